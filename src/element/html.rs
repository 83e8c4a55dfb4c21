//! Elements as text, for the prerendered pages.

use super::{Attribute, Element, Node, Parts, list::List};

impl Element {
    /// The element as HTML. What changes in the browser is shown as it is at the moment; what a reader
    /// typed and ticked is none of the text's business.
    pub fn into_html(self) -> String {
        let mut html = String::new();
        write_all(self.into_nodes(), &mut html);
        html
    }
}

fn write_all(nodes: Vec<Node>, html: &mut String) {
    nodes.into_iter().for_each(|node| write(node, html));
}

fn write(node: Node, html: &mut String) {
    match node {
        Node::Text(text) => escape(&text, html),
        Node::Element(element) => write_element(*element.0, html),
        Node::Live(mut child) => write_all(child().into_nodes(), html),
        Node::List(List { mut keys, mut item }) => {
            keys().into_iter().for_each(|key| write_all(item(key).into_nodes(), html));
        }
    }
}

fn write_element(parts: Parts, html: &mut String) {
    let tag = parts.tag;
    html.push('<');
    html.push_str(tag);
    for (name, attribute) in parts.attributes {
        let value = match attribute {
            Attribute::Fixed(value) => Some(value),
            Attribute::Live(mut value) => value(),
            Attribute::Value(_) | Attribute::Checked(_) => None,
        };
        if let Some(value) = value {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(&value, html);
            html.push('"');
        }
    }
    html.push('>');
    // The tags in use that HTML does not close.
    if !["img", "input"].contains(&tag) {
        write_all(parts.children, html);
        html.push_str("</");
        html.push_str(tag);
        html.push('>');
    }
}

/// Escapes what would be read as markup, in text as well as in attributes between double quotes.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
