//! `nginx.conf`, a part to be included in the configuration of nginx.
//!
//! It takes nothing that is not in the plain nginx of Debian, and knows neither where the site lies
//! nor under which path, so that it can be included in a whole `server` as well as in a `location`.

use crate::policy::{
    ANY_ORIGIN, ATTACHED, CONTENT_SECURITY_POLICY, EMBED, FEED, FEED_TYPE, FRAME_ANCESTORS, HASHED,
    IMMUTABLE, Policy, REVALIDATE, SHARED, TYPES,
};

/// Its name.
pub const FILE: &str = "nginx.conf";

/// Browsers that accept brotli; a quality of zero means that they do not (RFC 9110, section 12.4.2).
const ACCEPTS_BROTLI: &str = r"(?:^|,)\s*br\s*(?:;\s*q=(?:1|0\.0*[1-9])[0-9.]*\s*)?(?:,|$)";

/// The settings.
pub fn text(policy: &Policy) -> String {
    let types: String = TYPES.iter().map(|(ending, kind)| format!("    \"{kind}\" {ending};\n")).collect();
    let headers = headers(policy, None);
    let attached =
        ATTACHED.map(|(endings, content)| attached(endings, &self::headers(policy, Some(content))));
    let attached = attached.concat();
    let endings: Vec<&str> = TYPES.iter().map(|(ending, _)| *ending).collect();
    let endings = endings.join("|");
    let feed = FEED.replace('.', r"\.");
    let (_, any) = ANY_ORIGIN;
    let brotli = brotli();
    format!(
        r#"# Settings for a site made by Nachlese. Include this file where nginx serves the site:
#
#     server {{
#         server_name recap.example.org;
#         root /var/www/recap;                  # the folder with this file
#         include /var/www/recap/nginx.conf;
#     }}
#
# or, where the site is a part of another one:
#
#     location /a/b/ {{
#         root /var/www;                        # the site lies in /var/www/a/b
#         include /var/www/a/b/nginx.conf;
#     }}
#
# Headers of your own belong beside the include: nginx forgets those of outer blocks.

index index.html;
absolute_redirect off;
gzip_static on;
gzip_vary off;
gzip_proxied any;

types {{
{types}}}

# A header whose variable has no value is not sent, and nothing to warn of.
uninitialized_variable_warn off;
set $nachlese_cache "{REVALIDATE}";
{headers}
# The page for what is not there is that of the nearest folder above.
error_page 404 $uri/.missing;
error_page 403 =404 $uri/.missing;
location ~ ^(?<nachlese_a>/[^/]+)?(?<nachlese_b>/[^/]+)?(?<nachlese_c>/[^/]+)?(?<nachlese_d>/[^/]+)?.*/\.missing$ {{
    internal;
    set $nachlese_cache "{REVALIDATE}";
    set $nachlese_frames "{FRAME_ANCESTORS}";
    set $nachlese_vary accept-encoding;
    try_files $nachlese_a$nachlese_b$nachlese_c$nachlese_d/404.html $nachlese_a$nachlese_b$nachlese_c/404.html
        $nachlese_a$nachlese_b/404.html $nachlese_a/404.html /404.html =404;
}}

# A file that was compressed with brotli, under the name and so with the type of the plain file.
location ~ /\.br/[^/]+$ {{
    internal;
    gzip_static off;
    set $nachlese_encoding br;
    alias $nachlese_packed;
}}

# What is not for readers.
location ~ /(?:\.(?!well-known/)|nginx\.conf$) {{
    return 404;
}}

location ~ /{feed}$ {{
    types {{}}
    default_type "{FEED_TYPE}";
    set $nachlese_origin "{any}";
    set $nachlese_cache "{REVALIDATE}";
    set $nachlese_vary accept-encoding;
}}

# What is made for others to read, scripts of other sites may read.
location ~ "/{SHARED}" {{
    set $nachlese_cache "{REVALIDATE}";
    set $nachlese_origin "{any}";
{brotli}}}

# Files whose names change with their content are kept for a year, all others are asked for again.
location ~ "{HASHED}" {{
    set $nachlese_cache "{IMMUTABLE}";
{brotli}}}

# Other sites may frame the compact form of a page, and no other.
location ~ \.html$ {{
    set $nachlese_cache "{REVALIDATE}";
    set $nachlese_frames "{FRAME_ANCESTORS}";
    if ($args ~ "{EMBED}") {{
        set $nachlese_frames "";
    }}
{brotli}}}

{attached}location ~ \.(?:{endings})$ {{
    set $nachlese_cache "{REVALIDATE}";
{brotli}}}
"#
    )
}

/// The headers of every answer, with another content security policy where one is given.
fn headers(policy: &Policy, content: Option<&str>) -> String {
    let own = format!("{}$nachlese_frames", policy.content_security_policy());
    let value = |name, value| match name {
        CONTENT_SECURITY_POLICY => content.unwrap_or(&own).to_owned(),
        _ => str::to_owned(value),
    };
    let safety = policy.security_headers();
    let safety =
        safety.map(|(name, given)| format!("add_header {name} \"{}\" always;\n", value(name, given)));
    let (safety, (origin, _)) = (safety.concat(), ANY_ORIGIN);
    format!(
        "{safety}add_header cache-control $nachlese_cache always;\nadd_header content-encoding $nachlese_encoding;\n\
         add_header vary $nachlese_vary always;\nadd_header {origin} $nachlese_origin;\n"
    )
}

/// The answer with an attached file. nginx forgets the outer headers where there are others, so all of them stand here.
fn attached(endings: &[&str], headers: &str) -> String {
    let (endings, headers) = (endings.join("|"), headers.replace("add_header", "    add_header"));
    format!(
        r#"# No script of an attached file runs.
location ~* \.(?:{endings})$ {{
{headers}    set $nachlese_cache "{REVALIDATE}";
    if (-f $request_filename.gz) {{
        set $nachlese_vary accept-encoding;
    }}
}}

"#
    )
}

/// Sends the compressed file if it is there and the browser takes it. nginx knows no `and`, so both
/// conditions leave a mark.
fn brotli() -> String {
    format!(
        r#"    set $nachlese_brotli "";
    if ($http_accept_encoding ~* "{ACCEPTS_BROTLI}") {{
        set $nachlese_brotli "accepted";
    }}
    set $nachlese_packed $request_filename.br;
    if (-f $nachlese_packed) {{
        set $nachlese_brotli "$nachlese_brotli there";
        set $nachlese_vary accept-encoding;
    }}
    if ($nachlese_brotli = "accepted there") {{
        rewrite ^(.*/)([^/]+)$ $1.br/$2 last;
    }}
"#
    )
}
