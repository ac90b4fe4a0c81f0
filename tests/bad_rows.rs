//! A row that breaks a law does not compile, and the compiler's message names the row.
//!
//! Each case copies the crate, spoils one row and builds it.

use std::path::{Path, PathBuf};
use std::process::Command;

const MANIFEST: &str = "
[package]
name = \"lumbago\"
version = \"0.0.0\"
edition = \"2024\"

[dependencies]
strum = { version = \"0.28\", default-features = false, features = [\"derive\"] }
thiserror = { version = \"2.0\", default-features = false }

[workspace]
";

/// A copy of the crate's sources to spoil.
struct Copy {
    root: PathBuf,
}

impl Copy {
    fn new() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_rows");
        for folder in ["src", "src/vocabulary", "src/knowledge"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
            for entry in std::fs::read_dir(here.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    std::fs::copy(&path, root.join(folder).join(path.file_name().unwrap())).unwrap();
                }
            }
        }
        std::fs::write(root.join("Cargo.toml"), MANIFEST).unwrap();
        let lock = here.join("Cargo.lock");
        if lock.exists() {
            std::fs::copy(lock, root.join("Cargo.lock")).unwrap();
        }
        Self { root }
    }

    /// What the compiler says, and whether it was satisfied.
    fn build(&self) -> (bool, String) {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--color=never"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// Builds with the first `good` after `anchor` in a table replaced by `bad`, and puts the table right again.
    fn spoil(&self, table: &str, anchor: &str, good: &str, bad: &str) -> String {
        let path = self.root.join("src/knowledge").join(table);
        let text = std::fs::read_to_string(&path).unwrap();
        let from = text.find(anchor).unwrap_or_else(|| panic!("{table} has no {anchor}"));
        let spoilt = format!("{}{}", &text[..from], text[from..].replacen(good, bad, 1));
        assert_ne!(spoilt, text, "{table} has no {good} after {anchor}");
        std::fs::write(&path, spoilt).unwrap();
        let (success, message) = self.build();
        std::fs::write(&path, text).unwrap();
        assert!(!success, "{table} builds with {bad} after {anchor}");
        message
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of bad rows")]
fn a_bad_row_fails_the_build_and_is_named() {
    let copy = Copy::new();
    let (success, message) = copy.build();
    assert!(success, "the crate itself does not build: {message}");

    let disc = "lumbar_disc_herniation.rs";
    let knee = "symptom(PainBelowKnee)";
    for (table, anchor, good, bad, sentence) in [
        (
            disc,
            knee,
            ".present(2.2, 1.47, 3.3)",
            ".present(0.0, 0.0, 3.3)",
            "lumbar_disc_herniation / pain_below_knee / present: a likelihood ratio must be positive",
        ),
        (
            disc,
            knee,
            ".present(2.2, 1.47, 3.3)",
            ".present(2.2, 2.47, 3.3)",
            "lumbar_disc_herniation / pain_below_knee / present: the interval must contain the likelihood ratio",
        ),
        (
            disc,
            knee,
            ".present(2.2, 1.47, 3.3)",
            ".present(31.0, 20.0, 40.0)",
            "lumbar_disc_herniation / pain_below_knee / present: a likelihood ratio must lie from 1/30 to 30",
        ),
        (
            disc,
            knee,
            ".absent(0.25, 0.125, 0.5)",
            ".absent(1.25, 1.1, 1.5)",
            "lumbar_disc_herniation / pain_below_knee: presence and absence cannot both support the condition",
        ),
        (
            disc,
            "symptom(DermatomalLegPain)",
            "DermatomalLegPain",
            "PainBelowKnee",
            "lumbar_disc_herniation / pain_below_knee: the finding has two rows",
        ),
        (
            disc,
            "\"front_pain\"",
            "front_pain",
            "leg_radiation",
            "lumbar_disc_herniation / leg_radiation: the group is there twice",
        ),
        (
            disc,
            "Band::Age(30, 39)",
            "(30, 39)",
            "(31, 39)",
            "lumbar_disc_herniation / age: the bands must follow each other without gaps over the whole range",
        ),
        (
            disc,
            "primary_care: Pretest::new(",
            "(0.06, 0.03, 0.12)",
            "(0.06, 0.07, 0.12)",
            "lumbar_disc_herniation / primary_care: the range must contain the pretest probability",
        ),
        (
            disc,
            knee,
            "adapted(&HILL2011)",
            "adapted(&CURATOR_ESTIMATE)",
            "lumbar_disc_herniation / pain_below_knee: a measured or adapted figure must have a published source",
        ),
        (
            "ankylosing_spondylitis.rs",
            "symptom(WorseAfterActivity)",
            ".present(1.0, 0.6, 1.6)",
            ".present(1.5, 0.6, 1.6)",
            "ankylosing_spondylitis / worse_after_activity: a disputed finding must have a likelihood ratio of one",
        ),
        (
            "ankylosing_spondylitis.rs",
            "\"inflammatory_back_pain\"",
            "inflammatory_back_pain",
            "inflammation",
            "asas_inflammatory_back_pain / inflammatory_back_pain: \
             the criterion replaces a group that its condition does not have",
        ),
        (
            "criteria.rs",
            "Condition::SacroiliacJointPain",
            "3,",
            "6,",
            "sij_provocation_3_of_5: the threshold must lie between one and the number of counted items",
        ),
        (
            "profiles.rs",
            "PerCondition::new([",
            "lumbar_disc_herniation::PROFILE",
            "facet_joint_pain::PROFILE",
            "lumbar_disc_herniation: the profiles must be one per condition in the order of the enum",
        ),
        (
            "red_flags.rs",
            "id: \"cauda_equina_saddle_and_sphincter\"",
            "cauda_equina_saddle_and_sphincter",
            "cauda_equina_new_sphincter_or_saddle",
            "cauda_equina_new_sphincter_or_saddle: the red flag is there twice",
        ),
    ] {
        let message = copy.spoil(table, anchor, good, bad);
        assert!(message.contains(sentence), "expected `{sentence}` in:\n{message}");
    }
}
