//! base64url: bytes in letters that are safe anywhere in an address (RFC 4648, section 5, without padding).

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letters for some bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or(0)));
        let all = [18, 12, 6, 0].map(|shift| char::from(LETTERS[(bits >> shift) as usize & 63]));
        letters.extend(&all[..=group.len()]);
    }
    letters
}

/// The bytes for some letters, or the first that is none of them.
pub fn decode(letters: &str) -> Result<Vec<u8>, char> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in letters.chars() {
        let digit = LETTERS.iter().position(|known| char::from(*known) == letter).ok_or(letter)?;
        bits = bits << 6 | digit as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Ok(bytes)
}
