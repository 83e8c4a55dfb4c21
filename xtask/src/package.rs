//! The publisher's command as publishers get it: an archive for each platform, with all that must go along.

mod archive;
pub mod command;
mod component;
mod contents;
mod crates;
mod help_files;
mod licence_texts;
mod machine_paths;
mod notices;
mod sbom;
mod trial;
mod wine;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use self::{
    archive::{ArchiveFiles, ArchiveFormat},
    command::BuiltCommand,
};
use crate::{
    app, arguments::PackageOptions, platform::Platform, profile::Profile, progress::Progress,
    project::Project,
};

/// Where the archives are written.
const FOLDER: &str = "target/package";

/// The version of the command, which is that of the whole workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The most that an archive may weigh: publishers fetch it over any line.
const LARGEST_ARCHIVE: usize = 30_000_000;

/// Builds the app, unless it is there, and the command around it for each platform. Then writes the archives and
/// their checksums.
pub fn make(project: &Project, options: &PackageOptions) -> Result<()> {
    let app = match &options.app {
        Some(app) => project.path(app),
        None => build_app(project)?,
    };
    let (shell, folder) = (&project.shell, project.path(FOLDER));
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;

    let mut checksums = String::new();
    for platform in options.platforms() {
        let format = ArchiveFormat::of(platform);
        let name = format!("nachlese-{VERSION}-{}", platform.triple());
        let file = format!("{name}.{}", format.ending());
        let archive = package(project, platform, &app)
            .and_then(|(program, files)| {
                archive::write(format, &name, (platform.program(), &program), &files)
            })
            .with_context(|| format!("{file} could not be made"))?;
        ensure!(archive.len() <= LARGEST_ARCHIVE, "{file} weighs {:.1} MB", megabytes(&archive));
        println!("{FOLDER}/{file} ({:.1} MB)", megabytes(&archive));
        checksums += &checksum_line(&file, &archive);
        shell.write_file(folder.join(file), archive)?;
    }
    shell.write_file(folder.join("SHA256SUMS"), checksums)?;
    Ok(())
}

/// Builds the app for readers, and tells where it is.
pub fn build_app(project: &Project) -> Result<PathBuf> {
    let profile = Profile::Release;
    app::build(project, profile, &mut Progress::of(&app::stages(profile)))?;
    Ok(project.path(profile.app()))
}

/// Builds the command for a platform, and tries it. Returns its bytes and all that goes along.
fn package(project: &Project, platform: Platform, app: &Path) -> Result<(Vec<u8>, ArchiveFiles)> {
    // A missing licence shows within seconds, and compiling takes minutes.
    let mut files = contents::documents(project, platform)?;

    let path = command::build(project, Some(platform), app)?;
    let program = project.shell.read_binary_file(&path)?;
    machine_paths::check(project, &program)?;

    let command = BuiltCommand::at(project, platform, path)?;
    trial::try_out(project, &command)?;
    files.extend(help_files::of(project, &command)?);
    Ok((program, files))
}

fn megabytes(bytes: &[u8]) -> f64 {
    bytes.len() as f64 / 1e6
}

/// A line as `sha256sum --check` reads it.
fn checksum_line(file: &str, content: &[u8]) -> String {
    let digest: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{digest}  {file}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_a_line_that_sha256sum_reads() {
        let digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(checksum_line("nachlese.zip", b""), format!("{digest}  nachlese.zip\n"));
    }
}
