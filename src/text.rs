//! The English text of results. Labels of the vocabulary are with their enums, and patients' sentences are in `sentence`.

use core::fmt;

use crate::advice::InSentence;
use crate::assessment::{Assessment, MustNotMiss, Ranked};
use crate::citation::{Basis, Grounds};
use crate::comparison::Comparison;
use crate::conclusion::{Conclusion, ExclusionReason};
use crate::conflict::{Conflict, Oddity};
use crate::criterion::{CriterionStatus, Verdict};
use crate::explanation::{Explanation, OpenFinding, SumByBasis};
use crate::inquiry::{Question, Reason};
use crate::knowledge::{self, Bound, DemographicRange, Item, RedFlag};
use crate::posterior::{Line, LineStatus, Subject};
use crate::screening::{Cause, SafetyQuestion};
use crate::sentence;
use crate::stack_text::StackText;
use crate::triage::{FiredFlag, MissingFact, Triage};
use crate::vocabulary::{Age, Respondent, SymptomDuration, Urgency};
use crate::weight::{Probability, ProbabilityBand, Weight};

/// A short text, to be padded to the width of a column.
type Cell = StackText<40>;

/// How many safety questions a printed triage result lists.
const QUESTIONS_SHOWN: usize = 5;

/// How many open findings a printed ledger lists.
const OPEN_SHOWN: usize = 5;

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pretest(setting, probability) => write!(f, "pretest {probability}, {setting}"),
            Self::StatedPretest(probability) => write!(f, "pretest {probability}, as stated"),
            Self::Demographic(band) => write!(f, "{band}"),
            Self::Finding(finding, presence) => write!(f, "{finding}: {presence}"),
            Self::Criterion(criterion, true) => write!(f, "{criterion}: met"),
            Self::Criterion(criterion, false) => write!(f, "{criterion}: not met"),
        }
    }
}

impl fmt::Display for LineStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Counted => f.write_str("counted"),
            Self::CoveredByFinding(finding) => write!(f, "already covered by {finding}"),
            Self::CoveredByCriterion(criterion) => write!(f, "already covered by {criterion}"),
            Self::Neutral => f.write_str("says nothing either way"),
            Self::Contradicted => f.write_str("contradicted by another statement"),
        }
    }
}

impl fmt::Display for Line {
    /// One row of the table: weight, likelihood ratio with interval, subject, basis and source.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_counted() {
            write!(f, "{}  ", self.weight())?;
        } else {
            write!(f, "({})", self.weight())?;
        }
        match self.likelihood_ratio() {
            Some(ratio) => write!(f, "  {:<24}", Cell::of(&ratio))?,
            None => write!(f, "  {:<24}", "")?,
        }
        write!(f, "  {}", self.subject())?;
        if !self.is_counted() {
            write!(f, "; {}", self.status())?;
        }
        match self.grounds() {
            Some(grounds) => write!(f, " [{}, {}]", grounds.basis(), grounds.source().key()),
            None => Ok(()),
        }
    }
}

impl fmt::Display for OpenFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} if present, {} if absent", self.finding(), self.if_present(), self.if_absent())
    }
}

impl fmt::Display for Explanation {
    /// The whole ledger as a table, with the full references of its sources below.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}: {} (95 % interval {})",
            self.condition(),
            self.weight().probability(),
            self.interval()
        )?;
        writeln!(f)?;
        writeln!(f, "  weight    likelihood ratio          evidence [basis, source]")?;
        for line in self.lines() {
            writeln!(f, "  {line}")?;
        }
        writeln!(f, "  {}    sum: natural logarithm of the odds", self.weight())?;
        writeln!(f, "  by basis: {}", self.by_basis())?;
        writeln!(f, "  without estimated figures: {}", self.published_weight().probability())?;
        if let Some(limits) = knowledge::profile(self.condition()).limits() {
            writeln!(f)?;
            writeln!(f, "  {limits}")?;
        }

        let mut open = self.open().take(OPEN_SHOWN).peekable();
        if open.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "  Open findings that would change it most:")?;
            for finding in open {
                writeln!(f, "  - {finding}")?;
            }
        }

        writeln!(f)?;
        writeln!(f, "  Sources:")?;
        for (place, line) in self.lines().enumerate() {
            let Some(source) = line.grounds().map(Grounds::source) else { continue };
            let earlier = self.lines().take(place).filter_map(Line::grounds);
            if !earlier.into_iter().any(|grounds| grounds.source() == source) {
                writeln!(f, "  {}: {source} ({})", source.key(), source.reading())?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Conclusion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leading(condition) => write!(f, "most likely: {condition}"),
            Self::NearTie(first, second) => write!(f, "nearly level: {first} and {second}"),
            Self::NoneMoreLikely(condition) => {
                write!(
                    f,
                    "having none of the sixteen conditions is more likely than having any one of them; the most likely of the sixteen is {condition}"
                )
            }
            Self::Insufficient => f.write_str("no condition stands out so far"),
            Self::Conflicting => {
                f.write_str("no condition is named: it depends on which of the contradictory answers is true")
            }
            Self::OutsidePopulation(outside) => write!(f, "no condition is named: {outside}"),
        }
    }
}

impl fmt::Display for ExclusionReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Child => {
                write!(f, "this library covers people aged {} and over", Age::ADULT_FROM.as_years())
            }
            Self::NoComplaint => {
                f.write_str("low back pain is denied, and no other pain of back, hip or leg is stated")
            }
        }
    }
}

impl fmt::Display for Triage<'_> {
    /// What to do and how soon, why, and what to ask next.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_emergency = self.urgency() == Urgency::Emergency;
        let survey = self.survey();
        let advice = self.advice_by(&survey);
        let urgency = UrgencyInFull { urgency: self.urgency(), is_provisional: survey.is_provisional() };
        writeln!(f, "{urgency}. {advice}")?;
        for flag in self.fired().filter(|flag| flag.red_flag().urgency() == self.urgency()) {
            // The first line has already said what to do first.
            writeln!(f, "  - {}\n    {flag}", flag.red_flag().detail())?;
        }
        for floor in self.floors().filter(|floor| floor.urgency() == self.urgency()) {
            writeln!(f, "  - {}", floor.detail())?;
        }
        // A suspicion that a more urgent rule has already named is not repeated.
        let is_said = |flag: &RedFlag| {
            let mut fired = self.fired().map(|fired| fired.red_flag());
            fired.any(|other| other.suspicion() == flag.suspicion() && other.urgency() > flag.urgency())
        };
        for urgency in Urgency::ALL.iter().rev().filter(|urgency| **urgency < self.urgency()) {
            let fired = self.fired().filter(|flag| flag.red_flag().urgency() == *urgency);
            for flag in fired.filter(|flag| !is_said(flag.red_flag())) {
                writeln!(f, "  - Less urgent ({urgency}): {flag}")?;
            }
        }
        for unstated in self.missing_facts().filter(|unstated| !advice.names(*unstated)) {
            writeln!(f, "  - {unstated}")?;
        }
        let open = survey.questions().count();
        if !is_emergency && open > 0 {
            // The questions whose yes would raise the urgency most come first. Equal ones keep the order of the screens.
            let raises = |question: &SafetyQuestion| question.escalation().map(|raise| raise.urgency());
            let levels = Urgency::ALL.iter().rev().copied().map(Some).chain([None]);
            let questions =
                levels.flat_map(|level| survey.questions().filter(move |question| raises(question) == level));
            writeln!(
                f,
                "  Open safety questions, the most pressing first ({} of {open}):",
                QUESTIONS_SHOWN.min(open)
            )?;
            for question in questions.take(QUESTIONS_SHOWN) {
                writeln!(f, "  - {}", question.finding().question())?;
            }
        }
        writeln!(f, "  {}", self.safety_net())?;
        for (place, sentence) in self.closing().enumerate() {
            write!(f, "{}{sentence}", if place == 0 { "  " } else { " " })?;
        }
        writeln!(f)
    }
}

impl fmt::Display for MissingFact {
    /// That the fact is missing, and what it could change.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Age => sentence::AGE_NOT_GIVEN.english(),
            Self::Sex => sentence::SEX_NOT_GIVEN.english(),
            Self::Duration => {
                "Duration not given, so the pain counts as new. Knowing it could change how urgent this is."
            }
        })
    }
}

impl fmt::Display for FiredFlag<'_> {
    /// What the rule suspects, its basis and source, and what made it fire.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = self.red_flag();
        let suspicion = InSentence(flag.suspicion().label());
        let verb = if flag.urgency() >= Urgency::Urgent { "Possible" } else { "Rule out" };
        write!(f, "{verb} {suspicion} ({}, {}): ", flag.basis(), flag.source().key())?;
        let mut separator = "";
        for (place, item) in self.because().enumerate() {
            // An item is named once, even if several items of the rule share it. A finding that is present is not also named as
            // "not ruled out".
            let is_repeated = self.because().take(place).any(|earlier| earlier == item);
            let is_present = matches!(item, Item::NotDenied(finding) if self.findings().any(|present| present == *finding));
            if !is_repeated && !is_present {
                write!(f, "{separator}{item}")?;
                separator = "; ";
            }
        }
        Ok(())
    }
}

impl fmt::Display for CriterionStatus<'_> {
    /// The verdict, with the state of each item that is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.criterion(), self.verdict())?;
        let items = self.required().chain(self.counted());
        let known = items.filter_map(|(item, holds)| Some((item, holds?)));
        for (place, (item, holds)) in known.enumerate() {
            let separator = if place == 0 { " (" } else { "; " };
            write!(f, "{separator}{item}: {}", if holds { "yes" } else { "no" })?;
        }
        let is_any_known = self.required().chain(self.counted()).any(|(_, holds)| holds.is_some());
        f.write_str(if is_any_known { ")" } else { "" })
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met => f.write_str("met"),
            Self::NotMet => f.write_str("not met"),
            Self::Undecided { to_meet, to_miss } => {
                write!(f, "undecided: {to_meet} more would meet it, {to_miss} denied would rule it out")
            }
        }
    }
}

impl fmt::Display for DemographicRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Age(from, Age::MAX_YEARS) => write!(f, "age {from} or more"),
            Self::Age(from, to) => write!(f, "age {from} to {to}"),
            Self::AgeAtOnset(from, Age::MAX_YEARS) => write!(f, "age at onset {from} or more"),
            Self::AgeAtOnset(from, to) => write!(f, "age at onset {from} to {to}"),
            Self::DurationWeeks(from, SymptomDuration::MAX_WEEKS) => {
                write!(f, "duration {from} weeks or more")
            }
            Self::DurationWeeks(from, to) => write!(f, "duration {from} to {to} weeks"),
            Self::Sex(sex) => write!(f, "sex {sex}"),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding(finding) => write!(f, "{finding}"),
            Self::NotDenied(finding) => write!(f, "{finding}: not ruled out"),
            Self::Age(bound) => write!(f, "age {}", Bounded(bound, "")),
            Self::AgeAtOnset(bound) => write!(f, "age at onset {}", Bounded(bound, "")),
            Self::DurationWeeks(bound) => write!(f, "duration {}", Bounded(bound, " weeks")),
            Self::DurationUnstated => f.write_str("duration not stated"),
            Self::Sex(sex) => write!(f, "sex {sex}"),
            Self::Criterion(criterion) => write!(f, "{criterion}"),
            Self::All(parts) => joined(f, parts, " and "),
            Self::Any(parts) => joined(f, parts, " or "),
        }
    }
}

fn joined(f: &mut fmt::Formatter<'_>, parts: &[Item], word: &str) -> fmt::Result {
    for (place, item) in parts.iter().enumerate() {
        let separator = if place == 0 { "" } else { word };
        write!(f, "{separator}{item}")?;
    }
    Ok(())
}

/// A bound with its unit, as in "2 weeks or less".
struct Bounded<'a>(&'a Bound, &'static str);

impl fmt::Display for Bounded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.1;
        match self.0 {
            Bound::AtLeast(limit) => write!(f, "{limit}{unit} or more"),
            Bound::AtMost(limit) => write!(f, "{limit}{unit} or less"),
            Bound::Below(limit) => write!(f, "below {limit}{unit}"),
            Bound::Above(limit) => write!(f, "above {limit}{unit}"),
        }
    }
}

impl fmt::Display for Question {
    /// The wording, who can answer it, and why it is asked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.respondent() > Respondent::Patient {
            f.write_str(if self.respondent() == Respondent::Examiner {
                "On examination: "
            } else {
                "Result: "
            })?;
        }
        write!(f, "{} ({}; {}", self.finding().question(), self.respondent(), self.reason())?;
        match self.reason() {
            Reason::RaisesUrgency(_) | Reason::Screen(_) => f.write_str(")"),
            _ if self.information() < Question::WORTH_ASKING => f.write_str(")"),
            _ => write!(f, "; {})", self.information()),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RaisesUrgency(raise) => match raise.cause() {
                Cause::RedFlag(flag) => write!(f, "safety: {}", InSentence(flag.suspicion().label())),
                Cause::Floor(condition) => write!(f, "safety: {}", InSentence(condition.label())),
            },
            Self::Screen(_) => f.write_str("safety"),
            Self::Decides(criterion) => write!(f, "decides: {criterion}"),
            Self::CountsTowards(criterion) => write!(f, "counts towards: {criterion}"),
            Self::Separates(one, other) => write!(f, "tells {one} from {other}"),
            Self::BearsOn(condition) => write!(f, "bears on {condition}"),
        }
    }
}

impl fmt::Display for Assessment {
    /// The whole result for people: urgency, conclusion, ranking, and what must not be missed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let triage = self.triage();
        writeln!(f, "{triage}")?;
        if triage.urgency() == Urgency::Emergency {
            writeln!(f, "The urgency comes first. Nothing below changes it.\n")?;
        }
        write!(f, "{}", self.conclusion_in_full())?;
        if !matches!(self.conclusion(), Conclusion::OutsidePopulation(_)) {
            writeln!(f)?;
            writeln!(f, "  probability  95 % interval       condition")?;
            for ranked in self.ranking() {
                writeln!(f, "  {ranked}")?;
            }
            // Beside an alarm, nothing is said of ordinary pain.
            let none = if triage.urgency() < Urgency::Urgent {
                "none of these: mostly ordinary back pain"
            } else {
                "none of these"
            };
            writeln!(f, "  {:>11}  {:<18}  {none}", Cell::of(&self.none_of_these()), "")?;
        }
        let mut serious = self.must_not_miss().peekable();
        if serious.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "Must not be missed:")?;
            for serious in serious {
                writeln!(f, "  - {serious}")?;
            }
        }
        if let Some(activity) = self.trigger_point_activity() {
            writeln!(f)?;
            writeln!(f, "Trigger points are {activity}.")?;
        }
        let mut conflicts = self.presentation().conflicts().peekable();
        if conflicts.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "Contradictions (neither side weighs; for the urgency, what is present counts):")?;
            for conflict in conflicts {
                writeln!(f, "  - {conflict}")?;
            }
        }
        let mut oddities = self.presentation().oddities().peekable();
        if oddities.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "Unusual together, so ask again:")?;
            for oddity in oddities {
                writeln!(f, "  - {oddity}")?;
            }
        }
        Ok(())
    }
}

impl Triage<'_> {
    /// The urgency for a heading, and whether it is provisional. A provisional self-care is not named, because the word alone would
    /// reassure. Show the [advice](Self::advice) with it.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom};
    ///
    /// let mut patient = Presentation::new().present(Symptom::LowBackPain);
    /// assert_eq!(score(&patient).triage().urgency_in_full().to_string(), "Urgency so far: provisional");
    /// patient = patient.present(Symptom::UnexplainedWeightLoss);
    /// assert_eq!(score(&patient).triage().urgency_in_full().to_string(), "Urgency so far: soon, provisional");
    /// ```
    #[must_use]
    pub fn urgency_in_full(&self) -> impl fmt::Display + use<> {
        UrgencyInFull { urgency: self.urgency(), is_provisional: self.is_provisional() }
    }
}

struct UrgencyInFull {
    urgency: Urgency,
    is_provisional: bool,
}

impl fmt::Display for UrgencyInFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.urgency {
            urgency if !self.is_provisional => write!(f, "Urgency: {urgency}"),
            Urgency::SelfCare => f.write_str("Urgency so far: provisional"),
            urgency => write!(f, "Urgency so far: {urgency}, provisional"),
        }
    }
}

impl Assessment {
    /// The conclusion in sentences, one on each line: what is named, and whether only once the urgent cause is excluded; how firm
    /// that is; and what cannot be known or confirmed. Show the urgency before it.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// let conclusion = assessment.conclusion_in_full().to_string();
    /// assert!(conclusion.starts_with("Conclusion: no condition stands out so far.\n"));
    /// ```
    #[must_use]
    pub fn conclusion_in_full(&self) -> impl fmt::Display + '_ {
        ConclusionInFull(self)
    }
}

struct ConclusionInFull<'a>(&'a Assessment);

impl fmt::Display for ConclusionInFull<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(assessment) = self;
        let conclusion = assessment.conclusion();
        if assessment.is_urgent_cause_first() {
            writeln!(f, "If the urgent cause is excluded: {conclusion}.")?;
        } else {
            writeln!(f, "Conclusion: {conclusion}.")?;
        }
        let probable = |ranked: &Ranked<'_>| ranked.band() >= ProbabilityBand::Probable;
        match conclusion {
            Conclusion::Leading(leader) if !probable(&assessment.get(leader)) => {
                writeln!(
                    f,
                    "At {}, it is still more likely not to be the cause.",
                    assessment.get(leader).probability()
                )?;
            }
            Conclusion::Leading(leader) => {
                for ranked in
                    assessment.ranking().filter(probable).filter(|ranked| ranked.condition() != leader)
                {
                    writeln!(f, "Also probable, perhaps at the same time: {}.", ranked.condition())?;
                }
            }
            _ => {}
        }
        if let Conclusion::Leading(_) | Conclusion::NearTie(..) | Conclusion::NoneMoreLikely(_) = conclusion {
            let [first, second] = assessment.leaders();
            let it = if let Conclusion::NearTie(..) = conclusion { first.label() } else { "it" };
            writeln!(
                f,
                "Allowing for the uncertainty of the figures, {it} stays ahead of {second} {}.",
                OutOfTen(assessment.lead())
            )?;
            let without_estimates = assessment.on_published_evidence().leading();
            if without_estimates == first {
                writeln!(f, "Without estimated figures, {it} would come first too.")?;
            } else {
                writeln!(f, "Without estimated figures, {without_estimates} would come first.")?;
            }
        }
        let is_possible = |ranked: &Ranked<'_>| ranked.band() >= ProbabilityBand::Possible;
        for ranked in assessment.ranking().take(3).filter(is_possible) {
            let (limits, condition) = (knowledge::profile(ranked.condition()).limits(), ranked.condition());
            let by_examination = ranked.ceiling(Respondent::Examiner);
            let can_be_named = |probability: Probability| probability.weight() >= Conclusion::MIN_WEIGHT;
            if !can_be_named(by_examination) && can_be_named(ranked.ceiling(Respondent::Laboratory)) {
                writeln!(
                    f,
                    "{condition} cannot be confirmed by history and examination: {by_examination} at most."
                )?;
            } else if let Some(limits) = limits.filter(|_| conclusion.leader() == Some(condition)) {
                writeln!(f, "{limits}")?;
            }
        }
        Ok(())
    }
}

/// A chance as a number of times in ten, which people understand better than a percentage.
struct OutOfTen(Probability);

impl fmt::Display for OutOfTen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.billionths() + 50_000_000) / 100_000_000 {
            0 => f.write_str("less than 1 time in 10"),
            1 => f.write_str("1 time in 10"),
            10 => f.write_str("more than 9 times in 10"),
            times => write!(f, "{times} times in 10"),
        }
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exclusive(one, other) => write!(f, "{one} and {other} exclude each other"),
            Self::Implied { present, absent } => {
                write!(f, "{present} implies {absent}, which is said to be absent")
            }
            Self::Unfounded { present, absent } => {
                write!(f, "{present} implies one of these, all said to be absent:")?;
                for (place, finding) in absent.iter().enumerate() {
                    write!(f, "{} {finding}", if place == 0 { "" } else { "," })?;
                }
                Ok(())
            }
            Self::Impossible { present, needs } => write!(f, "{present} is possible only with: {needs}"),
        }
    }
}

impl fmt::Display for Oddity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} with {}", self.finding(), self.with())
    }
}

impl fmt::Display for Comparison {
    /// A table of the lines that tell the two apart, the largest difference first.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = (self.first().condition(), self.second().condition());
        writeln!(f, "A: {first}, {}", self.first().weight().probability())?;
        writeln!(f, "B: {second}, {}", self.second().weight().probability())?;
        writeln!(f)?;
        writeln!(f, "       A       B     A-B  evidence")?;
        for line in self.lines() {
            let weight = |line: Option<&Line>| line.map(Line::weight);
            write!(
                f,
                "  {}  {}  {:>6}",
                Side(weight(line.first())),
                Side(weight(line.second())),
                Cell::of(&line.difference())
            )?;
            match line.subject() {
                Subject::Pretest(..) | Subject::StatedPretest(_) => writeln!(f, "  pretest")?,
                Subject::Demographic(band) => writeln!(f, "  {}", band.factor().label())?,
                other => writeln!(f, "  {other}")?,
            }
        }
        let sum = Cell::of(&self.difference());
        writeln!(
            f,
            "  {:>6}  {:>6}  {sum:>6}  sum",
            Cell::of(&self.first().weight()),
            Cell::of(&self.second().weight())
        )?;
        writeln!(f)?;
        writeln!(
            f,
            "Allowing for the uncertainty of the figures, A is ahead of B {}.",
            OutOfTen(self.lead())
        )?;
        match self.best_next(Respondent::Laboratory) {
            Some(finding) => writeln!(f, "The finding that would best tell them apart: {finding}."),
            None => writeln!(f, "No open finding would tell them apart."),
        }
    }
}

/// The weight on one side of a comparison, or a dash if that side has no such line.
struct Side(Option<Weight>);

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(weight) => write!(f, "{:>6}", Cell::of(&weight)),
            None => write!(f, "{:>6}", "-"),
        }
    }
}

impl fmt::Display for SumByBasis {
    /// Each part that is not zero: "pretest -2.75, adapted +2.62".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pretest {}", self.pretest())?;
        let parts = Basis::ALL.iter().map(|basis| (basis, self.of(*basis)));
        for (basis, weight) in parts.filter(|(_, weight)| *weight != Weight::ZERO) {
            write!(f, ", {basis} {weight}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Ranked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:>11}  {:<18}  {}",
            Cell::of(&self.probability()),
            Cell::of(&self.interval()),
            self.condition()
        )
    }
}

impl fmt::Display for MustNotMiss<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ranked = self.ranked();
        write!(f, "{}", ranked.condition())?;
        // A low probability alone would reassure, and the red-flag rules do not read it. So it is shown only with strong
        // evidence.
        if self.is_strong() {
            let (probability, times) = (ranked.probability(), Times(ranked.evidence()));
            write!(f, " ({probability}; the evidence makes its odds {times} times as large)")?;
        }
        if let Some(flag) = self.suspected_by() {
            write!(f, ", suspected by the rule {}", flag.red_flag().as_str())?;
        }
        for (place, line) in self.explain().supporting().enumerate() {
            let separator = if place == 0 { ": " } else { "; " };
            write!(f, "{separator}{}", line.subject())?;
        }
        match self.best_next(Respondent::Laboratory) {
            Some(finding) => write!(f, ". Check next: {}", finding.finding()),
            None => Ok(()),
        }
    }
}

/// The factor by which a positive weight multiplies the odds, to the nearest whole number.
struct Times(Weight);

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Read as log odds, the weight has a probability. The odds of that probability are the factor.
        let probability = self.0.probability();
        let rest = Probability::MAX.billionths() + 1 - probability.billionths();
        match (probability.billionths() + rest / 2) / rest {
            many if many > 1000 => f.write_str("more than 1000"),
            times => write!(f, "{times}"),
        }
    }
}
