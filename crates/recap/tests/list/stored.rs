//! A list as a browser keeps it.

use proptest::prelude::*;
use recap::List;

use crate::common::of;
use crate::hand::{a_list, list, written};

#[test]
fn a_list_is_kept_line_by_line() {
    assert_eq!(list("").to_string(), "nachlese list 1");
    assert_eq!(list("kiel-staff-unit b:nur_Ina").to_string(), "nachlese list 1\nkiel-staff-unit\nb nur Ina");
    let mut noted = list("a");
    noted.annotate(&of("a"), recap::list::Note::new("Erste\nZweite \\n"));
    assert_eq!(noted.to_string(), "nachlese list 1\na Erste\\nZweite \\\\n");
}

#[test]
fn rubbish_is_told_and_handed_back_with_what_can_be_read() {
    #[track_caller]
    fn check(text: &str, line: usize, readable: &str) {
        let rubbish = text.parse::<List>().unwrap_err();
        assert_eq!((rubbish.line, &*written(&rubbish.readable)), (line, readable));
        assert_eq!(rubbish.text, text);
        assert_eq!(rubbish.to_string(), format!("line {line} of the list cannot be read"));
    }
    check("", 1, "");
    check("[\"a\"]", 1, "");
    check("nachlese list 2\na", 1, "");
    check("nachlese list 1\n", 2, "");
    check("nachlese list 1\na\nÄ\nb", 3, "a b");
    check("nachlese list 1\na\na note", 3, "a");
    check("nachlese list 1\na \nb", 2, "b");
    check("nachlese list 1\na x\\y\nb x", 2, "b:x");
    check("nachlese list 1\na x\\\nb", 2, "b");
    check("nachlese list 1\r\na", 1, "");
}

proptest! {
    #[test]
    fn every_list_is_read_as_it_was_kept(list in a_list()) {
        prop_assert_eq!(list.to_string().parse::<List>(), Ok(list));
    }

    #[test]
    fn what_can_be_read_of_any_text_can_be_kept(text in "(nachlese list 1(\n[ab ]?[a-zß \\\\]{0,9})*)?|.*") {
        let readable = text.parse::<List>().unwrap_or_else(|rubbish| rubbish.readable);
        prop_assert_eq!(readable.to_string().parse::<List>(), Ok(readable));
    }
}
