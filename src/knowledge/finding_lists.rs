//! Lists of findings that the code treats alike, apart from rows and rules.

use crate::vocabulary::{Sign, Symptom};

/// The complaints that the library covers: pain in these places, or a burning or numb outer thigh. If low back pain is denied and
/// none of these is present, the patient is outside the population.
pub static COMPLAINTS: [Symptom; 18] = [
    Symptom::LowBackPain,
    Symptom::ButtockPain,
    Symptom::AlternatingButtockPain,
    Symptom::HipPain,
    Symptom::GroinPain,
    Symptom::MedialThighPain,
    Symptom::LateralHipPain,
    Symptom::AnteriorThighPain,
    Symptom::PosteriorThighPain,
    Symptom::LateralThighDysesthesia,
    Symptom::PainBelowKnee,
    Symptom::UnilateralLegPain,
    Symptom::BilateralLegPain,
    Symptom::LegPainWorseThanBackPain,
    Symptom::DermatomalLegPain,
    Symptom::ThoracicPain,
    Symptom::MidlineSpinalPain,
    Symptom::ExertionalLegPain,
];

/// Leg pain that may come from a nerve. If one is present, the screens about saddle and legs come before the one about danger.
pub static LEG_PAIN: [Symptom; 7] = [
    Symptom::UnilateralLegPain,
    Symptom::BilateralLegPain,
    Symptom::PainBelowKnee,
    Symptom::LegPainWorseThanBackPain,
    Symptom::DermatomalLegPain,
    Symptom::AnteriorThighPain,
    Symptom::PosteriorThighPain,
];

/// The signs of a trigger point. Unless at least one is present, no trigger point counts as felt.
pub static TRIGGER_POINT_SIGNS: [Sign; 6] = [
    Sign::TautBand,
    Sign::HypersensitiveNodule,
    Sign::FamiliarPainOnPalpation,
    Sign::ReferredPainOnPalpation,
    Sign::LocalTwitchResponse,
    Sign::GlutealTriggerPoint,
];

/// Whether a neurological change is recent. A deficit counts as new until this is denied. So it is a question of its own, and
/// "none of these" never answers it.
pub const DATE_OF_CHANGE: Symptom = Symptom::RecentNeurologicalChange;

/// A question that some people prefer not to answer. It does not count when the library checks whether a whole screen was
/// answered *unknown*.
pub const INTIMATE: Symptom = Symptom::SexualDysfunction;
