//! Nodes of a JSON text, addressed by path and by offset.

use std::borrow::Cow;
use std::ops::Range;

use crate::json::read as json;

/// One value inside a JSON text: its path from the top and the characters it is written with.
///
/// Stepping down and [`find`](Self::find) are inverse: a path leads to an offset, and the offset
/// back to the path. So whoever reads a bundle only has to keep the offset of a problem, and a
/// good bundle pays nothing for paths.
#[derive(Clone, Debug)]
pub struct JsonNode<'a> {
    json: &'a str,
    raw: &'a str,
    path: String,
}

impl<'a> JsonNode<'a> {
    /// The whole text.
    pub fn top(json: &'a str) -> Self {
        Self { json, raw: json.trim(), path: String::new() }
    }

    /// The JSON path from the top, such as `takeaways[3].talk`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The characters that the value is written with.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The byte offset at which the value begins.
    pub fn offset(&self) -> usize {
        offset(self.json, self.raw)
    }

    /// The bytes of the text that the value is written with.
    pub fn range(&self) -> Range<usize> {
        let start = self.offset();
        start..start + self.raw.len()
    }

    /// The characters of a text; `None` for a value of another kind.
    pub fn text(&self) -> Option<Cow<'a, str>> {
        json::text(self.raw)
    }

    /// The items of a list in their order; nothing for a value of another kind.
    pub fn items(&self) -> impl Iterator<Item = Self> {
        json::parts(self.list()).enumerate().map(|(position, item)| self.item(position, item))
    }

    /// The names and values of an object in their order; nothing for a value of another kind.
    pub fn fields(&self) -> impl Iterator<Item = (Cow<'a, str>, Self)> {
        json::fields(self.object()).map(|(name, value)| {
            let name = json::text(name).unwrap_or_default();
            let field = self.field(&name, value);
            (name, field)
        })
    }

    /// The value of a field; this value itself, under the field's path, where there is none.
    pub fn key(&self, name: &str) -> Self {
        let named = |written: &str| json::text(written).is_some_and(|text| text == name);
        let field = json::fields(self.object()).find(|(written, _)| named(written));
        self.field(name, field.map_or(self.raw, |(_, value)| value))
    }

    /// The item at a position of a list; the list itself, under the item's path, where it is
    /// shorter.
    pub fn at(&self, position: usize) -> Self {
        self.item(position, json::parts(self.list()).nth(position).unwrap_or(self.raw))
    }

    /// The innermost value that holds a byte offset of the text.
    pub fn find(json: &'a str, offset: usize) -> Self {
        let mut spot = Self::top(json);
        while let Some(inner) = spot.child(offset) {
            spot = inner;
        }
        spot
    }

    /// The value inside this one that holds a byte offset of the text.
    fn child(&self, offset: usize) -> Option<Self> {
        let contains = |value: &str| holds(self.json, value, offset);
        let item = json::parts(self.list()).enumerate().find(|(_, item)| contains(item));
        let field = || json::fields(self.object()).find(|(_, value)| contains(value));
        match item {
            Some((position, item)) => Some(self.item(position, item)),
            None => field().map(|(name, value)| self.field(&json::text(name).unwrap_or_default(), value)),
        }
    }

    fn list(&self) -> &'a str {
        if self.raw.starts_with('[') { self.raw } else { "" }
    }

    fn object(&self) -> &'a str {
        if self.raw.starts_with('{') { self.raw } else { "" }
    }

    fn item(&self, position: usize, raw: &'a str) -> Self {
        Self { json: self.json, raw, path: format!("{}[{position}]", self.path) }
    }

    fn field(&self, name: &str, raw: &'a str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { json: self.json, raw, path: format!("{}{dot}{name}", self.path) }
    }

    /// The paths of the values that begin at these offsets, which rise. All of them are found in
    /// one walk, so that a bundle with ten thousand problems is told as quickly as one with ten.
    pub(super) fn paths(json: &'a str, offsets: &[usize]) -> Vec<String> {
        let mut paths = Vec::with_capacity(offsets.len());
        Self::top(json).collect_paths(offsets, &mut paths);
        // What is nowhere in the text belongs to all of it.
        paths.resize(offsets.len(), String::new());
        paths
    }

    /// Adds the paths of the next offsets as far as they are in this value. It goes only as deep
    /// as there are offsets, never as deep as the text.
    fn collect_paths(&self, offsets: &[usize], paths: &mut Vec<String>) {
        let next = |paths: &Vec<String>| offsets.get(paths.len()).copied();
        while next(paths).is_some_and(|next| next <= self.offset()) {
            paths.push(self.path.clone());
        }
        let is_next =
            |value: &str, paths: &Vec<String>| next(paths).is_some_and(|next| holds(self.json, value, next));
        for (position, item) in json::parts(self.list()).enumerate() {
            if is_next(item, paths) {
                self.item(position, item).collect_paths(offsets, paths);
            }
        }
        for (name, value) in json::fields(self.object()) {
            if is_next(value, paths) {
                self.field(&json::text(name).unwrap_or_default(), value).collect_paths(offsets, paths);
            }
        }
    }
}

/// Where a part of a text begins in it.
pub(super) fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn holds(text: &str, part: &str, at: usize) -> bool {
    let start = offset(text, part);
    (start..start + part.len()).contains(&at)
}
