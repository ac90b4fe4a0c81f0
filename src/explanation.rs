//! The ledger of one condition: a view of what was added, with no arithmetic of its own.

use crate::citation::Basis;
use crate::knowledge;
use crate::posterior::{self, Line, Subject, Total};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Finding, FindingSet, Presence, Respondent};
use crate::weight::{Interval, Probability, Weight};

/// Why a condition has its probability: the pretest and one line for each piece of evidence that bears on it.
///
/// The weights of the counted lines sum to [`weight`](Self::weight) exactly. `Display` gives a table to read in a
/// terminal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    condition: Condition,
    total: Total,
    lines: [Option<Line>; MAX_LINES],
    consistent: Presentation,
    stated: Presentation,
}

/// The most lines the ledger of any condition can have: its pretest, criteria, demographic rows and findings.
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

/// A finding that bears on a condition and is not known, with what knowing it would do.
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

    /// By how much the weight of the condition would change if it turned out present.
    #[must_use]
    pub fn if_present(&self) -> Weight {
        self.if_present
    }

    /// By how much the weight of the condition would change if it turned out absent.
    #[must_use]
    pub fn if_absent(&self) -> Weight {
        self.if_absent
    }

    /// How far apart the two answers lie, in centinats.
    fn spread(&self) -> u32 {
        (self.if_present - self.if_absent).centinats().unsigned_abs()
    }
}

/// How much of a weight rests on what.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SumByBasis {
    pretest: Weight,
    by_basis: [Weight; Basis::ALL.len()],
}

impl SumByBasis {
    /// What the pretest probability gives.
    #[must_use]
    pub fn pretest(&self) -> Weight {
        self.pretest
    }

    /// What the counted lines of one basis give together.
    #[must_use]
    pub fn of(&self, basis: Basis) -> Weight {
        self.by_basis.get(basis as usize).copied().unwrap_or_default()
    }
}

impl Explanation {
    /// The ledger by what is consistent; what was stated beyond it contradicts itself, and is shown to weigh nothing.
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

    /// The 95 % interval of its probability.
    #[must_use]
    pub fn interval(&self) -> Interval {
        self.total.interval()
    }

    /// The highest probability that the condition can still reach; see [`Ranked::ceiling`](crate::Ranked::ceiling).
    #[must_use]
    pub fn ceiling(&self, respondents: Respondent) -> Probability {
        posterior::ceilings(self.condition, &self.consistent, &self.consistent.open_set())
            .by(respondents)
            .probability()
    }

    /// The weight on published evidence alone: the sum if no row, no criterion and no figure about the person existed that is
    /// estimated. The pretest stays as it is.
    #[must_use]
    pub fn published_weight(&self) -> Weight {
        *posterior::published_weights(&self.consistent).of(self.condition)
    }

    /// How much of the weight rests on what: one sum for the pretest and one for each basis of the counted lines. Together they
    /// are the weight.
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

    /// Every line: the pretest, then what counts from the strongest to the weakest, then what is covered or neutral.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().flatten()
    }

    /// The counted lines that speak for the condition, the strongest first.
    pub fn supporting(&self) -> impl Iterator<Item = &Line> {
        self.evidence().filter(|line| line.weight() > Weight::ZERO)
    }

    /// The counted lines that speak against the condition, the strongest first.
    pub fn opposing(&self) -> impl Iterator<Item = &Line> {
        self.evidence().filter(|line| line.weight() < Weight::ZERO)
    }

    /// The findings that bear on the condition and are not known, never asked or asked in vain, the most telling
    /// first: those whose two answers would set its weight furthest apart. What other answers already tell is not among
    /// them: pain in both legs, say, once it is said to be on one side only.
    pub fn open(&self) -> impl Iterator<Item = OpenFinding> + use<> {
        let mut open = [None; MAX_LINES];
        let mut places = open.iter_mut();
        let closed = FindingSet::EVERY.minus(&self.stated.open_set());
        let has_row = |finding| {
            let mut groups = knowledge::profile(self.condition).groups().iter();
            groups.any(|group| group.findings().contains(finding))
        };
        let now = self.weight();
        posterior::for_each_answer(
            self.condition,
            &self.consistent,
            &closed,
            now,
            |finding, if_present, if_absent| {
                if let Some(place) = places.next().filter(|_| has_row(finding)) {
                    let (if_present, if_absent) = (if_present - now, if_absent - now);
                    *place = Some(OpenFinding { finding, if_present, if_absent });
                }
            },
        );
        open.sort_unstable_by_key(|open| {
            open.map_or(LAST, |open| (u32::MAX / 2 - open.spread(), u16::from(open.finding.index())))
        });
        open.into_iter().flatten().filter(|open| open.spread() > 0)
    }

    /// What was said of the patient.
    pub(crate) fn stated(&self) -> &Presentation {
        &self.stated
    }

    /// The weight of the condition after an answer.
    pub(crate) fn weight_if(&self, finding: Finding, presence: Presence) -> Weight {
        *posterior::weights_of_stated(&self.stated.clone().with(finding, presence)).of(self.condition)
    }

    /// The counted lines but for the pretest.
    fn evidence(&self) -> impl Iterator<Item = &Line> {
        self.lines().skip(1).filter(|line| line.is_counted())
    }
}

/// Where an empty place is sorted.
const LAST: (u32, u16) = (u32::MAX, u16::MAX);

/// Where a line stands: the pretest first, then what counts by strength, then what does not; of equals, criteria before
/// demographics before findings, each in its own order.
fn place_of(line: &Line) -> (u32, u16) {
    let strength = line.weight().centinats().unsigned_abs();
    let (class, order) = match line.subject() {
        Subject::Pretest(..) | Subject::StatedPretest(_) => return (0, 0),
        Subject::Criterion(criterion, _) => (0, criterion as u16),
        Subject::Demographic(band) => (1, band.factor() as u16),
        Subject::Finding(finding, _) => (2, u16::from(finding.index())),
    };
    let counted = if line.is_counted() { u32::MAX / 2 - strength } else { u32::MAX - 1 };
    (counted, class * 0x100 + order)
}
