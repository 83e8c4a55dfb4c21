//! Photos that cannot be shown.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::check::site_path::SitePath;

/// A diagnostic for every speaker whose photo is missing, is no picture, or lies elsewhere.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let photos = context.json.list("speakers").iter().filter_map(|speaker| speaker.get("photo"));
    photos.filter_map(|photo| diagnostic(photo, context.folder)).collect()
}

fn diagnostic(photo: &JsonTree<'_>, folder: &Path) -> Option<Diagnostic> {
    let text = photo.text()?;
    let address = text.parse().ok()?;
    let Some(path) = SitePath::of(&address) else {
        let message = format!("{text:?} is not inside the site, and pages load nothing from elsewhere");
        return Some(Advice::ForeignPhoto.on(
            photo,
            message,
            "put the photo beside the bundle and name it relatively",
        ));
    };
    let Some(file) = path.file(folder) else {
        let message = format!("there is no file {text:?} beside the bundle");
        return Some(Advice::MissingPhoto.on(photo, message, "put the photo there, or leave the field out"));
    };
    if is_picture(&file) {
        return None;
    }
    let message = format!("{text:?} is no picture that browsers show");
    Some(Advice::NoPicture.on(photo, message, "save the photo as JPEG, PNG, WebP or AVIF"))
}

/// Whether a file begins as pictures do that all browsers show: PNG, JPEG, GIF, WebP and AVIF, by
/// the signatures that the MIME Sniffing Standard gives them.
fn is_picture(file: &Path) -> bool {
    let mut start = [0; 12];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok()
        && match &start {
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => true,
            [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f' | b's'] => true,
            start => [&b"\x89PNG\r\n\x1A\n"[..], b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a"]
                .iter()
                .any(|sign| start.starts_with(sign)),
        }
}
