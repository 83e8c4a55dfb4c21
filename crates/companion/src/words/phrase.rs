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
    /// Who words a statement that belongs to no talk.
    Editors,
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
}
