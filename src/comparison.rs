//! Why one condition ranks above another: two ledgers compared line by line.

use core::cmp::Reverse;

use crate::explanation::{Explanation, MAX_LINES};
use crate::knowledge::Factor;
use crate::posterior::{Line, Subject};
use crate::vocabulary::{Criterion, Finding, Presence, Respondent};
use crate::weight::{Probability, Weight};

/// Two conditions compared: what each piece of evidence weighs for either.
///
/// The differences of the lines sum to [`difference`](Self::difference) exactly. `Display` prints a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    first: Explanation,
    second: Explanation,
    lines: [Option<ComparedLine>; 2 * MAX_LINES],
}

/// One piece of evidence, with what it weighs for each of two conditions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ComparedLine(Counted);

/// In which of the two ledgers a piece of evidence counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Counted {
    First(Line),
    Second(Line),
    Both(Line, Line),
}

/// What a line is about, whatever it says: lines of two ledgers with equal keys are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Pretest,
    Factor(Factor),
    Finding(Finding),
    Criterion(Criterion),
}

impl About {
    fn of(line: &Line) -> Self {
        match line.subject() {
            Subject::Pretest(..) | Subject::StatedPretest(_) => Self::Pretest,
            Subject::Demographic(band) => Self::Factor(band.factor()),
            Subject::Finding(finding, _) => Self::Finding(finding),
            Subject::Criterion(criterion, _) => Self::Criterion(criterion),
        }
    }
}

impl ComparedLine {
    /// The line in the ledger of the first condition, if it counts there.
    #[must_use]
    pub fn first(&self) -> Option<&Line> {
        match &self.0 {
            Counted::First(line) | Counted::Both(line, _) => Some(line),
            Counted::Second(_) => None,
        }
    }

    /// The line in the ledger of the second condition, if it counts there.
    #[must_use]
    pub fn second(&self) -> Option<&Line> {
        match &self.0 {
            Counted::Second(line) | Counted::Both(_, line) => Some(line),
            Counted::First(_) => None,
        }
    }

    /// What the line is about. Where it counts for both, what it says of the first.
    #[must_use]
    pub fn subject(&self) -> Subject {
        let (Counted::First(line) | Counted::Second(line) | Counted::Both(line, _)) = &self.0;
        line.subject()
    }

    /// How much more it weighs for the first condition than for the second.
    #[must_use]
    pub fn difference(&self) -> Weight {
        let weight = |line: Option<&Line>| line.map_or(Weight::ZERO, Line::weight);
        weight(self.first()) - weight(self.second())
    }
}

impl Comparison {
    pub(crate) fn new(first: Explanation, second: Explanation) -> Self {
        let mut lines = [None; 2 * MAX_LINES];
        let mut places = lines.iter_mut();
        let mut put = |line| {
            if let Some(place) = places.next() {
                *place = Some(line);
            }
        };
        let counted = |explanation: &Explanation, subject| {
            explanation.lines().find(|line| line.is_counted() && About::of(line) == subject).copied()
        };
        for line in first.lines().filter(|line| line.is_counted()) {
            let other = counted(&second, About::of(line));
            put(ComparedLine(other.map_or(Counted::First(*line), |other| Counted::Both(*line, other))));
        }
        for line in second.lines().filter(|line| line.is_counted()) {
            if counted(&first, About::of(line)).is_none() {
                put(ComparedLine(Counted::Second(*line)));
            }
        }
        // An unstable sort needs no allocation; the second part of the key keeps equals in a fixed order.
        lines.sort_unstable_by_key(|line| {
            line.map_or(Reverse(None), |line| {
                let order = place_among_equals(line.subject());
                Reverse(Some((line.difference().centinats().unsigned_abs(), Reverse(order))))
            })
        });
        Self { first, second, lines }
    }

    /// The ledger of the first condition.
    #[must_use]
    pub fn first(&self) -> &Explanation {
        &self.first
    }

    /// The ledger of the second condition.
    #[must_use]
    pub fn second(&self) -> &Explanation {
        &self.second
    }

    /// How far the first is ahead of the second: the difference of their weights, negative if it is behind.
    #[must_use]
    pub fn difference(&self) -> Weight {
        self.first.weight() - self.second.weight()
    }

    /// Every piece of evidence that counts for either condition, the largest difference first.
    pub fn lines(&self) -> impl Iterator<Item = &ComparedLine> {
        self.lines.iter().flatten()
    }

    /// How firm the lead is: the chance that the first is truly ahead of the second, given the intervals of the lines that they
    /// do not share.
    ///
    /// The difference of the two weights is taken to be normally distributed; its variance is the sum of the variances of the
    /// counted lines. Two lines on the same subject from the same source are shared: an error in the source affects both, so
    /// their variances are left out. The computation uses whole numbers only, so the result is the same on every platform.
    #[must_use]
    pub fn lead(&self) -> Probability {
        let source = |line: &Line| line.grounds().map(|grounds| grounds.source().key());
        let own_variance = |line: &ComparedLine| match &line.0 {
            Counted::Both(first, second) if source(first) == source(second) => 0,
            Counted::Both(first, second) => first.variance().saturating_add(second.variance()),
            Counted::First(line) | Counted::Second(line) => line.variance(),
        };
        let sum = self.lines().map(own_variance).fold(0, u32::saturating_add);
        Probability::of_being_positive(self.difference(), sum)
    }

    /// The open finding that would best tell the two conditions apart, among those that respondents up to this one can answer:
    /// its two answers change the difference most. If several are equal, it is the first in catalogue order.
    #[must_use]
    pub fn best_next(&self, respondents: Respondent) -> Option<Finding> {
        let apart = |finding: Finding| {
            let [present, absent] = [Presence::Present, Presence::Absent].map(|presence| {
                let after = |explanation: &Explanation| explanation.weight_if(finding, presence);
                after(&self.first) - after(&self.second)
            });
            (present - absent).centinats().unsigned_abs()
        };
        let can_tell = |finding: &Finding| finding.respondent() <= respondents;
        let open = || self.first.stated().open().filter(can_tell).map(|finding| (apart(finding), finding));
        let most = open().map(|(apart, _)| apart).max().filter(|apart| *apart > 0)?;
        open().find(|(apart, _)| *apart == most).map(|(_, finding)| finding)
    }
}

/// The order of lines with equal differences.
fn place_among_equals(evidence: Subject) -> (u8, u16) {
    match evidence {
        Subject::Pretest(..) | Subject::StatedPretest(_) => (0, 0),
        Subject::Demographic(band) => (1, band.factor() as u16),
        Subject::Criterion(criterion, _) => (2, criterion as u16),
        Subject::Finding(finding, _) => (3, u16::from(finding.index())),
    }
}
