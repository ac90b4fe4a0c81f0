//! The tables of the conditions, a file each, in the order of the enum.

mod abdominal_aortic_aneurysm;
mod ankylosing_spondylitis;
mod cauda_equina_syndrome;
mod facet_joint_pain;
mod greater_trochanteric_pain_syndrome;
mod hip_osteoarthritis;
mod lumbar_disc_herniation;
mod lumbar_spinal_stenosis;
mod lumbar_spondylolisthesis;
mod meralgia_paresthetica;
mod myofascial_trigger_points;
mod piriformis_syndrome;
mod sacroiliac_joint_pain;
mod spinal_infection;
mod spinal_malignancy;
mod vertebral_fracture;

use super::profile::Profile;
use crate::vocabulary::PerCondition;

/// The profile of every condition.
pub(crate) static PROFILES: PerCondition<Profile> = PerCondition::new([
    lumbar_disc_herniation::PROFILE,
    myofascial_trigger_points::PROFILE,
    ankylosing_spondylitis::PROFILE,
    lumbar_spinal_stenosis::PROFILE,
    lumbar_spondylolisthesis::PROFILE,
    facet_joint_pain::PROFILE,
    sacroiliac_joint_pain::PROFILE,
    hip_osteoarthritis::PROFILE,
    greater_trochanteric_pain_syndrome::PROFILE,
    piriformis_syndrome::PROFILE,
    meralgia_paresthetica::PROFILE,
    vertebral_fracture::PROFILE,
    spinal_malignancy::PROFILE,
    spinal_infection::PROFILE,
    cauda_equina_syndrome::PROFILE,
    abdominal_aortic_aneurysm::PROFILE,
]);
