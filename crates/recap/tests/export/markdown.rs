//! Takeaways as Markdown, read again by pulldown-cmark with its extensions.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::screen::{HOSTILE, a_statement, congress, with};

#[test]
fn a_file_reads_like_this() {
    let bundle = congress(&["Das *Netz*\n\nist alt", "2. Mehr\n- und mehr"]);
    let markdown = with(&bundle, |excerpt| {
        let mut excerpt = excerpt.clone();
        excerpt.filters = vec!["Land".to_owned()];
        excerpt.items[1].note = Some("Ina fragen\nMorgen\n\nOder nie");
        excerpt.markdown()
    });
    let expected = r"# Ansicht

Tag

Eingegrenzt auf: Land

---

> Das \*Netz\*
>
> ist alt

Sehr alt

- **Art:** Zitat
- **Ebene:** Bund, Land
- **Person:** Arne Schönbohm, Präsident, BSI; Ina
- **Formuliert von:** Arne Schönbohm, Ina
- **Vortrag:** [Das Netz](<https://example.org/recap/talk/netz/>)
- **Quelle:** [Bericht, Seite 3](<https://example.org/b?a=1\&b=2>)
- **Link:** [https\://example.org/recap/takeaway/t0/](<https://example.org/recap/takeaway/t0/>)

---

2\. Mehr\
\- und mehr

- **Art:** Warnung
- **Formuliert von:** Rückblick
- **Link:** [https\://example.org/recap/takeaway/t1/](<https://example.org/recap/takeaway/t1/>)
- **Notiz:** Ina fragen\
  Morgen

  Oder nie
";
    assert_eq!(markdown, expected);
}

#[test]
fn links_lead_where_they_should() {
    let bundle = congress(&["a"]);
    let markdown = with(&bundle, |excerpt| excerpt.markdown());
    let links = Parser::new(&markdown).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    assert_eq!(
        links.collect::<Vec<_>>(),
        [
            "https://example.org/recap/talk/netz/",
            "https://example.org/b?a=1&b=2",
            "https://example.org/recap/takeaway/t0/"
        ]
    );
}

/// The words of the first quotation, of which nothing may be more than a paragraph or a break.
fn quoted(markdown: &str) -> String {
    // Smart punctuation changes letters, and is no markup.
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let mut words = String::new();
    let mut inside = false;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::BlockQuote(None)) => inside = true,
            Event::End(TagEnd::BlockQuote(None)) => return words,
            _ if !inside => {}
            Event::Start(Tag::Paragraph) if words.is_empty() => {}
            Event::Start(Tag::Paragraph) => words.push_str("\n\n"),
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => words.push_str(&text),
            Event::HardBreak => words.push('\n'),
            other => panic!("{other:?} is markup: {markdown}"),
        }
    }
    panic!("there is no quotation: {markdown}")
}

/// A text without the space that Markdown has no way to keep.
fn spaced(text: &str) -> String {
    let lines = |paragraph: &str| {
        let lines = paragraph.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    };
    let paragraphs = text.split("\n\n").map(lines).filter(|paragraph| !paragraph.is_empty());
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

#[track_caller]
fn check_intact(statement: &str) {
    let bundle = congress(&[statement]);
    let shown = bundle.takeaways[0].statement.localized(bundle.languages.default_tag()).text;
    assert_eq!(quoted(&with(&bundle, |excerpt| excerpt.markdown())), spaced(shown));
}

#[test]
fn hostile_texts_read_as_they_are_shown() {
    HOSTILE.iter().for_each(|statement| check_intact(statement));
    check_intact(&"Lang. ".repeat(1000));
}

proptest! {
    #[test]
    fn every_statement_reads_as_it_is_shown(statement in a_statement()) {
        check_intact(&statement);
    }
}
