//! English.

use super::Phrase;

/// Never inlined, because only alone it becomes a table.
#[inline(never)]
pub fn template(phrase: &Phrase) -> &'static str {
    match phrase {
        Phrase::Preview => "What others see",
        Phrase::ShareText => "Text with the link",
        Phrase::TextParts => "In the text",
        Phrase::Statement => "Statement",
        Phrase::PartTitle => "Title",
        Phrase::PartName => "Name",
        Phrase::Source => "Source",
        Phrase::RoomLeft { .. } => "{service}: 1 character left|{service}: {letters} characters left",
        Phrase::RoomOver { .. } => "{service}: 1 character too many|{service}: {letters} characters too many",
        Phrase::LinkOnly(_) => "{service}: the link only",
        Phrase::Email => "Email",
        Phrase::SystemShare => "More ways …",
        Phrase::CopyText => "Copy text and link",
        Phrase::TextCopied => "Text and link have been copied.",
        Phrase::TextSelected => "Text and link are selected. Copy them with Ctrl + C.",
        Phrase::Instance => "Your Mastodon server",
        Phrase::InstanceHint => "Only its name, as in mastodon.social: without https:// and without a user.",
        Phrase::Remember => "Remember in this browser",
        Phrase::QrCode => "QR code with the link",
        Phrase::QrHint => "Open with a camera",
        Phrase::Pictures => "As a picture",
        Phrase::QuotePicture => "Statement (PNG)",
        Phrase::Picture => "Card (PNG)",
        Phrase::QrPicture(_) => "QR code ({format})",
        Phrase::Embed => "Embed in a web page",
        Phrase::EmbedHint => "This code shows the selection on your page. It needs no script there.",
        Phrase::CopyCode => "Copy code",
        Phrase::CodeCopied => "The code has been copied.",
        Phrase::CodeSelected => "The code is selected. Copy it with Ctrl + C.",
        Phrase::TakeAlong => "Take along",
        Phrase::Print => "Print or PDF",
        Phrase::Calendar => "Calendar (iCal)",
        Phrase::Cite => "Cite",
        Phrase::PlainText => "Text",
        Phrase::Markdown => "Markdown",
        Phrase::Table => "Table (CSV)",
        Phrase::Data => "Data (JSON)",
        Phrase::FileSaved(_) => "The file {name} is saved.",
        Phrase::FileFailed => "The file could not be made.",
        Phrase::Detail => "Detail",
        Phrase::Talk => "Talk",
        Phrase::SourceAddress => "Address of the source",
        Phrase::OwnPage => "Page",
        Phrase::Note => "Note",
        Phrase::NarrowedTo => "Narrowed down to",
        Phrase::ListEmpty => "Your list is empty.",
        Phrase::ListEmptyAdvice => {
            "Save takeaways with the bookmark beside each of them. Only then is anything kept, and in this browser only."
        }
        Phrase::ToOverview => "To the overview",
        Phrase::Moved { .. } => "Now at place {place} of {of}.",
        Phrase::Removed => "Taken off the list.",
        Phrase::Erased => {
            "Everything is erased, list, notes and settings: this browser keeps nothing of this site any more."
        }
        Phrase::Undo => "Undo",
        Phrase::Undone => "Restored.",
        Phrase::NotKept => {
            "This browser does not keep the list (blocked or full). It stays until you close this page."
        }
        Phrase::Missing(_) => "“{name}” is no longer in this recap.",
        Phrase::MoveUp(_) => "Move up: {name}",
        Phrase::MoveDown(_) => "Move down: {name}",
        Phrase::Remove(_) => "Take off the list: {name}",
        Phrase::OwnNote => "Note (only for you, unless you share it)",
        Phrase::Ungrouped => "Others",
        Phrase::ShareList => "Share the list or take it along",
        Phrase::WithNotes => "with my notes",
        Phrase::Order => "Order",
        Phrase::OwnOrder => "Your own order",
        Phrase::GroupByTalk => "By talk",
        Phrase::GroupBy(_) => "By {name}",
        Phrase::Erase => "Erase everything",
        Phrase::TooLongForLink => "The list is too long for a link. Leave out notes or takeaways.",
        Phrase::StoredListError(_) => {
            "A part of the saved list cannot be read (from line {line} on). What can be read is below; what was saved is put aside, even if you change the list."
        }
        Phrase::SaveRubbish => "Save it as a file",
        Phrase::ListOfOtherRecap => "This list belongs to another recap. Open the link where it comes from.",
        Phrase::ListOfOtherVersion => "This link holds no list that this site can read. Ask for a new one.",
        Phrase::ListDamaged => {
            "The link is incomplete or was changed. Ask for it to be sent again, best as a QR code."
        }
        Phrase::Received(_) => "A list for you: 1 takeaway|A list for you: {count} takeaways",
        Phrase::ListsAreTheSame => "You have exactly this list already.",
        Phrase::OnlyTheirs(_) => "1 of them is not on your list.|{count} of them are not on your list.",
        Phrase::OnlyYours(_) => "1 is on your list only.|{count} are on your list only.",
        Phrase::OtherNotes(_) => "1 has another note.|{count} have other notes.",
        Phrase::OtherOrder => "The order is another one.",
        Phrase::Merge => "Merge",
        Phrase::Replace => "Replace my list",
        Phrase::Leave => "Do not take it over",
        Phrase::Merged => "Merged. Nothing of your list was lost.",
        Phrase::Replaced => "Your list is replaced.",
        Phrase::NewToYou => "New to you",
        Phrase::Close => "Close",
        Phrase::ToList => "To your list",
        Phrase::SavedFirst => {
            "Saved – in this browser only. Nobody else learns of it, and on the page of the list you can erase everything again."
        }
        Phrase::Saved => "On your list.",
        Phrase::SavedOnPage => "Saved, but only until you close this page: this browser keeps nothing.",
        Phrase::YoursIsEmpty => {
            "Have a look. Nothing of it comes onto your own list unless you take it over."
        }
        Phrase::TakeOver => "Take it onto my list",
    }
}
