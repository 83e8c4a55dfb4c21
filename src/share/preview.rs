//! What receivers see of a shared link.

use leptos::prelude::*;
use recap::share::Share;

use super::selection::ExportSelection;
use crate::context::use_app;

/// The picture and the title that other programs show for the link. A site that was built without
/// pictures has none to show.
#[component]
pub fn LinkPreview(share: StoredValue<Share>, selection: StoredValue<ExportSelection>) -> impl IntoView {
    let app = use_app();
    let is_missing = RwSignal::new(false);
    let (title, picture) = share.with_value(|share| {
        let title = selection.with_value(|selection| selection.preview_title(app, share));
        (title, share.picture.clone())
    });
    view! {
        <figure class="share__preview" data-part="preview" hidden=move || is_missing.get()>
            <img
                loading="lazy"
                width="1200"
                height="630"
                alt=""
                on:error=move |_| is_missing.set(true)
                src=format!("{}{picture}", app.root().prefix)
            />
            <figcaption>
                <span class="share__label">{app.locale.share_preview()}</span>
                <strong>{title}</strong>
            </figcaption>
        </figure>
    }
    .into_any()
}
