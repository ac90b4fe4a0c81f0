//! Which statements contradict each other, which findings other answers imply, and which findings are open.

use crate::criterion;
use crate::knowledge::contradictions::{ALL, ODD};
use crate::knowledge::{Contradiction, Item};
use crate::presentation::{Answer, Presentation};
use crate::vocabulary::{Finding, FindingSet};

/// Statements that cannot all be true.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Conflict {
    /// Both are stated to be present, and they exclude each other.
    Exclusive(Finding, Finding),
    /// One is stated to be present. It implies the other, which is stated to be absent.
    Implied {
        /// The finding that is stated to be present.
        present: Finding,
        /// The finding that it implies, stated to be absent.
        absent: Finding,
    },
    /// One is stated to be present. It implies at least one of the others, and all of them are stated to be absent.
    Unfounded {
        /// The finding that is stated to be present.
        present: Finding,
        /// The findings of which it implies at least one, all stated to be absent.
        absent: &'static [Finding],
    },
    /// A finding is stated to be present, but the stated age, sex or duration rules it out.
    Impossible {
        /// The finding that is stated to be present.
        present: Finding,
        /// What must hold for it to be possible.
        needs: Item,
    },
}

impl Conflict {
    /// The findings that the contradiction is about. None of them counts in the score.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + use<> {
        let (first, second, others): (_, _, &[Finding]) = match *self {
            Self::Exclusive(one, other) | Self::Implied { present: one, absent: other } => {
                (one, Some(other), &[])
            }
            Self::Unfounded { present, absent } => (present, None, absent),
            Self::Impossible { present, .. } => (present, None, &[]),
        };
        core::iter::once(first).chain(second).chain(others.iter().copied())
    }
}

/// Statements that can both be true, but seldom are. Both count as stated; ask again.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Oddity {
    finding: Finding,
    with: Item,
}

impl Oddity {
    /// The finding that is stated to be present.
    #[must_use]
    pub const fn finding(&self) -> Finding {
        self.finding
    }

    /// What is unusual together with it.
    #[must_use]
    pub const fn with(&self) -> Item {
        self.with
    }
}

impl Presentation {
    /// The contradictions between statements: between findings, and between a finding and the age, sex or duration. None of these
    /// findings counts in the score. Triage still uses every finding that is stated to be present.
    ///
    /// ```
    /// use lumbago::{Conflict, Presentation, Symptom};
    ///
    /// let presentation = Presentation::new()
    ///     .present(Symptom::UnilateralLegPain)
    ///     .present(Symptom::BilateralLegPain);
    /// let conflict = presentation.conflicts().next().unwrap();
    /// assert_eq!(conflict.to_string(), "Unilateral leg pain and Bilateral leg pain exclude each other");
    /// ```
    pub fn conflicts(&self) -> impl Iterator<Item = Conflict> + '_ {
        ALL.iter().filter_map(|contradiction| self.conflict(contradiction))
    }

    fn conflict(&self, contradiction: &Contradiction) -> Option<Conflict> {
        let (is_present, is_absent) = (|finding| self.is_present(finding), |finding| self.is_absent(finding));
        match *contradiction {
            Contradiction::Exclusive(one, other) => {
                (is_present(one) && is_present(other)).then_some(Conflict::Exclusive(one, other))
            }
            Contradiction::Implies(present, absent) => {
                (is_present(present) && is_absent(absent)).then_some(Conflict::Implied { present, absent })
            }
            Contradiction::ImpliesOneOf(present, absent) => {
                let unfounded = is_present(present) && absent.iter().all(|finding| is_absent(*finding));
                unfounded.then_some(Conflict::Unfounded { present, absent })
            }
            Contradiction::Needs(present, needs) => {
                let impossible = is_present(present) && criterion::holds(&needs, self) == Some(false);
                impossible.then_some(Conflict::Impossible { present, needs })
            }
        }
    }

    /// The statements that can both be true, but seldom are.
    ///
    /// ```
    /// use lumbago::{Presentation, RiskFactor};
    ///
    /// let twice = Presentation::new().present(RiskFactor::MajorTrauma).present(RiskFactor::MinorTrauma);
    /// assert_eq!(twice.oddities().next().unwrap().to_string(), "Major trauma with Minor trauma");
    /// assert_eq!(twice.conflicts().count(), 0);
    /// ```
    pub fn oddities(&self) -> impl Iterator<Item = Oddity> + '_ {
        let odd = ODD.iter().filter(|(finding, with)| {
            self.is_present(*finding) && criterion::holds(with, self) == Some(true)
        });
        odd.map(|(finding, with)| Oddity { finding: *finding, with: *with })
    }

    /// The findings of all contradictions.
    pub(crate) fn contested(&self) -> FindingSet {
        let mut contested = FindingSet::EMPTY;
        if self.can_contradict_itself() {
            self.conflicts()
                .flat_map(|conflict| conflict.findings())
                .for_each(|finding| contested.insert(finding));
        }
        contested
    }

    /// The presentation without the findings that contradict each other, which is what the score reads; `None` if there are none.
    pub(crate) fn without_conflicts(&self) -> Option<Self> {
        let contested = self.contested();
        (contested != FindingSet::EMPTY).then(|| self.minus(&contested))
    }

    /// Whether there may be a conflict; `false` is certain. Looking up each known finding once is faster than trying every
    /// contradiction: each contradiction has a bit, and a bit that is set by two findings may be a conflict.
    fn can_contradict_itself(&self) -> bool {
        let (mut once, mut twice) = (0, 0);
        self.for_each_known(&CONTENDERS, |place, known| {
            let sides = SIDES.as_flattened().get(2 * place + known as usize).copied().unwrap_or_default();
            twice |= once & sides;
            once |= sides;
        });
        twice > 0 || self.present_set().intersects(&NEEDY)
    }

    /// The findings that other answers imply to be present or absent: they follow from a finding that is present; or a finding
    /// that excludes them is present; or what they imply is absent.
    pub(crate) fn implied(&self) -> FindingSet {
        let mut implied = FindingSet::EMPTY;
        for contradiction in ALL {
            match *contradiction {
                Contradiction::Exclusive(one, other) => {
                    if self.is_present(one) {
                        implied.insert(other);
                    }
                    if self.is_present(other) {
                        implied.insert(one);
                    }
                }
                Contradiction::Implies(present, absent) => {
                    if self.is_present(present) {
                        implied.insert(absent);
                    }
                    if self.is_absent(absent) {
                        implied.insert(present);
                    }
                }
                Contradiction::ImpliesOneOf(present, others) => {
                    let mut left = others.iter().filter(|finding| !self.is_absent(**finding));
                    match (left.next(), left.next()) {
                        (None, _) => implied.insert(present),
                        (Some(last), None) if self.is_present(present) => implied.insert(*last),
                        _ => {}
                    }
                }
                Contradiction::Needs(..) => {}
            }
        }
        implied.plus(&self.impossible())
    }

    /// The findings that the stated age, sex or duration rules out.
    pub(crate) fn impossible(&self) -> FindingSet {
        let mut impossible = FindingSet::EMPTY;
        for contradiction in ALL {
            if let Contradiction::Needs(finding, needs) = contradiction {
                if criterion::holds(needs, self) == Some(false) {
                    impossible.insert(*finding);
                }
            }
        }
        impossible
    }

    /// The findings not to ask about again: those that were asked about, and those that other answers imply.
    pub(crate) fn closed(&self) -> FindingSet {
        self.asked().plus(&self.implied())
    }

    /// The open findings, as [`Presentation`] defines them.
    pub(crate) fn open_set(&self) -> FindingSet {
        FindingSet::EVERY.minus(&self.known().plus(&self.implied()))
    }

    /// The same, in catalogue order.
    pub(crate) fn open(&self) -> impl Iterator<Item = Finding> + use<> {
        self.open_set().iter()
    }
}

/// The findings that are possible only for some age, sex or duration.
static NEEDY: FindingSet = {
    let (mut needy, mut rest) = (FindingSet::EMPTY, ALL);
    while let [contradiction, after @ ..] = rest {
        if let Contradiction::Needs(finding, _) = *contradiction {
            needy.insert(finding);
        }
        rest = after;
    }
    needy
};

/// The findings that take part in a contradiction between findings.
static CONTENDERS: FindingSet = {
    let (mut contenders, mut rest) = (FindingSet::EMPTY, Finding::ALL);
    while let [finding, after @ ..] = rest {
        if sides(*finding, Answer::Present) | sides(*finding, Answer::Absent) > 0 {
            contenders.insert(*finding);
        }
        rest = after;
    }
    contenders
};

/// For each finding, the contradictions that it is a side of when it is present, and when it is absent.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
static SIDES: [[u64; 2]; Finding::ALL.len()] = {
    let (mut of_all, mut at) = ([[0; 2]; Finding::ALL.len()], 0);
    while at < of_all.len() {
        of_all[at] = [sides(Finding::ALL[at], Answer::Present), sides(Finding::ALL[at], Answer::Absent)];
        at += 1;
    }
    of_all
};

/// The contradictions that a present, or an absent, finding is a side of: one bit for each. Where a finding implies one of
/// several, the first of these stands for all: in a conflict it is absent too.
const fn sides(finding: Finding, known: Answer) -> u64 {
    const { assert!(ALL.len() <= 64, "there are more contradictions than bits in a word") };
    let (place, is_present) = (finding.index(), matches!(known, Answer::Present));
    let (mut sides, mut bit, mut rest) = (0, 1_u64, ALL);
    while let [contradiction, after @ ..] = rest {
        let is_side = match *contradiction {
            Contradiction::Exclusive(one, other) => {
                is_present && (one.index() == place || other.index() == place)
            }
            Contradiction::Implies(present, absent) | Contradiction::ImpliesOneOf(present, &[absent, ..]) => {
                (if is_present { present } else { absent }).index() == place
            }
            Contradiction::ImpliesOneOf(..) | Contradiction::Needs(..) => false,
        };
        sides |= if is_side { bit } else { 0 };
        (bit, rest) = (bit.rotate_left(1), after);
    }
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_contradiction_is_reported_when_it_is_said_and_only_then() {
        for contradiction in ALL {
            match *contradiction {
                Contradiction::Exclusive(one, other) => {
                    let both = Presentation::new().present(one).present(other);
                    assert!(both.conflicts().eq([Conflict::Exclusive(one, other)]));
                    assert_eq!(both.clone().absent(other).conflicts().count(), 0);
                    assert_eq!(both.unknown(one).conflicts().count(), 0);
                }
                Contradiction::Implies(present, absent) => {
                    let said = Presentation::new().present(present).absent(absent);
                    assert!(said.conflicts().eq([Conflict::Implied { present, absent }]));
                    assert_eq!(said.clone().unknown(absent).conflicts().count(), 0);
                    assert_eq!(said.absent(present).conflicts().count(), 0);
                }
                Contradiction::ImpliesOneOf(present, absent) => {
                    let denied =
                        absent.iter().fold(Presentation::new(), |said, finding| said.absent(*finding));
                    let said = denied.present(present);
                    assert!(
                        said.conflicts().any(|conflict| conflict == Conflict::Unfounded { present, absent })
                    );
                    let open = said.without(absent[0]);
                    assert!(
                        !open.conflicts().any(|conflict| conflict == Conflict::Unfounded { present, absent })
                    );
                }
                Contradiction::Needs(present, needs) => {
                    let said = Presentation::new().present(present);
                    assert_eq!(said.conflicts().count(), 0, "{present}: nothing else is stated");
                    let people = [
                        Presentation::new().sex(crate::vocabulary::Sex::Male),
                        Presentation::new().sex(crate::vocabulary::Sex::Female),
                        Presentation::new().duration(crate::vocabulary::SymptomDuration::days(27).unwrap()),
                        Presentation::new().duration(crate::vocabulary::SymptomDuration::days(28).unwrap()),
                    ];
                    let impossible = people.into_iter().filter(|person| {
                        person
                            .clone()
                            .present(present)
                            .conflicts()
                            .eq([Conflict::Impossible { present, needs }])
                    });
                    assert_eq!(impossible.count(), 1, "{present}");
                }
            }
        }
    }

    #[test]
    fn a_quick_look_overlooks_nothing() {
        for contradiction in ALL {
            let (first, others): (_, &[Finding]) = match contradiction {
                Contradiction::Exclusive(one, other) => {
                    let both = Presentation::new().present(*one).present(*other);
                    assert!(both.without_conflicts().is_some());
                    continue;
                }
                Contradiction::Implies(one, other) => (*one, core::slice::from_ref(other)),
                Contradiction::ImpliesOneOf(one, others) => (*one, others),
                Contradiction::Needs(..) => continue,
            };
            let said = others.iter().fold(Presentation::new().present(first), |said, one| said.absent(*one));
            assert!(said.without_conflicts().is_some(), "{first}");
        }
    }
}
