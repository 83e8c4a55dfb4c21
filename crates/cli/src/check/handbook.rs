//! The handbook of problems, `docs/problems.md`, which is embedded in the command.

const HANDBOOK: &str = include_str!("../../../../docs/problems.md");

/// What the handbook says about one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandbookSection {
    /// The code.
    pub code: &'static str,
    /// How bad it is, as reports write it: `error`, `warning` or `note`.
    pub severity: &'static str,
    /// The first paragraph: what it means.
    pub summary: &'static str,
    /// The whole section, in Markdown.
    pub body: &'static str,
}

/// The sections of the handbook in their order. Each begins with a heading of its code and its
/// severity: ``### `kind` (error)``.
pub fn sections() -> Vec<HandbookSection> {
    let parts = HANDBOOK.split("\n### `").skip(1);
    parts.filter_map(section).collect()
}

fn section(part: &'static str) -> Option<HandbookSection> {
    let (heading, rest) = part.split_once('\n')?;
    let (code, severity) = heading.trim_end_matches(')').split_once("` (")?;
    let body = rest.split("\n## ").next()?.trim();
    let summary = body.split("\n\n").next()?;
    Some(HandbookSection { code, severity, summary, body })
}
