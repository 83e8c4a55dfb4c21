//! Strategies side by side.

use std::sync::Arc;

use crate::id::ColumnId;
use crate::takeaway::Takeaway;
use crate::text::Text;

/// A table whose cells rest on takeaways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What is compared.
    pub title: Text,
    /// What the columns stand for.
    pub columns: Vec<ComparisonColumn>,
    /// The aspects compared.
    pub rows: Vec<ComparisonRow>,
}

/// One column of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonColumn {
    /// Names the column in the bundle.
    pub id: ColumnId,
    /// What readers see.
    pub label: Text,
}

/// One aspect, with a cell for each column in the order of the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    /// The aspect.
    pub label: Text,
    /// What is said about it; `None` where the bundle has no cell.
    pub cells: Vec<Option<ComparisonCell>>,
}

/// What one column says about one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonCell {
    /// The words.
    pub text: Text,
    /// The takeaways they rest on; none where the source says nothing.
    pub takeaways: Vec<Arc<Takeaway>>,
}
