//! The settings of the published site.

use crate::address::Address;
use crate::channel::Channels;
use crate::editors::Editors;
use crate::fediverse::Thread;
use crate::legal_page::{LegalPage, LegalTexts};
use crate::licence::Licence;
use crate::logo::Logo;
use crate::route::Route;
use crate::sponsor::Sponsor;
use crate::text::Text;

/// What the publisher decides about the site; all of it optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteSettings {
    /// What the site is called. See [`Bundle::site_name`](crate::Bundle::site_name) for how it is called otherwise.
    pub name: Option<Text>,
    /// The publisher's logo.
    pub logo: Option<Logo>,
    /// The picture that stands for the site among others, as in the tabs of a browser.
    pub icon: Option<Address>,
    /// Where the site is published; shared links begin with it.
    pub url: Option<Address>,
    /// Who put the recap together. See [`Bundle::editors`](crate::Bundle::editors) for who it is otherwise.
    pub editors: Option<Editors>,
    /// Under which terms its texts may be used.
    pub licence: Option<Licence>,
    /// The publisher's colour.
    pub accent: Option<Accent>,
    /// The hashtag of the congress, without `#`.
    pub hashtag: Option<String>,
    /// The ways of sharing that are offered beside copying the link.
    pub channels: Channels,
    /// The mail address that replies go to.
    pub reply_email: Option<String>,
    /// The public thread that replies go to. See [`SiteSettings::thread`] for whether they can be shown.
    pub reply_fediverse: Option<Address>,
    /// Who is responsible.
    pub imprint: Option<Address>,
    /// What happens to readers' data.
    pub privacy: Option<Address>,
    /// How accessible the site is.
    pub accessibility: Option<Address>,
    /// Who has supported the congress.
    pub sponsors: Vec<Sponsor>,
    /// The words of imprint, privacy notice and accessibility statement, where they are pages of this site.
    pub pages: LegalTexts,
    /// The site explained in Leichte Sprache.
    pub easy_language: Option<Address>,
    /// The site explained in sign language.
    pub sign_language: Option<Address>,
    /// The testing group that has checked the texts in Leichte Sprache.
    pub easy_language_checked_by: Option<Text>,
    /// Whether readers may keep the site on their devices, to read it without a network.
    pub offline: bool,
}

impl SiteSettings {
    /// The thread that replies go to, where it is known whom to ask for them.
    pub fn thread(&self) -> Option<Thread> {
        Thread::at(self.reply_fediverse.as_ref()?)
    }

    /// Where a legal page is: in the bundle, or else at the address that is given for it.
    pub fn legal_link(&self, page: LegalPage) -> Option<LegalLink<'_>> {
        if self.pages.get(page).is_some() {
            return Some(LegalLink::Page(Route::Legal(page)));
        }
        let address = match page {
            LegalPage::Imprint => &self.imprint,
            LegalPage::Privacy => &self.privacy,
            LegalPage::Accessibility => &self.accessibility,
        };
        address.as_ref().map(LegalLink::Address)
    }
}

/// Where readers find a legal page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegalLink<'s> {
    /// A page of this site.
    Page(Route),
    /// An address that the publisher has named.
    Address(&'s Address),
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
