//! Holds the house's rules: who may depend on whom, and who may touch what.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files with this ending below a folder of the project.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "there are .{ending} files in {folder}");
    found
}

/// No line of code, comments aside, may hold any of the words.
#[track_caller]
fn check_absent(sources: &[PathBuf], words: &[&str]) {
    for file in sources {
        let source = fs::read_to_string(file).unwrap();
        for (at, line) in source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for word in words {
                let place = format!("{}:{}", file.display(), at + 1);
                assert!(!line.contains(word), "{place}: `{word}` has no place here: {}", line.trim());
            }
        }
    }
}

/// The crates of this workspace that others may depend on.
const CRATES: [&str; 9] =
    ["app-manifest", "cli", "diagnostic", "import", "locales", "nachlese", "recap", "search", "xtask"];

/// The crates of this workspace that a manifest names as dependencies, tests aside.
#[track_caller]
fn check_dependencies(manifest: &str, allowed: &[&str]) {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let mut section = String::new();
    let mut found = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            section = line.to_owned();
        }
        let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
        let depends = section.contains("dependencies") && !section.contains("workspace");
        if depends && CRATES.contains(&name) {
            found.push(name.to_owned());
        }
    }
    found.sort();
    assert_eq!(found, allowed, "the crates that {manifest} depends on");
}

#[test]
fn dependencies_point_one_way() {
    check_dependencies("crates/app-manifest/Cargo.toml", &[]);
    check_dependencies("crates/diagnostic/Cargo.toml", &[]);
    check_dependencies("crates/search/Cargo.toml", &[]);
    check_dependencies("crates/recap/Cargo.toml", &["diagnostic", "search"]);
    check_dependencies("crates/locales/Cargo.toml", &[]);
    check_dependencies("Cargo.toml", &["locales", "recap"]);
    check_dependencies("crates/import/Cargo.toml", &["diagnostic", "locales", "recap"]);
    check_dependencies(
        "crates/cli/Cargo.toml",
        &["app-manifest", "diagnostic", "import", "nachlese", "recap"],
    );
    // xtask runs the publisher's command instead of linking it, so that it starts at once.
    check_dependencies("xtask/Cargo.toml", &["app-manifest"]);
}

/// Crates whose modules import each other one way.
const WITHOUT_CYCLES: [&str; 9] = [
    "src",
    "crates/app-manifest/src",
    "crates/locales/src",
    "crates/diagnostic/src",
    "crates/search/src",
    "crates/recap/src",
    "crates/import/src",
    "crates/cli/src",
    "xtask/src",
];

#[test]
fn no_two_modules_import_each_other() {
    for folder in WITHOUT_CYCLES {
        let cycles = import_cycles(folder);
        assert!(cycles.is_empty(), "modules of {folder} that import each other: {cycles:?}");
    }
}

/// The folders in which every public type has a name of its own.
const WITH_UNIQUE_TYPES: [&str; 11] = [
    "src",
    "crates/app-manifest/src",
    "crates/locales/src",
    "crates/diagnostic/src",
    "crates/search/src",
    "crates/recap/src",
    "crates/import/src",
    "crates/cli/src",
    "xtask/src",
    "benches/search/wasm/src",
    "fuzz/src",
];

/// Public type names that mean several things, each with the reason.
const SHARED_TYPE_NAMES: [(&str, &str); 0] = [];

#[test]
fn a_public_type_name_means_one_thing_in_the_whole_workspace() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for folder in WITH_UNIQUE_TYPES {
        for file in files(folder, "rs") {
            for name in public_types(&fs::read_to_string(&file).unwrap()) {
                places.entry(name).or_default().push(short(&file));
            }
        }
    }
    assert!(places.len() > 100, "{} public types are found", places.len());
    let repeated: BTreeMap<&str, &Vec<String>> = places
        .iter()
        .filter(|(_, places)| places.len() > 1)
        .map(|(name, places)| (name.as_str(), places))
        .collect();
    let (excepted, others): (Vec<_>, Vec<_>) = repeated
        .into_iter()
        .partition(|(name, _)| SHARED_TYPE_NAMES.iter().any(|(excepted, _)| excepted == name));
    assert!(others.is_empty(), "public type names that occur twice: {others:?}");
    assert_eq!(excepted.len(), SHARED_TYPE_NAMES.len(), "exceptions that are still needed");
}

/// The names of the public structs, enums, traits and type aliases that a file declares.
fn public_types(source: &str) -> Vec<String> {
    let declared = source.lines().filter_map(|line| {
        let rest = line.trim_start().strip_prefix("pub ")?;
        let kinds = ["struct ", "enum ", "trait ", "type "];
        let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        Some(rest[..end].to_owned()).filter(|name| !name.is_empty())
    });
    declared.collect()
}

/// The module of a file as path segments below the crate: `share/target.rs` is `["share", "target"]`.
fn module_of(file: &Path, folder: &Path) -> Vec<String> {
    let path = file.strip_prefix(folder).unwrap().with_extension("");
    let segments = path.iter().map(|segment| segment.to_string_lossy().into_owned());
    segments.filter(|segment| !["lib", "main", "mod"].contains(&segment.as_str())).collect()
}

/// The paths after `crate::`, `self::` and `super::` in the code of a module, with those in a list of
/// imports one by one.
fn imported_paths(module: &[String], source: &str) -> Vec<Vec<String>> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join(" ");
    let mut paths = Vec::new();
    for (prefix, base) in [
        ("crate::", Some(&module[..0])),
        ("self::", Some(module)),
        ("super::", module.split_last().map(|(_, parent)| parent)),
    ] {
        let Some(base) = base else { continue };
        for (at, _) in code.match_indices(prefix) {
            let is_whole = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            if code[..at].ends_with(is_whole) {
                continue;
            }
            let mut base = base.to_vec();
            let mut rest = &code[at + prefix.len()..];
            while let Some(above) = rest.strip_prefix("super::") {
                base.pop();
                rest = above;
            }
            let items = rest.strip_prefix('{').and_then(|list| list.split_once("};")).map(|(list, _)| list);
            for item in items.map_or_else(|| vec![rest], |list| list.split(',').collect()) {
                let end = item.trim().find(|c: char| !is_whole(c)).unwrap_or(item.trim().len());
                let names = item.trim()[..end].split("::").filter(|name| !name.is_empty());
                paths.push(base.iter().cloned().chain(names.map(str::to_owned)).collect());
            }
        }
    }
    paths
}

/// The modules that a module imports, directly or through others.
fn reachable_modules<'i>(
    from: &'i Vec<String>,
    imports: &'i BTreeMap<Vec<String>, BTreeSet<Vec<String>>>,
) -> BTreeSet<&'i Vec<String>> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        open.extend(imports.get(module).into_iter().flatten().filter(|next| reached.insert(*next)));
    }
    reached
}

/// The groups of sibling modules that import each other, directly or through others. What a module
/// shares with its own children counts as the module's.
fn import_cycles(folder: &str) -> Vec<Vec<String>> {
    let folder = root().join(folder);
    let sources = files(folder.strip_prefix(root()).unwrap().to_str().unwrap(), "rs");
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|file| module_of(file, &folder)).collect();
    let mut imports: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for file in &sources {
        let from = module_of(file, &folder);
        for path in imported_paths(&from, &fs::read_to_string(file).unwrap()) {
            let lengths = (1..=path.len()).rev();
            let to = lengths.map(|length| path[..length].to_vec()).find(|path| modules.contains(path));
            let Some(to) = to else { continue };
            // The two siblings below which the importing and the imported module lie.
            let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
            if common < from.len() && common < to.len() {
                imports.entry(from[..=common].to_vec()).or_default().insert(to[..=common].to_vec());
            }
        }
    }
    let mut cycles = BTreeSet::new();
    for module in imports.keys() {
        let reachable = reachable_modules(module, &imports);
        if reachable.contains(module) {
            let group = reachable.iter().filter(|other| reachable_modules(other, &imports).contains(module));
            cycles.insert(group.map(|module| module.join("::")).collect::<Vec<_>>());
        }
    }
    cycles.into_iter().collect()
}

#[test]
fn the_domain_knows_no_browser_no_files_no_time_and_no_chance() {
    let forbidden = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "std::fs",
        "std::env",
        "std::net",
        "std::time",
        "std::process",
        "rand::",
        "println!",
    ];
    check_absent(&files("crates/diagnostic/src", "rs"), &forbidden);
    check_absent(&files("crates/recap/src", "rs"), &forbidden);
    check_absent(&files("crates/search/src", "rs"), &forbidden);
}

#[test]
fn only_the_browser_modules_touch_web_apis() {
    let outside =
        |file: &PathBuf| !file.starts_with(root().join("src/browser")) && !file.ends_with("browser.rs");
    let sources: Vec<_> = files("src", "rs").into_iter().filter(outside).collect();
    check_absent(&sources, &["web_sys", "js_sys", "wasm_bindgen", "gloo", "window()", "document()"]);
}

#[test]
fn nothing_the_content_security_policy_forbids_is_written() {
    check_absent(&files("src", "rs"), &["inner_html", " style=", "javascript:"]);
    check_absent(&files("crates/cli/src", "rs"), &[" style=", "javascript:"]);
}

#[test]
fn the_command_prints_by_the_module_that_knows_of_closed_pipes() {
    check_absent(&files("crates/cli/src", "rs"), &["println!", "print!("]);
}

#[test]
fn every_style_sheet_is_imported_and_the_layers_come_first() {
    let index = fs::read_to_string(root().join("styles/index.css")).unwrap();
    let imported: Vec<&str> =
        index.split("@import \"./").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(
        imported.first(),
        Some(&"layers.css"),
        "the order of the layers is said before they are filled"
    );
    let alone = ["index.css"];
    for file in files("styles", "css") {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let is_known = imported.contains(&name.as_str()) || alone.contains(&name.as_str());
        assert!(is_known, "styles/index.css imports {name}");
    }
}

#[test]
fn nothing_is_loaded_from_another_host() {
    let mut shipped = files("styles", "css");
    shipped.push(root().join("index.html"));
    shipped.push(root().join("public/boot.js"));
    check_absent(&shipped, &["http://", "https://", "\"//", "@import url"]);
}

#[test]
fn nothing_is_asked_of_a_server_of_ours() {
    let server_functions = ["#[server", "ServerAction", "ServerFn", "server_fn"];
    check_absent(&files("src", "rs"), &server_functions);
}

#[test]
fn files_stay_short_enough_to_be_read_at_once() {
    for folder in [
        "src",
        "crates/app-manifest/src",
        "crates/diagnostic/src",
        "crates/locales/src",
        "crates/search/src",
        "crates/recap/src",
        "crates/import/src",
        "crates/cli/src",
        "fuzz/src",
        "xtask/src",
    ] {
        for file in files(folder, "rs") {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            assert!(lines <= 320, "{} has {lines} lines; split it along what is in it", short(&file));
        }
    }
}

fn short(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}
