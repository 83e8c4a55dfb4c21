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

impl Channel {
    /// What is left in this channel beside text and link; `None` where no limit is documented.
    ///
    /// `count` counts the letters of a text as readers see them (grapheme clusters, Unicode UAX 29),
    /// which takes tables that browsers bring along. Mastodon takes 500, and of each link 23 count;
    /// Bluesky takes 300.
    pub fn room(self, text: &str, link: &str, count: fn(&str) -> usize) -> Option<Room> {
        let post = channel::post(text, link);
        let (limit, taken) = match self {
            Channel::Mastodon => (500, count(&with_short_links(&post))),
            Channel::Bluesky => (300, count(&post)),
            Channel::LinkedIn => return Some(Room::LinkOnly),
            _ => return None,
        };
        let left = usize::checked_sub(limit, taken);
        Some(left.map_or_else(|| Room::Over(taken - limit), Room::Left))
    }
}

/// The message with each link as long as Mastodon counts it. A link that Mastodon would find inside
/// a word stays as long as it is, so that too little is promised rather than too much.
fn with_short_links(post: &str) -> String {
    let counted = |word: &str| {
        let link = word.trim_end();
        if link.starts_with("https://") || link.starts_with("http://") {
            [&"-".repeat(23), &word[link.len()..]].concat()
        } else {
            word.to_owned()
        }
    };
    post.split_inclusive(char::is_whitespace).map(counted).collect()
}
