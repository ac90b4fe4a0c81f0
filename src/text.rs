//! The English sentences that are not an enum's own label.

use core::fmt;

use crate::assessment::{Assessment, Ranked, Serious};
use crate::citation::Grounds;
use crate::conclusion::{Conclusion, Outside};
use crate::criterion::CriterionStatus;
use crate::explanation::{Explanation, OpenFinding};
use crate::inquiry::{Question, Reason};
use crate::knowledge::{Bound, Item, RedFlag};
use crate::posterior::{Evidence, Line, Standing};
use crate::triage::{FiredFlag, SafetyQuestion, Triage, Unstated};
use crate::vocabulary::{ADULT_FROM_YEARS, AskedOf, Urgency};
use crate::weight::{Probability, ProbabilityBand, Weight};

/// What every verdict on urgency goes with.
const INFORMATION_ONLY: &str =
    "This is information, not a diagnosis. If it gets worse or you are worried, seek care sooner.";

/// What every verdict below an emergency goes with: the signs of cauda equina syndrome that everybody with back or leg pain
/// is told to look out for (`norfolk_nhs`).
const SAFETY_NET: &str = "Go to an emergency department at once if you notice numbness between the legs or around the \
    back passage, a new change in passing urine or stool, a loss of sexual feeling, or weakness in both legs.";

/// How many safety questions a printed verdict names.
const QUESTIONS_SHOWN: usize = 5;

/// How many open findings a printed ledger names.
const OPEN_SHOWN: usize = 5;

impl fmt::Display for Evidence {
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

impl fmt::Display for Standing {
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
    /// One row of the table: weight, likelihood ratio with interval, what it is, and what it rests on.
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
        write!(f, "  {}", self.evidence())?;
        if !self.is_counted() {
            write!(f, "; {}", self.standing())?;
        }
        match self.grounds() {
            Some(grounds) => {
                let memory = if grounds.is_from_memory() { " from memory" } else { "" };
                write!(f, " [{}{memory}, {}]", grounds.basis(), grounds.source().key())
            }
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
    /// The whole ledger as a table, with the sources it names written out below.
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

        let mut open = self.open().take(OPEN_SHOWN).peekable();
        if open.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "  Not known, and most telling:")?;
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
                writeln!(f, "  {}: {source} ({})", source.key(), source.seen())?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Conclusion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leading(condition) => write!(f, "most likely: {condition}"),
            Self::NearTie(first, second) => write!(f, "nearly level: {first}, and {second}"),
            Self::Insufficient => f.write_str("no condition stands out by what is known"),
            Self::Conflicting => f.write_str(
                "no condition is named, because it depends on which of the contradictory statements is true",
            ),
            Self::OutsidePopulation(outside) => write!(f, "no condition is named: {outside}"),
        }
    }
}

impl fmt::Display for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Child => write!(f, "this is made for people of {ADULT_FROM_YEARS} years and over"),
            Self::NoComplaint => f.write_str("no pain of the back, buttock, hip or leg is complained of"),
        }
    }
}

impl Urgency {
    /// What people are told to do when no rule says it more precisely.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Emergency => "Go to an emergency department or call an ambulance now.",
            Self::Urgent => "Speak to a clinician today or within 24 hours.",
            Self::Soon => "Arrange to see a clinician within two weeks.",
            Self::Routine => "Book an ordinary appointment.",
            Self::SelfCare => {
                "Stay active and carry on as normally as the pain allows; book an appointment if it does not ease."
            }
        }
    }
}

impl Triage<'_> {
    /// What to do and how soon, in words for people. A child is not sent home with advice that was made for adults.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        if self.is_about_a_child() && self.urgency() == Urgency::Soon {
            "A child with such pain should be seen by a clinician within two weeks, and today if unwell, limping or woken by it."
        } else {
            self.urgency().advice()
        }
    }

    /// What to look out for, in words for people; `None` in an emergency, when there is no time to lose on it.
    #[must_use]
    pub fn safety_net(&self) -> Option<&'static str> {
        (self.urgency() < Urgency::Emergency).then_some(SAFETY_NET)
    }
}

impl fmt::Display for Triage<'_> {
    /// What to do and how soon, why, and what is still to be asked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = self.unanswered().filter(SafetyQuestion::suffices).count();
        if self.urgency() <= Urgency::Routine && open > 0 {
            writeln!(
                f,
                "Urgency: {} as far as is known, but {open} safety questions are open. If the answer to all is no: {}",
                self.urgency(),
                Uncapitalised(self.advice())
            )?;
        } else {
            writeln!(f, "Urgency: {}. {}", self.urgency(), self.advice())?;
        }
        for flag in self.fired().filter(|flag| flag.red_flag().urgency() == self.urgency()) {
            writeln!(f, "  - {} {flag}", flag.red_flag().what_to_do())?;
        }
        // What a more urgent rule is afraid of already is not said again.
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
        for unstated in self.unstated() {
            writeln!(f, "  - {unstated}")?;
        }
        let mut unanswered = self.unanswered().take(QUESTIONS_SHOWN).peekable();
        if unanswered.peek().is_some() {
            let all = self.unanswered().count();
            writeln!(f, "  Safety questions still to ask ({} of {all}):", QUESTIONS_SHOWN.min(all))?;
            for question in unanswered {
                writeln!(f, "  - {}", question.finding().question())?;
            }
        }
        if let Some(safety_net) = self.safety_net() {
            writeln!(f, "  {safety_net}")?;
        }
        writeln!(f, "  {INFORMATION_ONLY}")
    }
}

impl fmt::Display for Unstated {
    /// What stating it could do.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Age => "The age is not stated; with it, it could be more urgent.",
            Self::Sex => "The sex is not stated; with it, it could be more urgent.",
            Self::Duration => {
                "How long it has lasted is not stated, so it counts as new; it may be less urgent."
            }
        })
    }
}

impl fmt::Display for FiredFlag<'_> {
    /// What the rule is afraid of, and by what it fired.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = self.red_flag();
        let suspicion = Uncapitalised(flag.suspicion().label());
        if flag.urgency() >= Urgency::Urgent {
            write!(f, "Possible {suspicion}, because of: ")?;
        } else {
            write!(f, "To be ruled out: {suspicion}, because of: ")?;
        }
        for (place, item) in self.because().enumerate() {
            let separator = if place == 0 { "" } else { "; " };
            write!(f, "{separator}{item}")?;
        }
        write!(f, " [{}, {}]", flag.mark(), flag.source().key())
    }
}

impl fmt::Display for CriterionStatus<'_> {
    /// How the rule stands, with the state of each item that is known.
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

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding(finding) => write!(f, "{finding}"),
            Self::Age(bound) => write!(f, "age {}", Bounded(bound, "")),
            Self::AgeAtOnset(bound) => write!(f, "age at onset {}", Bounded(bound, "")),
            Self::DurationWeeks(bound) => write!(f, "duration {}", Bounded(bound, " weeks")),
            Self::DurationUnstated => f.write_str("duration not stated"),
            Self::Sex(sex) => write!(f, "sex {sex}"),
            Self::Criterion(criterion) => write!(f, "{criterion}"),
            Self::Any(alternatives) => {
                for (place, item) in alternatives.iter().enumerate() {
                    let separator = if place == 0 { "" } else { " or " };
                    write!(f, "{separator}{item}")?;
                }
                Ok(())
            }
        }
    }
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

/// What stands at the head of a line, within a sentence: its first letter is small. None of it begins with a name.
struct Uncapitalised(&'static str);

impl fmt::Display for Uncapitalised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        match letters.next() {
            Some(first) => write!(f, "{}{}", first.to_lowercase(), letters.as_str()),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Question {
    /// The wording, who can answer, and why it is asked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.asked_of() > AskedOf::Patient {
            f.write_str("Find out whether this is so: ")?;
        }
        write!(f, "{} ({}; {}", self.finding().question(), self.asked_of(), self.reason())?;
        match self.reason() {
            Reason::Safety(_) => f.write_str(")"),
            _ => write!(f, "; {})", self.information()),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Safety(flag) => write!(f, "safety: {}", Uncapitalised(flag.suspicion().label())),
            Self::Decides(criterion) => write!(f, "decides: {criterion}"),
            Self::Separates(one, other) => write!(f, "tells {one} from {other}"),
            Self::BearsOn(condition) => write!(f, "bears on {condition}"),
        }
    }
}

impl fmt::Display for Assessment {
    /// The whole answer for people: urgency, conclusion, ranking, and what must not be missed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (triage, conclusion) = (self.triage(), self.conclusion());
        writeln!(f, "{triage}")?;
        if triage.urgency() == Urgency::Emergency {
            writeln!(f, "The urgency comes first. Nothing below changes it.\n")?;
        }
        writeln!(f, "Conclusion: {conclusion}.")?;
        let probable = |ranked: &Ranked<'_>| ranked.band() >= ProbabilityBand::Probable;
        match conclusion {
            Conclusion::Leading(leader) if !probable(&self.get(leader)) => {
                writeln!(
                    f,
                    "At {}, it is still likelier not to be the cause.",
                    self.get(leader).probability()
                )?;
            }
            Conclusion::Leading(leader) => {
                for ranked in self.ranking().filter(probable).filter(|ranked| ranked.condition() != leader) {
                    writeln!(f, "Probable too, and possibly at once: {}.", ranked.condition())?;
                }
            }
            _ => {}
        }
        if !matches!(conclusion, Conclusion::OutsidePopulation(_)) {
            writeln!(f)?;
            writeln!(f, "  probability  95 % interval       condition")?;
            for ranked in self.ranking() {
                writeln!(f, "  {ranked}")?;
            }
            writeln!(f, "  {:>11}  {:<18}  none of these", Cell::of(&self.none_of_these()), "")?;
        }
        let mut serious = self.must_not_miss().peekable();
        if serious.peek().is_some() {
            let see = if triage.urgency() <= Urgency::Routine { "; see a clinician about it" } else { "" };
            writeln!(f)?;
            writeln!(f, "Must not be missed, however improbable{see}:")?;
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
            writeln!(f, "Contradictions, of which neither side weighs:")?;
            for conflict in conflicts {
                writeln!(f, "  - {conflict}")?;
            }
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

impl fmt::Display for Serious<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ranked = self.ranked();
        write!(
            f,
            "{} ({}; odds {} times those before the findings): ",
            ranked.condition(),
            ranked.probability(),
            Times(ranked.evidence())
        )?;
        for (place, line) in self.explanation().supporting().enumerate() {
            let separator = if place == 0 { "" } else { "; " };
            write!(f, "{separator}{}", line.evidence())?;
        }
        match self.settled_by() {
            Some(finding) => write!(f, ". Most telling next: {}", finding.finding()),
            None => Ok(()),
        }
    }
}

/// By how many times a weight that speaks for something multiplies its odds, to the nearest whole number.
struct Times(Weight);

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A weight is a logarithm of odds, and so of the ratio of its probability to the rest.
        let probability = self.0.probability();
        let rest = Probability::NEARLY_CERTAIN.billionths() + 1 - probability.billionths();
        write!(f, "{}", (probability.billionths() + rest / 2) / rest)
    }
}

/// A short text kept on the stack, so that it can be padded to a column.
struct Cell {
    bytes: [u8; Cell::CAPACITY],
    length: usize,
}

impl Cell {
    const CAPACITY: usize = 40;

    fn of(content: &impl fmt::Display) -> Self {
        let mut cell = Self { bytes: [0; Self::CAPACITY], length: 0 };
        // What does not fit is left out, which is better than a table that does not print.
        let _ = fmt::write(&mut cell, format_args!("{content}"));
        cell
    }
}

impl fmt::Write for Cell {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(
            self.bytes
                .get(..self.length)
                .and_then(|bytes| core::str::from_utf8(bytes).ok())
                .unwrap_or_default(),
        )
    }
}
