//! Spinal malignancy: cancer in the spine.

use crate::citation::{Grounds, adapted, estimated, measured};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds = adapted(&DEYO1992)
    .because("About 0.80 of cases are older than 50; the bands put 0.86 there in the assumed age mix.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::SpinalMalignancy,
    mechanism: "Cancer, most often spread from elsewhere, grows in a vertebra or near the nerves.",
    usual_course: "Does not settle with conservative care; needs timely specialist assessment, at once if \
         legs, bladder or bowel are affected.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "C79.5", "Secondary malignant neoplasm of bone and bone marrow", Broad),
        Code::new(Icd10Cm202604, "C79.51", "Secondary malignant neoplasm of bone", Close),
        Code::new(Icd11Mms, "2E03", "Malignant neoplasm metastasis in bone or bone marrow", Broad),
    ],
    primary_care: Pretest::new(
        (0.0032, 0.001, 0.0067),
        measured(&HENSCHKE2013).because(
            "21 of 6,622 in six primary-care studies (0.21 to 0.48%); the range covers single \
             studies.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.01, 0.004, 0.035),
        adapted(&HENSCHKE2007).because("0.1-3.5% across studies."),
    ),
    emergency_department: Pretest::new(
        (0.01, 0.002, 0.021),
        adapted(&GALLIKER2020).because("0-2.1% in emergency departments."),
    ),
    demographics: &[
        DemographicRange::Age(16, 39).from(0.15, 0.0882, 0.255, AGE),
        DemographicRange::Age(40, 49).from(0.45, 0.265, 0.765, AGE),
        DemographicRange::Age(50, 64).from(1.2, 0.706, 2.04, AGE),
        DemographicRange::Age(65, 130).from(2.0, 1.18, 3.4, AGE),
    ],
    groups: &[
        group(
            "history_of_cancer",
            &[HistoryOfCancer.present(15.5, 6.5, 30.0).absent(0.71, 0.49, 1.0).from(
                measured(&DEYO_DIEHL1988)
                    .printed("LR+ 15.5 (6.5-37) from 4/13 and 39/1962; pooled 23.7 (henschke2007)")
                    .because("Primary-care study with the right comparator; upper limit capped at 30."),
            )],
        ),
        group(
            "unexplained_weight_loss",
            &[UnexplainedWeightLoss.present(3.0, 1.6, 10.0).absent(0.93, 0.8, 1.0).from(
                adapted(&SHEPHARD2015)
                    .printed("myeloma OR 3.0 (2.0-4.5); spec 0.997 in acute back pain (henschke2009)")
                    .because(
                        "Odds ratio taken as the ratio because few comparators lose weight; only a \
                         few cases do, so absence says little.",
                    ),
            )],
        ),
        group(
            "no_improvement_after_one_month",
            &[NoImprovementAfterOneMonth.present(1.5, 0.75, 3.0).absent(0.7, 0.35, 1.4).from(
                estimated(&HENSCHKE2013)
                    .printed("useful only together with other items; no figure seen")
                    .because(
                        "Most consulters with pain over three months must say yes: about 0.80 of \
                         cases over 0.53. It is informative only while pain is weeks old, which a \
                         row without duration cannot express.",
                    ),
            )],
        ),
        group(
            "non_mechanical_pain",
            &[
                NoImprovementWithRest.present(1.6, 1.2, 2.2).absent(0.35, 0.08, 0.9).from(
                    adapted(&DEYO1992)
                        .printed(
                            "no relief with bed rest in over 0.90 of cases; 0.60 of young back pain \
                         without spondyloarthritis denies relief by rest (braun2011)",
                        )
                        .because(
                            "0.90 over 0.57 and 0.10 over 0.43; few cases, so the absent side is shrunk.",
                        ),
                ),
                RelievedByLyingDown.present(0.5, 0.25, 1.0).absent(1.4, 1.08, 1.82).from(
                    adapted(&DEYO1992)
                        .printed(
                            "no relief with bed rest in over 0.90 of cases; worse lying in 0.20 of cord \
                         compression (mypcnow_ff62x)",
                        )
                        .because("Mirror of no relief by rest, shrunk."),
                ),
                NightPain.present(1.3, 0.8, 2.0).absent(0.75, 0.4, 1.2).from(
                    adapted(&HARDING2005)
                        .printed("213/482 had night pain, none serious: spec 0.56")
                        .because("Specificity only; sensitivity assumed 0.6. Never escalates alone."),
                ),
                ConstantProgressivePain.present(2.5, 1.25, 5.0).absent(0.6, 0.3, 1.2).from(
                    estimated(&NICE_NG234)
                        .printed("guideline item")
                        .because("Guideline flag (progressive, unremitting); no accuracy figure."),
                ),
                ImprovesWithExercise
                    .present(0.5, 0.25, 1.0)
                    .absent(1.25, 0.625, 2.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Mechanical or inflammatory pattern.")),
                PainAtRest
                    .present(1.4, 0.7, 2.8)
                    .absent(0.7, 0.35, 1.4)
                    .from(estimated(&CURATOR_ESTIMATE).because("Unremitting pattern.")),
            ],
        ),
        group(
            "laboratory",
            &[
                RaisedInflammatoryMarkers.present(2.4, 1.6, 4.9).absent(0.42, 0.2, 0.8).from(
                    adapted(&HENSCHKE2007)
                        .printed(
                            "ESR over 20 LR+ 2.4 (summerton_pulse); higher cut-offs LR+ 18 \
                         (henschke2007); myeloma ESR LR+ 1.9, OR 4.9 (shephard2015)",
                        )
                        .because("The odds ratio in myeloma with LR+ near 2 gives an absent side of 0.43."),
                ),
                Anaemia.present(4.5, 2.0, 18.0).absent(0.72, 0.42, 0.95).from(
                    adapted(&HENSCHKE2007)
                        .printed(
                            "LR+ 18.2; 73 % of new myelomas (kyle2003); normal haemoglobin LR- 0.42 \
                         (0.39-0.45) in myeloma; cytopenia OR 5.4",
                        )
                        .because(
                            "The printed 18 rests on few cases: shrunk. Absent side between it and the \
                         myeloma figure.",
                        ),
                ),
                Hypercalcaemia.present(8.0, 3.0, 20.0).absent(0.9, 0.81, 0.98).from(
                    adapted(&SHEPHARD2015)
                        .printed("myeloma OR 11.4 (7.1-18); normal calcium LR- 0.81 (0.78-0.83)")
                        .because("Myeloma odds ratio, shrunk because most spinal malignancy is metastatic."),
                ),
            ],
        ),
        group(
            "thoracic_pain",
            &[ThoracicPain.present(1.8, 0.9, 3.6).absent(0.9, 0.45, 1.8).from(
                estimated(&NICE_NG234)
                    .printed("guideline item")
                    .because("Guideline flag for metastases; no figure."),
            )],
        ),
        group(
            "spinal_percussion_tenderness",
            &[SpinalPercussionTenderness.present(1.6, 0.8, 3.2).absent(0.8, 0.4, 1.6).from(
                estimated(&NICE_NG234)
                    .printed("guideline item")
                    .because("Guideline flag (local tenderness); no figure."),
            )],
        ),
        group(
            "neurology",
            &[ProgressiveLegWeakness.present(2.5, 1.14, 5.5).absent(0.93, 0.465, 1.86).from(
                estimated(&LEVACK2002)
                    .printed("weakness a median 20 days before diagnosis")
                    .because("Cord or root compression; no specificity known."),
            )],
        ),
        group(
            "constitutional",
            &[Fatigue
                .present(1.5, 0.75, 3.0)
                .absent(0.75, 0.375, 1.5)
                .from(estimated(&CURATOR_ESTIMATE).because("Systemic illness; common otherwise."))],
        ),
        group(
            "imaging",
            &[
                VertebralFractureOnImaging.present(2.4, 1.3, 4.2).absent(0.92, 0.8, 1.0).from(
                    adapted(&SHEPHARD2015)
                        .printed("myeloma: fracture OR 3.1 (2.3-4.2) in primary care")
                        .because("0.15 of cases over 0.06 of consulters."),
                ),
                BoneLesionOnImaging.present(20.0, 10.0, 30.0).absent(0.25, 0.1, 0.45).from(
                    adapted(&JARVIK_DEYO2002)
                        .printed("radiograph 0.60/0.995; MRI 0.83-0.93/0.90-0.97")
                        .because("For a lesion in the spine or sacrum. Between the film and the scan."),
                ),
            ],
        ),
        group(
            "severity",
            &[SeverePain.present(1.6, 1.1, 2.4).absent(0.6, 0.35, 0.95).from(
                adapted(&LEVACK2002)
                    .printed("severe pain in 84% of malignant cord compression")
                    .because("Later stage than first visits: 0.64 against 0.40 of consulters assumed."),
            )],
        ),
    ],
};
