//! Lumbar spondylolisthesis: slipped vertebra.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Sex};

const AGE: Grounds = adapted(&GRODAHL2016).because(
    "Under 20 LR+ 1.45 (0.81/0.44) for the isthmic form, which makes up nearly all slips at that \
     age.",
);

const AGE_FROM_20: Grounds =
    estimated(&KALICHMAN2009).because("Isthmic form in the young, degenerative form from the fifth decade.");

const SEX: Grounds = adapted(&PEARSON2010).because(
    "0.69 women of 601 with degenerative slip; isthmic slips are commoner in men, so little weight \
         is left.",
);

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::LumbarSpondylolisthesis,
    mechanism: "One vertebra has moved forward on the next because of a stress defect or joints that have \
         changed with age, straining joints and sometimes nerves.",
    usual_course: "Many slips never hurt or progress; trunk strengthening and changes of activity are the \
         usual first steps.",
    limits: Some(
        "Slips are common in people without pain, and a painful slip feels like any other back pain; \
         history and examination seldom reveal it, and a slip on an image need not be the cause of \
         the pain.",
    ),
    codes: &[
        Code::new(Icd10Who2019, "M43.1", "Spondylolisthesis", Broad),
        Code::new(Icd10Cm202604, "M43.16", "Spondylolisthesis, lumbar region", Narrow),
        Code::new(Icd11Mms, "FA84.Z", "Spondylolisthesis, unspecified", Broad),
        Code::new(HumanPhenotypeOntology, "HP:0003302", "Spondylolisthesis", Broad),
    ],
    primary_care: Pretest::new(
        (0.025, 0.01, 0.05),
        estimated(&CURATOR_ESTIMATE)
            .because("A painful slip is rarer than a slip on film; no share of consulters was found."),
    ),
    spine_clinic: Pretest::new(
        (0.06, 0.03, 0.12),
        estimated(&CURATOR_ESTIMATE).because("Referral concentrates it; no figure found."),
    ),
    emergency_department: Pretest::new(
        (0.015, 0.005, 0.03),
        estimated(&CURATOR_ESTIMATE).because("No figure found."),
    ),
    demographics: &[
        DemographicRange::Age(16, 19).from(1.45, 0.853, 2.46, AGE),
        DemographicRange::Age(20, 24).from(1.1, 0.647, 1.87, AGE_FROM_20),
        DemographicRange::Age(25, 49).from(0.7, 0.412, 1.19, AGE_FROM_20),
        DemographicRange::Age(50, 59).from(1.0, 0.588, 1.7, AGE_FROM_20),
        DemographicRange::Age(60, 130).from(1.4, 0.824, 2.38, AGE_FROM_20),
        DemographicRange::Sex(Sex::Female).from(1.15, 0.767, 1.72, SEX),
        DemographicRange::Sex(Sex::Male).from(0.82, 0.547, 1.23, SEX),
    ],
    groups: &[
        group(
            "step_off",
            &[StepOffOnPalpation.present(6.0, 3.0, 15.0).absent(0.4, 0.21, 0.6).from(
                adapted(&AHN2015)
                    .printed(
                        "sill sign sens 0.81 spec 0.89, LR+ 7.43 (3.6-15.2); older step-off studies \
                         sens 0.60-0.88, spec 0.87-1.00 (alqarni2015)",
                    )
                    .because(
                        "Between developer-run study and the review range; radiographic slip is not \
                         always the pain source.",
                    ),
            )],
        ),
        group(
            "low_back_pain",
            &[LowBackPain.present(1.07, 1.0, 1.13).absent(0.55, 0.3, 0.95).from(
                adapted(&MOLLER2000)
                    .printed("0.93 of 111 (0.31 alone, 0.62 with sciatica)")
                    .because("0.93 over 0.87 and 0.07 over 0.13."),
            )],
        ),
        group(
            "extension_loading",
            &[
                WorseExtension.present(1.3, 0.65, 2.6).absent(0.8, 0.4, 1.6).from(
                    estimated(&MOLLER2000)
                        .printed("symptoms similar to non-specific pain before fusion (111 v 39)")
                        .because(
                            "Isthmic slips hurt like any back pain, degenerative ones like stenosis \
                         (1.6): geometric middle.",
                        ),
                ),
                WorseStandingOrWalking.present(1.5, 0.75, 3.0).absent(0.7, 0.35, 1.4).from(
                    estimated(&GRODAHL2016)
                        .printed("worse walking sens >0.75, no specificity")
                        .because("Slip narrows the canal on standing."),
                ),
                RelievedBySitting
                    .present(1.4, 0.7, 2.8)
                    .absent(0.8, 0.4, 1.6)
                    .from(estimated(&CURATOR_ESTIMATE).because("Unloading eases it; shared with stenosis.")),
            ],
        ),
        group(
            "relieved_by_lying_down",
            &[RelievedByLyingDown.present(1.2, 0.6, 2.4).absent(0.75, 0.375, 1.5).from(
                estimated(&CURATOR_ESTIMATE).because("Unloading eases it; common in mechanical pain."),
            )],
        ),
        group(
            "imaging",
            &[SpondylolisthesisOnRadiograph.present(7.0, 4.0, 12.0).absent(0.08, 0.0334, 0.25).from(
                adapted(&BRINJIKJI2015A)
                    .printed("slip on imaging uncommon before 60, 23% at 60 in people without pain")
                    .because(
                        "0.93 of cases by definition against about 0.13 of other consulters; a slip \
                         need not be the pain source.",
                    ),
            )],
        ),
        group(
            "activity",
            &[WorseAfterActivity.present(1.4, 0.7, 2.8).absent(0.75, 0.375, 1.5).from(
                estimated(&CURATOR_ESTIMATE).because("Loading pain, in the young after sport; no figures."),
            )],
        ),
        group(
            "root_tension",
            &[StraightLegRaise.present(0.65, 0.35, 1.1).absent(1.08, 0.98, 1.2).from(
                adapted(&MOLLER2000)
                    .printed("positive in 12% of 111")
                    .because("0.12 over about 0.18 of consulters."),
            )],
        ),
    ],
};
