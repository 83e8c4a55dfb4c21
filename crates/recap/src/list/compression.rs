//! Text compression: context mixing predicts each bit, and an arithmetic coder stores the difference.
//!
//! A list is a few kilobytes of names that share words and beginnings. Deflate gives links that are
//! no shorter, and its code (miniz_oxide) weighs 18 kB of an app where this weighs 4. The predictions
//! are those of Matt Mahoney's PAQ1: counts of zeros and ones in several contexts, longer ones
//! weighing more. The bits go through a binary arithmetic coder. There is nothing here but whole
//! numbers, so that every machine guesses the same.

/// What each context weighs: nothing, the last 1 to 5 bytes, and the letters of the word so far.
const WEIGHTS: [u32; 7] = [2, 6, 16, 30, 40, 40, 60];

/// Counters for each context, as a power of two.
const SLOTS: u32 = 15;

/// Ends every text; none contains it.
const END: u8 = 0;

struct BitPredictor {
    /// Zeros and ones seen, by context and what came before the bit in its byte.
    counts: Vec<[u8; 2]>,
    /// The counters in question.
    at: [usize; WEIGHTS.len()],
    /// The last eight bytes.
    last: u64,
    /// Stands for the letters since the last that is none.
    word: u64,
    /// The bits of the byte so far, after a one.
    byte: u32,
}

impl BitPredictor {
    fn new() -> Self {
        let mut predictor = Self {
            counts: vec![[0; 2]; WEIGHTS.len() << SLOTS],
            at: [0; WEIGHTS.len()],
            last: 0,
            word: 0,
            byte: 1,
        };
        predictor.look_up();
        predictor
    }

    fn look_up(&mut self) {
        for (order, at) in self.at.iter_mut().enumerate() {
            let context =
                if order + 1 < WEIGHTS.len() { self.last & ((1 << (8 * order)) - 1) } else { self.word };
            let mixed = context.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ u64::from(self.byte);
            let slot = mixed.wrapping_mul(0xD6E8_FEB8_6659_FD93) >> (64 - SLOTS);
            *at = (order << SLOTS) + slot as usize;
        }
    }

    /// How likely a one is, in 65,536ths: never certain, never out of the question.
    fn one(&self) -> u32 {
        let mut seen = [1_u64; 2];
        for (weight, at) in WEIGHTS.iter().zip(self.at) {
            let [zeros, ones] = self.counts[at];
            // What has always been the same so far counts double.
            let weight = if zeros.min(ones) == 0 { 2 * weight } else { *weight };
            seen[0] += u64::from(weight * u32::from(zeros));
            seen[1] += u64::from(weight * u32::from(ones));
        }
        ((seen[1] << 16) / (seen[0] + seen[1])).clamp(32, 65_504) as u32
    }

    /// Learns a bit.
    fn learn(&mut self, bit: bool) {
        for at in self.at {
            let [same, other] = [usize::from(bit), usize::from(!bit)];
            let counts = &mut self.counts[at];
            counts[same] = counts[same].saturating_add(1);
            // What has changed is likely to have changed for good.
            counts[other] = if counts[other] > 2 { counts[other] / 2 + 1 } else { counts[other] };
        }
        self.byte = self.byte << 1 | u32::from(bit);
        if self.byte > 0xFF {
            let byte = self.byte as u8;
            self.byte = 1;
            self.last = self.last << 8 | u64::from(byte);
            let is_letter = byte.is_ascii_alphanumeric();
            self.word = if is_letter { self.word.wrapping_mul(773).wrapping_add(u64::from(byte)) } else { 0 };
        }
        self.look_up();
    }
}

/// The part of all numbers that the bits so far stand for.
struct CodeRange {
    low: u32,
    high: u32,
}

impl CodeRange {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last number that stands for a one.
    fn split(&self, one: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(one)) >> 16) as u32
    }

    fn narrow(&mut self, split: u32, bit: bool) {
        if bit { self.high = split } else { self.low = split + 1 }
    }

    /// The first byte of the range, once it is the same in all its numbers. It is then left off.
    fn shift_byte(&mut self) -> Option<u8> {
        let settled = (self.low ^ self.high) >> 24 == 0;
        let byte = (self.high >> 24) as u8;
        if settled {
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
        settled.then_some(byte)
    }
}

/// A text without zero bytes in few bytes.
pub fn compress(text: &str) -> Vec<u8> {
    let mut predictor = BitPredictor::new();
    let mut range = CodeRange::ALL;
    let mut bytes = Vec::new();
    for byte in text.bytes().chain([END]) {
        for at in (0..8).rev() {
            let bit = byte >> at & 1 == 1;
            range.narrow(range.split(predictor.one()), bit);
            predictor.learn(bit);
            bytes.extend(std::iter::from_fn(|| range.shift_byte()));
        }
    }
    // One byte more is inside the range, whatever follows.
    bytes.push((range.high >> 24) as u8);
    bytes
}

/// The text that was packed; `None` where it would be longer than `most` bytes, goes on after the
/// bytes have ended, or is none.
pub fn decompress(bytes: &[u8], most: usize) -> Option<String> {
    let mut predictor = BitPredictor::new();
    let mut range = CodeRange::ALL;
    // A number is four bytes, and the text ends with the first of the last one.
    let mut rest = bytes.iter().copied().chain([0; 3]);
    let mut number = 0;
    for _ in 0..4 {
        number = number << 8 | u32::from(rest.next()?);
    }
    let mut text = Vec::new();
    while text.len() <= most {
        let mut byte = 0;
        for _ in 0..8 {
            let split = range.split(predictor.one());
            let bit = number <= split;
            range.narrow(split, bit);
            predictor.learn(bit);
            byte = byte << 1 | u8::from(bit);
            while range.shift_byte().is_some() {
                number = number << 8 | u32::from(rest.next()?);
            }
        }
        if byte == END {
            return String::from_utf8(text).ok();
        }
        text.push(byte);
    }
    None
}
