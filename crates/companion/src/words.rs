//! What the rooms say to readers, in every language of the app.
//!
//! They are apart from the app's own words, so that the app does not carry them.

mod english;
mod german;
mod phrase;
mod simple;
mod thread;
mod values;

pub use self::phrase::Phrase;
pub use self::thread::ThreadPhrase;

use nachlese::edition::Edition;
use nachlese::words::{Tongue, fill};

/// The words for a phrase in a language, with its values in their places.
pub fn said(tongue: Tongue, phrase: &Phrase) -> String {
    let template = match tongue {
        Tongue::German => german::template(phrase),
        Tongue::English => english::template(phrase),
        Tongue::Simple => simple::template(phrase),
    };
    fill(template, &phrase.values())
}

/// The words for a phrase in the language of the page.
pub fn say(edition: &Edition, phrase: Phrase) -> String {
    said(edition.tongue(), &phrase)
}
