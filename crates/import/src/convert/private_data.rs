//! Redacting personal data on import: mail addresses and telephone numbers in the names, roles and
//! organisations of people. Names become ids and addresses of pages, and cannot be changed later.

use crate::private_data;
use crate::programme::Programme;
use crate::report::{ImportEventKind, ImportReport};

/// Redacts names, roles and organisations, and removes people of whom no name is left.
pub fn redact(programme: &mut Programme, report: &ImportReport) {
    programme.retain_people(|person| {
        let public_part = |what: &str, text: &str| {
            let left = private_data::redact(text);
            if left != text {
                let found = format!("a mail address or telephone number in the {what} of a person");
                report.note(ImportEventKind::Private, person.place.as_str(), found);
            }
            left
        };
        let name = public_part("name", &person.name);
        let role = person.role.clone().and_then(|role| role.map(|text| public_part("role", text)));
        let organisation = person.organisation.clone();
        let organisation = organisation.and_then(|words| words.map(|text| public_part("organisation", text)));
        (person.name, person.role, person.organisation) = (name, role, organisation);
        if person.name.is_empty() {
            report.note(
                ImportEventKind::Nameless,
                person.place.as_str(),
                "nothing but a mail address or telephone number",
            );
        }
        !person.name.is_empty()
    });
}
