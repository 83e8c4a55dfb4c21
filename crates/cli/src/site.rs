//! The static site: a folder of files that any web server can serve.

pub mod address;
pub mod assets;
pub mod brand;
mod build_time;
mod calendar_file;
mod changes;
pub mod compress;
pub mod edition;
pub mod feed;
pub mod folder;
pub mod head;
pub mod json_edits;
pub mod manifest;
mod oembed;
pub mod offline;
pub mod own_addresses;
pub mod pages;
mod photos;
mod redirect;
pub mod removed_pages;
pub mod sitemap;
mod structured_data;
mod work_folder;
mod zone;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use indicatif::ProgressBar;
use nachlese::IndexCache;
use nachlese::picture::Card;
use rayon::prelude::*;
use recap::export::calendar::{self, CalendarContext};
use recap::share::PICTURE;
use recap::{Bundle, LanguageTag, Location, Route};

use self::address::SiteAddress;
use self::brand::{ICONS, write_icons};
use self::edition::Edition;
use self::feed::FeedWriter;
use self::folder::SiteFolder;
use self::head::Preview;
use self::pages::{PageRenderer, root, routes};
use crate::app::App;
use crate::host::Host;
use crate::marker::PublishedEdition;
use crate::picture::font_file::FontFile;
use crate::picture::{Painter, PictureKey};
use crate::policy::{self, Policy};
use crate::schema;
use crate::shell::{OFFLINE_SCRIPT, Shell};
use crate::site_image::SiteImage;

/// The file that holds the bundle in every site; the app reads it.
pub const BUNDLE: &str = policy::BUNDLE;

/// Everything that a static site is built from.
pub struct StaticSite<'f> {
    app: App,
    pages: PageRenderer,
    painter: Painter<'f>,
    json: String,
    published: PublishedEdition,
    icon: Option<SiteImage>,
}

/// The result of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuildSummary {
    /// How many pages there are.
    pub pages: usize,
    /// Files of the old site that no build has written; they stay.
    pub kept: Vec<String>,
}

impl<'f> StaticSite<'f> {
    /// The site of an edition. Pictures are drawn with these fonts besides the bundled ones.
    ///
    /// # Errors
    ///
    /// Where the app is not whole.
    pub fn new(app: App, edition: Edition, site: Option<SiteAddress>, fonts: &'f [FontFile]) -> Result<Self> {
        let Edition { json, bundle, published, icon, .. } = edition;
        let painter = Painter::new(bundle.site.accent, fonts)?;
        let shell = Shell::of(&app, &bundle, icon.as_ref().map(|icon| icon.format))?;
        let day = published.day.as_ref().and_then(|day| day.parse().ok());
        let offline = if bundle.site.offline { offline::sections(&bundle, day) } else { String::new() };
        let pages = PageRenderer { indexes: Arc::new(IndexCache::new(bundle)), shell, site, offline };
        Ok(Self { app, pages, painter, json, published, icon })
    }

    /// Writes the whole site into a folder; the old one is there until the new one is whole. What the
    /// bundle names beside itself, such as slides, comes from `asset_dir`, the folder of the bundle. The
    /// settings for `host` are among the site's files.
    ///
    /// # Errors
    ///
    /// See [`SiteFolder`].
    pub fn write(
        &self,
        folder: SiteFolder,
        asset_dir: &Path,
        host: Host,
        progress: &ProgressBar,
    ) -> Result<BuildSummary> {
        // What the bundle names comes first, so that it cannot take the place of anything of the site's own.
        let attached = assets::write(self.bundle(), asset_dir, &folder)?;
        let is_replaced = |name: &str| self.icon.is_some() && name.starts_with(ICONS);
        let mut kept = self.app.kept().filter(|(name, _)| !is_replaced(name));
        kept.try_for_each(|(name, bytes)| folder.write(name, bytes))?;
        self.icon.iter().try_for_each(|icon| write_icons(icon, &folder))?;
        folder.write(&self.pages.shell.stylesheet, self.pages.shell.styles.as_bytes())?;
        folder.write(BUNDLE, self.json.as_bytes())?;
        folder.write(schema::FILE, schema::text().as_bytes())?;
        folder.write("404.html", self.pages.not_found().as_bytes())?;
        for language in self.bundle().languages.iter() {
            self.write_language_files(language, &folder)?;
        }
        folder.write("robots.txt", sitemap::robots(self.pages.site.as_ref()).as_bytes())?;
        if let Some(site) = &self.pages.site {
            let lists = sitemap::sitemaps(self.bundle(), &routes(self.bundle()), site);
            lists.iter().try_for_each(|(name, list)| folder.write(name, list.as_bytes()))?;
        }
        let feeds: Vec<FeedWriter<'_>> = self.feeds().collect();
        let places = self.places();
        progress.reset();
        progress.set_message("pages");
        progress.set_length(places.len() as u64);
        places.par_iter().try_for_each(|place| {
            self.write_page(place, &feeds, &folder)?;
            progress.inc(1);
            anyhow::Ok(())
        })?;
        self.write_redirects(&folder)?;
        self.write_offline(&places, &folder)?;
        write_settings(host, &Policy::of(&self.bundle().site), &attached, &folder)?;
        Ok(BuildSummary { pages: places.len(), kept: folder.finish(&self.json, self.published.clone())? })
    }

    /// The feeds of each language, where the site has any: they need its address.
    fn feeds(&self) -> impl Iterator<Item = FeedWriter<'_>> {
        let (bundle, site) = (self.bundle(), self.pages.site.as_ref());
        let languages = bundle.languages.iter().filter_map(move |language| Some((language, site?)));
        languages.filter_map(|(language, site)| FeedWriter::new(bundle, language, site, &self.published))
    }

    /// Writes a page, and what lies beside it for other programs: picture, feed and oEmbed.
    fn write_page(&self, place: &Location, feeds: &[FeedWriter<'_>], folder: &SiteFolder) -> Result<()> {
        let path = place.path(&self.bundle().languages);
        let preview = self.write_picture(place, folder)?;
        let page = self.pages.content(place);
        let html = self.pages.page(place, &page, preview.as_ref());
        folder.write(&format!("{path}index.html"), html.as_bytes())?;
        let feeds = feeds.iter().find(|feeds| *feeds.language == place.language);
        if let Some(feed) = feeds.and_then(|feeds| feeds.feed(place, &page)) {
            folder.write(&format!("{path}{}", feed::NAME), feed.as_bytes())?;
        }
        let picture = preview.as_ref().map(|preview| preview.path.as_str());
        let (site, meta) = (self.pages.site.as_ref(), page.meta.as_ref());
        if let Some((site, meta)) = site.zip(meta)
            && let Some(answer) = oembed::answer(&self.pages.indexes, place, meta, site, picture)
        {
            folder.write(&format!("{path}{}", oembed::NAME), answer.to_string().as_bytes())?;
        }
        Ok(())
    }

    /// Draws the picture of a page, unless the old site has the very same, and says which picture
    /// stands for the page: its own, or else that of the overview.
    fn write_picture(&self, place: &Location, folder: &SiteFolder) -> Result<Option<Preview>> {
        let name = |place: &Location| format!("{}{}", place.path(&self.bundle().languages), PICTURE);
        if let Some(card) = Card::of(self.bundle(), place) {
            let path = name(place);
            let key = Some(self.painter.key(&card));
            let kept = folder.previous(&path).filter(|picture| PictureKey::of_png(picture) == key);
            let picture = kept.map_or_else(|| self.painter.draw(&card), Ok)?;
            folder.write(&path, &picture)?;
            return Ok(Some(Preview { path, alt: card.alt() }));
        }
        let home = Location::new(place.language.clone(), Route::Home);
        Ok(Card::of(self.bundle(), &home).map(|card| Preview { path: name(&home), alt: card.alt() }))
    }

    /// Writes the files for other programs in the folder of a language: manifest and calendar.
    fn write_language_files(&self, language: &LanguageTag, folder: &SiteFolder) -> Result<()> {
        let (bundle, site) = (self.bundle(), self.pages.site.as_ref());
        let own = bundle.languages.folder(language);
        let manifest = manifest::manifest(bundle, language, &root(&own), self.pages.shell.icon_format);
        folder.write(&format!("{own}{}", manifest::NAME), manifest.as_bytes())?;
        let calendar_context =
            CalendarContext { site: site.map(SiteAddress::to_string), zone: zone::of(bundle) };
        if let Some(programme) = calendar::calendar(bundle, &bundle.talks, language, &calendar_context) {
            folder.write(&format!("{own}{}", calendar_file::NAME), programme.as_bytes())?;
        }
        Ok(())
    }

    /// Writes what a device needs to keep the site, or what removes it where it is not kept any more.
    fn write_offline(&self, places: &[Location], folder: &SiteFolder) -> Result<()> {
        let bundle = self.bundle();
        if !bundle.site.offline {
            return folder.write(offline::WORKER, offline::RECALL.as_bytes());
        }
        folder.write(OFFLINE_SCRIPT, offline::SCRIPT.as_bytes())?;
        for language in bundle.languages.iter() {
            let name = format!("{}{}", bundle.languages.folder(language), offline::SHELL);
            folder.write(&name, self.pages.offline_shell(language).as_bytes())?;
        }
        let own = self.app.kept().map(|(name, _)| name.to_owned());
        let own = own.chain([self.pages.shell.stylesheet.clone()]).collect();
        offline::write(bundle, places, own, folder)
    }

    /// The pages whose pictures lack letters, because no typeface has them.
    pub fn pages_with_undrawn_text(&self) -> Vec<Route> {
        let lacks = |place: &Location| {
            Card::of(self.bundle(), place).is_some_and(|card| !self.painter.has_letters_of(&card))
        };
        let mut routes: Vec<Route> = Vec::new();
        for place in self.places().into_iter().filter(lacks) {
            if !routes.contains(&place.route) {
                routes.push(place.route);
            }
        }
        routes
    }

    /// Writes the pages of languages that were published and are there no more.
    fn write_redirects(&self, folder: &SiteFolder) -> Result<()> {
        let bundle = self.bundle();
        let is_there =
            |name: &&String| bundle.languages.iter().any(|tag| bundle.languages.folder(tag) == **name);
        let first =
            self.places().into_iter().filter(|place| place.language == *bundle.languages.default_tag());
        let paths: Vec<String> = first.map(|place| place.path(&bundle.languages)).collect();
        for gone in self.published.folders.iter().filter(|name| !is_there(name)) {
            for path in &paths {
                let page = redirect::page(bundle, gone, path, self.pages.site.as_ref());
                folder.write(&format!("{gone}{path}index.html"), page.as_bytes())?;
            }
        }
        Ok(())
    }

    fn bundle(&self) -> &Bundle {
        &self.pages.indexes.bundle
    }

    fn places(&self) -> Vec<Location> {
        let bundle = self.bundle();
        let mut routes = routes(bundle);
        routes.extend(bundle.removed.iter().cloned());
        let of = |language: &LanguageTag| {
            let place = |route: &Route| Location::new(language.clone(), route.clone());
            routes.iter().map(place).collect::<Vec<_>>()
        };
        bundle.languages.iter().flat_map(of).collect()
    }
}

/// Writes the settings for a host, which must not replace those that somebody else has made.
fn write_settings(
    host: Host,
    policy: &Policy,
    attached: &BTreeSet<String>,
    folder: &SiteFolder,
) -> Result<()> {
    for (name, text) in host.files(policy, &folder.names(), attached) {
        ensure!(
            !folder.is_foreign(name),
            "{name} is in the folder, but no build wrote it; move it elsewhere, or leave out --host to keep it"
        );
        folder.write(name, text.as_bytes())?;
    }
    Ok(())
}
