//! Takeaways among which the judged ones must be found: made up of words of administration, by a
//! seeded generator.

use serde_json::{Value, json};

const SUBJECTS: [&str; 24] = [
    "Die Kämmerei",
    "Der Landkreis",
    "Das Ordnungsamt",
    "Die Meldebehörde",
    "Der Gemeinderat",
    "Die Ausländerbehörde",
    "Das Jugendamt",
    "Die Kfz-Zulassung",
    "Der Personalrat",
    "Das Bauamt",
    "Die Poststelle",
    "Die Vergabestelle",
    "Der Eigenbetrieb",
    "Das Grünflächenamt",
    "Die Volkshochschule",
    "Das Archiv",
    "Die Bezirksregierung",
    "Der Zweckverband",
    "Die Wohngeldstelle",
    "Das Gesundheitsamt",
    "Die Musikschule",
    "Der Rechnungshof",
    "Die Leitstelle",
    "Das Liegenschaftsamt",
];
const OBJECTS: [&str; 24] = [
    "die Akteneinsicht",
    "den Gebührenbescheid",
    "das Formularwesen",
    "die Terminvergabe",
    "den Schriftverkehr",
    "die Rechnungsstellung",
    "das Fundbüro",
    "die Gewerbeanmeldung",
    "den Bewohnerparkausweis",
    "die Hundesteuer",
    "das Wahlverzeichnis",
    "die Baugenehmigung",
    "den Haushaltsplan",
    "die Beihilfeabrechnung",
    "das Ratsinformationssystem",
    "die Vermisstenkartei",
    "den Winterdienst",
    "die Kindergartenanmeldung",
    "das Katasterblatt",
    "die Urkundenbestellung",
    "den Sperrmülltermin",
    "die Sammelunterkunft",
    "das Bußgeldverfahren",
    "die Lagerverwaltung",
];
const VERBS: [&str; 12] = [
    "führt %o ohne Papier",
    "vereinfacht %o",
    "legt %o zusammen",
    "prüft %o zweimal",
    "übernimmt %o vom Nachbarn",
    "verzichtet vorerst auf %o",
    "veröffentlicht %o",
    "verknüpft %o mit dem Portal",
    "beschreibt %o als Baustelle",
    "bündelt %o an einer Stelle",
    "übergibt %o dem Dienstleister",
    "begründet %o ausführlich",
];
const DETAILS: [&str; 8] = [
    "Das spart nach eigener Rechnung acht Stunden in der Woche.",
    "Zwei Jahre waren dafür veranschlagt.",
    "Der Versuch endet im Herbst.",
    "Die Beschäftigten wurden früh gefragt.",
    "Ein Leitfaden soll folgen.",
    "Ohne Schnittstelle ging es nicht.",
    "Die Kosten trägt der Haushalt.",
    "Über den Ablauf entscheidet ein Beirat.",
];

const KINDS: [&str; 3] = ["finding", "measure", "outlook"];
const LEVELS: [&str; 3] = ["federal", "state", "municipal"];

/// A bundle with so many more takeaways behind its own.
pub fn filled(json: &str, more: usize) -> String {
    let mut bundle: Value = serde_json::from_str(json).unwrap();
    let takeaways = bundle["takeaways"].as_array_mut().unwrap();
    let mut dice = 88_172_645_463_325_252_u64;
    let mut below = |end: usize| {
        // Marsaglia's xorshift.
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        (dice >> 33) as usize % end
    };
    for number in 0..more {
        let object = OBJECTS[below(OBJECTS.len())];
        let statement =
            [SUBJECTS[below(SUBJECTS.len())], " ", &VERBS[below(VERBS.len())].replace("%o", object), "."]
                .concat();
        takeaways.push(json!({
            "id": format!("filler-{number}"),
            "kind": KINDS[below(KINDS.len())],
            "statement": statement,
            "detail": DETAILS[below(DETAILS.len())],
            "tags": {"level": [LEVELS[below(LEVELS.len())]]},
        }));
    }
    bundle.to_string()
}
