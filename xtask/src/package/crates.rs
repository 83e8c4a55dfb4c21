//! Which crates are inside the command and the app that it carries. Macros and what builds a crate count too, because
//! code that they write is inside.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Node, Package, PackageId};
use xshell::cmd;

use super::{
    component::{Component, canonical_licence, reference},
    licence_texts::CrateSource,
};
use crate::{platform::Platform, project::Project, standard_library::WASM_TARGET};

/// The crates that write the JavaScript of the app. What they need themselves stays outside.
const WRITERS: [&str; 2] = ["wasm-bindgen-cli-support", "wasm_split_cli_support"];

/// The crates of others inside a program.
pub struct Crates {
    /// What the crates of this workspace need directly, by reference.
    pub direct: Vec<String>,
    pub components: Vec<Component>,
}

/// Asks cargo for the crates inside the command for a platform.
pub fn of(project: &Project, platform: Platform) -> Result<Crates> {
    let triple = platform.triple();
    let mut inside = tree(project, "cli", triple, &[])?;
    inside.extend(tree(project, "nachlese", WASM_TARGET, &["--features", "split"])?);

    let filters = ["--filter-platform", triple, "--filter-platform", WASM_TARGET];
    let answer =
        cmd!(project.shell, "cargo metadata --locked --format-version 1 {filters...}").quiet().read()?;
    let metadata = MetadataCommand::parse(answer).context("cargo tells of its packages in another form")?;
    select(&metadata, &inside)
}

/// The crates that cargo compiles of a package for a target, by reference. Only `cargo tree` knows which features are
/// on when a single package is built.
fn tree(project: &Project, package: &str, target: &str, features: &[&str]) -> Result<BTreeSet<String>> {
    let format = "{p}";
    let answer = cmd!(
        project.shell,
        "cargo tree --locked --package {package} {features...} --target {target} --edges no-dev --prefix none --format {format}"
    )
    .quiet()
    .read()?;
    answer.lines().filter(|line| !line.is_empty()).map(tree_line).collect()
}

/// The reference of a crate in a line such as `serde v1.0.0 (proc-macro)`.
fn tree_line(line: &str) -> Result<String> {
    let mut words = line.split(' ');
    let (name, version) = (words.next(), words.next().and_then(|word| word.strip_prefix('v')));
    let (Some(name), Some(version)) = (name, version) else {
        anyhow::bail!("`cargo tree` says {line:?}, which is no crate");
    };
    Ok(reference(name, version))
}

/// The crates of others among the packages, with what they need of each other.
fn select(metadata: &Metadata, inside: &BTreeSet<String>) -> Result<Crates> {
    let is_inside = |package: &&Package| {
        inside.contains(&reference_of(package)) || WRITERS.contains(&package.name.as_str())
    };
    let packages: BTreeMap<&PackageId, &Package> =
        metadata.packages.iter().filter(is_inside).map(|package| (&package.id, package)).collect();
    let missing =
        inside.iter().find(|wanted| !packages.values().any(|package| reference_of(package) == **wanted));
    ensure!(
        missing.is_none(),
        "`cargo metadata` does not know {}",
        missing.map_or("", |reference| reference)
    );

    let nodes = metadata.resolve.as_ref().context("cargo does not tell what needs what")?;
    let (mut direct, mut components) = (BTreeSet::new(), Vec::new());
    for node in &nodes.nodes {
        let Some(package) = packages.get(&node.id) else { continue };
        let dependencies =
            needed(node).filter_map(|id| packages.get(id)).filter(|needed| needed.source.is_some());
        let dependencies = dependencies.map(|needed| reference_of(needed));
        if package.source.is_some() {
            components.push(component(package, dependencies.collect())?);
        } else {
            direct.extend(dependencies);
        }
    }
    components.sort_by_key(Component::reference);
    Ok(Crates { direct: direct.into_iter().collect(), components })
}

/// What a package needs, tests aside.
fn needed(node: &Node) -> impl Iterator<Item = &PackageId> {
    let is_used = |kinds: &[cargo_metadata::DepKindInfo]| {
        kinds.iter().any(|kind| kind.kind != DependencyKind::Development)
    };
    node.deps
        .iter()
        .filter(move |dependency| is_used(&dependency.dep_kinds))
        .map(|dependency| &dependency.pkg)
}

fn component(package: &Package, mut dependencies: Vec<String>) -> Result<Component> {
    let (name, version) = (package.name.to_string(), package.version.to_string());
    let told = || format!("the crate {name} {version} has no licence that can be passed on");
    let licence = package.license.as_deref().context("its manifest names no licence").with_context(told)?;
    let licence = canonical_licence(licence).with_context(told)?;
    let folder = package.manifest_path.parent().context("its manifest lies nowhere")?.as_std_path();
    let source = CrateSource { folder, licence: &licence, authors: &package.authors };
    let texts = source.licence_texts().with_context(told)?;
    dependencies.sort();
    dependencies.dedup();
    Ok(Component {
        source: format!("https://crates.io/crates/{name}/{version}"),
        package_url: Some(format!("pkg:cargo/{name}@{version}")),
        name,
        version,
        licence,
        texts,
        dependencies,
    })
}

fn reference_of(package: &Package) -> String {
    reference(&package.name, &package.version.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_line(line: &str, expected: Result<&str, &str>) {
        let found = tree_line(line).map_err(|error| error.to_string());
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn a_line_of_the_tree_names_a_crate() {
        check_line("anyhow v1.0.102", Ok("anyhow@1.0.102"));
        check_line("serde_derive v1.0.229 (proc-macro) (*)", Ok("serde_derive@1.0.229"));
        check_line("cli v0.1.0 (/srv/nachlese/crates/cli)", Ok("cli@0.1.0"));
        check_line(
            "[build-dependencies]",
            Err("`cargo tree` says \"[build-dependencies]\", which is no crate"),
        );
    }

    /// What cargo would tell of two crates, `cli` of this workspace and `MIT`-licensed or other `outer`.
    fn metadata(licence: &str) -> Result<Metadata> {
        let folder = env!("CARGO_MANIFEST_DIR");
        let package = |name: &str, source: &str| {
            format!(
                r#"{{"name": "{name}", "version": "1.0.0", "id": "{name}", "source": {source}, "license": {licence},
                "dependencies": [], "targets": [], "features": {{}}, "manifest_path": "{folder}/Cargo.toml",
                "authors": ["Ada"]}}"#
            )
        };
        let packages = [package("cli", "null"), package("outer", "\"registry+x\"")].join(",");
        let answer = format!(
            r#"{{"packages": [{packages}], "workspace_members": ["cli"], "workspace_root": "/", "target_directory": "/",
            "version": 1, "resolve": {{"root": null, "nodes": [
                {{"id": "cli", "dependencies": ["outer"], "deps": [
                    {{"name": "outer", "pkg": "outer", "dep_kinds": [{{"kind": null, "target": null}}]}}]}},
                {{"id": "outer", "dependencies": [], "deps": []}}]}}}}"#
        );
        Ok(MetadataCommand::parse(answer)?)
    }

    fn inside() -> BTreeSet<String> {
        ["cli@1.0.0", "outer@1.0.0"].map(str::to_owned).into()
    }

    #[test]
    fn crates_of_others_are_components_and_our_own_need_them() -> Result<()> {
        let crates = select(&metadata("\"MIT/Apache-2.0\"")?, &inside())?;
        assert_eq!(crates.direct, ["outer@1.0.0"]);
        let [outer] = &crates.components[..] else { panic!("{:?}", crates.components) };
        assert_eq!(outer.licence, "MIT OR Apache-2.0");
        assert_eq!(outer.package_url.as_deref(), Some("pkg:cargo/outer@1.0.0"));
        assert!(!outer.texts.is_empty(), "there are texts");
        Ok(())
    }

    #[track_caller]
    fn check_refused(licence: &str, expected: &str) {
        let found = metadata(licence).and_then(|metadata| select(&metadata, &inside()).map(drop));
        assert_eq!(found.map_err(|error| format!("{error:#}")), Err(expected.to_owned()), "{licence}");
    }

    #[test]
    fn a_crate_without_a_licence_text_is_named() {
        let start = "the crate outer 1.0.0 has no licence that can be passed on";
        check_refused("null", &format!("{start}: its manifest names no licence"));
        check_refused("\"mine\"", &format!("{start}: \"mine\" is no SPDX expression"));
        check_refused("\"LicenseRef-mine\"", &format!("{start}: SPDX publishes no text of LicenseRef-mine"));
    }
}
