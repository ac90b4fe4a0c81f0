//! A set of findings, and a map from every finding to a value.

use core::fmt;

use super::{Finding, Respondent};

/// A set of findings, with one bit for each.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct FindingSet([u64; WORDS]);

/// How many 64-bit words hold one bit for each finding.
const WORDS: usize = Finding::ALL.len().div_ceil(64);

impl FindingSet {
    pub(crate) const EMPTY: Self = Self([0; WORDS]);
    /// Every finding. The unused bits of the last word are set too.
    pub(crate) const EVERY: Self = Self([u64::MAX; WORDS]);

    /// The findings that a respondent is asked about, and no earlier one.
    #[expect(clippy::indexing_slicing, reason = "there is a set for every respondent")]
    pub(crate) const fn answered_by(respondent: Respondent) -> &'static Self {
        &BY_RESPONDENT[respondent as usize]
    }

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

    pub(crate) const fn remove(&mut self, finding: Finding) {
        self.put(finding, false);
    }

    /// Inserts the finding, or removes it.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "there is a word for every 64 findings")]
    pub(crate) const fn put(&mut self, finding: Finding, is_member: bool) {
        let index = finding.index();
        let word = &mut self.0[(index >> 6) as usize];
        *word = *word & !(1 << (index & 63)) | (is_member as u64) << (index & 63);
    }

    /// The finding alone, if it is in the set; otherwise the empty set.
    pub(crate) const fn only(&self, finding: Finding) -> Self {
        let mut only = Self::EMPTY;
        if self.contains(finding) {
            only.insert(finding);
        }
        only
    }

    /// How many findings are in the set.
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

    /// The 64-bit words of the set, each with the catalogue index of its lowest bit.
    pub(crate) fn words(&self) -> impl Iterator<Item = (u64, u8)> + use<> {
        self.0.into_iter().zip([0, 64, 128, 192])
    }

    /// The catalogue indices of the findings of the set, in order.
    pub(crate) fn indices(&self) -> impl Iterator<Item = usize> + use<> {
        self.words().flat_map(|(mut word, from)| {
            core::iter::from_fn(move || {
                let bit = usize::try_from(word.trailing_zeros()).ok().filter(|bit| *bit < 64)?;
                word &= word - 1;
                Some(usize::from(from) + bit)
            })
        })
    }

    /// The findings of the set in catalogue order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Finding> + use<> {
        self.indices().filter_map(|index| Finding::ALL.get(index).copied())
    }
}

static BY_RESPONDENT: [FindingSet; Respondent::ALL.len()] = {
    let (mut findings, mut at) = ([FindingSet::EMPTY; Respondent::ALL.len()], 0);
    #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
    while at < Finding::ALL.len() {
        findings[Finding::ALL[at].respondent() as usize].insert(Finding::ALL[at]);
        at += 1;
    }
    findings
};

impl fmt::Debug for FindingSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// One value for every finding.
#[derive(Clone, Copy)]
pub(crate) struct PerFinding<T>([T; Finding::ALL.len()]);

impl<T: Copy> PerFinding<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self([value; Finding::ALL.len()])
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

#[cfg(test)]
mod tests {
    use super::*;

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
