//! The HTML that shows what is shared on somebody else's page.

use std::sync::Arc;

use super::Share;
use crate::language::LanguageTag;
use crate::takeaway::Takeaway;
use crate::text::{Text, in_one_line};

/// Sets the height of every frame of a site like this one to what the page in it tells.
///
/// It stands in the code itself: a script file would have the page that embeds load a program from another site, which
/// policies allow even less often than a script in the page. Where they allow neither, the frame keeps its height.
const LISTENER: &str = "\n<script>
addEventListener(\"message\", (event) => {
  const { type, height } = event.data ?? {};
  if (type !== \"nachlese-height\" || !(height > 0)) return;
  for (const frame of document.querySelectorAll(\"iframe[data-recap]\")) {
    if (frame.contentWindow === event.source) frame.height = Math.ceil(height);
  }
});
</script>";

/// The height of a frame in pixels, before the page in it has told its own, or where it cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EmbedHeight(u32);

impl EmbedHeight {
    /// The width for which heights are estimated: the usual column of text.
    pub const WIDTH: u32 = 600;

    /// The heights between which frames stay: what is longer scrolls inside its frame.
    const RANGE: (u32, u32) = (200, 720);

    /// An estimate for a page with these takeaways.
    pub fn of(takeaways: &[Arc<Takeaway>], language: &LanguageTag) -> Self {
        // The head of the page with its heading, and of each takeaway what stands around its words.
        const HEAD: usize = 150;
        const AROUND: usize = 70;
        let lines = |text: &Text| {
            let lines = text.localized(language).text.lines();
            lines.map(|line| line.chars().count().div_ceil(55).max(1)).sum::<usize>()
        };
        let height = |takeaway: &Takeaway| {
            AROUND + 29 * lines(&takeaway.statement) + 26 * takeaway.detail.as_ref().map_or(0, lines)
        };
        let (least, most) = Self::RANGE;
        // No more than the frame can show is counted, however many there are.
        let heights = takeaways.iter().take(most as usize / AROUND + 1).map(|takeaway| height(takeaway));
        let height = u32::try_from(HEAD + heights.sum::<usize>()).unwrap_or(most);
        Self(height.clamp(least, most))
    }

    /// The number of pixels.
    pub fn pixels(self) -> u32 {
        self.0
    }
}

impl Share {
    /// The HTML that shows what is shared on somebody else's page, in a frame of a fixed height and without any script
    /// there. The view may be asked of the address in its own parameters, so what makes it compact comes last.
    ///
    /// The border is left out by an attribute, because policies and editors that allow no style take it.
    pub fn embed_code(&self, height: EmbedHeight) -> String {
        let (page, fragment) = self.link.split_once('#').unwrap_or((&self.link, ""));
        let hash = if fragment.is_empty() { "" } else { "#" };
        let sign = if page.contains('?') { '&' } else { '?' };
        let source = escape_html(&format!("{page}{sign}embed=1{hash}{fragment}"));
        let title = escape_html(&format!("{} – {}", in_one_line(&self.words), self.by));
        format!(
            "<iframe data-recap src=\"{source}\" title=\"{title}\" width=\"100%\" height=\"{}\" frameborder=\"0\" loading=\"lazy\"></iframe>",
            height.pixels()
        )
    }

    /// The same with a script that lets the frame be as high as what is in it.
    pub fn embed_code_with_listener(&self, height: EmbedHeight) -> String {
        self.embed_code(height) + LISTENER
    }
}

/// A text as it stands in an attribute of HTML.
fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
