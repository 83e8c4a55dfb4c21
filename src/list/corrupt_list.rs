//! The notice about a stored list that cannot be read as a whole.

use leptos::prelude::*;

use crate::browser::download;
use crate::browser::file::File;
use crate::context::use_app;
use crate::list_store;

/// The file as which readers save what is stored.
const FILE: &str = "nachlese-list.txt";

/// Says from which line on the stored list cannot be read, and saves it as a file; nothing where it can be read.
#[component]
pub fn CorruptListNotice() -> impl IntoView {
    let app = use_app();
    let error = list_store::load(&app.bundle()).err();
    error.map(|error| {
        let save = move |_| {
            if let Some(file) = File::of_text(FILE, "text/plain", &error.text) {
                download::save(&file);
            }
        };
        view! {
            <div class="notice" data-part="rubbish" role="status">
                <p>{app.locale.list_corrupt(error.line)}</p>
                <button type="button" class="button" on:click=save>
                    {app.locale.list_corrupt_save()}
                </button>
            </div>
        }
        .into_any()
    })
}
