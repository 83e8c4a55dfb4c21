//! What the rooms say: numbers and names.

use companion::words::{Phrase, ThreadPhrase, said};
use nachlese::words::Tongue;

#[track_caller]
fn check(phrase: Phrase, expected: [&str; 3]) {
    let words = [Tongue::German, Tongue::English, Tongue::Simple].map(|tongue| said(tongue, &phrase));
    assert_eq!(words, expected);
}

#[test]
fn a_counter_tells_what_is_left_and_what_is_too_much() {
    check(
        Phrase::RoomLeft { service: "Bluesky", letters: 1 },
        ["Bluesky: noch 1 Zeichen", "Bluesky: 1 character left", "Bluesky: noch 1 Zeichen"],
    );
    check(
        Phrase::RoomLeft { service: "Bluesky", letters: 0 },
        ["Bluesky: noch 0 Zeichen", "Bluesky: 0 characters left", "Bluesky: noch 0 Zeichen"],
    );
    check(
        Phrase::RoomOver { service: "Mastodon", letters: 1 },
        ["Mastodon: 1 Zeichen zu viel", "Mastodon: 1 character too many", "Mastodon: 1 Zeichen zu viel"],
    );
    check(
        Phrase::RoomOver { service: "Mastodon", letters: 20 },
        ["Mastodon: 20 Zeichen zu viel", "Mastodon: 20 characters too many", "Mastodon: 20 Zeichen zu viel"],
    );
    check(
        Phrase::LinkOnly("LinkedIn"),
        ["LinkedIn: nur der Link", "LinkedIn: the link only", "LinkedIn: nur der Link"],
    );
}

#[test]
fn a_saved_file_is_named() {
    check(
        Phrase::FileSaved("talk-kiel.csv"),
        [
            "Die Datei talk-kiel.csv ist gespeichert.",
            "The file talk-kiel.csv is saved.",
            "Die Datei heißt talk-kiel.csv. Sie ist jetzt auf Ihrem Gerät.",
        ],
    );
}

#[test]
fn replies_are_counted_in_sentences_and_troubles_name_the_host() {
    #[track_caller]
    fn check(phrase: ThreadPhrase, expected: [&str; 3]) {
        let said = [Tongue::German, Tongue::English, Tongue::Simple].map(|tongue| phrase.said(tongue));
        assert_eq!(said, expected);
    }
    check(
        ThreadPhrase::Count(0),
        [
            "Noch gibt es keine öffentlichen Antworten.",
            "There are no public replies yet.",
            "Es gibt noch keine Antwort.",
        ],
    );
    check(ThreadPhrase::Count(1), ["1 öffentliche Antwort.", "1 public reply.", "Es gibt 1 Antwort."]);
    check(ThreadPhrase::Count(9), ["9 öffentliche Antworten.", "9 public replies.", "Es gibt 9 Antworten."]);
    check(
        ThreadPhrase::Failed { host: "b.example", status: 500 },
        [
            "b.example meldet einen Fehler (Status 500).",
            "b.example reports an error (status 500).",
            "b.example hat einen Fehler (Status 500).",
        ],
    );
}
