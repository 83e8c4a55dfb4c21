//! Reading a cell of people, line by line and part by part.

mod description;

use super::name_evidence::{NameEvidence, is_first_name};
use super::person_text::{
    Substitution, inverted, inverted_people, is_affiliation, is_bracketed, is_professorship, may_be_two,
    name_and_brackets, person_evidence, split_office, split_organisation, split_others, split_role,
};
use super::role_headings::RoleHeadings;
use super::{PeopleCell, PersonEntry, split, words};
use crate::plain_text::normalize_text;

/// The longest cell that is read, in bytes: two hundred people with where they work have less.
const LONGEST: usize = 16_000;

/// A cell while it is read.
#[derive(Default)]
pub struct CellReader {
    cell: PeopleCell,
    headings: RoleHeadings,
    /// The role for the people of this line.
    role: Option<String>,
}

impl CellReader {
    /// Reads the whole cell.
    pub fn read(text: &str) -> PeopleCell {
        let mut reader = Self::default();
        if text.len() > LONGEST {
            reader.doubt("the cell is too long for a list of people, and is not read".to_owned());
            return reader.cell;
        }
        for line in split::lines(&normalize_text(text)) {
            reader.line(line.trim_start_matches(['•', '-', '–', '*', '·', ' ']));
        }
        for role in std::mem::take(&mut reader.headings).into_unused() {
            reader.doubt(format!("{role:?} is read as a role, and nobody follows who has it"));
            // A cell of roles alone names nobody.
            if !reader.cell.entries.is_empty() {
                reader.describe_as_remark(&role);
            }
        }
        reader.cell
    }

    fn line(&mut self, line: &str) {
        if let Some((organisation, people)) = split_organisation(line) {
            return self.people_of(organisation, people);
        }
        let (role, rest) = split_role(line);
        match (role, rest.is_empty()) {
            (Some(role), true) => {
                self.headings.set(Some(role));
                return;
            }
            (role, _) => self.role = role.or_else(|| self.headings.take_up()),
        }
        if self.takes_as_description(rest) {
            return;
        }
        if let Some(names) = inverted_people(rest) {
            names.iter().for_each(|name| self.push(name));
            return;
        }
        let first = self.cell.entries.len();
        let parts = split::parts(rest);
        let mut at = 0;
        let mut is_start = true;
        let mut ends_with_role = false;
        while let Some(part) = parts.get(at) {
            let (role, part) = if at == 0 { (None, *part) } else { split_role(part) };
            is_start = is_start || role.is_some();
            ends_with_role = part.is_empty() && (role.is_some() || ends_with_role);
            self.role = role.or(self.role.take());
            if part.is_empty() {
                at += 1;
                continue;
            }
            let is_pair = at == 0 && parts.len() == 2;
            let next = parts.get(at + 1).filter(|next| is_start || is_first_name(next));
            if let Some(name) = next.and_then(|next| inverted(part, next, is_pair)) {
                if is_first_name(part) {
                    self.doubt(format!("{part:?} is read as the family name of {name:?}"));
                }
                self.push(&name);
                at += 2;
                is_start = false;
                continue;
            }
            if is_start {
                self.start(part, at + 1 < parts.len());
            } else {
                self.beside(part, first);
            }
            is_start = false;
            at += 1;
        }
        if self.cell.entries.len() == first || ends_with_role {
            let role = self.role.take();
            if self.cell.entries.len() == first && self.headings.is_current(role.as_deref()) {
                self.headings.give_back();
            } else if role.is_some() {
                self.headings.set(role);
            }
        }
    }

    /// The part with which a line begins: names, between which words like `und` stand.
    fn start(&mut self, part: &str, has_more: bool) {
        let ranges = split::conjuncts(part);
        let mut begin = 0;
        for (at, range) in ranges.iter().enumerate() {
            let Some(next) = ranges.get(at + 1) else { break };
            let (left, right) = (part[begin..range.end].trim(), part[next.clone()].trim());
            let sign = &part[range.end..next.start];
            if may_be_two(left, right) && !is_affiliation(left, right, sign) {
                self.push(left);
                begin = next.start;
            } else if is_affiliation(left, right, sign) {
                self.push(left);
                let rest = part[next.start..].trim();
                self.describe(rest);
                self.doubt(format!("{rest:?} is read as where {left:?} works"));
                return;
            }
        }
        let name = part[begin..].trim();
        if begin > 0 && name.split_whitespace().count() == 1 && !is_first_name(name) && !is_bracketed(name) {
            self.doubt(format!("{name:?} is read as a person"));
        }
        if has_more && begin > 0 {
            self.doubt(format!("what stands behind {name:?} is not read for the people before"));
        }
        self.push(name);
    }

    /// A part behind a comma: another person, or what is said of the one before.
    fn beside(&mut self, part: &str, first: usize) {
        if let Some(rest) = split::after_conjunction(part) {
            // Behind `, und` somebody follows, unless it is nobody of their own.
            if may_be_two(rest, rest) {
                return self.start(rest, false);
            }
            return self.describe_as_remark(part);
        }
        let ranges = split::conjuncts(part);
        let is_named = |text: &str| person_evidence(text) == NameEvidence::Name;
        let mut begin = 0;
        for (at, range) in ranges.iter().enumerate() {
            let text = part[begin..range.end].trim();
            let next = ranges.get(at + 1).map(|next| (next.start, part[next.start..].trim()));
            let parts_people = next.is_some_and(|(_, rest)| {
                let names = split::conjuncts(rest);
                let until = names.first().map_or("", |name| rest[name.clone()].trim());
                is_named(until)
                    || is_first_name(until) && is_first_name(text)
                    || words::is_placeholder(&name_and_brackets(until).0)
            });
            if next.is_some() && !parts_people {
                continue;
            }
            self.person_or_fact(text, first);
            begin = next.map_or(part.len(), |(start, _)| start);
        }
    }

    fn person_or_fact(&mut self, text: &str, first: usize) {
        let earlier = self.cell.entries.get(first..).unwrap_or_default();
        let [.., last] = earlier else { return self.push(text) };
        let is_alone = |name: &str| name.split_whitespace().count() == 1;
        if words::is_placeholder(&name_and_brackets(text).0) && !words::is_unconfirmed(text) {
            return self.push(text);
        }
        if person_evidence(text) == NameEvidence::Name && !is_professorship(text) {
            let organisation = earlier.len() == 1 && words::reads_as_organisation(&last.name);
            let organisation = (organisation && last.organisation.is_none() && last.office.is_none())
                .then(|| self.cell.entries.pop())
                .flatten();
            self.push(text);
            if let (Some(before), Some(person)) = (organisation, self.cell.entries.last_mut()) {
                // The organisation stands first: `Stadt Kiel, Ada Müller`.
                let name = person.name.clone();
                description::add(&mut person.organisation, &before.name);
                self.cell.doubts.retain(|doubt| !doubt.contains(&format!("{:?}", before.name)));
                self.doubt(format!("{:?} is read as where {name:?} works", before.name));
            }
            return;
        }
        if is_alone(text) && is_first_name(text) && is_alone(&last.name) && is_first_name(&last.name) {
            self.doubt(format!("{text:?} is read as a person"));
            return self.push(text);
        }
        let is_unclear = !words::is_abbreviation(text)
            && NameEvidence::of(text) == NameEvidence::Form
            && !words::is_role(text)
            && !words::is_remark(text)
            && (!is_alone(text) || is_first_name(text) || is_alone(&last.name));
        if is_unclear {
            self.doubt(format!("{text:?} is read as where {:?} works, not as a person", last.name));
        }
        self.describe(text);
    }

    /// A person with what stands in brackets, and an office before the name.
    fn push(&mut self, text: &str) {
        let (name, beside, behind) = name_and_brackets(text);
        if name.is_empty() && behind.is_empty() && !beside.is_empty() {
            return self.push_bracketed(beside);
        }
        if name.is_empty() && !behind.is_empty() {
            // What stands in brackets before a name is said of it.
            let count = self.cell.entries.len();
            self.push(behind);
            if self.cell.entries.len() > count {
                self.describe_all(beside);
            } else {
                self.push_entry(beside);
            }
            return;
        }
        let is_inside_name = !beside.is_empty()
            && !name.contains(char::is_whitespace)
            && NameEvidence::of(behind) == NameEvidence::Form
            && !words::is_role(beside)
            && !words::is_remark(beside);
        if is_inside_name {
            // A nickname: `Ada (Adi) Müller`.
            self.push_entry(text);
            return;
        }
        if name.is_empty() {
            return;
        }
        self.push_entry(&name);
        self.describe_all(beside);
        if behind.is_empty() {
            return;
        }
        if behind.starts_with(['(', '[']) {
            let mut rest = behind;
            while let Some((between, inside, after)) = split::first_brackets(rest) {
                self.describe_all(between);
                self.describe_all(inside);
                rest = after;
            }
            self.describe_all(rest);
        } else if person_evidence(behind) == NameEvidence::Name {
            self.doubt(format!("{behind:?} is read as another person"));
            self.push(behind);
        } else {
            self.describe_all(behind);
        }
    }

    fn push_entry(&mut self, text: &str) {
        if let Some(Substitution { speaker, absent }) =
            Substitution::parse(text).filter(|found| !found.speaker.is_empty() && !found.absent.is_empty())
        {
            self.doubt(format!("{speaker:?} is read as the person, in place of {absent:?}"));
            return self.push(speaker);
        }
        let (office, name) = split_office(text);
        // A bracket that is never closed.
        let (name, rest) = match name.split_once(['(', '[']) {
            Some((name, rest)) if split::first_brackets(text).is_none() && !name.trim().is_empty() => {
                (name, rest)
            }
            _ => (name, ""),
        };
        let (name, others) = split_others(name.trim());
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() && office.is_empty() {
            return;
        }
        let is_odd = name.contains(|c: char| c.is_ascii_digit()) || words::is_abbreviation(&name);
        if words::reads_as_organisation(&name) || is_odd {
            self.doubt(format!("{name:?} is read as the name of a person"));
        }
        let office = Some(office.to_owned()).filter(|office| !office.is_empty());
        let role = self.role.clone();
        let remark = Some(others.to_owned()).filter(|others| !others.is_empty());
        self.cell.entries.push(PersonEntry { name, role, office, remark, ..PersonEntry::default() });
        if !rest.is_empty() {
            self.doubt(format!("the bracket before {rest:?} is never closed"));
            self.describe_all(rest);
        }
    }

    fn doubt(&mut self, doubt: String) {
        self.cell.doubts.push(doubt);
    }
}
