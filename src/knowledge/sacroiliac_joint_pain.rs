//! Sacroiliac joint pain: pain from the joint between spine and pelvis.

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

const SEX: Grounds =
    estimated(&CURATOR_ESTIMATE).because("Pelvic load and childbirth; no accuracy data found.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::SacroiliacJointPain,
    mechanism: "The joint between sacrum and pelvis hurts from uneven load, injury, pregnancy or changes with age, \
         without inflammatory disease.",
    usual_course: "Usually eases with exercise, changes of load and, in pregnancy, a belt.",
    codes: &[
        Code::new(Icd10Who2019, "M53.3", "Sacrococcygeal disorders, not elsewhere classified", Broad),
        Code::new(Icd10Cm202604, "M53.3", "Sacrococcygeal disorders, not elsewhere classified", Broad),
        Code::new(Icd11Mms, "FB0Y", "Other specified spondylopathies", Approximate),
    ],
    primary_care: Pretest::new(
        (0.06, 0.03, 0.12),
        adapted(&SUZUKI2016).because("5.6% (18/320) in walk-in clinics."),
    ),
    spine_clinic: Pretest::new(
        (0.14, 0.08, 0.2),
        adapted(&SEMBRANO2009).because("14.5% (29/200) of new patients of a spine surgeon."),
    ),
    emergency_department: Pretest::new(
        (0.04, 0.02, 0.08),
        estimated(&CURATOR_ESTIMATE).because("No figure found."),
    ),
    demographics: &[
        Band::Sex(Sex::Female).per(1.15, 0.719, 1.84, SEX),
        Band::Sex(Sex::Male).per(0.82, 0.512, 1.31, SEX),
    ],
    criteria: &[Criterion::SijProvocation3Of5],
    groups: &[
        group(
            "pain_site",
            &[
                symptom(MidlineSpinalPain).present(0.35, 0.15, 0.7).absent(1.6, 1.3, 2.1).per(
                    adapted(&DEPALMA2011B)
                        .printed("absence of midline pain LR+ 2.28 (1.75-2.96), LR- 0.21 (0.08-0.53)")
                        .because(
                            "Comparators were facet and disc pain only; consulter base rate of midline \
                             pain 0.45 used.",
                        ),
                ),
                symptom(ButtockPain).present(1.6, 1.14, 2.24).absent(0.36, 0.18, 0.72).per(
                    adapted(&SLIPMAN2000)
                        .remembered()
                        .printed("94% of injection-positive cases (memory)")
                        .because("0.82 of cases assumed after shrinkage against 0.50 of consulters."),
                ),
            ],
        ),
        group(
            "low_back_pain",
            &[symptom(LowBackPain).present(0.85, 0.68, 1.06).absent(1.8, 1.2, 2.7).per(
                adapted(&SLIPMAN2000)
                    .remembered()
                    .printed(
                        "lower lumbar pain in 72% (memory); absence of lumbar pain associated \
                             (young2003)",
                    )
                    .because("0.74 of cases against 0.87 of consulters."),
            )],
        ),
        group(
            "groin_pain",
            &[symptom(GroinPain).present(1.5, 0.8, 3.0).absent(0.93, 0.75, 1.05).per(
                adapted(&KUROSAWA2015)
                    .remembered()
                    .printed(
                        "22/50 with groin pain; 14% in slipman2000 (memory); only associated referral \
                             in schwarzer1995",
                    )
                    .because("Series disagree (14% to 44%) and hip disease is the main rival; small."),
            )],
        ),
        group(
            "leg_radiation",
            &[
                symptom(PainBelowKnee).present(0.75, 0.469, 1.2).absent(1.16, 0.928, 1.45).per(
                    adapted(&SLIPMAN2000)
                        .remembered()
                        .printed("28% of cases (memory)")
                        .because("28% against 38% of consulters (hill2011)."),
                ),
                symptom(PosteriorThighPain).present(1.2, 0.6, 2.4).absent(0.88, 0.44, 1.76).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Usual referral zone, shared with root and gluteal pain."),
                ),
                symptom(DermatomalLegPain)
                    .present(0.5, 0.25, 1.0)
                    .absent(1.17, 0.585, 2.34)
                    .per(estimated(&CURATOR_ESTIMATE).because("Referral does not follow one root.")),
                symptom(LegPainWorseThanBackPain)
                    .present(0.7, 0.35, 1.4)
                    .absent(1.12, 0.56, 2.24)
                    .per(estimated(&CURATOR_ESTIMATE).because("Leg dominance favours a root.")),
            ],
        ),
        group(
            "sij_provocation",
            &[
                sign(ThighThrust).present(1.8, 0.8, 3.5).absent(0.5, 0.2, 1.1).per(
                    adapted(&LASLETT2005)
                        .printed(
                            "LR+ 2.80 (1.6-4.8), LR- 0.18; dreyfuss1996 LR+ 0.72, LR- 1.28; pooled DOR \
                             18.5 (szadek2009)",
                        )
                        .because("Studies contradict; middle value leaning to the pooled odds ratio."),
                ),
                sign(SacroiliacDistraction).present(1.9, 1.1, 4.5).absent(0.65, 0.4, 0.95).per(
                    adapted(&LASLETT2005)
                        .printed("LR+ 3.20 (1.4-7.3), LR- 0.49 (0.26-0.94)")
                        .because("Shrunk: the pooled three-test cluster itself reaches only 2.1."),
                ),
                sign(SacroiliacCompression).present(1.6, 1.0, 3.2).absent(0.65, 0.4, 1.0).per(
                    adapted(&LASLETT2005)
                        .printed("LR+ 2.20 (1.2-4.1), LR- 0.46 (0.21-0.98); pooled DOR 3.9 (szadek2009)")
                        .because("Shrunk as distraction."),
                ),
                sign(SacralThrust).present(1.7, 1.0, 4.0).absent(0.68, 0.4, 1.0).per(
                    adapted(&LASLETT2005)
                        .printed("LR+ 2.50 (1.2-5.1), LR- 0.50 (0.26-0.97)")
                        .because("Shrunk as distraction."),
                ),
                sign(GaenslenTest).present(1.3, 0.8, 2.3).absent(0.85, 0.6, 1.15).per(
                    adapted(&LASLETT2005)
                        .printed("LR+ 1.83, LR- 0.66; dreyfuss1996 LR+ 0.96, LR- 1.12")
                        .because("Studies contradict; weak."),
                ),
                sign(FaberTest).present(1.2, 0.7, 2.2).absent(0.9, 0.6, 1.3).per(
                    adapted(&DREYFUSS1996)
                        .printed("LR+ 0.82, LR- 1.94; review sens 0.35-0.69, spec 0.16-1.00")
                        .because("Contradictory and shared with hip disease; nearly nothing."),
                ),
            ],
        ),
        group(
            "pregnancy",
            &[risk(Pregnancy)
                .present(2.2, 1.0, 4.84)
                .absent(0.97, 0.485, 1.94)
                .per(estimated(&CURATOR_ESTIMATE).because("Pelvic girdle load; no accuracy data found."))],
        ),
        group(
            "side",
            &[symptom(UnilateralLegPain).present(1.15, 0.575, 2.3).per(
                estimated(&YOUNG2003)
                    .printed("unilateral pain associated, no OR")
                    .because("Usually one-sided (young2003, no odds ratio shown)."),
            )],
        ),
        group(
            "neuro_deficit",
            &[symptom(LegNumbness)
                .present(0.55, 0.275, 1.1)
                .absent(1.13, 0.565, 2.26)
                .per(estimated(&CURATOR_ESTIMATE).because("No nerve lesion expected."))],
        ),
        group(
            "root_tension",
            &[sign(StraightLegRaise)
                .present(0.65, 0.325, 1.3)
                .absent(1.1, 0.55, 2.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Root tension favours a disc."))],
        ),
        group(
            "trauma",
            &[risk(MinorTrauma)
                .present(1.3, 0.65, 2.6)
                .per(estimated(&CURATOR_ESTIMATE).because("Falls on the buttock are a told trigger."))],
        ),
        group(
            "block",
            &[investigation(SacroiliacBlockRelief).present(4.0, 2.0, 8.0).absent(0.12, 0.06, 0.35).per(
                adapted(&SIMOPOULOS2012)
                    .remembered()
                    .printed("single blocks falsely positive in about 20% (memory)")
                    .because("0.9 of cases against 0.22; one uncontrolled block, the usual practice."),
            )],
        ),
        group(
            "hip_signs",
            &[sign(LimitedHipInternalRotation).present(0.75, 0.375, 1.5).absent(1.1, 0.55, 2.2).per(
                estimated(&CURATOR_ESTIMATE).because("A stiff hip points to the joint, the nearest mimic."),
            )],
        ),
        group(
            "pelvic_loading",
            &[
                symptom(WorseClimbingStairs).present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Single-leg loading of the pelvis; shared with the hip."),
                ),
                sign(SingleLegStancePain).present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).per(
                    estimated(&CURATOR_ESTIMATE).because(
                        "Single-leg loading; the sign is named for outer-hip pain, where it means \
                             more.",
                    ),
                ),
                symptom(WorseLyingOnSide).present(1.2, 0.6, 2.4).absent(0.9, 0.45, 1.8).per(
                    estimated(&CURATOR_ESTIMATE).because("Turning and lying on the side trouble the joint."),
                ),
            ],
        ),
        group(
            "inflammatory_pattern",
            &[
                symptom(MorningStiffnessOver30Minutes).present(0.75, 0.375, 1.5).absent(1.1, 0.55, 2.2).per(
                    estimated(&CURATOR_ESTIMATE).because("Long stiffness belongs to inflammatory pain."),
                ),
                investigation(RaisedInflammatoryMarkers)
                    .present(0.6, 0.3, 1.2)
                    .absent(1.1, 0.55, 2.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Defined here as non-inflammatory.")),
                investigation(SacroiliitisOnMri)
                    .present(0.5, 0.25, 1.0)
                    .absent(1.1, 0.55, 2.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Inflammation there has another name.")),
            ],
        ),
    ],
};
