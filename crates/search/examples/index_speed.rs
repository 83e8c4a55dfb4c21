//! How fast and how large the index is, over made-up German documents:
//! `cargo run --release --package search --example index_speed`.

use std::time::{Duration, Instant};

use search::{
    DocumentSource, Field, FieldNames, FieldText, Language, SearchIndex, SearchQuery, SearchResults,
    TextOwner, TypoTolerance,
};

const LITTLE: &str = "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an \
    werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder \
    aber vor zur bis mehr durch man sein wurde wenn können alle ihre unter wir soll kann gegen vom wieder ohne";
const PARTS: &str = "digital daten schutz verwaltung bürger bildung schule forschung technik plattform milliarde \
    förder finanz haushalt steuer staat land bund kommune stadt gemeinde region wirtschaft unternehmen gründer \
    arbeit fachkraft personal führung kultur wandel strategie zukunft klima energie wärme strom netz wasser \
    verkehr mobilität straße bahn umwelt gesundheit pflege arzt wissen kompetenz prüfung sicherheit angriff krise \
    notfall polizei recht gesetz verordnung vertrag vergabe software schnittstelle standard sprach bild medien \
    öffentlichkeit beteiligung demokratie wahl behörde amt dienst leistung antrag verfahren prozess register \
    ausweis identität schlüssel übertragung überwachung änderung größe ökonomie übersicht gebäude wohnung quartier \
    bau planung genehmigung maschine steuerung messung analyse modell markt kunde entwicklung gestaltung nutzer \
    zugang teilhabe vielfalt jugend familie verein museum theater konferenz vortrag gespräch projekt programm";
const ENDINGS: [&str; 9] = ["", "", "", "s", "en", "er", "ung", "lich", "e"];

/// Documents with a title and a body, and five facets with 91 values in all.
struct Documents {
    texts: Vec<[String; 2]>,
    values: Vec<[usize; 5]>,
}

const VALUES: [usize; 5] = [12, 8, 6, 5, 60];

/// A seeded generator (Marsaglia's xorshift), so that every run has the same documents.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % end.max(1)
    }

    /// A small number far more often than a large one, about as words are used (Zipf).
    fn lowercase(&mut self, end: usize) -> usize {
        let exponent = self.below(1_000_000) as f64 / 1_000_000.0;
        ((end as f64 + 1.0).powf(exponent) as usize).saturating_sub(1)
    }
}

impl Documents {
    fn new(length: usize) -> Self {
        let mut dice = Dice(42);
        let parts: Vec<&str> = PARTS.split_whitespace().collect();
        let little: Vec<&str> = LITTLE.split_whitespace().collect();
        let compound = |dice: &mut Dice| {
            let [one, other] = [0; 2].map(|_| parts[dice.below(parts.len())]);
            let end = ENDINGS[dice.below(ENDINGS.len())];
            let mut word: String =
                if dice.below(4) == 0 { [one, end].concat() } else { [one, other, end].concat() };
            word.is_char_boundary(1).then(|| word[..1].make_ascii_uppercase());
            word
        };
        let common: Vec<String> = (0..24_000).map(|_| compound(&mut dice)).collect();
        let text = |words: usize, dice: &mut Dice| {
            let word = |_| match dice.below(40) {
                0..19 => little[dice.lowercase(little.len())].to_owned(),
                19..39 => common[dice.lowercase(common.len())].clone(),
                _ => [compound(dice), parts[dice.below(parts.len())].to_owned()].concat(),
            };
            (0..words).map(word).collect::<Vec<_>>().join(" ")
        };
        let texts = (0..length).map(|_| [text(8, &mut dice), text(40, &mut dice)]).collect();
        let values = (0..length).map(|_| VALUES.map(|values| dice.lowercase(values))).collect();
        Self { texts, values }
    }
}

impl DocumentSource for Documents {
    fn documents(&self) -> usize {
        self.texts.len()
    }

    fn facets(&self) -> Vec<usize> {
        VALUES.to_vec()
    }

    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>)) {
        let mut read =
            |field, text| reader(FieldText { field: Field(field), language: Language::German, text });
        match owner {
            TextOwner::Document(at) => {
                let [title, body] = &self.texts[at];
                read(0, title);
                read(1, body);
            }
            TextOwner::Value { facet, value } => {
                let parts: Vec<&str> = PARTS.split_whitespace().collect();
                read(2 + facet as u8, parts[(facet * 20 + value) % parts.len()]);
            }
        }
    }

    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize)) {
        self.values[document].iter().enumerate().for_each(|(facet, value)| reader(facet, *value));
    }
}

fn letter_by_letter(words: &[&str]) -> Vec<String> {
    let ends = |word: &str| word.char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
    words.iter().flat_map(|word| ends(word).into_iter().map(|end| word[..end].to_owned())).collect()
}

fn main() {
    for length in [1_000, 10_000, 100_000] {
        let documents = Documents::new(length);
        let text: usize = documents.texts.iter().flatten().map(String::len).sum();
        let begin = Instant::now();
        let index = SearchIndex::build(&documents, []);
        println!(
            "{length} documents, {} kB of text: built in {:?}, {} kB, {} words",
            text / 1_000,
            begin.elapsed(),
            index.bytes() / 1_000,
            index.words(),
        );
        let words = [
            "digitalmilliarde",
            "bürgerbeteiligung",
            "übertragungsnetz",
            "datenschutz",
            "klima",
            "verwaltungen",
        ];
        let typed = letter_by_letter(&words);
        measure("keystroke", &typed, &documents, &index);
        let two = typed.iter().map(|word| format!("digital {word}")).collect::<Vec<_>>();
        measure("second word", &two, &documents, &index);
        let common = ["en", "er", "der", "die", "ung", "te", "e n s r t a b c d f g h"].map(str::to_owned);
        measure("common parts", &common, &documents, &index);
        let tolerance =
            ["verwaltugn", "dattenschutz", "klimq", "bildunq", "komune", "übertagung", "zzzzzz", "polizie"];
        measure("typo", &tolerance.map(str::to_owned), &documents, &index);
        let phrases =
            ["\"der die\"", "\"in der", "\"digital verwaltung\"", "daten-schutz", "der-d"].map(str::to_owned);
        measure("phrase", &phrases, &documents, &index);
        let hostile = [
            "a".repeat(100_000),
            "a ".repeat(50_000),
            "en ".repeat(50_000),
            "-".repeat(100_000),
            "\"a b ".repeat(20_000),
        ];
        measure("hostile", &hostile, &documents, &index);
        let begin = Instant::now();
        let rounds =
            typed.iter().map(|typed| index.suggest(&documents, typed, &FieldNames::default(), &[], 8).len());
        let suggested: usize = rounds.sum();
        println!("  suggest: {:?} on average, {suggested} words", begin.elapsed() / typed.len() as u32);
    }
}

fn measure(name: &str, typed: &[String], documents: &Documents, index: &SearchIndex) {
    let mut times: Vec<(Duration, usize, &str)> = Vec::new();
    for _ in 0..5 {
        for typed in typed {
            let begin = Instant::now();
            let search = SearchQuery::parse(typed, &FieldNames::default());
            let results: SearchResults = index.search(documents, &search, &[], TypoTolerance::OneTypo);
            let counts: Vec<_> =
                (0..VALUES.len()).map(|facet| results.facet_counts(index.facet_index(), facet)).collect();
            let page = results.page(0, 50);
            std::hint::black_box((counts, page));
            times.push((begin.elapsed(), results.total(), &typed[..typed.floor_char_boundary(20)]));
        }
    }
    times.sort_unstable();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    println!("  {name}: median {:?}, p95 {:?}, slowest {:?}", at(50).0, at(95).0, at(100));
}
