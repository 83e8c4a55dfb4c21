//! The documents that go along with the command: its own licences, those of everything inside, and the list of its parts.

use anyhow::{Context, Result};
use xshell::cmd;

use super::{
    archive::ArchiveFiles,
    component::{Component, canonical_licence, published_texts},
    crates, notices, sbom,
};
use crate::{
    platform::Platform,
    programs::{self, MINGW},
    project::Project,
    standard_library,
};

/// What goes along as it stands in the checkout.
const OWN: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// What the licences of the standard library are called, a page of 400 kB that comes with the toolchain.
const STANDARD_LIBRARY: &str = "rust-standard-library.html";

/// The typefaces, of which the app and the command carry subsets, each with the file of its licence.
const TYPEFACES: [(&str, &str, &str); 3] = [
    ("Source Sans 3", "3.052", "crates/cli/fonts/OFL.txt"),
    ("Source Serif 4", "4.004", "crates/cli/fonts/OFL.txt"),
    ("Source Serif 4", "4.005", "public/fonts/OFL.txt"),
];

/// The documents by their paths inside the archive.
pub fn documents(project: &Project, platform: Platform) -> Result<ArchiveFiles> {
    let shell = &project.shell;
    let crates = crates::of(project, platform)?;
    let mut others = typefaces(project)?;
    others.push(rust_library(project)?);
    if platform == Platform::Windows {
        others.extend(windows_runtime(project)?);
    }
    let mut direct = crates.direct;
    direct.extend(others.iter().map(Component::reference));
    let mut components = crates.components;
    components.extend(others);

    let mut files = ArchiveFiles::new();
    for name in OWN {
        files.insert(name.to_owned(), shell.read_binary_file(project.path(name))?);
    }
    let texts = standard_library::sysroot(project)?.join("share/doc/rust/COPYRIGHT-library.html");
    files.insert(STANDARD_LIBRARY.to_owned(), shell.read_binary_file(texts)?);
    files.insert(
        "THIRD-PARTY-NOTICES.txt".to_owned(),
        notices::write(platform.triple(), &components).into_bytes(),
    );
    files.insert("nachlese.cdx.json".to_owned(), sbom::write(&direct, &components).into_bytes());
    Ok(files)
}

fn typefaces(project: &Project) -> Result<Vec<Component>> {
    let component = |(name, version, text): (&str, &str, &str)| {
        let texts = vec![project.shell.read_file(project.path(text))?];
        other((name, version), "OFL-1.1", "https://github.com/adobe-fonts", texts)
    };
    TYPEFACES.into_iter().map(component).collect()
}

fn rust_library(project: &Project) -> Result<Component> {
    let answer = cmd!(project.shell, "rustc --version").quiet().read()?;
    let version = answer.split(' ').nth(1).with_context(|| format!("rustc has no version: {answer:?}"))?;
    let texts = vec![format!("The texts are in {STANDARD_LIBRARY}, beside this file.")];
    other(("std", version), "MIT OR Apache-2.0", "https://github.com/rust-lang/rust", texts)
}

/// What the linker adds to programs for Windows.
fn windows_runtime(project: &Project) -> Result<[Component; 2]> {
    programs::ensure_one(project, MINGW)?;
    let shell = &project.shell;
    let version = |package: &str| {
        let format = "${Version}";
        let answer = cmd!(shell, "dpkg-query --show --showformat={format} {package}").quiet().read();
        answer.context("programs for Windows are packed on Debian, which knows the version of MinGW-w64")
    };
    let mingw = vec![shell.read_file("/usr/share/doc/mingw-w64-x86-64-dev/copyright")?];
    let libgcc = "GPL-3.0-or-later WITH GCC-exception-3.1";
    Ok([
        other(
            ("mingw-w64", &version("mingw-w64-x86-64-dev")?),
            "ZPL-2.1",
            "https://www.mingw-w64.org",
            mingw,
        )?,
        other(
            ("libgcc", &version("gcc-mingw-w64-x86-64-win32-runtime")?),
            libgcc,
            "https://gcc.gnu.org",
            published_texts(libgcc)?,
        )?,
    ])
}

/// A component that comes from no registry of crates.
fn other(
    (name, version): (&str, &str),
    licence: &str,
    source: &str,
    texts: Vec<String>,
) -> Result<Component> {
    Ok(Component {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: canonical_licence(licence)?,
        source: source.to_owned(),
        package_url: None,
        texts,
        dependencies: Vec::new(),
    })
}
