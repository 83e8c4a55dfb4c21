//! The people of a table: those in the cells of a talk, and those in sheets of their own.

use crate::node::SourceNode;
use crate::people_cell::{PeopleCell, PersonEntry};
use crate::plain_text::Markup;
use crate::programme::{Identity, Person, ProgrammeText};
use crate::report::ImportEventKind;

/// The people of a talk. What other columns say of people holds where there is only one, or where they have a line
/// for each.
pub fn of_talk(row: &SourceNode<'_>) -> Vec<Person> {
    let mut entries: Vec<PersonEntry> = row.list("people").iter().flat_map(in_cell).collect();
    if entries.is_empty()
        && let Some(name) = name_in_parts(row)
    {
        entries = PeopleCell::parse(&name).entries;
    }
    entries.retain(|entry| is_known(entry, row));
    let count = entries.len();
    let facts = ["organisation", "role"].map(|name| facts(row, name, count));
    let [organisations, offices] = &facts;
    let people = entries.into_iter().enumerate().map(|(at, entry)| {
        let mut person = person(entry, row.place());
        let fact = |facts: &[Option<ProgrammeText>]| facts.get(at).cloned().flatten();
        person.organisation = person.organisation.or_else(|| fact(organisations));
        person.role = person.role.or_else(|| fact(offices));
        person.biography = row.words("biography", Markup::Mixed).filter(|_| count == 1);
        person
    });
    let people = people.collect();
    if count != 1 && row.has("biography") {
        row.note(ImportEventKind::UnclearRow, "biography of several people in one row");
    }
    people
}

/// A person of a sheet of people; `None` for a row without a name, or with several.
pub fn of_sheet(row: &SourceNode<'_>) -> Option<Person> {
    let cell = PeopleCell::parse(&row.text("name").or_else(|| name_in_parts(row)).unwrap_or_default());
    let [entry] = cell.entries.as_slice() else {
        let what = if cell.entries.is_empty() { "a row without a name" } else { "a row with several names" };
        row.note(ImportEventKind::UnclearRow, what);
        return None;
    };
    let mut entry = entry.clone();
    if let Some(title) = row.text("person-title").filter(|title| !entry.name.contains(title.as_str())) {
        entry.name = format!("{title} {}", entry.name);
    }
    let mut person = person(entry, row.place());
    person.organisation = row.single_line("organisation").or(person.organisation);
    person.role = row.single_line("role").or(person.role);
    person.biography = row.words("biography", Markup::Mixed).or_else(|| row.words("abstract", Markup::Mixed));
    person.photo = photo(row);
    Some(person)
}

/// Whether the name stands for somebody who is known to have come; else it is reported.
fn is_known(entry: &PersonEntry, row: &SourceNode<'_>) -> bool {
    if entry.is_placeholder() {
        row.note(ImportEventKind::Nameless, format!("{:?} is a name that is still open", entry.name));
    } else if entry.is_unconfirmed() {
        row.note(ImportEventKind::Unconfirmed, entry.name.as_str());
    }
    !entry.is_placeholder() && !entry.is_unconfirmed()
}

/// The people in one cell; what is doubtful in it is reported by name and cell.
fn in_cell(cell: &SourceNode<'_>) -> Vec<PersonEntry> {
    let PeopleCell { mut entries, doubts } = PeopleCell::parse(&cell.text("text").unwrap_or_default());
    let place = cell.text("place").unwrap_or_default();
    for doubt in doubts {
        cell.report().note(ImportEventKind::DoubtfulPerson, place.as_str(), doubt);
    }
    let count = entries.len();
    let [offices, organisations] = ["office", "organisation"].map(|name| facts(cell, name, count));
    let fact = |facts: &[Option<ProgrammeText>], at: usize| {
        facts.get(at).cloned().flatten().map(|fact| fact.first().to_owned())
    };
    // Those in a column of moderators have that role, unless the cell says another.
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.office = entry.office.take().or_else(|| fact(&offices, at));
        entry.organisation = entry.organisation.take().or_else(|| fact(&organisations, at));
        entry.role = entry.role.take().or_else(|| cell.text("role"));
        if let Some(role) = entry.role.as_ref().filter(|_| !entry.is_moderator()) {
            cell.report().note(ImportEventKind::Role, place.as_str(), format!("{role}: {}", entry.name));
        }
    }
    entries
}

fn person(entry: PersonEntry, place: String) -> Person {
    let moderation = entry.role.clone().filter(|_| entry.is_moderator());
    let mut person = Person::new(Identity::default(), place, entry.name);
    person.role = entry.office.and_then(ProgrammeText::plain);
    person.organisation = entry.organisation.and_then(ProgrammeText::plain);
    person.moderation =
        moderation.map(|role| role.trim_end_matches(':').to_owned()).and_then(ProgrammeText::plain);
    person
}

/// What a column says of each of so many people: one thing of one, or a line for each.
fn facts(row: &SourceNode<'_>, name: &str, count: usize) -> Vec<Option<ProgrammeText>> {
    let Some(text) = row.text(name) else { return Vec::new() };
    if count == 1 {
        return vec![row.single_line(name)];
    }
    let lines: Vec<&str> = text.split(['\n', ';']).map(str::trim).collect();
    if count > 1 && lines.len() == count {
        return lines.into_iter().map(ProgrammeText::plain).collect();
    }
    row.note(ImportEventKind::UnclearRow, format!("{name} of several people in one row"));
    Vec::new()
}

/// A name whose parts have columns of their own.
fn name_in_parts(row: &SourceNode<'_>) -> Option<String> {
    let parts = ["first-name", "last-name"].into_iter().filter_map(|name| row.text(name));
    let name = parts.collect::<Vec<_>>().join(" ");
    let title = row.text("person-title").map(|title| format!("{title} ")).unwrap_or_default();
    (!name.is_empty()).then(|| title + &name)
}

/// The file of a photo, beside the bundle. Pictures on other servers are not loaded.
fn photo(row: &SourceNode<'_>) -> Option<String> {
    /// What the names of pictures end in that browsers show.
    const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"];
    let written = row.text("photo")?.replace('\\', "/");
    let path = written.trim_start_matches("./");
    let lower = path.to_lowercase();
    let is_path = !path.contains("..") && !path.starts_with('/') && !path.contains(':');
    let found = (is_path && ENDINGS.iter().any(|ending| lower.ends_with(ending))).then(|| path.to_owned());
    if found.is_none() {
        row.note(ImportEventKind::Picture, path);
    }
    found
}
