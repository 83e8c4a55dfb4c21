//! Line drawings. None of them says anything that words do not say beside it.

use recap::Kind;

use crate::element::{Element, el};

/// A drawing on a field of 24 by 24 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The kind of a takeaway.
    Kind(Kind),
    /// Passing on.
    Share,
    /// Looking for something.
    Search,
    /// Taking away.
    Cross,
    /// A chain.
    Link,
    /// A letter.
    Mail,
    /// Sieves.
    Filter,
    /// A lamp of light and dark.
    Theme,
    /// Letters of two scripts.
    Language,
    /// Three cards.
    Takeaways,
    /// Somebody speaking.
    Talks,
    /// Two people.
    Speakers,
    /// Two columns.
    Comparison,
    /// A ribbon between pages.
    Bookmark,
    /// Up.
    Up,
    /// Down.
    Down,
    /// What one holds on to.
    Grip,
}

impl Drawing {
    /// What is drawn, as an SVG path of lines that are 1.75 units wide and end round.
    pub fn path(self) -> &'static str {
        match self {
            Drawing::Kind(Kind::Finding) => {
                "M9.2 17.5h5.600M10 20.500h4M9.500 15.200a5.800 5.800 0 1 1 5 0v2.300h-5z"
            }
            Drawing::Kind(Kind::Measure) => "M4.500 12.500l4.800 4.800L19.500 7",
            Drawing::Kind(Kind::Warning) => "M12 4.200 21 19.500H3zM12 10v4.500M12 17v.100",
            Drawing::Kind(Kind::Question) => {
                "M12 3.200a8.800 8.800 0 1 0 0 17.600a8.800 8.800 0 0 0 0-17.600zM9.400 9.300a2.700 2.700 0 1 1 \
                 4 2.400c-.900.500-1.400 1.100-1.400 2.200M12 16.900v.100"
            }
            Drawing::Kind(Kind::Outlook) => "M4 12h15.500M13.500 6l6 6-6 6",
            Drawing::Kind(Kind::Figure) => "M5 20V11M12 20V4M19 20v-6",
            Drawing::Kind(Kind::Quote) => {
                "M5 17c3-1 4.200-3 4.200-6H5V6.500h5V11M14 17c3-1 4.200-3 4.200-6H14V6.500h5V11"
            }
            Drawing::Share => "M12 15V4M8 7.500 12 3.500l4 4M6 12v8h12v-8",
            Drawing::Search => {
                "M11 4.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM20.500 20.500l-4.800-4.800"
            }
            Drawing::Cross => "M6 6l12 12M18 6 6 18",
            Drawing::Link => {
                "M10 14a4.200 4.200 0 0 0 6 0l3-3a4.200 4.200 0 0 0-6-6l-1 1M14 10a4.200 4.200 0 0 0-6 0l-3 3a4.200 \
                 4.200 0 0 0 6 6l1-1"
            }
            Drawing::Mail => "M3 6h18v12.500H3zM3 7l9 6.500L21 7",
            Drawing::Filter => "M4 7h16M7 12h10M10 17h4",
            Drawing::Theme => "M12 3.500a8.500 8.500 0 1 0 0 17zM12 3.500a8.500 8.500 0 0 1 0 17",
            Drawing::Language => {
                "M3.500 6h10M8.500 4v2M11.500 6c-.800 4-3.500 7-7 9M5.500 9.500c1.500 2.500 3.500 4 6 5M11.500 \
                                  20.500 16 9.500l4.500 11M13 17h6"
            }
            Drawing::Takeaways => "M4 5h16v5H4zM4 14h7v5H4zM15 14h5v5h-5z",
            Drawing::Talks => "M4 5h16v10h-9l-4 4v-4H4z",
            Drawing::Speakers => {
                "M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 19.500c0-3.500 2.500-5.500 6-5.500s6 2 6 \
                 5.500M16 5a3.500 3.500 0 0 1 0 6.500M17.500 14.200c2.200.700 3.500 2.500 3.500 5.300"
            }
            Drawing::Up => "M12 19V5M6 11l6-6 6 6",
            Drawing::Down => "M12 5v14M6 13l6 6 6-6",
            Drawing::Grip => "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
            Drawing::Bookmark => "M7 4h10v16.500l-5-4-5 4z",
            Drawing::Comparison => "M4 5h7v14H4zM14 5h6M14 9.700h6M14 14.300h6M14 19h6",
        }
    }
}

/// A drawing in the colour and size of the words beside it.
pub fn icon(drawing: Drawing) -> Element {
    let path = el("path").attr("d", drawing.path());
    el("svg").class("icon").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true").child(path)
}
