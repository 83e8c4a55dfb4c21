//! Recordings are linked at the moment that the source names.
#![allow(clippy::unwrap_used)]

use recap::media_time::at_moment;

#[track_caller]
fn check(address: &str, locator: &str, expected: Option<&str>) {
    assert_eq!(at_moment(&address.parse().unwrap(), locator).as_deref(), expected, "{address} at {locator}");
}

#[test]
fn a_moment_becomes_a_media_fragment() {
    let check = |locator, expected| check("https://media.example/v/1.mp4", locator, expected);
    check("12:34", Some("https://media.example/v/1.mp4#t=754"));
    check("1:02:03", Some("https://media.example/v/1.mp4#t=3723"));
    check("ab 12:34", Some("https://media.example/v/1.mp4#t=754"));
    check("Minute 12", Some("https://media.example/v/1.mp4#t=720"));
    check("12:34–13:00", Some("https://media.example/v/1.mp4#t=754"));
}

#[test]
fn some_hosts_take_it_as_a_parameter() {
    check("https://www.youtube.com/watch?v=x", "12:34", Some("https://www.youtube.com/watch?v=x&t=754s"));
    check("https://youtu.be/x", "12:34", Some("https://youtu.be/x?t=754s"));
}

#[test]
fn what_names_no_moment_changes_nothing() {
    let check = |locator| check("https://media.example/v", locator, None);
    check("4. Absatz");
    check("Seite 12");
    check("12:3");
    check("Minute eins");
    check("99999999999:00");
    check("");
}

#[test]
fn an_address_that_names_a_part_stays() {
    check("https://media.example/v#t=3", "12:34", None);
    check("https://youtu.be/x?t=3", "12:34", None);
}

#[test]
fn a_file_of_the_site_has_no_host() {
    check("folien.pdf", "12:34", None);
}
