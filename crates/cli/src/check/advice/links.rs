//! Addresses inside the site that lead nowhere.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::site::own_addresses::OwnAddresses;
use crate::site_path::SitePath;

/// The fields that hold an address to follow.
const FIELDS: [&str; 7] =
    ["url", "imprint", "privacy", "accessibility", "easy_language", "sign_language", "fediverse"];

/// A diagnostic for every relative address for which there is neither a page nor a file beside the
/// bundle.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let own = OwnAddresses::of(context.bundle);
    let dead = |(path, _): &(SitePath, _)| !own.contains(path) && path.file(context.folder).is_none();
    let addresses = inside_addresses(context.json).into_iter().filter(dead);
    addresses.map(|(_, value)| diagnostic(value)).collect()
}

/// The addresses of a bundle that lead to something inside the site, each with the value that holds it.
pub(super) fn inside_addresses<'t, 'a>(json: &'t JsonTree<'a>) -> Vec<(SitePath, &'t JsonTree<'a>)> {
    let mut found = Vec::new();
    json.walk("", &mut |name, value| {
        // The address of the site itself is whole, or else already named as a problem.
        if value.path() == "site.url" || !FIELDS.contains(&name) {
            return;
        }
        let address = value.text().and_then(|text| text.parse().ok());
        found.extend(address.as_ref().and_then(SitePath::of).map(|path| (path, value)));
    });
    found
}

fn diagnostic(value: &JsonTree<'_>) -> Diagnostic {
    let message = format!(
        "{:?} is neither a page of the site nor a file beside the bundle",
        value.text().unwrap_or_default()
    );
    Advice::DeadLink.on(value, message, "put the file there, or write the whole address with https:")
}
