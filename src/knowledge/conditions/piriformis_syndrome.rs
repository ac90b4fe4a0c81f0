//! Piriformis syndrome (deep gluteal syndrome): sciatic nerve irritated in the buttock.

use crate::citation::{adapted, estimated};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::PiriformisSyndrome,
    mechanism: "The sciatic nerve is irritated or compressed in the deep buttock, often near the piriformis \
         muscle.",
    usual_course: "Usually managed with stretching, hip strengthening and less sitting on the sore side; \
         diagnosis is debated and good studies are few.",
    limits: Some(
        "There is no accepted standard; most ratios are estimates, and the picture overlaps with \
         that of a trapped nerve root.",
    ),
    codes: &[
        Code::new(Icd10Who2019, "G57.0", "Lesion of sciatic nerve", Broad),
        Code::new(Icd10Cm202604, "G57.00", "Lesion of sciatic nerve, unspecified lower limb", Broad),
        Code::new(Icd11Mms, "8C11.00", "Sciatic nerve piriformis syndrome", Exact),
    ],
    primary_care: Pretest::new(
        (0.02, 0.005, 0.06),
        adapted(&BOYAJIAN2008).because(
            "5-36% reported by its proponents; about 10-17% in pain units (brady2020, chen2013); \
             strongly lowered.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.04, 0.01, 0.1),
        adapted(&BRADY2020).because("9.8% by proposed criteria in manual-therapy clinics."),
    ),
    emergency_department: Pretest::new(
        (0.01, 0.003, 0.03),
        estimated(&CURATOR_ESTIMATE).because("No figure found."),
    ),
    demographics: &[],
    groups: &[
        group(
            "pain_site",
            &[ButtockPain.present(1.7, 1.21, 2.38).absent(0.4, 0.211, 0.76).from(
                adapted(&JANKOVIC2013).printed("gluteal pain 97.9% of described cases").because(
                    "0.85 of cases after shrinkage against 0.50 of consulters; part of the \
                         definition.",
                ),
            )],
        ),
        group(
            "low_back_pain",
            &[
                LowBackPain.present(0.7, 0.294, 1.0).absent(1.7, 1.0, 3.68).from(
                    adapted(&JANKOVIC2013).printed("low back pain in 18.1% of cases").because(
                        "The review counted it in 0.18 of described cases, but spine clinics see \
                         far more: we use 0.60 of cases over 0.87 of consulters. The absent side \
                         (0.40/0.13) is reduced to its square root.",
                    ),
                ),
                MidlineSpinalPain.present(0.6, 0.3, 1.2).absent(1.2, 0.6, 2.4).from(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Pain sits in the buttock; no count of midline pain was found."),
                ),
            ],
        ),
        group(
            "leg_radiation",
            &[
                PosteriorThighPain
                    .present(1.5, 0.75, 3.0)
                    .absent(0.7, 0.35, 1.4)
                    .from(estimated(&CURATOR_ESTIMATE).because("Sciatic course below the buttock.")),
                PainBelowKnee.present(1.4, 0.933, 2.1).absent(0.75, 0.577, 0.975).from(
                    adapted(&JANKOVIC2013)
                        .printed("calf pain in 59% of cases")
                        .because("0.52 against 0.38 of consulters."),
                ),
                LegPainWorseThanBackPain
                    .present(1.4, 0.7, 2.8)
                    .absent(0.8, 0.4, 1.6)
                    .from(estimated(&CURATOR_ESTIMATE).because("Little back pain by definition.")),
            ],
        ),
        group(
            "worse_sitting",
            &[WorseSitting.present(1.4, 0.7, 2.8).absent(0.6, 0.3, 1.2).from(
                estimated(&HOPAYIAN2018).printed("among the four commonest features").because(
                    "One of the four features that reviews name; 0.38 to 0.48 of other back pain \
                         is worse sitting (tonosu2018).",
                ),
            )],
        ),
        group(
            "piriformis_tests",
            &[
                ActivePiriformisTest.present(3.3, 1.1, 10.0).absent(0.35, 0.15, 0.7).from(
                    adapted(&MARTIN2014)
                        .printed("sens 0.78 spec 0.80, LR+ 3.9 (1.1-13.8), LR- 0.27; n=33")
                        .because("Ten controls only; slightly shrunk."),
                ),
                PiriformisStretch.present(3.4, 0.9, 15.0).absent(0.6, 0.38, 0.88).from(
                    adapted(&MARTIN2014)
                        .printed("sens 0.52 spec 0.90, LR+ 5.22 (0.78-35), LR- 0.53; n=33")
                        .because("Ten controls only; shrunk."),
                ),
                FairTest.present(2.8, 1.4, 5.2).absent(0.45, 0.2, 0.8).from(
                    adapted(&FISHMAN2002).printed("sens 0.88 spec 0.83, LR+ 5.2, LR- 0.14").because(
                        "Reference was a nerve latency change in the same position by the same team; \
                         shrunk.",
                    ),
                ),
                SciaticNotchTenderness.present(1.8, 0.9, 3.6).absent(0.5, 0.25, 1.0).from(
                    estimated(&HOPAYIAN2018)
                        .printed("one of the four commonest features; no percentage seen")
                        .because(
                            "Named by the review among the four features; tenderness there is common in \
                         other buttock pain.",
                        ),
                ),
            ],
        ),
        group(
            "blunt_trauma",
            &[BluntTrauma.present(1.5, 0.75, 3.0).absent(0.96, 0.48, 1.92).from(
                estimated(&CURATOR_ESTIMATE)
                    .because("A blow or fall on the buttock is a commonly named cause; no figure."),
            )],
        ),
        group(
            "prolonged_sitting_or_driving",
            &[ProlongedSittingOrDriving.present(1.3, 0.65, 2.6).absent(0.88, 0.44, 1.76).from(
                estimated(&CURATOR_ESTIMATE)
                    .because("Compression by sitting is a commonly named cause; no figure."),
            )],
        ),
        group(
            "imaging",
            &[DiscHerniationOnMri.present(0.5, 0.25, 1.0).absent(1.3, 0.65, 2.6).from(
                estimated(&CURATOR_ESTIMATE).because(
                    "A diagnosis made after the spine is cleared; incidental herniations keep it \
                         weak.",
                ),
            )],
        ),
    ],
};
