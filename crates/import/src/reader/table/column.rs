//! The contents of columns in a table of a programme, and the headings that mean them.

use std::fmt;
use std::str::FromStr;

use crate::convert::ids::slug;

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $word:literal, [$($heading:literal),*];)*) => {
        /// What a column holds. Of headings that mean the same, the first in the list is taken.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ProgrammeColumn {
            $($(#[$doc])* $name,)*
        }

        impl ProgrammeColumn {
            /// All of them, in the order in which headings are taken for them.
            pub const ALL: &'static [ProgrammeColumn] = &[$(ProgrammeColumn::$name,)*];

            /// The name by which `--column` knows it.
            pub fn name(self) -> &'static str {
                match self { $(ProgrammeColumn::$name => $word,)* }
            }

            /// Headings that are taken for it, as [`normalize_heading`] makes them.
            fn headings(self) -> &'static [&'static str] {
                match self { $(ProgrammeColumn::$name => &[$($heading),*],)* }
            }
        }
    };
}

columns! {
    /// The number or code of a talk.
    Id = "id", ["id", "code", "kennung", "sessionid", "talkid", "submissionid", "vortragsnummer", "vortragsnr", "nummer", "nr",
        "lfdnr", "uid"];
    /// The title.
    Title = "title", ["titel", "title", "vortragstitel", "titeldesvortrags", "titeldesbeitrags", "vortragsthema", "beitragstitel", "sessiontitle", "talktitle", "vortrag", "beitrag",
        "session", "talk", "programmpunkt", "veranstaltung", "bezeichnung", "thema", "was", "what"];
    /// A second title.
    Subtitle = "subtitle", ["untertitel", "subtitle"];
    /// What the talk is about.
    Abstract = "abstract", ["abstract", "beschreibung", "description", "kurzbeschreibung", "zusammenfassung", "summary", "inhalt",
        "ankuendigung", "ankuendigungstext", "text"];
    /// Who gives it.
    Speakers = "speakers", ["speakers", "speaker", "speakernames", "speakername", "referenten", "referentinnen", "referent",
        "referentin", "referierende", "sprecher", "sprecherin", "sprecherinnen", "vortragende", "vortragender", "personen", "person",
        "mitwirkende", "presenter", "presenters", "autor", "autorin", "autoren", "autorinnen", "author", "authors", "redner",
        "rednerin", "rednerinnen", "podium", "wer", "who", "mit"];
    /// Who leads through it.
    Moderation = "moderation", ["moderation", "moderator", "moderatorin", "moderatorinnen", "moderierende", "moderiertvon", "chair",
        "sessionchair", "sitzungsleitung", "gespraechsleitung", "host", "facilitator"];
    /// The whole name of a person, in a sheet of people; in one of talks, what a talk is called or who gives it.
    Name = "name", ["name", "namen", "vorundnachname", "vornameundnachname", "vornamenachname", "fullname", "personenname"];
    /// The titles of a person.
    PersonTitle = "person-title", ["akadtitel", "akademischertitel", "akadgrad", "akademischergrad", "anrede", "doktortitel", "grad",
        "namenszusatz", "titelderperson", "prefix"];
    /// The first name of who gives it.
    FirstName = "first-name", ["vorname", "firstname"];
    /// The family name of who gives it.
    LastName = "last-name", ["nachname", "lastname", "familienname"];
    /// What who gives it does.
    Role = "role", ["funktion", "rolle", "position", "role", "jobtitle", "tagline"];
    /// Where who gives it works.
    Organisation = "organisation", ["organisation", "organization", "institution", "unternehmen", "firma", "company", "affiliation",
        "einrichtung", "behoerde", "arbeitgeber"];
    /// The file with a photo of who gives it.
    Photo = "photo", ["foto", "photo", "bild", "portrait", "portraet", "picture", "image", "fotodatei", "bilddatei"];
    /// A few sentences on who gives it.
    Biography = "biography", ["biografie", "biographie", "biography", "bio", "vita", "kurzvita", "kurzbiografie"];
    /// The day.
    Date = "date", ["datum", "date", "tag", "day"];
    /// When it begins: a time, or a day and a time.
    Start = "start", ["beginn", "start", "startsat", "startzeit", "starttime", "anfang", "scheduledat", "uhrzeit", "zeit", "time",
        "begin", "von", "slot", "wann", "when"];
    /// When it ends.
    End = "end", ["ende", "end", "endsat", "endzeit", "endtime", "bis"];
    /// How long it takes.
    Minutes = "minutes", ["dauer", "minuten", "duration", "minutes", "scheduledduration", "laenge", "length"];
    /// Where it is given.
    Room = "room", ["raum", "saal", "room", "buehne", "stage", "hall", "ort", "location", "venue", "wo", "where"];
    /// The subject, as the organisers divide it.
    Track = "track", ["track", "themenstrang", "strang", "stream", "themenblock", "block"];
    /// What sort of session it is.
    Format = "format", ["format", "sessionformat", "vortragsart", "veranstaltungsart", "sessiontype", "submissiontype", "art", "typ",
        "type"];
    /// The language in which it is given.
    Language = "language", ["sprache", "language", "vortragssprache"];
    /// Whether it is in the programme.
    Status = "status", ["status", "state", "zustand"];
    /// Its page in the programme.
    Page = "page", ["sessionurl", "link", "url", "webseite", "website", "page"];
    /// The slides.
    Slides = "slides", ["folien", "slides", "praesentation", "presentation"];
    /// A film of it.
    Recording = "recording", ["aufzeichnung", "recording", "recordingurl", "video", "videourl", "mitschnitt"];
    /// Something else that it is filed under, by the heading of the column.
    Category = "category", ["kategorie", "category", "level", "niveau", "zielgruppe", "audience", "ebene", "verwaltungsebene",
        "thema", "themen", "topic", "topics", "schlagworte", "schlagwoerter", "tags", "keywords"];
    /// Nothing that is imported.
    Nothing = "nothing", [];
}

impl ProgrammeColumn {
    /// Whether several columns may hold it.
    pub fn is_repeatable(self) -> bool {
        matches!(
            self,
            Self::Speakers
                | Self::Moderation
                | Self::Role
                | Self::Organisation
                | Self::Category
                | Self::Nothing
        )
    }

    /// How well a heading, as [`normalize_heading`] makes it, fits: the lower, the better.
    pub fn heading_rank(self, heading: &str) -> Option<usize> {
        self.headings().iter().position(|known| *known == heading)
    }
}

/// A heading in small letters alone: `Referent*in 2` as `referentin`, `Dauer (min)` as `dauer`.
pub fn normalize_heading(heading: &str) -> String {
    let before = heading.split('(').next().unwrap_or_default();
    let joined = before.replace([':', '*', '_', '/', '-', '.', ' '], "");
    slug(&joined).replace('-', "").trim_end_matches(|c: char| c.is_ascii_digit()).to_owned()
}

/// The content of a column as the organiser names it: `title=Vortrag`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnChoice {
    /// What it holds.
    pub column: ProgrammeColumn,
    /// What stands above it.
    pub heading: String,
}

/// A text that is no choice of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnChoiceError(pub String);

impl fmt::Display for ColumnChoiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = ProgrammeColumn::ALL.iter().map(|column| column.name()).collect();
        write!(
            f,
            "{:?} says nothing about a column; write it as title=Heading, with one of {}",
            self.0,
            names.join(", ")
        )
    }
}

impl std::error::Error for ColumnChoiceError {}

impl FromStr for ColumnChoice {
    type Err = ColumnChoiceError;

    fn from_str(text: &str) -> Result<Self, ColumnChoiceError> {
        let no_choice = || ColumnChoiceError(text.to_owned());
        let (name, heading) = text.split_once('=').ok_or_else(no_choice)?;
        let column =
            ProgrammeColumn::ALL.iter().find(|column| column.name() == name.trim()).ok_or_else(no_choice)?;
        let heading = heading.trim().to_owned();
        if heading.is_empty() { Err(no_choice()) } else { Ok(Self { column: *column, heading }) }
    }
}
