//! Titles around the names of people: `Dr.`, `Prof.`, `M. A.`, `MdB`.
//!
//! A title is shown with the name, and tells nobody apart: whoever takes a doctorate stays the same person,
//! under the same id and with the same initials.

/// Titles that stand before a name, in small letters and without full stops.
const BEFORE: [&str; 32] = [
    "dr",
    "dres",
    "prof",
    "professor",
    "professorin",
    "pd",
    "privatdozent",
    "privatdozentin",
    "univ-prof",
    "jun-prof",
    "juniorprofessor",
    "juniorprofessorin",
    "hon-prof",
    "dr-ing",
    "dipl-ing",
    "mag",
    "magister",
    "mmag",
    "dipl",
    "lic",
    "ing",
    "doz",
    "herr",
    "frau",
    "mr",
    "mrs",
    "ms",
    "mx",
    "sir",
    "mdb",
    "mdl",
    "mdep",
];

/// Titles that are also names, or words: only the full stop makes them titles.
const WITH_STOP: [&str; 6] = ["mag", "ing", "lic", "doz", "dipl", "pd"];

/// What says more of the title before it: `Dr. rer. nat.`, `Prof. h. c.`
const ADDITIONS: [&str; 27] = [
    "med", "phil", "jur", "iur", "rer", "nat", "pol", "oec", "publ", "theol", "habil", "hc", "h", "c", "e",
    "mult", "sc", "univ", "ing", "vet", "dent", "paed", "techn", "agr", "apl", "em", "soc",
];

/// Titles that stand behind a name, without full stops and space.
const BEHIND: [&str; 31] = [
    "MdB", "MdL", "MdEP", "MdA", "MdHB", "MdBB", "MdR", "MEP", "MP", "MA", "BA", "MSc", "BSc", "MBA", "EMBA",
    "LLM", "LLB", "PhD", "DPhil", "MEd", "BEd", "MPA", "MPP", "MPH", "MEng", "BEng", "DBA", "MLIS", "aD",
    "iR", "FH",
];

/// A name in three parts, which together are its words in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitledName<'n> {
    /// The titles before the name.
    pub before: Vec<&'n str>,
    /// The name itself; empty for a text of nothing but titles.
    pub bare: Vec<&'n str>,
    /// The titles behind the name.
    pub behind: Vec<&'n str>,
}

impl<'n> TitledName<'n> {
    /// Parts a name, as it is written, from its titles.
    pub fn parse(name: &'n str) -> Self {
        let mut bare: Vec<&str> = name.split_whitespace().collect();
        let mut behind = Vec::new();
        while let Some(count) = titles_behind(&bare) {
            behind.splice(0..0, bare.split_off(bare.len() - count));
        }
        let mut count = 0;
        while bare.get(count).is_some_and(|word| is_before(word) || count > 0 && is_addition(word)) {
            count += 1;
        }
        let rest = bare.split_off(count);
        Self { before: bare, bare: rest, behind }
    }

    /// The name without its titles; a text of nothing but titles stays as it is.
    pub fn without_titles(&self) -> String {
        if self.bare.is_empty() {
            return self.before.iter().chain(&self.behind).copied().collect::<Vec<_>>().join(" ");
        }
        self.bare.join(" ").trim_end_matches(',').to_owned()
    }

    /// Whether the text is nothing but titles, such as `Prof. Dr.` or `M. A.`
    pub fn is_only_titles(&self) -> bool {
        self.bare.is_empty() && !(self.before.is_empty() && self.behind.is_empty())
    }
}

/// Whether a word is a title that stands before names. Of words with a hyphen, all parts are.
fn is_before(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let stops = lower.ends_with('.');
    let plain = lower.trim_matches(',').replace('.', "");
    let is_whole = BEFORE.contains(&plain.as_str()) && (stops || !WITH_STOP.contains(&plain.as_str()));
    let is_of_parts = || {
        let parts = plain.split('-');
        plain.contains('-')
            && (plain.starts_with("dipl-")
                || parts.clone().any(|part| ["prof", "dr"].contains(&part)) && parts.clone().all(is_part))
    };
    is_whole || is_of_parts()
}

fn is_part(part: &str) -> bool {
    BEFORE.contains(&part) || ADDITIONS.contains(&part) || ["jun", "hon", "gast"].contains(&part)
}

fn is_addition(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let plain = lower.trim_matches(['(', ')']).replace('.', "");
    // Without a full stop, a single letter is somebody's initial.
    (lower.contains('.') || plain.len() > 2 && lower == word) && plain.split('-').all(is_part)
        || ["(fh)", "(univ.)", "(univ)"].contains(&lower.as_str())
}

/// How many of the last words are one title: `MdB` is one, `M. A.` two.
fn titles_behind(words: &[&str]) -> Option<usize> {
    let is_title = |words: &[&str]| {
        let joined = words.concat();
        let plain = joined.trim_matches(['(', ')', ',']).replace(['.', ','], "");
        // `Dr. Ma` ends in a name, `Dr. MA` in a title.
        BEHIND.contains(&plain.as_str()) || plain.starts_with("Dipl-")
    };
    (1..=2).find(|count| words.len() >= *count && is_title(&words[words.len() - count..]))
}
