//! Writing takeaways as text files.

use std::collections::HashMap;

use recap::TalkId;

use super::WITHOUT_TALK;
use super::text::encoded;
use crate::takeaways::field::{Field, Name};
use crate::takeaways::lexicon::Lexicon;
use crate::takeaways::manuscript::{Manuscript, word};
use crate::takeaways::value::Values;

/// One text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name inside the folder.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// The names that Windows keeps for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The files of a bundle: one for each talk, also for those without takeaways, in the order of the
/// programme; the one for takeaways without a talk comes last, where there are any.
///
/// # Errors
///
/// A sentence, where a takeaway is of a talk that no file can be named after.
pub fn write(manuscript: &Manuscript<'_>) -> Result<Vec<File>, String> {
    let (bundle, lexicon) = (manuscript.bundle(), manuscript.lexicon());
    let mut by_talk: HashMap<Option<&str>, Vec<&Values>> = HashMap::new();
    let mut talks: Vec<&str> = bundle.talks.iter().map(|talk| talk.id.as_str()).collect();
    for values in manuscript.takeaways() {
        let talk = word(values, Name::Talk);
        by_talk.entry(talk).or_default().push(values);
        talks.extend(talk.filter(|talk| !talks.contains(talk)));
    }
    let mut files = Vec::new();
    for talk in talks {
        let id: TalkId = talk
            .parse()
            .map_err(|error| format!("the talk {talk:?} of a takeaway cannot be one: {error}"))?;
        let mut text = format!("---\n{}: {id}\n", lexicon.heading(&Field::new(Name::Talk)));
        if let Some(talk) = bundle.talk(&id) {
            let title = serde_json::Value::from(talk.title.wording(bundle.languages.default()).text);
            text.push_str(&format!("{}: {title}\n", lexicon.heading(&Field::new(Name::Title))));
        }
        text.push_str("---\n");
        put_list(&lexicon, by_talk.get(&Some(talk)), &mut text);
        let is_device = DEVICES.contains(&talk.trim_end_matches(|c: char| c.is_ascii_digit()));
        files.push(File { name: format!("{}{id}.md", if is_device { "_" } else { "" }), text });
    }
    if let Some(takeaways) = by_talk.get(&None) {
        let mut text = String::new();
        put_list(&lexicon, Some(takeaways), &mut text);
        files.push(File { name: WITHOUT_TALK.to_owned(), text: text.trim_start().to_owned() });
    }
    Ok(files)
}

fn put_list(lexicon: &Lexicon<'_>, takeaways: Option<&Vec<&Values>>, text: &mut String) {
    let statement = Field::new(Name::Statement);
    for values in takeaways.into_iter().flatten() {
        text.push_str("\n-");
        if let Some(value) = values.get(&statement) {
            put_text(&lexicon.text(&statement, value), "  ", text);
        }
        text.push('\n');
        for (field, value) in
            values.iter().filter(|(field, _)| field.name != Name::Talk && **field != statement)
        {
            text.push_str(&format!("  - {}:", lexicon.heading(field)));
            put_text(&lexicon.text(field, value), "    ", text);
            text.push('\n');
        }
    }
}

/// A text after what is before it in its line, its further lines after an indent.
fn put_text(value: &str, indent: &str, text: &mut String) {
    for (at, line) in encoded(value).iter().enumerate() {
        match (at, line.is_empty()) {
            (0, _) => text.push_str(&format!(" {line}")),
            (_, true) => text.push('\n'),
            (_, false) => text.push_str(&format!("\n{indent}{line}")),
        }
    }
}
