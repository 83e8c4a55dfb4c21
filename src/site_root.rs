//! Where the site lies.

use std::sync::Arc;

/// Where the site lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRoot {
    /// What links inside the site begin with: `../../` on a prerendered page, the absolute path of
    /// the site in the app, so that links stay right while the address changes under them.
    pub prefix: Arc<str>,
    /// The absolute address of the site; empty on a prerendered page, which does not know it.
    pub address: Arc<str>,
}

impl SiteRoot {
    /// The site at a path of a server, such as `https://example.org` and `/recap/`. Slashes too many at the beginning
    /// of the path are left out, because links that begin with two would lead to another host.
    pub fn new(origin: &str, path: &str) -> Self {
        let prefix = format!("/{}", path.trim_start_matches('/'));
        Self { address: Arc::from(format!("{origin}{prefix}")), prefix: Arc::from(prefix) }
    }

    /// The site in a single file, whose pages are fragments of its address: `prefix` is `#/`.
    pub fn in_single_file(prefix: &str) -> Self {
        Self { prefix: Arc::from(prefix), address: Arc::from("") }
    }

    /// Whether the site is a single file.
    pub fn is_single_file(&self) -> bool {
        self.prefix.starts_with('#')
    }

    /// The part of a page's path that lies inside the site.
    pub fn path_inside<'p>(&self, path: &'p str) -> &'p str {
        let path = path.trim_start_matches('/');
        path.strip_prefix(self.prefix.trim_start_matches('/')).unwrap_or(path)
    }

    /// The address of the bundle. In a single file, its script answers for it.
    pub fn bundle_url(&self) -> String {
        format!("{}recap.json", self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(root: &str, page: &str, expected: (&str, &str)) {
        let site = SiteRoot::new("https://example.org", root);
        assert_eq!((&*site.prefix, site.path_inside(page)), expected);
        assert_eq!(*site.address, format!("https://example.org{}", site.prefix));
    }

    #[test]
    fn a_page_lies_inside_its_site() {
        check("/", "/talk/a/", ("/", "talk/a/"));
        check("/a/b/", "/a/b/talk/a/", ("/a/b/", "talk/a/"));
        check("/a/b/", "/a/b/", ("/a/b/", ""));
    }

    #[test]
    fn slashes_too_many_name_no_host() {
        check("//", "//talk/a/", ("/", "talk/a/"));
        check("///evil.example/", "///evil.example/talk/", ("/evil.example/", "talk/"));
    }
}
