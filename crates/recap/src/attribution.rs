//! Who stands for the words of a takeaway or a talk.
//!
//! Decided here for everything that shows, shares, cites or exports them, so that no sentence of the
//! editors leaves the site as somebody else's.

use std::sync::Arc;

use crate::bundle::Bundle;
use crate::editors::Editors;
use crate::kind::Kind;
use crate::language::LanguageTag;
use crate::source::Origin;
use crate::speaker::Speaker;
use crate::takeaway::Takeaway;
use crate::talk::Talk;
use crate::text::in_one_line;

/// Who stands for the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attribution<'b> {
    /// The speakers' own words. They may stand under their names, of which there is at least one.
    Quote {
        /// Who said it.
        speakers: &'b [Arc<Speaker>],
    },
    /// Words of the editors.
    Paraphrase {
        /// Who put it into words.
        editors: Editors,
        /// What the words have to do with the speakers.
        relation: SpeakerRelation,
        /// Whom the words are after or about; empty where editors speak for themselves.
        speakers: &'b [Arc<Speaker>],
    },
}

/// What words of the editors have to do with speakers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerRelation {
    /// They say in other words what the speakers said.
    After,
    /// They tell of the speakers' talk.
    AboutTalk,
}

/// How a language says it. The names follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributionLabels {
    /// Stands before the speakers of [`SpeakerRelation::After`], such as `nach`.
    pub after: &'static str,
    /// Stands before the speakers of [`SpeakerRelation::AboutTalk`], such as `über den Vortrag von`.
    pub about_talk: &'static str,
}

impl<'b> Attribution<'b> {
    /// Who stands for a statement: its speakers, where it is a quotation or the takeaway's own source says that
    /// they put it into words; else the editors.
    pub fn of_takeaway(bundle: &Bundle, takeaway: &'b Takeaway) -> Self {
        let origin = takeaway.source.as_ref().and_then(|source| source.origin);
        let is_own = takeaway.kind == Kind::Quote || origin == Some(Origin::Speaker);
        Self::new(bundle, is_own, SpeakerRelation::After, &takeaway.speakers)
    }

    /// Who stands for the title of a talk: its speakers, where its source says that they put it into words;
    /// else the editors, who may have made it up.
    pub fn of_talk(bundle: &Bundle, talk: &'b Talk) -> Self {
        let origin = talk.source.as_ref().and_then(|source| source.origin);
        Self::new(bundle, origin == Some(Origin::Speaker), SpeakerRelation::AboutTalk, &talk.speakers)
    }

    fn new(bundle: &Bundle, is_own: bool, relation: SpeakerRelation, speakers: &'b [Arc<Speaker>]) -> Self {
        if is_own && !speakers.is_empty() {
            Self::Quote { speakers }
        } else {
            Self::Paraphrase { editors: bundle.editors(), relation, speakers }
        }
    }

    /// The names of those whose words they are.
    pub fn authors(&self, language: &LanguageTag) -> Vec<String> {
        match self {
            Self::Quote { speakers } => names(speakers),
            Self::Paraphrase { editors, .. } => editors.names(language),
        }
    }

    /// Whom words of the editors are after or about; nobody for a quote, which is its speakers' own.
    pub fn subjects(&self) -> &'b [Arc<Speaker>] {
        match self {
            Self::Quote { .. } => &[],
            Self::Paraphrase { speakers, .. } => speakers,
        }
    }

    /// What stands before the names of the [`subjects`](Self::subjects); nothing where there are none.
    pub fn relation(&self, labels: AttributionLabels) -> Option<&'static str> {
        match self {
            Self::Paraphrase { relation, speakers, .. } if !speakers.is_empty() => Some(match relation {
                SpeakerRelation::After => labels.after,
                SpeakerRelation::AboutTalk => labels.about_talk,
            }),
            _ => None,
        }
    }

    /// The subjects as they are named, such as `nach Arne Schönbohm`; nothing where there are none.
    pub fn subject_line(&self, labels: AttributionLabels) -> Option<String> {
        Some([self.relation(labels)?, " ", &names(self.subjects()).join(", ")].concat())
    }

    /// All of it in one line: `Arne Schönbohm`, or `Redaktion, nach Arne Schönbohm`.
    pub fn line(&self, language: &LanguageTag, labels: AttributionLabels) -> String {
        let mut parts = self.authors(language);
        parts.extend(self.subject_line(labels));
        parts.join(", ")
    }
}

fn names(speakers: &[Arc<Speaker>]) -> Vec<String> {
    speakers.iter().map(|speaker| in_one_line(&speaker.name)).collect()
}
