//! Mail addresses and telephone numbers in texts.

use super::{detail, said};

#[test]
fn mail_addresses_and_telephone_numbers_are_found_in_texts() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(
            said("private-data", &[("takeaways", &detail(&format!("\"{text}\"")))]),
            expected,
            "{text}"
        );
    }
    let mail = |address: &str| format!("the text names the mail address {address:?}");
    let number = |number: &str| format!("the text names the telephone number {number:?}");
    check("Fragen an ada.lovelace@rechnen.example.org!", &[&mail("ada.lovelace@rechnen.example.org")]);
    check("mailto:ada@example.org", &[&mail("ada@example.org")]);
    check("https://example.org oder ada@example.org", &[&mail("ada@example.org")]);
    for telephone in [
        "0431 901-0",
        "0431/9010000",
        "(0431) 901 00 00",
        "+49 431 901-0000",
        "+49 (0)431 9010000",
        "0151 23456789",
        "0049 431 9010000",
        "0431.901.0000",
        "+49.431.9010000",
        "0431/901.00.00",
        "06.12.34.56.78",
    ] {
        check(&format!("Tel.: {telephone}, nur vormittags"), &[&number(telephone)]);
    }
    for (written, address) in [
        ("ada(at)example.org", "ada@example.org"),
        ("ada [at] example.org", "ada@example.org"),
        ("ada{ät}example.org", "ada@example.org"),
        ("ADA (AT) example (DOT) org", "ADA@example.org"),
        ("ada [at] example [punkt] org", "ada@example.org"),
        ("ada at example dot org", "ada@example.org"),
        ("ada @ example.org", "ada@example.org"),
        ("ada＠example.org", "ada@example.org"),
        ("ada@example．org", "ada@example.org"),
        ("ada&#64;example.org", "ada@example.org"),
        ("a\u{200B}da\u{2060}@\u{AD}exam\u{FEFF}ple.org", "ada@example.org"),
    ] {
        check(&format!("Fragen an {written}!"), &[&mail(address)]);
    }
    check("0431\u{2010}901\u{202F}0000", &[&number("0431-901 0000")]);
    check("０４３１ ９０１００００", &[&number("0431 9010000")]);
    for harmless in [
        "2021-11-23",
        "23.11.2021",
        "von 09:30 bis 11:00",
        "0,4 Prozent",
        "1 000 000 Euro",
        "§ 12",
        "12345678",
        "DE0123456789",
        "https://example.org/0431-9010000",
        "@ada im Netz",
        "@ada@social.example.org im Fediverse",
        "ISBN 978-3-16-148410-0",
        "0 bis 100",
        "07.12.2021",
        "im Jahr 2021 01 Antrag",
        "07.12.2021 09.30 bis 10.15",
        "09.30-10.30",
        "01.-03.12.2021",
        "01.12.–03.12.2021",
        "Version 0.12.3.4.5.6.7",
        "(a) kiel.example.org",
        "Treffen am Markt (at least)",
        "we met at the example dot",
    ] {
        check(harmless, &[]);
    }
}

#[test]
fn the_publishers_own_addresses_are_meant_to_be_public() {
    let site = r#"{"imprint": "mailto:team@example.org", "privacy": "https://a.example", "accessibility": "https://a.example", "reply": {"email": "team@example.org"}}"#;
    assert_eq!(said("private-data", &[("site", site)]), Vec::<String>::new());
}
