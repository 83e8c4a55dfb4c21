//! The text that is passed on, as long as the reader works on it.

use search::word::is_of_word;

use super::Share;

/// A part of the text that can be switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The statement, title or name.
    Quote,
    /// Where it can be checked.
    Source,
    /// The hashtag of the congress.
    Hashtag,
}

impl Switch {
    /// All of them, in the order in which their parts stand in the text.
    pub const ALL: [Switch; 3] = [Switch::Quote, Switch::Source, Switch::Hashtag];
}

/// The switches that are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switches(u8);

impl Switches {
    /// Whether a part is switched on.
    pub fn has(self, switch: Switch) -> bool {
        self.0 & 1 << switch as u8 != 0
    }

    fn turned(self, switch: Switch) -> Self {
        Self(self.0 ^ 1 << switch as u8)
    }
}

impl Default for Switches {
    /// The quote and the hashtag, without the source, which the page behind the link names anyway.
    fn default() -> Self {
        Self(0).turned(Switch::Quote).turned(Switch::Hashtag)
    }
}

/// A text with its switches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What is passed on beside the link.
    pub text: String,
    /// Which parts are in it, unless the reader has changed them.
    pub on: Switches,
}

impl Share {
    /// What a switch stands for; `None` where there is nothing to switch.
    pub fn part(&self, switch: Switch) -> Option<&str> {
        match switch {
            Switch::Quote => Some(&self.quote),
            Switch::Source => self.source.as_deref(),
            Switch::Hashtag => self.hashtag.as_deref(),
        }
    }

    /// The text with these parts, each on a line of its own.
    fn composed(&self, on: Switches) -> String {
        let mut text = String::new();
        if on.has(Switch::Quote) {
            text.push_str(&self.quote);
            text.push_str("\n— ");
        }
        text.push_str(&self.by);
        for switch in [Switch::Source, Switch::Hashtag] {
            if let Some(part) = self.part(switch).filter(|_| on.has(switch)) {
                text.push('\n');
                text.push_str(part);
            }
        }
        text
    }
}

impl Draft {
    /// The text to begin with.
    pub fn new(share: &Share) -> Self {
        let on = Switches::default();
        Self { text: share.composed(on), on }
    }

    /// Turns a switch over. A text that nobody has touched is composed anew; of one that the reader
    /// has worked on, nothing but the part itself is taken, and only where it still stands there.
    pub fn turn(&mut self, share: &Share, switch: Switch) {
        let untouched = self.text == share.composed(self.on);
        let turns_off = self.on.has(switch);
        self.on = self.on.turned(switch);
        if untouched {
            self.text = share.composed(self.on);
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
    let of_word = |c: char| is_of_word(c) || c == '_';
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

/// The text with the part where it would stand: a quote before everything else, the rest after it.
fn with(text: &str, part: &str, switch: Switch) -> String {
    let gap = if text.is_empty() { "" } else { "\n" };
    if switch == Switch::Quote { [part, gap, text].concat() } else { [text, gap, part].concat() }
}
