//! Running text.

use recap::Text;

use crate::edition::Edition;
use crate::element::{Element, el};

/// The paragraphs of a text, each with the class.
pub fn paragraphs(edition: &Edition, text: &Text, class: &'static str) -> Vec<Element> {
    let wording = edition.wording(text);
    let lang = edition.lang(wording);
    let paragraph = |paragraph: &str| el("p").class(class).maybe("lang", lang).child(paragraph);
    wording.paragraphs().map(paragraph).collect()
}
