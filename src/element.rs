//! Elements of a page: what components are made of.
//!
//! Leptos' `view!` makes a type of its own for every element from its tag, attributes and children, and the
//! compiler writes the code that builds, changes and removes it anew for each. That was two thirds of
//! the app. Here an element is data, one type for all of them, which Leptos' renderer and signals
//! bring to life in the browser ([`dom`]) and which becomes text for the prerendered pages
//! ([`html`]). So a component costs little more than its words.

mod dom;
mod html;
mod list;

use leptos::ev::Event;

/// An element that is being put together. It stays in one place on the heap meanwhile, because
/// handing it on from call to call would cost more code than what the calls do.
pub struct Element(Box<Parts>);

/// The tag of a group; see [`group`].
const GROUP: &str = "";

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    listeners: Vec<(&'static str, Reaction)>,
    effects: Vec<Box<dyn FnMut()>>,
    children: Vec<Node>,
}

type Reaction = Box<dyn FnMut(Event)>;

enum Attribute {
    Fixed(String),
    /// There while there is a value.
    Live(Box<dyn FnMut() -> Option<String>>),
    /// What stands in a field, as opposed to the attribute, which only says what stood there first.
    Value(Box<dyn FnMut() -> String>),
    /// Whether a box is ticked.
    Checked(Box<dyn FnMut() -> bool>),
}

enum Node {
    Text(String),
    Element(Element),
    Live(Box<dyn FnMut() -> Element>),
    List(list::List),
}

/// An element without anything.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        effects: Vec::new(),
        children: Vec::new(),
    }))
}

/// Several things without an element around them.
pub fn group() -> Element {
    el(GROUP)
}

impl Element {
    /// Gives it its classes.
    pub fn class(self, classes: &str) -> Self {
        self.fixed("class", classes)
    }

    /// Gives it an attribute.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.fixed(name, value.as_ref())
    }

    /// Gives it an attribute if there is a value for it.
    pub fn maybe(self, name: &'static str, value: Option<impl AsRef<str>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Gives it an attribute that is either there or not, such as `readonly`.
    pub fn flag(self, name: &'static str) -> Self {
        self.fixed(name, "")
    }

    /// Gives it an attribute that changes with the signals it reads; it is there while there is a value.
    pub fn live(self, name: &'static str, value: impl FnMut() -> Option<String> + 'static) -> Self {
        self.attribute(name, Attribute::Live(Box::new(value)))
    }

    /// Sets what stands in a field, and again whenever the signals it reads change.
    pub fn value(self, value: impl FnMut() -> String + 'static) -> Self {
        self.attribute("value", Attribute::Value(Box::new(value)))
    }

    /// Ticks a box, and again whenever the signals it reads change.
    pub fn checked(self, checked: impl FnMut() -> bool + 'static) -> Self {
        self.attribute("checked", Attribute::Checked(Box::new(checked)))
    }

    /// Reacts to an event, such as `click`.
    pub fn on(mut self, event: &'static str, react: impl FnMut(Event) + 'static) -> Self {
        self.0.listeners.push((event, Box::new(react)));
        self
    }

    /// Does something when it is built in the browser, and again whenever the signals it reads change.
    pub fn effect(mut self, effect: impl FnMut() + 'static) -> Self {
        self.0.effects.push(Box::new(effect));
        self
    }

    /// Puts something into it, after what is there.
    pub fn child(mut self, child: impl Child) -> Self {
        child.join(&mut self);
        self
    }

    /// Puts several things into it, one after the other.
    pub fn children<C: Child>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Puts in what changes with the signals it reads.
    pub fn live_child<C: Child>(mut self, mut child: impl FnMut() -> C + 'static) -> Self {
        self.0.children.push(Node::Live(Box::new(move || group().child(child()))));
        self
    }

    /// Puts in a list that changes with the signals that `keys` reads. An item whose key stays, stays as
    /// it is, and is only moved where it must be.
    pub fn list(
        mut self,
        keys: impl FnMut() -> Vec<usize> + 'static,
        item: impl FnMut(usize) -> Element + 'static,
    ) -> Self {
        self.0.children.push(Node::List(list::List { keys: Box::new(keys), item: Box::new(item) }));
        self
    }

    #[inline(never)]
    fn fixed(self, name: &'static str, value: &str) -> Self {
        self.attribute(name, Attribute::Fixed(value.to_owned()))
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Attribute) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.children.push(Node::Text(text.to_owned()));
    }

    /// What a group holds, or the element alone.
    fn into_nodes(self) -> Vec<Node> {
        if self.0.tag == GROUP { self.0.children } else { vec![Node::Element(self)] }
    }
}

/// What can be put into an element.
pub trait Child {
    /// Puts itself into the element.
    fn join(self, element: &mut Element);
}

impl Child for Element {
    #[inline(never)]
    fn join(self, element: &mut Element) {
        element.0.children.append(&mut self.into_nodes());
    }
}

impl Child for &str {
    fn join(self, element: &mut Element) {
        element.text(self);
    }
}

impl Child for String {
    fn join(self, element: &mut Element) {
        element.text(&self);
    }
}

impl<C: Child> Child for Option<C> {
    fn join(self, element: &mut Element) {
        if let Some(child) = self {
            child.join(element);
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn join(self, element: &mut Element) {
        self.into_iter().for_each(|child| child.join(element));
    }
}

impl<C: Child, const N: usize> Child for [C; N] {
    fn join(self, element: &mut Element) {
        self.into_iter().for_each(|child| child.join(element));
    }
}
