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
    .advice(
        "Go to an emergency department now, and let someone else drive. The nerves at the base \
             of the spine may be squeezed, and hours count.",
    )
    .because(
        "Any one saddle, bladder, bowel or two-leg deficit not stated to be older than two \
             weeks. The two weeks are those of the deficit, not of the pain; unknown timing counts \
             as new. Two-leg, growing or sudden weakness is new by its question, and so is a bladder \
             or bowel change since a pain that began within two weeks.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. A saddle, bladder or \
             bowel change together with a second one, or with leg nerve trouble, must be checked \
             within hours.",
    )
    .because(
        "Saddle numbness with a bladder or bowel change (sbpr2013: specific, about 0.90, one \
             true case in 281), or any of them with weakness, a lost ankle jerk or pain in both \
             legs; fires whatever the dates.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. New pain in both legs \
             with numbness or weakness must be checked at once.",
    )
    .because(
        "Two-leg pain with a deficit or lost ankle jerk where the pain or the change is stated \
             to be new; undated is the next rule.",
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
    .advice(
        "See a clinician today. Say since when both legs hurt and since when they are numb or \
             weak. Go to an emergency department if it began or grew in the last two weeks.",
    )
    .because(
        "The same without a date: a narrow canal is the usual cause, so one level lower until \
             the date is known; silent when the change is stated to be old. Lost jerks have no date \
             and do not count here.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. The bladder is not \
             emptying as it should.",
    )
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Take the scan report \
             with you.",
    )
    .because("Compression seen and a clinical feature of the syndrome: surgical emergency."),
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
    .advice(
        "See a clinician today. Take the scan report with you. Go to an emergency department if \
             numbness between the legs, a bladder or bowel change or weak legs appear.",
    )
    .because(
        "Pathways act on the clinical picture, not on the report of compression alone; same-day \
             opinion kept.",
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
    .advice(
        "See a clinician today. Say when the change began. Go to an emergency department if it \
             began or grew in the last two weeks.",
    )
    .because(
        "The same items stated to be older than 14 days in pain of up to three months (urgent \
             interface referral; another pathway acts at once under three months), and loss of \
             sexual function or genital feeling alone, whose commonest causes are pain and \
             medicines.",
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
    .advice(
        "See a clinician within two weeks. Say when the change began. Go to an emergency \
             department if it grows.",
    )
    .because("The same items stated to be old and steady in pain of more than three months."),
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
    .advice(
        "See a clinician today. Go to an emergency department if numbness, weakness or a bladder \
             or bowel change appears.",
    )
    .because(
        "New pain down both legs, or spread from one to both, without deficit; sources conflict \
             between emergency and monitoring.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. A foot or leg that has \
             just become this weak needs a spinal opinion today.",
    )
    .because(
        "Foot drop or power of 3/5 or less not stated to be old; one source allows two weeks, \
             the safer is taken.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Weakness that is getting \
             worse can become permanent.",
    )
    .because(
        "Growing weakness that is marked, measured, two-sided or so fast that it came within \
             hours.",
    ),
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
    .advice(
        "See a clinician today. Ask for the strength, the feeling and the pulses of the leg to \
             be tested. Go to an emergency department if the foot drops or the other leg is affected \
             too.",
    )
    .because(
        "Weaker than a week ago by self-report and not marked: review at once or within days; a \
             clinician measures the power the same day. A leg that went numb within hours without \
             further signs gets the same level (mapped); with them sudden_deficit fires.",
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
    .advice(
        "See a clinician today. Say that the weakness is new. Go to an emergency department if \
             it grows.",
    )
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
    .advice(
        "See a clinician within two weeks. Go to an emergency department if the weakness grows \
             or spreads.",
    )
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
    .advice(
        "See a clinician within two weeks. Ask for the strength of the leg to be tested, and for \
             an early date if the weakness is new. Go to an emergency department if it grows.",
    )
    .because(
        "Lesser weakness of one leg that began within two weeks (koes2007: review within days) \
             or goes with another nerve-root feature deserves a measured examination; weakness alone \
             does not fire.",
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
    .advice(
        "Call an ambulance now. A leg that goes weak or numb within hours can come from a bleed, \
             a blocked artery or a torn main artery.",
    )
    .because(
        "Weakness, or numbness with severe or sudden pain, that came within hours: haematoma, \
             dissection or occlusion until shown otherwise, wherever it hurts.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Unsteady walking with \
             weak legs or a bladder or bowel change may come from pressure on the spinal cord.",
    )
    .because(
        "Disturbed gait with marked, growing or two-leg weakness, or with a saddle, bladder or \
             bowel change. A foot drop stated to be old and steady makes walking unsteady by itself \
             and goes one level lower (next rule): the source asks for weakness that is worsening or \
             at several levels.",
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
    .advice("See a clinician today. Ask for the legs and the spine to be examined.")
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
    .advice(
        "See a clinician within two weeks. Ask for the legs, the reflexes and the spine to be \
             examined. Go to an emergency department if the legs become weak or numb.",
    )
    .because(
        "Gait alone is common in a narrow lumbar canal, so not urgent by itself; the cord should \
             be examined. Band-like pain may come from a nerve root or the cord of the chest.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Say that you have had \
             cancer or what a scan showed, and what has changed in your legs, bladder or bowel.",
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
    .advice(
        "See a clinician today. Say that you have had cancer or what a scan showed. Go to an \
             emergency department if a leg becomes weak or walking gets worse.",
    )
    .because(
        "Numbness or an old, steady weakness of one root, as in ordinary sciatica: the source \
             says immediate for any radicular sign; one level lower is mapped.",
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
    .advice("See a clinician today. Say that you have had cancer.")
    .because(
        "Cancer history with thoracic, severe and unremitting, progressive, straining or night \
             pain, or local tenderness: within 24 hours.",
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
    .advice("See a clinician within two weeks. Say that you have had cancer, which one and when.")
    .because(
        "Cancer history (skin cancer other than melanoma is not counted in the question) and \
             none of the worrying features.",
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
    .advice("See a clinician today. Have the scan result at hand.")
    .because(
        "A destructive lesion already found needs prompt work-up; level from the rule for \
             suspected spinal metastases.",
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
    .advice(
        "See a clinician today. Have the blood result at hand. Go to an emergency department if \
             you are confused, very thirsty or keep vomiting.",
    )
    .because(
        "Raised calcium with bone pain: same day when symptomatic or above 3.0 mmol/l; the item \
             has no figure, so the safer is taken.",
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
    .advice("See a clinician today. Mention the weight loss and when it began.")
    .because(
        "Public advice gives weight loss alone this level; kept for weight loss with a systemic \
             sign or unremitting pain. Rest pain and thoracic site no longer count: half of all \
             patients have the first.",
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
    .advice(
        "See a clinician within two weeks. Mention the weight loss and when it began; from 60 \
             on, tests of the belly may be offered.",
    )
    .because(
        "Unexplained weight loss with spinal pain; one public source advises sooner contact. \
             From 60 on also the guideline's pair for cancer of the pancreas (nice_ng12).",
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
    .advice(
        "See a clinician within two weeks. Have the blood result at hand, and ask for blood and \
             urine tests for bone marrow disease.",
    )
    .because(
        "Anaemia beside back or bone pain at any age (the guideline names 60; a younger patient \
             is not safer), or raised markers at 60 or more.",
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
    .advice("See a clinician within two weeks. Ask for blood and urine tests.")
    .because(
        "Pain of more than a month when it grows, or is severe and at rest or thoracic; level \
             mapped.",
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
    .advice(
        "Book an ordinary appointment. Say how long the pain has lasted and how it behaves at \
             night, and ask whether simple blood tests would help.",
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
    .advice(
        "See a clinician within two weeks. Say how long the pain has lasted and how it behaves \
             at night and at rest.",
    )
    .because(
        "Kept awake most nights in any position, or more than a month without improvement and \
             growing (deyo_diehl1988), at 50 or more; rest that does not help is in half of all \
             patients and does not count.",
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
    .advice("See a clinician today. Describe how the pain behaves at night and at rest.")
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
    .advice("See a clinician within two weeks. Describe how the pain behaves at night and at rest.")
    .because(
        "The same with growing or unremitting pain and no systemic sign; public advice is \
             sooner, but 213 of 482 patients had night pain and none a serious disease \
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
    .advice(
        "See a clinician within two weeks. Describe where the pain sits and how it behaves at \
             night.",
    )
    .because("Thoracic pain that is not mechanical; level mapped. Band-like pain has its own rule."),
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
    .advice("See a clinician within two weeks. Say that you never had such pain before.")
    .because("First episode of spinal pain after 60: within two weeks."),
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
    .advice("See a clinician within two weeks. Say where the pain sits and when it began.")
    .because(
        "Newer thoracic pain after 60 with one more feature, where nobody said whether it is the \
             first episode.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Move as little as you \
             can; call an ambulance if moving is hard, or if a leg is numb or weak.",
    )
    .because(
        "Serious accident or fall from a height followed by this pain within days; the limits in \
             time are mapped.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Keep as still as you \
             can; call an ambulance if you can hardly move.",
    )
    .because(
        "A bruise or graze over the spine after an injury had a post-test probability of 62 % \
             (49 to 74); the review does not divide it by the size of the injury, so a small fall \
             counts too. Level mapped.",
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
    .advice("See a clinician today. Ask whether a picture of the spine was taken after the accident.")
    .because(
        "Serious accident up to 12 weeks ago with severe, growing, midline or thoracic pain, at \
             50 or more or with weak bones; time bands are mapped.",
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
    .advice(
        "See a clinician within two weeks. Mention the accident, and ask whether a picture of \
             the spine was taken.",
    )
    .because(
        "The same with none of these: trauma alone had a post-test probability near 6 %. Older \
             pain falls to the default.",
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
    .advice(
        "Call an ambulance now. Keep still and do not let anyone straighten or twist your back; \
             say so if your spine is stiffened.",
    )
    .because(
        "Stiffened spine with an injury or new severe pain, or any spine after a serious \
             accident, with a nerve sign: an unstable fracture until shown otherwise.",
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
    .advice(
        "See a clinician today. Say that your spine is stiffened and that it must be imaged. \
             Move as little as you can; go to an emergency department if an arm or leg tingles or \
             weakens.",
    )
    .because(
        "Any fall, however small, changed posture or a sudden or severe new pain in a stiffened \
             spine (also fordham2009).",
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
    .advice(
        "See a clinician today. Ask for a picture of the spine, and of the hip if it hurts \
             there.",
    )
    .because("At least three of female, over 70, trauma, long steroid use; level mapped."),
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
    .advice("See a clinician within two weeks. Mention the fall or accident and any steroid tablets.")
    .because("Two of the items, female sex not counted so that age with sex alone stays silent."),
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
    .advice(
        "See a clinician within two weeks. Mention any fall, and ask whether a picture of the \
             spine is needed.",
    )
    .because(
        "Over 55 a fall carried a fracture in a quarter (limited to 65); sudden pain that \
             prevents lying flat (langdon2010), or is severe over 70 (henschke2009), suggests a \
             fresh one. Age alone does not fire; the aortic rules come first. Over 70, being unable \
             to lie flat, or severe pain over the bones, counts without a fall, because bones \
             collapse without one too (mapped).",
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
    .advice("See a clinician within two weeks. Mention the weak bones or steroid tablets.")
    .because(
        "Weak bone or long steroid use with pain that is severe, sudden, after a fall or \
             prevents lying flat, or lost height; steroid tablets with any spinal pain (downie2013: \
             post-test 33 %, few cases); level mapped.",
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
    .advice("See a clinician within two weeks. Ask whether a picture of the spine is needed.")
    .because(
        "Sharp pain on percussion was 0.88 sensitive and 0.90 specific for a fresh fracture; \
             level mapped.",
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
    .advice("See a clinician within two weeks. Show where the back has changed.")
    .because(
        "A new lump or changed shape of the back: public advice is an urgent appointment; a \
             muscular list does the same, so one level lower.",
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
    .advice(
        "See a clinician today. Take the report with you. Go to an emergency department if a leg \
             becomes weak or numb.",
    )
    .because("A fracture seen that may be unstable, infected or malignant."),
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
    .advice("See a clinician within two weeks. Ask about its cause and about your bones.")
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Fever with a raised risk \
             of infection needs blood tests and a scan today.",
    )
    .because(
        "Fever or shaking chills with a factor that lets germs reach the spine; suspected spinal \
             infection means same day. A recent infection covers any that needed antibiotics, so a \
             further pain or systemic sign is asked (bmj_bp_ces).",
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
    .advice(
        "Call an ambulance now. Fever with numbness, weakness or a bladder or bowel change can \
             worsen within hours.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Mention the injection, \
             operation, drip line or weakened defences.",
    )
    .because(
        "Fever is missing in about half of cases, so strong risk with a deficit not stated to be \
             old suffices.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Mention what makes \
             infection more likely for you.",
    )
    .because(
        "Risk with two local, laboratory or systemic signs is suspected infection, same day, \
             even without fever.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Mention what makes \
             infection more likely for you.",
    )
    .because(
        "A direct route for germs with a tender spine or raised markers and marked pain: same \
             day.",
    ),
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Take the scan report \
             with you.",
    )
    .because("A scan that already shows infection: suspected infection is same day."),
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
    .advice("See a clinician today. Mention the fever or chills and any recent illness or procedure.")
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
    .advice("See a clinician today. Mention what makes infection more likely for you.")
    .because(
        "Strong risk with unremitting or growing pain or a sign; absence of fever does not \
             reassure (a risk factor in 98 % of abscesses).",
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
    .advice("See a clinician today. Mention what makes infection more likely for you.")
    .because(
        "Diabetes, heavy drinking or an infection with antibiotics, with a tender spine, raised \
             markers or sweats and growing pain.",
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
    .advice(
        "See a clinician within two weeks. Mention what makes infection more likely for you; \
             call the same day if fever or chills appear.",
    )
    .because("The same with growing pain or sweats only."),
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
    .advice("See a clinician today. Have the blood result at hand.")
    .because(
        "New or worsening back pain with raised markers is where the guideline suspects \
             vertebral infection; with severe pain or a second sign within a day, level mapped.",
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
    .advice("See a clinician within two weeks. Have the blood result at hand.")
    .because(
        "The same with nothing else; one marker is enough, no tenderness needed. Old, steady \
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
    .advice("See a clinician today. Describe how you have been feeling in general.")
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
    .advice(
        "See a clinician within two weeks. Call the same day if fever, chills, sweats or growing \
             pain appear.",
    )
    .because("Possible weak defences or direct route for germs, otherwise well."),
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
    .advice("See a clinician within two weeks. Describe how you have been feeling in general.")
    .because(
        "Sweats in thoracic, non-mechanical, growing or unremitting pain, or tiredness with \
             growing thoracic or non-mechanical pain; tiredness alone does not count.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Fever or shaking chills \
             with a painful hip may mean an infected joint.",
    )
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
    .advice(
        "See a clinician today. Keep weight off the leg and have the blood result at hand. Go to \
             an emergency department if fever or chills appear.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Fever with pain that \
             stops you walking or straightening the hip needs a scan.",
    )
    .because(
        "Fever or chills with limp or pain on straightening the hip (82 % in a series of 17); a \
             third of those in shock died; level mapped.",
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
    .advice(
        "Call an ambulance now. Fainting or collapse with back or belly pain may mean internal \
             bleeding.",
    )
    .because("Pain with collapse from 50 on, or at any age with belly or flank pain or sudden onset."),
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
    .advice(
        "Call an ambulance now. Fainting with severe or sudden pain may mean bleeding inside, or \
             a tear in the main artery.",
    )
    .because(
        "Fainting, near fainting or shock with severe or sudden new pain at any age; the source \
             names collapse or loss of consciousness with new pain (level under 50 mapped).",
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
    .advice("See a clinician today. Call an ambulance if you faint again, or if the pain gets worse.")
    .because(
        "Fainting with back pain under 50 or at unknown age: more often a faint from pain, seen \
             the same day.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Call an ambulance if you \
             feel faint, or cannot move for pain.",
    )
    .because(
        "Severe pain in the belly that is sudden, or comes with vomiting, fainting or fever, at \
             any age: public advice is an emergency department or an ambulance. A hole in the gut, a \
             blocked or starved bowel and an inflamed pancreas can hurt in the back.",
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
    .advice(
        "See a clinician today. Ask for the belly to be examined. Go to an emergency department \
             if it gets worse, or if you vomit or feel faint.",
    )
    .because(
        "Severe belly pain without a second sign; public advice is an emergency department, and \
             here the severe pain may be that of the back, so one level lower (mapped).",
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
    .advice(
        "Call an ambulance now. Say that a widened or pulsing main artery (an aneurysm) has been \
             found.",
    )
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
    .advice(
        "See a clinician today. Call an ambulance if the pain becomes sudden or severe, or if \
             you feel faint.",
    )
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
    .advice("Call an ambulance now. Severe new pain at this age may come from the main artery.")
    .because(
        "New severe belly or colicky pain at 60 or more, sudden or not; steady flank pain with \
             one more sign, since one back patient in twenty reports it; sudden pain anywhere with a \
             vascular risk (mroczek2024). Lifting beforehand does not excuse it.",
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
    .advice(
        "Call an ambulance now. Sudden pain in the belly or side at this age may come from the \
             main artery.",
    )
    .because(
        "Sudden belly, flank or band-like pain at 60 or more with severity or a vascular risk \
             mimics colic; pain of up to three months, since a leak can be contained for weeks, or \
             older pain that has just grown (limit mapped).",
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
    .advice(
        "Call an ambulance now. Sudden severe pain in the belly or side may come from the main \
             artery.",
    )
    .because(
        "From 50 on with belly or flank pain and one vascular risk: image by the emergency \
             college.",
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
    .advice(
        "Call an ambulance now. At this age such pain may come from the main artery and not from \
             a stone.",
    )
    .because(
        "A first colic over 60 may be an aneurysm; first is read as pain of up to three months, \
             or older pain that has just grown.",
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
    .advice(
        "See a clinician today. Ask for the belly to be examined and scanned. Call an ambulance \
             if you feel faint, or if the pain spreads or gets worse.",
    )
    .because(
        "New back pain at 60 or more that is sudden and severe, or goes with belly or flank pain \
             and a vascular risk. New pain in belly and back together, or sudden pain with smoking, \
             hypertension or an aneurysm in the family, counts too (nice_ng156).",
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
    .advice(
        "See a clinician today. Ask for the belly to be examined and scanned. Call an ambulance \
             if you feel faint, or if the pain spreads or gets worse.",
    )
    .because(
        "Sudden severe new pain with a risk of the arteries from 50 on, wherever in the back; \
             the source starts at 60 (mapped).",
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
    .advice("Call an ambulance now. Sudden tearing pain may come from the main artery.")
    .because(
        "Abrupt tearing pain in chest, back or belly; level and the limit of three months, \
             unless the pain has just grown, mapped.",
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
    .advice(
        "Call an ambulance now. Sudden severe pain with fainting or a change in a leg may come \
             from the main artery.",
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
    .advice(
        "Call an ambulance now. Say that the pain in your upper back was at its worst within \
             minutes.",
    )
    .because(
        "Sudden severe upper-back pain from 40 on: the source sends every suspicion to an \
             emergency department at once. Abrupt and severe are two of the three features of the \
             pain that count as high risk; it need not tear.",
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
    .advice(
        "See a clinician today. Say that the pain was at its worst within minutes. Call an \
             ambulance if it spreads, if you feel faint, or if an arm or leg turns weak or cold.",
    )
    .because(
        "The same under 40 or at an unstated age; one level lower, because other causes are \
             commoner then (mapped).",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Call an ambulance if you \
             still have it, if it is severe or spreads, or if you feel unwell.",
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
    .advice(
        "Call an ambulance now. A cold, pale or pulseless painful leg may have lost its blood \
             supply.",
    )
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
    .advice(
        "See a clinician today. Ask for the circulation of the leg to be examined. Call an \
             ambulance if the leg turns numb, weak or suddenly worse.",
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
    .advice("See a clinician today. Ask for the circulation of the leg to be examined.")
    .because(
        "Rest or night pain with poor circulation, or a sore or black toe: on-call vascular \
             team. Walking pain is not required; many never had it.",
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
    .advice("Book an ordinary appointment. Ask for the circulation of the leg to be examined.")
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
    .advice(
        "See a clinician today. A swollen leg may hold a blood clot and needs a test the same \
             day.",
    )
    .because(
        "One leg clearly more swollen than the other beside any pain of back, buttock or leg; \
             both Wells results lead to a same-day test.",
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
    .advice(
        "Call an ambulance now. A swollen leg, chest pain, breathlessness or fainting together \
             may mean a clot in the lung.",
    )
    .because(
        "Suspected leg clot with chest pain, breathlessness or collapse; chest pain or \
             breathlessness with collapse, both together, or breathlessness with sudden upper back \
             pain.",
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
    .advice(
        "See a clinician today. Call an ambulance if you struggle for breath, have chest pain, \
             or feel faint.",
    )
    .because(
        "New shortness of breath in pregnancy or after a birth, when clots are commoner: the \
             same day (level mapped).",
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
    .advice(
        "See a clinician within two weeks. Have it seen today if it is getting worse, and call \
             an ambulance if you struggle for breath, have chest pain, or feel faint.",
    )
    .because(
        "New shortness of breath without a second sign; the source asks for an ambulance when \
             breathing is hard, and a clot is one of many causes (level mapped).",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Say that you take a \
             blood thinner or bleed easily; a bleed in the spine or near the hip needs a scan at \
             once.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Say that you take a \
             blood thinner or bleed easily; a bleed near the hip needs a scan at once.",
    )
    .because(
        "Groin, hip, front-thigh or flank pain on a blood thinner that is severe or growing, or \
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
    .advice(
        "See a clinician today. Say that you take a blood thinner or bleed easily. Call an \
             ambulance if a leg becomes weak or numb.",
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
    .advice(
        "Call an ambulance now. Do not try to walk; a hip, the pelvis or the spine may be \
             broken.",
    )
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
    .advice(
        "See a clinician today. Walk as little as possible and ask for a picture of the hip and \
             pelvis.",
    )
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
    .advice(
        "See a clinician today. Keep weight off the leg and ask for a picture of the hip and \
             pelvis.",
    )
    .because(
        "Unable to take four steps with any pain of back, buttock, hip or thigh: fragility, \
             stress or sacral fracture or joint infection (gcare_hip, schindler2007).",
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
    .advice(
        "See a clinician today. Stop running and keep weight off the leg until a scan has been \
             done.",
    )
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Do not put weight on the \
             leg; the hip of a growing child may have slipped.",
    )
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
    .advice(
        "See a clinician today. Keep weight off the leg and ask for a picture of the hip and \
             thigh bone.",
    )
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
    .advice("See a clinician within two weeks. Avoid impact on the leg until then.")
    .because(
        "Groin, hip or front-thigh pain with long steroid use or heavy drinking: urgent \
             referral, read as two weeks.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. Fever with strong pain \
             in the side may mean a blocked, infected kidney.",
    )
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
    .advice(
        "Go to an emergency department now, and let someone else drive. A kidney infection with \
             vomiting, pregnancy, diabetes or weak defences may need hospital.",
    )
    .because(
        "Suspected kidney infection with dehydration, pregnancy, diabetes, weak defences or \
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
    .advice(
        "See a clinician today. Ask for a urine test. Go to an emergency department if you shake \
             with chills or cannot keep fluids down.",
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
    .advice(
        "See a clinician today. Ask for a scan. Go to an emergency department if fever, fainting \
             or no urine follows, or if you have only one kidney.",
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
    .advice("See a clinician within two weeks. Ask for a urine test.")
    .because("Visible blood in the urine beside back pain; from 45 on a cancer pathway."),
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
    .advice("Call an ambulance now. Say that you are or could be pregnant.")
    .because(
        "Severe, sudden or fainting with lower belly pain or bleeding in pregnancy, or fainting \
             with severe new pain anywhere: signs of instability go straight to emergency care. \
             Fainting alone stays a same-day matter, because nearly fainting is common in pregnancy.",
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
    .advice("See a clinician today. Say that you are or could be pregnant.")
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
    .advice(
        "See a clinician today. Call your midwife or maternity unit first, at any hour; strong \
             or sudden pain in the back can be labour.",
    )
    .because(
        "Backache that is new and not usual for her can be early labour or a bleeding behind the \
             placenta; maternity units ask to be called at any hour.",
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
    .advice(
        "Go to an emergency department now, and let someone else drive. A twisted testicle is \
             lost within hours.",
    )
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
    .advice(
        "See a clinician within two weeks. Go to an emergency department if the pain becomes \
             sudden or severe.",
    )
    .because("Pain or a lump in a testicle beside groin or back pain: examination within two weeks."),
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
    .advice("See a clinician today. Treatment works best within three days of the first blisters.")
    .because(
        "New blisters in a strip on one side; the three days are those of the rash, not of the \
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
    .advice("Book an ordinary appointment. Ask what can be done next.")
    .because("Leg pain that has not eased after weeks merits review; time mapped from 6 to 8 weeks."),
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
    .advice(
        "Book an ordinary appointment. Say how long the pain has lasted and whether it is \
             getting worse.",
    )
    .because(
        "Public advice is to get help with back pain that has not begun to improve within a few \
             weeks or gets worse over time; read as an ordinary appointment, at any age and without \
             leg pain (level mapped).",
    ),
];
