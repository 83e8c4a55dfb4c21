//! Where a line may end.

/// What follows a segment, the better places for the end of a line first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SegmentEnd {
    /// A space, which disappears where a line ends.
    Space,
    /// Nothing, but a line may end here, as after a hyphen that is written anyway.
    Seam,
    /// A hyphen, where a line ends.
    Hyphen,
    /// Nothing, and a line should only end here if it cannot be helped.
    Torn,
}
