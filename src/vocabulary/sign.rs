//! What an examiner finds.

use super::macros::evidence;

evidence! {
    /// What an examiner finds. Each states what a positive test is.
    pub enum Sign, "sign" {
        StraightLegRaise = "straight_leg_raise", "Straight leg raise", "Straight leg raise reproduces leg pain";
        CrossedStraightLegRaise = "crossed_straight_leg_raise", "Crossed straight leg raise", "Raising the other leg reproduces the leg pain";
        SlumpTest = "slump_test", "Slump test", "Slump test reproduces leg pain";
        FemoralNerveStretch = "femoral_nerve_stretch", "Femoral nerve stretch test", "Femoral nerve stretch reproduces thigh pain";
        AnkleReflexReduced = "ankle_reflex_reduced", "Reduced ankle reflex", "Ankle reflex reduced or absent";
        PatellarReflexReduced = "patellar_reflex_reduced", "Reduced patellar reflex", "Patellar reflex reduced or absent";
        DermatomalSensoryLoss = "dermatomal_sensory_loss", "Dermatomal sensory loss", "Sensory loss in one dermatome";
        MyotomalWeakness = "myotomal_weakness", "Myotomal weakness", "Weakness in one myotome";
        TautBand = "taut_band", "Taut band", "Palpable taut band in a muscle";
        HypersensitiveNodule = "hypersensitive_nodule", "Hypersensitive nodule", "Focal hypersensitive nodule in a taut band";
        FamiliarPainOnPalpation = "familiar_pain_on_palpation", "Familiar pain on palpation", "Pressing the nodule reproduces the familiar pain";
        ReferredPainOnPalpation = "referred_pain_on_palpation", "Referred pain on palpation", "Pressing the nodule causes pain elsewhere";
        LocalTwitchResponse = "local_twitch_response", "Local twitch response", "Local twitch response";
        GlutealTriggerPoint = "gluteal_trigger_point", "Gluteal trigger point", "Pressing the upper outer buttock finds a painful trigger point";
        RestrictedLumbarFlexion = "restricted_lumbar_flexion", "Restricted lumbar flexion", "Restricted lumbar flexion (Schober)";
        RestrictedChestExpansion = "restricted_chest_expansion", "Restricted chest expansion", "Chest expansion under 2.5 cm";
        StepOffOnPalpation = "step_off_on_palpation", "Spinous process step-off", "Step-off between spinous processes on palpation";
        SacroiliacDistraction = "sacroiliac_distraction", "Sacroiliac distraction", "Distraction provokes familiar pain";
        ThighThrust = "thigh_thrust", "Thigh thrust", "Thigh thrust provokes familiar pain";
        SacroiliacCompression = "sacroiliac_compression", "Sacroiliac compression", "Compression provokes familiar pain";
        SacralThrust = "sacral_thrust", "Sacral thrust", "Sacral thrust provokes familiar pain";
        GaenslenTest = "gaenslen_test", "Gaenslen test", "Gaenslen test provokes familiar pain";
        FaberTest = "faber_test", "FABER test", "FABER provokes familiar pain";
        FacetLoading = "facet_loading", "Extension-rotation test", "Extension with rotation provokes familiar back pain";
        LimitedHipInternalRotation = "limited_hip_internal_rotation", "Limited hip internal rotation", "Hip internal rotation limited";
        GroinPainOnHipAbductionOrAdduction = "groin_pain_on_hip_abduction_or_adduction", "Groin pain on passive hip abduction or adduction", "Passive hip abduction or adduction causes groin pain";
        HipAbductorWeakness = "hip_abductor_weakness", "Hip abductor weakness", "Hip abductor weakness or Trendelenburg sign";
        TrochantericTenderness = "trochanteric_tenderness", "Trochanteric tenderness", "Greater trochanter tender";
        SingleLegStancePain = "single_leg_stance_pain", "Pain on single-leg stance", "Single-leg stance for 30 s causes lateral hip pain";
        ResistedHipAbductionPain = "resisted_hip_abduction_pain", "Pain on resisted hip abduction", "Resisted abduction or external derotation causes lateral hip pain";
        PiriformisStretch = "piriformis_stretch", "Seated piriformis stretch", "Seated piriformis stretch reproduces buttock pain";
        ActivePiriformisTest = "active_piriformis_test", "Active piriformis test", "Active piriformis test reproduces buttock pain";
        FairTest = "fair_test", "FAIR test", "Flexion, adduction and internal rotation of the hip reproduce buttock pain";
        PelvicCompressionRelief = "pelvic_compression_relief", "Pelvic compression relieves thigh symptoms", "Pelvic compression relieves lateral thigh symptoms";
        WideBasedGait = "wide_based_gait", "Wide-based gait", "Wide-based gait or positive Romberg";
        ReducedAnalTone = "reduced_anal_tone", "Reduced anal tone", "Anal tone or perianal sensation reduced";
        SpinalPercussionTenderness = "spinal_percussion_tenderness", "Spinal percussion tenderness", "Percussion of the spine is sharply painful";
        PulsatileAbdominalMass = "pulsatile_abdominal_mass", "Pulsatile abdominal mass", "Pulsatile abdominal mass";
        AbsentPedalPulses = "absent_pedal_pulses", "Absent pedal pulses", "Foot pulses absent or weak";
    }
}
