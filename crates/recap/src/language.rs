//! Languages a recap is written in.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A BCP 47 language tag in lower case, such as `de`, `en` or `de-simple` (Leichte Sprache).
///
/// Invariant: parts of 1 to 8 letters or digits joined by `-`, the first of 2 or 3 letters. That
/// is the shape RFC 5646 gives to tags; whether the parts are registered is not checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Arc<str>);

/// A text that has not the shape of a language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTagError(pub String);

impl fmt::Display for LanguageTagError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no language tag", self.0)
    }
}

impl std::error::Error for LanguageTagError {}

impl LanguageTag {
    /// The tag as it stands in `lang` attributes and addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, region or variant: `de` of `de-simple`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is Leichte Sprache, German that is easy to read (`simple` is the registered variant for such forms).
    pub fn is_easy_language(&self) -> bool {
        &*self.0 == "de-simple"
    }

    /// Whether the language is written from right to left: by the script that the tag names, or else by the one that
    /// is usual for it.
    pub fn is_right_to_left(&self) -> bool {
        const SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];
        const LANGUAGES: [&str; 14] =
            ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4);
        match script.filter(|script| script.bytes().all(|b| b.is_ascii_lowercase())) {
            Some(script) => SCRIPTS.contains(&script),
            None => LANGUAGES.contains(&self.primary()),
        }
    }

    /// The value of `dir` for a page in this language; none where it is the usual one.
    pub fn direction(&self) -> Option<&'static str> {
        self.is_right_to_left().then_some("rtl")
    }

    /// A tag of this crate's own texts; `name` is a constant that keeps the invariant.
    pub(crate) fn built_in(name: &'static str) -> Self {
        Self(Arc::from(name))
    }
}

impl AsRef<str> for LanguageTag {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for LanguageTag {
    type Err = LanguageTagError;

    fn from_str(text: &str) -> Result<Self, LanguageTagError> {
        let lower = text.to_ascii_lowercase();
        let well_formed = lower.split('-').enumerate().all(|(at, part)| {
            let length = if at == 0 { 2..=3 } else { 1..=8 };
            let allowed = |c: u8| c.is_ascii_lowercase() || (at > 0 && c.is_ascii_digit());
            length.contains(&part.len()) && part.bytes().all(allowed)
        });
        if well_formed { Ok(Self(Arc::from(lower))) } else { Err(LanguageTagError(text.to_owned())) }
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The languages of one recap. There is always one; the first is the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    default: LanguageTag,
    others: Vec<LanguageTag>,
}

impl Languages {
    /// The default language and the others, each named once.
    pub fn new(default: LanguageTag, others: Vec<LanguageTag>) -> Self {
        let mut distinct: Vec<LanguageTag> = Vec::with_capacity(others.len());
        for tag in others {
            if tag != default && !distinct.contains(&tag) {
                distinct.push(tag);
            }
        }
        Self { default, others: distinct }
    }

    /// The language of addresses without a language folder.
    pub fn default_tag(&self) -> &LanguageTag {
        &self.default
    }

    /// All languages, the default first.
    pub fn iter(&self) -> impl Iterator<Item = &LanguageTag> {
        std::iter::once(&self.default).chain(&self.others)
    }

    /// The folder of a language inside the site: empty for the default, else `en/`.
    pub fn folder(&self, language: &LanguageTag) -> String {
        if *language == self.default { String::new() } else { format!("{language}/") }
    }

    /// Splits a path inside the site into its language and the rest: the inverse of
    /// [`folder`](Self::folder) followed by the rest.
    pub fn split<'p>(&self, path: &'p str) -> (&LanguageTag, &'p str) {
        if let Some((first, rest)) = path.split_once('/')
            && let Some(tag) = self.others.iter().find(|tag| tag.as_str() == first)
        {
            return (tag, rest);
        }
        (&self.default, path)
    }
}
