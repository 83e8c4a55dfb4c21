//! Whose words they are, in everything that leaves the site.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{LABELS, bundle, of};
use recap::export::{ExportDocument, ExportItem, ExportLabels};
use recap::share::{EmbedHeight, Share, ShareText};
use recap::{Attribution, BaseUrl, Bundle, Citation, Location, Route};

/// A congress with a talk and a takeaway that have these fields beside what they need.
fn congress(site: &str, talk: &str, takeaway: &str) -> Bundle {
    bundle(&format!(
        r#""site": {{{site}}},
           "speakers": [{{"id": "ada", "name": "Ada Lovelace", "role": "Gräfin"}}, {{"id": "bo", "name": "Bo Ek"}}],
           "talks": [{{"id": "netz", "title": "Das Netz", "speakers": ["ada"]{talk}}}],
           "takeaways": [{{"id": "a", "statement": "Es ist alt"{takeaway}}}]"#
    ))
}

const EDITORS: &str = r#""editors": "Redaktion""#;
const OF_SPEAKER: &str = r#", "source": {"origin": "speaker"}"#;

/// Whose words a takeaway and its talk are.
#[track_caller]
fn check(site: &str, talk: &str, takeaway: &str, expected: [&str; 2]) {
    let bundle = congress(site, talk, takeaway);
    let of_takeaway = Attribution::of_takeaway(&bundle, &bundle.takeaways[0]).line(&of("de"), LABELS);
    let of_talk = Attribution::of_talk(&bundle, &bundle.talks[0]).line(&of("de"), LABELS);
    assert_eq!([of_takeaway, of_talk], expected);
}

#[test]
fn a_quotation_or_what_speakers_put_into_words_stands_under_their_names_and_nothing_else() {
    let about = "Redaktion, über den Vortrag von Ada Lovelace";
    let of_talk = r#", "talk": "netz", "kind": "#;
    let kind = |kind: &str| format!("{of_talk}\"{kind}\"");
    check(EDITORS, "", &kind("quote"), ["Ada Lovelace", about]);
    check(EDITORS, "", &kind("finding"), ["Redaktion, nach Ada Lovelace", about]);
    for origin in ["editorial", "automatic"] {
        let source = format!(r#", "source": {{"origin": "{origin}"}}"#);
        check(EDITORS, &source, &(kind("warning") + &source), ["Redaktion, nach Ada Lovelace", about]);
        check(EDITORS, "", &(kind("quote") + &source), ["Ada Lovelace", about]);
    }
    check(EDITORS, "", &(kind("finding") + OF_SPEAKER), ["Ada Lovelace", about]);
    // Who put the title of a talk into words says nothing of its takeaways.
    check(EDITORS, OF_SPEAKER, &kind("finding"), ["Redaktion, nach Ada Lovelace", "Ada Lovelace"]);
}

#[test]
fn where_nobody_is_named_the_editors_stand_alone_whatever_else_is_said() {
    let about = "Redaktion, über den Vortrag von Ada Lovelace";
    check(EDITORS, "", r#", "kind": "finding""#, ["Redaktion", about]);
    check(EDITORS, "", r#", "kind": "quote""#, ["Redaktion", about]);
    check(
        EDITORS,
        "",
        &format!(r#", "talk": "netz", "speakers": [], "kind": "figure"{OF_SPEAKER}"#),
        ["Redaktion", about],
    );
}

#[test]
fn the_editors_are_those_that_the_site_names_or_else_the_recap() {
    let finding = r#", "speakers": ["ada", "bo"], "kind": "finding""#;
    check(
        "",
        "",
        finding,
        ["Rückblick, nach Ada Lovelace, Bo Ek", "Rückblick, über den Vortrag von Ada Lovelace"],
    );
    check(
        r#""editors": ["Eva Beispiel", "Jo Muster"]"#,
        "",
        finding,
        [
            "Eva Beispiel, Jo Muster, nach Ada Lovelace, Bo Ek",
            "Eva Beispiel, Jo Muster, über den Vortrag von Ada Lovelace",
        ],
    );
    check(
        r#""editors": {"en": "Editors", "de": "Haus"}"#,
        "",
        finding,
        ["Haus, nach Ada Lovelace, Bo Ek", "Haus, über den Vortrag von Ada Lovelace"],
    );
}

fn labels() -> ExportLabels {
    ExportLabels {
        statement: "Aussage".into(),
        detail: "Erläuterung".into(),
        talk: "Vortrag".into(),
        source: "Quelle".into(),
        author: "Formuliert von".into(),
        licence: "Lizenz".into(),
        attribution: LABELS,
        source_address: "Adresse".into(),
        page: "Seite".into(),
        note: "Notiz".into(),
        narrowed: "Eingegrenzt auf".into(),
    }
}

/// What everything that leaves the site says of one takeaway, by its name.
fn outputs(bundle: &Bundle) -> Vec<(&'static str, String)> {
    let (language, target) = (of("de"), of("takeaway:a"));
    let root = BaseUrl::new(&bundle.site, "https://example.org/");
    let place = Location::new(of("de"), Route::Home);
    let share = Share::new(bundle, &target, &place, "https://example.org/", LABELS, None).unwrap();
    let citation = Citation::new(bundle, &target, &language, &root, LABELS).unwrap();
    let labels = labels();
    let document = ExportDocument {
        bundle,
        language: &language,
        root,
        title: "Ansicht".into(),
        filters: Vec::new(),
        items: vec![ExportItem::new(&bundle.takeaways[0])],
        labels: &labels,
    };
    let meta = citation.meta();
    let meta: Vec<String> = meta.iter().map(|(name, content)| format!("{name}={content}")).collect();
    vec![
        ("text", ShareText::new(&share).text),
        ("embed", share.embed_code(EmbedHeight::of(&[], bundle.languages.default_tag()))),
        ("citation", citation.plain()),
        ("BibTeX", citation.bibtex()),
        ("RIS", citation.ris()),
        ("CSL", citation.csl()),
        ("meta", meta.join("\n")),
        ("CSV", document.csv()),
        ("mail", document.mail()),
        ("Markdown", document.markdown()),
    ]
}

/// The parts by which an output names its author, and one that must not be in it.
#[track_caller]
fn check_outputs(bundle: &Bundle, expected: &[(&str, &[&str], &str)]) {
    let outputs = outputs(bundle);
    assert_eq!(outputs.len(), expected.len());
    for ((name, output), (of, parts, absent)) in outputs.iter().zip(expected) {
        assert_eq!(name, of);
        parts.iter().for_each(|part| assert!(output.contains(part), "{name} says {part:?}: {output}"));
        assert!(absent.is_empty() || !output.contains(absent), "{name} does not say {absent:?}: {output}");
    }
}

#[test]
fn no_output_puts_the_editors_words_into_the_speakers_mouth() {
    let bundle =
        congress(EDITORS, "", r#", "talk": "netz", "kind": "finding", "source": {"origin": "editorial"}"#);
    check_outputs(
        &bundle,
        &[
            ("text", &["Es ist alt\n— Redaktion, nach Ada Lovelace, Tag"], "— Ada"),
            ("embed", &["title=\"Es ist alt – Redaktion, nach Ada Lovelace, Tag\""], ""),
            ("citation", &["Redaktion, nach Ada Lovelace: Es ist alt."], "2021"),
            (
                "BibTeX",
                &["@misc", "author = {{Redaktion}}", "keywords = {Ada Lovelace}", "nach Ada Lovelace"],
                "year",
            ),
            ("RIS", &["AU  - Redaktion", "KW  - Ada Lovelace", "nach Ada Lovelace"], "AU  - Lovelace"),
            ("CSL", &["\"literal\": \"Redaktion\"", "nach Ada Lovelace"], "\"family\""),
            (
                "meta",
                &["citation_author=Redaktion", "DC.creator=Redaktion", "DC.subject=Ada Lovelace"],
                "author=Ada",
            ),
            ("CSV", &["\"nach Ada Lovelace, Gräfin\";\"Redaktion\""], "\"Ada"),
            ("mail", &["Person: nach Ada Lovelace", "Formuliert von: Redaktion"], ": Ada"),
            ("Markdown", &["- **Person:** nach Ada Lovelace", "- **Formuliert von:** Redaktion"], "> Es"),
        ],
    );
}

#[test]
fn every_output_lets_a_quotation_stand_under_its_speakers_names() {
    let bundle = congress(EDITORS, "", r#", "talk": "netz", "kind": "quote""#);
    check_outputs(
        &bundle,
        &[
            ("text", &["Es ist alt\n— Ada Lovelace, Tag"], "Redaktion"),
            ("embed", &["title=\"Es ist alt – Ada Lovelace, Tag\""], "nach"),
            ("citation", &["Ada Lovelace: Es ist alt."], "Redaktion"),
            ("BibTeX", &["@inproceedings", "author = {Lovelace, Ada}"], "keywords"),
            ("RIS", &["AU  - Lovelace, Ada"], "KW"),
            ("CSL", &["\"family\": \"Lovelace\""], "keyword"),
            ("meta", &["citation_author=Ada Lovelace"], "DC.subject"),
            ("CSV", &["\"Ada Lovelace, Gräfin\";\"Ada Lovelace\""], "nach"),
            ("mail", &["Person: Ada Lovelace, Gräfin", "Formuliert von: Ada Lovelace"], "nach"),
            ("Markdown", &["> Es ist alt", "- **Formuliert von:** Ada Lovelace"], "nach"),
        ],
    );
}

#[test]
fn every_file_says_under_which_licence_it_may_be_used() {
    let bundle = congress(r#""licence": "CC-BY-4.0""#, "", r#", "kind": "finding""#);
    for (name, output) in outputs(&bundle) {
        let says = output.contains("CC BY 4.0");
        assert_eq!(says, name != "text" && name != "embed" && name != "citation", "{name}: {output}");
    }
}
