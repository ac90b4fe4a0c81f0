//! Fagan's nomogram: a straight line from the pretest probability through the combined likelihood ratio to the posterior
//! probability.

use lumbago::{Probability, Weight};

use crate::ledger::Ledger;
use crate::scale::{self, Mark};

/// Positions, in pixels: the ends and the middle of the three axes, and where each stands.
const TOP: i32 = 34;
const HEIGHT: i32 = 260;
const MIDDLE: i32 = TOP + HEIGHT / 2;
pub(crate) const BOTTOM: i32 = TOP + HEIGHT;

/// The outer axes reach from 0.01 % to 99.99 %.
const REACH: i32 = 921;

/// The marks of the middle axis, whose weights are natural logarithms.
const RATIOS: [(i32, &str); 7] =
    [(691, "1000"), (461, "100"), (230, "10"), (0, "1"), (-230, "0.1"), (-461, "0.01"), (-691, "0.001")];

/// How far a weight is from the middle of an outer axis.
fn distance(weight: Weight) -> i32 {
    weight.centinats().clamp(-REACH, REACH) * (HEIGHT / 2) / REACH
}

/// The height of a pretest probability: the smallest is at the top.
fn before(weight: Weight) -> i32 {
    MIDDLE + distance(weight)
}

/// The height of a posterior probability: the smallest is at the bottom.
fn after(weight: Weight) -> i32 {
    MIDDLE - distance(weight)
}

/// The picture, with a line for each of the leading conditions.
pub(crate) struct Nomogram {
    pub(crate) lines: Vec<Line>,
}

/// What is known of a condition before and after the evidence.
pub(crate) struct Line {
    pub(crate) label: &'static str,
    pub(crate) pretest: Probability,
    pub(crate) ratio: String,
    pub(crate) posterior: Probability,
    /// The heights of its ends.
    pub(crate) from: i32,
    pub(crate) to: i32,
}

impl Nomogram {
    /// `None` if there is nothing to draw.
    pub(crate) fn of(ledgers: &[Ledger]) -> Option<Self> {
        let lines = ledgers.iter().map(|ledger| {
            let (pretest, posterior) = (ledger.pretest.weight(), ledger.explanation.weight());
            Line {
                label: ledger.explanation.condition().label(),
                pretest: pretest.probability(),
                ratio: ratio(ledger.evidence()),
                posterior: posterior.probability(),
                from: before(pretest),
                to: after(posterior),
            }
        });
        (!ledgers.is_empty()).then(|| Self { lines: lines.collect() })
    }

    /// The marks of the outer axes: the height on the left, the height on the right, and the label.
    pub(crate) fn probabilities() -> impl Iterator<Item = (i32, i32, &'static str)> {
        scale::marks().map(|Mark { weight, label }| (before(weight), after(weight), label))
    }

    /// The marks of the middle axis. Its steps are half as long.
    pub(crate) fn ratios() -> impl Iterator<Item = (i32, &'static str)> {
        RATIOS.iter().map(|(centinats, label)| (after(Weight::from_centinats(centinats / 2)), *label))
    }
}

/// The likelihood ratio whose logarithm is this weight, to two figures or so.
pub(crate) fn ratio(weight: Weight) -> String {
    // Read as log odds, the weight has a probability. The odds of that probability are the ratio.
    let part = weight.probability().value();
    let ratio = part / (1.0 - part);
    match ratio {
        1000.0.. => "more than 1000".to_owned(),
        9.95.. => format!("{ratio:.0}"),
        0.995.. => format!("{ratio:.1}"),
        0.01.. => format!("{ratio:.2}"),
        _ => "less than 0.01".to_owned(),
    }
}
