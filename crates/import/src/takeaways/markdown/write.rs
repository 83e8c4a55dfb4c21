//! Writing takeaways as text files.

use std::collections::HashMap;

use recap::TalkId;

use super::WITHOUT_TALK;
use super::text::escape_text;
use crate::takeaways::editable_bundle::{EditableBundle, word};
use crate::takeaways::field::{FieldName, TakeawayField};
use crate::takeaways::field_labels::FieldLabels;
use crate::takeaways::value::FieldValues;

/// One text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownFile {
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
pub fn write(editable: &EditableBundle<'_>) -> Result<Vec<MarkdownFile>, String> {
    let (bundle, labels) = (editable.bundle(), editable.labels());
    let mut by_talk: HashMap<Option<&str>, Vec<&FieldValues>> = HashMap::new();
    let mut talks: Vec<&str> = bundle.talks.iter().map(|talk| talk.id.as_str()).collect();
    for values in editable.takeaways() {
        let talk = word(values, FieldName::Talk);
        by_talk.entry(talk).or_default().push(values);
        talks.extend(talk.filter(|talk| !talks.contains(talk)));
    }
    let mut files = Vec::new();
    for talk in talks {
        let id: TalkId = talk
            .parse()
            .map_err(|error| format!("the talk {talk:?} of a takeaway cannot be one: {error}"))?;
        let mut text = format!("---\n{}: {id}\n", labels.heading(&TakeawayField::new(FieldName::Talk)));
        if let Some(talk) = bundle.talk(&id) {
            let title = serde_json::Value::from(talk.title.localized(bundle.languages.default_tag()).text);
            text.push_str(&format!("{}: {title}\n", labels.heading(&TakeawayField::new(FieldName::Title))));
        }
        text.push_str("---\n");
        put_list(&labels, by_talk.get(&Some(talk)), &mut text);
        let is_device = DEVICES.contains(&talk.trim_end_matches(|c: char| c.is_ascii_digit()));
        files.push(MarkdownFile { name: format!("{}{id}.md", if is_device { "_" } else { "" }), text });
    }
    if let Some(takeaways) = by_talk.get(&None) {
        let mut text = String::new();
        put_list(&labels, Some(takeaways), &mut text);
        files.push(MarkdownFile { name: WITHOUT_TALK.to_owned(), text: text.trim_start().to_owned() });
    }
    Ok(files)
}

fn put_list(labels: &FieldLabels<'_>, takeaways: Option<&Vec<&FieldValues>>, text: &mut String) {
    let statement = TakeawayField::new(FieldName::Statement);
    for values in takeaways.into_iter().flatten() {
        text.push_str("\n-");
        if let Some(value) = values.get(&statement) {
            put_text(&labels.text(&statement, value), "  ", text);
        }
        text.push('\n');
        for (field, value) in
            values.iter().filter(|(field, _)| field.name != FieldName::Talk && **field != statement)
        {
            text.push_str(&format!("  - {}:", labels.heading(field)));
            put_text(&labels.text(field, value), "    ", text);
            text.push('\n');
        }
    }
}

/// A text after what is before it in its line, its further lines after an indent.
fn put_text(value: &str, indent: &str, text: &mut String) {
    for (at, line) in escape_text(value).iter().enumerate() {
        match (at, line.is_empty()) {
            (0, _) => text.push_str(&format!(" {line}")),
            (_, true) => text.push('\n'),
            (_, false) => text.push_str(&format!("\n{indent}{line}")),
        }
    }
}
