//! Plain paragraphs from HTML, Markdown and what lies between.
#![allow(clippy::unwrap_used)]

use import::plain_text::{Markup, normalize_text, to_plain_text};
use proptest::prelude::*;

#[track_caller]
fn check(markup: Markup, text: &str, expected: &str) {
    assert_eq!(to_plain_text(text, markup).text, expected, "{text}");
}

#[test]
fn blocks_become_paragraphs_and_breaks_become_lines() {
    check(Markup::Html, "<h2>Titel</h2><p>Eins<br/>zwei</p><div>drei</div>", "Titel\n\nEins\nzwei\n\ndrei");
    check(Markup::Html, "Eins<br><br>zwei", "Eins\n\nzwei");
    check(Markup::Html, "<p>\n  viel \n Luft </p>\n\n\n<p></p>", "viel Luft");
    check(Markup::Html, "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc");
}

#[test]
fn items_of_lists_keep_their_dots_and_numbers() {
    check(Markup::Html, "<ul><li>eins<li>zwei</ul>danach", "• eins\n\n• zwei\n\ndanach");
    check(Markup::Html, "<ol start=3><li>drei</li><li>vier</li></ol>", "3. drei\n\n4. vier");
    check(Markup::Mixed, "1986. Ein gutes Jahr", "1986. Ein gutes Jahr");
    check(Markup::Mixed, "* eins\n* zwei\n  * innen", "• eins\n\n• zwei\n\n• innen");
}

#[test]
fn addresses_of_links_follow_their_words_unless_they_are_the_words() {
    check(Markup::Html, r#"<a href="https://example.org/a">hier</a>"#, "hier (https://example.org/a)");
    check(Markup::Html, r#"<a href="https://www.example.org/">example.org</a>"#, "example.org");
    check(Markup::Html, r#"<a href="javascript:alert(1)">hier</a>"#, "hier");
    check(Markup::Html, r#"<a href="https://example.org/a"><img src=x></a>"#, "https://example.org/a");
    check(Markup::Mixed, "<https://example.org/a>", "https://example.org/a");
    check(Markup::Mixed, "siehe [1]\n\n[1]: https://example.org", "siehe 1 (https://example.org)");
}

#[test]
fn words_in_angle_brackets_that_are_no_tags_stay() {
    check(Markup::Mixed, "Vec<u8> und a < b", "Vec<u8> und a < b");
    check(Markup::Html, "1 <3 Akten <akten@amt>", "1 <3 Akten <akten@amt>");
}

#[test]
fn what_is_no_text_is_left_out() {
    check(Markup::Html, "a<script>alert(1)</script><style>b{}</style><!-- c --><iframe>d</iframe>e", "ae");
}

#[test]
fn markdown_around_html_and_html_around_markdown_are_both_read() {
    check(Markup::Mixed, "**Fett** und <em>schräg</em>", "Fett und schräg");
    check(Markup::Mixed, "<p>**kein** Markdown</p>", "**kein** Markdown");
    check(Markup::Mixed, "Zeile\nnoch eine", "Zeile\nnoch eine");
}

#[test]
fn plain_texts_are_left_as_they_are() {
    check(Markup::Plain, "> kein *Zitat* <b>", "> kein *Zitat* <b>");
    check(Markup::Title, "AT&T & <Söhne>", "AT&T & <Söhne>");
    check(Markup::Title, "Haus &amp; Hof &#8211; &quot;alles&quot;", "Haus & Hof – \"alles\"");
}

#[test]
fn characters_that_nobody_sees_vanish() {
    assert_eq!(normalize_text("\u{FEFF}a\u{00A0}b\u{202F}c\u{200B}d\u{00AD}e\u{202E}f\u{0007}"), "a b cdef");
    assert_eq!(normalize_text("a\r\nb\rc\u{2028}d\u{2029}e"), "a\nb\nc\nd\n\ne");
    assert_eq!(normalize_text(" \u{200B}\u{0000} "), "");
    assert_eq!(normalize_text("👩\u{200D}🔬"), "👩\u{200D}🔬", "what joins pictures stays");
}

proptest! {
    #[test]
    fn whatever_stands_there_the_text_is_plain_and_tidy(text in "(\\PC|[<>&*_#\\n]){0,200}") {
        for markup in [Markup::Plain, Markup::Title, Markup::Html, Markup::Mixed] {
            let made = to_plain_text(&text, markup).text;
            prop_assert_eq!(&normalize_text(&made), &made);
            prop_assert!(!made.contains("\n\n\n"));
        }
    }

    #[test]
    fn words_without_markup_come_through_html_and_markdown(words in "[a-zäöü]{1,12}( [a-zäöü]{1,12}){0,20}") {
        prop_assert_eq!(&to_plain_text(&words, Markup::Mixed).text, &words);
        prop_assert_eq!(&to_plain_text(&words, Markup::Html).text, &words);
    }
}
