//! Sheets of a workbook beside that of the talks: lists of costs, of things to do.

use super::column::ProgrammeColumn;
use super::layout::{SheetKind, TableLayout};

/// Columns of which talks have one at least, beside title and day.
const WITH_TALKS: [ProgrammeColumn; 8] = [
    ProgrammeColumn::Speakers,
    ProgrammeColumn::Moderation,
    ProgrammeColumn::FirstName,
    ProgrammeColumn::LastName,
    ProgrammeColumn::Room,
    ProgrammeColumn::Track,
    ProgrammeColumn::Format,
    ProgrammeColumn::Abstract,
];

impl TableLayout {
    /// Whether it holds what a programme has: when each talk is, and who gives it or where.
    pub fn is_surely_of_talks(&self) -> bool {
        let has_start = self.holds(ProgrammeColumn::Start);
        self.kind == SheetKind::Talks && has_start && WITH_TALKS.iter().any(|column| self.holds(*column))
    }

    /// Whether its rows may be talks, beside a sheet that surely holds some: a list of costs has titles and days too,
    /// and one of things to do has ends.
    pub fn may_be_of_talks(&self) -> bool {
        let has_start = self.holds(ProgrammeColumn::Start);
        let is_of_ends = !has_start && self.holds(ProgrammeColumn::End);
        self.kind != SheetKind::Talks
            || has_start
            || !is_of_ends && WITH_TALKS.iter().any(|column| self.holds(*column))
    }
}
