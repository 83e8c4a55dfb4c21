//! The fields of an entry that are searched.

use search::{Field, FieldNames, Language};

use crate::bundle::Bundle;
use crate::collection::Collection;
use crate::language::LanguageTag;

/// A field that is searched: of a takeaway, a talk, a speaker or an explained word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchField {
    /// The statement of a takeaway.
    Statement,
    /// What one should know beside it: details, abstracts, biographies, meanings.
    Detail,
    /// The title of the talk.
    Talk,
    /// Name and role of the speakers.
    Speaker,
    /// Where they come from.
    Organisation,
    /// An explained word and the others for the same thing.
    Term,
    /// The labels of a facet, by the position of the facet in the bundle.
    Label(usize),
}

impl SearchField {
    /// The field that names an entry of a collection. Matches in it rank first.
    pub(crate) fn primary(collection: Collection) -> Self {
        match collection {
            Collection::Takeaways => SearchField::Statement,
            Collection::Talks => SearchField::Talk,
            Collection::Speakers => SearchField::Speaker,
            Collection::Glossary => SearchField::Term,
        }
    }

    /// Its number in the index of a collection, in which the primary field comes first.
    pub(crate) fn field(self, collection: Collection) -> Field {
        if self == SearchField::primary(collection) {
            return Field::FIRST;
        }
        Field(match self {
            SearchField::Statement => 1,
            SearchField::Detail => 2,
            SearchField::Talk => 3,
            SearchField::Speaker => 4,
            SearchField::Organisation => 5,
            SearchField::Term => 6,
            SearchField::Label(facet) => u8::try_from(facet + 7).unwrap_or(u8::MAX),
        })
    }

    /// What readers write before a colon to search one field only: `vortrag:kiel`. The names
    /// are the same on all pages, German and English, so that a search can be passed on; each
    /// facet also goes by its id and by its label in the language of the page.
    pub(crate) fn names(bundle: &Bundle, collection: Collection, language: &LanguageTag) -> FieldNames {
        let people = ["speaker", "person", "referent", "referentin"].map(|name| (name, SearchField::Speaker));
        let talks = ["talk", "vortrag"].map(|name| (name, SearchField::Talk));
        let facets = bundle.facets.iter().enumerate();
        let of_facet = |(at, facet)| {
            let facet: &crate::facet::Facet = facet;
            let part = if facet.is_of_speakers() { SearchField::Speaker } else { SearchField::Label(at) };
            [(facet.id.as_str().to_owned(), part), (facet.label.localized(language).text.to_string(), part)]
        };
        let facets: Vec<_> = facets.flat_map(of_facet).collect();
        let facets = facets.iter().map(|(name, part)| (&**name, *part));
        let others = [
            ("statement", SearchField::Statement),
            ("aussage", SearchField::Statement),
            ("detail", SearchField::Detail),
            ("organisation", SearchField::Organisation),
            ("organization", SearchField::Organisation),
        ];
        let usual = [("topic", "thema"), ("level", "ebene"), ("kind", "art")];
        let usual = usual.into_iter().filter_map(|(id, name)| {
            let facet = bundle.facets.iter().position(|facet| facet.id.as_str() == id)?;
            Some((name, SearchField::Label(facet)))
        });
        let names = people.into_iter().chain(talks).chain(facets).chain(usual).chain(others);
        FieldNames::new(names.map(|(name, part)| (name, part.field(collection))))
    }
}

/// The language of words with this tag, as far as the search distinguishes it.
pub(crate) fn search_language(tag: &LanguageTag) -> Language {
    Language::from_tag(tag.as_str())
}
