//! The ledger of a condition as a waterfall, from the pretest to the posterior probability.

use lumbago::knowledge::{self, Basis, Grounds};
use lumbago::ledger::{Line, Subject};
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

    /// The likelihood ratio, and its interval in brackets.
    pub(crate) fn ratio(&self) -> (String, String) {
        let ratio = self.line.likelihood_ratio().map_or(String::new(), |ratio| ratio.to_string());
        let (point, interval) = ratio.split_once(' ').unwrap_or((&ratio, ""));
        (point.to_owned(), interval.to_owned())
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
        let scale = Scale::around(&[&sums[..], &ends].concat());
        let places = sums.iter().map(|sum| scale.at(*sum));
        let steps = evidence.iter().zip(places.clone().zip(places.skip(1)));
        let steps = steps.map(|(line, (before, after))| Step { line: *line, before, after }).collect();
        Some(Self { scale, pretest: *pretest, steps, explanation })
    }

    /// What all evidence together weighs.
    pub(crate) fn evidence(&self) -> Weight {
        self.explanation.weight() - self.pretest.weight()
    }

    /// The pretest probability as it was stated, of which the weight is rounded.
    pub(crate) fn pretest_probability(&self) -> Probability {
        match self.pretest.subject() {
            Subject::Pretest(_, probability) | Subject::StatedPretest(probability) => probability,
            _ => self.pretest.weight().probability(),
        }
    }

    /// The ends of the interval of the pretest probability, if it has one.
    pub(crate) fn pretest_interval(&self) -> Option<(Probability, Probability)> {
        let Subject::Pretest(setting, _) = self.pretest.subject() else { return None };
        let pretest = knowledge::profile(self.explanation.condition()).pretest(setting)?;
        Some((pretest.low(), pretest.high()))
    }

    /// The places of the low end, the point and the high end of the pretest probability. Without an interval it stands thrice.
    pub(crate) fn of_pretest(&self) -> [Place; 3] {
        let point = self.pretest_probability();
        let (low, high) = self.pretest_interval().unwrap_or((point, point));
        [low, point, high].map(|end| self.scale.of(end))
    }

    /// The places of the low end, the point and the high end of the posterior probability.
    pub(crate) fn of_posterior(&self) -> [Place; 3] {
        let interval = self.explanation.interval();
        [interval.low(), self.explanation.weight().probability(), interval.high()]
            .map(|end| self.scale.of(end))
    }

    /// What is known but does not count, by the reason for that.
    pub(crate) fn not_counted(&self) -> Vec<(String, String)> {
        let mut groups: Vec<(String, String)> = Vec::new();
        for line in self.explanation.lines().filter(|line| !line.is_counted()) {
            let (status, subject) = (line.status().to_string(), line.subject().to_string());
            match groups.iter_mut().find(|(reason, _)| *reason == status) {
                Some((_, subjects)) => subjects.extend(["; ", &subject]),
                None => groups.push((status, subject)),
            }
        }
        groups
    }
}

/// The basis of a line, which gives its bar a colour and a pattern.
pub(crate) fn basis(line: &Line) -> &'static str {
    line.grounds().map(Grounds::basis).map_or("stated", Basis::as_str)
}
