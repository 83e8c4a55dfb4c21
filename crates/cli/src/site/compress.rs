//! Precompressed files beside the plain ones, for servers that send them as they are.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A content coding of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentCoding {
    /// `br`, RFC 7932.
    Brotli,
    /// `gzip`, RFC 1952.
    Gzip,
}

/// How thoroughly a file is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Pages, and the feeds and other files beside them, come by the thousand. For a twelfth less of each, packing would take fifty times as
    /// long (measured on pages of 19 kB: 0.4 and 24 ms).
    Quick,
    /// The app, its bundle and the first page come once, and are what every reader loads.
    Thorough,
}

/// The size in bytes above which a module is no app for readers, but one for development. Those have several
/// megabytes, and to compress them thoroughly takes longer than to compile them.
const DEVELOPMENT_WASM: usize = 2 << 20;

/// How thoroughly a file of this name is compressed; `None` for formats that are compressed already.
pub fn effort(name: &str, bytes: &[u8]) -> Option<Effort> {
    match name.rsplit_once('.')?.1 {
        "wasm" if bytes.len() > DEVELOPMENT_WASM => Some(Effort::Quick),
        "html" | "json" | "xml" if name.contains('/') => Some(Effort::Quick),
        "html" | "js" | "css" | "wasm" | "json" | "svg" | "xml" | "ics" | "txt" | "webmanifest" => {
            Some(Effort::Thorough)
        }
        _ => None,
    }
}

impl ContentCoding {
    /// All of them, the better first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The extension of compressed files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// The compressed bytes; deterministic.
    pub fn compress(self, bytes: &[u8], effort: Effort) -> Vec<u8> {
        let mut compressed = Vec::new();
        // Writing into memory cannot fail.
        match self {
            Self::Brotli => {
                let (quality, lgwin) = if effort == Effort::Thorough { (11, 22) } else { (6, 18) };
                let size_hint = bytes.len();
                let params = BrotliEncoderParams { quality, lgwin, size_hint, ..Default::default() };
                let _ = brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params);
            }
            Self::Gzip => {
                let level =
                    if effort == Effort::Thorough { Compression::best() } else { Compression::new(7) };
                let mut encoder = GzEncoder::new(&mut compressed, level);
                let _ = encoder.write_all(bytes).and_then(|()| encoder.try_finish());
            }
        }
        compressed
    }
}
