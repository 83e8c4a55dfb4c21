//! Folding: normalizes texts, so that case, accents (diacritics) and spellings do not matter.
//!
//! Lower case; `ä`, `ae` and `a` fall together, as do `ö`/`oe`/`o`, `ü`/`ue`/`u` and `ß`/`ss`;
//! accents, soft hyphens, zero-width and direction marks vanish; all hyphens are one, as are all
//! spaces. Text and term are each folded in two spellings, because a text may write *Guetersloh*
//! where the reader types *Gütersloh*, and vice versa.

use std::borrow::Cow;
use std::ops::Range;

/// How `ae`, `oe` and `ue` are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As two letters, so that *erung* is found inside *Steuerung*.
    Letters,
    /// As an umlaut written with two letters, but for `ue` after a vowel or `q`, where it is none
    /// (*Quelle*, *neue*). `ae` and `oe` are umlauts there too (*geaendert*, *geoeffnet*).
    Umlauts,
}

/// A folded text with the position of each of its bytes in the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedText {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, and for its end, the byte offset in the original.
    offsets: Vec<usize>,
}

impl FoldedText {
    /// Folds a text.
    pub fn new(original: &str, spelling: Spelling) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), offsets: Vec::new() };
        let mut letters = String::new();
        for (at, c) in original.char_indices() {
            letters.clear();
            fold_char(c, &mut letters);
            for letter in letters.chars() {
                let is_read = spelling == Spelling::Umlauts && letter == 'e';
                if !is_read || !ends_with_umlaut_base(&folded.text) {
                    folded.text.push(letter);
                    folded.offsets.resize(folded.text.len(), at);
                }
            }
        }
        folded.offsets.push(original.len());
        folded
    }

    /// The part of the original that a part of the folded text comes from, whole letters only, with
    /// their combining marks.
    pub fn original_range(&self, range: Range<usize>) -> Range<usize> {
        let origin = |at: usize| self.offsets.get(at).or(self.offsets.last()).copied().unwrap_or_default();
        let start = origin(range.start);
        let last = origin(range.end.saturating_sub(1).max(range.start));
        let end = self.offsets.iter().skip(range.end).find(|origin| **origin > last);
        start..end.copied().unwrap_or_else(|| origin(self.offsets.len()))
    }
}

/// The folded text alone.
pub fn fold(original: &str, spelling: Spelling) -> String {
    let mut letters = String::with_capacity(original.len());
    fold_into(original, &mut letters);
    match spelling {
        Spelling::Letters => letters,
        Spelling::Umlauts => to_umlaut_spelling(&letters).into_owned(),
    }
}

/// Appends a text, folded with [`Spelling::Letters`].
pub fn fold_into(original: &str, folded: &mut String) {
    let mut rest = original;
    while !rest.is_empty() {
        // Most of a text is plain letters, which are copied in one go.
        let plain = rest.bytes().position(|byte| !matches!(byte, b' '..=b'\x7F')).unwrap_or(rest.len());
        let from = folded.len();
        folded.push_str(&rest[..plain]);
        folded[from..].make_ascii_lowercase();
        let mut others = rest[plain..].chars();
        if let Some(c) = others.next() {
            fold_char(c, folded);
        }
        rest = others.as_str();
    }
}

/// Converts a text from [`Spelling::Letters`] to [`Spelling::Umlauts`]; borrowed where both are the
/// same, which is nearly always.
pub fn to_umlaut_spelling(letters: &str) -> Cow<'_, str> {
    let bytes = letters.as_bytes();
    let may_be_umlaut = |pair: &[u8]| matches!(pair, [b'a' | b'o' | b'u', b'e']);
    let Some(first) = bytes.windows(2).position(may_be_umlaut) else { return Cow::Borrowed(letters) };
    let mut read = String::with_capacity(letters.len());
    let mut from = 0;
    for at in (first + 1..bytes.len()).filter(|at| bytes[*at] == b'e') {
        // Only behind these letters, or behind an `e` that was left out itself, can it be left out.
        if matches!(bytes[at - 1], b'a' | b'o' | b'u' | b'e') {
            read.push_str(&letters[from..at]);
            from = if ends_with_umlaut_base(&read) { at + 1 } else { at };
        }
    }
    read.push_str(&letters[from..]);
    if read.len() == letters.len() { Cow::Borrowed(letters) } else { Cow::Owned(read) }
}

fn ends_with_umlaut_base(text: &str) -> bool {
    let mut letters = text.bytes().rev();
    match (letters.next(), letters.next()) {
        (Some(b'a' | b'o'), _) => true,
        (Some(b'u'), before) => !matches!(before, Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'q')),
        _ => false,
    }
}

/// Whether a character is ignored in a search: soft hyphens, zero-width characters, direction
/// marks, variation selectors and combining marks.
pub fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{300}'..='\u{36F}'
            | '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

fn fold_char(c: char, folded: &mut String) {
    match c {
        ' '..='\u{7F}' => folded.push(c.to_ascii_lowercase()),
        c if is_ignorable(c) => {}
        'ß' | 'ẞ' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'ĳ' | 'Ĳ' => folded.push_str("ij"),
        'ﬀ' => folded.push_str("ff"),
        'ﬁ' => folded.push_str("fi"),
        'ﬂ' => folded.push_str("fl"),
        'ﬃ' => folded.push_str("ffi"),
        'ﬄ' => folded.push_str("ffl"),
        'ﬅ' | 'ﬆ' => folded.push_str("st"),
        // Hyphens and dashes; the middle dot separates the parts of compounds in Leichte Sprache.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '·' | '\u{2027}' => folded.push('-'),
        c if c.is_whitespace() => folded.push(' '),
        // Full-width forms of the ASCII characters.
        '\u{FF01}'..='\u{FF5E}' => {
            let ascii = char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c);
            folded.push(ascii.to_ascii_lowercase());
        }
        c => folded.push(strip_accent(lowercase(c))),
    }
}

/// The small letter of a capital one, in the scripts of Europe: Unicode's simple case folding for
/// Latin-1, Latin Extended-A and Additional, Greek and Cyrillic. The standard library knows all
/// scripts, but its tables weigh 4 kB (brotli) in the app.
fn lowercase(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => code + 0x20,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 0x25,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 0x3F,
        0x4C0 => 0x4CF,
        0x400..=0x40F => code + 0x50,
        0x130 => u32::from('i'),
        0x178 => 0xFF,
        // In pairs, the capital at an even place …
        0x100..=0x137 | 0x14A..=0x177 | 0x218..=0x21B | 0x370..=0x373 | 0x3D8..=0x3EF => code | 1,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => code | 1,
        // … or at an odd one.
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The base letter of the accented letters of European names, from Latin-1 and Latin Extended-A.
fn strip_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}
