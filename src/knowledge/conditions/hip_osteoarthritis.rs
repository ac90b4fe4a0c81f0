//! Hip osteoarthritis: hip arthritis.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds =
    adapted(&METCALFE2019).because("Under 60 LR- 0.11 (0.01-0.78); softened for the decade before 60.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::HipOsteoarthritis,
    mechanism: "Cartilage and bone of the hip joint change with age and load, giving groin or thigh pain \
         and stiffness.",
    usual_course: "Progresses slowly, with good and bad spells; strengthening exercise and, where needed, \
         weight loss come first, joint replacement later for some.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "M16.9", "Coxarthrosis, unspecified", Exact),
        Code::new(Icd10Cm202604, "M16.9", "Osteoarthritis of hip, unspecified", Exact),
        Code::new(Icd11Mms, "FA00.Z", "Osteoarthritis of hip, unspecified", Exact),
    ],
    primary_care: Pretest::new(
        (0.05, 0.03, 0.09),
        adapted(&METCALFE2019).because(
            "34% of primary-care hip or groin pain, which is about one in seven of these consulters.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.06, 0.03, 0.12),
        adapted(&SEMBRANO2009).because("12.5% had any hip source among a surgeon's new patients."),
    ),
    emergency_department: Pretest::new(
        (0.03, 0.015, 0.06),
        estimated(&CURATOR_ESTIMATE).because("Chronic complaint; no figure found."),
    ),
    demographics: &[
        DemographicRange::Age(16, 39).from(0.08, 0.0444, 0.144, AGE),
        DemographicRange::Age(40, 49).from(0.3, 0.167, 0.54, AGE),
        DemographicRange::Age(50, 59).from(0.8, 0.444, 1.44, AGE),
        DemographicRange::Age(60, 69).from(1.9, 1.06, 3.42, AGE),
        DemographicRange::Age(70, 130).from(2.6, 1.44, 4.68, AGE),
    ],
    groups: &[
        group(
            "pain_site",
            &[
                GroinPain.present(3.6, 2.12, 6.12).absent(0.6, 0.429, 0.84).from(
                    adapted(&LESHER2008)
                        .printed("55% of injection-proven hip joint pain")
                        .because("0.47 of cases after shrinkage against 0.13 of consulters."),
                ),
                MedialThighPain.present(4.0, 1.7, 12.0).absent(0.9, 0.78, 0.98).from(
                    adapted(&METCALFE2019)
                        .printed("worst pain in medial thigh LR+ 7.8 (1.7-37); 16% in lesher2008")
                        .because(
                            "Interval very wide; shrunk towards 1, negative side from 0.16 sensitivity.",
                        ),
                ),
                AnteriorThighPain.present(2.0, 1.18, 3.4).absent(0.83, 0.692, 0.996).from(
                    adapted(&LESHER2008)
                        .printed("27% of hip joint pain")
                        .because("0.27 against 0.13 of consulters."),
                ),
                HipPain.present(2.6, 1.3, 5.2).absent(0.4, 0.2, 0.8).from(
                    estimated(&ALTMAN1991)
                        .printed(
                            "hip pain is the entry of the classification sets; 0.19 of a community of \
                         50-79 has it (kim2013acr)",
                        )
                        .because(
                            "Case share 0.85 (some point to buttock or thigh) over an assumed 0.33 of \
                         consulters.",
                        ),
                ),
                ButtockPain.present(1.3, 0.929, 1.82).absent(0.7, 0.467, 1.05).from(
                    adapted(&LESHER2008)
                        .printed("71% of hip joint pain")
                        .because("0.65 after shrinkage against 0.50 of consulters."),
                ),
                LateralHipPain.present(1.3, 0.8, 2.1).absent(0.92, 0.75, 1.1).from(
                    adapted(&LESHER2008).printed("27% of hip joint pain lies at the lateral thigh").because(
                        "0.27 against 0.21 of consulters: the outer hip does not exclude the joint.",
                    ),
                ),
            ],
        ),
        group(
            "leg_radiation",
            &[
                PainBelowKnee.present(0.6, 0.375, 0.96).absent(1.23, 1.03, 1.48).from(
                    adapted(&LESHER2008)
                        .printed("22% of hip joint pain")
                        .because("0.22 against 0.38 of consulters (hill2011)."),
                ),
                DermatomalLegPain
                    .present(0.5, 0.25, 1.0)
                    .absent(1.15, 0.575, 2.3)
                    .from(estimated(&CURATOR_ESTIMATE).because("Joint referral does not follow one root.")),
            ],
        ),
        group(
            "low_back_pain",
            &[LowBackPain.present(0.65, 0.5, 0.845).absent(2.5, 1.47, 4.25).from(
                adapted(&LESHER2008)
                    .printed("0 of 51 had low back referral")
                    .because("Zero cell and comorbidity: about 0.57 of cases against 0.87 of consulters."),
            )],
        ),
        group(
            "hip_activities",
            &[
                WorseClimbingStairs.present(2.1, 1.6, 2.8).absent(0.65, 0.45, 0.9).from(
                    adapted(&METCALFE2019)
                        .printed("LR+ 2.1 (1.6-2.8), slopes or stairs")
                        .because("LR+ published for hip or groin pain; LR- not printed, set mildly."),
                ),
                DifficultyWithShoesAndSocks.present(2.6, 1.6, 3.9).absent(0.45, 0.265, 0.765).from(
                    adapted(&RAINVILLE2019)
                        .printed(
                            "dressing the leg LR+ 3.1 against stenosis; OR 0.06 for trochanteric pain \
                         against hip osteoarthritis (fearon2013)",
                        )
                        .because(
                            "Two comparisons agree. We saw no figure for absence, so that side is \
                         unchanged.",
                        ),
                ),
                WorseSquatting.present(1.8, 0.9, 3.6).absent(0.72, 0.36, 1.44).from(
                    estimated(&SUTLIVE2008)
                        .printed(
                            "squat with posterior pain 5/21 against 3/51, LR 6.07 (1.46-26.3), 0.79 \
                         (0.70-0.96); self-reported squatting is one of the five rule items",
                        )
                        .because(
                            "The question is broader than the test (LR+ 6.07, LR- 0.79), so the \
                         present side is shrunk and the absent side kept near the test's.",
                        ),
                ),
                WorseWeightBearing.present(1.5, 1.1, 2.2).absent(0.42, 0.25, 0.58).from(
                    adapted(&METCALFE2019)
                        .printed("absence of pain on walking LR- 0.25-0.58 across studies")
                        .because("Middle of the study range; LR+ set mildly because common."),
                ),
            ],
        ),
        group(
            "relieved_by_sitting",
            &[RelievedBySitting.present(1.3, 1.0, 1.9).absent(0.45, 0.1, 0.92).from(
                adapted(&METCALFE2019)
                    .printed("no relief by sitting LR- 0.24 (0.06-0.92)")
                    .because("Softened: spinal causes relieved by sitting share it."),
            )],
        ),
        group(
            "hip_signs",
            &[
                GroinPainOnHipAbductionOrAdduction.present(5.7, 1.6, 20.0).absent(0.71, 0.59, 0.9).from(
                    adapted(&METCALFE2019).printed("LR+ 5.7 (1.6-20); LR- 0.71 (sutlive2008)").because(
                        "Comparators were hip-clinic patients with hip pain; used unchanged. \
                         Spinal comparators would not lower it.",
                    ),
                ),
                LimitedHipInternalRotation.present(2.2, 1.0, 6.0).absent(0.52, 0.25, 0.9).from(
                    adapted(&METCALFE2019)
                        .printed(
                            "sens 0.66 spec 0.79, LR 3.14/0.43 (second hand); restricted in 76 of 101 \
                         with low back pain (prather2017)",
                        )
                        .because(
                            "0.66/0.79 holds in hip clinics; many people with low back pain are \
                         restricted too, so the specificity does not transfer.",
                        ),
                ),
                HipAbductorWeakness.present(3.5, 2.0, 8.4).absent(0.65, 0.5, 0.85).from(
                    adapted(&METCALFE2019)
                        .printed("LR+ 4.5 (2.4-8.4), sens 0.44 spec 0.90")
                        .because("Gluteal weakness also occurs with L5 root and tendon disease."),
                ),
                RestrictedMovement.present(1.4, 0.7, 2.8).absent(0.6, 0.3, 1.2).from(
                    estimated(&BIRRELL2001).printed("1+ plane LR+ 1.85 (1.52-2.17), LR- 0.27").because(
                        "Movement loss in one plane LR+ 1.85, LR- 0.27 when examined; self-report is \
                         vaguer.",
                    ),
                ),
                FaberTest
                    .present(1.6, 0.8, 3.2)
                    .absent(0.65, 0.325, 1.3)
                    .from(estimated(&CURATOR_ESTIMATE).because(
                        "Groin pain on FABER is a hip sign; the catalogue takes any familiar pain.",
                    )),
            ],
        ),
        group(
            "knee_osteoarthritis",
            &[KneeOsteoarthritis.present(1.9, 1.1, 3.5).absent(0.88, 0.75, 0.98).from(
                adapted(&METCALFE2019)
                    .printed("LR+ 2.1 (1.1-3.8)")
                    .because("History of knee osteoarthritis; age overlap trims it slightly."),
            )],
        ),
        group(
            "neuro_deficit",
            &[LegNumbness
                .present(0.5, 0.25, 1.0)
                .absent(1.15, 0.575, 2.3)
                .from(estimated(&CURATOR_ESTIMATE).because("No nerve lesion expected."))],
        ),
        group(
            "root_tension",
            &[StraightLegRaise
                .present(0.6, 0.3, 1.2)
                .absent(1.1, 0.55, 2.2)
                .from(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
        group(
            "imaging",
            &[HipOsteoarthritisOnRadiograph.present(6.0, 2.7, 10.0).absent(0.28, 0.12, 0.85).from(
                adapted(&KIM2015)
                    .printed(
                        "ACR with radiograph 0.89/0.91 (altman1991); groin pain and radiograph \
                         0.37/0.905 and 0.165/0.94 (kim2015); 16.9% of a community aged 50-79",
                    )
                    .because(
                        "Middle of LR+ 9.9 and 3.9, and of 0.12 and 0.70: films agree with the \
                         label among painful hips, but much less in the community.",
                    ),
            )],
        ),
        group(
            "onset",
            &[InsidiousOnset
                .present(1.3, 0.65, 2.6)
                .absent(0.65, 0.325, 1.3)
                .from(estimated(&CURATOR_ESTIMATE).because("Comes on over years."))],
        ),
    ],
};
