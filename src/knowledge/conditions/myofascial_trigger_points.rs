//! Myofascial trigger points: muscle knots.

use crate::citation::{Grounds, adapted, estimated, from_lay_article};
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

const SEX: Grounds = adapted(&CHEN2011)
    .because("OR 2.4 for women inside a pain unit; mostly softened because consulters differ less.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::MyofascialTriggerPoints,
    mechanism: "Small, tender knots in a taut strip of muscle, possible in any skeletal muscle, hurt when \
         pressed and can send pain elsewhere; active points hurt at rest, latent ones do not but may \
         limit movement and strength.",
    usual_course: "Usually improves with movement, stretching, heat, hands-on treatment and removing the \
         overload; points tend to return while the underlying disorder or strain goes on.",
    limits: Some(
        "There is no reference standard: the probability says how well the picture fits the label, \
         and the signs are common in people without pain.",
    ),
    codes: &[
        Code::new(Icd10Who2019, "M79.1", "Myalgia", Broad),
        Code::new(Icd10Cm202604, "M79.18", "Myalgia, other site", Close),
        Code::new(Icd11Mms, "FB56.2", "Myalgia", Broad),
    ],
    primary_care: Pretest::new(
        (0.2, 0.1, 0.35),
        adapted(&SUZUKI2016).because(
            "17.5% (56/320) in walk-in clinics; 30% of pain visits in skootsky1989; label has no \
             gold standard.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.18, 0.08, 0.4),
        estimated(&CHEN2011).because(
            "63.5% in a pain unit, but four fifths of these were secondary to another disorder; the \
             primary share is assumed.",
        ),
    ),
    emergency_department: Pretest::new(
        (0.15, 0.07, 0.3),
        estimated(&CURATOR_ESTIMATE).because("Acute muscle pain common; no figure found."),
    ),
    demographics: &[
        DemographicRange::Sex(Sex::Female).from(1.15, 0.767, 1.72, SEX),
        DemographicRange::Sex(Sex::Male).from(0.8, 0.533, 1.2, SEX),
    ],
    groups: &[
        group(
            "palpation",
            &[
                TautBand.present(1.15, 0.9, 1.6).absent(0.6, 0.35, 1.0).from(
                    adapted(&BAEUMLER2023)
                        .printed(
                            "a taut band in 0.81 of healthy calves (grieve2013); a band alone is no \
                         trigger point (baeumler2023)",
                        )
                        .because("Nearly everybody has one, so presence says little."),
                ),
                HypersensitiveNodule.present(1.8, 0.9, 3.6).absent(0.5, 0.25, 1.0).from(
                    estimated(&FERNANDEZ2018)
                        .printed("consensus criterion, no accuracy data")
                        .because("Core criterion; tender nodules in up to a third of healthy people."),
                ),
                ReferredPainOnPalpation.present(1.7, 0.85, 3.4).absent(0.75, 0.375, 1.5).from(
                    estimated(&FERNANDEZ2018).printed("consensus criterion, no accuracy data").because(
                        "Consensus core criterion, yet not discriminating in general practice \
                         (njoo1994).",
                    ),
                ),
                LocalTwitchResponse.present(2.0, 0.8, 5.0).from(
                    estimated(&GRIEVE2013).printed("0.005 of healthy sites; kappa 0.12 (hsieh2000)").because(
                        "Rare in healthy muscle (0.5%) but agreement between raters is near chance.",
                    ),
                ),
                GlutealTriggerPoint.present(2.5, 1.25, 5.0).absent(0.7, 0.35, 1.4).from(
                    estimated(&FERNANDEZ2018)
                        .printed(
                            "part of the consensus definition; also in 0.74 of radiculopathy \
                         (adelmanesh2016)",
                        )
                        .because(
                            "Part of the label by definition, so this is agreement with the label; no \
                         larger, because most radiculopathy has one too.",
                        ),
                ),
            ],
        ),
        group(
            "pain_recognition",
            &[FamiliarPainOnPalpation.present(2.5, 1.25, 5.0).absent(0.45, 0.225, 0.9).from(
                estimated(&FERNANDEZ2018).printed("consensus criterion, no accuracy data").because(
                    "Separates active from latent points for 84% of experts; the more reliable \
                         sign (kappa 0.58).",
                ),
            )],
        ),
        group(
            "leg_radiation",
            &[
                PainBelowKnee.present(0.6, 0.3, 1.2).absent(1.25, 0.625, 2.5).from(
                    estimated(&KONSTANTINOU2015)
                        .printed("26% of back-and-leg-pain consulters are non-radicular")
                        .because(
                            "Referred muscle pain mostly stays above the knee; gluteus minimus is the \
                         exception.",
                        ),
                ),
                DermatomalLegPain.present(0.5, 0.25, 1.0).absent(1.15, 0.575, 2.3).from(
                    estimated(&CURATOR_ESTIMATE).because("Referral from muscle does not follow one root."),
                ),
            ],
        ),
        group(
            "location",
            &[
                LowBackPain.present(1.05, 0.525, 2.1).absent(0.85, 0.425, 1.7).from(
                    from_lay_article(&SOURCE_ARTICLE)
                        .printed("stated without figures")
                        .because("Back is a usual site, but nearly all consulters have it."),
                ),
                PosteriorThighPain.present(1.1, 0.55, 2.2).from(
                    estimated(&TRAVELLSIMONS_SECONDARY)
                        .printed("expert maps")
                        .because("Upper thigh named as a common site; gluteus minimus and piriformis maps."),
                ),
            ],
        ),
        group(
            "pain_quality",
            &[
                Dull.present(1.4, 0.7, 2.8).absent(0.75, 0.375, 1.5).from(
                    estimated(&HARDEN2000).printed("survey agreement >80%").because(
                        "Dull, deep, achy regional pain rated a feature by over 80% of pain \
                         clinicians.",
                    ),
                ),
                Aching.present(1.4, 0.7, 2.8).absent(0.75, 0.375, 1.5).from(
                    estimated(&HARDEN2000)
                        .printed("survey agreement >80%")
                        .because("As for dull pain; survey agreement only."),
                ),
                Deep.present(1.4, 0.7, 2.8).absent(0.8, 0.4, 1.6).from(
                    estimated(&HARDEN2000)
                        .printed("survey agreement >80%")
                        .because("As for dull pain; survey agreement only."),
                ),
                ElectricShock.present(0.45, 0.225, 0.9).absent(1.12, 0.56, 2.24).from(
                    estimated(&SMART2012C)
                        .printed(
                            "nociceptive cluster of seven items needs absence of shock, shooting and \
                         burning; no figure for the item",
                        )
                        .because(
                            "Mirror image of the radicular contrast (attal2011); muscle pain is \
                         nociceptive.",
                        ),
                ),
                Shooting.present(0.6, 0.3, 1.2).absent(1.15, 0.575, 2.3).from(
                    estimated(&SMART2012C)
                        .printed(
                            "nociceptive cluster of seven items needs absence of shock, shooting and \
                         burning; no figure for the item",
                        )
                        .because("As for electric shocks, but milder, because referral may spread."),
                ),
                Burning.present(0.8, 0.4, 1.6).from(
                    estimated(&SMART2012C)
                        .printed(
                            "nociceptive cluster of seven items needs absence of burning; no figure for \
                         the item",
                        )
                        .because("Experts accept burning as a referred sensation, hence weak."),
                ),
            ],
        ),
        group(
            "neuro_deficit",
            &[
                LegNumbness.present(0.6, 0.3, 1.2).absent(1.13, 0.565, 2.26).from(
                    estimated(&HARDEN2000)
                        .printed("normal neurological examination rated essential by >50%")
                        .because(
                            "Sensory change argues for a nerve; some referred tingling is accepted by \
                         experts.",
                        ),
                ),
                LegWeakness.present(0.8, 0.4, 1.6).from(
                    estimated(&ALVAREZ2002).printed("weakness named for latent points").because(
                        "Points may inhibit muscle, but reported weakness is commoner with nerve \
                         lesions.",
                    ),
                ),
                AnkleReflexReduced.present(0.4, 0.2, 0.8).from(
                    estimated(&HARDEN2000)
                        .printed("normal neurological examination rated essential by >50%")
                        .because("A reflex change contradicts the usual definition."),
                ),
                DermatomalSensoryLoss.present(0.4, 0.2, 0.8).absent(1.1, 0.55, 2.2).from(
                    estimated(&HARDEN2000)
                        .printed("normal neurological examination rated essential by >50%")
                        .because("Contradicts the usual definition."),
                ),
                MyotomalWeakness.present(0.4, 0.2, 0.8).from(
                    estimated(&HARDEN2000)
                        .printed("normal neurological examination rated essential by >50%")
                        .because("Contradicts the usual definition."),
                ),
            ],
        ),
        group(
            "straight_leg_raise",
            &[StraightLegRaise
                .present(0.6, 0.3, 1.2)
                .absent(1.1, 0.55, 2.2)
                .from(estimated(&CURATOR_ESTIMATE).because("Positive root tension favours another source."))],
        ),
        group(
            "relieved_by_heat_or_stretching",
            &[RelievedByHeatOrStretching
                .present(1.6, 0.8, 3.2)
                .absent(0.7, 0.35, 1.4)
                .from(estimated(&CURATOR_ESTIMATE).because("Usual clinical observation; no figures found."))],
        ),
        group(
            "pain_at_rest",
            &[PainAtRest.present(1.1, 0.55, 2.2).absent(0.9, 0.45, 1.8).from(
                estimated(&ALVAREZ2002)
                    .printed("definition of an active point")
                    .because("Marks an active point, yet resting pain is common everywhere."),
            )],
        ),
        group(
            "restricted_movement",
            &[RestrictedMovement.present(1.2, 0.6, 2.4).absent(0.85, 0.425, 1.7).from(
                estimated(&ALVAREZ2002)
                    .printed("named as a feature, no figures")
                    .because("Points may restrict movement; shared with most spinal and hip causes."),
            )],
        ),
        group(
            "muscle_load",
            &[
                PoorPosture.present(1.15, 0.575, 2.3).from(
                    estimated(&ALVAREZ2002)
                        .printed("expert opinion, no OR")
                        .because("Named cause; no risk ratio found for lumbar or gluteal points."),
                ),
                RepetitiveStrain.present(1.3, 0.65, 2.6).absent(0.9, 0.45, 1.8).from(
                    estimated(&ALVAREZ2002)
                        .printed("named, no OR")
                        .because("Repeated small trauma named as cause; no risk ratio."),
                ),
                MuscleOverload.present(1.4, 0.7, 2.8).absent(0.88, 0.44, 1.76).from(
                    from_lay_article(&SOURCE_ARTICLE)
                        .printed("stated without figures")
                        .because("Stated by the lay article; plausible, unmeasured."),
                ),
            ],
        ),
        group(
            "blunt_trauma",
            &[BluntTrauma.present(1.3, 0.65, 2.6).from(
                estimated(&ALVAREZ2002)
                    .printed("named, no OR")
                    .because("Acute trauma named as cause; no risk ratio."),
            )],
        ),
        group(
            "chronic_musculoskeletal_disorder",
            &[ChronicMusculoskeletalDisorder.present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).from(
                estimated(&CHEN2011)
                    .printed("65/80 secondary")
                    .because("81% of cases in a pain unit were secondary to another disorder."),
            )],
        ),
        group(
            "systemic",
            &[RaisedInflammatoryMarkers
                .present(0.5, 0.25, 1.0)
                .absent(1.1, 0.55, 2.2)
                .from(estimated(&CURATOR_ESTIMATE).because("Muscle points do not raise CRP or ESR."))],
        ),
        group(
            "severity",
            &[SeverePain
                .present(0.75, 0.375, 1.5)
                .absent(1.18, 0.59, 2.36)
                .from(estimated(&CURATOR_ESTIMATE).because("Mostly mild to moderate regional ache."))],
        ),
    ],
};
