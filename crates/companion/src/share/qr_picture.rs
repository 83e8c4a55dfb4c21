//! A link as a QR code.

use std::sync::Arc;

use nachlese::browser::canvas::Canvas;
use nachlese::browser::file::File;
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::qr::Qr;
use recap::share::Share;

use super::saving::Saving;
use crate::code::code;
use crate::page_type::PageType;
use crate::poster::Poster;
use crate::words::{Phrase, say};

/// The code of what is shared, with what to do with it.
pub fn qr_picture(edition: &Edition, qr: &Qr) -> Element {
    let code = code(qr, Some(say(edition, Phrase::QrCode)));
    code.child(el("figcaption").child(say(edition, Phrase::QrHint)))
}

/// Buttons that save the code with its caption as a file of this name, ready to be printed.
pub fn poster_buttons(saving: &Saving, share: &Arc<Share>, name: &str) -> [Element; 2] {
    let link = Arc::clone(share);
    let file = format!("{name}-qr.svg");
    let svg = saving.button(saving.say(Phrase::QrPicture("SVG")), move || {
        let (share, file) = (Arc::clone(&link), file.clone());
        Box::pin(async move {
            let (_, svg) = poster(&share)?;
            File::of_text(&file, "image/svg+xml", &svg)
        })
    });
    let link = Arc::clone(share);
    let file = format!("{name}-qr.png");
    let png = saving.button(saving.say(Phrase::QrPicture("PNG")), move || {
        let (share, file) = (Arc::clone(&link), file.clone());
        Box::pin(async move {
            let ((width, height), svg) = poster(&share)?;
            File::of_png(&file, &Canvas::of_svg(&svg, width, height).await?.png().await?)
        })
    });
    [svg.attr("data-qr", "svg"), png.attr("data-qr", "png")]
}

/// The poster as a drawing, and its width and height in pixels.
fn poster(share: &Share) -> Option<((u32, u32), String)> {
    let case = PageType::new()?;
    let poster = Poster::new(&share.link, &share.title, &case)?;
    Some((poster.size(), poster.svg(case.families())))
}
