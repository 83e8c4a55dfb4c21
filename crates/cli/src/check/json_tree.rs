//! The JSON of a bundle as a tree, in which each value knows its position in the text.

use std::borrow::Cow;
use std::sync::Arc;

use diagnostic::{Place, Position, TextSpan};
use recap::bundle::{JsonNode, value_span};

use crate::schema::text_fields;

/// How deep a bundle is read: a takeaway in a cell of the comparison is seven levels down. What
/// is deeper is part of no bundle, and JSON without end must not become a tree without end.
const DEPTH: usize = 12;

/// One value with what is inside it, read once, because stepping through a text again for every
/// question would take longer than all the questions.
pub struct JsonTree<'a> {
    spot: JsonNode<'a>,
    position: Position,
    file: &'a Arc<str>,
    json: &'a str,
    content: JsonContent<'a>,
}

enum JsonContent<'a> {
    Object(Vec<(Cow<'a, str>, JsonTree<'a>)>),
    List(Vec<JsonTree<'a>>),
    Text(Cow<'a, str>),
    Other,
}

impl<'a> JsonTree<'a> {
    /// Reads a text that is known to be JSON, and was read from `file`.
    pub fn read(file: &'a Arc<str>, json: &'a str) -> Self {
        TreeReader { file, json, position: Position::START, reached: 0 }.tree(JsonNode::top(json), DEPTH)
    }

    /// The JSON path from the top.
    pub fn path(&self) -> &str {
        self.spot.path()
    }

    /// The place of this value: the part of the text to point at.
    pub fn place(&self) -> Place {
        let bytes = value_span(self.json, self.spot.offset());
        let span = TextSpan {
            start: self.position,
            end: self.position.after(&self.json[bytes.clone()]),
            offset: bytes.start,
            len: bytes.len(),
            path: self.path().to_owned(),
        };
        Place::file(Arc::clone(self.file)).span(span)
    }

    /// A field's value; of a field that is there twice the first, which is the one that counts.
    /// `null` counts as missing.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let field = self.fields().iter().find(|(field, _)| field == name).map(|(_, value)| value);
        field.filter(|value| &value.json[value.spot.range()] != "null")
    }

    /// The names and values of an object.
    pub fn fields(&self) -> &[(Cow<'a, str>, Self)] {
        match &self.content {
            JsonContent::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The items of a list.
    pub fn items(&self) -> &[Self] {
        match &self.content {
            JsonContent::List(items) => items,
            _ => &[],
        }
    }

    /// The items of a field's list.
    pub fn list(&self, name: &str) -> &[Self] {
        self.get(name).map_or(&[], Self::items)
    }

    /// The characters of a text.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            JsonContent::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The id of an entry, where it has one that is a text.
    pub fn id(&self) -> Option<&str> {
        self.get("id").and_then(Self::text)
    }

    /// Shows this value and all inside it, each with the name of the nearest field it lies in.
    pub fn walk<'s>(&'s self, name: &'s str, visit: &mut dyn FnMut(&'s str, &'s Self)) {
        visit(name, self);
        self.items().iter().for_each(|item| item.walk(name, visit));
        self.fields().iter().for_each(|(field, value)| value.walk(field, visit));
    }

    /// The value at a JSON path.
    pub fn find(&self, path: &str) -> Option<&Self> {
        if self.path() == path {
            return Some(self);
        }
        let leads_there = |inner: &&Self| {
            path.strip_prefix(inner.path())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let fields = self.fields().iter().map(|(_, value)| value);
        self.items().iter().chain(fields).filter(leads_there).find_map(|inner| inner.find(path))
    }

    /// All texts that are written in several languages: objects from language tags to texts.
    pub fn translated(&self) -> Vec<&Self> {
        let names = text_fields();
        let mut found = Vec::new();
        self.walk("", &mut |name, value| {
            if names.contains(name) && !value.fields().is_empty() {
                found.push(value);
            }
        });
        found
    }
}

/// Reads values in the order of the text, and finds their positions in one walk through it.
struct TreeReader<'a> {
    file: &'a Arc<str>,
    json: &'a str,
    /// The position of the byte that was reached.
    position: Position,
    reached: usize,
}

impl<'a> TreeReader<'a> {
    fn tree(&mut self, spot: JsonNode<'a>, depth: usize) -> JsonTree<'a> {
        let position = self.advance(spot.offset());
        let content = match (spot.raw().as_bytes().first(), depth.checked_sub(1)) {
            (Some(b'{'), Some(depth)) => {
                let fields = spot.fields().map(|(name, value)| (name, self.tree(value, depth)));
                JsonContent::Object(fields.collect())
            }
            (Some(b'['), Some(depth)) => {
                JsonContent::List(spot.items().map(|item| self.tree(item, depth)).collect())
            }
            _ => spot.text().map_or(JsonContent::Other, JsonContent::Text),
        };
        JsonTree { spot, position, file: self.file, json: self.json, content }
    }

    fn advance(&mut self, offset: usize) -> Position {
        self.position = self.position.after(&self.json[self.reached..offset]);
        self.reached = offset;
        self.position
    }
}
