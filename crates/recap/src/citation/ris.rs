//! A citation for reference managers (RIS).

use super::person_name::PersonName;
use super::{Citation, CitedWork};

impl Citation {
    /// The citation as one record: a line for each field, ended by CRLF. Every text is one line,
    /// so that it cannot begin another field.
    pub fn ris(&self) -> String {
        let mut record = String::new();
        let mut put = |tag: &str, text: &str| record.push_str(&format!("{tag}  - {text}\r\n"));
        let (kind, inside) = match self.work {
            CitedWork::Speech => ("CONF", &self.event),
            CitedWork::WebPage => ("ELEC", &self.recap),
        };
        put("TY", kind);
        self.authors.iter().for_each(|name| put("AU", &without_stars(&sorted(name))));
        put("TI", &self.title);
        put("T2", inside);
        self.subjects.iter().for_each(|subject| put("KW", subject));
        if let Some(date) = self.date {
            put("PY", &date.year().to_string());
            put("DA", &format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day()));
        }
        let texts = [("CY", &self.place), ("M3", &self.genre), ("N1", &self.note_with_licence())];
        texts.iter().for_each(|(tag, text)| text.iter().for_each(|text| put(tag, text)));
        put("LA", &self.language);
        put("UR", &self.link);
        put("ER", "");
        record
    }
}

fn sorted(name: &PersonName) -> String {
    match name {
        PersonName::Person { given, family } => format!("{family}, {given}"),
        PersonName::Literal(name) => name.clone(),
    }
}

/// The format allows no asterisk in the names of people.
fn without_stars(name: &str) -> String {
    name.replace('*', "")
}
