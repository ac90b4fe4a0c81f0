//! Text that must not change unnoticed.

use std::path::Path;

/// Holds a text to the one in `tests/data/`.
#[allow(dead_code, reason = "a test holds one text or a folder of them")]
#[track_caller]
pub(crate) fn frozen(name: &str, now: &str) {
    frozen_in("tests/data", &[(name, now)]);
}

/// Holds texts to the files of a folder, line by line. With `LUMBAGO_WRITE` set, it writes the files that differ, and fails all the
/// same, so that nothing passes by being written.
#[track_caller]
pub(crate) fn frozen_in(folder: &str, texts: &[(&str, &str)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let known = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
    if std::env::var_os("LUMBAGO_WRITE").is_some() {
        let changed: Vec<_> = texts.iter().filter(|(name, now)| known(name) != *now).collect();
        for (name, now) in &changed {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(name), now).unwrap();
        }
        let names: Vec<_> = changed.iter().map(|(name, _)| *name).collect();
        assert!(
            names.is_empty(),
            "{} written anew: review the change, then test again without LUMBAGO_WRITE",
            names.join(", ")
        );
    }
    for (name, now) in texts {
        let known = known(name);
        for (at, (known, now)) in known.lines().zip(now.lines()).enumerate() {
            assert_eq!(
                known,
                now,
                "{name}, line {}: review the change, then accept it with LUMBAGO_WRITE=1",
                at + 1
            );
        }
        assert!(known == **now, "{name}: review the change, then accept it with LUMBAGO_WRITE=1");
    }
}
