//! `_headers`, as Netlify and Cloudflare Pages read it.
//!
//! Where two rules give the same header to one file, these hosts send both values, so no two rules
//! here do, but for the policy of attached files: of two policies, browsers apply both. Cloudflare takes no more than a hundred rules, so files that lie beside many pages share one. What no rule names is sent with `max-age=0, must-revalidate`, which means the same as
//! our `no-cache`, and 404.html is used as it is.

use std::collections::BTreeSet;

use crate::policy::{
    ANY_ORIGIN, CONTENT_SECURITY_POLICY, FEED, FEED_TYPE, IMMUTABLE, Policy, TYPES, attached_policy,
    is_hashed, is_shared,
};

/// Its name.
pub const FILE: &str = "_headers";

/// Endings whose types these hosts do not know well.
const RARE: [&str; 3] = ["webmanifest", "ics", "wasm"];

/// The rules for a site of these files, of which some are attached.
pub fn text(policy: &Policy, names: &BTreeSet<String>, attached: &BTreeSet<String>) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in policy.security_headers() {
        text += &format!("  {name}: {value}\n");
    }
    // What is said of a file follows from its name alone, so all of one name that lie equally deep have one rule.
    let patterns: BTreeSet<String> = names.iter().map(|name| pattern(name)).collect();
    let attached_patterns: BTreeSet<String> = attached.iter().map(|name| pattern(name)).collect();
    for pattern in patterns {
        let (origin, any) = ANY_ORIGIN;
        let rules = [
            (origin, is_shared(&pattern).then_some(any)),
            ("cache-control", is_hashed(&pattern).then_some(IMMUTABLE)),
            ("content-type", rare_type(&pattern)),
            (
                CONTENT_SECURITY_POLICY,
                attached_policy(&pattern).filter(|_| attached_patterns.contains(&pattern)),
            ),
        ];
        let rules: Vec<_> = rules.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        if !rules.is_empty() {
            text += &format!("\n/{pattern}\n");
        }
        for (name, value) in rules {
            text += &format!("  {name}: {value}\n");
        }
    }
    text
}

/// The path of a file with a placeholder for each folder, which stands for any name.
fn pattern(path: &str) -> String {
    let depth = path.matches('/').count();
    let file = path.rsplit('/').next().unwrap_or(path);
    let folders: String = ('a'..='z').take(depth).map(|folder| format!(":{folder}/")).collect();
    folders + file
}

fn rare_type(name: &str) -> Option<&'static str> {
    let file = name.rsplit('/').next()?;
    if file == FEED {
        return Some(FEED_TYPE);
    }
    let ending = file.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| RARE.contains(ending))?;
    TYPES.iter().find(|(known, _)| *known == ending).map(|(_, kind)| *kind)
}
