//! Reading the file: what is read, and what is refused in which words.

use std::fs;
use std::path::Path;

use cli::check::{BundleFile, FolderKind};
use tempfile::TempDir;

#[track_caller]
fn check(bytes: &[u8], expected: Result<&str, &str>) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.json");
    fs::write(&file, bytes).unwrap();
    let read = BundleFile::read(&file).map(|source| source.text).map_err(|error| format!("{error:#}"));
    let read = read.map_err(|error| error.replace(&file.display().to_string(), "a.json"));
    assert_eq!(read, expected.map(str::to_owned).map_err(str::to_owned));
}

fn refusal(path: &Path) -> String {
    format!("{:#}", BundleFile::read(path).unwrap_err())
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn utf8_is_read_with_and_without_a_byte_order_mark() {
    check("{\"ä\": 1}".as_bytes(), Ok("{\"ä\": 1}"));
    check("\u{FEFF}{}".as_bytes(), Ok("{}"));
    check(b"", Ok(""));
    check(b"\0", Ok("\0"));
}

#[test]
fn utf16_is_recognised_in_either_order_with_and_without_a_byte_order_mark() {
    let refused =
        "a.json is UTF-16; save it as UTF-8 (in most editors: \"Save as\", then the encoding \"UTF-8\")";
    for text in ["{\"a\": 1}", "\u{FEFF}{\"ä\": 1}", "\u{FEFF}"] {
        check(&utf16(text, u16::to_le_bytes), Err(refused));
        check(&utf16(text, u16::to_be_bytes), Err(refused));
    }
}

#[test]
fn other_encodings_are_refused_with_the_place_of_the_first_byte_that_is_wrong() {
    let refused = |place: &str, byte: &str| {
        format!("a.json:{place}: the byte {byte} is not UTF-8; save the file as UTF-8 in your editor")
    };
    check(b"\xFC", Err(&refused("1:1", "0xfc")));
    check(b"{\n \"\xC3\xA4 f\xFCr\": 1}", Err(&refused("2:6", "0xfc")));
    check(b"a\xE2\x82", Err(&refused("1:2", "0xe2")));
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.json");
    fs::File::create(&file).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let expected = format!(
        "{} has 200 MiB, more than the 64 MiB that a bundle may have; check that it is the right file",
        file.display()
    );
    assert_eq!(refusal(&file), expected);
    fs::File::create(&file).unwrap().set_len(64 * 1024 * 1024 + 1).unwrap();
    assert!(refusal(&file).contains("has 65 MiB, more than the 64 MiB"));
}

#[test]
fn what_is_not_there_or_no_file_is_refused() {
    let folder = TempDir::new().unwrap();
    let missing = folder.path().join("missing.json");
    assert!(refusal(&missing).starts_with(&format!("{} cannot be read: ", missing.display())));
    let expected = format!(
        "{} has no recap.json; name the file of a bundle, or the folder of a built site",
        folder.path().display()
    );
    assert_eq!(refusal(folder.path()), expected);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_without_waiting_for_them() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe.json");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), Path::new("/dev/zero")] {
        let expected =
            format!("{} is a pipe or a device; save the bundle as a file and name that", path.display());
        assert_eq!(refusal(path), expected);
    }
}

#[test]
fn the_bundle_of_a_folder_is_read_where_the_folder_is_a_built_site() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("recap.json"), "\u{FEFF}{}").unwrap();
    let expected = format!(
        "{} is no site that nachlese has built: .nachlese.json is missing; name the file of the bundle instead",
        folder.path().display()
    );
    assert_eq!(refusal(folder.path()), expected);

    let marker = folder.path().join(".nachlese.json");
    fs::write(&marker, "{").unwrap();
    let expected = format!("{} is no marker; build the site again into a new folder: ", marker.display());
    assert!(refusal(folder.path()).starts_with(&expected), "{}", refusal(folder.path()));

    let built = cli::marker::BuildMarker::of("\u{FEFF}{}".as_bytes(), Default::default(), Default::default());
    fs::write(&marker, serde_json::to_string(&built).unwrap()).unwrap();
    let source = BundleFile::read(folder.path()).unwrap();
    assert_eq!((source.text.as_str(), source.folder_kind), ("{}", FolderKind::Site));
    assert_eq!(source.folder, folder.path());

    fs::write(folder.path().join("recap.json"), "[]").unwrap();
    assert_eq!(BundleFile::read(folder.path()).unwrap().folder_kind, FolderKind::StaleSite);
}

#[test]
fn a_marker_names_the_bundle_by_its_sha_256() {
    // The digest of "abc" is an example of FIPS 180-4.
    let marker = cli::marker::BuildMarker::of(b"abc", Default::default(), Default::default());
    assert_eq!(marker.bundle, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(marker.nachlese, env!("CARGO_PKG_VERSION"));
}
