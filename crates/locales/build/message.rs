//! One message of a catalogue: its forms, and the arguments that these name.

use std::collections::BTreeSet;

use toml::{Table, Value};

/// What a message says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The same words whatever its arguments.
    Text(Text),
    /// Words that change with a number.
    Plural(Plural),
    /// Several texts without arguments, such as the names of the months.
    List(Vec<String>),
}

/// A text, and the arguments that it leaves out on purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// As the catalogue has it, with arguments in braces.
    pub text: String,
    /// Their names.
    pub omits: Vec<String>,
}

/// The forms of a message that takes a number.
///
/// Categories are those of CLDR (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plural {
    /// The argument that chooses the form; only English names it, where it is not `count`.
    pub argument: Option<String>,
    /// For none at all, where that is said otherwise.
    pub zero: Option<String>,
    /// For one.
    pub one: String,
    /// For all other numbers.
    pub other: String,
    /// The arguments that it leaves out on purpose.
    pub omits: Vec<String>,
}

/// The keys that a message can have; the first three are plural categories.
const KEYS: [&str; 6] = ["zero", "one", "other", "plural", "text", "omits"];

impl Message {
    /// Reads a message.
    ///
    /// # Errors
    ///
    /// What is wrong with it, to stand after `message "name"`.
    pub fn read(value: &Value) -> Result<Self, String> {
        let message = match value {
            Value::String(text) => Self::Text(Text { text: text.clone(), omits: Vec::new() }),
            Value::Array(texts) => Self::List(strings(texts).ok_or("holds something that is no text")?),
            Value::Table(table) => Self::from_table(table)?,
            _ => return Err("is neither a text nor a table of texts".to_owned()),
        };
        message.texts().into_iter().try_for_each(|text| arguments(text).map(drop))?;
        Ok(message)
    }

    fn from_table(table: &Table) -> Result<Self, String> {
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(format!("has the unknown plural category {key:?}; known are zero, one and other"));
        }
        let text = |key: &str| match table.get(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(format!("has something under {key:?} that is no text")),
        };
        let omits = match table.get("omits") {
            None => Vec::new(),
            Some(Value::Array(names)) => strings(names).ok_or("omits something that is no name")?,
            Some(_) => return Err("has no list of names under \"omits\"".to_owned()),
        };
        let (argument, zero) = (text("plural")?, text("zero")?);
        match (text("text")?, text("one")?, text("other")?) {
            (Some(text), None, None) if argument.is_none() && zero.is_none() => {
                Ok(Self::Text(Text { text, omits }))
            }
            (None, Some(one), Some(other)) => Ok(Self::Plural(Plural { argument, zero, one, other, omits })),
            (None, None, _) => Err("lacks the plural category \"one\"".to_owned()),
            (None, Some(_), None) => Err("lacks the plural category \"other\"".to_owned()),
            (Some(_), ..) => Err("has both a text and plural forms".to_owned()),
        }
    }

    /// All its texts.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![&text.text],
            Self::Plural(plural) => {
                plural.zero.iter().chain([&plural.one, &plural.other]).map(String::as_str).collect()
            }
            Self::List(texts) => texts.iter().map(String::as_str).collect(),
        }
    }

    /// The text that names every argument: of several forms, that for many.
    pub fn full_text(&self) -> &str {
        match self {
            Self::Text(text) => &text.text,
            Self::Plural(plural) => &plural.other,
            Self::List(_) => "",
        }
    }

    /// The number that chooses between its forms.
    pub fn number(&self) -> Option<&str> {
        match self {
            Self::Plural(plural) => Some(plural.argument.as_deref().unwrap_or("count")),
            Self::Text(_) | Self::List(_) => None,
        }
    }

    /// The arguments that it leaves out on purpose.
    pub fn omits(&self) -> &[String] {
        match self {
            Self::Text(text) => &text.omits,
            Self::Plural(plural) => &plural.omits,
            Self::List(_) => &[],
        }
    }

    /// The arguments in the order in which they are first named. The number that chooses the form is one of them,
    /// even if no form says it.
    pub fn arguments(&self) -> Vec<String> {
        let mut found = arguments(self.full_text()).unwrap_or_default();
        found.extend(self.number().map(str::to_owned));
        let mut seen = BTreeSet::new();
        found.retain(|name| seen.insert(name.clone()));
        found
    }
}

fn strings(values: &[Value]) -> Option<Vec<String>> {
    values.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

/// The arguments that a text names, each as often as it does: `{name}`, or `{hour:02}` for two digits.
///
/// # Errors
///
/// What is wrong with its braces.
pub fn arguments(text: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default();
    let mut plain = vec![first];
    for part in parts {
        let (inside, rest) =
            part.split_once('}').ok_or_else(|| format!("has a brace without end: {text:?}"))?;
        let name = inside.strip_suffix(":02").unwrap_or(inside);
        if !is_name(name) {
            return Err(format!("has braces around {inside:?}, which is no name of an argument"));
        }
        found.push(name.to_owned());
        plain.push(rest);
    }
    if plain.iter().any(|text| text.contains('}')) {
        return Err(format!("has a brace without beginning: {text:?}"));
    }
    Ok(found)
}

/// Whether this can be the name of a message or of an argument: small letters, digits and underscores.
pub fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
