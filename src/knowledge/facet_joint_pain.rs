//! Lumbar facet joint pain: pain from the small joints of the spine.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, estimated, measured};
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds = adapted(&PETERSEN2017)
    .because("Over 65 LR+ 1.5 (0.8-2.6), LR- 0.92; younger bands set so that the mean stays near 1.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::FacetJointPain,
    mechanism: "Small paired joints at the back of the spine become painful through strain or changes with age.",
    usual_course: "Tends to come and go; exercise is usual, with manual therapy as part of it.",
    codes: &[
        Code::new(Icd10Who2019, "M47.8", "Other spondylosis", Approximate),
        Code::new(
            Icd10Cm202604,
            "M47.816",
            "Spondylosis without myelopathy or radiculopathy, lumbar region",
            Close,
        ),
        Code::new(Icd11Mms, "FB0Y", "Other specified spondylopathies", Approximate),
    ],
    primary_care: Pretest::new(
        (0.12, 0.05, 0.22),
        adapted(&SUZUKI2016)
            .because("21% (68/320) with single blocks, which run 17-49% false positive (falco2012)."),
    ),
    spine_clinic: Pretest::new(
        (0.2, 0.11, 0.36),
        adapted(&FALCO2012).because("16-41% with controlled blocks among selected chronic pain."),
    ),
    emergency_department: Pretest::new(
        (0.08, 0.03, 0.18),
        estimated(&CURATOR_ESTIMATE).because("No figure found."),
    ),
    demographics: &[
        Band::Age(16, 39).per(0.7, 0.45, 1.1, AGE),
        Band::Age(40, 64).per(1.0, 0.8, 1.25, AGE),
        Band::Age(65, 130).per(1.5, 0.8, 2.6, AGE),
    ],
    criteria: &[],
    groups: &[
        group(
            "relieved_by_lying_down",
            &[symptom(RelievedByLyingDown).present(1.1, 1.0, 1.2).absent(0.39, 0.18, 0.96).per(
                measured(&PETERSEN2017)
                    .printed("sens 0.94 spec 0.17")
                    .because("Controlled blocks in a pain clinic; useful only when absent."),
            )],
        ),
        group(
            "extension_loading",
            &[
                symptom(WorseExtension).present(1.05, 0.95, 1.16).absent(0.7, 0.3, 1.2).per(
                    measured(&PETERSEN2017)
                        .printed("no increase on hyperextension: LR+ 0.7 (0.3-1.2), LR- 1.05")
                        .because("Published for the opposite answer; turned round."),
                ),
                sign(FacetLoading).present(1.28, 1.1, 1.45).absent(0.35, 0.1, 0.9).per(
                    adapted(&LASLETT2006)
                        .printed("sens 1.00 spec 0.22, 13 positives of 120")
                        .because("Zero cell softened; rules out rather than in."),
                ),
            ],
        ),
        group(
            "best_position",
            &[
                symptom(RelievedBySitting).present(1.3, 0.9, 2.0).absent(0.88, 0.7, 1.1).per(
                    adapted(&LASLETT2006)
                        .printed("sitting best OR 4.27; walking best OR 4.79")
                        .because("Two opposite best activities were both reported, so both kept small."),
                ),
                symptom(ImprovesWithExercise).present(1.2, 0.8, 1.8).absent(0.9, 0.75, 1.1).per(
                    adapted(&LASLETT2006)
                        .printed("walking best activity OR 4.79, p 0.02")
                        .because("Walking is not the same as exercise relief; small."),
                ),
            ],
        ),
        group(
            "worse_coughing_sneezing",
            &[symptom(WorseCoughingSneezing).present(0.76, 0.34, 1.66).absent(1.03, 0.9, 1.1).per(
                measured(&PETERSEN2017)
                    .printed(
                        "no increase on cough sens 0.90 spec 0.13, LR+ 1.0 (0.9-1.1), LR- 0.76 (0.34-1.66)",
                    )
                    .because(
                        "Published for the opposite answer; turned round. Absent side recomputed from \
                         sensitivity and specificity (printed 1.0).",
                    ),
            )],
        ),
        group(
            "pain_site",
            &[symptom(MidlineSpinalPain).present(0.4, 0.2, 0.7).absent(1.5, 1.2, 1.9).per(
                adapted(&DEPALMA2011B)
                    .printed("midline pain in 15.4% of facet, 95.8% of disc, 12.9% of sacroiliac cases")
                    .because(
                        "Tertiary comparators were mostly disc pain; base rate 0.45 used for \
                             consulters.",
                    ),
            )],
        ),
        group(
            "low_back_pain",
            &[symptom(LowBackPain).present(1.1, 0.55, 2.2).absent(0.45, 0.225, 0.9).per(
                estimated(&CURATOR_ESTIMATE).because("Back pain beside the spine is the complaint itself."),
            )],
        ),
        group(
            "leg_radiation",
            &[
                symptom(PainBelowKnee).present(0.45, 0.225, 0.9).absent(1.35, 0.675, 2.7).per(
                    estimated(&HELBIG1988)
                        .printed("-10 points for pain below the knee")
                        .because("Referred facet pain seldom passes the knee; scorecard deducts for it."),
                ),
                symptom(LegPainWorseThanBackPain)
                    .present(0.4, 0.2, 0.8)
                    .absent(1.25, 0.625, 2.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Back-dominant by definition.")),
                symptom(DermatomalLegPain)
                    .present(0.4, 0.2, 0.8)
                    .absent(1.2, 0.6, 2.4)
                    .per(estimated(&CURATOR_ESTIMATE).because("Referral is diffuse.")),
                symptom(ButtockPain)
                    .present(1.15, 0.575, 2.3)
                    .absent(0.85, 0.425, 1.7)
                    .per(estimated(&CURATOR_ESTIMATE).because("Common referral, common elsewhere.")),
            ],
        ),
        group(
            "neuro_deficit",
            &[symptom(LegNumbness)
                .present(0.5, 0.25, 1.0)
                .absent(1.15, 0.575, 2.3)
                .per(estimated(&CURATOR_ESTIMATE).because("No nerve lesion expected."))],
        ),
        group(
            "root_tension",
            &[sign(StraightLegRaise)
                .present(0.5, 0.25, 1.0)
                .absent(1.12, 0.56, 2.24)
                .per(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
        group(
            "block",
            &[investigation(FacetBlockRelief).present(3.0, 1.9, 5.5).absent(0.08, 0.0334, 0.3).per(
                adapted(&FALCO2012)
                    .printed("single blocks falsely positive in 17-49%")
                    .because("0.94 of cases against 0.31; controlled double blocks would say more."),
            )],
        ),
        group(
            "other_explanation",
            &[
                symptom(UnexplainedWeightLoss)
                    .present(0.6, 0.3, 1.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Asks for another explanation.")),
                symptom(SaddleNumbness)
                    .present(0.6, 0.3, 1.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Asks for another explanation.")),
                sign(PulsatileAbdominalMass)
                    .present(0.5, 0.25, 1.0)
                    .per(estimated(&CURATOR_ESTIMATE).because("Asks for another explanation.")),
                symptom(Fever).present(0.5, 0.25, 1.0).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Mechanical cause; fever asks for another explanation."),
                ),
            ],
        ),
        group(
            "hip_signs",
            &[sign(LimitedHipInternalRotation)
                .present(0.75, 0.375, 1.5)
                .absent(1.1, 0.55, 2.2)
                .per(estimated(&CURATOR_ESTIMATE).because("A stiff hip points to the joint."))],
        ),
    ],
};
