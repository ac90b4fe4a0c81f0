//! Spinal infection: infection of the spine.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Sex};

const AGE: Grounds = adapted(&YUSUF2019)
    .because("Mean age 55 to 57 over many series (spread 15 assumed), over the assumed ages of consulters.");

const SEX: Grounds = adapted(&MYLONA2009).because("62% men in the review against 44% among consulters.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::SpinalInfection,
    mechanism: "Germs reach a vertebra, a disc or the space around the nerves, mostly through the blood or \
         after a procedure.",
    usual_course: "Does not settle with conservative care; needs same-day medical assessment and treatment in \
         hospital.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "M46.4", "Discitis, unspecified", Narrow),
        Code::new(Icd10Cm202604, "M46.46", "Discitis, unspecified, lumbar region", Narrow),
        Code::new(Icd11Mms, "FA91", "Infection of intervertebral disc", Narrow),
        Code::new(HumanPhenotypeOntology, "HP:0025679", "Diskitis", Narrow),
    ],
    primary_care: Pretest::new(
        (0.0003, 0.0001, 0.001),
        adapted(&JBJI2022).because(
            "5.4 in 100,000 a year, 0.72 of them with spinal pain, over the 0.07 of adults who \
             consult in a year (assumed), half of them going straight to hospital; 0.01% printed \
             elsewhere.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.002, 0.0005, 0.006),
        estimated(&CURATOR_ESTIMATE).because("No clinic figure found."),
    ),
    emergency_department: Pretest::new(
        (0.004, 0.001, 0.019),
        adapted(&GALLIKER2020).because("0-1.9% in emergency departments."),
    ),
    demographics: &[
        DemographicRange::Age(16, 29).from(0.35, 0.2, 0.65, AGE),
        DemographicRange::Age(30, 49).from(0.7, 0.45, 1.1, AGE),
        DemographicRange::Age(50, 130).from(1.35, 1.0, 1.8, AGE),
        DemographicRange::Sex(Sex::Male).from(1.4, 1.0, 1.96, SEX),
        DemographicRange::Sex(Sex::Female).from(0.68, 0.486, 0.952, SEX),
    ],
    groups: &[
        group(
            "constitutional",
            &[
                Fever.present(20.0, 6.0, 30.0).absent(0.48, 0.35, 0.8).from(
                    adapted(&YUSUF2019)
                        .printed(
                            "0.55 of cases (yusuf2019), 0.66 (reihsaus2000), 0.65 (chelsom1998), 0.20 in \
                         one emergency series (shroyer2019); systemic symptoms in 0.023 of acute \
                         back pain (henschke2009)",
                        )
                        .because("0.55/0.023 is 24; absent 0.45/0.98."),
                ),
                NightSweats
                    .present(2.8, 1.4, 5.6)
                    .absent(0.75, 0.375, 1.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Systemic infection; no figure.")),
                UnexplainedWeightLoss.present(2.2, 1.0, 4.84).absent(0.9, 0.45, 1.8).from(
                    estimated(&CURATOR_ESTIMATE).because("Slow infections cause weight loss; no figure."),
                ),
                Fatigue
                    .present(1.4, 0.7, 2.8)
                    .absent(0.75, 0.375, 1.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Systemic illness; common otherwise.")),
            ],
        ),
        group(
            "infection_risk",
            &[
                IntravenousDrugUse.present(15.0, 5.0, 30.0).absent(0.91, 0.84, 0.97).from(
                    adapted(&YUSUF2019)
                        .printed("9% of cases (13% of abscesses, shroyer2019)")
                        .because("0.10 of cases against about 0.006 of consulters assumed."),
                ),
                RecentInfection.present(6.0, 2.5, 14.0).absent(0.75, 0.55, 0.92).from(
                    adapted(&SHROYER2019)
                        .printed("soft-tissue infection or bacteraemia OR 13.5 (3.6-50.7)")
                        .because(
                            "Recent infection in general is commoner than bacteraemia; 0.3 of cases \
                         against 0.05.",
                        ),
                ),
                Immunosuppression.present(4.5, 2.0, 10.0).absent(0.88, 0.75, 0.97).from(
                    adapted(&NVO98)
                        .printed("0.14 of cases; any risk factor LR+ 4.7 (davis2004)")
                        .because("0.14 of cases over 0.03 of consulters."),
                ),
                Diabetes.present(2.3, 1.4, 3.2).absent(0.87, 0.78, 0.97).from(
                    adapted(&YUSUF2019)
                        .printed("0.18 of cases (yusuf2019), 0.27 of abscesses, 0.29 (nvo98)")
                        .because("0.22 of cases over 0.095 of consulters."),
                ),
                RecentSpinalProcedure.present(6.0, 2.5, 15.0).absent(0.88, 0.7, 0.97).from(
                    adapted(&NVO98)
                        .printed("0.14 recent puncture (nvo98), 0.055 epidural catheters (reihsaus2000)")
                        .because("0.12 of cases over 0.02 of consulters."),
                ),
                AlcoholMisuse.present(2.0, 1.0, 4.0).absent(0.94, 0.47, 1.88).from(
                    estimated(&ARTENSTEIN2016)
                        .printed("significant, no figure")
                        .because("Commoner in cases, no number."),
                ),
                DialysisOrIndwellingLine.present(4.0, 2.0, 8.0).absent(0.97, 0.485, 1.94).from(
                    estimated(&CURATOR_ESTIMATE).because(
                        "A route of entry. No ratio was found; set between immunosuppression and a \
                         spinal procedure.",
                    ),
                ),
            ],
        ),
        group(
            "spinal_percussion_tenderness",
            &[SpinalPercussionTenderness.present(2.1, 1.4, 4.0).absent(0.22, 0.12, 0.6).from(
                adapted(&NVO98).printed("0.83 (33/40) (chelsom1998), 0.91 (89/98) (nvo98)").because(
                    "0.87 over an assumed 0.40 of consulters, 0.13 over 0.60; the closed fist \
                         alone was more specific (langdon2010), which sets the upper limit.",
                ),
            )],
        ),
        group(
            "laboratory",
            &[
                RaisedInflammatoryMarkers.present(3.0, 1.8, 4.5).absent(0.17, 0.05, 0.4).from(
                    adapted(&CHELSOM1998)
                        .printed(
                            "0.95-0.98 of cases (chelsom1998), 0.78/0.71 in another series; ESR \
                         1.00/0.67 with a risk factor (davis2011)",
                        )
                        .because("0.88 of cases over 0.30 of consulters."),
                ),
                Anaemia.present(2.2, 1.1, 4.4).absent(0.7, 0.35, 1.4).from(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Anaemia of inflammation in slow infections; no figure."),
                ),
            ],
        ),
        group(
            "pain_course",
            &[
                ConstantProgressivePain.present(2.3, 1.15, 4.6).absent(0.6, 0.3, 1.2).from(
                    estimated(&COMMUNITY_RF2023)
                        .printed("guideline item")
                        .because("Unremitting pain; no figure."),
                ),
                NoImprovementWithRest
                    .present(1.4, 0.7, 2.8)
                    .absent(0.75, 0.375, 1.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Non-mechanical; no figure.")),
                PainAtRest
                    .present(1.3, 0.65, 2.6)
                    .absent(0.75, 0.375, 1.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Unremitting pattern.")),
                NightPain.present(1.3, 0.65, 2.6).absent(0.75, 0.375, 1.5).from(
                    estimated(&CURATOR_ESTIMATE).because("Unremitting pattern; common in all back pain."),
                ),
                RelievedByLyingDown
                    .present(0.6, 0.3, 1.2)
                    .absent(1.25, 0.625, 2.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Mechanical relief argues against it.")),
            ],
        ),
        group(
            "neurology",
            &[
                ProgressiveLegWeakness.present(3.0, 1.5, 6.0).absent(0.88, 0.75, 0.98).from(
                    adapted(&REIHSAUS2000).printed("paralysis in 0.34 of abscesses").because(
                        "0.15 of cases (half of what abscesses show) over an assumed 0.05 of \
                         consulters.",
                    ),
                ),
                LegWeakness.present(2.0, 1.2, 3.2).absent(0.85, 0.7, 0.97).from(
                    adapted(&MYLONA2009)
                        .printed("deficit in 0.32 (mylona2009), 0.30 (nvo98)")
                        .because("0.28 of cases over 0.14 of consulters."),
                ),
            ],
        ),
        group(
            "mechanical_pattern",
            &[ImprovesWithExercise
                .present(0.5, 0.25, 1.0)
                .absent(1.25, 0.625, 2.5)
                .from(estimated(&CURATOR_ESTIMATE).because("Mechanical or inflammatory pattern."))],
        ),
        group(
            "imaging",
            &[DiscitisOnMri.present(20.0, 8.0, 30.0).absent(0.07, 0.04, 0.2).from(
                adapted(&JARVIK_DEYO2002)
                    .printed("0.96/0.92; newer pooled 0.90/0.72 among suspects (nvo_meta20)")
                    .because("0.93 of cases over 0.045 of consulters."),
            )],
        ),
        group(
            "haemodynamic",
            &[CollapseOrShock
                .present(3.0, 1.5, 6.0)
                .absent(0.94, 0.47, 1.88)
                .from(estimated(&CURATOR_ESTIMATE).because("Sepsis; far commoner causes exist."))],
        ),
        group(
            "severity",
            &[SeverePain
                .present(1.6, 0.8, 3.2)
                .absent(0.6, 0.3, 1.2)
                .from(estimated(&CURATOR_ESTIMATE).because("Pain is usually severe; no specificity known."))],
        ),
        group(
            "midline_spinal_pain",
            &[MidlineSpinalPain
                .present(1.3, 0.65, 2.6)
                .absent(0.7, 0.35, 1.4)
                .from(estimated(&CURATOR_ESTIMATE).because("Pain is focal over the disc."))],
        ),
    ],
};
