//! Findings that are treated alike, beyond what rows and rules say of them.

use crate::vocabulary::{Sign, Symptom};

/// Where a patient hurts, or that the outer thigh burns or is numb. Without one of these the library does not apply.
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

/// Pain that a nerve of the leg may cause. With it, the screens about saddle and legs come before the one about danger.
pub static LEG_PAIN: [Symptom; 7] = [
    Symptom::UnilateralLegPain,
    Symptom::BilateralLegPain,
    Symptom::PainBelowKnee,
    Symptom::LegPainWorseThanBackPain,
    Symptom::DermatomalLegPain,
    Symptom::AnteriorThighPain,
    Symptom::PosteriorThighPain,
];

/// Signs of which at least one must have been felt before there is a trigger point to speak of.
pub static TRIGGER_POINT_SIGNS: [Sign; 6] = [
    Sign::TautBand,
    Sign::HypersensitiveNodule,
    Sign::FamiliarPainOnPalpation,
    Sign::ReferredPainOnPalpation,
    Sign::LocalTwitchResponse,
    Sign::GlutealTriggerPoint,
];

/// The date of a neurological change. Until it is denied, a deficit counts as new; so it is asked by itself, and "none of these" never
/// answers it.
pub const DATE_OF_CHANGE: Symptom = Symptom::RecentNeurologicalChange;

/// A question that some would rather not answer. Silence on it alone is not taken for a sign that the screen went unanswered.
pub const INTIMATE: Symptom = Symptom::SexualDysfunction;
