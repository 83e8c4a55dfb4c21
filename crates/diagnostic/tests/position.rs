//! Lines and columns of a text.

use diagnostic::Position;

#[track_caller]
fn check(text: &str, offset: usize, line: usize, column: usize) {
    assert_eq!(Position::of(text, offset), Position { line, column });
}

#[test]
fn columns_count_characters() {
    check("", 0, 1, 1);
    check("äb", 2, 1, 2);
    check("a\nbc", 3, 2, 2);
    check("a\n", 2, 2, 1);
    assert_eq!(Position { line: 4, column: 8 }.to_string(), "4:8");
}

#[test]
fn many_positions_are_those_of_each() {
    let text = "ab\n\nä c\r\nd";
    let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let each: Vec<Position> = offsets.iter().map(|offset| Position::of(text, *offset)).collect();
    assert_eq!(Position::all(text, &offsets), each);
}

#[test]
fn a_position_behind_a_text_goes_on_from_where_the_text_begins() {
    let start = Position { line: 2, column: 5 };
    assert_eq!(start.after("ab"), Position { line: 2, column: 7 });
    assert_eq!(start.after("ab\nc"), Position { line: 3, column: 2 });
}
