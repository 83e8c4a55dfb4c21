//! The kinds of events in a report, and their outcomes.

/// What became of a part of the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportOutcome {
    /// It is in the bundle.
    Imported,
    /// It is in the bundle in place of what was there.
    Changed,
    /// It is in the bundle together with something else.
    Merged,
    /// It is in the bundle, but not as it was written.
    Repaired,
    /// It is in the bundle, but an organiser should look whether it is right.
    Guessed,
    /// It is not in the bundle.
    Dropped,
}

impl ImportOutcome {
    /// The word for it, for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            ImportOutcome::Imported => "came",
            ImportOutcome::Changed => "changed",
            ImportOutcome::Merged => "merged",
            ImportOutcome::Repaired => "repaired",
            ImportOutcome::Guessed => "guessed",
            ImportOutcome::Dropped => "dropped",
        }
    }
}

macro_rules! event_kinds {
    ($($(#[$doc:meta])* $name:ident = $outcome:ident, $code:literal, $words:literal;)*) => {
        /// A kind of event in an import, in the order in which a report tells of it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ImportEventKind {
            $($(#[$doc])* $name,)*
        }

        impl ImportEventKind {
            /// All of them.
            pub const ALL: &'static [ImportEventKind] = &[$(ImportEventKind::$name,)*];

            /// What became of it.
            pub fn outcome(self) -> ImportOutcome {
                match self { $(ImportEventKind::$name => ImportOutcome::$outcome,)* }
            }

            /// A stable name, for programs.
            pub fn code(self) -> &'static str {
                match self { $(ImportEventKind::$name => $code,)* }
            }

            /// The kind with this [`code`](Self::code).
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().find(|kind| kind.code() == code).copied()
            }

            /// How many examples a report keeps: of what an organiser has to look at one by one, as many as anybody
            /// can look at.
            pub fn most_examples(self) -> usize {
                match self {
                    ImportEventKind::DoubtfulPerson
                    | ImportEventKind::Unconfirmed
                    | ImportEventKind::Nameless
                    | ImportEventKind::DoubtfulDay => super::ALL_EXAMPLES,
                    _ => super::EXAMPLES,
                }
            }

            /// What a report says of it before the number.
            pub fn words(self) -> &'static str {
                match self { $(ImportEventKind::$name => $words,)* }
            }
        }
    };
}

event_kinds! {
    /// Talks that are in the bundle.
    Sessions = Imported, "talks", "talks";
    /// People who speak.
    People = Imported, "people", "people";
    /// Links of talks and people.
    Links = Imported, "links", "links";
    /// Values of facets.
    Values = Imported, "facet-values", "values of facets";

    /// Talks that were not there before.
    NewSession = Changed, "new-talks", "new talks";
    /// Talks of which the source says something else than last time.
    ChangedSession = Changed, "changed-talks", "talks that the source changed";
    /// Other entries of which the source says something else than last time.
    ChangedEntry = Changed, "changed-entries", "people or facts of the congress that the source changed";
    /// People who have another name in the source than last time.
    CorrectedName = Changed, "corrected-names", "people under a corrected name, kept as the people they were";
    /// Fields that both the source and an editor changed.
    FieldConflict = Changed, "contested-fields", "fields that both the source and an editor changed; the editor's stay";
    /// Talks that the source no longer has, kept for what editors wrote.
    Vanished = Changed, "vanished-talks", "talks that the source no longer has, kept and marked because of what editors wrote";
    /// Entries that the source no longer has and nobody wrote to.
    Removed = Changed, "removed-entries", "talks or people that the source no longer has, removed";
    /// Talks that the source has again.
    Returned = Changed, "returned-talks", "talks that are in the source again";

    /// People of one name who had several ids.
    Namesakes = Merged, "same-name", "people with one name and several ids, merged";
    /// A person under several names.
    Renamed = Merged, "same-person", "people with one id and several names, merged";
    /// A talk that stands in several sources.
    SameSession = Merged, "same-talk", "talks that several sources have, merged";
    /// Talks that stand in several rooms at once.
    SeveralRooms = Merged, "several-rooms", "talks that stand in several rooms or rows at the same time, merged";
    /// Links that stand twice.
    SameLink = Merged, "same-link", "links that a talk or person has twice, merged";
    /// Labels that differ in writing only.
    SameLabel = Merged, "same-label", "labels that differ in writing only, merged";

    /// Bytes that are not UTF-8.
    Encoding = Repaired, "encoding", "places that are not UTF-8, decoded from another encoding";
    /// Control characters.
    Control = Repaired, "control-characters", "sources with control characters or halves of characters, which are removed";
    /// Entities that XML does not know.
    Entity = Repaired, "entities", "entities that are not resolved";
    /// Talks without a title.
    Untitled = Repaired, "untitled", "talks without a title, named by the beginning of their text";
    /// Texts with markup in them.
    Markup = Repaired, "markup", "texts with HTML or Markdown, converted to plain paragraphs";
    /// Durations that are none.
    Duration = Repaired, "duration", "durations that cannot be read";
    /// Days or times that are none.
    Time = Repaired, "time", "days or times that cannot be read, left out";
    /// Times that were written in the clock of another place.
    Clock = Repaired, "clock", "times written in UTC, converted to the time zone of the congress";
    /// Addresses without a scheme.
    Scheme = Repaired, "scheme", "addresses without https:, completed";
    /// Relative addresses.
    Relative = Repaired, "relative", "addresses inside the planning system, completed";
    /// Events that name another room than the one they stand in.
    Room = Repaired, "room", "talks that name another room than the one they stand in, put to their own";
    /// Ids that several talks have.
    SharedKey = Repaired, "shared-id", "talks that share an id with another, told apart by their time";
    /// Roles in names.
    Role = Repaired, "role", "roles inside names, removed";
    /// Languages that are none.
    Language = Repaired, "language", "languages that are not known, left out";

    /// The time zone.
    Zone = Guessed, "time-zone", "time zones, guessed; --time-zone says another";
    /// The language of the bundle.
    MainLanguage = Guessed, "main-language", "main languages, guessed; --language says another";
    /// The name of the congress.
    Congress = Guessed, "congress", "facts about the congress that no source gives; correct them in the bundle";
    /// What stands above the headings of a table and is taken for the name of the congress, or for its day.
    AboveHeadings = Guessed, "above-headings", "names and days of the congress, taken from what stands above the headings";
    /// What the columns of a table hold.
    Column = Guessed, "columns", "tables of which the columns are guessed by their headings; --column says otherwise";
    /// Whether day or month comes first.
    Slashes = Guessed, "day-or-month", "tables with dates in which day or month may come first, guessed";
    /// What a group of categories means.
    Dimension = Guessed, "dimension", "groups of categories with a meaning of their own, guessed by their titles";
    /// Persons who have a name in common with others, but another id.
    SameNameKeptApart = Guessed, "same-name-apart", "people with one name and different ids, kept apart";
    /// People whom a cell names, where the cell can be read in another way.
    DoubtfulPerson = Guessed, "doubtful-people", "cells of people that can be read in another way; one person to a line, with brackets around office and organisation, is read for certain";
    /// Numbers that stand for days and times.
    Serial = Guessed, "serial-days", "numbers of a spreadsheet, read as the days and times that they stand for";
    /// Times after midnight.
    AfterMidnight = Guessed, "after-midnight", "talks after midnight, put to the next day";
    /// Days that cannot be right.
    DoubtfulDay = Guessed, "doubtful-days", "days that disagree with the dates of the congress; correct them in the source";
    /// Whether talks are accepted.
    UnknownStatus = Guessed, "standing", "sources that do not say which talks are accepted; all are taken as accepted";

    /// Fields that hold private data.
    Private = Dropped, "private-fields", "private fields";
    /// Talks that are not accepted.
    Unpublished = Dropped, "not-accepted", "talks that are not accepted, or not public";
    /// Talks that were cancelled.
    Cancelled = Dropped, "cancelled", "talks that were cancelled";
    /// Rows, columns and sheets that are hidden, and cells that are struck out.
    Hidden = Dropped, "hidden", "hidden rows, columns and sheets, and cells that are struck out";
    /// People who were only asked.
    Unconfirmed = Dropped, "not-confirmed", "people who were only asked, or did not come";
    /// Breaks and the like.
    Break = Dropped, "breaks", "breaks and other entries without a talk";
    /// Persons without a name.
    Nameless = Dropped, "nameless", "persons without a name";
    /// People without a talk.
    PersonWithoutTalk = Dropped, "without-talk", "people without a talk";
    /// Ids that nothing has.
    Reference = Dropped, "unknown-id", "references to people, rooms or categories that are not there";
    /// Links that are no address.
    NoAddress = Dropped, "no-address", "links that are no safe address";
    /// Links that hang on every talk.
    Boilerplate = Dropped, "boilerplate", "links that hang on every talk";
    /// Recordings of talks that must not be recorded.
    Withheld = Dropped, "do-not-record", "recordings of talks marked as not to be recorded";
    /// Live streams.
    Stream = Dropped, "live-stream", "addresses of live streams, which are over";
    /// Pictures that lie elsewhere.
    Picture = Dropped, "pictures", "pictures on other servers; save them beside the bundle and name them in `photo`";
    /// Entries that are of another kind than expected.
    Shape = Dropped, "shape", "values of another type than the format has";
    /// Formulas of a table without a result.
    Formula = Dropped, "formulas", "formulas without a result";
    /// Rows of a table, or parts of them, that tell of no talk.
    UnclearRow = Dropped, "rows", "rows of a table, or parts of them, that belong to no talk";
    /// What is larger than in any programme.
    Oversized = Dropped, "oversized", "texts, tables or lists that are larger than those of any programme, cut off";
    /// Parts of an archive that are not read.
    Part = Dropped, "parts", "parts of the source that are not read";
    /// Fields that no programme needs.
    Unread = Dropped, "unread-fields", "fields that a recap does not need";
}
