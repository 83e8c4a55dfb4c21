//! What is said in each language: dates, numbers and names.

use locales::{Day, Locale, language_name};

/// German, English and Leichte Sprache.
const LOCALES: [Locale; 3] = [Locale::De, Locale::En, Locale::DeSimple];

fn day(year: u16, month: u8, day: u8) -> Day {
    Day { year, month, day }
}

#[track_caller]
fn check<S: AsRef<str>>(message: impl Fn(Locale) -> S, expected: [&str; 3]) {
    let said = LOCALES.map(|locale| message(locale).as_ref().to_owned());
    assert_eq!(said, expected);
}

#[test]
fn days_are_said_as_people_say_them() {
    #[track_caller]
    fn check_days(first: Day, last: Day, expected: [&str; 3]) {
        check(|locale| locale.format_date_range(first, last), expected);
    }
    check_days(
        day(2021, 11, 23),
        day(2021, 11, 23),
        ["23. November 2021", "23 November 2021", "23. November 2021"],
    );
    check_days(
        day(2021, 11, 23),
        day(2021, 11, 24),
        ["23. und 24. November 2021", "23–24 November 2021", "23. und 24. November 2021"],
    );
    check_days(
        day(2021, 3, 1),
        day(2021, 3, 5),
        ["1. bis 5. März 2021", "1–5 March 2021", "1. bis 5. März 2021"],
    );
    check_days(
        day(2021, 11, 30),
        day(2021, 12, 1),
        [
            "30. November 2021 bis 1. Dezember 2021",
            "30 November 2021 – 1 December 2021",
            "30. November 2021 bis 1. Dezember 2021",
        ],
    );
}

#[test]
fn a_moment_is_a_day_with_its_time() {
    check(
        |locale| locale.format_date_time(day(2021, 11, 23), 9, 5),
        ["23. November 2021, 9.05 Uhr", "23 November 2021, 09:05", "23. November 2021, 9.05 Uhr"],
    );
}

#[test]
fn a_day_may_have_its_name() {
    check(
        |locale| locale.format_date_with_weekday(day(2021, 11, 23), 1),
        ["Dienstag, 23. November 2021", "Tuesday, 23 November 2021", "Dienstag, 23. November 2021"],
    );
}

#[test]
fn every_month_has_its_name() {
    for month in 1..=12 {
        let english = Locale::En.format_date(day(2021, month, 1));
        assert_eq!(english, format!("1 {} 2021", Locale::En.months()[usize::from(month) - 1]));
    }
}

#[test]
fn numbers_agree_with_their_nouns() {
    check(|locale| locale.takeaways_count(1), ["1 Aussage", "1 takeaway", "1 Aussage"]);
    check(|locale| locale.takeaways_count(0), ["0 Aussagen", "0 takeaways", "0 Aussagen"]);
    check(|locale| locale.takeaways_count(20), ["20 Aussagen", "20 takeaways", "20 Aussagen"]);
    check(|locale| locale.talks_count(1), ["1 Vortrag", "1 talk", "1 Vortrag"]);
    check(|locale| locale.talks_count(3), ["3 Vorträge", "3 talks", "3 Vorträge"]);
    check(|locale| locale.minutes(1), ["1 Minute", "1 minute", "1 Minute"]);
    check(|locale| locale.minutes(45), ["45 Minuten", "45 minutes", "45 Minuten"]);
}

#[test]
fn the_total_decides_and_not_what_is_shown_of_it() {
    check(|locale| locale.shown(1, 20), ["1 von 20 Aussagen", "1 of 20 takeaways", "1 von 20 Aussagen"]);
    check(|locale| locale.shown(0, 1), ["0 von 1 Aussage", "0 of 1 takeaway", "0 von 1 Aussage"]);
}

#[test]
fn every_argument_finds_its_place() {
    check(
        |locale| locale.matrix_cell("A", "B", 3),
        ["A, B: 3 Aussagen zeigen", "A, B: show 3 takeaways", "A, B: 3 Aussagen zeigen"],
    );
    check(
        |locale| locale.remove_filter("Land"),
        ["Filter „Land“ aufheben", "Remove filter “Land”", "„Land“ wegnehmen"],
    );
    check(
        |locale| locale.file_saved("talk-kiel.csv"),
        [
            "Die Datei talk-kiel.csv ist gespeichert.",
            "The file talk-kiel.csv is saved.",
            "Die Datei heißt talk-kiel.csv.\nSie ist jetzt auf Ihrem Gerät.",
        ],
    );
}

#[test]
fn the_editors_are_named() {
    check(Locale::editors, ["Redaktion", "Editors", "Redaktion"]);
}

#[test]
fn a_counter_tells_what_is_left_and_what_is_too_much() {
    check(
        |locale| locale.characters_left("Bluesky", 1),
        ["Bluesky: noch 1 Zeichen", "Bluesky: 1 character left", "Bluesky: noch 1 Zeichen"],
    );
    check(
        |locale| locale.characters_left("Bluesky", 0),
        ["Bluesky: noch 0 Zeichen", "Bluesky: 0 characters left", "Bluesky: noch 0 Zeichen"],
    );
    check(
        |locale| locale.characters_over("Mastodon", 1),
        ["Mastodon: 1 Zeichen zu viel", "Mastodon: 1 character too many", "Mastodon: 1 Zeichen zu viel"],
    );
    check(
        |locale| locale.characters_over("Mastodon", 20),
        ["Mastodon: 20 Zeichen zu viel", "Mastodon: 20 characters too many", "Mastodon: 20 Zeichen zu viel"],
    );
    check(
        |locale| locale.link_only("LinkedIn"),
        ["LinkedIn: nur der Link", "LinkedIn: the link only", "LinkedIn: nur der Link"],
    );
}

#[test]
fn replies_are_counted_in_sentences_and_errors_name_the_host() {
    check(
        |locale| locale.replies_count(0),
        [
            "Noch gibt es keine öffentlichen Antworten.",
            "There are no public replies yet.",
            "Es gibt noch keine Antwort.",
        ],
    );
    check(
        |locale| locale.replies_count(1),
        ["1 öffentliche Antwort.", "1 public reply.", "Es gibt 1 Antwort."],
    );
    check(
        |locale| locale.replies_count(9),
        ["9 öffentliche Antworten.", "9 public replies.", "Es gibt 9 Antworten."],
    );
    check(
        |locale| locale.replies_failed("b.example"),
        [
            "b.example meldet einen Fehler. Versuchen Sie es später noch einmal.",
            "b.example reports an error. Try again later.",
            "b.example hat einen Fehler.\nBitte versuchen Sie es später noch einmal.",
        ],
    );
}

#[test]
fn a_language_is_named_in_itself() {
    assert_eq!(
        ["de", "de-at", "en-gb", "de-simple", "fr"].map(language_name),
        ["Deutsch", "Deutsch", "English", "Leichte Sprache", "fr"]
    );
}

#[test]
fn a_language_without_messages_is_shown_with_the_english_ones() {
    assert_eq!(
        ["de", "de-simple", "de-ch", "en-gb", "fr"].map(Locale::for_language),
        [Locale::De, Locale::DeSimple, Locale::De, Locale::En, Locale::En]
    );
}

#[test]
fn leichte_sprache_has_a_line_for_each_sentence() {
    let simple = Locale::DeSimple;
    assert_eq!(
        simple.list_introduction(),
        "Das haben Sie sich gemerkt.\nNur dieser Browser kennt die Liste."
    );
    assert_eq!(
        simple.corrected("Haker", "Hacker"),
        "Das Wort „Haker“ gibt es hier nicht.\nSie sehen Aussagen mit „Hacker“."
    );
    assert_eq!(simple.format_date_range(day(2021, 11, 23), day(2021, 11, 24)), "23. und 24. November 2021");
    assert!(!Locale::De.crash_message().contains('\n'), "other languages run on");
}
