//! The formats of files that readers save.

use recap::ShareTarget;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// Takeaways as plain text.
    Text,
    /// Takeaways as a table.
    Csv,
    /// Takeaways for editors and wikis.
    Markdown,
    /// Takeaways as a bundle.
    Json,
    /// The talks of the takeaways as calendar entries.
    Calendar,
    /// A citation for BibTeX.
    BibTex,
    /// A citation for reference managers.
    Ris,
    /// A citation for programs that use the Citation TextStyle Language.
    CslJson,
    /// The picture that receivers of the link see.
    Picture,
    /// The QR code with a caption as a vector graphic.
    QrSvg,
    /// The QR code with a caption as a bitmap.
    QrPng,
}

impl FileFormat {
    /// How the names of files end, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            FileFormat::Text => "txt",
            FileFormat::Csv => "csv",
            FileFormat::Markdown => "md",
            FileFormat::Json => "json",
            FileFormat::Calendar => "ics",
            FileFormat::BibTex => "bib",
            FileFormat::Ris => "ris",
            FileFormat::CslJson => "csl.json",
            FileFormat::QrSvg => "svg",
            FileFormat::Picture | FileFormat::QrPng => "png",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileFormat::Text => "text/plain",
            FileFormat::Csv => "text/csv",
            FileFormat::Markdown => "text/markdown",
            FileFormat::Json => "application/json",
            FileFormat::Calendar => "text/calendar",
            FileFormat::BibTex => "application/x-bibtex",
            FileFormat::Ris => "application/x-research-info-systems",
            FileFormat::CslJson => "application/vnd.citationstyles.csl+json",
            FileFormat::QrSvg => "image/svg+xml",
            FileFormat::Picture | FileFormat::QrPng => "image/png",
        }
    }

    /// The name of the file that is made of `target`. A list has no name but all that is on it.
    pub fn file_name(self, target: &ShareTarget) -> String {
        let stem = match target {
            ShareTarget::List(_) => "list".to_owned(),
            _ => target.to_string().replace(':', "-"),
        };
        let suffix = match self {
            FileFormat::QrSvg | FileFormat::QrPng => "-qr",
            _ => "",
        };
        format!("{stem}{suffix}.{}", self.extension())
    }
}
