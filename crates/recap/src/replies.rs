//! Replies from the Fediverse: the public thread that a bundle names, and what others wrote there.
//!
//! A server that speaks Mastodon's API tells the replies to anybody who asks, as a
//! [Context](https://docs.joinmastodon.org/entities/Context/): at most 60 of them, 20 answers deep
//! (`GET /api/v1/statuses/:id/context`, since Mastodon 4.0.0). What it sends is written by
//! strangers, so it is read field by field, and all of it becomes plain text.

mod html;
mod reply;

use std::fmt;

pub use self::reply::Reply;

use crate::fediverse::Thread;
use crate::json::read as json;

/// How many replies are shown. Servers are free to send more than the documented ones do.
const SHOWN: usize = 200;

/// How many replies a server sends to readers whom it does not know.
const SENT: usize = 60;

/// How long an answer may be, in bytes: a hundred times what 60 replies usually take.
const LONGEST: usize = 1 << 24;

/// The public replies in a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replies {
    /// The first of them, in the server's order, in which an answer follows what it answers.
    pub shown: Vec<Reply>,
    /// How many there are.
    pub count: usize,
    /// How many entries could not be read, and are in neither of the above.
    pub left_out: usize,
}

/// An answer that is not the one that Mastodon's API documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepliesError;

impl fmt::Display for RepliesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no answer of Mastodon's API to a question for the context of a post")
    }
}

impl std::error::Error for RepliesError {}

impl Replies {
    /// Reads what [`Thread::context`] answers.
    ///
    /// # Errors
    ///
    /// Where it is no JSON, has no list of descendants, or is longer than any thread.
    pub fn parse(context: &str, thread: &Thread) -> Result<Self, RepliesError> {
        let whole = Some(context).filter(|context| context.len() <= LONGEST);
        let whole = whole.and_then(|context| json::value(context).ok()).ok_or(RepliesError)?;
        let mut fields = json::fields(whole);
        let list = fields.find(|(name, _)| *name == "\"descendants\"").map(|(_, value)| value);
        let list = list.filter(|list| list.starts_with('[')).ok_or(RepliesError)?;
        let mut replies = Self { shown: Vec::new(), count: 0, left_out: 0 };
        // The id of each reply that is shown, for the answers to it.
        let mut ids = Vec::new();
        for entry in json::parts(list) {
            match reply::ThreadEntry::of(entry) {
                reply::ThreadEntry::Broken => replies.left_out += 1,
                reply::ThreadEntry::Private => {}
                reply::ThreadEntry::Public(_) if replies.count >= SHOWN => replies.count += 1,
                reply::ThreadEntry::Public(status) => {
                    let to = ids.iter().position(|id| Some(*id) == status.answers);
                    let to = to.and_then(|at| replies.shown.get(at));
                    let reply = status.reply(to, thread);
                    ids.push(status.id);
                    replies.shown.push(reply);
                    replies.count += 1;
                }
            }
        }
        Ok(replies)
    }

    /// Whether the thread may have replies beside the ones that are shown.
    pub fn may_have_more(&self) -> bool {
        self.count + self.left_out >= SENT
    }
}
