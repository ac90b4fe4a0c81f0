//! Any piece of evidence about the complaint, and sets of them.

use core::fmt;
use core::str::FromStr;

use super::macros::{serde_as_id, vocabulary};
use super::{Investigation, PainQuality, RiskFactor, Sign, Symptom};
use crate::error::Error;

/// Any piece of evidence: a symptom, a quality of the pain, a risk factor, a sign or an investigation.
///
/// ```
/// use lumbago::{Respondent, Finding, Sign};
///
/// let finding: Finding = "straight_leg_raise".parse()?;
/// assert_eq!(finding, Sign::StraightLegRaise.into());
/// assert_eq!(finding.respondent(), Respondent::Examiner);
/// # Ok::<(), lumbago::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Finding {
    /// What the patient feels or has noticed.
    Symptom(Symptom),
    /// What the pain feels like.
    PainQuality(PainQuality),
    /// What makes a condition likelier before any complaint.
    RiskFactor(RiskFactor),
    /// What an examiner finds.
    Sign(Sign),
    /// What a laboratory, a scan or a procedure showed.
    Investigation(Investigation),
}

vocabulary! {
    /// What is known of a finding that was asked about. A finding nobody asked about has no `Presence` at all.
    ///
    /// Only the first two weigh anything. The enum is complete: these three and "never asked" are all there is.
    pub enum Presence, "presence" {
        Present = "present", "present";
        Absent = "absent", "absent";
        /// Asked about, and not known. It weighs exactly nothing, and is not asked again.
        Unknown = "unknown", "unknown";
    }
}

vocabulary! {
    /// Who can answer whether a finding is present, in order: who can answer for a later one usually has the answers of
    /// those before.
    #[non_exhaustive]
    pub enum Respondent, "respondent" {
        Patient = "patient", "patient";
        Examiner = "examiner", "examiner";
        /// Or a scan, or a procedure: whoever holds the result.
        Laboratory = "laboratory", "laboratory";
    }
}

/// Where the findings of each kind begin in catalogue order.
const PAIN_QUALITIES: usize = Symptom::ALL.len();
const RISK_FACTORS: usize = PAIN_QUALITIES + PainQuality::ALL.len();
const SIGNS: usize = RISK_FACTORS + RiskFactor::ALL.len();
const INVESTIGATIONS: usize = SIGNS + Sign::ALL.len();
const COUNT: usize = INVESTIGATIONS + Investigation::ALL.len();

/// All five enums end to end, with their ids.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const CATALOGUE: ([Finding; COUNT], [&str; COUNT]) = {
    let mut findings = [Finding::Symptom(Symptom::LowBackPain); COUNT];
    let mut ids = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        findings[at] = if at < PAIN_QUALITIES {
            Finding::Symptom(Symptom::ALL[at])
        } else if at < RISK_FACTORS {
            Finding::PainQuality(PainQuality::ALL[at - PAIN_QUALITIES])
        } else if at < SIGNS {
            Finding::RiskFactor(RiskFactor::ALL[at - RISK_FACTORS])
        } else if at < INVESTIGATIONS {
            Finding::Sign(Sign::ALL[at - SIGNS])
        } else {
            Finding::Investigation(Investigation::ALL[at - INVESTIGATIONS])
        };
        ids[at] = findings[at].as_str();
        at += 1;
    }
    (findings, ids)
};

impl Finding {
    /// Every finding in catalogue order, which is also the order of `Ord`.
    pub const ALL: &'static [Self] = &CATALOGUE.0;

    const IDS: &'static [&'static str] = &CATALOGUE.1;

    /// The stable `snake_case` id, which is what serde and JSON use. Ids are unique across all five kinds.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Symptom(symptom) => symptom.as_str(),
            Self::PainQuality(quality) => quality.as_str(),
            Self::RiskFactor(factor) => factor.as_str(),
            Self::Sign(sign) => sign.as_str(),
            Self::Investigation(investigation) => investigation.as_str(),
        }
    }

    /// The label: the standard clinical term.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Symptom(symptom) => symptom.label(),
            Self::PainQuality(quality) => quality.label(),
            Self::RiskFactor(factor) => factor.label(),
            Self::Sign(sign) => sign.label(),
            Self::Investigation(investigation) => investigation.label(),
        }
    }

    /// Every name under which it parses.
    fn names(self) -> impl Iterator<Item = &'static str> + Clone {
        let also = match self {
            Self::Symptom(symptom) => symptom.also(),
            Self::PainQuality(quality) => quality.also(),
            Self::RiskFactor(factor) => factor.also(),
            Self::Sign(sign) => sign.also(),
            Self::Investigation(investigation) => investigation.also(),
        };
        [self.as_str(), self.label()].into_iter().chain(also.iter().copied())
    }

    /// The question in plain words; for signs and investigations, the statement to confirm.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Symptom(symptom) => symptom.question(),
            Self::PainQuality(quality) => quality.question(),
            Self::RiskFactor(factor) => factor.question(),
            Self::Sign(sign) => sign.question(),
            Self::Investigation(investigation) => investigation.question(),
        }
    }

    /// Who can answer the question.
    #[must_use]
    pub const fn respondent(self) -> Respondent {
        match self {
            Self::RiskFactor(RiskFactor::HlaB27) | Self::Investigation(_) => Respondent::Laboratory,
            Self::Sign(_) => Respondent::Examiner,
            Self::Symptom(_) | Self::PainQuality(_) | Self::RiskFactor(_) => Respondent::Patient,
        }
    }

    /// The place in [`Self::ALL`].
    #[expect(clippy::cast_possible_truncation, reason = "an assertion below keeps the catalogue under 256")]
    pub(crate) const fn index(self) -> u8 {
        let index = match self {
            Self::Symptom(symptom) => symptom as usize,
            Self::PainQuality(quality) => PAIN_QUALITIES + quality as usize,
            Self::RiskFactor(factor) => RISK_FACTORS + factor as usize,
            Self::Sign(sign) => SIGNS + sign as usize,
            Self::Investigation(investigation) => INVESTIGATIONS + investigation as usize,
        };
        index as u8
    }

    #[cfg(feature = "serde")]
    pub(crate) fn from_id(id: &str) -> Result<Self, Error> {
        match BY_ID.binary_search_by_key(&(id.len(), id), |(known, _)| (known.len(), *known)) {
            Ok(at) => BY_ID.get(at).map(|(_, finding)| *finding),
            Err(_) => None,
        }
        .ok_or_else(|| match id.parse::<Self>() {
            Ok(meant) => Error::name_for_id("finding", id, meant.as_str(), Self::IDS),
            Err(unknown) => unknown,
        })
    }
}

/// Every finding by its id, the shorter before the longer, which settles most comparisons, and then in alphabetical order.
#[cfg(feature = "serde")]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
static BY_ID: [(&str, Finding); COUNT] = {
    let mut sorted = [("", Finding::Symptom(Symptom::LowBackPain)); COUNT];
    let mut at = 0;
    while at < COUNT {
        let mut place = at;
        while place > 0 && comes_before(CATALOGUE.1[at], sorted[place - 1].0) {
            sorted[place] = sorted[place - 1];
            place -= 1;
        }
        sorted[place] = (CATALOGUE.1[at], CATALOGUE.0[at]);
        at += 1;
    }
    sorted
};

/// Whether one text comes before another: by length, then byte by byte.
#[cfg(feature = "serde")]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn comes_before(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while one.len() == other.len() && at < one.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

const _: () = assert!(COUNT <= 256, "the place of a finding in the catalogue is a byte");

impl fmt::Display for Finding {
    /// The label.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}

impl FromStr for Finding {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let found = Self::ALL
            .iter()
            .copied()
            .find(|finding| finding.names().any(|name| name.eq_ignore_ascii_case(text)));
        let names = Self::ALL.iter().flat_map(|finding| finding.names().map(|name| (name, finding.as_str())));
        found.ok_or_else(|| Error::unknown_id("finding", text, Self::IDS, names))
    }
}

impl TryFrom<&str> for Finding {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self, Error> {
        text.parse()
    }
}

macro_rules! finding_from {
    ($($kind:ident),+) => {
        $(
            impl From<$kind> for Finding {
                fn from(value: $kind) -> Self {
                    Self::$kind(value)
                }
            }
        )+
    };
}

finding_from!(Symptom, PainQuality, RiskFactor, Sign, Investigation);

serde_as_id!(Finding, "finding");

/// A set of findings: one bit for each.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct FindingSet([u64; WORDS]);

/// How many words of 64 bits hold a bit for each finding.
const WORDS: usize = COUNT.div_ceil(64);

impl FindingSet {
    pub(crate) const EMPTY: Self = Self([0; WORDS]);
    /// Every finding, and the bits of the last word that stand for none.
    pub(crate) const EVERY: Self = Self([u64::MAX; WORDS]);

    #[expect(clippy::indexing_slicing, reason = "there is a word for every 64 findings")]
    pub(crate) const fn contains(&self, finding: Finding) -> bool {
        let index = finding.index();
        self.0[(index >> 6) as usize] >> (index & 63) & 1 == 1
    }

    #[expect(clippy::indexing_slicing, reason = "there is a word for every 64 findings")]
    pub(crate) const fn insert(&mut self, finding: Finding) {
        let index = finding.index();
        self.0[(index >> 6) as usize] |= 1 << (index & 63);
    }

    #[expect(clippy::indexing_slicing, reason = "there is a word for every 64 findings")]
    pub(crate) const fn remove(&mut self, finding: Finding) {
        let index = finding.index();
        self.0[(index >> 6) as usize] &= !(1 << (index & 63));
    }

    /// The set without all its findings but one.
    pub(crate) const fn only(&self, finding: Finding) -> Self {
        let mut only = Self::EMPTY;
        if self.contains(finding) {
            only.insert(finding);
        }
        only
    }

    /// How many findings the set holds.
    pub(crate) const fn len(&self) -> u32 {
        let (mut words, mut count): (&[u64], _) = (&self.0, 0);
        while let [word, rest @ ..] = words {
            count += word.count_ones();
            words = rest;
        }
        count
    }

    /// Whether the two sets share a finding.
    pub(crate) fn intersects(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |shared, (one, other)| shared | (one & other)) != 0
    }

    /// Whether every finding of the other set is in this one.
    pub(crate) fn includes(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |missing, (one, other)| missing | (other & !one)) == 0
    }

    /// The findings of either set.
    #[expect(clippy::indexing_slicing, reason = "there is a word for every 64 findings")]
    pub(crate) const fn plus(&self, other: &Self) -> Self {
        let (mut both, mut at) = (*self, 0);
        while at < WORDS {
            both.0[at] |= other.0[at];
            at += 1;
        }
        both
    }

    /// The findings of both sets.
    pub(crate) fn both(&self, other: &Self) -> Self {
        let mut shared = *self;
        for (shared, other) in shared.0.iter_mut().zip(other.0) {
            *shared &= other;
        }
        shared
    }

    /// The findings of this set that are not in the other.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        let mut rest = *self;
        for (rest, other) in rest.0.iter_mut().zip(other.0) {
            *rest &= !other;
        }
        rest
    }

    /// The set as words of 64 bits with the place of the lowest bit of each in the catalogue.
    pub(crate) fn words(&self) -> impl Iterator<Item = (u64, u8)> + use<> {
        self.0.into_iter().zip([0, 64, 128, 192])
    }

    /// The findings of the set in catalogue order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Finding> + use<> {
        self.words().flat_map(|(mut word, from)| {
            core::iter::from_fn(move || {
                let bit = usize::try_from(word.trailing_zeros()).ok().filter(|bit| *bit < 64)?;
                word &= word - 1;
                Finding::ALL.get(usize::from(from) + bit).copied()
            })
        })
    }
}

impl fmt::Debug for FindingSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// One value for every finding.
#[derive(Clone, Copy)]
pub(crate) struct PerFinding<T>([T; COUNT]);

impl<T: Copy> PerFinding<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self([value; COUNT])
    }

    #[expect(clippy::indexing_slicing, reason = "there is one place for each finding")]
    pub(crate) const fn of(&self, finding: Finding) -> &T {
        &self.0[finding.index() as usize]
    }

    #[expect(clippy::indexing_slicing, reason = "there is one place for each finding")]
    pub(crate) const fn of_mut(&mut self, finding: Finding) -> &mut T {
        &mut self.0[finding.index() as usize]
    }
}

impl<T: Copy> PerFinding<Option<T>> {
    /// The values that are there, by rising key.
    pub(crate) fn sorted_by_key<K: Ord>(mut self, key: impl Fn(&T) -> K) -> impl Iterator<Item = T> {
        let mut there = 0;
        for at in 0..COUNT {
            if self.0.get(at).is_some_and(Option::is_some) {
                self.0.swap(there, at);
                there += 1;
            }
        }
        if let Some(there) = self.0.get_mut(..there) {
            there.sort_unstable_by_key(|value| value.as_ref().map(&key));
        }
        self.0.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_the_place_in_the_catalogue() {
        for (place, finding) in Finding::ALL.iter().enumerate() {
            assert_eq!(usize::from(finding.index()), place);
        }
    }

    #[test]
    fn a_set_holds_what_was_inserted_and_nothing_else() {
        for finding in Finding::ALL.iter().copied() {
            let mut set = FindingSet::EMPTY;
            set.insert(finding);
            assert!(set.iter().eq([finding]));
            set.remove(finding);
            assert_eq!(set, FindingSet::EMPTY);
        }
    }
}
