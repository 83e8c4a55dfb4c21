//! The channels through which a link and its text travel.

use leptos::prelude::*;
use recap::channel::Channel;
use recap::share::{Share, ShareText, channel_address};

use super::export::export_file;
use super::fediverse::FediverseServer;
use super::file_format::FileFormat;
use super::selection::ExportSelection;
use crate::browser::file::File;
use crate::browser::{self, share_sheet, storage};
use crate::components::{CopyButton, CopyStatus, Icon, IconName};
use crate::context::use_app;

/// The id of the field that holds text and link as one, for browsers that copy only what is selected.
const POST_FIELD: &str = "share-post";

/// The channels that the publisher chose, in that order, and below them what belongs to some.
#[component]
pub fn Channels(
    selection: StoredValue<ExportSelection>,
    share: StoredValue<Share>,
    draft: RwSignal<ShareText>,
) -> impl IntoView {
    let app = use_app();
    let channels = app.bundle().site.channels.clone();
    let copied = RwSignal::new(None);
    let server = RwSignal::new(storage::instance().map(|server| server.to_string()).unwrap_or_default());
    let post =
        move || draft.with(|draft| share.with_value(|share| channel_address::post(&draft.text, &share.link)));
    let button = |channel| match channel {
        Channel::Qr => None,
        Channel::System if !share_sheet::exists() => None,
        Channel::System => Some(view! { <SystemShare selection share draft /> }.into_any()),
        Channel::Copy => Some(
            view! {
                <CopyButton field=POST_FIELD text=move || untrack(post) copied attr:data-copy-text="">
                    {app.locale.copy_text()}
                </CopyButton>
            }
            .into_any(),
        ),
        _ => Some(view! { <ChannelLink channel share draft server /> }.into_any()),
    };
    let below = |channel| match channel {
        Channel::Copy => Some(
            view! {
                <CopyStatus copied done=app.locale.text_copied() selected=app.locale.text_selected() />
                // It is seen only once it is selected.
                <textarea
                    id=POST_FIELD
                    class="share__post"
                    readonly
                    tabindex="-1"
                    aria-label=app.locale.copy_text()
                    prop:value=post
                ></textarea>
            }
            .into_any(),
        ),
        Channel::Mastodon => Some(view! { <FediverseServer server /> }.into_any()),
        _ => None,
    };
    view! {
        <div class="share__channels">{channels.iter().filter_map(button).collect_view()}</div>
        <div>{channels.iter().filter_map(below).collect_view()}</div>
    }
    .into_any()
}

/// A link that opens a channel with text and link filled in. Services open beside the page; a mail opens
/// in another program.
#[component]
pub fn ChannelLink(
    channel: Channel,
    share: StoredValue<Share>,
    draft: RwSignal<ShareText>,
    /// What stands in the field for the reader's own server in the Fediverse.
    server: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let href = move || {
        let server = server.get().parse().ok();
        let address = |draft: &ShareText| {
            share.with_value(|share| channel.address(share, &draft.text, server.as_ref()))
        };
        draft.with(address)
    };
    let label = match channel {
        Channel::Email => view! {
            <Icon name=IconName::Mail />
            {app.locale.email()}
        }
        .into_any(),
        _ => channel.service().into_any(),
    };
    view! {
        <a
            class="button"
            data-channel=channel.as_str()
            target=channel.service().map(|_| "_blank")
            rel="noopener noreferrer"
            href=href
        >
            {label}
        </a>
    }
    .into_any()
}

/// A button for the system's share sheet. It opens only while the click counts, which it soon does not any
/// more, so the picture is made beforehand; where it is not ready by then, the sheet opens without it.
#[component]
fn SystemShare(
    selection: StoredValue<ExportSelection>,
    share: StoredValue<Share>,
    draft: RwSignal<ShareText>,
) -> impl IntoView {
    let app = use_app();
    let picture = StoredValue::new_local(None::<File>);
    let selection = selection.get_value();
    browser::spawn(async move {
        if let Ok(making) = export_file(app, selection, FileFormat::Picture).await {
            let file = making.await;
            // The dialog may have been closed meanwhile.
            let _ = picture.try_update_value(|picture| *picture = file);
        }
    });
    let open = move |_| {
        let picture = picture.get_value().filter(share_sheet::takes);
        let text = draft.with_untracked(|draft| draft.text.clone());
        share.with_value(|share| share_sheet::open(share, &text, picture.as_ref()));
    };
    view! {
        <button type="button" class="button" data-system on:click=open>
            <Icon name=IconName::Share />
            {app.locale.system_share()}
        </button>
    }
    .into_any()
}
