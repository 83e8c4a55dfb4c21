//! Documents made of a few words, and what is found in them.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use search::{
    DocumentSource, Field, FieldNames, FieldText, Language, SearchIndex, SearchQuery, SearchResults,
    TextOwner, TypoTolerance,
};

/// Documents with their texts, and facets with the labels of their values.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// For each document its texts by field.
    pub documents: Vec<Vec<(u8, String)>>,
    /// For each facet its values: label, and who has it. The label is in field 10 + facet.
    pub facets: Vec<Vec<(String, Vec<usize>)>>,
    pub language: Option<Language>,
}

impl Corpus {
    /// German documents, each of one text in the first field.
    pub fn of(texts: &[&str]) -> Self {
        Self::with(&texts.iter().map(|text| vec![*text]).collect::<Vec<_>>())
    }

    /// German documents with their texts in the order of their fields.
    pub fn with(documents: &[Vec<&str>]) -> Self {
        let texts = |texts: &Vec<&str>| {
            texts.iter().enumerate().map(|(field, text)| (field as u8, (*text).to_owned())).collect()
        };
        Self { documents: documents.iter().map(texts).collect(), ..Self::default() }
    }

    pub fn facet(mut self, values: &[(&str, &[usize])]) -> Self {
        self.facets.push(values.iter().map(|(label, who)| ((*label).to_owned(), who.to_vec())).collect());
        self
    }

    pub fn index(&self) -> SearchIndex {
        SearchIndex::build(self, [])
    }

    pub fn search(&self, typed: &str) -> SearchResults {
        self.index().search(self, &SearchQuery::parse(typed, &names()), &[], TypoTolerance::OneTypo)
    }

    /// What is found, in order.
    pub fn found(&self, typed: &str) -> Vec<u32> {
        let results = self.search(typed);
        let page = results.page(0, self.documents.len());
        assert_eq!(results.total(), page.len(), "{typed:?}");
        page
    }
}

/// The names of the fields in these tests.
pub fn names() -> FieldNames {
    FieldNames::new([("titel", Field(0)), ("Text", Field(1)), ("thema", Field(10)), ("Größe", Field(11))])
}

impl DocumentSource for Corpus {
    fn documents(&self) -> usize {
        self.documents.len()
    }

    fn facets(&self) -> Vec<usize> {
        self.facets.iter().map(Vec::len).collect()
    }

    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>)) {
        let language = self.language.unwrap_or(Language::German);
        let mut read = |field, text| reader(FieldText { field: Field(field), language, text });
        match owner {
            TextOwner::Document(at) => self.documents[at].iter().for_each(|(field, text)| read(*field, text)),
            TextOwner::Value { facet, value } => read(10 + facet as u8, &self.facets[facet][value].0),
        }
    }

    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize)) {
        for (facet, values) in self.facets.iter().enumerate() {
            let had = values.iter().enumerate().filter(|(_, (_, who))| who.contains(&document));
            had.for_each(|(value, _)| reader(facet, value));
        }
    }
}

/// Whether one text alone is found, as it was typed.
pub fn matches(typed: &str, text: &str) -> bool {
    let corpus = Corpus::of(&[text]);
    corpus.index().search(&corpus, &SearchQuery::parse(typed, &names()), &[], TypoTolerance::Off).total() == 1
}

/// The text with every mark in brackets.
pub fn marked(typed: &str, text: &str) -> String {
    let corpus = Corpus::of(&[text]);
    bracketed(&corpus.search(typed), text, 0, Language::German)
}

pub fn bracketed(results: &SearchResults, text: &str, field: u8, language: Language) -> String {
    let mut shown = text.to_owned();
    for mark in results.highlights(text, Field(field), language).into_iter().rev() {
        shown.insert(mark.end, ']');
        shown.insert(mark.start, '[');
    }
    shown
}
