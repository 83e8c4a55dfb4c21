//! Cards of a real recap, and texts that nobody should write on one. The tests of the command draw the
//! same.

use nachlese::picture::Card;
use recap::{Bundle, Location};

/// The recap that comes with the project.
pub fn dikomm() -> Bundle {
    Bundle::parse(include_str!("../../public/recap.json")).unwrap().bundle
}

/// The card of a page, such as `en/talk/kiel/`.
pub fn card(bundle: &Bundle, address: &str) -> Option<Card> {
    Card::of(bundle, &Location::parse(address, &bundle.languages))
}

/// A card with this text on it, and as much beside it as there can be.
pub fn card_that_says(text: &str) -> Card {
    Card { text: text.to_owned(), ..card(&dikomm(), "takeaway/attacks-rise/").unwrap() }
}

/// Texts that people do not write, and that come all the same.
pub const HOSTILE: [&str; 12] = [
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
