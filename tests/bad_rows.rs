//! A row that breaks a law does not compile, and the compiler's message names the row.
//!
//! The compiler stops at the first bad row of a table, but evaluates every constant: one copy of the crate with a spoilt
//! copy of the tables for each law shows all of them in one build.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const MANIFEST: &str = "
[package]
name = \"lumbago\"
version = \"0.0.0\"
edition = \"2024\"

[features]
serde = []

[dependencies]
strum = { version = \"0.28\", default-features = false, features = [\"derive\"] }
thiserror = { version = \"2.0\", default-features = false }

[workspace]
";

/// What the spoilt tables are written with.
const PRELUDE: &str = r#"
#![allow(warnings)]
use crate::citation::{Grounds, RuleBasis, adapted, disputed, estimated, measured};
use crate::knowledge::profile::{DemographicRange, Factor, Row, RowBuilder, Group, Profile, group};
use crate::knowledge::rule::{Bound, CriterionRule, Item, RedFlag, Rule};
use crate::knowledge::screens::{self, ScreenQuestion};
use crate::knowledge::sources::{CURATOR_ESTIMATE, HILL2011};
use crate::knowledge::{PROFILES, Pretest, check, criteria, red_flags};
use crate::vocabulary::{Condition, Criterion, Finding, Screen, Sex, Sign, Symptom, Urgency};
use crate::weight::LikelihoodRatio;

/// The tables. Of criteria and questions there is one more at the end, which is left out.
#[derive(Clone, Copy)]
struct Tables {
    profiles: [Profile; Condition::ALL.len()],
    criteria: [CriterionRule; Criterion::ALL.len() + 1],
    rules: usize,
    flags: [RedFlag; red_flags::ALL.len()],
    flagged: usize,
    questions: [ScreenQuestion; ASKED + 1],
    asked: usize,
}

const ASKED: usize = screens::ALL.len();

const TABLES: Tables = {
    let mut criteria = [criteria::ALL[2]; Criterion::ALL.len() + 1];
    let mut at = 0;
    while at < Criterion::ALL.len() {
        criteria[at] = criteria::ALL[at];
        at += 1;
    }
    let mut questions = [screens::ALL[ASKED - 1]; ASKED + 1];
    let mut at = 0;
    while at < ASKED {
        questions[at] = screens::ALL[at];
        at += 1;
    }
    Tables {
        profiles: *PROFILES.values(),
        criteria,
        rules: Criterion::ALL.len(),
        flags: red_flags::ALL,
        flagged: red_flags::ALL.len(),
        questions,
        asked: ASKED,
    }
};

const fn all(tables: &Tables) {
    check::all(
        &tables.profiles,
        tables.criteria.split_at(tables.rules).0,
        tables.flags.split_at(tables.flagged).0,
        tables.questions.split_at(tables.asked).0,
    );
}

/// The first question of a screen.
const fn first_of(screen: Screen) -> usize {
    let mut at = 0;
    while TABLES.questions[at].screen() as usize != screen as usize {
        at += 1;
    }
    at
}

const GROUNDS: Grounds = estimated(&CURATOR_ESTIMATE).because("A reason.");
const fn fever() -> RowBuilder {
    Symptom::Fever.present(2.0, 1.0, 4.0).absent(0.5, 0.2, 1.0)
}
const FEVER: Item = Symptom::Fever.as_item();
/// Patients can tell it, and no screen asks about it.
const DACTYLITIS: Finding = Finding::Symptom(Symptom::Dactylitis);
const OLD: Item = Item::Age(Bound::Above(50));
const TWO: Option<LikelihoodRatio> = Some(LikelihoodRatio::printed(2.0, 1.0, 4.0));
const HALF: Option<LikelihoodRatio> = Some(LikelihoodRatio::printed(0.5, 0.2, 1.0));

const ONE_NAME: &[Group] = &[
    group("one", &[fever().from(GROUNDS)]),
    group("one", &[Symptom::Dactylitis.present(2.0, 1.0, 4.0).from(GROUNDS)]),
];
/// Symptoms that all speak as strongly as any may, so many that their sum is too large.
const STRONG_ROWS: &[Row] = &{
    let mut rows = [fever().from(GROUNDS); Symptom::ALL.len()];
    let mut at = 0;
    while at < rows.len() {
        rows[at] = Symptom::ALL[at].present(30.0, 20.0, 40.0).absent(0.034, 0.03, 0.04).from(GROUNDS);
        at += 1;
    }
    rows
};
const STRONG: &[Group] = &[group("all", STRONG_ROWS)];
/// So many of them that there is no room for one more ratio of their kind.
const NEARLY: &[Group] = &[group("all", STRONG_ROWS.split_at(45).0)];
const THIRTY: Option<LikelihoodRatio> = Some(LikelihoodRatio::printed(30.0, 20.0, 40.0));
const A_THIRTIETH: Option<LikelihoodRatio> = Some(LikelihoodRatio::printed(0.034, 0.03, 0.04));
/// Leaves the first condition these rows, and the ratios of a single criterion.
const fn only(tables: &mut Tables, met: Option<LikelihoodRatio>, not_met: Option<LikelihoodRatio>) {
    (tables.profiles[0].groups, tables.profiles[0].demographics) = (NEARLY, &[]);
    let mut at = 0;
    while at < tables.rules {
        (tables.criteria[at].met, tables.criteria[at].not_met) = (None, None);
        at += 1;
    }
    let last = &mut tables.criteria[tables.rules - 1];
    (last.condition, last.met, last.not_met) = (tables.profiles[0].condition, met, not_met);
}
macro_rules! rows {
    ($($row:expr),*) => { const { &[group("all", const { &[$($row),*] })] as &[Group] } };
}
macro_rules! bands {
    ($($band:expr),*) => { const { &[$($band.from(2.0, 1.0, 4.0, GROUNDS)),*] } };
}
"#;

/// How a profile, that of lumbar disc herniation, is spoilt, and what the compiler says of it.
const PROFILE: &[(&str, &str)] = &[
    (
        "primary_care = Pretest::new((0.06, 0.0, 0.12), GROUNDS)",
        " / primary_care: a pretest probability and its range must lie between 0 and 1",
    ),
    (
        "spine_clinic = Pretest::new((0.06, 0.03, 1.0), GROUNDS)",
        " / spine_clinic: a pretest probability and its range must lie between 0 and 1",
    ),
    (
        "spine_clinic = Pretest::new((0.06, 0.07, 0.12), GROUNDS)",
        " / spine_clinic: the range must contain the pretest probability",
    ),
    (
        "emergency_department = Pretest::new((0.06, 0.03, 0.05), GROUNDS)",
        " / emergency_department: the range must contain the pretest probability",
    ),
    (
        "primary_care = Pretest::new((0.06, 0.03, 0.12), estimated(&CURATOR_ESTIMATE))",
        " / primary_care: every figure must have a rationale",
    ),
    (
        "demographics = bands![DemographicRange::Age(17, 130)]",
        " / age: the bands must follow each other without gaps over the whole range",
    ),
    (
        "demographics = bands![DemographicRange::Age(16, 39), DemographicRange::Age(41, 130)]",
        " / age: the bands must follow each other without gaps over the whole range",
    ),
    (
        "demographics = bands![DemographicRange::Age(16, 129)]",
        " / age: the bands must follow each other without gaps over the whole range",
    ),
    (
        "demographics = bands![DemographicRange::Age(16, 129), DemographicRange::Sex(Sex::Female), \
            DemographicRange::Sex(Sex::Male)]",
        " / age: the bands must follow each other without gaps over the whole range",
    ),
    (
        "demographics = bands![DemographicRange::Age(16, 15), DemographicRange::Age(16, 130)]",
        " / age: the bands must follow each other without gaps over the whole range",
    ),
    (
        "demographics = bands![DemographicRange::AgeAtOnset(16, 130)]",
        " / age_at_onset: the bands must follow each other without gaps over the whole range",
    ),
    (
        "demographics = bands![DemographicRange::DurationWeeks(0, 130)]",
        " / duration_weeks: the bands must follow each other without gaps over the whole range",
    ),
    ("demographics = bands![DemographicRange::Sex(Sex::Male)]", " / sex: both sexes must have a row"),
    (
        "demographics = bands![DemographicRange::Sex(Sex::Male), DemographicRange::Sex(Sex::Male)]",
        " / sex: a sex must have one row",
    ),
    (
        "demographics = const { &[DemographicRange::Age(16, 130).from(0.0, 0.0, 4.0, GROUNDS)] }",
        " / age: a likelihood ratio must be positive",
    ),
    (
        "demographics = const { &[DemographicRange::Age(16, 130).from(2.0, 1.0, 4.0, estimated(&HILL2011))] }",
        " / age: every figure must have a rationale",
    ),
    ("groups = rows![]", " / all: a group must have rows"),
    ("groups = ONE_NAME", " / one: the group is there twice"),
    ("groups = rows![fever().from(GROUNDS), fever().from(GROUNDS)]", " / fever: the finding has two rows"),
    (
        "groups = rows![fever().present(0.0, 0.0, 4.0).from(GROUNDS)]",
        " / fever / present: a likelihood ratio must be positive",
    ),
    (
        "groups = rows![fever().absent(0.5, 0.0, 1.0).from(GROUNDS)]",
        " / fever / absent: a likelihood ratio must be positive",
    ),
    (
        "groups = rows![fever().present(2.0, 2.1, 4.0).from(GROUNDS)]",
        " / fever / present: the interval must contain the likelihood ratio",
    ),
    (
        "groups = rows![fever().absent(0.5, 0.2, 0.4).from(GROUNDS)]",
        " / fever / absent: the interval must contain the likelihood ratio",
    ),
    (
        "groups = rows![fever().present(30.1, 20.0, 40.0).from(GROUNDS)]",
        " / fever / present: a likelihood ratio must lie from 1/30 to 30",
    ),
    (
        "groups = rows![fever().absent(0.033, 0.01, 0.1).from(GROUNDS)]",
        " / fever / absent: a likelihood ratio must lie from 1/30 to 30",
    ),
    (
        "groups = rows![fever().absent(1.2, 1.0, 1.5).from(GROUNDS)]",
        " / fever: presence and absence cannot both support the condition",
    ),
    (
        "groups = rows![fever().present(0.8, 0.5, 1.5).from(GROUNDS)]",
        " / fever: presence and absence cannot both oppose the condition",
    ),
    (
        "groups = rows![fever().from(disputed(&HILL2011).because(\"A reason.\"))]",
        " / fever: a disputed finding must have a likelihood ratio of one",
    ),
    (
        "groups = rows![Symptom::Fever.present(1.0, 1.0, 1.0).from(GROUNDS)]",
        " / fever: a finding that says nothing must be disputed or left out",
    ),
    (
        "groups = rows![fever().from(adapted(&CURATOR_ESTIMATE).because(\"A reason.\"))]",
        " / fever: a measured or adapted figure must have a published source",
    ),
    (
        "groups = rows![fever().from(measured(&CURATOR_ESTIMATE).because(\"A reason.\"))]",
        " / fever: a measured or adapted figure must have a published source",
    ),
    ("groups = rows![fever().from(measured(&HILL2011))]", " / fever: every figure must have a rationale"),
    ("groups = STRONG", ": the weights of a condition could overflow a lane"),
    ("groups = NEARLY; only(&mut t, THIRTY, None)", ": the weights of a condition could overflow a lane"),
    (
        "groups = NEARLY; only(&mut t, None, A_THIRTIETH)",
        ": the weights of a condition could overflow a lane",
    ),
    (
        "groups = NEARLY; only(&mut t, None, None); \
            t.profiles[0].demographics = const { &[DemographicRange::Age(16, 130).from(30.0, 20.0, 40.0, GROUNDS)] }",
        ": the weights of a condition could overflow a lane",
    ),
    ("mechanism = \"\"", ": mechanism, usual course and codes must be given"),
    ("usual_course = \"\"", ": mechanism, usual course and codes must be given"),
    ("codes = &[]", ": mechanism, usual course and codes must be given"),
];

/// What the profile may have, at the borders of the laws.
const ALLOWED: &[&str] = &[
    "primary_care = Pretest::new((0.06, 0.06, 0.06), GROUNDS)",
    "groups = rows![Symptom::Fever.present(30.0, 30.0, 30.0).absent(0.0333, 0.0333, 0.0333).from(GROUNDS)]",
    "groups = rows![Symptom::Fever.present(1.0, 1.0, 1.0).absent(2.0, 1.0, 4.0).from(GROUNDS)]",
    "groups = rows![Symptom::Fever.present(0.5, 0.2, 1.0).absent(1.0, 1.0, 1.0).from(GROUNDS)]",
    "groups = rows![Symptom::Fever.present(1.0, 1.0, 1.0).absent(0.5, 0.2, 1.0).from(GROUNDS)]",
    "demographics = bands![DemographicRange::Age(16, 16), DemographicRange::Age(17, 130)]",
];

/// How a criterion, the sacroiliac one, is spoilt.
const CRITERION: &[(&str, &str)] = &[
    ("met = HALF", " / met: a criterion that is met must support its condition"),
    (
        "met = Some(LikelihoodRatio::printed(2.0, 3.0, 4.0))",
        " / met: the interval must contain the likelihood ratio",
    ),
    ("not_met = TWO", " / not met: a criterion that is not met must oppose its condition"),
    (
        "not_met = Some(LikelihoodRatio::printed(0.5, 0.6, 1.0))",
        " / not met: the interval must contain the likelihood ratio",
    ),
    ("grounds = measured(&HILL2011)", ": every figure must have a rationale"),
    (
        "replaced_groups = &[\"nowhere\"]",
        " / nowhere: the criterion replaces a group that its condition does not have",
    ),
    ("rule.threshold = 0", ": the threshold must lie between one and the number of counted items"),
    ("rule.threshold = 6", ": the threshold must lie between one and the number of counted items"),
    (
        "rule.required = &[Item::Criterion(Criterion::SijProvocation3Of5)]",
        " / sij_provocation_3_of_5: a criterion can refer only to one that stands before it",
    ),
    (
        "rule.required = &[Item::Any(&[FEVER, Item::Criterion(Criterion::Vanderwurff3Of5)])]",
        " / vanderwurff_3_of_5: a criterion can refer only to one that stands before it",
    ),
    (
        "rule.required = &[Item::Any(&[Item::All(&[FEVER, Item::Criterion(Criterion::Vanderwurff3Of5)]), FEVER])]",
        " / vanderwurff_3_of_5: a criterion can refer only to one that stands before it",
    ),
    (
        "rule.required = &[Item::Any(&[FEVER])]",
        ": alternatives, and parts joined by `&`, must be two or more",
    ),
    (
        "rule.counted = &[FEVER, FEVER, Item::All(&[FEVER])]",
        ": alternatives, and parts joined by `&`, must be two or more",
    ),
    (
        "rule.required = &[Item::Any(&[FEVER, Item::All(&[])])]",
        ": alternatives, and parts joined by `&`, must be two or more",
    ),
    (
        "rule.required = &[Item::Any(&[FEVER, Item::Any(&[FEVER, OLD])])]",
        ": `|` joins what `&` has joined, and nothing else is nested",
    ),
    (
        "rule.required = &[Item::All(&[FEVER, Item::All(&[FEVER, OLD])])]",
        ": `|` joins what `&` has joined, and nothing else is nested",
    ),
    (
        "rule.required = &[Item::All(&[FEVER, Item::Any(&[FEVER, OLD])])]",
        ": `|` joins what `&` has joined, and nothing else is nested",
    ),
];

/// How a red flag is spoilt.
const RED_FLAG: &[(&str, &str)] = &[
    (
        "urgency = Urgency::SelfCare",
        ": a red flag cannot ask for self-care, which is what holds when none fires",
    ),
    ("priority = Some(0)", ": the priority of a red flag's questions must lie from 1 to 5"),
    ("priority = Some(6)", ": the priority of a red flag's questions must lie from 1 to 5"),
    (
        "rule = Rule { required: &[OLD], counted: &[OLD, FEVER], threshold: 1 }",
        ": a red flag must need a finding: age, sex and duration alone fire nothing",
    ),
    (
        "rule = Rule { required: &[Item::Any(&[FEVER, OLD])], counted: &[OLD], threshold: 1 }",
        ": a red flag must need a finding: age, sex and duration alone fire nothing",
    ),
    (
        "rule = Rule { required: &[], counted: &[Item::All(&[OLD, Item::DurationUnstated]), FEVER], threshold: 1 }",
        ": a red flag must need a finding: age, sex and duration alone fire nothing",
    ),
    (
        "rule = Rule { required: &[], counted: &[Symptom::Fever.unless_denied()], threshold: 1 }",
        ": a red flag must need a finding: age, sex and duration alone fire nothing",
    ),
    ("urgency = Urgency::Urgent; t.flags[0].ambulance = true", ": only an emergency can need an ambulance"),
    (
        "rule.counted = &[FEVER, Item::Finding(DACTYLITIS)]",
        " / dactylitis: the rule reads what no screen asks",
    ),
    (
        "rule.required = &[Item::Any(&[Item::All(&[OLD, Item::NotDenied(DACTYLITIS)]), FEVER])]",
        " / dactylitis: the rule reads what no screen asks",
    ),
    (
        "rule.required = &[FEVER, Item::Criterion(Criterion::AsasInflammatoryBackPain)]",
        " / insidious_onset: the rule reads what no screen asks",
    ),
    (
        "rule.required = &[Item::All(&[FEVER])]",
        ": alternatives, and parts joined by `&`, must be two or more",
    ),
    ("rule.threshold = 7", ": the threshold must lie between one and the number of counted items"),
    ("detail = \"\"", ": a red flag must say what to do and why"),
    ("rationale = \"\"", ": a red flag must say what to do and why"),
    ("source = &CURATOR_ESTIMATE", ": a red flag must have a published source"),
];

/// How the screens are spoilt.
const SCREENS: &[(&str, &str)] = &[
    (
        "questions[first_of(Screen::Danger)].screen = Screen::Saddle",
        "saddle / collapse_or_shock: the screens must stand in the order of the enum",
    ),
    (
        "questions.swap(first_of(Screen::Danger), first_of(Screen::Danger) - 1)",
        "where / testicular_pain: the screens must stand in the order of the enum",
    ),
    (
        "questions[ASKED].finding = Finding::Sign(Sign::TautBand); t.asked += 1",
        "pain / taut_band: a screen can only ask what a patient can answer",
    ),
    ("asked += 1", "pain / worse_coughing_sneezing: the finding is on a screen twice"),
    (
        "questions[ASKED].finding = DACTYLITIS; t.questions[ASKED].trigger = None; t.asked += 1",
        "pain / dactylitis: a screen asks everybody too many questions",
    ),
    (
        "questions[0].trigger = Some(Item::Any(&[FEVER]))",
        "where: alternatives, and parts joined by `&`, must be two or more",
    ),
    ("flagged = 0; t.asked = first_of(Screen::Pain)", "screens: every screen must have questions"),
    ("flagged = 0; t.asked = 0", "screens: every screen must have questions"),
];

/// How the tables are spoilt as a whole.
const TABLES: &[(&str, &str)] = &[
    (
        "profiles.swap(0, 1)",
        "lumbar_disc_herniation: the profiles must be one per condition in the order of the enum",
    ),
    (
        "criteria.swap(0, 1)",
        "trigger_point_delphi_2_of_3: the rules must be one per criterion in the order of the enum",
    ),
    ("rules += 1", "criteria: there must be no more rules than criteria"),
    ("flags[1] = t.flags[0]", "cauda_equina_new_sphincter_or_saddle: the red flag is there twice"),
    (
        "criteria[2].replaced_groups = t.criteria[1].replaced_groups",
        "berlin_inflammatory_back_pain / inflammatory_back_pain: another criterion of its condition replaces the group too",
    ),
    (
        "criteria[Criterion::HenschkeFracture3Of4 as usize].replaced_factors = \
            t.criteria[Criterion::SteroidFractureUnder65 as usize].replaced_factors",
        "steroid_fracture_under_65 / age: another criterion of its condition replaces the factor too",
    ),
    // Where each replaces two, every pair is compared.
    (
        "criteria[2].replaced_groups = &[\"dactylitis\", \"psoriasis\"]; \
            t.criteria[1].replaced_groups = &[\"psoriasis\", \"enthesis_pain\"]",
        "berlin_inflammatory_back_pain / psoriasis: another criterion of its condition replaces the group too",
    ),
    (
        "criteria[2].replaced_factors = &[Factor::Age, Factor::Sex]; \
            t.criteria[1].replaced_factors = &[Factor::Sex, Factor::DurationWeeks]",
        "berlin_inflammatory_back_pain / sex: another criterion of its condition replaces the factor too",
    ),
];

/// A copy of the crate's sources to spoil.
struct Copy {
    root: PathBuf,
}

impl Copy {
    fn new(name: &str) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_rows").join(name);
        for folder in [
            "src",
            "src/vocabulary",
            "src/knowledge",
            "src/knowledge/conditions",
            "src/posterior",
            "src/json",
        ] {
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

    /// Changes the text of a table.
    fn change(&self, table: &str, change: impl FnOnce(String) -> String) {
        let path = self.root.join("src/knowledge").join(table);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::write(&path, change(text)).unwrap();
    }

    /// What the compiler says against it.
    fn errors(&self) -> String {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--color=never"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", self.root.with_file_name("target"))
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap();
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "it builds: {message}");
        message
    }
}

#[test]
fn a_bad_row_fails_the_build_and_is_named() {
    let copy = Copy::new("one");
    let good = "PainBelowKnee.present(2.2, 1.47, 3.3)";
    let bad = "PainBelowKnee.present(2.2, 2.47, 3.3)";
    copy.change("conditions/lumbar_disc_herniation.rs", |text| {
        assert!(text.contains(good));
        text.replace(good, bad)
    });
    let message = copy.errors();
    let sentence =
        "lumbar_disc_herniation / pain_below_knee / present: the interval must contain the likelihood ratio";
    assert!(message.contains(sentence), "{message}");
}

#[test]
fn a_row_that_breaks_any_law_fails_the_build_and_is_named() {
    let copy = Copy::new("all");
    let (mut spoilt, mut expected) = (PRELUDE.to_owned(), Vec::new());
    for (place, name, cases) in [
        ("profiles[0]", "lumbar_disc_herniation", PROFILE),
        ("criteria[Criterion::SijProvocation3Of5 as usize]", "sij_provocation_3_of_5", CRITERION),
        ("flags[0]", "cauda_equina_new_sphincter_or_saddle", RED_FLAG),
    ] {
        for (spoil, law) in cases {
            expected.push(format!("{name}{law}"));
            writeln!(spoilt, "const _: () = {{ let mut t = TABLES; t.{place}.{spoil}; all(&t) }};").unwrap();
        }
    }
    for (spoil, sentence) in [SCREENS, TABLES].concat() {
        expected.push(sentence.to_owned());
        writeln!(spoilt, "const _: () = {{ let mut t = TABLES; t.{spoil}; all(&t) }};").unwrap();
    }
    for change in ALLOWED {
        writeln!(spoilt, "const _: () = {{ let mut t = TABLES; t.profiles[0].{change}; all(&t) }};").unwrap();
    }
    copy.change("spoilt.rs", |_| spoilt);
    // Below the screens, whose questions nobody else can spoil.
    copy.change("screens.rs", |text| format!("{text}\n#[path = \"spoilt.rs\"]\nmod spoilt;\n"));
    let message = copy.errors();
    for sentence in &expected {
        let times = expected.iter().filter(|other| *other == sentence).count();
        let line = format!("evaluation panicked: {sentence}\n");
        assert_eq!(message.matches(&line).count(), times, "`{sentence}` in:\n{message}");
    }
    assert_eq!(message.matches("error[E0080]").count(), expected.len(), "{message}");
}
