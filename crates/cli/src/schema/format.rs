//! Format 1 of the bundle, declared once: every field, what may stand in it, and what it is for.

use recap::Kind;
use recap::bundle::{FORMAT, Fault};
use recap::date::DateError;

use super::definition::Definition::{Address, Date, Id, Language, Link, Source, Tags, Text, Words};
use super::pattern;
use super::shape::Shape::{self, Count, Flag, Name, Named, Object};
use super::shape::{Table, list, may, must};

/// The whole bundle.
pub fn bundle() -> Shape {
    Object(vec![
        may("$schema", Shape::Anything, "Where this schema lies, so that editors complete and check."),
        must("format", Shape::Exactly(FORMAT), "The number of the format."),
        must(
            "languages",
            Shape::List(1, Box::new(Named(Language))),
            "The languages of the site. The first is the default: it has the short addresses, plain texts are in it, \
             and it stands in where a translation is missing.",
        ),
        may("site", site(), "What you decide about the site."),
        must("event", event(), "The congress."),
        must("facets", list(facet()), "The dimensions along which readers narrow the takeaways down."),
        must("speakers", list(speaker()), "Who spoke."),
        must("talks", list(talk()), "The talks in the order of the programme."),
        must(
            "takeaways",
            list(takeaway()),
            "What there is to take away: one statement each, with its source. Shown in this order.",
        ),
        may("comparison", comparison(), "Strategies side by side, as a table on a page of its own."),
        may(
            "glossary",
            list(explained()),
            "Words that need an explanation; readers find them by aliases too.",
        ),
    ])
}

fn site() -> Shape {
    let site_address =
        Shape::Written { pattern: pattern::site_address(), mend: Fault::SiteAddress(String::new()).mend() };
    let accent = Shape::Written { pattern: pattern::colour(), mend: Fault::Accent(String::new()).mend() };
    let hashtag = Shape::Written { pattern: pattern::hashtag(), mend: Fault::BlankText.mend() };
    Object(vec![
        may("url", site_address, "Where the site is published, such as https://recap.example.org/."),
        may("accent", accent, "Your colour, such as #1d4a9e."),
        may("hashtag", hashtag, "The hashtag of the congress."),
        may(
            "channels",
            list(Name),
            "The ways of sharing beside copying the link, in this order: email, mastodon, linkedin, whatsapp, bluesky, \
             telegram, copy, qr, system. Other names are not shown.",
        ),
        may("reply", reply(), "Where readers send corrections and answers."),
        may("imprint", Named(Address), "The page that says who is responsible (Impressum)."),
        may("privacy", Named(Address), "The page that says what happens to readers' data (Datenschutz)."),
        may("accessibility", Named(Address), "The accessibility statement (Erklärung zur Barrierefreiheit)."),
        may("easy_language", Named(Address), "The site explained in Leichte Sprache."),
        may("sign_language", Named(Address), "The site explained in sign language."),
    ])
}

fn reply() -> Shape {
    let mailbox = Shape::Written { pattern: pattern::mailbox(), mend: Fault::Email(String::new()).mend() };
    Object(vec![
        may("email", mailbox, "One mail address, which is public."),
        may("fediverse", Named(Address), "The public thread that replies go to."),
    ])
}

fn event() -> Shape {
    Object(vec![
        must("name", Named(Text), "The name of the congress."),
        must("title", Named(Text), "The title of the recap."),
        must("summary", Named(Text), "What the recap shows, in a sentence or two."),
        may("closing", Named(Text), "What remains to be said, below the takeaways."),
        must("start", Named(Date), "The first day."),
        may("end", Named(Date), "The last day, where there is more than one."),
        may("time_zone", Named(Words), "The time zone of the programme, such as Europe/Berlin."),
        may("place", Named(Text), "Where it took place."),
        may("url", Named(Address), "The congress' own site."),
        may("source", Named(Source), "Where the facts of the recap come from."),
        may("origin", Shape::Anything, "By what `nachlese import` knows it again; leave it as it is."),
    ])
}

fn facet() -> Shape {
    let id =
        Shape::Written { pattern: pattern::facet_id(), mend: Fault::ReservedFacet(String::new()).mend() };
    let value = Object(vec![
        must("id", Named(Id), "Names the value in addresses and tags."),
        must("label", Named(Text), "What readers see."),
        may("description", Named(Text), "A sentence about what the value stands for."),
    ]);
    Object(vec![
        must(
            "id",
            id,
            "Names the facet in addresses and tags. Some names are taken, such as `kind` and `speaker`.",
        ),
        must("label", Named(Text), "What readers see."),
        may(
            "ordered",
            Flag,
            "Whether the order of the values means something, as in federal, state, municipal.",
        ),
        must("values", list(value), "The values in the order in which they are offered."),
    ])
}

fn speaker() -> Shape {
    Object(vec![
        must("id", Named(Id), "Names the person in addresses, talks and takeaways."),
        must("name", Named(Words), "The name as it is printed."),
        may("role", Named(Text), "What the person does there."),
        may("organisation", Named(Text), "Where the person works."),
        may("biography", Named(Text), "A few sentences about the person."),
        may("photo", Named(Address), "A picture of the person, beside the bundle or elsewhere."),
        may("links", list(Named(Link)), "Profiles and pages of the person."),
        may("tags", Named(Tags), "What the person stands for."),
        may("origin", Shape::Anything, "By what `nachlese import` knows it again; leave it as it is."),
    ])
}

fn talk() -> Shape {
    let start =
        Shape::Written { pattern: pattern::start(), mend: Fault::Date(DateError(String::new())).mend() };
    Object(vec![
        must("id", Named(Id), "Names the talk in addresses and takeaways."),
        must("title", Named(Text), "The title as the programme gives it."),
        may("speakers", list(Name), "The ids of those who spoke."),
        may("start", start, "When it began, at the place of the congress: 2021-11-23 or 2021-11-23T09:30."),
        may("minutes", Count, "How long it took, in minutes."),
        may("language", Named(Language), "The language in which it was given."),
        may("format", Named(Text), "What it was: a keynote, a panel, a workshop."),
        may("abstract", Named(Text), "What it was about."),
        may(
            "tags",
            Named(Tags),
            "The values of facets that hold for the talk, and for its takeaways unless they say otherwise.",
        ),
        may("links", list(Named(Link)), "Recordings, slides and papers."),
        may("source", Named(Source), "Where the facts about the talk come from."),
        may("origin", Shape::Anything, "By what `nachlese import` knows it again; leave it as it is."),
    ])
}

fn takeaway() -> Shape {
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    Object(vec![
        must("id", Named(Id), "Names the takeaway in addresses."),
        may("talk", Name, "The id of its talk; without one, it is about the congress as a whole."),
        may("speakers", list(Name), "The ids of those who said it, where it is not all who gave the talk."),
        must(
            "kind",
            Shape::Word(kinds),
            "What sort of statement it is: something observed, something done or to be done, a danger, something \
             left open, something expected, a number, or somebody's own words.",
        ),
        must("statement", Named(Text), "The statement itself, in one sentence that can stand alone."),
        may("detail", Named(Text), "What is needed to understand it. An empty line separates paragraphs."),
        may(
            "tags",
            Named(Tags),
            "The values of facets that hold for it, in place of its talk's, facet by facet; an empty list says that \
             none holds.",
        ),
        may(
            "language",
            Named(Language),
            "The language of statement and detail, where they are plain strings.",
        ),
        may("source", Named(Source), "Where it can be checked."),
    ])
}

fn comparison() -> Shape {
    let column = Object(vec![
        must("id", Named(Id), "Names the column in the cells."),
        must("label", Named(Text), "What readers see."),
    ]);
    let cell = Object(vec![
        must("text", Named(Text), "What the strategy says about it."),
        may("takeaways", list(Name), "The ids of the takeaways that tell more."),
    ]);
    let cells = Shape::Table(Table { names: None, least: 0, of: Box::new(cell) });
    let row = Object(vec![
        must("label", Named(Text), "What is compared."),
        must("cells", cells, "From ids of columns to what stands there; a column may be left out."),
    ]);
    Object(vec![
        must("title", Named(Text), "What the comparison is called."),
        must("columns", list(column), "The strategies."),
        must("rows", list(row), "What they are compared by."),
    ])
}

fn explained() -> Shape {
    Object(vec![
        must("term", Named(Text), "The word."),
        may("aliases", list(Named(Words)), "Other words for it, by which readers look for it."),
        must("meaning", Named(Text), "What it means."),
    ])
}
