//! What is shown. Colours are left out where the terminal has none, or `NO_COLOR` is set.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::Write as _;

use console::style;
use lumbago::{
    AskedOf, Assessment, Conclusion, Condition, FiredFlag, OpenFinding, Probability, Reason, SafetyQuestion,
    Triage, Urgency,
};

use crate::{Interview, Step};

/// Says a line, put together as by `format!`.
macro_rules! show {
    ($($text:tt)*) => {
        say(&format!($($text)*))
    };
}

/// How wide the bar of certainty is.
const BAR: u32 = 30;

/// How many conditions, and how many open safety questions, the answer names.
const CONDITIONS: usize = 8;
const QUESTIONS: usize = 5;

/// What the program is, before the first question.
pub fn welcome() {
    show!("{}", style("Low back and upper leg pain").bold());
    show!("This informs; it does not diagnose. In an emergency, call for help and do not go on here.");
    show!("Answer y (yes), n (no) or d (don't know), then enter; b goes back, w says why, s stops.");
}

/// What is asked next, with how far the interview has come.
pub fn step(interview: &Interview, step: Step) {
    let (place, most) = interview.progress();
    let progress = match step {
        Step::Alarm => return alarm(interview),
        Step::Question(_) => match interview.safety_questions() {
            0 => format!("Question {place} of at most {most}"),
            left => format!("Question {place} of at most {most}; safety questions to go: {left}"),
        },
        _ => format!("About you, {place} of {most}"),
    };
    let is_statement = step.finding().is_some_and(|finding| finding.asked_of() > AskedOf::Patient);
    let ask = if is_statement { "Is this so: " } else { "" };
    show!("\n{}\n{ask}{}", style(progress).dim(), step.wording());
}

/// Which replies there are, to be shown where they are typed.
#[must_use]
pub fn hint(step: Step) -> &'static str {
    match step {
        Step::Age | Step::Sex | Step::Duration => "> ",
        Step::Complaint(_) | Step::Question(_) => "[y/n/d/b/w/s] ",
        Step::Alarm => "[y/n/b] ",
    }
}

/// What to do at once, and why.
fn alarm(interview: &Interview) {
    let raised = |flag: &FiredFlag<'_>| {
        interview.alarms().iter().any(|alarm| alarm.as_str() == flag.red_flag().as_str())
    };
    for flag in fired(&interview.assessment().triage(), raised) {
        show!("\n{}", style(format!("!! {}", flag.red_flag().what_to_do())).red().bold());
        show!("   {flag}");
    }
    show!("{}", Step::Alarm.wording());
}

/// The most urgent red flag for each disease that is suspected, the most urgent first, of those to be kept.
fn fired<'a>(triage: &Triage<'a>, keep: impl FnMut(&FiredFlag<'a>) -> bool) -> Vec<FiredFlag<'a>> {
    let mut flags: Vec<_> = triage.fired().filter(keep).collect();
    flags.sort_by_key(|flag| Reverse(flag.red_flag().urgency()));
    let mut suspected = BTreeSet::new();
    flags.retain(|flag| suspected.insert(flag.red_flag().suspicion()));
    flags
}

/// Why something is asked, and what each answer would do.
pub fn why(assessment: &Assessment, step: Step) {
    match step {
        Step::Question(question) => show!("   Asked because it {}.", reason(question.reason())),
        Step::Alarm => show!("   Asked because care matters more now than further answers."),
        _ => show!("   Asked because what is dangerous and what is likely depend on it."),
    }
    for effect in step.finding().into_iter().flat_map(|finding| assessment.effects_of(finding)) {
        show!("   {}: {} if yes, {} if no", effect.condition(), effect.if_present(), effect.if_absent());
    }
    if let Step::Question(question) = step {
        show!("   Expected information: {}", question.information());
    }
}

/// The reason, without the names of the leading conditions, which might lead the answer.
fn reason(reason: Reason) -> String {
    match reason {
        Reason::Safety(flag) => format!("bears on safety ({})", flag.suspicion()),
        Reason::Separates(..) => "tells the leading conditions apart".to_owned(),
        Reason::Decides(criterion) => format!("decides a published rule ({criterion})"),
        _ => "is expected to tell much".to_owned(),
    }
}

/// The answer: how soon to seek care, what is likely, and what must not be missed. What respondents up to this one cannot
/// tell is not named as open.
pub fn answer(assessment: &Assessment, respondents: AskedOf) {
    urgency(&assessment.triage(), respondents);
    let conclusion = assessment.conclusion();
    show!("\n{}.\n", style(capitalised(&conclusion.to_string())).bold());
    if !matches!(conclusion, Conclusion::OutsidePopulation(_)) {
        for ranked in assessment.ranking().take(CONDITIONS) {
            show!("{}", both_names(ranked.condition()));
            show!("  {}  ({})", bar(ranked.probability()), ranked.interval());
        }
        show!("None of these\n  {}", bar(assessment.none_of_these()));
    }
    for serious in assessment.must_not_miss() {
        let explanation = serious.explanation();
        let evidence: Vec<_> = explanation.supporting().map(|line| line.evidence().to_string()).collect();
        show!("\nMust not be missed: {}", both_names(serious.ranked().condition()));
        show!("  What speaks for it: {}", evidence.join("; "));
        let can_tell = |open: &OpenFinding| open.finding().asked_of() <= respondents;
        if let Some(open) = serious.settled_by().filter(can_tell) {
            show!("  Most telling next: {}", open.finding());
        }
    }
    for conflict in assessment.presentation().conflicts() {
        show!("\nContradiction: {conflict}");
    }
}

fn urgency(triage: &Triage<'_>, respondents: AskedOf) {
    let can_raise =
        |question: &SafetyQuestion| question.suffices() && question.finding().asked_of() <= respondents;
    let open: Vec<_> = triage.unanswered().filter(can_raise).collect();
    let (urgency, advice) = (triage.urgency(), triage.advice());
    // Nobody is reassured while an answer could by itself make it more urgent.
    if urgency <= Urgency::Routine && !open.is_empty() {
        show!("\nUrgency: {urgency}, if all open safety questions are answered no. {advice}");
    } else {
        show!("\nUrgency: {urgency}. {advice}");
    }
    for flag in fired(triage, |_| true) {
        match flag.red_flag().urgency() {
            less if less < urgency => show!("  - Less urgent ({less}): {flag}"),
            _ => show!("  - {} {flag}", flag.red_flag().what_to_do()),
        }
    }
    for unstated in triage.unstated() {
        show!("  - {unstated}");
    }
    if !open.is_empty() {
        show!("Open safety questions ({} of {}):", QUESTIONS.min(open.len()), open.len());
    }
    for question in open.iter().take(QUESTIONS) {
        show!("  - {}", question.finding().question());
    }
    if let Some(safety_net) = triage.safety_net() {
        show!("{safety_net}");
    }
    show!("This is information, not a diagnosis. If it gets worse or you are worried, seek care sooner.");
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The plain name and the clinical one.
fn both_names(condition: Condition) -> String {
    format!("{} / {condition}", condition.lay_label())
}

fn bar(probability: Probability) -> String {
    let filled = whole_blocks(probability.value());
    let empty = BAR as usize - filled;
    format!("{}{} {:>7}", "#".repeat(filled), ".".repeat(empty), probability.to_string())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from nought to the width of the bar"
)]
fn whole_blocks(probability: f64) -> usize {
    (probability * f64::from(BAR)).round() as usize
}

/// The ledger of a condition.
pub fn ledger(assessment: &Assessment, condition: Condition) {
    show!("\n{}", assessment.explain(condition));
}

/// Says a line. It is no reason to fail that the reader has gone away.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
