//! Buttons that save files.

use leptos::prelude::*;

use super::export::export_file;
use super::file_format::FileFormat;
use super::selection::ExportSelection;
use crate::browser::{self, download};
use crate::context::{AppContext, use_app};

/// A button that makes a file and saves it.
#[component]
pub fn FileButton(
    /// What the file is made of.
    selection: StoredValue<ExportSelection>,
    /// The format of the file.
    format: FileFormat,
    /// The text on the button.
    #[prop(into)]
    label: String,
    /// What became of the last press, for [`FileStatus`].
    message: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let save = move |_| {
        let selection = selection.get_value();
        browser::spawn(async move {
            let outcome = save_file(app, selection, format).await;
            // The dialog may have been closed meanwhile.
            let _ = message.try_set(Some(outcome));
        });
    };
    view! {
        <button type="button" class="button" on:click=save>
            {label}
        </button>
    }
    .into_any()
}

/// Says what became of pressing a [`FileButton`].
#[component]
pub fn FileStatus(
    /// The name under which it is found as `data-part`.
    part: &'static str,
    /// What became of the last press.
    message: RwSignal<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="share__copied" data-part=part role="status">
            {move || message.get()}
        </p>
    }
    .into_any()
}

/// Makes a file, saves it, and says what became of that.
async fn save_file(app: AppContext, selection: ExportSelection, format: FileFormat) -> String {
    let Ok(making) = export_file(app, selection, format).await else {
        return app.locale.part_failed().to_owned();
    };
    let Some(file) = making.await else {
        return app.locale.file_failed().to_owned();
    };
    download::save(&file);
    app.locale.file_saved(file.name())
}
