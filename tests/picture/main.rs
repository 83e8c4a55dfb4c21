//! Pictures of what is shared: what stands on them, and how it is set.
#![allow(clippy::unwrap_used)]

mod card;
mod cards;
mod colours;
mod design;
mod line_breaks;
mod truncate;

use nachlese::picture::font_metrics::is_invisible;
use nachlese::picture::segment_end::SegmentEnd;
use nachlese::picture::{FontMetrics, FontSet, TextStyle};
use recap::LanguageTag;

use cards::{HOSTILE, card, card_that_says, dikomm};

/// A typeface of Latin and Hebrew letters that are all half an em wide.
struct Plain;

impl FontMetrics for Plain {
    fn has(&self, c: char) -> bool {
        is_invisible(c)
            || matches!(c, ' '..='~' | '\u{A0}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{5D0}'..='\u{5EA}' | '–' | '—' | '„' | '“' | '…')
    }

    fn width(&self, text: &str) -> f32 {
        text.chars().count() as f32 / 2.0
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        text.char_indices().map(|(at, _)| at).collect()
    }
}

/// A type case that parts no words.
impl FontSet for Plain {
    fn face(&self, _: TextStyle) -> &dyn FontMetrics {
        self
    }

    fn parts(&self, word: &str, _: &LanguageTag, _: &[String]) -> Vec<(String, SegmentEnd)> {
        match word.strip_suffix(' ') {
            Some(letters) => vec![(letters.to_owned(), SegmentEnd::Space)],
            None => vec![(word.to_owned(), SegmentEnd::Seam)],
        }
    }
}
