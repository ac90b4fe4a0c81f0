//! Writes what is shown. Text is wrapped at the width of the terminal. There are no colours if the terminal has none, or if
//! `NO_COLOR` is set.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::{self, Write};

use console::{Term, style};
use lumbago::screening::Cause;
use lumbago::triage::{FiredFlag, Floor};
use lumbago::{
    Assessment, Conclusion, Condition, Criterion, Finding, Probability, ProbabilityBand, Question, Ranked,
    Respondent, Triage, Urgency,
    inquiry::Reason,
    knowledge,
    screening::{SafetyQuestion, Screen},
    triage::Suspicion,
};
use textwrap::{Options, WordSplitter};

use crate::{Alarm, Interview, Sheet, Step};

/// Writes a line, formatted as by `format!`.
macro_rules! show {
    ($out:expr, $($text:tt)*) => {
        say($out, &format!($($text)*))
    };
}

/// The greatest width of a probability bar, and the width of what is beside it.
const BAR: u16 = 30;
const BESIDE_BAR: usize = 36;

/// How many conditions, and how many open safety questions, the answer lists.
const CONDITIONS: usize = 8;
const QUESTIONS: usize = 5;

/// The height and width to assume without a terminal, and the greatest width that is easy to read.
const SIZE: (usize, usize) = (24, 80);
const WIDEST: usize = 100;

/// How many rows and columns there are.
#[must_use]
pub fn size() -> (usize, usize) {
    let size = Term::stdout().size_checked().filter(|(rows, columns)| *rows > 0 && *columns > 0);
    let (rows, columns) = size.map_or(SIZE, |(rows, columns)| (usize::from(rows), usize::from(columns)));
    (rows, columns.clamp(20, WIDEST))
}

/// Writes text, wrapped at the width of the terminal. The rest of a long line is indented like its beginning.
///
/// # Errors
///
/// If it cannot be written.
pub fn say(out: &mut impl Write, text: &str) -> io::Result<()> {
    let (_, columns) = size();
    for line in text.split('\n') {
        let indent = line.len() - line.trim_start().len();
        let mark = if line.trim_start().starts_with("- ") { 2 } else { 0 };
        writeln!(out, "{}", hung(line, columns, indent + mark))?;
    }
    Ok(())
}

/// A line, wrapped at `columns`. The lines after the first are indented by `indent`.
#[must_use]
pub fn hung(line: &str, columns: usize, indent: usize) -> String {
    hung_behind("", line, columns, indent)
}

/// A line that follows `before`, wrapped so that both fit in `columns`. The lines after the first are indented by `indent`.
#[must_use]
pub fn hung_behind(before: &str, line: &str, columns: usize, indent: usize) -> String {
    let spaces = " ".repeat(indent);
    let options = Options::new(columns.max(indent + 10)).initial_indent(before).subsequent_indent(&spaces);
    let whole_words = options.break_words(false).word_splitter(WordSplitter::NoHyphenation);
    let wrapped = textwrap::fill(line, whole_words);
    wrapped.strip_prefix(before).map(str::to_owned).unwrap_or(wrapped)
}

/// Writes what the program is, before the first question.
///
/// # Errors
///
/// If it cannot be written.
pub fn welcome(out: &mut impl Write) -> io::Result<()> {
    show!(out, "{}", style("Low back and upper leg pain").bold())?;
    show!(
        out,
        "This informs; it does not diagnose. In an emergency, call an ambulance and do not go on here."
    )?;
    show!(
        out,
        "A few questions about you, {} short lists, then single questions. If you do not know, say so.",
        Screen::ALL.len()
    )
}

/// Writes the next question, with the progress of the interview.
///
/// # Errors
///
/// If it cannot be written.
pub fn step(out: &mut impl Write, interview: &Interview, step: &Step) -> io::Result<()> {
    if *step == Step::Alarm {
        return alarm(out, interview);
    }
    show!(out, "\n{}", style(progress(interview, step)).dim())?;
    show!(out, "{}", style(wording(step)).bold())
}

/// The progress of the interview.
#[must_use]
pub fn progress(interview: &Interview, step: &Step) -> String {
    let progress = match step {
        Step::Alarm => return String::new(),
        Step::Age | Step::Sex | Step::Duration => {
            let (behind, all) = interview.opening();
            format!("About you, {} of {all}", behind + 1)
        }
        Step::Sheet(sheet) => {
            let further = match (sheet.is_further(), sheet.findings().len()) {
                (false, _) => "",
                (true, 1) => ", one more",
                (true, _) => ", a few more",
            };
            format!("Screen {} of {}{further}", sheet.number(), Screen::ALL.len())
        }
        Step::DateOfChange => "One question about time".to_owned(),
        Step::Question(question) if is_about_safety(question) => {
            format!("Question {}, about safety", interview.singles() + 1)
        }
        Step::Question(_) => format!("Question {} of at most {}", interview.singles() + 1, interview.most()),
    };
    let is_handover = interview.assessment().triage().urgency() == Urgency::Emergency;
    format!("{progress}{}", if is_handover { ", only while you wait" } else { "" })
}

fn is_about_safety(question: &Question) -> bool {
    matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_))
}

/// The question in plain words.
#[must_use]
pub fn wording(step: &Step) -> String {
    match step {
        Step::Age => "Age in years?".to_owned(),
        Step::Sex => "Sex, female or male?".to_owned(),
        Step::Duration => {
            "How many weeks ago did this bout of pain begin? (Half a week is 0.5. If there was such pain \
            before, count from when this bout began.)"
                .to_owned()
        }
        Step::Sheet(sheet) => sheet.screen().label().to_owned(),
        Step::DateOfChange | Step::Question(_) => step.finding().map_or_else(String::new, asked),
        Step::Alarm => String::new(),
    }
}

/// The question about a finding. For an examiner or a laboratory it is a statement to confirm.
fn asked(finding: Finding) -> String {
    let from = match finding.respondent() {
        Respondent::Patient => "",
        Respondent::Examiner => "On examination: ",
        _ => "Result: ",
    };
    format!("{from}{}", finding.question())
}

/// Writes the lines of a list with their numbers, to answer by typing.
///
/// # Errors
///
/// If they cannot be written.
pub fn numbered(out: &mut impl Write, sheet: &Sheet) -> io::Result<()> {
    let (_, columns) = size();
    for (place, finding) in sheet.findings().iter().enumerate() {
        writeln!(out, "{}", hung(&format!("{:>3}  {}", place + 1, finding.question()), columns, 5))?;
    }
    Ok(())
}

/// Writes what to do at once, and why.
fn alarm(out: &mut impl Write, interview: &Interview) -> io::Result<()> {
    let assessment = interview.assessment();
    let triage = assessment.triage();
    show!(out, "\n{}", style(format!("!! {}", action(&triage))).red().bold())?;
    let raised = |flag: &FiredFlag<'_>| interview.alarms().contains(&Alarm::RedFlag(flag.red_flag()));
    for flag in fired(&triage, raised) {
        reason(out, &flag)?;
    }
    for alarm in interview.alarms() {
        if let Alarm::Floor(floor) = alarm {
            by_evidence(out, &triage, *floor)?;
        }
    }
    if triage.urgency() == Urgency::Emergency {
        show!(out, "Do that first. If you can answer more while you wait, it helps the people who take over.")
    } else {
        show!(out, "Please answer the rest too: it may need to be sooner.")
    }
}

/// What to do, without the sentences about open safety questions.
fn action(triage: &Triage<'_>) -> String {
    let sentences = triage.advice().sentences().filter(|sentence| !sentence.key().starts_with("screening."));
    sentences.map(|sentence| sentence.to_string()).collect::<Vec<_>>().join(" ")
}

/// Writes what else a rule says to do, and what it suspects.
fn reason(out: &mut impl Write, flag: &FiredFlag<'_>) -> io::Result<()> {
    show!(out, "  - {}", flag.red_flag().detail())?;
    // What the rule rests on is for clinicians.
    let rests_on = format!(" ({}, {})", flag.red_flag().basis(), flag.red_flag().source().key());
    show!(out, "    Tell them: {}", flag.to_string().replace(&rests_on, ""))
}

/// Writes what a floor says, unless a rule that fired already suspects the same condition.
fn by_evidence(out: &mut impl Write, triage: &Triage<'_>, floor: Floor) -> io::Result<()> {
    let mut suspicions = triage.fired().map(|flag| flag.red_flag().suspicion().condition());
    if suspicions.any(|suspected| suspected == Some(floor.condition())) {
        return Ok(());
    }
    show!(out, "  - {}", floor.detail())
}

/// Of the fired red flags that `keep` accepts, the most urgent one for each suspicion. The most urgent comes first.
fn fired<'a>(triage: &Triage<'a>, keep: impl FnMut(&FiredFlag<'a>) -> bool) -> Vec<FiredFlag<'a>> {
    let mut flags: Vec<_> = triage.fired().filter(keep).collect();
    flags.sort_by_key(|flag| Reverse((flag.red_flag().urgency(), flag.red_flag().needs_ambulance())));
    let mut suspected = BTreeSet::new();
    flags.retain(|flag| suspected.insert(flag.red_flag().suspicion()));
    flags
}

/// Writes why a step is asked, and what each answer would change.
///
/// # Errors
///
/// If it cannot be written.
pub fn why(out: &mut impl Write, assessment: &Assessment, step: &Step) -> io::Result<()> {
    let triage = assessment.triage();
    match step {
        Step::Sheet(sheet) => {
            let open = triage.screens().find(|open| open.screen() == sheet.screen());
            match open.and_then(|open| open.at_stake()) {
                Some(urgency) => show!(out, "   Asked for safety: a yes may lead to \"{urgency}\".")?,
                None => show!(out, "   Asked for safety.")?,
            }
            for question in
                triage.safety_questions().filter(|question| sheet.findings().contains(&question.finding()))
            {
                let Some(raise) = question.escalation() else { continue };
                show!(
                    out,
                    "   - {}: {} by itself ({})",
                    question.finding(),
                    raise.urgency(),
                    feared(raise.cause())
                )?;
            }
            return Ok(());
        }
        Step::DateOfChange => {
            show!(out, "   Asked because a change of the last two weeks is more urgent than an old one.")?;
        }
        Step::Question(question)
            if is_about_safety(question) || question.information() >= Question::WORTH_ASKING =>
        {
            show!(out, "   Asked because it {}.", telling(question))?;
        }
        // By itself it tells little; it is asked because a criterion needs it.
        Step::Question(_) => show!(out, "   Asked because a published rule needs it.")?,
        Step::Alarm => show!(out, "   Asked because getting care now matters more than further answers.")?,
        Step::Age | Step::Sex | Step::Duration => {
            show!(out, "   Asked because what is dangerous and what is likely depend on it.")?;
        }
    }
    let mut effects =
        step.finding().into_iter().flat_map(|finding| assessment.effects_of(finding)).peekable();
    if effects.peek().is_some() {
        show!(out, "   What an answer weighs (plus counts for a condition, minus against it):")?;
    }
    for effect in effects {
        show!(
            out,
            "   - {}: {} if yes, {} if no",
            effect.condition(),
            effect.if_present(),
            effect.if_absent()
        )?;
    }
    match step {
        // For a question about safety, or of a criterion, this is not the reason.
        Step::Question(question)
            if !is_about_safety(question) && question.information() >= Question::WORTH_ASKING =>
        {
            show!(out, "   Expected information: {}", question.information())?;
        }
        _ => {}
    }
    Ok(())
}

/// The disease that a yes would raise the suspicion of.
fn feared(cause: Cause) -> String {
    match cause {
        Cause::RedFlag(flag) => suspected(flag.suspicion()),
        Cause::Floor(condition) => condition.to_string(),
        _ => "serious disease".to_owned(),
    }
}

fn suspected(suspicion: Suspicion) -> String {
    suspicion.condition().map_or_else(|| suspicion.to_string(), |condition| condition.to_string())
}

/// The reason for a question, without the names of the leading conditions, which could bias the answer. Patients are not told the
/// name of a criterion either: it often names a condition.
fn telling(question: &Question) -> String {
    let named = |criterion: Criterion| match question.respondent() {
        Respondent::Patient => String::new(),
        _ => format!(" ({criterion})"),
    };
    match question.reason() {
        Reason::RaisesUrgency(raise) => format!("bears on safety ({})", feared(raise.cause())),
        Reason::Screen(_) => "bears on safety".to_owned(),
        Reason::Separates(..) => "tells the leading conditions apart".to_owned(),
        Reason::Decides(criterion) => format!("decides a published rule{}", named(criterion)),
        Reason::CountsTowards(criterion) => format!("counts towards a published rule{}", named(criterion)),
        _ => "is expected to tell much".to_owned(),
    }
}

/// Writes the answer: how soon to seek care, what is likely, and what must not be missed. It suggests only findings that
/// respondents up to this one can answer.
///
/// # Errors
///
/// If it cannot be written.
pub fn answer(out: &mut impl Write, assessment: &Assessment, respondents: Respondent) -> io::Result<()> {
    urgency(out, &assessment.triage())?;
    // Dangerous conditions come before those that are only likely.
    must_not_miss(out, assessment, respondents)?;
    if assessment.triage().urgency() == Urgency::Emergency {
        show!(out, "\nThe urgency comes first. Nothing below changes it.")?;
    }
    conclusion(out, assessment, respondents)?;
    if let Some(activity) = assessment.trigger_point_activity() {
        show!(out, "\nTrigger points are {activity}.")?;
    }
    for conflict in assessment.presentation().conflicts() {
        show!(out, "\nContradiction (neither side counts): {conflict}")?;
    }
    for oddity in assessment.presentation().oddities() {
        show!(out, "\nUnusual together, so ask again: {oddity}")?;
    }
    Ok(())
}

fn urgency(out: &mut impl Write, triage: &Triage<'_>) -> io::Result<()> {
    let (urgency, advice) = (triage.urgency(), triage.advice());
    let is_emergency = urgency == Urgency::Emergency;
    // The word "self-care" alone would reassure, so it is left out while the result is provisional.
    let level = match urgency {
        _ if !triage.is_provisional() => format!("Urgency: {urgency}."),
        Urgency::SelfCare => "Urgency so far: provisional.".to_owned(),
        _ => format!("Urgency so far: {urgency}, provisional."),
    };
    show!(out, "\n{}", style(format!("{level} {advice}")).bold())?;
    for flag in fired(triage, |_| true) {
        match flag.red_flag().urgency() {
            less if less < urgency => show!(out, "  - Less urgent ({less}): {flag}")?,
            _ => reason(out, &flag)?,
        }
    }
    for floor in triage.floors().filter(|floor| floor.urgency() == urgency) {
        by_evidence(out, triage, floor)?;
    }
    for unstated in triage.missing_facts() {
        show!(out, "  - {unstated}")?;
    }
    if is_emergency {
        let open: Vec<_> = triage.screens().map(|open| open.screen().label()).collect();
        if !open.is_empty() {
            show!(out, "  - Not asked yet, for the people who take over: {}", open.join(" "))?;
        }
    } else if triage.screening().is_complete() {
        show!(out, "  - Every safety question was answered with yes or no.")?;
    } else {
        let mut questions: Vec<_> = triage.safety_questions().collect();
        let raises = |question: &SafetyQuestion| question.escalation().map(|raise| raise.urgency());
        questions.sort_by_key(|question| Reverse(raises(question)));
        let (shown, count) = (QUESTIONS.min(questions.len()), questions.len());
        show!(out, "Safety questions, the most pressing first ({shown} of {count}):")?;
        for question in questions.into_iter().take(QUESTIONS) {
            let state = if question.was_asked() { "not known" } else { "not asked" };
            show!(out, "  - {} ({state})", question.finding().question())?;
        }
    }
    show!(out, "{}", triage.safety_net())?;
    let closing: Vec<_> = triage.closing().map(|sentence| sentence.to_string()).collect();
    show!(out, "{}", closing.join(" "))
}

fn must_not_miss(out: &mut impl Write, assessment: &Assessment, respondents: Respondent) -> io::Result<()> {
    for serious in assessment.must_not_miss() {
        let explanation = serious.explain();
        let evidence: Vec<_> = explanation.supporting().map(|line| line.subject().to_string()).collect();
        let name = both_names(serious.ranked().condition());
        show!(out, "\n{}", style(format!("Must not be missed: {name}")).bold())?;
        let probability = serious.ranked().probability();
        // A low probability alone would reassure.
        if serious.ranked().band() < ProbabilityBand::Probable {
            let sooner = assessment.triage().urgency() == Urgency::Emergency;
            show!(
                out,
                "  - Most people with these signs turn out not to have it. But if you do, {}.",
                if sooner { "hours count, so it must be checked now" } else { "it should be found early" }
            )?;
        } else {
            show!(out, "  - Probability: {probability}")?;
        }
        if serious.is_strong() {
            show!(
                out,
                "  - What you told us makes it much more likely than it is in other people with back pain."
            )?;
        }
        if !evidence.is_empty() {
            show!(out, "  - What speaks for it: {}", evidence.join("; "))?;
        }
        if let Some(open) = serious.best_next(respondents) {
            show!(out, "  - Check next: {}", open.finding())?;
        }
    }
    Ok(())
}

fn conclusion(out: &mut impl Write, assessment: &Assessment, respondents: Respondent) -> io::Result<()> {
    let conclusion = assessment.conclusion();
    let sentence = if assessment.is_urgent_cause_first() {
        format!("If the urgent cause is excluded: {conclusion}.")
    } else {
        capitalised(&format!("{conclusion}."))
    };
    show!(out, "\n{}", style(sentence).bold())?;
    let named = match conclusion {
        Conclusion::Leading(leader) | Conclusion::NoneMoreLikely(leader) => vec![leader],
        Conclusion::NearTie(first, second) => vec![first, second],
        Conclusion::OutsidePopulation(_) => return Ok(()),
        _ => Vec::new(),
    };
    for condition in &named {
        show!(out, "  - In plain words: {}", condition.lay_label())?;
    }
    if let Conclusion::Leading(leader) = conclusion {
        if assessment.get(leader).band() < ProbabilityBand::Probable {
            let probability = assessment.get(leader).probability();
            show!(out, "  - At {probability}, it is still more likely not to be the cause.")?;
        }
    }
    if !named.is_empty() {
        firmness(out, assessment)?;
    }
    named.iter().try_for_each(|condition| limits(out, *condition))?;
    let is_urgent = assessment.triage().urgency() >= Urgency::Urgent;
    if !is_urgent && matches!(conclusion, Conclusion::Insufficient | Conclusion::NoneMoreLikely(_)) {
        ceilings(out, assessment, respondents)?;
    }
    let (_, columns) = size();
    show!(out, "")?;
    for (place, ranked) in assessment.ranking().take(CONDITIONS).enumerate() {
        let line = format!("{:>2}  {}", place + 1, both_names(ranked.condition()));
        writeln!(out, "{}", hung(&line, columns, 4))?;
        show!(out, "    {}  ({})", bar(ranked.probability(), columns), ranked.interval())?;
    }
    show!(out, "    None of these")?;
    show!(out, "    {}", bar(assessment.none_of_these(), columns))
}

/// Writes how firm the lead is.
fn firmness(out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
    let mut ranking = assessment.ranking().map(|ranked| ranked.condition());
    let (Some(first), Some(second)) = (ranking.next(), ranking.next()) else { return Ok(()) };
    let times = match (assessment.lead().value() * 10.0).round() {
        10.0 => "more than 9".to_owned(),
        times => format!("about {times}"),
    };
    show!(
        out,
        "  - How firm it is: the figures are uncertain; allowing for that, {first} comes before {second} {times} \
        times in 10."
    )?;
    match assessment.on_published_evidence().leading() {
        leading if leading == first => Ok(()),
        other => show!(out, "  - By published figures alone, without estimates, {other} would come first."),
    }
}

/// Of the leading conditions that are not named: which an examination could make probable enough to name, and which only a test
/// can.
fn ceilings(out: &mut impl Write, assessment: &Assessment, respondents: Respondent) -> io::Result<()> {
    let is_possible = |ranked: &Ranked<'_>| ranked.band() >= ProbabilityBand::Possible;
    for ranked in assessment.ranking().filter(is_possible).take(3) {
        let condition = ranked.condition();
        let ceiling = |who| Some(ranked.ceiling(who)).filter(|most| most.weight() >= Conclusion::MIN_WEIGHT);
        match (ceiling(respondents), ceiling(Respondent::Examiner), ceiling(Respondent::Laboratory)) {
            (None, Some(most), _) => {
                show!(out, "  - An examination could tell more about {condition}: {most} at most.")?;
            }
            (_, None, Some(_)) => {
                let most = ranked.ceiling(Respondent::Examiner);
                show!(
                    out,
                    "  - {condition} cannot be confirmed by history and examination: at most {most}. It takes a \
                    test."
                )?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Repeats what to do, because the answer is longer than a terminal.
///
/// # Errors
///
/// If it cannot be written.
pub fn reminder(out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
    show!(out, "\n{}", style(format!("What to do: {}", action(&assessment.triage()))).bold())
}

/// Writes what cannot be known about a condition.
fn limits(out: &mut impl Write, condition: Condition) -> io::Result<()> {
    match knowledge::profile(condition).limits() {
        Some(limits) => show!(out, "  - {limits}"),
        None => Ok(()),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The plain name and the clinical one.
fn both_names(condition: Condition) -> String {
    format!("{} / {condition}", condition.lay_label())
}

fn bar(probability: Probability, columns: usize) -> String {
    let width = u16::try_from(columns.saturating_sub(BESIDE_BAR)).unwrap_or(BAR).clamp(5, BAR);
    // A cell is filled if the probability reaches its middle.
    let reaches = |place: &u16| probability.value() * f64::from(width) >= f64::from(*place) + 0.5;
    let filled = (0..width).filter(reaches).count();
    let empty = usize::from(width) - filled;
    format!("{}{} {:>7}", "#".repeat(filled), ".".repeat(empty), probability.to_string())
}

/// The condition that is meant, by the number of its bar or the start of one of its names. Otherwise a sentence that says what
/// was expected.
fn meant(assessment: &Assessment, name: &str) -> Result<Condition, String> {
    let name = name.trim().to_lowercase();
    if let Ok(number) = name.parse::<usize>() {
        let shown = assessment.ranking().take(CONDITIONS).map(|ranked| ranked.condition());
        let place = number.checked_sub(1).and_then(|place| shown.into_iter().nth(place));
        return place
            .ok_or_else(|| format!("There is no bar {number}; expected 1 to {CONDITIONS}, or a name."));
    }
    let names = |condition: Condition| {
        [condition.label(), condition.lay_label(), condition.as_str()].map(str::to_lowercase)
    };
    let among = |fits: &dyn Fn(&str) -> bool| -> Vec<Condition> {
        Condition::ALL
            .iter()
            .copied()
            .filter(|condition| names(*condition).iter().any(|name| fits(name)))
            .collect()
    };
    // A whole name counts before the beginning of another.
    let whole = among(&|whole| whole == name);
    let found = if whole.is_empty() { among(&|whole| whole.starts_with(&name)) } else { whole };
    match found.as_slice() {
        [condition] => Ok(*condition),
        [] => Err(format!(
            "No condition is called `{name}`; expected the number of a bar, or the start of a name."
        )),
        several => {
            let several: Vec<_> = several.iter().map(|condition| both_names(*condition)).collect();
            Err(format!("Several names start like this: {}.", several.join("; ")))
        }
    }
}

/// What the person wants to see: the ledger of one condition, or a comparison of two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wish {
    /// The ledger of this condition.
    Ledger(Condition),
    /// The comparison of the first with the second.
    Comparison(Condition, Condition),
}

impl Wish {
    /// The meaning of a line: a number or a name, or two numbers.
    ///
    /// # Errors
    ///
    /// A sentence that says what was expected.
    pub fn of(assessment: &Assessment, line: &str) -> Result<Self, String> {
        let between = |letter: char| letter.is_whitespace() || ",;".contains(letter);
        let words: Vec<_> = line.split(between).filter(|word| !word.is_empty()).collect();
        let are_numbers = words.iter().all(|word| word.parse::<usize>().is_ok());
        match words.as_slice() {
            [first, second] if are_numbers => match (meant(assessment, first)?, meant(assessment, second)?) {
                (first, second) if first == second => Err("These are the same; name two.".to_owned()),
                (first, second) => Ok(Self::Comparison(first, second)),
            },
            _ => Ok(Self::Ledger(meant(assessment, line)?)),
        }
    }

    /// Writes it.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn show(self, out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
        let (table, last) = match self {
            Self::Ledger(condition) => (assessment.explain(condition).to_string(), "evidence ["),
            Self::Comparison(first, second) => (assessment.compare(first, second).to_string(), "evidence"),
        };
        let (_, columns) = size();
        // Long rows of the table are indented to its last column.
        let column = table.lines().find_map(|line| line.find(last)).unwrap_or_default();
        let mut is_row = false;
        show!(out, "")?;
        for line in table.lines() {
            is_row = !line.is_empty() && (is_row || line.contains(last));
            let indent = if is_row { column } else { 4 };
            writeln!(out, "{}", hung(line, columns, indent))?;
        }
        Ok(())
    }
}
