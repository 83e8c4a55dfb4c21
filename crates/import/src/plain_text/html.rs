//! Paragraphs from HTML.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 27] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

/// Elements of tables.
const TABLES: [&str; 7] = ["table", "thead", "tbody", "tfoot", "tr", "td", "th"];

/// Elements that stand inside a line.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark",
    "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
];

/// Elements that are skipped with their content.
const SKIPPED: [&str; 11] =
    ["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "video", "audio"];

fn is_known(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let lists: [&[&str]; 4] = [&BLOCKS, &TABLES, &INLINE, &SKIPPED];
    lists.iter().any(|list| list.contains(&name.as_str()))
}

/// The name of the tag that a text begins with, if it begins with one that HTML knows.
fn tag(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('<')?;
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let name = rest.get(..end).filter(|name| is_known(name))?;
    let closes = rest[end..].starts_with(['>', '/']) || rest[end..].starts_with(char::is_whitespace);
    closes.then_some(name)
}

/// Whether a text is HTML from its first character on.
pub fn starts_with_tag(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with("<!--")
        || tag(text).is_some_and(|name| !INLINE.contains(&name.to_ascii_lowercase().as_str()))
}

/// Escapes every `<` that begins no tag, so that `a < b` and
/// `Vec<u8>` survive.
pub fn escape_stray_brackets(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, part) in text.split('<').enumerate() {
        if at > 0 {
            let from_here = &text[part.as_ptr() as usize - text.as_ptr() as usize - 1..];
            let is_markup = tag(from_here).is_some()
                || ["<!--", "<http:", "<https:", "<mailto:"].iter().any(|start| from_here.starts_with(start));
            escaped.push_str(if is_markup { "<" } else { "&lt;" });
        }
        escaped.push_str(part);
    }
    escaped
}

/// The separator before the next word.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Separator {
    #[default]
    Nothing,
    Space,
    Line,
    Paragraph,
}

/// The plain text of a fragment while it is built.
#[derive(Default)]
struct TextBuilder {
    text: String,
    separator: Separator,
    /// For each list that is open, the number of its next item; none where it only has dots.
    lists: Vec<Option<u32>>,
    /// The link that is open: links do not lie in each other.
    link: Option<OpenLink>,
    /// How many elements are open that are skipped with their content.
    skipped: usize,
}

/// A link of which the end is not read yet.
struct OpenLink {
    /// Where its words begin in the text.
    start: usize,
    /// Where it leads.
    address: Option<String>,
}

/// The words of HTML as paragraphs. They are read tag by tag, and no tree is built: the rules by which browsers mend
/// one take time, and make elements, with the square of the tags.
pub fn paragraphs(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    // What stands in scripts and styles is no markup.
    emitter.naively_switch_states(true);
    let mut builder = TextBuilder::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => builder.start_tag(&tag),
            Token::EndTag(tag) => builder.end_tag(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) if builder.skipped == 0 => builder.add(&String::from_utf8_lossy(&text)),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    builder.close_link();
    builder.text
}

impl TextBuilder {
    fn widen(&mut self, separator: Separator) {
        self.separator = self.separator.max(separator);
    }

    fn start_tag(&mut self, tag: &StartTag<()>) {
        let name = &*String::from_utf8_lossy(&tag.name);
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        if SKIPPED.contains(&name) {
            // Only elements of other languages than HTML can close themselves, and these have no end tag at all.
            let is_closed = tag.self_closing && ["svg", "math"].contains(&name) || name == "embed";
            self.skipped += usize::from(!is_closed);
        }
        if self.skipped > 0 {
            return;
        }
        match name {
            // Two of them make a paragraph.
            "br" => self.widen(if self.separator >= Separator::Line {
                Separator::Paragraph
            } else {
                Separator::Line
            }),
            "ol" => {
                let start = attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push(Some(start));
                self.widen(Separator::Paragraph);
            }
            "ul" => {
                self.lists.push(None);
                self.widen(Separator::Paragraph);
            }
            "li" => self.item(),
            "tr" => self.widen(Separator::Line),
            "td" | "th" => self.widen(Separator::Space),
            "a" => {
                self.close_link();
                self.link = Some(OpenLink { start: self.text.len(), address: attribute("href") });
            }
            name if BLOCKS.contains(&name) || name == "table" => self.widen(Separator::Paragraph),
            _ => {}
        }
    }

    fn end_tag(&mut self, name: &str) {
        if SKIPPED.contains(&name) {
            self.skipped = self.skipped.saturating_sub(1);
        }
        if self.skipped > 0 {
            return;
        }
        match name {
            "ol" | "ul" => {
                self.lists.pop();
                self.widen(Separator::Paragraph);
            }
            "a" => self.close_link(),
            name if BLOCKS.contains(&name) || name == "table" => self.widen(Separator::Paragraph),
            _ => {}
        }
    }

    /// Begins an item with its dot or number.
    fn item(&mut self) {
        self.widen(Separator::Paragraph);
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}.");
                *number = number.saturating_add(1);
                mark
            }
            _ => "•".to_owned(),
        };
        self.add(&mark);
        self.separator = Separator::Space;
    }

    /// Ends a link: adds its address after its words, unless they are the address.
    fn close_link(&mut self) {
        let Some(OpenLink { start, address: Some(address) }) = self.link.take() else { return };
        let address = address.trim();
        let leads_away = ["https:", "http:", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        let bare = |text: &str| {
            let text = text.trim().trim_end_matches('/');
            let text = text.split_once("://").map_or(text, |(_, rest)| rest);
            text.trim_start_matches("mailto:").trim_start_matches("www.").to_owned()
        };
        let words = self.text.get(start..).unwrap_or_default();
        if leads_away && bare(words) != bare(address) {
            let address = if words.trim().is_empty() { address.to_owned() } else { format!(" ({address})") };
            self.add(&address);
        }
    }

    fn add(&mut self, text: &str) {
        for (at, word) in text.split(char::is_whitespace).enumerate() {
            // NBSP is a space too, and a soft hyphen none.
            if at > 0 {
                self.widen(Separator::Space);
            }
            if word.is_empty() {
                continue;
            }
            if !self.text.is_empty() {
                self.text.push_str(match self.separator {
                    Separator::Nothing => "",
                    Separator::Space => " ",
                    Separator::Line => "\n",
                    Separator::Paragraph => "\n\n",
                });
            }
            self.separator = Separator::Nothing;
            self.text.push_str(word);
        }
    }
}
