//! Pictures of what is shared: what stands on them, and how it is set.
#![allow(clippy::unwrap_used)]

mod card;
mod colours;
mod design;
mod legible;
mod lines;

use std::path::Path;

use nachlese::picture::face::is_invisible;
use nachlese::picture::pieces::End;
use nachlese::picture::{Card, Face, Style, TypeCase};
use recap::{Bundle, Place, Tag};

/// A typeface of Latin and Hebrew letters that are all half an em wide.
struct Plain;

impl Face for Plain {
    fn has(&self, c: char) -> bool {
        is_invisible(c)
            || matches!(c, ' '..='~' | '\u{A0}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{5D0}'..='\u{5EA}' | '–' | '—' | '„' | '“' | '…')
    }

    fn width(&self, text: &str) -> f32 {
        text.chars().count() as f32 / 2.0
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        text.char_indices().map(|(at, _)| at).collect()
    }
}

/// A type case that parts no words.
impl TypeCase for Plain {
    fn face(&self, _: Style) -> &dyn Face {
        self
    }

    fn parts(&self, word: &str, _: &Tag, _: &[String]) -> Vec<(String, End)> {
        match word.strip_suffix(' ') {
            Some(letters) => vec![(letters.to_owned(), End::Space)],
            None => vec![(word.to_owned(), End::Seam)],
        }
    }
}

/// The recap that comes with the project.
fn dikomm() -> Bundle {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/recap.json");
    Bundle::parse(&std::fs::read_to_string(file).unwrap()).unwrap().bundle
}

/// The card of a page, such as `en/talk/kiel/`.
fn card(bundle: &Bundle, address: &str) -> Option<Card> {
    Card::of(bundle, &Place::parse(address, &bundle.languages))
}

/// A card with this text on it, and as much beside it as there can be.
fn card_that_says(text: &str) -> Card {
    Card { text: text.to_owned(), ..card(&dikomm(), "takeaway/attacks-rise/").unwrap() }
}

/// Texts that people do not write, and that come all the same.
const HOSTILE: [&str; 12] = [
    "",
    " ",
    "…",
    "\u{AD}\u{200B}\u{2060}\u{FEFF}",
    "<script>alert(1)</script> & \"Co\"",
    "😀👩‍👩‍👧‍👦🏳️‍🌈 \u{FFFD}\u{10FFFF}",
    "مرحبا بالعالم \u{202E}dlrow",
    "שלום עולם und 中文字符",
    "Z̴̡̢̛̗̘̙̜̝̞̟̠͈͉͇̈́̐́̀̓̈́͋̈́̓̿̐a̸̧̨̛̪̫̬̭̮̯̰̱̲̳̹̺̻̼̽̾̿̀́͂̓̈́͠͡ͅl̵͖͍͎̈́g̶̙͍o̷̟͖",
    "\u{301}\u{301}\u{301}a",
    "ﬁ ﷽ 𒐫 ⸻",
    "a\u{A0}b\u{202F}c\nd\te\u{2028}f\u{3000}g",
];
