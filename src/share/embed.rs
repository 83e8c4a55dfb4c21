//! Code that shows what is shared on somebody else's page.

use leptos::prelude::*;
use recap::share::{EmbedHeight, Share};

use super::selection::ExportSelection;
use crate::components::{CopyButton, CopyStatus};
use crate::context::use_app;

/// The id of the field that holds the code.
const CODE_FIELD: &str = "share-code";

/// The code with a button that copies it, folded. Where scripts are forbidden, it does without one.
#[component]
pub fn EmbedCode(share: StoredValue<Share>, selection: StoredValue<ExportSelection>) -> impl IntoView {
    let app = use_app();
    let copied = RwSignal::new(None);
    let has_listener = RwSignal::new(true);
    let takeaways: Vec<_> =
        selection.with_value(|selection| selection.takeaways().map(Clone::clone).collect());
    let height = EmbedHeight::of(&takeaways, &app.language());
    let code = move || {
        share.with_value(|share| match has_listener.get() {
            true => share.embed_code_with_listener(height),
            false => share.embed_code(height),
        })
    };
    view! {
        <details class="share__more" data-part="embed">
            <summary>{app.locale.embed()}</summary>
            <p class="share__hint">{app.locale.embed_hint()}</p>
            <label class="share__tick">
                <input
                    type="checkbox"
                    data-switch="listener"
                    checked=true
                    on:change=move |_| has_listener.update(|on| *on = !*on)
                />
                {app.locale.embed_listener()}
            </label>
            <textarea
                id=CODE_FIELD
                rows="3"
                readonly
                spellcheck="false"
                aria-label=app.locale.embed()
                prop:value=code
            ></textarea>
            <CopyButton field=CODE_FIELD text=code copied attr:data-copy-code="">
                {app.locale.copy_code()}
            </CopyButton>
            <CopyStatus copied done=app.locale.code_copied() selected=app.locale.code_selected() />
        </details>
    }
    .into_any()
}
