//! Reading a bundle.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, json, lines, of, parsed};
use proptest::prelude::*;
use recap::address::{LinkKind, LinkTarget};
use recap::bundle::unread_fields;
use recap::channel::Channel;
use recap::editors::Editors;
use recap::source::Origin;
use recap::{Bundle, Index, Kind, Route, Takeaway, Text};
use serde_json::Value;

const EVERYTHING: &str = include_str!("../../../tests/fixtures/everything.json");

fn german(text: &Text) -> String {
    text.localized(&of("de")).text.to_string()
}

#[test]
fn every_field_of_the_format_arrives() {
    let parsed = Bundle::parse(EVERYTHING).unwrap();
    assert_eq!(lines(&parsed.problems), Vec::<String>::new());
    let Bundle {
        languages,
        site,
        event,
        facets,
        speakers,
        talks,
        takeaways,
        withdrawn,
        comparison,
        glossary,
        removed,
    } = parsed.bundle;
    assert_eq!(languages.iter().map(|tag| tag.as_str()).collect::<Vec<_>>(), ["de", "en", "de-simple"]);

    assert_eq!(site.url, Some(of("https://recap.example.org/")));
    assert_eq!(site.editors, Some(Editors::People(vec!["Eva Beispiel".into(), "Jo Muster".into()])));
    let licence = site.licence.unwrap();
    assert_eq!(german(&licence.label), "CC BY 4.0");
    assert_eq!(licence.url, Some(of("https://creativecommons.org/licenses/by/4.0/")));
    assert_eq!(site.accent, Some(of("#1d4a9e")));
    assert_eq!(site.hashtag.as_deref(), Some("tag"));
    assert_eq!(site.channels.iter().collect::<Vec<_>>(), [Channel::Email]);
    assert_eq!(site.reply_email.as_deref(), Some("team@example.org"));
    assert_eq!(site.reply_fediverse, Some(of("https://social.example.org/@congress/1")));
    assert_eq!(site.imprint, Some(of("https://example.org/imprint")));
    assert_eq!(site.privacy, Some(of("privacy/")));
    assert_eq!(site.accessibility, Some(of("accessibility/")));
    assert_eq!(site.easy_language, Some(of("easy/")));
    assert_eq!(site.sign_language, Some(of("sign/")));
    assert_eq!(site.easy_language_checked_by.as_ref().map(german), Some("Prüf-Gruppe Bremen".into()));
    assert!(site.offline);

    assert_eq!([&event.name, &event.title, &event.summary].map(german), ["Tag", "Rückblick", "Alles"]);
    assert_eq!(event.title.localized(&of("en")).text, "Recap");
    assert_eq!([event.closing, event.place].map(|text| german(&text.unwrap())), ["Ende", "Essen"]);
    assert_eq!((event.start, event.end), (Some(of("2021-11-23")), Some(of("2021-11-24"))));
    assert_eq!(event.time_zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!(event.url, Some(of("https://example.org/")));
    let source = event.source.unwrap();
    assert_eq!([source.label, source.locator].map(|text| german(&text.unwrap())), ["Bericht", "Seite 3"]);
    assert_eq!((source.author.as_deref(), source.date), (Some("Ada Lovelace"), Some(of("2021-12-01"))));
    assert_eq!(source.publisher.as_ref().map(german), Some("Verlag".into()));
    assert_eq!(source.target, Some(LinkTarget::Link(of("https://example.org/report"))));
    assert_eq!((source.origin, source.approved), (Some(Origin::Editorial), Some(true)));
    assert_eq!(source.checked, Some(of("2022-01-01")));

    assert_eq!(
        facets.iter().map(|facet| facet.id.as_str()).collect::<Vec<_>>(),
        ["level", "kind", "topic", "speaker"]
    );
    assert_eq!(
        (german(&facets[0].label), facets[0].ordered, facets[0].values.len()),
        ("Ebene".into(), true, 2)
    );
    let ozg = &facets[2].values[0];
    assert_eq!(
        (german(&ozg.label), ozg.description.as_ref().map(german)),
        ("OZG".into(), Some("Das Gesetz".into()))
    );

    let arne = &speakers[0];
    assert_eq!((arne.id.as_str(), &*arne.name), ("arne", "Arne Schönbohm"));
    let told = [&arne.role, &arne.organisation, &arne.biography].map(|text| german(text.as_ref().unwrap()));
    assert_eq!(told, ["Präsident", "BSI", "Leben"]);
    assert_eq!(arne.photo, Some(of("photos/arne.jpg")));
    let versions: Vec<_> =
        arne.photo_versions.iter().map(|version| (version.address.as_str(), version.width)).collect();
    assert_eq!(versions, [("photos/arne-80.jpg", 80), ("photos/arne.jpg", 320)]);
    assert_eq!((arne.links[0].kind, arne.tags.len()), (LinkKind::Social, 1));

    let netz = &talks[0];
    assert_eq!(
        (netz.id.as_str(), german(&netz.title), &netz.speakers),
        ("netz", "Das Netz".into(), &speakers)
    );
    assert_eq!((netz.start, netz.minutes), (Some(of("2021-11-23T09:30")), Some(20)));
    assert_eq!(netz.language, Some(of("de")));
    let told = [&netz.format, &netz.abstract_text].map(|text| german(text.as_ref().unwrap()));
    assert_eq!(told, ["Vortrag", "Worum es geht"]);
    let film = &netz.links[0];
    assert_eq!(
        (film.kind, &film.target),
        (LinkKind::Recording, &LinkTarget::Link(of("https://example.org/film")))
    );
    assert_eq!((film.title.as_ref().map(german), film.minutes), (Some("Film".into()), Some(19)));
    assert_eq!(film.published.map(|day| day.to_string()).as_deref(), Some("2021-12-01"));
    assert_eq!(film.language, Some(of("de")));
    assert_eq!((netz.tags.len(), netz.source.is_some()), (2, true));

    let eins = &takeaways[0];
    assert_eq!(
        (eins.id.as_str(), eins.kind, german(&eins.statement)),
        ("eins", Kind::Warning, "Das Netz ist alt".into())
    );
    assert_eq!((eins.talk.as_ref(), &eins.speakers), (Some(netz), &speakers));
    assert_eq!(eins.detail.as_ref().map(german), Some("Sehr alt".into()));
    assert_eq!(eins.source.as_ref().unwrap().origin, Some(Origin::Speaker));
    let [earlier] = &eins.history[..] else { panic!("it was changed once") };
    assert_eq!((earlier.when, german(&earlier.said)), (of("2022-01-02"), "Das Netz ist uralt".into()));
    assert_eq!(earlier.why.as_ref().map(german), Some("Zu hart".into()));

    let [zwei] = &withdrawn[..] else { panic!("one takeaway is withdrawn") };
    assert_eq!((zwei.id.as_str(), &zwei.talk, &zwei.speakers), ("zwei", &Some(netz.clone()), &speakers));
    assert_eq!(zwei.when, Some(of("2022-02-01")));
    assert_eq!(zwei.reason.as_ref().map(german), Some("So nicht gesagt".into()));

    let comparison = comparison.unwrap();
    assert_eq!(
        (german(&comparison.title), german(&comparison.columns[1].label)),
        ("Vergleich".into(), "Kiel".into())
    );
    let row = &comparison.rows[0];
    assert_eq!((german(&row.label), row.cells[1].is_none()), ("Geld".into(), true));
    let cell = row.cells[0].as_ref().unwrap();
    assert_eq!((german(&cell.text), &cell.takeaways), ("viel".into(), &takeaways));
    assert_eq!(
        (german(&glossary[0].term), german(&glossary[0].meaning)),
        ("OZG".into(), "Ein Gesetz".into())
    );
    assert_eq!(glossary[0].aliases, ["Onlinezugangsgesetz"]);
    let revision = talks[0].revision.map(|revision| (revision.number, revision.changed.to_string()));
    assert_eq!(revision, Some((2, "2022-01-10T08:00".to_owned())));
    assert_eq!(removed, [Route::Takeaway(of("alt")), Route::Talk(of("alt"))]);
}

#[test]
fn nothing_can_be_shown_without_json_format_languages_and_event() {
    #[track_caller]
    fn check(json: &str, expected: &str) {
        assert_eq!(
            Bundle::parse(json).map(|_| ()).map_err(|problem| problem.to_string()),
            Err(expected.into())
        );
    }
    check(
        "\n <html>",
        "2:2: web-page: this is a web page, not a bundle; put the bundle itself under this name, and see that no login stands before it",
    );
    check(
        "",
        "1:1: not-json: this is not complete JSON: EOF while parsing a value; check commas, quotes and brackets before this place, and that the file is whole",
    );
    check("{}", "1:1: format: the format number is missing; write \"format\": 1, or use a newer Nachlese");
    check(
        "{\"format\": 2}",
        "1:12: format: format: the format is 2, only format 1 can be read; write \"format\": 1, or use a newer Nachlese",
    );
    check("{\"format\": 1}", "1:1: missing: `languages` is missing; add it");
    check("{\"format\": 1, \"languages\": []}", "1:28: missing: languages: `languages` is missing; add it");
    check("{\"format\": 1, \"languages\": [\"de\"]}", "1:1: missing: `event` is missing; add it");
}

#[test]
fn a_problem_says_where_it_is_what_is_wrong_and_how_to_mend_it() {
    #[track_caller]
    fn check(fragment: &str, expected: &str) {
        assert_eq!(lines(&parsed(fragment).problems), [expected]);
    }
    check(
        r#""talks": [{"id": "A", "title": "A"}]"#,
        "1:19: id: talks[0].id: the id contains 'A', only a-z, 0-9 and - are allowed; use 1 to 64 of a-z, 0-9 and -",
    );
    check(
        r#""talks": [{"id": "a", "title": " "}]"#,
        "1:33: blank-text: talks[0].title: the text is empty; write the text, or leave the field out",
    );
    check(
        r#""talks": [{"id": "a", "title": {"de": "A", "!": "B"}}]"#,
        r#"1:50: language: talks[0].title.!: "!" is no language tag; use a tag such as de, en or de-simple"#,
    );
    check(
        r#""talks": [{"id": "a", "title": "A", "start": "morgen"}]"#,
        r#"1:47: date: talks[0].start: "morgen" is no date; write it as 2021-11-23, or 2021-11-23T09:30 for a talk"#,
    );
    check(
        r#""talks": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]"#,
        r#"1:46: duplicate-id: talks[1].id: the id "a" is used twice; give one of the two another id"#,
    );
    check(
        r#""talks": [{"id": "a", "title": "A", "speakers": ["b"]}]"#,
        r#"1:51: unknown-speaker: talks[0].speakers[0]: there is no speaker "b"; correct the id, or add the speaker"#,
    );
    check(
        r#""talks": [{"id": "a", "title": "A", "tags": {"b": []}}]"#,
        r#"1:52: unknown-facet: talks[0].tags.b: there is no facet "b"; correct the id, or declare the facet"#,
    );
    check(
        r#""talks": [{"id": "a", "title": "A", "links": [{"kind": "film", "url": "/"}]}]"#,
        r#"1:57: word: talks[0].links[0].kind: "film" is not known here; use one of recording, slides, paper, web, social"#,
    );
    check(
        r#""site": {"url": "javascript:1"}"#,
        r#"1:18: address: site.url: "javascript:1" is no address to link to; use an address that begins with https:, http: or mailto:, or one inside the site"#,
    );
    check(
        r#""site": {"accent": "red"}"#,
        r#"1:21: accent: site.accent: "red" is no colour; write it as #1d4a9e"#,
    );
    check(
        r#""takeaways": [{"id": "a", "kind": "b", "statement": "A"}]"#,
        r#"1:36: kind: takeaways[0].kind: there is no kind "b"; use one of finding, measure, warning, question, outlook, figure, quote"#,
    );
    check(
        r#""takeaways": [{"id": "a", "kind": "figure", "statement": "A", "talk": "b"}]"#,
        r#"1:72: unknown-talk: takeaways[0].talk: there is no talk "b"; correct the id, or add the talk"#,
    );
    check(r#""takeaways": {}"#, "1:15: shape: takeaways: this is an object, not a list; write a list");
    check(r#""takeaways": null"#, "1:1: missing: `takeaways` is missing; add it");
}

/// The only takeaway of a bundle that has facets, two speakers and one tagged talk.
fn takeaway(fields: &str) -> (Bundle, std::sync::Arc<Takeaway>) {
    let bundle = bundle(&format!(
        r#""facets": [{{"id": "level", "label": "L", "values": [{{"id": "federal", "label": "F"}}, {{"id": "state", "label": "S"}}]}},
                      {{"id": "topic", "label": "T", "values": [{{"id": "ozg", "label": "O"}}]}}],
           "speakers": [{{"id": "arne", "name": "Arne"}}, {{"id": "ina", "name": "Ina"}}],
           "talks": [{{"id": "netz", "title": "Netz", "speakers": ["ina"], "tags": {{"level": ["state"], "topic": ["ozg"]}}}}],
           "takeaways": [{{"id": "a", "kind": "quote", "statement": "A"{fields}}}]"#
    ));
    let takeaway = bundle.takeaways[0].clone();
    (bundle, takeaway)
}

#[test]
fn a_takeaway_inherits_tags_facet_by_facet_and_has_those_of_kind_and_speakers() {
    #[track_caller]
    fn check(fields: &str, expected: &[&str]) {
        let (bundle, takeaway) = takeaway(fields);
        let tags = takeaway.tags.iter().map(|tag| bundle.value(*tag));
        let tags: Vec<_> = tags.map(|(facet, value)| format!("{}={}", facet.id, value.id)).collect();
        assert_eq!(tags, expected);
    }
    check("", &["kind=quote"]);
    check(r#", "talk": "netz""#, &["kind=quote", "level=state", "topic=ozg", "speaker=ina"]);
    check(
        r#", "talk": "netz", "tags": {"level": ["federal"]}"#,
        &["kind=quote", "level=federal", "topic=ozg", "speaker=ina"],
    );
    check(
        r#", "tags": {"level": ["state", "federal", "state"]}"#,
        &["kind=quote", "level=federal", "level=state"],
    );
    check(
        r#", "talk": "netz", "speakers": ["arne"]"#,
        &["kind=quote", "level=state", "topic=ozg", "speaker=arne"],
    );
}

#[test]
fn a_takeaway_has_its_own_speakers_or_else_those_of_its_talk() {
    #[track_caller]
    fn check(fields: &str, expected: &[&str]) {
        let (_, takeaway) = takeaway(fields);
        assert_eq!(takeaway.speakers.iter().map(|by| by.id.as_str()).collect::<Vec<_>>(), expected);
    }
    check("", &[]);
    check(r#", "talk": "netz""#, &["ina"]);
    check(r#", "talk": "netz", "speakers": ["arne", "ina"]"#, &["arne", "ina"]);
    check(r#", "talk": "netz", "speakers": []"#, &[]);
}

#[test]
fn a_plain_text_is_in_the_language_of_its_takeaway_or_else_the_default_one() {
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let (_, takeaway) = takeaway(fields);
        assert_eq!(takeaway.statement.localized(&of("de")).language.as_str(), expected);
    }
    check("", "de");
    check(r#", "language": "en""#, "en");
}

#[test]
fn the_default_language_stands_in_wherever_it_is_written() {
    let bundle = bundle(r#""talks": [{"id": "a", "title": {"en": "Net", "de": "Netz"}}]"#);
    assert_eq!(bundle.talks[0].title.localized(&of("fr")).text, "Netz");
}

#[test]
fn entries_are_found_by_id_and_belong_together() {
    let (bundle, takeaway) = takeaway(r#", "talk": "netz""#);
    let (talk, ina) = (&bundle.talks[0], &bundle.speakers[1]);
    assert_eq!(bundle.talk(&of("netz")), Some(talk));
    assert_eq!(bundle.talk(&of("a")), None);
    assert_eq!(bundle.takeaway(&of("a")), Some(&takeaway));
    assert_eq!(bundle.takeaway(&of("netz")), None);
    assert_eq!(bundle.speaker(&of("ina")), Some(ina));
    assert_eq!(bundle.speaker(&of("a")), None);
    assert_eq!(bundle.takeaways_of(&talk.id), std::slice::from_ref(&takeaway));
    assert_eq!(bundle.takeaways_of(&of("a")), []);
    assert_eq!(bundle.takeaways_of_event(), []);
    assert_eq!(bundle.takeaways_by(&of("ina")), std::slice::from_ref(&takeaway));
    assert_eq!(bundle.takeaways_by(&of("arne")), []);
    assert_eq!(bundle.talks_by(&of("ina")), std::slice::from_ref(talk));
    assert_eq!(bundle.talks_by(&of("arne")), []);
    let level = bundle.facet(&of("level")).unwrap();
    let tagged: Vec<_> =
        bundle.tagged(&takeaway.tags, level).iter().map(|value| value.id.to_string()).collect();
    assert_eq!(tagged, ["state"]);
    assert_eq!(bundle.value_ref(&of("level"), &of("ozg")), None);
    assert_eq!(bundle.value_ref(&of("unknown"), &of("ozg")), None);
    let ozg = bundle.value_ref(&of("topic"), &of("ozg")).unwrap();
    assert_eq!(bundle.value(ozg).1.id, of("ozg"));
}

#[test]
fn a_takeaway_without_talk_is_about_the_event() {
    let (bundle, takeaway) = takeaway("");
    assert_eq!(bundle.takeaways_of_event(), [takeaway]);
}

#[test]
fn a_byte_order_mark_is_read_over() {
    assert_eq!(Bundle::parse(&format!("\u{FEFF}{}", json(""))).unwrap().bundle, bundle(""));
}

/// Reads whatever it is, as far as it goes, and does with it what a page does.
fn use_up(json: &str) {
    let unread = unread_fields(json);
    let problems = match Bundle::parse(json) {
        Ok(parsed) => {
            let bundle = parsed.bundle;
            let index = Index::new(&bundle, bundle.languages.default_tag());
            let all = index.select(&bundle, &of(""));
            assert_eq!(all.total, bundle.takeaways.len());
            index.select(&bundle, &of("q=netz&level=state&sort=level"));
            parsed.problems
        }
        Err(problem) => vec![problem],
    };
    let length = json.lines().count().max(1) + 1;
    for problem in problems.iter().chain(&unread) {
        assert!((1..=length).contains(&problem.position.line), "{problem}");
        assert!(problem.to_string().contains("; "));
    }
}

/// Replaces the value at a position, counted over the whole tree.
fn replace(value: &mut Value, at: &mut usize, new: &Value) {
    if *at == 0 {
        *value = new.clone();
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, at, new)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, at, new)),
        _ => {}
    }
}

fn some_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z]{0,5}|de|en|level|arne|.*".prop_map(Value::from),
        Just(serde_json::json!([])),
        Just(serde_json::json!({})),
        Just(serde_json::json!(["de", "arne", 7])),
        Just(serde_json::json!({"de": "a", "level": ["state"], "id": "netz"})),
        Just(serde_json::json!([{"id": "netz"}, [[]], null])),
    ]
}

proptest! {
    #[test]
    fn a_bundle_that_breaks_off_never_panics(end in 0..EVERYTHING.len()) {
        use_up(&EVERYTHING[..EVERYTHING.floor_char_boundary(end)]);
    }

    #[test]
    fn a_bundle_with_other_characters_never_panics(start in 0..EVERYTHING.len(), length in 0..9_usize, other in "[\\[\\]{}\":,0ä ]{0,3}|.{0,3}") {
        let start = EVERYTHING.floor_char_boundary(start);
        let end = EVERYTHING.ceil_char_boundary(start + length).max(start);
        use_up(&format!("{}{other}{}", &EVERYTHING[..start], &EVERYTHING[end..]));
    }

    #[test]
    fn a_bundle_with_another_value_anywhere_never_panics(at in 1..150_usize, new in some_value()) {
        let mut value = serde_json::from_str(EVERYTHING).unwrap();
        replace(&mut value, &mut { at }, &new);
        use_up(&value.to_string());
        use_up(&serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn any_text_never_panics(text in "[\\[\\]{}\":,0ä \n]{0,20}|.*") {
        use_up(&text);
        use_up(&format!("{{\"format\": 1, \"languages\": {text}"));
    }
}

#[test]
fn takeaways_are_found_by_many_ids_at_once_as_by_one_after_the_other() {
    let bundle = Bundle::parse(EVERYTHING).unwrap().bundle;
    let last = bundle.takeaways.last().unwrap().id.clone();
    let first = bundle.takeaways.first().unwrap().id.clone();
    let ids = [last.clone(), of("no-such-takeaway"), first, last];
    let one_by_one: Vec<_> = ids.iter().map(|id| bundle.takeaway(id)).collect();
    assert_eq!(bundle.takeaways_by_id(ids.iter()), one_by_one);
    assert!(one_by_one[0].is_some() && one_by_one[1].is_none());
}
