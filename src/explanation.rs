//! The ledger of one condition, in the order in which it is shown.

use crate::citation::Basis;
use crate::knowledge::{self, Group, Row};
use crate::posterior::{self, Ceilings, Line, Moved, Subject, Total};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Finding, Presence, Respondent};
use crate::weight::{Interval, Probability, Weight};

/// Why a condition has its (posterior) probability: the pretest, and one line for each piece of evidence.
///
/// The weights of the counted lines sum to [`weight`](Self::weight) exactly. `Display` prints a table for a terminal.
#[doc(alias = "nomogram")]
#[doc(alias = "posterior")]
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    condition: Condition,
    total: Total,
    lines: [Option<Line>; MAX_LINES],
    consistent: Presentation,
    stated: Presentation,
}

/// The most lines that the ledger of any condition can have: its pretest, criteria, demographic rows and findings.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
pub(crate) const MAX_LINES: usize = {
    let profiles = knowledge::PROFILES.values();
    let (mut most, mut at) = (0, 0);
    while at < profiles.len() {
        let profile = &profiles[at];
        let mut lines = 1 + profile.criteria().len() + profile.demographics().len();
        let mut group = 0;
        while group < profile.groups().len() {
            lines += profile.groups()[group].rows().len();
            group += 1;
        }
        if lines > most {
            most = lines;
        }
        at += 1;
    }
    most
};

/// An [open](Presentation) finding that bears on a condition, with what each answer would change.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct OpenFinding {
    finding: Finding,
    if_present: Weight,
    if_absent: Weight,
}

impl OpenFinding {
    /// The finding.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// The change of the condition's weight if the finding turns out present.
    #[must_use]
    pub fn if_present(&self) -> Weight {
        self.if_present
    }

    /// The change of the condition's weight if the finding turns out absent.
    #[must_use]
    pub fn if_absent(&self) -> Weight {
        self.if_absent
    }

    /// How far apart the two answers put the weight, in centinats.
    fn spread(&self) -> u32 {
        (self.if_present - self.if_absent).centinats().unsigned_abs()
    }
}

/// A weight split by what it rests on: the pretest, and each basis.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SumByBasis {
    pretest: Weight,
    by_basis: [Weight; Basis::ALL.len()],
}

impl SumByBasis {
    /// The part from the pretest probability.
    #[must_use]
    pub fn pretest(&self) -> Weight {
        self.pretest
    }

    /// The part from all counted lines of one basis.
    #[must_use]
    pub fn of(&self, basis: Basis) -> Weight {
        self.by_basis.get(basis as usize).copied().unwrap_or_default()
    }
}

impl Explanation {
    /// The ledger of the consistent statements. What was stated beyond these is contradictory; its lines are listed, but do not
    /// count.
    pub(crate) fn new(condition: Condition, consistent: &Presentation, stated: &Presentation) -> Self {
        let mut lines = [None; MAX_LINES];
        let counted = posterior::lines(condition, consistent);
        let contested = posterior::contested_lines(condition, consistent, stated);
        for (place, line) in lines.iter_mut().zip(counted.chain(contested)) {
            *place = Some(line);
        }
        lines.sort_unstable_by_key(|line| line.as_ref().map_or(LAST, place_of));

        Self {
            condition,
            total: lines.iter().flatten().copied().collect(),
            lines,
            consistent: consistent.clone(),
            stated: stated.clone(),
        }
    }

    /// The condition that is explained.
    #[must_use]
    pub fn condition(&self) -> Condition {
        self.condition
    }

    /// The weight of the condition: the sum of the counted lines.
    #[must_use]
    pub fn weight(&self) -> Weight {
        self.total.weight
    }

    /// The 95 % interval of the probability.
    #[must_use]
    pub fn interval(&self) -> Interval {
        self.total.interval()
    }

    /// The highest probability that the condition can still reach; see [`Ranked::ceiling`](crate::Ranked::ceiling).
    #[must_use]
    pub fn ceiling(&self, respondents: Respondent) -> Probability {
        self.ceilings().of(self.condition, respondents).probability()
    }

    pub(crate) fn ceilings(&self) -> Ceilings {
        posterior::ceiling(self.condition, &self.consistent, &self.consistent.open_set())
    }

    /// The weight on published evidence alone. Rows, criteria and demographic figures count only if their basis
    /// [is published](Basis::is_published); the pretest stays as it is.
    #[must_use]
    pub fn published_weight(&self) -> Weight {
        posterior::published_weight(self.condition, &self.consistent)
    }

    /// The weight split by what it rests on: one part for the pretest, and one for each basis. The parts sum to the weight.
    ///
    /// ```
    /// use lumbago::{score, Condition, Presentation, Sign, Symptom, knowledge::Basis};
    ///
    /// let felt = Presentation::new().present(Sign::HypersensitiveNodule).present(Symptom::PainBelowKnee);
    /// let ledger = score(&felt).explain(Condition::MyofascialTriggerPoints);
    /// let parts = ledger.by_basis();
    /// let of_basis = |basis| parts.of(basis);
    /// let sum: lumbago::Weight = Basis::ALL.iter().copied().map(of_basis).sum();
    /// assert_eq!(parts.pretest() + sum, ledger.weight());
    /// ```
    #[must_use]
    pub fn by_basis(&self) -> SumByBasis {
        let mut parts = SumByBasis { pretest: Weight::ZERO, by_basis: [Weight::ZERO; Basis::ALL.len()] };
        for line in self.lines().filter(|line| line.is_counted()) {
            let basis = line.grounds().map(|grounds| grounds.basis() as usize);
            let is_pretest = matches!(line.subject(), Subject::Pretest(..) | Subject::StatedPretest(_));
            match basis.and_then(|basis| parts.by_basis.get_mut(basis)) {
                Some(sum) if !is_pretest => *sum = *sum + line.weight(),
                _ => parts.pretest = parts.pretest + line.weight(),
            }
        }
        parts
    }

    /// Every line: the pretest, then the counted lines from the strongest to the weakest, then the lines that do not count.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().flatten()
    }

    /// The counted lines that support the condition, the strongest first.
    pub fn supporting(&self) -> impl Iterator<Item = &Line> {
        self.evidence().filter(|line| line.weight() > Weight::ZERO)
    }

    /// The counted lines that oppose the condition, the strongest first.
    pub fn opposing(&self) -> impl Iterator<Item = &Line> {
        self.evidence().filter(|line| line.weight() < Weight::ZERO)
    }

    /// The [open](Presentation) findings that bear on the condition. The first is the one whose two answers put its weight
    /// furthest apart.
    pub fn open(&self) -> impl Iterator<Item = OpenFinding> + use<> {
        let answers = posterior::Answers::to(&self.consistent);
        let now = self.weight();
        let asked_about = self.stated.open_set();
        let groups = knowledge::profile(self.condition).groups().iter();
        let findings = groups.flat_map(Group::rows).map(Row::finding);
        let mut open = [None; MAX_LINES];
        let places = open.iter_mut();
        for (place, finding) in places.zip(findings.filter(|finding| asked_about.contains(*finding))) {
            let moved = answers.about(finding).find(|moved| moved.condition == self.condition);
            *place = moved.map(|Moved { if_present, if_absent, .. }| OpenFinding {
                finding,
                if_present: if_present - now,
                if_absent: if_absent - now,
            });
        }
        open.sort_unstable_by_key(|open| {
            open.map_or(LAST, |open| (u32::MAX / 2 - open.spread(), 0, u16::from(open.finding.index())))
        });
        open.into_iter().flatten().filter(|open| open.spread() > 0)
    }

    /// What was stated, contradictions included.
    pub(crate) fn stated(&self) -> &Presentation {
        &self.stated
    }

    /// The weight of the condition after an answer.
    pub(crate) fn weight_if(&self, finding: Finding, presence: Presence) -> Weight {
        *posterior::weights_of_stated(&self.stated.clone().with(finding, presence)).of(self.condition)
    }

    /// The counted lines without the pretest.
    fn evidence(&self) -> impl Iterator<Item = &Line> {
        self.lines().skip(1).filter(|line| line.is_counted())
    }
}

/// The sort key of an empty place.
const LAST: (u32, u8, u16) = (u32::MAX, u8::MAX, u16::MAX);

/// The sort key of a line: the pretest, then the counted lines by strength, then the others. Equal lines keep a fixed order:
/// criteria, demographics, findings, each in their own order.
fn place_of(line: &Line) -> (u32, u8, u16) {
    let strength = line.weight().centinats().unsigned_abs();
    let (class, order) = match line.subject() {
        Subject::Pretest(..) | Subject::StatedPretest(_) => return (0, 0, 0),
        Subject::Criterion(criterion, _) => (0, criterion as u16),
        Subject::Demographic(band) => (1, band.factor() as u16),
        Subject::Finding(finding, _) => (2, u16::from(finding.index())),
    };
    let counted = if line.is_counted() { u32::MAX / 2 - strength } else { u32::MAX - 1 };
    (counted, class, order)
}
