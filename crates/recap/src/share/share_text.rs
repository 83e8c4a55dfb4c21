//! The text that is shared, while the reader edits it.

use search::tokenizer::is_word_char;

use super::Share;

/// A part of the text that can be switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// The statement, title or name.
    Words,
    /// Where it can be checked.
    Source,
    /// The hashtag of the congress.
    Hashtag,
}

impl TextPart {
    /// All of them, in the order in which their parts stand in the text.
    pub const ALL: [TextPart; 3] = [TextPart::Words, TextPart::Source, TextPart::Hashtag];
}

/// The parts that are switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextParts(u8);

impl TextParts {
    /// Whether a part is switched on.
    pub fn contains(self, switch: TextPart) -> bool {
        self.0 & 1 << switch as u8 != 0
    }

    fn toggled(self, switch: TextPart) -> Self {
        Self(self.0 ^ 1 << switch as u8)
    }
}

impl Default for TextParts {
    /// All of them: a statement that travels without its source is worth less wherever it arrives.
    fn default() -> Self {
        TextPart::ALL.into_iter().fold(Self(0), Self::toggled)
    }
}

/// The text to share, with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareText {
    /// What is shared beside the link.
    pub text: String,
    /// Which parts are in it, unless the reader has changed them.
    pub on: TextParts,
}

impl Share {
    /// The text of a part; `None` where the shared thing has none.
    pub fn part(&self, switch: TextPart) -> Option<&str> {
        match switch {
            TextPart::Words => Some(&self.words),
            TextPart::Source => self.source.as_deref(),
            TextPart::Hashtag => self.hashtag.as_deref(),
        }
    }

    /// The text with these parts, each on a line of its own.
    fn compose(&self, on: TextParts) -> String {
        let mut text = String::new();
        if on.contains(TextPart::Words) {
            text.push_str(&self.words);
            text.push_str("\n— ");
        }
        text.push_str(&self.by);
        for switch in [TextPart::Source, TextPart::Hashtag] {
            if let Some(part) = self.part(switch).filter(|_| on.contains(switch)) {
                text.push('\n');
                text.push_str(part);
            }
        }
        text
    }
}

impl ShareText {
    /// The text to begin with.
    pub fn new(share: &Share) -> Self {
        let on = TextParts::default();
        Self { text: share.compose(on), on }
    }

    /// Adds or removes a part. A text that the reader has not edited is composed anew. From an edited
    /// text, only the part itself is removed, and only where it is still there.
    pub fn toggle(&mut self, share: &Share, switch: TextPart) {
        let untouched = self.text == share.compose(self.on);
        let turns_off = self.on.contains(switch);
        self.on = self.on.toggled(switch);
        if untouched {
            self.text = share.compose(self.on);
        } else if let Some(part) = share.part(switch) {
            match (find(&self.text, part), turns_off) {
                (Some((before, after)), true) => self.text = without(before, after),
                (None, false) => self.text = with(&self.text, part, switch),
                _ => {}
            }
        }
    }
}

/// What stands before and after a part, whose last place in the text counts. As a piece of a longer
/// word it does not: `#tag` is not in `#tags`.
fn find<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let of_word = |c: char| is_word_char(c) || c == '_';
    let places = text.match_indices(part).map(|(at, _)| (&text[..at], &text[at + part.len()..]));
    places.filter(|(before, after)| !before.ends_with(of_word) && !after.starts_with(of_word)).last()
}

/// The text without the part, and without the line break or space that set it apart.
fn without(before: &str, after: &str) -> String {
    let own_line = before.is_empty() || before.ends_with('\n');
    let (before, after) = if let Some(before) = before.strip_suffix(' ') {
        (before, after)
    } else if let Some(after) = after.strip_prefix(['\n', ' ']).filter(|_| own_line) {
        (before, after)
    } else if after.is_empty() {
        (before.strip_suffix('\n').unwrap_or(before), after)
    } else {
        (before, after)
    };
    [before, after].concat()
}

/// The text with the part where it would stand: the words before everything else, the rest after it.
fn with(text: &str, part: &str, switch: TextPart) -> String {
    let gap = if text.is_empty() { "" } else { "\n" };
    if switch == TextPart::Words { [part, gap, text].concat() } else { [text, gap, part].concat() }
}
