//! Where a number stands on an axis.

use std::fmt;

use lumbago::{Probability, Weight};

/// The marks on an axis of log odds, which shows 0.1 % and 90 % alike: the log odds in centinats, and the per cent.
const MARKS: [(i32, &str); 8] = [
    (-921, "0.01"),
    (-691, "0.1"),
    (-460, "1"),
    (-220, "10"),
    (0, "50"),
    (220, "90"),
    (460, "99"),
    (691, "99.9"),
];

/// The marks from the lowest to the highest, with their per cent.
pub(crate) fn marks() -> impl Iterator<Item = (Weight, &'static str)> {
    MARKS.iter().map(|(centinats, label)| (Weight::from_centinats(*centinats), *label))
}

/// An axis of log odds, from one mark to another.
#[derive(Clone, Copy)]
pub(crate) struct Scale {
    low: i32,
    high: i32,
}

impl Scale {
    /// From the first mark to the last, the same in every report.
    pub(crate) const WHOLE: Self = Self { low: MARKS[0].0, high: MARKS[MARKS.len() - 1].0 };

    /// From the last mark below all of the weights to the first above them, as far as the marks go.
    pub(crate) fn around(weights: &[Weight]) -> Self {
        let is_below = |mark: i32| weights.iter().all(|weight| mark <= weight.centinats());
        let is_above = |mark: i32| weights.iter().all(|weight| mark >= weight.centinats());
        let places = || MARKS.iter().map(|(place, _)| *place);
        Self {
            low: places().rfind(|place| is_below(*place)).unwrap_or(Self::WHOLE.low),
            high: places().find(|place| is_above(*place)).unwrap_or(Self::WHOLE.high),
        }
    }

    /// The marks on the axis: their places, and their per cent.
    pub(crate) fn marks(self) -> impl Iterator<Item = (Place, &'static str)> {
        let on_axis = marks().filter(move |(weight, _)| (self.low..=self.high).contains(&weight.centinats()));
        on_axis.map(move |(weight, label)| (self.at(weight), label))
    }

    /// Where a weight stands. One beyond the axis stands at its end.
    pub(crate) fn at(self, weight: Weight) -> Place {
        let inside = weight.centinats().clamp(self.low, self.high);
        Place((inside - self.low) * Place::WHOLE / (self.high - self.low).max(1))
    }

    pub(crate) fn of(self, probability: Probability) -> Place {
        self.at(probability.weight())
    }
}

/// A place on an axis, or a length, in hundredths of a per cent of its width.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Place(i32);

impl Place {
    const WHOLE: i32 = 10_000;

    /// The length from here to there.
    pub(crate) fn to(self, there: Self) -> Self {
        Self((there.0 - self.0).abs())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place on the whole axis, by logarithms of its own.
    fn expected(value: f64) -> f64 {
        let log_odds = |value: f64| (value / (1.0 - value)).ln();
        let (low, high) = (log_odds(0.0001), log_odds(0.999));
        100.0 * (log_odds(value) - low) / (high - low)
    }

    #[test]
    fn a_probability_stands_where_its_logarithm_does() {
        for value in [0.0001, 0.0005, 0.001, 0.02, 0.1, 0.333, 0.5, 0.877, 0.9, 0.99, 0.9985] {
            let place = Scale::WHOLE.of(Probability::new(value).unwrap()).to_string();
            let place: f64 = place.trim_end_matches('%').parse().unwrap();
            assert!((place - expected(value)).abs() < 0.06, "{value} at {place}, not {}", expected(value));
        }
    }

    #[test]
    fn a_mark_stands_where_its_label_says() {
        for (weight, label) in marks() {
            let value: f64 = label.parse().unwrap();
            assert_eq!(weight, Probability::new(value / 100.0).unwrap().weight(), "{label}");
        }
    }

    #[test]
    fn an_axis_around_weights_ends_at_marks() {
        let around = |weights: &[i32]| {
            let scale =
                Scale::around(&weights.iter().copied().map(Weight::from_centinats).collect::<Vec<_>>());
            scale.marks().map(|(place, label)| (place.0, label)).collect::<Vec<_>>()
        };
        assert_eq!(around(&[-100, 5, 220]), [(0, "10"), (5000, "50"), (10_000, "90")]);
        // Beyond the marks.
        let whole = around(&[-2000, 2000]);
        assert_eq!((whole.len(), whole[0], whole[7]), (8, (0, "0.01"), (10_000, "99.9")));
        assert_eq!(Scale::WHOLE.at(Weight::from_centinats(-2000)).to_string(), "0.00%");
    }
}
