//! Takeaways in columns.

use search::{DocumentSource, Field, FieldText, Language, TextOwner};

/// Where the statement and the detail of a takeaway stand.
const FIELDS: [Field; 2] = [Field::FIRST, Field(1)];

/// The texts and values of all takeaways, each in one piece of memory.
pub struct Takeaways {
    text: String,
    /// Where each text ends; every takeaway has one for each field.
    ends: Vec<u32>,
    /// The values of all facets in order, as facet and value.
    places: Vec<(usize, usize)>,
    facet_sizes: Vec<usize>,
    values: Vec<u8>,
    /// Where the values of each takeaway end.
    value_ends: Vec<u32>,
}

impl Takeaways {
    pub fn new(text: String, ends: Vec<u32>, sizes: &[u32], values: Vec<u8>, value_ends: Vec<u32>) -> Self {
        let facet_sizes: Vec<usize> = sizes.iter().map(|size| *size as usize).collect();
        let places = facet_sizes
            .iter()
            .enumerate()
            .flat_map(|(facet, size)| (0..*size).map(move |value| (facet, value)));
        Self { text, ends, places: places.collect(), facet_sizes, values, value_ends }
    }

    pub fn facet_count(&self) -> usize {
        self.facet_sizes.len()
    }

    /// Facet and value of a value that is numbered through all facets.
    pub fn place(&self, value: u8) -> Option<(usize, usize)> {
        self.places.get(usize::from(value)).copied()
    }
}

/// Where an entry begins and ends among others that stand one behind the other.
fn range(ends: &[u32], at: usize) -> std::ops::Range<usize> {
    let end = |at: usize| ends.get(at).map_or(0, |end| *end as usize);
    at.checked_sub(1).map_or(0, end)..end(at)
}

impl DocumentSource for Takeaways {
    fn documents(&self) -> usize {
        self.value_ends.len()
    }

    fn facets(&self) -> Vec<usize> {
        self.facet_sizes.clone()
    }

    /// Values have no texts here: all engines search statements and details only.
    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>)) {
        let TextOwner::Document(document) = owner else { return };
        for (at, field) in FIELDS.into_iter().enumerate() {
            let text = self.text.get(range(&self.ends, document * FIELDS.len() + at)).unwrap_or_default();
            reader(FieldText { field, language: Language::German, text });
        }
    }

    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize)) {
        let values = self.values.get(range(&self.value_ends, document)).unwrap_or_default();
        for (facet, value) in values.iter().filter_map(|value| self.place(*value)) {
            reader(facet, value);
        }
    }
}
