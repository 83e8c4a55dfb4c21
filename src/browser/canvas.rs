//! Drawing beside the page.

use js_sys::{Promise, encode_uri_component};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Path2d};

/// A picture in the format PNG.
pub type Png = Blob;

/// A picture that is being drawn, in pixels from the top left corner. Colours and fonts are written
/// as in style sheets.
pub struct Canvas {
    element: HtmlCanvasElement,
    brush: CanvasRenderingContext2d,
}

impl Canvas {
    /// An empty picture; `None` where the browser draws none.
    pub fn new(width: u32, height: u32) -> Option<Self> {
        let element: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        element.set_width(width);
        element.set_height(height);
        let brush = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { element, brush })
    }

    /// A drawing as a picture; `None` where the browser cannot show it.
    pub async fn of_svg(svg: &str, width: u32, height: u32) -> Option<Self> {
        let image = HtmlImageElement::new().ok()?;
        image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(svg))));
        JsFuture::from(image.decode()).await.ok()?;
        let canvas = Self::new(width, height)?;
        canvas.brush.draw_image_with_html_image_element(&image, 0.0, 0.0).ok()?;
        Some(canvas)
    }

    /// Fills a rectangle.
    pub fn bar(&self, (x, y): (f32, f32), (width, height): (f32, f32), radius: f32, colour: &str) {
        // The line around a smaller rectangle makes its corners round.
        let [left, top, width, height] =
            [x + radius, y + radius, width - 2.0 * radius, height - 2.0 * radius].map(f64::from);
        self.brush.set_fill_style_str(colour);
        self.brush.fill_rect(left, top, width, height);
        if radius > 0.0 {
            self.brush.set_stroke_style_str(colour);
            self.brush.set_line_width(f64::from(2.0 * radius));
            self.brush.set_line_join("round");
            self.brush.stroke_rect(left, top, width, height);
        }
    }

    /// Draws lines along an SVG path, so many units wide, with round ends.
    pub fn lines(&self, path: &str, (x, y): (f32, f32), scale: f32, width: f32, colour: &str) {
        let Ok(path) = Path2d::new_with_path_string(path) else { return };
        self.brush.save();
        let placed = self.brush.translate(x.into(), y.into());
        if placed.and_then(|()| self.brush.scale(scale.into(), scale.into())).is_ok() {
            self.brush.set_stroke_style_str(colour);
            self.brush.set_line_width(width.into());
            self.brush.set_line_cap("round");
            self.brush.set_line_join("round");
            self.brush.stroke_with_path(&path);
        }
        self.brush.restore();
    }

    /// Writes words whose base line begins here.
    pub fn words(&self, text: &str, font: &str, (x, y): (f32, f32), colour: &str) {
        self.brush.set_font(font);
        self.brush.set_fill_style_str(colour);
        let _ = self.brush.fill_text(text, x.into(), y.into());
    }

    /// How wide words are.
    pub fn width(&self, text: &str, font: &str) -> f32 {
        self.brush.set_font(font);
        self.brush.measure_text(text).map_or(0.0, |metrics| metrics.width() as f32)
    }

    /// The picture as a PNG; `None` where the browser does not give it away.
    pub async fn png(&self) -> Option<Png> {
        let made = Promise::new(&mut |made, _| {
            if self.element.to_blob(&made).is_err() {
                let _ = made.call1(&JsValue::NULL, &JsValue::NULL);
            }
        });
        JsFuture::from(made).await.ok()?.dyn_into().ok()
    }
}
