//! What is shared as a picture, in the design of the previews.

use super::page_fonts::PageFonts;
use crate::browser::canvas::{Canvas, Png};
use crate::context::AppContext;
use crate::picture::colours::{Colour, Ink, PAPER};
use crate::picture::{Card, HEIGHT, Shape, WIDTH, shapes};
use crate::share::selection::ExportSelection;

/// Draws the picture that receivers of the link see, as a PNG; `None` where the browser does not draw or
/// does not give away what it drew.
pub async fn draw_card(app: AppContext, selection: &ExportSelection) -> Option<Png> {
    let bundle = app.bundle();
    let card = Card::of(&bundle, &selection.target.preview_location(&selection.location))?;
    let fonts = PageFonts::new()?;
    fonts.load(&card).await;
    let canvas = Canvas::new(WIDTH, HEIGHT)?;
    canvas.bar((0.0, 0.0), (WIDTH as f32, HEIGHT as f32), 0.0, &css_colour(PAPER));
    let colour = |ink: Ink| css_colour(ink.colour(card.subject.kind(), bundle.site.accent));
    for shape in shapes(&card, &fonts) {
        match shape {
            Shape::Bar { at, size, radius, ink } => canvas.bar(at, size, radius, &colour(ink)),
            Shape::Icon { path, at, size, ink } => {
                canvas.lines(path, at, size / 24.0, 1.75, &colour(ink));
            }
            Shape::Words { text, style, at, size, ink } => {
                canvas.words(&text, &fonts.font(style, size), at, &colour(ink));
            }
        }
    }
    canvas.png().await
}

/// A colour as style sheets write it.
fn css_colour([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
