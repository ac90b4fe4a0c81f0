//! Abdominal aortic aneurysm: widened main artery in the belly.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, quality, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, estimated, measured};
use crate::vocabulary::Investigation::*;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Sex};

const AGE: Grounds = adapted(&PMC1255946)
    .because("Screening LR 0.39 at 55-65, 1.0 at 66-75, 2.05 over 75; extended to all adults.");

const SEX: Grounds = adapted(&PMC1255946).because("Screening: male LR+ 1.98, LR- 0.32.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::AbdominalAorticAneurysm,
    mechanism: "The main artery in the abdomen widens and can leak or burst, with pain felt in the back, flank or \
         belly.",
    usual_course: "Emergency when painful: not a condition for self-care or physiotherapy.",
    codes: &[
        Code::new(Icd10Who2019, "I71.4", "Abdominal aortic aneurysm, without mention of rupture", Narrow),
        Code::new(Icd10Cm202604, "I71.40", "Abdominal aortic aneurysm, without rupture, unspecified", Narrow),
        Code::new(Icd11Mms, "BD50.4Z", "Abdominal aortic aneurysm, unspecified", Exact),
        Code::new(HumanPhenotypeOntology, "HP:0005112", "Abdominal aortic aneurysm", Exact),
    ],
    primary_care: Pretest::new(
        (0.0005, 0.0001, 0.002),
        estimated(&CURATOR_ESTIMATE)
            .because("Painful aneurysm as cause of back pain; no primary-care figure found."),
    ),
    spine_clinic: Pretest::new(
        (0.0005, 0.0001, 0.002),
        estimated(&CURATOR_ESTIMATE).because("As primary care."),
    ),
    emergency_department: Pretest::new(
        (0.002, 0.0005, 0.009),
        adapted(&GALLIKER2020).because("0-0.9% vascular causes in emergency departments."),
    ),
    demographics: &[
        Band::Age(16, 49).per(0.05, 0.0278, 0.09, AGE),
        Band::Age(50, 59).per(0.35, 0.194, 0.63, AGE),
        Band::Age(60, 69).per(1.5, 0.833, 2.7, AGE),
        Band::Age(70, 79).per(3.3, 1.83, 5.94, AGE),
        Band::Age(80, 130).per(4.0, 2.22, 7.2, AGE),
        Band::Sex(Sex::Male).per(1.85, 1.32, 2.59, SEX),
        Band::Sex(Sex::Female).per(0.34, 0.243, 0.476, SEX),
    ],
    criteria: &[],
    groups: &[
        group(
            "pulsatile_abdominal_mass",
            &[sign(PulsatileAbdominalMass).present(15.6, 8.6, 28.5).absent(0.51, 0.38, 0.67).per(
                measured(&LEDERLE_SIMEL1999)
                    .printed("aneurysm >=4 cm: LR+ 15.6 (8.6-28.5), LR- 0.51 (0.38-0.67)")
                    .because("Painful aneurysms are large; screening comparators. Cannot exclude."),
            )],
        ),
        group(
            "smoking",
            &[risk(Smoking).present(1.7, 1.3, 2.2).absent(0.81, 0.68, 0.95).per(
                adapted(&PMC1255946)
                    .printed("LR+ 1.81, LR- 0.78")
                    .because("Population screening; back-pain consulters smoke slightly more."),
            )],
        ),
        group(
            "hypertension",
            &[risk(Hypertension).present(1.2, 1.0, 1.6).absent(0.91, 0.78, 1.0).per(
                adapted(&PMC1255946)
                    .printed("antihypertensive drugs LR+ 1.2, LR- 0.91")
                    .because("Population screening."),
            )],
        ),
        group(
            "peripheral_artery",
            &[
                symptom(ExertionalLegPain).present(2.5, 1.3, 5.0).absent(0.96, 0.9, 1.0).per(
                    adapted(&PMC1255946).printed("claudication LR+ 5.0, LR- 0.96").because(
                        "Screening people had no leg pain; among leg-pain consulters specificity is \
                             lower.",
                    ),
                ),
                sign(AbsentPedalPulses)
                    .present(2.0, 1.0, 4.0)
                    .per(estimated(&CURATOR_ESTIMATE).because("Shared arterial disease; no figure.")),
            ],
        ),
        group(
            "family_history",
            &[risk(FamilyHistoryOfAorticAneurysm)
                .present(3.0, 1.5, 6.0)
                .absent(0.96, 0.48, 1.92)
                .per(estimated(&CURATOR_ESTIMATE).because("Heritable; no figure found."))],
        ),
        group(
            "abdominal_pain",
            &[
                symptom(AbdominalPain).present(3.5, 1.75, 7.0).absent(0.6, 0.3, 1.2).per(
                    estimated(&NICE_NG156)
                        .printed("guideline trigger")
                        .because("Back with belly pain is the usual alarm pair."),
                ),
                symptom(GroinPain).present(1.4, 0.7, 2.8).absent(0.93, 0.465, 1.86).per(
                    estimated(&CURATOR_ESTIMATE).because("Loin-to-groin pain that mimics a ureteric stone."),
                ),
            ],
        ),
        group(
            "onset",
            &[
                symptom(SuddenOnset)
                    .present(1.5, 0.75, 3.0)
                    .absent(0.65, 0.325, 1.3)
                    .per(estimated(&CURATOR_ESTIMATE).because("Rupture or leak starts abruptly.")),
                symptom(OnsetAfterLifting)
                    .present(0.5, 0.25, 1.0)
                    .absent(1.1, 0.55, 2.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Mechanical trigger.")),
            ],
        ),
        group(
            "pain_quality",
            &[
                quality(Tearing).present(2.5, 1.14, 5.5).absent(0.96, 0.48, 1.92).per(
                    estimated(&KLOMPAS2002)
                        .printed("dissection LR+ 1.2-10.8")
                        .because("Dissection literature ranges 1.2 to 10.8; other disease, so small."),
                ),
                quality(Throbbing)
                    .present(1.8, 0.9, 3.6)
                    .absent(0.95, 0.475, 1.9)
                    .per(estimated(&CURATOR_ESTIMATE).because("Pulsating pain is told; no figure.")),
                quality(Deep)
                    .present(1.2, 0.6, 2.4)
                    .absent(0.9, 0.45, 1.8)
                    .per(estimated(&CURATOR_ESTIMATE).because("Deep visceral pain; unspecific.")),
                quality(ElectricShock)
                    .present(0.4, 0.182, 0.88)
                    .per(estimated(&CURATOR_ESTIMATE).because("Nerve quality.")),
            ],
        ),
        group(
            "pain_course",
            &[
                symptom(ConstantProgressivePain)
                    .present(1.8, 0.9, 3.6)
                    .absent(0.75, 0.375, 1.5)
                    .per(estimated(&CURATOR_ESTIMATE).because("Not mechanical.")),
                symptom(PainAtRest)
                    .present(1.5, 0.75, 3.0)
                    .absent(0.65, 0.325, 1.3)
                    .per(estimated(&CURATOR_ESTIMATE).because("Not mechanical.")),
            ],
        ),
        group(
            "mechanical_pattern",
            &[
                symptom(WorseBendingForward)
                    .present(0.6, 0.3, 1.2)
                    .absent(1.4, 0.7, 2.8)
                    .per(estimated(&CURATOR_ESTIMATE).because("Movement dependence favours the spine.")),
                symptom(RelievedByLyingDown)
                    .present(0.6, 0.3, 1.2)
                    .absent(1.3, 0.65, 2.6)
                    .per(estimated(&CURATOR_ESTIMATE).because("Mechanical relief favours the spine.")),
                symptom(WorseCoughingSneezing)
                    .present(0.7, 0.35, 1.4)
                    .per(estimated(&CURATOR_ESTIMATE).because("Pressure provocation fits a disc.")),
            ],
        ),
        group(
            "imaging",
            &[investigation(AorticDilatationOnUltrasound)
                .present(30.0, 15.0, 30.0)
                .absent(0.034, 0.0334, 0.1)
                .per(
                    adapted(&RUBANO2013)
                        .remembered()
                        .printed("bedside ultrasound sens 0.99 spec 0.98 (memory)")
                        .because("Capped at 30; an aneurysm may still be incidental to the pain."),
                )],
        ),
        group(
            "haemodynamic",
            &[symptom(CollapseOrShock).present(15.0, 6.0, 30.0).absent(0.7, 0.5, 0.85).per(
                adapted(&AZHAR2014)
                    .printed(
                        "shock in 46% (32-61%) of ruptures; hypotension 37%, syncope 37% in one cohort \
                             of ruptures",
                    )
                    .because("0.3 of painful aneurysms, leaking or not, against about 0.02 of consulters."),
            )],
        ),
        group(
            "severity",
            &[symptom(SeverePain)
                .present(1.6, 0.8, 3.2)
                .absent(0.6, 0.3, 1.2)
                .per(estimated(&CURATOR_ESTIMATE).because("Leak or rapid growth hurts badly."))],
        ),
        group(
            "leg_radiation",
            &[symptom(PainBelowKnee)
                .present(0.6, 0.3, 1.2)
                .absent(1.15, 0.575, 2.3)
                .per(estimated(&CURATOR_ESTIMATE).because("Favours a root."))],
        ),
    ],
};
