//! The character limit of a channel.

use super::channel_address;
use crate::channel::Channel;
use crate::text::grapheme_starts;

/// What is left of the characters of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CharacterBudget {
    /// So many more characters fit.
    Left(usize),
    /// So many characters are too many.
    Over(usize),
    /// The channel takes the link alone.
    LinkOnly,
}

/// The number of characters for which Mastodon counts a link, whatever its length.
const LINK: usize = 23;

impl Channel {
    /// What is left in this channel beside text and link; `None` where no limit is documented.
    /// Mastodon takes 500 characters, Bluesky 300.
    pub fn character_budget(self, text: &str, link: &str) -> Option<CharacterBudget> {
        let post = channel_address::post(text, link);
        let mut taken = grapheme_starts(&post).len();
        let limit = match self {
            Channel::Mastodon => {
                // What Mastodon would find inside a word stays as long as it is, so that too little is
                // promised rather than too much.
                let links = post.split(char::is_whitespace).filter(|word| is_link(word));
                for link in links {
                    taken = taken + LINK - grapheme_starts(link).len();
                }
                500
            }
            Channel::Bluesky => 300,
            Channel::LinkedIn => return Some(CharacterBudget::LinkOnly),
            _ => return None,
        };
        Some(if taken <= limit {
            CharacterBudget::Left(limit - taken)
        } else {
            CharacterBudget::Over(taken - limit)
        })
    }
}

fn is_link(word: &str) -> bool {
    word.starts_with("https://") || word.starts_with("http://")
}
