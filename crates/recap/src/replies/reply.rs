//! One reply, as the API describes a [Status](https://docs.joinmastodon.org/entities/Status/).

use std::borrow::Cow;

use super::html;
use crate::address::Address;
use crate::date::LocalDateTime;
use crate::fediverse::Thread;
use crate::json::read as json;
use crate::language::LanguageTag;
use crate::text::{in_one_line, sanitize};

/// How long a text may be, in characters: ten times what Mastodon allows. The whole is behind the link.
const TEXT: usize = 5_000;

/// How long a name or a warning may be.
const NAME: usize = 200;

/// How deep answers to answers are told apart.
const DEEPEST: usize = 4;

/// What somebody wrote in a thread; all of it plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What the author is called, in one line; the account where there is no name.
    pub name: String,
    /// The account, such as `ada@social.example`.
    pub account: String,
    /// What the author warns of, before whose text is to be opened.
    pub warning: Option<String>,
    /// What the author wrote, with its line breaks; empty where it is only a picture.
    pub text: String,
    /// The language that the author named.
    pub language: Option<LanguageTag>,
    /// The reply's own page. Only `https:`, because it may be anywhere.
    pub link: Option<Address>,
    /// When it was written, in universal time.
    pub time: Option<LocalDateTime>,
    /// The name of the author whose reply is answered; none for an answer to the thread itself.
    pub to: Option<String>,
    /// How many replies lie between this one and the thread; what lies deeper counts as 4.
    pub depth: usize,
}

/// An entry in the list of replies.
pub enum ThreadEntry<'a> {
    /// Meant for everybody.
    Public(Status<'a>),
    /// Not meant for everybody.
    Private,
    /// Not what the API documents.
    Broken,
}

/// A public reply as it was sent.
pub struct Status<'a> {
    /// Its id, as it is written.
    pub id: &'a str,
    /// The id of what it answers, as it is written.
    pub answers: Option<&'a str>,
    fields: Vec<(&'a str, &'a str)>,
    account: Vec<(&'a str, &'a str)>,
    acct: String,
    content: Cow<'a, str>,
}

impl<'a> ThreadEntry<'a> {
    /// Looks at an entry.
    pub fn of(entry: &'a str) -> Self {
        let fields = fields(entry);
        match text(&fields, "visibility").as_deref() {
            Some("public" | "unlisted") => Status::of(fields).map_or(Self::Broken, Self::Public),
            Some(_) => Self::Private,
            None => Self::Broken,
        }
    }
}

impl<'a> Status<'a> {
    fn of(fields: Vec<(&'a str, &'a str)>) -> Option<Self> {
        let account = self::fields(value(&fields, "account")?);
        let acct = line(&text(&account, "acct")?).filter(|acct| !acct.contains(char::is_whitespace))?;
        let id = value(&fields, "id")?;
        let content = text(&fields, "content")?;
        Some(Self { id, answers: value(&fields, "in_reply_to_id"), account, acct, content, fields })
    }

    /// The reply; `to` is the reply that it answers.
    pub fn reply(&self, to: Option<&Reply>, thread: &Thread) -> Reply {
        let said = |name| text(&self.fields, name);
        // An account on the server itself is told without its host.
        let host = if self.acct.contains('@') { String::new() } else { ["@", thread.host()].concat() };
        let link = said("url").and_then(|url| url.parse().ok());
        let time = said("created_at").filter(|time| time.ends_with('Z')).and_then(|time| time.parse().ok());
        Reply {
            name: text(&self.account, "display_name")
                .and_then(|name| line(&name))
                .unwrap_or_else(|| self.acct.clone()),
            account: [&*self.acct, &host].concat(),
            warning: said("spoiler_text").and_then(|warning| line(&warning)),
            text: html::html_to_text(&self.content)
                .as_deref()
                .and_then(sanitize)
                .map(|text| shortened(text, TEXT))
                .unwrap_or_default(),
            language: said("language").and_then(|tag| tag.parse().ok()),
            link: link.filter(|link: &Address| link.as_str().starts_with("https:")),
            time,
            depth: to.map_or(0, |to| (to.depth + 1).min(DEEPEST)),
            to: to.map(|to| to.name.clone()),
        }
    }
}

fn fields(object: &str) -> Vec<(&str, &str)> {
    if object.starts_with('{') { json::fields(object).collect() } else { Vec::new() }
}

/// The value of a field as it is written. `null` counts as missing.
fn value<'a>(fields: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(written, _)| written.trim_matches('"') == name);
    found.map(|(_, value)| *value).filter(|value| *value != "null")
}

fn text<'a>(fields: &[(&str, &'a str)], name: &str) -> Option<Cow<'a, str>> {
    json::text(value(fields, name)?)
}

/// A text in one line, as it may be shown.
fn line(text: &str) -> Option<String> {
    sanitize(text).map(|text| shortened(in_one_line(&text), NAME))
}

/// A text of so many characters at most.
fn shortened(mut text: String, longest: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(longest) {
        text.truncate(end);
        text.push('…');
    }
    text
}
