//! The share dialog.

use leptos::html;
use leptos::prelude::*;
use recap::ShareTarget;
use recap::qr::Qr;
use recap::share::Share;

use super::{Drawing, Icon};
use crate::browser::clipboard::{self, Copied};
use crate::browser::{page, share_sheet};
use crate::edition::Edition;
use crate::words::Phrase;

/// Shows what `State::sharing` names: its link, and the ways to pass it on.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let edition = Edition::here();
    let dialog = NodeRef::<html::Dialog>::new();
    let sharing = edition.state.sharing;
    Effect::new(move || {
        if sharing.with(Option::is_some) {
            page::open_dialog(dialog);
        }
    });
    let content = move || {
        let target = sharing.get()?;
        let place = edition.state.place.get_untracked();
        let share = Share::new(&edition.bundle, &target, &place, &edition.root.address)?;
        let close = move |_| page::close_dialog(dialog);
        Some(view! {
            <div class="dialog__head">
                <h2 id="share-heading" tabindex="-1" autofocus>{edition.say(heading(&target))}</h2>
                <button
                    type="button"
                    class="button button--quiet"
                    data-close=""
                    aria-label=edition.say(Phrase::Close)
                    on:click=close
                >
                    <Icon drawing=Drawing::Cross/>
                </button>
            </div>
            <blockquote class="share__what">{share.text.clone()}</blockquote>
            <div class="share__grid">
                <div>
                    <CopyField link=share.link.clone()/>
                    <Channels share=share.clone()/>
                </div>
                <QrPicture link=share.link/>
            </div>
        })
    };
    view! {
        <dialog
            class="dialog share"
            data-part="share"
            aria-labelledby="share-heading"
            node_ref=dialog
            on:close=move |_| sharing.set(None)
            on:click=move |ev| page::close_on_backdrop(dialog, &ev)
        >
            {content}
        </dialog>
    }
}

fn heading(target: &ShareTarget) -> Phrase<'static> {
    match target {
        ShareTarget::Talk(_) => Phrase::ShareTalk,
        ShareTarget::Takeaway(_) => Phrase::ShareTakeawayHeading,
        ShareTarget::Speaker(_) => Phrase::ShareSpeaker,
        ShareTarget::View => Phrase::ShareView,
    }
}

/// The link with a button that copies it. Where the browser forbids copying, the link is selected
/// and the reader is told which keys to press.
#[component]
fn CopyField(link: String) -> impl IntoView {
    let edition = Edition::here();
    let field = NodeRef::<html::Input>::new();
    let copied = RwSignal::new(None);
    let copy = {
        let link = link.clone();
        move |_| {
            clipboard::copy(link.clone(), field, move |outcome| {
                let _ = copied.try_set(Some(outcome));
            })
        }
    };
    let label = edition.say(Phrase::Link);
    let button = edition.say(Phrase::CopyLink);
    let confirmation = move || {
        let phrase = match copied.get()? {
            Copied::Done => Phrase::LinkCopied,
            Copied::Selected => Phrase::LinkSelected,
        };
        Some(edition.say(phrase))
    };
    view! {
        <label class="share__label" for="share-link">{label}</label>
        <div class="share__link">
            <input id="share-link" type="text" readonly value=link node_ref=field/>
            <button type="button" class="button button--primary" data-copy="" on:click=copy>
                <Icon drawing=Drawing::Link/>
                {button}
            </button>
        </div>
        <p class="share__copied" data-part="copied" role="status">{confirmation}</p>
    }
}

/// The ways to pass it on that need nobody else: mail, and the system's sheet where there is one.
#[component]
fn Channels(share: Share) -> impl IntoView {
    let edition = Edition::here();
    let mail = share.mail();
    let sheet = share_sheet::exists().then(|| {
        let open = move |_| share_sheet::open(&share);
        view! {
            <button type="button" class="button" data-system="" on:click=open>
                <Icon drawing=Drawing::Share/>
                {edition.say(Phrase::SystemShare)}
            </button>
        }
    });
    view! {
        <div class="share__channels">
            <a class="button" href=mail>
                <Icon drawing=Drawing::Mail/>
                {edition.say(Phrase::Email)}
            </a>
            {sheet}
        </div>
    }
}

/// The link as a QR code, dark on light in every theme, because cameras expect that.
#[component]
fn QrPicture(link: String) -> impl IntoView {
    let edition = Edition::here();
    Qr::new(&link).map(|qr| {
        view! {
            <figure class="qr">
                <svg
                    class="qr__code"
                    data-part="qr"
                    viewBox=qr.view_box
                    role="img"
                    aria-label=edition.say(Phrase::QrCode)
                    shape-rendering="crispEdges"
                >
                    <path d=qr.path></path>
                </svg>
                <figcaption>{edition.say(Phrase::QrHint)}</figcaption>
            </figure>
        }
    })
}
