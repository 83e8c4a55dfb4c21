//! Advice: what is structurally valid, but likely a problem for readers.

mod accent;
mod addresses;
mod approval;
mod attached_files;
mod congress;
mod days;
mod easy_language;
mod folders;
mod gone;
mod hashtag;
mod hosts;
mod images;
mod links;
mod photos;
mod pictures;
mod private;
mod sources;
mod speakers;
mod thread;
mod translations;
mod unfinished;

use std::path::Path;

use diagnostic::{Diagnostic, Severity};
use recap::Bundle;

pub use self::attached_files::advice as attached_file_problems;
pub use self::images::problems as image_problems;
pub use self::photos::problems as photo_problems;
pub use self::pictures::undrawn_texts;

use super::bundle_file::FolderKind;
use super::json_tree::JsonTree;

/// The kinds of advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// A text has some of the bundle's languages, but not all.
    MissingTranslation,
    /// A text has a language in which there are no pages.
    UndeclaredLanguage,
    /// Two speakers may be one person.
    SimilarSpeakers,
    /// A takeaway cannot be checked.
    MissingSource,
    /// A takeaway is not approved, and left out of the site.
    Unapproved,
    /// A talk has takeaways, and its source no longer has it.
    GoneTalk,
    /// An address inside the site leads nowhere.
    DeadLink,
    /// An attached file could take over the site, or is not what it seems.
    AttachedFile,
    /// The host of an address looks like another one.
    LookalikeHost,
    /// There is no file for a photo.
    MissingPhoto,
    /// The file of a photo is no picture.
    NoPicture,
    /// The file of a photo is too large, or has too many pixels.
    LargePhoto,
    /// A photo lies where pages may not load it from.
    ForeignPhoto,
    /// There is no file for a logo or an icon.
    MissingImage,
    /// The file of a logo or an icon is neither SVG nor PNG, or its name says something else.
    NoImage,
    /// The file of a logo or an icon is too large, or has too many pixels.
    LargeImage,
    /// A logo or an icon holds more than a drawing.
    UnsafeImage,
    /// A logo or an icon lies where pages may not load it from.
    ForeignImage,
    /// A legal page has something to be completed.
    UnfinishedPage,
    /// A text names a mail address or a telephone number.
    PrivateData,
    /// The accent cannot be read well.
    LowContrast,
    /// The site does not say who is responsible for it, or how.
    MissingAddress,
    /// The replies in a thread cannot be shown.
    LinkOnlyThread,
    /// The replies in a thread cannot be shown on secure pages.
    InsecureThread,
    /// A sentence of Leichte Sprache has too many words.
    LongSentence,
    /// A page lies in a folder that Windows cannot make.
    WindowsName,
    /// A source is named, but nobody could find it again.
    UntraceableSource,
    /// Networks cut the hashtag, or take it for plain text.
    CutHashtag,
    /// The bundle does not say where the congress took place.
    MissingPlace,
    /// Talks have times of no time zone.
    MissingTimeZone,
    /// The bundle does not say how its texts may be used.
    MissingLicence,
    /// A day is the stand-in for one that no source gave.
    PlaceholderDay,
    /// A talk is on a day on which the congress is not.
    DayOutsideEvent,
    /// The name of the congress has a year in which it is not.
    YearsDisagree,
}

impl Advice {
    /// A stable name, to look it up by.
    pub fn code(self) -> &'static str {
        match self {
            Advice::MissingTranslation => "missing-translation",
            Advice::UndeclaredLanguage => "undeclared-language",
            Advice::SimilarSpeakers => "similar-speakers",
            Advice::MissingSource => "missing-source",
            Advice::Unapproved => "unapproved",
            Advice::GoneTalk => "gone-talk",
            Advice::DeadLink => "dead-link",
            Advice::AttachedFile => "attached-file",
            Advice::LookalikeHost => "lookalike-host",
            Advice::MissingPhoto => "missing-photo",
            Advice::NoPicture => "no-picture",
            Advice::LargePhoto => "large-photo",
            Advice::ForeignPhoto => "foreign-photo",
            Advice::MissingImage => "missing-image",
            Advice::NoImage => "no-image",
            Advice::LargeImage => "large-image",
            Advice::UnsafeImage => "unsafe-image",
            Advice::ForeignImage => "foreign-image",
            Advice::UnfinishedPage => "unfinished-page",
            Advice::PrivateData => "private-data",
            Advice::LowContrast => "low-contrast",
            Advice::MissingAddress => "missing-address",
            Advice::LinkOnlyThread => "link-only-thread",
            Advice::InsecureThread => "insecure-thread",
            Advice::LongSentence => "long-sentence",
            Advice::WindowsName => "windows-name",
            Advice::UntraceableSource => "untraceable-source",
            Advice::CutHashtag => "hashtag",
            Advice::MissingPlace => "missing-place",
            Advice::MissingTimeZone => "missing-time-zone",
            Advice::MissingLicence => "missing-licence",
            Advice::PlaceholderDay => "placeholder-day",
            Advice::DayOutsideEvent => "day-outside-event",
            Advice::YearsDisagree => "years-disagree",
        }
    }

    fn severity(self) -> Severity {
        match self {
            Advice::AttachedFile => Severity::Error,
            Advice::SimilarSpeakers
            | Advice::LongSentence
            | Advice::LinkOnlyThread
            | Advice::UntraceableSource
            | Advice::MissingPlace
            | Advice::MissingLicence
            | Advice::YearsDisagree
            | Advice::Unapproved => Severity::Note,
            _ => Severity::Warning,
        }
    }

    /// The diagnostic on a value: what is wrong, and how to fix it.
    fn on(self, value: &JsonTree<'_>, message: String, help: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.code(), self.severity(), value.place(), message).with_help(help)
    }
}

/// The input of advice: a bundle, its JSON, and its folder.
#[derive(Clone, Copy)]
pub struct AdviceContext<'a> {
    /// The part of the bundle that can be shown.
    pub bundle: &'a Bundle,
    /// All of it, with places.
    pub json: &'a JsonTree<'a>,
    /// The folder that relative addresses lead into.
    pub folder: &'a Path,
    /// What the folder is.
    pub folder_kind: FolderKind,
}

/// All advice on a bundle, by topic.
pub fn all(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let topics = [
        translations::advice,
        speakers::advice,
        sources::advice,
        approval::advice,
        gone::advice,
        links::advice,
        attached_files::advice,
        hosts::advice,
        photos::advice,
        images::advice,
        unfinished::advice,
        private::advice,
        accent::advice,
        addresses::advice,
        thread::advice,
        easy_language::advice,
        folders::advice,
        hashtag::advice,
        congress::advice,
        days::advice,
    ];
    topics.iter().flat_map(|topic| topic(context)).collect()
}
