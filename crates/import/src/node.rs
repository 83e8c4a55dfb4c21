//! Reading foreign JSON field by field.
//!
//! A [`Node`] is a value with its place. Readers ask it for the fields of their format; what they
//! do not ask for does not come along. A field of another kind than expected is noted and counts
//! as missing, so that one slip never takes a whole talk along.

use recap::Tag;

use crate::json::Json;
use crate::plain::{Markup, plain};
use crate::programme::Words;
use crate::report::{Matter, Report};

/// Words in names of fields that hold what is nobody's business.
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

/// One value of a source.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    json: &'a Json,
    place: String,
    report: &'a Report,
}

impl<'a> Node<'a> {
    /// All of a source.
    pub fn top(source: &str, json: &'a Json, report: &'a Report) -> Self {
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

    /// What is noted on the way.
    pub fn report(&self) -> &'a Report {
        self.report
    }

    /// Notes what becomes of this value.
    pub fn note(&self, matter: Matter, what: impl Into<String>) {
        self.report.note_at(matter, || (self.place(), what.into()));
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
            self.shape("a list");
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
                field.shape("an object");
                None
            }
        }
    }

    /// The characters of this text or number, without space around them; `None` where nothing is
    /// left.
    pub fn value(&self) -> Option<String> {
        let text = match self.json {
            Json::Text(text) => text.trim().to_owned(),
            Json::Number(number) => number.to_string(),
            Json::Null => return None,
            _ => {
                self.shape("a text");
                return None;
            }
        };
        (!text.is_empty()).then_some(text)
    }

    /// A field's text or number, as it is written.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.value()
    }

    /// Whether a field says yes. Some programs write that as a text.
    pub fn says(&self, name: &str) -> bool {
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
        let text = field.value()?;
        let number = text.parse::<f64>().ok().filter(|number| (0.0..=1e9).contains(number));
        if number.is_none() {
            field.shape("a number");
        }
        number.map(|number| number.round() as u32)
    }

    /// A field's words, made plain: a text, or an object from language tags to texts.
    pub fn words(&self, name: &str, markup: Markup) -> Option<Words> {
        let field = self.get(name)?;
        if let Json::Object(fields) = field.json {
            let versions = fields.iter().filter_map(|(tag, text)| {
                let tag = tag.replace('_', "-").parse::<Tag>().ok()?;
                Some((tag, field.inner(tag_name(fields, text), text).paragraphs(markup)?))
            });
            return Words::translated(versions);
        }
        Words::plain(field.paragraphs(markup)?)
    }

    /// A field's words in one line, for titles and names.
    pub fn line(&self, name: &str) -> Option<Words> {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.words(name, Markup::Title)? {
            Words::Plain(text) => Words::plain(one_line(&text)),
            Words::Translated(versions) => {
                Words::translated(versions.into_iter().map(|(tag, text)| (tag, one_line(&text))))
            }
        }
    }

    /// Notes the fields of this object that are not among those that are read: private ones by
    /// their name only, others as what no recap needs.
    pub fn only(&self, known: &[&str]) {
        for (name, value) in self.json.fields() {
            if known.contains(&name.as_str()) || *value == Json::Null || is_void(value) {
                continue;
            }
            let matter = if is_private(name) { Matter::Private } else { Matter::Unread };
            self.report.note_at(matter, || (self.place(), name.clone()));
        }
    }

    fn paragraphs(&self, markup: Markup) -> Option<String> {
        let written = self.value()?;
        let made = plain(&written, markup);
        if made.had_markup {
            self.note(Matter::Markup, made.text.chars().take(60).collect::<String>());
        }
        Some(made.text).filter(|text| !text.is_empty())
    }

    fn is_empty_object(&self) -> bool {
        matches!(self.json, Json::Object(fields) if fields.is_empty())
    }

    fn shape(&self, expected: &str) {
        self.note(Matter::Shape, format!("{}, not {expected}", self.json.kind()));
    }

    fn inner(&self, name: &str, json: &'a Json) -> Self {
        let dot = if self.place.ends_with(": ") { "" } else { "." };
        Self { json, place: format!("{}{dot}{name}", self.place), report: self.report }
    }
}

/// Whether a field of this name holds what is nobody's business.
pub fn is_private(name: &str) -> bool {
    let lower = name.to_lowercase();
    PRIVATE.iter().any(|word| lower.contains(word))
}

/// The name under which a value stands.
fn tag_name<'j>(fields: &'j [(String, Json)], value: &Json) -> &'j str {
    let field = fields.iter().find(|(_, field)| std::ptr::eq(field, value));
    field.map_or("", |(name, _)| name.as_str())
}

/// Whether a value says nothing, so that leaving it out is not worth a word.
fn is_void(value: &Json) -> bool {
    match value {
        Json::Text(text) => text.trim().is_empty(),
        Json::List(items) => items.is_empty(),
        Json::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
