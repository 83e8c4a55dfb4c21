//! Code that shows what is shared on somebody else's page.

use leptos::prelude::*;
use recap::share::Share;

use crate::components::{CopyButton, CopyStatus};
use crate::context::use_app;

/// The id of the field that holds the code.
const CODE_FIELD: &str = "share-code";

/// The code with a button that copies it, closed at first.
#[component]
pub fn EmbedCode(share: StoredValue<Share>) -> impl IntoView {
    let app = use_app();
    let copied = RwSignal::new(None);
    let code = move || share.with_value(Share::embed_code);
    view! {
        <details class="share__embed" data-part="embed">
            <summary>{app.locale.embed()}</summary>
            <p class="share__hint">{app.locale.embed_hint()}</p>
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
