//! The reader's app: it loads a bundle and shows its pages.
//!
//! The same components run twice. Natively [`prerender`] writes every page as HTML that can be
//! read without WebAssembly; in the browser [`start`] mounts the same page from the bundle and
//! replaces what was prerendered.

#![recursion_limit = "512"]

pub mod app;
pub mod attribution;
pub mod browser;
pub mod components;
pub mod context;
pub mod dates;
pub mod feed_entry;
mod index_cache;
pub mod lazy;
mod list;
pub mod list_store;
pub mod load;
mod navigation;
pub mod page_meta;
mod pages;
pub mod picture;
mod preload;
mod prerender;
mod print;
mod problems;
mod replies;
mod save;
mod search;
pub mod share;
mod site_root;
mod takeover;
pub mod theme;

pub use attribution::attribution_labels;
pub use components::IconName;
pub use index_cache::IndexCache;
pub use page_meta::PageMeta;
pub use prerender::{Page, offline_section, prerender, single_file_text};
pub use takeover::start;
