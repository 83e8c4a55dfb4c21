//! An archive that depends on nothing but what is in it: its files are sorted, and belong to no one and no time.

use std::{collections::BTreeMap, io::Cursor, io::Write as _};

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::platform::Platform;

/// The contents of files by their paths inside the archive.
pub type ArchiveFiles = BTreeMap<String, Vec<u8>>;

/// The time of all files: midnight of 1 January 1980, before which ZIP knows none.
const TIME: u64 = 315_532_800;

const PROGRAM: u32 = 0o755;
const DOCUMENT: u32 = 0o644;

/// What an archive is written as.
#[derive(Clone, Copy, Debug)]
pub enum ArchiveFormat {
    TarGz,
    Zip,
}

impl ArchiveFormat {
    /// The format that a platform opens without further programs.
    pub fn of(platform: Platform) -> Self {
        match platform {
            Platform::Linux => Self::TarGz,
            Platform::Windows => Self::Zip,
        }
    }

    /// How the name of such an archive ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::TarGz => "tar.gz",
            Self::Zip => "zip",
        }
    }
}

/// Writes a program and the files beside it into one folder of an archive.
pub fn write(
    format: ArchiveFormat,
    folder: &str,
    program: (&str, &[u8]),
    files: &ArchiveFiles,
) -> Result<Vec<u8>> {
    let (name, bytes) = program;
    let mut entries: BTreeMap<String, (u32, &[u8])> =
        files.iter().map(|(path, content)| (format!("{folder}/{path}"), (DOCUMENT, &content[..]))).collect();
    entries.insert(format!("{folder}/{name}"), (PROGRAM, bytes));
    match format {
        ArchiveFormat::TarGz => tar_gz(&entries),
        ArchiveFormat::Zip => zip(&entries),
    }
}

fn tar_gz(entries: &BTreeMap<String, (u32, &[u8])>) -> Result<Vec<u8>> {
    // gzip would note a time and a name too.
    let gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    let mut tar = tar::Builder::new(gzip);
    for (path, (mode, content)) in entries {
        let mut header = tar::Header::new_ustar();
        header.set_size(content.len() as u64);
        header.set_mode(*mode);
        header.set_mtime(TIME);
        header.set_uid(0);
        header.set_gid(0);
        tar.append_data(&mut header, path, *content)?;
    }
    Ok(tar.into_inner()?.finish()?)
}

fn zip(entries: &BTreeMap<String, (u32, &[u8])>) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, (mode, content)) in entries {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(*mode);
        zip.start_file(path, options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    fn files() -> ArchiveFiles {
        [("man/man1/nachlese.1", "manual"), ("LICENSE-MIT", "licence")]
            .map(|(path, content)| (path.to_owned(), content.into()))
            .into()
    }

    const EXPECTED: [(&str, u32, &str); 3] = [
        ("nachlese-1/LICENSE-MIT", 0o644, "licence"),
        ("nachlese-1/man/man1/nachlese.1", 0o644, "manual"),
        ("nachlese-1/nachlese", 0o755, "program"),
    ];

    fn written(format: ArchiveFormat) -> Result<Vec<u8>> {
        write(format, "nachlese-1", ("nachlese", b"program"), &files())
    }

    #[test]
    fn a_tar_holds_its_files_sorted_without_owner_and_time() -> Result<()> {
        let mut tar = tar::Archive::new(GzDecoder::new(Cursor::new(written(ArchiveFormat::TarGz)?)));
        let mut found = Vec::new();
        for entry in tar.entries()? {
            let mut entry = entry?;
            let (path, header) = (entry.path()?.display().to_string(), entry.header().clone());
            assert_eq!((header.uid()?, header.gid()?, header.mtime()?), (0, 0, TIME), "{path}");
            let mut content = String::new();
            entry.read_to_string(&mut content)?;
            found.push((path, header.mode()?, content));
        }
        assert_eq!(found, EXPECTED.map(|(path, mode, text)| (path.to_owned(), mode, text.to_owned())));
        Ok(())
    }

    #[test]
    fn a_zip_holds_its_files_sorted_and_without_time() -> Result<()> {
        let mut zip = zip::ZipArchive::new(Cursor::new(written(ArchiveFormat::Zip)?))?;
        let mut found = Vec::new();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at)?;
            let (path, mode) = (file.name()?.into_owned(), file.unix_mode().unwrap_or_default() & 0o777);
            assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "{path}");
            let mut content = String::new();
            file.read_to_string(&mut content)?;
            found.push((path, mode, content));
        }
        assert_eq!(found, EXPECTED.map(|(path, mode, text)| (path.to_owned(), mode, text.to_owned())));
        Ok(())
    }

    #[test]
    fn the_same_files_make_the_same_archive() -> Result<()> {
        for format in [ArchiveFormat::TarGz, ArchiveFormat::Zip] {
            assert_eq!(written(format)?, written(format)?, "{format:?}");
        }
        Ok(())
    }
}
