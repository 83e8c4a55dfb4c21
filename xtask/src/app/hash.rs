//! Names files by their content, so that browsers may keep them for ever.
//!
//! A file that names others is hashed after them, because their names are part of its content. So the names
//! stay the same when the splitter numbers its parts otherwise.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::project::Project;

/// Copies a file into a folder, with a hash of its content between stem and ending.
pub fn copy(project: &Project, file: &Path, ends: (&str, &str), folder: &Path) -> Result<HashedFile> {
    let content = project.shell.read_binary_file(file)?;
    let name = hashed_name(ends, &content);
    let integrity = app_manifest::integrity(&content);
    project.shell.write_file(folder.join(&name), content)?;
    Ok(HashedFile { name, integrity })
}

/// A name with the first 64 bits of the SHA-256 of a content.
fn hashed_name((stem, ending): (&str, &str), content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}{ending}")
}

/// A file of the app under the name that its content gives it.
pub struct HashedFile {
    /// The name.
    pub name: String,
    /// What the content must be, as integrity metadata.
    pub integrity: String,
}

/// A script that fetches the files beside it by their new names, and only if they have their content. The minified
/// loader asks for each by `fetch(new URL("./NAME",import.meta.url))`.
pub fn renamed(script: &str, files: &BTreeMap<String, HashedFile>) -> String {
    files.iter().fold(script.to_owned(), |script, (old, HashedFile { name, integrity })| {
        script.replace(
            &format!("(new URL(\"./{old}\",import.meta.url))"),
            &format!("(new URL(\"./{name}\",import.meta.url),{{integrity:\"{integrity}\"}})"),
        )
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
        let files =
            [("chunk_1.wasm", "chunk-aa.wasm"), ("chunk_11.wasm", "chunk-bb.wasm")].map(|(old, name)| {
                (old.to_owned(), HashedFile { name: name.to_owned(), integrity: format!("sha256-{name}") })
            });
        assert_eq!(renamed(script, &files.into()), expected);
    }

    #[test]
    fn a_script_fetches_the_files_beside_it_by_their_new_names_and_their_content() {
        check_script(
            r#"fetch(new URL("./chunk_1.wasm",import.meta.url)),fetch(new URL("./chunk_11.wasm",import.meta.url))"#,
            concat!(
                r#"fetch(new URL("./chunk-aa.wasm",import.meta.url),{integrity:"sha256-chunk-aa.wasm"}),"#,
                r#"fetch(new URL("./chunk-bb.wasm",import.meta.url),{integrity:"sha256-chunk-bb.wasm"})"#,
            ),
        );
    }

    #[test]
    fn the_same_word_stays_where_it_names_no_file() {
        check_script(r#"let chunk_1="chunk_1.wasm""#, r#"let chunk_1="chunk_1.wasm""#);
    }
}
