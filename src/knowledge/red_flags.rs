//! When to seek care, and how soon: the red-flag rules, from the most urgent kind of trouble to the least, theme by
//! theme. They read findings, age, sex and duration, and never a probability.

use super::rule::{RedFlag, red_flag, rule};
use super::sources::*;
use crate::citation::RuleBasis;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Suspicion, Urgency};

/// Every rule, in the order in which fired rules are listed.
pub(crate) static ALL: [RedFlag; 118] = [
    red_flag(
        "cauda_equina_new_sphincter_or_saddle",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Emergency,
        rule! {
            every (unless_denied RecentNeurologicalChange) | BladderDysfunction & (weeks <= 2)
                | BowelDysfunction & (weeks <= 2) | ProgressiveLegWeakness | SuddenNeurologicalDeficit
                | BilateralLegWeakness;
            any SaddleNumbness, BladderDysfunction, BowelDysfunction, BilateralLegWeakness,
                ReducedAnalTone
        },
        RuleBasis::Guideline,
        &BMJ_BP_CES,
    )
    .asked(1)
    .with_detail("The nerves at the base of the spine may be squeezed, and hours count.")
    .because(
        "Any saddle, bladder, bowel or two-leg deficit, unless stated to be older than two weeks. \
             The two weeks count from the start of the deficit, not of the pain; unknown timing \
             counts as new. Two-leg, worsening or sudden weakness is new by the wording of its \
             question; so is a bladder or bowel change when the pain began within two weeks.",
    ),
    red_flag(
        "cauda_equina_feature_with_second_sign",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Emergency,
        rule! {
            every SaddleNumbness | BladderDysfunction | BowelDysfunction | ReducedAnalTone;
            any (met CesNumbnessAndSphincter), BilateralLegPain, AnkleReflexReduced, LegWeakness,
                SevereLegWeakness, MyotomalWeakness
        },
        RuleBasis::Compiled,
        &NORFOLK_NHS,
    )
    .asked(1)
    .with_detail(
        "A change in your bladder, your bowel or the feeling between your legs, with a \
             second one or with nerve trouble in a leg, must be checked within hours.",
    )
    .because(
        "Saddle numbness with a bladder or bowel change (sbpr2013: specificity about 0.90, one \
             true case in 281), or any of them with weakness, a lost ankle jerk or pain in both \
             legs. It fires whatever the dates.",
    ),
    red_flag(
        "cauda_equina_bilateral_pain_with_deficit",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Emergency,
        rule! {
            every (weeks <= 2) & (unless_denied RecentNeurologicalChange) | RecentNeurologicalChange
                | ProgressiveLegWeakness | SuddenNeurologicalDeficit;
            every BilateralLegPain;
            any LegNumbness, AnkleReflexReduced, DermatomalSensoryLoss, LegWeakness, SevereLegWeakness,
                ProgressiveLegWeakness, BilateralLegWeakness, MyotomalWeakness
        },
        RuleBasis::Compiled,
        &NORFOLK_NHS,
    )
    .asked(2)
    .with_detail("New pain in both legs with numbness or weakness must be checked at once.")
    .because(
        "Pain in both legs with a deficit or lost ankle jerk, where the pain or the change is \
             stated to be new. The next rule covers the undated.",
    ),
    red_flag(
        "cauda_equina_bilateral_pain_with_undated_deficit",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Urgent,
        rule! {
            every (unless_denied RecentNeurologicalChange);
            every BilateralLegPain;
            any LegNumbness, LegWeakness, SevereLegWeakness, MyotomalWeakness
        },
        RuleBasis::Compiled,
        &LOTHIAN_LUMBAR,
    )
    .asked(2)
    .with_detail(
        "Say when the pain in both legs began, and when the numbness or weakness did. Go to \
             an emergency department if any of it began or got worse in the last two weeks.",
    )
    .because(
        "The same without a date. A narrow canal is the usual cause, so this is one level lower \
             until the date is known. It does not fire when the change is stated to be old. Lost \
             jerks have no date and do not count here.",
    ),
    red_flag(
        "cauda_equina_residual_urine",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Emergency,
        rule! {
            any PostVoidResidualOver200Ml
        },
        RuleBasis::Study,
        &KATZOURAKI2020,
    )
    .with_detail("The bladder is not emptying as it should.")
    .because(
        "Residual of 200 ml or more after passing urine, measured because the syndrome is \
             suspected; a smaller one never lowers the level.",
    ),
    red_flag(
        "cauda_equina_compression_with_symptoms",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Emergency,
        rule! {
            every CaudaEquinaCompressionOnMri;
            any SaddleNumbness, BladderDysfunction, BowelDysfunction, BilateralLegWeakness,
                ReducedAnalTone, SexualDysfunction, BilateralLegPain, SevereLegWeakness,
                ProgressiveLegWeakness, RecentNeurologicalChange
        },
        RuleBasis::Compiled,
        &BMJ_BP_CES,
    )
    .with_detail("Take the scan report with you.")
    .because("Compression on the scan with a clinical feature of the syndrome: a surgical emergency."),
    red_flag(
        "cauda_equina_compression_reported",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Urgent,
        rule! {
            any CaudaEquinaCompressionOnMri
        },
        RuleBasis::Compiled,
        &HNYPPR_CES,
    )
    .with_detail(
        "Take the scan report with you. Go to an emergency department if you get numbness \
             between the legs, a bladder or bowel change, or weak legs.",
    )
    .because(
        "Pathways act on the clinical picture, not on a report of compression alone, but we keep a \
             same-day opinion.",
    ),
    red_flag(
        "cauda_equina_long_standing_feature",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Urgent,
        rule! {
            every (weeks <= 12) | (weeks unknown) | (unless_denied RecentNeurologicalChange);
            any SaddleNumbness, BladderDysfunction, BowelDysfunction, ReducedAnalTone, SexualDysfunction
        },
        RuleBasis::Guideline,
        &BNSSG_STENOSIS,
    )
    .asked(1)
    .with_detail(
        "Say when the change began. Go to an emergency department if it began or got worse \
             in the last two weeks.",
    )
    .because(
        "The same items, stated to be older than 14 days, in pain of up to three months (urgent \
             interface referral; another pathway acts at once under three months). Also loss of \
             sexual function or genital feeling alone; pain and medicines are its commonest causes.",
    ),
    red_flag(
        "cauda_equina_old_feature",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Soon,
        rule! {
            any SaddleNumbness, BladderDysfunction, BowelDysfunction, ReducedAnalTone, SexualDysfunction
        },
        RuleBasis::Compiled,
        &BNSSG_STENOSIS,
    )
    .asked(1)
    .with_detail("Say when the change began. Go to an emergency department if it gets worse.")
    .because(
        "The same items, where no more urgent rule about them fires: they are said to be old and steady.",
    ),
    red_flag(
        "cauda_equina_new_bilateral_leg_pain",
        Suspicion::CaudaEquinaSyndrome,
        Urgency::Urgent,
        rule! {
            every (weeks <= 2) & (unless_denied RecentNeurologicalChange)
                | (weeks unknown) & (unless_denied RecentNeurologicalChange) | RecentNeurologicalChange;
            any BilateralLegPain
        },
        RuleBasis::Compiled,
        &LOTHIAN_LUMBAR,
    )
    .asked(2)
    .with_detail(
        "Go to an emergency department if you get numbness, weakness or a bladder or bowel \
             change.",
    )
    .because(
        "New pain down both legs, or spread from one to both, without a deficit. Sources disagree: \
             emergency, or only monitoring.",
    ),
    red_flag(
        "severe_leg_weakness_new",
        Suspicion::LumbarDiscHerniation,
        Urgency::Emergency,
        rule! {
            every (unless_denied RecentNeurologicalChange) | ProgressiveLegWeakness
                | SuddenNeurologicalDeficit;
            any SevereLegWeakness
        },
        RuleBasis::Guideline,
        &LOTHIAN_LUMBAR,
    )
    .asked(1)
    .with_detail(
        "A foot or leg that has just become this weak needs a spine specialist's opinion \
             today.",
    )
    .because(
        "Foot drop, or power of 3/5 or less, not stated to be old. One source allows two weeks; we \
             take the safer view.",
    ),
    red_flag(
        "progressive_weakness_marked",
        Suspicion::LumbarDiscHerniation,
        Urgency::Emergency,
        rule! {
            every ProgressiveLegWeakness;
            any SevereLegWeakness, BilateralLegWeakness, MyotomalWeakness, BilateralLegPain,
                UnableToBearWeight, SuddenNeurologicalDeficit
        },
        RuleBasis::Compiled,
        &LOTHIAN_LUMBAR,
    )
    .asked(1)
    .with_detail("Weakness that is getting worse can become permanent.")
    .because("Worsening weakness that is marked, measured or two-sided, or that came on within hours."),
    red_flag(
        "growing_weakness_or_sudden_deficit",
        Suspicion::LumbarDiscHerniation,
        Urgency::Urgent,
        rule! {
            any ProgressiveLegWeakness, SuddenNeurologicalDeficit
        },
        RuleBasis::Compiled,
        &KOES2007,
    )
    .asked(1)
    .with_detail(
        "Ask to have the strength, feeling and pulses in your leg tested. Go to an \
             emergency department if your foot drops or the other leg is affected too.",
    )
    .because(
        "Weaker than a week ago by self-report, but not marked: review at once or within days, so \
             a clinician measures the power the same day. A leg that went numb within hours gets \
             the same level if there are no further signs (set by us); with them, sudden_deficit \
             fires.",
    ),
    red_flag(
        "leg_weakness_measured_and_recent",
        Suspicion::LumbarDiscHerniation,
        Urgency::Urgent,
        rule! {
            every RecentNeurologicalChange | (weeks <= 2) & (unless_denied RecentNeurologicalChange);
            every MyotomalWeakness;
            any LegWeakness, SeverePain, AnkleReflexReduced, PatellarReflexReduced, DermatomalSensoryLoss,
                BilateralLegPain
        },
        RuleBasis::Compiled,
        &KOES2007,
    )
    .asked(3)
    .with_detail("Say that the weakness is new. Go to an emergency department if it gets worse.")
    .because("New weakness confirmed on examination with one more sign of a nerve root."),
    red_flag(
        "severe_leg_weakness_stable",
        Suspicion::LumbarDiscHerniation,
        Urgency::Soon,
        rule! {
            any SevereLegWeakness
        },
        RuleBasis::Guideline,
        &COMMUNITY_RF2023,
    )
    .asked(1)
    .with_detail("Go to an emergency department if the weakness gets worse or spreads.")
    .because("Marked weakness stated to be old and steady: specialist review within two weeks."),
    red_flag(
        "leg_weakness_with_second_feature",
        Suspicion::LumbarDiscHerniation,
        Urgency::Soon,
        rule! {
            every LegWeakness | MyotomalWeakness;
            any RecentNeurologicalChange, LegNumbness, DermatomalLegPain, PainBelowKnee,
                AnkleReflexReduced, PatellarReflexReduced, DermatomalSensoryLoss, StraightLegRaise,
                SlumpTest, FemoralNerveStretch
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(3)
    .with_detail(
        "Ask to have the strength of your leg tested, and for an early appointment if the \
             weakness is new. Go to an emergency department if it gets worse.",
    )
    .because(
        "Milder weakness of one leg deserves a measured examination if it began within two weeks \
             (koes2007: review within days) or comes with another nerve-root feature. Weakness \
             alone does not fire.",
    ),
    red_flag(
        "sudden_deficit",
        Suspicion::AcuteCordOrVascularDisease,
        Urgency::Emergency,
        rule! {
            every SuddenNeurologicalDeficit;
            any LegWeakness, SevereLegWeakness, BilateralLegWeakness, ProgressiveLegWeakness,
                UnsteadyWalking, BilateralLegPain, LegNumbness & SeverePain, LegNumbness & SuddenOnset
        },
        RuleBasis::Compiled,
        &TIDSSKRIFTET2020,
    )
    .by_ambulance()
    .asked(1)
    .with_detail(
        "A bleed, a blocked artery or a torn main artery can make a leg go weak or numb \
             within hours.",
    )
    .because(
        "Weakness, or numbness with severe or sudden pain, that came on within hours: haematoma, \
             dissection or occlusion until proven otherwise, wherever it hurts.",
    ),
    red_flag(
        "cord_compression_gait_and_weakness",
        Suspicion::SpinalCordCompression,
        Urgency::Emergency,
        rule! {
            every WideBasedGait | UnsteadyWalking;
            any BilateralLegWeakness, ProgressiveLegWeakness,
                SevereLegWeakness & (unless_denied RecentNeurologicalChange), SaddleNumbness,
                BladderDysfunction, BowelDysfunction
        },
        RuleBasis::Guideline,
        &COMMUNITY_RF2023,
    )
    .asked(2)
    .with_detail(
        "Unsteady walking with weak legs or a bladder or bowel change may come from \
             pressure on the spinal cord.",
    )
    .because(
        "Disturbed gait with marked, worsening or two-leg weakness, or with a saddle, bladder or \
             bowel change. A foot drop stated to be old and steady makes walking unsteady by \
             itself, so it goes one level lower (next rule): the source asks for weakness that is \
             worsening or at several levels.",
    ),
    red_flag(
        "cord_compression_suspected",
        Suspicion::SpinalCordCompression,
        Urgency::Urgent,
        rule! {
            every WideBasedGait | UnsteadyWalking | BandLikePain;
            any RecentNeurologicalChange & LegNumbness, RecentNeurologicalChange & LegWeakness,
                BilateralLegPain & LegNumbness, UnsteadyWalking & BandLikePain,
                WideBasedGait & BandLikePain, UnsteadyWalking & RecentNeurologicalChange,
                WideBasedGait & RecentNeurologicalChange, UnsteadyWalking & SevereLegWeakness,
                WideBasedGait & SevereLegWeakness, SuddenNeurologicalDeficit
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(2)
    .with_detail("Ask to have your legs and spine examined.")
    .because(
        "Unsteady gait or band-like pain with numbness or weakness that is new or in both legs, \
             a gait that changed within two weeks, or an unsteady gait with marked weakness, however \
             old.",
    ),
    red_flag(
        "unsteady_gait",
        Suspicion::SpinalCordCompression,
        Urgency::Soon,
        rule! {
            any WideBasedGait, UnsteadyWalking, BandLikePain
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(3)
    .with_detail(
        "Ask to have your legs, reflexes and spine examined. Go to an emergency department \
             if your legs become weak or numb.",
    )
    .because(
        "An unsteady gait alone is common with a narrow lumbar canal, so it is not urgent by \
             itself, but the cord should be examined. Band-like pain may come from a nerve root or \
             the thoracic cord.",
    ),
    red_flag(
        "metastatic_cord_compression",
        Suspicion::SpinalMalignancy,
        Urgency::Emergency,
        rule! {
            every HistoryOfCancer | BoneLesionOnImaging;
            any SevereLegWeakness, BilateralLegWeakness, ProgressiveLegWeakness,
                LegWeakness & (unless_denied RecentNeurologicalChange),
                MyotomalWeakness & (unless_denied RecentNeurologicalChange), WideBasedGait,
                UnsteadyWalking, UnableToBearWeight, SaddleNumbness, BladderDysfunction, BowelDysfunction,
                ReducedAnalTone, BilateralLegPain & LegNumbness, BandLikePain & LegNumbness
        },
        RuleBasis::Compiled,
        &NICE_CG75,
    )
    .asked(1)
    .with_detail(
        "Say that you have had cancer, or what a scan showed, and what has changed in your \
             legs, bladder or bowel.",
    )
    .because(
        "Cancer, or a destructive lesion, with limb weakness, trouble walking, two-sided or \
             band-like sensory change, or a sphincter change: immediate.",
    ),
    red_flag(
        "cancer_with_single_root_sign",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            every HistoryOfCancer | BoneLesionOnImaging;
            any LegNumbness, LegTingling & DermatomalLegPain, DermatomalSensoryLoss, LegWeakness,
                MyotomalWeakness, AnkleReflexReduced, PatellarReflexReduced
        },
        RuleBasis::Compiled,
        &NICE_CG75,
    )
    .asked(1)
    .with_detail(
        "Say that you have had cancer, or what a scan showed. Go to an emergency department \
             if a leg becomes weak or walking gets worse.",
    )
    .because(
        "Numbness or an old, steady weakness of one root, as in ordinary sciatica. The source says \
             immediate for any radicular sign; we set it one level lower.",
    ),
    red_flag(
        "spinal_metastasis_suspicious_pain",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            every HistoryOfCancer;
            any ThoracicPain, BandLikePain, SeverePain & NoImprovementWithRest, SeverePain & PainAtRest,
                ConstantProgressivePain, WorseningPain, WorseCoughingSneezing,
                NightPain | WakesSecondHalfOfNight | UnremittingNightPain, SpinalPercussionTenderness,
                UnexplainedWeightLoss, VertebralFractureOnImaging, NewSpinalDeformity, Hypercalcaemia
        },
        RuleBasis::Compiled,
        &NICE_CG75,
    )
    .asked(1)
    .with_detail("Say that you have had cancer.")
    .because(
        "Cancer history with pain that is thoracic, severe and unremitting, progressive, on \
             straining or at night, or with local tenderness: within 24 hours.",
    ),
    red_flag(
        "cancer_history_with_pain",
        Suspicion::SpinalMalignancy,
        Urgency::Soon,
        rule! {
            any HistoryOfCancer
        },
        RuleBasis::Guideline,
        &COMMUNITY_RF2023,
    )
    .asked(1)
    .with_detail("Say that you have had cancer, which one and when.")
    .because(
        "Cancer history and none of the worrying features. The question does not count skin cancer \
             other than melanoma.",
    ),
    red_flag(
        "bone_lesion_seen",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            any BoneLesionOnImaging, BoneLesionElsewhereOnImaging
        },
        RuleBasis::Compiled,
        &NICE_NG234,
    )
    .with_detail("Have your scan result ready.")
    .because(
        "A destructive lesion already found needs prompt work-up. The level is that of suspected \
             spinal metastases.",
    ),
    red_flag(
        "raised_calcium",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            any Hypercalcaemia
        },
        RuleBasis::Compiled,
        &CKS_HYPERCALCAEMIA,
    )
    .with_detail(
        "Have your blood result ready. Go to an emergency department if you are confused or \
             very thirsty, or keep vomiting.",
    )
    .because(
        "Raised calcium with bone pain: same day when symptomatic or above 3.0 mmol/l. The item \
             has no figure, so we take the safer level.",
    ),
    red_flag(
        "weight_loss_with_second_sign",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            every UnexplainedWeightLoss;
            any ConstantProgressivePain, UnremittingNightPain, NightSweats, Anaemia,
                RaisedInflammatoryMarkers, Fever, Rigors, NewSpinalDeformity
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(2)
    .with_detail("Mention the weight loss and when it began.")
    .because(
        "Public advice gives weight loss alone this level. We keep it for weight loss with a \
             systemic sign or unremitting pain. Rest pain and a thoracic site no longer count: \
             half of all patients have rest pain.",
    ),
    red_flag(
        "weight_loss_any_adult",
        Suspicion::SpinalMalignancy,
        Urgency::Soon,
        rule! {
            any UnexplainedWeightLoss
        },
        RuleBasis::Guideline,
        &COMMUNITY_RF2023,
    )
    .asked(2)
    .with_detail(
        "Mention the weight loss and when it began. From age 60, you may be offered tests \
             of your belly.",
    )
    .because(
        "Unexplained weight loss with spinal pain; one public source advises earlier contact. From \
             age 60 this is also the guideline's pair for pancreatic cancer (nice_ng12).",
    ),
    red_flag(
        "myeloma_blood_result",
        Suspicion::MultipleMyeloma,
        Urgency::Soon,
        rule! {
            any Anaemia, (age >= 60) & RaisedInflammatoryMarkers
        },
        RuleBasis::Compiled,
        &NICE_NG12,
    )
    .with_detail(
        "Have your blood result ready, and ask for blood and urine tests for bone marrow \
             disease.",
    )
    .because(
        "Anaemia with back or bone pain at any age (the guideline names 60; a younger patient is \
             not safer), or raised markers at 60 or over.",
    ),
    red_flag(
        "persistent_marked_pain_over_60",
        Suspicion::MultipleMyeloma,
        Urgency::Soon,
        rule! {
            every (age >= 60);
            every NoImprovementAfterOneMonth | (weeks >= 6);
            any SeverePain & PainAtRest, SeverePain & NoImprovementWithRest, SeverePain & ThoracicPain,
                ConstantProgressivePain
        },
        RuleBasis::Compiled,
        &NICE_NG12,
    )
    .asked(4)
    .with_detail("Ask for blood and urine tests.")
    .because(
        "Pain of more than a month that is getting worse, or is severe and at rest or thoracic. \
             Level set by us.",
    ),
    red_flag(
        "persistent_pain_over_50",
        Suspicion::SpinalMalignancy,
        Urgency::Routine,
        rule! {
            every (age >= 50);
            any NoImprovementAfterOneMonth, (age >= 60) & ConstantProgressivePain,
                NoImprovementWithRest & NightPain, NoImprovementWithRest & WakesSecondHalfOfNight
        },
        RuleBasis::Compiled,
        &DEYO_DIEHL1988,
    )
    .asked(4)
    .with_detail(
        "Say how long the pain has lasted and what it is like at night, and ask whether \
             simple blood tests would help.",
    )
    .because(
        "Sensitive but weak: more than a month without improvement flags two in five patients, \
             and night pain is as common (harding2005); blood tests are offered for persistent bone \
             pain at 60 (nice_ng12). A review, no more.",
    ),
    red_flag(
        "unremitting_pain_over_50",
        Suspicion::SpinalMalignancy,
        Urgency::Soon,
        rule! {
            every (age >= 50);
            any UnremittingNightPain, NoImprovementAfterOneMonth & ConstantProgressivePain
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(3)
    .with_detail("Say how long the pain has lasted and what it is like at night and at rest.")
    .because(
        "At 50 or over: kept awake most nights in any position, or more than a month without \
             improvement and getting worse (deyo_diehl1988). Rest fails to help half of all \
             patients, so that does not count.",
    ),
    red_flag(
        "night_and_rest_pain_with_systemic_sign",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            every NightPain | WakesSecondHalfOfNight | UnremittingNightPain;
            every NoImprovementWithRest;
            any NightSweats, UnexplainedWeightLoss, Fever, Rigors
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(3)
    .with_detail("Say what the pain is like at night and at rest.")
    .because("Night pain not eased by rest plus a systemic sign; night pain alone never fires."),
    red_flag(
        "night_and_rest_pain_progressive",
        Suspicion::SpinalMalignancy,
        Urgency::Soon,
        rule! {
            every NoImprovementWithRest;
            any UnremittingNightPain, ConstantProgressivePain & NightPain,
                ConstantProgressivePain & WakesSecondHalfOfNight
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(3)
    .with_detail("Say what the pain is like at night and at rest.")
    .because(
        "The same with worsening or unremitting pain and no systemic sign. Public advice is \
             sooner, but 213 of 482 patients had night pain and none had serious disease \
             (harding2005).",
    ),
    red_flag(
        "thoracic_pain_over_50_unremitting",
        Suspicion::SpinalMalignancy,
        Urgency::Soon,
        rule! {
            every (age >= 50);
            every ThoracicPain;
            any NightPain | WakesSecondHalfOfNight | UnremittingNightPain, ConstantProgressivePain,
                NoImprovementWithRest
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(3)
    .with_detail("Say where the pain is and what it is like at night.")
    .because("Thoracic pain that is not mechanical. Level set by us. Band-like pain has its own rule."),
    red_flag(
        "first_pain_over_60",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Soon,
        rule! {
            every (age >= 60);
            every FirstEpisode;
            any ThoracicPain, LowBackPain, MidlineSpinalPain
        },
        RuleBasis::Guideline,
        &COMMUNITY_RF2023,
    )
    .asked(4)
    .with_detail("Say that you have never had pain like this before.")
    .because("First episode of spinal pain at 60 or over: within two weeks."),
    red_flag(
        "thoracic_pain_over_60",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Soon,
        rule! {
            every (age >= 60);
            every ThoracicPain;
            every (weeks <= 12) | (weeks unknown);
            any SeverePain, SuddenOnset, MidlineSpinalPain, WorseningPain, NoImprovementAfterOneMonth,
                Osteoporosis, CorticosteroidUse
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(4)
    .with_detail("Say where the pain is and when it began.")
    .because(
        "Newer thoracic pain at 60 or over with one more feature, whether or not it is the first \
             episode.",
    ),
    red_flag(
        "spinal_pain_after_major_trauma",
        Suspicion::VertebralFracture,
        Urgency::Emergency,
        rule! {
            every (weeks <= 1) | (weeks unknown) | (weeks <= 2) & SeverePain;
            any MajorTrauma
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(1)
    .with_detail(
        "Move as little as you can; call an ambulance if moving is hard, or if a leg is \
             numb or weak.",
    )
    .because(
        "Serious accident or fall from a height, followed by this pain within days. Time limits \
             set by us.",
    ),
    red_flag(
        "contusion_after_injury",
        Suspicion::VertebralFracture,
        Urgency::Emergency,
        rule! {
            every ContusionOverSpine;
            every (weeks <= 2) | (weeks unknown);
            any MinorTrauma | MajorTrauma | BluntTrauma
        },
        RuleBasis::Compiled,
        &DOWNIE2013,
    )
    .asked(2)
    .with_detail("Keep as still as you can; call an ambulance if you can hardly move.")
    .because(
        "A bruise or graze over the spine after an injury had a post-test probability of 62 % (49 \
             to 74). The review does not separate large injuries from small, so a small fall \
             counts too. Level set by us.",
    ),
    red_flag(
        "major_trauma_recent_weeks",
        Suspicion::VertebralFracture,
        Urgency::Urgent,
        rule! {
            every MajorTrauma;
            every (weeks <= 12) | (weeks unknown);
            any SeverePain, ConstantProgressivePain, WorseningPain, ThoracicPain, MidlineSpinalPain,
                UnremittingNightPain, UnableToLieFlat, NewSpinalDeformity, (age >= 50), Osteoporosis,
                CorticosteroidUse, SpinalPercussionTenderness
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(1)
    .with_detail("Ask whether your spine was X-rayed or scanned after the accident.")
    .because(
        "Serious accident up to 12 weeks ago with severe, worsening, midline or thoracic pain, at \
             50 or over, or with weak bones. Time bands set by us.",
    ),
    red_flag(
        "major_trauma_recent_weeks_mild",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            every (weeks <= 6) | (weeks unknown);
            any MajorTrauma
        },
        RuleBasis::Compiled,
        &HENSCHKE2009,
    )
    .asked(2)
    .with_detail("Mention the accident, and ask whether your spine was X-rayed or scanned.")
    .because(
        "The same with none of these: trauma alone had a post-test probability near 6 %. Older \
             pain gets the default level.",
    ),
    red_flag(
        "spine_injury_with_deficit",
        Suspicion::VertebralFracture,
        Urgency::Emergency,
        rule! {
            every KnownAnkylosingSpondylitis | MajorTrauma & (weeks <= 2) | MajorTrauma & (weeks unknown);
            every MinorTrauma | MajorTrauma | BluntTrauma | SeverePain | SuddenOnset
                | VertebralFractureOnImaging;
            any LegNumbness & (unless_denied RecentNeurologicalChange),
                LegWeakness & (unless_denied RecentNeurologicalChange), SevereLegWeakness,
                ProgressiveLegWeakness, BilateralLegWeakness, SaddleNumbness, BladderDysfunction,
                BowelDysfunction, SuddenNeurologicalDeficit, UnableToBearWeight
        },
        RuleBasis::Compiled,
        &SPA_IMAGING,
    )
    .by_ambulance()
    .asked(2)
    .with_detail(
        "Keep still and do not let anyone straighten or twist your back. Say if bones of \
             your spine have grown together.",
    )
    .because(
        "Stiffened spine with an injury or new severe pain, or any spine after a serious accident, \
             with a nerve sign: an unstable fracture until proven otherwise.",
    ),
    red_flag(
        "ankylosed_spine_injury",
        Suspicion::VertebralFracture,
        Urgency::Urgent,
        rule! {
            every KnownAnkylosingSpondylitis;
            any MinorTrauma | MajorTrauma | BluntTrauma, NewSpinalDeformity, SuddenOnset,
                SeverePain & (weeks <= 2), SeverePain & (weeks unknown), SpinalPercussionTenderness
        },
        RuleBasis::Compiled,
        &SPA_IMAGING,
    )
    .asked(2)
    .with_detail(
        "Say that bones of your spine have grown together, and ask for an X-ray or scan. \
             Move as little as you can. Go to an emergency department if an arm or leg tingles \
             or gets weak.",
    )
    .because(
        "In a stiffened spine: any fall, however small, a change of posture, or sudden or severe \
             new pain (also fordham2009).",
    ),
    red_flag(
        "fracture_three_of_four",
        Suspicion::VertebralFracture,
        Urgency::Urgent,
        rule! {
            any (met HenschkeFracture3Of4)
        },
        RuleBasis::Compiled,
        &HENSCHKE2009,
    )
    .asked(2)
    .with_detail("Ask for an X-ray or scan of your spine, and of your hip if it hurts there.")
    .because("At least three of: female, over 70, trauma, long steroid use. Level set by us."),
    red_flag(
        "fracture_two_of_four",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            at_least 2 of (age > 70), MinorTrauma | MajorTrauma, CorticosteroidUse
        },
        RuleBasis::Study,
        &DOWNIE2013,
    )
    .asked(3)
    .with_detail("Mention the fall or accident and any steroid tablets.")
    .because("Two of the items. Female sex is not counted, so that age and sex alone do not fire."),
    red_flag(
        "fracture_over_65",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            every (age >= 65);
            any MinorTrauma & LowBackPain, MinorTrauma & ThoracicPain, MinorTrauma & MidlineSpinalPain,
                MinorTrauma & ButtockPain, MinorTrauma & UnableToLieFlat, SuddenOnset & UnableToLieFlat,
                (age > 70) & SuddenOnset & SeverePain, (age > 70) & UnableToLieFlat,
                (age > 70) & SeverePain & MidlineSpinalPain
        },
        RuleBasis::Compiled,
        &ENTHOVEN2016,
    )
    .asked(3)
    .with_detail("Mention any fall, and ask whether you need an X-ray or scan of your spine.")
    .because(
        "Over 55, a quarter of those who fell had a fracture (we start at 65). Sudden pain that \
             prevents lying flat (langdon2010), or is severe over 70 (henschke2009), suggests a \
             fresh one. Age alone does not fire; the aortic rules come first. Over 70, being \
             unable to lie flat, or severe pain over the bones, counts without a fall, because \
             bones also collapse without one (set by us).",
    ),
    red_flag(
        "fracture_fragile_bone",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            every Osteoporosis | CorticosteroidUse;
            any SeverePain, SuddenOnset, MinorTrauma, UnableToLieFlat, HeightLossOver6Cm,
                CorticosteroidUse & LowBackPain, CorticosteroidUse & ThoracicPain,
                CorticosteroidUse & MidlineSpinalPain
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(2)
    .with_detail("Mention the weak bones or steroid tablets.")
    .because(
        "Weak bones or long steroid use, with lost height or with pain that is severe, sudden, \
             after a fall or prevents lying flat. Steroid tablets with any spinal pain count too \
             (downie2013: post-test 33 %, few cases). Level set by us.",
    ),
    red_flag(
        "percussion_tenderness_over_50",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            every (age >= 50) | Osteoporosis | CorticosteroidUse | MinorTrauma | MajorTrauma;
            any SpinalPercussionTenderness
        },
        RuleBasis::Compiled,
        &LANGDON2010,
    )
    .asked(3)
    .with_detail("Ask whether you need an X-ray or scan of your spine.")
    .because(
        "Sharp pain on percussion was 0.88 sensitive and 0.90 specific for a fresh fracture. Level \
             set by us.",
    ),
    red_flag(
        "new_spinal_deformity",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            any NewSpinalDeformity
        },
        RuleBasis::Compiled,
        &SHEFFIELD_NHS,
    )
    .asked(3)
    .with_detail("Show where your back has changed.")
    .because(
        "A new lump or changed shape of the back. Public advice is an urgent appointment, but a \
             muscular list looks the same, so this is one level lower.",
    ),
    red_flag(
        "fracture_seen_with_warning",
        Suspicion::VertebralFracture,
        Urgency::Urgent,
        rule! {
            every VertebralFractureOnImaging;
            any MajorTrauma, KnownAnkylosingSpondylitis, Fever, Rigors, HistoryOfCancer,
                UnexplainedWeightLoss, BoneLesionOnImaging, RaisedInflammatoryMarkers,
                RecentNeurologicalChange, SevereLegWeakness, ProgressiveLegWeakness,
                LegWeakness & (unless_denied RecentNeurologicalChange)
        },
        RuleBasis::Compiled,
        &BNSSG_VCF,
    )
    .with_detail(
        "Take the report with you. Go to an emergency department if a leg becomes weak or \
             numb.",
    )
    .because("A fracture on imaging that may be unstable, infected or malignant."),
    red_flag(
        "fracture_seen",
        Suspicion::VertebralFracture,
        Urgency::Soon,
        rule! {
            any VertebralFractureOnImaging
        },
        RuleBasis::Compiled,
        &BNSSG_VCF,
    )
    .with_detail("Ask what caused the fracture, and about your bones.")
    .because(
        "A fracture already seen needs its cause and bone health reviewed; referral by the \
             spinal fracture service.",
    ),
    red_flag(
        "spinal_infection_fever_and_risk",
        Suspicion::SpinalInfection,
        Urgency::Emergency,
        rule! {
            every Fever | Rigors;
            any IntravenousDrugUse, Immunosuppression, RecentSpinalProcedure, DialysisOrIndwellingLine,
                Diabetes, AlcoholMisuse, CorticosteroidUse, RecentInfection & SeverePain,
                RecentInfection & ConstantProgressivePain, RecentInfection & SpinalPercussionTenderness,
                RecentInfection & NightSweats, RecentInfection & RaisedInflammatoryMarkers
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(1)
    .with_detail("Fever with a raised risk of infection needs blood tests and a scan today.")
    .because(
        "Fever or shaking chills with a factor that lets germs reach the spine: suspected spinal \
             infection is a same-day matter. Recent infection means any that needed antibiotics, \
             so it must come with a further pain or systemic sign (bmj_bp_ces).",
    ),
    red_flag(
        "epidural_abscess_fever_and_deficit",
        Suspicion::SpinalInfection,
        Urgency::Emergency,
        rule! {
            every Fever | Rigors;
            any LegNumbness & (unless_denied RecentNeurologicalChange),
                DermatomalSensoryLoss & (unless_denied RecentNeurologicalChange), LegWeakness,
                SevereLegWeakness, ProgressiveLegWeakness, BilateralLegWeakness, MyotomalWeakness,
                SaddleNumbness, BladderDysfunction, BowelDysfunction, ReducedAnalTone
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .by_ambulance()
    .asked(1)
    .with_detail(
        "Fever with numbness, weakness or a bladder or bowel change can worsen within \
             hours.",
    )
    .because(
        "Back pain, fever and nerve deficit form the classic but uncommon triad; numbness stated \
             to be old does not count, weakness counts whatever its date.",
    ),
    red_flag(
        "epidural_abscess_risk_and_deficit",
        Suspicion::SpinalInfection,
        Urgency::Emergency,
        rule! {
            every IntravenousDrugUse | Immunosuppression | RecentSpinalProcedure
                | DialysisOrIndwellingLine;
            every (unless_denied RecentNeurologicalChange) | ProgressiveLegWeakness
                | SuddenNeurologicalDeficit;
            any LegWeakness, SevereLegWeakness, ProgressiveLegWeakness, BilateralLegWeakness,
                MyotomalWeakness
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .asked(2)
    .with_detail("Mention the injection, operation, drip line or weak immune system.")
    .because(
        "About half of cases have no fever, so a strong risk factor with a deficit not stated to \
             be old is enough.",
    ),
    red_flag(
        "spinal_infection_risk_and_two_signs",
        Suspicion::SpinalInfection,
        Urgency::Emergency,
        rule! {
            every IntravenousDrugUse | Immunosuppression | RecentSpinalProcedure
                | DialysisOrIndwellingLine | RecentInfection;
            at_least 2 of SpinalPercussionTenderness, RaisedInflammatoryMarkers, NightSweats,
                ConstantProgressivePain, SeverePain & NoImprovementWithRest
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .asked(3)
    .with_detail("Mention what makes infection more likely for you.")
    .because(
        "A risk factor with two local, laboratory or systemic signs is suspected infection: same \
             day, even without fever.",
    ),
    red_flag(
        "spinal_infection_route_and_local_sign",
        Suspicion::SpinalInfection,
        Urgency::Emergency,
        rule! {
            every IntravenousDrugUse | Immunosuppression | RecentSpinalProcedure
                | DialysisOrIndwellingLine;
            every SpinalPercussionTenderness | RaisedInflammatoryMarkers;
            any SeverePain, NoImprovementWithRest, UnremittingNightPain, ConstantProgressivePain,
                WorseningPain, NightSweats
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .asked(3)
    .with_detail("Mention what makes infection more likely for you.")
    .because("A direct route for germs, a tender spine or raised markers, and marked pain: same day."),
    red_flag(
        "spinal_infection_seen",
        Suspicion::SpinalInfection,
        Urgency::Emergency,
        rule! {
            any DiscitisOnMri
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .with_detail("Take the scan report with you.")
    .because("The scan already shows infection; even suspected infection is a same-day matter."),
    red_flag(
        "fever_with_spinal_pain",
        Suspicion::SpinalInfection,
        Urgency::Urgent,
        rule! {
            any Fever | Rigors
        },
        RuleBasis::Guideline,
        &SHEFFIELD_NHS,
    )
    .asked(1)
    .with_detail("Mention the fever or chills and any recent illness or procedure.")
    .because("High temperature, or shaking chills, with back pain and nothing else."),
    red_flag(
        "spinal_infection_risk_and_worsening_pain",
        Suspicion::SpinalInfection,
        Urgency::Urgent,
        rule! {
            every IntravenousDrugUse | Immunosuppression | RecentSpinalProcedure
                | DialysisOrIndwellingLine | CorticosteroidUse;
            any ConstantProgressivePain, SpinalPercussionTenderness, RaisedInflammatoryMarkers,
                NightSweats, UnremittingNightPain, SeverePain & NoImprovementWithRest,
                IntravenousDrugUse & WorseningPain, RecentSpinalProcedure & WorseningPain,
                DialysisOrIndwellingLine & WorseningPain, IntravenousDrugUse & SeverePain,
                RecentSpinalProcedure & SeverePain & NightPain, DialysisOrIndwellingLine & SeverePain
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .asked(2)
    .with_detail("Mention what makes infection more likely for you.")
    .because(
        "A strong risk factor with unremitting or worsening pain or a sign. Absence of fever does \
             not reassure (98 % of abscesses had a risk factor).",
    ),
    red_flag(
        "spinal_infection_weak_risk_and_sign",
        Suspicion::SpinalInfection,
        Urgency::Urgent,
        rule! {
            every Diabetes | AlcoholMisuse | RecentInfection;
            any SpinalPercussionTenderness, RaisedInflammatoryMarkers,
                NightSweats & ConstantProgressivePain
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .asked(2)
    .with_detail("Mention what makes infection more likely for you.")
    .because(
        "Diabetes, heavy drinking or an infection that needed antibiotics, with a tender spine, \
             raised markers, or sweats and worsening pain.",
    ),
    red_flag(
        "spinal_infection_weak_risk_and_worsening_pain",
        Suspicion::SpinalInfection,
        Urgency::Soon,
        rule! {
            every Diabetes | AlcoholMisuse | RecentInfection;
            any ConstantProgressivePain, NightSweats
        },
        RuleBasis::Compiled,
        &DAVIS2004,
    )
    .asked(3)
    .with_detail(
        "Mention what makes infection more likely for you. Call the same day if you get a \
             fever or chills.",
    )
    .because("The same with only worsening pain or sweats."),
    red_flag(
        "raised_markers_marked_pain",
        Suspicion::SpinalInfection,
        Urgency::Urgent,
        rule! {
            every RaisedInflammatoryMarkers;
            every (weeks <= 12) | (weeks unknown) | ConstantProgressivePain | WorseningPain;
            any SeverePain, SpinalPercussionTenderness, NightSweats, UnexplainedWeightLoss, Fever, Rigors,
                UnremittingNightPain, ConstantProgressivePain
        },
        RuleBasis::Compiled,
        &IDSA2015,
    )
    .with_detail("Have your blood result ready.")
    .because(
        "The guideline suspects vertebral infection in new or worsening back pain with raised \
             markers. With severe pain or a second sign: within a day, a level set by us.",
    ),
    red_flag(
        "raised_markers_new_pain",
        Suspicion::SpinalInfection,
        Urgency::Soon,
        rule! {
            every RaisedInflammatoryMarkers;
            any (weeks <= 12), (weeks unknown), ConstantProgressivePain, WorseningPain
        },
        RuleBasis::Guideline,
        &IDSA2015,
    )
    .with_detail("Have your blood result ready.")
    .because(
        "The same with nothing else. One marker is enough; tenderness is not needed. Old, steady \
             pain does not fire.",
    ),
    red_flag(
        "tender_spine_with_sweats",
        Suspicion::SpinalInfection,
        Urgency::Urgent,
        rule! {
            every SpinalPercussionTenderness;
            any NightSweats, Fever, Rigors, UnexplainedWeightLoss
        },
        RuleBasis::Compiled,
        &IDSA2015,
    )
    .asked(4)
    .with_detail("Describe how you have been feeling in general.")
    .because("Sharp local tenderness with a systemic sign."),
    red_flag(
        "immunosuppression_new_pain",
        Suspicion::SpinalInfection,
        Urgency::Soon,
        rule! {
            any IntravenousDrugUse | Immunosuppression | RecentSpinalProcedure | DialysisOrIndwellingLine
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(2)
    .with_detail("Call the same day if you get fever, chills or sweats, or the pain gets worse.")
    .because("A possibly weak immune system, or a direct route for germs, in someone otherwise well."),
    red_flag(
        "unwell_with_night_sweats",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Soon,
        rule! {
            every ThoracicPain | NoImprovementWithRest | ConstantProgressivePain | UnremittingNightPain;
            any NightSweats, Fatigue & ConstantProgressivePain & ThoracicPain,
                Fatigue & ConstantProgressivePain & NoImprovementWithRest
        },
        RuleBasis::Compiled,
        &COMMUNITY_RF2023,
    )
    .asked(4)
    .with_detail("Describe how you have been feeling in general.")
    .because(
        "Sweats with thoracic, non-mechanical, worsening or unremitting pain, or tiredness with \
             worsening thoracic or non-mechanical pain. Tiredness alone does not count.",
    ),
    red_flag(
        "septic_arthritis_hip",
        Suspicion::SepticArthritis,
        Urgency::Emergency,
        rule! {
            every Fever | Rigors;
            every HipPain | GroinPain;
            any SeverePain, UnableToBearWeight, RestrictedMovement, PainAtRest, WorseWeightBearing, Limp,
                RaisedInflammatoryMarkers, Immunosuppression, GroinPainOnHipAbductionOrAdduction,
                LimitedHipInternalRotation
        },
        RuleBasis::Compiled,
        &NHS_HIP,
    )
    .asked(2)
    .with_detail("Fever or shaking chills with a painful hip may mean an infected joint.")
    .because("Hip or groin pain that is severe or limits movement, with fever or chills."),
    red_flag(
        "raised_markers_hip",
        Suspicion::SepticArthritis,
        Urgency::Urgent,
        rule! {
            every RaisedInflammatoryMarkers;
            every HipPain | GroinPain;
            any SeverePain, UnableToBearWeight, RestrictedMovement, LimitedHipInternalRotation, Limp,
                WorseWeightBearing
        },
        RuleBasis::Compiled,
        &EXETER_HIP,
    )
    .with_detail(
        "Keep weight off the leg and have your blood result ready. Go to an emergency \
             department if you get a fever or chills.",
    )
    .because("A hip that cannot be moved or loaded, with raised markers: urgent telephone referral."),
    red_flag(
        "psoas_abscess",
        Suspicion::PsoasAbscess,
        Urgency::Emergency,
        rule! {
            every Fever | Rigors;
            every HipPain | GroinPain | LateralHipPain | AnteriorThighPain | MedialThighPain | FlankPain
                | LowBackPain;
            any UnableToBearWeight, FemoralNerveStretch, PainOnHipExtension,
                AnteriorThighPain & WorseWeightBearing, Limp
        },
        RuleBasis::Compiled,
        &PSOAS_SERIES2003,
    )
    .asked(3)
    .with_detail("Fever with pain that stops you walking or straightening the hip needs a scan.")
    .because(
        "Fever or chills with limp or pain on straightening the hip (82 % in a series of 17). A \
             third of those in shock died. Level set by us.",
    ),
    red_flag(
        "aortic_rupture_collapse",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Emergency,
        rule! {
            every CollapseOrShock;
            any (age >= 50), AbdominalPain, FlankPain, ColickyFlankPain, SuddenOnset,
                PulsatileAbdominalMass, AorticDilatationOnUltrasound, KnownAorticAneurysm
        },
        RuleBasis::Compiled,
        &NICE_NG156,
    )
    .by_ambulance()
    .asked(1)
    .with_detail("Fainting or collapse with back or belly pain may mean internal bleeding.")
    .because("Pain with collapse: from age 50, or at any age with belly or flank pain or sudden onset."),
    red_flag(
        "collapse_with_severe_pain",
        Suspicion::AcuteHeartOrAorticDisease,
        Urgency::Emergency,
        rule! {
            every CollapseOrShock;
            every (weeks <= 2) | (weeks unknown);
            any SeverePain, SuddenOnset
        },
        RuleBasis::Compiled,
        &NICE_NG156,
    )
    .by_ambulance()
    .asked(1)
    .with_detail(
        "Fainting with severe or sudden pain may mean bleeding inside, or a tear in the \
             main artery.",
    )
    .because(
        "Fainting, near fainting or shock with severe or sudden new pain at any age. The source \
             names collapse or loss of consciousness with new pain (level under 50 set by us).",
    ),
    red_flag(
        "collapse_with_pain",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Urgent,
        rule! {
            any CollapseOrShock
        },
        RuleBasis::Compiled,
        &NICE_NG156,
    )
    .asked(1)
    .with_detail("Call an ambulance if you faint again, or if the pain gets worse.")
    .because(
        "Fainting with back pain under 50 or at unknown age is more often a faint from pain. It is \
             seen the same day.",
    ),
    red_flag(
        "severe_belly_pain_with_second_sign",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Emergency,
        rule! {
            every AbdominalPain;
            every SeverePain;
            every (weeks <= 2) | (weeks unknown);
            any SuddenOnset, Vomiting, CollapseOrShock, Fever, Rigors
        },
        RuleBasis::Compiled,
        &NHS_STOMACH_ACHE,
    )
    .asked(2)
    .with_detail("Call an ambulance if you feel faint, or the pain is so bad that you cannot move.")
    .because(
        "Severe pain in the belly that is sudden, or comes with vomiting, fainting or fever, at \
             any age: public advice is an emergency department or an ambulance. A perforated gut, \
             a blocked or ischaemic bowel and pancreatitis can all hurt in the back.",
    ),
    red_flag(
        "severe_belly_pain",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Urgent,
        rule! {
            every AbdominalPain;
            every (weeks <= 2) | (weeks unknown);
            any SeverePain, SuddenOnset & Vomiting
        },
        RuleBasis::Compiled,
        &NHS_STOMACH_ACHE,
    )
    .asked(3)
    .with_detail(
        "Ask to have your belly examined. Go to an emergency department if the pain gets \
             worse, or if you vomit or feel faint.",
    )
    .because(
        "Severe belly pain without a second sign. Public advice is an emergency department, but \
             here the severe pain may be in the back, so we set it one level lower.",
    ),
    red_flag(
        "aortic_aneurysm_symptomatic",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Emergency,
        rule! {
            every PulsatileAbdominalMass | AorticDilatationOnUltrasound | KnownAorticAneurysm;
            any SuddenOnset, SeverePain, ConstantProgressivePain, WorseningPain, CollapseOrShock,
                ColickyFlankPain, FlankPain, AbdominalPain, (weeks <= 2) | (weeks unknown)
        },
        RuleBasis::Compiled,
        &AAA_TRANSFER,
    )
    .by_ambulance()
    .asked(1)
    .with_detail("Say that a widened or pulsing main artery (an aneurysm) has been found.")
    .because("Known or felt aneurysm and back or belly pain: consider rupture."),
    red_flag(
        "aortic_aneurysm_found",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Urgent,
        rule! {
            any PulsatileAbdominalMass, AorticDilatationOnUltrasound, KnownAorticAneurysm
        },
        RuleBasis::Compiled,
        &NICE_NG156,
    )
    .asked(1)
    .with_detail("Call an ambulance if the pain becomes sudden or severe, or if you feel faint.")
    .because(
        "A pulsing mass or widened aorta with long-standing pain: without symptoms the guideline \
             allows two to 12 weeks, but the pain may be a symptom.",
    ),
    red_flag(
        "aortic_aneurysm_severe_over_60",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Emergency,
        rule! {
            every (age >= 60);
            every SeverePain;
            every (weeks <= 2) | (weeks unknown);
            any AbdominalPain, ColickyFlankPain, BandLikePain, FlankPain & SuddenOnset,
                FlankPain & Smoking, FlankPain & Hypertension, FlankPain & FamilyHistoryOfAorticAneurysm,
                FlankPain & Vomiting, SuddenOnset & Smoking, SuddenOnset & Hypertension,
                SuddenOnset & FamilyHistoryOfAorticAneurysm
        },
        RuleBasis::Compiled,
        &NICE_NG156,
    )
    .by_ambulance()
    .asked(1)
    .with_detail("Severe new pain at this age may come from the main artery.")
    .because(
        "New severe belly or colicky pain at 60 or over, sudden or not. Steady flank pain needs \
             one more sign, since one in twenty back patients reports it. Sudden pain anywhere \
             needs a vascular risk (mroczek2024). Lifting beforehand does not explain it away.",
    ),
    red_flag(
        "aortic_aneurysm_sudden_belly_over_60",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Emergency,
        rule! {
            every (age >= 60);
            every SuddenOnset;
            every (weeks <= 12) | (weeks unknown) | WorseningPain;
            every AbdominalPain | FlankPain | ColickyFlankPain | BandLikePain;
            any SeverePain, Smoking, Hypertension, FamilyHistoryOfAorticAneurysm
        },
        RuleBasis::Compiled,
        &MROCZEK2024,
    )
    .by_ambulance()
    .asked(2)
    .with_detail("Sudden pain in the belly or side at this age may come from the main artery.")
    .because(
        "Sudden belly, flank or band-like pain at 60 or over, severe or with a vascular risk, \
             mimics colic. It counts for up to three months, since a leak can be contained for \
             weeks, and later if it has just got worse (limit set by us).",
    ),
    red_flag(
        "aortic_aneurysm_sudden_over_50",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Emergency,
        rule! {
            every (age >= 50);
            every SuddenOnset;
            every SeverePain;
            every AbdominalPain | FlankPain | ColickyFlankPain;
            every (weeks <= 2) | (weeks unknown);
            any Smoking, Hypertension, FamilyHistoryOfAorticAneurysm
        },
        RuleBasis::Compiled,
        &MROCZEK2024,
    )
    .by_ambulance()
    .asked(2)
    .with_detail("Sudden severe pain in the belly or side may come from the main artery.")
    .because(
        "From age 50, with belly or flank pain and one vascular risk, the emergency college asks \
             for imaging.",
    ),
    red_flag(
        "first_colic_over_60",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Emergency,
        rule! {
            every (age >= 60);
            every ColickyFlankPain;
            every (weeks <= 12) | (weeks unknown) | WorseningPain;
            any SeverePain, SuddenOnset
        },
        RuleBasis::Compiled,
        &LOTHIAN_COLIC,
    )
    .by_ambulance()
    .asked(2)
    .with_detail("At this age, pain like this may come from the main artery, not from a stone.")
    .because(
        "A first colic over 60 may be an aneurysm. First means pain of up to three months, or \
             older pain that has just got worse.",
    ),
    red_flag(
        "aortic_pain_over_60",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Urgent,
        rule! {
            every (age >= 60);
            every (weeks <= 2) | (weeks unknown);
            any SuddenOnset & SeverePain, AbdominalPain & Smoking, AbdominalPain & Hypertension,
                AbdominalPain & FamilyHistoryOfAorticAneurysm, FlankPain & Smoking,
                FlankPain & Hypertension, SuddenOnset & AbdominalPain, SuddenOnset & FlankPain,
                SuddenOnset & BandLikePain, SuddenOnset & Smoking, SuddenOnset & Hypertension,
                SuddenOnset & FamilyHistoryOfAorticAneurysm, FlankPain & SeverePain,
                FlankPain & FamilyHistoryOfAorticAneurysm, SeverePain & FamilyHistoryOfAorticAneurysm,
                AbdominalPain & LowBackPain
        },
        RuleBasis::Compiled,
        &MROCZEK2024,
    )
    .asked(2)
    .with_detail(
        "Ask to have your belly examined and scanned. Call an ambulance if you feel faint, \
             or if the pain spreads or gets worse.",
    )
    .because(
        "New back pain at 60 or over that is sudden and severe, or comes with belly or flank pain \
             and a vascular risk. New pain in belly and back together, or sudden pain with \
             smoking, hypertension or an aneurysm in the family, counts too (nice_ng156).",
    ),
    red_flag(
        "aortic_pain_over_50",
        Suspicion::AbdominalAorticAneurysm,
        Urgency::Urgent,
        rule! {
            every (age >= 50);
            every (weeks <= 2) | (weeks unknown);
            every SuddenOnset;
            every SeverePain;
            any Smoking, Hypertension, FamilyHistoryOfAorticAneurysm
        },
        RuleBasis::Compiled,
        &NICE_NG156,
    )
    .asked(3)
    .with_detail(
        "Ask to have your belly examined and scanned. Call an ambulance if you feel faint, \
             or if the pain spreads or gets worse.",
    )
    .because(
        "Sudden severe new pain with a vascular risk from age 50, anywhere in the back. The source \
             starts at 60; the lower age is ours.",
    ),
    red_flag(
        "aortic_dissection_tearing",
        Suspicion::AorticDissection,
        Urgency::Emergency,
        rule! {
            every SuddenOnset;
            every Tearing;
            every (weeks <= 12) | (weeks unknown) | WorseningPain;
            any ThoracicPain, ChestPain, AbdominalPain, SeverePain
        },
        RuleBasis::Compiled,
        &KLOMPAS2002,
    )
    .by_ambulance()
    .asked(2)
    .with_detail("Sudden tearing pain may come from the main artery.")
    .because(
        "Abrupt tearing pain in chest, back or belly. We set the level, and the limit of three \
             months unless the pain has just got worse.",
    ),
    red_flag(
        "aortic_dissection_sudden_severe_with_deficit",
        Suspicion::AorticDissection,
        Urgency::Emergency,
        rule! {
            every SuddenOnset;
            every SeverePain;
            every (weeks <= 2) | (weeks unknown);
            any BilateralLegWeakness, ColdOrPaleLeg, AbsentPedalPulses, CollapseOrShock,
                SuddenNeurologicalDeficit, ThoracicPain & LegWeakness, ThoracicPain & SevereLegWeakness,
                ThoracicPain & LegNumbness, ChestPain, FamilyHistoryOfAorticAneurysm
        },
        RuleBasis::Compiled,
        &KLOMPAS2002,
    )
    .by_ambulance()
    .asked(2)
    .with_detail(
        "Sudden severe pain with fainting or a change in a leg may come from the main \
             artery.",
    )
    .because(
        "Abrupt severe pain of back, chest or buttock with a pulse or nerve deficit; two \
             published cases had back or buttock pain only.",
    ),
    red_flag(
        "aortic_dissection_sudden_severe_upper_back",
        Suspicion::AorticDissection,
        Urgency::Emergency,
        rule! {
            every (age >= 40);
            every SuddenOnset;
            every SeverePain;
            every (weeks <= 2) | (weeks unknown);
            any ThoracicPain
        },
        RuleBasis::Compiled,
        &BNSSG_DISSECTION,
    )
    .by_ambulance()
    .asked(2)
    .with_detail("Say that the pain in your upper back was at its worst within minutes.")
    .because(
        "Sudden severe upper-back pain from age 40: the source sends every suspected case to an \
             emergency department at once. Abrupt and severe are two of the three high-risk \
             features of the pain; it need not be tearing.",
    ),
    red_flag(
        "sudden_severe_upper_back_pain",
        Suspicion::AorticDissection,
        Urgency::Urgent,
        rule! {
            every SuddenOnset;
            every SeverePain;
            every (weeks <= 2) | (weeks unknown);
            any ThoracicPain
        },
        RuleBasis::Compiled,
        &BNSSG_DISSECTION,
    )
    .asked(3)
    .with_detail(
        "Say that the pain was at its worst within minutes. Call an ambulance if it \
             spreads, if you feel faint, or if an arm or leg turns weak or cold.",
    )
    .because(
        "The same under 40 or at an unstated age. We set it one level lower, because other causes \
             are commoner then.",
    ),
    red_flag(
        "chest_pain_with_back_pain",
        Suspicion::AcuteHeartOrAorticDisease,
        Urgency::Emergency,
        rule! {
            any ChestPain
        },
        RuleBasis::Guideline,
        &SHEFFIELD_NHS,
    )
    .asked(1)
    .with_detail(
        "Call an ambulance if you still have the chest pain, if it is severe or spreads, or \
             if you feel unwell.",
    )
    .because("Back pain together with chest pain in the last day."),
    red_flag(
        "acute_limb_ischaemia",
        Suspicion::AcuteLimbIschaemia,
        Urgency::Emergency,
        rule! {
            every ColdOrPaleLeg | AbsentPedalPulses & SuddenOnset & (weeks <= 2)
                | AbsentPedalPulses & SuddenOnset & (weeks unknown);
            every (weeks <= 2) | (weeks unknown) | SuddenOnset | SuddenNeurologicalDeficit;
            any SuddenOnset, AbsentPedalPulses, SuddenNeurologicalDeficit, LegWeakness, SevereLegWeakness,
                BilateralLegWeakness, SeverePain & LegNumbness, SeverePain & PainAtRest
        },
        RuleBasis::Compiled,
        &HIGHLAND_VASCULAR,
    )
    .by_ambulance()
    .asked(1)
    .with_detail("A cold, pale or pulseless painful leg may have lost its blood supply.")
    .because(
        "New cold or pale leg or legs with sudden start, weakness, lost pulses, or severe pain \
             with numbness or at rest; or sudden new pain with lost pulses, wherever it hurts.",
    ),
    red_flag(
        "cold_leg_any",
        Suspicion::AcuteLimbIschaemia,
        Urgency::Urgent,
        rule! {
            every ColdOrPaleLeg;
            any (weeks <= 2), (weeks unknown), PainAtRest, SeverePain, LegNumbness, LegWeakness
        },
        RuleBasis::Compiled,
        &CORNWALL_PAD,
    )
    .asked(2)
    .with_detail(
        "Ask to have the circulation in your leg checked. Call an ambulance if the leg \
             turns numb, weak or suddenly worse.",
    )
    .because("Cold or pale leg, new or with one more sign, with any complaint."),
    red_flag(
        "limb_threatening_ischaemia",
        Suspicion::PeripheralArterialDisease,
        Urgency::Urgent,
        rule! {
            every UnilateralLegPain | BilateralLegPain | PainBelowKnee | AnteriorThighPain
                | MedialThighPain | PosteriorThighPain | ExertionalLegPain | FootUlcerOrGangrene;
            any FootUlcerOrGangrene, AbsentPedalPulses & PainAtRest, AbsentPedalPulses & NightPain,
                AbsentPedalPulses & UnremittingNightPain, ColdOrPaleLeg & ExertionalLegPain & PainAtRest,
                ColdOrPaleLeg & ExertionalLegPain & NightPain, ExertionalLegPain & PainAtRest & Diabetes
        },
        RuleBasis::Compiled,
        &CORNWALL_PAD,
    )
    .asked(4)
    .with_detail("Ask to have the circulation in your leg checked.")
    .because(
        "Rest or night pain with poor circulation, or a sore or black toe: on-call vascular team. \
             Walking pain is not required; many never have it.",
    ),
    red_flag(
        "peripheral_arterial_disease",
        Suspicion::PeripheralArterialDisease,
        Urgency::Routine,
        rule! {
            every ExertionalLegPain;
            any AbsentPedalPulses, ColdOrPaleLeg, (age >= 50) & Smoking, (age >= 50) & Diabetes
        },
        RuleBasis::Compiled,
        &NICE_CG147,
    )
    .asked(5)
    .with_detail("Ask to have the circulation in your leg checked.")
    .because(
        "Exertional leg pain eased by standing still, with a pulse or temperature sign or a \
             vascular risk at 50 or more.",
    ),
    red_flag(
        "deep_vein_thrombosis",
        Suspicion::DeepVeinThrombosis,
        Urgency::Urgent,
        rule! {
            any LegSwelling
        },
        RuleBasis::Guideline,
        &NICE_NG158,
    )
    .asked(2)
    .with_detail("A swollen leg may mean a blood clot and needs a test the same day.")
    .because(
        "One leg clearly more swollen than the other, with any back, buttock or leg pain. Either \
             Wells result leads to a same-day test.",
    ),
    red_flag(
        "pulmonary_embolism",
        Suspicion::PulmonaryEmbolism,
        Urgency::Emergency,
        rule! {
            any LegSwelling & ChestPain, LegSwelling & CollapseOrShock, LegSwelling & Breathlessness,
                Breathlessness & ChestPain, ChestPain & CollapseOrShock, Breathlessness & CollapseOrShock,
                Breathlessness & ThoracicPain & SuddenOnset
        },
        RuleBasis::Compiled,
        &NHS_PE,
    )
    .by_ambulance()
    .asked(2)
    .with_detail(
        "A swollen leg, chest pain, breathlessness or fainting together may mean a clot in \
             the lung.",
    )
    .because(
        "Suspected leg clot with chest pain, breathlessness or collapse; any two of chest pain, \
             breathlessness and collapse; or breathlessness with sudden upper back pain.",
    ),
    red_flag(
        "breathless_around_birth",
        Suspicion::PulmonaryEmbolism,
        Urgency::Urgent,
        rule! {
            any Pregnancy & Breathlessness, RecentChildbirth & Breathlessness
        },
        RuleBasis::Compiled,
        &NHS_PE,
    )
    .asked(2)
    .with_detail("Call an ambulance if you struggle for breath, have chest pain, or feel faint.")
    .because(
        "New shortness of breath in pregnancy or after a birth, when clots are commoner: the same \
             day (level set by us).",
    ),
    red_flag(
        "breathless_with_pain",
        Suspicion::PulmonaryEmbolism,
        Urgency::Soon,
        rule! {
            any Breathlessness
        },
        RuleBasis::Compiled,
        &NHS_PE,
    )
    .asked(3)
    .with_detail(
        "Be seen today if it came suddenly or is getting worse, and call an ambulance if you \
             struggle for breath, have chest pain, or feel faint.",
    )
    .because(
        "New shortness of breath without a second sign; a clot is one of many causes. The source asks \
             for an urgent appointment if it came suddenly, and for an ambulance if breathing is hard. Our \
             question does not ask how suddenly, so the sentence for the patient does (level set by us).",
    ),
    red_flag(
        "anticoagulant_spinal_bleed",
        Suspicion::SpinalHaematoma,
        Urgency::Emergency,
        rule! {
            every AnticoagulantUse;
            any LegWeakness & (unless_denied RecentNeurologicalChange),
                SevereLegWeakness & (unless_denied RecentNeurologicalChange), ProgressiveLegWeakness,
                BilateralLegWeakness, MyotomalWeakness & (unless_denied RecentNeurologicalChange),
                LegNumbness & SeverePain & (weeks <= 2) & (unless_denied RecentNeurologicalChange),
                LegNumbness & SeverePain & RecentNeurologicalChange,
                LegNumbness & BilateralLegPain & (unless_denied RecentNeurologicalChange),
                DermatomalSensoryLoss & RecentNeurologicalChange, SaddleNumbness, BladderDysfunction,
                BowelDysfunction, SuddenNeurologicalDeficit, BilateralLegPain & SeverePain & (weeks <= 2),
                BilateralLegPain & SeverePain & (weeks unknown),
                BilateralLegPain & SeverePain & RecentNeurologicalChange
        },
        RuleBasis::Compiled,
        &TIDSSKRIFTET2020,
    )
    .asked(1)
    .with_detail(
        "Say that you take a blood thinner or bleed easily; a bleed in the spine or near \
             the hip needs a scan at once.",
    )
    .because(
        "Blood thinner or bleeding disorder with a nerve deficit not stated to be old, or new \
             severe pain in both legs.",
    ),
    red_flag(
        "anticoagulant_psoas_bleed",
        Suspicion::IliopsoasHaematoma,
        Urgency::Emergency,
        rule! {
            every AnticoagulantUse;
            every GroinPain | HipPain | AnteriorThighPain | MedialThighPain | FlankPain | AbdominalPain;
            every (weeks <= 2) | (weeks unknown) | WorseningPain | ConstantProgressivePain;
            any SeverePain, GroinPain & WorseningPain, AnteriorThighPain & WorseningPain,
                FlankPain & WorseningPain, GroinPain & ConstantProgressivePain, UnableToBearWeight,
                PainOnHipExtension, LegWeakness, SevereLegWeakness, MyotomalWeakness, FemoralNerveStretch,
                PatellarReflexReduced, AnteriorThighPain & LegNumbness, GroinPain & LegNumbness,
                DermatomalSensoryLoss, CollapseOrShock
        },
        RuleBasis::Compiled,
        &CONSULTANT360_ILIOPSOAS,
    )
    .asked(2)
    .with_detail(
        "Say that you take a blood thinner or bleed easily; a bleed near the hip needs a \
             scan at once.",
    )
    .because(
        "Groin, hip, front-thigh or flank pain on a blood thinner that is severe or worsening, or \
             with weakness, numbness or pain on straightening the hip: urgent imaging.",
    ),
    red_flag(
        "anticoagulant_new_marked_pain",
        Suspicion::SpinalHaematoma,
        Urgency::Urgent,
        rule! {
            every AnticoagulantUse;
            every (weeks <= 2) | (weeks unknown);
            any SeverePain, SuddenOnset, MinorTrauma, MajorTrauma, BluntTrauma, GroinPain, FlankPain,
                AnteriorThighPain
        },
        RuleBasis::Compiled,
        &TIDSSKRIFTET2020,
    )
    .asked(2)
    .with_detail(
        "Say that you take a blood thinner or bleed easily. Call an ambulance if a leg \
             becomes weak or numb.",
    )
    .because(
        "New pain on a blood thinner that is severe, sudden, after an injury or in the groin, \
             front of thigh or flank; new mild back pain alone does not fire.",
    ),
    red_flag(
        "hip_fracture_after_fall",
        Suspicion::HipFracture,
        Urgency::Emergency,
        rule! {
            every MinorTrauma | MajorTrauma | BluntTrauma;
            every (weeks <= 2) | (weeks unknown);
            any UnableToBearWeight
        },
        RuleBasis::Guideline,
        &NHS_HIP,
    )
    .by_ambulance()
    .asked(1)
    .with_detail("Do not try to walk. Your hip, pelvis or spine may be broken.")
    .because("Fall or injury followed by inability to take a few steps."),
    red_flag(
        "hip_fracture_still_walking",
        Suspicion::HipFracture,
        Urgency::Urgent,
        rule! {
            every MinorTrauma | MajorTrauma | BluntTrauma;
            every (age >= 65) | Osteoporosis | CorticosteroidUse;
            every (weeks <= 6) | (weeks unknown);
            any HipPain, GroinPain, LateralHipPain, ButtockPain, AnteriorThighPain, MedialThighPain
        },
        RuleBasis::Compiled,
        &NHS_HIP,
    )
    .asked(3)
    .with_detail("Walk as little as possible and ask for an X-ray or scan of your hip and pelvis.")
    .because(
        "A broken hip can still allow walking, and up to one in ten does not show on the first \
             film.",
    ),
    red_flag(
        "hip_cannot_bear_weight",
        Suspicion::HipFracture,
        Urgency::Urgent,
        rule! {
            any UnableToBearWeight
        },
        RuleBasis::Compiled,
        &EXETER_HIP,
    )
    .asked(2)
    .with_detail("Keep weight off the leg and ask for an X-ray or scan of your hip and pelvis.")
    .because(
        "Unable to take four steps with any back, buttock, hip or thigh pain: fragility, stress or \
             sacral fracture or joint infection (gcare_hip, schindler2007).",
    ),
    red_flag(
        "femoral_stress_fracture",
        Suspicion::FemoralStressFracture,
        Urgency::Urgent,
        rule! {
            every TrainingLoadIncrease;
            every GroinPain | HipPain | AnteriorThighPain;
            any WorseWeightBearing, WorseAfterActivity, WorseStandingOrWalking, RestrictedMovement,
                LimitedHipInternalRotation, Limp, NightPain, SeverePain, SuddenOnset, UnableToBearWeight
        },
        RuleBasis::Compiled,
        &GCARE_HIP,
    )
    .asked(2)
    .with_detail("Stop running and keep weight off the leg until you have had a scan.")
    .because(
        "Groin, hip or front-thigh pain on loading after a rise in training: stress fracture of \
             the femoral neck (robertson2017).",
    ),
    red_flag(
        "child_hip",
        Suspicion::SlippedFemoralEpiphysis,
        Urgency::Emergency,
        rule! {
            every (age <= 17);
            every HipPain | GroinPain | LateralHipPain | AnteriorThighPain | MedialThighPain;
            any Limp, WorseWeightBearing, UnableToBearWeight, RestrictedMovement, WorseStandingOrWalking,
                LimitedHipInternalRotation
        },
        RuleBasis::Guideline,
        &RCH_SUFE,
    )
    .asked(1)
    .with_detail("Do not put weight on the leg. In a growing child, the hip may have slipped.")
    .because(
        "Hip, groin or thigh pain with limp, stiffness or pain on loading before growth ends: \
             emergency department, no weight (also pch_sufe).",
    ),
    red_flag(
        "pathological_hip_pain",
        Suspicion::SpinalMalignancy,
        Urgency::Urgent,
        rule! {
            every HistoryOfCancer | BoneLesionOnImaging | BoneLesionElsewhereOnImaging;
            every HipPain | GroinPain | LateralHipPain | AnteriorThighPain | MedialThighPain;
            any WorseWeightBearing, PainAtRest, Limp, NightPain, WakesSecondHalfOfNight,
                UnremittingNightPain
        },
        RuleBasis::Compiled,
        &GCARE_HIP,
    )
    .asked(3)
    .with_detail("Keep weight off the leg and ask for an X-ray or scan of your hip and thigh bone.")
    .because("Hip or thigh pain on loading or at night after cancer: the bone may be about to break."),
    red_flag(
        "osteonecrosis_risk",
        Suspicion::OsteonecrosisOfFemoralHead,
        Urgency::Soon,
        rule! {
            every GroinPain | HipPain | AnteriorThighPain | MedialThighPain;
            any CorticosteroidUse, AlcoholMisuse
        },
        RuleBasis::Compiled,
        &BNSSG_AVN,
    )
    .asked(4)
    .with_detail("Until then, avoid anything that jars the leg.")
    .because(
        "Groin, hip or front-thigh pain with long steroid use or heavy drinking: urgent referral, \
             which we read as two weeks.",
    ),
    red_flag(
        "infected_stone",
        Suspicion::ObstructedInfectedKidney,
        Urgency::Emergency,
        rule! {
            every ColickyFlankPain;
            any Fever, Rigors
        },
        RuleBasis::Compiled,
        &EAU_UROLITHIASIS,
    )
    .asked(1)
    .with_detail("Fever with strong pain in the side may mean a blocked, infected kidney.")
    .because("Colic with fever or shaking chills: immediate imaging."),
    red_flag(
        "kidney_infection_complicated",
        Suspicion::KidneyInfection,
        Urgency::Emergency,
        rule! {
            every Fever | Rigors;
            every FlankPain | Dysuria;
            any Vomiting, Pregnancy, Immunosuppression, Diabetes, CollapseOrShock
        },
        RuleBasis::Compiled,
        &NICE_NG111,
    )
    .asked(2)
    .with_detail(
        "A kidney infection with vomiting, pregnancy, diabetes or a weak immune system may \
             need hospital care.",
    )
    .because(
        "Suspected kidney infection with vomiting, pregnancy, diabetes, immunosuppression or \
             collapse.",
    ),
    red_flag(
        "kidney_infection",
        Suspicion::KidneyInfection,
        Urgency::Urgent,
        rule! {
            every FlankPain | Dysuria | Haematuria;
            any Fever, Rigors, Vomiting, FlankPain & Dysuria
        },
        RuleBasis::Compiled,
        &NICE_NG111,
    )
    .asked(3)
    .with_detail(
        "Ask for a urine test. Go to an emergency department if you shake with chills or \
             cannot keep fluids down.",
    )
    .because("Flank pain or urinary symptoms with fever, chills or vomiting, or both together."),
    red_flag(
        "ureteral_stone",
        Suspicion::UreteralStone,
        Urgency::Urgent,
        rule! {
            any ColickyFlankPain, FlankPain & Haematuria, FlankPain & SeverePain & SuddenOnset,
                FlankPain & SeverePain & Vomiting
        },
        RuleBasis::Guideline,
        &NICE_NG118,
    )
    .asked(3)
    .with_detail(
        "Ask for a scan. Go to an emergency department if you get a fever, faint or pass no \
             urine, or if you have only one kidney.",
    )
    .because("Colic, or flank pain with blood in the urine or severe: low-dose CT within 24 hours."),
    red_flag(
        "blood_in_urine",
        Suspicion::UrinaryTractDisease,
        Urgency::Soon,
        rule! {
            any Haematuria
        },
        RuleBasis::Compiled,
        &NICE_NG12,
    )
    .asked(4)
    .with_detail("Ask for a urine test.")
    .because("Visible blood in the urine with back pain; from age 45, a cancer pathway."),
    red_flag(
        "pregnancy_with_severe_belly_pain",
        Suspicion::EctopicPregnancy,
        Urgency::Emergency,
        rule! {
            every Pregnancy;
            every AbdominalPain | VaginalBleeding | CollapseOrShock & SeverePain & (weeks <= 2)
                | CollapseOrShock & SeverePain & (weeks unknown);
            any SeverePain, SuddenOnset, CollapseOrShock
        },
        RuleBasis::Compiled,
        &NICE_NG126,
    )
    .by_ambulance()
    .asked(2)
    .with_detail("Say that you are or could be pregnant.")
    .because(
        "In pregnancy: lower belly pain or bleeding with severe or sudden pain or fainting, or \
             fainting with severe new pain anywhere. Signs of instability go straight to emergency \
             care. Fainting alone stays a same-day matter, because near-fainting is common in \
             pregnancy.",
    ),
    red_flag(
        "pregnancy_with_belly_pain_or_bleeding",
        Suspicion::EctopicPregnancy,
        Urgency::Urgent,
        rule! {
            every Pregnancy;
            any AbdominalPain, VaginalBleeding
        },
        RuleBasis::Compiled,
        &NICE_NG126,
    )
    .asked(3)
    .with_detail("Say that you are or could be pregnant.")
    .because(
        "Belly pain or bleeding in pregnancy: early pregnancy unit or maternity unit the same \
             day.",
    ),
    red_flag(
        "pregnancy_with_severe_pain",
        Suspicion::ComplicationOfPregnancy,
        Urgency::Urgent,
        rule! {
            every Pregnancy;
            every (weeks <= 2) | (weeks unknown);
            any SeverePain, SuddenOnset
        },
        RuleBasis::Compiled,
        &SNEE_MATERNITY,
    )
    .asked(3)
    .with_detail(
        "Call your midwife or maternity unit first, at any hour. Strong or sudden back pain \
             can be labour.",
    )
    .because(
        "Backache that is new and unusual for her can be early labour or bleeding behind the \
             placenta. Maternity units ask to be called at any hour.",
    ),
    red_flag(
        "testicular_torsion",
        Suspicion::TesticularTorsion,
        Urgency::Emergency,
        rule! {
            every TesticularPain;
            any SuddenOnset, SeverePain, Vomiting
        },
        RuleBasis::Guideline,
        &QLD_SCROTAL,
    )
    .asked(2)
    .with_detail("A twisted testicle can be lost within hours.")
    .because("Testicular pain that is sudden, severe or with vomiting."),
    red_flag(
        "testicular_pain",
        Suspicion::TesticularDisease,
        Urgency::Soon,
        rule! {
            any TesticularPain
        },
        RuleBasis::Compiled,
        &NICE_NG12,
    )
    .asked(4)
    .with_detail("Go to an emergency department if the pain becomes sudden or severe.")
    .because("Pain or a lump in a testicle with groin or back pain: examination within two weeks."),
    red_flag(
        "herpes_zoster",
        Suspicion::HerpesZoster,
        Urgency::Urgent,
        rule! {
            any BlisteringRash
        },
        RuleBasis::Guideline,
        &ZOSTER_PHARM,
    )
    .asked(3)
    .with_detail("Treatment works best within three days of the first blisters.")
    .because(
        "New blisters in a strip on one side. The three days count from the rash, not from the \
             pain.",
    ),
    red_flag(
        "leg_pain_not_easing",
        Suspicion::LumbarDiscHerniation,
        Urgency::Routine,
        rule! {
            every UnilateralLegPain | BilateralLegPain | PainBelowKnee | AnteriorThighPain
                | MedialThighPain | PosteriorThighPain | ExertionalLegPain;
            any NoImprovementAfterOneMonth
        },
        RuleBasis::Compiled,
        &KOES2007,
    )
    .asked(5)
    .with_detail("Ask what can be done next.")
    .because(
        "Leg pain that has not eased after weeks merits review. The source's 6 to 8 weeks became a \
             month here.",
    ),
    red_flag(
        "pain_not_settling",
        Suspicion::SeriousDiseaseUnspecified,
        Urgency::Routine,
        rule! {
            any NoImprovementAfterOneMonth, ConstantProgressivePain
        },
        RuleBasis::Compiled,
        &BRIDGWATER_NHS,
    )
    .asked(5)
    .with_detail("Say how long the pain has lasted and whether it is getting worse.")
    .because(
        "Public advice is to get help with back pain that has not begun to improve within a few \
             weeks or gets worse over time. We set the level: an ordinary appointment, at any age, \
             even without leg pain.",
    ),
];
