//! One takeaway, with the others of its talk and those of other talks on the same topic.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway, Talk};

use super::PageMain;
use crate::components::{
    AboutTalk, Byline, EarlierWordings, ExplainedTerms, Icon, IconName, OtherTalks, RewordedNotice,
    SaveButton, ShareButton, SourceNote, TakeawayRows, isolated, paragraphs, value_links,
};
use crate::context::{AppContext, use_app};
use crate::replies::ReplySection;

/// How many other takeaways of the same talk are shown. A talk may have hundreds, and each of them has such a page.
const MAX_OTHERS: usize = 12;

/// How many takeaways of other talks are shown.
const MAX_RELATED: usize = 3;

/// The page of a takeaway.
#[component]
pub fn TakeawayPage(
    /// The takeaway.
    takeaway: Arc<Takeaway>,
) -> impl IntoView {
    let app = use_app();
    let about = match takeaway.talk.clone() {
        Some(talk) => view! { <AboutTalk talk /> }.into_any(),
        None => view! {
            <aside class="talk__aside" aria-label=app.locale.other_talks()>
                <OtherTalks />
            </aside>
        }
        .into_any(),
    };
    view! {
        <PageMain name="takeaway">
            {statement(app, &takeaway)} <div class="talk__body">
                <div class="talk__others-said">{others(app, &takeaway)} {related(app, &takeaway)}</div>
                {about}
            </div> <ReplySection route=Route::Takeaway(takeaway.id.clone()) />
        </PageMain>
    }
    .into_any()
}

/// What was said, by whom, and where it can be checked: what the link was shared for comes first.
fn statement(app: AppContext, takeaway: &Arc<Takeaway>) -> AnyView {
    let event = &app.bundle().event.name;
    let statement = &takeaway.statement;
    view! {
        <article
            class="talk__head statement"
            data-takeaway=takeaway.id.to_string()
            data-kind=takeaway.kind.as_str()
            aria-current="true"
            aria-labelledby="statement"
        >
            <p class="hero__event">{isolated(app, event)}</p>
            <p class="statement__kind">
                <Icon name=IconName::Kind(takeaway.kind) />
                <strong>{app.text(&takeaway.kind.label())}</strong>
                {value_links(app, takeaway, |facet| !facet.is_built_in())}
            </p>
            <h1 id="statement" tabindex="-1" dir="auto" lang=app.lang(statement)>
                {app.title(statement)}
            </h1>
            <div class="card__who">
                <Byline takeaway=Arc::clone(takeaway) />
            </div>
            {takeaway.nearest_source().cloned().map(|source| view! { <SourceNote source /> })}
            <div class="talk__actions">
                <ShareButton
                    target=ShareTarget::Takeaway(takeaway.id.clone())
                    label=app.locale.share_takeaway()
                    is_primary=true
                />
                <SaveButton takeaway=Arc::clone(takeaway) />
            </div>
            {details(app, takeaway)}
        </article>
    }
    .into_any()
}

/// What one should know beside the statement, and whether it has changed.
fn details(app: AppContext, takeaway: &Arc<Takeaway>) -> AnyView {
    view! {
        {takeaway.detail.as_ref().map(|detail| paragraphs(app, detail, "statement__detail"))}
        <ExplainedTerms texts=takeaway.texts().cloned().collect() />
        <RewordedNotice takeaway=Arc::clone(takeaway) />
        <EarlierWordings takeaway=Arc::clone(takeaway) />
        {takeaway.talk.as_ref().map(|talk| talk_line(app, talk))}
    }
    .into_any()
}

fn talk_line(app: AppContext, talk: &Talk) -> AnyView {
    view! {
        <p class="statement__talk">
            {app.locale.talk()} ": "
            <a href=app.href(Route::Talk(talk.id.clone()))>{isolated(app, &talk.title)}</a>
            {talk
                .is_gone
                .then(|| {
                    view! { <span data-part="gone">" · " {app.locale.talk_gone()}</span> }
                })}
        </p>
    }
    .into_any()
}

/// The other takeaways of the same talk, or of the congress as a whole: those that follow it, if there are many.
fn others(app: AppContext, takeaway: &Takeaway) -> Option<AnyView> {
    let bundle = app.bundle();
    let (heading, mut others) = match &takeaway.talk {
        Some(talk) => (app.locale.other_takeaways(), bundle.takeaways_of(&talk.id)),
        None => (app.locale.about_the_event(), bundle.takeaways_of_event()),
    };
    let count = others.len();
    if let Some(at) = others.iter().position(|other| other.id == takeaway.id) {
        others.remove(at);
        if others.len() > MAX_OTHERS {
            others.rotate_left(at);
            others.truncate(MAX_OTHERS);
        }
    }
    let is_all = others.len() + 1 >= count;
    let all = takeaway.talk.as_ref().filter(|_| !is_all).map(|talk| {
        let href = app.href(Route::Talk(talk.id.clone()));
        view! {
            <p>
                <a href=href>{app.locale.all_takeaways_of_talk(count)}</a>
            </p>
        }
    });
    (!others.is_empty()).then(|| {
        view! {
            <h2 class="section-title">{heading}</h2>
            <TakeawayRows takeaways=others />
            {all}
        }
        .into_any()
    })
}

/// Takeaways of other talks on the same topics.
fn related(app: AppContext, takeaway: &Takeaway) -> Option<AnyView> {
    let takeaways = app.bundle().related_takeaways(takeaway, MAX_RELATED);
    (!takeaways.is_empty()).then(|| {
        view! {
            <section data-part="related">
                <h2 class="section-title">{app.locale.related_takeaways()}</h2>
                <TakeawayRows takeaways />
            </section>
        }
        .into_any()
    })
}
