//! What is shown. Colours are left out where the terminal has none, or `NO_COLOR` is set.

use std::io::Write as _;

use console::style;
use lumbago::{Assessment, Condition, Question, Reason, Urgency};

use crate::Interview;

/// Prints like `print!`, but does not panic when the reader has gone away.
macro_rules! show {
    ($($text:tt)*) => {
        let _ = write!(std::io::stdout(), $($text)*);
    };
}

/// Prints a line like `println!`, but does not panic when the reader has gone away.
macro_rules! show_line {
    ($($text:tt)*) => {
        let _ = writeln!(std::io::stdout(), $($text)*);
    };
}

/// How wide the bar of certainty is.
const BAR: u32 = 30;

/// What the program is, before the first question.
pub fn welcome() {
    show_line!("{}", style("Low back and upper leg pain").bold());
    show_line!("This informs; it does not diagnose. In an emergency, call for help and do not go on here.");
    show_line!("Answer y (yes), n (no) or d (don't know); b goes back, w says why, s stops.\n");
}

/// A question, with how far the interview has come.
pub fn question(interview: &Interview, question: &Question) {
    let number = interview.answered() + 1;
    show_line!("{} {}", style(format!("{number}.")).dim(), question.finding().question());
    show!("   {} ", style("[y/n/d/b/w/s]").dim());
    flush();
}

/// Which keys there are, to somebody who pressed another.
pub fn keys() {
    show!("   y, n, d (don't know), b (back), w (why) or s (stop): ");
    flush();
}

/// Why a question is asked, and what each answer would do.
pub fn why(assessment: &Assessment, question: &Question) {
    show_line!("   Asked because it {}.", reason(question.reason()));
    for effect in assessment.effects_of(question.finding()) {
        show_line!("   {}: {} if yes, {} if no", effect.condition(), effect.if_present(), effect.if_absent());
    }
    show_line!("   Expected information: {}", question.information());
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

/// What to do at once, and why.
pub fn red_flag(assessment: &Assessment, urgency: Urgency) {
    show_line!("\n{}", style(format!("!! {}", urgency.advice())).red().bold());
    let triage = assessment.triage();
    for flag in triage.fired().filter(|flag| flag.red_flag().urgency() == urgency) {
        show_line!("   {}", flag.red_flag().what_to_do());
        let because: Vec<_> = flag.because().map(ToString::to_string).collect();
        show_line!("   Because of: {}", because.join("; "));
    }
    show!("   Go on with the questions? [y/n] ");
    flush();
}

/// The answer: how soon to seek care, what is likely, and what must not be missed.
pub fn answer(assessment: &Assessment) {
    show_line!("\n{}", assessment.triage());
    show_line!("{}.", style(assessment.conclusion()).bold());
    for ranked in assessment.ranking().take(8) {
        let filled = whole_blocks(ranked.probability().value());
        let bar = format!("{}{}", "#".repeat(filled), ".".repeat(BAR as usize - filled));
        let (probability, interval) = (ranked.probability().to_string(), ranked.interval().to_string());
        show_line!("  {bar} {probability:>7}  {interval:<18}  {}", ranked.condition());
    }
    show_line!("  {:<30} {:>7}  {:<18}  none of these", "", assessment.none_of_these().to_string(), "");
    for serious in assessment.must_not_miss() {
        show_line!("\nMust not be missed: {serious}");
    }
    for conflict in assessment.presentation().conflicts() {
        show_line!("\nContradiction: {conflict}");
    }
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
    show_line!("\n{}", assessment.explain(condition));
}

/// Asks something and leaves the cursor behind it.
pub fn ask(text: &str) {
    show!("{text} ");
    flush();
}

/// One plain sentence.
pub fn say(text: &str) {
    show_line!("{text}");
}

fn flush() {
    // A screen that cannot be written to will be noticed by whoever reads it.
    let _ = std::io::stdout().flush();
}
