use nachlese::picture::lines::{Lines, Marks, lines};
use nachlese::picture::pieces::{End, Piece};

/// Pieces whose letters are one em wide: words with spaces, `-` for where they may be parted, `|` for seams
/// and `/` for tears.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in text.split_inclusive([' ', '-', '|', '/']) {
        let letters = part.trim_end_matches([' ', '-', '|', '/']);
        let end = match part.chars().last() {
            Some(' ') => End::Space,
            Some('-') => End::Hyphen,
            Some('/') => End::Torn,
            _ => End::Seam,
        };
        pieces.push(Piece { text: letters.to_owned(), width: letters.len() as f32, end });
    }
    pieces
}

fn set(text: &str, measure: f32, worst: End) -> Option<Lines> {
    lines(&pieces(text), Marks { space: 1.0, hyphen: 1.0 }, measure, worst)
}

#[track_caller]
fn check(text: &str, measure: f32, worst: End, expected: Option<&[&str]>) {
    let texts = set(text, measure, worst).map(|lines| lines.texts);
    assert_eq!(
        texts.as_deref(),
        expected.map(|lines| lines.iter().map(ToString::to_string).collect::<Vec<_>>()).as_deref()
    );
}

#[test]
fn the_fewest_lines_are_taken() {
    check("aaa bbb", 7.0, End::Seam, Some(&["aaa bbb"]));
    check("aaa bbb", 6.9, End::Seam, Some(&["aaa", "bbb"]));
}

#[test]
fn of_the_same_number_of_lines_the_most_even_are_taken() {
    check("aa bb cc dd", 9.0, End::Seam, Some(&["aa bb", "cc dd"]));
    check("aaaa bbbb cccc d", 14.0, End::Seam, Some(&["aaaa bbbb", "cccc d"]));
}

#[test]
fn a_hyphen_is_written_where_a_word_is_parted_and_needs_room() {
    check("aaaa-bbbb", 5.0, End::Hyphen, Some(&["aaaa-", "bbbb"]));
    check("aaaa-bbbb", 4.9, End::Hyphen, None);
    check("aaaa-bbbb", 8.0, End::Hyphen, Some(&["aaaabbbb"]));
}

#[test]
fn nothing_is_written_at_a_seam_or_a_tear() {
    check("aaaa|bbbb", 4.0, End::Seam, Some(&["aaaa", "bbbb"]));
    check("aaaa/bbbb", 4.0, End::Torn, Some(&["aaaa", "bbbb"]));
}

#[test]
fn a_line_ends_at_no_worse_place_than_allowed() {
    check("aaaa-bbbb", 6.0, End::Seam, None);
    check("aaaa/bbbb", 6.0, End::Hyphen, None);
}

#[test]
fn what_is_set_is_described() {
    let described = set("aaaa-bb cc", 5.0, End::Hyphen).unwrap();
    let expected = Lines {
        texts: vec!["aaaa-".to_owned(), "bb cc".to_owned()],
        raggedness: 0.0,
        last: 1.0,
        hyphens: 1,
        tears: 0,
    };
    assert_eq!(described, expected);
    let described = set("aaaa/bb", 4.0, End::Torn).unwrap();
    assert_eq!((described.raggedness, described.last, described.tears), (0.25, 0.5, 1));
}
