//! What others have answered in the Fediverse, fetched from the server of the thread.

use leptos::prelude::*;
use nachlese::browser::fetch::{self, FetchError};
use nachlese::browser::{self, clock, events, page};
use nachlese::element::{Element, el, group};
use nachlese::words::Tongue;
use recap::fediverse::Thread;
use recap::replies::{Replies, Reply};

use crate::site::Site;
use crate::words::ThreadPhrase;

/// The name by which the part is found.
const PART: &str = "replies";

/// How long an answer may take, in milliseconds, before the reader is told that none came.
const PATIENCE: u32 = 30_000;

/// What has come of asking; nothing as long as it is on its way.
type Heard = RwSignal<Option<Result<Replies, String>>>;

/// The public replies in the thread of the bundle. They are asked for as soon as this stands in the page.
pub fn room(site: &Site) -> Element {
    let tongue = site.edition.tongue();
    site.edition.bundle.site.thread().map_or_else(group, |thread| replies(tongue, thread))
}

fn replies(tongue: Tongue, thread: Thread) -> Element {
    let heard: Heard = RwSignal::new(None);
    let (asking, loading) = (thread.clone(), thread);
    let again = move |click| {
        if heard.with_untracked(Option::is_some) && events::is_single(&click) {
            heard.set(None);
            ask(tongue, &asking, heard);
        }
    };
    let label = move || {
        heard
            .with(|heard| match heard {
                Some(Err(_)) => ThreadPhrase::Retry,
                _ => ThreadPhrase::Reload,
            })
            .said(tongue)
    };
    let button = el("button")
        .attr("type", "button")
        .class("button")
        .flag("data-retry")
        .live("aria-disabled", move || heard.with(Option::is_none).then(|| "true".to_owned()))
        .on("click", again)
        .live_child(label);
    let status =
        el("p").attr("role", "status").live_child(move || heard.with(|heard| message(tongue, heard)));
    let list = move || {
        heard.with(|heard| {
            let replies = heard.as_ref()?.as_ref().ok().filter(|replies| replies.count > 0)?;
            let rows = replies.shown.iter().map(|reply| row(tongue, reply));
            Some(el("ol").class("replies__list").children(rows))
        })
    };
    let begin = move || {
        // The button that asked is gone, so the focus goes on to the one that asks again.
        page::once_shown(|| page::focus(&format!("[data-part={PART}] button")));
        ask(tongue, &loading, heard);
    };
    let head = el("div").class("replies__offer").child([button, status]);
    el("div").attr("data-part", PART).child(head).live_child(list).effect(begin)
}

fn ask(tongue: Tongue, thread: &Thread, heard: Heard) {
    let thread = thread.clone();
    let trouble = move |phrase: ThreadPhrase| {
        let _ = heard.try_set(Some(Err(phrase.said(tongue))));
    };
    let answer = fetch::elsewhere(&thread.context(), PATIENCE);
    browser::spawn(async move {
        let host = thread.host();
        match answer.await.map(|answer| Replies::parse(&answer, &thread)) {
            Ok(Ok(replies)) => {
                let _ = heard.try_set(Some(Ok(replies)));
            }
            Ok(Err(_)) => trouble(ThreadPhrase::Unreadable(host)),
            Err(FetchError::Unreachable) => trouble(ThreadPhrase::Unreachable(host)),
            Err(FetchError::Status(404 | 410)) => trouble(ThreadPhrase::Gone(host)),
            Err(FetchError::Status(401 | 403)) => trouble(ThreadPhrase::Refused(host)),
            Err(FetchError::Status(429)) => trouble(ThreadPhrase::Busy(host)),
            Err(FetchError::Status(status)) => trouble(ThreadPhrase::Failed { host, status }),
        }
    });
}

/// What is said aloud: that one has to wait, how many there are, or what went wrong.
fn message(tongue: Tongue, heard: &Option<Result<Replies, String>>) -> String {
    let replies = match heard {
        None => return ThreadPhrase::Loading.said(tongue),
        Some(Err(trouble)) => return trouble.clone(),
        Some(Ok(replies)) => replies,
    };
    let more = replies.may_have_more().then_some(ThreadPhrase::GoOn);
    let left_out = (replies.left_out > 0).then_some(ThreadPhrase::LeftOut(replies.left_out));
    let said = [Some(ThreadPhrase::Count(replies.count)), more, left_out].into_iter().flatten();
    said.map(|phrase| phrase.said(tongue)).collect::<Vec<_>>().join(" ")
}

/// One reply. Its words may run in another direction than the page's.
fn row(tongue: Tongue, reply: &Reply) -> Element {
    let head = el("p")
        .child(el("bdi").class("replies__name").child(&*reply.name))
        .child([" @", &reply.account])
        .child(reply.to.as_ref().map(|to| [" · ".to_owned(), ThreadPhrase::To(to).said(tongue)]));
    let words = el("p")
        .class("replies__text")
        .attr("dir", "auto")
        .maybe("lang", reply.language.as_ref())
        .child(&*reply.text);
    let words = match &reply.warning {
        Some(warning) => {
            el("details").child(el("summary").attr("dir", "auto").child(&**warning)).child(words)
        }
        None => words,
    };
    let time = reply.time.map(|time| {
        let here = clock::here(time).unwrap_or(time);
        el("time").attr("datetime", format!("{time}Z")).child(tongue.moment(here))
    });
    let when = match &reply.link {
        Some(link) => {
            let words = time.is_none().then(|| ThreadPhrase::ReplyPage.said(tongue));
            let link = el("a").attr("href", link.as_str()).attr("rel", "nofollow noopener noreferrer");
            Some(link.child(time).child(words))
        }
        None => time,
    };
    let foot = when.map(|when| el("p").child(when));
    el("li").attr("data-depth", reply.depth.to_string()).child([head, words]).child(foot)
}
