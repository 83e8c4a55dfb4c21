//! The languages in which a bundle is drafted.

use diagnostic::Place;
use std::collections::HashMap;

use recap::LanguageTag;

use crate::error::ImportError;
use crate::json::Json;
use crate::known_words;
use crate::programme::{Programme, ProgrammeText};
use crate::read_limit::ReadLimit;
use crate::report::{ImportEventKind, ImportReport};

/// The main language and the others, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLanguages(Vec<LanguageTag>);

impl DraftLanguages {
    /// The languages of a programme: the one asked for, or else the one in which most talks are
    /// given; and those into which its words are translated.
    ///
    /// # Errors
    ///
    /// Where nothing tells a language.
    pub fn of(
        programme: &Programme,
        asked: Option<LanguageTag>,
        report: &ImportReport,
    ) -> Result<Self, ImportError> {
        let guessed = || {
            let guessed = guess(programme)?;
            report.note(ImportEventKind::MainLanguage, "languages", guessed.as_str());
            Some(guessed)
        };
        let untold = || {
            let place = Place::file("--language");
            ImportError::new("main-language", place, "no source gives a language", "name one with --language")
        };
        let main = asked.or_else(guessed).ok_or_else(untold)?;
        let mut all = vec![main];
        let titles =
            programme.sessions.iter().flat_map(|session| session.texts.iter().chain([&session.title]));
        let labels = programme.sessions.iter().flat_map(|session| &session.labels).map(|label| &label.words);
        for tag in titles.chain(labels).flat_map(ProgrammeText::languages) {
            if all.contains(tag) {
                continue;
            }
            if ReadLimit::Languages.check(all.len() + 1).is_err() {
                report.note(ImportEventKind::Oversized, "languages", ReadLimit::Languages.message());
                break;
            }
            all.push(tag.clone());
        }
        Ok(Self(all))
    }

    /// The main language.
    pub fn main(&self) -> &LanguageTag {
        // There is always one: both ways of making this type put it there.
        &self.0[0]
    }

    /// All of them, the main one first.
    pub fn all(&self) -> impl Iterator<Item = &LanguageTag> {
        self.0.iter()
    }

    /// A text of our own, translated into each language.
    pub fn translate(&self, words: impl Fn(&LanguageTag) -> String) -> ProgrammeText {
        match self.0.as_slice() {
            [only] => ProgrammeText::Plain(words(only)),
            all => ProgrammeText::Translated(all.iter().map(|tag| (tag.clone(), words(tag))).collect()),
        }
    }

    /// The JSON of a text: a plain string, or an object with the languages of the bundle.
    pub fn json(&self, words: &ProgrammeText) -> Json {
        let ProgrammeText::Translated(versions) = words else { return Json::text(words.first()) };
        let shown = self.0.iter().filter_map(|tag| versions.iter().find(|(known, _)| known == tag));
        let shown: Vec<&(LanguageTag, String)> = shown.collect();
        let first = shown.first().map(|(_, text)| text);
        // What reads the same in all languages is a name.
        if shown.len() < 2 || shown.iter().all(|(_, text)| Some(text) == first) {
            return Json::text(words.in_language(self.main()));
        }
        Json::Object(shown.into_iter().map(|(tag, text)| (tag.to_string(), Json::text(text))).collect())
    }

    /// Joins several parts to one text, without parts that another one begins with.
    pub fn join_texts(&self, parts: &[ProgrammeText]) -> Option<ProgrammeText> {
        let in_one = |texts: Vec<&str>| {
            let mut said: Vec<&str> = Vec::new();
            for (at, text) in texts.iter().enumerate() {
                let is_repeated = texts.iter().enumerate().any(|(other, longer)| {
                    longer.starts_with(text) && (longer.len() > text.len() || other < at)
                });
                if !is_repeated {
                    said.push(text);
                }
            }
            said.join("\n\n")
        };
        if parts.iter().all(|part| matches!(part, ProgrammeText::Plain(_))) {
            return ProgrammeText::plain(in_one(parts.iter().map(ProgrammeText::first).collect()));
        }
        let version = |tag: &LanguageTag| {
            (tag.clone(), in_one(parts.iter().map(|part| part.in_language(tag)).collect()))
        };
        ProgrammeText::translated(self.0.iter().map(version))
    }
}

/// The language in which most talks are given, or else the one in which they are described. `None` where neither is
/// told.
fn guess(programme: &Programme) -> Option<LanguageTag> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for tag in programme.sessions.iter().flat_map(|session| &session.languages) {
        *counts.entry(tag.primary()).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(tag, count)| (*count, std::cmp::Reverse(*tag)));
    let described = || described(programme)?.parse().ok();
    most.and_then(|(tag, _)| tag.parse().ok())
        .or_else(described)
        .or_else(|| programme.headings_language.clone())
}

/// The language of which a fair share of the words is known.
fn described(programme: &Programme) -> Option<&'static str> {
    let texts = programme.sessions.iter().flat_map(|session| session.texts.iter().chain([&session.title]));
    known_words::language_of(texts.chain(&programme.congress.name).map(ProgrammeText::first))
}
