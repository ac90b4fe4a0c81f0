//! Lumbar disc herniation with radiculopathy: slipped disc with trapped nerve.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, quality, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, disputed, estimated};
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
    mechanism: "Soft disc core pushes through a tear of the outer ring into the spinal canal and squeezes or \
         irritates a nerve root.",
    usual_course: "Most new episodes settle over weeks to a few months with staying active and graded exercise; leg \
         pain that has lasted longer is slower, and often not gone after a year. Worsening weakness needs \
         prompt review.",
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
        adapted(&SUZUKI2016).because(
            "6.9% in walk-in clinics (22/320), about 4% in deyo2001 (memory); Dutch practice incidence is \
             higher.",
        ),
    ),
    spine_clinic: Pretest::new(
        (0.2, 0.1, 0.3),
        adapted(&KONNO2007B).because("24% of specialist leg-pain patients; lower with back-only patients."),
    ),
    emergency_department: Pretest::new(
        (0.08, 0.04, 0.15),
        estimated(&CURATOR_ESTIMATE).because("Acute severe root pain is over-represented; no figure found."),
    ),
    demographics: &[
        Band::Age(16, 19).per(0.4, 0.267, 0.6, AGE),
        Band::Age(20, 29).per(0.8, 0.533, 1.2, AGE),
        Band::Age(30, 39).per(1.4, 0.933, 2.1, AGE),
        Band::Age(40, 49).per(1.4, 0.933, 2.1, AGE),
        Band::Age(50, 59).per(1.1, 0.733, 1.65, AGE),
        Band::Age(60, 69).per(0.7, 0.467, 1.05, AGE),
        Band::Age(70, 130).per(0.4, 0.267, 0.6, AGE),
        Band::Sex(Sex::Male).per(1.1, 0.846, 1.43, SEX),
        Band::Sex(Sex::Female).per(0.92, 0.708, 1.2, SEX),
    ],
    criteria: &[],
    groups: &[
        group(
            "leg_radiation",
            &[
                symptom(PainBelowKnee).present(2.2, 1.47, 3.3).absent(0.25, 0.125, 0.5).per(
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
                symptom(DermatomalLegPain).present(2.6, 1.53, 4.42).absent(0.4, 0.25, 0.64).per(
                    adapted(&COSTER2010)
                        .printed(
                            "adjusted OR 2.1 among suspected radicular cases; sens 0.89 spec 0.31 \
                             (vroomen2002, memory)",
                        )
                        .because(
                            "Study comparator already had leg pain; specificity rises once back-only pain \
                             is included.",
                        ),
                ),
                symptom(LegPainWorseThanBackPain).present(2.3, 1.53, 3.45).absent(0.5, 0.37, 0.675).per(
                    adapted(&ELBARZOUHI2014)
                        .printed("sens 0.645 spec 0.654, LR+ 1.86 within severe sciatica")
                        .because(
                            "Sensitivity kept; false-positive share 0.28 from 280/609 leg-pain consulters \
                             times 63% with leg pain.",
                        ),
                ),
                symptom(UnilateralLegPain).present(1.9, 1.36, 2.66).absent(0.25, 0.125, 0.5).per(
                    adapted(&HILL2011).printed("63% of consulters have leg pain at all").because(
                        "Nearly all radicular cases are one-sided (0.9 assumed) against about 0.48 of \
                             consulters.",
                    ),
                ),
                symptom(PosteriorThighPain).present(1.6, 0.8, 3.2).absent(0.6, 0.3, 1.2).per(
                    estimated(&HARRISON19)
                        .printed("root map only")
                        .because("L5 and S1 root maps run through the back of the thigh; no accuracy data."),
                ),
                symptom(ButtockPain).present(1.2, 0.6, 2.4).absent(0.7, 0.35, 1.4).per(
                    estimated(&CURATOR_ESTIMATE).because(
                        "Usual start of radiating pain but common in every comparator; no accuracy \
                             data.",
                    ),
                ),
                symptom(BilateralLegPain).present(0.6, 0.333, 1.08).absent(1.08, 0.939, 1.24).per(
                    adapted(&SURI2010RCE)
                        .printed("bilateral pain sens 0.51 spec 0.92 for stenosis in older adults")
                        .because(
                            "Two-sided pain in about 8% of comparators that include disc cases, against \
                             13% of all consulters.",
                        ),
                ),
            ],
        ),
        group(
            "front_pain",
            &[
                symptom(AnteriorThighPain).present(0.7, 0.368, 1.33).absent(1.04, 0.904, 1.2).per(
                    adapted(&LEE1998).printed("L1-L4 levels are 4.7% of herniations").because(
                        "Only upper levels refer to the front of the thigh, about 0.09 against 0.13 of \
                             consulters.",
                    ),
                ),
                symptom(GroinPain).present(0.5, 0.25, 1.0).absent(1.07, 0.892, 1.28).per(
                    adapted(&BROWN2004)
                        .remembered()
                        .printed("OR 7 for hip against spine disease (memory)")
                        .because(
                            "Groin pain points to the hip rather than a root; converted mildly because the \
                             odds ratio is from memory.",
                        ),
                ),
                symptom(LateralThighDysesthesia).present(0.6, 0.3, 1.2).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Outer-thigh sensory change suggests the lateral cutaneous nerve."),
                ),
            ],
        ),
        group(
            "low_back_pain",
            &[symptom(LowBackPain).present(1.05, 0.525, 2.1).absent(0.8, 0.4, 1.6).per(
                estimated(&CURATOR_ESTIMATE)
                    .because("Accompanies most herniations but nearly all consulters have it."),
            )],
        ),
        group(
            "neuro_deficit",
            &[
                symptom(LegNumbness).present(1.9, 1.19, 3.04).absent(0.65, 0.481, 0.878).per(
                    adapted(&KONSTANTINOU2019)
                        .printed("numbness or tingling in 281/429 clinical sciatica")
                        .because(
                            "Sensitivity split between the two symptoms (0.48); base rate 0.25 from \
                             382/609 leg-pain consulters.",
                        ),
                ),
                symptom(LegTingling).present(1.8, 1.12, 2.88).absent(0.65, 0.481, 0.878).per(
                    adapted(&KONSTANTINOU2019)
                        .printed("numbness or tingling in 281/429 clinical sciatica")
                        .because("As numbness: 0.55 of cases against about 0.30 of consulters."),
                ),
                symptom(LegWeakness).present(2.0, 1.0, 4.0).absent(0.85, 0.425, 1.7).per(
                    estimated(&VERWOERD2014).printed("item of a history model, no value seen").because(
                        "Reported weakness 0.28 of cases against 0.14 of consulters; only the examined \
                             sign has data.",
                    ),
                ),
                sign(AnkleReflexReduced).present(2.3, 1.2, 4.6).absent(0.92, 0.85, 0.98).per(
                    adapted(&VROOMEN2002)
                        .remembered()
                        .printed(
                            "sens 0.14 spec 0.93 (memory); 57/429 absent (konstantinou2019); L5-S1 LR+ 7.1 \
                             (suri2011)",
                        )
                        .because(
                            "Primary-care sensitivity 0.13; specificity a little above the referred \
                             sciatica comparator.",
                        ),
                ),
                sign(PatellarReflexReduced).present(2.2, 1.0, 5.0).absent(0.97, 0.9, 1.0).per(
                    adapted(&SURI2011).printed("LR+ >=5 for L2-L4 roots, n=54").because(
                        "Upper roots are about 5% of herniations, so the single-level figure is cut \
                             down.",
                    ),
                ),
                sign(DermatomalSensoryLoss).present(2.1, 1.4, 3.2).absent(0.75, 0.6, 0.88).per(
                    adapted(&TAWA2017).printed("sens 0.61 spec 0.63 (MRI reference)").because(
                        "Comparators with leg pain; specificity raised to 0.8, sensitivity lowered to \
                             0.42 after the blinding study.",
                    ),
                ),
                sign(MyotomalWeakness).present(3.2, 1.8, 5.6).absent(0.82, 0.74, 0.9).per(
                    adapted(&VROOMEN2002)
                        .remembered()
                        .printed("paresis sens 0.27 spec 0.93, adjusted OR 5.2 (memory)")
                        .because(
                            "Sensitivity 0.24 seen in primary care (konstantinou2019); specificity about \
                             as published.",
                        ),
                ),
            ],
        ),
        group(
            "root_tension",
            &[
                sign(StraightLegRaise).present(2.6, 1.5, 4.7).absent(0.46, 0.29, 0.65).per(
                    adapted(&VANDERWINDT2010)
                        .remembered()
                        .printed(
                            "surgical: sens 0.92 spec 0.28 (LR+ 1.28, LR- 0.29); 0.64/0.57 (vroomen2002, \
                             memory); 0.52/0.89 (majlesi2008, memory)",
                        )
                        .because(
                            "Surgical pool has little specificity; unselected spinal clinic shows 0.75 \
                             (bjjproc2010), sensitivity 0.65 outside surgery.",
                        ),
                ),
                sign(CrossedStraightLegRaise).present(3.5, 2.2, 6.0).absent(0.8, 0.7, 0.88).per(
                    adapted(&VANDERWINDT2010).printed("sens 0.28 spec 0.90 (LR+ 2.8, LR- 0.8)").because(
                        "Published figure is against sciatica without herniation; specificity slightly \
                             higher among all consulters.",
                    ),
                ),
                sign(SlumpTest).present(2.8, 1.5, 4.9).absent(0.35, 0.2, 0.6).per(
                    adapted(&MKUMBUZI2012)
                        .printed("sens 0.80 spec 0.71; majlesi2008 0.84/0.83 (memory); ekedahl2018 spec 0.36")
                        .because(
                            "Small studies disagree on specificity; middle value, less negative power than \
                             printed.",
                        ),
                ),
                sign(FemoralNerveStretch).present(2.5, 1.2, 5.0).absent(0.96, 0.9, 1.0).per(
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
            &[sign(GlutealTriggerPoint).present(2.9, 1.5, 8.6).absent(0.55, 0.28, 0.8).per(
                adapted(&ADELMANESH2016)
                    .printed("sens 0.741 spec 0.914, LR+ 8.62 (5.0-14.9), LR- 0.28")
                    .because(
                        "Right comparator and blinded, but one team and radiculopathy of any cause: \
                             shrunk halfway on the log scale.",
                    ),
            )],
        ),
        group(
            "worse_coughing_sneezing",
            &[symptom(WorseCoughingSneezing).present(1.9, 1.3, 2.9).absent(0.78, 0.65, 0.92).per(
                adapted(&VERWOERD2016)
                    .printed(
                        "diagnostic OR 2.5 (1.27-4.9) when the leg pain worsens; vroomen2002 0.50/0.67 \
                             (memory)",
                    )
                    .because("Study group all had sciatica; back-only pain on coughing has no such meaning."),
            )],
        ),
        group(
            "flexion_loading",
            &[
                symptom(WorseSitting).present(1.4, 0.7, 2.8).absent(0.65, 0.325, 1.3).per(
                    estimated(&TONOSU2016)
                        .printed("difference from stenosis controls reported without values")
                        .because(
                            "Sitting loads the disc; discogenic pain differs from stenosis here, no \
                             figures seen.",
                        ),
                ),
                symptom(WorseBendingForward).present(1.4, 0.7, 2.8).absent(0.7, 0.35, 1.4).per(
                    estimated(&TONOSU2016)
                        .printed("flexion items differed from controls, no values")
                        .because("Flexion provokes most cases but also much non-specific pain."),
                ),
                symptom(RelievedByBendingForward).present(0.5, 0.25, 1.0).absent(1.09, 0.948, 1.25).per(
                    adapted(&SURI2010RCE)
                        .printed(
                            "0.08 of comparators with leg pain, herniation among them, improve by bending \
                             forward",
                        )
                        .because("False-positive share in non-stenosis 0.08 against 0.15 in all consulters."),
                ),
            ],
        ),
        group(
            "pain_quality",
            &[
                quality(ElectricShock).present(2.2, 1.22, 3.96).absent(0.78, 0.6, 1.01).per(
                    adapted(&VROOMEN2002)
                        .remembered()
                        .printed("paroxysmal pain sens 0.37 spec 0.73, adjusted OR 1.9 (memory)")
                        .because(
                            "Paroxysmal quality within sciatica; raised a little because back-only pain is \
                             seldom shock-like (attal2011 DN4 0.80 against 0.08).",
                        ),
                ),
                quality(Shooting).present(2.0, 1.18, 3.4).absent(0.65, 0.464, 0.91).per(
                    adapted(&ATTAL2011)
                        .printed("DN4 positive 0.80 in radiculopathy, 0.08 in back-only pain")
                        .because(
                            "Whole-questionnaire contrast is far stronger than one word; single item set \
                             near the paroxysmal-pain LR.",
                        ),
                ),
                quality(Burning).present(1.4, 0.824, 2.38).absent(0.9, 0.72, 1.12).per(
                    adapted(&ATTAL2011)
                        .printed("DN4 positive 0.80 in radiculopathy, 0.08 in back-only pain")
                        .because(
                            "Burning is a DN4 item but also common in hip and thigh neuropathy; small \
                             weight.",
                        ),
                ),
                quality(Sharp).present(1.3, 0.65, 2.6).absent(0.85, 0.425, 1.7).per(
                    estimated(&MISTRY2020DELPHI).printed("expert agreement only").because(
                        "Typical wording for root pain, yet also used for mechanical movement pain.",
                    ),
                ),
                quality(Stabbing).present(1.3, 0.65, 2.6).absent(0.87, 0.435, 1.74).per(
                    estimated(&MISTRY2020DELPHI)
                        .printed("expert agreement only")
                        .because("As sharp: favours root pain weakly."),
                ),
                quality(Dull).present(0.8, 0.4, 1.6).absent(1.15, 0.575, 2.3).per(
                    estimated(&SMART2012C)
                        .printed("dull ache belongs to the nociceptive cluster")
                        .because("Dull ache is the nociceptive wording, but root pain can also be dull."),
                ),
                quality(Aching).present(0.85, 0.425, 1.7).absent(1.15, 0.575, 2.3).per(
                    estimated(&SMART2012C)
                        .printed("dull ache belongs to the nociceptive cluster")
                        .because("As dull; root pain can ache, so only slightly against."),
                ),
            ],
        ),
        group(
            "smoking",
            &[risk(Smoking).present(1.19, 1.11, 1.27).absent(0.937, 0.909, 0.964).per(
                adapted(&HUANG2016)
                    .printed("pooled RR 1.27 (1.15-1.40), 12 studies")
                    .because("Population RR converted with smoking prevalence 0.25."),
            )],
        ),
        group(
            "obesity",
            &[risk(Obesity).present(1.1, 0.9, 1.35).absent(0.97, 0.88, 1.05).per(
                adapted(&SHIRI2014).printed("OR 1.31 (1.07-1.62) physician-diagnosed sciatica").because(
                    "Formula with p=0.25 gives 1.22; halved because obesity also raises other back \
                             pain and favours negative MRI (verwoerd2014).",
                ),
            )],
        ),
        group(
            "tall_stature",
            &[risk(TallStature).present(1.51, 1.28, 1.78).absent(0.973, 0.959, 0.985).per(
                adapted(&WAHLSTROM2012).printed("RR 1.55 (1.30-1.86), men 190-199 cm").because(
                    "Population RR converted with prevalence 0.05; hospital cases, men only: no height was \
                     found from which women count as tall.",
                ),
            )],
        ),
        group(
            "heavy_physical_work",
            &[risk(HeavyPhysicalWork).present(1.29, 1.08, 1.51).absent(0.874, 0.807, 0.935).per(
                adapted(&KUIJER2018).printed("OR 2.03 (1.48-2.79)").because(
                    "Converted with prevalence 0.3, then divided by 1.2 because heavy work also \
                             raises other back pain.",
                ),
            )],
        ),
        group(
            "family_history",
            &[risk(FamilyHistoryOfDiscHerniation).present(2.0, 1.3, 3.6).absent(0.9, 0.78, 0.98).per(
                adapted(&ZHANG2009)
                    .printed("OR 3.6, pain-free controls")
                    .because("Formula with p=0.1 gives 2.9; cut because controls had never had back pain."),
            )],
        ),
        group(
            "onset",
            &[symptom(SuddenOnset).present(1.0, 0.6, 1.7).absent(1.0, 0.7, 1.5).per(
                disputed(&VERWOERD2014)
                    .printed("non-sudden onset favoured herniation; no inciting event in 62% (suri2010)")
                    .because("Tradition says sudden, referral data say the opposite; no weight."),
            )],
        ),
        group(
            "inflammatory_pattern",
            &[
                symptom(MorningStiffnessOver30Minutes).present(0.7, 0.35, 1.4).absent(1.1, 0.55, 2.2).per(
                    estimated(&CURATOR_ESTIMATE).because("Long stiffness belongs to inflammatory pain."),
                ),
                symptom(ImprovesWithExercise)
                    .present(0.7, 0.35, 1.4)
                    .absent(1.15, 0.575, 2.3)
                    .per(estimated(&CURATOR_ESTIMATE).because("Root pain seldom eases with exercise.")),
            ],
        ),
        group(
            "hip_signs",
            &[sign(LimitedHipInternalRotation).present(0.7, 0.35, 1.4).absent(1.12, 0.56, 2.24).per(
                estimated(&BROWN2004)
                    .remembered()
                    .printed("OR 14 hip against spine (memory)")
                    .because("A stiff hip points away from the spine as main source."),
            )],
        ),
        group(
            "fever",
            &[symptom(Fever).present(0.5, 0.2, 1.25).per(
                estimated(&CURATOR_ESTIMATE).because("Mechanical cause; fever asks for another explanation."),
            )],
        ),
        group(
            "imaging",
            &[investigation(DiscHerniationOnMri).present(2.6, 1.8, 3.6).absent(0.11, 0.05, 0.25).per(
                adapted(&BRINJIKJI2015A)
                    .printed(
                        "protrusion in 29% (age 20) to 43% (age 80) of people without pain; OR for back pain \
                             2.65, extrusion 4.38 (brinjikji2015b)",
                    )
                    .because(
                        "0.93 of cases against about 0.36 of other consulters: presence says little, \
                             absence much.",
                    ),
            )],
        ),
        group(
            "severity",
            &[symptom(SeverePain).present(1.25, 0.625, 2.5).absent(0.85, 0.425, 1.7).per(
                estimated(&CURATOR_ESTIMATE)
                    .because("Root pain is rated higher than other back pain, with wide overlap."),
            )],
        ),
    ],
};
