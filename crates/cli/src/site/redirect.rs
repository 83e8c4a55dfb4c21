//! Pages of languages that a site has no more: they lead to the same page in its first language.

use recap::Bundle;

use super::address::SiteAddress;
use super::pages::root;
use crate::markup::escape;
use crate::policy::Policy;

/// A page in a folder of the site that leads to `path` at once, without script.
pub fn page(bundle: &Bundle, folder: &str, path: &str, site: Option<&SiteAddress>) -> String {
    let language = bundle.languages.default_tag();
    let policy = Policy::of(&bundle.site);
    let title = escape(bundle.event.title.localized(language).text);
    let target = escape(&format!("{}{path}", root(&format!("{folder}{path}"))));
    let canonical =
        site.map(|site| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&site.file(path))));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n{}<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n\
         </head>\n<body>\n<p><a href=\"{target}\">{title}</a></p>\n</body>\n</html>\n",
        policy.content_security_policy(),
        canonical.unwrap_or_default(),
    )
}
