//! Reading takeaways in a text file.

use std::collections::BTreeMap;

use recap::TalkId;

use super::text::decoded;
use crate::table::Place;
use crate::takeaways::complaint::Complaint;
use crate::takeaways::draft::{Draft, Reading, Scope, Written};
use crate::takeaways::field::{Field, Name};
use crate::takeaways::lexicon::Lexicon;

/// The takeaways in a text file. `stem` is its name without folder and ending: the id of the talk,
/// where the file does not name it itself.
pub fn read(name: &str, stem: &str, text: &str, lexicon: &Lexicon<'_>) -> Reading {
    let mut reader = Reader {
        file: Place::file(name),
        lexicon: *lexicon,
        reading: Reading::default(),
        common: BTreeMap::new(),
        item: None,
    };
    let lines: Vec<&str> = text.lines().collect();
    let start = reader.front_matter(&lines);
    let talk = Field::new(Name::Talk);
    if !reader.common.contains_key(&talk) && !stem.starts_with('_') {
        if stem.parse::<TalkId>().is_err() && start == 0 {
            let what = "the file is not called like a talk and does not name one, so nothing of it was read";
            reader.reading.unread.push(Complaint::new(&reader.file, what));
            return reader.reading;
        }
        let place = reader.file.row(1);
        reader.common.insert(talk, Written { text: stem.to_owned(), place });
    }
    for (at, line) in lines.iter().enumerate().skip(start) {
        reader.line(at + 1, line);
    }
    reader.finish_item();
    reader.reading
}

struct Reader<'b> {
    file: Place,
    lexicon: Lexicon<'b>,
    reading: Reading,
    /// What holds for every takeaway of the file.
    common: BTreeMap<Field, Written>,
    item: Option<Item>,
}

/// A takeaway while it is read.
struct Item {
    line: usize,
    fields: BTreeMap<Field, Written>,
    /// The field that is being read: where it begins, and its lines.
    open: (Field, usize, Vec<String>),
    /// Whether the line before was empty.
    after_blank: bool,
}

impl Reader<'_> {
    /// Reads what holds for the whole file; answers how many lines it takes.
    fn front_matter(&mut self, lines: &[&str]) -> usize {
        if lines.first().is_none_or(|line| line.trim_end() != "---") {
            return 0;
        }
        let Some(end) = lines.iter().skip(1).position(|line| line.trim_end() == "---") else {
            self.complain(1, "the lines between `---` and `---` have no end; close them with `---`");
            return lines.len();
        };
        for (at, line) in
            lines.iter().enumerate().skip(1).take(end).filter(|(_, line)| !line.trim().is_empty())
        {
            let Some((key, value)) = line.split_once(':') else {
                self.complain(at + 1, "this is no field; write it as `Name: text`");
                continue;
            };
            match self.lexicon.field(key) {
                Some(field) => {
                    let text = unquoted(value.trim());
                    self.common.insert(field, Written { text, place: self.file.row(at + 1) });
                }
                None => {
                    let what = format!("the field {:?} means nothing here and was not read", key.trim());
                    self.reading.unread.push(Complaint::new(&self.file.row(at + 1), what));
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
                let open = (Field::new(Name::Statement), number, vec![text.to_owned()]);
                self.item = Some(Item { line: number, fields: BTreeMap::new(), open, after_blank: false });
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
            _ => self.complain(
                number,
                "this belongs to no takeaway; begin a takeaway with `- `, or indent what belongs to the one above",
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
        let field = self.lexicon.field(key);
        let Some(field) = field.filter(|_| text.contains(':')) else {
            let what = format!(
                "{key:?} is no field; write it as `Name: text` with one of {}, or put `\\` before the `-` where it is \
                 part of a text",
                self.names()
            );
            self.complain(number, &what);
            return;
        };
        self.finish_field();
        if let Some(item) = &mut self.item {
            item.open = (field, number, vec![value.to_owned()]);
            item.after_blank = false;
        }
    }

    fn names(&self) -> String {
        let names =
            Name::ALL.into_iter().filter(|name| !matches!(name, Name::Tags | Name::Title)).map(Field::new);
        let tags = self.lexicon.declared().map(|facet| Field::of(Name::Tags, facet.id.as_str()));
        let names: Vec<String> = names.chain(tags).map(|field| self.lexicon.heading(&field)).collect();
        names.join(", ")
    }

    fn finish_field(&mut self) {
        let Some(item) = &mut self.item else { return };
        let (field, line, lines) = &item.open;
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let written = Written { text: decoded(&lines), place: self.file.row(*line) };
        if item.fields.get(field).is_some_and(|before| !before.text.is_empty()) {
            let what = format!("`{}` is there twice; leave one of the two out", self.lexicon.heading(field));
            let line = *line;
            self.complain(line, &what);
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
        self.reading.drafts.push(Draft { place: self.file.row(item.line), scope: Scope::Whole, fields });
    }

    fn complain(&mut self, line: usize, what: &str) {
        self.reading.complaints.push(Complaint::new(&self.file.row(line), what));
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
