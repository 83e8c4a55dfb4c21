//! What must hold for any input of the readers, whoever wrote it: an answer or a reason, and no panic.
//!
//! Each target has a list of folders with seeds in `seeds`. The tests run these, and a few mutations of them; `cargo xtask fuzz`
//! mutates them for as long as it is told, with a bound on the time of each.

mod bundle;
mod import;
pub mod mutation;
mod search;
mod table;
mod takeaways;

use std::path::Path;
use std::str::FromStr;
use std::{fmt, fs, io};

/// What can be fuzzed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FuzzTarget {
    /// The bundles that sites are made of.
    Bundle,
    /// Programmes of all formats.
    Import,
    /// Searching.
    Search,
    /// Tables and workbooks.
    Table,
    /// Takeaways in text files and tables.
    Takeaways,
}

impl FuzzTarget {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Bundle, Self::Import, Self::Search, Self::Table, Self::Takeaways];

    /// Its name, which is that of the list of its seeds.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bundle => "bundle",
            Self::Import => "import",
            Self::Search => "search",
            Self::Table => "table",
            Self::Takeaways => "takeaways",
        }
    }

    /// The folders with its seeds, from the root of the project.
    fn seed_folders(self) -> impl Iterator<Item = &'static str> {
        let list = match self {
            Self::Bundle => include_str!("../seeds/bundle.txt"),
            Self::Import => include_str!("../seeds/import.txt"),
            Self::Search => include_str!("../seeds/search.txt"),
            Self::Table => include_str!("../seeds/table.txt"),
            Self::Takeaways => include_str!("../seeds/takeaways.txt"),
        };
        list.lines()
    }

    /// Its seeds by the names of their files, in that order.
    ///
    /// # Errors
    ///
    /// Where they cannot be read.
    pub fn seeds(self, root: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
        let mut seeds = Vec::new();
        for folder in self.seed_folders() {
            for entry in fs::read_dir(root.join(folder))? {
                let path = entry?.path();
                if path.is_file() {
                    seeds.push((path.display().to_string(), fs::read(&path)?));
                }
            }
        }
        seeds.sort();
        Ok(seeds)
    }

    /// Tries an input.
    ///
    /// # Panics
    ///
    /// Where something does not hold that must.
    pub fn try_input(self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        match self {
            Self::Bundle => bundle::try_text(&text),
            Self::Import => import::try_bytes(bytes),
            Self::Search => search::try_text(&text),
            Self::Table => table::try_bytes(bytes),
            Self::Takeaways => takeaways::try_text(&text),
        }
    }
}

impl fmt::Display for FuzzTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// There is no target of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFuzzTarget(String);

impl fmt::Display for UnknownFuzzTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = FuzzTarget::ALL.map(FuzzTarget::name).join(", ");
        write!(f, "there is no target {:?}; name one of {names}", self.0)
    }
}

impl std::error::Error for UnknownFuzzTarget {}

impl FromStr for FuzzTarget {
    type Err = UnknownFuzzTarget;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|target| target.name() == name);
        found.ok_or_else(|| UnknownFuzzTarget(name.to_owned()))
    }
}
