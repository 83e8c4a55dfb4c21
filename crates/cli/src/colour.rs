//! Colours and their contrast.

use recap::site_settings::Accent;

/// The paper that pages are printed on: `--paper` in `styles/tokens.css`, light.
pub const PAPER: Accent = Accent([0xFB, 0xFA, 0xF7]);

/// The lightest of what words stand on in the dark: `--surface` in `styles/tokens.css`.
pub const DARK_SURFACE: Accent = Accent([0x1A, 0x1F, 0x29]);

/// White.
pub const WHITE: Accent = Accent([0xFF, 0xFF, 0xFF]);

/// Black.
pub const BLACK: Accent = Accent([0, 0, 0]);

/// The least contrast of text that is not large (WCAG 2.2, success criterion 1.4.3).
pub const CONTRAST_AA: f64 = 4.5;

/// The contrast that our own accent has in the dark, where less looks dull (WCAG 2.2, success
/// criterion 1.4.6, asks for as much).
pub const CONTRAST_AAA: f64 = 7.0;

/// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of "contrast ratio").
pub fn contrast(one: Accent, other: Accent) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a colour in sRGB (WCAG 2.2, definition of "relative luminance").
fn luminance(Accent(channels): Accent) -> f64 {
    let [red, green, blue] = channels.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// A colour on the way from one to another; `percent` of the way is gone.
pub fn mix(Accent(from): Accent, Accent(to): Accent, percent: u16) -> Accent {
    let mix = |at: usize| {
        let (from, to) = (u16::from(from[at]), u16::from(to[at]));
        ((from * (100 - percent) + to * percent + 50) / 100) as u8
    };
    Accent([mix(0), mix(1), mix(2)])
}

/// The brightest colour of the same hue and saturation; black has none and stays.
pub fn brightest(Accent(channels): Accent) -> Accent {
    let most = channels.into_iter().max().unwrap_or_default().max(1);
    Accent(channels.map(|channel| (u16::from(channel) * 255 / u16::from(most)) as u8))
}

/// The colour nearest to this one, on the way to another, that has this contrast on all of `grounds`.
pub fn with_contrast(colour: Accent, towards: Accent, least: f64, grounds: &[Accent]) -> Accent {
    let steps = (0..=100).map(|percent| mix(colour, towards, percent));
    let suffices = |step: &Accent| grounds.iter().all(|ground| contrast(*step, *ground) >= least);
    steps.into_iter().find(suffices).unwrap_or(towards)
}
