//! The congress itself, and what the publisher says about the site.

use crate::address::Address;
use crate::date::Date;
use crate::replies::Thread;
use crate::share::Channels;
use crate::source::Source;
use crate::text::Text;

/// The congress a recap is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The name of the congress.
    pub name: Text,
    /// The title of the recap.
    pub title: Text,
    /// What the recap shows, in a sentence or two.
    pub summary: Text,
    /// What remains to be said.
    pub closing: Option<Text>,
    /// The first day; none where the bundle names a day that does not exist.
    pub start: Option<Date>,
    /// The last day, where there is more than one.
    pub end: Option<Date>,
    /// An IANA name such as `Europe/Berlin`.
    pub time_zone: Option<String>,
    /// Where it took place.
    pub place: Option<Text>,
    /// Its own site.
    pub url: Option<Address>,
    /// Where the facts of the recap come from.
    pub source: Option<Source>,
}

/// What the publisher decides about the site; all of it optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Where the site is published; shared links begin with it.
    pub url: Option<Address>,
    /// The publisher's colour.
    pub accent: Option<Accent>,
    /// The hashtag of the congress, without `#`.
    pub hashtag: Option<String>,
    /// The ways of sharing that are offered beside copying the link.
    pub channels: Channels,
    /// The mail address that replies go to.
    pub reply_email: Option<String>,
    /// The public thread that replies go to. See [`Site::thread`] for whether they can be shown.
    pub reply_fediverse: Option<Address>,
    /// Who is responsible.
    pub imprint: Option<Address>,
    /// What happens to readers' data.
    pub privacy: Option<Address>,
    /// How accessible the site is.
    pub accessibility: Option<Address>,
    /// The site explained in Leichte Sprache.
    pub easy_language: Option<Address>,
    /// The site explained in sign language.
    pub sign_language: Option<Address>,
}

impl Site {
    /// The thread that replies go to, where it is known whom to ask for them.
    pub fn thread(&self) -> Option<Thread> {
        Thread::at(self.reply_fediverse.as_ref()?)
    }
}

/// A colour as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(pub [u8; 3]);

impl std::str::FromStr for Accent {
    type Err = std::num::ParseIntError;

    /// Reads `#1d4a9e`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let channel =
            |at| u8::from_str_radix(digits.and_then(|digits| digits.get(at..at + 2)).unwrap_or("no"), 16);
        Ok(Self([channel(0)?, channel(2)?, channel(4)?]))
    }
}
