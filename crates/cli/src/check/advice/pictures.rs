//! Texts that preview pictures cannot show.

use diagnostic::Diagnostic;
use recap::Route;

use crate::check::json_tree::JsonTree;

/// The code of the warning, which only a build can give: it knows the fonts.
const UNDRAWN_TEXT: &str = "undrawn-text";

/// How many texts are named. A bundle in a script that no typeface has lacks them all.
const NAMED: usize = 3;

const HELP: &str = "name a font file that has these letters with --font, such as one of Noto's (OFL); until then the \
                    picture shows what can be drawn, or an icon";

/// A diagnostic for each of the first texts that a build could not draw, by their pages; the last one counts the others.
pub fn undrawn_texts(json: &JsonTree<'_>, pages: &[Route]) -> Vec<Diagnostic> {
    let texts: Vec<_> = pages.iter().filter_map(|page| text_of(json, page)).collect();
    let others = texts.len().saturating_sub(NAMED);
    let named = texts.iter().take(NAMED).enumerate();
    let diagnostic = |(at, text): (usize, &&JsonTree<'_>)| {
        let more = if others > 0 && at + 1 == NAMED {
            format!(", nor those of {others} more")
        } else {
            String::new()
        };
        let message = format!("the preview picture cannot show all letters of this text{more}");
        Diagnostic::warning(UNDRAWN_TEXT, text.place(), message).with_help(HELP)
    };
    named.map(diagnostic).collect()
}

/// The words that the picture of a page is there for.
fn text_of<'t>(json: &'t JsonTree<'t>, page: &Route) -> Option<&'t JsonTree<'t>> {
    let entry = |list: &str, id: &str| json.list(list).iter().find(|entry| entry.id() == Some(id));
    match page {
        Route::Home => json.get("event")?.get("title"),
        Route::Talk(id) => entry("talks", id.as_str())?.get("title"),
        Route::Takeaway(id) => entry("takeaways", id.as_str())?.get("statement"),
        _ => None,
    }
}
