//! A part of the program that others have made.

use anyhow::{Context, Result, ensure};
use spdx::{Expression, ParseMode};

/// A crate, a typeface or a library inside the program, with what its licence asks to pass on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// Where its source can be had.
    pub source: String,
    /// Its package URL, if it comes from a registry.
    pub package_url: Option<String>,
    /// The texts of its licences.
    pub texts: Vec<String>,
    /// The references of the components that it needs.
    pub dependencies: Vec<String>,
}

impl Component {
    /// What names it among the components of a program.
    pub fn reference(&self) -> String {
        reference(&self.name, &self.version)
    }
}

/// What names a component of this name and version.
pub fn reference(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

/// A licence expression as SPDX writes it today. Crates may still write `MIT/Apache-2.0`.
pub fn canonical_licence(written: &str) -> Result<String> {
    let canonical = Expression::canonicalize(written)
        .ok()
        .with_context(|| format!("{written:?} is no SPDX expression"))?
        .unwrap_or_else(|| written.to_owned());
    parse(&canonical)?;
    Ok(canonical)
}

/// The texts of all licences and exceptions that an expression names, as SPDX publishes them.
pub fn published_texts(licence: &str) -> Result<Vec<String>> {
    let expression = parse(licence)?;
    let mut texts = Vec::new();
    for requirement in expression.requirements().map(|requirement| &requirement.req) {
        let id = requirement
            .license
            .id()
            .with_context(|| format!("SPDX publishes no text of {}", requirement.license))?;
        texts.push(format!("{} (the text as SPDX publishes it)\n\n{}", id.full_name, id.text()));
        if let Some(addition) = &requirement.addition {
            let exception = addition.id().with_context(|| format!("SPDX publishes no text of {addition}"))?;
            texts.push(format!("{}\n\n{}", exception.name, exception.text()));
        }
    }
    ensure!(!texts.is_empty(), "{licence:?} names no licence");
    Ok(texts)
}

fn parse(licence: &str) -> Result<Expression> {
    Expression::parse_mode(licence, ParseMode::LAX)
        .ok()
        .with_context(|| format!("{licence:?} is no SPDX expression"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_canonical(written: &str, expected: Result<&str, &str>) {
        let found = canonical_licence(written).map_err(|error| error.to_string());
        assert_eq!(found.as_deref(), expected.map_err(str::to_owned).as_ref().copied(), "{written:?}");
    }

    #[test]
    fn a_licence_is_an_expression_of_spdx() {
        check_canonical("MIT OR Apache-2.0", Ok("MIT OR Apache-2.0"));
        check_canonical("MIT/Apache-2.0", Ok("MIT OR Apache-2.0"));
        check_canonical("Apache-2.0 WITH LLVM-exception", Ok("Apache-2.0 WITH LLVM-exception"));
        check_canonical("as you like", Err("\"as you like\" is no SPDX expression"));
        check_canonical("", Err("\"\" is no SPDX expression"));
    }

    /// Each text is told by its beginning.
    #[track_caller]
    fn check_texts(licence: &str, expected: &[&str]) {
        let texts = published_texts(licence).map_err(|error| error.to_string()).unwrap_or_default();
        let first_lines: Vec<&str> = texts.iter().filter_map(|text| text.lines().next()).collect();
        assert_eq!(first_lines, expected, "{licence:?}");
    }

    #[test]
    fn the_texts_of_all_licences_and_exceptions_are_known() {
        let [mit, gpl] = ["MIT License", "GNU General Public License v3.0 or later"]
            .map(|name| format!("{name} (the text as SPDX publishes it)"));
        check_texts("MIT", &[&mit]);
        check_texts("GPL-3.0-or-later WITH GCC-exception-3.1", &[&gpl, "GCC-exception-3.1"]);
        check_texts("LicenseRef-own", &[]);
    }
}
