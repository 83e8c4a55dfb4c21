//! QR codes, made without asking anybody else.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light margin that readers need around a code, in modules (ISO/IEC 18004).
pub const QUIET_ZONE: i32 = 4;

/// A QR code as a drawing of dark modules, each one unit wide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Width and height in modules, quiet zone included.
    pub side: i32,
    /// The `d` of one SVG path: a rectangle for each run of dark modules in a row. The first module
    /// stands at 0, 0; the quiet zone is outside.
    pub path: String,
}

impl Qr {
    /// The code of a link, with about 15 % of it to spare for dirt and folds; `None` where the
    /// link is too long for a code (about 2,300 bytes).
    pub fn new(link: &str) -> Option<Self> {
        let code = QrCode::encode_text(link, QrCodeEcc::Medium).ok()?;
        let size = code.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let run = (x..size).take_while(|x| code.get_module(*x, y)).count() as i32;
                if run > 0 {
                    path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
                }
                x += run + 1;
            }
        }
        Some(Self { side: size + 2 * QUIET_ZONE, path })
    }

    /// The `viewBox` of the SVG, quiet zone included.
    pub fn view_box(&self) -> String {
        format!("-{QUIET_ZONE} -{QUIET_ZONE} {0} {0}", self.side)
    }
}
