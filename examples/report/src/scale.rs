//! Where a number stands in a picture.

use std::fmt;

use lumbago::{Probability, Weight};

/// The marks on an axis of log odds, which shows 0.1 % and 90 % alike.
const MARKS: [(f64, &str); 8] = [
    (0.0001, "0.01 %"),
    (0.001, "0.1 %"),
    (0.01, "1 %"),
    (0.1, "10 %"),
    (0.5, "50 %"),
    (0.9, "90 %"),
    (0.99, "99 %"),
    (0.999, "99.9 %"),
];

/// A mark on an axis.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) weight: Weight,
    pub(crate) label: &'static str,
}

pub(crate) fn marks() -> impl Iterator<Item = Mark> + Clone {
    MARKS
        .iter()
        .filter_map(|(value, label)| Some(Mark { weight: Probability::new(*value).ok()?.weight(), label }))
}

/// An axis of log odds.
#[derive(Clone, Copy)]
pub(crate) struct Scale {
    low: i32,
    high: i32,
}

impl Scale {
    /// From the first mark to the last, the same in every report.
    pub(crate) const WHOLE: Self = Self { low: -921, high: 691 };

    /// From the last mark below all of the weights to the first above them.
    pub(crate) fn around(weights: impl Iterator<Item = Weight> + Clone) -> Self {
        let least = weights.clone().map(Weight::centinats).min().unwrap_or(0);
        let most = weights.map(Weight::centinats).max().unwrap_or(0);
        let places = || marks().map(|mark| mark.weight.centinats());
        Self {
            low: places().filter(|place| *place <= least).max().unwrap_or(Self::WHOLE.low),
            high: places().filter(|place| *place >= most).min().unwrap_or(Self::WHOLE.high),
        }
    }

    /// The marks on the axis, each with its place.
    pub(crate) fn marks(self) -> impl Iterator<Item = (Place, &'static str)> {
        let is_on = move |mark: &Mark| (self.low..=self.high).contains(&mark.weight.centinats());
        marks().filter(is_on).map(move |mark| (self.at(mark.weight), mark.label))
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
pub(crate) struct Place(pub(crate) i32);

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
