//! Folders that Windows cannot create.

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::check::remark::Remark;

/// Whether Windows keeps a name for a device, in every folder
/// (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
fn is_device(name: &str) -> bool {
    let port = name.strip_prefix("com").or(name.strip_prefix("lpt"));
    let numbered = port.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']));
    numbered || ["con", "prn", "aux", "nul"].contains(&name)
}

/// A remark for every id and language that is the name of a device, because each gets a folder.
pub fn advice(AdviceContext { json, .. }: AdviceContext<'_>) -> Vec<Remark> {
    let entries = ["facets", "speakers", "talks", "takeaways"].into_iter().flat_map(|list| json.list(list));
    let values = json.list("facets").iter().flat_map(|facet| facet.list("values"));
    let ids = entries.chain(values).filter_map(|entry| entry.get("id"));
    // The first language has the root of the site.
    let names = ids.chain(json.list("languages").iter().skip(1));
    names.filter(|name| name.text().is_some_and(is_device)).map(remark).collect()
}

fn remark(name: &JsonTree<'_>) -> Remark {
    let what = format!("Windows has no folder {:?} for the page", name.text().unwrap_or_default());
    Advice::WindowsName.on(name, what, "choose another name, or the site cannot be kept on Windows")
}
