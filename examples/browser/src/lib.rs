//! The interview for a page in a browser: texts in, texts out, and nothing is remembered in between.
//!
//! The page keeps what was answered, and [`step`] goes through all of it anew. So to take an answer back is to leave it out, and
//! what the page shows is always what these answers lead to.

#[cfg(target_arch = "wasm32")]
mod memory;

use interview::words::{self, Kind, Line};
use interview::{Interview, Step};
use lumbago::json::{Summary, Validation};
use lumbago::{
    Assessment, Conclusion, Finding, Presentation, Probability, ProbabilityBand, Ranked, Respondent, Urgency,
    score,
};
use serde::{Deserialize, Serialize};

/// The most single questions that are not about safety, as in the terminal.
const MOST: usize = 12;

/// What the page sends to [`step`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// Who is there to answer.
    respondent: String,
    /// What was known before, from a file.
    known: Validation,
    /// What was done since: each answer is a presentation with what it states, and null goes on after an alarm.
    acts: Vec<Option<Validation>>,
}

/// What the page shows.
#[derive(Serialize)]
struct View<'a> {
    asks: &'static str,
    progress: String,
    question: String,
    /// What can be answered.
    findings: Vec<Item>,
    are_you_sure: Option<&'static str>,
    why: Vec<Said>,
    alarm: Vec<Said>,
    ending: Option<&'static str>,
    /// What to do, in short.
    action: String,
    urgency: Vec<Said>,
    must_not_miss: Vec<Said>,
    conclusion: Vec<Said>,
    remarks: Vec<Said>,
    ranking: Vec<Bar>,
    presentation: &'a Presentation,
    summary: Summary<'a>,
}

#[derive(Serialize)]
struct Item {
    finding: Finding,
    question: &'static str,
}

#[derive(Serialize)]
struct Said {
    kind: &'static str,
    text: String,
}

/// A line of the ranking, with numbers for the bar and texts to read.
#[derive(Serialize)]
struct Bar {
    label: String,
    /// Lowest, middle and highest.
    range: Option<[f64; 3]>,
    probability: Option<String>,
    interval: Option<String>,
}

/// What is wrong with what the page sent.
#[derive(Serialize)]
struct Faults {
    faults: Vec<String>,
}

/// What to show after what was answered: the next question or an alarm, and what is known so far. Or `{"faults": [...]}`.
#[must_use]
pub fn step(request: &str) -> String {
    answer(parsed(request).and_then(|request| replay(&request)).map(|interview| view(&interview)))
}

/// The presentation that a file holds, or `{"faults": [...]}` with all that is wrong with it.
#[must_use]
pub fn read(document: &str) -> String {
    about(document.trim_start_matches('\u{feff}'), json)
}

/// The whole assessment of a presentation, for the record.
#[must_use]
pub fn record(presentation: &str) -> String {
    about(presentation, |presentation| json(&score(presentation).record()))
}

/// The report about a presentation: a page of its own, as a text.
#[must_use]
pub fn report(presentation: &str) -> String {
    about(presentation, |presentation| json(&lumbago_report::html(presentation)))
}

fn about(document: &str, tell: impl Fn(&Presentation) -> String) -> String {
    answer(parsed(document).and_then(|validation| checked(&validation).map(tell)))
}

fn answer(answer: Result<String, Faults>) -> String {
    answer.unwrap_or_else(|faults| json(&faults))
}

fn parsed<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Faults> {
    serde_json::from_str(text).map_err(|error| Faults { faults: vec![error.to_string()] })
}

fn checked(validation: &Validation) -> Result<&Presentation, Faults> {
    let faults = || Faults { faults: validation.faults().map(ToString::to_string).collect() };
    validation.presentation().map_err(|_| faults())
}

/// The interview, brought to where the page is.
fn replay(request: &Request) -> Result<Interview, Faults> {
    let fault = |fault: String| Faults { faults: vec![fault] };
    let respondent = request.respondent.parse().map_err(|error: lumbago::Error| fault(error.to_string()))?;
    let mut interview = Interview::new(checked(&request.known)?.clone(), respondent, MOST);
    for (place, act) in request.acts.iter().enumerate() {
        let wrong = match (interview.next(), act) {
            (Ok(Step::Alarm), None) => {
                interview.heed();
                continue;
            }
            (Ok(step), Some(said)) if step != Step::Alarm => {
                interview.go_on(told(interview.presentation().clone(), checked(said)?));
                continue;
            }
            (Ok(Step::Alarm), _) => "an alarm waits; expected null",
            (Ok(_), _) => "no alarm waits; expected an answer",
            (Err(_), _) => "nothing is asked any more; expected the end",
        };
        return Err(fault(format!("acts[{place}]: {wrong}")));
    }
    Ok(interview)
}

/// What is known after something was said.
fn told(mut known: Presentation, said: &Presentation) -> Presentation {
    if let Some(age) = said.stated_age() {
        known = known.age(age);
    }
    if let Some(sex) = said.stated_sex() {
        known = known.sex(sex);
    }
    if let Some(duration) = said.stated_duration() {
        known = known.duration(duration);
    }
    known.extend(said.findings());
    known
}

fn view(interview: &Interview) -> String {
    let respondent = interview.respondents();
    let assessment = interview.assessment();
    let next = interview.next();
    let step = next.as_ref().ok();
    let findings = match step {
        Some(Step::Sheet(sheet)) => sheet.findings().to_vec(),
        Some(step) => step.finding().into_iter().collect(),
        None => Vec::new(),
    };
    json(&View {
        asks: match step {
            None => "nothing",
            Some(Step::Age) => "age",
            Some(Step::Sex) => "sex",
            Some(Step::Duration) => "duration",
            Some(Step::Sheet(_)) => "list",
            Some(Step::DateOfChange | Step::Question(_)) => "finding",
            Some(Step::Alarm) => "alarm",
        },
        progress: step.map(|step| words::progress(interview, step)).unwrap_or_default(),
        question: step.map(words::wording).unwrap_or_default(),
        findings: findings
            .into_iter()
            .map(|finding| Item { finding, question: finding.question() })
            .collect(),
        are_you_sure: match step {
            Some(Step::Sheet(sheet)) => words::are_you_sure(sheet),
            _ => None,
        },
        why: said(step.map(|step| words::why(&assessment, step)).unwrap_or_default()),
        alarm: said(if step == Some(&Step::Alarm) { words::alarm(interview) } else { Vec::new() }),
        ending: next.as_ref().err().map(|end| words::ending(*end)),
        action: words::action(&assessment.triage()),
        urgency: said(words::urgency(&assessment.triage())),
        must_not_miss: said(words::must_not_miss(&assessment, respondent)),
        conclusion: said(if is_alarmed(&assessment, respondent) {
            Vec::new()
        } else {
            words::conclusion(&assessment, respondent)
        }),
        remarks: said(words::remarks(&assessment)),
        ranking: ranking(&assessment, respondent),
        presentation: interview.presentation(),
        summary: assessment.summary().conditions(0).questions(0),
    })
}

/// Whether a patient alone should see somebody at once. No percentage, which is small for most of what is dangerous, and no
/// harmless name stands beside that.
fn is_alarmed(assessment: &Assessment, respondent: Respondent) -> bool {
    respondent == Respondent::Patient && assessment.triage().urgency() >= Urgency::Urgent
}

/// The ranking; empty where it would mislead. What must not be missed although it is improbable stands first, without its
/// percentage, and beside it nothing is said of "none of these": both would reassure.
fn ranking(assessment: &Assessment, respondent: Respondent) -> Vec<Bar> {
    let is_outside = matches!(assessment.conclusion(), Conclusion::OutsidePopulation(_));
    if is_outside || is_alarmed(assessment, respondent) {
        return Vec::new();
    }
    let serious: Vec<_> = assessment.must_not_miss().map(|serious| serious.ranked()).collect();
    let (alarming, others): (Vec<_>, Vec<_>) = assessment
        .ranking()
        .partition(|ranked| serious.contains(ranked) && ranked.band() < ProbabilityBand::Probable);
    let without = |ranked: Ranked| Bar {
        label: words::both_names(ranked.condition()),
        range: None,
        probability: None,
        interval: None,
    };
    let bar = |ranked: Ranked| {
        let (probability, interval) = (ranked.probability(), ranked.interval());
        Bar {
            range: Some([interval.low(), probability, interval.high()].map(Probability::value)),
            probability: Some(probability.to_string()),
            interval: Some(interval.to_string()),
            ..without(ranked)
        }
    };
    let none = assessment.none_of_these();
    let none = Bar {
        label: "None of these".to_owned(),
        range: Some([none.value(); 3]),
        probability: Some(none.to_string()),
        interval: None,
    };
    let alarming = alarming.into_iter().map(without);
    let bars = alarming.chain(others.into_iter().take(8).map(bar));
    bars.chain(serious.is_empty().then_some(none)).collect()
}

fn said(lines: Vec<Line>) -> Vec<Said> {
    let kind = |kind| match kind {
        Kind::Heading => "heading",
        Kind::Text => "text",
        Kind::Point => "point",
        Kind::Detail => "detail",
    };
    lines.into_iter().map(|line| Said { kind: kind(line.kind), text: line.text }).collect()
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| format!("{{\"faults\":[\"{error}\"]}}"))
}
