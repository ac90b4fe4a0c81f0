//! Greater trochanteric pain syndrome: outer hip tendon pain.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Sex};

const AGE: Grounds =
    adapted(&LIEVENSE2005).because("Mean age 55 in general practice; the spread is estimated.");

const SEX: Grounds = adapted(&SEGAL2007)
    .because("OR 3.37 (2.67-4.25) and 80% women in practice, against 56% women among consulters.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::GreaterTrochantericPainSyndrome,
    mechanism: "Tendons of the buttock muscles at the outer hip bone are overloaded, sometimes with an \
         irritated bursa.",
    usual_course: "Most improve over months with load advice and hip strengthening.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "M70.6", "Trochanteric bursitis", Close),
        Code::new(Icd10Cm202604, "M70.60", "Trochanteric bursitis, unspecified hip", Close),
        Code::new(Icd11Mms, "FB50.1", "Bursitis related to use, overuse or pressure", Broad),
        Code::new(HumanPhenotypeOntology, "HP:6001158", "Trochanteric pain", Symptom),
    ],
    primary_care: Pretest::new(
        (0.035, 0.02, 0.1),
        adapted(&LIEVENSE2005).because(
            "1.8 per 1000 per year against about 60 consulting; the 20-35% claimed among back pain \
             (brinks2011) looks like over-diagnosis.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.09, 0.04, 0.2),
        adapted(&TORTOLANI2002)
            .because("20.2% (51/252) referred with back pain; halved for a weak reference."),
    ),
    emergency_department: Pretest::new(
        (0.02, 0.01, 0.06),
        estimated(&CURATOR_ESTIMATE).because("No figure found."),
    ),
    demographics: &[
        DemographicRange::Age(16, 29).from(0.3, 0.187, 0.48, AGE),
        DemographicRange::Age(30, 39).from(0.6, 0.375, 0.96, AGE),
        DemographicRange::Age(40, 59).from(1.4, 0.875, 2.24, AGE),
        DemographicRange::Age(60, 79).from(1.1, 0.688, 1.76, AGE),
        DemographicRange::Age(80, 130).from(0.8, 0.5, 1.28, AGE),
        DemographicRange::Sex(Sex::Female).from(1.43, 1.1, 1.86, SEX),
        DemographicRange::Sex(Sex::Male).from(0.45, 0.346, 0.585, SEX),
    ],
    groups: &[
        group(
            "pain_site",
            &[
                LateralHipPain.present(4.0, 2.22, 7.2).absent(0.2, 0.1, 0.4).from(
                    adapted(&FEARON2013)
                        .printed(
                            "leaf of a tree with lateral pain on FABER: sens 0.81 spec 0.82 against hip \
                         osteoarthritis",
                        )
                        .because("Near-defining complaint: 0.84 of cases against 0.21 of consulters."),
                ),
                HipPain.present(2.2, 1.1, 4.4).absent(0.45, 0.225, 0.9).from(
                    estimated(&SEGAL2007).printed("complaint of hip pain is part of the definition").because(
                        "0.9 by definition over an assumed 0.33 of consulters, shrunk (some say \
                         thigh or leg).",
                    ),
                ),
            ],
        ),
        group(
            "low_back_pain",
            &[LowBackPain.present(0.8, 0.6, 1.05).absent(1.9, 1.1, 3.3).from(
                adapted(&SEGAL2007).printed("LBP OR 2.79 (2.22-3.50) in the community").because(
                    "The odds ratio in a community with back pain in 0.3 gives about 0.55 of \
                         cases over 0.87 of consulters; square root taken.",
                ),
            )],
        ),
        group(
            "leg_radiation",
            &[PainBelowKnee.present(0.55, 0.275, 1.1).absent(1.25, 0.625, 2.5).from(
                estimated(&CURATOR_ESTIMATE).because("Referral to the outer thigh, seldom past the knee."),
            )],
        ),
        group(
            "side_lying",
            &[WorseLyingOnSide
                .present(3.0, 1.5, 6.0)
                .absent(0.45, 0.225, 0.9)
                .from(estimated(&CURATOR_ESTIMATE).because("Typical complaint; no accuracy figure found."))],
        ),
        group(
            "hip_activities",
            &[
                WorseClimbingStairs.present(1.5, 0.75, 3.0).absent(0.75, 0.375, 1.5).from(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Single-leg loading; shared with hip osteoarthritis."),
                ),
                DifficultyWithShoesAndSocks.present(0.5, 0.278, 0.9).absent(1.22, 1.02, 1.46).from(
                    adapted(&FEARON2013)
                        .printed("OR 0.06 against hip osteoarthritis (95% limit 0.26)")
                        .because("About 0.15 of cases against 0.30 of consulters."),
                ),
            ],
        ),
        group(
            "trochanteric_tests",
            &[
                TrochantericTenderness.present(2.2, 1.4, 3.6).absent(0.3, 0.15, 0.6).from(
                    adapted(&GRIMALDI2017).printed("sens 0.80").because(
                        "Specificity is that among lateral hip pain; 0.64 is assumed for \
                         consulters, although half of one spine clinic's patients were tender \
                         (tan2018).",
                    ),
                ),
                SingleLegStancePain.present(4.0, 1.5, 12.0).absent(0.65, 0.5, 0.85).from(
                    adapted(&GRIMALDI2017)
                        .printed(
                            "sens 0.38 spec 1.00, LR+ about 12, LR- 0.62; sens 1.00 spec 0.97, LR+ 37 \
                         (lequesne2008)",
                        )
                        .because(
                            "None of about 15 negatives: one or two in 15 would give 4. For pain felt at \
                         the side of the hip; the controls of the other study had no pain at all.",
                        ),
                ),
                ResistedHipAbductionPain.present(2.6, 1.2, 5.7).absent(0.5, 0.25, 0.8).from(
                    adapted(&REIMAN2013HIP)
                        .printed("pooled LR+ 5.5 (0.13-241), LR- 0.37 (0.20-0.69); bird2001 LR+ 1.35")
                        .because("Pooled interval spans 1; middle value."),
                ),
                HipAbductorWeakness.present(2.8, 1.3, 7.0).absent(0.5, 0.3, 0.85).from(
                    adapted(&REIMAN2013HIP)
                        .printed(
                            "Trendelenburg pooled LR+ 6.83 (1.6-28), LR- 0.25 (0.02-3.2); bird2001 \
                         3.15/0.35",
                        )
                        .because("Heterogeneous; nearer the smaller study."),
                ),
                FaberTest.present(1.6, 1.0, 4.5).absent(0.75, 0.5, 0.95).from(
                    adapted(&FEARON2013)
                        .printed("lateral pain with FABER tree 0.81/0.82 against hip OA")
                        .because(
                            "Printed together with lateral pain and against hip osteoarthritis alone; \
                         shrunk because hips and sacroiliac joints give it too.",
                        ),
                ),
            ],
        ),
        group(
            "knee_osteoarthritis",
            &[KneeOsteoarthritis.present(1.85, 1.6, 2.1).absent(0.832, 0.787, 0.874).from(
                adapted(&SEGAL2007).printed("ipsilateral knee OA OR 3.47 (2.72-4.42)").because(
                    "Converted with prevalence 0.18, then divided by 1.3: older consulters share \
                         it.",
                ),
            )],
        ),
        group(
            "neuro_deficit",
            &[LegNumbness
                .present(0.6, 0.3, 1.2)
                .absent(1.12, 0.56, 2.24)
                .from(estimated(&CURATOR_ESTIMATE).because("No nerve lesion expected."))],
        ),
    ],
};
