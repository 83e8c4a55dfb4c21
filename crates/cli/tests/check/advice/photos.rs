//! Photos that are no pictures, or lie elsewhere.

use super::beside;

#[test]
fn a_photo_is_a_picture_inside_the_site() {
    #[track_caller]
    fn check(photo: &str, expected: Option<&str>) {
        let speakers = format!(r#"[{{"id": "a", "name": "A", "photo": "{photo}"}}]"#);
        let expected: Vec<_> = expected.iter().map(|code| format!("6:48 {code} speakers[0].photo")).collect();
        assert_eq!(beside(&[("speakers", &speakers)]), expected, "{photo}");
    }
    for good in ["a.jpg", "a.png", "a.gif", "a.webp"] {
        check(&format!("photos/{good}"), None);
    }
    for bad in ["a.mp4", "a.avif", "short.jpg", "half.png", "fake.jpg"] {
        check(&format!("photos/{bad}"), Some("no-picture"));
    }
    check("photos/vast.jpg", Some("large-photo"));
    check("about/", Some("no-picture"));
    check("photos/b.jpg", Some("missing-photo"));
    check("photos", Some("missing-photo"));
    check("https://example.org/a.jpg", Some("foreign-photo"));
    check("../a.jpg", Some("foreign-photo"));
    check("/a.jpg", Some("foreign-photo"));
}
