//! Splits the lazy functions of a module off, each with all that only it needs.
//!
//! What several lazy functions share, but not the rest of the module, becomes a part of its own.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use wasm_split_cli_support::{Options, transform};

/// A module in parts.
#[derive(Debug)]
pub struct Split {
    /// What is there from the start.
    pub main: PathBuf,
    /// What comes when it is needed, by the names that the loader has for them.
    pub parts: BTreeMap<String, PathBuf>,
    /// The names of the parts that each lazy function needs.
    pub lazy: BTreeMap<String, Vec<String>>,
}

/// Splits a module into files in a folder, with the loader as JavaScript beside them. The loader expects the
/// JavaScript that [`bind`](super::bind) makes of the main part under the same name.
pub fn split(wasm: &[u8], name: &str, folder: &Path) -> Result<Split> {
    let main = folder.join(format!("{name}.wasm"));
    let main_script = format!("./{name}.js");
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &main_script;
    let split = transform(options)
        .map_err(|report| anyhow::Error::from_boxed(report.into()))
        .with_context(|| format!("the module {name} could not be split"))?;

    let named = |path: PathBuf| Some((path.file_name()?.to_str()?.to_owned(), path));
    let parts: BTreeMap<String, PathBuf> = split.split_modules.into_iter().filter_map(named).collect();
    let lazy = split.prefetch_map.into_iter().map(|(function, stems)| {
        let mut names: Vec<String> = stems.iter().map(|stem| format!("{stem}.wasm")).collect();
        names.sort();
        (part_stem(&function).to_owned(), names)
    });
    Ok(Split { main, parts, lazy: lazy.collect() })
}

/// The readable beginning of the name of a part: without the order and the hash that the splitter and Leptos
/// add, which change from one build to the next.
pub fn part_stem(name: &str) -> &str {
    let name = name.strip_suffix(".wasm").unwrap_or(name);
    let name = name.strip_prefix("split_").unwrap_or(name);
    match name.rsplit_once('_') {
        Some((stem, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(part_stem(name), expected, "{name}");
    }

    #[test]
    fn a_part_is_called_like_its_function() {
        check("split_share_dialog_14695981039346656037.wasm", "share_dialog");
        check("split_share.wasm", "share");
        check("share_dialog_14695981039346656037", "share_dialog");
    }

    #[test]
    fn what_several_functions_share_has_no_number() {
        check("chunk_12.wasm", "chunk");
    }
}
