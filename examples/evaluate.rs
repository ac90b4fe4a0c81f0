//! Tests the library on cases whose diagnosis or urgency is known.
//!
//! `cargo run --release --example evaluate -- FILE.jsonl …` reads one case per line, in the form that `tests/data/README.md`
//! describes. Without an argument it reads the three sets in `tests/data/`. For diagnosis it reports the rank of the right
//! condition, with the base rates of the setting, and with equal pretest probabilities, because the cases are teaching cases and
//! not a sample of practice. For safety it reports the expected and the actual urgency, with every miss. The cases are for
//! finding mistakes; nothing is fitted to them.

#[path = "support/mean.rs"]
mod mean;
#[path = "support/terminal.rs"]
mod terminal;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Write};
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use lumbago::{Assessment, Conclusion, Condition, Presentation, Respondent, Setting, Urgency, score};
use mean::Mean;
use serde::Deserialize;
use serde::de::IgnoredAny;

const USAGE: &str = "usage: evaluate [FILE.jsonl]...";

const DEFAULT: [&str; 3] = [
    concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/cases.jsonl"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/diagnostic-cases.jsonl"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/safety-cases.jsonl"),
];

/// The prefix of the ids of cases that were collected to test the urgency. They were picked because they are dangerous, and their
/// descriptions are short, so they say little about the ranking.
const FOR_SAFETY_ONLY: &str = "t2s-";

/// Two cases of the same patient. The first counts only for diagnosis, and the second only for safety.
const ONE_PATIENT: [&str; 2] = ["t2c-page-ciftci", "t2s-ciftci2010"];

/// A field that no case has is an error: it may be misspelt, or belong in the presentation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "some fields are for people")]
struct Case {
    id: String,
    gold: Gold,
    /// Other diagnoses that the source gives. Naming one of them is also right.
    #[serde(default)]
    also: Also,
    urgent_expected: Option<Urgency>,
    label_confidence: Confidence,
    presentation: Presentation,
    #[serde(rename = "case_kind")]
    kind: Option<IgnoredAny>,
    n_mapped: Option<IgnoredAny>,
    n_unmapped: Option<IgnoredAny>,
    unmapped: Option<IgnoredAny>,
    dx_named_in_source: Option<IgnoredAny>,
    recoded: Option<IgnoredAny>,
    source_url: Option<IgnoredAny>,
    summary: Option<IgnoredAny>,
}

/// The diagnosis; `None` if the library does not know it.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Gold(Option<Condition>);

#[derive(Default, Deserialize)]
#[serde(untagged, expecting = "`also` must be a diagnosis or a list of them")]
enum Also {
    #[default]
    None,
    One(Gold),
    Some(Vec<Gold>),
}

#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Confidence {
    High,
    Medium,
    Low,
}

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

impl Case {
    fn is_right(&self, condition: Condition) -> bool {
        let also = match &self.also {
            Also::None => &[],
            Also::One(one) => std::slice::from_ref(one),
            Also::Some(several) => several,
        };
        also.iter().chain([&self.gold]).any(|gold| gold.0 == Some(condition))
    }

    fn gold(&self) -> &'static str {
        self.gold.0.map_or("none of the sixteen", Condition::as_str)
    }
}

/// One way to score a case.
struct Way {
    pretest: &'static str,
    findings: &'static str,
    prepare: fn(&Presentation) -> Presentation,
}

/// All findings before history only, and base rates before equal pretest.
const WAYS: [Way; 4] = [
    Way { pretest: "base rates", findings: "all findings", prepare: Presentation::clone },
    Way { pretest: "equal pretest", findings: "all findings", prepare: equal_pretest },
    Way { pretest: "base rates", findings: "history only", prepare: history },
    Way {
        pretest: "equal pretest",
        findings: "history only",
        prepare: |presentation| equal_pretest(&history(presentation)),
    },
];

fn equal_pretest(presentation: &Presentation) -> Presentation {
    presentation.clone().setting(Setting::EqualPretest)
}

/// The presentation without findings that only an examiner or a laboratory can answer.
fn history(presentation: &Presentation) -> Presentation {
    let told_by_others =
        presentation.findings().filter(|(finding, _)| finding.respondent() > Respondent::Patient);
    told_by_others.fold(presentation.clone(), |history, (finding, _)| history.without(finding))
}

/// A case with its assessment in each of [`WAYS`].
struct Scored {
    case: Case,
    assessments: [Assessment; WAYS.len()],
}

impl Scored {
    fn new(case: Case) -> Self {
        Self { assessments: WAYS.map(|way| score(&(way.prepare)(&case.presentation))), case }
    }

    /// The assessment of the case as it is.
    fn assessment(&self) -> &Assessment {
        let [assessment, ..] = &self.assessments;
        assessment
    }
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    terminal::finish(run(&arguments))
}

fn run(arguments: &[OsString]) -> Result<String, String> {
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return Ok(USAGE.to_owned());
    }
    if arguments.iter().any(|argument| argument.as_encoded_bytes().starts_with(b"-")) {
        return Err(USAGE.to_owned());
    }
    let mut scored = Vec::new();
    if arguments.is_empty() {
        DEFAULT.iter().try_for_each(|path| read(OsStr::new(path), &mut scored))?;
    } else {
        arguments.iter().try_for_each(|path| read(path, &mut scored))?;
    }
    let mut out = String::new();
    report(&mut out, &scored).map_err(|error| error.to_string())?;
    Ok(out)
}

fn read(path: &OsStr, scored: &mut Vec<Scored>) -> Result<(), String> {
    let name = Path::new(path).display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let (lines, before) = (text.lines().count(), scored.len());
    for (place, line) in text.lines().enumerate() {
        if !line.trim().is_empty() {
            let case = serde_json::from_str(line).map_err(|error| {
                let (column, sentence) = (error.column(), error.to_string());
                let sentence = sentence.trim_end_matches(&format!(" at line 1 column {column}"));
                format!("{name}: line {}, column {column}: {sentence}", place + 1)
            })?;
            scored.push(Scored::new(case));
        }
        progress(place + 1, lines);
    }
    if scored.len() == before { Err(format!("{name}: no cases")) } else { Ok(()) }
}

/// Shows a progress bar for long input, on a terminal.
fn progress(done: usize, of: usize) {
    const LONG: usize = 1000;
    const WIDTH: usize = 40;
    if of < LONG || !io::stderr().is_terminal() || (done % (of / 100) != 0 && done != of) {
        return;
    }
    let filled = WIDTH * done / of;
    let (full, empty) = ("#".repeat(filled), " ".repeat(WIDTH - filled));
    let end = if done == of { "\n" } else { "" };
    // The bar is not important, so an error in writing it is ignored.
    let _ =
        io::Write::write_fmt(&mut io::stderr(), format_args!("[{full}{empty}] {}%\r{end}", 100 * done / of));
}

fn report(out: &mut String, scored: &[Scored]) -> fmt::Result {
    let diagnostic: Vec<&Scored> =
        scored.iter().filter(|scored| !scored.case.id.starts_with(FOR_SAFETY_ONLY)).collect();
    let known: Vec<&Scored> =
        diagnostic.iter().copied().filter(|scored| scored.case.gold.0.is_some()).collect();
    writeln!(
        out,
        "{} cases. They were picked for teaching or because they are dangerous. They are not a sample of practice, and nothing was fitted to them.\n\
         Brackets are 95 % intervals by Wilson's method; for reciprocal ranks they are somewhat too wide.",
        scored.len(),
    )?;
    if !diagnostic.is_empty() {
        writeln!(
            out,
            "\nDIAGNOSIS: {} cases, {} of them with a diagnosis that the library knows",
            diagnostic.len(),
            known.len()
        )?;
    }
    if !known.is_empty() {
        ranks(out, &known)?;
        misses(out, &known)?;
    }
    if !diagnostic.is_empty() {
        confident_errors(out, &diagnostic)?;
        named(out, &diagnostic)?;
        for (way, Way { pretest, .. }) in WAYS.iter().enumerate().take(2) {
            calibration(out, pretest, way, &diagnostic)?;
        }
    }
    safety(out, scored)
}

/// Scores of a rank, from 0 to 1.
const FIRST: fn(u32) -> f64 = |rank| f64::from(u8::from(rank == 1));
const FIRST_THREE: fn(u32) -> f64 = |rank| f64::from(u8::from(rank <= 3));
const RECIPROCAL: fn(u32) -> f64 = |rank| 1.0 / f64::from(rank);

/// The best rank of the diagnosis and of the other right answers.
fn rank(scored: &Scored, way: usize) -> u32 {
    let mut ranks = (1..).zip(scored.assessments[way].ranking());
    ranks.find(|(_, ranked)| scored.case.is_right(ranked.condition())).map_or(u32::MAX, |(rank, _)| rank)
}

fn mean_of(known: &[&Scored], way: usize, worth: fn(u32) -> f64) -> Mean {
    known.iter().map(|scored| worth(rank(scored, way))).collect()
}

fn reciprocal(known: &[&Scored], way: usize) -> String {
    let [mean, low, high] = mean_of(known, way, RECIPROCAL).scaled(1.0);
    format!("{mean:.2} ({low:.2}-{high:.2})")
}

/// How high the diagnosis was ranked, over all cases and by condition.
fn ranks(out: &mut String, known: &[&Scored]) -> fmt::Result {
    let heading = format!("{:24}{:24}mean reciprocal rank", "ranked first", "among the first three");
    writeln!(out, "\n{:36}{heading}", "all conditions")?;
    for (way, Way { pretest, findings, .. }) in WAYS.iter().enumerate() {
        let [first, three] = [FIRST, FIRST_THREE].map(|worth| mean_of(known, way, worth));
        let name = format!("{pretest}, {findings}");
        writeln!(out, "{name:36}{first:24}{three:24}{}", reciprocal(known, way))?;
    }
    for (way, Way { pretest, .. }) in WAYS.iter().enumerate().take(2) {
        writeln!(out, "\n{pretest:36}{heading:70}   first, history only")?;
        for condition in Condition::ALL {
            let cases: Vec<_> =
                known.iter().copied().filter(|scored| scored.case.gold.0 == Some(*condition)).collect();
            if cases.is_empty() {
                continue;
            }
            let [first, three] = [FIRST, FIRST_THREE].map(|worth| mean_of(&cases, way, worth));
            let (reciprocal, history) = (reciprocal(&cases, way), mean_of(&cases, way + 2, FIRST));
            writeln!(out, "{:36}{first:24}{three:24}{reciprocal:24}   {history}", condition.as_str())?;
        }
    }
    Ok(())
}

/// One line for each case whose diagnosis was not ranked first: what led, and which findings were missing.
fn misses(out: &mut String, known: &[&Scored]) -> fmt::Result {
    writeln!(
        out,
        "\nNot first with base rates (rank of the diagnosis, what led, the open findings that would change it most):"
    )?;
    for scored in known {
        let (rank, Some(gold)) = (rank(scored, 0), scored.case.gold.0) else { continue };
        let Some(leader) = scored.assessment().ranking().next().filter(|_| rank > 1) else { continue };
        let explanation = scored.assessment().explain(gold);
        let missing: Vec<_> = explanation.open().take(3).map(|open| open.finding().as_str()).collect();
        let (id, of) = (&scored.case.id, Condition::ALL.len());
        let (gold, leader, missing) = (gold.as_str(), leader.condition().as_str(), missing.join(", "));
        writeln!(out, "  {id}: {gold} at rank {rank} of {of}, led by {leader}; missing {missing}")?;
    }
    Ok(())
}

/// The cases in which a wrong condition leads with more than 50 %. They include cases whose diagnosis the library does not know.
fn confident_errors(out: &mut String, diagnostic: &[&Scored]) -> fmt::Result {
    writeln!(out, "\nConfident errors: a wrong condition leads, at more than 50 %")?;
    for (way, Way { pretest, findings, .. }) in WAYS.iter().enumerate() {
        let wrong = |scored: &Scored| {
            let leader = scored.assessments[way].ranking().next()?;
            (leader.probability().value() > 0.5 && !scored.case.is_right(leader.condition()))
                .then(|| format!("{} at {}", leader.condition().as_str(), leader.probability()))
        };
        let share: Mean = diagnostic.iter().map(|scored| wrong(scored).is_some()).collect();
        writeln!(out, "  {:36}{share}", format!("{pretest}, {findings}"))?;
        for scored in diagnostic {
            if let Some(leader) = wrong(scored) {
                writeln!(out, "    {}: {leader}, but it was {}", scored.case.id, scored.case.gold())?;
            }
        }
    }
    Ok(())
}

/// What the conclusions name, with all findings: a right condition, a wrong one, or none. In a near tie, one right condition is
/// enough.
fn named(out: &mut String, diagnostic: &[&Scored]) -> fmt::Result {
    let (known, unknown): (Vec<&Scored>, Vec<&Scored>) =
        diagnostic.iter().partition(|scored| scored.case.gold.0.is_some());
    writeln!(out, "\n{:44}{:24}{:24}not named", "What the conclusion names", "right", "wrong")?;
    for (what, cases) in [("a diagnosis that it knows", known), ("another, or none", unknown)] {
        for (way, Way { pretest, .. }) in WAYS.iter().enumerate().take(2) {
            let share = |of: fn(&Scored, &[Condition]) -> bool| -> Mean {
                let named = cases.iter().map(|scored| {
                    let named: &[Condition] = match scored.assessments[way].conclusion() {
                        Conclusion::Leading(condition) => &[condition],
                        Conclusion::NearTie(first, second) => &[first, second],
                        _ => &[],
                    };
                    of(scored, named)
                });
                named.collect()
            };
            let right = share(|scored, named| named.iter().any(|condition| scored.case.is_right(*condition)));
            let wrong = share(|scored, named| {
                !named.is_empty() && !named.iter().any(|condition| scored.case.is_right(*condition))
            });
            let none = share(|_, named| named.is_empty());
            writeln!(out, "  {:42}{right:24}{wrong:24}{none}", format!("{what}; {pretest}"))?;
        }
    }
    Ok(())
}

/// For each band of probability, over all conditions and all cases, how often the condition was the diagnosis.
fn calibration(out: &mut String, name: &str, way: usize, diagnostic: &[&Scored]) -> fmt::Result {
    let mut bands = BTreeMap::new();
    for scored in diagnostic {
        for ranked in scored.assessments[way].ranking() {
            let (said, was): &mut (Mean, Mean) = bands.entry(ranked.band()).or_default();
            said.add(ranked.probability().value());
            was.add(f64::from(u8::from(scored.case.is_right(ranked.condition()))));
        }
    }
    writeln!(
        out,
        "\nCalibration, {name}: what was said of each condition, and how often it was the diagnosis"
    )?;
    for (band, (said, was)) in bands {
        let [mean, ..] = said.scaled(100.0);
        writeln!(out, "  {:<14} said {mean:>4.1} % on average, was {was}", band.to_string())?;
    }
    Ok(())
}

/// A case with an expected urgency, and its assessment.
struct Called<'a> {
    case: &'a Case,
    expected: Urgency,
    assessment: Assessment,
}

impl Called<'_> {
    fn urgency(&self) -> Urgency {
        self.assessment.triage().urgency()
    }

    /// The reasons for the urgency, the most urgent first: the rules that fired, and the floors.
    fn behind(&self) -> String {
        let triage = self.assessment.triage();
        let rules =
            triage.fired().map(|flag| (flag.red_flag().urgency(), flag.red_flag().as_str().to_owned()));
        let floors = triage.floors();
        let floors =
            floors.map(|floor| (floor.urgency(), format!("floor of {}", floor.condition().as_str())));
        let mut behind: Vec<_> = rules.chain(floors).collect();
        behind.sort_by_key(|(urgency, _)| std::cmp::Reverse(*urgency));
        let named: Vec<_> = behind.iter().map(|(urgency, what)| format!("{what} ({urgency})")).collect();
        if named.is_empty() { "nothing fired".to_owned() } else { named.join(", ") }
    }
}

fn is_provisional(call: &Called<'_>) -> bool {
    call.assessment.triage().is_provisional()
}

fn is_under(call: &Called<'_>) -> bool {
    is_pressing(call.expected) && call.urgency() < call.expected
}

/// Calling `routine` instead of `self-care` is no mistake here, because sources seldom say which they mean.
fn is_over(call: &Called<'_>) -> bool {
    is_pressing(call.urgency()) && call.urgency() > call.expected
}

fn is_pressing(urgency: Urgency) -> bool {
    urgency >= Urgency::Soon
}

fn safety(out: &mut String, scored: &[Scored]) -> fmt::Result {
    let are_both_there = ONE_PATIENT.iter().all(|id| scored.iter().any(|scored| scored.case.id == *id));
    let [twice, _] = ONE_PATIENT;
    let counts = |case: &Case| !(are_both_there && case.id == twice);
    let calls = |prepare: fn(&Presentation) -> Presentation| -> Vec<Called<'_>> {
        let cases = scored.iter().map(|scored| &scored.case).filter(|case| counts(case));
        let called = cases.filter_map(|case| {
            let assessment = score(&prepare(&case.presentation));
            Some(Called { case, expected: case.urgent_expected?, assessment })
        });
        called.collect()
    };
    let called = calls(Presentation::clone);
    if called.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nSAFETY: {} cases with an expected urgency", called.len())?;
    let (sure, all) = ("cases whose label is sure", "all cases, unsure labels among them");
    let strict: Vec<_> =
        called.iter().filter(|call| call.case.label_confidence == Confidence::High).collect();
    table(out, sure, &strict)?;
    table(out, all, &called.iter().collect::<Vec<_>>())?;
    verdicts(out, &called)?;

    let provisional: Mean = called.iter().map(is_provisional).collect();
    writeln!(out, "\nProvisional results: {provisional}")?;

    let unknown = calls(answered_unknown);
    writeln!(out, "\nThe same if nobody could answer any safety question that the case does not mention")?;
    table(out, all, &unknown.iter().collect::<Vec<_>>())?;
    let provisional: Mean = unknown.iter().map(is_provisional).collect();
    writeln!(out, "  {:38}{provisional}", "provisional")?;
    let calm = unknown.iter().filter(|call| call.urgency() < Urgency::Emergency);
    let below: Mean = calm.map(is_provisional).collect();
    writeln!(out, "  {:38}{below}", "provisional, of those below emergency")?;
    let settled = unknown.iter().filter(|call| {
        call.urgency() < Urgency::Emergency
            && !is_provisional(call)
            && call.assessment.presentation() != &call.case.presentation
    });
    for call in settled {
        writeln!(out, "  not provisional, and it should be: {} ({})", call.case.id, call.urgency())?;
    }
    Ok(())
}

/// The case with every safety question that it does not mention answered *unknown*, and every question that this opens.
fn answered_unknown(presentation: &Presentation) -> Presentation {
    let mut answered = presentation.clone();
    while let Some(open) = {
        let assessment = score(&answered);
        let mut open = assessment.triage().safety_questions().filter(|question| !question.was_asked());
        open.next().map(|question| question.finding())
    } {
        answered = answered.unknown(open);
    }
    answered
}

/// The expected urgency against the one that was called, and the shares that follow from it.
fn table(out: &mut String, title: &str, calls: &[&Called<'_>]) -> fmt::Result {
    write!(out, "\n{title}: expected (down), called (across)\n{:14}", "")?;
    for called in Urgency::ALL.iter().rev() {
        write!(out, "{called:>10}")?;
    }
    writeln!(out)?;
    for expected in Urgency::ALL.iter().rev() {
        let of_level: Vec<_> = calls.iter().filter(|call| call.expected == *expected).collect();
        if of_level.is_empty() {
            continue;
        }
        write!(out, "  {expected:12}")?;
        for called in Urgency::ALL.iter().rev() {
            write!(out, "{:>10}", of_level.iter().filter(|call| call.urgency() == *called).count())?;
        }
        writeln!(out)?;
    }
    let share = |among: fn(Urgency) -> bool, is: fn(&Called<'_>) -> bool| -> Mean {
        calls.iter().filter(|call| among(call.expected)).map(|call| is(call)).collect()
    };
    let is_emergency = |urgency| urgency == Urgency::Emergency;
    let is_urgent = |urgency| urgency == Urgency::Urgent;
    let is_urgent_called = |call: &Called<'_>| call.urgency() >= Urgency::Urgent;
    for (what, share) in [
        ("emergencies called an emergency", share(is_emergency, |call| call.urgency() == Urgency::Emergency)),
        ("emergencies called urgent or more", share(is_emergency, is_urgent_called)),
        ("urgent cases called urgent or more", share(is_urgent, is_urgent_called)),
        ("urgent cases called soon or more", share(is_urgent, |call| is_pressing(call.urgency()))),
        ("called too low, of soon or more", share(is_pressing, is_under)),
        ("called too high, of less than emergency", share(|expected| expected < Urgency::Emergency, is_over)),
        ("urgent or more, of routine or less", share(|expected| !is_pressing(expected), is_urgent_called)),
    ] {
        writeln!(out, "  {what:42}{share}")?;
    }
    Ok(())
}

/// One line for each urgency that is too low or too high.
fn verdicts(out: &mut String, called: &[Called<'_>]) -> fmt::Result {
    for (title, is_of_it) in [("Called too low", is_under as fn(&_) -> _), ("Called too high", is_over)] {
        writeln!(out, "\n{title}")?;
        for call in called.iter().filter(|call| is_of_it(call)) {
            let unsure = if call.case.label_confidence == Confidence::High { "" } else { ", label unsure" };
            let (id, gold, behind) = (&call.case.id, call.case.gold(), call.behind());
            writeln!(
                out,
                "  {id} ({gold}{unsure}): expected {}, called {}; {behind}",
                call.expected,
                call.urgency()
            )?;
        }
    }
    Ok(())
}
