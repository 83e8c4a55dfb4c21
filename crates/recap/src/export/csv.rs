//! Takeaways, or a comparison, as a table (CSV) that a German Excel opens with every cell in its place.
//!
//! Excel takes a file for UTF-8 where it begins with a byte order mark, and splits it at the list
//! separator of the country, which is `;` where the comma is the decimal sign. Quotes, doubled
//! inside, and the line ends are those of RFC 4180. Cells are [escaped](escape_formula), so that each shows its text.

use super::document::ExportDocument;
use super::escape_formula;
use crate::route::Route;

/// A byte order mark.
const UTF_8: char = '\u{FEFF}';

impl ExportDocument<'_> {
    /// The takeaways as CSV, one to a row, below a row of headings.
    pub fn csv(&self) -> String {
        let labels = self.labels;
        let mut table = String::from(UTF_8);
        let facets: Vec<&str> = self.facets().map(|facet| self.words(&facet.label)).collect();
        let has_notes = self.items.iter().any(|item| item.note.is_some());
        let mut headings = vec![&*labels.statement, &labels.detail];
        headings.extend(facets);
        headings.extend([
            self.people_label(),
            &labels.author,
            &labels.talk,
            &labels.source,
            &labels.source_address,
        ]);
        headings.push(&labels.page);
        let licence = self.licence().map(|(name, _)| name);
        headings.extend(licence.as_ref().map(|_| &*labels.licence));
        headings.extend(has_notes.then_some(&*labels.note));
        put_row(&mut table, &headings);
        for item in &self.items {
            let facts = self.facts(*item);
            let (source, address) = facts.source.unwrap_or_default();
            let (talk, _) = facts.talk.unwrap_or_default();
            let mut cells = vec![facts.statement, facts.detail.unwrap_or_default()];
            cells.extend(facts.values.iter().map(String::as_str));
            cells.extend([
                &*facts.people,
                &facts.author,
                &talk,
                &source,
                address.as_deref().unwrap_or_default(),
            ]);
            cells.push(&facts.page);
            cells.extend(licence.as_deref());
            cells.extend(has_notes.then(|| facts.note.unwrap_or_default()));
            put_row(&mut table, &cells);
        }
        table
    }

    /// The comparison of the bundle as CSV, an aspect to a row; `None` where the bundle has none. Beside
    /// each column stands one with the pages of the takeaways it rests on, a line for each.
    pub fn comparison_csv(&self) -> Option<String> {
        let comparison = self.bundle.comparison.as_ref()?;
        let mut table = String::from(UTF_8);
        let mut headings = vec![self.words(&comparison.title).to_owned()];
        for column in &comparison.columns {
            let label = self.words(&column.label);
            headings.extend([label.to_owned(), format!("{label}: {}", self.labels.page)]);
        }
        put_row(&mut table, &headings);
        for row in &comparison.rows {
            let mut cells = vec![self.words(&row.label).to_owned()];
            for cell in &row.cells {
                let takeaways = cell.iter().flat_map(|cell| &cell.takeaways);
                let pages = takeaways.map(|takeaway| self.page(Route::Takeaway(takeaway.id.clone())));
                let words = cell.as_ref().map(|cell| self.words(&cell.text));
                cells.extend([words.unwrap_or_default().to_owned(), pages.collect::<Vec<_>>().join("\n")]);
            }
            put_row(&mut table, &cells);
        }
        Some(table)
    }
}

fn put_row(table: &mut String, cells: &[impl AsRef<str>]) {
    for (at, cell) in cells.iter().enumerate() {
        table.push_str(if at == 0 { "\"" } else { ";\"" });
        table.push_str(&escape_formula(cell.as_ref()).replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}
