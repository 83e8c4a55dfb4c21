//! How much text a channel takes.

use super::{Channel, channel};

/// What is left of the room for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// So many letters more would fit.
    Left(usize),
    /// So many letters do not fit.
    Over(usize),
    /// There is room for the link alone.
    LinkOnly,
}

/// As how many letters Mastodon counts a link, whatever its length.
const LINK: usize = 23;

impl Channel {
    /// What is left in this channel beside text and link; `None` where no limit is documented.
    /// Mastodon takes 500 letters, Bluesky 300.
    pub fn room(self, text: &str, link: &str) -> Option<Room> {
        let post = channel::post(text, link);
        let mut taken = letters(&post);
        let limit = match self {
            Channel::Mastodon => {
                // What Mastodon would find inside a word stays as long as it is, so that too little is
                // promised rather than too much.
                let links = post.split(char::is_whitespace).filter(|word| is_link(word));
                for link in links {
                    taken = taken + LINK - letters(link);
                }
                500
            }
            Channel::Bluesky => 300,
            Channel::LinkedIn => return Some(Room::LinkOnly),
            _ => return None,
        };
        Some(if taken <= limit { Room::Left(limit - taken) } else { Room::Over(taken - limit) })
    }
}

fn is_link(word: &str) -> bool {
    word.starts_with("https://") || word.starts_with("http://")
}

/// How many letters readers see (grapheme clusters, Unicode UAX 29): an accent or a joined emoji
/// belongs to what stands before it. The tables for all scripts would weigh more than the whole dialog;
/// without them some letters of Indian and Korean texts count twice, never too few.
fn letters(text: &str) -> usize {
    let (mut count, mut joins, mut flags) = (0, true, 0);
    for c in text.chars() {
        let extends = matches!(
            c,
            '\u{300}'..='\u{36F}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}'
                | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}'
        );
        flags = if matches!(c, '\u{1F1E6}'..='\u{1F1FF}') { flags + 1 } else { 0 };
        let second_half = flags % 2 == 0 && flags > 0;
        if !(extends || joins || second_half) || count == 0 {
            count += 1;
        }
        joins = c == '\u{200D}';
    }
    count
}
