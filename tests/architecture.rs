//! The file list is the architecture: a file imports only from files above it in this table.

use std::path::{Path, PathBuf};

/// From the first file to the last. A folder stands for the files in it, which have an order of their own below.
const ORDER: [&str; 26] = [
    "stack_text",
    "name",
    "error",
    "weight",
    "citation",
    "digest",
    "vocabulary",
    "sentence",
    "knowledge",
    "presentation",
    "criterion",
    "conflict",
    "posterior",
    "trigger_point",
    "triage",
    "screening",
    "advice",
    "explanation",
    "comparison",
    "conclusion",
    "inquiry",
    "batch",
    "assessment",
    "json",
    "text",
    "lib",
];

/// The order inside `knowledge/`: shapes, data, laws. `conditions` is a folder with a table for each condition.
const KNOWLEDGE: [&str; 11] = [
    "profile",
    "rule",
    "sources",
    "finding_lists",
    "contradictions",
    "criteria",
    "red_flags",
    "screens",
    "conditions",
    "check",
    "mod",
];

/// The order inside `vocabulary/`.
const VOCABULARY: [&str; 17] = [
    "macros",
    "condition",
    "criterion",
    "symptom",
    "pain_quality",
    "risk_factor",
    "sign",
    "investigation",
    "presence",
    "respondent",
    "finding",
    "finding_set",
    "person",
    "screen",
    "suspicion",
    "urgency",
    "mod",
];

/// The order inside `json/`.
const JSON: [&str; 6] = ["read", "shapes", "write", "knowledge", "summary", "mod"];

/// The order inside `posterior/`.
const POSTERIOR: [&str; 7] = ["ledger", "floor", "layout", "lanes", "ceiling", "answers", "mod"];

fn files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files
}

/// The code of a file, tests and comments aside.
fn code(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap();
    let lines: Vec<_> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

/// The first name of every path that begins with a prefix, and of every path in the braces after it.
fn imports(code: &str, prefix: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        // Not the tail of a longer name.
        let before = code[..at].chars().next_back();
        if !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
            first_names(&code[at + prefix.len()..], &mut found);
        }
    }
    found
}

fn first_names(rest: &str, found: &mut Vec<String>) {
    let Some(list) = rest.strip_prefix('{') else {
        found.push(rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect());
        return;
    };
    // Every place in the outermost braces where a path begins.
    let (mut depth, mut begins) = (0, true);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => return,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ if begins && !letter.is_whitespace() => {
                first_names(&list[at..], found);
                begins = false;
            }
            _ => {}
        }
    }
}

/// The module that a name of the crate's root, or of a folder's, is in. A type is in the file that is named for it.
fn module(name: &str) -> String {
    let mut module = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && name.chars().any(char::is_lowercase) {
            if !module.is_empty() {
                module.push('_');
            }
            module.extend(letter.to_lowercase());
        } else {
            module.push(letter);
        }
    }
    module
}

#[track_caller]
fn place(order: &[&str], name: &str) -> usize {
    order
        .iter()
        .position(|known| *known == name)
        .unwrap_or_else(|| panic!("`{name}` has no place in the table"))
}

/// Fails unless everything that a file imports after a prefix stands above it.
fn check(order: &[&str], file: &Path, from: &str, prefix: &str) -> usize {
    let found: Vec<_> = imports(&code(file), prefix).iter().map(|name| module(name)).collect();
    // A file of a folder may name the folder.
    for name in found.iter().filter(|name| *name != from) {
        assert!(
            place(order, name) < place(order, from),
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
            imports += check(&ORDER, &file, &stem(&file), "crate::");
            imports += check(&ORDER, &file, &stem(&file), "super::");
        }
    }
    for folder in ["vocabulary", "knowledge", "posterior", "json"] {
        for file in files(&format!("src/{folder}")) {
            imports += check(&ORDER, &file, folder, "crate::");
        }
    }
    assert!(imports > 100, "only {imports} imports were seen");
}

#[test]
fn every_file_of_a_folder_imports_only_from_above() {
    for (folder, order, least) in [
        ("vocabulary", &VOCABULARY[..], 10),
        ("knowledge", &KNOWLEDGE[..], 10),
        ("posterior", &POSTERIOR[..], 3),
        ("json", &JSON[..], 3),
    ] {
        let mut imports = 0;
        let mut stems: Vec<_> = Vec::new();
        for file in files(&format!("src/{folder}")) {
            stems.push(stem(&file));
            if stem(&file) != "mod" {
                imports += check(order, &file, &stem(&file), "super::");
            }
        }
        assert!(imports >= least, "only {imports} imports were seen in {folder}");
        stems.extend(order.iter().filter(|name| **name == "conditions").map(|name| (*name).to_owned()));
        stems.sort();
        let mut order = order.to_vec();
        order.sort_unstable();
        assert_eq!(stems, order, "in {folder}");
    }
}

/// A table about a condition knows the shapes and the sources, and neither rules nor other tables.
#[test]
fn every_condition_has_a_table_that_imports_only_shapes_and_sources() {
    let mut stems = Vec::new();
    for file in files("src/knowledge/conditions") {
        stems.push(stem(&file));
        if stem(&file) != "mod" {
            let found = imports(&code(&file), "crate::knowledge::");
            assert!(found.iter().all(|name| ["profile", "sources"].contains(&name.as_str())), "{found:?}");
            assert!(check(&ORDER, &file, "knowledge", "crate::") > 5);
        }
    }
    stems.retain(|stem| stem != "mod");
    stems.sort();
    let mut conditions: Vec<_> = lumbago::Condition::ALL.iter().map(|condition| condition.as_str()).collect();
    conditions.sort_unstable();
    assert_eq!(stems, conditions);
}

#[test]
fn imports_are_seen_however_they_are_written() {
    for (code, prefix, found) in [
        ("use crate::weight::Weight;", "crate::", &["weight"][..]),
        ("use crate::{error::{self, Error}, assessment::Assessment};", "crate::", &["error", "assessment"]),
        ("use crate::Assessment;", "crate::", &["Assessment"]),
        ("let x = crate::assessment::score(p);", "crate::", &["assessment"]),
        ("use super::{\n    Investigation,\n    sign::{A, B},\n};", "super::", &["Investigation", "sign"]),
        ("$crate::error::Error", "crate::", &["error"]),
        ("mycrate::thing", "crate::", &[]),
    ] {
        assert_eq!(imports(code, prefix), found, "{code}");
    }
    assert_eq!(["PainQuality", "PROFILES", "error"].map(module), ["pain_quality", "PROFILES", "error"]);
}

#[test]
fn every_file_has_a_place_and_every_place_a_file() {
    let mut stems: Vec<_> = files("src").iter().map(|path| stem(path)).collect();
    stems.extend(["vocabulary", "knowledge", "posterior", "json"].map(str::to_owned));
    stems.sort();
    let mut order: Vec<_> = ORDER.iter().map(|name| (*name).to_owned()).collect();
    order.sort();
    assert_eq!(stems, order);
}
