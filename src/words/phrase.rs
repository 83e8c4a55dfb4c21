//! The things the app can say, whatever the language.

/// Something the app says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// The name of the language itself.
    LanguageName,
    /// The link that leads past the masthead.
    SkipToContent,
    /// The label of the masthead's links.
    Sections,
    /// The overview.
    Takeaways,
    /// All talks.
    Talks,
    /// All speakers.
    Speakers,
    /// The strategies side by side.
    Comparison,
    /// The language switch.
    Language,
    /// The theme switch.
    Theme,
    /// As the system says.
    ThemeSystem,
    /// Always light.
    ThemeLight,
    /// Always dark.
    ThemeDark,
    /// So many of all takeaways are shown, and not all of them.
    Shown {
        /// How many fit.
        shown: usize,
        /// How many there are.
        total: usize,
    },
    /// The caption of the picture: topic by level.
    MatrixCaption {
        /// The label of the facet in the rows.
        rows: &'a str,
        /// The label of the facet in the columns.
        columns: &'a str,
    },
    /// One dot of the picture.
    MatrixCell {
        /// The value of the row.
        row: &'a str,
        /// The value of the column.
        column: &'a str,
        /// How many takeaways have both.
        count: usize,
    },
    /// The label of the search field.
    SearchLabel,
    /// What one can search for.
    SearchHint,
    /// The label of the list of words that might be meant.
    Suggestions,
    /// A word that is found nowhere, and the one that is shown instead.
    Corrected {
        /// As it was typed.
        typed: &'a str,
        /// As the texts spell it.
        shown: &'a str,
    },
    /// Searches for what was typed and for nothing else.
    SearchExact(&'a str),
    /// The button that shows more takeaways.
    More {
        /// How many it shows.
        next: usize,
        /// How many are not shown yet.
        rest: usize,
    },
    /// What the browser's own search does not find.
    BrowserSearch,
    /// Where the takeaways stand that the prerendered overview has no room for.
    RestAtTalks(usize),
    /// Why not everything is printed.
    PrintedFirst {
        /// How many are printed.
        shown: usize,
        /// How many there are.
        total: usize,
    },
    /// The label of the field that searches the values of a facet.
    FacetSearch(&'a str),
    /// How many values of a facet only its field leads to.
    FacetRest(usize),
    /// Takes back what is chosen in one facet.
    ClearFacet(&'a str),
    /// Why there is no search field.
    SearchNeedsApp,
    /// The heading over the facets, and the button that opens them on phones while none is chosen.
    Filter,
    /// The button that opens the filters on phones, with how many values are chosen.
    OpenFilter(usize),
    /// The button that closes the filters on phones.
    ShowResults(usize),
    /// The label of the list of chosen filters.
    ChosenFilters,
    /// Takes one filter back.
    RemoveFilter(&'a str),
    /// Takes all filters back.
    ClearFilters,
    /// The label of the sort field.
    Sort,
    /// The usual order.
    SortFitting,
    /// By the values of a facet.
    SortBy(&'a str),
    /// By letter.
    SortAlphabet,
    /// Nothing has been written yet.
    NoTakeawaysYet,
    /// Nothing fits.
    NothingFits,
    /// What to do when nothing fits.
    NothingFitsAdvice,
    /// The button on a card or page that opens the share dialog.
    Share,
    /// The same, for screen readers, with what is shared.
    ShareWhat(&'a str),
    /// The button that shares the view.
    ShareView,
    /// The button that shares a talk.
    ShareTalk,
    /// The button that shares a person.
    ShareSpeaker,
    /// The button that shares a takeaway.
    ShareTakeaway,
    /// Closes a dialog.
    Close,
    /// The label of the link in the share dialog.
    Link,
    /// Copies the link.
    CopyLink,
    /// The link has been copied.
    LinkCopied,
    /// The link is only selected.
    LinkSelected,
    /// The reader's list.
    List,
    /// What the list is.
    ListIntroduction,
    /// Why there is no list.
    ListNeedsApp,
    /// Puts a takeaway on the list.
    SaveWhat(&'a str),
    /// The heading of the share dialog for the list.
    ShareList,
    /// The companion did not come.
    RoomFailed,
    /// What those statements are.
    EditorsFraming,
    /// The heading of the page of statements about the congress as a whole.
    AboutTheEvent,
    /// Introduces a source.
    Source,
    /// The editors' words.
    OriginEditorial,
    /// The speaker's words.
    OriginSpeaker,
    /// A program's words.
    OriginAutomatic,
    /// The speaker has approved the words.
    Approved,
    /// The path of pages above this one.
    Breadcrumb,
    /// When something was.
    When,
    /// The language of a talk.
    TalkLanguage,
    /// Other talks of the congress.
    OtherTalks,
    /// So many minutes.
    Minutes(u32),
    /// The heading over recordings, slides and more.
    Material,
    /// A film or sound.
    Recording,
    /// Slides.
    Slides,
    /// A text.
    Paper,
    /// A page.
    WebPage,
    /// A profile.
    Profile,
    /// A link leaves the site.
    ExternalLink,
    /// Says under the comparison how it is to be read.
    ComparisonHint,
    /// The label of the links under a cell of the comparison.
    Evidence,
    /// Leads to all takeaways with a value chosen, where one can filter on.
    FilterOn,
    /// The heading over the glossary.
    Glossary,
    /// The heading over the closing words.
    Closing,
    /// Nothing is here.
    NotFoundHeading,
    /// What to do when nothing is here.
    NotFoundAdvice,
    /// The way out.
    ToOverview,
    /// The bundle could not be loaded at all.
    LoadFailedHeading,
    /// There was no answer.
    LoadUnreachable,
    /// The server said no.
    LoadStatus(u16),
    /// The answer was no bundle.
    LoadUnreadable,
    /// The page can still be read.
    LoadStillReadable,
    /// Tries again.
    Retry,
    /// So many entries were left out.
    LeftOut(usize),
    /// The label of the technical details.
    Details,
    /// So many parts of the address were not understood.
    UnknownFilters(&'a str),
    /// What the site keeps about readers: nothing.
    NothingKept,
    /// The same where the site has a thread, whose server is asked only for readers who ask.
    NothingUnasked,
    /// The heading over the ways to answer.
    Replies,
    /// Opens a mail.
    ReplyByMail,
    /// Leads to the public thread.
    ReplyInThread,
    /// Fetches what others have answered.
    ShowReplies,
    /// From which host that comes, and when.
    RepliesCome(&'a str),
    /// The imprint.
    Imprint,
    /// The privacy notice.
    Privacy,
    /// The accessibility statement.
    Accessibility,
    /// The site explained in Leichte Sprache.
    EasyLanguage,
    /// The site explained in sign language.
    SignLanguage,
    /// What Nachlese is.
    MadeWith,
    /// So many takeaways: all of them, or those of a talk, person or value.
    TakeawaysHere(usize),
    /// The congress's own site.
    EventSite,
}
