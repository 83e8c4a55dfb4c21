//! The notices that the licences of others ask for: who made what, under which terms, and where its source is.

use std::collections::BTreeMap;

use super::{VERSION, component::Component};

/// Writes the notices: the components, then each text once with all components that it is for.
pub fn write(target: &str, components: &[Component]) -> String {
    let mut notices = format!(
        "Third-party notices of nachlese {VERSION} for {target}\n\n\
         nachlese is under MIT or Apache 2.0, as you like (LICENSE-MIT, LICENSE-APACHE). The command and the app that it\n\
         carries hold what others have made. It is listed here with its licence and the place of its source; the texts\n\
         of the licences follow.\n"
    );
    for component in components {
        let Component { name, version, licence, source, .. } = component;
        notices += &format!("\n{name} {version}\n  {licence}\n  {source}\n");
    }
    for (text, names) in texts(components) {
        notices += &format!("\n{}\n{}\n\n{text}\n", "=".repeat(80), wrap(&names));
    }
    notices
}

/// The different texts, each with the components that it is for, in the order of the first of them.
fn texts(components: &[Component]) -> Vec<(String, Vec<String>)> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for component in components {
        let name = format!("{} {}", component.name, component.version);
        for text in &component.texts {
            // Many texts differ only in how their lines are broken.
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let place = *places.entry(words).or_insert(texts.len());
            match texts.get_mut(place) {
                Some((_, names)) if names.last() == Some(&name) => {}
                Some((_, names)) => names.push(name.clone()),
                None => texts.push((text.trim_matches('\n').trim_end().to_owned(), vec![name.clone()])),
            }
        }
    }
    texts
}

/// Names in lines of at most 80 letters.
fn wrap(names: &[String]) -> String {
    let mut lines = vec![String::new()];
    for (at, name) in names.iter().enumerate() {
        let name = if at + 1 < names.len() { format!("{name},") } else { name.clone() };
        match lines.last_mut() {
            Some(line) if line.is_empty() => *line = name,
            Some(line) if line.len() + name.len() < 80 => *line += &format!(" {name}"),
            _ => lines.push(name),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(name: &str, texts: &[&str]) -> Component {
        Component {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            source: format!("https://crates.io/crates/{name}/1.0.0"),
            package_url: None,
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            dependencies: Vec::new(),
        }
    }

    #[test]
    fn each_text_stands_once_with_all_that_it_is_for() {
        let components = [
            component("ada", &["MIT\n\nAs you like.\n", "NOTICE"]),
            component("brotli", &["MIT\nAs  you like."]),
            component("csv", &["Unlicense"]),
        ];
        let notices = write("x86_64-unknown-linux-gnu", &components);
        let expected = format!(
            "
ada 1.0.0
  MIT
  https://crates.io/crates/ada/1.0.0

brotli 1.0.0
  MIT
  https://crates.io/crates/brotli/1.0.0

csv 1.0.0
  MIT
  https://crates.io/crates/csv/1.0.0

{line}
ada 1.0.0, brotli 1.0.0

MIT

As you like.

{line}
ada 1.0.0

NOTICE

{line}
csv 1.0.0

Unlicense
",
            line = "=".repeat(80)
        );
        assert!(notices.ends_with(&expected), "{notices}");
        let heading = format!("Third-party notices of nachlese {VERSION} for x86_64-unknown-linux-gnu\n");
        assert!(notices.starts_with(&heading), "{notices}");
    }

    #[test]
    fn a_component_with_the_same_text_twice_is_named_once() {
        assert_eq!(
            texts(&[component("ada", &["MIT", "MIT"])]),
            [("MIT".to_owned(), vec!["ada 1.0.0".to_owned()])]
        );
    }

    #[test]
    fn long_lists_of_names_are_broken_into_lines() {
        let names: Vec<String> = (10..30).map(|at| format!("crate-{at} 1.0.0")).collect();
        let wrapped = wrap(&names);
        assert!(wrapped.lines().all(|line| line.len() <= 80), "{wrapped}");
        assert_eq!(wrapped.replace('\n', " "), names.join(", "));
    }
}
