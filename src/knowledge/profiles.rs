//! The profiles of all conditions, in the order of the enum.

use super::profile::Profile;
use super::{
    abdominal_aortic_aneurysm, ankylosing_spondylitis, cauda_equina_syndrome, facet_joint_pain,
    greater_trochanteric_pain_syndrome, hip_osteoarthritis, lumbar_disc_herniation, lumbar_spinal_stenosis,
    lumbar_spondylolisthesis, meralgia_paresthetica, myofascial_trigger_points, piriformis_syndrome,
    sacroiliac_joint_pain, spinal_infection, spinal_malignancy, vertebral_fracture,
};
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
