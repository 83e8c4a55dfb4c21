//! Localized texts: one text with its translations.

use std::borrow::Cow;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use crate::date::Date;
use crate::language::LanguageTag;
use crate::letter::is_letter;
use crate::sentence::in_lines;
use crate::soft_hyphen::with_soft_hyphens;

/// A text in one or more languages; plain paragraphs, never markup.
///
/// Invariant: there is at least one version, and none is blank. The first version is the one
/// that stands in where a language is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    first: Translation,
    others: Vec<Translation>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Translation {
    pub language: LanguageTag,
    /// Not blank, and [`sanitize`].
    pub text: Arc<str>,
}

/// A text in the one language that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalizedStr<'t> {
    /// The words.
    pub text: &'t str,
    /// The language of the words, which differs from the page's where a translation is missing.
    pub language: &'t LanguageTag,
}

impl Text {
    /// A text in its languages, without versions that are blank. `None` if no version remains.
    ///
    /// Control and direction-overriding characters are left out: a bundle must not be able to
    /// make a page read differently from what it says (Unicode UAX 9, "Trojan Source").
    pub fn new(versions: impl IntoIterator<Item = (LanguageTag, String)>) -> Option<Self> {
        let versions = versions.into_iter();
        let versions = versions
            .filter_map(|(language, text)| Some(Translation { language, text: sanitize(&text)?.into() }));
        Self::from_translations(versions.collect())
    }

    /// A text of versions that are fit to be shown. `None` if there is none.
    pub(crate) fn from_translations(versions: Vec<Translation>) -> Option<Self> {
        let mut versions = versions.into_iter();
        Some(Self { first: versions.next()?, others: versions.collect() })
    }

    /// The versions of one of this crate's own texts: German, English, Leichte Sprache.
    pub(crate) fn built_in(german: &'static str, english: &'static str, simple: &'static str) -> Self {
        let version = |tag, text: &'static str| Translation {
            language: LanguageTag::built_in(tag),
            text: Arc::from(text),
        };
        let others = vec![version("de", german), version("de-simple", simple)];
        Self { first: version("en", english), others }
    }

    /// A proper name, which is the same in every language and needs no `lang` of its own.
    pub fn name(name: &Arc<str>) -> Self {
        let version = |tag| Translation { language: LanguageTag::built_in(tag), text: Arc::clone(name) };
        Self { first: version("und"), others: Vec::new() }
    }

    /// A day in figures, as German and other languages write it.
    pub(crate) fn of_day(day: Date) -> Self {
        let german: Arc<str> = format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()).into();
        let version = |tag, text: &Arc<str>| Translation {
            language: LanguageTag::built_in(tag),
            text: Arc::clone(text),
        };
        let others = vec![version("de", &german), version("de-simple", &german)];
        Self { first: version("und", &day.to_string().into()), others }
    }

    /// The words to show on a page in this language: the version in it, else in its primary
    /// language (`de` for `de-ch`), else the first.
    pub fn localized(&self, language: &LanguageTag) -> LocalizedStr<'_> {
        let versions = || std::iter::once(&self.first).chain(&self.others);
        let version = versions()
            .find(|version| version.language == *language)
            .or_else(|| versions().find(|version| version.language.as_str() == language.primary()))
            .unwrap_or(&self.first);
        LocalizedStr { text: &version.text, language: &version.language }
    }

    /// Whether a reader of any language would read something else. A translation that only one of the two
    /// texts has makes no difference, as long as they have another language in common.
    pub fn differs(&self, other: &Self) -> bool {
        let mut common =
            self.languages().filter(|tag| other.languages().any(|other| other == *tag)).peekable();
        common.peek().is_none() || common.any(|tag| self.localized(tag).text != other.localized(tag).text)
    }

    /// The languages in which this text exists.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        std::iter::once(&self.first).chain(&self.others).map(|version| &version.language)
    }
}

impl<'t> LocalizedStr<'t> {
    /// The paragraphs, which an empty line separates in the bundle.
    pub fn paragraphs(self) -> impl Iterator<Item = &'t str> {
        // Splitting at a text, not at a character, would bring a search for any text into the app.
        let mut rest = Some(self.text);
        let paragraphs = std::iter::from_fn(move || {
            let text = rest.take()?;
            let end = text.as_bytes().windows(2).position(|two| two == b"\n\n");
            rest = end.map(|end| &text[end + 2..]);
            Some(&text[..end.unwrap_or(text.len())])
        });
        paragraphs.map(str::trim).filter(|paragraph| !paragraph.is_empty())
    }

    /// The words as they are shown: in Leichte Sprache, each sentence on a line of its own. Every place in them is the
    /// same as in [`text`](Self::text).
    pub fn shown(self) -> Cow<'t, str> {
        match self.language.is_easy_language() {
            true => in_lines(self.text).into(),
            false => self.text.into(),
        }
    }

    /// The words as a heading shows them: with soft hyphens in long German words.
    pub fn title(self) -> Cow<'t, str> {
        match self.language.primary() {
            "de" => with_soft_hyphens(&self.shown()).into(),
            _ => self.shown(),
        }
    }

    /// The value of a `lang` attribute on a page in `page`: only where the languages differ.
    pub fn lang_on(self, page: &LanguageTag) -> Option<&'t str> {
        Some(self.language)
            .filter(|language| *language != page)
            .map(LanguageTag::as_str)
            .filter(|tag| *tag != "und")
    }
}

/// The beginning of a text: at most `length` characters, cut behind a word, with a sign that it goes on.
pub fn excerpt(text: &str, length: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(length) else { return text.to_owned() };
    let beginning = &text[..end];
    let last_word = beginning.rfind(char::is_whitespace).filter(|end| *end > 0);
    let beginning = &beginning[..last_word.unwrap_or(end)];
    format!("{} …", beginning.trim_end_matches(|c| !is_letter(c)))
}

/// Sanitizes a text: only characters that may be shown; `None` where nothing can be seen.
pub(crate) fn sanitize(text: &str) -> Option<String> {
    let clean: String =
        text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| is_displayable(*c)).collect();
    let trimmed = clean.trim();
    if trimmed.len() == clean.len() { Some(clean) } else { Some(trimmed.to_owned()) }
        .filter(|text| text.contains(is_visible))
}

/// The lines of a text as one, for titles and other places that have no second line.
pub(crate) fn in_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// Whether a character may be shown: not one that controls a terminal or turns the direction, nor a noncharacter, of
/// which XML forbids some.
pub(crate) fn is_displayable(c: char) -> bool {
    let overrides_direction = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}');
    let is_noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE;
    c == '\n' || !(c.is_control() || overrides_direction || is_noncharacter)
}

/// Whether a character takes up ink: neither white space nor a blank letter, nor one that readers see nothing of
/// (Unicode's property `Default_Ignorable_Code_Point`).
pub(crate) fn is_visible(c: char) -> bool {
    let is_blank = matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    );
    !(is_blank || c.is_whitespace())
}

/// Where each letter begins that readers see as one, such as one with its accent, or a family in one
/// emoji (grapheme clusters, Unicode UAX 29). There a text can be taken apart.
pub fn grapheme_starts(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).collect()
}
