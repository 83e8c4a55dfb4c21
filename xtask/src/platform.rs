//! The platforms that publishers get the command for.

use clap::ValueEnum;

/// A platform with a package of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Platform {
    /// 64-bit Linux with glibc
    Linux,
    /// 64-bit Windows, compiled on Linux
    Windows,
}

impl Platform {
    /// The target that rustc knows the platform as.
    pub fn triple(self) -> &'static str {
        match self {
            Self::Linux => "x86_64-unknown-linux-gnu",
            Self::Windows => "x86_64-pc-windows-gnu",
        }
    }

    /// The file name of the command.
    pub fn program(self) -> &'static str {
        match self {
            Self::Linux => "nachlese",
            Self::Windows => "nachlese.exe",
        }
    }
}
