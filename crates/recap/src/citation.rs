//! Citing a statement or a talk.

mod bibtex;
mod csl;
mod person_name;
mod ris;

use std::sync::Arc;

use self::person_name::PersonName;
use crate::base_url::BaseUrl;
use crate::bundle::Bundle;
use crate::date::Date;
use crate::language::LanguageTag;
use crate::location::Location;
use crate::route::Route;
use crate::share::ShareTarget;
use crate::source::Source;
use crate::speaker::Speaker;
use crate::text::{LocalizedStr, Text, in_one_line};

/// What others need to cite a takeaway or a talk, each text in one line.
///
/// Each form is a method. In none of them can a text of the bundle become a command or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Stays the same as long as congress and id do, in letters that every program takes.
    key: String,
    by: Authorship,
    /// The statement, or the title of the talk.
    title: String,
    /// The language of the title.
    language: String,
    /// The talk in which a statement was made.
    talk: Option<String>,
    /// Keynote, panel, workshop …
    genre: Option<String>,
    event: String,
    place: Option<String>,
    /// The day of the talk, or else the first of the congress.
    date: Option<Date>,
    source: Option<String>,
    link: String,
}

/// Who stands for the words.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Authorship {
    /// Those who spoke; at least one.
    Authors(Vec<PersonName>),
    /// Those who put the recap together, where nobody is named.
    Editors(String),
}

impl Citation {
    /// How to cite a takeaway or a talk from a page in `language`; `None` for what is not cited,
    /// and for what the bundle does not have.
    ///
    /// `editors` is what stands in place of speakers where nobody is named.
    pub fn new(
        bundle: &Bundle,
        target: &ShareTarget,
        language: &LanguageTag,
        root: &BaseUrl,
        editors: &str,
    ) -> Option<Self> {
        let (what, id, title, speakers, talk, source, route) = match target {
            ShareTarget::Takeaway(id) => {
                let takeaway = bundle.takeaway(id)?;
                let route = Route::Takeaway(id.clone());
                let (talk, source) = (takeaway.talk.as_ref(), &takeaway.source);
                ("takeaway", id.as_str(), &takeaway.statement, &takeaway.speakers, talk, source, route)
            }
            ShareTarget::Talk(id) => {
                let talk = bundle.talk(id)?;
                let route = Route::Talk(id.clone());
                ("talk", id.as_str(), &talk.title, &talk.speakers, Some(talk), &talk.source, route)
            }
            ShareTarget::Speaker(_) | ShareTarget::View | ShareTarget::List(_) => return None,
        };
        let words = |text: &Text| in_one_line(text.localized(language).text);
        let LocalizedStr { text, language: of_title } = title.localized(language);
        let is_takeaway = matches!(target, ShareTarget::Takeaway(_));
        Some(Self {
            key: [&*bundle.scope(), what, id]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("-"),
            by: Authorship::new(speakers, editors),
            title: in_one_line(text),
            language: of_title.to_string(),
            talk: talk.filter(|_| is_takeaway).map(|talk| words(&talk.title)),
            genre: talk.filter(|_| !is_takeaway).and_then(|talk| talk.format.as_ref()).map(words),
            event: words(&bundle.event.name),
            place: bundle.event.place.as_ref().map(words),
            date: talk.and_then(|talk| talk.start).map(|start| start.date).or(bundle.event.start),
            source: source.as_ref().and_then(|source| note(source, language, root)),
            link: root.link(&bundle.languages, &Location::new(language.clone(), route)),
        })
    }

    /// One line for people, such as
    /// `Arne Schönbohm: Das Netz ist alt. In: Das Netz. Tag, Essen, 2021-11-23. https://…`.
    pub fn plain(&self) -> String {
        let by = match &self.by {
            Authorship::Authors(names) => {
                names.iter().map(PersonName::to_string).collect::<Vec<_>>().join(", ")
            }
            Authorship::Editors(editors) => editors.clone(),
        };
        let date = self.date.map(|date| date.to_string());
        let event = [Some(self.event.clone()), self.place.clone(), date].into_iter().flatten();
        let talk = self.talk.as_ref().map(|talk| sentence(&format!("In: {talk}")));
        let event = sentence(&event.collect::<Vec<_>>().join(", "));
        let parts = [Some(sentence(&format!("{by}: {}", self.title))), talk, Some(event)];
        format!("{} {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" "), self.link)
    }

    /// What is said beside the fields that formats have: the talk of a statement, and its source.
    fn note(&self) -> Option<String> {
        let parts: Vec<String> =
            [&self.talk, &self.source].into_iter().flatten().map(|part| sentence(part)).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

impl Authorship {
    fn new(speakers: &[Arc<Speaker>], editors: &str) -> Self {
        let names: Vec<PersonName> = speakers.iter().map(|speaker| PersonName::new(&speaker.name)).collect();
        if names.is_empty() { Self::Editors(in_one_line(editors)) } else { Self::Authors(names) }
    }
}

fn note(source: &Source, language: &LanguageTag, root: &BaseUrl) -> Option<String> {
    let (name, address) = source.reference(language, root)?;
    let address = address.filter(|address| *address != name);
    Some([Some(name), address].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// A text with a sign at its end.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!', '…']) { text.to_owned() } else { format!("{text}.") }
}
