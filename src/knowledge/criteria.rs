//! The published m-of-n rules. Rules without a likelihood ratio are informational.

use super::profile::Factor;
use super::rule::Item::Any;
use super::rule::{Bound, CriterionRule, Item, criterion, investigation, risk, sign, symptom};
use super::sources::*;
use crate::citation::{adapted, estimated, measured};
use crate::vocabulary::{Condition, Criterion, Investigation, RiskFactor, Sex, Sign, Symptom};

/// Every criterion, in the order of `Criterion::ALL`.
pub(crate) static ALL: [CriterionRule; 21] = [
    criterion(
        Criterion::TriggerPointDelphi2Of3,
        Condition::MyofascialTriggerPoints,
        2,
        &[sign(Sign::TautBand), sign(Sign::HypersensitiveNodule), sign(Sign::ReferredPainOnPalpation)],
        &[],
        estimated(&FERNANDEZ2018).remembered().because(
            "No accuracy study; threshold two from memory, items verified. The whole palpation group is \
             replaced.",
        ),
    )
    .met(2.2, 1.1, 4.4)
    .not_met(0.5, 0.25, 1.0)
    .replacing(&["palpation"], &[]),
    criterion(
        Criterion::AsasInflammatoryBackPain,
        Condition::AnkylosingSpondylitis,
        4,
        &[
            Item::AgeAtOnset(Bound::Below(40)),
            symptom(Symptom::InsidiousOnset),
            symptom(Symptom::ImprovesWithExercise),
            symptom(Symptom::NoImprovementWithRest),
            symptom(Symptom::NightPain),
        ],
        &[],
        measured(&RUDWALEIT2006EASY).because(
            "Carries the published table value of inflammatory back pain (0.75/0.76); the rule itself \
             shows 2.9/0.28 against expert judgement (sieper2009) and 1.6/0.48 among suspected cases \
             (rudwaleit2009_part2), which the interval reaches.",
        ),
    )
    .met(3.1, 1.6, 4.5)
    .not_met(0.33, 0.2, 0.6)
    .replacing(&["inflammatory_back_pain"], &[]),
    criterion(
        Criterion::BerlinInflammatoryBackPain,
        Condition::AnkylosingSpondylitis,
        2,
        &[
            symptom(Symptom::MorningStiffnessOver30Minutes),
            symptom(Symptom::ImprovesWithExercise),
            symptom(Symptom::WakesSecondHalfOfNight),
            symptom(Symptom::AlternatingButtockPain),
        ],
        &[Item::Age(Bound::Below(50))],
        measured(&RUDWALEIT2006IBP).because(
            "Informational: 2 of 4 LR+ 3.7, LR- 0.37; 3 of 4 LR+ 12.4. Exercise item should exclude relief \
             by rest.",
        ),
    ),
    criterion(
        Criterion::CalinInflammatoryBackPain,
        Condition::AnkylosingSpondylitis,
        4,
        &[
            Item::AgeAtOnset(Bound::Below(40)),
            symptom(Symptom::InsidiousOnset),
            Item::DurationWeeks(Bound::AtLeast(12)),
            symptom(Symptom::MorningStiffnessOver30Minutes),
            symptom(Symptom::ImprovesWithExercise),
        ],
        &[],
        measured(&SIEPER2009).because(
            "Informational: sens 0.90 spec 0.53 against expert judgement; original asks for any morning \
             stiffness.",
        ),
    ),
    criterion(
        Criterion::NiceNg65Referral,
        Condition::AnkylosingSpondylitis,
        4,
        &[
            Item::AgeAtOnset(Bound::Below(35)),
            symptom(Symptom::WakesSecondHalfOfNight),
            Any(&[symptom(Symptom::ButtockPain), symptom(Symptom::AlternatingButtockPain)]),
            symptom(Symptom::ImprovesWithExercise),
            symptom(Symptom::GoodResponseToNsaids),
            risk(RiskFactor::FamilyHistoryOfSpondyloarthritis),
            Any(&[symptom(Symptom::PeripheralJointSwelling), symptom(Symptom::Dactylitis)]),
            symptom(Symptom::EnthesisPain),
            risk(RiskFactor::Psoriasis),
        ],
        &[Item::AgeAtOnset(Bound::Below(45)), Item::DurationWeeks(Bound::AtLeast(12))],
        measured(&NICE_NG65).remembered().because(
            "Informational referral rule, items from memory; exactly three items asks for HLA-B27 first.",
        ),
    ),
    criterion(
        Criterion::AsasAxspaImagingArm,
        Condition::AnkylosingSpondylitis,
        1,
        &[
            Item::Criterion(Criterion::AsasInflammatoryBackPain),
            symptom(Symptom::PeripheralJointSwelling),
            symptom(Symptom::EnthesisPain),
            symptom(Symptom::EyePainOrRedness),
            symptom(Symptom::Dactylitis),
            risk(RiskFactor::Psoriasis),
            risk(RiskFactor::InflammatoryBowelDisease),
            symptom(Symptom::GoodResponseToNsaids),
            risk(RiskFactor::FamilyHistoryOfSpondyloarthritis),
            risk(RiskFactor::HlaB27),
            investigation(Investigation::RaisedInflammatoryMarkers),
        ],
        &[
            Item::AgeAtOnset(Bound::Below(45)),
            Item::DurationWeeks(Bound::AtLeast(12)),
            Any(&[
                investigation(Investigation::SacroiliitisOnMri),
                investigation(Investigation::SacroiliitisOnRadiograph),
            ]),
        ],
        measured(&RUDWALEIT2009A)
            .remembered()
            .because("Informational, items from memory; classification for studies, not diagnosis."),
    ),
    criterion(
        Criterion::AsasAxspaClinicalArm,
        Condition::AnkylosingSpondylitis,
        2,
        &[
            Item::Criterion(Criterion::AsasInflammatoryBackPain),
            symptom(Symptom::PeripheralJointSwelling),
            symptom(Symptom::EnthesisPain),
            symptom(Symptom::EyePainOrRedness),
            symptom(Symptom::Dactylitis),
            risk(RiskFactor::Psoriasis),
            risk(RiskFactor::InflammatoryBowelDisease),
            symptom(Symptom::GoodResponseToNsaids),
            risk(RiskFactor::FamilyHistoryOfSpondyloarthritis),
            investigation(Investigation::RaisedInflammatoryMarkers),
        ],
        &[
            Item::AgeAtOnset(Bound::Below(45)),
            Item::DurationWeeks(Bound::AtLeast(12)),
            risk(RiskFactor::HlaB27),
        ],
        measured(&RUDWALEIT2009A)
            .remembered()
            .because("Informational, items from memory; classification for studies, not diagnosis."),
    ),
    criterion(
        Criterion::ModifiedNewYork,
        Condition::AnkylosingSpondylitis,
        1,
        &[
            symptom(Symptom::ImprovesWithExercise),
            sign(Sign::RestrictedLumbarFlexion),
            sign(Sign::RestrictedChestExpansion),
        ],
        &[investigation(Investigation::SacroiliitisOnRadiograph)],
        measured(&VANDERLINDEN1984)
            .remembered()
            .because("Informational, from memory; the exercise item also needs stiffness over three months."),
    ),
    criterion(
        Criterion::CafReferral2Of4,
        Condition::AnkylosingSpondylitis,
        2,
        &[
            Item::Criterion(Criterion::AsasInflammatoryBackPain),
            symptom(Symptom::GoodResponseToNsaids),
            risk(RiskFactor::FamilyHistoryOfSpondyloarthritis),
            Item::DurationWeeks(Bound::AtLeast(260)),
        ],
        &[],
        measured(&VANHOEVEN2015)
            .because("Informational: sens 0.75 spec 0.58 in primary care at 18-45 years."),
    ),
    criterion(
        Criterion::CookStenosis1Of5,
        Condition::LumbarSpinalStenosis,
        1,
        &[
            symptom(Symptom::BilateralLegPain),
            symptom(Symptom::LegPainWorseThanBackPain),
            symptom(Symptom::WorseStandingOrWalking),
            symptom(Symptom::RelievedBySitting),
            Item::Age(Bound::AtLeast(49)),
        ],
        &[],
        measured(&COOK2011).remembered().because(
            "Informational: none of five LR- 0.19, n=1448, items from memory. Age bands and postural rows \
             already say more.",
        ),
    ),
    criterion(
        Criterion::CookStenosis4Of5,
        Condition::LumbarSpinalStenosis,
        4,
        &[
            symptom(Symptom::BilateralLegPain),
            symptom(Symptom::LegPainWorseThanBackPain),
            symptom(Symptom::WorseStandingOrWalking),
            symptom(Symptom::RelievedBySitting),
            Item::Age(Bound::AtLeast(49)),
        ],
        &[],
        measured(&COOK2011).remembered().because(
            "Informational: LR+ 4.6 (2.4-8.9); interval and items from memory. The postural rows of \
             suri2010rce carry the weight.",
        ),
    ),
    criterion(
        Criterion::SijProvocation3Of5,
        Condition::SacroiliacJointPain,
        3,
        &[
            sign(Sign::SacroiliacDistraction),
            sign(Sign::ThighThrust),
            sign(Sign::SacroiliacCompression),
            sign(Sign::SacralThrust),
            sign(Sign::GaenslenTest),
        ],
        &[],
        measured(&SAUERESSIG2021).because(
            "Pooled over five studies, very low certainty. Original cohort 4.2/0.12 (laslett2003) is not \
             used: the review contradicts it.",
        ),
    )
    .met(2.13, 1.2, 3.9)
    .not_met(0.33, 0.11, 0.72)
    .replacing(&["sij_provocation"], &[]),
    criterion(
        Criterion::Vanderwurff3Of5,
        Condition::SacroiliacJointPain,
        3,
        &[
            sign(Sign::SacroiliacDistraction),
            sign(Sign::SacroiliacCompression),
            sign(Sign::ThighThrust),
            sign(Sign::FaberTest),
            sign(Sign::GaenslenTest),
        ],
        &[],
        measured(&VANDERWURFF2006).because(
            "Informational: LR+ 4.02 (2.04-7.89), LR- 0.19 (0.07-0.47) in one hospital; the pooled rule \
             carries the weight.",
        ),
    ),
    criterion(
        Criterion::GtpsPalpationAndResistedAbduction,
        Condition::GreaterTrochantericPainSyndrome,
        2,
        &[sign(Sign::TrochantericTenderness), sign(Sign::ResistedHipAbductionPain)],
        &[],
        adapted(&KINSELLA2024).because(
            "Both positive takes 59% to 96% (LR 16.7), shrunk. Both negative is LR 0.11, but mixed results \
             are unpublished: then the rows speak.",
        ),
    )
    .met(12.0, 4.0, 30.0)
    .replacing(&["trochanteric_tests"], &[]),
    criterion(
        Criterion::PiriformisActiveOrSeated,
        Condition::PiriformisSyndrome,
        1,
        &[sign(Sign::ActivePiriformisTest), sign(Sign::PiriformisStretch)],
        &[],
        adapted(&MARTIN2014)
            .remembered()
            .because("Published LR+ 4.57, LR- 0.11 (memory, n=33, ten controls); shrunk."),
    )
    .met(3.6, 1.3, 12.0)
    .not_met(0.2, 0.05, 0.5)
    .replacing(&["piriformis_tests"], &[]),
    criterion(
        Criterion::HenschkeFracture3Of4,
        Condition::VertebralFracture,
        3,
        &[
            Item::Sex(Sex::Female),
            Item::Age(Bound::Above(70)),
            Any(&[risk(RiskFactor::MajorTrauma), risk(RiskFactor::MinorTrauma)]),
            risk(RiskFactor::CorticosteroidUse),
        ],
        &[],
        measured(&HENSCHKE2009).because(
            "Informational: LR+ 218 from eight fractures; capping at 30 would score below two single rows, \
             so rows speak.",
        ),
    ),
    criterion(
        Criterion::SteroidFractureUnder65,
        Condition::VertebralFracture,
        2,
        &[
            risk(RiskFactor::CorticosteroidUse),
            Any(&[risk(RiskFactor::MinorTrauma), symptom(Symptom::SuddenOnset)]),
        ],
        &[Item::Age(Bound::Below(65))],
        adapted(&WILLIAMS2013).because(
            "Steroid bone loss does not wait for age: the young age band is set aside, the steroid row \
             keeps its weight.",
        ),
    )
    .met(12.0, 4.0, 30.0)
    .replacing(&["bone_fragility"], &[Factor::Age]),
    criterion(
        Criterion::DeyoCancerRuleOut,
        Condition::SpinalMalignancy,
        1,
        &[
            Item::Age(Bound::AtLeast(50)),
            risk(RiskFactor::HistoryOfCancer),
            symptom(Symptom::UnexplainedWeightLoss),
            symptom(Symptom::NoImprovementAfterOneMonth),
        ],
        &[],
        adapted(&DEYO_DIEHL1988).remembered().because(
            "13 of 13 cancers had one: 0.5 in 14 missed, by the usual correction, over a specificity of 0.60 \
             (memory) is 0.06, taken as 0.07 because the specificity is remembered. Rules out only; when met \
             the single rows speak.",
        ),
    )
    .not_met(0.07, 0.033, 0.6)
    .replacing(
        &["history_of_cancer", "unexplained_weight_loss", "no_improvement_after_one_month"],
        &[Factor::Age],
    ),
    criterion(
        Criterion::InfectionAnyRiskFactor,
        Condition::SpinalInfection,
        1,
        &[
            risk(RiskFactor::IntravenousDrugUse),
            risk(RiskFactor::Immunosuppression),
            risk(RiskFactor::Diabetes),
            risk(RiskFactor::RecentInfection),
            risk(RiskFactor::RecentSpinalProcedure),
            risk(RiskFactor::AlcoholMisuse),
            risk(RiskFactor::CorticosteroidUse),
        ],
        &[],
        adapted(&SHROYER2019).because(
            "Risk factor in 80% of abscesses (98% in davis2004) against 21% of controls. Rules out only.",
        ),
    )
    .not_met(0.22, 0.03, 0.45)
    .replacing(&["infection_risk"], &[]),
    criterion(
        Criterion::EpiduralAbscessTriad,
        Condition::SpinalInfection,
        2,
        &[
            symptom(Symptom::Fever),
            Any(&[
                symptom(Symptom::ProgressiveLegWeakness),
                sign(Sign::MyotomalWeakness),
                symptom(Symptom::BladderDysfunction),
            ]),
        ],
        &[],
        measured(&DAVIS2004)
            .because("Informational: LR+ 13, LR- 0.88 (13% against 1%); absence excludes nothing."),
    ),
    criterion(
        Criterion::CesNumbnessAndSphincter,
        Condition::CaudaEquinaSyndrome,
        2,
        &[
            symptom(Symptom::SaddleNumbness),
            Any(&[symptom(Symptom::BladderDysfunction), symptom(Symptom::BowelDysfunction)]),
        ],
        &[],
        measured(&SBPR2013).because(
            "Informational: self-report spec 0.90, LR+ about 10 on one case; product of the two groups \
             already exceeds it.",
        ),
    ),
];
