//! Reading the field values of a takeaway from the JSON of a bundle.

use recap::LanguageTag;
use recap::bundle::JsonNode;
use recap::id::{SpeakerId, ValueId};

use super::field::{FieldName, TakeawayField};
use super::value::{FieldValue, FieldValues};

/// A value that cannot be written where editors write: its path, and why.
pub type FieldError = (String, &'static str);

/// What a takeaway says. Fields that are not part of the format are not looked at.
///
/// # Errors
///
/// Where a value is of another kind than the format has there: it would be lost.
pub fn read(takeaway: &JsonNode<'_>, default: &str) -> Result<FieldValues, FieldError> {
    let mut values = FieldValues::new();
    let own = own_language(takeaway, default);
    for (name, spot) in present(takeaway) {
        match &*name {
            "id" => values.extend(word(FieldName::Id, &spot)?),
            "talk" => values.extend(word(FieldName::Talk, &spot)?),
            "kind" => values.extend(word(FieldName::Kind, &spot)?),
            "language" => values.extend(word(FieldName::Language, &spot)?),
            "statement" => values.extend(texts(FieldName::Statement, &spot, &own)?),
            "detail" => values.extend(texts(FieldName::Detail, &spot, &own)?),
            "speakers" => {
                let people = list(&spot, |id| id.parse::<SpeakerId>().is_ok())?;
                values.insert(TakeawayField::new(FieldName::Speakers), people);
            }
            "tags" => {
                for (facet, spot) in present(&object(&spot)?) {
                    let tags = list(&spot, |id| id.parse::<ValueId>().is_ok())?;
                    if facet.parse::<recap::FacetId>().is_err() {
                        return Err((spot.path().to_owned(), "is not the id of a facet"));
                    }
                    values.insert(TakeawayField::of(FieldName::Tags, &facet), tags);
                }
            }
            "source" => read_source(&object(&spot)?, default, &mut values)?,
            _ => {}
        }
    }
    Ok(values)
}

fn read_source(source: &JsonNode<'_>, default: &str, values: &mut FieldValues) -> Result<(), FieldError> {
    for (name, spot) in present(source) {
        match &*name {
            "label" => values.extend(texts(FieldName::Label, &spot, default)?),
            "author" => values.extend(text(FieldName::Author, &spot)?),
            "publisher" => values.extend(texts(FieldName::Publisher, &spot, default)?),
            "date" => values.extend(word(FieldName::Date, &spot)?),
            "locator" => values.extend(texts(FieldName::Locator, &spot, default)?),
            "url" => values.extend(text(FieldName::Url, &spot)?),
            "origin" => values.extend(word(FieldName::Origin, &spot)?),
            "checked" => values.extend(word(FieldName::Checked, &spot)?),
            "approved_by" => values.extend(word(FieldName::ApprovedBy, &spot)?),
            "approved_on" => values.extend(word(FieldName::ApprovedOn, &spot)?),
            "approved" => {
                let flag = match spot.raw() {
                    "true" => true,
                    "false" => false,
                    _ => return Err((spot.path().to_owned(), "is neither true nor false")),
                };
                values.insert(TakeawayField::new(FieldName::Approved), FieldValue::Flag(flag));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The language of a takeaway's plain texts.
pub fn own_language(takeaway: &JsonNode<'_>, default: &str) -> String {
    let tag = takeaway.fields().find(|(name, _)| name == "language").and_then(|(_, spot)| spot.text());
    let tag = tag.and_then(|tag| tag.parse::<LanguageTag>().ok());
    tag.map_or_else(|| default.to_owned(), |tag| tag.as_str().to_owned())
}

/// The fields of an object that say something; of those that are there twice the first.
pub fn present<'a>(object: &JsonNode<'a>) -> impl Iterator<Item = (String, JsonNode<'a>)> {
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

fn object<'a>(spot: &JsonNode<'a>) -> Result<JsonNode<'a>, FieldError> {
    let is_object = spot.raw().starts_with('{');
    if is_object { Ok(spot.clone()) } else { Err((spot.path().to_owned(), "is no object")) }
}

fn word(name: FieldName, spot: &JsonNode<'_>) -> Result<Option<(TakeawayField, FieldValue)>, FieldError> {
    let text = spot.text().ok_or((spot.path().to_owned(), "is no text"))?;
    if text.trim() != text || text.is_empty() || text.contains(['\n', '\r', '\0']) {
        return Err((spot.path().to_owned(), "is empty, or has space around it, or more than one line"));
    }
    Ok(Some((TakeawayField::new(name), FieldValue::Word(text.into_owned()))))
}

fn list(spot: &JsonNode<'_>, is_id: impl Fn(&str) -> bool) -> Result<FieldValue, FieldError> {
    if !spot.raw().starts_with('[') {
        return Err((spot.path().to_owned(), "is no list"));
    }
    let items = spot.items().map(|item| {
        let text = item.text().filter(|text| is_id(text));
        text.map(|text| text.into_owned()).ok_or((item.path().to_owned(), "is no id"))
    });
    Ok(FieldValue::List(items.collect::<Result<_, _>>()?))
}

/// A text in one version; `None` where it is blank.
fn text(name: FieldName, spot: &JsonNode<'_>) -> Result<Option<(TakeawayField, FieldValue)>, FieldError> {
    let text = spot.text().ok_or((spot.path().to_owned(), "is no text"))?;
    if text.contains('\0') {
        return Err((spot.path().to_owned(), "has a character (U+0000) that no table can hold"));
    }
    let is_blank = text.trim().is_empty();
    Ok((!is_blank).then(|| (TakeawayField::new(name), FieldValue::Text(text.into_owned()))))
}

/// The versions of a text; that in the takeaway's own language has no language of its own.
fn texts(name: FieldName, spot: &JsonNode<'_>, own: &str) -> Result<FieldValues, FieldError> {
    let mut versions = FieldValues::new();
    let mut add = |of: &str, spot: &JsonNode<'_>| {
        versions.extend(text(name, spot)?.map(|(_, text)| (TakeawayField::of(name, of), text)));
        Ok::<(), FieldError>(())
    };
    if !spot.raw().starts_with('{') {
        add("", spot)?;
        return Ok(versions);
    }
    for (tag, spot) in present(spot) {
        if tag.parse::<LanguageTag>().is_err() {
            return Err((spot.path().to_owned(), "is not under the tag of a language"));
        }
        add(if tag == own { "" } else { &tag }, &spot)?;
    }
    Ok(versions)
}
