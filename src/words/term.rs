//! The words for what a recap is made of. Pictures and the companion say them too, and neither could carry
//! all that the app says.

use super::Tongue;

/// What a recap is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many takeaways, as a fact about the recap.
    Takeaways(usize),
    /// So many talks.
    Talks(usize),
    /// Who words a statement that belongs to no talk.
    Editors,
}

impl Tongue {
    /// The words for a term.
    pub fn term(self, term: Term) -> String {
        let (count, [one, many]) = match (term, self) {
            (Term::Takeaways(count), Self::German) => (count, ["Erkenntnis", "Erkenntnisse"]),
            (Term::Takeaways(count), Self::English) => (count, ["takeaway", "takeaways"]),
            (Term::Takeaways(count), Self::Simple) => (count, ["Aussage", "Aussagen"]),
            (Term::Talks(count), Self::English) => (count, ["talk", "talks"]),
            (Term::Talks(count), Self::German | Self::Simple) => (count, ["Vortrag", "Vorträge"]),
            (Term::Editors, Self::English) => return "Editors".to_owned(),
            (Term::Editors, Self::German | Self::Simple) => return "Redaktion".to_owned(),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}
