use nachlese::picture::line_breaks::{LineBreaks, SeparatorWidths, break_lines};
use nachlese::picture::segment_end::SegmentEnd;
use nachlese::picture::segments::Segment;

/// Pieces whose letters are one em wide: words with spaces, `-` for where they may be parted, `|` for seams
/// and `/` for tears.
fn segments(text: &str) -> Vec<Segment> {
    let mut pieces = Vec::new();
    for part in text.split_inclusive([' ', '-', '|', '/']) {
        let letters = part.trim_end_matches([' ', '-', '|', '/']);
        let end = match part.chars().last() {
            Some(' ') => SegmentEnd::Space,
            Some('-') => SegmentEnd::Hyphen,
            Some('/') => SegmentEnd::Torn,
            _ => SegmentEnd::Seam,
        };
        pieces.push(Segment { text: letters.to_owned(), width: letters.len() as f32, end });
    }
    pieces
}

fn set(text: &str, measure: f32, worst: SegmentEnd) -> Option<LineBreaks> {
    break_lines(&segments(text), SeparatorWidths { space: 1.0, hyphen: 1.0 }, measure, worst)
}

#[track_caller]
fn check(text: &str, measure: f32, worst: SegmentEnd, expected: Option<&[&str]>) {
    let texts = set(text, measure, worst).map(|lines| lines.texts);
    assert_eq!(
        texts.as_deref(),
        expected.map(|lines| lines.iter().map(ToString::to_string).collect::<Vec<_>>()).as_deref()
    );
}

#[test]
fn the_fewest_lines_are_taken() {
    check("aaa bbb", 7.0, SegmentEnd::Seam, Some(&["aaa bbb"]));
    check("aaa bbb", 6.9, SegmentEnd::Seam, Some(&["aaa", "bbb"]));
}

#[test]
fn of_the_same_number_of_lines_the_most_even_are_taken() {
    check("aa bb cc dd", 9.0, SegmentEnd::Seam, Some(&["aa bb", "cc dd"]));
    check("aaaa bbbb cccc d", 14.0, SegmentEnd::Seam, Some(&["aaaa bbbb", "cccc d"]));
}

#[test]
fn a_hyphen_is_written_where_a_word_is_parted_and_needs_room() {
    check("aaaa-bbbb", 5.0, SegmentEnd::Hyphen, Some(&["aaaa-", "bbbb"]));
    check("aaaa-bbbb", 4.9, SegmentEnd::Hyphen, None);
    check("aaaa-bbbb", 8.0, SegmentEnd::Hyphen, Some(&["aaaabbbb"]));
}

#[test]
fn nothing_is_written_at_a_seam_or_a_tear() {
    check("aaaa|bbbb", 4.0, SegmentEnd::Seam, Some(&["aaaa", "bbbb"]));
    check("aaaa/bbbb", 4.0, SegmentEnd::Torn, Some(&["aaaa", "bbbb"]));
}

#[test]
fn a_line_ends_at_no_worse_place_than_allowed() {
    check("aaaa-bbbb", 6.0, SegmentEnd::Seam, None);
    check("aaaa/bbbb", 6.0, SegmentEnd::Hyphen, None);
}

#[test]
fn what_is_set_is_described() {
    let described = set("aaaa-bb cc", 5.0, SegmentEnd::Hyphen).unwrap();
    let expected = LineBreaks {
        texts: vec!["aaaa-".to_owned(), "bb cc".to_owned()],
        raggedness: 0.0,
        last: 1.0,
        hyphens: 1,
        tears: 0,
    };
    assert_eq!(described, expected);
    let described = set("aaaa/bb", 4.0, SegmentEnd::Torn).unwrap();
    assert_eq!((described.raggedness, described.last, described.tears), (0.25, 0.5, 1));
}
