//! How much text a channel takes.

use super::{Channel, channel};
use crate::text::letters;

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
        let mut taken = letters(&post).len();
        let limit = match self {
            Channel::Mastodon => {
                // What Mastodon would find inside a word stays as long as it is, so that too little is
                // promised rather than too much.
                let links = post.split(char::is_whitespace).filter(|word| is_link(word));
                for link in links {
                    taken = taken + LINK - letters(link).len();
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
