//! What an SVG may hold: a drawing, and nothing that runs, loads or expands.

use std::fmt;

use roxmltree::{Attribute, Document, Error, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The elements of drawings (SVG 2), beside those of filters, which begin with `fe`. Scripts, links, animations
/// and foreign objects are not among them.
const ELEMENTS: [&str; 29] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "switch",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "image",
    "marker",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "clipPath",
    "mask",
    "filter",
];

/// What pictures inside of a picture may be.
const PICTURES: [&str; 4] = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

/// How deep elements may lie inside each other: programs that read them go down as deep, and have only so much room.
const MAX_DEPTH: usize = 100;

/// A part of an SVG that is not of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnsafePart {
    /// A document type, which can define entities.
    DocumentType,
    /// An instruction to the program that reads it, such as for a style sheet.
    Instruction,
    /// An element of this name.
    Element(String),
    /// What is to happen at an event, in the attribute of this name.
    EventHandler(String),
    /// A reference to something outside of the file.
    Reference(String),
}

impl fmt::Display for UnsafePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DocumentType => f.write_str("a document type, which can define entities"),
            Self::Instruction => f.write_str("an instruction for other programs (`<?…?>`)"),
            Self::Element(name) => write!(f, "the element `{name}`"),
            Self::EventHandler(name) => write!(f, "the event handler `{name}`"),
            Self::Reference(target) => write!(f, "a reference to {target:?}"),
        }
    }
}

/// The first part of an SVG that is not of a drawing.
///
/// # Errors
///
/// Where the text is no SVG.
pub fn unsafe_part(text: &str) -> Result<Option<UnsafePart>, NoSvg> {
    if depth(text) > MAX_DEPTH {
        return Err(NoSvg);
    }
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(Error::DtdDetected) => return Ok(Some(UnsafePart::DocumentType)),
        Err(_) => return Err(NoSvg),
    };
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(NoSvg);
    }
    Ok(document.descendants().find_map(part_of_node))
}

/// How deep the elements of a text lie inside each other, counted by their tags.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for pair in text.as_bytes().windows(2) {
        match pair {
            b"</" | b"/>" => depth = depth.saturating_sub(1),
            [b'<', next] if !b"!?".contains(next) => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            _ => {}
        }
    }
    deepest
}

/// A text that is no SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSvg;

fn part_of_node(node: Node<'_, '_>) -> Option<UnsafePart> {
    if node.is_pi() {
        return Some(UnsafePart::Instruction);
    }
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        let is_style = node.parent().is_some_and(|parent| parent.tag_name().name() == "style");
        return if is_style { reference_of_style(text) } else { None };
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name();
    let is_known = match name.namespace() {
        Some(SVG) => ELEMENTS.contains(&name.name()) || name.name().starts_with("fe"),
        Some(XHTML | "") | None => false,
        // What drawing programs note down for themselves, no browser reads.
        Some(_) => true,
    };
    if !is_known {
        return Some(UnsafePart::Element(name.name().to_owned()));
    }
    node.attributes().find_map(part_of_attribute)
}

fn part_of_attribute(attribute: Attribute<'_, '_>) -> Option<UnsafePart> {
    let (name, value) = (attribute.name(), attribute.value().trim());
    if name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")) {
        return Some(UnsafePart::EventHandler(name.to_owned()));
    }
    let is_address = name.eq_ignore_ascii_case("href") || name == "src" || name == "base";
    if is_address && !is_inside(value) {
        return Some(reference(value));
    }
    reference_of_style(value)
}

/// The first address outside of the file in a style. Escapes could hide one.
fn reference_of_style(style: &str) -> Option<UnsafePart> {
    let lower = style.to_ascii_lowercase();
    if lower.contains("@import") || (lower.contains('\\') && lower.contains('(')) {
        return Some(reference(style.trim()));
    }
    let targets = lower.split("url(").skip(1);
    let targets = targets.map(|target| target.trim_start().trim_start_matches(['"', '\'']).trim_start());
    targets.filter(|target| !is_inside(target)).map(reference).next()
}

fn is_inside(address: &str) -> bool {
    let start = address.to_ascii_lowercase();
    start.starts_with('#') || PICTURES.iter().any(|picture| start.starts_with(picture))
}

/// The beginning of an address, which may be as long as a picture.
fn reference(target: &str) -> UnsafePart {
    UnsafePart::Reference(target.chars().take(60).collect())
}
