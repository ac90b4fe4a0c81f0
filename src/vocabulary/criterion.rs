//! The published m-of-n rules that are evaluated.

use super::macros::vocabulary;

vocabulary! {
    /// A published rule of the kind "at least m of these n items".
    #[non_exhaustive]
    pub enum Criterion, "criterion" {
        TriggerPointDelphi2Of3 = "trigger_point_delphi_2_of_3", "Consensus trigger point criteria: tender nodule, with a taut band or referred pain";
        AsasInflammatoryBackPain = "asas_inflammatory_back_pain", "Inflammatory back pain, ASAS expert rule, 4 or more of 5";
        BerlinInflammatoryBackPain = "berlin_inflammatory_back_pain", "Inflammatory back pain, Berlin rule, 2 or more of 4";
        CalinInflammatoryBackPain = "calin_inflammatory_back_pain", "Inflammatory back pain, Calin rule, 4 or more of 5";
        NiceNg65Referral = "nice_ng65_referral", "NICE referral rule for suspected axial spondyloarthritis, 4 or more of 9";
        AsasAxspaImagingArm = "asas_axspa_imaging_arm", "ASAS classification, imaging arm: sacroiliitis and at least 1 feature";
        AsasAxspaClinicalArm = "asas_axspa_clinical_arm", "ASAS classification, clinical arm: HLA-B27 and at least 2 other features";
        ModifiedNewYork = "modified_new_york", "Modified New York criteria: radiographic sacroiliitis and at least 1 clinical item";
        CafReferral2Of4 = "caf_referral_2_of_4", "Dutch (CaFaSpA) referral rule for axial spondyloarthritis, 2 or more of 4";
        CookStenosis1Of5 = "cook_stenosis_1_of_5", "Stenosis cluster, at least 1 of 5 (with none, stenosis is unlikely)";
        CookStenosis4Of5 = "cook_stenosis_4_of_5", "Stenosis cluster, 4 or more of 5";
        SijProvocation3Of5 = "sij_provocation_3_of_5", "Sacroiliac provocation cluster, 3 or more of 5";
        Vanderwurff3Of5 = "vanderwurff_3_of_5", "Sacroiliac provocation cluster with FABER (Van der Wurff), 3 or more of 5";
        GtpsPalpationAndResistedAbduction = "gtps_palpation_and_resisted_abduction", "Both trochanteric tenderness and painful resisted abduction";
        PiriformisActiveOrSeated = "piriformis_active_or_seated", "Active piriformis or seated stretch, at least 1 of 2";
        HenschkeFracture3Of4 = "henschke_fracture_3_of_4", "Fracture rule, 3 or more of 4";
        SteroidFractureUnder65 = "steroid_fracture_under_65", "Prolonged steroid use with a fall or sudden onset, under 65";
        DeyoCancerRuleOut = "deyo_cancer_rule_out", "Cancer screen: age 50 or over, past cancer, weight loss, or no improvement after a month";
        InfectionAnyRiskFactor = "infection_any_risk_factor", "Spinal infection screen: any of eight risk factors";
        EpiduralAbscessTriad = "epidural_abscess_triad", "Both fever and neurological deficit with spinal pain";
        CesNumbnessAndSphincter = "ces_numbness_and_sphincter", "Both saddle numbness and a bladder or bowel change";
    }
}
