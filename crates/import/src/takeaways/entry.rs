//! What a takeaway says, read from the JSON of a bundle.

use recap::Tag;
use recap::bundle::Spot;
use recap::id::{SpeakerId, ValueId};

use super::field::{Field, Name};
use super::value::{Value, Values};

/// A value that cannot be written where editors write: its path, and why.
pub type Misfit = (String, &'static str);

/// What a takeaway says. Fields that are not part of the format are not looked at.
///
/// # Errors
///
/// Where a value is of another kind than the format has there: it would be lost.
pub fn read(takeaway: &Spot<'_>, default: &str) -> Result<Values, Misfit> {
    let mut values = Values::new();
    let own = own_language(takeaway, default);
    for (name, spot) in present(takeaway) {
        match &*name {
            "id" => values.extend(word(Name::Id, &spot)?),
            "talk" => values.extend(word(Name::Talk, &spot)?),
            "kind" => values.extend(word(Name::Kind, &spot)?),
            "language" => values.extend(word(Name::Language, &spot)?),
            "statement" => values.extend(texts(Name::Statement, &spot, &own)?),
            "detail" => values.extend(texts(Name::Detail, &spot, &own)?),
            "speakers" => {
                let people = list(&spot, |id| id.parse::<SpeakerId>().is_ok())?;
                values.insert(Field::new(Name::Speakers), people);
            }
            "tags" => {
                for (facet, spot) in present(&object(&spot)?) {
                    let tags = list(&spot, |id| id.parse::<ValueId>().is_ok())?;
                    if facet.parse::<recap::FacetId>().is_err() {
                        return Err((spot.path().to_owned(), "is not the id of a facet"));
                    }
                    values.insert(Field::of(Name::Tags, &facet), tags);
                }
            }
            "source" => read_source(&object(&spot)?, default, &mut values)?,
            _ => {}
        }
    }
    Ok(values)
}

fn read_source(source: &Spot<'_>, default: &str, values: &mut Values) -> Result<(), Misfit> {
    for (name, spot) in present(source) {
        match &*name {
            "label" => values.extend(texts(Name::Label, &spot, default)?),
            "locator" => values.extend(texts(Name::Locator, &spot, default)?),
            "url" => {
                let url = spot.text().ok_or((spot.path().to_owned(), "is no text"))?;
                if !url.trim().is_empty() {
                    values.insert(Field::new(Name::Url), Value::Text(url.into_owned()));
                }
            }
            "origin" => values.extend(word(Name::Origin, &spot)?),
            "checked" => values.extend(word(Name::Checked, &spot)?),
            "approved" => {
                let flag = match spot.raw() {
                    "true" => true,
                    "false" => false,
                    _ => return Err((spot.path().to_owned(), "is neither true nor false")),
                };
                values.insert(Field::new(Name::Approved), Value::Flag(flag));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The language of a takeaway's plain texts.
pub fn own_language(takeaway: &Spot<'_>, default: &str) -> String {
    let tag = takeaway.fields().find(|(name, _)| name == "language").and_then(|(_, spot)| spot.text());
    let tag = tag.and_then(|tag| tag.parse::<Tag>().ok());
    tag.map_or_else(|| default.to_owned(), |tag| tag.as_str().to_owned())
}

/// The fields of an object that say something; of those that are there twice the first.
pub fn present<'a>(object: &Spot<'a>) -> impl Iterator<Item = (String, Spot<'a>)> {
    let mut seen = Vec::new();
    object.fields().filter_map(move |(name, spot)| {
        let name = name.into_owned();
        if seen.contains(&name) {
            return None;
        }
        seen.push(name.clone());
        (spot.raw() != "null").then_some((name, spot))
    })
}

fn object<'a>(spot: &Spot<'a>) -> Result<Spot<'a>, Misfit> {
    let is_object = spot.raw().starts_with('{');
    if is_object { Ok(spot.clone()) } else { Err((spot.path().to_owned(), "is no object")) }
}

fn word(name: Name, spot: &Spot<'_>) -> Result<Option<(Field, Value)>, Misfit> {
    let text = spot.text().ok_or((spot.path().to_owned(), "is no text"))?;
    if text.trim() != text || text.is_empty() || text.contains(['\n', '\r']) {
        return Err((spot.path().to_owned(), "is empty, or has space around it"));
    }
    Ok(Some((Field::new(name), Value::Word(text.into_owned()))))
}

fn list(spot: &Spot<'_>, is_id: impl Fn(&str) -> bool) -> Result<Value, Misfit> {
    if !spot.raw().starts_with('[') {
        return Err((spot.path().to_owned(), "is no list"));
    }
    let items = spot.items().map(|item| {
        let text = item.text().filter(|text| is_id(text));
        text.map(|text| text.into_owned()).ok_or((item.path().to_owned(), "is no id"))
    });
    Ok(Value::List(items.collect::<Result<_, _>>()?))
}

/// The versions of a text; that in the takeaway's own language has no language of its own.
fn texts(name: Name, spot: &Spot<'_>, own: &str) -> Result<Values, Misfit> {
    let mut versions = Values::new();
    let mut add = |of: &str, spot: &Spot<'_>| {
        let text = spot.text().ok_or((spot.path().to_owned(), "is no text"))?;
        if !text.trim().is_empty() {
            versions.insert(Field::of(name, of), Value::Text(text.into_owned()));
        }
        Ok::<(), Misfit>(())
    };
    if !spot.raw().starts_with('{') {
        add("", spot)?;
        return Ok(versions);
    }
    for (tag, spot) in present(spot) {
        if tag.parse::<Tag>().is_err() {
            return Err((spot.path().to_owned(), "is not under the tag of a language"));
        }
        add(if tag == own { "" } else { &tag }, &spot)?;
    }
    Ok(versions)
}
