//! The software bill of materials: the parts of the program in a form that scanners read, CycloneDX 1.6 as JSON.
//!
//! It holds no time and no number of its own, so that the same parts make the same file.

use serde_json::{Value, json};

use super::{
    VERSION,
    component::{Component, reference},
};

/// Writes the bill of the components, of which the command itself needs the direct ones, by reference.
pub fn write(direct: &[String], components: &[Component]) -> String {
    let root = reference("nachlese", VERSION);
    let mut dependencies = vec![json!({ "ref": root, "dependsOn": direct })];
    dependencies.extend(
        components
            .iter()
            .map(|component| json!({ "ref": component.reference(), "dependsOn": component.dependencies })),
    );
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "nachlese",
                "version": VERSION,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components.iter().map(entry).collect::<Vec<_>>(),
        "dependencies": dependencies,
    });
    format!("{bill:#}\n")
}

fn entry(component: &Component) -> Value {
    let Component { name, version, licence, source, package_url, .. } = component;
    let mut entry = json!({
        "type": "library",
        "bom-ref": component.reference(),
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
        "externalReferences": [{ "type": "distribution", "url": source }],
    });
    if let (Some(package_url), Some(entry)) = (package_url, entry.as_object_mut()) {
        entry.insert("purl".to_owned(), json!(package_url));
    }
    entry
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::*;

    fn component(name: &str, package_url: Option<&str>, dependencies: &[&str]) -> Component {
        Component {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            source: format!("https://example.org/{name}"),
            package_url: package_url.map(str::to_owned),
            texts: Vec::new(),
            dependencies: dependencies.iter().map(|reference| (*reference).to_owned()).collect(),
        }
    }

    fn bill() -> Result<Value> {
        let components = [
            component("ada", Some("pkg:cargo/ada@1.0.0"), &["brotli@1.0.0"]),
            component("brotli", None, &[]),
        ];
        Ok(serde_json::from_str(&write(&["ada@1.0.0".to_owned()], &components))?)
    }

    #[track_caller]
    fn check(pointer: &str, expected: Value) -> Result<()> {
        assert_eq!(bill()?.pointer(pointer), Some(&expected), "{pointer}");
        Ok(())
    }

    #[test]
    fn it_says_what_it_is_and_what_it_is_about() -> Result<()> {
        check("/bomFormat", json!("CycloneDX"))?;
        check("/specVersion", json!("1.6"))?;
        check("/metadata/component/name", json!("nachlese"))?;
        check("/metadata/component/version", json!(VERSION))
    }

    #[test]
    fn a_component_has_its_licence_and_its_package_url_if_it_has_one() -> Result<()> {
        check("/components/0/licenses/0/expression", json!("MIT"))?;
        check("/components/0/purl", json!("pkg:cargo/ada@1.0.0"))?;
        check("/components/0/externalReferences/0/url", json!("https://example.org/ada"))?;
        assert_eq!(bill()?.pointer("/components/1/purl"), None);
        Ok(())
    }

    #[test]
    fn it_tells_what_needs_what() -> Result<()> {
        let root = format!("nachlese@{VERSION}");
        check("/dependencies/0", json!({ "ref": root, "dependsOn": ["ada@1.0.0"] }))?;
        check("/dependencies/1", json!({ "ref": "ada@1.0.0", "dependsOn": ["brotli@1.0.0"] }))?;
        check("/dependencies/2", json!({ "ref": "brotli@1.0.0", "dependsOn": [] }))
    }
}
