//! Lists whose items stay while their keys do.

use leptos::prelude::Owner;
use leptos::tachys::renderer::Rndr;

use super::Element;
use super::dom::{Built, Part, Shown};

/// What a list shows: the keys of its items in order, and how an item is made.
pub struct List {
    pub keys: Box<dyn FnMut() -> Vec<usize>>,
    pub item: Box<dyn FnMut(usize) -> Element>,
}

impl Shown {
    /// Shows the items of these keys in this order.
    pub fn arrange(&mut self, keys: Vec<usize>, item: &mut dyn FnMut(usize) -> Element, parent: &Owner) {
        let mut old = std::mem::take(&mut self.parts);
        for key in keys {
            let kept = old.iter().position(|item| item.key == key).map(|at| old.swap_remove(at));
            self.parts.push(kept.unwrap_or_else(|| {
                let owner = parent.with(Owner::new);
                let built = owner.with(|| Built::element(item(key)));
                Part { key, built, _owner: Some(owner) }
            }));
        }
        old.iter_mut().for_each(|item| item.built.unmount());
        self.put_in_order();
    }

    /// From the last to the first, puts each item before the one after it, unless it is there.
    fn put_in_order(&mut self) {
        let Some(parent) = self.parent() else { return };
        let mut next = self.mark();
        for item in self.parts.iter_mut().rev() {
            let Some(node) = item.built.node() else { continue };
            if Rndr::next_sibling(&node).as_ref() != Some(&next) {
                item.built.mount(&parent, Some(&next));
            }
            next = node;
        }
    }
}
