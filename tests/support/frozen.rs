//! Text that must not change unnoticed.

/// Holds a text to the one in `tests/data/`, line by line. With `LUMBAGO_WRITE` set, it writes the file where it differs, and
/// fails all the same, so that nothing passes by being written.
#[track_caller]
pub(crate) fn frozen(name: &str, now: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("LUMBAGO_WRITE").is_some() && known != now {
        std::fs::write(&path, now).unwrap();
        panic!("{name} is written anew: review the change, then test again without LUMBAGO_WRITE");
    }
    for (at, (known, now)) in known.lines().zip(now.lines()).enumerate() {
        assert_eq!(
            known,
            now,
            "{name}, line {}: review the change, then accept it with LUMBAGO_WRITE=1",
            at + 1
        );
    }
    assert_eq!(known.lines().count(), now.lines().count(), "{name}: accept the change with LUMBAGO_WRITE=1");
}
