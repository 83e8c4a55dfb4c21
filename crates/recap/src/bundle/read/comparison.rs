//! The comparison and the glossary.

use super::Reader;
use crate::bundle::fault::Fault;
use crate::bundle::names::Names;
use crate::bundle::object::Object;
use crate::comparison::{Cell, Column, Comparison, Row};
use crate::glossary::Entry;

impl<'a> Reader<'a> {
    pub(super) fn comparison(&self, comparison: &Object<'a>) -> Option<Comparison> {
        comparison.needs(&["title", "columns", "rows"])?;
        let title = self.text(comparison, "title")?;
        let mut names = Names::new();
        let mut columns = Vec::new();
        comparison.each("columns", &mut |column| {
            column.needs(&["id", "label"])?;
            let (name, id) = self.id(column, |id| names.contains_key(id))?;
            let label = self.text(column, "label")?;
            names.insert(name, columns.len());
            columns.push(Column { id, label });
            Some(())
        });
        let mut rows = Vec::new();
        comparison.each("rows", &mut |row| {
            rows.push(self.row(row, &names)?);
            Some(())
        });
        comparison.close();
        Some(Comparison { title, columns, rows })
    }

    fn row(&self, row: &Object<'a>, columns: &Names<'a>) -> Option<Row> {
        row.needs(&["label", "cells"])?;
        let label = self.text(row, "label")?;
        let mut cells: Vec<Option<Cell>> = columns.iter().map(|_| None).collect();
        for (name, value) in row.object("cells").iter().flat_map(Object::entries) {
            match columns.get(name).and_then(|at| cells.get_mut(*at)) {
                Some(place) => *place = Object::open(value, self.notes).and_then(|cell| self.cell(&cell)),
                None => self.notes.note(value, Fault::UnknownColumn(name.to_string())),
            }
        }
        Some(Row { label, cells })
    }

    fn cell(&self, cell: &Object<'a>) -> Option<Cell> {
        cell.needs(&["text"])?;
        let text = self.text(cell, "text")?;
        let takeaways = self.known(cell, "takeaways", &self.takeaways, Fault::UnknownTakeaway);
        cell.close();
        Some(Cell { text, takeaways: takeaways.unwrap_or_default() })
    }

    pub(super) fn glossary(&self, top: &Object<'a>) -> Vec<Entry> {
        let mut glossary = Vec::new();
        top.each("glossary", &mut |entry| {
            entry.needs(&["term", "meaning"])?;
            let term = self.text(entry, "term")?;
            let meaning = self.text(entry, "meaning")?;
            let aliases = entry.texts("aliases").unwrap_or_default().into_iter();
            let aliases = aliases.filter_map(|(value, alias)| self.clean(value, &alias)).collect();
            glossary.push(Entry { term, aliases, meaning });
            Some(())
        });
        glossary
    }
}
