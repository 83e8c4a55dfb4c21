//! The text that goes with a shared link.

use leptos::prelude::*;
use recap::ShareTarget;
use recap::channel::Channel;
use recap::share::{CharacterBudget, Share, ShareText, TextPart};

use super::selection::ExportSelection;
use crate::browser::timer::{self, Timer};
use crate::context::{AppContext, use_app};

/// The id of the field in which the text is edited.
const TEXT_FIELD: &str = "share-text";

/// The id of the line that says how much more fits.
const BUDGET: &str = "share-room";

/// How long typing must rest before it is announced how much more fits, in milliseconds.
const ANNOUNCE_DEBOUNCE_MS: u32 = 1000;

/// The text in a field, and how much more the channels take. The number is shown at once, but announced
/// only when typing rests.
#[component]
pub fn ShareTextField(share: StoredValue<Share>, draft: RwSignal<ShareText>) -> impl IntoView {
    let app = use_app();
    let budgets = move || draft.with(|draft| share.with_value(|share| budgets(app, share, &draft.text)));
    let announced = RwSignal::new(String::new());
    let timer = Timer::new(None);
    on_cleanup(move || timer::cancel(timer));
    let edit = move |text: String| {
        draft.update(|draft| draft.text = text);
        timer::debounce(timer, ANNOUNCE_DEBOUNCE_MS, move || announced.set(untrack(budgets)));
    };
    view! {
        <label class="share__label" for=TEXT_FIELD>
            {app.locale.share_text()}
        </label>
        <textarea
            id=TEXT_FIELD
            rows="5"
            dir="auto"
            aria-describedby=BUDGET
            prop:value=move || draft.with(|draft| draft.text.clone())
            on:input:target=move |ev| edit(ev.target().value())
        ></textarea>
        <p id=BUDGET class="share__room" data-part="room">
            {budgets}
        </p>
        <p class="visually-hidden" role="status">
            {move || announced.get()}
        </p>
    }
    .into_any()
}

/// What each channel of the site still takes, where a limit is known.
fn budgets(app: AppContext, share: &Share, text: &str) -> String {
    let budget = |channel: Channel| {
        let service = channel.service()?;
        Some(match channel.character_budget(text, &share.link)? {
            CharacterBudget::Left(letters) => app.locale.characters_left(service, letters),
            CharacterBudget::Over(letters) => app.locale.characters_over(service, letters),
            CharacterBudget::LinkOnly => app.locale.link_only(service),
        })
    };
    app.bundle().site.channels.iter().filter_map(budget).collect::<Vec<_>>().join(" · ")
}

/// A box for each part that the text can have.
#[component]
pub fn TextPartSwitches(
    selection: StoredValue<ExportSelection>,
    share: StoredValue<Share>,
    draft: RwSignal<ShareText>,
) -> impl IntoView {
    let app = use_app();
    let words = selection.with_value(|selection| match selection.target {
        ShareTarget::Takeaway(_) => app.locale.statement(),
        ShareTarget::Speaker(_) => app.locale.share_name(),
        ShareTarget::Talk(_) | ShareTarget::View | ShareTarget::List(_) => app.locale.share_title(),
    });
    let hashtag = share.with_value(|share| share.hashtag.clone()).unwrap_or_default();
    let parts = [
        (TextPart::Words, "words", words.to_owned()),
        (TextPart::Source, "source", app.locale.share_source().to_owned()),
        (TextPart::Hashtag, "hashtag", hashtag),
    ];
    let exists = |part| share.with_value(|share| share.part(part).is_some());
    let switches = parts.into_iter().filter(|(part, ..)| exists(*part)).map(|(part, name, label)| {
        view! { <TextPartSwitch share draft part name label /> }
    });
    view! {
        <fieldset class="share__switches">
            <legend class="visually-hidden">{app.locale.share_text_parts()}</legend>
            {switches.collect_view()}
        </fieldset>
    }
    .into_any()
}

#[component]
fn TextPartSwitch(
    share: StoredValue<Share>,
    draft: RwSignal<ShareText>,
    part: TextPart,
    name: &'static str,
    label: String,
) -> impl IntoView {
    let toggle = move |_| share.with_value(|share| draft.update(|draft| draft.toggle(share, part)));
    view! {
        <label class="share__tick">
            <input
                type="checkbox"
                data-switch=name
                checked=draft.with_untracked(|draft| draft.on.contains(part))
                on:change=toggle
            />
            {label}
        </label>
    }
}
