//! A statement on the page of a takeaway: a quotation of its speakers, or a claim of the editors about them.

use recap::address::LinkTarget;
use recap::editors::Editors;
use recap::history::EarlierWording;
use recap::source::Source;
use recap::{Attribution, Route, Speaker, Takeaway, WithdrawnTakeaway};

use super::{JsonLd, JsonObject, of_type, put, some};

impl JsonLd<'_> {
    pub(super) fn statement(&self, takeaway: &Takeaway) -> JsonObject {
        let attribution = Attribution::of_takeaway(self.bundle, takeaway);
        let people =
            |speakers: &[std::sync::Arc<Speaker>]| some(speakers.iter().map(|by| self.person(by)).collect());
        let mut statement = match &attribution {
            Attribution::Quote { speakers } => {
                let mut quotation = of_type("Quotation");
                put(&mut quotation, "creator", people(speakers));
                quotation
            }
            Attribution::Paraphrase { editors, speakers, .. } => {
                let mut claim = of_type("Claim");
                put(&mut claim, "author", some(self.editors(editors)));
                put(&mut claim, "about", people(speakers));
                claim
            }
        };
        let words = takeaway.statement.localized(self.language);
        put(&mut statement, "text", Some(words.text));
        put(&mut statement, "inLanguage", Some(words.language.as_str()));
        put(&mut statement, "url", self.address(Route::Takeaway(takeaway.id.clone())));
        put(&mut statement, "isBasedOn", takeaway.nearest_source().and_then(|source| self.source(source)));
        put(&mut statement, "recordedAt", takeaway.talk.as_ref().and_then(|talk| self.part(talk)));
        put(&mut statement, "isPartOf", Some(self.recap()));
        put(&mut statement, "license", self.licence());
        put(&mut statement, "dateModified", takeaway.history.last().map(|last| last.when.to_string()));
        put(
            &mut statement,
            "correction",
            some(takeaway.history.iter().map(|entry| self.correction(entry)).collect()),
        );
        statement
    }

    /// That something stood here, and why it does so no longer.
    pub(super) fn withdrawn(&self, takeaway: &WithdrawnTakeaway) -> JsonObject {
        let mut work = of_type("CreativeWork");
        put(&mut work, "creativeWorkStatus", Some("Withdrawn"));
        put(&mut work, "url", self.address(Route::Takeaway(takeaway.id.clone())));
        put(&mut work, "dateModified", takeaway.when.map(|day| day.to_string()));
        put(&mut work, "correction", takeaway.reason.as_ref().map(|reason| self.words(reason)));
        work
    }

    /// Those who put the recap together.
    pub(super) fn editors(&self, editors: &Editors) -> Vec<JsonObject> {
        let kind = match editors {
            Editors::Team(_) => "Organization",
            Editors::People(_) => "Person",
        };
        let named = |name: String| {
            let mut editor = of_type(kind);
            put(&mut editor, "name", Some(name));
            editor
        };
        editors.names(self.language).into_iter().map(named).collect()
    }

    /// Where a statement can be checked; `None` where the bundle names nothing.
    fn source(&self, source: &Source) -> Option<JsonObject> {
        let named = |kind: &str, name: &str| {
            let mut described = of_type(kind);
            put(&mut described, "name", Some(name));
            described
        };
        let mut work = of_type("CreativeWork");
        put(&mut work, "name", source.label.as_ref().map(|label| self.words(label)));
        put(&mut work, "author", source.author.as_ref().map(|author| named("Person", author)));
        let publisher = source.publisher.as_ref().map(|name| named("Organization", self.words(name)));
        put(&mut work, "publisher", publisher);
        put(&mut work, "datePublished", source.date.map(|day| day.to_string()));
        put(&mut work, "pagination", source.locator.as_ref().map(|locator| self.words(locator)));
        let address = source.target.as_ref().and_then(|target| match target {
            LinkTarget::Link(address) if address.is_external() => Some(address.to_string()),
            LinkTarget::Link(address) => Some(self.site?.resolve(address)),
            LinkTarget::Text(_) => None,
        });
        put(&mut work, "url", address);
        (work.len() > 1).then_some(work)
    }

    fn correction(&self, entry: &EarlierWording) -> JsonObject {
        let mut comment = of_type("CorrectionComment");
        let said = self.words(&entry.said);
        let why = entry.why.as_ref().map(|why| self.words(why));
        put(&mut comment, "text", Some(why.map_or_else(|| said.to_owned(), |why| format!("{why}: {said}"))));
        put(&mut comment, "datePublished", Some(entry.when.to_string()));
        comment
    }
}
