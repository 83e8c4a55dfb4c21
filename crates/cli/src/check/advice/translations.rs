//! Languages that a text lacks, and languages that nobody can choose.

use recap::LanguageTag;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::check::nearest::nearest;

/// A diagnostic for every text that has some of the languages but not all, and for every version in a
/// language that the bundle does not name.
///
/// A plain string is the same for all languages on purpose, as names are, and needs none.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let languages: Vec<&LanguageTag> = context.bundle.languages.iter().collect();
    context.json.translated().iter().flat_map(|text| diagnostics(&languages, text)).collect()
}

fn diagnostics(languages: &[&LanguageTag], text: &JsonTree<'_>) -> Vec<Diagnostic> {
    let versions = text.fields().iter();
    let versions: Vec<(LanguageTag, &JsonTree<'_>)> =
        versions.filter_map(|(tag, version)| Some((tag.parse().ok()?, version))).collect();
    let (shown, others): (Vec<_>, Vec<_>) =
        versions.into_iter().partition(|(tag, _)| languages.contains(&tag));
    let missing: Vec<&LanguageTag> =
        languages.iter().copied().filter(|language| shown.iter().all(|(tag, _)| tag != *language)).collect();
    let mut diagnostics = Vec::new();
    if !shown.is_empty() && !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(ToString::to_string).collect();
        let message = format!("the text is not there in {}", names.join(" and "));
        diagnostics.push(Advice::MissingTranslation.on(text, message, "add the translation"));
    }
    for (tag, version) in others {
        let message = format!("the bundle has no language \"{tag}\"");
        let help = "add the language to `languages`, or leave the version out";
        let mut diagnostic = Advice::UndeclaredLanguage.on(version, message, help);
        diagnostic.suggestion =
            nearest(tag.as_str(), missing.iter().map(|tag| tag.as_str())).map(str::to_owned);
        diagnostics.push(diagnostic);
    }
    diagnostics
}
