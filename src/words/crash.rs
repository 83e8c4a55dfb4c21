//! The words for an app that broke down. They stand in every page, because then the app can say nothing itself.

use super::Tongue;

/// What is said of a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrashWords {
    /// What happened, and that the page can be read.
    pub what: &'static str,
    /// The button that loads the page anew.
    pub reload: &'static str,
}

impl Tongue {
    /// The words for a crash.
    pub fn crash(self) -> CrashWords {
        match self {
            Self::German => CrashWords {
                what: "In der Anwendung ist ein Fehler aufgetreten. Lesen können Sie diese Seite weiterhin; \
                       nach dem Neuladen stehen Filter und Suche wieder bereit.",
                reload: "Neu laden",
            },
            Self::English => CrashWords {
                what: "The app has run into an error. You can still read this page; \
                       filters and search are back once you reload.",
                reload: "Reload",
            },
            Self::Simple => CrashWords {
                what: "Es gibt einen Fehler. Sie können die Seite trotzdem lesen. \
                       Laden Sie die Seite neu. Dann geht alles wieder.",
                reload: "Neu laden",
            },
        }
    }
}
