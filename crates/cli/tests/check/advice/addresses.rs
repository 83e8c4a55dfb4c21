//! Pages that a site must lead to.

use super::said;

#[test]
fn a_site_leads_to_an_imprint_a_privacy_notice_and_an_accessibility_statement() {
    let all = [
        "the site does not say who is responsible for it",
        "the site does not say what happens to its readers' data",
        "the site does not say how accessible it is",
    ];
    assert_eq!(said("missing-address", &[("site", "{}")]), all);
    assert_eq!(said("missing-address", &[("site", "null")]), all);
    assert_eq!(said("missing-address", &[("site", r#"{"imprint": null}"#)]), all);
    assert_eq!(said("missing-address", &[("site", r#"{"privacy": "https://a.example"}"#)]), [all[0], all[2]]);
    assert_eq!(said("missing-address", &[]), Vec::<String>::new());
}
