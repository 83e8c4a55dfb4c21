//! Whatever is typed over whatever is written: an answer, marks at letters, and no panic.

use search::{
    DocumentSource, Field, FieldNames, FieldText, Language, SearchIndex, SearchQuery, TextOwner,
    TypoTolerance,
};

/// The lines of a text as documents; the first is the label of the one value, which all have.
struct Lines<'t>(Vec<&'t str>);

impl DocumentSource for Lines<'_> {
    fn documents(&self) -> usize {
        self.0.len()
    }

    fn facets(&self) -> Vec<usize> {
        vec![1]
    }

    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>)) {
        let (field, text) = match owner {
            TextOwner::Document(at) => (0, self.0.get(at)),
            TextOwner::Value { .. } => (1, self.0.first()),
        };
        let language =
            if text.is_some_and(|text| text.len() % 2 == 0) { Language::German } else { Language::English };
        text.into_iter().for_each(|text| reader(FieldText { field: Field(field), language, text }));
    }

    fn values(&self, _: usize, reader: &mut dyn FnMut(usize, usize)) {
        reader(0, 0);
    }
}

/// The first line is typed, the second has the aliases, the others are the documents.
pub fn try_text(input: &str) {
    let mut lines = input.lines();
    let typed = lines.next().unwrap_or_default();
    let aliases = lines.next().unwrap_or_default().split(',').collect();
    let source = Lines(lines.collect());
    let index = SearchIndex::build(&source, [aliases]);
    let names = FieldNames::new([("text", Field(0)), ("label", Field(1))]);
    let search = SearchQuery::parse(typed, &names);
    for tolerance in [TypoTolerance::OneTypo, TypoTolerance::Off] {
        let results = index.search(&source, &search, &[(0, 0)], tolerance);
        assert_eq!(results.page(0, results.total()).len(), results.total());
        for text in source.0.iter().chain([&typed]) {
            for mark in results.highlights(text, Field(0), Language::German) {
                assert!(text.get(mark).is_some_and(|mark| !mark.is_empty()));
            }
        }
    }
    for suggestion in index.suggest(&source, typed, &names, &[], 8) {
        assert!(suggestion.count <= source.documents());
    }
}
