//! What is shared as a picture, in the design of the previews.

use std::cell::RefCell;
use std::rc::Rc;

use nachlese::browser::canvas::Canvas;
use nachlese::browser::file::File;
use nachlese::edition::Edition;
use nachlese::picture::colours::{Colour, Ink, PAPER};
use nachlese::picture::{Card, HEIGHT, Shape, WIDTH, shapes};
use recap::site_settings::Accent;
use recap::{Location, ShareTarget};

use super::take_along::file_name;
use crate::page_type::PageType;

/// The picture of what is shared, which is drawn once, when it is first wanted.
pub struct QuotePicture {
    card: Card,
    accent: Option<Accent>,
    name: String,
    drawn: RefCell<Option<File>>,
}

impl QuotePicture {
    /// The same picture as receivers of the link see.
    pub fn new(edition: &Edition, target: &ShareTarget, place: &Location) -> Option<Rc<Self>> {
        let card = Card::of(&edition.bundle, &target.preview_location(place))?;
        let accent = edition.bundle.site.accent;
        let name = format!("{}.png", file_name(target));
        Some(Rc::new(Self { card, accent, name, drawn: RefCell::default() }))
    }

    /// The picture, if it has been drawn.
    pub fn ready(&self) -> Option<File> {
        self.drawn.borrow().clone()
    }

    /// The picture; `None` where the browser does not draw or does not give away what it drew.
    pub async fn file(&self) -> Option<File> {
        if self.ready().is_none() {
            let file = self.draw().await;
            self.drawn.replace(file);
        }
        self.ready()
    }

    async fn draw(&self) -> Option<File> {
        let case = PageType::new()?;
        case.come(&self.card).await;
        let canvas = Canvas::new(WIDTH, HEIGHT)?;
        canvas.bar((0.0, 0.0), (WIDTH as f32, HEIGHT as f32), 0.0, &written(PAPER));
        let colour = |ink: Ink| written(ink.colour(self.card.subject.kind(), self.accent));
        for shape in shapes(&self.card, &case) {
            match shape {
                Shape::Bar { at, size, radius, ink } => canvas.bar(at, size, radius, &colour(ink)),
                Shape::Icon { path, at, size, ink } => {
                    canvas.lines(path, at, size / 24.0, 1.75, &colour(ink));
                }
                Shape::Words { text, style, at, size, ink } => {
                    canvas.words(&text, &case.font(style, size), at, &colour(ink));
                }
            }
        }
        File::of_png(&self.name, &canvas.png().await?)
    }
}

/// A colour as style sheets write it.
fn written([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
