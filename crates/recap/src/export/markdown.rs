//! Takeaways as Markdown (CommonMark).

use super::document::{ExportDocument, ExportItem};
use crate::text::in_one_line;

impl<'a> ExportDocument<'a> {
    /// The takeaways as Markdown: each statement below a rule, and as a quotation if it is one; what is known
    /// of it as a list below. Texts are escaped, also against the extensions of GitHub and others, so that they
    /// read as the page shows them.
    pub fn markdown(&self) -> String {
        let event = escaped(&in_one_line(self.words(&self.bundle.event.name)));
        let mut markdown = format!("# {}\n\n{event}\n", escaped(&in_one_line(&self.title)));
        if let Some(narrowing) = self.filter_line() {
            markdown.push_str(&format!("\n{}\n", escaped(&in_one_line(&narrowing))));
        }
        self.items.iter().for_each(|item| self.put_statement(&mut markdown, *item));
        if let Some((name, address)) = self.licence() {
            let name = address.map_or_else(|| escaped(&name), |address| link(&name, &address));
            markdown.push_str(&format!("\n---\n\n{}: {name}\n", escaped(&in_one_line(&self.labels.licence))));
        }
        markdown
    }

    fn put_statement(&self, markdown: &mut String, item: ExportItem<'a>) {
        let facts = self.facts(item);
        let mark = if facts.is_quote { "> " } else { "" };
        markdown.push_str(&format!("\n---\n\n{mark}{}\n", block(facts.statement, mark)));
        if let Some(detail) = facts.detail {
            markdown.push_str(&format!("\n{}\n", block(detail, "")));
        }
        let labels = self.labels;
        let facets = self.facets().zip(facts.values).filter(|(_, values)| !values.is_empty());
        let mut list: Vec<(&str, String)> =
            facets.map(|(facet, values)| (self.words(&facet.label), escaped(&values))).collect();
        list.extend((!facts.people.is_empty()).then(|| (self.people_label(), escaped(&facts.people))));
        list.push((&labels.author, escaped(&facts.author)));
        list.extend(facts.talk.map(|(title, page)| (&*labels.talk, link(&title, &page))));
        list.extend(facts.source.map(|(name, address)| {
            (&*labels.source, address.map_or_else(|| escaped(&name), |address| link(&name, &address)))
        }));
        list.push((&labels.page, link(&facts.page, &facts.page)));
        list.extend(facts.note.map(|note| (&*labels.note, block(note, "  "))));
        markdown.push('\n');
        for (label, text) in list {
            markdown.push_str(&format!("- **{}:** {text}\n", escaped(&in_one_line(label))));
        }
    }
}

/// A text with its paragraphs and lines, all but its first line after `indent`.
fn block(text: &str, indent: &str) -> String {
    let mut block = String::new();
    for paragraph in text.split("\n\n") {
        let lines = paragraph.split('\n').map(str::trim).filter(|line| !line.is_empty());
        for (at, line) in lines.enumerate() {
            if !block.is_empty() {
                // A backslash at its end keeps a line from being joined to the next.
                block.push_str(if at == 0 { "\n" } else { "\\\n" });
                block.push_str(if at == 0 { indent.trim_end() } else { indent });
                if at == 0 {
                    block.push_str(&format!("\n{indent}"));
                }
            }
            block.push_str(&escaped(line));
        }
    }
    block
}

/// A link whose text is escaped. Its address may hold no `<` and `>`, and no entity.
fn link(text: &str, address: &str) -> String {
    let address = address.replace('<', "%3C").replace('>', "%3E").replace('&', "\\&");
    format!("[{}](<{address}>)", escaped(text))
}

/// One line as it reads, none of its signs with a meaning.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let mut before = '\n';
    for (at, c) in line.char_indices() {
        let rest = &line[at..];
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '<' | '>' | '&' | '~' | '|' | '$' | '^' => true,
            // Headings, lists, rules, and the terms of a definition stand first in a line.
            '#' | '+' | '-' | '=' | ':' if at == 0 => true,
            '.' | ')' => is_number(&line[..at]) || ends_with_www(&line[..at]),
            // Addresses become links in some dialects.
            ':' => rest.starts_with("://"),
            '@' => before.is_alphanumeric(),
            _ => false,
        };
        if means_something {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// Whether what stands before a full stop or bracket makes it the number of a list.
fn is_number(start: &str) -> bool {
    !start.is_empty() && start.bytes().all(|b| b.is_ascii_digit())
}

fn ends_with_www(start: &str) -> bool {
    start.len() >= 3 && start.as_bytes()[start.len() - 3..].eq_ignore_ascii_case(b"www")
}
