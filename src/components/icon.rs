//! Icons. None of them says anything that text does not say beside it.

use leptos::prelude::*;
use recap::Kind;

/// An icon of 24 by 24 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// The icon of a kind of takeaways.
    Kind(Kind),
    /// An arrow out of a box.
    Share,
    /// A magnifying glass.
    Search,
    /// A cross, which closes or removes.
    Cross,
    /// A chain.
    Link,
    /// An envelope.
    Mail,
    /// Three lines that become shorter.
    Filter,
    /// A circle, half of it filled.
    Theme,
    /// Letters of two scripts.
    Language,
    /// Three cards.
    Takeaways,
    /// A speech bubble.
    Talks,
    /// Two people.
    Speakers,
    /// Two columns.
    Comparison,
    /// A bookmark.
    Bookmark,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// Six dots, the handle for dragging.
    Grip,
}

impl IconName {
    /// The SVG path of the icon. Its lines are 1.75 units wide and have round ends.
    pub fn path(self) -> &'static str {
        match self {
            IconName::Kind(Kind::Finding) => "M9.2 17.5h5.6M10 20.5h4M9.5 15.2a5.8 5.8 0 1 1 5 0v2.3h-5z",
            IconName::Kind(Kind::Measure) => "M4.5 12.5l4.8 4.8L19.5 7",
            IconName::Kind(Kind::Warning) => "M12 4.2 21 19.5H3zM12 10v4.5M12 17v.1",
            IconName::Kind(Kind::Question) => {
                "M12 3.2a8.8 8.8 0 1 0 0 17.6a8.8 8.8 0 0 0 0-17.6zM9.4 9.3a2.7 2.7 0 1 1 \
                 4 2.4c-.9.5-1.4 1.1-1.4 2.2M12 16.9v.1"
            }
            IconName::Kind(Kind::Outlook) => "M4 12h15.5M13.5 6l6 6-6 6",
            IconName::Kind(Kind::Figure) => "M5 20V11M12 20V4M19 20v-6",
            IconName::Kind(Kind::Quote) => {
                "M5 17c3-1 4.2-3 4.2-6H5V6.5h5V11M14 17c3-1 4.2-3 4.2-6H14V6.5h5V11"
            }
            IconName::Share => "M12 15V4M8 7.5 12 3.5l4 4M6 12v8h12v-8",
            IconName::Search => "M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM20.5 20.5l-4.8-4.8",
            IconName::Cross => "M6 6l12 12M18 6 6 18",
            IconName::Link => {
                "M10 14a4.2 4.2 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4.2 4.2 0 0 0-6 0l-3 3a4.2 \
                 4.2 0 0 0 6 6l1-1"
            }
            IconName::Mail => "M3 6h18v12.5H3zM3 7l9 6.5L21 7",
            IconName::Filter => "M4 7h16M7 12h10M10 17h4",
            IconName::Theme => "M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17",
            IconName::Language => {
                "M3.5 6h10M8.5 4v2M11.5 6c-.8 4-3.5 7-7 9M5.5 9.5c1.5 2.5 3.5 4 6 5M11.5 \
                                  20.5 16 9.5l4.5 11M13 17h6"
            }
            IconName::Takeaways => "M4 5h16v5H4zM4 14h7v5H4zM15 14h5v5h-5z",
            IconName::Talks => "M4 5h16v10h-9l-4 4v-4H4z",
            IconName::Speakers => {
                "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 \
                 5.5M16 5a3.5 3.5 0 0 1 0 6.5M17.5 14.2c2.2.7 3.5 2.5 3.5 5.3"
            }
            IconName::Up => "M12 19V5M6 11l6-6 6 6",
            IconName::Down => "M12 5v14M6 13l6 6 6-6",
            IconName::Grip => "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
            IconName::Bookmark => "M7 4h10v16.5l-5-4-5 4z",
            IconName::Comparison => "M4 5h7v14H4zM14 5h6M14 9.7h6M14 14.3h6M14 19h6",
        }
    }
}

/// An icon in the colour and size of the text beside it.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path()></path>
        </svg>
    }
}
