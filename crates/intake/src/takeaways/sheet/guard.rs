//! Keeping spreadsheets from taking a text for something else, and taking that back.

/// The signs by which spreadsheets tell formulas, with the wide forms that Excel takes for them.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What spreadsheets take for true and false.
const TRUTHS: [&str; 4] = ["true", "false", "wahr", "falsch"];

/// The beginnings of the names of months, in German and English.
const MONTHS: [&str; 16] = [
    "jan", "feb", "mär", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dez",
    "dec",
];

/// A text with an apostrophe before it where a spreadsheet would run it as a formula, or make a
/// date of `1/2` and a number of `0049`. Space before a sign does not help against that, nor do
/// quotes. A text that looks like that already gets one more, so that [`unguarded`] finds back to
/// it.
pub fn guarded(text: String) -> String {
    if needs_guard(&text) { format!("'{text}") } else { text }
}

/// The text without the apostrophe that [`guarded`] puts before it.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|text| needs_guard(text)).unwrap_or(text)
}

fn needs_guard(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.trim_start().starts_with(FORMULA) || bare.starts_with(['\t', '\r']) || is_converted(bare.trim())
}

/// Whether a spreadsheet makes a date, a number or a truth of a text and shows that in another way.
/// Whole numbers it shows as they are.
fn is_converted(text: &str) -> bool {
    let lower = text.to_lowercase();
    if TRUTHS.contains(&&*lower) {
        return true;
    }
    let is_whole = text.len() <= 15 && text.parse::<u64>().is_ok_and(|number| number.to_string() == text);
    let is_foreign = |c: char| !c.is_alphanumeric() && !" .,:/-()%€$".contains(c);
    if is_whole || text.contains(is_foreign) || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut tokens = lower.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty());
    tokens.all(|token| token.parse::<f64>().is_ok() || MONTHS.iter().any(|month| token.starts_with(month)))
}
