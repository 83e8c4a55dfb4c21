//! The labels of fields and values in one bundle, and their inverse: what the words of editors mean.
//!
//! Editors may call everything by its id or as readers see it, in any language of the bundle.

use locales::Locale;
use recap::source::Origin;
use recap::{Bundle, Facet, Kind, Text};

use super::field::{FieldName, TakeawayField};
use super::value::{FieldValue, NONE};
use crate::merge::names::name_key;

/// A text that says neither yes nor no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagError(pub String);

/// The labels of one bundle.
#[derive(Clone, Copy, Debug)]
pub struct FieldLabels<'b> {
    bundle: &'b Bundle,
    locale: Locale,
}

/// Who puts statements into words.
const ORIGINS: [Origin; 3] = [Origin::Editorial, Origin::Speaker, Origin::Automatic];

/// What a cell says where nobody is meant, or none of the values: not even those of the talk.
const NOBODY: [&str; 12] =
    [NONE, "-", "–", "—", "niemand", "nobody", "none", "no one", "keine", "keiner", "ohne", "entfällt"];

const YES: [&str; 7] = ["ja", "yes", "true", "wahr", "x", "j", "y"];
const NO: [&str; 5] = ["nein", "no", "false", "falsch", "n"];

impl<'b> FieldLabels<'b> {
    /// The labels of a bundle, in its main language.
    pub fn new(bundle: &'b Bundle) -> Self {
        Self { bundle, locale: Locale::for_language(bundle.languages.default_tag().primary()) }
    }

    /// What a field is called, so that [`field`](Self::field) knows it again: `Aussage`,
    /// `Aussage [en]`, `Ebene [level]`.
    pub fn heading(&self, field: &TakeawayField) -> String {
        let TakeawayField { name, of } = field;
        let word = match self.facet(of).filter(|_| *name == FieldName::Tags) {
            // Brackets and colons end a name.
            Some(facet) => facet.label.localized(self.bundle.languages.default_tag()).text,
            None => name.label(self.locale),
        };
        let word = word.replace(['[', ']', ':', '\n'], " ");
        if of.is_empty() { word } else { format!("{word} [{of}]") }
    }

    /// The field that a heading means.
    pub fn field(&self, heading: &str) -> Option<TakeawayField> {
        let heading = heading.trim();
        let (word, of) = match heading.strip_suffix(']').and_then(|heading| heading.rsplit_once('[')) {
            Some((word, of)) => (word.trim(), of.trim()),
            None => (heading, ""),
        };
        match FieldName::of(word) {
            Some(FieldName::Tags) | None => {}
            Some(name) if of.is_empty() => return Some(TakeawayField::new(name)),
            Some(name) if name.is_translated() && self.facet(of).is_none() => {
                return of.parse::<recap::LanguageTag>().is_ok().then(|| TakeawayField::of(name, of));
            }
            Some(_) => {}
        }
        let facet = match of {
            "" => self.declared().find(|facet| is_called(word, facet.id.as_str(), &facet.label)),
            of => self.facet(of),
        };
        let id = match facet {
            Some(facet) => facet.id.clone(),
            // A facet that is not declared is still said, so that the bundle's own check names it.
            None => of.parse().ok().filter(|_| FieldName::of(word) == Some(FieldName::Tags))?,
        };
        Some(TakeawayField::of(FieldName::Tags, id.as_str()))
    }

    /// A value in the words of editors.
    pub fn text(&self, field: &TakeawayField, value: &FieldValue) -> String {
        match value {
            FieldValue::Word(word) => self.label(field.name, word).unwrap_or_else(|| word.clone()),
            FieldValue::Text(text) => text.clone(),
            FieldValue::List(items) if items.is_empty() && field.name == FieldName::Speakers => {
                let nobody = self.locale.field_nobody();
                // Somebody may be called like that.
                if self.speaker(nobody).is_some() { NONE } else { nobody }.to_owned()
            }
            FieldValue::List(items) if items.is_empty() => NONE.to_owned(),
            FieldValue::List(items) => items.join(", "),
            FieldValue::Flag(flag) => {
                if *flag { self.locale.field_yes() } else { self.locale.field_no() }.to_owned()
            }
        }
    }

    /// What a text in a field means; `None` where it says nothing.
    ///
    /// A word that is not known stays as it is, so that the bundle's own check names it.
    ///
    /// # Errors
    ///
    /// Where the field holds yes or no and the text says neither.
    pub fn value(&self, field: &TakeawayField, text: &str) -> Result<Option<FieldValue>, FlagError> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Ok(None);
        }
        let word = |word: &str| FieldValue::Word(word.to_owned());
        Ok(Some(match field.name {
            FieldName::Statement
            | FieldName::Detail
            | FieldName::Label
            | FieldName::Author
            | FieldName::Publisher
            | FieldName::Locator
            | FieldName::Url => FieldValue::Text(text.to_owned()),
            FieldName::Id | FieldName::Title | FieldName::Language | FieldName::ApprovedBy => word(trimmed),
            FieldName::Talk => word(self.talk(trimmed).unwrap_or(trimmed)),
            FieldName::Kind => word(kind(trimmed)),
            FieldName::Origin => word(origin(trimmed)),
            FieldName::Date | FieldName::Checked | FieldName::ApprovedOn => FieldValue::Word(day(trimmed)),
            FieldName::Speakers => self.list(trimmed, |name| self.speaker(name)),
            FieldName::Tags => self.list(trimmed, |name| self.tag(&field.of, name)),
            FieldName::Approved => FieldValue::Flag(flag(trimmed)?),
        }))
    }

    /// The facets that the bundle declares.
    pub fn declared(&self) -> impl Iterator<Item = &'b Facet> {
        self.bundle.facets.iter().filter(|facet| !facet.is_built_in())
    }

    /// The language of headings and words.
    pub(super) fn locale(&self) -> Locale {
        self.locale
    }

    fn facet(&self, id: &str) -> Option<&'b Facet> {
        self.declared().find(|facet| facet.id.as_str() == id)
    }

    /// What readers see of a word.
    fn label(&self, name: FieldName, word: &str) -> Option<String> {
        match name {
            FieldName::Kind => {
                let tag = self.locale.tag().parse().ok()?;
                Some(word.parse::<Kind>().ok()?.label().localized(&tag).text.to_owned())
            }
            FieldName::Origin => {
                let (_, origin) = Origin::WORDS.iter().find(|(id, _)| *id == word)?;
                Some(origin_label(*origin, self.locale).to_owned())
            }
            _ => None,
        }
    }

    /// Ids between commas, semicolons or line breaks; a name that holds one of these, such as `Müller, Ada`, as a whole.
    fn list(&self, text: &str, id: impl Fn(&str) -> Option<&'b str>) -> FieldValue {
        if let Some(id) = id(text) {
            return FieldValue::List(vec![id.to_owned()]);
        }
        if NOBODY.contains(&&*text.to_lowercase()) {
            return FieldValue::List(Vec::new());
        }
        let mut ids = Vec::new();
        for part in text.split([';', '\n']).map(str::trim) {
            match id(part) {
                Some(id) => ids.push(id.to_owned()),
                None => {
                    let names = part.split(',').map(str::trim).filter(|name| !name.is_empty());
                    ids.extend(names.map(|name| id(name).unwrap_or(name).to_owned()));
                }
            }
        }
        FieldValue::List(ids)
    }

    fn talk(&self, text: &str) -> Option<&'b str> {
        let talks = &self.bundle.talks;
        let by_id = talks.iter().find(|talk| talk.id.as_str() == text);
        let called = talks.iter().filter(|talk| is_called(text, talk.id.as_str(), &talk.title));
        by_id.or_else(|| only(called)).map(|talk| talk.id.as_str())
    }

    /// The person of an id or a name, whatever titles, capitals and accents that is written with.
    fn speaker(&self, text: &str) -> Option<&'b str> {
        let speakers = || self.bundle.speakers.iter();
        let lower = text.to_lowercase();
        let mut called = speakers().filter(|speaker| speaker.name.to_lowercase() == lower).peekable();
        let by_id = speakers().find(|speaker| speaker.id.as_str() == text);
        let found = by_id.or_else(|| match called.peek() {
            Some(_) => only(called),
            None => {
                let key = name_key(text);
                only(speakers().filter(|speaker| name_key(&speaker.name) == key))
            }
        });
        found.map(|speaker| speaker.id.as_str())
    }

    fn tag(&self, facet: &str, text: &str) -> Option<&'b str> {
        let values = &self.facet(facet)?.values;
        let by_id = values.iter().find(|value| value.id.as_str() == text);
        let called = values.iter().filter(|value| is_called(text, value.id.as_str(), &value.label));
        by_id.or_else(|| only(called)).map(|value| value.id.as_str())
    }
}

/// The one of which there is only one: what several are called means none of them.
fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Whether a word is the id of something, or what readers see of it in any language.
fn is_called(word: &str, id: &str, label: &Text) -> bool {
    let word = word.to_lowercase();
    id == word || label.languages().any(|tag| label.localized(tag).text.to_lowercase() == word)
}

fn kind(text: &str) -> &str {
    let found = Kind::ALL.into_iter().find(|kind| is_called(text, kind.as_str(), &kind.label()));
    found.map_or(text, |kind| kind.as_str())
}

/// Who put a statement into words, in the words of editors; [`origin`] is the inverse.
fn origin_label(origin: Origin, locale: Locale) -> &'static str {
    match origin {
        Origin::Editorial => locale.field_origin_editorial(),
        Origin::Speaker => locale.field_origin_speaker(),
        Origin::Automatic => locale.field_origin_automatic(),
    }
}

fn origin(text: &str) -> &str {
    let lower = text.to_lowercase();
    let is_called = |origin: &Origin, locale| origin_label(*origin, locale).to_lowercase() == lower;
    let named =
        ORIGINS.into_iter().find(|origin| Locale::ALL.into_iter().any(|locale| is_called(origin, locale)));
    let id = |origin: Origin| Origin::WORDS.iter().find(|(_, of)| *of == origin).map(|(word, _)| *word);
    named.and_then(id).unwrap_or(text)
}

fn flag(text: &str) -> Result<bool, FlagError> {
    let lower = text.to_lowercase();
    match (YES.contains(&&*lower), NO.contains(&&*lower)) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err(FlagError(text.to_owned())),
    }
}

/// `23.11.2021` as `2021-11-23`; any other text as it is.
fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    }
}
