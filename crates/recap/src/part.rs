//! The parts of a takeaway that are searched.

use search::{Field, FieldNames, Language};

use crate::bundle::Bundle;
use crate::language::Tag;

/// A part of a takeaway that is searched, or of what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The statement. Hits in it come before all others.
    Statement,
    /// What one should know beside it.
    Detail,
    /// The title of its talk.
    Talk,
    /// Name and role of those who made it.
    Speaker,
    /// Where they come from.
    Organisation,
    /// The labels of a facet, by the position of the facet in the bundle.
    Label(usize),
}

impl Part {
    pub(crate) fn field(self) -> Field {
        Field(match self {
            Part::Statement => 0,
            Part::Detail => 1,
            Part::Talk => 2,
            Part::Speaker => 3,
            Part::Organisation => 4,
            Part::Label(facet) => u8::try_from(facet + 5).unwrap_or(u8::MAX),
        })
    }

    /// What readers write before a colon to search in one part only: `vortrag:kiel`. The names
    /// are the same on all pages, German and English, so that a search can be passed on; each
    /// facet also goes by its id and by its label in the language of the page.
    pub(crate) fn names(bundle: &Bundle, language: &Tag) -> FieldNames {
        let people = ["speaker", "person", "referent", "referentin"].map(|name| (name, Part::Speaker));
        let talks = ["talk", "vortrag"].map(|name| (name, Part::Talk));
        let facets = bundle.facets.iter().enumerate();
        let of_facet = |(at, facet)| {
            let facet: &crate::facet::Facet = facet;
            let part = if facet.is_of_speakers() { Part::Speaker } else { Part::Label(at) };
            [(facet.id.as_str().to_owned(), part), (facet.label.wording(language).text.to_string(), part)]
        };
        let facets: Vec<_> = facets.flat_map(of_facet).collect();
        let facets = facets.iter().map(|(name, part)| (&**name, *part));
        let others = [
            ("statement", Part::Statement),
            ("aussage", Part::Statement),
            ("detail", Part::Detail),
            ("organisation", Part::Organisation),
            ("organization", Part::Organisation),
        ];
        let usual = [("topic", "thema"), ("level", "ebene"), ("kind", "art")];
        let usual = usual.into_iter().filter_map(|(id, name)| {
            let facet = bundle.facets.iter().position(|facet| facet.id.as_str() == id)?;
            Some((name, Part::Label(facet)))
        });
        let names = people.into_iter().chain(talks).chain(facets).chain(usual).chain(others);
        FieldNames::new(names.map(|(name, part)| (name, part.field())))
    }
}

/// The language of words with this tag, as far as finding cares.
pub(crate) fn language_of(tag: &Tag) -> Language {
    Language::of_tag(tag.as_str())
}
