//! Files beside the bundle that a site must not publish.

use diagnostic::Diagnostic;

use super::links::inside_addresses;
use super::{Advice, AdviceContext};
use crate::attached_file::AttachedFile;
use crate::check::bundle_file::FolderKind;
use crate::site::own_addresses::OwnAddresses;

/// A diagnostic for every file that the bundle attaches and that could take over the site, or is not what it seems. In a
/// built site, a build has looked at each; what its publisher has put there by hand was not attached.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    if context.folder_kind != FolderKind::Source {
        return Vec::new();
    }
    let own = OwnAddresses::of(context.bundle);
    let attached = inside_addresses(context.json).into_iter().filter(|(path, _)| !own.contains(path));
    let problems = attached.filter_map(|(path, value)| {
        let file = path.file(context.folder)?;
        let error = AttachedFile::read(&path, &file).err()?;
        let message = format!("the file {:?} {error}", path.file_name());
        Some(Advice::AttachedFile.on(value, message, error.help()))
    });
    problems.collect()
}
