//! `_headers`, as Netlify and Cloudflare Pages read it.
//!
//! Where two rules give the same header to one file, these hosts send both values, so no two rules
//! here do. What no rule names is sent with `max-age=0, must-revalidate`, which means the same as
//! our `no-cache`, and 404.html is used as it is.

use std::collections::BTreeSet;

use crate::policy::{FEED, FEED_TYPE, IMMUTABLE, Policy, TYPES, is_hashed};

/// Its name.
pub const FILE: &str = "_headers";

/// Endings whose types these hosts do not know well.
const RARE: [&str; 3] = ["webmanifest", "ics", "wasm"];

/// The rules for a site of these files.
pub fn text(policy: &Policy, names: &BTreeSet<String>) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in policy.security_headers() {
        text += &format!("  {name}: {value}\n");
    }
    for name in names {
        let rules =
            [("cache-control", is_hashed(name).then_some(IMMUTABLE)), ("content-type", rare_type(name))];
        let rules: Vec<_> = rules.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        if !rules.is_empty() {
            text += &format!("\n/{name}\n");
        }
        for (name, value) in rules {
            text += &format!("  {name}: {value}\n");
        }
    }
    text
}

fn rare_type(name: &str) -> Option<&'static str> {
    let file = name.rsplit('/').next()?;
    if file == FEED {
        return Some(FEED_TYPE);
    }
    let ending = file.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| RARE.contains(ending))?;
    TYPES.iter().find(|(known, _)| *known == ending).map(|(_, kind)| *kind)
}
