//! The English sentences that are not an enum's own label.

use core::fmt;

use crate::assessment::{Assessment, Ranked, Serious};
use crate::citation::Grounds;
use crate::conclusion::{ADULT_FROM_YEARS, Conclusion, Outside};
use crate::explanation::{Explanation, OpenFinding};
use crate::inquiry::{Question, Reason};
use crate::knowledge::{Bound, Item};
use crate::posterior::{Evidence, Line, Standing};
use crate::triage::{FiredFlag, Triage};
use crate::vocabulary::Urgency;

/// What every verdict on urgency goes with.
const INFORMATION_ONLY: &str = "This is information, not a diagnosis. If the patient gets worse or is worried, \
    seek care sooner.";

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
            Self::Leading(condition) => write!(f, "{condition} leads"),
            Self::NearTie(first, second) => write!(f, "{first} and {second} are nearly level"),
            Self::Insufficient => f.write_str("too little is known to name a condition"),
            Self::Conflicting => f.write_str("statements contradict each other, so no condition is named"),
            Self::OutsidePopulation(outside) => write!(f, "outside the population: {outside}"),
        }
    }
}

impl fmt::Display for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Child => write!(f, "the knowledge is about people from {ADULT_FROM_YEARS} years of age on"),
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

impl fmt::Display for Triage<'_> {
    /// What to do and how soon, why, and what is still to be asked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Urgency: {}. {}", self.urgency(), self.urgency().advice())?;
        for urgency in Urgency::ALL.iter().rev() {
            for flag in self.fired().filter(|flag| flag.red_flag().urgency() == *urgency) {
                writeln!(f, "  - {flag}")?;
            }
        }
        let mut unanswered = self.unanswered().take(QUESTIONS_SHOWN).peekable();
        if unanswered.peek().is_some() {
            writeln!(f, "  Safety questions still to ask:")?;
            for question in unanswered {
                writeln!(f, "  - {}", question.finding().question())?;
            }
        }
        writeln!(f, "  {INFORMATION_ONLY}")
    }
}

impl fmt::Display for FiredFlag<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = self.red_flag();
        write!(
            f,
            "{}: possible {}. {} Because: ",
            flag.urgency(),
            Uncapitalised(flag.suspicion().label()),
            flag.what_to_do()
        )?;
        for (place, item) in self.because().enumerate() {
            let separator = if place == 0 { "" } else { "; " };
            write!(f, "{separator}{item}")?;
        }
        write!(f, " [{}, {}]", flag.mark(), flag.source().key())
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

/// A label within a sentence: its first letter is small, unless the second is not either, as in an abbreviation.
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
        write!(
            f,
            "{} ({}; {}; {})",
            self.finding().question(),
            self.asked_of(),
            self.reason(),
            self.information()
        )
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
        writeln!(f, "{}", self.triage())?;
        writeln!(f, "Conclusion: {}.", self.conclusion())?;
        writeln!(f)?;
        writeln!(f, "  probability  95 % interval       condition")?;
        for ranked in self.ranking() {
            writeln!(f, "  {ranked}")?;
        }
        writeln!(f, "  {:>11}  {:<18}  none of these", Cell::of(&self.none_of_these()), "")?;
        let mut serious = self.must_not_miss().peekable();
        if serious.peek().is_some() {
            writeln!(f)?;
            writeln!(f, "Must not be missed, however improbable:")?;
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
        write!(f, "{} ({}; evidence {}): ", ranked.condition(), ranked.probability(), ranked.evidence())?;
        for (place, line) in self.explanation().supporting().enumerate() {
            let separator = if place == 0 { "" } else { "; " };
            write!(f, "{separator}{}", line.evidence())?;
        }
        match self.settled_by() {
            Some(finding) => write!(f, ". Best settled by: {}", finding.finding()),
            None => Ok(()),
        }
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
