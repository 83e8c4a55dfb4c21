//! Parts of pages, one file each. They arrange what the domain decides.
//!
//! A component gets its [`AppContext`](crate::context::AppContext) by `use_app`; a part of a component is a
//! function that takes it as its first argument.

mod about_talk;
mod copy_button;
mod correction_note;
mod dialog;
mod facet_field;
mod filter_panel;
mod filter_sheet;
mod footer;
mod glossary;
mod highlight;
mod icon;
mod language_switch;
mod level_bars;
mod list_link;
mod masthead;
mod notice;
mod paragraphs;
mod person;
mod print_header;
mod qr_code;
mod result_bar;
mod result_list;
mod save_button;
mod search_field;
mod share_button;
mod source_note;
mod suggestion_list;
mod takeaway_card;
mod takeaway_row;
mod theme_switch;
mod topic_matrix;

pub use about_talk::{AboutTalk, OtherTalks};
pub use copy_button::{CopyButton, CopyStatus};
pub use correction_note::CorrectionNote;
pub use dialog::{Dialog, DialogHead};
pub use facet_field::FacetField;
pub use filter_panel::FilterPanel;
pub use filter_sheet::FilterSheet;
pub use footer::Footer;
pub use glossary::Glossary;
pub use highlight::highlighted;
pub use icon::{Icon, IconName};
pub use language_switch::LanguageSwitch;
pub use level_bars::{LevelBars, level_bars};
pub use list_link::ListLink;
pub use masthead::Masthead;
pub use notice::{CrashNotice, LoadNotice, ProblemNotice, UnknownFilterNotice};
pub use paragraphs::paragraphs;
pub use person::{Byline, PersonLine, Portrait, PortraitSize};
pub use print_header::{PrintHeader, days_and_venue};
pub use qr_code::QrCode;
pub use result_bar::{ClearButton, ResultBar};
pub use result_list::ResultList;
pub use save_button::{SaveButton, SaveStatus};
pub use search_field::SearchField;
pub use share_button::{ShareButton, ShareIconButton};
pub use source_note::SourceNote;
pub use suggestion_list::SuggestionList;
pub use takeaway_card::{CardList, TakeawayCard};
pub use takeaway_row::TakeawayRow;
pub use theme_switch::ThemeSwitch;
pub use topic_matrix::TopicMatrix;
