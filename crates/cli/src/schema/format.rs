//! Format 1 of the bundle, declared once: every field, what may stand in it, and what it is for.

mod entries;

use recap::LegalPage;
use recap::bundle::{BundleErrorKind, FORMAT};
use recap::licence::LicenceError;

use self::entries::{origin, speaker, takeaway, talk};
use super::definition::Definition::{Address, Date, Id, Language, Source, Text, Words};
use super::pattern;
use super::shape::ValueShape::{self, Count, Flag, Name, Named, Object};
use super::shape::{MapShape, list, optional, required};

/// The whole bundle.
pub fn bundle() -> ValueShape {
    Object(vec![
        optional(
            "$schema",
            ValueShape::Anything,
            "Where this schema lies, so that editors complete and check.",
        ),
        required("format", ValueShape::Const(FORMAT), "The number of the format."),
        required(
            "languages",
            ValueShape::List(1, Box::new(Named(Language))),
            "The languages of the site. The first is the default: it has the short addresses, plain texts are in it, \
             and it stands in where a translation is missing.",
        ),
        optional("site", site(), "What you decide about the site."),
        required("event", event(), "The congress."),
        required("facets", list(facet()), "The dimensions along which readers narrow the takeaways down."),
        required("speakers", list(speaker()), "Who spoke."),
        required("talks", list(talk()), "The talks in the order of the programme."),
        required(
            "takeaways",
            list(takeaway()),
            "What there is to take away: one statement each, with its source. Shown in this order.",
        ),
        optional("comparison", comparison(), "Strategies side by side, as a table on a page of its own."),
        optional(
            "glossary",
            list(explained()),
            "Words that need an explanation; readers find them by aliases too.",
        ),
        optional(
            "removed",
            list(Name),
            "Pages that were published and are removed, such as takeaway/first/; `nachlese build` writes them.",
        ),
    ])
}

fn site() -> ValueShape {
    let site_address = ValueShape::Pattern {
        pattern: pattern::site_address(),
        help: BundleErrorKind::SiteAddress(String::new()).help(),
    };
    let accent = ValueShape::Pattern {
        pattern: pattern::colour(),
        help: BundleErrorKind::Accent(String::new()).help(),
    };
    let hashtag =
        ValueShape::Pattern { pattern: pattern::hashtag(), help: BundleErrorKind::BlankText.help() };
    let logo = ValueShape::AnyOf(Box::new([Named(Address), logo()]));
    let page = |page: LegalPage| {
        let about = "Plain text: an empty line between paragraphs, `# ` before a heading, `- ` before the items of a list.";
        optional(page.as_str(), Named(Text), about)
    };
    let pages = Object(LegalPage::ALL.map(page).into());
    let sponsor = Object(vec![
        required("name", Named(Text), "What the sponsor is called."),
        optional("url", Named(Address), "The sponsor's own site."),
    ]);
    let names = ValueShape::List(1, Box::new(Named(Words)));
    Object(vec![
        optional("name", Named(Text), "What the site is called; without it, like the congress."),
        optional(
            "logo",
            logo,
            "Your logo, SVG or PNG: a file beside the bundle, or one for light and one for dark pages.",
        ),
        optional(
            "icon",
            Named(Address),
            "Your icon for tabs and home screens, SVG or PNG: a file beside the bundle.",
        ),
        optional("url", site_address, "Where the site is published, such as https://recap.example.org/."),
        optional(
            "editors",
            ValueShape::AnyOf(Box::new([Named(Text), names])),
            "Who put the recap together, a team or a list of people: the author of all words that are not a \
             speaker's own. Without it, the title of the recap stands there.",
        ),
        optional(
            "licence",
            ValueShape::AnyOf(Box::new([licence_name(), licence()])),
            "Under which terms the texts may be used: an identifier of the SPDX list such as CC-BY-4.0, an \
             address, or `label` and `url`.",
        ),
        optional("accent", accent, "Your colour, such as #1d4a9e."),
        optional("hashtag", hashtag, "The hashtag of the congress."),
        optional(
            "channels",
            list(Name),
            "The ways of sharing beside copying the link, in this order: email, mastodon, linkedin, whatsapp, bluesky, \
             telegram, copy, qr, system. Other names are not shown.",
        ),
        optional("reply", reply(), "Where readers send corrections and answers."),
        optional("imprint", Named(Address), "The page that says who is responsible (Impressum)."),
        optional(
            "privacy",
            Named(Address),
            "The page that says what happens to readers' data (Datenschutz).",
        ),
        optional(
            "accessibility",
            Named(Address),
            "The accessibility statement (Erklärung zur Barrierefreiheit).",
        ),
        optional("pages", pages, "The words of these pages, which become pages of the site."),
        optional("sponsors", list(sponsor), "Who has supported the congress, for the foot of every page."),
        optional("easy_language", Named(Address), "The site explained in Leichte Sprache."),
        optional("sign_language", Named(Address), "The site explained in sign language."),
        optional(
            "easy_language_checked_by",
            Named(Text),
            "The testing group that has checked the texts in Leichte Sprache, for the foot of its pages.",
        ),
        optional(
            "offline",
            Flag,
            "Whether readers are offered to keep the site on their devices, to read it without a network.",
        ),
    ])
}

fn logo() -> ValueShape {
    let written = "Written by `nachlese build`; leave it out of your own.";
    Object(vec![
        required("light", Named(Address), "The logo on light pages."),
        optional("dark", Named(Address), "The logo on dark pages."),
        optional("has_name", Flag, "Whether the name can be read on the logo, and need not stand beside it."),
        optional("width", Count, written),
        optional("height", Count, written),
    ])
}

fn licence_name() -> ValueShape {
    let error = BundleErrorKind::Licence(LicenceError(String::new()));
    ValueShape::Pattern { pattern: pattern::licence(), help: error.help() }
}

fn licence() -> ValueShape {
    Object(vec![
        required("label", Named(Text), "What the licence is called."),
        optional("url", Named(Address), "Where it can be read."),
    ])
}

fn reply() -> ValueShape {
    let mailbox = ValueShape::Pattern {
        pattern: pattern::mailbox(),
        help: BundleErrorKind::Email(String::new()).help(),
    };
    Object(vec![
        optional("email", mailbox, "One mail address, which is public."),
        optional("fediverse", Named(Address), "The public thread that replies go to."),
    ])
}

fn event() -> ValueShape {
    Object(vec![
        required("name", Named(Text), "The name of the congress."),
        required("title", Named(Text), "The title of the recap."),
        required("summary", Named(Text), "What the recap shows, in a sentence or two."),
        optional("closing", Named(Text), "What remains to be said, below the takeaways."),
        required("start", Named(Date), "The first day."),
        optional("end", Named(Date), "The last day, where there is more than one."),
        optional("time_zone", Named(Words), "The time zone of the programme, such as Europe/Berlin."),
        optional("place", Named(Text), "Where it took place."),
        optional("url", Named(Address), "The congress' own site."),
        optional("source", Named(Source), "Where the facts of the recap come from."),
        optional("origin", origin(), "By what `nachlese import` knows it again; leave it as it is."),
    ])
}

fn facet() -> ValueShape {
    let id = ValueShape::Pattern {
        pattern: pattern::facet_id(),
        help: BundleErrorKind::ReservedFacet(String::new()).help(),
    };
    let value = Object(vec![
        required("id", Named(Id), "Names the value in addresses and tags."),
        required("label", Named(Text), "What readers see."),
        optional("description", Named(Text), "A sentence about what the value stands for."),
    ]);
    Object(vec![
        required(
            "id",
            id,
            "Names the facet in addresses and tags. Some names are taken, such as `kind` and `speaker`.",
        ),
        required("label", Named(Text), "What readers see."),
        optional(
            "ordered",
            Flag,
            "Whether the order of the values means something, as in federal, state, municipal.",
        ),
        required("values", list(value), "The values in the order in which they are offered."),
    ])
}

fn comparison() -> ValueShape {
    let column = Object(vec![
        required("id", Named(Id), "Names the column in the cells."),
        required("label", Named(Text), "What readers see."),
    ]);
    let cell = Object(vec![
        required("text", Named(Text), "What the strategy says about it."),
        optional("takeaways", list(Name), "The ids of the takeaways that tell more."),
    ]);
    let cells = ValueShape::Map(MapShape { names: None, least: 0, of: Box::new(cell) });
    let row = Object(vec![
        required("label", Named(Text), "What is compared."),
        required("cells", cells, "From ids of columns to what stands there; a column may be left out."),
    ]);
    Object(vec![
        required("title", Named(Text), "What the comparison is called."),
        required("columns", list(column), "The strategies."),
        required("rows", list(row), "What they are compared by."),
    ])
}

fn explained() -> ValueShape {
    Object(vec![
        required("term", Named(Text), "The word."),
        optional("aliases", list(Named(Words)), "Other words for it, by which readers look for it."),
        required("meaning", Named(Text), "What it means."),
    ])
}
