//! What the command prints. Whoever reads it may stop early, as `head` does: the rest is then not wanted, and the
//! command goes on with its work.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write as _};

use anyhow::{Context, Result};

/// Prints a text for people, without colours where nobody sees them.
///
/// # Errors
///
/// Where it cannot be printed, such as into a file on a full disk.
pub fn print(text: impl Display) -> Result<()> {
    let mut output = anstream::stdout().lock();
    unless_closed(write!(output, "{text}").and_then(|()| output.flush()))
}

/// Prints a line for people.
///
/// # Errors
///
/// See [`print`].
pub fn print_line(line: impl Display) -> Result<()> {
    print(format_args!("{line}\n"))
}

/// Prints the bytes of a file as they are.
///
/// # Errors
///
/// See [`print`].
pub fn print_bytes(bytes: &[u8]) -> Result<()> {
    let mut output = io::stdout().lock();
    unless_closed(output.write_all(bytes).and_then(|()| output.flush()))
}

/// Prints a message beside the results.
pub fn print_message(text: impl Display) {
    // Where a message cannot be printed, there is nobody to be told of it.
    let _ = write!(anstream::stderr().lock(), "{text}");
}

fn unless_closed(printed: io::Result<()>) -> Result<()> {
    match printed {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed.context("the output cannot be written"),
    }
}
