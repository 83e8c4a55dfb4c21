//! A list in an address.

use proptest::prelude::*;
use recap::list::{FRAGMENT, ListLinkError, ListTooLongError, NotesInLink, SenderName, SharedList};
use recap::{Bundle, List};

use crate::common::{bundle, of};
use crate::hand::{a_list, list, written};

fn congress() -> Bundle {
    bundle("")
}

fn another() -> Bundle {
    bundle(r#""event": {"name": "Tag", "title": "T", "summary": "S", "start": "2022-11-23"}"#)
}

fn linked(list: &List, notes: NotesInLink) -> String {
    anonymous(list).link(&congress(), notes).unwrap()
}

/// A list whose sender gives no name.
fn anonymous(list: &List) -> SharedList {
    SharedList { list: list.clone(), sender: None }
}

/// The list of a link whose sender gives no name.
fn read(link: &str) -> Result<List, ListLinkError> {
    let SharedList { list, sender } = SharedList::from_link(link, &congress())?;
    assert_eq!(sender, None);
    Ok(list)
}

#[test]
fn notes_travel_only_where_the_reader_includes_them() {
    #[track_caller]
    fn check(notes: NotesInLink, expected: &str) {
        let link = linked(&list("b:geheim a"), notes);
        assert_eq!(written(&read(&link).unwrap()), expected);
    }
    check(NotesInLink::LeftOut, "b a");
    check(NotesInLink::Included, "b:geheim a");
    assert_eq!(
        linked(&list("b:geheim a"), NotesInLink::LeftOut),
        linked(&list("b a"), NotesInLink::Included)
    );
}

#[test]
fn names_travel_so_that_what_is_gone_can_be_named() {
    let link = linked(&list("kiel-staff-unit gone"), NotesInLink::LeftOut);
    let received = read(&link).unwrap();
    assert_eq!(received.missing(&congress()), [&of("kiel-staff-unit"), &of("gone")]);
}

#[test]
fn a_link_is_read_with_and_without_what_stands_before_the_list() {
    let link = linked(&list("a"), NotesInLink::LeftOut);
    assert!(
        link.starts_with(FRAGMENT)
            && link[1..].bytes().all(|b| b"=-_".contains(&b) || b.is_ascii_alphanumeric())
    );
    for written in [&*link, &link[1..], &link[FRAGMENT.len()..]] {
        assert_eq!(read(written), Ok(list("a")));
    }
}

#[test]
fn the_sender_is_named_where_they_give_a_name() {
    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        let shared = SharedList { list: list("a b"), sender: SenderName::new(typed) };
        let link = shared.link(&congress(), NotesInLink::LeftOut).unwrap();
        let received = SharedList::from_link(&link, &congress()).unwrap();
        assert_eq!(received.list, list("a b"));
        assert_eq!(received.sender.as_ref().map(SenderName::as_str), expected);
    }
    check("", None);
    check(" \n ", None);
    check("\u{200b}-", None);
    check("Ada Lovelace", Some("Ada Lovelace"));
    check(" Ada\n=Lovelace\t", Some("Ada =Lovelace"));
    check("\u{202e}adA\u{7}", Some("adA"));
    check("<b>Ada</b>", Some("<b>Ada</b>"));
    check(&"x".repeat(1_000), Some(&"x".repeat(60)));
    check(&format!("a{}", "\u{301}".repeat(1_000)), Some(&format!("a{}", "\u{301}".repeat(59))));
}

#[test]
fn links_from_before_there_were_names_still_work() {
    let link = "#list=1RTDQ3PtqPpShhU1-FMyGc-MZWvRmpDvUFve9pD7G";
    assert_eq!(read(link), Ok(list("kiel-examples kiel-proactive")));
    assert_eq!(linked(&list("kiel-examples kiel-proactive"), NotesInLink::LeftOut), link);
}

#[test]
fn two_hundred_takeaways_fit_into_two_thousand_letters() {
    #[track_caller]
    fn check(ids: Vec<String>, most: usize) {
        let list = list(&ids.join(" "));
        assert_eq!(list.entries().len(), 200);
        let link = linked(&list, NotesInLink::LeftOut);
        assert!(link.len() <= most, "{} letters", link.len());
        assert_eq!(read(&link), Ok(list));
    }
    // No order, and no two ids beside each other. The address of the site comes before the list.
    let scattered = |at: usize| at * 7919 % 100_003;
    check((0..200).map(|at| format!("takeaway-{}", scattered(at))).collect(), 1000);
    check(named(200, scattered), 1600);
}

/// Ids made as those of the recap are: of one to three words of what is said.
fn named(count: usize, scattered: impl Fn(usize) -> usize) -> Vec<String> {
    let bundle = Bundle::parse(include_str!("../../../../public/recap.json")).unwrap().bundle;
    let mut ids: Vec<String> = bundle.takeaways.iter().map(|takeaway| takeaway.id.to_string()).collect();
    let said =
        bundle.takeaways.iter().map(|takeaway| takeaway.statement.localized(&of("en")).text.to_lowercase());
    let said = said.collect::<Vec<_>>().join(" ");
    let mut words: Vec<&str> =
        said.split(|c: char| !c.is_ascii_lowercase()).filter(|word| word.len() > 3).collect();
    words.sort_unstable();
    words.dedup();
    for at in 0.. {
        let chosen = (0..1 + at % 3).map(|part| words[scattered(3 * at + part) % words.len()]);
        let id = chosen.collect::<Vec<_>>().join("-");
        if ids.len() == count {
            break;
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[test]
fn what_is_no_list_of_this_recap_is_refused_with_the_reason() {
    #[track_caller]
    fn check(fragment: &str, expected: ListLinkError, words: &str) {
        let error = read(fragment).unwrap_err();
        assert_eq!((&error, &*error.to_string()), (&expected, words));
    }
    let link = linked(&list("kiel-examples kiel-proactive"), NotesInLink::LeftOut);
    let letter = "the link contains '.', which no list does";
    let damaged = "a part of the link is missing or was changed";
    let form = "the link is no list that this version can read";
    check("", ListLinkError::Form, form);
    check("#main", ListLinkError::Form, form);
    check("#list=", ListLinkError::Form, form);
    check("#list=2AAAA", ListLinkError::Form, form);
    check(&format!("{link}."), ListLinkError::Letter('.'), letter);
    check("#list=1", ListLinkError::Damaged, damaged);
    check("#list=1AAAAAA", ListLinkError::Damaged, damaged);
    check(&link[..link.len() - 3], ListLinkError::Damaged, damaged);
    check(&link.replace("#list=1", "#list=1A"), ListLinkError::Damaged, damaged);
    let too_long = "the link is too long to be that of a list";
    check(&"A".repeat(1_000_000), ListLinkError::TooLong, too_long);
    check(&format!("#list=1{}", "A".repeat(1_000_000)), ListLinkError::TooLong, too_long);
    let of_another = anonymous(&list("a")).link(&another(), NotesInLink::LeftOut).unwrap();
    check(&of_another, ListLinkError::OtherRecap(list("a")), "the list is from another recap");
}

#[test]
fn a_list_that_unpacks_to_more_than_any_list_is_refused() {
    let long = |letters: usize| {
        let mut long = list("a");
        long.annotate(&of("a"), recap::list::Note::new(&"x".repeat(letters)));
        long
    };
    let link = linked(&long(65_000), NotesInLink::Included);
    assert!(link.len() < 500, "much can be packed into few letters: {}", link.len());
    assert_eq!(read(&link), Ok(long(65_000)));
    assert_eq!(anonymous(&long(66_000)).link(&congress(), NotesInLink::Included), Err(ListTooLongError));
    assert_eq!(ListTooLongError.to_string(), "the list is too long for a link; leave notes or takeaways out");
    assert_eq!(
        anonymous(&long(66_000)).link(&congress(), NotesInLink::LeftOut),
        Ok(linked(&list("a"), NotesInLink::LeftOut))
    );
    // The packed part says "the same again" for as long as anybody listens.
    for letter in ["A", "_", "f"] {
        let bomb = format!("{}{}", &link[..link.len() - 8], letter.repeat(60_000));
        assert_eq!(read(&bomb), Err(ListLinkError::Damaged));
    }
}

proptest! {
    #[test]
    fn every_list_arrives_as_it_was_sent(list in a_list()) {
        prop_assert_eq!(read(&linked(&list, NotesInLink::Included)), Ok(list));
    }

    #[test]
    fn every_list_arrives_with_the_name_of_its_sender(list in a_list(), typed in any::<String>()) {
        let shared = SharedList { list, sender: SenderName::new(&typed) };
        let link = shared.link(&congress(), NotesInLink::Included).unwrap();
        prop_assert_eq!(SharedList::from_link(&link, &congress()), Ok(shared));
    }

    #[test]
    fn any_text_is_refused_or_is_a_list_that_can_be_sent(text in "(#list=)?1[A-Za-z0-9_-]{0,200}|.*") {
        if let Ok(shared) = SharedList::from_link(&text, &congress()) {
            let link = shared.link(&congress(), NotesInLink::Included).unwrap();
            prop_assert_eq!(SharedList::from_link(&link, &congress()), Ok(shared));
        }
    }

    #[test]
    fn a_changed_link_is_never_another_list(
        list in a_list(),
        at in any::<prop::sample::Index>(),
        change in "[A-Za-z0-9_-]{0,3}",
        gone in 0..4_usize,
    ) {
        let link = linked(&list, NotesInLink::Included);
        let start = FRAGMENT.len() + 1 + at.index(link.len() - FRAGMENT.len() - 1);
        let end = (start + gone).min(link.len());
        let changed = format!("{}{change}{}", &link[..start], &link[end..]);
        if let Ok(read) = read(&changed) {
            prop_assert_eq!(read, list);
        }
    }
}
