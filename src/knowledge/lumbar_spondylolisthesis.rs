//! Lumbar spondylolisthesis: slipped vertebra.

use super::profile::CodeFit::*;
use super::profile::CodeSystem::*;
use super::profile::{Band, Code, Pretest, Profile, group, investigation, risk, sign, symptom};
use super::sources::*;
use crate::citation::{Grounds, adapted, estimated};
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Sex};

const AGE: Grounds =
    estimated(&KALICHMAN2009).because("Isthmic form in the young, degenerative form from the fifth decade.");

const SEX: Grounds = estimated(&KALICHMAN2009).because("Degenerative form 3:1 in women, lysis 3:1 in men.");

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::LumbarSpondylolisthesis,
    mechanism: "One vertebra has moved forward on the next because of a stress defect or joints that have changed \
         with age, straining joints and sometimes nerves.",
    usual_course: "Many slips never hurt or progress; trunk strengthening and changes of activity are the usual first \
         steps.",
    codes: &[
        Code::new(Icd10Who2019, "M43.1", "Spondylolisthesis", Broad),
        Code::new(Icd10Cm202604, "M43.16", "Spondylolisthesis, lumbar region", Narrow),
        Code::new(Icd11Mms, "FA84.Z", "Spondylolisthesis, unspecified", Broad),
        Code::new(HumanPhenotypeOntology, "HP:0003302", "Spondylolisthesis", Broad),
    ],
    primary_care: Pretest::new(
        (0.025, 0.01, 0.05),
        adapted(&DEYO2001).remembered().because("2% of primary-care back pain (memory)."),
    ),
    spine_clinic: Pretest::new(
        (0.06, 0.03, 0.12),
        estimated(&CURATOR_ESTIMATE).because("Referral concentrates it; no figure found."),
    ),
    emergency_department: Pretest::new(
        (0.015, 0.005, 0.03),
        estimated(&CURATOR_ESTIMATE).because("No figure found."),
    ),
    demographics: &[
        Band::Age(16, 19).per(
            1.45,
            0.853,
            2.46,
            adapted(&GRODAHL2016).because(
                "Under 20 LR+ 1.45 (0.81/0.44) for the isthmic form, which makes up nearly all slips at \
                 that age.",
            ),
        ),
        Band::Age(20, 24).per(1.1, 0.647, 1.87, AGE),
        Band::Age(25, 49).per(0.7, 0.412, 1.19, AGE),
        Band::Age(50, 59).per(1.0, 0.588, 1.7, AGE),
        Band::Age(60, 130).per(1.4, 0.824, 2.38, AGE),
        Band::Sex(Sex::Female).per(1.15, 0.767, 1.72, SEX),
        Band::Sex(Sex::Male).per(0.82, 0.547, 1.23, SEX),
    ],
    criteria: &[],
    groups: &[
        group(
            "step_off",
            &[sign(StepOffOnPalpation).present(6.0, 3.0, 15.0).absent(0.4, 0.21, 0.6).per(
                adapted(&AHN2015)
                    .printed(
                        "sill sign sens 0.81 spec 0.89, LR+ 7.43 (3.6-15.2); older step-off studies \
                             sens 0.60-0.88, spec 0.87-1.00 (alqarni2015)",
                    )
                    .because(
                        "Between developer-run study and the review range; radiographic slip is not \
                             always the pain source.",
                    ),
            )],
        ),
        group(
            "low_back_pain",
            &[symptom(LowBackPain)
                .present(1.1, 0.55, 2.2)
                .absent(0.5, 0.25, 1.0)
                .per(estimated(&CURATOR_ESTIMATE).because("Back pain is the usual complaint."))],
        ),
        group(
            "extension_loading",
            &[
                symptom(WorseExtension).present(1.5, 0.75, 3.0).absent(0.7, 0.35, 1.4).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Extension shears the slipped level; no usable figures."),
                ),
                symptom(WorseStandingOrWalking).present(1.5, 0.75, 3.0).absent(0.7, 0.35, 1.4).per(
                    estimated(&GRODAHL2016)
                        .printed("worse walking sens >0.75, no specificity")
                        .because("Slip narrows the canal on standing."),
                ),
                symptom(RelievedBySitting)
                    .present(1.4, 0.7, 2.8)
                    .absent(0.8, 0.4, 1.6)
                    .per(estimated(&CURATOR_ESTIMATE).because("Unloading eases; shared with stenosis.")),
                sign(FacetLoading).present(1.3, 0.65, 2.6).absent(0.8, 0.4, 1.6).per(
                    estimated(&CURATOR_ESTIMATE).because("Posterior loading test; shared with facet pain."),
                ),
                symptom(RelievedByBendingForward).present(1.4, 0.7, 2.8).absent(0.88, 0.44, 1.76).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Flexion unloads the slipped level; shared with stenosis."),
                ),
            ],
        ),
        group(
            "relieved_by_lying_down",
            &[symptom(RelievedByLyingDown)
                .present(1.2, 0.6, 2.4)
                .absent(0.75, 0.375, 1.5)
                .per(estimated(&CURATOR_ESTIMATE).because("Unloading eases; common in mechanical pain."))],
        ),
        group(
            "leg_radiation",
            &[
                symptom(BilateralLegPain).present(1.4, 0.7, 2.8).absent(0.94, 0.47, 1.88).per(
                    estimated(&CURATOR_ESTIMATE)
                        .because("Central narrowing at the slip can give two-sided pain."),
                ),
                symptom(PosteriorThighPain)
                    .present(1.2, 0.6, 2.4)
                    .absent(0.9, 0.45, 1.8)
                    .per(estimated(&CURATOR_ESTIMATE).because("Tight hamstrings and referred pain.")),
            ],
        ),
        group(
            "repetitive_strain",
            &[risk(RepetitiveStrain).present(1.3, 0.65, 2.6).per(
                estimated(&CURATOR_ESTIMATE)
                    .because("Repeated extension in sport and work for the isthmic form."),
            )],
        ),
        group(
            "onset",
            &[symptom(InsidiousOnset)
                .present(1.2, 0.6, 2.4)
                .absent(0.85, 0.425, 1.7)
                .per(estimated(&CURATOR_ESTIMATE).because("Degenerative slip develops slowly."))],
        ),
        group(
            "worse_coughing_sneezing",
            &[symptom(WorseCoughingSneezing)
                .present(0.75, 0.375, 1.5)
                .per(estimated(&CURATOR_ESTIMATE).because("Pressure provocation fits a disc better."))],
        ),
        group(
            "inflammatory_pattern",
            &[
                symptom(MorningStiffnessOver30Minutes)
                    .present(0.7, 0.35, 1.4)
                    .absent(1.1, 0.55, 2.2)
                    .per(estimated(&CURATOR_ESTIMATE).because("Favours inflammatory pain.")),
                symptom(ImprovesWithExercise)
                    .present(0.75, 0.375, 1.5)
                    .absent(1.12, 0.56, 2.24)
                    .per(estimated(&CURATOR_ESTIMATE).because("Loading usually provokes it.")),
            ],
        ),
        group(
            "imaging",
            &[investigation(SpondylolisthesisOnRadiograph)
                .present(7.0, 4.0, 12.0)
                .absent(0.08, 0.0334, 0.25)
                .per(
                    adapted(&BRINJIKJI2015A)
                        .printed("slip on imaging uncommon before 60, 23% at 60 in people without pain")
                        .because(
                            "0.93 of cases by definition against about 0.13 of other consulters; a slip \
                             need not be the pain source.",
                        ),
                )],
        ),
        group(
            "activity",
            &[symptom(WorseAfterActivity).present(1.4, 0.7, 2.8).absent(0.75, 0.375, 1.5).per(
                estimated(&CURATOR_ESTIMATE).because("Loading pain, in the young after sport; no figures."),
            )],
        ),
        group(
            "midline_spinal_pain",
            &[symptom(MidlineSpinalPain)
                .present(1.2, 0.6, 2.4)
                .absent(0.85, 0.425, 1.7)
                .per(estimated(&CURATOR_ESTIMATE).because("Pain over the slipped level."))],
        ),
    ],
};
