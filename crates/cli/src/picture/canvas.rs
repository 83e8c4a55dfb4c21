//! A canvas of few colours that is encoded as PNG.

use anyhow::Result;
use nachlese::picture::colours::{Colour, Ink, PAPER};
use nachlese::picture::{HEIGHT, WIDTH};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use zeno::{Cap, Command, Join, Mask, PathBuilder, PathData, Stroke, Style, Transform};

use super::key::{KEYWORD, PictureKey};

/// The shades from paper to each ink. More cannot be told apart at the edge of a letter, and fewer values
/// make a smaller file.
const SHADES: u8 = 15;

/// A picture of few colours: each pixel is the paper or one shade of one ink.
pub struct PngCanvas {
    pixels: Vec<u8>,
}

impl Default for PngCanvas {
    fn default() -> Self {
        Self { pixels: vec![0; (WIDTH * HEIGHT) as usize] }
    }
}

impl PngCanvas {
    /// Fills the inside of outlines.
    pub fn fill(&mut self, outlines: &[Command], ink: Ink) {
        let (coverage, placement) = Mask::new(outlines).render();
        self.print(&coverage, placement, ink);
    }

    /// Fills a rectangle with rounded corners.
    pub fn bar(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), radius: f32, ink: Ink) {
        let mut outline: Vec<Command> = Vec::new();
        outline.add_round_rect((x, y), width, height, radius, radius);
        self.fill(&outline, ink);
    }

    /// Draws the lines of an icon, which is given on a field of 24 by 24 units, `size` pixels wide.
    pub fn icon(&mut self, path: &str, (x, y): (f32, f32), size: f32, ink: Ink) {
        let scale = size / 24.0;
        let lines: Vec<Command> = path.commands().collect();
        let stroke = *Stroke::new(1.75).cap(Cap::Round).join(Join::Round);
        let place = Transform::scale(scale, scale).then_translate(x, y);
        let mut mask = Mask::new(&lines);
        mask.style(Style::Stroke(stroke)).transform(Some(place));
        let (coverage, placement) = mask.render();
        self.print(&coverage, placement, ink);
    }

    /// The picture as an indexed PNG that carries its key.
    ///
    /// # Errors
    ///
    /// Where the encoder refuses, which it has no reason to.
    pub fn png(&self, colour: impl Fn(Ink) -> Colour, key: &PictureKey) -> Result<Vec<u8>> {
        let mut png = Vec::with_capacity(64 << 10);
        let mut encoder = Encoder::new(&mut png, WIDTH, HEIGHT);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette(colour));
        encoder.set_compression(Compression::Balanced);
        // Neighbours in a palette have nothing to do with each other, so that there is nothing to subtract.
        encoder.set_filter(Filter::NoFilter);
        encoder.add_text_chunk(KEYWORD.to_owned(), key.to_string())?;
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(png)
    }

    /// Where two drawings overlap, the darker shade stays. What lies outside is left out.
    fn print(&mut self, coverage: &[u8], placement: zeno::Placement, ink: Ink) {
        let first = 1 + ink as u8 * SHADES;
        let rows = coverage.chunks_exact(placement.width.max(1) as usize);
        for (row, y) in rows.zip(placement.top..) {
            let Some(y) = usize::try_from(y).ok().filter(|y| *y < HEIGHT as usize) else { continue };
            let line = &mut self.pixels[y * WIDTH as usize..][..WIDTH as usize];
            for (coverage, x) in row.iter().zip(placement.left..) {
                let shade = (u16::from(*coverage) * u16::from(SHADES) + 127) / 255;
                let Some(pixel) = usize::try_from(x).ok().and_then(|x| line.get_mut(x)) else { continue };
                let there = if *pixel == 0 { 0 } else { (*pixel - 1) % SHADES + 1 };
                if shade as u8 > there {
                    *pixel = first + shade as u8 - 1;
                }
            }
        }
    }
}

/// The paper, and the shades of every ink on it.
fn palette(colour: impl Fn(Ink) -> Colour) -> Vec<u8> {
    let mut palette = PAPER.to_vec();
    for ink in Ink::ALL {
        let colour = colour(ink);
        for shade in 1..=u16::from(SHADES) {
            let mixed = PAPER.iter().zip(colour).map(|(paper, ink)| {
                let sum = u16::from(*paper) * (u16::from(SHADES) - shade) + u16::from(ink) * shade;
                (sum / u16::from(SHADES)) as u8
            });
            palette.extend(mixed);
        }
    }
    palette
}
