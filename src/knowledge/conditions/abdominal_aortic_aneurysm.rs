//! Abdominal aortic aneurysm: widened main artery in the belly.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
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
    mechanism: "The main artery in the abdomen widens and can leak or burst, with pain felt in the back, \
         flank or belly.",
    usual_course: "Emergency when painful: not a condition for self-care or physiotherapy.",
    limits: None,
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
        DemographicRange::Age(16, 49).from(0.05, 0.0278, 0.09, AGE),
        DemographicRange::Age(50, 59).from(0.35, 0.194, 0.63, AGE),
        DemographicRange::Age(60, 69).from(1.5, 0.833, 2.7, AGE),
        DemographicRange::Age(70, 79).from(3.3, 1.83, 5.94, AGE),
        DemographicRange::Age(80, 130).from(4.0, 2.22, 7.2, AGE),
        DemographicRange::Sex(Sex::Male).from(1.85, 1.32, 2.59, SEX),
        DemographicRange::Sex(Sex::Female).from(0.34, 0.243, 0.476, SEX),
    ],
    groups: &[
        group(
            "pulsatile_abdominal_mass",
            &[PulsatileAbdominalMass.present(15.6, 8.6, 28.5).absent(0.51, 0.38, 0.67).from(
                adapted(&LEDERLE_SIMEL1999)
                    .printed("aneurysm >=4 cm: LR+ 15.6 (8.6-28.5), LR- 0.51 (0.38-0.67)")
                    .because(
                        "Painful aneurysms are large. Comparators were people screened without \
                         symptoms; used unchanged. Cannot exclude.",
                    ),
            )],
        ),
        group(
            "smoking",
            &[Smoking.present(1.8, 1.3, 3.3).absent(0.77, 0.45, 0.95).from(
                adapted(&PMC1255946)
                    .printed(
                        "current smoking 0.38/0.79, LR+ 1.81, LR- 0.78 (pmc1255946); current 3.28 \
                         (2.36-4.54) and former 1.86 (1.41-2.47) in another screening; ever 5.07 \
                         (lederle2000)",
                    )
                    .because(
                        "The question is about smoking now, so a no includes former smokers. With \
                         0.25 current and an assumed 0.35 former, 3.28 and 1.86 give 1.75 and \
                         0.75; we use the middle of that and the printed ratios.",
                    ),
            )],
        ),
        group(
            "hypertension",
            &[Hypertension.present(1.2, 1.0, 1.6).absent(0.91, 0.78, 1.0).from(
                adapted(&PMC1255946)
                    .printed("antihypertensive drugs LR+ 1.2, LR- 0.91")
                    .because("Population screening."),
            )],
        ),
        group(
            "peripheral_artery",
            &[
                ExertionalLegPain.present(2.5, 1.3, 5.0).absent(0.96, 0.9, 1.0).from(
                    adapted(&PMC1255946).printed("claudication LR+ 5.0, LR- 0.96").because(
                        "The people screened had no leg pain; among leg-pain consulters \
                         specificity is lower.",
                    ),
                ),
                AbsentPedalPulses.present(1.7, 1.2, 2.8).absent(0.95, 0.85, 1.0).from(
                    adapted(&LEDERLE2000)
                        .printed("atherosclerotic disease elsewhere OR 1.66")
                        .because("Stands for arterial disease elsewhere."),
                ),
            ],
        ),
        group(
            "family_history",
            &[FamilyHistoryOfAorticAneurysm.present(1.9, 1.3, 3.0).absent(0.95, 0.88, 1.0).from(
                adapted(&LEDERLE2000)
                    .printed("OR 1.94 in 126,196 screened; 1.60 (1.20-2.14)")
                    .because("Odds ratio converted with a share of 0.05."),
            )],
        ),
        group(
            "abdominal_pain",
            &[AbdominalPain.present(4.0, 2.0, 7.0).absent(0.45, 0.25, 0.75).from(
                adapted(&AZHAR2014)
                    .printed("0.61 (0.49-0.72) of ruptures, 0.84 of 216")
                    .because("0.65 of cases over an assumed 0.16 of consulters."),
            )],
        ),
        group(
            "onset",
            &[
                SuddenOnset.present(2.0, 1.0, 4.0).absent(0.8, 0.4, 1.6).from(
                    estimated(&CURATOR_ESTIMATE).because(
                        "Rupture or leak is at its worst within minutes; a growing aneurysm need not \
                         be.",
                    ),
                ),
                OnsetAfterLifting
                    .present(0.5, 0.25, 1.0)
                    .absent(1.1, 0.55, 2.2)
                    .from(estimated(&CURATOR_ESTIMATE).because("Mechanical trigger.")),
            ],
        ),
        group(
            "pain_quality",
            &[
                Tearing.present(2.5, 1.14, 5.5).absent(0.96, 0.48, 1.92).from(
                    estimated(&KLOMPAS2002)
                        .printed("dissection LR+ 1.2-10.8")
                        .because("Dissection studies: 1.2 to 10.8; another disease, so a small weight."),
                ),
                Throbbing.present(1.8, 0.9, 3.6).absent(0.95, 0.475, 1.9).from(
                    estimated(&CURATOR_ESTIMATE).because("Some patients describe pulsating pain; no figure."),
                ),
            ],
        ),
        group(
            "pain_course",
            &[
                ConstantProgressivePain
                    .present(1.8, 0.9, 3.6)
                    .absent(0.75, 0.375, 1.5)
                    .from(estimated(&CURATOR_ESTIMATE).because("Not mechanical.")),
                PainAtRest
                    .present(1.5, 0.75, 3.0)
                    .absent(0.65, 0.325, 1.3)
                    .from(estimated(&CURATOR_ESTIMATE).because("Not mechanical.")),
            ],
        ),
        group(
            "mechanical_pattern",
            &[
                WorseBendingForward
                    .present(0.6, 0.3, 1.2)
                    .absent(1.4, 0.7, 2.8)
                    .from(estimated(&CURATOR_ESTIMATE).because("Movement dependence favours the spine.")),
                RelievedByLyingDown
                    .present(0.6, 0.3, 1.2)
                    .absent(1.3, 0.65, 2.6)
                    .from(estimated(&CURATOR_ESTIMATE).because("Mechanical relief favours the spine.")),
            ],
        ),
        group(
            "imaging",
            &[
                AorticDilatationOnUltrasound.present(30.0, 15.0, 30.0).absent(0.034, 0.0334, 0.1).from(
                    adapted(&RUBANO2013)
                        .printed("0.99 (0.96-1.00)/0.99 (0.97-0.99)")
                        .because("As pooled, held at the cap of 30."),
                ),
                KnownAorticAneurysm.present(20.0, 8.0, 30.0).absent(0.9, 0.75, 1.0).from(
                    adapted(&RUBANO2013).printed("0.99 (0.96-1.00)/0.99 (0.97-0.99) for ultrasound").because(
                        "A patient who was told has had a scan: the scan's ratio, held below its \
                         cap of 30 because reports can be mistaken.",
                    ),
                ),
            ],
        ),
        group(
            "haemodynamic",
            &[CollapseOrShock.present(15.0, 6.0, 30.0).absent(0.7, 0.5, 0.85).from(
                adapted(&AZHAR2014)
                    .printed(
                        "shock in 46% (32-61%) of ruptures; hypotension 37%, syncope 37% in one \
                         cohort of ruptures",
                    )
                    .because("0.3 of painful aneurysms, leaking or not, against about 0.02 of consulters."),
            )],
        ),
        group(
            "severity",
            &[SeverePain
                .present(1.6, 0.8, 3.2)
                .absent(0.6, 0.3, 1.2)
                .from(estimated(&CURATOR_ESTIMATE).because("Leak or rapid growth hurts badly."))],
        ),
        group(
            "diabetes",
            &[Diabetes.present(0.55, 0.4, 0.8).absent(1.05, 1.02, 1.1).from(
                adapted(&LEDERLE2000)
                    .printed("OR 0.52 in 126,196 screened")
                    .because("Odds ratio converted with a share of 0.10."),
            )],
        ),
    ],
};
