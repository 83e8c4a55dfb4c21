//! Folders that Windows cannot create.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// Whether Windows keeps a name for a device, in every folder
/// (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
fn is_device(name: &str) -> bool {
    let port = name.strip_prefix("com").or(name.strip_prefix("lpt"));
    let numbered = port.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']));
    numbered || ["con", "prn", "aux", "nul"].contains(&name)
}

/// A diagnostic for every id and language that is the name of a device, because each gets a folder.
pub fn advice(AdviceContext { json, .. }: AdviceContext<'_>) -> Vec<Diagnostic> {
    let entries = ["facets", "speakers", "talks", "takeaways"].into_iter().flat_map(|list| json.list(list));
    let values = json.list("facets").iter().flat_map(|facet| facet.list("values"));
    let ids = entries.chain(values).filter_map(|entry| entry.get("id"));
    // The first language has the root of the site.
    let names = ids.chain(json.list("languages").iter().skip(1));
    names.filter(|name| name.text().is_some_and(is_device)).map(diagnostic).collect()
}

fn diagnostic(name: &JsonTree<'_>) -> Diagnostic {
    let message = format!("Windows has no folder {:?} for the page", name.text().unwrap_or_default());
    Advice::WindowsName.on(name, message, "choose another name, or the site cannot be kept on Windows")
}
