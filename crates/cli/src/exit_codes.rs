//! The exit codes of the command.

/// The exit codes and their meanings.
pub const EXIT_CODES: [(u8, &str); 3] = [
    (0, "success"),
    (1, "the bundle has problems, or `diff` found changes"),
    (2, "wrong arguments, or a file, folder or port that cannot be used"),
];
