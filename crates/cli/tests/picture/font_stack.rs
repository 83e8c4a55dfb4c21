use std::sync::Arc;

use cli::picture::font::Font;
use cli::picture::font_stack::FontStack;
use nachlese::picture::FontMetrics;
use zeno::Command;

use super::serif;

const RIGHT_TO_LEFT: &[u8] = include_bytes!("fonts/right-to-left.ttf");

fn stack() -> FontStack<'static> {
    FontStack::new(serif(), Arc::new([Font::new(RIGHT_TO_LEFT).unwrap()]))
}

/// Where the outlines of a text begin and end, from left to right.
fn extent(outline: &[Command]) -> (f32, f32) {
    let points = outline.iter().filter_map(|command| match command {
        Command::MoveTo(to) | Command::LineTo(to) => Some(to.x),
        _ => None,
    });
    points.fold((f32::MAX, f32::MIN), |(left, right), x| (left.min(x), right.max(x)))
}

#[test]
fn letters_come_from_the_first_typeface_that_has_them() {
    let stack = stack();
    for (text, expected) in [("Es ist so", true), ("שלום", true), ("سلام", true), ("中", false)] {
        assert_eq!(text.chars().all(|c| stack.has(c)), expected, "{text}");
    }
    assert_eq!(stack.width("Es ist so."), serif().width("Es ist so."));
    assert_eq!(
        stack.outline("Es ist so.", (0.0, 0.0), 10.0),
        serif().outline("Es ist so.", (0.0, 0.0), 10.0)
    );
}

#[test]
fn arabic_letters_are_joined_and_make_the_ligature_of_lam_and_alef() {
    let stack = stack();
    let letters: f32 = "سلام".chars().map(|c| stack.width(&c.to_string())).sum();
    assert!(stack.width("سلام") < letters * 0.8, "joined letters are narrower than single ones");
    assert_eq!(stack.seams("سلام").len(), 3, "lam and alef cannot be torn from each other");
}

#[test]
fn a_line_from_right_to_left_has_what_is_read_last_at_the_left() {
    let stack = stack();
    let outline = |text: &str| stack.outline(text, (0.0, 0.0), 100.0);
    let hebrew = extent(&outline("שלום"));
    assert_eq!(extent(&outline("\u{2067}שלום\u{2069}")), hebrew, "the signs around a line are not drawn");
    let latin = extent(&outline("Es"));
    let mixed = extent(&outline("\u{2067}שלום Es\u{2069}"));
    assert_eq!(mixed.0, latin.0, "the Latin word begins the picture of the line");
    let width = (stack.width("Es") + stack.width(" ")) * 100.0;
    assert!((mixed.1 - width - hebrew.1).abs() < 10.0, "{mixed:?} {hebrew:?}");
}
