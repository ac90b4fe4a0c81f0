//! Fagan's nomogram: a straight line from the pretest probability through the combined likelihood ratio to the posterior
//! probability.

use lumbago::{Probability, Weight};

use crate::ledger::Ledger;
use crate::scale;

/// The heights of the ends of the three axes, in pixels, and of their middle, where the odds are even and the ratio is one.
pub(crate) const TOP: i32 = 30;
pub(crate) const BOTTOM: i32 = 290;
const MIDDLE: i32 = (TOP + BOTTOM) / 2;

/// The outer axes reach from 0.01 % to 99.99 %, in centinats.
const REACH: i32 = 921;

/// The marks of the middle axis: their weights, and their labels.
const RATIOS: [(i32, &str); 7] =
    [(691, "1000"), (461, "100"), (230, "10"), (0, "1"), (-230, "0.1"), (-461, "0.01"), (-691, "0.001")];

/// The height of a posterior probability: the smallest is at the bottom.
fn after(weight: Weight) -> i32 {
    MIDDLE - weight.centinats().clamp(-REACH, REACH) * (BOTTOM - MIDDLE) / REACH
}

/// The height of a pretest probability: the smallest is at the top.
fn before(weight: Weight) -> i32 {
    2 * MIDDLE - after(weight)
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
    pub(crate) fn of(ledgers: &[Ledger]) -> Self {
        let lines = ledgers.iter().map(|ledger| {
            let (pretest, posterior) = (ledger.pretest.weight(), ledger.explanation.weight());
            Line {
                label: ledger.explanation.condition().label(),
                pretest: ledger.pretest_probability(),
                ratio: ratio(ledger.evidence()),
                posterior: posterior.probability(),
                from: before(pretest),
                to: after(posterior),
            }
        });
        Self { lines: lines.collect() }
    }

    /// The marks of the outer axes: the height on the left, the height on the right, and the per cent.
    pub(crate) fn probabilities() -> impl Iterator<Item = (i32, i32, &'static str)> {
        scale::marks().map(|(weight, label)| (before(weight), after(weight), label))
    }

    /// The marks of the middle axis: the height and the label. It is half way between the others, so its steps are half as long.
    pub(crate) fn ratios() -> impl Iterator<Item = (i32, &'static str)> {
        RATIOS.iter().map(|(centinats, label)| (after(Weight::from_centinats(centinats / 2)), *label))
    }
}

/// The likelihood ratio whose logarithm is this weight, to two figures or so.
pub(crate) fn ratio(weight: Weight) -> String {
    // Read as log odds, the weight has a probability. The odds of that probability are the ratio: the same on every platform.
    let part = weight.probability().value();
    // In whole numbers, because the code that prints floats is large.
    #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and large ratios are not printed")]
    let hundredths = (100.0 * part / (1.0 - part) + 0.5) as i64;
    match hundredths {
        ..1 => "less than 0.01".to_owned(),
        1..100 => format!("0.{hundredths:02}"),
        100..1000 => format!("{}.{}", (hundredths + 5) / 100, (hundredths + 5) / 10 % 10),
        1000..=100_000 => format!("{}", (hundredths + 50) / 100),
        _ => "more than 1000".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_the_middle_axis_at_the_combined_ratio() {
        for (pretest, evidence) in [(-275, 471), (-139, 315), (-574, 733), (-300, -250), (50, 0)] {
            let [pretest, evidence] = [pretest, evidence].map(Weight::from_centinats);
            let crossing = (before(pretest) + after(pretest + evidence)) / 2;
            let ratio = after(Weight::from_centinats(evidence.centinats() / 2));
            assert!((crossing - ratio).abs() <= 1, "{pretest} and {evidence}: {crossing} is not {ratio}");
        }
    }

    #[test]
    fn a_ratio_is_the_exponential_of_its_weight() {
        let written = |centinats| ratio(Weight::from_centinats(centinats));
        assert_eq!(written(0), "1.0");
        assert_eq!(written(471), "111");
        assert_eq!(written(69), "2.0");
        assert_eq!(written(229), "9.9");
        assert_eq!(written(230), "10.0");
        assert_eq!(written(-69), "0.50");
        assert_eq!(written(-250), "0.08");
        assert_eq!(written(-700), "less than 0.01");
        assert_eq!(written(700), "more than 1000");
    }
}
