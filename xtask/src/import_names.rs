//! Makes the names under which the WebAssembly imports from its JavaScript compress well.
//!
//! wasm-bindgen tells the names apart by a hash: sixteen hexadecimal digits in almost two hundred names, in
//! both files, which no compression can make smaller. Counting tells them apart as well, and saves 3 kB.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};

use crate::project::Project;

/// What all these names begin with.
const PREFIX: &str = "__wbg_";

/// How long the hash is at their end.
const HASH: usize = 16;

/// Replaces the hashes in the WebAssembly and JavaScript of every module in a folder.
pub fn shorten(project: &Project, folder: &str) -> Result<()> {
    let shell = &project.shell;
    let files = shell.read_dir(folder)?;
    let modules: Vec<_> = files.iter().filter_map(|wasm| Some((wasm, glue_of(wasm)?))).collect();
    ensure!(!modules.is_empty(), "trunk wrote no module whose names could be shortened");
    for (wasm, script) in modules {
        let (mut code, mut glue) = (shell.read_binary_file(wasm)?, shell.read_file(&script)?.into_bytes());
        for (long, short) in counted(&hashed_names(&String::from_utf8_lossy(&glue))) {
            replace(&mut code, long.as_bytes(), short.as_bytes());
            replace(&mut glue, long.as_bytes(), short.as_bytes());
        }
        shell.write_file(wasm, code)?;
        shell.write_file(&script, glue)?;
    }
    Ok(())
}

/// The JavaScript that wasm-bindgen wrote for a module.
fn glue_of(wasm: &Path) -> Option<PathBuf> {
    let stem = wasm.file_name()?.to_str()?.strip_suffix("_bg.wasm")?;
    Some(wasm.with_file_name(format!("{stem}.js")))
}

/// The names with a hash at their end, in order, each once.
fn hashed_names(script: &str) -> Vec<String> {
    let names = script.match_indices(PREFIX).map(|(at, _)| {
        let rest = &script[at..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    });
    let mut names: Vec<String> = names.filter(|name| has_hash(name)).map(str::to_owned).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn has_hash(name: &str) -> bool {
    let hash = name.len().checked_sub(HASH).and_then(|start| name.get(start..));
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    hash.is_some_and(|hash| hash.chars().all(is_digit))
}

/// Each name with one that is as long and ends in a number instead: how many begin like it.
fn counted(names: &[String]) -> Vec<(String, String)> {
    let mut counts = BTreeMap::new();
    let renamed = names.iter().map(|name| {
        let stem = &name[..name.len() - HASH];
        let count = counts.entry(stem).or_insert(0);
        *count += 1;
        (name.clone(), format!("{stem}{count:0HASH$}"))
    });
    renamed.collect()
}

/// Replaces all places of a part by one that is as long, so that nothing else moves.
fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while let Some(place) =
        bytes.get(at..).and_then(|rest| rest.windows(from.len()).position(|part| part == from))
    {
        at += place;
        bytes[at..at + from.len()].copy_from_slice(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(script: &str, expected: &[(&str, &str)]) {
        let renamed = counted(&hashed_names(script));
        let renamed: Vec<_> = renamed.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(renamed, expected, "{script}");
    }

    #[test]
    fn names_with_a_hash_end_in_a_number_instead() {
        check(
            "{__wbg_name_e2eac7cdfa054f65:a}",
            &[("__wbg_name_e2eac7cdfa054f65", "__wbg_name_0000000000000001")],
        );
    }

    #[test]
    fn names_that_begin_alike_stay_different() {
        check(
            "__wbg_a_e2eac7cdfa054f65,__wbg_a_00000000000000aa",
            &[
                ("__wbg_a_00000000000000aa", "__wbg_a_0000000000000001"),
                ("__wbg_a_e2eac7cdfa054f65", "__wbg_a_0000000000000002"),
            ],
        );
    }

    #[test]
    fn other_names_stay() {
        check("__wbg_get_imports __wbg_name_E2EAC7CDFA054F65 __wbindgen_e2eac7cdfa054f65", &[]);
    }

    #[test]
    fn every_place_of_a_name_is_replaced() {
        let mut bytes = b"ab-ab-abab".to_vec();
        replace(&mut bytes, b"ab", b"xy");
        assert_eq!(bytes, b"xy-xy-xyxy");
    }
}
