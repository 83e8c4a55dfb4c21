//! A position in a text.

use std::fmt;

/// A position in a text, both numbers from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    /// The position of the first character of a text.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The position of a byte offset in a text.
    pub fn of(text: &str, offset: usize) -> Self {
        Self::START.after(text.get(..offset).unwrap_or(text))
    }

    /// The positions of rising offsets, found in one walk through the text, however long its
    /// lines are.
    pub fn all(text: &str, offsets: &[usize]) -> Vec<Self> {
        let mut position = Self::START;
        let mut reached = 0;
        let positions = offsets.iter().map(|offset| {
            position = position.after(text.get(reached..*offset).unwrap_or_default());
            reached = *offset;
            position
        });
        positions.collect()
    }

    /// The position behind a text that begins here.
    pub fn after(self, text: &str) -> Self {
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        let last = text.rsplit('\n').next().unwrap_or_default().chars().count();
        Self { line: self.line + lines, column: if lines == 0 { self.column + last } else { last + 1 } }
    }
}

impl fmt::Display for Position {
    /// `line:column`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
