//! What is shown. Colours are left out where the terminal has none, or `NO_COLOR` is set.

use console::style;
use lumbago::{Assessment, Condition, Question, Reason, Urgency};

use crate::Interview;

/// How wide the bar of certainty is.
const BAR: u32 = 30;

/// What the program is, before the first question.
pub fn welcome() {
    println!("{}", style("Low back and upper leg pain").bold());
    println!("This informs; it does not diagnose. In an emergency, call for help and do not go on here.");
    println!("Answer y (yes), n (no) or d (don't know); b goes back, w says why, s stops.\n");
}

/// A question, with how far the interview has come.
pub fn question(interview: &Interview, question: &Question) {
    let number = interview.answered() + 1;
    println!("{} {}", style(format!("{number}.")).dim(), question.finding().question());
    print!("   {} ", style("[y/n/d/b/w/s]").dim());
    flush();
}

/// Which keys there are, to somebody who pressed another.
pub fn keys() {
    print!("   y, n, d (don't know), b (back), w (why) or s (stop): ");
    flush();
}

/// Why a question is asked, and what each answer would do.
pub fn why(assessment: &Assessment, question: &Question) {
    println!("   Asked because it {}.", reason(question.reason()));
    for effect in assessment.effects_of(question.finding()) {
        println!("   {}: {} if yes, {} if no", effect.condition(), effect.if_present(), effect.if_absent());
    }
    println!("   Expected information: {}", question.information());
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::Safety(flag) => format!("bears on safety ({})", flag.suspicion()),
        other => other.to_string(),
    }
}

/// What to do at once, and why.
pub fn red_flag(assessment: &Assessment, urgency: Urgency) {
    println!("\n{}", style(format!("!! {}", urgency.advice())).red().bold());
    let triage = assessment.triage();
    for flag in triage.fired().filter(|flag| flag.red_flag().urgency() == urgency) {
        println!("   {}", flag.red_flag().what_to_do());
        let because: Vec<_> = flag.because().map(ToString::to_string).collect();
        println!("   Because of: {}", because.join("; "));
    }
    print!("   Go on with the questions? [y/n] ");
    flush();
}

/// The answer: how soon to seek care, what is likely, and what must not be missed.
pub fn answer(assessment: &Assessment) {
    println!("\n{}", assessment.triage());
    println!("{}.", style(assessment.conclusion()).bold());
    for ranked in assessment.ranking().take(8) {
        let filled = whole_blocks(ranked.probability().value());
        let bar = format!("{}{}", "#".repeat(filled), ".".repeat(BAR as usize - filled));
        let (probability, interval) = (ranked.probability().to_string(), ranked.interval().to_string());
        println!("  {bar} {probability:>7}  {interval:<18}  {}", ranked.condition());
    }
    println!("  {:<30} {:>7}  {:<18}  none of these", "", assessment.none_of_these().to_string(), "");
    for serious in assessment.must_not_miss() {
        println!("\nMust not be missed: {serious}");
    }
    for conflict in assessment.presentation().conflicts() {
        println!("\nContradiction: {conflict}");
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
    println!("\n{}", assessment.explain(condition));
}

/// Asks something and leaves the cursor behind it.
pub fn ask(text: &str) {
    print!("{text} ");
    flush();
}

/// One plain sentence.
pub fn say(text: &str) {
    println!("{text}");
}

fn flush() {
    use std::io::Write;
    // A screen that cannot be written to will be noticed by whoever reads it.
    let _ = std::io::stdout().flush();
}
