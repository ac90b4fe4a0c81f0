//! The published m-of-n rules (criteria). A rule without a likelihood ratio is for information only.

use super::profile::{Factor, Profile};
use super::rule::{CriterionRule, criterion, rule};
use super::sources::*;
use crate::citation::{adapted, estimated, measured};
use crate::vocabulary::Investigation::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Condition, Criterion};

/// Every criterion, in the order of `Criterion::ALL`.
pub(crate) static ALL: [CriterionRule; 21] = [
    criterion(
        Criterion::TriggerPointDelphi2Of3,
        Condition::MyofascialTriggerPoints,
        rule! {
            every HypersensitiveNodule;
            any TautBand, ReferredPainOnPalpation
        },
        estimated(&FERNANDEZ2018).because(
            "No accuracy study and no standard, so this is agreement with a label. Consensus names \
             the three items as a cluster; a band alone is not a trigger point (baeumler2023), so \
             the tender nodule is required. The rule replaces the whole palpation group.",
        ),
    )
    .met(2.5, 1.25, 5.0)
    .not_met(0.5, 0.25, 1.0)
    .replacing(&["palpation"], &[]),
    criterion(
        Criterion::AsasInflammatoryBackPain,
        Condition::AnkylosingSpondylitis,
        rule! {
            at_least 4 of (age_at_onset < 40), InsidiousOnset, ImprovesWithExercise,
                NoImprovementWithRest, NightPainEasedByGettingUp
        },
        adapted(&ARNBAK2016).because(
            "Against diagnosis: 1.67 (1.20-2.30)/0.82 unselected, 1.65 (1.42-1.91)/0.48 \
             (rudwaleit2009_part2), 1.74/0.62 (keeling2012), 1.0/0.3 pooled suspects (bento2024); \
             literature table 3.1/0.33. 0.57 of cases over 0.25 of consulters, many of whom have \
             acute pain; the absent side is held at its strongest row.",
        ),
    )
    .met(2.2, 1.0, 3.6)
    .not_met(0.55, 0.3, 0.82)
    .replacing(&["inflammatory_back_pain"], &[]),
    criterion(
        Criterion::BerlinInflammatoryBackPain,
        Condition::AnkylosingSpondylitis,
        rule! {
            every (age < 50);
            every (weeks >= 12);
            at_least 2 of MorningStiffnessOver30Minutes, ImprovesWithExercise & NoImprovementWithRest,
                WakesSecondHalfOfNight, AlternatingButtockPain
        },
        measured(&RUDWALEIT2006IBP).because(
            "Informational: 2 of 4 LR+ 3.7, LR- 0.37 in a case-control study; against diagnosis \
             1.76/0.58 (rudwaleit2009_part2) and 1.48/0.68 (arnbak2016). The question does not \
             separate waking only in the second half from waking then as well.",
        ),
    ),
    criterion(
        Criterion::CalinInflammatoryBackPain,
        Condition::AnkylosingSpondylitis,
        rule! {
            at_least 4 of (age_at_onset < 40), InsidiousOnset, (weeks >= 12),
                MorningStiffnessOver30Minutes, ImprovesWithExercise
        },
        measured(&SIEPER2009).because(
            "Informational: sens 0.90 spec 0.53 against expert judgement; original asks for any \
             morning stiffness.",
        ),
    ),
    criterion(
        Criterion::NiceNg65Referral,
        Condition::AnkylosingSpondylitis,
        rule! {
            every LowBackPain;
            every (age_at_onset < 45);
            every (weeks >= 12);
            at_least 4 of (age_at_onset < 35), WakesSecondHalfOfNight,
                ButtockPain | AlternatingButtockPain, ImprovesWithExercise, GoodResponseToNsaids,
                FamilyHistoryOfSpondyloarthritis, PeripheralJointSwelling | Dactylitis, EnthesisPain,
                Psoriasis
        },
        measured(&NICE_NG65).because(
            "Informational referral rule, wording read; with exactly three items, HLA-B27 is \
             tested first. The family question is wider than the item (a first-degree relative \
             with spondyloarthritis).",
        ),
    ),
    criterion(
        Criterion::AsasAxspaImagingArm,
        Condition::AnkylosingSpondylitis,
        rule! {
            every LowBackPain | ThoracicPain | MidlineSpinalPain;
            every (age_at_onset < 45);
            every (weeks >= 12);
            every SacroiliitisOnMri | SacroiliitisOnRadiograph;
            any (met AsasInflammatoryBackPain), PeripheralJointSwelling, EnthesisPain, EyePainOrRedness,
                Dactylitis, Psoriasis, InflammatoryBowelDisease, GoodResponseToNsaids,
                FamilyHistoryOfSpondyloarthritis, HlaB27, RaisedInflammatoryMarkers
        },
        measured(&RUDWALEIT2009_PART2)
            .because("Informational, definition read; made to classify for studies, not to diagnose."),
    ),
    criterion(
        Criterion::AsasAxspaClinicalArm,
        Condition::AnkylosingSpondylitis,
        rule! {
            every LowBackPain | ThoracicPain | MidlineSpinalPain;
            every (age_at_onset < 45);
            every (weeks >= 12);
            every HlaB27;
            at_least 2 of (met AsasInflammatoryBackPain), PeripheralJointSwelling, EnthesisPain,
                EyePainOrRedness, Dactylitis, Psoriasis, InflammatoryBowelDisease, GoodResponseToNsaids,
                FamilyHistoryOfSpondyloarthritis, RaisedInflammatoryMarkers
        },
        measured(&RUDWALEIT2009_PART2)
            .because("Informational, definition read; made to classify for studies, not to diagnose."),
    ),
    criterion(
        Criterion::ModifiedNewYork,
        Condition::AnkylosingSpondylitis,
        rule! {
            every SacroiliitisOnRadiograph;
            any LowBackPain & RestrictedMovement & (weeks >= 12) & ImprovesWithExercise & NoImprovementWithRest | LowBackPain & MorningStiffnessOver30Minutes & (weeks >= 12) & ImprovesWithExercise & NoImprovementWithRest,
                RestrictedLumbarFlexion, RestrictedChestExpansion
        },
        measured(&VANDERLINDEN1984).because(
            "Informational, wording read. One finding covers limitation in two planes; the \
             radiograph must be of the stated grade.",
        ),
    ),
    criterion(
        Criterion::CafReferral2Of4,
        Condition::AnkylosingSpondylitis,
        rule! {
            at_least 2 of (met AsasInflammatoryBackPain), GoodResponseToNsaids,
                FamilyHistoryOfSpondyloarthritis, (weeks >= 260)
        },
        measured(&VANHOEVEN2015)
            .because("Informational: sens 0.75 spec 0.58 in primary care at 18-45 years."),
    ),
    criterion(
        Criterion::CookStenosis1Of5,
        Condition::LumbarSpinalStenosis,
        rule! {
            any BilateralLegPain, LegPainWorseThanBackPain, WorseStandingOrWalking, RelievedBySitting,
                (age >= 49)
        },
        measured(&COOK2011).because(
            "Informational, n=1,448: with none of five, LR- 0.19 (0.12-0.29). One group of rows \
             and age now say about the same.",
        ),
    ),
    criterion(
        Criterion::CookStenosis4Of5,
        Condition::LumbarSpinalStenosis,
        rule! {
            at_least 4 of BilateralLegPain, LegPainWorseThanBackPain, WorseStandingOrWalking,
                RelievedBySitting, (age >= 49)
        },
        measured(&COOK2011).because(
            "Informational, n=1,448 in a back-pain clinic: LR+ 4.6 (2.4-8.9). Posture and leg rows \
             now share one group, so that they and age no longer multiply to eight times this.",
        ),
    ),
    criterion(
        Criterion::SijProvocation3Of5,
        Condition::SacroiliacJointPain,
        rule! {
            at_least 3 of SacroiliacDistraction, ThighThrust, SacroiliacCompression, SacralThrust,
                GaenslenTest
        },
        adapted(&SAUERESSIG2021).because(
            "Pooled over five studies of patients sent for blocks, very low certainty; used \
             unchanged. Original cohort 4.2/0.12 (laslett2003) is not used: the review contradicts \
             it.",
        ),
    )
    .met(2.13, 1.2, 3.9)
    .not_met(0.33, 0.11, 0.72)
    .replacing(&["sij_provocation"], &[]),
    criterion(
        Criterion::Vanderwurff3Of5,
        Condition::SacroiliacJointPain,
        rule! {
            at_least 3 of SacroiliacDistraction, SacroiliacCompression, ThighThrust, FaberTest,
                GaenslenTest
        },
        measured(&VANDERWURFF2006).because(
            "Informational: LR+ 4.02 (2.04-7.89), LR- 0.19 (0.07-0.47) in one hospital; the pooled \
             rule carries the weight.",
        ),
    ),
    criterion(
        Criterion::GtpsPalpationAndResistedAbduction,
        Condition::GreaterTrochantericPainSyndrome,
        rule! {
            at_least 2 of TrochantericTenderness, ResistedHipAbductionPain
        },
        adapted(&KINSELLA2024).because(
            "Two positives take 59% to 96% (LR 16.7), shrunk. Two negatives have LR 0.11, but \
             mixed results are unpublished, so then the single rows count.",
        ),
    )
    .met(12.0, 4.0, 30.0)
    .replacing(&["trochanteric_tests"], &[]),
    criterion(
        Criterion::PiriformisActiveOrSeated,
        Condition::PiriformisSyndrome,
        rule! {
            any ActivePiriformisTest, PiriformisStretch
        },
        adapted(&MARTIN2014).because(
            "Published LR+ 4.57 (1.31-15.87), LR- 0.11 (0.03-0.42) in 33 patients, second hand; \
             shrunk.",
        ),
    )
    .met(3.6, 1.3, 15.9)
    .not_met(0.2, 0.03, 0.5)
    .replacing(&["piriformis_tests"], &[]),
    criterion(
        Criterion::HenschkeFracture3Of4,
        Condition::VertebralFracture,
        rule! {
            at_least 3 of (female), (age > 70), MajorTrauma | MinorTrauma, CorticosteroidUse
        },
        measured(&HENSCHKE2009).because(
            "Informational: LR+ 218 from eight fractures; capped at 30 it would score below two \
             single rows, so the rows count instead.",
        ),
    ),
    criterion(
        Criterion::SteroidFractureUnder65,
        Condition::VertebralFracture,
        rule! {
            every (age < 65);
            at_least 2 of CorticosteroidUse, MinorTrauma | SuddenOnset
        },
        adapted(&WILLIAMS2013).because(
            "Steroids thin bone at any age, so the young age band is set aside and the steroid row \
             keeps its weight. The rule is our own, not published.",
        ),
    )
    .met(8.0, 3.6, 30.0)
    .replacing(&["bone_fragility"], &[Factor::Age]),
    criterion(
        Criterion::DeyoCancerRuleOut,
        Condition::SpinalMalignancy,
        rule! {
            any (age >= 50), HistoryOfCancer, UnexplainedWeightLoss, NoImprovementAfterOneMonth
        },
        adapted(&DEYO1992).because(
            "13 of 13 cancers had one item: 0.5 in 14 missed, by the usual correction, over an \
             assumed 0.45 of consulters with none (0.48 are younger than 50). Rules out only; when \
             met, the single rows count.",
        ),
    )
    .not_met(0.08, 0.033, 0.6)
    .replacing(
        &["history_of_cancer", "unexplained_weight_loss", "no_improvement_after_one_month"],
        &[Factor::Age],
    ),
    criterion(
        Criterion::InfectionAnyRiskFactor,
        Condition::SpinalInfection,
        rule! {
            any IntravenousDrugUse, Immunosuppression, Diabetes, RecentInfection, RecentSpinalProcedure,
                AlcoholMisuse, CorticosteroidUse, DialysisOrIndwellingLine
        },
        adapted(&SHROYER2019).because(
            "Risk factor in 0.80 of abscesses (0.98 in davis2004); the list here is wider than the \
             published one, so about 0.25 of consulters have one: 0.20/0.75. Rules out only.",
        ),
    )
    .not_met(0.25, 0.03, 0.5)
    .replacing(&["infection_risk"], &[]),
    criterion(
        Criterion::EpiduralAbscessTriad,
        Condition::SpinalInfection,
        rule! {
            at_least 2 of Fever,
                ProgressiveLegWeakness | SevereLegWeakness | BilateralLegWeakness | MyotomalWeakness | BladderDysfunction | BowelDysfunction | SaddleNumbness
        },
        measured(&DAVIS2004)
            .because("Informational: LR+ 13, LR- 0.88 (13% against 1%); absence excludes nothing."),
    ),
    criterion(
        Criterion::CesNumbnessAndSphincter,
        Condition::CaudaEquinaSyndrome,
        rule! {
            at_least 2 of SaddleNumbness, BladderDysfunction | BowelDysfunction
        },
        measured(&SBPR2013).because(
            "Informational: self-report spec 0.90, LR+ about 10 on one case; the product of the \
             two groups already exceeds that.",
        ),
    ),
];

/// The most criteria with a likelihood ratio that one condition may have.
pub(crate) const MAX_CRITERIA: usize = 2;

/// For each condition, its criteria with a likelihood ratio, and their number.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
static WEIGHING: [([Criterion; MAX_CRITERIA], usize); Condition::ALL.len()] = {
    let (mut weighing, mut at) = ([([Criterion::ALL[0]; MAX_CRITERIA], 0); Condition::ALL.len()], 0);
    while at < ALL.len() {
        if ALL[at].carries_weight() {
            let (criteria, count) = &mut weighing[ALL[at].condition as usize];
            criteria[*count] = ALL[at].criterion;
            *count += 1;
        }
        at += 1;
    }
    weighing
};

impl Profile {
    /// The criteria with a likelihood ratio for this condition. No two of them replace the same group or factor.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "there is one place for each variant of the enum")]
    pub const fn criteria(&self) -> &'static [Criterion] {
        let (criteria, count) = &WEIGHING[self.condition as usize];
        criteria.split_at(*count).0
    }
}
