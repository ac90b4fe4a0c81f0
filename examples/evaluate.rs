//! How good the library is on cases with a known diagnosis.
//!
//! `cargo run --release --example evaluate -- FILE.jsonl` reads one case a line, in the form that
//! `tests/data/README.md` describes; without an argument it reads `tests/data/cases.jsonl`. Each case is scored with the
//! base rates of primary care and, because cases are picked for teaching and not drawn from practice, with equal pretest
//! probabilities.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use lumbago::{Assessment, Condition, Finding, Presentation, Setting, Urgency, score};
use serde::Deserialize;

const DEFAULT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cases.jsonl");

#[derive(Deserialize)]
struct Case {
    id: String,
    gold: String,
    urgent_expected: Option<String>,
    presentation: Presentation,
}

impl Case {
    /// The diagnosis, where it is one that the library knows.
    fn condition(&self) -> Option<Condition> {
        Condition::ALL.iter().copied().find(|condition| condition.as_str() == self.gold)
    }
}

fn main() -> ExitCode {
    let path = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.to_owned());
    match read(&path) {
        Ok(cases) => {
            report(&cases);
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn read(path: &str) -> Result<Vec<Case>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parsed = lines.map(|(at, line)| {
        serde_json::from_str(line).map_err(|error| format!("{path}, line {}: {error}", at + 1))
    });
    let cases: Vec<Case> = parsed.collect::<Result<_, _>>()?;
    if cases.is_empty() { Err(format!("{path}: no cases")) } else { Ok(cases) }
}

/// A share of cases with its 95 % interval by Wilson's method.
struct Share {
    hits: usize,
    of: usize,
}

impl Share {
    fn new(outcomes: impl Iterator<Item = bool>) -> Self {
        let (mut hits, mut of) = (0, 0);
        for hit in outcomes {
            hits += usize::from(hit);
            of += 1;
        }
        Self { hits, of }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of cases are small")]
    fn interval(&self) -> (f64, f64) {
        let (z, n) = (1.96_f64, self.of as f64);
        let p = self.hits as f64 / n;
        let centre = p + z * z / (2.0 * n);
        let margin = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + z * z / n;
        ((centre - margin).max(0.0) / scale, (centre + margin) / scale)
    }
}

impl std::fmt::Display for Share {
    #[expect(clippy::cast_precision_loss, reason = "counts of cases are small")]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.of == 0 {
            return f.pad("none");
        }
        let (low, high) = self.interval();
        let share = 100.0 * self.hits as f64 / self.of as f64;
        f.pad(&format!("{}/{} {share:.0} % ({:.0}-{:.0})", self.hits, self.of, 100.0 * low, 100.0 * high))
    }
}

/// One case scored one way.
struct Outcome<'a> {
    case: &'a Case,
    condition: Condition,
    rank: usize,
    assessment: Assessment,
}

fn report(cases: &[Case]) {
    let settings: [(&str, Option<Setting>); 2] =
        [("primary care", None), ("equal pretest", Some(Setting::EqualPretest))];
    let scored: Vec<Vec<Outcome<'_>>> =
        settings.iter().map(|(name, setting)| outcomes(cases, name, *setting)).collect();

    println!("{} cases, {} of them with a diagnosis that the library knows.", cases.len(), scored[0].len());
    println!("They are picked for teaching, not drawn from practice, and no weight was fitted to them.");
    println!("Shares with 95 % intervals (Wilson). \"Primary care\" keeps the setting of the case.\n");
    println!("{:<38} {:<34} {:<34}", "", settings[0].0, settings[1].0);
    ranks("all", &scored, |_| true);
    for condition in Condition::ALL {
        if scored[0].iter().any(|outcome| outcome.condition == *condition) {
            ranks(condition.as_str(), &scored, |outcome| outcome.condition == *condition);
        }
    }
    println!(
        "\nMean reciprocal rank: {:.2} in primary care, {:.2} with equal pretest.",
        mrr(&scored[0]),
        mrr(&scored[1])
    );

    safety(cases);
    for ((name, _), outcomes) in settings.iter().zip(&scored) {
        calibration(name, outcomes);
    }
    misses(&scored[0]);
}

fn outcomes<'a>(cases: &'a [Case], name: &str, setting: Option<Setting>) -> Vec<Outcome<'a>> {
    let mut outcomes = Vec::new();
    for (at, case) in cases.iter().enumerate() {
        progress(name, at + 1, cases.len());
        let Some(condition) = case.condition() else { continue };
        let presentation = case.presentation.clone();
        let assessment =
            score(&setting.map_or(presentation.clone(), |setting| presentation.setting(setting)));
        let place = assessment.ranking().position(|ranked| ranked.condition() == condition);
        let rank = place.map_or(Condition::ALL.len(), |place| place + 1);
        outcomes.push(Outcome { case, condition, rank, assessment });
    }
    outcomes
}

/// A progress bar on long input, where somebody watches.
fn progress(name: &str, done: usize, of: usize) {
    const LONG: usize = 1000;
    const WIDTH: usize = 40;
    if of < LONG || !std::io::stderr().is_terminal() || (done % (of / 100) != 0 && done != of) {
        return;
    }
    let filled = WIDTH * done / of;
    eprint!("\r{name:<15} [{}{}] {}%", "#".repeat(filled), " ".repeat(WIDTH - filled), 100 * done / of);
    if done == of {
        eprintln!();
    }
    // What cannot be shown is no reason to stop counting.
    let _ = std::io::stderr().flush();
}

fn ranks(name: &str, scored: &[Vec<Outcome<'_>>], keep: impl Fn(&Outcome<'_>) -> bool) {
    print!("{name:<38}");
    for outcomes in scored {
        let within =
            |rank| Share::new(outcomes.iter().filter(|o| keep(o)).map(|outcome| outcome.rank <= rank));
        print!(" {:<34}", format!("first {}", within(1)));
    }
    println!();
    if name == "all" {
        print!("{:<38}", "");
        for outcomes in scored {
            let share = Share::new(outcomes.iter().map(|outcome| outcome.rank <= 3));
            print!(" {:<34}", format!("first three {share}"));
        }
        println!();
    }
}

#[expect(clippy::cast_precision_loss, reason = "ranks and counts of cases are small")]
fn mrr(outcomes: &[Outcome<'_>]) -> f64 {
    outcomes.iter().map(|outcome| 1.0 / outcome.rank as f64).sum::<f64>() / outcomes.len().max(1) as f64
}

fn safety(cases: &[Case]) {
    let verdicts = |expected: &'static str| {
        let of_this_kind = cases.iter().filter(move |case| case.urgent_expected.as_deref() == Some(expected));
        of_this_kind.map(|case| (case, score(&case.presentation).triage().urgency()))
    };
    println!("\nTriage:");
    let emergencies = || verdicts("emergency").map(|(_, urgency)| urgency);
    println!(
        "  emergencies called an emergency:       {}",
        Share::new(emergencies().map(|u| u == Urgency::Emergency))
    );
    println!(
        "  emergencies called urgent or more:     {}",
        Share::new(emergencies().map(|u| u >= Urgency::Urgent))
    );
    let urgent = Share::new(verdicts("urgent").map(|(_, urgency)| urgency >= Urgency::Soon));
    println!("  urgent cases called soon or more:      {urgent}");
    let over = Share::new(verdicts("routine").map(|(_, urgency)| urgency >= Urgency::Urgent));
    println!("  routine cases called urgent or more:   {over} (over-triage)");
    for expected in ["emergency", "urgent"] {
        let least = if expected == "emergency" { Urgency::Emergency } else { Urgency::Urgent };
        for (case, urgency) in verdicts(expected).filter(|(_, urgency)| *urgency < least) {
            println!("  under: {} ({}), expected {expected}, called {urgency}", case.id, case.gold);
        }
    }
}

/// For each band of probability, over all conditions of all cases: how often the condition was the diagnosis.
fn calibration(name: &str, outcomes: &[Outcome<'_>]) {
    let mut bands = BTreeMap::new();
    for outcome in outcomes {
        for ranked in outcome.assessment.ranking() {
            let (said, hits, of) = bands.entry(ranked.band()).or_insert((0.0, 0_usize, 0_usize));
            *said += ranked.probability().value();
            *hits += usize::from(ranked.condition() == outcome.condition);
            *of += 1;
        }
    }
    println!("\nCalibration, {name}: what was said, and how often it was the diagnosis");
    for (band, (said, hits, of)) in bands {
        #[expect(clippy::cast_precision_loss, reason = "counts of cases are small")]
        let mean = 100.0 * said / of as f64;
        println!("  {:<14} said {mean:>4.1} % on average, was {}", band.to_string(), Share { hits, of });
    }
}

/// One line for each case that did not rank its diagnosis first: what led, and what was missing.
fn misses(outcomes: &[Outcome<'_>]) {
    println!(
        "\nMisses in primary care (rank of the diagnosis, what led, the most telling findings that were not known):"
    );
    for outcome in outcomes.iter().filter(|outcome| outcome.rank > 1) {
        let leader = outcome.assessment.ranking().next().map_or("", |ranked| ranked.condition().as_str());
        let explanation = outcome.assessment.explain(outcome.condition);
        let missing: Vec<_> =
            explanation.open().take(3).map(|open| Finding::as_str(open.finding())).collect();
        println!(
            "  {}: {} at rank {} of {}, led by {leader}; missing {}",
            outcome.case.id,
            outcome.condition.as_str(),
            outcome.rank,
            Condition::ALL.len(),
            missing.join(", ")
        );
    }
}
