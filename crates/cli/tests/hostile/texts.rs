//! Texts: what is shown of each, the same on every page and in every file of a site; or that nothing of it can be seen.

use recap::Bundle;

use crate::{bundle_with, json};

pub const CASES: &[(&str, &str, Option<&str>)] = &[
    ("an element with a script", "<script>alert(1)</script>", Some("<script>alert(1)</script>")),
    ("an end of a script", "</script><script>alert(1)", Some("</script><script>alert(1)")),
    ("an end of a title", "</title><svg onload=alert(1)>", Some("</title><svg onload=alert(1)>")),
    ("an end of a style", "</style></template></textarea>", Some("</style></template></textarea>")),
    ("a picture with a handler", "<img src=x onerror=alert(1)>", Some("<img src=x onerror=alert(1)>")),
    ("an end of an attribute", "\" onmouseover=\"alert(1)", Some("\" onmouseover=\"alert(1)")),
    ("an end of an attribute in apostrophes", "' onfocus='alert(1)", Some("' onfocus='alert(1)")),
    ("a comment", "<!-- --><b>x</b> --> <!--", Some("<!-- --><b>x</b> --> <!--")),
    ("an end of CDATA", "]]><x/>", Some("]]><x/>")),
    ("entities", "&lt;b&gt; &amp;amp; &#60; &nbsp;", Some("&lt;b&gt; &amp;amp; &#60; &nbsp;")),
    (
        "an entity that expands",
        "&xxe; <!ENTITY a SYSTEM 'file:///'>",
        Some("&xxe; <!ENTITY a SYSTEM 'file:///'>"),
    ),
    ("an instruction", "<?php system('id'); ?>", Some("<?php system('id'); ?>")),
    (
        "a template",
        "{{constructor.constructor('alert(1)')()}}",
        Some("{{constructor.constructor('alert(1)')()}}"),
    ),
    ("a template of a script", "${alert(1)} `x`", Some("${alert(1)} `x`")),
    (
        "a link of Markdown",
        "[x](javascript:alert(1)) ![y](//evil.example)",
        Some("[x](javascript:alert(1)) ![y](//evil.example)"),
    ),
    ("LaTeX", "\\input{/etc/passwd} \\write18{id} %$_^~#", Some("\\input{/etc/passwd} \\write18{id} %$_^~#")),
    ("braces that do not match", "}} @article{x, } {", Some("}} @article{x, } {")),
    ("a formula", "=HYPERLINK(\"//evil.example\")", Some("=HYPERLINK(\"//evil.example\")")),
    ("a formula with a plus", "+cmd|'/C calc'!A0", Some("+cmd|'/C calc'!A0")),
    ("a formula with an at", "@SUM(1)", Some("@SUM(1)")),
    ("a formula in wide letters", "＝1＋1", Some("＝1＋1")),
    ("a formula behind an apostrophe", "'=1+1", Some("'=1+1")),
    ("a cell that ends", "a\";\"b\";=1", Some("a\";\"b\";=1")),
    ("another entry of a calendar", "a\r\nEND:VEVENT\r\nBEGIN:VALARM", Some("a\nEND:VEVENT\nBEGIN:VALARM")),
    ("separators of a calendar", "a;b,c\\n\\;:\"", Some("a;b,c\\n\\;:\"")),
    ("another record of RIS", "a\nER  - \nTY  - JOUR", Some("a\nER  - \nTY  - JOUR")),
    ("another header of a mail", "a\r\nBcc: evil@evil.example", Some("a\nBcc: evil@evil.example")),
    ("a carriage return alone", "a\rb", Some("ab")),
    ("a zero byte", "a\0b", Some("ab")),
    ("colours of a terminal", "a\u{1b}[31mb\u{9b}1mc", Some("a[31mb1mc")),
    ("a bell and a backspace", "a\u{7}\u{8}b", Some("ab")),
    ("the direction of text", "Bund \u{202E}dnaL\u{202C} Kommune", Some("Bund dnaL Kommune")),
    ("isolated directions", "a\u{2066}b\u{2067}c\u{2068}d\u{2069}e\u{61C}f", Some("abcdef")),
    ("tabs", "a\tb", Some("a b")),
    ("noncharacters of XML", "a\u{FFFE}b\u{FFFF}c", Some("abc")),
    ("noncharacters in the middle", "a\u{FDD0}b\u{FDEF}c", Some("abc")),
    ("noncharacters of other planes", "a\u{1FFFE}b\u{10FFFF}c", Some("abc")),
    ("controls of the second kind", "a\u{80}b\u{85}c\u{9F}d", Some("abcd")),
    ("line separators of Unicode", "a\u{2028}b\u{2029}c", Some("a\u{2028}b\u{2029}c")),
    ("a replacement character", "a\u{FFFD}b", Some("a\u{FFFD}b")),
    ("a character beyond the plane", "a\u{1F468}\u{200D}\u{1F469}b", Some("a\u{1F468}\u{200D}\u{1F469}b")),
    ("a private character", "a\u{E000}\u{F8FF}b", Some("a\u{E000}\u{F8FF}b")),
    ("letters from right to left", "שלום السلام", Some("שלום السلام")),
    ("marks without end", ZALGO, Some(ZALGO)),
    ("a word without end", LONG_WORD, Some(LONG_WORD)),
    ("names of prototypes", "__proto__ constructor toString", Some("__proto__ constructor toString")),
    ("an ending of a name", "../../etc/passwd", Some("../../etc/passwd")),
    ("percent signs", "%0d%0a %s%n %00", Some("%0d%0a %s%n %00")),
    ("a byte order mark before words", "\u{FEFF}a", Some("\u{FEFF}a")),
    ("nothing", "", None),
    ("spaces alone", " \u{A0}\u{3000}\n\t ", None),
    ("controls alone", "\0\u{1}\u{7F}", None),
    ("directions alone", "\u{202E}\u{2066}", None),
    ("zero widths alone", "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}", None),
    ("soft hyphens alone", "\u{AD}\u{AD}", None),
    ("blank letters alone", "\u{3164}\u{115F}\u{1160}\u{FFA0}\u{2800}", None),
    ("variation selectors alone", "\u{FE00}\u{FE0F}\u{E0100}", None),
    ("tags alone", "\u{E0001}\u{E0041}\u{E007F}", None),
    ("noncharacters alone", "\u{FFFE}\u{FFFF}", None),
    ("a joiner of graphemes alone", "\u{34F}", None),
];

const ZALGO: &str = "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30A}\u{30B}\u{30C}\u{30D}\u{30E}\u{30F}\u{310}\u{311}\u{312}\u{313}a\u{316}\u{317}\u{318}\u{319}\u{31A}";
const LONG_WORD: &str = "RindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzRindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

/// The bundle whose only takeaway says this.
pub fn bundle(text: &str) -> String {
    bundle_with("\"Es ist so.\"", &json(text))
}

#[test]
fn each_text_is_read_as_what_is_shown_of_it_or_as_empty() {
    for (point, written, shown) in CASES {
        let parsed = Bundle::parse(&bundle(written)).unwrap();
        let statement = parsed.bundle.takeaways.first();
        let read = statement.map(|read| read.statement.localized(parsed.bundle.languages.default_tag()).text);
        assert_eq!(read, *shown, "{point}");
        let codes: Vec<_> = parsed.problems.iter().map(|problem| problem.kind.code()).collect();
        let expected: &[&str] = if shown.is_none() { &["blank-text"] } else { &[] };
        assert_eq!(codes, expected, "{point}");
    }
}
