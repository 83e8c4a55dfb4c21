//! The public replies in the Fediverse, fetched from the server of the thread: a part that loads when a reader asks
//! for them.

mod section;

pub use self::section::ReplySection;

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use locales::Locale;
use recap::fediverse::Thread;
use recap::replies::{Replies, Reply};

use crate::browser::fetch::{self, FetchError};
use crate::browser::{self, clock, focus, next_frame};
use crate::context::{AppContext, use_app};
use crate::dates::format_start;
use crate::lazy::lazy;

/// How long the server may take to answer, in milliseconds.
const TIMEOUT_MS: u32 = 30_000;

/// What is known of the replies.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ThreadState {
    Loading,
    Loaded(Replies),
    /// The server did not answer, or with an error.
    Failed(FetchError),
    /// The answer was something else than replies.
    Unreadable,
}

lazy! {
    part(replies), preload(preload_replies);
    /// The replies in the thread of the bundle, which are requested at once.
    pub fn replies_body(app: AppContext) -> AnyView {
        app.bundle().site.thread().map(|thread| view! { <ReplyThread thread=thread /> }).into_any()
    }
}

#[component]
fn ReplyThread(thread: Thread) -> impl IntoView {
    let app = use_app();
    let host = thread.host().to_owned();
    let thread = StoredValue::new(thread);
    let state = RwSignal::new(ThreadState::Loading);
    let button = NodeRef::<html::Button>::new();
    let is_loading = move || state.with(|state| *state == ThreadState::Loading);
    // The further clicks of a double click mean the same as the first.
    let reload = move |click: MouseEvent| {
        if !is_loading() && click.detail() < 2 {
            load(thread, state);
        }
    };
    let label = move || match state.with(ThreadState::has_failed) {
        true => app.locale.retry(),
        false => app.locale.reload(),
    };
    let rows = move || state.with(reply_list);
    Effect::new(move || {
        load(thread, state);
        // The button that showed the replies is hidden, so the focus goes on to the one that reloads them.
        next_frame(move || {
            if let Some(Some(button)) = button.try_get_untracked() {
                focus::focus_element(&button);
            }
        });
    });
    view! {
        <div data-part="replies">
            <div class="replies__offer">
                <button
                    type="button"
                    class="button"
                    data-retry
                    node_ref=button
                    aria-disabled=move || is_loading().then_some("true")
                    on:click=reload
                >
                    {label}
                </button>
                <p role="status">{move || state.with(|state| status_text(app.locale, &host, state))}</p>
            </div>
            {rows}
        </div>
    }
    .into_any()
}

impl ThreadState {
    fn has_failed(&self) -> bool {
        matches!(self, Self::Failed(_) | Self::Unreadable)
    }
}

/// Requests the replies.
fn load(thread: StoredValue<Thread>, state: RwSignal<ThreadState>) {
    state.set(ThreadState::Loading);
    let thread = thread.get_value();
    let request = fetch::fetch_cross_origin(&thread.context(), TIMEOUT_MS);
    browser::spawn(async move {
        let loaded = match request.await {
            Ok(answer) => {
                Replies::parse(&answer, &thread).map_or(ThreadState::Unreadable, ThreadState::Loaded)
            }
            Err(error) => ThreadState::Failed(error),
        };
        // The page may have been left meanwhile.
        let _ = state.try_set(loaded);
    });
}

/// What screen readers say: that the replies are loading, how many there are, or what went wrong.
fn status_text(locale: Locale, host: &str, state: &ThreadState) -> String {
    match state {
        ThreadState::Loading => locale.replies_loading().to_owned(),
        ThreadState::Loaded(replies) => {
            let more = replies.may_have_more().then(|| locale.replies_more().to_owned());
            let left_out = (replies.left_out > 0).then(|| locale.replies_left_out(replies.left_out));
            let sentences = [Some(locale.replies_count(replies.count)), more, left_out];
            sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        ThreadState::Failed(FetchError::Unreachable) => locale.replies_unreachable(host),
        ThreadState::Failed(FetchError::Status(404 | 410)) => locale.replies_gone(host),
        ThreadState::Failed(FetchError::Status(401 | 403)) => locale.replies_refused(host),
        ThreadState::Failed(FetchError::Status(429)) => locale.replies_rate_limited(host),
        ThreadState::Failed(FetchError::Status(_)) => locale.replies_failed(host),
        ThreadState::Unreadable => locale.replies_unreadable(host),
    }
}

fn reply_list(state: &ThreadState) -> Option<AnyView> {
    let ThreadState::Loaded(replies) = state else { return None };
    let rows = replies.shown.iter().map(|reply| view! { <ReplyRow reply=reply.clone() /> }).collect_view();
    (replies.count > 0).then(|| view! { <ol class="replies__list">{rows}</ol> }.into_any())
}

#[component]
fn ReplyRow(reply: Reply) -> impl IntoView {
    let app = use_app();
    let replied_to = reply.to.as_ref().map(|name| format!(" · {}", app.locale.reply_to(name)));
    view! {
        <li data-depth=reply.depth.to_string()>
            <p>
                <bdi class="replies__name">{reply.name.clone()}</bdi>
                " @"
                {reply.account.clone()}
                {replied_to}
            </p>
            {text(&reply)}
            {time(app, &reply).map(|time| view! { <p>{time}</p> })}
        </li>
    }
    .into_any()
}

/// What the author wrote, closed where they warn of it. It may run in another direction than the page.
fn text(reply: &Reply) -> AnyView {
    let lang = reply.language.as_ref().map(ToString::to_string);
    let text = view! {
        <p class="replies__text" dir="auto" lang=lang>
            {reply.text.clone()}
        </p>
    };
    match reply.warning.clone() {
        Some(warning) => view! {
            <details>
                <summary dir="auto">{warning}</summary>
                {text}
            </details>
        }
        .into_any(),
        None => text.into_any(),
    }
}

/// When the reply was written, as a link to its page; of these two, what is known.
fn time(app: AppContext, reply: &Reply) -> Option<AnyView> {
    let time = reply.time.map(|time| {
        let local = format_start(app.locale, clock::to_local_time(time).unwrap_or(time));
        view! { <time datetime=format!("{time}Z")>{local}</time> }
    });
    let Some(link) = &reply.link else { return time.map(IntoAny::into_any) };
    let text = time.is_none().then(|| app.locale.reply_link());
    let link = view! {
        <a href=link.to_string() rel="nofollow noopener noreferrer">
            {time}
            {text}
        </a>
    };
    Some(link.into_any())
}
