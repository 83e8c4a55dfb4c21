//! Elements in the document.

use leptos::prelude::{Owner, RenderEffect};
use leptos::tachys::renderer::types::{self, Placeholder, Text};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Render};

use super::list::List;
use super::{Attribute, Element, Node, Parts};
use crate::browser::events::{Listener, listen};
use crate::browser::fields;

/// Something that stands in the document.
pub enum Built {
    Text(Text, String),
    Element(types::Element, Inside),
    Region(Region),
}

/// What lives as long as its element.
pub struct Inside {
    _children: Vec<Built>,
    _effects: Vec<RenderEffect<()>>,
    _listeners: Vec<Listener>,
}

/// A place whose parts change with signals.
pub struct Region(RenderEffect<Shown>);

impl Drop for Region {
    /// Lets go of the parts at once. Left to itself, the effect would keep them until its task is
    /// woken, and they would still react to signals that have gone with their page.
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

/// Parts that change, and the mark after the last of them, before which new ones are put.
pub struct Shown {
    pub parts: Vec<Part>,
    mark: Placeholder,
}

/// A part of something that changes.
pub struct Part {
    /// By which a list knows it again.
    pub key: usize,
    pub built: Built,
    /// Keeps what belongs to an item of a list when the list is gone through anew.
    pub _owner: Option<Owner>,
}

impl Built {
    fn of(node: Node) -> Self {
        match node {
            Node::Text(text) => Self::Text(Rndr::create_text_node(&text), text),
            Node::Element(element) => Self::element(element),
            Node::Live(mut child) => Self::region(move |shown| shown.replace(child().into_nodes())),
            Node::List(List { mut keys, mut item }) => {
                let owner = Owner::current().unwrap_or_default();
                Self::region(move |shown| shown.arrange(keys(), &mut *item, &owner))
            }
        }
    }

    fn region(mut change: impl FnMut(&mut Shown) + 'static) -> Self {
        Self::Region(Region(RenderEffect::new(move |shown: Option<Shown>| {
            let mut shown = shown.unwrap_or_else(Shown::nothing);
            change(&mut shown);
            shown
        })))
    }

    /// An element with all that is in it.
    pub fn element(element: Element) -> Self {
        let Parts { tag, attributes, listeners, effects, children } = *element.0;
        let node = Rndr::create_element(tag, namespace(tag));
        // The children come first: a list can only show a value that it has.
        let mut children: Vec<_> = children.into_iter().map(Self::of).collect();
        children.iter_mut().for_each(|child| child.mount(&node, None));
        let effects = effects.into_iter().map(|mut effect| RenderEffect::new(move |_| effect()));
        let attributes = attributes.into_iter().filter_map(|(name, value)| set(&node, name, value));
        let effects = attributes.chain(effects).collect();
        let listeners = listeners.into_iter().map(|(event, react)| listen(&node, event, react));
        let listeners = listeners.collect();
        Self::Element(node, Inside { _children: children, _effects: effects, _listeners: listeners })
    }

    /// The one node it is, if it is one.
    pub fn node(&self) -> Option<types::Node> {
        match self {
            Self::Text(node, _) => Some((***node).clone()),
            Self::Element(node, _) => Some((**node).clone()),
            Self::Region(_) => None,
        }
    }

    /// Puts it into `parent`, before `next` or at the end.
    pub fn mount(&mut self, parent: &types::Element, next: Option<&types::Node>) {
        if let Some(node) = self.node() {
            Rndr::insert_node(parent, &node, next);
        } else if let Self::Region(Region(effect)) = self {
            effect.with_value_mut(|shown| shown.mount(parent, next));
        }
    }

    /// Takes it out of the document.
    pub fn unmount(&mut self) {
        if let Some(node) = self.node() {
            Rndr::remove(&node);
        } else if let Self::Region(Region(effect)) = self {
            effect.with_value_mut(Mountable::unmount);
        }
    }
}

/// Drawings are elements of their own kind.
fn namespace(tag: &str) -> Option<&'static str> {
    matches!(tag, "svg" | "path").then_some("http://www.w3.org/2000/svg")
}

/// Sets an attribute; one that changes is kept right by the effect.
fn set(node: &types::Element, name: &'static str, value: Attribute) -> Option<RenderEffect<()>> {
    let node = node.clone();
    match value {
        Attribute::Fixed(value) => {
            Rndr::set_attribute(&node, name, &value);
            None
        }
        // What stays is not set again: the browser would look at the styles of everything below.
        Attribute::Live(mut value) => {
            let mut before = None;
            Some(RenderEffect::new(move |_| {
                let value = value();
                match &value {
                    same if *same == before => {}
                    Some(value) => Rndr::set_attribute(&node, name, value),
                    None => Rndr::remove_attribute(&node, name),
                }
                before = value;
            }))
        }
        Attribute::Value(mut value) => Some(RenderEffect::new(move |_| fields::set_value(&node, &value()))),
        Attribute::Checked(mut checked) => {
            let mut before = false;
            Some(RenderEffect::new(move |_| {
                let checked = checked();
                if std::mem::replace(&mut before, checked) != checked {
                    fields::set_checked(&node, checked);
                }
            }))
        }
    }
}

impl Shown {
    fn nothing() -> Self {
        Self { parts: Vec::new(), mark: Rndr::create_placeholder() }
    }

    /// The mark as a node among others.
    pub fn mark(&self) -> types::Node {
        (**self.mark).clone()
    }

    /// What it stands in; nothing as long as it is being built.
    pub fn parent(&self) -> Option<types::Element> {
        Rndr::get_parent(&self.mark()).and_then(types::Element::cast_from)
    }

    /// Shows other things. A text alone only changes its words, so that a live region speaks only
    /// when they differ.
    fn replace(&mut self, mut nodes: Vec<Node>) {
        if let ([Part { built: Built::Text(node, before), .. }], [Node::Text(text)]) =
            (&mut self.parts[..], &mut nodes[..])
        {
            if before != text {
                Rndr::set_text(node, text);
                std::mem::swap(before, text);
            }
            return;
        }
        self.parts.iter_mut().for_each(|part| part.built.unmount());
        let built = nodes.into_iter().map(Built::of).enumerate();
        self.parts = built.map(|(key, built)| Part { key, built, _owner: None }).collect();
        if let Some(parent) = self.parent() {
            let mark = self.mark();
            self.parts.iter_mut().for_each(|part| part.built.mount(&parent, Some(&mark)));
        }
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.parts.iter_mut().for_each(|part| part.built.unmount());
        Rndr::remove(&self.mark());
    }

    fn mount(&mut self, parent: &types::Element, next: Option<&types::Node>) {
        self.parts.iter_mut().for_each(|part| part.built.mount(parent, next));
        Rndr::insert_node(parent, &self.mark(), next);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.parent() else { return false };
        child.mount(&parent, Some(&self.mark()));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

impl Render for Element {
    type State = Shown;

    fn build(self) -> Self::State {
        let mut shown = Shown::nothing();
        shown.replace(self.into_nodes());
        shown
    }

    fn rebuild(self, state: &mut Self::State) {
        state.replace(self.into_nodes());
    }
}
