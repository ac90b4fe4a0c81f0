//! Shares and means with their intervals.

use std::fmt;

/// The mean of numbers from 0 to 1. The mean of ones and zeros is a share.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mean {
    sum: f64,
    of: u32,
}

impl Mean {
    /// The share `count / of`.
    #[allow(dead_code, reason = "not every example that shares this file uses it")]
    pub(crate) fn of(count: u32, of: u32) -> Self {
        Self { sum: f64::from(count), of }
    }

    pub(crate) fn add(&mut self, value: f64) {
        self.sum += value;
        self.of += 1;
    }

    /// The mean, and the low and high end of its 95 % interval by Wilson's method, times a scale.
    ///
    /// The method is for shares. Other numbers between 0 and 1 vary less than ones and zeros with the same mean, so their
    /// interval is somewhat too wide. Unlike resampling, the method also gives a sensible interval for one or two cases.
    pub(crate) fn scaled(&self, scale: f64) -> [f64; 3] {
        let (z, n) = (1.96_f64, f64::from(self.of));
        let mean = self.sum / n;
        let centre = mean + z * z / (2.0 * n);
        let margin = z * (mean * (1.0 - mean) / n + z * z / (4.0 * n * n)).sqrt();
        let [low, high] = [centre - margin, centre + margin].map(|end| end / (1.0 + z * z / n));
        [mean, low.max(0.0), high.min(1.0)].map(|value| scale * value)
    }
}

impl FromIterator<f64> for Mean {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut mean = Self::default();
        values.into_iter().for_each(|value| mean.add(value));
        mean
    }
}

impl FromIterator<bool> for Mean {
    fn from_iter<I: IntoIterator<Item = bool>>(values: I) -> Self {
        values.into_iter().map(|value| f64::from(u8::from(value))).collect()
    }
}

impl fmt::Display for Mean {
    /// As a share: count and total, per cent, and the interval.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return f.pad("no cases");
        }
        let [share, low, high] = self.scaled(100.0);
        f.pad(&format!("{}/{}, {share:.0} % ({low:.0}-{high:.0})", self.sum, self.of))
    }
}
