//! What stands on a picture.

use std::sync::Arc;

use locales::Locale;
use recap::facet::ValueRef;
use recap::{Attribution, Bundle, Kind, LanguageTag, Location, Route, Speaker, Text};

use super::font_metrics::is_invisible;
use super::text_layout::CHARACTERS;
use super::truncate::truncate;
use crate::attribution;
use crate::dates::{format_days, format_start};

/// What stands on a picture, in the language of the page it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What the picture is of.
    pub subject: Subject,
    /// The words beside the icon: the kind of a takeaway, else what there is to find.
    pub label: String,
    /// The first ordered facet, where one of its values applies.
    pub levels: Option<Levels>,
    /// The words that the picture is there for: the statement, or the title of the talk or recap.
    pub text: String,
    /// The language of these words, which differs from the page's where a translation is missing.
    pub language: LanguageTag,
    /// Who stands for the words, in one line; empty for the whole recap.
    pub by: String,
    /// The people who are named there. Words are not divided inside of them.
    pub names: Vec<String>,
    /// Their office and organisation, where it is one person.
    pub position: String,
    /// The name of the site, which mostly is that of the congress.
    pub event: String,
    /// When and where.
    pub occasion: String,
}

/// What a picture can be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The whole recap.
    Event,
    /// A talk.
    Talk,
    /// A takeaway of this kind.
    Takeaway(Kind),
}

impl Subject {
    /// The kind whose colour the picture has.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Subject::Takeaway(kind) => Some(kind),
            Subject::Event | Subject::Talk => None,
        }
    }
}

/// The strata mark with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    /// The values that apply, such as "Land, Kommune".
    pub words: String,
    /// For each value of the facet, in its order, whether it applies.
    pub applies: Vec<bool>,
}

impl Card {
    /// The card of a page: overview, talk and takeaway have one, if the bundle has what the page is of.
    pub fn of(bundle: &Bundle, location: &Location) -> Option<Self> {
        let page = Page {
            bundle,
            language: &location.language,
            locale: Locale::for_language(location.language.as_str()),
        };
        match &location.route {
            Route::Home => Some(page.overview()),
            Route::Talk(id) => {
                let talk = bundle.talk(id)?;
                let takeaways = bundle.takeaways_of(id).len();
                let format = talk.format.as_ref().map(|format| page.words(format));
                let count = (takeaways > 0).then(|| page.locale.takeaways_count(takeaways));
                let label = format.into_iter().chain(count).collect::<Vec<_>>().join(" · ");
                let mut card = page.card(Subject::Talk, label, &talk.title);
                card.levels = page.levels(&talk.tags);
                page.sign(&mut card, &Attribution::of_talk(bundle, talk), &talk.speakers);
                if let Some(start) = talk.start {
                    card.occasion = format_start(page.locale, start);
                }
                Some(card)
            }
            Route::Takeaway(id) => {
                let takeaway = bundle.takeaway(id)?;
                let label = page.words(&takeaway.kind.label());
                let mut card = page.card(Subject::Takeaway(takeaway.kind), label, &takeaway.statement);
                card.levels = page.levels(&takeaway.tags);
                page.sign(&mut card, &Attribution::of_takeaway(bundle, takeaway), &takeaway.speakers);
                Some(card)
            }
            Route::Talks | Route::Speakers | Route::Speaker(_) | Route::Glossary | Route::List => None,
            Route::Value(..) | Route::Comparison | Route::Help | Route::Legal(_) | Route::Unknown(_) => None,
        }
    }

    /// The picture in words, for those who cannot see it: what it says, by whom, and where.
    pub fn alt(&self) -> String {
        let text: String = self.text.chars().filter(|c| !is_invisible(*c)).collect();
        let text = truncate(&text.split_whitespace().collect::<Vec<_>>().join(" "), CHARACTERS);
        let said = match self.subject {
            Subject::Takeaway(_) => format!("{}: {text}", self.label),
            Subject::Event | Subject::Talk => text,
        };
        let by = [self.by.clone(), self.position.clone(), self.event.clone()];
        let by: Vec<String> = by.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{said} – {}", by.join(", "))
    }
}

/// A bundle in the language of a page.
struct Page<'b> {
    bundle: &'b Bundle,
    language: &'b LanguageTag,
    locale: Locale,
}

impl Page<'_> {
    fn words(&self, text: &Text) -> String {
        text.localized(self.language).text.to_owned()
    }

    fn overview(&self) -> Card {
        let (takeaways, talks) = (self.bundle.takeaways.len(), self.bundle.talks.len());
        let takeaways = (takeaways > 0).then(|| self.locale.takeaways_count(takeaways));
        let talks = (talks > 0).then(|| self.locale.talks_count(talks));
        let label = takeaways.into_iter().chain(talks).collect::<Vec<_>>().join(" · ");
        self.card(Subject::Event, label, &self.bundle.event.title)
    }

    /// A card by nobody and of no level.
    fn card(&self, subject: Subject, label: String, text: &Text) -> Card {
        let event = &self.bundle.event;
        let days = event.start.map(|start| format_days(self.locale, start, event.end));
        let place = event.place.as_ref().map(|place| self.words(place));
        let text = text.localized(self.language);
        Card {
            subject,
            label,
            levels: None,
            text: text.text.to_owned(),
            language: text.language.clone(),
            by: String::new(),
            names: Vec::new(),
            position: String::new(),
            event: self.words(self.bundle.site_name()),
            occasion: days.into_iter().chain(place).collect::<Vec<_>>().join(" · "),
        }
    }

    fn sign(&self, card: &mut Card, attribution: &Attribution<'_>, speakers: &[Arc<Speaker>]) {
        card.by = attribution.line(self.language, attribution::labels(self.locale));
        card.names = speakers.iter().map(|speaker| speaker.name.to_string()).collect();
        if let [speaker] = speakers {
            card.position = speaker.position(self.language).unwrap_or_default();
        }
    }

    fn levels(&self, tags: &[ValueRef]) -> Option<Levels> {
        let facet = self.bundle.facets.iter().find(|facet| facet.ordered)?;
        let values = self.bundle.tagged(tags, facet);
        let words: Vec<String> = values.iter().map(|value| self.words(&value.label)).collect();
        let applies =
            facet.values.iter().map(|layer| values.iter().any(|value| value.id == layer.id)).collect();
        (!words.is_empty()).then(|| Levels { words: words.join(", "), applies })
    }
}
