//! Addresses of recordings at the moment that a source names.

use crate::address::Address;

/// The hosts whose pages take the moment as a parameter; others take it as a media fragment
/// (W3C Media Fragments URI 1.0, section 4.2.1).
const WITH_PARAMETER: [&str; 4] = ["www.youtube.com", "youtube.com", "m.youtube.com", "youtu.be"];

/// The address of a recording at the moment that a locator names, such as `12:34`, `1:02:03` or `Minute 12`. `None`
/// where the locator names no moment, or the address already says which part it is about.
pub fn at_moment(address: &Address, locator: &str) -> Option<String> {
    let address = address.as_str();
    let seconds = seconds(locator)?;
    if address.contains('#') {
        return None;
    }
    let host = address.split('/').nth(2)?.split('?').next()?;
    if !WITH_PARAMETER.contains(&host) {
        return Some(format!("{address}#t={seconds}"));
    }
    let (_, query) = address.split_once('?').unwrap_or((address, ""));
    let has_moment = query.split('&').any(|pair| pair.starts_with("t=") || pair.starts_with("start="));
    let sign = if query.is_empty() { '?' } else { '&' };
    (!has_moment).then(|| format!("{address}{sign}t={seconds}s"))
}

/// The seconds since the beginning that a locator names.
fn seconds(locator: &str) -> Option<u32> {
    let mut words = locator.split([' ', '\u{a0}', ',', '–', '(', ')']);
    let clock = words.clone().find_map(clock_seconds);
    clock.or_else(|| {
        let is_minute = |word: &str| ["Minute", "minute", "Min.", "min", "Min"].contains(&word);
        words.find(|word| is_minute(word))?;
        words.next()?.trim_end_matches('.').parse::<u32>().ok()?.checked_mul(60)
    })
}

/// The seconds of `12:34` or `1:02:03`.
fn clock_seconds(word: &str) -> Option<u32> {
    let parts: Vec<&str> = word.split(':').collect();
    let is_clock = (2..=3).contains(&parts.len()) && parts[1..].iter().all(|part| part.len() == 2);
    if !is_clock {
        return None;
    }
    parts.iter().try_fold(0_u32, |seconds, part| {
        let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let part: u32 = part.parse().ok().filter(|_| is_number)?;
        seconds.checked_mul(60)?.checked_add(part)
    })
}
