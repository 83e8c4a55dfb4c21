//! Addresses that open a new mail.

use super::percent_encode;
use crate::text::in_one_line;

/// How long such an address may be, in bytes. Longer ones are cut by Windows, which hands them to
/// the mail program as a command, and that is where the link stands.
const LONGEST: usize = 2000;

/// How much of that a subject may take.
const SUBJECT: usize = 400;

/// What shows that a text has been shortened: "…".
const CUT: &str = "%E2%80%A6";

const GAP: &str = "%0D%0A%0D%0A";

/// An address that opens a new mail with subject and body (RFC 6068, which asks for CRLF). A text
/// that is too long is shortened after a word; the link never is.
pub fn address(title: &str, text: &str, link: &str) -> String {
    to("", title, text, link)
}

/// An address that opens a new mail to `mailbox` about the page at `link`. Above title and link, which
/// say what the words refer to, there is room for them.
pub fn reply(mailbox: &str, title: &str, link: &str) -> String {
    // Only the "@" between box and host may stand as it is.
    let mailbox = mailbox.split('@').map(percent_encode).collect::<Vec<_>>().join("@");
    to(&mailbox, &["Re: ", title].concat(), &["\n\n", title].concat(), link)
}

fn to(mailbox: &str, title: &str, text: &str, link: &str) -> String {
    // A line break would begin another header of the mail.
    let (subject, link) = (shortened(&in_one_line(title), SUBJECT), percent_encode(link));
    let start = ["mailto:", mailbox, "?subject=", &subject, "&body="].concat();
    let end = [&*link, "%0D%0A"].concat();
    let room = LONGEST.saturating_sub(start.len() + GAP.len() + end.len());
    let text = shortened(text, room);
    let gap = if text.is_empty() { "" } else { GAP };
    [&*start, &*text, gap, &*end].concat()
}

/// As much of a text as fits into so many bytes once it is encoded, up to the end of a word.
fn shortened(text: &str, room: usize) -> String {
    let whole = encoded_lines(text);
    if whole.len() <= room {
        return whole;
    }
    let Some(room) = room.checked_sub(CUT.len()) else { return String::new() };
    let (mut length, mut fits, mut word) = (0, 0, 0);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            word = at;
        }
        length += encoded_length(c);
        if length > room {
            break;
        }
        fits = at + c.len_utf8();
    }
    // A word that fills all the room is cut inside.
    let end = if word > 0 { word } else { fits };
    encoded_lines(text[..end].trim_end()) + CUT
}

fn encoded_lines(text: &str) -> String {
    text.split('\n').map(percent_encode).collect::<Vec<_>>().join("%0D%0A")
}

/// How many bytes a character takes up.
fn encoded_length(c: char) -> usize {
    match c {
        '\n' => "%0D%0A".len(),
        '-' | '.' | '_' | '~' => 1,
        c if c.is_ascii_alphanumeric() => 1,
        c => 3 * c.len_utf8(),
    }
}
