//! Breaking segments into lines.

use super::segment_end::SegmentEnd;
use super::segments::Segment;

/// LineBreaks of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct LineBreaks {
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

/// The widths, in ems, of what is set between segments.
#[derive(Clone, Copy, Debug)]
pub struct SeparatorWidths {
    /// Between words.
    pub space: f32,
    /// Where a word is parted.
    pub hyphen: f32,
}

/// The way to the end of a segment: how many lines it takes, how bad they are, and where the last begins.
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
pub fn break_lines(
    segments: &[Segment],
    marks: SeparatorWidths,
    measure: f32,
    worst: SegmentEnd,
) -> Option<LineBreaks> {
    let mut ways: Vec<Option<Way>> = vec![Some(Way { lines: 0, badness: 0.0, start: 0 })];
    for (last, segment) in segments.iter().enumerate() {
        let ends = segment.end <= worst || last + 1 == segments.len();
        ways.push(if ends { best(&ways, segments, marks, measure, last) } else { None });
    }
    let mut starts = Vec::new();
    let mut end = segments.len();
    while end > 0 {
        let start = ways[end]?.start;
        starts.push((start, end));
        end = start;
    }
    starts.reverse();
    Some(described(segments, marks, &starts))
}

/// The best of all ways to end a line after this segment.
fn best(
    ways: &[Option<Way>],
    segments: &[Segment],
    marks: SeparatorWidths,
    measure: f32,
    last: usize,
) -> Option<Way> {
    let mut best: Option<Way> = None;
    let mut width = 0.0;
    for start in (0..=last).rev() {
        width += segments[start].width;
        if start < last && segments[start].end == SegmentEnd::Space {
            width += marks.space;
        }
        if width > measure {
            break;
        }
        let Some(way) = ways[start] else { continue };
        let is_last = last + 1 == segments.len();
        let end = segments[last].end;
        let full = width + if end == SegmentEnd::Hyphen && !is_last { marks.hyphen } else { 0.0 };
        if full > measure {
            continue;
        }
        let price = match end {
            _ if is_last => 0.0,
            SegmentEnd::Space => 0.0,
            SegmentEnd::Seam => 0.05,
            SegmentEnd::Hyphen => 0.15,
            SegmentEnd::Torn => 0.4,
        };
        let badness = way.badness + (1.0 - full / measure).powi(2) + price;
        let candidate = Way { lines: way.lines + 1, badness, start };
        if best.is_none_or(|best| (candidate.lines, candidate.badness) < (best.lines, best.badness)) {
            best = Some(candidate);
        }
    }
    best
}

fn described(segments: &[Segment], marks: SeparatorWidths, spans: &[(usize, usize)]) -> LineBreaks {
    let mut lines = LineBreaks { texts: Vec::new(), raggedness: 0.0, last: 1.0, hyphens: 0, tears: 0 };
    let mut widths: Vec<f32> = Vec::new();
    for (start, end) in spans {
        let mut text = String::new();
        let mut width = 0.0;
        for (at, segment) in segments[*start..*end].iter().enumerate() {
            text.push_str(&segment.text);
            width += segment.width;
            if segment.end == SegmentEnd::Space && start + at + 1 < *end {
                text.push(' ');
                width += marks.space;
            }
        }
        if *end < segments.len() && segments[end - 1].end == SegmentEnd::Hyphen {
            text.push('-');
            width += marks.hyphen;
            lines.hyphens += 1;
        }
        lines.tears += usize::from(*end < segments.len() && segments[end - 1].end == SegmentEnd::Torn);
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
