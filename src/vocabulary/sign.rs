//! What an examiner finds.

use super::macros::evidence;

evidence! {
    /// What an examiner finds. Each states what a positive test is.
    pub enum Sign, "sign" {
        StraightLegRaise = "straight_leg_raise", "Straight leg raise", "Straight leg raise on the painful side reproduces the leg pain",
            also "SLR", "Lasegue", "Lasègue", "Lasegue sign", "Lasègue sign", "straight leg raising";
        CrossedStraightLegRaise = "crossed_straight_leg_raise", "Crossed straight leg raise", "Straight leg raise on the other side reproduces the leg pain",
            also "crossed SLR", "crossed Lasegue", "well leg raise";
        SlumpTest = "slump_test", "Slump test", "Slump test reproduces the leg pain",
            also "slump";
        FemoralNerveStretch = "femoral_nerve_stretch", "Femoral nerve stretch test", "Femoral nerve stretch reproduces the thigh pain",
            also "reverse Lasegue", "prone knee bend";
        AnkleReflexReduced = "ankle_reflex_reduced", "Reduced ankle reflex", "Ankle reflex is reduced or absent",
            also "reduced Achilles reflex";
        PatellarReflexReduced = "patellar_reflex_reduced", "Reduced patellar reflex", "Patellar reflex is reduced or absent",
            also "reduced knee reflex";
        DermatomalSensoryLoss = "dermatomal_sensory_loss", "Dermatomal sensory loss", "Sensation is reduced in one dermatome";
        MyotomalWeakness = "myotomal_weakness", "Myotomal weakness", "Strength is reduced in one myotome";
        TautBand = "taut_band", "Taut band", "Palpation finds a taut band in a muscle";
        HypersensitiveNodule = "hypersensitive_nodule", "Hypersensitive nodule", "Palpation finds a focal hypersensitive nodule in a taut band";
        FamiliarPainOnPalpation = "familiar_pain_on_palpation", "Familiar pain on palpation", "Pressing the nodule reproduces the familiar pain";
        ReferredPainOnPalpation = "referred_pain_on_palpation", "Referred pain on palpation", "Pressing the nodule causes pain elsewhere";
        LocalTwitchResponse = "local_twitch_response", "Local twitch response", "Snapping or needling the band causes a local twitch response";
        GlutealTriggerPoint = "gluteal_trigger_point", "Gluteal trigger point", "Palpation of the upper outer buttock finds a painful trigger point";
        RestrictedLumbarFlexion = "restricted_lumbar_flexion", "Restricted lumbar flexion", "Lumbar flexion is restricted (Schober test)";
        RestrictedChestExpansion = "restricted_chest_expansion", "Restricted chest expansion", "Chest expansion is 2.5 cm or less";
        StepOffOnPalpation = "step_off_on_palpation", "Spinous process step-off", "Palpation finds a step-off between spinous processes";
        SacroiliacDistraction = "sacroiliac_distraction", "Sacroiliac distraction", "Sacroiliac distraction provokes the familiar pain";
        ThighThrust = "thigh_thrust", "Thigh thrust", "Thigh thrust provokes the familiar pain";
        SacroiliacCompression = "sacroiliac_compression", "Sacroiliac compression", "Sacroiliac compression provokes the familiar pain";
        SacralThrust = "sacral_thrust", "Sacral thrust", "Sacral thrust provokes the familiar pain";
        GaenslenTest = "gaenslen_test", "Gaenslen test", "Gaenslen test provokes the familiar pain";
        FaberTest = "faber_test", "FABER test", "FABER test provokes the familiar pain",
            also "Patrick test", "FABER";
        FacetLoading = "facet_loading", "Extension-rotation test", "Extension with rotation provokes the familiar back pain",
            also "Kemp test", "facet loading test";
        LimitedHipInternalRotation = "limited_hip_internal_rotation", "Limited hip internal rotation", "Internal rotation of the hip is limited";
        GroinPainOnHipAbductionOrAdduction = "groin_pain_on_hip_abduction_or_adduction", "Groin pain on passive hip abduction or adduction", "Passive hip abduction or adduction causes groin pain";
        HipAbductorWeakness = "hip_abductor_weakness", "Hip abductor weakness", "Hip abductors are weak, or Trendelenburg sign is positive";
        TrochantericTenderness = "trochanteric_tenderness", "Trochanteric tenderness", "Palpation of the greater trochanter is painful";
        SingleLegStancePain = "single_leg_stance_pain", "Pain on single-leg stance", "Standing on one leg for 30 s causes lateral hip pain";
        ResistedHipAbductionPain = "resisted_hip_abduction_pain", "Pain on resisted hip abduction", "Resisted abduction or external derotation causes lateral hip pain";
        PiriformisStretch = "piriformis_stretch", "Seated piriformis stretch", "Seated piriformis stretch reproduces the buttock pain";
        ActivePiriformisTest = "active_piriformis_test", "Active piriformis test", "Active piriformis test reproduces the buttock pain";
        FairTest = "fair_test", "FAIR test", "Flexion, adduction and internal rotation of the hip reproduce the buttock pain",
            also "FAIR";
        PelvicCompressionRelief = "pelvic_compression_relief", "Pelvic compression relieves thigh symptoms", "Pelvic compression relieves the lateral thigh symptoms";
        WideBasedGait = "wide_based_gait", "Wide-based gait", "Gait is wide-based, or Romberg test is positive";
        ReducedAnalTone = "reduced_anal_tone", "Reduced anal tone", "Anal tone or perianal sensation is reduced";
        SpinalPercussionTenderness = "spinal_percussion_tenderness", "Spinal percussion tenderness", "Percussion of the spine is sharply painful";
        ContusionOverSpine = "contusion_over_spine", "Contusion or abrasion over the spine", "Skin over the spine is bruised or grazed after an injury";
        PulsatileAbdominalMass = "pulsatile_abdominal_mass", "Pulsatile abdominal mass", "Palpation finds a pulsatile abdominal mass";
        AbsentPedalPulses = "absent_pedal_pulses", "Absent pedal pulses", "Foot pulses are absent or weak";
        SacroiliacTenderness = "sacroiliac_tenderness", "Sacroiliac tenderness", "Palpation of the posterior sacroiliac joint, at the bony point beside the dimple, is painful";
        SciaticNotchTenderness = "sciatic_notch_tenderness", "Sciatic notch tenderness", "Deep palpation of the mid-buttock, over the sciatic notch, is painful";
    }
}
