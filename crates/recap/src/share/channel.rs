//! The ways on which something is passed on.

use std::fmt;
use std::str::FromStr;

use super::instance::Instance;
use super::{Share, encoded, mail};

/// One way of passing something on. None of them learns anything before the reader follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A new mail in the reader's own program.
    Email,
    /// Mastodon and whatever else of the Fediverse has the same page for sharing.
    Mastodon,
    /// LinkedIn.
    LinkedIn,
    /// WhatsApp.
    WhatsApp,
    /// Bluesky.
    Bluesky,
    /// Telegram.
    Telegram,
    /// Text and link for pasting anywhere.
    Copy,
    /// The link as a code for cameras.
    Qr,
    /// The share sheet of the reader's system.
    System,
}

impl Channel {
    /// All of them.
    pub const ALL: [Channel; 9] = [
        Channel::Email,
        Channel::Mastodon,
        Channel::LinkedIn,
        Channel::WhatsApp,
        Channel::Bluesky,
        Channel::Telegram,
        Channel::Copy,
        Channel::Qr,
        Channel::System,
    ];

    /// The channel as the bundle writes it; the inverse of `from_str`.
    pub fn as_str(self) -> &'static str {
        match self {
            Channel::Email => "email",
            Channel::Mastodon => "mastodon",
            Channel::LinkedIn => "linkedin",
            Channel::WhatsApp => "whatsapp",
            Channel::Bluesky => "bluesky",
            Channel::Telegram => "telegram",
            Channel::Copy => "copy",
            Channel::Qr => "qr",
            Channel::System => "system",
        }
    }

    /// The name of the service behind it, which is the same in every language; `None` where there is
    /// no service.
    pub fn service(self) -> Option<&'static str> {
        Some(match self {
            Channel::Mastodon => "Mastodon",
            Channel::LinkedIn => "LinkedIn",
            Channel::WhatsApp => "WhatsApp",
            Channel::Bluesky => "Bluesky",
            Channel::Telegram => "Telegram",
            Channel::Email | Channel::Copy | Channel::Qr | Channel::System => return None,
        })
    }

    /// The address that opens this channel with text and link filled in; `None` where it is not
    /// reached by an address. The Fediverse has no address of its own, but each of its instances has.
    ///
    /// These are the addresses that the services document for the public, without anything that
    /// would tell them who follows a link: Bluesky under "Action Intent Links", Telegram under
    /// "Sharing Button", WhatsApp under "Click to chat". LinkedIn takes the link alone and reads
    /// the rest from the page.
    pub fn address(self, share: &Share, text: &str, instance: Option<&Instance>) -> Option<String> {
        let link = &share.link;
        let post = || post(text, link);
        let (page, said) = match self {
            Channel::Email => return Some(mail::address(&share.title, text, link)),
            Channel::Copy | Channel::Qr | Channel::System => return None,
            Channel::Mastodon => (["https://", instance?.as_str(), "/share?text="].concat(), post()),
            Channel::LinkedIn => {
                ("https://www.linkedin.com/sharing/share-offsite/?url=".into(), link.clone())
            }
            Channel::WhatsApp => ("https://wa.me/?text=".into(), post()),
            Channel::Bluesky => ("https://bsky.app/intent/compose?text=".into(), post()),
            Channel::Telegram => {
                (["https://t.me/share/url?url=", &encoded(link), "&text="].concat(), text.to_owned())
            }
        };
        Some(page + &encoded(&said))
    }
}

/// Text and link as one message.
pub fn post(text: &str, link: &str) -> String {
    let gap = if text.is_empty() { "" } else { "\n\n" };
    [text, gap, link].concat()
}

/// A word that names no channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChannel(pub String);

impl fmt::Display for UnknownChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Channel::ALL.map(Channel::as_str).join(", ");
        write!(f, "{:?} is no way of sharing; there are {known}", self.0)
    }
}

impl std::error::Error for UnknownChannel {}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Channel {
    type Err = UnknownChannel;

    fn from_str(text: &str) -> Result<Self, UnknownChannel> {
        Channel::ALL
            .into_iter()
            .find(|channel| channel.as_str() == text)
            .ok_or_else(|| UnknownChannel(text.to_owned()))
    }
}
