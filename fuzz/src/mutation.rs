//! Mutating inputs: the same ones each time, so that what fails can be tried again.

/// Pseudo-random numbers (SplitMix64), which are the same for one beginning.
#[derive(Clone, Copy, Debug)]
pub struct NumberSequence(u64);

impl NumberSequence {
    /// The sequence with this beginning.
    pub fn new(beginning: u64) -> Self {
        Self(beginning)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }
}

/// How long inputs become at most, in bytes.
const LONGEST: usize = 65_536;

/// Signs that mean something to one reader or another.
const SIGNS: [&[u8]; 16] = [
    b"\"",
    b"\\",
    b"<",
    b">",
    b"&",
    b";",
    b",",
    b"\n",
    b"\0",
    b"\xFF",
    b"<p>",
    b"]]>",
    b"99999999999",
    b"-1",
    b"[",
    b"\xE2\x80\xAE",
];

/// A seed with up to eight changes: bytes set, taken out, doubled, many times over, or signs put between them.
pub fn mutated(seed: &[u8], numbers: &mut NumberSequence) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=numbers.below(8) {
        let at = numbers.below(bytes.len() + 1);
        let end = (at + numbers.below(64)).min(bytes.len());
        let part = bytes.get(at..end).unwrap_or_default().to_vec();
        match numbers.below(6) {
            0 => {
                let byte = u8::try_from(numbers.below(256)).unwrap_or_default();
                bytes.get_mut(at).into_iter().for_each(|place| *place = byte);
            }
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, part)),
            3 => drop(bytes.splice(at..at, part.repeat(numbers.below(200)))),
            4 => drop(bytes.splice(at..at, SIGNS[numbers.below(SIGNS.len())].iter().copied())),
            _ => bytes.truncate(at.max(bytes.len() / 2)),
        }
        bytes.truncate(LONGEST);
    }
    bytes
}
