//! Photos that cannot be shown.

use std::collections::BTreeMap;
use std::path::Path;

use diagnostic::Diagnostic;
use rayon::prelude::*;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::photo::{PhotoError, PhotoFile};
use crate::site_path::SitePath;

/// A diagnostic for every speaker whose photo is missing, is no picture, is too large, or lies elsewhere.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let speakers = context.json.list("speakers").par_iter();
    speakers.filter_map(|speaker| diagnostic(speaker.get("photo")?, context.folder)).collect()
}

/// A diagnostic for every photo that a build has left out, by the ids of the speakers.
pub fn problems(json: &JsonTree<'_>, problems: &BTreeMap<String, PhotoError>) -> Vec<Diagnostic> {
    let speakers = json.list("speakers").iter();
    speakers.filter_map(|speaker| problem(speaker.get("photo")?, problems.get(speaker.id()?)?)).collect()
}

fn diagnostic(photo: &JsonTree<'_>, folder: &Path) -> Option<Diagnostic> {
    let text = photo.text()?;
    let address = text.parse().ok()?;
    let Some(path) = SitePath::of(&address) else {
        let message = format!("{text:?} is not inside the site, and pages load nothing from elsewhere");
        let help = "put the photo beside the bundle and name it relatively";
        return Some(Advice::ForeignPhoto.on(photo, message, help));
    };
    let file = path.file(folder).ok_or(PhotoError::Missing);
    let drawn = file.and_then(|file| PhotoFile::read(&file)).and_then(|photo| photo.squares());
    drawn.err().and_then(|error| problem(photo, &error))
}

fn problem(photo: &JsonTree<'_>, error: &PhotoError) -> Option<Diagnostic> {
    let text = photo.text()?;
    let (advice, message, help) = match error {
        PhotoError::Missing => (
            Advice::MissingPhoto,
            format!("there is no file {text:?} beside the bundle"),
            "put the photo there, or leave the field out",
        ),
        PhotoError::NoPicture => {
            (Advice::NoPicture, format!("{text:?} {error}"), "save the photo as JPEG, PNG or WebP")
        }
        PhotoError::TooManyBytes(_) | PhotoError::TooManyPixels(..) => (
            Advice::LargePhoto,
            format!("{text:?} {error}"),
            "save the photo smaller; a thousand pixels a side are plenty",
        ),
    };
    Some(advice.on(photo, message, help))
}
