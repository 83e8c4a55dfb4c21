//! Parts of pages, one file each. They arrange what the domain decides.
//!
//! A component is a function from the edition, and whatever else it shows, to an element. Those that
//! answer to the reader take the edition as a reading.

mod about_talk;
mod copy_button;
mod correction_note;
mod dialog;
mod facet_field;
mod filter_panel;
mod filter_sheet;
mod footer;
mod glossary;
mod icon;
mod language_switch;
mod list_link;
mod marked;
mod masthead;
mod notice;
mod paragraphs;
mod person;
mod point;
mod result_bar;
mod result_list;
mod room;
mod save_button;
mod search_field;
mod share_button;
mod share_dialog;
mod source_note;
mod strata;
mod suggestion_list;
mod takeaway_card;
mod theme_switch;
mod topic_matrix;

pub use about_talk::{about_talk, other_talks};
pub use copy_button::copy_button;
pub use correction_note::correction_note;
pub use dialog::{dialog, dialog_head};
pub use facet_field::facet_field;
pub use filter_panel::filter_panel;
pub use filter_sheet::filter_sheet;
pub use footer::footer;
pub use glossary::glossary;
pub use icon::{Drawing, icon};
pub use language_switch::language_switch;
pub use list_link::list_link;
pub use marked::marked;
pub use masthead::masthead;
pub use notice::{load_notice, problem_notice, unknown_filter_notice};
pub use paragraphs::paragraphs;
pub use person::{byline, person_line, portrait};
pub use point::point;
pub use result_bar::{clear_button, result_bar};
pub use result_list::result_list;
pub use room::room;
pub use save_button::{save_button, saved_room};
pub use search_field::search_field;
pub use share_button::{share_button, share_icon};
pub use share_dialog::share_dialog;
pub use source_note::source_note;
pub use strata::strata;
pub use suggestion_list::suggestion_list;
pub use takeaway_card::{card_list, takeaway_card};
pub use theme_switch::theme_switch;
pub use topic_matrix::topic_matrix;
