//! A diagnostic: what is wrong in a bundle, and where.

use std::fmt;

use super::diagnostic_kind::DiagnosticKind;

/// A place in a file, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    const START: Self = Self { line: 1, column: 1 };

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
    fn after(self, text: &str) -> Self {
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        let last = text.rsplit('\n').next().unwrap_or_default().chars().count();
        Self { line: self.line + lines, column: if lines == 0 { self.column + last } else { last + 1 } }
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The JSON path, such as `takeaways[3].talk`; empty for the file as a whole.
    pub path: String,
    /// The byte at which the offending value begins, counted after a byte order mark.
    pub offset: usize,
    /// The place in the file.
    pub position: Position,
    /// What is wrong there.
    pub kind: DiagnosticKind,
}

impl fmt::Display for Diagnostic {
    /// `line:column: code: path: message; help`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        write!(f, "{line}:{column}: {}: ", self.kind.code())?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}; {}", self.kind.message(), self.kind.help())
    }
}

impl std::error::Error for Diagnostic {}
