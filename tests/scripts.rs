//! Pages in other scripts: each text keeps its own language and direction, whatever stands around it.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use nachlese::{IndexCache, prerender};
use recap::{Bundle, Location};
use scraper::{ElementRef, Html, Selector};

const ARABIC: &str = include_str!("fixtures/arabic.json");
const UKRAINIAN: &str = include_str!("fixtures/ukrainian.json");

fn html(json: &str, address: &str) -> Html {
    let parsed = Bundle::parse(json).unwrap();
    assert_eq!(parsed.problems, []);
    let indexes = Arc::new(IndexCache::new(parsed.bundle));
    let place = Location::parse(address, &indexes.bundle.languages);
    Html::parse_fragment(&prerender(&indexes, &place, "../../").body)
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// Whether an element has a direction of its own, by `dir` or because it is a `bdi`.
fn is_isolated(element: ElementRef<'_>) -> bool {
    let own =
        |element: ElementRef<'_>| element.value().name() == "bdi" || element.attr("dir") == Some("auto");
    let around = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(element).chain(around).any(own)
}

/// Every element of the page that says this, and nothing else, has a direction of its own.
#[track_caller]
fn check_isolated(json: &str, address: &str, words: &str) {
    let html = html(json, address);
    let all = Selector::parse("#main *, main *").unwrap();
    let found: Vec<_> = html
        .select(&all)
        .filter(|element| text(*element) == words)
        .filter(|element| {
            !element.children().any(|child| ElementRef::wrap(child).is_some_and(|child| text(child) == words))
        })
        .collect();
    assert!(!found.is_empty(), "{words} is on {address}");
    for element in found {
        assert!(is_isolated(element), "{words} on {address}: {}", element.html());
    }
}

#[test]
fn what_a_bundle_says_has_a_direction_of_its_own_on_every_page() {
    for (json, address, words) in [
        (ARABIC, "", "حصاد الملتقى"),
        (ARABIC, "", "المستوى"),
        (ARABIC, "", "اللغة الواضحة تقلل عدد الأسئلة."),
        (ARABIC, "", "سلمى الخطيب"),
        (ARABIC, "", "البوابة"),
        (ARABIC, "en/", "سلمى الخطيب"),
        (ARABIC, "en/talks/", "خدمات يفهمها الجميع"),
        (ARABIC, "en/talk/services/", "خدمات يفهمها الجميع"),
        (ARABIC, "en/takeaway/plain-words/", "اللغة الواضحة تقلل عدد الأسئلة."),
        (ARABIC, "talk/open-data/", "Open data in practice"),
        (ARABIC, "speaker/jane/", "Jane Miller"),
        (ARABIC, "speaker/salma/", "سلمى الخطيب"),
        (ARABIC, "level/city/", "المدينة"),
        (UKRAINIAN, "en/talk/forms/", "Прості форми для кожного"),
        (UKRAINIAN, "en/takeaway/copies/", "Копії даних зберігають у двох різних містах."),
        (UKRAINIAN, "topic/services/", "Послуги"),
    ] {
        check_isolated(json, address, words);
    }
}

#[test]
fn a_title_in_another_language_says_so_wherever_it_is_shown() {
    #[track_caller]
    fn check(address: &str, selector: &str, expected: &str) {
        let html = html(ARABIC, address);
        let selector = Selector::parse(selector).unwrap();
        let found: Vec<_> =
            html.select(&selector).filter(|link| text(*link) == "خدمات يفهمها الجميع").collect();
        assert!(!found.is_empty(), "{address} shows the title");
        for element in found {
            let inner = Selector::parse("[lang]").unwrap();
            let lang = element.attr("lang").or_else(|| element.select(&inner).next()?.attr("lang"));
            assert_eq!(lang, Some(expected), "{address}: {}", element.html());
        }
    }
    check("en/talks/", "h3 a", "ar");
    check("en/talk/services/", "h1", "ar");
    check("en/talk/services/", ".crumbs [aria-current]", "ar");
    check("en/speaker/omar/", ".related a", "ar");
    check("en/talk/open-data/", ".talk__others a", "ar");
}
