//! Advice, topic by topic: a file for each file of the source.

mod accent;
mod addresses;
mod attached_files;
mod congress;
mod days;
mod easy_language;
mod folders;
mod hashtag;
mod hosts;
mod links;
mod photos;
mod private;
mod sources;
mod speakers;
mod thread;
mod translations;

use std::fs;

use cli::check::{BundleFile, CheckReport};
use tempfile::TempDir;

use crate::bundle::{brief, diagnostics, with};

/// What the advice of one code says about a bundle.
fn said(code: &str, fields: &[(&str, &str)]) -> Vec<String> {
    let found = diagnostics(&with(fields)).into_iter().filter(|entry| entry.code == code);
    found.map(|entry| entry.message).collect()
}

/// A takeaway with a detail, which takes several languages.
fn detail(text: &str) -> String {
    format!(r#"[{{"id": "a", "talk": "kiel", "kind": "figure", "statement": "A", "detail": {text}}}]"#)
}

/// A folder with a few files in it, and the codes and paths of the advice on a bundle there.
fn beside(fields: &[(&str, &str)]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("about")).unwrap();
    fs::create_dir_all(folder.path().join("photos")).unwrap();
    fs::write(folder.path().join("a file.pdf"), "%PDF-1.7").unwrap();
    fs::write(folder.path().join("about/index.html"), "<p>").unwrap();
    for name in ["a.jpg", "a.png", "a.gif", "a.webp"] {
        image::RgbImage::new(9, 7).save(folder.path().join("photos").join(name)).unwrap();
    }
    let whole = fs::read(folder.path().join("photos/a.png")).unwrap();
    let others: [(&str, &[u8]); 5] = [
        ("a.avif", b"1234ftypavif and on it goes"),
        ("a.mp4", b"1234ftypisom and on it goes"),
        ("short.jpg", b"\xFF\xD8\xFF"),
        ("half.png", &whole[..whole.len() / 2]),
        ("fake.jpg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ];
    for (name, bytes) in others {
        fs::write(folder.path().join("photos").join(name), bytes).unwrap();
    }
    let vast = fs::File::create(folder.path().join("photos/vast.jpg")).unwrap();
    vast.set_len(20 * 1024 * 1024 + 1).unwrap();
    let file = folder.path().join("recap.json");
    fs::write(&file, with(fields)).unwrap();
    CheckReport::of(&BundleFile::read(&file).unwrap()).diagnostics.iter().map(brief).collect()
}

#[test]
fn our_own_recap_lacks_only_the_addresses_and_the_licence_that_are_not_known() {
    let path = crate::bundle::root().join("public/recap.json");
    let source = BundleFile::read(&path).unwrap();
    let found: Vec<_> = CheckReport::of(&source).diagnostics.iter().map(brief).collect();
    assert_eq!(
        found,
        [
            "4:11 missing-address site",
            "4:11 missing-address site",
            "4:11 missing-address site",
            "4:11 missing-licence site"
        ]
    );
}
