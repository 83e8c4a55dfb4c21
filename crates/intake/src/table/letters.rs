//! From bytes to text, in the encodings that spreadsheets and editors save in.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text that bytes stand for, and the lines of it that are Windows-1252.
///
/// UTF-16 is known by its mark, which Excel's "Unicode text" has. Windows-1252 cannot be known for
/// sure, but hardly anything that is valid UTF-8 was meant as something else; as files are also
/// pasted together, each line is judged for itself. A byte order mark is no part of the text.
pub fn decode(bytes: &[u8]) -> (String, Vec<usize>) {
    if let Some(wide) = bytes.strip_prefix(b"\xFF\xFE") {
        return (UTF_16LE.decode_without_bom_handling(wide).0.into_owned(), Vec::new());
    }
    if let Some(wide) = bytes.strip_prefix(b"\xFE\xFF") {
        return (UTF_16BE.decode_without_bom_handling(wide).0.into_owned(), Vec::new());
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut western = Vec::new();
    let mut text = String::with_capacity(bytes.len());
    for (at, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        match UTF_8.decode_without_bom_handling_and_without_replacement(line) {
            Some(line) => text.push_str(&line),
            None => {
                western.push(at + 1);
                text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0);
            }
        }
    }
    (text, western)
}
