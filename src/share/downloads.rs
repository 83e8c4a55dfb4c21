//! Files that readers download: what is shared, in the formats of other programs.

use leptos::prelude::*;
use locales::Locale;
use recap::share::Share;

use super::file_button::{FileButton, FileStatus};
use super::file_format::FileFormat;
use super::pictures::Pictures;
use super::print_button::PrintButton;
use super::selection::ExportSelection;
use crate::context::use_app;

/// A message without arguments.
type Message = fn(Locale) -> &'static str;

/// The formats that takeaways can always be saved in, with the texts on their buttons.
const FORMATS: [(FileFormat, Message); 4] = [
    (FileFormat::Text, Locale::plain_text),
    (FileFormat::Csv, Locale::table),
    (FileFormat::Markdown, Locale::markdown),
    (FileFormat::Json, Locale::data),
];

/// What can be downloaded, folded: the takeaways, where there are any, and pictures.
#[component]
pub fn Downloads(
    selection: StoredValue<ExportSelection>,
    share: StoredValue<Share>,
    /// Whether the link has a QR code.
    has_qr_code: bool,
) -> impl IntoView {
    let app = use_app();
    view! {
        <details class="share__more" data-part="downloads">
            <summary>{app.locale.download()}</summary>
            <Files selection share />
            <Pictures selection has_qr_code />
        </details>
    }
    .into_any()
}

/// Buttons that print takeaways or save them as files, or save the comparison; nothing where there is neither.
#[component]
fn Files(selection: StoredValue<ExportSelection>, share: StoredValue<Share>) -> impl IntoView {
    let app = use_app();
    let message = RwSignal::new(None);
    let has_talk_time = selection.with_value(ExportSelection::has_talk_time);
    let calendar = has_talk_time.then_some((FileFormat::Calendar, Locale::calendar as Message));
    let is_empty = selection.with_value(ExportSelection::is_empty);
    let is_comparison = selection.with_value(ExportSelection::is_comparison);
    let formats = FORMATS.into_iter().filter(move |(format, _)| !is_comparison || *format == FileFormat::Csv);
    let buttons = formats.chain(calendar).map(|(format, label)| {
        let label = label(app.locale);
        view! { <FileButton selection format label message attr:data-file=format.extension() /> }
    });
    let buttons = buttons.collect_view();
    (is_comparison || !is_empty).then(|| {
        view! {
            <div class="share__take">
                <div class="share__channels">
                    {(!is_empty).then(|| view! { <PrintButton selection share /> })} {buttons}
                </div>
                <FileStatus part="saved" message />
            </div>
        }
        .into_any()
    })
}
