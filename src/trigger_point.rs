//! Whether myofascial trigger points are active or latent.

use core::fmt;

use crate::knowledge::finding_lists;
use crate::presentation::Presentation;
use crate::vocabulary::{Finding, Presence, Sign, Symptom};

/// Whether trigger points that were felt are active or latent. No variant will be added.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TriggerPointActivity {
    /// It hurts at rest, or pressing it brings on the familiar pain.
    Active,
    /// It does not hurt at rest, but may restrict movement and weaken the muscle.
    Latent,
}

impl TriggerPointActivity {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Latent => "latent",
        }
    }
}

impl fmt::Display for TriggerPointActivity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Active or latent; `None` if no trigger point was felt, or if the findings do not decide it.
///
/// Pain at rest makes it active. So does familiar pain on palpation: 84 % of experts say that it separates active from latent
/// points (`fernandez2018`). It is latent if pain at rest is denied and familiar pain is not present. Familiar pain need not be
/// denied, because the definition is about rest.
pub(crate) fn activity(presentation: &Presentation) -> Option<TriggerPointActivity> {
    let present = |finding: Finding| presentation.is_present(finding);
    if !finding_lists::TRIGGER_POINT_SIGNS.iter().any(|sign| present(Finding::Sign(*sign))) {
        return None;
    }
    if present(Symptom::PainAtRest.into()) || present(Sign::FamiliarPainOnPalpation.into()) {
        return Some(TriggerPointActivity::Active);
    }
    match presentation.presence_of(Symptom::PainAtRest) {
        Some(Presence::Absent) => Some(TriggerPointActivity::Latent),
        _ => None,
    }
}
