//! Sharing: the link, its text, and the channels for both.

pub mod channel_address;
mod character_budget;
mod embed;
mod mail;
mod share_text;
mod target;

pub use self::character_budget::CharacterBudget;
pub use self::embed::EmbedHeight;
pub use self::mail::reply;
pub use self::share_text::{ShareText, TextPart, TextParts};
pub use self::target::{PICTURE, ShareTarget, ShareTargetError};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::attribution::{Attribution, AttributionLabels};
use crate::base_url::BaseUrl;
use crate::bundle::Bundle;
use crate::language::LanguageTag;
use crate::list::SharedList;
use crate::location::Location;
use crate::source::Source;
use crate::text::{Text, in_one_line};

/// How many statements of a list its text has.
const STATEMENTS: usize = 5;

/// What is passed on: the link, and the parts that its text is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// One line that says what it is, also where nothing stands beside it, as the subject of a mail.
    pub title: String,
    /// The statement, title or name, with the line breaks that the bundle has, or what is chosen.
    pub words: String,
    /// Who stands for it, and at which congress it was.
    pub by: String,
    /// Where it can be checked, where the bundle says so.
    pub source: Option<String>,
    /// The hashtag of the congress with its `#`, where the bundle has one.
    pub hashtag: Option<String>,
    /// The absolute address.
    pub link: String,
    /// Where the picture lies that receivers see, relative to the root of the site.
    pub picture: String,
}

impl Share {
    /// What is passed on when a reader at `place` shares `target`; `None` where the bundle does
    /// not have it.
    ///
    /// `seen` is the absolute address of the site as the reader sees it. Where the bundle says at
    /// which address the site is published, links begin with that instead. `name` is what readers
    /// call a view or a list; a view without one is that of the whole recap.
    pub fn new(
        bundle: &Bundle,
        target: &ShareTarget,
        place: &Location,
        seen: &str,
        labels: AttributionLabels,
        name: Option<&str>,
    ) -> Option<Self> {
        let line = |attribution: Attribution<'_>| attribution.line(&place.language, labels);
        let words = |text: &Text| text.localized(&place.language).text.to_string();
        let (said, who, source) = match target {
            ShareTarget::Talk(id) => {
                let talk = bundle.talk(id)?;
                (words(&talk.title), line(Attribution::of_talk(bundle, talk)), talk.source.as_ref())
            }
            ShareTarget::Takeaway(id) => {
                let takeaway = bundle.takeaway(id)?;
                let who = line(Attribution::of_takeaway(bundle, takeaway));
                (words(&takeaway.statement), who, takeaway.nearest_source())
            }
            ShareTarget::Speaker(id) => {
                let speaker = bundle.speaker(id)?;
                let position = speaker.position(&place.language).unwrap_or_default();
                (speaker.name.to_string(), position, None)
            }
            ShareTarget::List(packed) => {
                let said =
                    [name.unwrap_or_default().to_owned(), first_statements(bundle, packed, words)].concat();
                (said, words(&bundle.event.title), bundle.event.source.as_ref())
            }
            ShareTarget::View => {
                let recap = words(&bundle.event.title);
                let source = bundle.event.source.as_ref();
                match name {
                    Some(name) => (name.to_owned(), recap, source),
                    None => (recap, String::new(), source),
                }
            }
        };
        let title = match (target, name) {
            (ShareTarget::View | ShareTarget::List(_), Some(name)) => [name, " – ", &who].concat(),
            _ => said.clone(),
        };
        let root = BaseUrl::new(&bundle.site, seen);
        let who: Vec<_> =
            [who, words(&bundle.event.name)].into_iter().filter(|part| !part.is_empty()).collect();
        Some(Self {
            title: in_one_line(&title),
            by: who.join(", "),
            source: source.and_then(|source| source_line(source, &place.language, &root)),
            hashtag: bundle.site.hashtag.as_ref().map(|tag| ["#", tag].concat()),
            link: target.link(bundle, place, seen),
            picture: target.preview_location(place).path(&bundle.languages) + PICTURE,
            words: said,
        })
    }
}

/// The first statements of a list, each on a line of its own: a link with nothing but a number beside it looks like one
/// that nobody should follow.
fn first_statements(bundle: &Bundle, packed: &str, words: impl Fn(&Text) -> String) -> String {
    let list = SharedList::from_link(packed, bundle).unwrap_or_default().list;
    let items = list.items(bundle);
    let statements = items
        .iter()
        .take(STATEMENTS)
        .map(|item| format!("\n· {}", in_one_line(&words(&item.takeaway.statement))));
    let more = if items.len() > STATEMENTS { "\n· …" } else { "" };
    statements.chain([more.to_owned()]).collect()
}

/// The labels of the filters of a view.
pub fn filter_labels(bundle: &Bundle, place: &Location) -> Vec<String> {
    let chosen = place.query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value));
    let labels = chosen.map(|tag| bundle.value(tag).1.label.localized(&place.language).text.to_string());
    let typed = place.query.text.trim();
    let typed = (!typed.is_empty()).then(|| typed.to_owned());
    labels.chain(typed).collect()
}

/// A source in one line, with its address last, where other programs still see it as a link.
fn source_line(source: &Source, language: &LanguageTag, root: &BaseUrl) -> Option<String> {
    let (named, address) = source.reference(language, root)?;
    let address = address.filter(|address| *address != named);
    Some(address.map_or(named.clone(), |address| [&*named, ", ", &address].concat()))
}

/// Percent-encoded but for the characters that RFC 3986 calls unreserved.
fn percent_encode(text: &str) -> String {
    const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, &RESERVED).to_string()
}
