//! Archives, read without writing anything to a disk.

use std::io::{Cursor, Read as _};

use diagnostic::Place;
use zip::ZipArchive;

use crate::error::ImportError;
use crate::read_limit::ReadLimit;
use crate::report::{ImportEventKind, ImportReport};
use crate::source::ImportSource;

/// Whether bytes are a zip archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files of an archive that `wanted` asks for. Names that lead outside, links, and what is
/// larger than any export are not read, but reported.
///
/// # Errors
///
/// Where this is no whole archive.
pub fn files(
    source: &ImportSource,
    wanted: fn(&str) -> bool,
    report: &ImportReport,
) -> Result<Vec<ImportSource>, ImportError> {
    let mut archive = open(source)?;
    let exceeded =
        |limit: ReadLimit| ImportError::from(limit.to_diagnostic(Place::file(source.name.as_str())));
    ReadLimit::ArchiveFiles.check(archive.len()).map_err(exceeded)?;
    let mut left = ReadLimit::UnpackedSize.most() as u64;
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let Ok(file) = archive.by_index(at) else {
            report.note(ImportEventKind::Part, &source.name, format!("file {at} cannot be unpacked"));
            continue;
        };
        let name = file.name().map(|name| name.into_owned()).unwrap_or_default();
        if file.is_dir() || (!wanted(&name) && file.enclosed_name().is_some()) {
            continue;
        }
        // Nothing is written, so a name that leads outside would do no harm; but whoever makes one
        // means none.
        if file.enclosed_name().is_none() || file.is_symlink() {
            report.note(ImportEventKind::Part, &source.name, format!("{name:?} leads outside the archive"));
            continue;
        }
        let mut bytes = Vec::new();
        // What an archive says about the size of a file need not be true.
        let read = file.take(left + 1).read_to_end(&mut bytes);
        let size = bytes.len() as u64;
        if read.is_err() {
            report.note(ImportEventKind::Part, &source.name, format!("{name:?} cannot be unpacked"));
        } else if size > left {
            report.note(
                ImportEventKind::Part,
                &source.name,
                format!("{name:?} is larger than any programme"),
            );
        } else {
            left -= size;
            files.push(ImportSource::new(format!("{}/{name}", source.name), bytes));
        }
    }
    Ok(files)
}

fn open(source: &ImportSource) -> Result<ZipArchive<Cursor<&[u8]>>, ImportError> {
    ZipArchive::new(Cursor::new(source.bytes.as_slice())).map_err(|error| {
        let message = format!("the archive cannot be read: {error}");
        ImportError::new("archive", Place::file(source.name.as_str()), message, "fetch it again")
    })
}
