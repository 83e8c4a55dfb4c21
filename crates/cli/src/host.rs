//! The settings for the web servers and hosts that a site may be uploaded to.
//!
//! Each of them gets what [`policy`](crate::policy) says, as far as it can be told: headers, types,
//! how long files are kept, the compressed files beside the plain ones, and the page for what is not there.

mod apache;
mod headers_file;
mod iis;
mod nginx;

use std::collections::BTreeSet;

use clap::ValueEnum;

use crate::policy::Policy;

/// Where a site is going to be served.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// Any web server, without settings
    #[default]
    Plain,
    /// nginx: adds nginx.conf, to be included in its configuration
    Nginx,
    /// Apache, as at most web hosting providers: adds .htaccess
    Apache,
    /// Microsoft IIS: adds web.config
    Iis,
    /// Netlify: adds _headers
    Netlify,
    /// GitHub, GitLab, Codeberg or Cloudflare Pages: adds .nojekyll and _headers
    Pages,
}

impl Host {
    /// The host's own files for the root of a site, each with its name and text. `names` are the
    /// site's files by their paths from its root, for hosts that take rules only for single files, and `attached` those of
    /// them that the bundle attaches.
    pub fn files(
        self,
        policy: &Policy,
        names: &BTreeSet<String>,
        attached: &BTreeSet<String>,
    ) -> Vec<(&'static str, String)> {
        match self {
            Host::Plain => Vec::new(),
            Host::Nginx => vec![(nginx::FILE, nginx::text(policy))],
            Host::Apache => vec![(apache::FILE, apache::text(policy))],
            Host::Iis => vec![(iis::FILE, iis::text(policy, names, attached))],
            Host::Netlify => vec![(headers_file::FILE, headers_file::text(policy, names, attached))],
            // Without the empty file, GitHub would have Jekyll leave out what begins with a dot or underscore.
            Host::Pages => {
                vec![
                    (".nojekyll", String::new()),
                    (headers_file::FILE, headers_file::text(policy, names, attached)),
                ]
            }
        }
    }
}
