//! The catalogues of all languages, and what is wrong with them beside the English one.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use super::message::{Message, arguments, is_name};

/// The language whose messages and arguments all others must have.
pub const REFERENCE: &str = "en";

/// The rule of German, English, Dutch and others: `one` for 1, `other` for all else.
///
/// Source: <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>.
const ONE_OTHER: &str = "one-other";

/// The messages of one language, by their names.
pub type Messages = BTreeMap<String, Message>;

/// Catalogues that have the same messages with the same arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogues {
    /// By the tag of the language.
    pub languages: BTreeMap<String, Messages>,
}

impl Catalogues {
    /// Reads the files, each with the tag of its language.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, a sentence each, which names the file.
    pub fn read(files: &[(String, String)]) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let mut languages = BTreeMap::new();
        for (tag, text) in files {
            let (messages, wrong) = read(text);
            faults.extend(wrong.into_iter().map(|fault| at(tag, &fault)));
            if !is_tag(tag) {
                faults.push(at(tag, "the file is not named after a language, such as nl or pt-br"));
            }
            languages.insert(tag.clone(), messages);
        }
        match languages.get(REFERENCE) {
            None => faults.push(at(REFERENCE, "the file is missing; all others are compared with it")),
            // What cannot be read is not reported as missing too.
            Some(_) if !faults.is_empty() => {}
            Some(english) => {
                faults.extend(english_faults(english).iter().map(|fault| at(REFERENCE, fault)));
                for (tag, messages) in languages.iter().filter(|(tag, _)| *tag != REFERENCE) {
                    faults.extend(differences(messages, english).iter().map(|fault| at(tag, fault)));
                }
            }
        }
        if faults.is_empty() { Ok(Self { languages }) } else { Err(faults) }
    }
}

fn at(tag: &str, fault: &str) -> String {
    format!("messages/{tag}.toml: {fault}")
}

/// Whether this is a language's tag in small letters (BCP 47).
fn is_tag(tag: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    tag.split('-').all(is_part)
}

/// The messages of a file, and what is wrong with it by itself.
fn read(text: &str) -> (Messages, Vec<String>) {
    let mut messages = Messages::new();
    let mut faults = Vec::new();
    let tables = match text.parse::<Table>() {
        Ok(tables) => tables,
        Err(error) => {
            let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            return (messages, vec![format!("line {line}: {}", error.message())]);
        }
    };
    match tables.get("plural_rule").and_then(Value::as_str) {
        Some(ONE_OTHER) => {}
        Some(rule) => faults.push(format!("the plural rule {rule:?} is unknown; known is {ONE_OTHER:?}")),
        None => faults.push(format!("plural_rule is missing, such as plural_rule = {ONE_OTHER:?}")),
    }
    for (table, entries) in tables.iter().filter(|(key, _)| *key != "plural_rule") {
        let Some(entries) = entries.as_table() else {
            faults.push(format!("{table:?} stands in no table such as [page]"));
            continue;
        };
        for (name, value) in entries {
            if !is_name(name) {
                faults.push(format!("message {name:?} has a name that is not in snake_case"));
                continue;
            }
            match Message::read(value) {
                Err(fault) => faults.push(format!("message {name:?} {fault}")),
                Ok(message) => {
                    if messages.insert(name.clone(), message).is_some() {
                        faults.push(format!("message {name:?} stands in two tables"));
                    }
                }
            }
        }
    }
    (messages, faults)
}

fn english_faults(english: &Messages) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, message) in english {
        for (argument, place) in missing(message, message) {
            faults.push(format!("message {name:?} lacks the argument {argument:?}{place}"));
        }
        if !message.omits().is_empty() {
            faults.push(format!("message {name:?} omits an argument, and English names all of them"));
        }
        let known = message.arguments();
        for argument in named(message).filter(|argument| !known.contains(argument)) {
            faults.push(format!("message {name:?} names {argument:?} in one form and not in \"other\""));
        }
    }
    faults
}

/// What a catalogue has otherwise than the English one.
fn differences(messages: &Messages, english: &Messages) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, reference) in english {
        match messages.get(name) {
            None => faults.push(format!("message {name:?} is missing")),
            Some(message) => {
                let wrong = difference(message, reference);
                faults.extend(wrong.into_iter().map(|fault| format!("message {name:?} {fault}")));
            }
        }
    }
    let unknown = messages.keys().filter(|name| !english.contains_key(*name));
    faults.extend(
        unknown.map(|name| format!("message {name:?} is unknown; messages/en.toml has no such message")),
    );
    faults
}

fn difference(message: &Message, reference: &Message) -> Vec<String> {
    let mut faults = Vec::new();
    match (message, reference) {
        (Message::List(texts), Message::List(expected)) if texts.len() == expected.len() => {}
        (Message::List(texts), Message::List(expected)) => {
            faults.push(format!("has {} entries; English has {}", texts.len(), expected.len()));
        }
        (Message::List(_), _) => faults.push("is a list; English has one text".to_owned()),
        (_, Message::List(_)) => faults.push("is no list; English has one".to_owned()),
        (Message::Plural(plural), _) if plural.argument.is_some() => {
            faults.push("names the number with \"plural\"; only English does".to_owned());
        }
        (Message::Plural(_), Message::Text(_)) => {
            faults.push("has plural forms; English takes no number".to_owned());
        }
        (Message::Plural(_) | Message::Text(_), _) => {}
    }
    let expected = reference.arguments();
    let has = if expected.is_empty() {
        "none".to_owned()
    } else {
        expected.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ")
    };
    for argument in named(message).chain(message.omits().iter().cloned()) {
        if !expected.contains(&argument) {
            faults.push(format!("has no argument {argument:?}; English has {has}"));
        }
    }
    let omits = message.omits();
    for argument in named(message).filter(|argument| omits.contains(argument)) {
        faults.push(format!("names the argument {argument:?}, which it omits"));
    }
    for (argument, place) in missing(message, reference) {
        if !omits.contains(&argument) {
            faults.push(format!("lacks the argument {argument:?}{place}; English has {has}"));
        }
    }
    faults
}

/// The arguments of the English message that a form does not name, and in how many forms. A form for one or none may
/// say the number in words, as in "1 talk".
fn missing(message: &Message, reference: &Message) -> Vec<(String, &'static str)> {
    let shown = arguments(reference.full_text()).unwrap_or_default();
    let forms: Vec<Vec<String>> =
        message.texts().into_iter().map(|text| arguments(text).unwrap_or_default()).collect();
    let full = arguments(message.full_text()).unwrap_or_default();
    let mut found = Vec::new();
    for argument in reference.arguments().into_iter().filter(|argument| shown.contains(argument)) {
        if !full.contains(&argument) {
            found.push((argument, ""));
        } else if reference.number() != Some(&argument) && !forms.iter().all(|form| form.contains(&argument))
        {
            found.push((argument, " in one form"));
        }
    }
    found
}

/// The arguments that any form names.
fn named(message: &Message) -> impl Iterator<Item = String> {
    let texts = message.texts().into_iter();
    let names: BTreeSet<String> = texts.flat_map(|text| arguments(text).unwrap_or_default()).collect();
    names.into_iter()
}
