//! The arithmetic of evidence, in whole numbers.
//!
//! A likelihood ratio is kept as printed. Its [`Weight`] is its natural logarithm, rounded to whole hundredths. `ln` and `exp`
//! are evaluated only while the crate is compiled. At run time, floating point is used only to convert a caller's `f64`.

use core::fmt;
use core::iter::Sum;
use core::num::NonZeroU32;
use core::ops::{Add, Sub};

use crate::error::Error;

/// A likelihood ratio (LR) with its 95 % interval, published or openly estimated.
///
/// The LR of a finding compares people who have the condition with all other adults who consult for low back or upper leg pain.
/// It says how many times as often the former have the finding. It has no unit, and is kept to four decimals. Point estimates are
/// between 1/30 and 30.
#[doc(alias = "LR")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LikelihoodRatio {
    point: u32,
    low: u32,
    high: u32,
    weight: Weight,
    variance: u32,
}

/// Ratios are kept in ten-thousandths.
const TEN_THOUSAND: f64 = 10_000.0;

impl LikelihoodRatio {
    /// The ratio that says nothing: one, with no uncertainty.
    pub(crate) const ONE: Self = Self::printed(1.0, 1.0, 1.0);

    /// A ratio and its 95 % interval, as a row of the tables gives them.
    pub(crate) const fn printed(point: f64, low: f64, high: f64) -> Self {
        Self {
            point: ten_thousandths(point),
            low: ten_thousandths(low),
            high: ten_thousandths(high),
            weight: Weight::of_logarithm(ln(point)),
            variance: variance(ln(high) - ln(low)),
        }
    }

    /// The point estimate.
    #[must_use]
    pub const fn point(self) -> f64 {
        self.point as f64 / TEN_THOUSAND
    }

    /// The lower end of the 95 % interval.
    #[must_use]
    pub const fn low(self) -> f64 {
        self.low as f64 / TEN_THOUSAND
    }

    /// The upper end of the 95 % interval.
    #[must_use]
    pub const fn high(self) -> f64 {
        self.high as f64 / TEN_THOUSAND
    }

    /// The logarithm of the point estimate. The score adds these.
    #[must_use]
    pub const fn weight(self) -> Weight {
        self.weight
    }

    /// Whether the ratio is one, and so weighs nothing.
    pub(crate) const fn says_nothing(self) -> bool {
        self.point == Self::ONE.point
    }

    /// The variance of the weight in square centinats, from the width of the interval.
    pub(crate) const fn variance(self) -> u32 {
        self.variance
    }
}

impl fmt::Display for LikelihoodRatio {
    /// As printed: `2.2 (1.47 to 3.3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} to {})", Decimals(self.point), Decimals(self.low), Decimals(self.high))
    }
}

impl fmt::Debug for LikelihoodRatio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LikelihoodRatio({self})")
    }
}

/// A number of ten-thousandths, written with one to four decimals as needed; from ten on, a whole number has none.
struct Decimals(u32);

impl fmt::Display for Decimals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 10_000, self.0 % 10_000);
        match (rest % 10, rest % 100, rest % 1000) {
            (0, 0, 0) if rest == 0 && whole >= 10 => write!(f, "{whole}"),
            (0, 0, 0) => write!(f, "{whole}.{}", rest / 1000),
            (0, 0, _) => write!(f, "{whole}.{:02}", rest / 100),
            (0, _, _) => write!(f, "{whole}.{:03}", rest / 10),
            _ => write!(f, "{whole}.{rest:04}"),
        }
    }
}

/// A weight of evidence: the natural logarithm of odds, or of a likelihood ratio, in whole hundredths (centinats).
///
/// Weights add up. 69 centinats double the odds, and 230 make them ten times as large. Negative weights count against. Rounding
/// to whole centinats changes a likelihood ratio by at most half a per cent, far less than any interval here. One deciban is
/// about 23 centinats.
///
/// ```
/// use lumbago::{Probability, Weight};
///
/// let prior = Probability::new(0.05)?.weight();
/// assert_eq!(prior.centinats(), -294);
/// assert_eq!((prior + Weight::from_centinats(220)).probability().to_string(), "32.3 %");
/// # Ok::<(), lumbago::Error>(())
/// ```
#[doc(alias = "odds")]
#[doc(alias = "log odds")]
#[doc(alias = "deciban")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Weight(i32);

impl Weight {
    /// No evidence either way.
    pub const ZERO: Self = Self(0);

    /// A weight in hundredths of a natural logarithm.
    #[must_use]
    pub const fn from_centinats(centinats: i32) -> Self {
        Self(centinats)
    }

    /// The weight in hundredths of a natural logarithm.
    #[must_use]
    pub const fn centinats(self) -> i32 {
        self.0
    }

    /// The probability with these log odds. A weight too far from zero for nine decimals gives [`Probability::MIN`] or
    /// [`Probability::MAX`].
    #[must_use]
    pub fn probability(self) -> Probability {
        let magnitude = self.0.unsigned_abs() as usize;
        let upper = LOGISTIC.get(magnitude).copied().unwrap_or(Probability::MAX_BILLIONTHS);
        Probability::of_billionths(if self.0 < 0 { Probability::ONE - upper } else { upper })
    }

    /// The weight as a 16-bit lane. The weights of tables and of probabilities are far from the limits of an `i16`.
    #[expect(clippy::cast_possible_truncation, reason = "limited to the range first")]
    pub(crate) const fn as_lane(self) -> i16 {
        if self.0 > i16::MAX as i32 {
            i16::MAX
        } else if self.0 < i16::MIN as i32 {
            i16::MIN
        } else {
            self.0 as i16
        }
    }

    /// The entropy of the probability with these log odds, in billionths of a bit.
    fn entropy(self) -> u32 {
        ENTROPY.get(self.0.unsigned_abs() as usize).copied().unwrap_or(0)
    }

    /// The nearest weight to a logarithm.
    pub(crate) const fn of_logarithm(logarithm: f64) -> Self {
        Self(rounded(logarithm * 100.0))
    }
}

impl Add for Weight {
    type Output = Self;

    /// The sum; it saturates.
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Weight {
    type Output = Self;

    /// The difference; it saturates.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Weight {
    /// In units of the natural logarithm, with a sign: `+0.79`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.0.signum() {
            -1 => "-",
            0 => " ",
            _ => "+",
        };
        let magnitude = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", magnitude / 100, magnitude % 100)
    }
}

impl fmt::Debug for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Weight({} centinats)", self.0)
    }
}

/// A probability above 0 and below 1, kept as a whole number of billionths.
///
/// This makes it comparable, hashable, and the same on every platform. JSON shows all nine decimals.
///
/// ```
/// use lumbago::Probability;
///
/// assert_eq!(Probability::new(0.05)?.value(), 0.05);
/// assert_eq!(
///     Probability::new(1.5).unwrap_err().to_string(),
///     "probability 1.5 is out of range; expected a number from 0.000000001 to 0.999999999"
/// );
/// # Ok::<(), lumbago::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Probability(NonZeroU32);

impl Probability {
    const ONE: u32 = 1_000_000_000;
    const MAX_BILLIONTHS: u32 = Self::ONE - 1;

    /// A probability, rounded to nine decimals.
    ///
    /// # Errors
    ///
    /// If `value` is NaN, or does not round to a value from 0.000000001 to 0.999999999.
    pub const fn new(value: f64) -> Result<Self, Error> {
        // Both comparisons are false for NaN.
        if value > 0.0 && value < 1.0 {
            let billionths = billionths(value);
            if 1 <= billionths && billionths < Self::ONE {
                return Ok(Self::of_billionths(billionths));
            }
        }
        Err(Error::probability(value))
    }

    /// A probability of the knowledge tables. Their checks prove that it is between 0 and 1.
    pub(crate) const fn printed(value: f64) -> Self {
        Self::of_billionths(billionths(value))
    }

    /// Zero is no valid probability, and becomes [`Self::MIN`].
    const fn of_billionths(billionths: u32) -> Self {
        match NonZeroU32::new(billionths) {
            Some(billionths) => Self(billionths),
            None => Self::MIN,
        }
    }

    /// One in sixteen: the pretest probability of every condition in the setting without base rates.
    pub(crate) const EQUAL: Self = Self::of_billionths(Self::ONE / 16);

    /// The log odds of [`Self::EQUAL`].
    pub(crate) const EQUAL_WEIGHT: Weight = Weight::of_logarithm(log_odds(Self::EQUAL));

    /// The value, above 0 and below 1.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.billionths() as f64 / Self::ONE as f64
    }

    /// The chance that a normally distributed weight is above zero, given its mean and its variance in square centinats. The
    /// table has steps of a hundredth of the standard deviation.
    pub(crate) fn of_being_positive(weight: Weight, variance: u32) -> Self {
        // Hundredths of a centinat keep the rounding error small where the variance is small.
        let deviation = (u64::from(variance) * 10_000).isqrt();
        let distance = u64::from(weight.0.unsigned_abs()) * 10_000;
        let steps = distance.checked_div(deviation).unwrap_or(if distance > 0 { u64::MAX } else { 0 });
        let steps = usize::try_from(steps).unwrap_or(usize::MAX);
        let chance = NORMAL.get(steps).copied().unwrap_or(Self::MAX_BILLIONTHS).min(Self::MAX_BILLIONTHS);
        Self::of_billionths(if weight.0 < 0 { Self::ONE - chance } else { chance })
    }

    /// The probability that this is true and the other is not, if they are independent.
    pub(crate) fn and_not(self, other: Self) -> Self {
        let product = u64::from(self.billionths()) * u64::from(Self::ONE - other.billionths());
        let rounded = (product + u64::from(Self::ONE) / 2) / u64::from(Self::ONE);
        Self::of_billionths(u32::try_from(rounded).unwrap_or(Self::MAX_BILLIONTHS))
    }

    pub(crate) const fn billionths(self) -> u32 {
        self.0.get()
    }

    /// The probability in words.
    #[must_use]
    pub const fn band(self) -> ProbabilityBand {
        match self.billionths() {
            0..10_000_000 => ProbabilityBand::Remote,
            10_000_000..100_000_000 => ProbabilityBand::Unlikely,
            100_000_000..500_000_000 => ProbabilityBand::Possible,
            500_000_000..900_000_000 => ProbabilityBand::Probable,
            _ => ProbabilityBand::VeryProbable,
        }
    }

    /// The least probability: one billionth.
    pub const MIN: Self = Self(NonZeroU32::MIN);

    /// The greatest probability: one billionth below one.
    pub const MAX: Self = Self::of_billionths(Self::MAX_BILLIONTHS);

    /// The log odds, to the nearest centinat; of two that are equally near, it is the one further from zero. Within a millionth of
    /// 0 or 1, several centinats give the same nine decimals; the result is then the middle one.
    #[must_use]
    pub fn weight(self) -> Weight {
        let billionths = self.billionths();
        let (upper, sign) =
            if billionths < Self::ONE / 2 { (Self::ONE - billionths, -1) } else { (billionths, 1) };
        let above = LOGISTIC.partition_point(|entry| *entry < upper);
        let below = above.saturating_sub(1);
        let distance = |at: usize| LOGISTIC.get(at).map_or(u32::MAX, |entry| entry.abs_diff(upper));
        let nearest = if distance(below) < distance(above) { below } else { above };
        let found = LOGISTIC.get(nearest).copied().unwrap_or(Self::MAX_BILLIONTHS);
        let first = LOGISTIC.partition_point(|entry| *entry < found);
        let after = LOGISTIC.partition_point(|entry| *entry <= found);
        Weight(sign * i32::try_from(usize::midpoint(first, after.saturating_sub(1))).unwrap_or(i32::MAX))
    }
}

/// A probability in words. The limits are our choice; they are not measured.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum ProbabilityBand {
    /// Below 1 %.
    Remote,
    /// From 1 % to below 10 %.
    Unlikely,
    /// From 10 % to below 50 %.
    Possible,
    /// From 50 % to below 90 %.
    Probable,
    /// 90 % or more.
    VeryProbable,
}

impl ProbabilityBand {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Remote => "remote",
            Self::Unlikely => "unlikely",
            Self::Possible => "possible",
            Self::Probable => "probable",
            Self::VeryProbable => "very_probable",
        }
    }
}

impl fmt::Display for ProbabilityBand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::VeryProbable => "very probable",
            band => band.as_str(),
        })
    }
}

impl TryFrom<f64> for Probability {
    type Error = Error;

    fn try_from(value: f64) -> Result<Self, Error> {
        Self::new(value)
    }
}

impl From<Probability> for f64 {
    fn from(probability: Probability) -> Self {
        probability.value()
    }
}

impl fmt::Display for Probability {
    /// In per cent, but never 0 % or 100 %: `14.0 %`, `0.04 %`, `<0.01 %`, `>99.9 %`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let billionths = self.billionths();
        match billionths {
            0..100_000 => write!(f, "<0.01 %"),
            100_000..9_950_000 => {
                let hundredths = (billionths + 50_000) / 100_000;
                write!(f, "{}.{:02} %", hundredths / 100, hundredths % 100)
            }
            9_950_000..999_500_000 => {
                let tenths = (billionths + 500_000) / 1_000_000;
                write!(f, "{}.{} %", tenths / 10, tenths % 10)
            }
            _ => write!(f, ">99.9 %"),
        }
    }
}

impl fmt::Debug for Probability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Probability({}.{:09})", self.billionths() / Self::ONE, self.billionths() % Self::ONE)
    }
}

/// The normal distribution function: entry i is the chance, in billionths, of a value below the mean plus i hundredths of a
/// standard deviation. The table ends at four standard deviations.
#[expect(clippy::indexing_slicing, clippy::cast_precision_loss, reason = "evaluated at compile time")]
#[expect(clippy::float_cmp, reason = "a series ends where a term no longer changes the sum")]
static NORMAL: [u32; 401] = {
    let mut table = [0; 401];
    let mut hundredths = 0;
    while hundredths < table.len() {
        // Φ(z) = 1/2 + φ(z) · (z + z³/3 + z⁵/(3·5) + …), where φ(z) = exp(−z²/2) / √(2π).
        let z = hundredths as f64 / 100.0;
        let (mut term, mut sum, mut odd) = (z, 0.0, 3.0);
        // Every build of every user evaluates this, so it stops at the last term that changes anything.
        while sum + term != sum {
            sum += term;
            term *= z * z / odd;
            odd += 2.0;
        }
        let density = exp_of_negative(z * z / 2.0) * 0.398_942_280_401_432_7;
        table[hundredths] = billionths(0.5 + density * sum);
        hundredths += 1;
    }
    table
};

/// exp(−x) for x from 0 to 8.
const fn exp_of_negative(x: f64) -> f64 {
    // The series converges fast for an eighth of x. Squaring the result three times gives exp(−x).
    let fraction = -x / 8.0;
    let (mut term, mut sum, mut count) = (1.0, 0.0, 1.0);
    while count < 24.0 {
        sum += term;
        term *= fraction / count;
        count += 1.0;
    }
    let (square, eighth) = (sum * sum, sum * sum * sum * sum);
    square * square * eighth
}

/// A 95 % interval of a probability.
#[doc(alias = "confidence interval")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Interval {
    low: Probability,
    high: Probability,
}

impl Interval {
    /// The interval around a weight with a variance in square centinats: 1.96 standard deviations to either side.
    pub(crate) fn around(weight: Weight, variance: u32) -> Self {
        let margin = (u64::from(variance) * 38_416 / 10_000).isqrt();
        let margin = Weight(i32::try_from(margin).unwrap_or(i32::MAX));
        Self { low: (weight - margin).probability(), high: (weight + margin).probability() }
    }

    /// The lower end.
    #[must_use]
    pub const fn low(self) -> Probability {
        self.low
    }

    /// The upper end.
    #[must_use]
    pub const fn high(self) -> Probability {
        self.high
    }

    /// Whether the interval contains a probability. Both ends belong to it.
    #[must_use]
    pub fn contains(self, probability: Probability) -> bool {
        self.low <= probability && probability <= self.high
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.low, self.high)
    }
}

/// An amount of information, in whole millionths of a bit.
///
/// One bit is what the answer to an even yes-or-no question tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Information {
    microbits: u32,
}

impl Information {
    /// No information.
    pub(crate) const NONE: Self = Self { microbits: 0 };

    pub(crate) const fn from_millibits(millibits: u32) -> Self {
        Self { microbits: millibits * 1000 }
    }

    pub(crate) const fn microbits(self) -> u32 {
        self.microbits
    }

    /// The amount in bits, zero or more.
    #[must_use]
    pub fn bits(self) -> f64 {
        f64::from(self.microbits) / 1e6
    }

    pub(crate) const fn plus(self, other: Self) -> Self {
        Self { microbits: self.microbits.saturating_add(other.microbits) }
    }

    pub(crate) const fn times(self, factor: u32) -> Self {
        Self { microbits: self.microbits.saturating_mul(factor) }
    }
}

/// What is believed of a condition now: its probability and the entropy of that, both in billionths.
#[derive(Clone, Copy)]
pub(crate) struct Belief {
    probability: i64,
    entropy: i64,
}

impl Belief {
    pub(crate) fn of(weight: Weight) -> Self {
        Self { probability: weight.probability().billionths().into(), entropy: weight.entropy().into() }
    }

    /// The expected information from an answer that would move the weight to `if_present` or `if_absent`: the entropy now, minus
    /// the average entropy after the answer.
    pub(crate) fn expected(self, if_present: Weight, if_absent: Weight) -> Information {
        if if_present == if_absent {
            return Information::NONE;
        }
        let [yes, no] = [if_present, if_absent].map(Self::of);
        let span = (yes.probability - no.probability).abs();
        if span == 0 {
            return Information::NONE;
        }
        // The chance of a yes is `chance / span`. If both answers would move the weight the same way, no chance is consistent with
        // the weight now. The clamp then takes the answer with the smaller move as certain.
        let direction = (yes.probability - no.probability).signum();
        let chance = ((self.probability - no.probability) * direction).clamp(0, span);
        let after = (chance * yes.entropy + (span - chance) * no.entropy) / span;
        Information { microbits: u32::try_from((self.entropy - after) / 1000).unwrap_or(0) }
    }
}

impl fmt::Display for Information {
    /// In bits: `0.250 bit`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03} bit", self.microbits / 1_000_000, self.microbits / 1000 % 1000)
    }
}

impl fmt::Debug for Information {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Information({self})")
    }
}

/// The variance, in square centinats, of a logarithm with a 95 % interval of this width.
pub(crate) const fn variance(width: f64) -> u32 {
    let standard_deviation = width * 100.0 / 3.92;
    rounded(standard_deviation * standard_deviation).unsigned_abs()
}

/// The log odds of a probability.
pub(crate) const fn log_odds(probability: Probability) -> f64 {
    ln(probability.value()) - ln(1.0 - probability.value())
}

/// σ(w / 100) in billionths for w = 0, 1, 2, … up to the last w at which nine decimals differ from 1.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
static LOGISTIC: [u32; 2073] = {
    let mut table = [0; 2073];
    let mut centinats = 0;
    while centinats < table.len() {
        let odds_against = exp_of_negative_centinats(centinats);
        let entry = billionths(1.0 / (1.0 + odds_against));
        table[centinats] =
            if entry > Probability::MAX_BILLIONTHS { Probability::MAX_BILLIONTHS } else { entry };
        centinats += 1;
    }
    table
};

/// The entropy of σ(w / 100) in billionths of a bit, for the same w. It is the same for −w.
#[expect(clippy::indexing_slicing, clippy::cast_precision_loss, reason = "evaluated at compile time")]
static ENTROPY: [u32; 2073] = {
    let mut table = [0; 2073];
    let mut centinats = 0;
    while centinats < table.len() {
        // With odds against q = (1 − p) / p, the entropy is ln(1 + q) + q / (1 + q) · ln(1 / q), and ln(1 / q) = w / 100.
        let odds_against = exp_of_negative_centinats(centinats);
        let nats = ln(1.0 + odds_against) + odds_against / (1.0 + odds_against) * (centinats as f64 / 100.0);
        table[centinats] = billionths(nats / core::f64::consts::LN_2);
        centinats += 1;
    }
    table
};

const fn ten_thousandths(value: f64) -> u32 {
    rounded(value * TEN_THOUSAND).unsigned_abs()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "callers pass values from 0 to 1"
)]
const fn billionths(value: f64) -> u32 {
    (value * Probability::ONE as f64 + 0.5) as u32
}

/// The nearest whole number; halves are rounded away from zero.
#[expect(clippy::cast_possible_truncation, reason = "logarithms and variances of table rows are small")]
const fn rounded(value: f64) -> i32 {
    if value < 0.0 { (value - 0.5) as i32 } else { (value + 0.5) as i32 }
}

/// The natural logarithm of a positive number, for use at compile time, where `f64::ln` is not available.
#[expect(clippy::float_cmp, reason = "a series ends where a term no longer changes the sum")]
const fn ln(value: f64) -> f64 {
    // The checks of the tables reject zero, but only after this has run. Without this return, the second loop below would not
    // end.
    if value <= 0.0 {
        return -100.0;
    }
    // value = mantissa · 2^exponent, with the mantissa near one, where the artanh series converges fast.
    let (mut mantissa, mut exponent) = (value, 0.0);
    while mantissa > core::f64::consts::SQRT_2 {
        mantissa /= 2.0;
        exponent += 1.0;
    }
    while mantissa < core::f64::consts::FRAC_1_SQRT_2 {
        mantissa *= 2.0;
        exponent -= 1.0;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let (mut power, mut sum, mut odd) = (ratio, 0.0, 1.0);
    while sum + power / odd != sum {
        sum += power / odd;
        power *= square;
        odd += 2.0;
    }
    2.0 * sum + exponent * core::f64::consts::LN_2
}

/// exp(−w / 100) for a whole number w of zero or more.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn exp_of_negative_centinats(centinats: usize) -> f64 {
    let mut power = EXP_OF_NEGATIVE_HUNDREDTHS[centinats % 100];
    let mut whole = centinats / 100;
    while whole > 0 {
        power /= core::f64::consts::E;
        whole -= 1;
    }
    power
}

/// exp(−i / 100) for i below a hundred.
#[expect(clippy::indexing_slicing, clippy::cast_precision_loss, reason = "evaluated at compile time")]
#[expect(clippy::float_cmp, reason = "a series ends where a term no longer changes the sum")]
static EXP_OF_NEGATIVE_HUNDREDTHS: [f64; 100] = {
    let mut table = [0.0; 100];
    let mut hundredths = 0;
    while hundredths < table.len() {
        let fraction = -(hundredths as f64) / 100.0;
        let (mut term, mut sum, mut count) = (1.0, 0.0, 1.0);
        while sum + term != sum {
            sum += term;
            term *= fraction / count;
            count += 1.0;
        }
        table[hundredths] = sum;
        hundredths += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_agrees_with_the_standard_library() {
        let mut value = 1e-9;
        while value < 1e4 {
            assert!((ln(value) - f64::ln(value)).abs() < 1e-13, "{value}");
            value *= 1.01;
        }
    }

    #[test]
    fn every_entry_of_the_logistic_table_is_the_nearest_billionth() {
        for (centinats, entry) in LOGISTIC.iter().enumerate() {
            let exact = 1e9 / (1.0 + (-(centinats as f64) / 100.0).exp());
            assert!(
                (f64::from(*entry) - exact).abs() <= 0.500_001 || *entry == Probability::MAX_BILLIONTHS,
                "{centinats}"
            );
        }
        // The table ends where it should: one more entry would be certainty.
        assert!(1e9 / (1.0 + (-20.72_f64).exp()) > 999_999_998.5);
        assert!(LOGISTIC.is_sorted());
    }

    #[test]
    fn halfway_between_two_weights_is_the_one_further_from_zero() {
        let steps = LOGISTIC.windows(2).map(|step| (step[0], step[1]));
        let halfway = steps.filter(|(lower, upper)| upper > lower && (upper - lower) % 2 == 0);
        let tried = halfway.map(|(lower, upper)| {
            let weight = |billionths| Probability::of_billionths(billionths).weight();
            let (between, further) = (lower.midpoint(upper), weight(upper));
            assert_eq!(
                (weight(between), weight(Probability::ONE - between)),
                (further, Weight::ZERO - further),
                "{upper}"
            );
        });
        assert!(tried.count() > 100);
    }

    #[test]
    fn what_cannot_vary_is_certain_to_be_positive_or_not() {
        let chance = |centinats| Probability::of_being_positive(Weight::from_centinats(centinats), 0);
        let half = Probability::of_billionths(Probability::ONE / 2);
        assert_eq!([-1, 0, 1].map(chance), [Probability::MIN, half, Probability::MAX]);
    }

    #[test]
    fn every_entry_of_the_entropy_table_is_the_entropy() {
        for (centinats, entry) in ENTROPY.iter().enumerate() {
            let p = 1.0 / (1.0 + (-(centinats as f64) / 100.0).exp());
            // ln_1p keeps the digits that 1 − p would lose.
            let q = (-(centinats as f64) / 100.0).exp() / (1.0 + (-(centinats as f64) / 100.0).exp());
            let exact = -(p * (-q).ln_1p() + q * q.ln()) / std::f64::consts::LN_2;
            assert!((f64::from(*entry) / 1e9 - exact).abs() < 1e-8, "{centinats}: {entry} {exact}");
        }
        assert_eq!(ENTROPY[0], 1_000_000_000);
    }

    #[test]
    fn expected_information_is_never_negative_and_nil_without_effect() {
        for now in (-1500..=1500).step_by(37) {
            for present in (-400..=400).step_by(29) {
                for absent in (-400..=400).step_by(31) {
                    let [now, present, absent] = [now, now + present, now + absent].map(Weight);
                    let information = Belief::of(now).expected(present, absent);
                    assert!(information.bits() <= 1.0);
                    if present == absent {
                        assert_eq!(information, Information::default());
                    }
                }
            }
        }
        // A test that decides an even question tells one bit.
        let told = Belief::of(Weight(0)).expected(Weight(2000), Weight(-2000));
        assert!((told.bits() - 1.0).abs() < 2e-6, "{}", told.bits());
    }

    /// If both answers would move a weight the same way, the one with the smaller move is taken as certain.
    #[test]
    fn answers_that_move_the_same_way_tell_no_less_than_the_smaller_move() {
        let entropy = |weight: i32| i64::from(Weight(weight).entropy());
        for (nearer, farther) in [(100, 200), (-100, -200)] {
            let told = Belief::of(Weight(0)).expected(Weight(nearer), Weight(farther));
            assert_eq!(i64::from(told.microbits), (entropy(0) - entropy(nearer)) / 1000);
            assert_eq!(told, Belief::of(Weight(0)).expected(Weight(farther), Weight(nearer)));
        }
    }

    /// p = 0.5 moved to 0.8 or 0.2: one bit less the entropy of 0.8, which is 0.7219 bits.
    #[test]
    fn expected_information_agrees_with_the_formula() {
        let weight = |p: f64| Probability::new(p).unwrap().weight();
        let told = Belief::of(weight(0.5)).expected(weight(0.8), weight(0.2));
        assert!((told.bits() - (1.0 - 0.7219)).abs() < 0.002, "{told:?}");
    }

    #[test]
    fn likelihood_ratios_become_rounded_logarithms() {
        for (ratio, centinats) in [(10.0, 230), (2.0, 69), (0.1, -230), (1.0, 0), (30.0, 340), (0.034, -338)]
        {
            assert_eq!(LikelihoodRatio::printed(ratio, ratio, ratio).weight().centinats(), centinats);
        }
    }

    #[test]
    fn a_likelihood_ratio_shows_what_was_printed() {
        assert_eq!(LikelihoodRatio::printed(2.2, 1.47, 3.3).to_string(), "2.2 (1.47 to 3.3)");
        assert_eq!(LikelihoodRatio::printed(0.054, 0.0334, 12.0).to_string(), "0.054 (0.0334 to 12)");
    }

    #[test]
    fn probability_and_weight_are_inverse() {
        // Beyond these the steps of nine decimals are wider than a centinat.
        for centinats in -1100..=1100 {
            assert_eq!(Weight(centinats).probability().weight(), Weight(centinats));
        }
    }

    #[test]
    fn a_probability_near_certainty_gives_a_weight_near_its_log_odds() {
        for (probability, within) in [(1e-4, 1), (1e-6, 1), (1e-7, 3), (1e-8, 6), (3e-9, 20), (1e-9, 60)] {
            let probability = Probability::new(probability).unwrap();
            let exact = rounded(100.0 * log_odds(probability));
            assert!((probability.weight().0 - exact).abs() <= within, "{probability:?}: {exact}");
        }
    }

    /// Near certainty, several weights have the same probability in nine decimals.
    #[test]
    fn of_the_weights_with_a_probability_the_middle_one_is_given() {
        for billionths in [999_999_990, 999_999_998, Probability::MAX_BILLIONTHS] {
            let all: Vec<_> = (0..2073).filter(|at| LOGISTIC[*at] == billionths).collect();
            assert!(all.len() > 5, "{all:?}");
            let middle = i32::try_from(usize::midpoint(all[0], all[all.len() - 1])).unwrap();
            assert_eq!(Probability::of_billionths(billionths).weight(), Weight(middle));
            assert_eq!(Probability::of_billionths(Probability::ONE - billionths).weight(), Weight(-middle));
        }
    }

    #[test]
    fn a_band_begins_at_its_lower_border() {
        use ProbabilityBand::{Possible, Probable, Remote, Unlikely, VeryProbable};
        for (border, below, above) in [
            (10_000_000, Remote, Unlikely),
            (100_000_000, Unlikely, Possible),
            (500_000_000, Possible, Probable),
            (900_000_000, Probable, VeryProbable),
        ] {
            let band = |billionths| Probability::of_billionths(billionths).band();
            assert_eq!([band(border - 1), band(border)], [below, above]);
        }
    }

    #[test]
    fn a_lane_holds_what_it_can() {
        for (weight, lane) in
            [(0, 0), (-32_768, i16::MIN), (32_767, i16::MAX), (40_000, i16::MAX), (-40_000, i16::MIN)]
        {
            assert_eq!(Weight(weight).as_lane(), lane);
        }
    }

    #[test]
    fn extreme_weights_stay_probabilities() {
        for centinats in [i32::MIN, -100_000, -2073, 2073, 100_000, i32::MAX] {
            let value = Weight(centinats).probability().value();
            assert!(0.0 < value && value < 1.0);
        }
        assert_eq!(Weight(i32::MAX) + Weight(1), Weight(i32::MAX));
        assert_eq!(Weight(i32::MIN) - Weight(1), Weight(i32::MIN));
    }

    #[test]
    fn probabilities_outside_the_open_unit_interval_are_refused() {
        for value in
            [0.0, 1.0, -0.1, 1.5, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e-10, 1.0 - 1e-10, -0.0]
        {
            assert!(Probability::new(value).is_err(), "{value}");
        }
        assert_eq!(Probability::new(1e-9).unwrap().value(), 1e-9);
        assert_eq!(Probability::new(0.999_999_999).unwrap().value(), 0.999_999_999);
    }

    #[test]
    fn a_probability_never_reads_as_none_or_all() {
        for (billionths, text) in [
            (1, "<0.01 %"),
            (99_999, "<0.01 %"),
            (400_000, "0.04 %"),
            (9_949_999, "0.99 %"),
            (9_950_000, "1.0 %"),
            (140_000_000, "14.0 %"),
            (999_499_999, "99.9 %"),
            (999_500_000, ">99.9 %"),
            (999_999_999, ">99.9 %"),
        ] {
            assert_eq!(Probability::of_billionths(billionths).to_string(), text);
        }
    }

    #[test]
    fn an_interval_is_the_weight_and_its_standard_deviations() {
        // The interval of one row alone, from even odds: the row's own interval.
        let ratio = LikelihoodRatio::printed(2.2, 1.47, 3.3);
        let interval = Interval::around(ratio.weight(), ratio.variance());
        assert!((interval.low().value() - 1.47 / 2.47).abs() < 0.005, "{interval}");
        assert!((interval.high().value() - 3.3 / 4.3).abs() < 0.005, "{interval}");
        assert!(Interval::around(Weight(5), u32::MAX).contains(Weight(5).probability()));
        let [low, high] = [interval.low(), interval.high()];
        let outside = [
            Probability::of_billionths(low.billionths() - 1),
            Probability::of_billionths(high.billionths() + 1),
        ];
        assert!([low, high].iter().all(|end| interval.contains(*end)));
        assert!(!outside.iter().any(|beyond| interval.contains(*beyond)));
    }
}
