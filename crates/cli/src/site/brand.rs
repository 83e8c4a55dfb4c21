//! The logo and the icon of a site.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use recap::Bundle;
use recap::address::Address;
use recap::logo::Logo;
use serde_json::{Value, json};

use super::folder::SiteFolder;
use crate::site_image::{SiteImage, SiteImageError, SiteImageFormat};
use crate::site_path::SitePath;

/// The folder of the icons.
pub const ICONS: &str = "icons/";

/// The icon as an SVG, where there is one.
const SVG_ICON: &str = "icons/icon.svg";

/// The sides of the icons that are PNG: for tabs, for Apple's home screen, and for the manifest.
const ICON_SIDES: [u32; 4] = [32, 180, 192, 512];

/// The logo and the icon that a site shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// The logo with its size; `None` where it cannot be shown.
    pub logo: Option<Logo>,
    /// The icon; `None` where the app's own stands there.
    pub icon: Option<SiteImage>,
    /// Why pictures are left out, by the paths of their fields in the bundle.
    pub problems: BTreeMap<&'static str, SiteImageError>,
}

/// The pictures that a bundle names, by the paths of their fields.
pub fn named(bundle: &Bundle) -> impl Iterator<Item = (&'static str, &Address)> {
    let logo = bundle.site.logo.as_ref();
    let pictures = [
        ("site.logo.light", logo.map(|logo| &logo.light)),
        ("site.logo.dark", logo.and_then(|logo| logo.dark.as_ref())),
        ("site.icon", bundle.site.icon.as_ref()),
    ];
    pictures.into_iter().filter_map(|(path, address)| Some((path, address?)))
}

impl Brand {
    /// The logo and the icon of a bundle in `asset_dir`, of which the logo is written into the site.
    ///
    /// # Errors
    ///
    /// Where the disk refuses.
    pub fn write(bundle: &Bundle, asset_dir: &Path, folder: &SiteFolder) -> Result<Self> {
        let mut brand = Self::default();
        let mut images = BTreeMap::new();
        for (field, address) in named(bundle) {
            // What lies outside of the site is never shown.
            let Some(path) = SitePath::of(address) else { continue };
            let file = path.file(asset_dir).ok_or(SiteImageError::Missing);
            match file.and_then(|file| SiteImage::read(&file)) {
                Ok(image) => {
                    images.insert(field, (path, image));
                }
                Err(error) => {
                    brand.problems.insert(field, error);
                }
            }
        }
        brand.icon = images.remove("site.icon").map(|(_, image)| image);
        for (path, image) in images.values() {
            folder.write(path.file_name(), image.bytes())?;
        }
        let light = images.get("site.logo.light").map(|(_, image)| image.size);
        brand.logo = bundle.site.logo.clone().zip(light).map(|(logo, size)| Logo {
            dark: logo.dark.filter(|_| images.contains_key("site.logo.dark")),
            size: Some(size),
            ..logo
        });
        Ok(brand)
    }

    /// The logo as the bundle says it.
    pub fn logo_json(&self) -> Value {
        let Some(Logo { light, dark, has_name, size }) = &self.logo else { return Value::Null };
        let mut logo = json!({"light": light.as_str()});
        if let Some(dark) = dark {
            logo["dark"] = dark.as_str().into();
        }
        if *has_name {
            logo["has_name"] = true.into();
        }
        if let Some((width, height)) = size {
            logo["width"] = (*width).into();
            logo["height"] = (*height).into();
        }
        logo
    }
}

/// Writes an icon in all sizes in the place of the app's own.
///
/// # Errors
///
/// Where the disk refuses, or the icon cannot be drawn.
pub fn write_icons(icon: &SiteImage, folder: &SiteFolder) -> Result<()> {
    if icon.format == SiteImageFormat::Svg {
        folder.write(SVG_ICON, icon.bytes())?;
    }
    ICON_SIDES
        .into_iter()
        .try_for_each(|side| folder.write(&format!("icons/icon-{side}.png"), &icon.square(side)?))
}
