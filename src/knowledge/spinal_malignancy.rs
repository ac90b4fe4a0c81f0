//! Spinal malignancy: cancer in the spine.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, estimated, measured};
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Criterion};

const AGE: Grounds = adapted(&DEYO_DIEHL1988)
    .remembered()
    .because("Age 50 or more LR+ 2.7, LR- 0.32 (memory) in a younger clinic; rescaled to consulters.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::SpinalMalignancy,
    mechanism: "Cancer, most often spread from elsewhere, grows in a vertebra or near the nerves.",
    usual_course: "Does not settle with conservative care; needs timely specialist assessment, at once if legs, \
         bladder or bowel are affected.",
    codes: &[
        Code::new(Icd10Who2019, "C79.5", "Secondary malignant neoplasm of bone and bone marrow", Broad),
        Code::new(Icd10Cm202604, "C79.51", "Secondary malignant neoplasm of bone", Close),
        Code::new(Icd11Mms, "2E03", "Malignant neoplasm metastasis in bone or bone marrow", Broad),
    ],
    primary_care: Pretest::new(
        (0.004, 0.001, 0.0067),
        adapted(&DEYO_DIEHL1988).because("0.66% (13/1975) in 1988; none of 1172 in henschke2009."),
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
        Band::Age(16, 39).per(0.15, 0.0882, 0.255, AGE),
        Band::Age(40, 49).per(0.45, 0.265, 0.765, AGE),
        Band::Age(50, 64).per(1.2, 0.706, 2.04, AGE),
        Band::Age(65, 130).per(2.0, 1.18, 3.4, AGE),
    ],
    criteria: &[Criterion::DeyoCancerRuleOut],
    groups: &[
        group(
            "history_of_cancer",
            &[risk(HistoryOfCancer).present(15.5, 6.5, 30.0).absent(0.71, 0.49, 1.0).per(
                measured(&DEYO_DIEHL1988)
                    .printed("LR+ 15.5 (6.5-37) from 4/13 and 39/1962; pooled 23.7 (henschke2007)")
                    .because("Primary-care study with the right comparator; upper limit capped at 30."),
            )],
        ),
        group(
            "unexplained_weight_loss",
            &[symptom(UnexplainedWeightLoss).present(3.0, 1.0, 10.0).absent(0.9, 0.7, 1.0).per(
                adapted(&DEYO_DIEHL1988)
                    .remembered()
                    .printed("sens 0.15 spec 0.94, LR+ 2.7 (memory); spec 0.997 (henschke2009)")
                    .because("Two cases; later specificity is much higher, so slightly raised."),
            )],
        ),
        group(
            "no_improvement_after_one_month",
            &[symptom(NoImprovementAfterOneMonth).present(3.0, 1.4, 6.0).absent(0.77, 0.5, 1.0).per(
                measured(&DEYO_DIEHL1988)
                    .remembered()
                    .printed("sens 0.31 spec 0.90, LR+ 3.0 (memory)")
                    .because(
                        "Failure of a month of therapy; significant in the abstract, values from \
                             memory.",
                    ),
            )],
        ),
        group(
            "non_mechanical_pain",
            &[
                symptom(NoImprovementWithRest).present(1.67, 1.2, 2.2).absent(0.22, 0.05, 0.9).per(
                    measured(&DEYO_DIEHL1988)
                        .remembered()
                        .printed("no relief with bed rest sens >0.90 spec 0.46 (memory)")
                        .because(
                            "As published; negative interval widened because there were thirteen cancers.",
                        ),
                ),
                symptom(RelievedByLyingDown).present(0.5, 0.25, 1.0).absent(1.4, 1.08, 1.82).per(
                    adapted(&DEYO_DIEHL1988)
                        .remembered()
                        .printed("no relief with bed rest sens >0.90 spec 0.46 (memory)")
                        .because("Same item turned round, softened."),
                ),
                symptom(NightPain).present(1.3, 0.8, 2.0).absent(0.75, 0.4, 1.2).per(
                    adapted(&HARDING2005)
                        .printed("213/482 had night pain, none serious: spec 0.56")
                        .because("Specificity only; sensitivity assumed 0.6. Never escalates alone."),
                ),
                symptom(ConstantProgressivePain).present(2.5, 1.25, 5.0).absent(0.6, 0.3, 1.2).per(
                    estimated(&NICE_NG234)
                        .printed("guideline item")
                        .because("Guideline flag (progressive, unremitting); no accuracy figure."),
                ),
                symptom(ImprovesWithExercise)
                    .present(0.5, 0.25, 1.0)
                    .absent(1.25, 0.625, 2.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Mechanical or inflammatory pattern.")),
                symptom(PainAtRest)
                    .present(1.4, 0.7, 2.8)
                    .absent(0.7, 0.35, 1.4)
                    .per(estimated(&CURATOR_ESTIMATE).because("Unremitting pattern.")),
            ],
        ),
        group(
            "raised_inflammatory_markers",
            &[investigation(RaisedInflammatoryMarkers).present(2.4, 1.6, 4.0).absent(0.33, 0.13, 0.8).per(
                measured(&DEYO_DIEHL1988)
                    .remembered()
                    .printed("ESR>=20 sens 0.78 spec 0.67 (memory); higher cut-offs LR+ 18 (henschke2007)")
                    .because("Any rise, so the lower cut-off applies."),
            )],
        ),
        group(
            "thoracic_pain",
            &[symptom(ThoracicPain).present(1.8, 0.9, 3.6).absent(0.9, 0.45, 1.8).per(
                estimated(&NICE_NG234)
                    .printed("guideline item")
                    .because("Guideline flag for metastases; no figure."),
            )],
        ),
        group(
            "spinal_percussion_tenderness",
            &[sign(SpinalPercussionTenderness).present(1.6, 0.8, 3.2).absent(0.8, 0.4, 1.6).per(
                estimated(&NICE_NG234)
                    .printed("guideline item")
                    .because("Guideline flag (local tenderness); no figure."),
            )],
        ),
        group(
            "neurology",
            &[
                symptom(ProgressiveLegWeakness).present(2.5, 1.14, 5.5).absent(0.93, 0.465, 1.86).per(
                    estimated(&LEVACK2002)
                        .printed("weakness a median 20 days before diagnosis")
                        .because("Cord or root compression; no specificity known."),
                ),
                symptom(LegWeakness).present(1.5, 0.75, 3.0).absent(0.9, 0.45, 1.8).per(
                    estimated(&CURATOR_ESTIMATE).because("Cord or root compression; commoner from discs."),
                ),
                symptom(BladderDysfunction).present(1.8, 0.9, 3.6).absent(0.93, 0.465, 1.86).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Late sign of cord compression; other causes are commoner."),
                ),
            ],
        ),
        group(
            "constitutional",
            &[
                symptom(Fatigue)
                    .present(1.5, 0.75, 3.0)
                    .absent(0.75, 0.375, 1.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Systemic illness; common otherwise.")),
                symptom(NightSweats)
                    .present(1.6, 0.8, 3.2)
                    .absent(0.92, 0.46, 1.84)
                    .per(estimated(&CURATOR_ESTIMATE).because("Systemic illness; common otherwise.")),
            ],
        ),
        group(
            "onset",
            &[
                symptom(InsidiousOnset)
                    .present(1.3, 0.65, 2.6)
                    .absent(0.8, 0.4, 1.6)
                    .per(estimated(&CURATOR_ESTIMATE).because("Grows slowly unless a bone breaks.")),
                symptom(OnsetAfterLifting)
                    .present(0.6, 0.3, 1.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Mechanical trigger.")),
            ],
        ),
        group(
            "imaging",
            &[
                investigation(VertebralFractureOnImaging)
                    .present(1.8, 0.9, 3.6)
                    .absent(0.92, 0.46, 1.84)
                    .per(
                        estimated(&CURATOR_ESTIMATE).because("A collapse may be pathological; most are not."),
                    ),
                investigation(BoneLesionOnImaging).present(20.0, 10.0, 30.0).absent(0.25, 0.1, 0.45).per(
                    adapted(&JARVIK_DEYO2002)
                        .remembered()
                        .printed(
                            "lytic or blastic lesion on plain film sens 0.60 spec 0.995; MRI sens \
                             0.83-0.93 spec 0.90-0.97 (memory)",
                        )
                        .because(
                            "0.8 of cases over all imaging against 0.04 of consulters with benign or \
                             doubtful lesions.",
                        ),
                ),
            ],
        ),
        group(
            "anaemia",
            &[investigation(Anaemia).present(4.5, 2.0, 18.0).absent(0.75, 0.5, 0.95).per(
                adapted(&HENSCHKE2007)
                    .printed("reduced haematocrit LR+ 18.2; anaemia in 73% of new myelomas (kyle2003)")
                    .because("Milder anaemia is common in older consulters: 0.36 of all cases against 0.08."),
            )],
        ),
        group(
            "hypercalcaemia",
            &[investigation(Hypercalcaemia).present(8.0, 3.0, 20.0).absent(0.91, 0.85, 0.98).per(
                adapted(&KYLE2003)
                    .printed("calcium of 11 mg/dl or more in 13% of 1027 new myelomas")
                    .because(
                        "0.1 of all spinal cancers assumed against 0.0125 of consulters, mostly \
                             parathyroid disease.",
                    ),
            )],
        ),
        group(
            "severity",
            &[symptom(SeverePain).present(1.6, 1.1, 2.4).absent(0.6, 0.35, 0.95).per(
                adapted(&LEVACK2002)
                    .printed("severe pain in 84% of malignant cord compression")
                    .because("Later stage than first visits: 0.64 against 0.40 of consulters assumed."),
            )],
        ),
        group(
            "midline_spinal_pain",
            &[symptom(MidlineSpinalPain)
                .present(1.3, 0.65, 2.6)
                .absent(0.8, 0.4, 1.6)
                .per(estimated(&CURATOR_ESTIMATE).because("Bone pain sits in the midline."))],
        ),
        group(
            "smoking",
            &[risk(Smoking)
                .present(1.2, 0.6, 2.4)
                .absent(0.92, 0.46, 1.84)
                .per(estimated(&CURATOR_ESTIMATE).because("Lung cancer is a leading source."))],
        ),
    ],
};
