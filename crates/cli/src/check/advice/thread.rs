//! The thread that replies go to.

use recap::fediverse::Thread;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// A diagnostic where the replies of the thread cannot be shown, or not on every page.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let page = context.bundle.site.reply_fediverse.as_ref().filter(|page| page.can_be_base());
    let value = ["site", "reply", "fediverse"].iter().try_fold(context.json, |value, name| value.get(name));
    let (Some(page), Some(value)) = (page, value) else { return Vec::new() };
    let diagnostic = match Thread::at(page) {
        None => Advice::LinkOnlyThread.on(
            value,
            "the address has none of the shapes that Mastodon has for a post, so the thread is linked to, but its \
             replies are not shown"
                .to_owned(),
            "write it as https://host/@user/1234 if its server is Mastodon; else nothing is to be done",
        ),
        Some(thread) if thread.is_open() => Advice::InsecureThread.on(
            value,
            "browsers do not load replies by http: into pages that are served by https:".to_owned(),
            "write the address with https:",
        ),
        Some(_) => return Vec::new(),
    };
    vec![diagnostic]
}
