//! Vertebral fracture: broken or collapsed vertebra.

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
    adapted(&WILLIAMS2013).because("Older age LR+ 4-9 across studies; 11.0 over 70 in henschke2009.");

const SEX: Grounds = estimated(&HENSCHKE2009).because("Item of the rule; alone it must not escalate.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::VertebralFracture,
    mechanism: "A vertebra breaks after an accident, or collapses with little force when bone is weak.",
    usual_course: "Needs medical assessment. Pain of a stable collapse usually eases over weeks to months with early \
         movement; bone health is then looked after.",
    codes: &[
        Code::new(Icd10Who2019, "M48.5", "Collapsed vertebra, not elsewhere classified", Narrow),
        Code::new(
            Icd10Cm202604,
            "M48.56XA",
            "Collapsed vertebra, not elsewhere classified, lumbar region, initial encounter for fracture",
            Narrow,
        ),
        Code::new(Icd11Mms, "FB80.B", "Pathological fracture, not elsewhere classified", Approximate),
        Code::new(HumanPhenotypeOntology, "HP:0002953", "Vertebral compression fracture", Narrow),
    ],
    primary_care: Pretest::new(
        (0.012, 0.007, 0.045),
        adapted(&WILLIAMS2013).because("0.7-4.5% in primary care; 0.7% in acute pain (henschke2009)."),
    ),
    spine_clinic: Pretest::new(
        (0.03, 0.015, 0.06),
        estimated(&SUZUKI2016).because("3.1% (10/320) in walk-in orthopaedic clinics."),
    ),
    emergency_department: Pretest::new(
        (0.06, 0.03, 0.11),
        adapted(&WILLIAMS2013)
            .because("6.5-11% in emergency studies, 0-7.2% in a newer review (galliker2020)."),
    ),
    demographics: &[
        Band::Age(16, 49).per(0.15, 0.0833, 0.27, AGE),
        Band::Age(50, 64).per(0.5, 0.278, 0.9, AGE),
        Band::Age(65, 74).per(2.0, 1.11, 3.6, AGE),
        Band::Age(75, 130).per(5.0, 2.78, 9.0, AGE),
        Band::Sex(Sex::Female).per(1.25, 0.833, 1.88, SEX),
        Band::Sex(Sex::Male).per(0.7, 0.467, 1.05, SEX),
    ],
    criteria: &[Criterion::SteroidFractureUnder65],
    groups: &[
        group(
            "trauma",
            &[
                risk(MajorTrauma).present(8.0, 3.0, 13.0).absent(0.8, 0.6, 0.95).per(
                    adapted(&WILLIAMS2013)
                        .printed(
                            "significant trauma LR+ 3-13 across studies; 10.0 (henschke2009), 6.2 \
                             (2.8-13.5) (enthoven2016)",
                        )
                        .because("Inside the review range; two primary-care studies agree."),
                ),
                risk(MinorTrauma).present(2.5, 1.4, 5.0).absent(0.9, 0.75, 1.0).per(
                    adapted(&ENTHOVEN2016)
                        .printed("any trauma LR+ 6.2 (2.8-13.5) over age 55")
                        .because("Applies to older adults; lower for all ages."),
                ),
            ],
        ),
        group(
            "bone_fragility",
            &[
                risk(CorticosteroidUse).present(12.0, 4.0, 48.0).absent(0.8, 0.6, 0.97).per(
                    adapted(&WILLIAMS2013)
                        .printed("LR+ 4-48 across studies; 48.5 in henschke2009")
                        .because("Geometric middle of the range; the top value rests on eight fractures."),
                ),
                risk(Osteoporosis).present(3.5, 1.75, 7.0).absent(0.75, 0.375, 1.5).per(
                    estimated(&ENTHOVEN2016)
                        .printed("model item, AUC 0.78")
                        .because("Item of the older-adult model without its own value."),
                ),
            ],
        ),
        group(
            "thoracic_pain",
            &[symptom(ThoracicPain).present(2.2, 1.1, 4.4).absent(0.75, 0.375, 1.5).per(
                estimated(&ENTHOVEN2016)
                    .printed("model item")
                    .because("Item of two older-adult models without own values."),
            )],
        ),
        group(
            "onset",
            &[
                symptom(SuddenOnset).present(1.6, 0.8, 3.2).absent(0.6, 0.3, 1.2).per(
                    estimated(&ROUX2007)
                        .printed("index item")
                        .because("Item of a fracture index without its own value."),
                ),
                symptom(InsidiousOnset)
                    .present(0.5, 0.25, 1.0)
                    .absent(1.2, 0.6, 2.4)
                    .per(estimated(&ROUX2007).printed("index item").because("Mirror of sudden start.")),
            ],
        ),
        group(
            "bedside_fracture_signs",
            &[
                sign(SpinalPercussionTenderness).present(5.0, 2.5, 13.0).absent(0.35, 0.14, 0.7).per(
                    adapted(&LANGDON2010)
                        .printed("closed-fist percussion sens 0.875 spec 0.90, LR+ 8.75 (3.0-25.7), LR- 0.14")
                        .because(
                            "Suspected osteoporotic fractures in hospital; shrunk for unselected adults.",
                        ),
                ),
                symptom(UnableToLieFlat).present(6.0, 3.0, 20.0).absent(0.4, 0.2, 0.7).per(
                    adapted(&LANGDON2010)
                        .printed("sens 0.81 spec 0.93, LR+ 12.2 (3.2-46.8), LR- 0.20")
                        .because("Examined sign in suspected fractures; self-report and all ages shrink it."),
                ),
                symptom(MidlineSpinalPain)
                    .present(1.4, 0.7, 2.8)
                    .absent(0.7, 0.35, 1.4)
                    .per(estimated(&CURATOR_ESTIMATE).because("Bone pain sits in the midline.")),
            ],
        ),
        group(
            "alcohol_misuse",
            &[risk(AlcoholMisuse)
                .present(1.4, 0.7, 2.8)
                .absent(0.96, 0.48, 1.92)
                .per(estimated(&CURATOR_ESTIMATE).because("Falls and bone loss; no figure found."))],
        ),
        group(
            "leg_radiation",
            &[symptom(PainBelowKnee).present(0.6, 0.333, 1.08).absent(1.2, 0.923, 1.56).per(
                adapted(&ROMAN2010)
                    .printed("absence of leg pain is an item of the five-item rule")
                    .because("Item of a spine-clinic rule without its own value."),
            )],
        ),
        group(
            "improves_with_exercise",
            &[symptom(ImprovesWithExercise)
                .present(0.4, 0.2, 0.8)
                .absent(1.3, 0.65, 2.6)
                .per(estimated(&CURATOR_ESTIMATE).because("A fresh fracture hurts on moving."))],
        ),
        group(
            "imaging",
            &[investigation(VertebralFractureOnImaging).present(15.0, 8.0, 30.0).absent(0.1, 0.05, 0.3).per(
                adapted(&ONEILL1996)
                    .remembered()
                    .printed("vertebral deformity in 12% of men and women aged 50-79 (memory)")
                    .because(
                        "0.9 of cases against about 0.06 of consulters, whose old deformities cause no \
                             pain now.",
                    ),
            )],
        ),
        group(
            "severity",
            &[symptom(SeverePain).present(1.5, 0.75, 3.0).absent(0.65, 0.325, 1.3).per(
                estimated(&CURATOR_ESTIMATE)
                    .because("Fresh fractures hurt badly; so does much simple back pain."),
            )],
        ),
        group(
            "fever",
            &[symptom(Fever).present(0.5, 0.25, 1.0).per(
                estimated(&CURATOR_ESTIMATE).because("Asks for another explanation, infection above all."),
            )],
        ),
    ],
};
