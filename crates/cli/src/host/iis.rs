//! `web.config`, as Microsoft IIS reads it.
//!
//! It keeps to what every IIS has. Choosing the `.br` files by what a browser accepts takes the URL
//! Rewrite module, and a section of a module that is not installed stops the whole site, so IIS
//! compresses by its own means.
//!
//! A rule is for one file or for a whole folder, and IIS reads no more than 250 kB of them. So the feeds beside pages
//! have their type from the folder of all such pages, and only what lies in the folder of a language may be read by
//! scripts of other sites.

use std::collections::BTreeSet;

use crate::markup::escape;
use crate::policy::{
    ANY_ORIGIN, CONTENT_SECURITY_POLICY, FEED, FEED_TYPE, IMMUTABLE, Policy, TYPES, attached_policy,
    is_hashed, is_shared,
};

/// Its name. IIS never serves it.
pub const FILE: &str = "web.config";

/// The settings for a site of these files, of which some are attached.
pub fn text(policy: &Policy, names: &BTreeSet<String>, attached: &BTreeSet<String>) -> String {
    let headers = policy.headers().map(|(name, value)| header(name, value)).collect::<String>();
    let types: String = TYPES.iter().map(|(ending, kind)| mime_map(ending, kind)).collect();
    let hashed = names.iter().filter(|name| is_hashed(name));
    let hashed: String =
        hashed.map(|name| location(name, &headers_of(&[("cache-control", IMMUTABLE)]))).collect();
    let shared = names.iter().filter(|name| is_shared(name) && is_near_root(name));
    let shared: String = shared.map(|name| location(name, &shared_settings(name))).collect();
    let attached = attached.iter().filter_map(|name| Some((name, attached_policy(name)?)));
    let attached: String = attached
        .map(|(name, policy)| location(name, &headers_of(&[(CONTENT_SECURITY_POLICY, policy)])))
        .collect();
    let folders: BTreeSet<&str> = names.iter().filter_map(|name| feed_folder(name)).collect();
    let feeds: String = folders.into_iter().map(|folder| location(folder, &feed_type())).collect();
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
{headers}      </customHeaders>
    </httpProtocol>
    <staticContent>
{types}    </staticContent>
    <urlCompression doStaticCompression="true" />
    <security>
      <requestFiltering>
        <hiddenSegments>
          <add segment=".nachlese.json" />
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
{hashed}{shared}{attached}{feeds}</configuration>
"#
    )
}

/// A header, in place of one that a folder above has set.
fn header(name: &str, value: &str) -> String {
    format!("        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n")
}

/// A type, in place of the one that the machine's settings give, because IIS takes no ending twice.
fn mime_map(ending: &str, kind: &str) -> String {
    format!(
        "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
    )
}

fn headers_of(headers: &[(&str, &str)]) -> String {
    let headers: String = headers.iter().map(|(name, value)| header(name, value)).collect();
    format!(
        "    <httpProtocol>\n      <customHeaders>\n{headers}      </customHeaders>\n    </httpProtocol>\n"
    )
}

fn feed_type() -> String {
    let kind = mime_map("xml", FEED_TYPE);
    format!("    <staticContent>\n{kind}    </staticContent>\n")
}

/// The settings of a file that scripts of other sites may read.
fn shared_settings(name: &str) -> String {
    let headers = headers_of(&[ANY_ORIGIN]);
    if is_feed(name) { headers + &feed_type() } else { headers }
}

fn is_feed(name: &str) -> bool {
    name.rsplit('/').next() == Some(FEED)
}

/// Whether a file lies at the root or in the folder of a language.
fn is_near_root(name: &str) -> bool {
    name.matches('/').count() < 2
}

/// The folder of the pages that a feed lies beside: `talk` for `talk/kiel/feed.xml`, and `en/talk` in English. There is
/// no other XML in it.
fn feed_folder(name: &str) -> Option<&str> {
    let page = name.strip_suffix(FEED)?.strip_suffix('/')?;
    page.rsplit_once('/').map(|(folder, _)| folder)
}

fn location(path: &str, settings: &str) -> String {
    let path = escape(path);
    format!(
        "  <location path=\"{path}\">\n    <system.webServer>\n{settings}    </system.webServer>\n  </location>\n"
    )
}
