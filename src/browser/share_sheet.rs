//! The system's share sheet.

use js_sys::Array;
use leptos::prelude::*;
use recap::share::Share;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::document::has_property;
use super::file::File;

/// Whether this browser has one: most phones do, Firefox on desktops does not.
pub fn exists() -> bool {
    has_property(&window().navigator(), "share")
}

/// Whether it takes this file; only the browser knows which kinds it lets through.
pub fn takes(file: &File) -> bool {
    let navigator = window().navigator();
    let data = ShareData::new();
    data.set_files(&Array::of1(&file.0));
    has_property(&navigator, "canShare") && navigator.can_share_with_data(&data)
}

/// Opens it, with the text as the reader left it and a file where there is one to go along.
pub fn open(share: &Share, text: &str, file: Option<&File>) {
    let data = ShareData::new();
    data.set_title(&share.title);
    data.set_text(text);
    data.set_url(&share.link);
    if let Some(file) = file {
        data.set_files(&Array::of1(&file.0));
    }
    let sheet = window().navigator().share_with_data(&data);
    // Closing the sheet without sharing is an answer too.
    super::spawn(async move {
        let _ = JsFuture::from(sheet).await;
    });
}
