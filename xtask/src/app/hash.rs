//! Names files by their content, so that browsers may keep them for ever.
//!
//! A file that names others is hashed after them, because their names are part of its content. So the names
//! stay the same when the splitter numbers its parts otherwise.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::project::Project;

/// Copies a file into a folder, with a hash of its content between stem and ending. Returns the new name.
pub fn copy(project: &Project, file: &Path, ends: (&str, &str), folder: &Path) -> Result<String> {
    let content = project.shell.read_binary_file(file)?;
    let name = hashed_name(ends, &content);
    project.shell.write_file(folder.join(&name), content)?;
    Ok(name)
}

/// A name with the first 64 bits of the SHA-256 of a content.
fn hashed_name((stem, ending): (&str, &str), content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}{ending}")
}

/// A script in which files that lie beside it have other names.
pub fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    names.iter().fold(script.to_owned(), |script, (old, new)| {
        script.replace(&format!("\"./{old}\""), &format!("\"./{new}\""))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_name(ends: (&str, &str), content: &str, expected: &str) {
        assert_eq!(hashed_name(ends, content.as_bytes()), expected);
    }

    #[test]
    fn a_name_changes_with_the_content() {
        check_name(("reader", ".js"), "", "reader-e3b0c44298fc1c14.js");
        check_name(("reader", "_bg.wasm"), "abc", "reader-ba7816bf8f01cfea_bg.wasm");
    }

    #[track_caller]
    fn check_script(script: &str, expected: &str) {
        let names = [("chunk_1.wasm", "chunk-aa.wasm"), ("chunk_11.wasm", "chunk-bb.wasm")];
        let names = names.map(|(old, new)| (old.to_owned(), new.to_owned()));
        assert_eq!(renamed(script, &names.into()), expected);
    }

    #[test]
    fn a_script_names_the_files_beside_it_by_their_new_names() {
        check_script(
            r#"fetch(new URL("./chunk_1.wasm",u)),fetch(new URL("./chunk_11.wasm",u))"#,
            r#"fetch(new URL("./chunk-aa.wasm",u)),fetch(new URL("./chunk-bb.wasm",u))"#,
        );
    }

    #[test]
    fn the_same_word_stays_where_it_names_no_file() {
        check_script(r#"let chunk_1="chunk_1.wasm""#, r#"let chunk_1="chunk_1.wasm""#);
    }
}
