//! The body of the share dialog: the ways to pass something on. A part that loads on demand.

mod channels;
mod citation;
mod dialog;
mod downloads;
mod easy_language;
mod embed;
pub mod export;
mod fediverse;
mod file_button;
mod file_format;
mod pictures;
mod preview;
mod print_button;
mod selection;
mod share_text;
mod shared_name;

pub use self::dialog::ShareDialog;

use leptos::prelude::*;
use recap::ShareTarget;
use recap::channel::Channel;
use recap::qr::Qr;
use recap::share::ShareText;

use self::channels::Channels;
use self::citation::Cite;
use self::downloads::Downloads;
use self::easy_language::FewWays;
use self::embed::EmbedCode;
use self::preview::LinkPreview;
use self::selection::ExportSelection;
use self::share_text::{ShareTextField, TextPartSwitches};
use crate::browser;
use crate::components::QrCode;
use crate::context::AppContext;
use crate::lazy::lazy;
use crate::print::add_print_code;

lazy! {
    part(share), preload(preload_share);

    /// What stands below the link in the share dialog: mail and text, the QR code, and folded what fewer readers need;
    /// nothing where the bundle does not have what is shared.
    pub fn share_body(app: AppContext, target: ShareTarget) -> AnyView {
        provide_context(app);
        browser::spawn(async move {
            // Without it, pages are printed without a code.
            let _ = add_print_code(app).await;
        });
        body(app, ExportSelection::new(app, target)).into_any()
    }
}

fn body(app: AppContext, selection: ExportSelection) -> Option<AnyView> {
    let share = selection.share(app)?;
    let has_qr_code = app.bundle().site.channels.contains(Channel::Qr);
    let qr = has_qr_code.then(|| Qr::new(&share.link)).flatten();
    let has_qr_code = qr.is_some();
    let draft = RwSignal::new(ShareText::new(&share));
    let (share, selection) = (StoredValue::new(share), StoredValue::new(selection));
    let qr_code = qr.map(|qr| {
        view! {
            <QrCode qr name=app.locale.qr_code().to_owned()>
                <figcaption>{app.locale.qr_code_hint()}</figcaption>
            </QrCode>
        }
    });
    let is_easy = app.language().is_easy_language();
    let ways = match is_easy {
        true => view! { <FewWays selection share draft /> }.into_any(),
        false => view! {
            <ShareTextField share draft />
            <TextPartSwitches selection share draft />
            <Channels selection share draft />
        }
        .into_any(),
    };
    // Few readers need these.
    let more = (!is_easy).then(|| {
        view! {
            <div>
                <Downloads selection share has_qr_code />
                <Cite selection />
                <EmbedCode share selection />
            </div>
        }
    });
    // A single file has no pictures.
    let preview = (!app.root().is_single_file()).then(|| view! { <LinkPreview share selection /> });
    let body = view! {
        <div class="share__grid">
            <div>{ways}</div>
            <div class="share__looks">{qr_code} {preview}</div>
        </div>
        {more}
    };
    Some(body.into_any())
}
