//! Pictures that readers save.

use leptos::prelude::*;
use recap::ShareTarget;

use super::file_button::{FileButton, FileStatus};
use super::file_format::FileFormat;
use super::selection::ExportSelection;
use crate::context::use_app;

/// Buttons that save what is shared as a picture, and its QR code where there is one.
#[component]
pub fn Pictures(
    selection: StoredValue<ExportSelection>,
    /// Whether the link has a QR code.
    has_qr_code: bool,
) -> impl IntoView {
    let app = use_app();
    let message = RwSignal::new(None);
    let label = selection.with_value(|selection| match selection.target {
        ShareTarget::Takeaway(_) => app.locale.takeaway_picture(),
        _ => app.locale.card_picture(),
    });
    let qr_codes = has_qr_code.then(|| {
        let label = |format| app.locale.qr_code_picture(format);
        view! {
            <FileButton selection format=FileFormat::QrSvg label=label("SVG") message attr:data-qr="svg" />
            <FileButton selection format=FileFormat::QrPng label=label("PNG") message attr:data-qr="png" />
        }
    });
    view! {
        <div class="share__take">
            <h3 class="share__label">{app.locale.pictures()}</h3>
            <div class="share__channels">
                <FileButton selection format=FileFormat::Picture label message attr:data-quote-picture="" />
                {qr_codes}
            </div>
            <FileStatus part="pictured" message />
        </div>
    }
    .into_any()
}
