//! The reader's app: it loads a bundle and shows its pages.
//!
//! The same components run twice. Natively [`prerender`] writes every page as HTML that can be
//! read without WebAssembly; in the browser [`start`] builds the same page from the bundle and
//! takes the place of what was prerendered.

#![recursion_limit = "512"]

pub mod app;
pub mod browser;
pub mod components;
pub mod edition;
pub mod element;
pub mod headline;
mod indexes;
pub mod keeping;
pub mod load;
mod navigation;
mod pages;
pub mod picture;
mod prerender;
mod reading;
mod start;
pub mod theme;
pub mod words;

pub use components::Drawing;
pub use indexes::Indexes;
pub use prerender::{Page, prerender};
pub use start::start;
