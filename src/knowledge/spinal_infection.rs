//! Spinal infection: infection of the spine.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, estimated};
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Criterion, Sex};

const AGE: Grounds =
    estimated(&CURATOR_ESTIMATE).because("Rises with age and comorbidity; no values for age bands found.");

const SEX: Grounds = adapted(&MYLONA2009).because("62% men in the review against 44% among consulters.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::SpinalInfection,
    mechanism: "Germs reach a vertebra, a disc or the space around the nerves, mostly through the blood or after \
         a procedure.",
    usual_course: "Does not settle with conservative care; needs same-day medical assessment and treatment in \
         hospital.",
    codes: &[
        Code::new(Icd10Who2019, "M46.4", "Discitis, unspecified", Narrow),
        Code::new(Icd10Cm202604, "M46.46", "Discitis, unspecified, lumbar region", Narrow),
        Code::new(Icd11Mms, "FA91", "Infection of intervertebral disc", Narrow),
        Code::new(HumanPhenotypeOntology, "HP:0025679", "Diskitis", Narrow),
    ],
    primary_care: Pretest::new(
        (0.0002, 5e-05, 0.001),
        adapted(&VERHAGEN2016)
            .because("0.01% quoted for primary care; doubled because cases are missed at first visit."),
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
        Band::Age(16, 29).per(0.6, 0.353, 1.02, AGE),
        Band::Age(30, 49).per(0.8, 0.471, 1.36, AGE),
        Band::Age(50, 130).per(1.25, 0.735, 2.12, AGE),
        Band::Sex(Sex::Male).per(1.4, 1.0, 1.96, SEX),
        Band::Sex(Sex::Female).per(0.68, 0.486, 0.952, SEX),
    ],
    criteria: &[Criterion::InfectionAnyRiskFactor],
    groups: &[
        group(
            "fever",
            &[symptom(Fever).present(20.0, 6.0, 30.0).absent(0.55, 0.4, 0.75).per(
                adapted(&YUSUF2019)
                    .remembered()
                    .printed("fever in 55% of cases; spec 0.98 in primary care (deyo1992, memory, LR+ 26)")
                    .because(
                        "Case frequency from the review, specificity from memory; 20% to 55% across \
                             series.",
                    ),
            )],
        ),
        group(
            "infection_risk",
            &[
                risk(IntravenousDrugUse).present(15.0, 5.0, 30.0).absent(0.91, 0.84, 0.97).per(
                    adapted(&YUSUF2019)
                        .printed("9% of cases (13% of abscesses, shroyer2019)")
                        .because("0.10 of cases against about 0.006 of consulters assumed."),
                ),
                risk(RecentInfection).present(6.0, 2.5, 14.0).absent(0.75, 0.55, 0.92).per(
                    adapted(&SHROYER2019)
                        .printed("soft-tissue infection or bacteraemia OR 13.5 (3.6-50.7)")
                        .because(
                            "Recent infection in general is commoner than bacteraemia; 0.3 of cases \
                             against 0.05.",
                        ),
                ),
                risk(Immunosuppression).present(4.5, 2.0, 10.0).absent(0.85, 0.7, 0.97).per(
                    adapted(&DAVIS2004)
                        .printed("any risk factor 98% against 21%, LR+ 4.7")
                        .because("Cluster figure used for one member."),
                ),
                risk(Diabetes).present(1.9, 1.2, 3.0).absent(0.91, 0.82, 0.99).per(
                    adapted(&YUSUF2019).printed("18% of cases").because("0.18 against 0.095 of consulters."),
                ),
                risk(RecentSpinalProcedure).present(6.0, 2.5, 15.0).absent(0.9, 0.78, 0.98).per(
                    adapted(&DAVIS2004)
                        .printed("any risk factor 98% against 21%, LR+ 4.7")
                        .because("Member of the cluster; 0.12 of cases against 0.02 of consulters assumed."),
                ),
                risk(AlcoholMisuse).present(2.0, 1.0, 4.0).absent(0.94, 0.47, 1.88).per(
                    estimated(&ARTENSTEIN2016)
                        .printed("significant, no figure")
                        .because("Commoner in cases, no number."),
                ),
                risk(CorticosteroidUse)
                    .present(1.8, 0.9, 3.6)
                    .absent(0.93, 0.465, 1.86)
                    .per(estimated(&CURATOR_ESTIMATE).because("Lowers resistance and masks fever.")),
            ],
        ),
        group(
            "constitutional",
            &[
                symptom(NightSweats)
                    .present(2.8, 1.4, 5.6)
                    .absent(0.75, 0.375, 1.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Systemic infection; no figure.")),
                symptom(UnexplainedWeightLoss)
                    .present(2.2, 1.0, 4.84)
                    .absent(0.9, 0.45, 1.8)
                    .per(estimated(&CURATOR_ESTIMATE).because("Slow infections waste; no figure.")),
                symptom(Fatigue)
                    .present(1.4, 0.7, 2.8)
                    .absent(0.75, 0.375, 1.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Systemic illness; common otherwise.")),
            ],
        ),
        group(
            "spinal_percussion_tenderness",
            &[sign(SpinalPercussionTenderness).present(2.1, 1.4, 3.2).absent(0.3, 0.12, 0.7).per(
                adapted(&DEYO1992)
                    .remembered()
                    .printed("sens 0.86 spec 0.60 (memory)")
                    .because("From memory, old series; negative side softened."),
            )],
        ),
        group(
            "raised_inflammatory_markers",
            &[investigation(RaisedInflammatoryMarkers).present(3.0, 1.8, 4.5).absent(0.15, 0.05, 0.4).per(
                adapted(&IDSA2015)
                    .remembered()
                    .printed("ESR or CRP raised in 94-100% of native vertebral osteomyelitis (memory)")
                    .because(
                        "0.9 of cases against 0.3 of consulters; normal markers count strongly \
                             against, softened for early and indolent disease.",
                    ),
            )],
        ),
        group(
            "pain_course",
            &[
                symptom(ConstantProgressivePain).present(2.3, 1.15, 4.6).absent(0.6, 0.3, 1.2).per(
                    estimated(&COMMUNITY_RF2023)
                        .printed("guideline item")
                        .because("Unremitting pain; no figure."),
                ),
                symptom(NoImprovementWithRest)
                    .present(1.4, 0.7, 2.8)
                    .absent(0.75, 0.375, 1.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Non-mechanical; no figure.")),
                symptom(PainAtRest)
                    .present(1.3, 0.65, 2.6)
                    .absent(0.75, 0.375, 1.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Unremitting pattern.")),
                symptom(NightPain).present(1.3, 0.65, 2.6).absent(0.75, 0.375, 1.5).per(
                    estimated(&CURATOR_ESTIMATE).because("Unremitting pattern; common in all back pain."),
                ),
                symptom(RelievedByLyingDown)
                    .present(0.6, 0.3, 1.2)
                    .absent(1.25, 0.625, 2.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Mechanical relief argues against it.")),
            ],
        ),
        group(
            "neurology",
            &[
                symptom(ProgressiveLegWeakness).present(2.5, 1.25, 5.0).absent(0.93, 0.465, 1.86).per(
                    estimated(&MYLONA2009)
                        .printed("deficit in 32%")
                        .because("Neurological deficit in a third, late."),
                ),
                symptom(LegWeakness)
                    .present(1.5, 0.75, 3.0)
                    .absent(0.9, 0.45, 1.8)
                    .per(estimated(&CURATOR_ESTIMATE).because("Root or cord involvement in a third, late.")),
            ],
        ),
        group(
            "onset",
            &[symptom(OnsetAfterLifting)
                .present(0.6, 0.3, 1.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Mechanical trigger."))],
        ),
        group(
            "mechanical_pattern",
            &[symptom(ImprovesWithExercise)
                .present(0.5, 0.25, 1.0)
                .absent(1.25, 0.625, 2.5)
                .per(estimated(&CURATOR_ESTIMATE).because("Mechanical or inflammatory pattern."))],
        ),
        group(
            "imaging",
            &[
                investigation(BoneLesionOnImaging).present(2.0, 1.0, 4.0).absent(0.85, 0.425, 1.7).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("End-plate destruction is often first reported as a bone lesion."),
                ),
                investigation(DiscitisOnMri).present(25.0, 12.0, 30.0).absent(0.05, 0.0334, 0.2).per(
                    adapted(&MODIC1985)
                        .remembered()
                        .printed("sens 0.96 spec 0.92 among suspected cases (memory)")
                        .because(
                            "Fewer false positives outside suspects; active end-plate degeneration is the \
                             main mimic.",
                        ),
                ),
            ],
        ),
        group(
            "anaemia",
            &[investigation(Anaemia).present(2.2, 1.1, 4.4).absent(0.7, 0.35, 1.4).per(
                estimated(&CURATOR_ESTIMATE)
                    .because("Anaemia of inflammation in slow infections; no figure."),
            )],
        ),
        group(
            "haemodynamic",
            &[symptom(CollapseOrShock)
                .present(3.0, 1.5, 6.0)
                .absent(0.94, 0.47, 1.88)
                .per(estimated(&CURATOR_ESTIMATE).because("Sepsis; far commoner causes exist."))],
        ),
        group(
            "severity",
            &[symptom(SeverePain)
                .present(1.6, 0.8, 3.2)
                .absent(0.6, 0.3, 1.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Pain is usually severe; no specificity known."))],
        ),
        group(
            "midline_spinal_pain",
            &[symptom(MidlineSpinalPain)
                .present(1.3, 0.65, 2.6)
                .absent(0.7, 0.35, 1.4)
                .per(estimated(&CURATOR_ESTIMATE).because("Pain is focal over the disc."))],
        ),
    ],
};
