//! The share dialog: the link, which belongs to the page, and below it the part with all other ways.

use leptos::html;
use leptos::prelude::*;
use recap::ShareTarget;

use super::share_body;
use super::shared_name::share_heading;
use crate::browser::dialog::{close, close_on_backdrop, open};
use crate::components::{CopyButton, CopyStatus, Dialog, DialogHead, Icon, IconName};
use crate::context::use_app;
use crate::lazy::LazyPart;

/// The name of the dialog and of the part in it.
const NAME: &str = "share";

/// The id of the field that holds the link.
const LINK_FIELD: &str = "share-link";

/// A dialog that is open while `AppState::share_target` names something to share.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let app = use_app();
    let target = app.state.share_target;
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if target.with(Option::is_some) {
            open(dialog);
        } else {
            close(dialog);
        }
    });
    let content = move || target.get().map(|target| view! { <ShareContent target dialog /> });
    view! {
        <Dialog
            name=NAME
            class="dialog share"
            dialog
            on:close=move |_| target.set(None)
            on:click=move |click| close_on_backdrop(&click)
        >
            {content}
        </Dialog>
    }
}

/// The link comes first and at once, because that is what most readers want.
#[component]
fn ShareContent(target: ShareTarget, dialog: NodeRef<html::Dialog>) -> impl IntoView {
    let app = use_app();
    let link = app
        .state
        .location
        .with_untracked(|location| target.link(&app.bundle(), location, &app.root().address));
    view! {
        <DialogHead name=NAME dialog heading=share_heading(app, &target) />
        <CopyField link />
        <LazyPart name=NAME load=Box::new(move || Box::pin(share_body(app, target.clone()))) />
    }
    .into_any()
}

/// The link with a button that copies it. The button takes the focus, so that Enter twice gives the link.
#[component]
fn CopyField(link: String) -> impl IntoView {
    let app = use_app();
    let copied = RwSignal::new(None);
    let text = link.clone();
    view! {
        <div>
            <label class="share__label" for=LINK_FIELD>
                {app.locale.link()}
            </label>
            <div class="share__link">
                <input id=LINK_FIELD type="text" readonly value=link />
                <CopyButton
                    field=LINK_FIELD
                    text=move || text.clone()
                    copied
                    class="button button--primary"
                    attr:data-copy=""
                    attr:autofocus=true
                >
                    <Icon name=IconName::Link />
                    {app.locale.copy_link()}
                </CopyButton>
            </div>
            <CopyStatus
                copied
                done=app.locale.link_copied()
                selected=app.locale.link_selected()
                attr:data-part="copied"
            />
        </div>
    }
}
