//! Logos and icons that cannot be shown.

use std::collections::BTreeMap;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::site::brand;
use crate::site_image::{SiteImage, SiteImageError};
use crate::site_path::SitePath;

/// A diagnostic for each logo and icon that is missing, cannot be shown, is not safe, or lies elsewhere.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let images = brand::named(context.bundle).filter_map(|(path, address)| {
        let image = field(context.json, path)?;
        let Some(name) = SitePath::of(address) else {
            let message = format!(
                "{:?} is not inside the site, and pages load nothing from elsewhere",
                address.as_str()
            );
            let help = "put the picture beside the bundle and name it relatively";
            return Some(Advice::ForeignImage.on(image, message, help));
        };
        let file = name.file(context.folder).ok_or(SiteImageError::Missing);
        file.and_then(|file| SiteImage::read(&file)).err().map(|error| problem(image, &error))
    });
    images.collect()
}

/// A diagnostic for each logo and icon that a build has left out, by the paths of their fields.
pub fn problems(json: &JsonTree<'_>, problems: &BTreeMap<&'static str, SiteImageError>) -> Vec<Diagnostic> {
    problems.iter().filter_map(|(path, error)| Some(problem(field(json, path)?, error))).collect()
}

/// The field at a path; a logo for light and dark pages may be given as one address.
fn field<'j, 'a>(json: &'j JsonTree<'a>, path: &str) -> Option<&'j JsonTree<'a>> {
    json.find(path).or_else(|| json.find("site.logo"))
}

fn problem(image: &JsonTree<'_>, error: &SiteImageError) -> Diagnostic {
    let name = image.text().unwrap_or_default();
    let (advice, message, help) = match error {
        SiteImageError::Missing => (
            Advice::MissingImage,
            format!("there is no file {name:?} beside the bundle"),
            "put the picture there, or leave the field out",
        ),
        SiteImageError::NoImage => {
            (Advice::NoImage, format!("{name:?} {error}"), "save the picture as SVG or PNG")
        }
        SiteImageError::WrongEnding(_) => {
            (Advice::NoImage, format!("{name:?} {error}"), "give it the ending of what it is, .svg or .png")
        }
        SiteImageError::TooManyBytes(_) | SiteImageError::WrongSize(..) => (
            Advice::LargeImage,
            format!("{name:?} {error}"),
            "save it smaller; every page loads it, and 512 pixels a side are plenty",
        ),
        SiteImageError::Unsafe(_) => (
            Advice::UnsafeImage,
            format!("{name:?} {error}"),
            "save it as plain SVG (in Inkscape \"Plain SVG\"), or as PNG",
        ),
    };
    advice.on(image, message, help)
}
