//! Citations in the head of a page.

use crate::{cited, congress};

#[track_caller]
fn check(target: &str, expected: &[&str]) {
    let tags = cited(&congress("Alt", "Ada Lovelace"), target).meta();
    let tags: Vec<String> = tags.iter().map(|(name, content)| format!("{name}: {content}")).collect();
    assert_eq!(tags, expected);
}

#[test]
fn a_quotation_is_a_paper_of_its_speakers_at_the_congress() {
    check(
        "takeaway:alt",
        &[
            "citation_title: Alt",
            "citation_author: Ada Lovelace",
            "citation_author: Dr. Ina von der Höhe",
            "citation_publication_date: 2021/11/24",
            "citation_conference_title: Tag & Nacht",
            "citation_language: de",
            "citation_public_url: https://example.org/x/takeaway/alt/",
            "DC.title: Alt",
            "DC.creator: Ada Lovelace",
            "DC.creator: Dr. Ina von der Höhe",
            "DC.date: 2021-11-24",
            "DC.description: Das Netz? Bericht, Seite 3, https://example.org/x/b.pdf.",
            "DC.source: Bericht, Seite 3, https://example.org/x/b.pdf",
            "DC.language: de",
            "DC.identifier: https://example.org/x/takeaway/alt/",
            "DC.type: Text",
        ],
    );
}

#[test]
fn a_paraphrase_is_a_page_of_its_editors_about_the_speakers() {
    check(
        "takeaway:laut",
        &[
            "citation_title: Laut Ina ist es alt.",
            "citation_author: Redaktion",
            "citation_publication_date: 2021/11/24",
            "DC.relation.isPartOf: R",
            "citation_language: de",
            "citation_keywords: Ada Lovelace",
            "citation_keywords: Dr. Ina von der Höhe",
            "citation_public_url: https://example.org/x/takeaway/laut/",
            "DC.title: Laut Ina ist es alt.",
            "DC.creator: Redaktion",
            "DC.subject: Ada Lovelace",
            "DC.subject: Dr. Ina von der Höhe",
            "DC.date: 2021-11-24",
            "DC.description: nach Ada Lovelace, Dr. Ina von der Höhe. In: Das Netz? Tag & Nacht, Essen, 2021-11-24.",
            "DC.language: de",
            "DC.identifier: https://example.org/x/takeaway/laut/",
            "DC.type: Text",
        ],
    );
}
