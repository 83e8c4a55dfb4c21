//! The share dialog in Leichte Sprache.

use leptos::prelude::*;
use recap::channel::Channel;
use recap::share::{Share, ShareText};

use super::channels::ChannelLink;
use super::file_button::{FileButton, FileStatus};
use super::file_format::FileFormat;
use super::print_button::PrintButton;
use super::selection::ExportSelection;
use crate::context::use_app;

/// The ways that need no hard words: a mail, where the publisher offers it, paper and a picture. The other formats are
/// for programs whose names explain nothing.
#[component]
pub fn FewWays(
    selection: StoredValue<ExportSelection>,
    share: StoredValue<Share>,
    draft: RwSignal<ShareText>,
) -> impl IntoView {
    let app = use_app();
    let message = RwSignal::new(None);
    let has_mail = app.bundle().site.channels.contains(Channel::Email);
    let mail = has_mail.then(|| {
        let server = RwSignal::new(String::new());
        view! { <ChannelLink channel=Channel::Email share draft server /> }
    });
    view! {
        <div class="share__channels" data-part="few-ways">
            {mail}
            <PrintButton selection share />
            <FileButton
                selection
                format=FileFormat::Picture
                label=app.locale.pictures()
                message
                attr:data-quote-picture=""
            />
        </div>
        <FileStatus part="pictured" message />
    }
    .into_any()
}
