//! Elements as the text of prerendered pages.

#![allow(clippy::unwrap_used)]

use leptos::prelude::*;
use nachlese::element::{Child, Element, el, group};
use scraper::Html;

#[track_caller]
fn check(element: Element, expected: &str) {
    assert_eq!(element.into_html(), expected);
}

#[test]
fn attributes_and_children_come_in_the_order_in_which_they_are_given() {
    let link = el("a").attr("href", "talks/").class("button").child("All ").child(el("b").child("talks"));
    check(link, r#"<a href="talks/" class="button">All <b>talks</b></a>"#);
    check(el("p").children(["a", "b"]).child(vec!["c".to_owned()]), "<p>abc</p>");
}

#[test]
fn what_is_not_there_leaves_no_trace() {
    check(el("p").maybe("lang", None::<&str>).child(None::<&str>), "<p></p>");
    check(el("p").live("hidden", || None).live("id", || Some("a".into())), r#"<p id="a"></p>"#);
}

#[test]
fn fields_are_not_closed_and_say_nothing_of_what_stands_in_them() {
    let field = el("input").flag("readonly").value(|| "typed".into());
    check(field, r#"<input readonly="">"#);
    check(el("input").attr("type", "checkbox").checked(|| true), r#"<input type="checkbox">"#);
}

#[test]
fn a_group_is_only_what_it_holds() {
    check(group().child(el("i")).child("a"), "<i></i>a");
    check(el("p").child(group().child("a").child(group().child("b"))), "<p>ab</p>");
    check(group(), "");
}

#[test]
fn what_changes_is_shown_as_it_is() {
    Owner::new().with(|| {
        let count = RwSignal::new(1);
        check(el("p").live_child(move || count.get().to_string()), "<p>1</p>");
        let list = el("ul").list(move || vec![count.get(), 7], |key| el("li").child(key.to_string()));
        check(list, "<ul><li>1</li><li>7</li></ul>");
    });
}

#[test]
fn no_text_becomes_markup() {
    let hostile = r#"</p><script>"&'"#;
    let html = el("p").attr("title", hostile).child(hostile).into_html();
    let page = Html::parse_fragment(&html);
    let paragraph = page.select(&scraper::Selector::parse("p").unwrap()).next().unwrap();
    assert_eq!(paragraph.attr("title"), Some(hostile));
    assert_eq!(paragraph.text().collect::<String>(), hostile);
}

#[test]
fn an_element_takes_whatever_is_a_child() {
    struct Greeting;
    impl Child for Greeting {
        fn join(self, element: &mut Element) {
            "hello".join(element);
        }
    }
    check(el("p").child(Greeting), "<p>hello</p>");
}
