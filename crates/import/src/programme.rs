//! A programme: what a source says of a congress, in one form for all formats.
//!
//! The fields here are all that comes along. Whatever else a source holds (answers to questions,
//! mail addresses, telephone numbers, the state of a submission) has no place to go, so it cannot
//! reach the bundle by an oversight. Readers turn what they read into these types at once: texts
//! are plain, addresses are safe, times are times.

mod identity;
mod text;

use jiff::civil;
use jiff::tz::Offset;
use recap::LanguageTag;
use recap::address::{Address, LinkKind};
use recap::date::Date;

pub use self::identity::Identity;
pub use self::text::ProgrammeText;

use crate::read_limit::{ReadCounter, ReadLimit};

/// What one or more sources say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// The congress.
    pub congress: Congress,
    /// The talks, in the order of the source.
    pub sessions: Vec<Session>,
    /// The people, as often as the source names them; which of them are one person is found later.
    pub people: Vec<Person>,
    /// Labels in the order in which the source lists them, used or not: the order of tracks and
    /// rooms means something.
    pub declared: Vec<Label>,
    /// The language of the headings of a table, where they tell it.
    pub headings_language: Option<LanguageTag>,
    /// Of what there is more than is read.
    exceeded: Option<ReadLimit>,
    /// The characters of the labels and links so far.
    label_text: ReadCounter,
}

/// Points at one of the people of a [`Programme`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonIndex(pub(crate) usize);

impl Default for Programme {
    fn default() -> Self {
        Self {
            congress: Congress::default(),
            sessions: Vec::new(),
            people: Vec::new(),
            declared: Vec::new(),
            headings_language: None,
            exceeded: None,
            label_text: ReadCounter::new(ReadLimit::LabelText),
        }
    }
}

impl Programme {
    /// Adds a talk, as long as there are not more than any congress has.
    pub fn add_session(&mut self, session: Session) {
        let text = session.labels.iter().map(Label::size).sum::<usize>() + size(&session.links);
        match ReadLimit::Talks.check(self.sessions.len() + 1).and(self.label_text.add(text)) {
            Ok(()) => self.sessions.push(session),
            Err(limit) => self.exceeded = Some(limit),
        }
    }

    /// Adds a person, or one more mention of the same, as long as there are not more than any congress has.
    pub fn add(&mut self, person: Person) -> PersonIndex {
        match ReadLimit::People.check(self.people.len() + 1).and(self.label_text.add(size(&person.links))) {
            Ok(()) => self.people.push(person),
            Err(limit) => self.exceeded = Some(limit),
        }
        PersonIndex(self.people.len().saturating_sub(1))
    }

    /// Adds a label that the source lists, whether any talk has it or not.
    pub fn declare(&mut self, label: Label) {
        match self.label_text.add(label.size()) {
            Ok(()) => self.declared.push(label),
            Err(limit) => self.exceeded = Some(limit),
        }
    }

    /// Whether it has all that was added.
    ///
    /// # Errors
    ///
    /// The limit that is exceeded.
    pub fn check(&self) -> Result<(), ReadLimit> {
        self.exceeded.map_or(Ok(()), Err)
    }

    /// Keeps only some of the people, and takes the others out of their talks.
    pub fn retain_people(&mut self, mut is_kept: impl FnMut(&mut Person) -> bool) {
        let (mut places, mut kept) = (Vec::new(), Vec::new());
        for mut person in std::mem::take(&mut self.people) {
            let is_kept = is_kept(&mut person);
            places.push(is_kept.then_some(PersonIndex(kept.len())));
            kept.extend(is_kept.then_some(person));
        }
        self.people = kept;
        for session in &mut self.sessions {
            let people = session.people.iter();
            session.people = people.filter_map(|person| places.get(person.0).copied().flatten()).collect();
        }
    }

    /// The person that a talk points at.
    pub fn person(&self, at: PersonIndex) -> Option<&Person> {
        self.people.get(at.0)
    }
}

/// The congress, as far as the source tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Congress {
    /// What it is called.
    pub name: Option<ProgrammeText>,
    /// The first day.
    pub start: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
    /// The IANA name of its time zone.
    pub time_zone: Option<String>,
    /// Where it takes place.
    pub place: Option<ProgrammeText>,
    /// Its own site.
    pub url: Option<Address>,
}

/// One entry of the programme that somebody gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// By what it is known in its source.
    pub identity: Identity,
    /// The number of its row, where that only counts the rows. It tells talks of one table apart, and names none at
    /// the next import.
    pub row_number: Option<String>,
    /// Where it stands in its source, for the report.
    pub place: String,
    /// Its title.
    pub title: ProgrammeText,
    /// What it is about, part by part: a subtitle, an abstract, a description.
    pub texts: Vec<ProgrammeText>,
    /// Who gives it.
    pub people: Vec<PersonIndex>,
    /// When it begins.
    pub start: Option<Moment>,
    /// The day of the programme it belongs to, which for a talk after midnight is the day before.
    pub day: Option<Date>,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// The languages in which it is given.
    pub languages: Vec<LanguageTag>,
    /// What it is filed under.
    pub labels: Vec<Label>,
    /// What there is to read or watch.
    pub links: Vec<ProgrammeLink>,
    /// Its page in the programme.
    pub page: Option<Address>,
    /// Whether recordings of it may be linked.
    pub recording: Recording,
}

impl Session {
    /// A session of which only the title is known.
    pub fn new(identity: Identity, place: impl Into<String>, title: ProgrammeText) -> Self {
        Self {
            identity,
            row_number: None,
            place: place.into(),
            title,
            texts: Vec::new(),
            people: Vec::new(),
            start: None,
            day: None,
            minutes: None,
            languages: Vec::new(),
            labels: Vec::new(),
            links: Vec::new(),
            page: None,
            recording: Recording::Allowed,
        }
    }

    /// Files it under a label, as long as it has not as many of them as are read.
    pub fn add_label(&mut self, label: Label) {
        if self.has_room_for_label() {
            self.labels.push(label);
        }
    }

    /// Whether it has fewer labels than are read.
    pub fn has_room_for_label(&self) -> bool {
        ReadLimit::Labels.check(self.labels.len() + 1).is_ok()
    }
}

/// Whether a talk may be shown after it is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recording {
    /// Nothing speaks against it.
    #[default]
    Allowed,
    /// The programme says that it must not be recorded, so no recording is linked.
    Forbidden,
}

/// A point in time as a programme writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// What calendar and clock show.
    pub local: civil::DateTime,
    /// How far that clock is from UTC, where the source says so.
    pub offset: Option<Offset>,
    /// Whether the source gives a time, or only the day.
    pub precision: Precision,
}

/// How much of a [`Moment`] is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the day; the clock says midnight.
    Day,
    /// Day and time.
    Minute,
}

/// Something a talk is filed under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// In which respect.
    pub dimension: Dimension,
    /// The words on the label.
    pub words: ProgrammeText,
}

impl Label {
    /// How many characters it has, or more.
    fn size(&self) -> usize {
        let group = if let Dimension::Category(group) = &self.dimension { group.len() } else { 0 };
        group + self.words.size()
    }
}

/// In which respect talks are told apart. Days and languages are facets too, but come from fields
/// of their own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The subject, as the organisers divide it.
    Track,
    /// What sort of session it is: a keynote, a workshop.
    Format,
    /// Where it is given.
    Room,
    /// A group of categories under the organisers' own title.
    Category(String),
}

/// Somebody who gives a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// By what the person is known in the source.
    pub identity: Identity,
    /// Where the person stands in the source, for the report.
    pub place: String,
    /// The name as it is printed; never blank.
    pub name: String,
    /// What the person does.
    pub role: Option<ProgrammeText>,
    /// What the person does in this talk, where that is to moderate it.
    pub moderation: Option<ProgrammeText>,
    /// Where the person works.
    pub organisation: Option<ProgrammeText>,
    /// A few sentences.
    pub biography: Option<ProgrammeText>,
    /// The file of a photo beside the bundle.
    pub photo: Option<String>,
    /// Public profiles and pages.
    pub links: Vec<ProgrammeLink>,
}

impl Person {
    /// A person of whom only the name is known.
    pub fn new(identity: Identity, place: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            identity,
            place: place.into(),
            name: name.into(),
            role: None,
            moderation: None,
            organisation: None,
            biography: None,
            photo: None,
            links: Vec::new(),
        }
    }
}

/// A link that is safe to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeLink {
    /// What it leads to.
    pub kind: LinkKind,
    /// Where it leads: `https:`, `http:` or `mailto:`.
    pub address: Address,
    /// What the source calls it.
    pub title: Option<ProgrammeText>,
}

/// How many characters links have, or more.
fn size(links: &[ProgrammeLink]) -> usize {
    let size = |link: &ProgrammeLink| {
        link.address.as_str().len() + link.title.as_ref().map_or(0, ProgrammeText::size)
    };
    links.iter().map(size).sum()
}
