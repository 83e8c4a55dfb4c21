//! Files made on this machine.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, FilePropertyBag};

/// A file with a name, which lies nowhere yet.
#[derive(Clone, Debug)]
pub struct File(pub(super) web_sys::File);

impl File {
    /// A file of text; `kind` is its media type.
    pub fn of_text(name: &str, kind: &str, text: &str) -> Option<Self> {
        Self::new(name, kind, &JsValue::from_str(text))
    }

    /// A picture.
    pub fn of_png(name: &str, png: &Blob) -> Option<Self> {
        Self::new(name, "image/png", png)
    }

    /// What it is called.
    pub fn name(&self) -> String {
        self.0.name()
    }

    fn new(name: &str, kind: &str, content: &JsValue) -> Option<Self> {
        let options = FilePropertyBag::new();
        options.set_type(kind);
        // Texts and blobs are both parts of files; only their Rust types differ.
        web_sys::File::new_with_blob_sequence_and_options(&Array::of1(content), name, &options).ok().map(Self)
    }
}
