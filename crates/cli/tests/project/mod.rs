//! A publisher's desk: a folder with a bundle and a built app in it, and the command at hand.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use scraper::{Html, Selector};
use tempfile::TempDir;

/// A bundle without problems: two languages, one talk, one takeaway.
pub const GOOD: &str = r#"{"format": 1, "languages": ["de", "en"],
 "event": {"name": "Kongress", "title": "Nachlese", "summary": "Was war.", "start": "2021-11-23"},
 "facets": [{"id": "level", "label": "Ebene", "ordered": true, "values": [{"id": "state", "label": "Land"}]}],
 "speakers": [{"id": "ada", "name": "Ada"}],
 "talks": [{"id": "one", "title": "Erster Vortrag", "speakers": ["ada"], "tags": {"level": ["state"]}}],
 "takeaways": [{"id": "first", "talk": "one", "kind": "finding", "statement": "Es ist so."}]}"#;

/// The first recap.
pub const DIKOMM: &str = include_str!("../../../../public/recap.json");

/// The desk; it is gone when the test is over.
pub struct TestProject(TempDir);

impl TestProject {
    /// A folder with `recap.json` and an app such as `cargo xtask build` makes.
    pub fn with(bundle: &str) -> Self {
        let project = Self(TempDir::new().unwrap());
        project.put("recap.json", bundle);
        project.put("app/boot.js", "// boots");
        project.put(
            "app/app-0123456789abcdef.js",
            "// runs and runs and runs and runs and runs and runs and runs",
        );
        project.put("app/fonts/a.woff2", "font");
        for icon in ["icon.svg", "icon-32.png", "icon-180.png", "icon-192.png", "icon-512.png"] {
            project.put(&format!("app/icons/{icon}"), "icon");
        }
        project.put("app/app-0123456789abcdef_bg.wasm", "wasm");
        project.put("app/styles.css", "a {}\nb {}");
        let manifest = r#"{"boot": "boot.js", "script": "app-0123456789abcdef.js",
          "wasm": "app-0123456789abcdef_bg.wasm", "styles": "styles.css",
          "preload_fonts": ["fonts/a.woff2"]}"#;
        project.put("app/app.json", manifest);
        project
    }

    /// Where something lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Lays a file on the desk.
    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The words of a file.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs the command.
    pub fn nachlese(&self, arguments: &[&str]) -> Output {
        self.nachlese_with(&[], arguments)
    }

    /// Runs the command with more variables in its environment.
    pub fn nachlese_with(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nachlese"));
        command.envs(environment.iter().copied());
        command.args(arguments).current_dir(self.0.path()).output().unwrap()
    }

    /// Builds the site into `site`.
    pub fn build(&self, more: &[&str]) -> Output {
        let arguments = ["build", "recap.json", "--app", "app", "--out", "site"];
        self.nachlese(&[&arguments, more].concat())
    }

    /// Builds the site, which must work.
    #[track_caller]
    pub fn must_build(&self, more: &[&str]) -> Output {
        let output = self.build(more);
        assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
        output
    }
}

/// All that a command has printed.
pub fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// All files below a folder, by their paths inside it.
pub fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found
}

/// The attributes of all elements of a page that a selector finds.
pub fn attributes(html: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
}
