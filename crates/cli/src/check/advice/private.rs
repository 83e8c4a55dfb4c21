//! Personal data that is better kept out of a public file.

use diagnostic::Diagnostic;
use import::private_data::PrivateData;

use super::{Advice, AdviceContext};

/// A diagnostic for every text with a mail address or a telephone number in it. The publisher's own,
/// in `site`, are meant to be public.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, value) in context.json.fields().iter().filter(|(name, _)| name != "site") {
        value.walk(name, &mut |_, value| {
            let found = value.text().filter(|text| !is_web(text)).and_then(PrivateData::find);
            diagnostics.extend(found.map(|data| {
                let message = match data {
                    PrivateData::Mail(mail) => format!("the text names the mail address {mail:?}"),
                    PrivateData::Telephone(number) => {
                        format!("the text names the telephone number {number:?}")
                    }
                };
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
