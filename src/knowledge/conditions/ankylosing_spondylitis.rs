//! Ankylosing spondylitis (axial spondyloarthritis): inflammatory arthritis of the spine.

use crate::citation::{Grounds, adapted, disputed, estimated, from_lay_article};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Sex};

const AGE: Grounds = estimated(&CURATOR_ESTIMATE).because(
    "Cases consult younger; set so that, with onset and duration, chronic pain before 45 reaches \
     about 5%.",
);

const AGE_AT_ONSET: Grounds = adapted(&RUDWALEIT2009A).because(
    "Onset at 45 or less sens 0.97, LR- 0.13; under 40 LR+ 1.3; late onset is commoner among all \
     consulters.",
);

const DURATION: Grounds = adapted(&RUDWALEIT2004)
    .because("Defined within chronic back pain; about 55% of consulters have pain over three months.");

const SEX: Grounds = adapted(&DEWINTER2016).because(
    "Men 0.704 of radiographic and 0.468 of non-radiographic disease, half of each, over 0.44 of \
     consulters.",
);

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::AnkylosingSpondylitis,
    mechanism: "Inflammation, of unknown cause, of the sacroiliac joints, spine, hips and tendon \
         attachments; more common in carriers of HLA-B27.",
    usual_course: "Lifelong and not curable, but regular exercise, physiotherapy and specialist treatment \
         reduce symptoms, ease the pain and protect function. Early referral to rheumatology helps.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "M45", "Ankylosing spondylitis", Exact),
        Code::new(Icd10Cm202604, "M45.9", "Ankylosing spondylitis of unspecified sites in spine", Exact),
        Code::new(Icd11Mms, "FA92.0Z", "Axial spondyloarthritis, unspecified", Broad),
        Code::new(HumanPhenotypeOntology, "HP:0033631", "Spondylitis", Broad),
    ],
    primary_care: Pretest::new(
        (0.015, 0.004, 0.05),
        adapted(&HAMILTON2015).because(
            "1.3% of primary-care back pain in one practice; 5% of chronic back pain \
             (rudwaleit2004); more where it was actively looked for.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.04, 0.02, 0.08),
        adapted(&ARNBAK2016).because(
            "11.3% of 759 patients aged 18 to 40, who are about 0.3 of a clinic: 0.3 x 0.113 + 0.7 \
             x 0.01.",
        ),
    ),
    emergency_department: Pretest::new(
        (0.005, 0.002, 0.015),
        estimated(&CURATOR_ESTIMATE).because("Mostly acute pain; no figure found."),
    ),
    demographics: &[
        DemographicRange::Age(16, 29).from(1.4, 1.0, 1.96, AGE),
        DemographicRange::Age(30, 44).from(1.3, 0.929, 1.82, AGE),
        DemographicRange::Age(45, 59).from(0.9, 0.643, 1.26, AGE),
        DemographicRange::Age(60, 130).from(0.5, 0.357, 0.7, AGE),
        DemographicRange::AgeAtOnset(0, 39).from(1.5, 1.0, 2.25, AGE_AT_ONSET),
        DemographicRange::AgeAtOnset(40, 44).from(1.1, 0.733, 1.65, AGE_AT_ONSET),
        DemographicRange::AgeAtOnset(45, 130).from(0.13, 0.0867, 0.195, AGE_AT_ONSET),
        DemographicRange::DurationWeeks(0, 11).from(0.15, 0.1, 0.225, DURATION),
        DemographicRange::DurationWeeks(12, 5200).from(1.7, 1.13, 2.55, DURATION),
        DemographicRange::Sex(Sex::Male).from(1.3, 1.1, 1.75, SEX),
        DemographicRange::Sex(Sex::Female).from(0.75, 0.6, 0.95, SEX),
    ],
    groups: &[
        group(
            "inflammatory_back_pain",
            &[
                AlternatingButtockPain.present(2.2, 1.3, 3.5).absent(0.85, 0.76, 0.96).from(
                    adapted(&BRAUN2011)
                        .printed(
                            "0.248/0.885, LR+ 2.16 (1.32-3.54), LR- 0.85 (0.76-0.96); printed 2.2 and \
                         0.9",
                        )
                        .because("Largest primary-care study; younger patients with pain over two months."),
                ),
                WakesSecondHalfOfNight.present(1.4, 1.1, 1.8).absent(0.72, 0.57, 0.93).from(
                    adapted(&BRAUN2011)
                        .printed(
                            "0.584/0.575, LR+ 1.37 (1.10-1.71) LR- 0.72 (0.57-0.93), printed 1.7 \
                         (braun2011); 1.3 (navarro2015)",
                        )
                        .because(
                            "From sensitivity and specificity; the ratio printed beside them does not \
                         follow from them and lies inside the interval.",
                        ),
                ),
                MorningStiffnessOver30Minutes.present(1.2, 0.8, 1.9).absent(0.9, 0.65, 1.1).from(
                    adapted(&BRAUN2011)
                        .printed(
                            "0.354/0.665, LR+ 1.06 (0.77-1.45) LR- 0.97 (0.82-1.15), ankylosing \
                         spondylitis alone 1.46/0.78 (braun2011); 0.79 of all persistent back pain \
                         has some morning stiffness (arnbak2016)",
                        )
                        .because(
                            "Between all axial disease (nothing) and ankylosing spondylitis proper (a \
                         little) in the primary-care study.",
                        ),
                ),
                ImprovesWithExercise.present(1.3, 1.1, 1.5).absent(0.56, 0.38, 0.82).from(
                    adapted(&BRAUN2011)
                        .printed(
                            "0.779/0.397, LR+ 1.29 (1.12-1.50) LR- 0.56 (0.38-0.82) for better with \
                         movement, not with rest",
                        )
                        .because(
                            "Published as one item with no relief by rest. Both halves get its \
                         figure, and their group counts it once.",
                        ),
                ),
                NoImprovementWithRest.present(1.3, 1.1, 1.5).absent(0.56, 0.38, 0.82).from(
                    adapted(&BRAUN2011)
                        .printed(
                            "0.779/0.397, LR+ 1.29 (1.12-1.50) LR- 0.56 (0.38-0.82) for better with \
                         movement, not with rest",
                        )
                        .because("Other half of the same published item; their group counts it once."),
                ),
                InsidiousOnset.present(1.15, 0.575, 2.3).absent(0.8, 0.4, 1.6).from(
                    estimated(&SIEPER2009)
                        .printed("item of two published rules")
                        .because("An item of the published rules without a figure of its own; slight."),
                ),
                NightPain.present(1.35, 1.0, 1.9).absent(0.71, 0.5, 0.95).from(
                    adapted(&HARDING2005)
                        .printed(
                            "night pain in 213 of 482 with back pain (0.44); waking in the second half \
                         of the night in 0.584 of cases (braun2011)",
                        )
                        .because(
                            "At least 0.60 of cases over 0.44 of people with back pain; absent \
                         0.40/0.56.",
                        ),
                ),
                WorseInMorning.present(1.3, 0.65, 2.6).absent(0.75, 0.375, 1.5).from(
                    from_lay_article(&SOURCE_ARTICLE)
                        .printed("stated without figures")
                        .because("Goes with morning stiffness; no accuracy figure of its own."),
                ),
                WorseAfterInactivity.present(1.4, 0.7, 2.8).absent(0.7, 0.35, 1.4).from(
                    estimated(&BRAUN2011)
                        .printed("improves with movement, not rest: LR+ 1.3")
                        .because("Mirror of relief by movement; no figure of its own."),
                ),
                ButtockPain.present(1.2, 0.6, 2.4).absent(0.8, 0.4, 1.6).from(
                    estimated(&NICE_NG65)
                        .printed("referral item of the guideline")
                        .because("Sacroiliac site and referral item; common otherwise."),
                ),
                RelievedByLyingDown.present(0.65, 0.4, 0.9).absent(1.25, 1.1, 1.45).from(
                    adapted(&BRAUN2011)
                        .printed("not relieved by rest 0.779/0.397")
                        .because("Mirror of the published item (0.56 and 1.29), softened by a fifth."),
                ),
            ],
        ),
        group(
            "enthesis_pain",
            &[EnthesisPain.present(1.8, 1.0, 3.4).absent(0.93, 0.8, 1.0).from(
                adapted(&RUDWALEIT2009_PART2)
                    .printed(
                        "0.37/0.89, LR+ 3.4 (rudwaleit2006easy); heel 0.169 v 0.140 (1.21), anywhere \
                         0.402 v 0.302 (1.33) (rudwaleit2009_part2)",
                    )
                    .because(
                        "Cohorts of referred patients give 1.2 to 1.3, the literature table 3.4; \
                         consulters were not referred for it, so this is a little above the \
                         cohorts.",
                    ),
            )],
        ),
        group(
            "peripheral_joint_swelling",
            &[PeripheralJointSwelling.present(2.5, 1.07, 5.7).absent(0.93, 0.87, 1.0).from(
                adapted(&BRAUN2011)
                    .printed(
                        "0.106/0.957, LR+ 2.5 (1.07-5.7) (braun2011); 0.363 v 0.178, LR+ 2.0 \
                         (rudwaleit2009_part2); 0.40/0.90, LR+ 4.0 (rudwaleit2006easy)",
                    )
                    .because(
                        "As counted in the primary-care study; the cohort (2.0) and the literature \
                         table (4.0) lie inside the interval.",
                    ),
            )],
        ),
        group(
            "dactylitis",
            &[Dactylitis.present(4.5, 1.4, 12.0).absent(0.97, 0.8, 1.0).from(
                adapted(&RUDWALEIT2009_PART2)
                    .printed(
                        "0.066 v 0.012, LR+ 5.5 (1.7-18.7) (rudwaleit2009_part2); 0.06 of cases \
                         (dewinter2016)",
                    )
                    .because(
                        "0.06 of cases over about 0.013; a second cohort shows 1.4. Absent 0.94/0.99 \
                         is 0.95, softened.",
                    ),
            )],
        ),
        group(
            "eye_pain_or_redness",
            &[EyePainOrRedness.present(5.0, 1.6, 15.0).absent(0.92, 0.8, 1.0).from(
                adapted(&RUDWALEIT2009_PART2)
                    .printed(
                        "0.22/0.97, LR+ 7.3 (rudwaleit2006easy); 0.115 v 0.070, LR+ 1.64 \
                         (rudwaleit2009_part2); 0.258 in established disease (stolwijk2015)",
                    )
                    .because(
                        "0.13 of early disease over 0.027 of consulters for a diagnosed uveitis; a \
                         red eye that nobody diagnosed means less. Absent 0.87/0.97, nearly as \
                         computed.",
                    ),
            )],
        ),
        group(
            "psoriasis",
            &[Psoriasis.present(2.5, 1.0, 5.0).absent(0.98, 0.92, 1.0).from(
                adapted(&DEWINTER2016)
                    .printed(
                        "0.102-0.109 of cases (dewinter2016), 0.093 (stolwijk2015); 0.050 of cohort \
                         comparators (rudwaleit2009_part2)",
                    )
                    .because(
                        "0.10 of cases over 0.04 of consulters; cohort comparators have 0.05 because \
                         psoriasis leads to referral. Absent 0.90/0.96 is 0.94, softened.",
                    ),
            )],
        ),
        group(
            "inflammatory_bowel_disease",
            &[InflammatoryBowelDisease.present(4.3, 1.0, 9.0).absent(0.99, 0.95, 1.0).from(
                adapted(&DEWINTER2016)
                    .printed(
                        "0.041-0.064 of cases (dewinter2016), 0.068 (stolwijk2015); 0.038 v 0.012, \
                         LR+ 3.2 (rudwaleit2009_part2)",
                    )
                    .because(
                        "0.05 of cases over 0.012 of consulters; one cohort shows nothing, which the \
                         interval reaches. Absent 0.95/0.99 is 0.96, softened.",
                    ),
            )],
        ),
        group(
            "good_response_to_nsaids",
            &[GoodResponseToNsaids.present(3.5, 1.6, 5.1).absent(0.45, 0.13, 0.62).from(
                adapted(&ARNBAK2016B)
                    .printed(
                        "0.77/0.85, LR+ 5.1 LR- 0.27 (rudwaleit2006easy); 0.591/0.733 \
                         (rudwaleit2009_part2); 0.938/0.480 (braun2011); 0.15-0.17 of unselected \
                         patients (arnbak2016b)",
                    )
                    .because(
                        "Cohort sensitivity about 0.57, where the literature table has 0.77, over \
                         0.16 of unselected patients. Absent 0.43/0.84, a little less because the \
                         answer depends on dose and time.",
                    ),
            )],
        ),
        group(
            "raised_inflammatory_markers",
            &[RaisedInflammatoryMarkers.present(2.0, 1.4, 3.6).absent(0.75, 0.5, 0.88).from(
                adapted(&RUDWALEIT2009_PART2)
                    .printed(
                        "0.50/0.80, LR+ 2.5 (rudwaleit2006easy); 0.381/0.853, LR+ 2.6 (1.9-3.6) LR- \
                         0.73 (rudwaleit2009_part2)",
                    )
                    .because(
                        "0.40 of cases over 0.20: cohort comparators (0.15) are young; consulters \
                         of all ages more often have a rise.",
                    ),
            )],
        ),
        group(
            "sacroiliac_imaging",
            &[
                SacroiliitisOnMri.present(6.0, 3.0, 25.0).absent(0.36, 0.11, 0.55).from(
                    adapted(&ARNBAK2016B)
                        .printed(
                            "0.90/0.90 (rudwaleit2006easy); 0.647/0.974 (rudwaleit2009_part2); 217 of \
                         1,020 unselected young back-pain patients positive (arnbak2016b)",
                        )
                        .because(
                            "0.21 of unselected young clinic patients have the image, about 0.13 \
                         without the true cases: 0.65/0.13 is 5, more where oedema is marked. \
                         Sensitivity 0.65, not the 0.90 of established disease.",
                        ),
                ),
                SacroiliitisOnRadiograph.present(6.0, 2.5, 16.0).absent(0.65, 0.2, 0.8).from(
                    adapted(&RUDWALEIT2009_PART2)
                        .printed(
                            "0.80/0.80, LR+ 4.0 (sieper2005); 0.297/0.981 (rudwaleit2009_part2); 0.45 in \
                         one study (jarvik_deyo2002)",
                        )
                        .because(
                            "Only 0.17 to 0.45 of cases show it, so a normal film says little: 0.60/0.96 \
                         to 0.72. Few consulters do: 0.35/0.06. The table value is that of \
                         established disease.",
                        ),
                ),
            ],
        ),
        group(
            "mobility",
            &[
                RestrictedLumbarFlexion.present(1.1, 0.8, 1.6).absent(0.97, 0.85, 1.1).from(
                    adapted(&RUDWALEIT2009_PART2)
                        .printed("Schober under 4 cm 0.338/0.669, LR+ 1.02 (0.82-1.28) LR- 0.99 (0.88-1.10)")
                        .because(
                            "Any painful back loses it, and the cohort showed no difference. A \
                         trace of weight is kept because consulters are less stiff than suspected \
                         cases.",
                        ),
                ),
                RestrictedChestExpansion.present(1.8, 1.0, 3.1).absent(0.95, 0.91, 1.0).from(
                    adapted(&RUDWALEIT2009_PART2)
                        .printed("2.5 cm or less 0.110/0.938, LR+ 1.77 (1.02-3.08) LR- 0.95 (0.91-0.99)")
                        .because(
                            "Cohort of suspected cases, ratio from its percentages; used \
                         unchanged, because nothing is known about consulters.",
                        ),
                ),
            ],
        ),
        group(
            "low_back_pain",
            &[LowBackPain.present(1.1, 1.0, 1.15).absent(0.45, 0.2, 0.9).from(
                adapted(&RUDWALEIT2009_PART2)
                    .printed("back pain for three months is the entry of the cohort")
                    .because(
                        "0.95 of cases (a few hurt only in the hip or the chest) over 0.87 of \
                         consulters.",
                    ),
            )],
        ),
        group(
            "hip_pain",
            &[HipPain.present(1.2, 0.6, 2.4).from(
                from_lay_article(&SOURCE_ARTICLE)
                    .printed("stated without figures")
                    .because("Hips named as a site; far commoner from hip disease."),
            )],
        ),
        group(
            "activity",
            &[WorseAfterActivity.present(1.0, 0.6, 1.6).absent(1.0, 0.7, 1.5).from(
                disputed(&BRAUN2011)
                    .printed("improves with movement, not rest: LR+ 1.3 (0.779/0.397)")
                    .because(
                        "Lay article says worse after activity; every criteria set says better with \
                         exercise. Kept without weight.",
                    ),
            )],
        ),
        group(
            "leg_radiation",
            &[PainBelowKnee
                .present(0.6, 0.3, 1.2)
                .absent(1.2, 0.6, 2.4)
                .from(estimated(&CURATOR_ESTIMATE).because("Referred pain stays above the knee."))],
        ),
        group(
            "heredity",
            &[
                HlaB27.present(9.0, 2.3, 15.0).absent(0.28, 0.1, 0.7).from(
                    adapted(&RUDWALEIT2009_PART2)
                        .printed(
                            "sens 0.90 spec 0.90 (table of sieper2005); 0.66/0.72, LR+ 2.38 LR- 0.47 \
                         (rudwaleit2009_part2); 0.354/0.909 (braun2011); 0.78 of cases \
                         (dewinter2016)",
                        )
                        .because(
                            "Carriers are about 0.08 of consulters (cohorts see more because \
                         carriers are referred): 0.75/0.083, as in the literature table. The \
                         condition includes non-radiographic disease, where 0.66 to 0.78 carry it: \
                         absent 0.25/0.92.",
                        ),
                ),
                FamilyHistoryOfSpondyloarthritis.present(2.0, 0.9, 6.4).absent(0.85, 0.72, 1.0).from(
                    adapted(&ARNBAK2016B)
                        .printed(
                            "0.32/0.95, LR+ 6.4 (rudwaleit2006easy); cohorts 1.25 (0.92-1.71), 1.5; \
                         0.15-0.17 of 1,020 unselected back-pain patients (arnbak2016b)",
                        )
                        .because(
                            "The question counts psoriasis, uveitis and bowel disease in \
                         relatives, which 0.16 of unselected back pain has: 0.30/0.16. Adds \
                         nothing once HLA-B27 is known (vanlunteren2019), so it shares a group \
                         with it.",
                        ),
                ),
            ],
        ),
        group(
            "known_diagnosis",
            &[KnownAnkylosingSpondylitis.present(25.0, 10.0, 30.0).absent(0.95, 0.8, 1.0).from(
                estimated(&CURATOR_ESTIMATE).because(
                    "The patient was told by a clinician: near the cap. Diagnosis often comes \
                         late, so a no says little.",
                ),
            )],
        ),
    ],
};
