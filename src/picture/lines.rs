//! Breaking pieces into lines.

use super::pieces::{End, Piece};

/// Lines of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// What stands on each line.
    pub texts: Vec<String>,
    /// How much shorter the lines are than the longest one: the mean over the lines, from 0 (all are as
    /// long) to almost 1.
    pub raggedness: f32,
    /// The width of the last line as a share of the longest one's.
    pub last: f32,
    /// How many lines end with a hyphen that the text itself does not have.
    pub hyphens: usize,
    /// How many lines end inside a word that has no place for it.
    pub tears: usize,
}

/// The widths, in ems, of what is set between pieces.
#[derive(Clone, Copy, Debug)]
pub struct Marks {
    /// Between words.
    pub space: f32,
    /// Where a word is parted.
    pub hyphen: f32,
}

/// The way to the end of a piece: how many lines it takes, how bad they are, and where the last begins.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Way {
    lines: usize,
    badness: f32,
    start: usize,
}

/// The fewest lines of at most `measure` ems, and of those the most even ones. No line ends at a place worse
/// than `worst`; `None` where a line would be too long.
///
/// The sum of the squares of what the lines leave empty is least when they are equally long, so the last
/// line counts like the others, and no short word remains alone on it if that can be avoided.
pub fn lines(pieces: &[Piece], marks: Marks, measure: f32, worst: End) -> Option<Lines> {
    let mut ways: Vec<Option<Way>> = vec![Some(Way { lines: 0, badness: 0.0, start: 0 })];
    for (last, piece) in pieces.iter().enumerate() {
        let ends = piece.end <= worst || last + 1 == pieces.len();
        ways.push(if ends { best(&ways, pieces, marks, measure, last) } else { None });
    }
    let mut starts = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let start = ways[end]?.start;
        starts.push((start, end));
        end = start;
    }
    starts.reverse();
    Some(described(pieces, marks, &starts))
}

/// The best of all ways to end a line after this piece.
fn best(ways: &[Option<Way>], pieces: &[Piece], marks: Marks, measure: f32, last: usize) -> Option<Way> {
    let mut best: Option<Way> = None;
    let mut width = 0.0;
    for start in (0..=last).rev() {
        width += pieces[start].width;
        if start < last && pieces[start].end == End::Space {
            width += marks.space;
        }
        if width > measure {
            break;
        }
        let Some(way) = ways[start] else { continue };
        let is_last = last + 1 == pieces.len();
        let end = pieces[last].end;
        let full = width + if end == End::Hyphen && !is_last { marks.hyphen } else { 0.0 };
        if full > measure {
            continue;
        }
        let price = match end {
            _ if is_last => 0.0,
            End::Space => 0.0,
            End::Seam => 0.05,
            End::Hyphen => 0.15,
            End::Torn => 0.4,
        };
        let badness = way.badness + (1.0 - full / measure).powi(2) + price;
        let candidate = Way { lines: way.lines + 1, badness, start };
        if best.is_none_or(|best| (candidate.lines, candidate.badness) < (best.lines, best.badness)) {
            best = Some(candidate);
        }
    }
    best
}

fn described(pieces: &[Piece], marks: Marks, spans: &[(usize, usize)]) -> Lines {
    let mut lines = Lines { texts: Vec::new(), raggedness: 0.0, last: 1.0, hyphens: 0, tears: 0 };
    let mut widths: Vec<f32> = Vec::new();
    for (start, end) in spans {
        let mut text = String::new();
        let mut width = 0.0;
        for (at, piece) in pieces[*start..*end].iter().enumerate() {
            text.push_str(&piece.text);
            width += piece.width;
            if piece.end == End::Space && start + at + 1 < *end {
                text.push(' ');
                width += marks.space;
            }
        }
        if *end < pieces.len() && pieces[end - 1].end == End::Hyphen {
            text.push('-');
            width += marks.hyphen;
            lines.hyphens += 1;
        }
        lines.tears += usize::from(*end < pieces.len() && pieces[end - 1].end == End::Torn);
        lines.texts.push(text);
        widths.push(width);
    }
    let longest = widths.iter().copied().fold(0.0, f32::max);
    if longest > 0.0 {
        let empty: f32 = widths.iter().map(|width| 1.0 - width / longest).sum();
        lines.raggedness = empty / widths.len() as f32;
        lines.last = widths.last().map_or(1.0, |width| width / longest);
    }
    lines
}
