//! The file list is the architecture: a file imports only from files above it in this table.

use std::path::{Path, PathBuf};

/// From the first file to the last. A folder stands for the files in it, which have an order of their own below.
const ORDER: [&str; 19] = [
    "error",
    "weight",
    "citation",
    "digest",
    "vocabulary",
    "presentation",
    "knowledge",
    "criterion",
    "posterior",
    "trigger_point",
    "triage",
    "explanation",
    "conclusion",
    "inquiry",
    "assessment",
    "batch",
    "json",
    "text",
    "lib",
];

/// The order inside `knowledge/`. What is not named is a table about one condition.
const KNOWLEDGE: [&str; 10] = [
    "profile",
    "rule",
    "sources",
    "criteria",
    "red_flags",
    "condition table",
    "check",
    "fingerprint",
    "mod",
    "layout",
];

/// The order inside `vocabulary/`.
const VOCABULARY: [&str; 12] = [
    "macros",
    "condition",
    "criterion",
    "symptom",
    "pain_quality",
    "risk_factor",
    "sign",
    "investigation",
    "finding",
    "person",
    "urgency",
    "mod",
];

fn files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files
}

/// The first segment after `prefix` of every path that the code of a file writes, tests and comments aside.
fn imports(text: &str, prefix: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let code: Vec<_> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = &code[at + prefix.len()..];
        let names: Vec<String> = match rest.strip_prefix('{') {
            Some(list) => {
                list.split('}').next().unwrap().split(',').map(|name| name.trim().to_owned()).collect()
            }
            None => vec![rest.to_owned()],
        };
        for name in names {
            let first: String =
                name.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if first.starts_with(char::is_lowercase) && first != "self" {
                found.push(first);
            }
        }
    }
    found
}

fn place(order: &[&str], name: &str, otherwise: &str) -> usize {
    let known = order.iter().position(|known| *known == name);
    known
        .or_else(|| order.iter().position(|known| *known == otherwise))
        .unwrap_or_else(|| panic!("`{name}` has no place in the table"))
}

fn check(order: &[&str], file: &Path, from: &str, otherwise: &str, prefix: &str) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    let found = imports(&text, prefix);
    for name in &found {
        assert!(
            place(order, name, otherwise) < place(order, from, otherwise),
            "{} imports `{name}`, which stands below it",
            file.display()
        );
    }
    found.len()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn every_file_imports_only_from_above() {
    let mut imports = 0;
    for file in files("src") {
        if stem(&file) != "lib" {
            imports += check(&ORDER, &file, &stem(&file), "", "crate::");
        }
    }
    for folder in ["vocabulary", "knowledge"] {
        for file in files(&format!("src/{folder}")) {
            let text = std::fs::read_to_string(&file).unwrap();
            for name in self::imports(&text, "use crate::") {
                assert!(
                    place(&ORDER, &name, "") < place(&ORDER, folder, ""),
                    "{} imports `{name}`, which stands below it",
                    file.display()
                );
                imports += 1;
            }
        }
    }
    assert!(imports > 100, "only {imports} imports were seen");
}

#[test]
fn every_file_of_a_folder_imports_only_from_above() {
    for (folder, order, otherwise) in
        [("vocabulary", &VOCABULARY[..], ""), ("knowledge", &KNOWLEDGE[..], "condition table")]
    {
        let mut imports = 0;
        for file in files(&format!("src/{folder}")) {
            if stem(&file) != "mod" {
                imports += check(order, &file, &stem(&file), otherwise, "super::");
            }
        }
        assert!(imports >= 10, "only {imports} imports were seen in {folder}");
    }
}

#[test]
fn every_file_has_a_place_and_every_place_a_file() {
    let mut stems: Vec<_> = files("src").iter().map(|path| stem(path)).collect();
    stems.extend(["vocabulary".to_owned(), "knowledge".to_owned()]);
    stems.sort();
    let mut order: Vec<_> = ORDER.iter().map(|name| (*name).to_owned()).collect();
    order.sort();
    assert_eq!(stems, order);
}
