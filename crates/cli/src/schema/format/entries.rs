//! Speakers, talks and takeaways.

use recap::Kind;
use recap::bundle::BundleErrorKind;
use recap::date::DateError;

use crate::schema::definition::Definition::{Address, Date, Id, Language, Link, Source, Tags, Text, Words};
use crate::schema::pattern;
use crate::schema::shape::ValueShape::{self, Count, Flag, Name, Named, Object};
use crate::schema::shape::{list, optional, required, required_unless};

/// The mark by which an import knows an entry again.
pub(super) fn origin() -> ValueShape {
    ValueShape::Mark(&["key", "seen", "gone"])
}

pub(super) fn speaker() -> ValueShape {
    Object(vec![
        required("id", Named(Id), "Names the person in addresses, talks and takeaways."),
        required("name", Named(Words), "The name as it is printed."),
        optional("role", Named(Text), "What the person does there."),
        optional("organisation", Named(Text), "Where the person works."),
        optional("biography", Named(Text), "A few sentences about the person."),
        optional("photo", Named(Address), "A picture of the person, beside the bundle."),
        optional(
            "photo_versions",
            list(photo_version()),
            "The photo for small and large screens; `nachlese build` draws and writes them.",
        ),
        optional("links", list(Named(Link)), "Profiles and pages of the person."),
        optional("tags", Named(Tags), "What the person stands for."),
        optional("origin", origin(), "By what `nachlese import` knows it again; leave it as it is."),
    ])
}

fn photo_version() -> ValueShape {
    Object(vec![
        required("url", Named(Address), "Where it lies."),
        required("width", Count, "How wide it is in pixels."),
    ])
}

pub(super) fn talk() -> ValueShape {
    Object(vec![
        required("id", Named(Id), "Names the talk in addresses and takeaways."),
        required("title", Named(Text), "The title as the programme gives it."),
        optional("speakers", list(Name), "The ids of those who spoke."),
        optional(
            "start",
            start(),
            "When it began, at the place of the congress: 2021-11-23 or 2021-11-23T09:30.",
        ),
        optional("minutes", Count, "How long it took, in minutes."),
        optional("language", Named(Language), "The language in which it was given."),
        optional("format", Named(Text), "What it was: a keynote, a panel, a workshop."),
        optional("abstract", Named(Text), "What it was about."),
        optional(
            "tags",
            Named(Tags),
            "The values of facets that hold for the talk, and for its takeaways unless they say otherwise.",
        ),
        optional("links", list(Named(Link)), "Recordings, slides and papers."),
        optional("source", Named(Source), "Where the facts about the talk come from."),
        optional(
            "revision",
            revision(),
            "How often the talk has changed since it was published; `nachlese build` writes it.",
        ),
        optional("origin", origin(), "By what `nachlese import` knows it again; leave it as it is."),
    ])
}

fn start() -> ValueShape {
    ValueShape::Pattern {
        pattern: pattern::start(),
        help: BundleErrorKind::Date(DateError(String::new())).help(),
    }
}

fn revision() -> ValueShape {
    Object(vec![
        required("number", Count, "How many editions of the site have changed it."),
        required("changed", start(), "When the last of them was built, in universal time."),
    ])
}

pub(super) fn takeaway() -> ValueShape {
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    Object(vec![
        required("id", Named(Id), "Names the takeaway in addresses."),
        optional("talk", Name, "The id of its talk; without one, it is about the congress as a whole."),
        optional(
            "speakers",
            list(Name),
            "The ids of those who said it, where it is not all who gave the talk.",
        ),
        required_unless(
            "withdrawn",
            "kind",
            ValueShape::Enum(kinds),
            "What sort of statement it is: something observed, something done or to be done, a danger, something \
             left open, something expected, a number, or somebody's own words.",
        ),
        required_unless(
            "withdrawn",
            "statement",
            Named(Text),
            "The statement itself, in one sentence that can stand alone.",
        ),
        optional(
            "detail",
            Named(Text),
            "What is needed to understand it. An empty line separates paragraphs.",
        ),
        optional(
            "tags",
            Named(Tags),
            "The values of facets that hold for it, in place of its talk's, facet by facet; an empty list says that \
             none holds.",
        ),
        optional(
            "language",
            Named(Language),
            "The language of statement and detail, where they are plain strings.",
        ),
        optional("source", Named(Source), "Where it can be checked."),
        optional(
            "history",
            list(earlier_wording()),
            "What it said before, the oldest first. `nachlese build` keeps it; write an entry yourself to give a reason.",
        ),
        optional(
            "withdrawn",
            withdrawal(),
            "That it has been taken back: its page stays and says why, and its words are shown nowhere.",
        ),
    ])
}

fn earlier_wording() -> ValueShape {
    Object(vec![
        required("when", Named(Date), "The day on which the statement was changed."),
        required("said", Named(Text), "The statement until then."),
        optional("why", Named(Text), "Why it was changed."),
    ])
}

fn withdrawal() -> ValueShape {
    Object(vec![
        required("when", Named(Date), "The day on which it was taken back."),
        required("reason", Named(Text), "Why it was taken back, for readers."),
        optional("without_name", Flag, "Whether the page is to name neither the speakers nor the talk."),
    ])
}
