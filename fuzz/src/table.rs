//! Whatever is in a file that should be a table: rows with places, or a reason; and as a programme
//! a bundle without problems, or a reason.

use import::{ImportOptions, ImportSource, table};
use recap::Bundle;

/// Reads a table.
pub fn try_bytes(bytes: &[u8]) {
    for table in table::read("table", bytes).unwrap_or_default() {
        assert!(table.rows.windows(2).all(|rows| rows[0].number < rows[1].number));
        for row in &table.rows {
            assert!(row.cells().all(|(column, text)| row.cell(column) == text && !text.is_empty()));
        }
    }
    if let Ok(import) =
        import::import_programme(&[ImportSource::new("table", bytes)], &ImportOptions::default())
    {
        let text = import.bundle.to_string();
        assert!(Bundle::parse(&text).is_ok_and(|parsed| parsed.problems.is_empty()));
    }
}
