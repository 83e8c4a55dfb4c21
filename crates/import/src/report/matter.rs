//! What a report can tell of.

/// What became of a part of the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is in the bundle.
    Came,
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

impl Outcome {
    /// The word for it, for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Came => "came",
            Outcome::Changed => "changed",
            Outcome::Merged => "merged",
            Outcome::Repaired => "repaired",
            Outcome::Guessed => "guessed",
            Outcome::Dropped => "dropped",
        }
    }
}

macro_rules! matters {
    ($($(#[$doc:meta])* $name:ident = $outcome:ident, $code:literal, $words:literal;)*) => {
        /// A matter that a report can tell of, in the order in which it does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Matter {
            $($(#[$doc])* $name,)*
        }

        impl Matter {
            /// All of them.
            pub const ALL: &'static [Matter] = &[$(Matter::$name,)*];

            /// What became of it.
            pub fn outcome(self) -> Outcome {
                match self { $(Matter::$name => Outcome::$outcome,)* }
            }

            /// A stable name, for programs.
            pub fn code(self) -> &'static str {
                match self { $(Matter::$name => $code,)* }
            }

            /// What a report says of it before the number.
            pub fn words(self) -> &'static str {
                match self { $(Matter::$name => $words,)* }
            }
        }
    };
}

matters! {
    /// Talks that are in the bundle.
    Sessions = Came, "talks", "talks";
    /// People who speak.
    People = Came, "people", "people";
    /// Links of talks and people.
    Links = Came, "links", "links";
    /// Values of facets.
    Values = Came, "facet-values", "values of facets";

    /// Talks that were not there before.
    NewSession = Changed, "new-talks", "new talks";
    /// Talks of which the source says something else than last time.
    ChangedSession = Changed, "changed-talks", "talks that the source changed";
    /// Other entries of which the source says something else than last time.
    ChangedEntry = Changed, "changed-entries", "people or facts of the congress that the source changed";
    /// Fields that both the source and an editor changed.
    Contested = Changed, "contested-fields", "fields that both the source and an editor changed; the editor's stay";
    /// Talks that the source no longer has, kept for what editors wrote.
    Vanished = Changed, "vanished-talks", "talks that the source no longer has, kept and marked because of what editors wrote";
    /// Entries that the source no longer has and nobody wrote to.
    Removed = Changed, "removed-entries", "talks or people that the source no longer has, removed";
    /// Talks that the source has again.
    Returned = Changed, "returned-talks", "talks that are in the source again";

    /// People of one name who had several ids.
    Namesakes = Merged, "same-name", "people with one name and several ids, made one";
    /// A person under several names.
    Renamed = Merged, "same-person", "people with one id and several names, made one";
    /// A talk that stands in several sources.
    SameSession = Merged, "same-talk", "talks that stand in several sources, made one";
    /// Links that stand twice.
    SameLink = Merged, "same-link", "links that stand twice at one talk or person, made one";
    /// Labels that differ in writing only.
    SameLabel = Merged, "same-label", "labels that differ in writing only, made one";

    /// Bytes that are not UTF-8.
    Encoding = Repaired, "encoding", "places that are not UTF-8, read as what they are";
    /// Control characters.
    Control = Repaired, "control-characters", "sources with control characters or halves of characters, left out";
    /// Entities that XML does not know.
    Entity = Repaired, "entities", "entities that are not resolved";
    /// Talks without a title.
    Untitled = Repaired, "untitled", "talks without a title, named so";
    /// Texts with markup in them.
    Markup = Repaired, "markup", "texts with HTML or Markdown, made plain paragraphs";
    /// Durations that are none.
    Duration = Repaired, "duration", "durations that are none";
    /// Days or times that are none.
    Time = Repaired, "time", "days or times that are none, left open";
    /// Times that were written in the clock of another place.
    Clock = Repaired, "clock", "times written in UTC, put to the clock of the congress";
    /// Addresses without a scheme.
    Scheme = Repaired, "scheme", "addresses without https:, completed";
    /// Relative addresses.
    Relative = Repaired, "relative", "addresses inside the planning system, completed";
    /// Events that name another room than the one they stand in.
    Room = Repaired, "room", "talks that name another room than the one they stand in, left where they stand";
    /// Ids that several talks have.
    SharedKey = Repaired, "shared-id", "talks that share an id with another, told apart by their time";
    /// Roles in names.
    Role = Repaired, "role", "roles inside names, taken out";
    /// Languages that are none.
    Language = Repaired, "language", "languages that are none, left open";

    /// The time zone.
    Zone = Guessed, "time-zone", "time zones, guessed; --time-zone says another";
    /// The language of the bundle.
    MainLanguage = Guessed, "main-language", "main languages, guessed; --language says another";
    /// The name of the congress.
    Congress = Guessed, "congress", "facts of the congress that no source tells; mend them in the bundle";
    /// What the columns of a table hold.
    Column = Guessed, "columns", "tables of which the columns are guessed by their headings; --column says otherwise";
    /// Whether day or month comes first.
    Slashes = Guessed, "day-or-month", "tables with dates in which day or month may come first, guessed";
    /// What a group of categories means.
    Dimension = Guessed, "dimension", "groups of categories with a meaning of their own, guessed by their titles";
    /// Persons who have a name in common with others, but another id.
    Apart = Guessed, "same-name-apart", "people with one name and different ids, kept apart";
    /// Whether talks are accepted.
    Standing = Guessed, "standing", "sources that do not say which talks are accepted; all are taken for it";

    /// Fields that hold what is nobody's business.
    Private = Dropped, "private-fields", "private fields";
    /// Talks that are not accepted.
    Unpublished = Dropped, "not-accepted", "talks that are not accepted, or not public";
    /// Breaks and the like.
    Service = Dropped, "breaks", "breaks and other entries without a talk";
    /// Persons without a name.
    Nameless = Dropped, "nameless", "persons without a name";
    /// People without a talk.
    Idle = Dropped, "without-talk", "people without a talk";
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
    Picture = Dropped, "pictures", "pictures that lie elsewhere; save them beside the bundle and name them in `photo`";
    /// Entries that are of another kind than expected.
    Shape = Dropped, "shape", "values of another kind than the format knows";
    /// Formulas of a table without a result.
    Formula = Dropped, "formulas", "formulas without a result";
    /// Rows of a table, or parts of them, that tell of no talk.
    Untold = Dropped, "rows", "rows of a table, or parts of them, of which it is not clear what they tell of";
    /// Parts of an archive that are not read.
    Part = Dropped, "parts", "parts of the source that are not read";
    /// Fields that no programme needs.
    Unread = Dropped, "unread-fields", "fields that a recap does not need";
}
