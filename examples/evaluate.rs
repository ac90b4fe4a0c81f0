//! How good the library is on cases with a known diagnosis.
//!
//! `cargo run --release --example evaluate -- FILE.jsonl` reads one case a line, in the form that
//! `tests/data/README.md` describes; without an argument it reads `tests/data/cases.jsonl`. Each case is scored with the
//! base rates of its setting, mostly primary care, and, because cases are picked for teaching and not drawn from practice,
//! with equal pretest probabilities.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use lumbago::{Assessment, Condition, Finding, Presentation, Setting, Urgency, score};
use serde::Deserialize;

const USAGE: &str = "usage: evaluate [FILE.jsonl]";

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cases.jsonl");

/// The two ways in which each case is scored.
const SETTINGS: [&str; 2] = ["primary care", "equal pretest"];

#[derive(Deserialize)]
struct Case {
    id: String,
    gold: Gold,
    urgent_expected: Option<Urgency>,
    presentation: Presentation,
}

/// The diagnosis, where it is one that the library knows.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Gold(Option<Condition>);

impl TryFrom<String> for Gold {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "nonspecific_low_back_pain" | "other" => Ok(Self(None)),
            id => id.parse().map(|condition| Self(Some(condition))).map_err(|error| {
                format!("gold: {error}; `nonspecific_low_back_pain` and `other` are valid too")
            }),
        }
    }
}

/// A case with its answer in each of [`SETTINGS`].
struct Scored {
    case: Case,
    assessments: [Assessment; 2],
}

impl Scored {
    fn new(case: Case) -> Self {
        let equal = case.presentation.clone().setting(Setting::EqualPretest);
        Self { assessments: [score(&case.presentation), score(&equal)], case }
    }

    /// The verdict of triage, which no pretest probability changes.
    fn urgency(&self) -> Urgency {
        let [assessment, _] = &self.assessments;
        assessment.triage().urgency()
    }
}

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let scored = match arguments.as_slice() {
        [] => read(DEFAULT),
        [help] if help == "--help" || help == "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        [path] if !path.starts_with('-') => read(path),
        _ => Err(USAGE.to_owned()),
    };
    match scored {
        Ok(scored) => {
            // A reader that has gone away, as `head` does, is no reason to fail.
            let _ = report(&mut io::stdout().lock(), &scored);
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn read(path: &str) -> Result<Vec<Scored>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let lines = text.lines().count();
    let mut scored = Vec::new();
    for (place, line) in text.lines().enumerate() {
        if !line.trim().is_empty() {
            let case = serde_json::from_str(line).map_err(|error| {
                let (column, sentence) = (error.column(), error.to_string());
                let sentence = sentence.trim_end_matches(&format!(" at line 1 column {column}"));
                format!("{path}: line {}, column {column}: {sentence}", place + 1)
            })?;
            scored.push(Scored::new(case));
        }
        progress(place + 1, lines);
    }
    if scored.is_empty() { Err(format!("{path}: no cases")) } else { Ok(scored) }
}

/// A progress bar on long input, where somebody watches.
fn progress(done: usize, of: usize) {
    const LONG: usize = 1000;
    const WIDTH: usize = 40;
    if of < LONG || !io::stderr().is_terminal() || (done % (of / 100) != 0 && done != of) {
        return;
    }
    let filled = WIDTH * done / of;
    // The next thing said takes the place of the bar.
    eprint!("[{}{}] {}%\r", "#".repeat(filled), " ".repeat(WIDTH - filled), 100 * done / of);
    if done == of {
        eprintln!();
    }
}

/// The mean of numbers from 0 to 1. Of ones and zeros it is a share.
#[derive(Default)]
struct Mean {
    sum: f64,
    of: u32,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.of += 1;
    }

    /// The mean with its 95 % interval by Wilson's method, times a scale.
    ///
    /// The method is for shares. Numbers between 0 and 1 vary less than ones and zeros of the same mean, so for them the
    /// interval is rather too wide; unlike resampling it does not shrink to nothing where there are one or two cases.
    fn scaled(&self, scale: f64) -> [f64; 3] {
        let (z, n) = (1.96_f64, f64::from(self.of));
        let mean = self.sum / n;
        let centre = mean + z * z / (2.0 * n);
        let margin = z * (mean * (1.0 - mean) / n + z * z / (4.0 * n * n)).sqrt();
        let [low, high] = [centre - margin, centre + margin].map(|end| end / (1.0 + z * z / n));
        [mean, low.max(0.0), high].map(|value| scale * value)
    }
}

impl FromIterator<f64> for Mean {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut mean = Self::default();
        values.into_iter().for_each(|value| mean.add(value));
        mean
    }
}

impl fmt::Display for Mean {
    /// As a share.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return f.write_str("no cases");
        }
        let [share, low, high] = self.scaled(100.0);
        write!(f, "{}/{}, {share:.0} % ({low:.0}-{high:.0})", self.sum, self.of)
    }
}

/// A case with the diagnosis that the library knows.
type Known<'a> = (Condition, &'a Scored);

fn report(out: &mut impl Write, scored: &[Scored]) -> io::Result<()> {
    let known: Vec<Known<'_>> =
        scored.iter().filter_map(|scored| Some((scored.case.gold.0?, scored))).collect();
    writeln!(
        out,
        "{} cases, {} of them with a diagnosis that the library knows.\n\
         They are picked for teaching, not drawn from practice, and no weight was fitted to them.\n\
         \"Primary care\" keeps the setting of the case. In brackets are 95 % intervals by Wilson's method,\n\
         which for reciprocal ranks are rather too wide.",
        scored.len(),
        known.len()
    )?;
    ranks(out, &known)?;
    safety(out, scored)?;
    for (setting, name) in SETTINGS.into_iter().enumerate() {
        calibration(out, name, known.iter().map(|(gold, scored)| (*gold, &scored.assessments[setting])))?;
    }
    misses(out, &known)
}

/// A column for each of [`SETTINGS`]: what a rank is worth, times what, to how many decimals, and how wide.
struct Measure {
    title: &'static str,
    worth: fn(u32) -> f64,
    scale: f64,
    decimals: usize,
    width: usize,
}

const MEASURES: [Measure; 3] = [
    Measure {
        title: "ranked first, %",
        worth: |rank| f64::from(rank == 1),
        scale: 100.0,
        decimals: 0,
        width: 15,
    },
    Measure {
        title: "among the first three, %",
        worth: |rank| f64::from(rank <= 3),
        scale: 100.0,
        decimals: 0,
        width: 15,
    },
    Measure {
        title: "mean reciprocal rank",
        worth: |rank| 1.0 / f64::from(rank),
        scale: 1.0,
        decimals: 2,
        width: 18,
    },
];

/// How high the diagnosis was ranked, in all and by condition.
fn ranks(out: &mut impl Write, known: &[Known<'_>]) -> io::Result<()> {
    write!(out, "\n{:40}", "")?;
    for Measure { title, width, .. } in MEASURES {
        write!(out, "{title:>0$}", 2 * width)?;
    }
    write!(out, "\n{:34} {:>5}", "diagnosis", "cases")?;
    for Measure { width, .. } in MEASURES {
        for setting in SETTINGS {
            write!(out, "{setting:>width$}")?;
        }
    }
    writeln!(out)?;
    row(out, "all", known)?;
    for condition in Condition::ALL {
        let known: Vec<_> = known.iter().copied().filter(|(gold, _)| gold == condition).collect();
        row(out, condition.as_str(), &known)?;
    }
    Ok(())
}

fn row(out: &mut impl Write, name: &str, known: &[Known<'_>]) -> io::Result<()> {
    if known.is_empty() {
        return Ok(());
    }
    write!(out, "{name:34} {:>5}", known.len())?;
    for Measure { worth, scale, decimals, width, .. } in MEASURES {
        for setting in 0..SETTINGS.len() {
            let ranks = known.iter().map(|(gold, scored)| rank(&scored.assessments[setting], *gold));
            let [mean, low, high] = ranks.map(worth).collect::<Mean>().scaled(scale);
            let cell = format!("{mean:.decimals$} ({low:.decimals$}-{high:.decimals$})");
            write!(out, "{cell:>width$}")?;
        }
    }
    writeln!(out)
}

fn rank(assessment: &Assessment, condition: Condition) -> u32 {
    let mut ranks = (1..).zip(assessment.ranking());
    ranks.find(|(_, ranked)| ranked.condition() == condition).map_or(u32::MAX, |(rank, _)| rank)
}

fn safety(out: &mut impl Write, scored: &[Scored]) -> io::Result<()> {
    writeln!(out, "\nTriage of all cases, expected by the source (down) and called (across)")?;
    write!(out, "{:<12}", "")?;
    for called in Urgency::ALL.iter().rev() {
        write!(out, " {called:>9}")?;
    }
    for expected in Urgency::ALL.iter().rev().copied().map(Some).chain([None]) {
        let cases: Vec<_> = scored.iter().filter(|scored| scored.case.urgent_expected == expected).collect();
        if cases.is_empty() {
            continue;
        }
        write!(out, "\n{:<12}", expected.map_or("not judged", Urgency::label))?;
        for called in Urgency::ALL.iter().rev() {
            let count = cases.iter().filter(|scored| scored.urgency() == *called).count();
            write!(out, " {count:>9}")?;
        }
    }
    writeln!(out)?;

    let called = |expected: Urgency, least: Urgency| -> Mean {
        let cases = scored.iter().filter(|scored| scored.case.urgent_expected == Some(expected));
        cases.map(|scored| f64::from(scored.urgency() >= least)).collect()
    };
    for (what, share) in [
        ("emergencies called an emergency", called(Urgency::Emergency, Urgency::Emergency)),
        ("emergencies called urgent or more", called(Urgency::Emergency, Urgency::Urgent)),
        ("urgent cases called urgent or more", called(Urgency::Urgent, Urgency::Urgent)),
        ("urgent cases called soon or more", called(Urgency::Urgent, Urgency::Soon)),
        ("routine cases called urgent or more", called(Urgency::Routine, Urgency::Urgent)),
    ] {
        writeln!(out, "  {what:<36} {share}")?;
    }
    for scored in scored {
        let (called, Some(expected)) = (scored.urgency(), scored.case.urgent_expected) else { continue };
        let mistake = match expected {
            Urgency::Soon | Urgency::Urgent | Urgency::Emergency if called < expected => "under",
            Urgency::SelfCare | Urgency::Routine if called >= Urgency::Urgent => "over",
            _ => continue,
        };
        let gold = scored.case.gold.0.map_or("another diagnosis", Condition::as_str);
        writeln!(out, "  {mistake}: {} ({gold}), expected {expected}, called {called}", scored.case.id)?;
    }
    Ok(())
}

/// For each band of probability, over all conditions of all cases: how often the condition was the diagnosis.
fn calibration<'a>(
    out: &mut impl Write,
    name: &str,
    cases: impl Iterator<Item = (Condition, &'a Assessment)>,
) -> io::Result<()> {
    let mut bands = BTreeMap::new();
    for (gold, assessment) in cases {
        for ranked in assessment.ranking() {
            let (said, was): &mut (Mean, Mean) = bands.entry(ranked.band()).or_default();
            said.add(ranked.probability().value());
            was.add(f64::from(ranked.condition() == gold));
        }
    }
    writeln!(out, "\nCalibration, {name}: what was said, and how often it was the diagnosis")?;
    for (band, (said, was)) in bands {
        let [mean, ..] = said.scaled(100.0);
        writeln!(out, "  {:<14} said {mean:>4.1} % on average, was {was}", band.to_string())?;
    }
    Ok(())
}

/// One line for each case that did not rank its diagnosis first: what led, and what was missing.
fn misses(out: &mut impl Write, known: &[Known<'_>]) -> io::Result<()> {
    writeln!(
        out,
        "\nMisses in primary care (rank of the diagnosis, what led, the most telling findings that were not known):"
    )?;
    for (gold, Scored { case, assessments: [assessment, _] }) in known {
        let leader = assessment.ranking().next().map(|ranked| ranked.condition());
        let Some(leader) = leader.filter(|leader| leader != gold) else { continue };
        let explanation = assessment.explain(*gold);
        let missing: Vec<_> =
            explanation.open().take(3).map(|open| Finding::as_str(open.finding())).collect();
        let (id, rank, of) = (&case.id, rank(assessment, *gold), Condition::ALL.len());
        let (gold, leader, missing) = (gold.as_str(), leader.as_str(), missing.join(", "));
        writeln!(out, "  {id}: {gold} at rank {rank} of {of}, led by {leader}; missing {missing}")?;
    }
    Ok(())
}
