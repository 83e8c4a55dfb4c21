//! Converts the HTML of replies to plain text.
//!
//! Nothing of this ever becomes markup again, so it need not know what is harmless: tags are left
//! out, all of them, and what they would have shown stays.

/// The longest HTML that is read, in bytes; what follows would not be shown.
const LONGEST: usize = 1 << 16;

/// The longest name of a character reference, with `&` and `;`.
const REFERENCE: usize = 12;

/// What separates two words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TextBreak {
    Nothing,
    Space,
    Line,
    Paragraph,
}

/// The words so far, and what comes before the next one.
struct PlainTextBuilder {
    text: String,
    gap: TextBreak,
}

/// What a browser would show of a fragment of HTML: its text with line breaks and paragraphs.
/// `None` where that is nothing.
pub fn html_to_text(html: &str) -> Option<String> {
    let mut words = PlainTextBuilder { text: String::new(), gap: TextBreak::Nothing };
    let mut rest = &html[..html.floor_char_boundary(LONGEST)];
    while let Some(at) = rest.find(['<', '&']) {
        let (before, found) = rest.split_at(at);
        words.add(before);
        let read = if found.starts_with('<') { tag(found, &mut words) } else { reference(found, &mut words) };
        // What begins neither a tag nor a character is a character itself.
        rest = read.unwrap_or_else(|| {
            words.add(&found[..1]);
            &found[1..]
        });
    }
    words.add(rest);
    Some(words.text).filter(|text| !text.is_empty())
}

/// Reads a tag, and gives what comes after it.
fn tag<'h>(html: &'h str, words: &mut PlainTextBuilder) -> Option<&'h str> {
    if let Some(comment) = html.strip_prefix("<!--") {
        return Some(comment.split_once("-->").map_or("", |(_, after)| after));
    }
    let inner = html.strip_prefix("</").or(html.strip_prefix('<'))?;
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner[..end].to_ascii_lowercase();
    let after = after_tag(&inner[end..]);
    match &*name {
        "br" if words.gap >= TextBreak::Line => words.gap = TextBreak::Paragraph,
        "br" | "li" | "div" | "tr" => words.gap = words.gap.max(TextBreak::Line),
        "p" | "blockquote" | "pre" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            words.gap = TextBreak::Paragraph;
        }
        // Their text is not for readers, and ends where they do.
        "script" | "style" if !html.starts_with("</") => return Some(closing(after, &name)),
        _ => {}
    }
    Some(after)
}

/// What comes after the `>` that ends a tag, which may stand in quoted attributes as well.
fn after_tag(attributes: &str) -> &str {
    let (mut quote, mut before) = (None, ' ');
    for (at, c) in attributes.char_indices() {
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if c == '>' => return &attributes[at + 1..],
            None if before == '=' && (c == '"' || c == '\'') => quote = Some(c),
            None => {}
        }
        if !c.is_ascii_whitespace() {
            before = c;
        }
    }
    ""
}

/// The text from the tag on that ends the element of this name.
fn closing<'h>(html: &'h str, name: &str) -> &'h str {
    let ends = |at: usize| html.get(at + 2..).and_then(|tag| tag.get(..name.len()));
    let mut tags = html.match_indices("</").map(|(at, _)| at);
    let end = tags.find(|at| ends(*at).is_some_and(|found| found.eq_ignore_ascii_case(name)));
    end.map_or("", |at| &html[at..])
}

/// Reads a character reference, and gives what comes after it. Those without a number that the API
/// sends are the ones that HTML cannot do without.
fn reference<'h>(html: &'h str, words: &mut PlainTextBuilder) -> Option<&'h str> {
    let end = html.bytes().take(REFERENCE).position(|b| b == b';')?;
    let c = match &html[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        name => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => digits.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    words.push(c);
    Some(&html[end + 1..])
}

impl PlainTextBuilder {
    fn add(&mut self, text: &str) {
        text.chars().for_each(|c| self.push(c));
    }

    fn push(&mut self, c: char) {
        if c.is_ascii_whitespace() {
            self.gap = self.gap.max(TextBreak::Space);
            return;
        }
        let gap = match self.gap {
            _ if self.text.is_empty() => "",
            TextBreak::Nothing => "",
            TextBreak::Space => " ",
            TextBreak::Line => "\n",
            TextBreak::Paragraph => "\n\n",
        };
        self.text.push_str(gap);
        self.gap = TextBreak::Nothing;
        self.text.push(c);
    }
}
