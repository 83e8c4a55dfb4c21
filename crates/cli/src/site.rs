//! The site: a folder of static files that any web server can carry.

pub mod address;
pub mod attached;
pub mod compress;
pub mod feed;
pub mod folder;
pub mod manifest;
pub mod pages;
pub mod sitemap;
mod zone;

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use indicatif::ProgressBar;
use nachlese::Indexes;
use nachlese::picture::Card;
use rayon::prelude::*;
use recap::export::calendar::{self, Surroundings};
use recap::share::PICTURE;
use recap::{Bundle, Place, Route, Tag};

use self::address::SiteAddress;
use self::folder::Folder;
use self::pages::{PROGRAMME, Pages, root, routes};
use crate::app::App;
use crate::head::Preview;
use crate::host::Host;
use crate::picture::{Key, Painter};
use crate::policy::Policy;
use crate::schema;
use crate::shell::Shell;

/// The file that holds the bundle in every site; the app reads it.
pub const BUNDLE: &str = "recap.json";

/// Everything that a site is written from.
pub struct Site {
    app: App,
    pages: Pages,
    painter: Painter,
    json: String,
}

/// What a build has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// How many pages there are.
    pub pages: usize,
    /// Files of the old site that no build has written; they stay.
    pub kept: Vec<String>,
}

impl Site {
    /// A site of a bundle, which is written as `json`.
    ///
    /// # Errors
    ///
    /// Where the app is not whole.
    pub fn new(app: App, bundle: Bundle, json: String, site: Option<SiteAddress>) -> Result<Self> {
        let painter = Painter::new(bundle.site.accent)?;
        let shell = Shell::of(&app, bundle.site.accent)?;
        let pages = Pages { indexes: Arc::new(Indexes::new(bundle)), shell, site };
        Ok(Self { app, pages, painter, json })
    }

    /// How many pages the site has, the one for unknown addresses aside.
    pub fn page_count(&self) -> usize {
        self.places().len()
    }

    /// Writes the whole site; the old one is there until the new one is whole. What the bundle
    /// names beside itself, such as photos, comes from `around`, the folder of the bundle. The
    /// settings for `host` are among the site's files.
    ///
    /// # Errors
    ///
    /// See [`Folder`].
    pub fn write(&self, target: &Path, around: &Path, host: Host, progress: &ProgressBar) -> Result<Built> {
        let folder = Folder::beside(target)?;
        // What the bundle names comes first, so that it cannot take the place of anything of the site's own.
        attached::write(self.bundle(), around, &folder)?;
        self.app.kept().try_for_each(|(name, bytes)| folder.write(name, bytes))?;
        folder.write(&self.pages.shell.stylesheet, self.pages.shell.styles.as_bytes())?;
        folder.write(BUNDLE, self.json.as_bytes())?;
        folder.write(schema::FILE, schema::text().as_bytes())?;
        folder.write("404.html", self.pages.not_found().as_bytes())?;
        for language in self.bundle().languages.iter() {
            self.write_beside_pages(language, &folder)?;
        }
        folder.write("robots.txt", sitemap::robots(self.pages.site.as_ref()).as_bytes())?;
        if let Some(site) = &self.pages.site {
            let lists = sitemap::sitemaps(self.bundle(), &routes(self.bundle()), site);
            lists.iter().try_for_each(|(name, list)| folder.write(name, list.as_bytes()))?;
        }
        let places = self.places();
        places.par_iter().try_for_each(|place| {
            self.write_page(place, &folder)?;
            progress.inc(1);
            anyhow::Ok(())
        })?;
        write_settings(host, &Policy::of(&self.bundle().site), &folder)?;
        Ok(Built { pages: places.len(), kept: folder.finish(&self.json)? })
    }

    fn write_page(&self, place: &Place, folder: &Folder) -> Result<()> {
        let path = place.path(&self.bundle().languages);
        let preview = self.write_picture(place, folder)?;
        folder.write(&format!("{path}index.html"), self.pages.page(place, preview.as_ref()).as_bytes())
    }

    /// Draws the picture of a page, unless the old site has the very same, and says which picture
    /// stands for the page: its own, or else that of the overview.
    fn write_picture(&self, place: &Place, folder: &Folder) -> Result<Option<Preview>> {
        let name = |place: &Place| format!("{}{}", place.path(&self.bundle().languages), PICTURE);
        if let Some(card) = Card::of(self.bundle(), place) {
            let path = name(place);
            let key = Some(self.painter.key(&card));
            let kept = folder.before(&path).filter(|picture| Key::of_png(picture) == key);
            let picture = kept.map_or_else(|| self.painter.draw(&card), Ok)?;
            folder.write(&path, &picture)?;
            return Ok(Some(Preview { path, alt: card.alt() }));
        }
        let home = Place::new(place.language.clone(), Route::Home);
        Ok(Card::of(self.bundle(), &home).map(|card| Preview { path: name(&home), alt: card.alt() }))
    }

    /// What lies in the folder of a language for other programs.
    fn write_beside_pages(&self, language: &Tag, folder: &Folder) -> Result<()> {
        let (bundle, site) = (self.bundle(), self.pages.site.as_ref());
        let own = bundle.languages.folder(language);
        let manifest = manifest::manifest(bundle, language, &root(&own));
        folder.write(&format!("{own}{}", manifest::NAME), manifest.as_bytes())?;
        let around = Surroundings { site: site.map(SiteAddress::to_string), zone: zone::of(bundle) };
        if let Some(programme) = calendar::programme(bundle, &bundle.talks, language, &around) {
            folder.write(&format!("{own}{PROGRAMME}"), programme.as_bytes())?;
        }
        if let Some(feed) = site.and_then(|site| feed::feed(bundle, language, site)) {
            folder.write(&format!("{own}{}", feed::NAME), feed.as_bytes())?;
        }
        Ok(())
    }

    fn bundle(&self) -> &Bundle {
        &self.pages.indexes.bundle
    }

    fn places(&self) -> Vec<Place> {
        let bundle = self.bundle();
        let routes = routes(bundle);
        let of = |language: &Tag| {
            let place = |route: &Route| Place::new(language.clone(), route.clone());
            routes.iter().map(place).collect::<Vec<_>>()
        };
        bundle.languages.iter().flat_map(of).collect()
    }
}

/// Writes the settings for a host, which must not replace those that somebody else has made.
fn write_settings(host: Host, policy: &Policy, folder: &Folder) -> Result<()> {
    for (name, text) in host.files(policy, &folder.names()) {
        ensure!(
            !folder.is_foreign(name),
            "{name} is in the folder, but not from a build; move it elsewhere, or leave out --host and keep it"
        );
        folder.write(name, text.as_bytes())?;
    }
    Ok(())
}
