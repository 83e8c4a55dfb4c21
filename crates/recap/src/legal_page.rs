//! The pages that the law asks of a public site.

use std::fmt;

use crate::text::Text;

/// One of the pages that the law asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LegalPage {
    /// Who is responsible.
    Imprint,
    /// What happens to readers' data.
    Privacy,
    /// How accessible the site is.
    Accessibility,
}

impl LegalPage {
    /// All of them in the order in which the footer names them.
    pub const ALL: [Self; 3] = [Self::Imprint, Self::Privacy, Self::Accessibility];

    /// The name in addresses and in the bundle.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
        }
    }
}

impl fmt::Display for LegalPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The legal pages whose words are in the bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegalTexts([Option<Text>; 3]);

impl LegalTexts {
    /// The words of each page that has any.
    pub fn from_fn(words: impl FnMut(LegalPage) -> Option<Text>) -> Self {
        Self(LegalPage::ALL.map(words))
    }

    /// The words of a page.
    pub fn get(&self, page: LegalPage) -> Option<&Text> {
        self.0[page as usize].as_ref()
    }

    /// The pages that have words.
    pub fn pages(&self) -> impl Iterator<Item = LegalPage> {
        LegalPage::ALL.into_iter().filter(|page| self.get(*page).is_some())
    }
}

/// A part of a legal page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalBlock<'t> {
    /// A heading: a paragraph that begins with `# `.
    Heading(&'t str),
    /// The items of a list: a paragraph of which every line begins with `- `.
    List(&'t str),
    /// Any other paragraph. Its lines stay lines, as in a postal address.
    Paragraph(&'t str),
}

impl<'t> LegalBlock<'t> {
    /// What a paragraph is.
    pub fn of(paragraph: &'t str) -> Self {
        if let Some(heading) = paragraph.strip_prefix("# ") {
            return Self::Heading(heading.trim());
        }
        if paragraph.lines().all(|line| line.starts_with("- ")) {
            return Self::List(paragraph);
        }
        Self::Paragraph(paragraph)
    }
}

/// The items of a list as it is written.
pub fn list_items(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter_map(|line| line.strip_prefix("- ")).map(str::trim)
}
