//! Cauda equina syndrome: squeezed nerve bundle at the base of the spine.

use crate::citation::{adapted, estimated, measured};
use crate::knowledge::profile::CodeFit::*;
use crate::knowledge::profile::CodeSystem::*;
use crate::knowledge::profile::{Code, Pretest, Profile, group};
use crate::knowledge::sources::*;
use crate::vocabulary::Condition;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

pub(crate) const PROFILE: Profile = Profile {
    condition: Condition::CaudaEquinaSyndrome,
    mechanism: "The bundle of nerves below the spinal cord is compressed, often by a large disc herniation, \
         affecting saddle feeling, bladder, bowel, sexual function and legs.",
    usual_course: "Emergency: needs hospital assessment and scanning within hours, because delay risks lasting \
         loss.",
    limits: None,
    codes: &[
        Code::new(Icd10Who2019, "G83.4", "Cauda equina syndrome", Exact),
        Code::new(Icd10Cm202604, "G83.4", "Cauda equina syndrome", Exact),
        Code::new(Icd11Mms, "8B40", "Cauda equina syndrome", Exact),
    ],
    primary_care: Pretest::new(
        (0.0004, 0.0002, 0.0008),
        measured(&BMJ_BP_CES).because("0.04% to 0.08% of primary-care back pain."),
    ),
    spine_clinic: Pretest::new(
        (0.0027, 0.001, 0.004),
        measured(&HOERITZAUER2020).because("0.27% in secondary care, four studies."),
    ),
    emergency_department: Pretest::new(
        (0.004, 0.001, 0.019),
        adapted(&GALLIKER2020).because("0.1-1.9% cord or cauda compression in emergency departments."),
    ),
    demographics: &[],
    groups: &[
        group(
            "saddle",
            &[
                SaddleNumbness.present(9.0, 3.0, 20.0).absent(0.3, 0.08, 0.65).from(
                    adapted(&KORSE2017)
                        .printed(
                            "0.93 of 75 operated (korse2017), 0.81, 0.82 (venkatesan2019), 0.60 examined \
                         (ces334)",
                        )
                        .because(
                            "0.75 of cases over 0.08 of consulters; absence softened, because every \
                         series is late disease.",
                        ),
                ),
                SexualDysfunction.present(3.5, 1.2, 9.0).absent(0.72, 0.4, 1.0).from(
                    adapted(&KORSE2017)
                        .printed("25 of the 26 who were asked, of 75 (korse2017)")
                        .because("Asked selectively: 0.35 of all cases over an assumed 0.10 of consulters."),
                ),
            ],
        ),
        group(
            "perineal_examination",
            &[ReducedAnalTone.present(5.0, 1.2, 12.0).absent(0.6, 0.4, 1.0).from(
                adapted(&ZUSMAN2022)
                    .printed("sens 0.80 spec 0.86; 43-53% in other series; no relation in angus2021")
                    .because(
                        "Examined, so kept apart from reported numbness: 0.45 of cases against \
                         0.09 of examined consulters. Normal tone must not reassure.",
                    ),
            )],
        ),
        group(
            "sphincter",
            &[
                BladderDysfunction.present(6.7, 3.0, 15.0).absent(0.28, 0.09, 0.6).from(
                    adapted(&KORSE2017)
                        .printed("0.92 of 75 operated (korse2017), 0.72 (ces334); among suspects LR+ 1.1")
                        .because(
                            "0.80 of cases over 0.12 of consulters; absence softened, because every \
                         series is late disease.",
                        ),
                ),
                BowelDysfunction.present(8.0, 2.5, 15.0).absent(0.6, 0.28, 0.85).from(
                    adapted(&KORSE2017)
                        .printed("0.74 of 75 operated (korse2017), 0.39 to 0.47 elsewhere")
                        .because(
                            "0.48 of cases over 0.06 of consulters; absence softened, because every \
                         series is late disease.",
                        ),
                ),
            ],
        ),
        group(
            "post_void_residual",
            &[PostVoidResidualOver200Ml.present(7.0, 2.8, 20.0).absent(0.18, 0.09, 0.5).from(
                adapted(&KATZOURAKI2020)
                    .printed(
                        "LR+ 2.84 (2.3-3.5), LR- 0.09 (0.02-0.34); pooled 12.8/0.18 (pvr_meta2022); \
                         sens 0.46 in legal cases (todd2022_pvr)",
                    )
                    .because("Between prospective and pooled values; a small residual does not exclude."),
            )],
        ),
        group(
            "bilateral",
            &[
                BilateralLegPain.present(3.0, 1.5, 5.0).absent(0.65, 0.45, 0.85).from(
                    adapted(&CES334)
                        .printed("sens 0.60 spec 0.70; OR 2.6 (wood2024), 2.2 (angus2021)")
                        .because(
                            "0.60/0.30 among suspected cases is 2.0, over the 0.13 of all consulters \
                         4.6: geometric middle. Absence softened.",
                        ),
                ),
                UnilateralLegPain.present(0.75, 0.5, 1.12).absent(1.25, 0.962, 1.62).from(
                    adapted(&CES334)
                        .printed("sens 0.28 spec 0.48 (LR+ 0.54)")
                        .because("Half of cases start one-sided (todd_pulse), so softened."),
                ),
            ],
        ),
        group(
            "motor",
            &[
                LegWeakness.present(3.0, 1.8, 5.0).absent(0.5, 0.35, 0.75).from(
                    adapted(&CES334).printed("sens 0.68 spec 0.72 (LR+ 2.43, LR- 0.44)").because(
                        "The specificity is that of suspected cases; weakness is rarer among all \
                         consulters, so the ratio is a little higher.",
                    ),
                ),
                ProgressiveLegWeakness
                    .present(4.0, 1.82, 8.8)
                    .absent(0.8, 0.4, 1.6)
                    .from(estimated(&CURATOR_ESTIMATE).because("Worsening deficit of the legs; no figure.")),
                MyotomalWeakness.present(2.5, 1.25, 5.0).absent(0.65, 0.325, 1.3).from(
                    estimated(&CES334)
                        .printed("leg weakness sens 0.68 spec 0.72")
                        .because("Examined form of the weakness row."),
                ),
            ],
        ),
        group(
            "sensory",
            &[
                DermatomalSensoryLoss.present(1.8, 1.12, 2.88).absent(0.8, 0.615, 1.04).from(
                    adapted(&ANGUS2021).printed("adjusted OR 1.8 among suspected cases").because(
                        "The odds ratio stands in for the likelihood ratio, which it overstates a \
                         little: no counts were seen. The absent side is estimated.",
                    ),
                ),
                LegNumbness.present(2.0, 1.3, 3.2).absent(0.55, 0.35, 0.8).from(
                    adapted(&CES334)
                        .printed("leg sensory deficit sens 0.72 spec 0.60, LR+ 1.8, LR- 0.47")
                        .because(
                            "Sensitivity kept, false positives 0.25 to 0.4; numbness is not examined \
                         loss.",
                        ),
                ),
            ],
        ),
        group(
            "leg_radiation",
            &[PainBelowKnee.present(2.0, 1.2, 2.4).absent(0.4, 0.1, 0.8).from(
                adapted(&KORSE2017)
                    .printed("sciatica in 0.97 of 75 operated (korse2017), 0.93 (todd_pulse)")
                    .because(
                        "0.80 below the knee over 0.38 of consulters; absence softened, because \
                         every series is late disease.",
                    ),
            )],
        ),
        group(
            "imaging",
            &[CaudaEquinaCompressionOnMri.present(30.0, 15.0, 30.0).absent(0.04, 0.0334, 0.15).from(
                adapted(&KATZOURAKI2020)
                    .printed(
                        "compression on the scan is the reference standard of the study; capped at \
                         30",
                    )
                    .because(
                        "Nearly all cases by definition; severe compression without the syndrome is \
                         seen in about 2% of consulters at most.",
                    ),
            )],
        ),
        group(
            "severity",
            &[SeverePain.present(1.4, 0.7, 2.8).absent(0.7, 0.35, 1.4).from(
                estimated(&CURATOR_ESTIMATE)
                    .because("Large herniations hurt badly, though pain can fade as numbness comes."),
            )],
        ),
    ],
};
