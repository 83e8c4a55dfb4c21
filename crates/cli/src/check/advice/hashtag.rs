//! Hashtags that networks do not take whole.

use diagnostic::Diagnostic;
use unicode_normalization::char::is_combining_mark;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// A diagnostic for a hashtag that Mastodon would cut or take for plain text; other networks do alike.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let json = context.json.get("site").and_then(|site| site.get("hashtag"));
    let hashtag = context.bundle.site.hashtag.as_deref();
    json.zip(hashtag).and_then(|(value, hashtag)| diagnostic(value, hashtag)).into_iter().collect()
}

fn diagnostic(value: &JsonTree<'_>, hashtag: &str) -> Option<Diagnostic> {
    let kept: &str = &hashtag[..hashtag.find(|c| !may_stand(c)).unwrap_or(hashtag.len())];
    let whole: String = hashtag.chars().filter(|c| may_stand(*c)).collect();
    let says_something = |text: &str| text.contains(char::is_alphabetic);
    let message = if !says_something(kept) {
        format!("Mastodon does not take \"#{hashtag}\" for a hashtag")
    } else if kept.len() < hashtag.len() {
        format!("Mastodon cuts \"#{hashtag}\" to \"#{kept}\"")
    } else {
        return None;
    };
    let help = "write letters, digits and _ only, with a letter among them";
    let suggestion = Some(whole).filter(|whole| says_something(whole));
    Some(Diagnostic { suggestion, ..Advice::CutHashtag.on(value, message, help) })
}

/// Whether a character can be part of a hashtag on Mastodon (`app/models/tag.rb`): a letter, a mark on one, a digit,
/// a low line, or one of the signs that part words.
fn may_stand(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || "_·・\u{200C}".contains(c)
}
