//! What the documents name is there: files, commands, names in the code, and the messages that CONTRIBUTING.md promises.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// All code in a folder but that of this file, without comments, and with the lines of a text joined.
fn code(folder: &Path) -> String {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let text = paths.map(|path| match path.extension() {
        None if path.is_dir() && !path.ends_with("target") => code(&path),
        Some(extension) if extension == "rs" && !path.ends_with(file!()) => {
            let text = std::fs::read_to_string(path).unwrap();
            let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("//"));
            lines.collect::<Vec<_>>().join(" ").replace("\\ ", "")
        }
        _ => String::new(),
    });
    text.collect::<Vec<_>>().join(" ")
}

/// What stands in backticks, outside of blocks of code.
fn spans(text: &str) -> Vec<String> {
    let prose: String = text.split("```").step_by(2).collect();
    prose.split('`').skip(1).step_by(2).map(|span| span.replace('\n', " ")).collect()
}

/// Whether a file or a folder is there, by its path from the root or in a folder whose files are called by their names.
fn exists(path: &str) -> bool {
    let folders = ["", "src", "src/vocabulary", "docs/evidence"];
    folders.iter().any(|folder| root(folder).join(path).exists())
}

/// Whether what a span names is there. One of several words is a command or, if it may be, a message.
fn is_there(span: &str, code: &str, names: &BTreeSet<&str>, may_be_message: bool) -> bool {
    let words: Vec<_> = span.split(' ').collect();
    let path = span.split('#').next().unwrap();
    match words[..] {
        _ if span.contains('<') => true,
        ["cargo" | "git" | "LUMBAGO_WRITE=1", ..] => words.windows(2).all(|pair| match pair {
            ["--test", name] => exists(&format!("tests/{name}.rs")),
            ["--example", name] => ["", ".rs"].iter().any(|end| exists(&format!("examples/{name}{end}"))),
            ["--manifest-path", path] => exists(path),
            _ => true,
        }),
        [_] if path.contains('/') || [".md", ".rs", ".txt"].iter().any(|end| path.ends_with(end)) => {
            exists(path)
        }
        [_] if span.contains(['_', '(']) || span.contains("::") => {
            names.contains(span.split('(').next().unwrap().rsplit(['.', ':']).next().unwrap())
        }
        [_, _, ..] if may_be_message => span.split('…').all(|part| code.contains(part.trim())),
        _ => true,
    }
}

#[test]
fn what_the_documents_name_is_there_and_what_is_not_is_missed() {
    let code = ["src", "tests", "examples", "benches"].map(|folder| code(&root(folder))).concat();
    let names = code.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').collect();
    for document in ["CONTRIBUTING.md", "DESIGN.md", "README.md", "SAFETY.md", "SECURITY.md"] {
        let spans = spans(&std::fs::read_to_string(root(document)).unwrap());
        assert!(spans.len() > 5, "only {} names were seen in {document}", spans.len());
        for span in spans {
            let is_there = is_there(&span, &code, &names, document == "CONTRIBUTING.md");
            assert!(is_there, "{document} names `{span}`, which is not there");
        }
    }
    let wrong = "`tests/nothing.rs` `src/nowhere/` `nothing.rs` `no_such_test` `cargo test --test nothing` `Weight::NONE_SUCH` \
                 `no_such()` `a message that nobody writes` ```\n`in_a_block`\n```";
    assert_eq!(spans(wrong).len(), 8);
    for span in spans(wrong) {
        assert!(!is_there(&span, &code, &names, true), "{span}");
    }
}

/// All manifests in a folder.
fn manifests(folder: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = paths.flat_map(|path| match path.file_name().and_then(|name| name.to_str()) {
        Some("Cargo.toml") => vec![path],
        Some(name)
            if path.is_dir() && !name.starts_with('.') && !["target", "node_modules"].contains(&name) =>
        {
            manifests(&path)
        }
        _ => Vec::new(),
    });
    found.collect()
}

/// Dependencies without a comment above them. The library itself needs none.
fn without_reason(manifest: &str) -> Vec<&str> {
    let (mut is_about_dependencies, mut is_explained, mut missing) = (false, false, Vec::new());
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_about_dependencies = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_about_dependencies) {
            if !is_explained && name != "lumbago" {
                missing.push(name);
            }
        }
        is_explained = line.starts_with("# ");
    }
    missing
}

#[test]
fn every_dependency_has_its_reason() {
    let manifests = manifests(&root(""));
    assert!(manifests.len() > 10, "{manifests:?}");
    for path in manifests {
        let manifest = std::fs::read_to_string(&path).unwrap();
        assert!(without_reason(&manifest).is_empty(), "{}: {:?}", path.display(), without_reason(&manifest));
    }
    let wrong =
        "[package]\nname = \"x\"\n[dev-dependencies]\n# Why.\none = \"1\"\ntwo = \"2\"\nlumbago = \"0\"";
    assert_eq!(without_reason(wrong), ["two"]);
}

/// WebAssembly reads no folders, so a list names them.
#[test]
fn every_sample_is_answered_on_every_machine() {
    let portable = std::fs::read_to_string(root("tests/portable/src/lib.rs")).unwrap();
    let samples = std::fs::read_dir(root("examples/data")).unwrap().map(|entry| entry.unwrap().file_name());
    for sample in samples {
        let name = format!("examples/data/{}\"", sample.to_str().unwrap());
        assert!(portable.contains(&name), "tests/portable/src/lib.rs does not name {name}");
    }
}
