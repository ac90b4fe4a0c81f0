//! Meralgia paraesthetica: pinched skin nerve of the outer thigh.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds = adapted(&CHOI2013).because(
    "Mean 48.4 (spread 13.4) here and 49.8 (12.8) in mp_taiwan, as normal curves over the assumed \
     ages of consulters; both are referral series.",
);

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::MeralgiaParesthetica,
    mechanism: "The skin nerve of the outer thigh is compressed near the groin, giving burning or numbness \
         without weakness.",
    usual_course: "Often settles once the pressure is removed: looser clothing, and weight loss where needed.",
    limits: None,
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
        estimated(&VANSLOBBE2004).because("No clinic figure found; taken as in general practice."),
    ),
    emergency_department: Pretest::new(
        (0.003, 0.001, 0.008),
        estimated(&VANSLOBBE2004).because("No emergency figure found."),
    ),
    demographics: &[
        DemographicRange::Age(16, 29).from(0.55, 0.32, 0.95, AGE),
        DemographicRange::Age(30, 64).from(1.25, 0.8, 2.0, AGE),
        DemographicRange::Age(65, 130).from(0.55, 0.3, 1.0, AGE),
    ],
    groups: &[
        group(
            "sensory_area",
            &[
                LateralThighDysesthesia.present(9.0, 4.0, 20.0).absent(0.1, 0.04, 0.3).from(
                    adapted(&MP_SERIES120)
                        .printed("88 of 120 lateral only, 11 of 120 anterior only")
                        .because("0.91 over 0.10 and 0.09 over 0.90."),
                ),
                Burning.present(2.0, 1.0, 4.0).absent(0.7, 0.35, 1.4).from(
                    estimated(&MEDSCAPE_MP)
                        .printed("burning listed as typical, no share")
                        .because("Listed as typical; no share was found."),
                ),
                AnteriorThighPain.present(1.7, 1.0, 2.8).absent(0.87, 0.75, 1.0).from(
                    adapted(&MP_SERIES120)
                        .printed("0.092 anterior only and 0.178 both")
                        .because("0.27 over 0.13, shrunk: the complaint is often numbness, not pain."),
                ),
                LegTingling.present(2.0, 1.0, 4.0).absent(0.6, 0.3, 1.2).from(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Pure sensory nerve; tingling or numbness expected."),
                ),
                LegNumbness.present(2.2, 1.1, 4.4).absent(0.55, 0.275, 1.1).from(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Pure sensory nerve; tingling or numbness expected."),
                ),
            ],
        ),
        group(
            "pelvic_compression",
            &[PelvicCompressionRelief.present(14.2, 4.0, 30.0).absent(0.054, 0.033, 0.3).from(
                adapted(&NOURAEI2007).printed("sens 0.95 spec 0.933; n=45").because(
                    "As published; counts not seen, so a wide interval. Comparators were 45 \
                         patients of a nerve clinic; used unchanged.",
                ),
            )],
        ),
        group(
            "low_back_pain",
            &[LowBackPain
                .present(0.55, 0.275, 1.1)
                .absent(2.0, 1.0, 4.0)
                .from(estimated(&CURATOR_ESTIMATE).because("Back pain is not part of it."))],
        ),
        group(
            "leg_radiation",
            &[
                PainBelowKnee
                    .present(0.4, 0.2, 0.8)
                    .absent(1.35, 0.675, 2.7)
                    .from(estimated(&CURATOR_ESTIMATE).because("Field ends above the knee.")),
                UnilateralLegPain.present(1.6, 1.2, 1.9).absent(0.5, 0.2, 0.85).from(
                    adapted(&MDPI2025MP)
                        .printed("two-sided in 0.10 to 0.20")
                        .because("0.80 to 0.90 one-sided over 0.48, shrunk because some report no pain."),
                ),
            ],
        ),
        group(
            "neuro_deficit",
            &[
                LegWeakness
                    .present(0.4, 0.2, 0.8)
                    .absent(1.1, 0.55, 2.2)
                    .from(estimated(&MEDSCAPE_MP).printed("no motor loss").because("Sensory nerve only.")),
                MyotomalWeakness
                    .present(0.4, 0.2, 0.8)
                    .absent(1.1, 0.55, 2.2)
                    .from(estimated(&CURATOR_ESTIMATE).because("Sensory nerve only.")),
            ],
        ),
        group(
            "obesity",
            &[Obesity.present(1.4, 1.1, 1.9).absent(0.81, 0.7, 0.97).from(
                adapted(&PARISI2011)
                    .printed("mean BMI 30.1 against 27.3 in matched controls")
                    .because("Shift of means turned into about 0.45 against 0.32 obese."),
            )],
        ),
        group(
            "diabetes",
            &[Diabetes.present(1.5, 1.1, 2.2).absent(0.91, 0.83, 0.98).from(
                adapted(&PARISI2011)
                    .printed("28% against 17% of BMI-matched controls, OR 2 (1.3-3.0)")
                    .because("Population controls; consulters have slightly more diabetes."),
            )],
        ),
        group(
            "pregnancy",
            &[Pregnancy.present(4.0, 1.2, 12.0).absent(0.97, 0.9, 1.0).from(
                adapted(&VANSLOBBE2004)
                    .printed("OR 12 (1.2-118)")
                    .because("Formula with p=0.02 gives 9.8; shrunk because the interval is enormous."),
            )],
        ),
        group(
            "tight_clothing",
            &[TightClothing
                .present(2.0, 1.0, 4.0)
                .absent(0.9, 0.45, 1.8)
                .from(estimated(&CURATOR_ESTIMATE).because("Belt compression at the groin; no figure."))],
        ),
        group(
            "severity",
            &[SeverePain
                .present(0.6, 0.3, 1.2)
                .absent(1.25, 0.625, 2.5)
                .from(estimated(&CURATOR_ESTIMATE).because("Unpleasant rather than severe."))],
        ),
        group(
            "root_tension",
            &[StraightLegRaise
                .present(0.6, 0.3, 1.2)
                .absent(1.1, 0.55, 2.2)
                .from(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
        group(
            "position",
            &[
                WorseStandingOrWalking.present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).from(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Hip extension stretches the nerve."),
                ),
                RelievedBySitting.present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).from(
                    estimated(&MEDSCAPE_MP)
                        .printed("stated without frequency")
                        .because("Hip flexion slackens the nerve; a tight belt does the opposite."),
                ),
            ],
        ),
    ],
};
