//! Tells an active from a latent myofascial trigger point.

use core::fmt;

use crate::knowledge::finding_lists;
use crate::presentation::Presentation;
use crate::vocabulary::{Finding, Presence, Sign, Symptom};

/// Whether trigger points that were felt are active or latent. The enum is complete: these are the two kinds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TriggerPointActivity {
    /// It hurts by itself, at rest, or pressing it reproduces the familiar pain.
    Active,
    /// It does not hurt by itself, but may restrict movement and weaken the muscle.
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

/// Active or latent, when a trigger point was felt and the findings tell.
///
/// Pain at rest makes it active. So does familiar pain on palpation, which 84 % of experts take to separate active from
/// latent points (`fernandez2018`). Latent needs pain at rest to be denied; familiar pain that nobody looked for does not
/// stand in its way, because the definition goes by rest.
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
