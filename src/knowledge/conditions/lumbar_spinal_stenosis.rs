//! Lumbar spinal stenosis: narrowed spinal canal.

use crate::citation::{Grounds, adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, DemographicRange, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

const AGE: Grounds = adapted(&SURI2010RCE)
    .because("Over 65 LR 2.5, over 70 LR 2.0, under 60 LR 0.40 in older patients; spread over all adults.");

const DURATION: Grounds = adapted(&SUGIOKA2008).because("Onset over 6 months scores +1 in a history rule.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::LumbarSpinalStenosis,
    mechanism: "Age-related narrowing of the spinal canal crowds the nerves of the legs, more so when the \
         spine is upright.",
    usual_course: "Often stable for years; flexion-based exercise, walking in bouts and education come first, \
         and surgery is considered when walking stays badly limited.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "M48.0", "Spinal stenosis", Broad),
        Code::new(
            Icd10Cm202604,
            "M48.062",
            "Spinal stenosis, lumbar region with neurogenic claudication",
            Narrow,
        ),
        Code::new(Icd11Mms, "FA82", "Spinal stenosis", Broad),
        Code::new(HumanPhenotypeOntology, "HP:0004610", "Lumbar spinal canal stenosis", Exact),
    ],
    primary_care: Pretest::new(
        (0.05, 0.03, 0.12),
        adapted(&SUZUKI2016).because("10.9% (35/320) in walk-in clinics, 25% in older samples (jensen2020)."),
    ),
    spine_clinic: Pretest::new(
        (0.18, 0.1, 0.29),
        adapted(&JENSEN2020)
            .because("29% (22-36%) pooled in secondary care; lowered for adults of all ages."),
    ),
    emergency_department: Pretest::new(
        (0.04, 0.02, 0.08),
        estimated(&CURATOR_ESTIMATE).because("Chronic complaint, slightly rarer; no figure found."),
    ),
    demographics: &[
        DemographicRange::Age(16, 39).from(0.1, 0.0625, 0.16, AGE),
        DemographicRange::Age(40, 49).from(0.3, 0.187, 0.48, AGE),
        DemographicRange::Age(50, 59).from(0.7, 0.437, 1.12, AGE),
        DemographicRange::Age(60, 69).from(1.8, 1.12, 2.88, AGE),
        DemographicRange::Age(70, 130).from(3.0, 1.88, 4.8, AGE),
        DemographicRange::DurationWeeks(0, 25).from(0.8, 0.571, 1.12, DURATION),
        DemographicRange::DurationWeeks(26, 5200).from(1.2, 0.857, 1.68, DURATION),
    ],
    groups: &[
        group(
            "posture_and_leg_pain",
            &[
                WorseStandingOrWalking.present(2.3, 1.2, 2.8).absent(0.46, 0.37, 0.56).from(
                    adapted(&SURI2010RCE)
                        .printed(
                            "worse on standing sens 0.68 spec 0.70, LR+ 2.3 (1.8-2.8), LR- 0.46; in \
                         another study of the review 1.2 (1.1-1.3), 0.38; full claudication LR+ 3.7 \
                         (2.9-4.8), LR- 0.23",
                        )
                        .because(
                            "Printed against older adults with leg symptoms. Used unchanged, \
                         because the share among all consulters is not known; if anything, too \
                         small. Grouped with the leg pain.",
                        ),
                ),
                RelievedBySitting.present(3.3, 1.4, 7.7).absent(0.58, 0.41, 0.81).from(
                    adapted(&SURI2010RCE).printed("LR+ 3.3 (1.4-7.7), LR- 0.58 (0.41-0.81)").because(
                        "Printed against older adults with leg symptoms. Used unchanged, because \
                         the share among all consulters is not known; if anything, too small. \
                         Grouped with the leg pain.",
                    ),
                ),
                NoPainWhenSeated.present(7.4, 1.9, 30.0).absent(0.57, 0.43, 0.76).from(
                    adapted(&SURI2010RCE).printed("LR+ 7.4 (1.9-30), LR- 0.57 (0.43-0.76)").because(
                        "Printed against older adults with leg symptoms. Used unchanged, because \
                         the share among all consulters is not known; if anything, too small. \
                         Grouped with the leg pain.",
                    ),
                ),
                RelievedByBendingForward.present(4.7, 3.0, 9.9).absent(0.54, 0.46, 0.65).from(
                    adapted(&SURI2010RCE)
                        .printed("0.52/0.92, LR+ 6.4 (4.1-9.9) LR- 0.52 among patients with leg symptoms")
                        .because("The consulter base rate of 0.15 gives 3.5; middle of both."),
                ),
                WorseSitting.present(0.35, 0.194, 0.63).absent(1.45, 1.04, 2.03).from(
                    adapted(&SURI2010RCE)
                        .printed("relief on sitting sens 0.51; no pain seated sens 0.47")
                        .because("About 0.18 of cases hurt more when seated against 0.45-0.5 of consulters."),
                ),
                WorseBendingForward.present(0.6, 0.3, 1.2).absent(1.2, 0.6, 2.4).from(
                    estimated(&SURI2010RCE)
                        .printed("52% better on bending forward (0.52/0.92); Konno weight -1 not found")
                        .because(
                            "Opposite of relief on bending forward, which is measured; no figure of its \
                         own.",
                        ),
                ),
                WorseExtension.present(1.6, 1.0, 2.56).absent(0.6, 0.375, 0.96).from(
                    adapted(&MEXT2016)
                        .printed("extension test LR+ 1.53 (0.74-3.16), LR- 0.2 (0.03-1.36)")
                        .because("Tiny study; support tool gives +1 for backward bending."),
                ),
                UnilateralLegPain.present(0.75, 0.375, 1.5).absent(1.2, 0.6, 2.4).from(
                    estimated(&CURATOR_ESTIMATE).because(
                        "Mirror of two-sided pain, milder because back-only consulters count as \
                         absent.",
                    ),
                ),
                PainBelowKnee.present(1.5, 1.07, 2.1).absent(0.6, 0.375, 0.96).from(
                    adapted(&SURI2010RCE)
                        .printed("pain below buttocks LR+ 1.4 (1.0-1.8), LR- 0.34 (0.13-0.88)")
                        .because("Published item lies higher up the leg; negative side softened."),
                ),
                LegPainWorseThanBackPain.present(1.5, 1.0, 2.25).absent(0.8, 0.615, 1.04).from(
                    adapted(&COOK2011)
                        .printed("one of five cluster items")
                        .because("Cluster item; about 0.42 of cases against 0.28 of consulters."),
                ),
                BilateralLegPain.present(4.0, 2.2, 6.3).absent(0.57, 0.43, 0.75).from(
                    adapted(&SURI2010RCE)
                        .printed("0.51/0.92, LR+ 6.3 (3.1-13) LR- 0.54 against other leg pain")
                        .because(
                            "0.51 over the consulter base rate of 0.13; the printed ratio is against \
                         other leg pain. Not shown to be independent of posture.",
                        ),
                ),
                ButtockPain.present(1.5, 1.2, 1.85).absent(0.4, 0.15, 0.75).from(
                    adapted(&SURI2010RCE)
                        .printed("gluteal pain sens 0.84 (0.75-0.92)")
                        .because("0.84 over 0.50, shrunk."),
                ),
            ],
        ),
        group(
            "neuro_deficit",
            &[
                LegNumbness.present(1.5, 0.75, 3.0).absent(0.8, 0.4, 1.6).from(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Common on walking; shared with root lesions and neuropathy."),
                ),
                LegWeakness.present(1.6, 1.0, 2.6).absent(0.83, 0.65, 1.0).from(
                    adapted(&IVERSENKATZ2001)
                        .printed(
                            "22/43 weak on examination; neuromuscular deficits LR >=2 against other low \
                         back pain over 40 (katz1995)",
                        )
                        .because("Examined weakness (22 of 43) shrunk to reported weakness."),
                ),
                AnkleReflexReduced.present(1.8, 1.1, 3.0).absent(0.85, 0.7, 1.0).from(
                    adapted(&KATZ1995)
                        .printed(
                            "LR >=2 for neuromuscular deficits; 35/43 with reduced pinprick, vibration \
                         or reflex (iversenkatz2001)",
                        )
                        .because(
                            "At least 2 for any nerve deficit against other back pain over 40; older \
                         comparators lose reflexes too, so shrunk.",
                        ),
                ),
            ],
        ),
        group(
            "gait",
            &[WideBasedGait.present(8.0, 1.9, 20.0).absent(0.65, 0.5, 0.85).from(
                adapted(&SURI2010RCE)
                    .printed("LR+ 13 (1.9-95), spec 0.97; n=93")
                    .because("Single small study; shrunk towards 1 because the interval spans 1.9 to 95."),
            )],
        ),
        group(
            "bladder_dysfunction",
            &[BladderDysfunction.present(3.0, 1.5, 7.0).absent(0.92, 0.85, 1.0).from(
                adapted(&SURI2010RCE).printed("urinary disturbance sens 0.14 spec 0.98 (LR+ 7)").because(
                    "Older people have other urinary causes; new change must first raise cauda \
                         equina.",
                ),
            )],
        ),
        group(
            "root_tension",
            &[StraightLegRaise.present(0.65, 0.325, 1.3).absent(1.1, 0.55, 2.2).from(
                estimated(&CURATOR_ESTIMATE)
                    .because("Root tension is less usual in stenosis; no figure found."),
            )],
        ),
        group(
            "vascular",
            &[AbsentPedalPulses.present(0.6, 0.3, 1.2).from(
                estimated(&NADEAU2013)
                    .printed("stenosis against arterial disease only; Konno weight +3 not found")
                    .because(
                        "Absent pulses speak for arterial disease rather than stenosis; against \
                         other back pain they say little.",
                    ),
            )],
        ),
        group(
            "onset",
            &[
                InsidiousOnset.present(1.4, 0.7, 2.8).absent(0.7, 0.35, 1.4).from(
                    estimated(&SUGIOKA2008)
                        .printed("onset over 6 months scores +1")
                        .because("Develops over years."),
                ),
                SuddenOnset.present(0.5, 0.25, 1.0).from(estimated(&CURATOR_ESTIMATE).because(
                    "A narrowing canal rarely causes pain that peaks within minutes; most other \
                         patients say no too.",
                )),
            ],
        ),
        group(
            "pain_quality",
            &[Cramping.present(1.4, 0.7, 2.8).absent(0.9, 0.45, 1.8).from(
                estimated(&CURATOR_ESTIMATE)
                    .because("Patients often report cramp-like heaviness of the legs."),
            )],
        ),
        group(
            "improves_with_exercise",
            &[ImprovesWithExercise
                .present(0.5, 0.25, 1.0)
                .absent(1.3, 0.65, 2.6)
                .from(estimated(&CURATOR_ESTIMATE).because("Walking provokes it."))],
        ),
        group(
            "hip_signs",
            &[GroinPain.present(0.85, 0.4, 1.5).from(
                adapted(&RAINVILLE2019)
                    .printed("groin pain LR+ 4.9 hip OA against stenosis; hip OA share 0.55 (lesher2008)")
                    .because(
                        "Groin pain in hip osteoarthritis (0.55) and the ratio between the two leave \
                         0.11 in stenosis, about the consulter 0.13.",
                    ),
            )],
        ),
        group(
            "imaging",
            &[
                CanalStenosisOnMri.present(4.5, 2.5, 9.0).absent(0.1, 0.05, 0.25).from(
                    adapted(&KALICHMAN2009LSS)
                        .printed(
                            "acquired canal under 12 mm in 22.5%, under 10 mm in 7.3% of adults; 47% and \
                         19% at 60-69",
                        )
                        .because(
                            "0.93 of cases by definition against about 0.2 of other consulters, \
                         more at older ages.",
                        ),
                ),
                SpondylolisthesisOnRadiograph.present(1.8, 0.9, 3.6).absent(0.88, 0.44, 1.76).from(
                    estimated(&CURATOR_ESTIMATE).because("A degenerative slip often narrows the canal."),
                ),
            ],
        ),
    ],
};
