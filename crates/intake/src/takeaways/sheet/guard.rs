//! Keeping spreadsheets from taking a text for a formula, and taking that back.

/// The signs by which spreadsheets tell formulas, with the wide forms that Excel takes for them.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text with an apostrophe before it where a spreadsheet would take it for a formula; space
/// before the sign does not help, nor do quotes. A text that looks like that already gets one
/// more, so that [`unguarded`] finds back to it.
pub fn guarded(text: String) -> String {
    if needs_guard(&text) { format!("'{text}") } else { text }
}

/// The text without the apostrophe that [`guarded`] puts before it.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|text| needs_guard(text)).unwrap_or(text)
}

fn needs_guard(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.trim_start().starts_with(FORMULA) || bare.starts_with(['\t', '\r'])
}
