//! What there is to know about a talk beside its takeaways.

use recap::address::{Link, LinkKind, LinkTarget};
use recap::{Route, Talk};

use super::{person_line, source_note, strata};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::{Phrase, Term, language_name};

/// How many other talks are offered.
const OTHERS: usize = 3;

/// Who, when, on which level, and what there is besides.
pub fn about_talk(edition: &Edition, talk: &Talk) -> Element {
    let people = talk.speakers.iter().map(|speaker| person_line(edition, speaker));
    let facts = el("dl")
        .class("meta")
        .child(facet_rows(edition, talk))
        .child(when(edition, talk))
        .child(language(edition, talk));
    el("aside")
        .class("talk__aside")
        .children(people)
        .child(facts)
        .child(material(edition, &talk.links))
        .child(talk.source.as_ref().map(|source| source_note(edition, source)))
        .child(other_talks(edition, Some(talk)))
}

/// A term with what it says about the talk.
fn fact(term: String, fact: Element) -> Element {
    el("div").child([el("dt").child(term), fact])
}

/// The facet values of the talk, each linked to its page.
fn facet_rows(edition: &Edition, talk: &Talk) -> Vec<Element> {
    let facets = edition.bundle.facets.iter().filter(|facet| !facet.is_built_in());
    let rows = facets.filter_map(|facet| {
        let values = edition.bundle.tagged(&talk.tags, facet);
        let links = values.iter().fold(el("dd"), |row, value| {
            let href = edition.href(Route::Value(facet.id.clone(), value.id.clone()));
            row.child(el("a").attr("href", href).child(edition.words(&value.label))).child(" ")
        });
        let strata = facet.ordered.then(|| strata(facet, &values));
        (!values.is_empty()).then(|| fact(edition.words(&facet.label).to_string(), links.child(strata)))
    });
    rows.collect()
}

fn when(edition: &Edition, talk: &Talk) -> Option<Element> {
    let (event, tongue) = (&edition.bundle.event, edition.tongue());
    let days = event.start.map(|start| tongue.days(start, event.end));
    let when = talk.start.map(|start| tongue.moment(start)).or(days)?;
    let minutes = talk.minutes.map(|minutes| [" · ".into(), edition.say(Phrase::Minutes(minutes))]);
    Some(fact(edition.say(Phrase::When), el("dd").child(when).child(minutes)))
}

fn language(edition: &Edition, talk: &Talk) -> Option<Element> {
    let language = talk.language.as_ref()?;
    let name = el("dd").attr("lang", language).child(language_name(language));
    Some(fact(edition.say(Phrase::TalkLanguage), name))
}

/// Recording, slides and more.
fn material(edition: &Edition, links: &[Link]) -> Option<[Element; 2]> {
    let rows = links.iter().map(|link| {
        let kind = edition.say(match link.kind {
            LinkKind::Recording => Phrase::Recording,
            LinkKind::Slides => Phrase::Slides,
            LinkKind::Paper => Phrase::Paper,
            LinkKind::Web => Phrase::WebPage,
            LinkKind::Social => Phrase::Profile,
        });
        let title = link.title.as_ref().map(|title| format!(": {}", edition.words(title)));
        let minutes = link.minutes.map(|minutes| format!(", {}", edition.say(Phrase::Minutes(minutes))));
        let text = kind + &title.unwrap_or_default() + &minutes.unwrap_or_default();
        let row = el("li");
        match &link.target {
            LinkTarget::Link(address) => {
                let external =
                    address.is_external().then(|| format!(" ({})", edition.say(Phrase::ExternalLink)));
                row.child(edition.link_away(address).child(text)).child(external)
            }
            LinkTarget::Text(address) => row.child([text, " ".into(), address.to_string()]),
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| titled_list(edition, Phrase::Material, rows))
}

/// The other talks of the congress: the next few, round the end of the programme.
pub fn other_talks(edition: &Edition, except: Option<&Talk>) -> Option<Element> {
    let talks = &edition.bundle.talks;
    let after = except.and_then(|talk| talks.iter().position(|other| other.id == talk.id));
    let from = after.map_or(0, |at| at + 1);
    let others = talks.len() - usize::from(after.is_some());
    let rows = talks.iter().cycle().skip(from).take(others.min(OTHERS)).map(|talk| {
        let link = el("a").attr("href", edition.href(Route::Talk(talk.id.clone())));
        let count = edition.bundle.takeaways_of(&talk.id).len();
        let count = el("span").child(edition.term(Term::Takeaways(count)));
        el("li").child([edition.worded(link, &talk.title), count])
    });
    let rows: Vec<_> = rows.collect();
    let others = el("div").class("talk__others");
    (!rows.is_empty()).then(|| others.child(titled_list(edition, Phrase::OtherTalks, rows)))
}

fn titled_list(edition: &Edition, title: Phrase, rows: Vec<Element>) -> [Element; 2] {
    let title = el("h2").class("aside__title").child(edition.say(title));
    [title, el("ul").class("related").child(rows)]
}
