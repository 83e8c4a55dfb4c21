//! The ways of sharing, and which of them a site offers.

use std::fmt;
use std::str::FromStr;

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
}

/// A word that names no channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelError(pub String);

impl fmt::Display for ChannelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Channel::ALL.map(Channel::as_str).join(", ");
        write!(f, "{:?} is no way of sharing; there are {known}", self.0)
    }
}

impl std::error::Error for ChannelError {}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Channel {
    type Err = ChannelError;

    fn from_str(text: &str) -> Result<Self, ChannelError> {
        Channel::ALL
            .into_iter()
            .find(|channel| channel.as_str() == text)
            .ok_or_else(|| ChannelError(text.to_owned()))
    }
}

/// The channels that readers are offered beside copying the link, in the order of the publisher and
/// each of them once. By default, those that nobody else has a part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channels(Vec<Channel>);

impl Channels {
    /// The channels of these names. Names that mean nothing are left out: a bundle may be newer
    /// than the program that shows it.
    pub fn named<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut channels = Vec::new();
        for channel in names.filter_map(|name| name.parse().ok()) {
            if !channels.contains(&channel) {
                channels.push(channel);
            }
        }
        Self(channels)
    }

    /// Whether a channel is offered.
    pub fn contains(&self, channel: Channel) -> bool {
        self.0.contains(&channel)
    }

    /// The channels in their order.
    pub fn iter(&self) -> impl Iterator<Item = Channel> {
        self.0.iter().copied()
    }
}

impl Default for Channels {
    fn default() -> Self {
        Self(vec![Channel::Email, Channel::Copy, Channel::Qr, Channel::System])
    }
}
