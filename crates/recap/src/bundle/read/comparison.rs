//! The comparison and the glossary.

use super::BundleReader;
use crate::bundle::bundle_error_kind::BundleErrorKind;
use crate::bundle::id_map::PositionMap;
use crate::bundle::object::ObjectReader;
use crate::comparison::{Comparison, ComparisonCell, ComparisonColumn, ComparisonRow};
use crate::glossary::GlossaryEntry;

/// How many columns a comparison may have. Every row has a cell for each, so a page with many of both would be
/// far longer than the bundle; nobody can compare so many.
const MAX_COLUMNS: usize = 50;

impl<'a> BundleReader<'a> {
    pub(super) fn comparison(&self, comparison: &ObjectReader<'a>) -> Option<Comparison> {
        comparison.require(&["title", "columns", "rows"])?;
        let title = self.text(comparison, "title")?;
        let mut names = PositionMap::new();
        let mut columns = Vec::new();
        comparison.each("columns", &mut |column| {
            if columns.len() == MAX_COLUMNS {
                self.errors.report(
                    column.raw(),
                    BundleErrorKind::TooMany { entries: "columns", limit: MAX_COLUMNS },
                );
                return None;
            }
            column.require(&["id", "label"])?;
            let (name, id) = self.id(column, |id| names.contains_key(id))?;
            let label = self.text(column, "label")?;
            names.insert(name, columns.len());
            columns.push(ComparisonColumn { id, label });
            Some(())
        });
        let mut rows = Vec::new();
        comparison.each("rows", &mut |row| {
            rows.push(self.row(row, &names)?);
            Some(())
        });
        comparison.report_unread_fields();
        Some(Comparison { title, columns, rows })
    }

    fn row(&self, row: &ObjectReader<'a>, columns: &PositionMap<'a>) -> Option<ComparisonRow> {
        row.require(&["label", "cells"])?;
        let label = self.text(row, "label")?;
        let mut cells: Vec<Option<ComparisonCell>> = columns.iter().map(|_| None).collect();
        for (name, value) in row.object("cells").iter().flat_map(ObjectReader::entries) {
            match columns.get(name).and_then(|at| cells.get_mut(*at)) {
                Some(place) => {
                    *place = ObjectReader::open(value, self.errors).and_then(|cell| self.cell(&cell))
                }
                None => self.errors.report(value, BundleErrorKind::UnknownColumn(name.to_string())),
            }
        }
        Some(ComparisonRow { label, cells })
    }

    fn cell(&self, cell: &ObjectReader<'a>) -> Option<ComparisonCell> {
        cell.require(&["text"])?;
        let text = self.text(cell, "text")?;
        let takeaways =
            self.resolve_ids(cell, "takeaways", &self.takeaways, BundleErrorKind::UnknownTakeaway);
        cell.report_unread_fields();
        Some(ComparisonCell { text, takeaways: takeaways.unwrap_or_default() })
    }

    pub(super) fn glossary(&self, top: &ObjectReader<'a>) -> Vec<GlossaryEntry> {
        let mut glossary = Vec::new();
        top.each("glossary", &mut |entry| {
            entry.require(&["term", "meaning"])?;
            let term = self.text(entry, "term")?;
            let meaning = self.text(entry, "meaning")?;
            let aliases = entry.texts("aliases").unwrap_or_default().into_iter();
            let aliases = aliases.filter_map(|(value, alias)| self.sanitize(value, &alias)).collect();
            glossary.push(GlossaryEntry { term, aliases, meaning });
            Some(())
        });
        glossary
    }
}
