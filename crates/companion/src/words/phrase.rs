//! The things the rooms can say, whatever the language.

/// Something a room says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// The label of the picture that receivers see.
    Preview,
    /// The label of the text that goes with the link.
    ShareText,
    /// The label of the switches for the parts of the text.
    TextParts,
    /// Switches the statement on and off; a file calls it the same.
    Statement,
    /// Switches the title of a talk or page on and off.
    PartTitle,
    /// Switches the name of a person on and off.
    PartName,
    /// Switches the source on and off; a file calls it the same.
    Source,
    /// So many more letters fit into a message of a service.
    RoomLeft {
        /// The name of the service.
        service: &'a str,
        /// How many.
        letters: usize,
    },
    /// So many letters do not fit into a message of a service.
    RoomOver {
        /// The name of the service.
        service: &'a str,
        /// How many.
        letters: usize,
    },
    /// A service takes no text.
    LinkOnly(&'a str),
    /// Opens a mail.
    Email,
    /// Opens the system's share sheet.
    SystemShare,
    /// Copies the text and the link.
    CopyText,
    /// Text and link have been copied.
    TextCopied,
    /// Text and link are only selected.
    TextSelected,
    /// The label of the field for the reader's own server of the Fediverse.
    Instance,
    /// How its name is written.
    InstanceHint,
    /// Whether the browser is to keep it.
    Remember,
    /// The text alternative of the QR code.
    QrCode,
    /// What the QR code is for.
    QrHint,
    /// The heading over the pictures that can be saved.
    Pictures,
    /// The statement as a picture.
    QuotePicture,
    /// Something else that is shared as a picture.
    Picture,
    /// The QR code as a picture of this format.
    QrPicture(&'a str),
    /// The heading over the code for other pages.
    Embed,
    /// What the code does.
    EmbedHint,
    /// Copies the code.
    CopyCode,
    /// The code has been copied.
    CodeCopied,
    /// The code is only selected.
    CodeSelected,
    /// The heading over the files that readers can take along.
    TakeAlong,
    /// Prints, or saves as PDF.
    Print,
    /// A calendar of the talks.
    Calendar,
    /// The heading over citations.
    Cite,
    /// A file of plain text.
    PlainText,
    /// A file for editors and wikis.
    Markdown,
    /// A file for spreadsheets.
    Table,
    /// A file for other programs.
    Data,
    /// A file of this name is saved.
    FileSaved(&'a str),
    /// A file could not be made.
    FileFailed,
    /// What a file calls what one should know beside the statement.
    Detail,
    /// What a file calls the talk.
    Talk,
    /// What a file calls the address of the source.
    SourceAddress,
    /// What a file calls the address of the takeaway's own page.
    OwnPage,
    /// What a file calls the reader's note.
    Note,
    /// What a file says before what it was narrowed down to.
    NarrowedTo,
    /// Nothing is on the list.
    ListEmpty,
    /// How something comes onto it.
    ListEmptyAdvice,
    /// The way out.
    ToOverview,
    /// A takeaway has another place.
    Moved {
        /// Its place, counted from 1.
        place: usize,
        /// How many there are.
        of: usize,
    },
    /// A takeaway is off the list.
    Removed,
    /// Nothing is kept any more.
    Erased,
    /// Brings back what was.
    Undo,
    /// What was is back.
    Undone,
    /// The browser does not keep the list.
    NotKept,
    /// A takeaway of this name is in the recap no longer.
    Missing(&'a str),
    /// Moves a takeaway one place up.
    MoveUp(&'a str),
    /// Moves a takeaway one place down.
    MoveDown(&'a str),
    /// Takes a takeaway off the list.
    Remove(&'a str),
    /// The label of the field for the reader's note.
    OwnNote,
    /// The heading over what belongs to nothing.
    Ungrouped,
    /// Opens the share dialog for the list.
    ShareList,
    /// Whether notes go along.
    WithNotes,
    /// The label of the choice of an order.
    Order,
    /// As the reader has put it.
    OwnOrder,
    /// By talk.
    GroupByTalk,
    /// By the values of a facet.
    GroupBy(&'a str),
    /// Forgets the list.
    Erase,
    /// The list does not fit into a link.
    TooLongForLink,
    /// What is kept cannot be read from this line on.
    StoredListError(usize),
    /// Saves what cannot be read.
    SaveRubbish,
    /// The link is of another recap.
    ListOfOtherRecap,
    /// The link is in another form.
    ListOfOtherVersion,
    /// The link is not whole.
    ListDamaged,
    /// So many takeaways came by link.
    Received(usize),
    /// The lists do not differ.
    ListsAreTheSame,
    /// So many are on the received list only.
    OnlyTheirs(usize),
    /// So many are on the own list only.
    OnlyYours(usize),
    /// So many have other notes.
    OtherNotes(usize),
    /// The order differs.
    OtherOrder,
    /// Adds what is new.
    Merge,
    /// Puts the received list in place of the own one.
    Replace,
    /// Puts the received list away.
    Leave,
    /// The lists are merged.
    Merged,
    /// The own list is replaced.
    Replaced,
    /// Marks what is on the received list only.
    NewToYou,
    /// Takes words away.
    Close,
    /// Leads to the list.
    ToList,
    /// The first takeaway is on the list, and what that means.
    SavedFirst,
    /// A takeaway is on the list.
    Saved,
    /// A takeaway is on the list, but the browser does not keep it.
    SavedOnPage,
    /// The reader has no list yet.
    YoursIsEmpty,
    /// Makes the received list the own one.
    TakeOver,
}
