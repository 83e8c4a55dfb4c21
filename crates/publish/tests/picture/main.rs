//! Preview pictures: what stands on them, how it is set, and what they are made of.
#![allow(clippy::unwrap_used)]

mod face;
mod legible;
mod lines;
mod pieces;
mod setting;

use publish::picture::face::Face;

/// The typeface of statements.
fn serif() -> Face {
    Face::new(include_bytes!("../../fonts/nachlese-serif.ttf")).unwrap()
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
