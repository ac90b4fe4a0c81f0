//! Vertebral fracture: broken or collapsed vertebra.

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

const AGE: Grounds =
    adapted(&WILLIAMS2013).because("Older age LR+ 4-9 across studies; 11.0 over 70 in henschke2009.");

const SEX: Grounds = adapted(&ONEILL1996).because(
    "Surveys find women and men equal, but clinical fractures are commoner in women and the \
     henschke2009 rule counts female sex: slight.",
);

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::VertebralFracture,
    mechanism: "A vertebra breaks after an accident, or collapses with little force when bone is weak.",
    usual_course: "Needs medical assessment. Pain of a stable collapse usually eases over weeks to \
         months with early movement; bone health then needs care.",
    limits: None,
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
        adapted(&SUZUKI2016)
            .because("3.1% (10/320) of first visits to orthopaedic clinics; older case mix in some clinics."),
    ),
    emergency_department: Pretest::new(
        (0.06, 0.03, 0.11),
        adapted(&WILLIAMS2013)
            .because("6.5-11% in emergency studies, 0-7.2% in a newer review (galliker2020)."),
    ),
    demographics: &[
        DemographicRange::Age(16, 49).from(0.15, 0.0833, 0.27, AGE),
        DemographicRange::Age(50, 64).from(0.5, 0.278, 0.9, AGE),
        DemographicRange::Age(65, 74).from(2.0, 1.11, 3.6, AGE),
        DemographicRange::Age(75, 130).from(5.0, 2.78, 9.0, AGE),
        DemographicRange::Sex(Sex::Female).from(1.15, 0.85, 1.6, SEX),
        DemographicRange::Sex(Sex::Male).from(0.82, 0.6, 1.15, SEX),
    ],
    groups: &[
        group(
            "trauma",
            &[
                MajorTrauma.present(8.0, 3.0, 13.0).absent(0.8, 0.6, 0.95).from(
                    adapted(&WILLIAMS2013)
                        .printed(
                            "significant trauma LR+ 3-13 across studies; 10.0 (henschke2009), 6.2 \
                         (2.8-13.5) (enthoven2016)",
                        )
                        .because("Inside the review range; two primary-care studies agree."),
                ),
                MinorTrauma.present(3.0, 1.4, 6.2).absent(0.72, 0.55, 0.95).from(
                    adapted(&GLOW2013)
                        .printed(
                            "0.45 of clinical vertebral fractures follow a fall; any trauma LR+ 6.2 \
                         (2.8-13.5) over 55 (enthoven2016)",
                        )
                        .because("0.40 of cases over an assumed 0.13 of consulters."),
                ),
            ],
        ),
        group(
            "bone_fragility",
            &[
                CorticosteroidUse.present(8.0, 3.6, 30.0).absent(0.85, 0.7, 0.97).from(
                    adapted(&WILLIAMS2013)
                        .printed(
                            "LR+ 4 to 48 in three studies (48 on eight fractures); relative risk 5.67 \
                         (2.57-12.54) (gc_trials_rr), about 3.6 (vanstaa_gprd)",
                        )
                        .because(
                            "Relative risk at a use of 0.02 gives 3.4 to 5.2; geometric middle of \
                         that and the middle of the diagnostic studies (12).",
                        ),
                ),
                Osteoporosis.present(2.7, 1.8, 5.0).absent(0.72, 0.6, 0.9).from(
                    adapted(&NHANES_VFA2014)
                        .printed("0.38 v 0.14 at 65 and over; previous vertebral fracture RR 4.4")
                        .because(
                            "Age has its own weight, so the ratio at equal age is the right one. \
                         The finding includes a past fragility fracture, which sets the upper \
                         limit.",
                        ),
                ),
            ],
        ),
        group(
            "thoracic_pain",
            &[ThoracicPain.present(2.2, 1.1, 4.4).absent(0.75, 0.375, 1.5).from(
                estimated(&ENTHOVEN2016)
                    .printed("model item")
                    .because("Item of two older-adult models without own values."),
            )],
        ),
        group(
            "onset",
            &[
                SuddenOnset.present(1.8, 0.9, 3.6).absent(0.88, 0.44, 1.76).from(
                    estimated(&ROUX2007).printed("index item").because(
                        "The question asks whether the worst came within minutes; many fractures \
                         build up over a day, so a no says little.",
                    ),
                ),
                InsidiousOnset
                    .present(0.5, 0.25, 1.0)
                    .absent(1.2, 0.6, 2.4)
                    .from(estimated(&ROUX2007).printed("index item").because("Mirror of sudden start.")),
            ],
        ),
        group(
            "bedside_fracture_signs",
            &[
                SpinalPercussionTenderness.present(5.0, 2.5, 13.0).absent(0.35, 0.14, 0.7).from(
                    adapted(&LANGDON2010)
                        .printed("closed-fist percussion sens 0.875 spec 0.90, LR+ 8.75 (3.0-25.7), LR- 0.14")
                        .because(
                            "Suspected osteoporotic fractures in hospital; shrunk for unselected adults.",
                        ),
                ),
                UnableToLieFlat.present(6.0, 3.0, 20.0).absent(0.4, 0.2, 0.7).from(
                    adapted(&LANGDON2010)
                        .printed("sens 0.81 spec 0.93, LR+ 12.2 (3.2-46.8), LR- 0.20")
                        .because("Examined sign in suspected fractures; self-report and all ages shrink it."),
                ),
                MidlineSpinalPain
                    .present(1.4, 0.7, 2.8)
                    .absent(0.7, 0.35, 1.4)
                    .from(estimated(&CURATOR_ESTIMATE).because("Bone pain sits in the midline.")),
            ],
        ),
        group(
            "leg_radiation",
            &[PainBelowKnee.present(0.6, 0.3, 1.2).absent(1.2, 0.6, 2.4).from(
                estimated(&CLARK2016)
                    .printed(
                        "pain not spreading down the legs an independent predictor, size not seen \
                         (clark2016)",
                    )
                    .because(
                        "Leg pain argues against a fracture in two prediction studies, neither with \
                         a ratio for it, so the size is an estimate.",
                    ),
            )],
        ),
        group(
            "improves_with_exercise",
            &[ImprovesWithExercise
                .present(0.4, 0.2, 0.8)
                .absent(1.3, 0.65, 2.6)
                .from(estimated(&CURATOR_ESTIMATE).because("A fresh fracture hurts on moving."))],
        ),
        group(
            "imaging",
            &[VertebralFractureOnImaging.present(15.0, 8.0, 30.0).absent(0.1, 0.05, 0.3).from(
                adapted(&ONEILL1996)
                    .printed(
                        "0.12 of men and women of 50-79 (oneill1996); 0.054 of adults from 40, 0.11 \
                         at 70-79, 0.18 from 80 (nhanes_vfa2014)",
                    )
                    .because(
                        "0.06 of consulters of all ages; above 75 the true value is nearer 6 to 8, \
                         which a row without age cannot express.",
                    ),
            )],
        ),
        group(
            "severity",
            &[SeverePain.present(1.8, 1.1, 4.5).absent(0.75, 0.5, 0.95).from(
                adapted(&MROS_BACKPAIN2017)
                    .printed(
                        "severe pain 17.9 v 3.9 % (PR 4.5); 11.8 v 5.0 % among those with back pain \
                         before; intensity >=7 in the BACE model",
                    )
                    .because(
                        "Adjusted from a year of recall to a consultation, where four in ten have \
                         severe pain.",
                    ),
            )],
        ),
        group(
            "spinal_shape",
            &[
                HeightLossOver6Cm.present(4.0, 2.0, 8.0).absent(0.82, 0.7, 0.95).from(
                    adapted(&SIMINOSKI2006).printed("0.30/0.94; 2.8 at 6.1-8 cm, 9.8 above 8 cm").because(
                        "Old deformity in women referred for osteoporosis (LR+ 5.0); shrunk a fifth \
                         for fresh, painful fracture.",
                    ),
                ),
                NewSpinalDeformity.present(2.5, 1.5, 4.1).absent(0.85, 0.7, 0.95).from(
                    adapted(&GREEN2004).printed("3.0 (2.2-4.1) self-report").because(
                        "The target mixes osteoporosis and fracture, so shrunk; grouped with loss \
                         of height.",
                    ),
                ),
            ],
        ),
        group(
            "flank_pain",
            &[FlankPain.present(2.0, 1.2, 4.0).absent(0.7, 0.45, 1.0).from(
                adapted(&CLARK2010).printed("OR 4.48 (2.02-9.94) in women with back pain").because(
                    "Odds ratio split evenly on the log scale into 2.1 and 0.47, the absent side \
                         softened; measured for prevalent fracture.",
                ),
            )],
        ),
    ],
};
