//! The Rust source of [`Locale`] and of its functions, one for every message.

use std::fmt::Write as _;

use super::catalogue::{Catalogues, REFERENCE};
use super::easy_language;
use super::message::Message;

/// The source.
pub fn source(catalogues: &Catalogues) -> String {
    let mut source = locale(catalogues);
    source.push_str("impl Locale {\n");
    if let Some(english) = catalogues.languages.get(REFERENCE) {
        english.iter().for_each(|(name, message)| function(&mut source, catalogues, name, message));
    }
    source.push_str("}\n");
    source
}

/// `de-simple` as `DeSimple`.
fn variant(tag: &str) -> String {
    let capitalised = |part: &str| part[..1].to_ascii_uppercase() + &part[1..];
    tag.split('-').map(capitalised).collect()
}

fn locale(catalogues: &Catalogues) -> String {
    let tags: Vec<&String> = catalogues.languages.keys().collect();
    let mut source = String::from(
        "/// A language that messages are written in.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub enum Locale {\n",
    );
    for tag in &tags {
        let _ = writeln!(source, "    /// The messages of `messages/{tag}.toml`.\n    {},", variant(tag));
    }
    let variants: Vec<String> = tags.iter().map(|tag| format!("Self::{}", variant(tag))).collect();
    let _ = write!(
        source,
        "}}\n\nimpl Locale {{\n    /// All of them.\n    pub const ALL: [Self; {}] = [{}];\n\n    \
         /// The tag of the language (BCP 47), such as `de-simple`.\n    \
         pub fn tag(self) -> &'static str {{\n        match self {{\n",
        tags.len(),
        variants.join(", ")
    );
    for (tag, variant) in tags.iter().zip(&variants) {
        let _ = writeln!(source, "            {variant} => {tag:?},");
    }
    source.push_str("        }\n    }\n}\n\n");
    source
}

fn function(source: &mut String, catalogues: &Catalogues, name: &str, english: &Message) {
    let arguments = english.arguments();
    let parameters: String = arguments
        .iter()
        .map(|argument| match english.number() == Some(argument) {
            true => format!(", {argument}: usize"),
            false => format!(", {argument}: impl std::fmt::Display"),
        })
        .collect();
    let returned = match english {
        Message::List(texts) => format!("&'static [&'static str; {}]", texts.len()),
        _ if arguments.is_empty() => "&'static str".to_owned(),
        _ => "String".to_owned(),
    };
    let doc = match english {
        Message::List(texts) => texts.join(", "),
        _ => english.full_text().to_owned(),
    };
    let _ = writeln!(source, "    #[doc = {:?}]", format!("`{doc}`"));
    let _ = writeln!(source, "    pub fn {name}(self{parameters}) -> {returned} {{\n        match self {{");
    for (tag, messages) in &catalogues.languages {
        let Some(message) = messages.get(name) else { continue };
        let said = said(tag, message, english, arguments.is_empty());
        let _ = writeln!(source, "            Self::{} => {said},", variant(tag));
    }
    source.push_str("        }\n    }\n\n");
}

/// The expression for what a message says in a language.
fn said(tag: &str, message: &Message, english: &Message, is_plain: bool) -> String {
    let text = |text: &str| {
        let lines = (tag == easy_language::TAG).then(|| easy_language::in_lines(text));
        let text = lines.as_deref().unwrap_or(text);
        match text.contains('{') {
            true => format!("format!({text:?})"),
            false if is_plain => format!("{text:?}"),
            false => format!("{text:?}.to_owned()"),
        }
    };
    match message {
        Message::List(texts) => format!("&{texts:?}"),
        Message::Text(only) => text(&only.text),
        Message::Plural(plural) => {
            let number = english.number().unwrap_or("count");
            let zero =
                plural.zero.as_deref().map(|zero| format!("0 => {}, ", text(zero))).unwrap_or_default();
            format!("match {number} {{ {zero}1 => {}, _ => {} }}", text(&plural.one), text(&plural.other))
        }
    }
}
