//! Which channels a site offers.

use super::Channel;

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
    pub fn has(&self, channel: Channel) -> bool {
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
