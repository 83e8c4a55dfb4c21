//! Taking a recap along: the same takeaways and talks in the formats of other programs.

pub mod calendar;
