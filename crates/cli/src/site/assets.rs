//! Assets: files beside the bundle that it refers to, such as slides or an imprint.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;
use recap::Bundle;
use recap::address::{Address, LinkTarget};

use super::folder::SiteFolder;
use crate::app::{below, inside};

/// The file that a server sends for a folder.
const INDEX: &str = "index.html";

/// Copies every file that the bundle refers to and that lies beside it. Of a folder that is a page, because it has
/// an `index.html`, everything comes along, as a server would serve it. Missing files are reported by `check`; the
/// page may be created later, or by another program.
///
/// # Errors
///
/// Where a file is there but cannot be read, or the disk refuses.
pub fn write(bundle: &Bundle, asset_dir: &Path, folder: &SiteFolder) -> Result<()> {
    let named: BTreeSet<String> = addresses(bundle).into_iter().filter_map(file_name).collect();
    for name in named {
        if asset_path(asset_dir, &format!("{name}/{INDEX}")).is_some() {
            for file in below(&asset_dir.join(&name))? {
                copy(&inside(asset_dir, &file), asset_dir, folder)?;
            }
        } else {
            copy(&name, asset_dir, folder)?;
        }
    }
    Ok(())
}

fn copy(name: &str, asset_dir: &Path, folder: &SiteFolder) -> Result<()> {
    let Some(path) = asset_path(asset_dir, name) else { return Ok(()) };
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    folder.write(name, &bytes)
}

/// Every address inside the site that the bundle names for readers to follow. Photos are [drawn anew](super::photos),
/// and [logo and icon](super::brand) looked at before.
pub fn addresses(bundle: &Bundle) -> Vec<&Address> {
    let site = &bundle.site;
    let of_site =
        [&site.imprint, &site.privacy, &site.accessibility, &site.easy_language, &site.sign_language];
    let licence = site.licence.as_ref().and_then(|licence| licence.url.as_ref());
    let links = bundle.speakers.iter().flat_map(|speaker| &speaker.links);
    let links = links.chain(bundle.talks.iter().flat_map(|talk| &talk.links)).map(|link| &link.target);
    let sources = bundle.talks.iter().map(|talk| &talk.source);
    let sources = sources.chain(bundle.takeaways.iter().map(|takeaway| &takeaway.source));
    let sources = sources.chain([&bundle.event.source]).flatten().filter_map(|source| source.target.as_ref());
    let targets = links.chain(sources).filter_map(|target| match target {
        LinkTarget::Link(address) => Some(address),
        LinkTarget::Text(_) => None,
    });
    let sponsors = site.sponsors.iter().filter_map(|sponsor| sponsor.url.as_ref());
    let all = of_site.into_iter().flatten().chain(licence).chain(sponsors).chain(targets);
    all.filter(|address| !address.is_external()).collect()
}

/// The file or folder an address inside the site leads to, as a server finds it: without what follows `?` and
/// `#`, and with the letters that are written in percent. `None` where it leads to the page itself.
fn file_name(address: &Address) -> Option<String> {
    let path = address.as_str().split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path.strip_prefix("./").unwrap_or(path)).decode_utf8().ok()?;
    let path = path.trim_end_matches('/');
    (!path.is_empty()).then(|| path.to_owned())
}

/// The file an address leads to, if it lies inside the site.
pub(super) fn file_name_inside(address: &Address) -> Option<String> {
    let name = file_name(address).filter(|_| !address.is_external())?;
    let is_inside = !name.starts_with('/') && name.split('/').all(|step| step != "..");
    is_inside.then_some(name)
}

/// The file of this name below the folder, if there is one. A bundle may come from somewhere else,
/// so it must not reach anything around the folder, be it by `..`, by `/` or by a link.
pub(super) fn asset_path(asset_dir: &Path, name: &str) -> Option<PathBuf> {
    let is_plain =
        |component| matches!(component, Component::Normal(name) if !name.to_string_lossy().starts_with('.'));
    let inside = Path::new(name).components().all(is_plain);
    let path = inside.then(|| asset_dir.join(name))?.canonicalize().ok()?;
    (path.starts_with(asset_dir.canonicalize().ok()?) && path.is_file()).then_some(path)
}
