//! Meralgia paraesthetica: pinched skin nerve of the outer thigh.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, quality, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, estimated, measured};
use crate::vocabulary::Condition;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds =
    estimated(&PARISI2011).because("Middle age in a population series; no band values seen.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::MeralgiaParesthetica,
    mechanism: "The skin nerve of the outer thigh is compressed near the groin, giving burning or numbness \
         without weakness.",
    usual_course: "Often settles after pressure is removed, with looser clothing and weight loss where needed.",
    codes: &[
        Code::new(Icd10Who2019, "G57.1", "Meralgia paraesthetica", Exact),
        Code::new(Icd10Cm202604, "G57.10", "Meralgia paresthetica, unspecified lower limb", Exact),
        Code::new(Icd11Mms, "8C11.1", "Meralgia paraesthetica", Exact),
    ],
    primary_care: Pretest::new(
        (0.006, 0.003, 0.012),
        adapted(&VANSLOBBE2004)
            .because("4.3 per 10000 person-years against roughly 70 per 1000 consulting for these pains."),
    ),
    spine_clinic: Pretest::new(
        (0.005, 0.002, 0.012),
        estimated(&VANSLOBBE2004).because("No clinic figure; as practice."),
    ),
    emergency_department: Pretest::new(
        (0.003, 0.001, 0.008),
        estimated(&VANSLOBBE2004).because("No emergency figure."),
    ),
    demographics: &[
        Band::Age(16, 29).per(0.5, 0.294, 0.85, AGE),
        Band::Age(30, 64).per(1.2, 0.706, 2.04, AGE),
        Band::Age(65, 130).per(0.8, 0.471, 1.36, AGE),
    ],
    criteria: &[],
    groups: &[
        group(
            "sensory_area",
            &[
                symptom(LateralThighDysesthesia).present(9.0, 4.0, 20.0).absent(0.1, 0.04, 0.3).per(
                    adapted(&MEDSCAPE_MP)
                        .printed("defining symptom; anterolateral thigh, no motor loss")
                        .because(
                            "By definition 0.93 of cases; about 0.10 of consulters assumed. No accuracy \
                             study of the symptom itself.",
                        ),
                ),
                quality(Burning).present(2.2, 1.1, 4.4).absent(0.65, 0.325, 1.3).per(
                    estimated(&BOUHASSIRA2005).remembered().printed("DN4 item (memory)").because(
                        "Usual wording for this sensory nerve; DN4 item. Part of the outer-thigh row, \
                             so never counted beside it.",
                    ),
                ),
                symptom(AnteriorThighPain)
                    .present(1.5, 0.75, 3.0)
                    .absent(0.88, 0.44, 1.76)
                    .per(estimated(&CURATOR_ESTIMATE).because("The field reaches the front of the thigh.")),
            ],
        ),
        group(
            "sensory_quality",
            &[
                symptom(LegTingling).present(2.0, 1.0, 4.0).absent(0.6, 0.3, 1.2).per(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Pure sensory nerve; tingling or numbness expected."),
                ),
                symptom(LegNumbness).present(2.2, 1.1, 4.4).absent(0.55, 0.275, 1.1).per(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Pure sensory nerve; tingling or numbness expected."),
                ),
            ],
        ),
        group(
            "pelvic_compression",
            &[sign(PelvicCompressionRelief).present(14.2, 4.0, 30.0).absent(0.054, 0.033, 0.3).per(
                measured(&NOURAEI2007)
                    .printed("sens 0.95 spec 0.933; n=45")
                    .because("As published; counts not seen, so a wide interval."),
            )],
        ),
        group(
            "low_back_pain",
            &[symptom(LowBackPain)
                .present(0.55, 0.275, 1.1)
                .absent(2.0, 1.0, 4.0)
                .per(estimated(&CURATOR_ESTIMATE).because("Back pain is not part of it."))],
        ),
        group(
            "leg_radiation",
            &[
                symptom(PainBelowKnee)
                    .present(0.4, 0.2, 0.8)
                    .absent(1.35, 0.675, 2.7)
                    .per(estimated(&CURATOR_ESTIMATE).because("Field ends above the knee.")),
                symptom(UnilateralLegPain).present(1.5, 0.75, 3.0).absent(0.6, 0.3, 1.2).per(
                    estimated(&MEDSCAPE_MP).printed("bilateral in up to 20%").because("One-sided in 80-90%."),
                ),
            ],
        ),
        group(
            "neuro_deficit",
            &[
                symptom(LegWeakness)
                    .present(0.4, 0.2, 0.8)
                    .absent(1.1, 0.55, 2.2)
                    .per(estimated(&MEDSCAPE_MP).printed("no motor loss").because("Sensory nerve only.")),
                sign(PatellarReflexReduced)
                    .present(0.35, 0.159, 0.77)
                    .per(estimated(&CURATOR_ESTIMATE).because("Reflex loss means an L2-L4 root.")),
                sign(MyotomalWeakness)
                    .present(0.4, 0.2, 0.8)
                    .absent(1.1, 0.55, 2.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Sensory nerve only.")),
            ],
        ),
        group(
            "obesity",
            &[risk(Obesity).present(1.4, 1.1, 1.9).absent(0.81, 0.7, 0.97).per(
                adapted(&PARISI2011)
                    .printed("mean BMI 30.1 against 27.3 in matched controls")
                    .because("Shift of means turned into about 0.45 against 0.32 obese."),
            )],
        ),
        group(
            "diabetes",
            &[risk(Diabetes).present(1.5, 1.1, 2.2).absent(0.91, 0.83, 0.98).per(
                adapted(&PARISI2011)
                    .printed("28% against 17% of BMI-matched controls, OR 2 (1.3-3.0)")
                    .because("Population controls; consulters have slightly more diabetes."),
            )],
        ),
        group(
            "pregnancy",
            &[risk(Pregnancy).present(4.0, 1.2, 12.0).absent(0.97, 0.9, 1.0).per(
                adapted(&VANSLOBBE2004)
                    .printed("OR 12 (1.2-118)")
                    .because("Formula with p=0.02 gives 9.8; shrunk because the interval is enormous."),
            )],
        ),
        group(
            "tight_clothing",
            &[risk(TightClothing)
                .present(2.0, 1.0, 4.0)
                .absent(0.9, 0.45, 1.8)
                .per(estimated(&CURATOR_ESTIMATE).because("Belt compression at the groin; no figure."))],
        ),
        group(
            "severity",
            &[symptom(SeverePain)
                .present(0.6, 0.3, 1.2)
                .absent(1.25, 0.625, 2.5)
                .per(estimated(&CURATOR_ESTIMATE).because("Unpleasant rather than severe."))],
        ),
        group(
            "root_tension",
            &[sign(StraightLegRaise)
                .present(0.6, 0.3, 1.2)
                .absent(1.1, 0.55, 2.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
        group(
            "worse_coughing_sneezing",
            &[symptom(WorseCoughingSneezing)
                .present(0.6, 0.3, 1.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Pressure provocation fits a disc."))],
        ),
        group(
            "position",
            &[
                symptom(WorseStandingOrWalking).present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).per(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Hip extension stretches the nerve."),
                ),
                symptom(RelievedBySitting).present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).per(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Hip flexion slackens the nerve; a tight belt does the opposite."),
                ),
            ],
        ),
    ],
};
