//! Personal data that is better kept out of a public file.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use regex::Regex;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// Mail addresses as people write them, in texts and after `mailto:`.
static MAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}").ok());

/// Telephone numbers as DIN 5008 and ITU-T E.123 write them: from the country or the trunk
/// prefix on, in groups. What stands before must not make it a part of something longer.
static TELEPHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\w.,:/+-])((?:\+[1-9]|\(?00?[1-9])[0-9]*(?:[ /()\u{2011}\u{00A0}-]{0,3}[0-9]+)*)")
        .ok()
});

/// How many digits a telephone number has at least, and at most (ITU-T E.164, and `00` before it).
const DIGITS: RangeInclusive<usize> = 7..=17;

/// A diagnostic for every text with a mail address or a telephone number in it. The publisher's own,
/// in `site`, are meant to be public.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, value) in context.json.fields().iter().filter(|(name, _)| name != "site") {
        value.walk(name, &mut |_, value| {
            let found = value.text().filter(|text| !is_web(text)).and_then(found);
            diagnostics.extend(found.map(|message| {
                Advice::PrivateData.on(value, message, "leave it out, unless the person agreed to publish it")
            }));
        });
    }
    diagnostics
}

/// Addresses of pages hold digits and `@` for reasons of their own.
fn is_web(text: &str) -> bool {
    (text.starts_with("https:") || text.starts_with("http:")) && !text.contains(char::is_whitespace)
}

fn found(text: &str) -> Option<String> {
    // With another `@` before it, it is a name in the Fediverse, which is public.
    let mut mails = MAIL.as_ref().into_iter().flat_map(|mail| mail.find_iter(text));
    if let Some(mail) = mails.find(|mail| !text[..mail.start()].ends_with('@')) {
        return Some(format!("the text names the mail address {:?}", mail.as_str()));
    }
    let numbers = TELEPHONE.as_ref().into_iter().flat_map(|telephone| telephone.captures_iter(text));
    let mut numbers = numbers.filter_map(|number| number.get(1)).map(|number| number.as_str());
    let number =
        numbers.find(|number| DIGITS.contains(&number.bytes().filter(u8::is_ascii_digit).count()))?;
    Some(format!("the text names the telephone number {number:?}"))
}
