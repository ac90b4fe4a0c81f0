//! Who the patient is and where they are seen.

use core::fmt;

use super::macros::vocabulary;
use crate::error::Error;

/// Age in completed years, from 0 to 130.
///
/// The knowledge is about adults. A younger age can be stated, and is then reported as outside the population.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Age(u8);

impl Age {
    /// The youngest age that the tables and the red flags cover. Younger patients are outside the population.
    pub const ADULT_FROM: Self = Self(16);

    /// The greatest age that can be stated.
    pub const MAX_YEARS: u32 = 130;

    /// An age in completed years.
    ///
    /// # Errors
    ///
    /// If it is above 130.
    #[expect(clippy::cast_possible_truncation, reason = "130 fits a byte")]
    pub const fn years(years: u32) -> Result<Self, Error> {
        if years <= Self::MAX_YEARS { Ok(Self(years as u8)) } else { Err(Error::age(years as f64)) }
    }

    /// An age from a number in a document, which may have any value.
    #[cfg(feature = "serde")]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion is checked back"
    )]
    pub(crate) fn whole_years(years: f64) -> Result<Self, Error> {
        let whole = years as u8;
        // -0.0 is accepted as 0.
        if u32::from(whole) <= Self::MAX_YEARS && f64::from(whole).to_bits() == years.abs().to_bits() {
            Ok(Self(whole))
        } else {
            Err(Error::age(years))
        }
    }

    /// The age in completed years.
    #[must_use]
    pub const fn as_years(self) -> u32 {
        self.0 as u32
    }
}

impl TryFrom<u32> for Age {
    type Error = Error;

    fn try_from(years: u32) -> Result<Self, Error> {
        Self::years(years)
    }
}

impl From<Age> for u32 {
    fn from(age: Age) -> Self {
        age.as_years()
    }
}

impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} years", self.0)
    }
}

vocabulary! {
    /// Sex, as the studies behind the knowledge recorded it. Do not state it if it is not known.
    #[non_exhaustive]
    pub enum Sex, "sex" {
        Female = "female", "female";
        Male = "male", "male";
    }
}

/// How long the present pain has lasted, in whole days, up to 5200 weeks. Count from the start of this bout, not from the first
/// bout ever. It says nothing about how long weakness or numbness has lasted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SymptomDuration {
    days: u32,
}

impl SymptomDuration {
    /// The longest duration that can be stated: a hundred years of 52 weeks.
    pub const MAX_WEEKS: u32 = 5200;

    /// The days of a year of exactly 52 weeks.
    pub(crate) const DAYS_PER_YEAR: u32 = 364;

    /// A duration in weeks, rounded to the nearest day.
    ///
    /// # Errors
    ///
    /// If it is NaN, below 0 or above 5200.
    pub const fn weeks(weeks: f64) -> Result<Self, Error> {
        // Both comparisons are false for NaN.
        if 0.0 <= weeks && weeks <= Self::MAX_WEEKS as f64 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 36400")]
            Ok(Self { days: (weeks * 7.0 + 0.5) as u32 })
        } else {
            Err(Error::duration_weeks(weeks))
        }
    }

    /// A duration in days.
    ///
    /// # Errors
    ///
    /// If it is above 36400 days (5200 weeks).
    pub const fn days(days: u32) -> Result<Self, Error> {
        if days <= Self::MAX_WEEKS * 7 { Ok(Self { days }) } else { Err(Error::duration_days(days)) }
    }

    /// The duration in days.
    #[must_use]
    pub const fn as_days(self) -> u32 {
        self.days
    }

    /// The duration in weeks.
    #[must_use]
    pub const fn as_weeks(self) -> f64 {
        self.days as f64 / 7.0
    }
}

impl fmt::Display for SymptomDuration {
    /// In weeks if it is a whole number of weeks, otherwise in days.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = if self.days % 7 == 0 { (self.days / 7, "week") } else { (self.days, "day") };
        write!(f, "{count} {unit}{}", if count == 1 { "" } else { "s" })
    }
}

vocabulary! {
    /// Where the patient is seen. It decides the pretest probability of each condition.
    #[non_exhaustive]
    #[derive(Default)]
    pub enum Setting, "setting" {
        /// Any adult consulting with low back or upper leg pain of any duration.
        #[default]
        PrimaryCare = "primary_care", "primary care";
        SpineClinic = "spine_clinic", "spine clinic";
        EmergencyDepartment = "emergency_department", "emergency department";
        /// One in sixteen for every condition. For teaching cases, vignettes and second opinions, where base rates of practice do
        /// not apply.
        EqualPretest = "equal_pretest", "equal pretest";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_kept_as_the_nearest_day() {
        for (weeks, days) in [(0.0, 0), (0.3, 2), (1.0, 7), (12.9, 90), (13.0, 91), (5200.0, 36_400)] {
            assert_eq!(SymptomDuration::weeks(weeks).unwrap().as_days(), days);
        }
    }

    #[test]
    fn every_duration_survives_the_way_through_weeks() {
        for days in 0..=36_400 {
            let duration = SymptomDuration::days(days).unwrap();
            assert_eq!(SymptomDuration::weeks(duration.as_weeks()).unwrap(), duration);
        }
    }

    #[test]
    fn values_out_of_range_are_refused() {
        assert!(Age::years(130).is_ok());
        assert!(Age::years(131).is_err());
        assert!(Age::years(256).is_err());
        assert!(SymptomDuration::days(36_400).is_ok());
        assert!(SymptomDuration::days(36_401).is_err());
        for weeks in [-0.1, 5200.01, f64::NAN, f64::INFINITY] {
            assert!(SymptomDuration::weeks(weeks).is_err(), "{weeks}");
        }
    }

    #[test]
    fn durations_read_naturally() {
        for (days, text) in [(0, "0 weeks"), (1, "1 day"), (7, "1 week"), (14, "2 weeks"), (90, "90 days")] {
            assert_eq!(SymptomDuration::days(days).unwrap().to_string(), text);
        }
    }
}
