//! How to cite a talk or a takeaway.

use leptos::prelude::*;

use super::file_button::{FileButton, FileStatus};
use super::file_format::FileFormat;
use super::selection::ExportSelection;
use crate::context::use_app;

/// The formats of citations, whose names are the same in every language.
const FORMATS: [(FileFormat, &str); 3] =
    [(FileFormat::BibTex, "BibTeX"), (FileFormat::Ris, "RIS"), (FileFormat::CslJson, "CSL-JSON")];

/// How to cite a talk or a takeaway, folded: in words that can be copied, and as files.
#[component]
pub fn Cite(selection: StoredValue<ExportSelection>) -> impl IntoView {
    let app = use_app();
    let message = RwSignal::new(None);
    let button = |(format, label): (FileFormat, &str)| {
        let label = label.to_owned();
        view! { <FileButton selection format label message attr:data-file=format.extension() /> }
    };
    selection.with_value(|selection| selection.citation(app)).map(|citation| {
        view! {
            <details class="share__more" data-part="citation">
                <summary>{app.locale.cite()}</summary>
                <div class="share__take">
                    <p data-part="cite">{citation.plain()}</p>
                    <div class="share__channels">{FORMATS.into_iter().map(button).collect_view()}</div>
                    <FileStatus part="cited" message />
                </div>
            </details>
        }
        .into_any()
    })
}
