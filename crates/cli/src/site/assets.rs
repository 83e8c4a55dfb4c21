//! Assets: files beside the bundle that it attaches, such as slides.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use recap::Bundle;
use recap::address::{Address, LinkTarget};

use super::folder::SiteFolder;
use super::own_addresses::OwnAddresses;
use crate::attached_file::AttachedFile;
use crate::site_path::SitePath;

/// Publishes every file that the bundle attaches and that lies beside it; answers their names. Missing files are reported by
/// `check`; they may be put into the site later, or by another program.
///
/// # Errors
///
/// Where a file must not be published, which `check` reports before, or the disk refuses.
pub fn write(bundle: &Bundle, asset_dir: &Path, folder: &SiteFolder) -> Result<BTreeSet<String>> {
    let own = OwnAddresses::of(bundle);
    let named = addresses(bundle).into_iter().filter_map(SitePath::of).filter(|path| !own.contains(path));
    let mut written = BTreeSet::new();
    for path in named.collect::<BTreeSet<_>>() {
        let Some(file) = path.file(asset_dir) else { continue };
        let name = path.file_name();
        match AttachedFile::read(&path, &file).with_context(|| name.to_owned())? {
            AttachedFile::Bytes(bytes) => folder.write(name, &bytes)?,
            AttachedFile::Copy(file) => folder.copy(name, &file)?,
        }
        written.insert(name.to_owned());
    }
    Ok(written)
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
