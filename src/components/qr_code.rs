//! A link as a QR code.

use leptos::prelude::*;
use recap::qr::Qr;

/// A QR code, dark on light in every theme, because cameras expect that.
#[component]
pub fn QrCode(
    /// The code.
    qr: Qr,
    /// What the code is called where nothing beside it says so.
    #[prop(optional)]
    name: Option<String>,
    /// The caption, as a `figcaption`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (class, view_box) = (format!("qr qr--{}", size(&qr)), qr.view_box());
    view! {
        <figure class=class>
            <svg
                class="qr__code"
                data-part="qr"
                viewBox=view_box
                role="img"
                aria-label=name
                shape-rendering="crispEdges"
            >
                <path d=qr.path></path>
            </svg>
            {children.map(|children| children())}
        </figure>
    }
    .into_any()
}

/// Cameras need some room for each module of the code, and a list has many.
fn size(qr: &Qr) -> &'static str {
    match qr.side {
        ..=45 => "small",
        46..=80 => "large",
        _ => "huge",
    }
}
