//! Folding: making texts equal that readers write differently.
//!
//! Lower case; `ä`, `ae` and `a` fall together, as do `ö`/`oe`/`o`, `ü`/`ue`/`u` and `ß`/`ss`;
//! accents, soft hyphens and zero-width characters vanish; hyphens and spaces are equal. Text and
//! term are each folded in two spellings, because a text may write *Guetersloh* where the reader
//! types *Gütersloh*, and the other way round.

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

/// A folded text that remembers where each of its bytes comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, and for its end, the byte offset in the original.
    origins: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str, spelling: Spelling) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), origins: Vec::new() };
        for (at, c) in original.char_indices() {
            fold_char(c, |letter| {
                if spelling == Spelling::Umlauts && letter == 'e' && folded.ends_with_umlaut_base() {
                    return;
                }
                folded.text.push(letter);
                folded.origins.resize(folded.text.len(), at);
            });
        }
        folded.origins.push(original.len());
        folded
    }

    fn ends_with_umlaut_base(&self) -> bool {
        let mut letters = self.text.bytes().rev();
        match (letters.next(), letters.next()) {
            (Some(b'a' | b'o'), _) => true,
            (Some(b'u'), before) => !matches!(before, Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'q')),
            _ => false,
        }
    }

    /// The part of the original that a part of the folded text comes from, whole letters only and
    /// with the marks that belong to them.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let origin = |at: usize| self.origins.get(at).or(self.origins.last()).copied().unwrap_or_default();
        let start = origin(range.start);
        let last = origin(range.end.saturating_sub(1).max(range.start));
        let end = self.origins.iter().skip(range.end).find(|origin| **origin > last);
        start..end.copied().unwrap_or_else(|| origin(self.origins.len()))
    }
}

/// The folded text alone.
pub fn fold(original: &str, spelling: Spelling) -> String {
    Folded::new(original, spelling).text
}

fn fold_char(c: char, mut push: impl FnMut(char)) {
    match c {
        // Soft hyphen, zero-width characters and combining marks.
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{300}'..='\u{36F}' => {}
        'ß' | 'ẞ' => "ss".chars().for_each(push),
        'æ' | 'Æ' => "ae".chars().for_each(push),
        'œ' | 'Œ' => "oe".chars().for_each(push),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => push(' '),
        c if c.is_whitespace() => push(' '),
        // Full-width forms of the ASCII characters.
        '\u{FF01}'..='\u{FF5E}' => {
            let ascii = char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c);
            fold_char(ascii, push);
        }
        c if c.is_ascii() => push(c.to_ascii_lowercase()),
        c => c
            .to_lowercase()
            .filter(|c| !matches!(c, '\u{300}'..='\u{36F}'))
            .map(without_accent)
            .for_each(push),
    }
}

/// The base letter of the accented letters of European names, from Latin-1 and Latin Extended-A.
fn without_accent(c: char) -> char {
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
