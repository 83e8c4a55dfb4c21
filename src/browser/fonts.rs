//! The page's typefaces.

use leptos::prelude::{document, window};
use wasm_bindgen_futures::JsFuture;

use super::document::has_property;

/// The families that the style sheet names under this custom property, such as `--serif`.
pub fn families(property: &str) -> Option<String> {
    let root = document().document_element()?;
    let styles = window().get_computed_style(&root).ok()??;
    let families = styles.get_property_value(property).ok()?;
    Some(families.trim().to_owned()).filter(|families| !families.is_empty())
}

/// Waits until a font, written as in style sheets, has the letters of a text, or until it is clear that
/// it does not come.
pub async fn come(font: &str, text: &str) {
    if has_property(&document(), "fonts") {
        let _ = JsFuture::from(document().fonts().load_with_text(font, text)).await;
    }
}
