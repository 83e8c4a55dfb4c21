//! Where readers answer, at the end of the overview and of every talk.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{BaseUrl, Location, Route, share};

use super::{Drawing, icon, room};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::headline::Headline;
use crate::reading::Reading;
use crate::words::Phrase;

/// The ways to answer that the bundle names, and what others have answered, if the reader asks for it;
/// nothing where it names none.
pub fn reply_section(reading: &Arc<Reading>, route: Route) -> Option<Element> {
    let site = &reading.bundle.site;
    let mail = mail_link(reading, route);
    let thread = site.reply_fediverse.as_ref().map(|page| {
        let link = reading.link_away(page).class("button").child(icon(Drawing::Link));
        link.child(reading.say(Phrase::ReplyInThread))
    });
    let is_offered = mail.is_some() || thread.is_some();
    let ways = el("div").class("talk__actions").child(mail).child(thread);
    let heading = el("h2").attr("id", "replies").child(reading.say(Phrase::Replies));
    let section = el("section").class("replies").attr("aria-labelledby", "replies").child([heading, ways]);
    is_offered.then(|| section.child(others(reading)))
}

/// A mail that says which page it is about. Without the app, a page knows its own address only
/// where the bundle says it.
fn mail_link(edition: &Edition, route: Route) -> Option<Element> {
    let mailbox = edition.bundle.site.reply_email.as_ref()?;
    let title = Headline::of(edition, &route)?.title;
    let root = &edition.root.address;
    let is_known = !root.is_empty() || edition.bundle.site.url.is_some();
    let place = Location::new(edition.language.clone(), route);
    let link =
        is_known.then(|| BaseUrl::new(&edition.bundle.site, root).link(&edition.bundle.languages, &place));
    let link = el("a").attr("href", share::reply(mailbox, &title, &link.unwrap_or_default()));
    Some(link.class("button").child(icon(Drawing::Mail)).child(edition.say(Phrase::ReplyByMail)))
}

/// What others have answered. Nobody but the reader's own server learns of the reader before they ask.
fn others(reading: &Arc<Reading>) -> Option<Element> {
    let thread = reading.bundle.site.thread()?;
    let asked = RwSignal::new(false);
    let ask = move |_| {
        if !asked.get_untracked() {
            asked.set(true);
        }
    };
    let button = el("button")
        .attr("type", "button")
        .class("button")
        .flag("data-replies")
        .on("click", ask)
        .child(reading.say(Phrase::ShowReplies));
    let offer = el("div")
        .class("replies__offer live")
        .live("hidden", move || asked.get().then(String::new))
        .child(button)
        .child(el("p").child(reading.say(Phrase::RepliesCome(thread.host()))));
    let reading = Arc::clone(reading);
    let shown = move || asked.get().then(|| room(&reading, "replies", Vec::new()));
    Some(el("div").child(offer).live_child(shown))
}
