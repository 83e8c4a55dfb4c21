//! People who speak at the congress.

use std::sync::Arc;

use crate::address::{Address, Link};
use crate::facet::{Facet, FacetOrigin, FacetValue, SPEAKER, ValueRef};
use crate::id::{FacetId, SpeakerId};
use crate::language::LanguageTag;
use crate::text::Text;
use crate::titled_name::TitledName;

/// One person with what the bundle says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Names the person in addresses.
    pub id: SpeakerId,
    /// The name as the person writes it.
    pub name: Arc<str>,
    /// Their office, such as "Präsident".
    pub role: Option<Text>,
    /// Where they hold it.
    pub organisation: Option<Text>,
    /// A few sentences about them.
    pub biography: Option<Text>,
    /// A picture, relative to the site.
    pub photo: Option<Address>,
    /// The same picture in several widths, which a build has drawn for small and large screens.
    pub photo_versions: Vec<PhotoVersion>,
    /// Pages and profiles.
    pub links: Vec<Link>,
    /// The facet values that hold for the person.
    pub tags: Vec<ValueRef>,
}

/// A photo in one width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoVersion {
    /// Where it lies.
    pub address: Address,
    /// How wide it is in pixels.
    pub width: u32,
}

impl Speaker {
    /// Up to two letters that stand in for a picture: the first of the first and last name, titles aside.
    pub fn initials(&self) -> String {
        let name = TitledName::parse(&self.name).without_titles();
        let mut initials = name.split_whitespace().filter_map(|name| name.chars().next());
        let first = initials.next();
        first.into_iter().chain(initials.reduce(|_, last| last)).collect()
    }

    /// Office and organisation in one line, such as "Präsident, BSI".
    pub fn position(&self, language: &LanguageTag) -> Option<String> {
        let parts: Vec<_> = [&self.role, &self.organisation]
            .into_iter()
            .flatten()
            .map(|text| text.localized(language).text)
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl Facet {
    /// The facet of the people who speak.
    pub(crate) fn of_speakers(speakers: &[Arc<Speaker>]) -> Self {
        let value = |speaker: &Arc<Speaker>| FacetValue {
            id: (&speaker.id).into(),
            label: Text::name(&speaker.name),
            description: None,
        };
        Self {
            id: FacetId::built_in(SPEAKER),
            label: Text::built_in("Person", "Person", "Person"),
            origin: FacetOrigin::BuiltIn,
            ordered: false,
            values: speakers.iter().map(value).collect(),
        }
    }
}
