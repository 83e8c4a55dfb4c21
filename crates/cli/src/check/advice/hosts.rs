//! Hosts that look like others.

use diagnostic::Diagnostic;
use unicode_security::{RestrictionLevel, RestrictionLevelDetection as _, skeleton};

use super::{Advice, AdviceContext};

/// A diagnostic for every address of the web whose host has letters that look like others of the usual alphabet, or mixes
/// alphabets: the link may lead elsewhere than it seems.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    context.json.walk("", &mut |_, value| {
        let Some(host) = value.text().and_then(host) else { return };
        let (read, _) = idna::domain_to_unicode(host);
        if read.split('.').any(can_be_mistaken) {
            let written = idna::domain_to_ascii(&read).unwrap_or_else(|_| host.to_owned());
            let message =
                format!("the host {read:?} can be taken for another one; browsers ask for {written:?}");
            let help = "see whether it is the host that is meant; if so, nothing is to be done";
            diagnostics.push(Advice::LookalikeHost.on(value, message, help));
        }
    });
    diagnostics
}

/// The host of an address of the web.
fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = address.trim().split_once("://")?;
    let is_web = ["https", "http"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let authority =
        rest.split(['/', '?', '#']).next().filter(|authority| is_web && !authority.starts_with('['))?;
    authority.split(':').next()
}

/// Whether a part of a host has lookalikes, or letters that no single language has beside each other (Unicode UTS 39,
/// section 5.2).
fn can_be_mistaken(label: &str) -> bool {
    label.chars().any(looks_latin) || !label.check_restriction_level(RestrictionLevel::HighlyRestrictive)
}

/// Whether a letter looks like one of the usual alphabet and is another.
fn looks_latin(c: char) -> bool {
    let mut seen = [0; 4];
    let seen = skeleton(c.encode_utf8(&mut seen)).collect::<String>();
    !c.is_ascii() && seen.len() == 1 && seen.is_ascii()
}
