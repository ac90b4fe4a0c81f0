//! Lumbar disc herniation with radiculopathy: slipped disc with trapped nerve.

use crate::citation::{Grounds, adapted, disputed, estimated};
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

const AGE: Grounds = adapted(&WAHLSTROM2012).because(
    "Hospital risk peaks at 30-49 (RR 1.87 at 30-39, 0.86 at 60-65 against 20-29); practice data run \
     older.",
);

const SEX: Grounds =
    adapted(&VERWOERD2014).because("Male sex favoured compression; value not shown, 57% of cases are men.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::LumbarDiscHerniation,
    mechanism: "The soft core of a disc pushes through a tear in its outer ring into the spinal canal and \
         squeezes or irritates a nerve root.",
    usual_course: "Most new episodes settle over weeks to a few months with staying active and graded \
         exercise; leg pain that has already lasted for months is slower to settle, and is often \
         still there after a year. Worsening weakness needs prompt review.",
    limits: None,
    codes: &[
        Code::new(
            Icd10Who2019,
            "M51.1",
            "Lumbar and other intervertebral disc disorders with radiculopathy",
            Broad,
        ),
        Code::new(
            Icd10Cm202604,
            "M51.16",
            "Intervertebral disc disorders with radiculopathy, lumbar region",
            Close,
        ),
        Code::new(Icd11Mms, "8B93.6", "Radiculopathy due to intervertebral disc disorders", Broad),
    ],
    primary_care: Pretest::new(
        (0.06, 0.03, 0.12),
        adapted(&SUZUKI2016).because("6.9% in walk-in clinics (22/320); Dutch practice incidence is higher."),
    ),
    spine_clinic: Pretest::new(
        (0.2, 0.1, 0.3),
        adapted(&KONNO2007B).because("24% of specialist leg-pain patients; lower with back-only patients."),
    ),
    emergency_department: Pretest::new(
        (0.08, 0.05, 0.18),
        adapted(&SYDNEY_ED2021).because(
            "5.3% of 31,168, 6.7% (edwards2018), 10.1% of 4,625 without serious causes \
             (bmjqs_ed_trial); a referral hospital with 64.8% is left out.",
        ),
    ),
    demographics: &[
        DemographicRange::Age(16, 19).from(0.4, 0.267, 0.6, AGE),
        DemographicRange::Age(20, 29).from(0.8, 0.533, 1.2, AGE),
        DemographicRange::Age(30, 39).from(1.4, 0.933, 2.1, AGE),
        DemographicRange::Age(40, 49).from(1.4, 0.933, 2.1, AGE),
        DemographicRange::Age(50, 59).from(1.1, 0.733, 1.65, AGE),
        DemographicRange::Age(60, 69).from(0.7, 0.467, 1.05, AGE),
        DemographicRange::Age(70, 130).from(0.4, 0.267, 0.6, AGE),
        DemographicRange::Sex(Sex::Male).from(1.1, 0.846, 1.43, SEX),
        DemographicRange::Sex(Sex::Female).from(0.92, 0.708, 1.2, SEX),
    ],
    groups: &[
        group(
            "leg_radiation",
            &[
                PainBelowKnee.present(2.2, 1.47, 3.3).absent(0.25, 0.125, 0.5).from(
                    adapted(&HILL2011)
                        .printed(
                            "38% of UK back-pain consulters report it; AUC 0.67-0.68 as a single item \
                         (konstantinou2012)",
                        )
                        .because(
                            "Case sensitivity 0.85 assumed, divided by the 38% consulter base rate; \
                         ordered by AUC of the best self-report item.",
                        ),
                ),
                DermatomalLegPain.present(2.6, 1.53, 4.42).absent(0.4, 0.25, 0.64).from(
                    adapted(&COSTER2010).printed("adjusted OR 2.1 among suspected radicular cases").because(
                        "Study comparator already had leg pain; specificity rises once back-only \
                         pain is included.",
                    ),
                ),
                LegPainWorseThanBackPain.present(2.3, 1.53, 3.45).absent(0.5, 0.37, 0.675).from(
                    adapted(&ELBARZOUHI2014)
                        .printed("sens 0.645 spec 0.654, LR+ 1.86 within severe sciatica")
                        .because(
                            "Sensitivity kept; false-positive share 0.28 from 280/609 leg-pain \
                         consulters times 63% with leg pain.",
                        ),
                ),
                UnilateralLegPain.present(1.9, 1.36, 2.66).absent(0.25, 0.125, 0.5).from(
                    adapted(&HILL2011).printed("63% of consulters have leg pain at all").because(
                        "Nearly all radicular cases are one-sided (0.9 assumed) against about 0.48 \
                         of consulters.",
                    ),
                ),
                PosteriorThighPain.present(1.6, 0.8, 3.2).absent(0.6, 0.3, 1.2).from(
                    estimated(&HARRISON19)
                        .printed("root map only")
                        .because("L5 and S1 root maps run through the back of the thigh; no accuracy data."),
                ),
                ButtockPain.present(1.2, 0.6, 2.4).absent(0.7, 0.35, 1.4).from(
                    estimated(&CURATOR_ESTIMATE).because(
                        "Usual start of radiating pain but common in every comparator; no accuracy \
                         data.",
                    ),
                ),
                BilateralLegPain.present(0.6, 0.3, 1.2).from(
                    estimated(&SURI2010RCE)
                        .printed("bilateral pain sens 0.51 spec 0.92 for stenosis in older adults")
                        .because(
                            "No figure for herniation itself: two-sided pain in about 8% of comparators \
                         that include disc cases, against 13% of all consulters.",
                        ),
                ),
            ],
        ),
        group(
            "front_pain",
            &[
                AnteriorThighPain.present(0.7, 0.368, 1.33).absent(1.04, 0.904, 1.2).from(
                    adapted(&LEE1998).printed("L1-L4 levels are 4.7% of herniations").because(
                        "Only upper levels refer to the front of the thigh, about 0.09 against 0.13 \
                         of consulters.",
                    ),
                ),
                GroinPain.present(0.45, 0.25, 0.85).absent(1.08, 1.0, 1.13).from(
                    adapted(&YUKAWA1997)
                        .printed("21 of 512 L4-S1 herniations")
                        .because("About 0.06 with upper lumbar herniations over 0.13 of consulters."),
                ),
            ],
        ),
        group(
            "low_back_pain",
            &[LowBackPain.present(1.05, 0.525, 2.1).absent(0.8, 0.4, 1.6).from(
                estimated(&CURATOR_ESTIMATE)
                    .because("Accompanies most herniations but nearly all consulters have it."),
            )],
        ),
        group(
            "neuro_deficit",
            &[
                LegNumbness.present(1.9, 1.19, 3.04).absent(0.65, 0.481, 0.878).from(
                    adapted(&KONSTANTINOU2019)
                        .printed("numbness or tingling in 281/429 clinical sciatica")
                        .because(
                            "Sensitivity split between the two symptoms (0.48); base rate 0.25 from \
                         382/609 leg-pain consulters.",
                        ),
                ),
                LegTingling.present(1.8, 1.12, 2.88).absent(0.65, 0.481, 0.878).from(
                    adapted(&KONSTANTINOU2019)
                        .printed("numbness or tingling in 281/429 clinical sciatica")
                        .because("As for numbness: 0.55 of cases over about 0.30 of consulters."),
                ),
                LegWeakness.present(1.8, 1.1, 3.2).absent(0.87, 0.75, 0.97).from(
                    adapted(&KONSTANTINOU2019)
                        .printed("abnormal strength in 102/429")
                        .because("0.24 over 0.14; reported weakness is at least as frequent as examined."),
                ),
                AnkleReflexReduced.present(2.3, 1.0, 4.6).absent(0.92, 0.85, 0.98).from(
                    adapted(&TAWA2017)
                        .printed(
                            "57/429 absent, 30/429 slightly reduced (konstantinou2019); specificity 0.60 \
                         to 0.93 (tawa2017)",
                        )
                        .because(
                            "0.20 of cases over 0.07 to 0.40; the upper specificity counts more, since \
                         most comparators have no leg trouble.",
                        ),
                ),
                PatellarReflexReduced.present(2.2, 1.0, 5.0).absent(0.97, 0.9, 1.0).from(
                    adapted(&SURI2011).printed("LR+ >=5 for L2-L4 roots, n=54").because(
                        "Upper roots are about 5% of herniations, so the single-level figure is cut \
                         down.",
                    ),
                ),
                DermatomalSensoryLoss.present(2.1, 1.4, 3.2).absent(0.75, 0.6, 0.88).from(
                    adapted(&TAWA2017).printed("sens 0.61 spec 0.63 (MRI reference)").because(
                        "Comparators with leg pain; specificity raised to 0.8, sensitivity lowered \
                         to 0.42 after the blinding study.",
                    ),
                ),
                MyotomalWeakness.present(3.2, 1.4, 5.6).absent(0.82, 0.74, 0.92).from(
                    adapted(&KONSTANTINOU2019)
                        .printed("102/429 (konstantinou2019); sensitivity 0.13-0.61 (tawa2017)")
                        .because("0.24 of cases over an assumed 0.07 of consulters."),
                ),
            ],
        ),
        group(
            "root_tension",
            &[
                StraightLegRaise.present(2.6, 1.4, 4.7).absent(0.5, 0.29, 0.7).from(
                    adapted(&VANDERWINDT2010)
                        .printed(
                            "surgery 0.92/0.28; MRI 0.36/0.74 (capra2011); positive in 0.12 of 111 \
                         adults with a slip (moller2000)",
                        )
                        .because("Sensitivity near 0.58, false positives 0.12 to 0.26 in other back pain."),
                ),
                CrossedStraightLegRaise.present(3.5, 2.2, 6.0).absent(0.8, 0.7, 0.88).from(
                    adapted(&VANDERWINDT2010).printed("sens 0.28 spec 0.90 (LR+ 2.8, LR- 0.8)").because(
                        "Published figure is against sciatica without herniation; specificity \
                         slightly higher among all consulters.",
                    ),
                ),
                SlumpTest.present(2.8, 1.5, 4.9).absent(0.35, 0.2, 0.6).from(
                    adapted(&MKUMBUZI2012).printed("sens 0.80 spec 0.71; ekedahl2018 spec 0.36").because(
                        "Small studies disagree on specificity; middle value, less negative power \
                         than printed.",
                    ),
                ),
                FemoralNerveStretch.present(2.5, 1.2, 5.0).absent(0.96, 0.9, 1.0).from(
                    adapted(&SURI2011)
                        .printed("LR+ >=5 for L2-L4 roots, n=54; 0.74 positive in high herniation (lee1998)")
                        .because(
                            "High herniation is about 5% of all, so little weight either way for \
                         herniation as a whole.",
                        ),
                ),
            ],
        ),
        group(
            "gluteal_trigger_point",
            &[GlutealTriggerPoint.present(2.0, 1.0, 8.6).absent(0.65, 0.28, 1.0).from(
                adapted(&ADELMANESH2016)
                    .printed("sens 0.741 spec 0.914, LR+ 8.62 (5.0-14.9), LR- 0.28")
                    .because(
                        "Blinded and against our comparator, but by one team, for radiculopathy of \
                         any cause, and never repeated: a third of the weight on the log scale.",
                    ),
            )],
        ),
        group(
            "worse_coughing_sneezing",
            &[WorseCoughingSneezing.present(1.9, 1.3, 2.9).absent(0.78, 0.65, 0.92).from(
                adapted(&VERWOERD2016)
                    .printed("diagnostic OR 2.5 (1.27-4.9) when the leg pain worsens")
                    .because(
                        "Study group all had sciatica; back-only pain on coughing has no such \
                         meaning.",
                    ),
            )],
        ),
        group(
            "flexion_loading",
            &[
                WorseSitting.present(1.4, 0.7, 2.8).absent(0.65, 0.325, 1.3).from(
                    estimated(&TONOSU2016)
                        .printed("difference from stenosis controls reported without values")
                        .because(
                            "Sitting loads the disc; discogenic pain differs from stenosis here, no \
                         figures seen.",
                        ),
                ),
                WorseBendingForward.present(1.4, 0.7, 2.8).absent(0.7, 0.35, 1.4).from(
                    estimated(&TONOSU2016)
                        .printed("flexion items differed from controls, no values")
                        .because("Flexion provokes most cases but also much non-specific pain."),
                ),
                RelievedByBendingForward.present(0.5, 0.25, 1.0).absent(1.09, 0.545, 2.18).from(
                    estimated(&SURI2010RCE)
                        .printed(
                            "0.08 of comparators with leg pain, herniation among them, improve by \
                         bending forward",
                        )
                        .because(
                            "No figure for herniation itself: false-positive share in non-stenosis 0.08 \
                         against 0.15 in all consulters.",
                        ),
                ),
            ],
        ),
        group(
            "pain_quality",
            &[
                ElectricShock.present(2.0, 1.2, 3.5).absent(0.78, 0.6, 1.01).from(
                    adapted(&YAMASHITA2014)
                        .printed(
                            "neuropathic screening positive in 0.569 of radiculopathy and 0.294 of low \
                         back pain; 0.80 against 0.08 (attal2011)",
                        )
                        .because("LR+ 1.94 of the questionnaire, used for its most typical quality."),
                ),
                Shooting.present(2.0, 1.18, 3.4).absent(0.65, 0.464, 0.91).from(
                    adapted(&ATTAL2011)
                        .printed("DN4 positive 0.80 in radiculopathy, 0.08 in back-only pain")
                        .because(
                            "Whole-questionnaire contrast is far stronger than one word; the \
                         single item is set near the paroxysmal-pain LR.",
                        ),
                ),
                Burning.present(1.4, 0.824, 2.38).absent(0.9, 0.72, 1.12).from(
                    adapted(&ATTAL2011)
                        .printed("DN4 positive 0.80 in radiculopathy, 0.08 in back-only pain")
                        .because(
                            "Burning is a DN4 item but also common in hip and thigh neuropathy; small \
                         weight.",
                        ),
                ),
                Sharp.present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).from(
                    estimated(&MISTRY2020DELPHI).printed("expert agreement only").because(
                        "Typical wording for root pain, yet also used for mechanical movement pain.",
                    ),
                ),
                Stabbing.present(1.3, 0.65, 2.6).absent(0.87, 0.435, 1.74).from(
                    estimated(&MISTRY2020DELPHI)
                        .printed("expert agreement only")
                        .because("As for sharp pain: favours root pain weakly."),
                ),
                Dull.present(0.8, 0.4, 1.6).absent(1.15, 0.575, 2.3).from(
                    estimated(&SMART2012C).printed("dull ache belongs to the nociceptive cluster").because(
                        "Dull ache is how nociceptive pain is described, but root pain can also be \
                         dull.",
                    ),
                ),
                Aching.present(0.85, 0.425, 1.7).absent(1.15, 0.575, 2.3).from(
                    estimated(&SMART2012C)
                        .printed("dull ache belongs to the nociceptive cluster")
                        .because("As for dull pain; root pain can ache, so only slightly against."),
                ),
            ],
        ),
        group(
            "smoking",
            &[Smoking.present(1.19, 1.11, 1.27).absent(0.937, 0.909, 0.964).from(
                adapted(&HUANG2016)
                    .printed("pooled RR 1.27 (1.15-1.40), 12 studies")
                    .because("Population RR converted with smoking prevalence 0.25."),
            )],
        ),
        group(
            "obesity",
            &[Obesity.present(1.1, 0.9, 1.35).absent(0.97, 0.88, 1.05).from(
                adapted(&SHIRI2014).printed("OR 1.31 (1.07-1.62) physician-diagnosed sciatica").because(
                    "Formula with p=0.25 gives 1.22; halved because obesity also raises other \
                         back pain and favours negative MRI (verwoerd2014).",
                ),
            )],
        ),
        group(
            "tall_stature",
            &[TallStature.present(1.51, 1.28, 1.78).absent(0.973, 0.959, 0.985).from(
                adapted(&WAHLSTROM2012).printed("RR 1.55 (1.30-1.86), men 190-199 cm").because(
                    "Population RR converted with prevalence 0.05; hospital cases, men only. We \
                         found no height from which women count as tall.",
                ),
            )],
        ),
        group(
            "heavy_physical_work",
            &[HeavyPhysicalWork.present(1.29, 1.08, 1.51).absent(0.874, 0.807, 0.935).from(
                adapted(&KUIJER2018).printed("OR 2.03 (1.48-2.79)").because(
                    "Converted with prevalence 0.3, then divided by 1.2 because heavy work also \
                         raises other back pain.",
                ),
            )],
        ),
        group(
            "family_history",
            &[FamilyHistoryOfDiscHerniation.present(2.0, 1.3, 3.6).absent(0.9, 0.78, 0.98).from(
                adapted(&ZHANG2009)
                    .printed("OR 3.6, pain-free controls")
                    .because("Formula with p=0.1 gives 2.9; cut because controls had never had back pain."),
            )],
        ),
        group(
            "onset",
            &[SuddenOnset.present(1.0, 0.6, 1.7).absent(1.0, 0.7, 1.5).from(
                disputed(&VERWOERD2014)
                    .printed("non-sudden onset favoured herniation; no inciting event in 62% (suri2010)")
                    .because("Tradition says sudden, referral data say the opposite; no weight."),
            )],
        ),
        group(
            "imaging",
            &[DiscHerniationOnMri.present(2.6, 1.8, 3.6).absent(0.11, 0.05, 0.25).from(
                adapted(&BRINJIKJI2015A)
                    .printed(
                        "protrusion in 29% (age 20) to 43% (age 80) of people without pain; OR for \
                         back pain 2.65, extrusion 4.38 (brinjikji2015b)",
                    )
                    .because(
                        "0.93 of cases against about 0.36 of other consulters: presence says little, \
                         absence much.",
                    ),
            )],
        ),
    ],
};
