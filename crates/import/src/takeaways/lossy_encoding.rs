//! Detecting texts that an encoding damaged: `?` in place of characters.

use encoding_rs::WINDOWS_1252;

/// Whether one text is another after it was saved in Windows-1252, as Excel's plain CSV is: what
/// that lacks has become `?`, one for each character or for each of its UTF-16 units.
pub fn is_lossy_roundtrip(text: &str, of: &str) -> bool {
    if !text.contains('?') || text == of {
        return false;
    }
    let in_western = |marks: fn(char) -> usize| -> String {
        let mut western = String::with_capacity(of.len());
        for c in of.chars() {
            let (_, _, is_lacking) = WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4]));
            if is_lacking {
                western.extend(std::iter::repeat_n('?', marks(c)));
            } else {
                western.push(c);
            }
        }
        western
    };
    text == in_western(char::len_utf16) || text == in_western(|_| 1)
}
