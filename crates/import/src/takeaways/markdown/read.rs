//! Reading takeaways in a text file.

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Place};
use recap::TalkId;

use super::text::unescape_text;
use crate::read_limit::ReadLimit;
use crate::takeaways::draft::{DraftScope, ParsedTakeaways, TakeawayDraft, WrittenText};
use crate::takeaways::field::{FieldName, TakeawayField};
use crate::takeaways::field_labels::FieldLabels;

/// The takeaways in a text file. `stem` is its name without folder and ending: the id of the talk,
/// where the file does not name it itself.
pub fn read(name: &str, stem: &str, text: &str, labels: &FieldLabels<'_>) -> ParsedTakeaways {
    let mut reader = MarkdownReader {
        file: Place::file(name),
        labels: *labels,
        parsed: ParsedTakeaways::default(),
        common: BTreeMap::new(),
        item: None,
    };
    let lines: Vec<&str> = text.lines().collect();
    let start = reader.front_matter(&lines);
    let talk = TakeawayField::new(FieldName::Talk);
    if !reader.common.contains_key(&talk) && !stem.starts_with('_') {
        if stem.parse::<TalkId>().is_err() && start == 0 {
            let message =
                "the file is not called like a talk and does not name one, so nothing of it was read";
            reader.parsed.warnings.push(Diagnostic::warning("unread-file", reader.file, message));
            return reader.parsed;
        }
        let place = reader.file.line(1);
        reader.common.insert(talk, WrittenText { text: stem.to_owned(), place });
    }
    for (at, line) in lines.iter().enumerate().skip(start) {
        reader.line(at + 1, line);
    }
    reader.finish_item();
    reader.parsed
}

struct MarkdownReader<'b> {
    file: Place,
    labels: FieldLabels<'b>,
    parsed: ParsedTakeaways,
    /// What holds for every takeaway of the file.
    common: BTreeMap<TakeawayField, WrittenText>,
    item: Option<MarkdownItem>,
}

/// A takeaway while it is read.
struct MarkdownItem {
    line: usize,
    fields: BTreeMap<TakeawayField, WrittenText>,
    /// The field that is being read: where it begins, and its lines.
    open: (TakeawayField, usize, Vec<String>),
    /// Whether the line before was empty.
    after_blank: bool,
}

impl MarkdownReader<'_> {
    /// Reads what holds for the whole file; answers how many lines it takes.
    fn front_matter(&mut self, lines: &[&str]) -> usize {
        if lines.first().is_none_or(|line| line.trim_end() != "---") {
            return 0;
        }
        let Some(end) = lines.iter().skip(1).position(|line| line.trim_end() == "---") else {
            let message = "the lines between `---` and `---` have no end";
            self.report("front-matter", 1, message, "close them with `---`");
            return lines.len();
        };
        for (at, line) in
            lines.iter().enumerate().skip(1).take(end).filter(|(_, line)| !line.trim().is_empty())
        {
            let Some((key, value)) = line.split_once(':') else {
                self.report("unknown-field", at + 1, "this is no field", "write it as `Name: text`");
                continue;
            };
            match self.labels.field(key) {
                Some(field) => {
                    let text = unquoted(value.trim());
                    // Each takeaway of the file gets it.
                    if let Some(cut) = ReadLimit::Line.cut(&text) {
                        let start: String = cut.chars().take(20).collect();
                        let message = format!("{start}…: {}", ReadLimit::Line.message());
                        self.report("too-much-text", at + 1, message, ReadLimit::Line.help());
                        continue;
                    }
                    self.common.insert(field, WrittenText { text, place: self.file.line(at + 1) });
                }
                None => {
                    let message = format!("the field {:?} is not known and was not read", key.trim());
                    let place = self.file.line(at + 1);
                    if ReadLimit::Problems.check(self.parsed.warnings.len() + 1).is_ok() {
                        self.parsed.warnings.push(Diagnostic::warning("unread-field", place, message));
                    }
                }
            }
        }
        end + 2
    }

    fn line(&mut self, number: usize, line: &str) {
        let bare = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - bare.len();
        let is_deep = indent >= 2 || line.starts_with('\t');
        let item = bare
            .strip_prefix(['-', '*', '+'])
            .filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        match (item, &mut self.item) {
            (Some(text), _) if !is_deep => {
                self.finish_item();
                let open = (TakeawayField::new(FieldName::Statement), number, vec![text.to_owned()]);
                self.item =
                    Some(MarkdownItem { line: number, fields: BTreeMap::new(), open, after_blank: false });
            }
            (Some(text), Some(_)) => self.field(number, text),
            (None, Some(item)) if bare.is_empty() => {
                item.open.2.push(String::new());
                item.after_blank = true;
            }
            (None, Some(item)) if is_deep || !item.after_blank && !bare.starts_with('#') => {
                item.open.2.push(bare.to_owned());
                item.after_blank = false;
            }
            _ if bare.is_empty() => {}
            // A heading is for people, and says nothing that is not in the front matter.
            _ if bare.starts_with('#') && !is_deep => self.finish_item(),
            _ => self.report(
                "outside-takeaway",
                number,
                "this belongs to no takeaway",
                "begin a takeaway with `- `, or indent what belongs to the one above",
            ),
        }
    }

    /// Begins a field of the takeaway that is being read.
    fn field(&mut self, number: usize, text: &str) {
        let text = text.trim_start();
        let (key, value) = text.split_once(':').unwrap_or((text, ""));
        // A name may stand out, as in `**Kind:** Finding`.
        let (key, value) = match key.strip_prefix("**").zip(value.strip_prefix("**")) {
            Some(bare) => bare,
            None => (key, value),
        };
        let field = self.labels.field(key);
        let Some(field) = field.filter(|_| text.contains(':')) else {
            let help = format!(
                "write it as `Name: text` with one of {}, or put `\\` before the `-` where it is part of a text",
                self.names()
            );
            self.report("unknown-field", number, format!("{key:?} is no field"), help);
            return;
        };
        self.finish_field();
        if let Some(item) = &mut self.item {
            item.open = (field, number, vec![value.to_owned()]);
            item.after_blank = false;
        }
    }

    fn names(&self) -> String {
        let names = FieldName::ALL
            .into_iter()
            .filter(|name| !matches!(name, FieldName::Tags | FieldName::Title))
            .map(TakeawayField::new);
        let tags = self.labels.declared().map(|facet| TakeawayField::of(FieldName::Tags, facet.id.as_str()));
        let names: Vec<String> = names.chain(tags).map(|field| self.labels.heading(&field)).collect();
        names.join(", ")
    }

    fn finish_field(&mut self) {
        let Some(item) = &mut self.item else { return };
        let (field, line, lines) = &item.open;
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let written = WrittenText { text: unescape_text(&lines), place: self.file.line(*line) };
        if item.fields.get(field).is_some_and(|before| !before.text.is_empty()) {
            let message = format!("`{}` is there twice", self.labels.heading(field));
            let line = *line;
            self.report("repeated-field", line, message, "leave one of the two out");
            return;
        }
        item.fields.insert(field.clone(), written);
    }

    fn finish_item(&mut self) {
        self.finish_field();
        let Some(item) = self.item.take() else { return };
        let mut fields = self.common.clone();
        // What the list has no text for does not undo what holds for the whole file.
        let said = item.fields.into_iter().filter(|(_, written)| !written.text.trim().is_empty());
        fields.extend(said);
        // One more tells that there are too many.
        if ReadLimit::Takeaways.check(self.parsed.drafts.len()).is_err() {
            return;
        }
        self.parsed.drafts.push(TakeawayDraft {
            place: self.file.line(item.line),
            scope: DraftScope::Whole,
            fields,
        });
    }

    fn report(
        &mut self,
        code: &'static str,
        line: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = self.file.line(line);
        match ReadLimit::Problems.check(self.parsed.errors.len() + 1) {
            Ok(()) => {
                self.parsed.errors.push(Diagnostic::error(code, place, message).with_help(help));
            }
            Err(limit) if self.parsed.errors.len() == limit.most() => {
                self.parsed.errors.push(limit.to_diagnostic(place));
            }
            Err(_) => {}
        }
    }
}

/// A value without the quotes that YAML may have around it.
fn unquoted(value: &str) -> String {
    let single = value.strip_prefix('\'').and_then(|value| value.strip_suffix('\''));
    match serde_json::from_str::<String>(value) {
        Ok(text) => text,
        Err(_) => single.map_or_else(|| value.to_owned(), |text| text.replace("''", "'")),
    }
}
