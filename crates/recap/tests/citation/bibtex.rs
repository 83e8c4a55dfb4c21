//! Citations for LaTeX, read again by the biblatex crate.

use biblatex::{Bibliography, ChunksExt, Entry};
use proptest::prelude::*;

use crate::{HOSTILE, a_text, cited, congress, shown};

#[test]
fn an_entry_reads_like_this() {
    let citation = cited(&congress("100 % alt", "BSI"), "takeaway:alt");
    let expected = r"@inproceedings{tag-nacht-2021-11-23-takeaway-alt,
  author = {{BSI} and von der Höhe, Dr. Ina},
  title = {{100 \% alt}},
  booktitle = {{Tag \& Nacht}},
  address = {Essen},
  note = {Das Netz? Bericht, Seite 3, https://example.org/x/b.pdf.},
  year = {2021},
  month = nov,
  language = {de},
  url = {https://example.org/x/takeaway/alt/},
}
";
    assert_eq!(citation.bibtex(), expected);
    let editors = cited(&congress("Alt", "BSI"), "takeaway:laut").bibtex();
    let expected = r"@misc{tag-nacht-2021-11-23-takeaway-laut,
  author = {{Redaktion}},
  title = {{Laut Ina ist es alt.}},
  howpublished = {{R}},
  keywords = {BSI, Dr. Ina von der Höhe},
  note = {nach BSI, Dr. Ina von der Höhe. In: Das Netz? Tag \& Nacht, Essen, 2021-11-24.},
  year = {2021},
  month = nov,
  language = {de},
  url = {https://example.org/x/takeaway/laut/},
}
";
    assert_eq!(editors, expected);
    let talk = cited(&congress("Alt", "BSI"), "talk:netz").bibtex();
    assert!(talk.contains("\n  type = {Keynote},\n"), "{talk}");
}

/// The one entry of a file.
#[track_caller]
fn entry(bibtex: &str) -> Entry {
    let entries = Bibliography::parse(bibtex).unwrap_or_else(|error| panic!("{error}: {bibtex}")).into_vec();
    let [entry] = &entries[..] else { panic!("{bibtex} is one entry") };
    entry.clone()
}

#[track_caller]
fn check_intact(statement: &str, name: &str) {
    let bundle = congress(statement, name);
    let (title, name) = shown(&bundle);
    let bibtex = cited(&bundle, "takeaway:alt").bibtex();
    let entry = entry(&bibtex);
    // Any space is one in TeX.
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(spaced(&entry.get("title").unwrap().format_verbatim()), spaced(&title), "{bibtex}");
    let fields: Vec<_> = entry.fields.keys().map(String::as_str).collect();
    let expected = ["address", "author", "booktitle", "language", "month", "note", "title", "url", "year"];
    assert_eq!(fields, expected, "{bibtex}");
    let authors = entry.author().unwrap();
    assert_eq!(authors.len(), 2, "{bibtex}");
    let author = &authors[0];
    let parts = [&*author.given_name, &author.prefix, &author.name, &author.suffix];
    let words = |text: &str| {
        text.split(|c: char| c == ',' || c.is_whitespace())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let mut found: Vec<_> = parts.iter().flat_map(|part| words(part)).collect();
    let mut all = words(&name.replace('=', "＝"));
    found.sort();
    all.sort();
    assert_eq!(found, all, "{bibtex}");
}

#[test]
fn hostile_texts_stay_in_their_fields() {
    HOSTILE.iter().for_each(|text| check_intact(text, text));
    check_intact(&"Lang. ".repeat(1000), "Ina");
}

#[test]
fn a_key_is_made_of_letters_that_every_program_takes() {
    let bibtex = cited(&congress("Alt", "BSI"), "talk:netz").bibtex();
    assert_eq!(entry(&bibtex).key, "tag-nacht-2021-11-23-talk-netz");
}

proptest! {
    #[test]
    fn every_text_is_read_as_it_is_shown(statement in a_text(), name in a_text()) {
        check_intact(&statement, &name);
    }
}
