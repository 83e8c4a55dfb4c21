//! The ways to reply, at the end of the overview and of every talk.

use leptos::prelude::*;
use recap::fediverse::Thread;
use recap::{BaseUrl, Location, Route, share};

use super::replies_body;
use crate::components::{Icon, IconName};
use crate::context::{AppContext, use_app};
use crate::lazy::LazyPart;
use crate::page_meta::page_title;

/// The ways to reply that the bundle names, and the replies of others, if the reader asks for them; nothing where
/// the bundle names no way.
#[component]
pub fn ReplySection(
    /// The page that readers reply to.
    route: Route,
) -> impl IntoView {
    let app = use_app();
    let (by_mail, in_thread) = (mail_link(app, route), thread_link(app));
    let has_way = by_mail.is_some() || in_thread.is_some();
    has_way.then(|| {
        view! {
            <section class="replies" aria-labelledby="replies">
                <h2 id="replies">{app.locale.replies()}</h2>
                <div class="talk__actions">{by_mail} {in_thread}</div>
                {app.bundle().site.thread().map(|thread| view! { <ThreadReplies thread=thread /> })}
            </section>
        }
        .into_any()
    })
}

/// Opens a mail that says which page it is about. On a prerendered page, the address is only known where the
/// bundle says it.
fn mail_link(app: AppContext, route: Route) -> Option<AnyView> {
    let (bundle, root) = (app.bundle(), app.root());
    let mailbox = bundle.site.reply_email.as_ref()?;
    let title = page_title(app, &route)?;
    let is_address_known = !root.address.is_empty() || bundle.site.url.is_some();
    let location = Location::new(app.language(), route);
    let link = is_address_known
        .then(|| BaseUrl::new(&bundle.site, &root.address).link(&bundle.languages, &location));
    let href = share::reply(mailbox, &title, &link.unwrap_or_default());
    let link = view! {
        <a class="button" href=href>
            <Icon name=IconName::Mail />
            {app.locale.reply_by_mail()}
        </a>
    };
    Some(link.into_any())
}

fn thread_link(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let thread = bundle.site.reply_fediverse.as_ref()?;
    let link = view! {
        <a class="button" href=app.address_href(thread) rel="noopener noreferrer">
            <Icon name=IconName::Link />
            {app.locale.reply_in_fediverse()}
        </a>
    };
    Some(link.into_any())
}

/// The replies of others, once the reader has asked for them: no other server than the site's own learns of
/// readers before.
#[component]
fn ThreadReplies(thread: Thread) -> impl IntoView {
    let app = use_app();
    let is_requested = RwSignal::new(false);
    view! {
        <div>
            <div class="replies__offer needs-app" hidden=move || is_requested.get()>
                <button type="button" class="button" data-replies on:click=move |_| is_requested.set(true)>
                    {app.locale.show_replies()}
                </button>
                <p>{app.locale.replies_host_notice(thread.host())}</p>
            </div>
            <Show when=move || is_requested.get()>
                <LazyPart name="replies" load=Box::new(move || Box::pin(replies_body(app))) />
            </Show>
        </div>
    }
    .into_any()
}
