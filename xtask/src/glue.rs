//! The JavaScript that wasm-bindgen writes beside a module, through which that reaches the page.
//!
//! The two call each other by long names: two hundred, each with a hash, in both files. Names of one or two
//! letters do as well, and save 4 kB.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};

use crate::{project::Project, wasm_opt};

/// The name that a module has for its JavaScript once names are short.
const SHORT_MODULE: &str = "\"a\"";

/// The short names of what a module imports and exports, by the long ones.
#[derive(Debug, Default, PartialEq, Eq)]
struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

/// Makes every module in a folder smaller, and its JavaScript.
pub fn minify(project: &Project, folder: &str) -> Result<()> {
    let shell = &project.shell;
    let files = shell.read_dir(folder)?;
    let modules: Vec<_> = files.iter().filter_map(|wasm| Some((wasm, glue_of(wasm)?))).collect();
    ensure!(!modules.is_empty(), "trunk wrote no module that could be made smaller");
    for (wasm, script) in modules {
        wasm_opt::optimise(project, wasm)?;
        let names = names(&wasm_opt::shorten_names(project, wasm)?);
        let glue = without_other_start(&shell.read_file(&script)?);
        shell.write_file(&script, renamed(&glue, &names))?;
    }
    Ok(())
}

/// The JavaScript that wasm-bindgen wrote for a module.
fn glue_of(wasm: &Path) -> Option<PathBuf> {
    let stem = wasm.file_name()?.to_str()?.strip_suffix("_bg.wasm")?;
    Some(wasm.with_file_name(format!("{stem}.js")))
}

/// The JavaScript without a second way to start its module, which nobody goes.
fn without_other_start(glue: &str) -> String {
    glue.replace("export { initSync, ", "export { ")
}

/// Reads what wasm-opt says of the names: a line for each, an import with the module it is from.
fn names(said: &str) -> Names {
    let mut names = Names::default();
    for line in said.lines() {
        match line.split('"').skip(1).step_by(2).collect::<Vec<_>>()[..] {
            [_module, long, short] => names.imports.insert(long.to_owned(), short.to_owned()),
            [long, short] => names.exports.insert(long.to_owned(), short.to_owned()),
            _ => None,
        };
    }
    names
}

/// The JavaScript with short names. What the module imports stands in an object, which has a function for
/// each name; what it exports is asked of `wasm`.
fn renamed(glue: &str, names: &Names) -> String {
    let mut renamed = String::new();
    let mut rest = glue;
    while let Some(start) = rest.find(is_in_name) {
        let (before, from_name) = rest.split_at(start);
        let end = from_name.find(|c| !is_in_name(c)).unwrap_or(from_name.len());
        let (name, after) = from_name.split_at(end);
        renamed.push_str(before);
        let short = if renamed.ends_with("wasm.") {
            names.exports.get(name)
        } else if after.starts_with(": function") {
            names.imports.get(name)
        } else {
            None
        };
        renamed.push_str(short.map_or(name, String::as_str));
        rest = after;
    }
    renamed.push_str(rest);
    with_short_module(&renamed)
}

/// The JavaScript calls itself by the name of its file, which only the module reads.
fn with_short_module(glue: &str) -> String {
    let names = glue.split('"').filter(|text| text.starts_with("./") && text.ends_with("_bg.js"));
    names.fold(glue.to_owned(), |glue, name| glue.replace(&format!("\"{name}\""), SHORT_MODULE))
}

fn is_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = r#"{
 "imports": [
  ["./reader_bg.js", "__wbg_fetch_e2eac7cdfa054f65", "a"],
  ["./reader_bg.js", "__wbg_alert_00000000000000aa", "$b"]
 ],
 "exports": [
  ["memory", "c"]
 ]
}"#;

    #[track_caller]
    fn check(glue: &str, expected: &str) {
        assert_eq!(renamed(glue, &names(SAID)), expected, "{glue}");
    }

    #[test]
    fn what_is_imported_has_its_short_name_where_it_is_given() {
        check("__wbg_fetch_e2eac7cdfa054f65: function(url) {", "a: function(url) {");
        check("__wbg_alert_00000000000000aa: function() {", "$b: function() {");
    }

    #[test]
    fn what_is_exported_has_its_short_name_where_it_is_asked_for() {
        check("wasm.memory.buffer", "wasm.c.buffer");
    }

    #[test]
    fn the_same_word_stays_where_it_means_something_else() {
        check("memory = other.memory; fetch: function()", "memory = other.memory; fetch: function()");
    }

    #[test]
    fn a_module_starts_in_one_way() {
        assert_eq!(
            without_other_start("export { initSync, __wbg_init as default };"),
            "export { __wbg_init as default };"
        );
    }

    #[test]
    fn the_module_is_called_by_the_one_letter_that_it_is_imported_by() {
        check(r#"return { "./reader_bg.js": import0 };"#, r#"return { "a": import0 };"#);
    }
}
