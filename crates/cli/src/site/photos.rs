//! The photos of a site: squares for small and large screens, under names that change with the photo.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use indicatif::ProgressBar;
use rayon::prelude::*;
use recap::{Bundle, Speaker};

use super::folder::SiteFolder;
use crate::marker::digest;
use crate::photo::{PhotoError, PhotoFile};
use crate::site_path::SitePath;

/// Changes with the way photos are drawn, so that a new one gets new names.
const DRAWN: &[u8] = b"1";

/// The endings that drawn photos have.
const ENDINGS: [&str; 2] = ["jpg", "png"];

/// The photos of all speakers by their ids: the names of the squares with their sides, the smallest first, or the
/// reason why there are none. Photos that lie outside the site are not among them.
pub type SpeakerPhotos = BTreeMap<String, Result<Vec<(String, u32)>, PhotoError>>;

/// Writes the photos that lie beside the bundle.
///
/// # Errors
///
/// Where the disk refuses.
pub fn write(
    bundle: &Bundle,
    asset_dir: &Path,
    folder: &SiteFolder,
    progress: &ProgressBar,
) -> Result<SpeakerPhotos> {
    let speakers = bundle.speakers.iter();
    let named: Vec<_> =
        speakers.filter_map(|speaker| Some((speaker, SitePath::of(speaker.photo.as_ref()?)?))).collect();
    progress.set_message("photos");
    progress.set_length(named.len() as u64);
    let photos = named.par_iter().map(|(speaker, path)| {
        let photo = write_one(speaker, path, asset_dir, folder)?;
        progress.inc(1);
        Ok((speaker.id.to_string(), photo))
    });
    photos.collect()
}

/// Writes the squares of one photo, drawn by an earlier build or now.
fn write_one(
    speaker: &Speaker,
    path: &SitePath,
    asset_dir: &Path,
    folder: &SiteFolder,
) -> Result<Result<Vec<(String, u32)>, PhotoError>> {
    let drawn = path.file(asset_dir).ok_or(PhotoError::Missing).and_then(|file| {
        let photo = PhotoFile::read(&file)?;
        let digest = digest(&[DRAWN, photo.bytes()].concat());
        let stem = format!("photos/{}-{}", speaker.id, digest.get(..16).unwrap_or_default());
        previous(&photo, &stem, folder).map_or_else(|| draw(&photo, &stem), Ok)
    });
    let drawn = match drawn {
        Ok(drawn) => drawn,
        Err(error) => return Ok(Err(error)),
    };
    for (name, _, bytes) in &drawn {
        folder.write(name, bytes)?;
    }
    Ok(Ok(drawn.into_iter().map(|(name, side, _)| (name, side)).collect()))
}

/// The squares that the old site has of the very same photo, if it has all of them.
fn previous(photo: &PhotoFile, stem: &str, folder: &SiteFolder) -> Option<Vec<(String, u32, Vec<u8>)>> {
    ENDINGS.into_iter().find_map(|ending| {
        let squares = photo.sides().into_iter().map(|side| {
            let name = square_name(stem, side, ending);
            let bytes = folder.previous(&name)?;
            Some((name, side, bytes))
        });
        squares.collect()
    })
}

fn draw(photo: &PhotoFile, stem: &str) -> Result<Vec<(String, u32, Vec<u8>)>, PhotoError> {
    let squares = photo.squares()?.into_iter();
    Ok(squares
        .map(|square| (square_name(stem, square.side, square.ending), square.side, square.bytes))
        .collect())
}

fn square_name(stem: &str, side: u32, ending: &str) -> String {
    format!("{stem}-{side}.{ending}")
}
