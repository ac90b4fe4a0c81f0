//! Lumbar facet joint pain: pain from the small joints of the spine.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds = adapted(&PETERSEN2017).because(
    "Over 65 LR+ 1.5 (0.8-2.6), LR- 0.92; over 55 odds ratio 3.55, p 0.06 (laslett2006), much \
     shrunk.",
);

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::FacetJointPain,
    mechanism: "Small paired joints at the back of the spine become painful through strain or changes with \
         age.",
    usual_course: "Tends to come and go; the usual care is exercise, sometimes together with manual therapy.",
    limits: Some(
        "Cannot be recognised without a diagnostic block: no feature of the history or examination \
         reliably tells it from other back pain, and even the complete picture leaves it, at best, \
         at about one in two in primary care and two in three in a spine clinic.",
    ),
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
        DemographicRange::Age(16, 39).from(0.65, 0.4, 1.05, AGE),
        DemographicRange::Age(40, 54).from(0.9, 0.7, 1.2, AGE),
        DemographicRange::Age(55, 64).from(1.25, 0.8, 2.0, AGE),
        DemographicRange::Age(65, 130).from(1.5, 0.8, 2.6, AGE),
    ],
    groups: &[
        group(
            "relieved_by_lying_down",
            &[RelievedByLyingDown.present(1.1, 1.0, 1.2).absent(0.39, 0.18, 0.96).from(
                adapted(&PETERSEN2017)
                    .printed("sens 0.94 spec 0.17")
                    .because("Controlled blocks in a pain clinic; useful only when absent."),
            )],
        ),
        group(
            "extension_loading",
            &[
                WorseExtension.present(1.05, 0.95, 1.16).absent(0.7, 0.3, 1.2).from(
                    adapted(&PETERSEN2017)
                        .printed("no increase on hyperextension: LR+ 0.7 (0.3-1.2), LR- 1.05")
                        .because("Published for the opposite answer; reversed."),
                ),
                FacetLoading.present(1.28, 1.1, 1.45).absent(0.35, 0.1, 0.9).from(
                    adapted(&LASLETT2006)
                        .printed("sens 1.00 spec 0.22, 13 positives of 120")
                        .because("Zero cell softened; rules out rather than in."),
                ),
            ],
        ),
        group(
            "best_position",
            &[
                RelievedBySitting.present(1.5, 0.9, 2.5).absent(0.75, 0.5, 1.1).from(
                    adapted(&LASLETT2006)
                        .printed("sitting is the best activity OR 4.27, p 0.04, n=120")
                        .because(
                            "Odds ratio with an assumed share of 0.30 gives 2.2 and 0.5; about 13 \
                         positive blocks, so half of that on the log scale.",
                        ),
                ),
                ImprovesWithExercise.present(1.3, 0.8, 2.3).absent(0.82, 0.55, 1.1).from(
                    adapted(&LASLETT2006)
                        .printed("walking is the best activity OR 4.79, p 0.02, n=120")
                        .because(
                            "Odds ratio with an assumed share of 0.30 gives 2.2 and 0.5; walking is not \
                         all exercise, so a third of that on the log scale.",
                        ),
                ),
            ],
        ),
        group(
            "worse_coughing_sneezing",
            &[WorseCoughingSneezing.present(0.76, 0.34, 1.66).absent(1.03, 0.9, 1.1).from(
                adapted(&PETERSEN2017)
                    .printed(
                        "no increase on cough sens 0.90 spec 0.13, LR+ 1.0 (0.9-1.1), LR- 0.76 \
                         (0.34-1.66)",
                    )
                    .because(
                        "Published for the opposite answer; reversed. Absent side recomputed from \
                         sensitivity and specificity (printed 1.0).",
                    ),
            )],
        ),
        group(
            "pain_site",
            &[MidlineSpinalPain.present(0.4, 0.2, 0.7).absent(1.5, 1.2, 1.9).from(
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
            &[LowBackPain.present(1.1, 0.55, 2.2).absent(0.45, 0.225, 0.9).from(
                estimated(&CURATOR_ESTIMATE).because("Back pain beside the spine is the complaint itself."),
            )],
        ),
        group(
            "leg_radiation",
            &[
                PainBelowKnee.present(0.67, 0.335, 1.34).absent(1.16, 0.58, 2.32).from(
                    estimated(&SCHWARZER1994)
                        .printed("no single clinical feature associated with block response (n=176)")
                        .because(
                            "Halfway between what experts expect and no association of any single \
                         feature with block response. We did not see whether leg pain was among \
                         the features tested.",
                        ),
                ),
                LegPainWorseThanBackPain.present(0.63, 0.315, 1.26).absent(1.12, 0.56, 2.24).from(
                    estimated(&SCHWARZER1994)
                        .printed("no single clinical feature associated with block response (n=176)")
                        .because(
                            "Halfway between what experts expect and no association of any single \
                         feature with block response. We did not see whether leg pain was among \
                         the features tested.",
                        ),
                ),
                DermatomalLegPain.present(0.63, 0.315, 1.26).absent(1.1, 0.55, 2.2).from(
                    estimated(&SCHWARZER1994)
                        .printed("no single clinical feature associated with block response (n=176)")
                        .because(
                            "Halfway between what experts expect and no association of any single \
                         feature with block response. We did not see whether leg pain was among \
                         the features tested.",
                        ),
                ),
            ],
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
                .present(0.5, 0.25, 1.0)
                .absent(1.12, 0.56, 2.24)
                .from(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
        group(
            "block",
            &[FacetBlockRelief.present(3.0, 1.9, 5.5).absent(0.08, 0.0334, 0.3).from(
                adapted(&FALCO2012)
                    .printed("single blocks falsely positive in 17-49%")
                    .because("0.94 of cases against 0.31; controlled double blocks would say more."),
            )],
        ),
    ],
};
