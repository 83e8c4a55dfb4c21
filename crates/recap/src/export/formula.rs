//! Escapes texts that a spreadsheet would take for a formula, a date or a number (CSV injection, formula
//! guard), and unescapes them.

use std::borrow::Cow;

/// The signs by which spreadsheets tell formulas, with the wide forms that Excel takes for them.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The beginnings of the names of months, in German and English.
const MONTHS: &str = "jan feb mär mar apr mai may jun jul aug sep okt oct nov dez dec";

/// A text with an apostrophe before it where a spreadsheet would run it as a formula, or make a
/// date of `1/2` and a number of `0049`. Space before a sign does not help against that, nor do
/// quotes. A text that looks like that already gets one more, so that [`unescape_formula`] finds back to
/// it.
pub fn escape_formula(text: &str) -> Cow<'_, str> {
    if needs_escape(text) { format!("'{text}").into() } else { text.into() }
}

/// The text without the apostrophe that [`escape_formula`] puts before it.
pub fn unescape_formula(text: &str) -> &str {
    text.strip_prefix('\'').filter(|text| needs_escape(text)).unwrap_or(text)
}

fn needs_escape(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.trim_start().starts_with(FORMULA) || bare.starts_with(['\t', '\r']) || is_converted(bare.trim())
}

/// Whether a spreadsheet makes a date, a number or a truth of a text and shows that in another way.
/// Whole numbers it shows as they are. The letters of such texts are few, so that what is known of
/// all others need not come into the app.
fn is_converted(text: &str) -> bool {
    let lower = text.to_ascii_lowercase().replace('Ä', "ä");
    if matches!(&*lower, "true" | "false" | "wahr" | "falsch") {
        return true;
    }
    let is_whole = is_digits(&lower) && lower.len() <= 15 && (!lower.starts_with('0') || lower == "0");
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == 'ä';
    let is_foreign = |c: char| !is_word(c) && !" .,:/-()%€$".contains(c);
    if is_whole || lower.contains(is_foreign) || !lower.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut tokens = lower.split(|c| !is_word(c)).filter(|token| !token.is_empty());
    tokens.all(|token| is_number(token) || MONTHS.split(' ').any(|month| token.starts_with(month)))
}

/// Digits, perhaps with an exponent.
fn is_number(token: &str) -> bool {
    is_digits(token)
        || token.split_once('e').is_some_and(|(digits, power)| is_digits(digits) && is_digits(power))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
