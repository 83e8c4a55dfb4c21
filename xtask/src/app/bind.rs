//! Writes the JavaScript through which a module reaches the page, by the library behind `wasm-bindgen`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// A module with its JavaScript.
#[derive(Debug)]
pub struct Bound {
    pub script: PathBuf,
    pub wasm: PathBuf,
}

/// Writes `NAME.js` and `NAME_bg.wasm` into a folder.
pub fn bind(wasm: &[u8], name: &str, folder: &Path) -> Result<Bound> {
    Bindgen::new()
        .input_bytes(name, wasm.to_owned())
        .web(true)?
        .typescript(false)
        .demangle(false)
        // The lazy parts need what the linker exports.
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .with_context(|| format!("the module {name} could not be bound to JavaScript"))?;
    Ok(Bound { script: folder.join(format!("{name}.js")), wasm: folder.join(format!("{name}_bg.wasm")) })
}
