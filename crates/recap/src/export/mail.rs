//! Takeaways as plain text for a mail.
//!
//! Lines are at most 72 characters wide, so that they survive being quoted. Outlook takes line
//! breaks out of what it thinks is one paragraph, but not those before an indented line or at an
//! empty one: every line that must stand alone is one of these. The indent also keeps a text from
//! beginning a line with `>` or `From `, which mean something in mails.

use super::document::{ExportDocument, ExportItem};

/// The characters of a line at most, but for a word that is longer.
const WIDTH: usize = 72;

const INDENT: &str = "    ";

impl<'a> ExportDocument<'a> {
    /// The takeaways as plain text, numbered, with the lines ended as mails want it (CRLF).
    pub fn mail(&self) -> String {
        let mut mail = String::new();
        let above = [Some(self.title.clone()), Some(self.words(&self.bundle.event.name).to_owned())];
        for line in above.into_iter().chain([self.filter_line()]).flatten() {
            put(&mut mail, "", "", &line);
            mail.push('\n');
        }
        let items = self.items.iter().enumerate();
        items.for_each(|(at, item)| self.put_item(&mut mail, at + 1, *item));
        if let Some((name, address)) = self.licence() {
            put(&mut mail, "", "", &format!("{}: {name}", self.labels.licence));
            address.iter().for_each(|address| put(&mut mail, INDENT, INDENT, address));
        }
        mail.replace('\n', "\r\n")
    }

    fn put_item(&self, mail: &mut String, number: usize, item: ExportItem<'a>) {
        let facts = self.facts(item);
        let labelled = |label: &str, text: &str| format!("{label}: {text}");
        put(mail, &format!("{number:>2}. "), INDENT, facts.statement);
        mail.push('\n');
        if let Some(detail) = facts.detail {
            put(mail, INDENT, INDENT, detail);
            mail.push('\n');
        }
        let facets = self.facets().zip(facts.values).filter(|(_, values)| !values.is_empty());
        let mut lines: Vec<String> =
            facets.map(|(facet, values)| labelled(self.words(&facet.label), &values)).collect();
        lines.extend((!facts.people.is_empty()).then(|| labelled(self.people_label(), &facts.people)));
        lines.push(labelled(&self.labels.author, &facts.author));
        lines.extend(facts.talk.map(|(title, _)| labelled(&self.labels.talk, &title)));
        if let Some((name, address)) = facts.source {
            let address = address.filter(|address| *address != name);
            lines.push(labelled(&self.labels.source, &name));
            lines.extend(address);
        }
        lines.push(labelled(&self.labels.page, &facts.page));
        lines.extend(facts.note.map(|note| labelled(&self.labels.note, note)));
        lines.iter().for_each(|line| put(mail, INDENT, INDENT, line));
        mail.push('\n');
    }
}

/// A text in lines that are not too wide. Its own lines stay lines of their own.
fn put(mail: &mut String, first: &str, indent: &str, text: &str) {
    let mut before = first;
    for line in text.split('\n') {
        let mut width = 0;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let letters = word.chars().count();
            if width > 0 && width + 1 + letters <= WIDTH {
                mail.push(' ');
                width += 1;
            } else {
                if width > 0 {
                    mail.push('\n');
                }
                mail.push_str(before);
                width = before.chars().count();
                before = indent;
            }
            mail.push_str(word);
            width += letters;
        }
        mail.push('\n');
    }
}
