//! The system's share sheet.

use leptos::prelude::*;
use recap::share::Share;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::page::has;

/// Whether this browser has one: most phones do, Firefox on desktops does not.
pub fn exists() -> bool {
    has(&window().navigator(), "share")
}

/// Opens it, with the text as the reader left it.
pub fn open(share: &Share, text: &str) {
    let data = ShareData::new();
    data.set_title(&share.title);
    data.set_text(text);
    data.set_url(&share.link);
    let sheet = window().navigator().share_with_data(&data);
    // Closing the sheet without sharing is an answer too.
    super::spawn(async move {
        let _ = JsFuture::from(sheet).await;
    });
}
