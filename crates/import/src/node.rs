//! Reading foreign JSON field by field.
//!
//! A [`SourceNode`] is a value with its place. Readers ask it for the fields of their format; what they
//! do not ask for does not come along. A field of another kind than expected is noted and counts
//! as missing, so that one slip never takes a whole talk along.

use recap::LanguageTag;

use crate::json::Json;
use crate::plain_text::{Markup, to_plain_text};
use crate::programme::ProgrammeText;
use crate::read_limit::ReadLimit;
use crate::report::{ImportEventKind, ImportReport};

/// Words in names of fields that hold private data.
const PRIVATE: [&str; 24] = [
    "experience",
    "sponsorship",
    "answer",
    "question",
    "email",
    "e-mail",
    "phone",
    "mobile",
    "gender",
    "country",
    "city",
    "birth",
    "comment",
    "note",
    "availab",
    "address",
    "telefon",
    "handy",
    "mail",
    "notiz",
    "anmerkung",
    "kommentar",
    "geburt",
    "geschlecht",
];

/// How many bytes of a name stand in the places of what is below it.
const LONGEST_NAME: usize = 60;

/// One value of a source.
#[derive(Clone, Debug)]
pub struct SourceNode<'a> {
    json: &'a Json,
    place: String,
    report: &'a ImportReport,
}

impl<'a> SourceNode<'a> {
    /// All of a source.
    pub fn root(source: &str, json: &'a Json, report: &'a ImportReport) -> Self {
        Self { json, place: format!("{source}: "), report }
    }

    /// Where it stands: the source and the path inside it.
    pub fn place(&self) -> String {
        self.place.trim_end_matches([' ', ':']).to_owned()
    }

    /// The value itself.
    pub fn json(&self) -> &'a Json {
        self.json
    }

    /// The report of the import.
    pub fn report(&self) -> &'a ImportReport {
        self.report
    }

    /// Reports what happened to this value.
    pub fn note(&self, kind: ImportEventKind, what: impl Into<String>) {
        self.report.note_at(kind, || (self.place(), what.into()));
    }

    /// The value of a field; `null` counts as missing.
    pub fn get(&self, name: &str) -> Option<Self> {
        self.json.get(name).map(|value| self.inner(name, value))
    }

    /// Whether there is such a field.
    pub fn has(&self, name: &str) -> bool {
        self.json.get(name).is_some()
    }

    /// The items of this list; nothing where it is none.
    pub fn items(&self) -> Vec<Self> {
        if !matches!(self.json, Json::List(_)) {
            self.note_wrong_type("a list");
        }
        let items = self.json.items().iter().enumerate();
        let item = |(at, json)| Self { json, place: format!("{}[{at}]", self.place), report: self.report };
        items.map(item).collect()
    }

    /// The items of a field's list. An empty object counts as an empty list and the other way
    /// round, as PHP writes both.
    pub fn list(&self, name: &str) -> Vec<Self> {
        let field = self.get(name).filter(|field| !field.is_empty_object());
        field.map(|field| field.items()).unwrap_or_default()
    }

    /// The names and values of this object.
    pub fn entries(&self) -> Vec<(&'a str, Self)> {
        let fields = self.json.fields().iter().filter(|(_, value)| *value != Json::Null);
        fields.map(|(name, value)| (name.as_str(), self.inner(name, value))).collect()
    }

    /// The object in a field.
    pub fn object(&self, name: &str) -> Option<Self> {
        let field = self.get(name)?;
        match field.json {
            Json::Object(_) => Some(field),
            Json::List(items) if items.is_empty() => None,
            _ => {
                field.note_wrong_type("an object");
                None
            }
        }
    }

    /// The characters of this text or number, without space around them; `None` where nothing is
    /// left.
    pub fn scalar(&self) -> Option<String> {
        let text = match self.json {
            Json::Text(text) => match ReadLimit::Text.cut(text) {
                Some(cut) => {
                    self.note(ImportEventKind::Oversized, ReadLimit::Text.message());
                    cut.trim().to_owned()
                }
                None => text.trim().to_owned(),
            },
            Json::Number(number) => number.to_string(),
            Json::Null => return None,
            _ => {
                self.note_wrong_type("a text");
                return None;
            }
        };
        (!text.is_empty()).then_some(text)
    }

    /// A field's text or number, as it is written.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.scalar()
    }

    /// A field as a boolean. Some programs write it as a text.
    pub fn flag(&self, name: &str) -> bool {
        match self.json.get(name) {
            Some(Json::Flag(flag)) => *flag,
            Some(Json::Text(text)) => matches!(text.trim().to_lowercase().as_str(), "true" | "yes" | "1"),
            Some(Json::Number(number)) => number.as_u64() == Some(1),
            _ => false,
        }
    }

    /// A field's whole number, written as one or as a text.
    pub fn number(&self, name: &str) -> Option<u32> {
        let field = self.get(name)?;
        let text = field.scalar()?;
        let number = text.parse::<f64>().ok().filter(|number| (0.0..=1e9).contains(number));
        if number.is_none() {
            field.note_wrong_type("a number");
        }
        number.map(|number| number.round() as u32)
    }

    /// A field's words, made plain: a text, or an object from language tags to texts.
    pub fn words(&self, name: &str, markup: Markup) -> Option<ProgrammeText> {
        let field = self.get(name)?;
        if let Json::Object(fields) = field.json {
            let versions = fields.iter().filter_map(|(name, text)| {
                let tag = name.replace('_', "-").parse::<LanguageTag>().ok()?;
                Some((tag, field.inner(name, text).paragraphs(markup)?))
            });
            return ProgrammeText::translated(versions);
        }
        ProgrammeText::plain(field.paragraphs(markup)?)
    }

    /// A field's text in a single line, for titles and names.
    pub fn single_line(&self, name: &str) -> Option<ProgrammeText> {
        let one_line = |text: &str| {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            match ReadLimit::Line.cut(&line) {
                Some(cut) => {
                    self.note(ImportEventKind::Oversized, format!("{name}: {}", ReadLimit::Line.message()));
                    cut.to_owned()
                }
                None => line,
            }
        };
        match self.words(name, Markup::Title)? {
            ProgrammeText::Plain(text) => ProgrammeText::plain(one_line(&text)),
            ProgrammeText::Translated(versions) => {
                ProgrammeText::translated(versions.into_iter().map(|(tag, text)| (tag, one_line(&text))))
            }
        }
    }

    /// The items of a field's list, as many as are read of one with this limit; that there are more is noted.
    pub fn limited_list(&self, name: &str, limit: ReadLimit) -> Vec<Self> {
        let mut items = self.list(name);
        if limit.check(items.len()).is_err() {
            self.note(ImportEventKind::Oversized, format!("{name}: {}", limit.message()));
            items.truncate(limit.most());
        }
        items
    }

    /// Reports the fields of this object that are not read: private ones by
    /// their name only, others as what no recap needs.
    pub fn note_unread_fields(&self, known: &[&str]) {
        for (name, value) in self.json.fields() {
            if known.contains(&name.as_str()) || *value == Json::Null || is_blank(value) {
                continue;
            }
            let kind = if is_private(name) { ImportEventKind::Private } else { ImportEventKind::Unread };
            self.report.note_at(kind, || (self.place(), name.clone()));
        }
    }

    fn paragraphs(&self, markup: Markup) -> Option<String> {
        let written = self.scalar()?;
        let made = to_plain_text(&written, markup);
        if made.had_markup {
            self.note(ImportEventKind::Markup, made.text.chars().take(60).collect::<String>());
        }
        Some(made.text).filter(|text| !text.is_empty())
    }

    fn is_empty_object(&self) -> bool {
        matches!(self.json, Json::Object(fields) if fields.is_empty())
    }

    fn note_wrong_type(&self, expected: &str) {
        self.note(ImportEventKind::Shape, format!("{}, not {expected}", self.json.kind()));
    }

    fn inner(&self, name: &str, json: &'a Json) -> Self {
        let dot = if self.place.ends_with(": ") { "" } else { "." };
        // All that is inside has the name in its place.
        let name = name.get(..name.floor_char_boundary(LONGEST_NAME)).unwrap_or(name);
        Self { json, place: format!("{}{dot}{name}", self.place), report: self.report }
    }
}

/// Whether a field of this name holds private data.
pub fn is_private(name: &str) -> bool {
    let lower = name.to_lowercase();
    PRIVATE.iter().any(|word| lower.contains(word))
}

/// Whether a value is blank, so that it is not reported.
fn is_blank(value: &Json) -> bool {
    match value {
        Json::Text(text) => text.trim().is_empty(),
        Json::List(items) => items.is_empty(),
        Json::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
