//! Words of the bundle inside sentences and rows of ours.

use leptos::prelude::*;
use recap::Text;

use crate::context::AppContext;

/// A short text in its own language and direction, whatever stands around it (Unicode UAX 9).
pub fn isolated(app: AppContext, text: &Text) -> AnyView {
    view! { <bdi lang=app.lang(text)>{app.text(text)}</bdi> }.into_any()
}

/// Several such texts in one line.
pub fn isolated_list<'t>(app: AppContext, texts: impl Iterator<Item = &'t Text>) -> AnyView {
    let texts = texts.enumerate().map(|(at, text)| ((at > 0).then_some(", "), isolated(app, text)));
    texts.collect_view().into_any()
}
