//! Decoding bytes in the encodings that planning systems, spreadsheets and editors save in.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text that bytes stand for, without a byte order mark, and the encoding of the whole.
///
/// UTF-16 is known by its mark. Whatever else is no UTF-8 is read as Windows-1252, each place for
/// itself, because merged files may have both: `western` gets the line,
/// from 1, and the decoded characters.
pub fn decode(bytes: &[u8], mut western: impl FnMut(usize, &str)) -> (String, &'static Encoding) {
    for encoding in [UTF_16LE, UTF_16BE] {
        let mark: &[u8] = if encoding == UTF_16LE { &[0xFF, 0xFE] } else { &[0xFE, 0xFF] };
        if bytes.starts_with(mark) {
            return (encoding.decode_with_bom_removal(bytes).0.into_owned(), encoding);
        }
    }
    let mut text = String::with_capacity(bytes.len());
    let mut line = 1;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            line += chunk.valid().bytes().filter(|byte| *byte == b'\n').count();
            let read = WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0;
            western(line, &read);
            text.push_str(&read);
        }
    }
    (text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text), UTF_8)
}
