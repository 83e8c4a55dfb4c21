//! Preview pictures: what stands on them, how it is set, and what they are made of.
#![allow(clippy::unwrap_used)]

mod canvas;
mod font;
mod hyphens;
mod key;
mod painter;
mod setting;

use std::path::Path;

use nachlese::picture::Card;
use publish::picture::font::Font;
use recap::{Bundle, Place};

/// The typeface of statements.
fn serif() -> Font {
    Font::new(include_bytes!("../../fonts/nachlese-serif.ttf")).unwrap()
}

/// The recap that comes with the project.
fn dikomm() -> Bundle {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/recap.json");
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
