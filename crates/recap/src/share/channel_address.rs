//! The address that opens a channel with text and link filled in.

use super::{Share, mail, percent_encode};
use crate::channel::Channel;
use crate::fediverse::Instance;

impl Channel {
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
                (["https://t.me/share/url?url=", &percent_encode(link), "&text="].concat(), text.to_owned())
            }
        };
        Some(page + &percent_encode(&said))
    }
}

/// Text and link as one message.
pub fn post(text: &str, link: &str) -> String {
    let gap = if text.is_empty() { "" } else { "\n\n" };
    [text, gap, link].concat()
}
