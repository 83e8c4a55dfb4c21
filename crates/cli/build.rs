//! Puts the built app into the command, where NACHLESE_APP names its folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=NACHLESE_APP");
    let mut table = String::from("const CARRIED: &[(&str, &[u8])] = &[\n");
    if let Some(app) = env::var_os("NACHLESE_APP").map(PathBuf::from) {
        println!("cargo:rerun-if-changed={}", app.display());
        for (name, path) in files(&app)? {
            println!("cargo:rerun-if-changed={}", path.display());
            let _ = writeln!(table, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
        }
    }
    table.push_str("];\n");
    let written = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("carried.rs");
    fs::write(written, table)
}

/// All files below a folder, by their path inside it.
fn files(app: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut folders = vec![app.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(inside) = path.strip_prefix(app) {
                found.push((inside.display().to_string().replace('\\', "/"), path));
            }
        }
    }
    found.sort();
    Ok(found)
}
