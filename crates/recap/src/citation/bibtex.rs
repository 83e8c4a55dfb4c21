//! A citation for LaTeX (BibTeX and BibLaTeX).

use super::person_name::PersonName;
use super::{Citation, CitedLicence, CitedWork};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Citation {
    /// The citation as an entry of a BibTeX file in UTF-8.
    pub fn bibtex(&self) -> String {
        let kind = match self.work {
            CitedWork::Speech => "inproceedings",
            CitedWork::WebPage => "misc",
        };
        let mut entry = format!("@{kind}{{{},\n", self.key);
        let mut put = |name: &str, value: &str| entry.push_str(&format!("  {name} = {value},\n"));
        // Braces inside keep a name whole, and a title's capitals, which German needs.
        let authors: Vec<String> = self.authors.iter().map(name).collect();
        put("author", &format!("{{{}}}", authors.join(" and ")));
        put("title", &format!("{{{{{}}}}}", escaped(&self.title)));
        match self.work {
            CitedWork::Speech => put("booktitle", &format!("{{{{{}}}}}", escaped(&self.event))),
            CitedWork::WebPage => put("howpublished", &format!("{{{{{}}}}}", escaped(&self.recap))),
        }
        if !self.subjects.is_empty() {
            put("keywords", &format!("{{{}}}", escaped(&self.subjects.join(", "))));
        }
        let place = self.place.as_ref().filter(|_| self.work == CitedWork::Speech).cloned();
        let licence = self.licence.as_ref().map(CitedLicence::line);
        let texts = [
            ("address", &place),
            ("type", &self.genre),
            ("note", &self.note()),
            // The field of reference managers, which styles pass over.
            ("copyright", &licence),
        ];
        texts.iter().for_each(|(field, text)| {
            if let Some(text) = text {
                put(field, &format!("{{{}}}", escaped(text)));
            }
        });
        if let Some(date) = self.date {
            put("year", &format!("{{{}}}", date.year()));
            put("month", MONTHS[usize::from(date.month()) - 1]);
        }
        put("language", &format!("{{{}}}", self.language));
        // An address is taken as it is, but its braces must not end the field.
        let link = self.link.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C");
        put("url", &format!("{{{link}}}"));
        entry.push_str("}\n");
        entry
    }
}

/// A name with its parts told apart. BibLaTeX takes one with `=` for a list of parts (`family=…`),
/// even in braces, so a wide sign that reads the same stands for it.
fn name(name: &PersonName) -> String {
    let escaped = |part: &str| escaped(&part.replace('=', "＝"));
    match name {
        PersonName::Person { given, family } => format!("{}, {}", escaped(family), escaped(given)),
        PersonName::Literal(name) => format!("{{{}}}", escaped(name)),
    }
}

/// What TeX sets as one sign: dashes, quotes and turned marks.
const LIGATURES: [[char; 2]; 8] =
    [['-'; 2], ['\''; 2], ['`'; 2], [','; 2], ['<'; 2], ['>'; 2], ['?', '`'], ['!', '`']];

/// A text without commands. Braces are counted even after a backslash, so they have names.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        if LIGATURES.contains(&[before, c]) {
            escaped.push_str("{}");
        }
        before = c;
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
