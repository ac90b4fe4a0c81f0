//! The ledger of a condition as a waterfall, from the pretest to the posterior probability.

use lumbago::knowledge::{Basis, Grounds};
use lumbago::ledger::Line;
use lumbago::{Explanation, Probability, Weight};

use crate::scale::{Place, Scale};

/// A ledger, with the place of every step.
pub(crate) struct Ledger {
    pub(crate) explanation: Explanation,
    pub(crate) scale: Scale,
    pub(crate) pretest: Line,
    pub(crate) steps: Vec<Step>,
}

/// A counted line: a bar from the sum before it to the sum after it.
pub(crate) struct Step {
    pub(crate) line: Line,
    pub(crate) before: Place,
    pub(crate) after: Place,
}

impl Step {
    pub(crate) fn left(&self) -> Place {
        self.before.min(self.after)
    }

    pub(crate) fn length(&self) -> Place {
        self.before.to(self.after)
    }
}

impl Ledger {
    pub(crate) fn of(explanation: Explanation) -> Option<Self> {
        let counted: Vec<Line> = explanation.lines().filter(|line| line.is_counted()).copied().collect();
        let (pretest, evidence) = counted.split_first()?;
        let mut sums = vec![pretest.weight()];
        for line in evidence {
            sums.push(sums.last().copied().unwrap_or_default() + line.weight());
        }
        let ends = [explanation.interval().low(), explanation.interval().high()].map(Probability::weight);
        let scale = Scale::around(sums.iter().copied().chain(ends));
        let places = sums.iter().map(|sum| scale.at(*sum));
        let steps = evidence.iter().zip(places.clone().zip(places.skip(1)));
        let steps = steps.map(|(line, (before, after))| Step { line: *line, before, after }).collect();
        Some(Self { scale, pretest: *pretest, steps, explanation })
    }

    /// What all evidence together weighs.
    pub(crate) fn evidence(&self) -> Weight {
        self.explanation.weight() - self.pretest.weight()
    }

    pub(crate) fn covered(&self) -> impl Iterator<Item = &Line> {
        self.explanation.lines().filter(|line| !line.is_counted())
    }
}

/// The basis of a line, which gives its bar a colour and a pattern.
pub(crate) fn basis(line: &Line) -> &'static str {
    line.grounds().map(Grounds::basis).map_or("stated", Basis::as_str)
}
