//! Citing a statement or a talk.

mod bibtex;
mod csl;
mod meta;
mod person_name;
mod ris;

use self::person_name::PersonName;
use crate::attribution::{Attribution, AttributionLabels};
use crate::base_url::BaseUrl;
use crate::bundle::Bundle;
use crate::date::Date;
use crate::editors::Editors;
use crate::language::LanguageTag;
use crate::location::Location;
use crate::route::Route;
use crate::share::ShareTarget;
use crate::source::Source;
use crate::text::{LocalizedStr, Text, in_one_line};

/// What others need to cite a takeaway or a talk, each text in one line.
///
/// Each form is a method. In none of them can a text of the bundle become a command or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Stays the same as long as congress and id do, in letters that every program takes.
    key: String,
    work: CitedWork,
    /// Those whose words they are; at least one.
    authors: Vec<PersonName>,
    /// Whom words of the editors are after or about.
    subjects: Vec<String>,
    /// The subjects as they are named, such as `nach Arne Schönbohm`.
    subject_line: Option<String>,
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
    /// The title of the recap.
    recap: String,
    /// The day of the talk, where the bundle gives one.
    date: Option<Date>,
    source: Option<String>,
    licence: Option<CitedLicence>,
    link: String,
}

/// Under which terms the words may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CitedLicence {
    label: String,
    /// Where it can be read, unless the label is that address.
    address: Option<String>,
}

/// What is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CitedWork {
    /// What speakers said at the congress.
    Speech,
    /// What editors wrote in the recap.
    WebPage,
}

impl Citation {
    /// How to cite a takeaway or a talk from a page in `language`; `None` for what is not cited,
    /// and for what the bundle does not have.
    pub fn new(
        bundle: &Bundle,
        target: &ShareTarget,
        language: &LanguageTag,
        root: &BaseUrl,
        labels: AttributionLabels,
    ) -> Option<Self> {
        let (what, id, title, attribution, talk, source, route) = match target {
            ShareTarget::Takeaway(id) => {
                let takeaway = bundle.takeaway(id)?;
                let attribution = Attribution::of_takeaway(bundle, takeaway);
                let (talk, source) = (takeaway.talk.as_ref(), takeaway.nearest_source());
                let route = Route::Takeaway(id.clone());
                ("takeaway", id.as_str(), &takeaway.statement, attribution, talk, source, route)
            }
            ShareTarget::Talk(id) => {
                let talk = bundle.talk(id)?;
                let attribution = Attribution::of_talk(bundle, talk);
                let route = Route::Talk(id.clone());
                ("talk", id.as_str(), &talk.title, attribution, Some(talk), talk.source.as_ref(), route)
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
            work: match attribution {
                Attribution::Quote { .. } => CitedWork::Speech,
                Attribution::Paraphrase { .. } => CitedWork::WebPage,
            },
            authors: authors(&attribution, language),
            subjects: attribution.subjects().iter().map(|speaker| in_one_line(&speaker.name)).collect(),
            subject_line: attribution.subject_line(labels),
            title: in_one_line(text),
            language: of_title.to_string(),
            talk: talk.filter(|_| is_takeaway).map(|talk| words(&talk.title)),
            genre: talk.filter(|_| !is_takeaway).and_then(|talk| talk.format.as_ref()).map(words),
            event: words(&bundle.event.name),
            place: bundle.event.place.as_ref().map(words),
            recap: words(&bundle.event.title),
            date: talk.and_then(|talk| talk.start).map(|start| start.date),
            source: source.and_then(|source| note(source, language, root)),
            licence: bundle.site.licence.as_ref().map(|licence| {
                let label = words(&licence.label);
                let address = licence.url.as_ref().map(|url| root.resolve(url));
                CitedLicence { address: address.filter(|address| *address != label), label }
            }),
            link: root.link(&bundle.languages, &Location::new(language.clone(), route)),
        })
    }

    /// One line for people, such as
    /// `Redaktion, nach Arne Schönbohm: Das Netz ist alt. In: Das Netz. Tag, Essen, 2021-11-23. Bericht. https://…`.
    pub fn plain(&self) -> String {
        let by: Vec<String> =
            self.authors.iter().map(PersonName::to_string).chain(self.subject_line.clone()).collect();
        let said = sentence(&format!("{}: {}", by.join(", "), self.title));
        let source = self.source.as_deref().map(sentence);
        let parts = [Some(said), self.talk_line(), Some(self.occasion()), source];
        format!("{} {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" "), self.link)
    }

    fn talk_line(&self) -> Option<String> {
        self.talk.as_ref().map(|talk| sentence(&format!("In: {talk}")))
    }

    /// The congress, and where and when it was.
    fn occasion(&self) -> String {
        let date = self.date.map(|date| date.to_string());
        let parts = [Some(self.event.clone()), self.place.clone(), date].into_iter().flatten();
        sentence(&parts.collect::<Vec<_>>().join(", "))
    }

    /// The note of formats that have no field for the licence.
    fn note_with_licence(&self) -> Option<String> {
        let licence = self.licence.as_ref().map(|licence| sentence(&licence.line()));
        let parts: Vec<String> = self.note().into_iter().chain(licence).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// What is said beside the fields that formats have: whom the words are after, the talk of a statement,
    /// the congress of a page, and the source.
    fn note(&self) -> Option<String> {
        let occasion = (self.work == CitedWork::WebPage).then(|| self.occasion());
        let talk = if occasion.is_some() { self.talk_line() } else { self.talk.as_deref().map(sentence) };
        let parts = [
            self.subject_line.as_deref().map(sentence),
            talk,
            occasion,
            self.source.as_deref().map(sentence),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

impl CitedLicence {
    /// The licence in one line, such as `CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)`.
    fn line(&self) -> String {
        match &self.address {
            Some(address) => [&self.label, " (", address, ")"].concat(),
            None => self.label.clone(),
        }
    }
}

/// Names of people in their parts; that of a team is better not taken apart.
fn authors(attribution: &Attribution<'_>, language: &LanguageTag) -> Vec<PersonName> {
    let is_team = matches!(attribution, Attribution::Paraphrase { editors: Editors::Team(_), .. });
    let name = |name: String| if is_team { PersonName::Literal(name) } else { PersonName::new(&name) };
    attribution.authors(language).into_iter().map(name).collect()
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
