//! The time of a build.

use jiff::Timestamp;
use recap::date::LocalDateTime;

/// The time in UTC: that of `SOURCE_DATE_EPOCH` where it is set, as reproducible-builds.org specifies it, so
/// that a build can be repeated to the byte; else now.
pub fn now() -> Option<LocalDateTime> {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok();
    let fixed = fixed.and_then(|seconds| Timestamp::from_second(seconds.trim().parse().ok()?).ok());
    let seconds = fixed.unwrap_or_else(Timestamp::now).as_second();
    LocalDateTime::from_minutes_since_1970(seconds.div_euclid(60))
}
