//! HTML that others wrote.

use proptest::prelude::*;
use serde_json::json;

use crate::{only, read, status};

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(only(json!({"content": html})).text, expected, "{html}");
}

#[test]
fn paragraphs_and_lines_stay_apart() {
    check("<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei");
    check("Eins<br>Zwei<br/>Drei<BR />Vier", "Eins\nZwei\nDrei\nVier");
    check("Eins<br><br>Zwei", "Eins\n\nZwei");
    check("Eins<br><br><br><br>Zwei", "Eins\n\nZwei");
    check("<p>Eins<br></p>\n\n<p></p><p>Zwei</p>\n", "Eins\n\nZwei");
    check("<ul><li>Eins</li><li>Zwei</li></ul>Drei", "Eins\nZwei\n\nDrei");
    check("<blockquote>Eins</blockquote>Zwei", "Eins\n\nZwei");
}

#[test]
fn space_between_words_is_one_space() {
    check("Eins \n\t Zwei", "Eins Zwei");
    check("Eins<b> Zwei </b> Drei", "Eins Zwei Drei");
    check("Ver<b>walt</b>ung", "Verwaltung");
    check("§&nbsp;12", "§\u{a0}12");
}

#[test]
fn links_and_mentions_become_the_text_that_they_show() {
    check(
        r#"<span class="h-card"><a href="https://b.example/@ada" class="u-url mention">@<span>ada</span></a></span> siehe <a href="https://long.example/a/b" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">long.example/a</span><span class="invisible">/b</span></a> <a href="https://b.example/tags/ozg" class="hashtag">#<span>OZG</span></a>"#,
        "@ada siehe https://long.example/a/b #OZG",
    );
    check(r#"<a href="javascript:alert(1)">mehr</a>"#, "mehr");
    check("Gut :blobcat: gesagt", "Gut :blobcat: gesagt");
}

#[test]
fn character_references_become_characters_and_no_tags() {
    check("a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&#39;", "a & b <c> \"d\" 'e'");
    check("&#228;&#xe4;&#XE4;", "äää");
    check("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>");
    check("&amp;lt;b&amp;gt;", "&lt;b&gt;");
    check("&#60;b&#62;fett", "<b>fett");
    check("Eins&#10;Zwei", "Eins Zwei");
}

#[test]
fn what_is_no_reference_stands_as_it_is() {
    check("R&D; Q & A", "R&D; Q & A");
    check("&unknown; &#xD800; &#99999999999; &#; &", "&unknown; &#xD800; &#99999999999; &#; &");
    check("&ä; &äöüäöüäöü;", "&ä; &äöüäöüäöü;");
}

#[test]
fn scripts_and_styles_vanish_with_what_is_in_them() {
    check("Vor<script>alert('<p>')</script>nach", "Vornach");
    check("Vor<STYLE media=\"a>b\">p { color: red }</Style >nach", "Vornach");
    check("Vor<script>alert(1)</scr</script foo>nach", "Vornach");
    check("Vor<script>alert(1)", "Vor");
    check("Vor</script>nach", "Vornach");
    check("Vor<scripted>nach", "Vornach");
}

#[test]
fn tags_are_dropped_whatever_is_in_them() {
    check(r#"Vor<img src=x onerror="alert(1)">nach"#, "Vornach");
    check(r#"Vor<a title="a > b" x='">'>nach</a>"#, "Vornach");
    check("Vor<a title=it's>nach", "Vornach");
    check("Vor<svg/onload=alert(1)>nach", "Vornach");
    check("Vor<!-- <b> > -->nach<!doctype html>!<?php x ?>", "Vornach!");
    check("Vor<!-- nie zu Ende", "Vor");
    check("Vor<a href=\"nie zu Ende", "Vor");
    check("Vor<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>nach", "Vornach");
}

#[test]
fn a_bracket_that_begins_no_tag_stands_as_it_is() {
    check("1 < 2, 3 <3 <> <ä> und <", "1 < 2, 3 <3 <> <ä> und <");
    check("Ich <3 das", "Ich <3 das");
}

#[test]
fn what_turns_the_direction_or_controls_is_dropped() {
    check("a\u{202e}b&#x202e;c\u{2066}d&#7;e\u{0}f", "abcdef");
    check("שלום <b>עולם</b>", "שלום עולם");
}

#[test]
fn endless_markup_gives_a_short_text() {
    for html in ["<", "&", "<script></", "<a href=\"", "<!--", "<br>", "&#", "</script"] {
        let reply = read(vec![status(json!({"content": html.repeat(300_000)}))]).shown.remove(0);
        assert!(reply.text.chars().count() <= 5_001);
    }
}

proptest! {
    #[test]
    fn text_that_is_written_as_html_is_read_again(text in "[a-zäöü<>&\"'#;0-9]{1,8}( [a-zäöü<>&\"'#;0-9]{1,8}){0,8}") {
        let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        let reply = only(json!({"content": format!("<p>{html}</p>")}));
        prop_assert_eq!(reply.text, text);
    }

    #[test]
    fn no_html_makes_trouble(html in "(<|>|</|<!--|-->|&|;|#x?|=|\"|'|script|style|br|p|\\PC){0,60}") {
        let _ = only(json!({"content": html}));
    }
}
