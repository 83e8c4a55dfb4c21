//! How to cite a talk or a takeaway.

use leptos::prelude::*;

use super::file_button::FileButton;
use super::file_format::FileFormat;
use super::selection::ExportSelection;
use crate::context::use_app;

/// The formats of citations, whose names are the same in every language.
const FORMATS: [(FileFormat, &str); 3] =
    [(FileFormat::BibTex, "BibTeX"), (FileFormat::Ris, "RIS"), (FileFormat::CslJson, "CSL-JSON")];

/// How to cite a talk or a takeaway, in words that can be copied and as files.
#[component]
pub fn Cite(
    selection: StoredValue<ExportSelection>,
    /// What became of the last press.
    message: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let button = |(format, label): (FileFormat, &str)| {
        let label = label.to_owned();
        view! { <FileButton selection format label message attr:data-file=format.extension() /> }
    };
    selection.with_value(|selection| selection.citation(app)).map(|citation| {
        view! {
            <h3 class="share__label">{app.locale.cite()}</h3>
            <p class="share__cite" data-part="cite">
                {citation.plain()}
            </p>
            <div class="share__channels">{FORMATS.into_iter().map(button).collect_view()}</div>
        }
        .into_any()
    })
}
