//! `.htaccess`, as Apache reads it where its administrator allows it to.
//!
//! Everything that belongs to a module is skipped where the module is missing. `Options` is not used:
//! where it is not allowed, the whole site would answer with an error.

use crate::policy::{
    ANY_ORIGIN, ATTACHED, CONTENT_SECURITY_POLICY, FEED, FEED_TYPE, HASHED, IMMUTABLE, Policy, SHARED, TYPES,
};

/// Its name. Apache never serves it, unless somebody has changed its own settings.
pub const FILE: &str = ".htaccess";

/// The settings.
pub fn text(policy: &Policy) -> String {
    let types: String =
        TYPES.iter().map(|(ending, kind)| format!("  AddType \"{kind}\" .{ending}\n")).collect();
    let headers = policy.headers().map(|(name, value)| format!("  Header always set {name} \"{value}\"\n"));
    let headers = headers.collect::<String>();
    let hashed = HASHED.trim_end_matches('$');
    let (shared, (origin, any)) = (SHARED.trim_end_matches('$'), ANY_ORIGIN);
    let endings: Vec<&str> = TYPES.iter().map(|(ending, _)| *ending).collect();
    let endings = endings.join("|");
    let attached = ATTACHED.map(attached).concat();
    let feed = FEED.replace('.', r"\.");
    let [brotli, gzip] = [("br", "br"), ("gzip", "gz")].map(|(coding, ending)| compressed(coding, ending));
    format!(
        r#"# Settings for a site made by Nachlese.

DirectoryIndex index.html

<IfModule mod_mime.c>
{types}  # Endings that may mean a language or an archive elsewhere mean that a file is compressed.
  RemoveLanguage .br
  RemoveType .gz
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>

<FilesMatch "^{feed}(?:\.br|\.gz)?$">
  ForceType "{FEED_TYPE}"
</FilesMatch>

<IfModule mod_headers.c>
{headers}  <FilesMatch "\.(?:{endings})(?:\.br|\.gz)?$">
    Header merge vary accept-encoding
  </FilesMatch>
  # What is made for others to read, scripts of other sites may read.
  <FilesMatch "^{shared}(?:\.br|\.gz)?$">
    Header set {origin} "{any}"
  </FilesMatch>
  # No script of an attached file runs.
{attached}  # Names that change with their content are kept for a year.
  <FilesMatch "{hashed}(?:\.br|\.gz)?$">
    Header always set cache-control "{IMMUTABLE}"
  </FilesMatch>
</IfModule>

# The page for what is not there, in whatever folder the site lies.
ErrorDocument 404 /%{{reqenv:NACHLESE_FOLDER}}404.html

<IfModule mod_rewrite.c>
  RewriteEngine on
  RewriteCond %{{REQUEST_URI}}::$1 ^/(.*?)([^:]*)::\2$
  RewriteRule ^(.*)$ - [E=NACHLESE_FOLDER:%1]

  # What is not for readers, and folders that are no page.
  RewriteRule (?:^|/)(?:\.htaccess|\.nachlese\.json)$ - [R=404,L]
  RewriteCond %{{REQUEST_FILENAME}} -d
  RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
  RewriteRule ^ - [R=404,L]

  # Compressed files for browsers that take them. They must not be compressed once more.
{brotli}{gzip}</IfModule>
"#
    )
}

/// The policy of files with these endings, in whatever case.
fn attached((endings, policy): (&[&str], &str)) -> String {
    let endings = endings.join("|");
    format!(
        r#"  <FilesMatch "(?i)\.(?:{endings})(?:\.br|\.gz)?$">
    Header always set {CONTENT_SECURITY_POLICY} "{policy}"
  </FilesMatch>
"#
    )
}

/// Sends the file with this ending behind its own if it is there and the browser takes the coding; a
/// quality of zero means that it does not (RFC 9110, section 12.4.2).
fn compressed(coding: &str, ending: &str) -> String {
    format!(
        r#"  RewriteCond %{{HTTP:Accept-Encoding}} (?:^|,)\s*{coding}\s*(?:;\s*q=(?:1|0\.0*[1-9])[0-9.]*\s*)?(?:,|$) [NC]
  RewriteCond %{{REQUEST_FILENAME}}.{ending} -f
  RewriteRule ^(.+)$ $1.{ending} [L,E=no-gzip:1,E=no-brotli:1]
"#
    )
}
