//! `web.config`, as Microsoft IIS reads it.
//!
//! It keeps to what every IIS has. Choosing the `.br` files by what a browser accepts takes the URL
//! Rewrite module, and a section of a module that is not installed stops the whole site, so IIS
//! compresses by its own means.

use std::collections::BTreeSet;

use crate::policy::{FEED, FEED_TYPE, IMMUTABLE, Policy, TYPES, is_hashed};

/// Its name. IIS never serves it.
pub const FILE: &str = "web.config";

/// The settings for a site of these files.
pub fn text(policy: &Policy, names: &BTreeSet<String>) -> String {
    let headers = policy.headers().map(|(name, value)| header(name, value)).concat();
    let types: String = TYPES.iter().map(|(ending, kind)| mime_map(ending, kind)).collect();
    let hashed: String = names.iter().filter(|name| is_hashed(name)).map(|name| kept(name)).collect();
    let feeds: String = names.iter().filter(|name| is_feed(name)).map(|name| feed(name)).collect();
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
{hashed}{feeds}</configuration>
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

fn kept(name: &str) -> String {
    let header = header("cache-control", IMMUTABLE);
    let settings = format!(
        "    <httpProtocol>\n      <customHeaders>\n{header}      </customHeaders>\n    </httpProtocol>\n"
    );
    location(name, &settings)
}

fn is_feed(name: &str) -> bool {
    name.rsplit('/').next() == Some(FEED)
}

fn feed(name: &str) -> String {
    let kind = mime_map("xml", FEED_TYPE);
    location(name, &format!("    <staticContent>\n{kind}    </staticContent>\n"))
}

fn location(path: &str, settings: &str) -> String {
    format!(
        "  <location path=\"{path}\">\n    <system.webServer>\n{settings}    </system.webServer>\n  </location>\n"
    )
}
