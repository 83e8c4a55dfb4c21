//! Saving what was made on this machine.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, Url};

use super::file::File;

/// Saves a file, as if it had been downloaded.
pub fn save(file: &File) {
    let Ok(address) = Url::create_object_url_with_blob(&file.0) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(&file.name());
        link.click();
    }
    // The browser has taken hold of the file with the click.
    let _ = Url::revoke_object_url(&address);
}
