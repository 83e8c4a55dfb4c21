//! What readers may keep of a site on their devices, to read it without a network: `docs/decisions/offline.md`.
//!
//! The worker keeps the files of one edition, which a list names with their digests. The pages of single talks, takeaways
//! and people are not among them: a shell stands for them, in which the app builds them from the bundle.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use app_manifest::integrity;
use nachlese::offline_section;
use recap::date::Date;
use recap::{Bundle, Location, Route};
use serde::Serialize;

use super::folder::SiteFolder;
use super::{BUNDLE, brand, manifest};
use crate::shell::OFFLINE_SCRIPT;
use crate::site_path::SitePath;

/// The worker, which every site has: that of a site which is not kept removes what an earlier edition has left on devices.
pub const WORKER: &str = "worker.js";

/// The list of the files that the worker keeps.
const LIST: &str = "offline.json";

/// The page that stands for those that are not kept, in the folder of its language.
pub const SHELL: &str = "offline.html";

/// The files that a device keeps.
#[derive(Serialize)]
struct OfflineList {
    /// What all of them weigh.
    bytes: usize,
    /// Their integrity metadata, by their addresses inside the site.
    files: BTreeMap<String, String>,
    /// The shells, by the folders whose pages they stand for.
    shells: BTreeMap<String, String>,
}

/// The worker that removes what an earlier edition has left on devices.
pub const RECALL: &str = include_str!("offline/recall.js");

/// The script with which pages offer to keep the site.
pub const SCRIPT: &str = include_str!("offline/offline.js");

/// Writes the list of what a device keeps of a site that is written but for it, and the worker. `own` are the files that the
/// site has whatever is in the bundle.
///
/// # Errors
///
/// Where the disk refuses.
pub fn write(bundle: &Bundle, places: &[Location], own: BTreeSet<String>, folder: &SiteFolder) -> Result<()> {
    let list = serde_json::to_string_pretty(&OfflineList::of(bundle, places, own, folder)?)?;
    folder.write(LIST, list.as_bytes())?;
    folder.write(WORKER, worker(&list).as_bytes())
}

/// The worker that keeps the files of this list.
fn worker(list: &str) -> String {
    include_str!("offline/worker.js").replace("{integrity}", &integrity(list.as_bytes()))
}

impl OfflineList {
    fn of(bundle: &Bundle, places: &[Location], own: BTreeSet<String>, folder: &SiteFolder) -> Result<Self> {
        let languages = &bundle.languages;
        let mut names = own;
        names.extend([BUNDLE.to_owned(), OFFLINE_SCRIPT.to_owned()]);
        names.extend(
            brand::named(bundle)
                .filter_map(|(_, address)| Some(SitePath::of(address)?.file_name().to_owned())),
        );
        names.extend(languages.iter().flat_map(|language| {
            let folder = languages.folder(language);
            [format!("{folder}{}", manifest::NAME), format!("{folder}{SHELL}")]
        }));
        let (single, kept): (Vec<_>, Vec<_>) = places.iter().partition(|place| is_single(&place.route));
        names.extend(kept.iter().map(|place| format!("{}index.html", place.path(languages))));
        let shells = single.iter().filter_map(|place| {
            let own = languages.folder(&place.language);
            let path = place.route.to_string();
            let (kind, _) = path.split_once('/')?;
            Some((format!("{own}{kind}/"), format!("{own}{SHELL}")))
        });
        let mut list = Self { bytes: 0, files: BTreeMap::new(), shells: shells.collect() };
        for name in names.intersection(&folder.names()) {
            let bytes = folder.read(name)?;
            list.bytes += bytes.len();
            // A page is asked for by its folder: some servers answer its file with a redirect.
            let address = name.strip_suffix("index.html").unwrap_or(name);
            list.files.insert(address.to_owned(), integrity(&bytes));
        }
        Ok(list)
    }
}

/// Whether there are as many such pages as the bundle has entries.
fn is_single(route: &Route) -> bool {
    matches!(route, Route::Talk(_) | Route::Takeaway(_) | Route::Speaker(_) | Route::Value(..))
}

/// What every page says of being kept, in each language: the reader may change it without loading a page.
pub fn sections(bundle: &Bundle, day: Option<Date>) -> String {
    bundle.languages.iter().map(|language| offline_section(language, day)).collect()
}
