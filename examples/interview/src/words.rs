//! What is said, in plain words, and not yet laid out: a terminal and a page say the same.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use lumbago::screening::{Cause, SafetyQuestion, Screen};
use lumbago::triage::{FiredFlag, Floor, Suspicion};
use lumbago::{
    Assessment, Conclusion, Condition, Criterion, Finding, ProbabilityBand, Question, Ranked, Respondent,
    Triage, Urgency, inquiry::Reason, knowledge,
};

use crate::{Alarm, End, Interview, Sheet, Step};

/// How many open safety questions the answer lists.
const QUESTIONS: usize = 5;

/// What a line is, for whoever lays it out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Begins a new part, and stands out.
    Heading,
    /// A paragraph.
    Text,
    /// An item of a list.
    Point,
    /// Belongs to the item before it.
    Detail,
}

/// A line of what is said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// Its words.
    pub text: String,
}

impl Line {
    fn heading(text: impl Into<String>) -> Self {
        Self { kind: Kind::Heading, text: text.into() }
    }

    fn text(text: impl Into<String>) -> Self {
        Self { kind: Kind::Text, text: text.into() }
    }

    fn point(text: impl Into<String>) -> Self {
        Self { kind: Kind::Point, text: text.into() }
    }

    fn detail(text: impl Into<String>) -> Self {
        Self { kind: Kind::Detail, text: text.into() }
    }
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

/// What to ask whoever denies a whole list, if a no is easily said there and hours can count.
#[must_use]
pub fn are_you_sure(sheet: &Sheet) -> Option<&'static str> {
    let asks = "None of these? They are easy to overlook, and hours can count. Are you sure?";
    (sheet.screen() == Screen::Saddle).then_some(asks)
}

/// Why the interview is over.
#[must_use]
pub fn ending(end: End) -> &'static str {
    match end {
        End::Decided => "No answer worth asking for would change the conclusion.",
        End::NothingToAsk => "There are no more questions worth asking.",
        End::Enough => "That was the last question: the limit is reached.",
        End::Child => "There are no more questions, because the knowledge is about adults.",
        End::HandedOver => "That is all. Show this to the people who take over.",
    }
}

/// What to do at once, and why.
#[must_use]
pub fn alarm(interview: &Interview) -> Vec<Line> {
    let assessment = interview.assessment();
    let triage = assessment.triage();
    let mut lines = vec![Line::heading(action(&triage))];
    let raised = |flag: &FiredFlag<'_>| interview.alarms().contains(&Alarm::RedFlag(flag.red_flag()));
    lines.extend(fired(&triage, raised).iter().flat_map(reason));
    for alarm in interview.alarms() {
        if let Alarm::Floor(floor) = alarm {
            lines.extend(by_evidence(&triage, *floor));
        }
    }
    lines.push(Line::text(if triage.urgency() == Urgency::Emergency {
        "Do that first. If you can answer more while you wait, it helps the people who take over."
    } else {
        "Please answer the rest too: it may need to be sooner."
    }));
    lines
}

/// What to do, without the sentences about open safety questions.
#[must_use]
pub fn action(triage: &Triage<'_>) -> String {
    let sentences = triage.advice().sentences().filter(|sentence| !sentence.key().starts_with("screening."));
    sentences.map(|sentence| sentence.to_string()).collect::<Vec<_>>().join(" ")
}

/// What else a rule says to do, and what it suspects.
fn reason(flag: &FiredFlag<'_>) -> [Line; 2] {
    [Line::point(flag.red_flag().detail()), Line::detail(format!("Tell them: {}", without_source(flag)))]
}

/// A rule that fired, without what it rests on, which is for clinicians.
fn without_source(flag: &FiredFlag<'_>) -> String {
    let rests_on = format!(" ({}, {})", flag.red_flag().basis(), flag.red_flag().source().key());
    flag.to_string().replace(&rests_on, "")
}

/// What a floor says, unless a rule that fired already suspects the same condition.
fn by_evidence(triage: &Triage<'_>, floor: Floor) -> Option<Line> {
    let mut suspicions = triage.fired().map(|flag| flag.red_flag().suspicion().condition());
    let is_suspected = suspicions.any(|suspected| suspected == Some(floor.condition()));
    (!is_suspected).then(|| Line::point(floor.detail().to_string()))
}

/// Of the fired red flags that `keep` accepts, the most urgent one for each suspicion. The most urgent comes first.
fn fired<'a>(triage: &Triage<'a>, keep: impl FnMut(&FiredFlag<'a>) -> bool) -> Vec<FiredFlag<'a>> {
    let mut flags: Vec<_> = triage.fired().filter(keep).collect();
    flags.sort_by_key(|flag| Reverse((flag.red_flag().urgency(), flag.red_flag().needs_ambulance())));
    let mut suspected = BTreeSet::new();
    flags.retain(|flag| suspected.insert(flag.red_flag().suspicion()));
    flags
}

/// Why a step is asked, and what each answer would change.
#[must_use]
pub fn why(assessment: &Assessment, step: &Step) -> Vec<Line> {
    let triage = assessment.triage();
    let mut lines = Vec::new();
    // For a question about safety, or of a criterion, the information is not the reason.
    let telling_most =
        |question: &Question| !is_about_safety(question) && question.information() >= Question::WORTH_ASKING;
    match step {
        Step::Sheet(sheet) => {
            let open = triage.screens().find(|open| open.screen() == sheet.screen());
            lines.push(Line::text(match open.and_then(|open| open.at_stake()) {
                Some(urgency) => format!("Asked for safety: a yes may lead to \"{urgency}\"."),
                None => "Asked for safety.".to_owned(),
            }));
            for question in
                triage.safety_questions().filter(|question| sheet.findings().contains(&question.finding()))
            {
                let Some(raise) = question.escalation() else { continue };
                let (finding, urgency, cause) = (question.finding(), raise.urgency(), feared(raise.cause()));
                lines.push(Line::point(format!("{finding}: {urgency} by itself ({cause})")));
            }
            return lines;
        }
        Step::DateOfChange => {
            lines.push(Line::text(
                "Asked because a change of the last two weeks is more urgent than an old one.",
            ));
        }
        Step::Question(question) if is_about_safety(question) || telling_most(question) => {
            lines.push(Line::text(format!("Asked because it {}.", telling(question))));
        }
        // By itself it tells little; it is asked because a criterion needs it.
        Step::Question(_) => lines.push(Line::text("Asked because a published rule needs it.")),
        Step::Alarm => {
            lines.push(Line::text("Asked because getting care now matters more than further answers."));
        }
        Step::Age | Step::Sex | Step::Duration => {
            lines.push(Line::text("Asked because what is dangerous and what is likely depend on it."));
        }
    }
    let mut effects =
        step.finding().into_iter().flat_map(|finding| assessment.effects_of(finding)).peekable();
    if effects.peek().is_some() {
        lines.push(Line::text("What an answer weighs (plus counts for a condition, minus against it):"));
    }
    lines.extend(effects.map(|effect| {
        let (condition, yes, no) = (effect.condition(), effect.if_present(), effect.if_absent());
        Line::point(format!("{condition}: {yes} if yes, {no} if no"))
    }));
    if let Step::Question(question) = step {
        if telling_most(question) {
            lines.push(Line::text(format!("Expected information: {}", question.information())));
        }
    }
    lines
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

/// How soon to seek care, and what that rests on.
#[must_use]
pub fn urgency(triage: &Triage<'_>) -> Vec<Line> {
    let (urgency, advice) = (triage.urgency(), triage.advice());
    let is_emergency = urgency == Urgency::Emergency;
    let mut lines = vec![Line::heading(format!("{}. {advice}", triage.urgency_in_full()))];
    for flag in fired(triage, |_| true) {
        match flag.red_flag().urgency() {
            less if less < urgency => {
                lines.push(Line::point(format!("Less urgent ({less}): {}", without_source(&flag))));
            }
            _ => lines.extend(reason(&flag)),
        }
    }
    for floor in triage.floors().filter(|floor| floor.urgency() == urgency) {
        lines.extend(by_evidence(triage, floor));
    }
    let left = triage.missing_facts().filter(|fact| !advice.names(*fact));
    lines.extend(left.map(|fact| Line::point(fact.to_string())));
    if is_emergency {
        let open: Vec<_> = triage.screens().map(|open| open.screen().label()).collect();
        if !open.is_empty() {
            let open = open.join(" ");
            lines.push(Line::point(format!("Not asked yet, for the people who take over: {open}")));
        }
    } else if triage.screening().is_complete() {
        lines.push(Line::point("Every safety question was answered with yes or no."));
    } else {
        let mut questions: Vec<_> = triage.safety_questions().collect();
        let raises = |question: &SafetyQuestion| question.escalation().map(|raise| raise.urgency());
        questions.sort_by_key(|question| Reverse(raises(question)));
        let (shown, count) = (QUESTIONS.min(questions.len()), questions.len());
        lines.push(Line::text(format!("Safety questions, the most pressing first ({shown} of {count}):")));
        for question in questions.into_iter().take(QUESTIONS) {
            let state = if question.was_asked() { "not known" } else { "not asked" };
            lines.push(Line::point(format!("{} ({state})", question.finding().question())));
        }
    }
    lines.push(Line::text(triage.safety_net().to_string()));
    let closing: Vec<_> = triage.closing().map(|sentence| sentence.to_string()).collect();
    lines.push(Line::text(closing.join(" ")));
    lines
}

/// The serious conditions that must not be missed. It suggests only findings that respondents up to this one can answer.
#[must_use]
pub fn must_not_miss(assessment: &Assessment, respondents: Respondent) -> Vec<Line> {
    let mut lines = Vec::new();
    for serious in assessment.must_not_miss() {
        let explanation = serious.explain();
        let evidence: Vec<_> = explanation.supporting().map(|line| line.subject().to_string()).collect();
        let name = both_names(serious.ranked().condition());
        lines.push(Line::heading(format!("Must not be missed: {name}")));
        // A low probability alone would reassure.
        lines.push(Line::point(if serious.ranked().band() < ProbabilityBand::Probable {
            let sooner = assessment.triage().urgency() == Urgency::Emergency;
            format!(
                "Most people with these signs turn out not to have it. But if you do, {}.",
                if sooner { "hours count, so it must be checked now" } else { "it should be found early" }
            )
        } else {
            format!("Probability: {}", serious.ranked().probability())
        }));
        if serious.is_strong() {
            lines.push(Line::point(
                "What you told us makes it much more likely than it is in other people with back pain.",
            ));
        }
        if !evidence.is_empty() {
            lines.push(Line::point(format!("What speaks for it: {}", evidence.join("; "))));
        }
        if let Some(open) = serious.best_next(respondents) {
            lines.push(Line::point(format!("Check next: {}", open.finding())));
        }
    }
    lines
}

/// Which condition is named, how firm that is, and what cannot be known.
#[must_use]
pub fn conclusion(assessment: &Assessment, respondents: Respondent) -> Vec<Line> {
    let conclusion = assessment.conclusion();
    let mut lines = vec![Line::heading(if assessment.is_urgent_cause_first() {
        format!("If the urgent cause is excluded: {conclusion}.")
    } else {
        capitalised(&format!("{conclusion}."))
    })];
    let named = match conclusion {
        Conclusion::Leading(leader) | Conclusion::NoneMoreLikely(leader) => vec![leader],
        Conclusion::NearTie(first, second) => vec![first, second],
        Conclusion::OutsidePopulation(_) => return lines,
        _ => Vec::new(),
    };
    for condition in &named {
        lines.push(Line::point(format!("In plain words: {}", condition.lay_label())));
    }
    if let Conclusion::Leading(leader) = conclusion {
        if assessment.get(leader).band() < ProbabilityBand::Probable {
            let probability = assessment.get(leader).probability();
            lines
                .push(Line::point(format!("At {probability}, it is still more likely not to be the cause.")));
        }
    }
    if !named.is_empty() {
        lines.extend(firmness(assessment));
    }
    lines.extend(
        named.iter().filter_map(|condition| knowledge::profile(*condition).limits()).map(Line::point),
    );
    let is_urgent = assessment.triage().urgency() >= Urgency::Urgent;
    if !is_urgent && matches!(conclusion, Conclusion::Insufficient | Conclusion::NoneMoreLikely(_)) {
        lines.extend(ceilings(assessment, respondents));
    }
    lines
}

/// How firm the lead is.
fn firmness(assessment: &Assessment) -> Vec<Line> {
    let mut ranking = assessment.ranking().map(|ranked| ranked.condition());
    let (Some(first), Some(second)) = (ranking.next(), ranking.next()) else { return Vec::new() };
    let times = match (assessment.lead().value() * 10.0).round() {
        10.0 => "more than 9".to_owned(),
        times => format!("about {times}"),
    };
    let mut lines = vec![Line::point(format!(
        "How firm it is: the figures are uncertain; allowing for that, {first} comes before {second} {times} \
        times in 10."
    ))];
    let leading = assessment.on_published_evidence().leading();
    if leading != first {
        lines.push(Line::point(format!(
            "By published figures alone, without estimates, {leading} would come first."
        )));
    }
    lines
}

/// Of the leading conditions that are not named: which an examination could make probable enough to name, and which only a test
/// can.
fn ceilings(assessment: &Assessment, respondents: Respondent) -> impl Iterator<Item = Line> {
    let is_possible = |ranked: &Ranked<'_>| ranked.band() >= ProbabilityBand::Possible;
    assessment.ranking().filter(is_possible).take(3).filter_map(move |ranked| {
        let condition = ranked.condition();
        let ceiling = |who| Some(ranked.ceiling(who)).filter(|most| most.weight() >= Conclusion::MIN_WEIGHT);
        match (ceiling(respondents), ceiling(Respondent::Examiner), ceiling(Respondent::Laboratory)) {
            (None, Some(most), _) => Some(Line::point(format!(
                "An examination could tell more about {condition}: {most} at most."
            ))),
            (_, None, Some(_)) => {
                let most = ranked.ceiling(Respondent::Examiner);
                Some(Line::point(format!(
                    "{condition} cannot be confirmed by history and examination: at most {most}. It takes a test."
                )))
            }
            _ => None,
        }
    })
}

/// What else there is to say: about trigger points, and about answers that contradict each other or are seldom true together.
#[must_use]
pub fn remarks(assessment: &Assessment) -> Vec<Line> {
    let activity = assessment.trigger_point_activity();
    let conflicts = assessment.presentation().conflicts();
    let oddities = assessment.presentation().oddities();
    let activity = activity.into_iter().map(|activity| format!("Trigger points are {activity}."));
    let conflicts = conflicts.map(|conflict| {
        format!("Contradiction (neither side weighs; for the urgency, what is present counts): {conflict}")
    });
    let oddities = oddities.map(|oddity| format!("Unusual together, so ask again: {oddity}"));
    activity.chain(conflicts).chain(oddities).map(Line::text).collect()
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The plain name and the clinical one.
#[must_use]
pub fn both_names(condition: Condition) -> String {
    format!("{} / {condition}", condition.lay_label())
}
