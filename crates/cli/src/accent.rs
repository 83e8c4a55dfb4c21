//! The publisher's colour in the style sheet of the site.

use recap::site_settings::Accent;

use crate::colour::{
    BLACK, CONTRAST_AA, CONTRAST_AAA, DARK_SURFACE, PAPER, WHITE, brightest, mix, with_contrast,
};

/// The rules that put the accent in the place of ours, in light and dark. A colour in which words
/// could not be read is made darker, or lighter in the dark, as little as is needed.
///
/// The names are those of `styles/tokens.css`; standing behind them in the same layer, these win.
pub fn rules(accent: Accent) -> String {
    let light = tokens(Shades::light(accent));
    let dark = tokens(Shades::dark(accent));
    format!(
        "@layer base{{:root{{{light}}}@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\
         :root[data-theme=dark]{{{dark}}}}}\n"
    )
}

/// The accent, what it softly lies under, and what is written on it.
struct Shades {
    accent: Accent,
    soft: Accent,
    on: Accent,
}

impl Shades {
    fn light(accent: Accent) -> Self {
        let soft = mix(accent, WHITE, 90);
        Self { accent: with_contrast(accent, BLACK, CONTRAST_AA, &[PAPER, WHITE, soft]), soft, on: WHITE }
    }

    fn dark(accent: Accent) -> Self {
        let soft = mix(accent, DARK_SURFACE, 80);
        let on = mix(accent, BLACK, 90);
        // Bright before pale: what is only mixed with white looks grey in the dark.
        Self {
            accent: with_contrast(brightest(accent), WHITE, CONTRAST_AAA, &[DARK_SURFACE, soft, on]),
            soft,
            on,
        }
    }
}

fn tokens(Shades { accent, soft, on }: Shades) -> String {
    format!("--accent:{};--accent-soft:{};--on-accent:{}", hex(accent), hex(soft), hex(on))
}

fn hex(Accent([red, green, blue]): Accent) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
