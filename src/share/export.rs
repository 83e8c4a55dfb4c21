//! Files made of what is shared. A part that loads when the button of a file is pressed.

mod card_picture;
mod document;
pub mod line_break;
mod page_fonts;
pub mod poster;

use std::pin::Pin;

use self::card_picture::draw_card;
use self::page_fonts::PageFonts;
use self::poster::Poster;
use super::file_format::FileFormat;
use super::selection::ExportSelection;
use crate::browser::canvas::Canvas;
use crate::browser::file::File;
use crate::context::AppContext;
use crate::lazy::lazy;

/// A file that is being made; `None` where the browser makes none of this kind.
pub type FileFuture = Pin<Box<dyn Future<Output = Option<File>>>>;

lazy! {
    part(export), preload(preload_export);

    /// Makes a file in this format.
    pub fn export_file(app: AppContext, selection: ExportSelection, format: FileFormat) -> FileFuture {
        Box::pin(make_file(app, selection, format))
    }
}

async fn make_file(app: AppContext, selection: ExportSelection, format: FileFormat) -> Option<File> {
    let name = format.file_name(&selection.target);
    let text = match format {
        FileFormat::Picture => return File::of_png(&name, &draw_card(app, &selection).await?),
        FileFormat::QrPng => {
            let ((width, height), svg) = poster(app, &selection)?;
            return File::of_png(&name, &Canvas::of_svg(&svg, width, height).await?.png().await?);
        }
        FileFormat::QrSvg => poster(app, &selection)?.1,
        FileFormat::BibTex => selection.citation(app)?.bibtex(),
        FileFormat::Ris => selection.citation(app)?.ris(),
        FileFormat::CslJson => selection.citation(app)?.csl(),
        FileFormat::Text => document::with(app, &selection, |document| document.mail())?,
        FileFormat::Csv if selection.is_comparison() => {
            document::with(app, &selection, |document| document.comparison_csv())??
        }
        FileFormat::Csv => document::with(app, &selection, |document| document.csv())?,
        FileFormat::Markdown => document::with(app, &selection, |document| document.markdown())?,
        FileFormat::Json => document::with(app, &selection, |document| document.json())?,
        FileFormat::Calendar => {
            document::with(app, &selection, |document| document::calendar(app, document))??
        }
    };
    File::of_text(&name, format.media_type(), &text)
}

/// The poster of the link as an SVG, with its width and height in pixels.
fn poster(app: AppContext, selection: &ExportSelection) -> Option<((u32, u32), String)> {
    let share = selection.share(app)?;
    let fonts = PageFonts::new()?;
    let poster = Poster::new(&share.link, &share.title, &fonts)?;
    Some((poster.size(), poster.svg(fonts.families())))
}
