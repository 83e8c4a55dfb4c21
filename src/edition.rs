//! What every component may use: the recap in the language that is shown.

use std::sync::Arc;

use recap::address::Address;
use recap::text::LocalizedStr;
use recap::{Bundle, LanguageTag, Location, Query, Route, Text};

use crate::element::{Element, el};
use crate::words::{Phrase, Term, Tongue};

/// Where the site lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// What links inside the site begin with: `../../` on a prerendered page, the absolute path of
    /// the site in the app, so that links stay right while the address changes under them.
    pub prefix: Arc<str>,
    /// The absolute address of the site; empty on a prerendered page, which does not know it.
    pub address: Arc<str>,
}

impl Root {
    /// Where the bundle is.
    pub fn bundle(&self) -> String {
        format!("{}recap.json", self.prefix)
    }
}

/// The recap in one language. Nothing in it ever changes.
pub struct Edition {
    /// The recap.
    pub bundle: Arc<Bundle>,
    /// The language of the page.
    pub language: LanguageTag,
    /// Where the site lies.
    pub root: Root,
}

impl Edition {
    /// What the app itself says.
    pub fn say(&self, phrase: Phrase) -> String {
        Tongue::of(&self.language).say(phrase)
    }

    /// The words for what the recap is made of.
    pub fn term(&self, term: Term) -> String {
        self.tongue().term(term)
    }

    /// The tongue the app speaks in this language.
    pub fn tongue(&self) -> Tongue {
        Tongue::of(&self.language)
    }

    /// What the bundle says, in this language where it has it.
    pub fn wording<'t>(&self, text: &'t Text) -> LocalizedStr<'t> {
        text.localized(&self.language)
    }

    /// The words of a text, where its language does not matter (labels of attributes).
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        self.wording(text).text
    }

    /// An element with the words of a text in it, and their language where it is not the page's.
    pub fn worded(&self, element: Element, text: &Text) -> Element {
        let wording = self.wording(text);
        element.maybe("lang", self.lang(wording)).child(wording.text)
    }

    /// The value of `lang` for words in another language than the page's.
    pub fn lang<'t>(&self, wording: LocalizedStr<'t>) -> Option<&'t str> {
        wording.lang_on(&self.language)
    }

    /// The link to a page.
    pub fn href(&self, route: Route) -> String {
        self.link(&Location::new(self.language.clone(), route))
    }

    /// The link to the overview with something asked of it.
    pub fn href_asking(&self, query: Query) -> String {
        self.link(&Location { query, ..Location::new(self.language.clone(), Route::Home) })
    }

    /// Where something is that the bundle names: on another site, or in a file of this one beside
    /// its pages.
    pub fn address(&self, address: &Address) -> String {
        let is_whole = address.is_external() || address.as_str().starts_with('/');
        let prefix = if is_whole { "" } else { &*self.root.prefix };
        format!("{prefix}{}", address.site_path())
    }

    /// A link to what the bundle names.
    pub fn link_away(&self, address: &Address) -> Element {
        el("a").attr("href", self.address(address)).attr("rel", "noopener noreferrer")
    }

    /// The link to a place, in whatever language.
    pub fn link(&self, place: &Location) -> String {
        let address = place.address(&self.bundle.languages);
        // An empty href would lead to the page itself, with its query.
        let here = if self.root.prefix.is_empty() { "./" } else { "" };
        format!("{}{here}{address}", self.root.prefix)
    }
}
