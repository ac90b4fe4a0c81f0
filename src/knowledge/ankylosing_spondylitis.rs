//! Ankylosing spondylitis (axial spondyloarthritis): inflammatory arthritis of the spine.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, quality, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, disputed, estimated, from_lay_article, measured};
use crate::vocabulary::Investigation::*;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Criterion, Sex};

const AGE: Grounds = estimated(&CURATOR_ESTIMATE).because(
    "Cases consult younger; set so that, with onset and duration, chronic pain before 45 reaches about 5%.",
);

const AGE_AT_ONSET: Grounds = adapted(&RUDWALEIT2009A).because(
    "Onset at 45 or less sens 0.97, LR- 0.13; under 40 LR+ 1.3; late onset is commoner among all \
     consulters.",
);

const DURATION: Grounds = adapted(&RUDWALEIT2004)
    .because("Defined within chronic back pain; about 55% of consulters have pain over three months.");

const SEX: Grounds = adapted(&RUDWALEIT2009A)
    .because("47% men against 16% in a tiny sample; shrunk because non-radiographic disease is about equal.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::AnkylosingSpondylitis,
    mechanism: "Inflammation of the sacroiliac joints, spine and hips and of tendon attachments, of unknown \
         cause, more often in carriers of HLA-B27.",
    usual_course: "Lifelong and not curable, but regular exercise, physiotherapy and specialist treatment reduce \
         symptoms, ease the pain and protect function. Early referral to rheumatology helps.",
    codes: &[
        Code::new(Icd10Who2019, "M45", "Ankylosing spondylitis", Exact),
        Code::new(Icd10Cm202604, "M45.9", "Ankylosing spondylitis of unspecified sites in spine", Exact),
        Code::new(Icd11Mms, "FA92.0Z", "Axial spondyloarthritis, unspecified", Broad),
        Code::new(HumanPhenotypeOntology, "HP:0033631", "Spondylitis", Broad),
    ],
    primary_care: Pretest::new(
        (0.015, 0.004, 0.05),
        adapted(&RUDWALEIT2004).because(
            "5% of chronic back pain; chronic pain with onset before 45 is about 30% of consulters. 16% in \
             vanhoeven2015, 0.3% in deyo1992.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.04, 0.02, 0.08),
        estimated(&CURATOR_ESTIMATE)
            .because("Referral concentrates chronic young patients; no figure for all adults."),
    ),
    emergency_department: Pretest::new(
        (0.005, 0.002, 0.015),
        estimated(&CURATOR_ESTIMATE).because("Mostly acute pain; no figure found."),
    ),
    demographics: &[
        Band::Age(16, 29).per(1.4, 1.0, 1.96, AGE),
        Band::Age(30, 44).per(1.3, 0.929, 1.82, AGE),
        Band::Age(45, 59).per(0.9, 0.643, 1.26, AGE),
        Band::Age(60, 130).per(0.5, 0.357, 0.7, AGE),
        Band::AgeAtOnset(0, 39).per(1.5, 1.0, 2.25, AGE_AT_ONSET),
        Band::AgeAtOnset(40, 44).per(1.1, 0.733, 1.65, AGE_AT_ONSET),
        Band::AgeAtOnset(45, 130).per(0.13, 0.0867, 0.195, AGE_AT_ONSET),
        Band::DurationWeeks(0, 11).per(0.15, 0.1, 0.225, DURATION),
        Band::DurationWeeks(12, 5200).per(1.7, 1.13, 2.55, DURATION),
        Band::Sex(Sex::Male).per(1.25, 0.893, 1.75, SEX),
        Band::Sex(Sex::Female).per(0.8, 0.571, 1.12, SEX),
    ],
    criteria: &[Criterion::AsasInflammatoryBackPain],
    groups: &[
        group(
            "inflammatory_back_pain",
            &[
                symptom(AlternatingButtockPain).present(2.2, 1.4, 3.4).absent(0.85, 0.75, 0.95).per(
                    measured(&BRAUN2011)
                        .printed(
                            "sens 0.248 spec 0.885, LR+ 2.2, LR- 0.9; 0.40/0.83 (rudwaleit2006ibp, memory)",
                        )
                        .because(
                            "Largest primary-care study; younger patients with pain over two months. \
                             Absent side computed from its counts (printed 0.9).",
                        ),
                ),
                symptom(WakesSecondHalfOfNight).present(1.6, 1.2, 2.3).absent(0.7, 0.57, 0.85).per(
                    adapted(&BRAUN2011).remembered()
                        .printed(
                            "sens 0.584 spec 0.575 (LR+ 1.37, printed 1.7); 0.53/0.77 (rudwaleit2006ibp, \
                             memory)",
                        )
                        .because(
                            "Between primary-care study and the case-control study, since acute pain joins \
                             the comparators.",
                        ),
                ),
                symptom(MorningStiffnessOver30Minutes).present(1.4, 1.05, 1.9).absent(0.75, 0.6, 0.97).per(
                    adapted(&BRAUN2011).remembered()
                        .printed("sens 0.354 spec 0.665, LR+ 1.1; 0.64/0.59 (rudwaleit2006ibp, memory)")
                        .because("Primary care shows little, case-control more; middle value."),
                ),
                symptom(ImprovesWithExercise).present(1.4, 1.2, 1.7).absent(0.5, 0.35, 0.7).per(
                    adapted(&BRAUN2011).remembered()
                        .printed(
                            "movement not rest: sens 0.779 spec 0.397, LR+ 1.3, LR- 0.6; 0.82/0.46 \
                             (rudwaleit2006ibp, memory)",
                        )
                        .because(
                            "Published as one item with no relief by rest; both halves get it, counted \
                             once. Value between the two studies.",
                        ),
                ),
                symptom(NoImprovementWithRest).present(1.3, 1.1, 1.6).absent(0.6, 0.4, 0.8).per(
                    adapted(&BRAUN2011)
                        .printed("movement not rest: sens 0.779 spec 0.397, LR+ 1.3, LR- 0.6")
                        .because("Other half of the same published item."),
                ),
                symptom(InsidiousOnset).present(1.14, 1.0, 1.4).absent(0.74, 0.5, 1.0).per(
                    measured(&RUDWALEIT2006IBP).remembered()
                        .printed("sens 0.74 spec 0.35, LR+ 1.14, LR- 0.74 (memory)")
                        .because("Low discrimination, as published."),
                ),
                symptom(NightPain).present(1.2, 0.6, 2.4).absent(0.65, 0.325, 1.3).per(
                    estimated(&SIEPER2009)
                        .printed("item of the 4-of-5 rule")
                        .because("Item of the expert rule; night pain is common in all back pain."),
                ),
                symptom(WorseInMorning).present(1.3, 0.65, 2.6).absent(0.75, 0.375, 1.5).per(
                    from_lay_article(&SOURCE_ARTICLE)
                        .printed("stated without figures")
                        .because("Goes with morning stiffness; no own accuracy figure."),
                ),
                symptom(WorseAfterInactivity).present(1.4, 0.7, 2.8).absent(0.7, 0.35, 1.4).per(
                    estimated(&BRAUN2011)
                        .printed("improves with movement, not rest: LR+ 1.3")
                        .because("Mirror of relief by movement; no own figure."),
                ),
                symptom(ButtockPain).present(1.2, 0.6, 2.4).absent(0.8, 0.4, 1.6).per(
                    estimated(&NICE_NG65).remembered()
                        .printed("referral item (memory)")
                        .because("Sacroiliac site and referral item; common otherwise."),
                ),
                symptom(RelievedByLyingDown).present(0.6, 0.3, 1.2).absent(1.3, 0.65, 2.6).per(
                    estimated(&BRAUN2011)
                        .printed("no relief by rest is part of a published item")
                        .because("Relief by rest is the opposite of the inflammatory pattern."),
                ),
                symptom(SuddenOnset).present(0.6, 0.3, 1.2).absent(1.25, 0.625, 2.5).per(
                    estimated(&RUDWALEIT2006IBP).remembered()
                        .printed("insidious onset sens 0.74 (memory)")
                        .because("Inflammatory pain starts slowly."),
                ),
            ],
        ),
        group(
            "enthesis_pain",
            &[symptom(EnthesisPain).present(3.4, 1.2, 7.8).absent(0.95, 0.7, 1.0).per(
                measured(&RUDWALEIT2006EASY)
                    .printed(
                        "sens 0.37 spec 0.89 at the heel, LR+ 3.4, LR- (0.71); tested from 2.5 to 7.8 \
                         (rudwaleit2004); cohort 1.21/0.97 at the heel, 1.33/0.86 anywhere \
                         (rudwaleit2009_part2)",
                    )
                    .because(
                        "Value of the literature table, which the weights follow on purpose; the interval \
                         reaches the cohort. Source brackets absence as not for ruling out; the token weight \
                         of absence is estimated.",
                    ),
            )],
        ),
        group(
            "peripheral_joint_swelling",
            &[symptom(PeripheralJointSwelling).present(4.0, 2.0, 8.0).absent(0.95, 0.7, 1.0).per(
                measured(&RUDWALEIT2006EASY)
                    .printed("sens 0.40 spec 0.90, LR+ 4.0, LR- (0.67); 2.5 in braun2011")
                    .because(
                        "Published value for presence. Source brackets absence as not for ruling out; \
                             the token weight of absence is estimated.",
                    ),
            )],
        ),
        group(
            "dactylitis",
            &[symptom(Dactylitis).present(4.5, 2.0, 10.0).absent(0.97, 0.8, 1.0).per(
                measured(&RUDWALEIT2006EASY).remembered()
                    .printed("sens 0.18 spec 0.96, LR+ 4.5, LR- (0.85) (memory)")
                    .because(
                        "Published value for presence. Source brackets absence as not for ruling out; \
                             the token weight of absence is estimated.",
                    ),
            )],
        ),
        group(
            "eye_pain_or_redness",
            &[symptom(EyePainOrRedness).present(7.3, 1.6, 15.0).absent(0.97, 0.8, 1.0).per(
                measured(&RUDWALEIT2006EASY)
                    .printed(
                        "anterior uveitis sens 0.22 spec 0.97, LR+ 7.3, LR- (0.80); cohort 1.64 (0.98-2.78), \
                         0.95 (rudwaleit2009_part2)",
                    )
                    .because(
                        "For diagnosed anterior uveitis; a plain red eye means less. Value of the literature \
                         table; the interval reaches the cohort. Source brackets absence; its token weight is \
                         estimated.",
                    ),
            )],
        ),
        group(
            "psoriasis",
            &[risk(Psoriasis).present(2.5, 1.3, 5.0).absent(0.98, 0.92, 1.0).per(
                measured(&RUDWALEIT2006EASY).remembered()
                    .printed("sens 0.10 spec 0.96, LR+ 2.5, LR- (0.94) (memory)")
                    .because(
                        "Published value for presence. Source brackets absence as not for ruling out; \
                             the token weight of absence is estimated.",
                    ),
            )],
        ),
        group(
            "inflammatory_bowel_disease",
            &[risk(InflammatoryBowelDisease).present(4.3, 2.0, 9.0).absent(0.99, 0.96, 1.0).per(
                adapted(&RUDWALEIT2004).remembered()
                    .printed(
                        "sens 0.04 spec 0.99, LR+ 4.0 in the 2006 table, 4.3 in the 2004 paper (memory); \
                         cohort 3.2/0.97 (rudwaleit2009_part2)",
                    )
                    .because(
                        "Of two remembered values that of the 2004 paper. Source brackets absence as not for \
                         ruling out; the token weight of absence is estimated.",
                    ),
            )],
        ),
        group(
            "family_history",
            &[risk(FamilyHistoryOfSpondyloarthritis).present(6.4, 1.2, 13.0).absent(0.72, 0.6, 0.95).per(
                measured(&RUDWALEIT2006EASY)
                    .printed(
                        "sens 0.32 spec 0.95, LR+ 6.4, LR- 0.72; cohort 1.25 (0.92-1.71), 0.94 \
                         (rudwaleit2009_part2)",
                    )
                    .because(
                        "Value of the literature table on both sides; in the cohort, which the interval \
                         reaches, a family history says almost nothing.",
                    ),
            )],
        ),
        group(
            "good_response_to_nsaids",
            &[symptom(GoodResponseToNsaids).present(5.1, 1.8, 8.0).absent(0.27, 0.1, 0.56).per(
                measured(&RUDWALEIT2006EASY)
                    .printed(
                        "sens 0.77 spec 0.85, LR+ 5.1, LR- 0.27; primary care LR+ 1.8, LR- 0.1 \
                         (braun2011); cohort 2.2/0.56 (rudwaleit2009_part2)",
                    )
                    .because(
                        "Value of the literature table; the primary-care study and the cohort are the near \
                         limits.",
                    ),
            )],
        ),
        group(
            "raised_inflammatory_markers",
            &[investigation(RaisedInflammatoryMarkers).present(2.5, 1.5, 4.2).absent(0.63, 0.5, 0.85).per(
                measured(&RUDWALEIT2006EASY)
                    .printed("sens 0.50 spec 0.80, LR+ 2.5, LR- 0.63")
                    .because("Published table value."),
            )],
        ),
        group(
            "hla_b27",
            &[risk(HlaB27).present(9.0, 2.3, 15.0).absent(0.11, 0.05, 0.7).per(
                measured(&SIEPER2005)
                    .printed(
                        "sens 0.90 spec 0.90, LR+ 9.0, LR- 0.11; primary care 3.9/0.7 (braun2011); cohort \
                         2.38/0.47 (rudwaleit2009_part2)",
                    )
                    .because(
                        "Value of the literature table; the cohort and the primary-care study are the near \
                         limits.",
                    ),
            )],
        ),
        group(
            "sacroiliac_imaging",
            &[
                investigation(SacroiliitisOnMri).present(9.0, 4.5, 25.0).absent(0.11, 0.05, 0.37).per(
                    measured(&RUDWALEIT2006EASY)
                        .printed(
                            "sens 0.90 spec 0.90, LR+ 9.0, LR- 0.11; cohort 24.9/0.36 (rudwaleit2009_part2)",
                        )
                        .because(
                            "Value of the literature table; the interval reaches the cohort, where the scan \
                             was itself part of the diagnosis.",
                        ),
                ),
                investigation(SacroiliitisOnRadiograph).present(4.0, 2.0, 16.0).absent(0.25, 0.12, 0.72).per(
                    measured(&SIEPER2005)
                        .printed("sens 0.80 spec 0.80, LR+ 4.0; cohort 15.6/0.72 (rudwaleit2009_part2)")
                        .because(
                            "Value of the literature table; the interval reaches the cohort, where the film \
                             was itself part of the diagnosis. Early disease has normal films.",
                        ),
                ),
            ],
        ),
        group(
            "mobility",
            &[
                sign(RestrictedLumbarFlexion).present(1.2, 0.8, 2.2).absent(0.95, 0.8, 1.1).per(
                    adapted(&RUDWALEIT2009_PART2).remembered()
                        .printed(
                            "Schober under 4 cm sens 0.34 spec 0.67, LR+ 1.02 (0.82-1.28), LR- 0.99 \
                             (0.88-1.10); 2.14/0.81 (gran1985, memory)",
                        )
                        .because(
                            "Lost in any painful back: nothing in the cohort, a little in a survey with 27 \
                             patients. A fifth of the way from one to the other on the log scale; the \
                             interval spans both.",
                        ),
                ),
                sign(RestrictedChestExpansion).present(1.8, 1.0, 9.0).absent(0.95, 0.9, 1.0).per(
                    adapted(&RUDWALEIT2009_PART2)
                        .printed(
                            "2.5 cm or less sens 0.11 spec 0.94, LR+ 1.77 (1.02-3.08), LR- 0.95 (0.91-0.99); \
                             9/0.92 (gran1985, memory)",
                        )
                        .because(
                            "Cohort of suspected cases, ratios computed from its percentages. The 9 of the \
                             survey rests on two or three of 27 patients: the interval reaches it, the point \
                             does not move.",
                        ),
                ),
                symptom(RestrictedMovement).present(1.2, 0.6, 2.4).absent(0.8, 0.4, 1.6).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Reported stiffness of the back; common in any painful back."),
                ),
            ],
        ),
        group(
            "low_back_pain",
            &[symptom(LowBackPain).present(1.1, 0.55, 2.2).absent(0.45, 0.225, 0.9).per(
                from_lay_article(&SOURCE_ARTICLE)
                    .printed("stated without figures")
                    .because("The disease is sought among people with chronic back pain."),
            )],
        ),
        group(
            "hip_pain",
            &[symptom(HipPain).present(1.2, 0.6, 2.4).per(
                from_lay_article(&SOURCE_ARTICLE)
                    .printed("stated without figures")
                    .because("Hips named as a site; far commoner from hip disease."),
            )],
        ),
        group(
            "activity",
            &[symptom(WorseAfterActivity).present(1.0, 0.6, 1.6).absent(1.0, 0.7, 1.5).per(
                disputed(&BRAUN2011)
                    .printed("improves with movement, not rest: LR+ 1.3 (0.779/0.397)")
                    .because(
                        "Lay article says worse after activity; every criteria set says better with \
                             exercise. Kept without weight.",
                    ),
            )],
        ),
        group(
            "pain_quality",
            &[
                quality(ElectricShock).present(0.5, 0.25, 1.0).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Nerve quality; inflammatory pain is dull and deep."),
                ),
                quality(Dull).present(1.15, 0.575, 2.3).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Dull deep buttock and back pain; weak wording evidence."),
                ),
            ],
        ),
        group(
            "leg_radiation",
            &[symptom(PainBelowKnee)
                .present(0.6, 0.3, 1.2)
                .absent(1.2, 0.6, 2.4)
                .per(estimated(&CURATOR_ESTIMATE).because("Referred pain stays above the knee."))],
        ),
        group(
            "neuro_deficit",
            &[symptom(LegNumbness)
                .present(0.55, 0.275, 1.1)
                .absent(1.13, 0.565, 2.26)
                .per(estimated(&CURATOR_ESTIMATE).because("No nerve lesion expected."))],
        ),
        group(
            "trigger",
            &[symptom(OnsetAfterLifting)
                .present(0.5, 0.25, 1.0)
                .absent(1.1, 0.55, 2.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Mechanical trigger."))],
        ),
        group(
            "fatigue",
            &[symptom(Fatigue).present(1.3, 0.65, 2.6).absent(0.8, 0.4, 1.6).per(
                estimated(&CURATOR_ESTIMATE).because("Frequent complaint of active disease, unspecific."),
            )],
        ),
        group(
            "root_tension",
            &[sign(StraightLegRaise)
                .present(0.6, 0.3, 1.2)
                .absent(1.1, 0.55, 2.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
    ],
};
