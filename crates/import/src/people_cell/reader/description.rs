//! What a cell says of the people whom it names: office, organisation, role and remarks.

use recap::TitledName;

use super::super::name_evidence::NameEvidence;
use super::super::person_text::{Substitution, is_bracketed, is_professorship, person_evidence};
use super::super::{split, words};
use super::CellReader;

impl CellReader {
    /// Reads a line that names nobody as what is said of the person above: an office, an organisation, or others who
    /// are not named.
    pub(super) fn takes_as_description(&mut self, line: &str) -> bool {
        let Some(person) = self.cell.entries.last().filter(|_| self.role.is_none()) else { return false };
        if words::is_remark(line) {
            self.describe(line);
            return true;
        }
        let name = person.name.clone();
        let is_beside = |part: &&str| {
            person_evidence(part) == NameEvidence::None
                && (words::reads_as_office(part)
                    || words::reads_as_organisation(part)
                    || words::is_abbreviation(part))
        };
        let parts = split::parts(line);
        let is_said_of_person = person_evidence(&name) == NameEvidence::Name
            && !is_bracketed(line)
            && parts.first().is_some_and(is_beside)
            && parts.iter().all(|part| person_evidence(part) != NameEvidence::Name);
        if is_said_of_person {
            self.doubt(format!("{line:?} is read as what {name:?} does, or for whom"));
            self.describe_all(line);
        }
        is_said_of_person
    }

    /// People behind the organisation for which they work.
    pub(super) fn people_of(&mut self, organisation: &str, people: &str) {
        let first = self.cell.entries.len();
        self.line(people);
        for person in self.cell.entries.iter_mut().skip(first) {
            person.organisation = person.organisation.take().or_else(|| Some(organisation.to_owned()));
        }
        self.doubt(format!("{organisation:?} is read as where the people behind it work"));
    }

    /// Brackets that hold a whole line: a person with office and organisation, or what is said of the person before.
    pub(super) fn push_bracketed(&mut self, inside: &str) {
        let is_person = split::parts(inside)
            .first()
            .is_some_and(|part| person_evidence(part) == NameEvidence::Name || words::is_placeholder(part));
        if self.cell.entries.is_empty() && !is_person {
            self.push_entry(inside);
        } else if is_person {
            let role = self.role.clone();
            self.line(inside);
            if let Some(person) = self.cell.entries.last_mut() {
                person.role = person.role.take().or(role);
            }
        } else {
            self.describe_all(inside);
        }
    }

    /// What a list in brackets says of the last person.
    pub(super) fn describe_all(&mut self, list: &str) {
        for part in split::parts(list) {
            self.describe(part);
        }
    }

    /// One thing that is said of the last person.
    pub(super) fn describe(&mut self, text: &str) {
        if split::after_conjunction(text).is_some() {
            return self.describe_as_remark(text);
        }
        if let Some((before, inside, behind)) = split::first_brackets(text).filter(|found| found.0.is_empty())
        {
            self.describe_all(before);
            self.describe_all(inside);
            return self.describe_all(behind);
        }
        let Some(person) = self.cell.entries.last_mut() else { return self.push_entry(text) };
        match Substitution::parse(text) {
            Some(Substitution { speaker: "", .. }) => return add(&mut person.remark, text),
            Some(Substitution { absent: "", speaker }) => {
                let absent = std::mem::take(person);
                self.cell.entries.pop();
                // They work at one place as a rule; the office is that of the other.
                let office = absent.office.map(|office| format!(", {office}")).unwrap_or_default();
                self.doubt(format!(
                    "{speaker:?} is read as the person, in place of {:?}",
                    absent.name + &office
                ));
                self.push(speaker);
                if let Some(person) = self.cell.entries.last_mut() {
                    person.role = person.role.take().or(absent.role);
                    person.organisation = person.organisation.take().or(absent.organisation);
                }
                return;
            }
            _ => {}
        }
        if words::is_placeholder(text) && !words::is_unconfirmed(text) {
            return self.push_entry(text);
        }
        if let Some(fact) = ["beide ", "both "].iter().find_map(|word| text.strip_prefix(word)) {
            return self.describe_both(fact);
        }
        let Some(person) = self.cell.entries.last_mut() else { return };
        let titled = TitledName::parse(text);
        if titled.is_only_titles() && !is_professorship(text) {
            // A doctorate is written before the name, wherever the cell has it.
            let (before, behind) = (titled.before.join(" "), titled.behind.join(" "));
            let name = [before.as_str(), &person.name, behind.trim_matches(['(', ')'])];
            person.name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        } else if words::is_role(text) && person.role.is_none() {
            person.role = Some(text.to_owned());
        } else if words::is_remark(text) || words::is_role(text) {
            add(&mut person.remark, text);
        } else if words::reads_as_office(text) || is_professorship(text) {
            add(&mut person.office, text);
        } else {
            add(&mut person.organisation, text);
        }
    }

    /// What is said of the last two people: `Ada Müller, Ben Öz (beide Stadt Kiel)`.
    pub(super) fn describe_both(&mut self, fact: &str) {
        let last = self.cell.entries.pop();
        if !self.cell.entries.is_empty() {
            self.describe(fact);
        }
        if let Some(last) = last {
            self.cell.entries.push(last);
            self.describe(fact);
        }
    }

    pub(super) fn describe_as_remark(&mut self, text: &str) {
        match self.cell.entries.last_mut() {
            Some(person) => add(&mut person.remark, text),
            // There is nobody of whom it could be said.
            None => self.push_entry(text),
        }
    }
}

/// Adds a fact to those that are known.
pub(super) fn add(facts: &mut Option<String>, fact: &str) {
    *facts = Some(facts.take().map_or_else(|| fact.to_owned(), |facts| format!("{facts}, {fact}")));
}
