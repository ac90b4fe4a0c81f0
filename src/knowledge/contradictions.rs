//! Which statements cannot both be true, given the wording of their questions, and which are only unusual together.

use super::rule::{Item, item};
use crate::vocabulary::Finding;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;

/// Statements that cannot all be true of one patient.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Contradiction {
    /// Both are present, but they exclude each other.
    Exclusive(Finding, Finding),
    /// The first is present and the second absent, but the first implies the second.
    Implies(Finding, Finding),
    /// The finding is present and all of these are absent, but it implies at least one of them.
    ImpliesOneOf(Finding, &'static [Finding]),
    /// The finding is present, but the item that it needs, about the person or the duration, does not hold.
    Needs(Finding, Item),
}

/// The finding with this name.
macro_rules! finding {
    ($name:ident) => {
        match $name.as_item() {
            Item::Finding(finding) => finding,
            _ => panic!("a name is a finding"),
        }
    };
}

macro_rules! contradictions {
    (@ $one:ident excludes $other:ident) => { Contradiction::Exclusive(finding!($one), finding!($other)) };
    (@ $one:ident implies $other:ident) => { Contradiction::Implies(finding!($one), finding!($other)) };
    (@ $one:ident implies_one_of $($other:ident)+) => {
        Contradiction::ImpliesOneOf(finding!($one), const { &[$(finding!($other)),+] })
    };
    (@ $one:ident needs $fact:tt) => { Contradiction::Needs(finding!($one), item!($fact)) };
    ($([$($words:tt)+])+) => { &[$(contradictions!(@ $($words)+)),+] };
}

/// Every contradiction that is checked.
pub(crate) static ALL: &[Contradiction] = contradictions! {
    // "One leg only" and "both legs".
    [UnilateralLegPain excludes BilateralLegPain]
    // "Worst within minutes" and "slowly, without a clear beginning".
    [SuddenOnset excludes InsidiousOnset]
    // Sitting cannot both worsen and ease the same pain, nor can bending forward.
    [WorseSitting excludes RelievedBySitting]
    [WorseSitting excludes NoPainWhenSeated]
    [WorseBendingForward excludes RelievedByBendingForward]

    // Pain that keeps someone awake on most nights, or towards morning, is night pain.
    [WakesSecondHalfOfNight implies NightPain]
    [UnremittingNightPain implies NightPain]
    // Pain that is there all the time and worse each week is worse than a week ago.
    [ConstantProgressivePain implies WorseningPain]
    // Pain that moves from one buttock to the other is buttock pain; the outer side of the hip is part of the hip.
    [AlternatingButtockPain implies ButtockPain]
    [LateralHipPain implies HipPain]
    // Waves of pain in the side are pain in the side.
    [ColickyFlankPain implies FlankPain]
    // Pain that goes away completely while sitting is eased by sitting.
    [NoPainWhenSeated implies RelievedBySitting]
    // Growing, severe or two-sided weakness is weakness.
    [ProgressiveLegWeakness implies LegWeakness]
    [SevereLegWeakness implies LegWeakness]
    [BilateralLegWeakness implies LegWeakness]
    // Weaker than last week, weak in both legs in the last two weeks, suddenly numb or weak in the last few days: it is new.
    [ProgressiveLegWeakness implies RecentNeurologicalChange]
    [BilateralLegWeakness implies RecentNeurologicalChange]
    [SuddenNeurologicalDeficit implies RecentNeurologicalChange]
    // A leg that cannot bear weight because of the pain hurts when it does.
    [UnableToBearWeight implies WorseWeightBearing]
    // The bleeding asked about is during a pregnancy.
    [VaginalBleeding implies Pregnancy]
    // The nodule is one in a taut band.
    [HypersensitiveNodule implies TautBand]

    // Pain in a leg is in one or in both.
    [PainBelowKnee implies_one_of UnilateralLegPain BilateralLegPain]
    [LegPainWorseThanBackPain implies_one_of UnilateralLegPain BilateralLegPain PainBelowKnee AnteriorThighPain
        PosteriorThighPain MedialThighPain]
    [DermatomalLegPain implies_one_of UnilateralLegPain BilateralLegPain PainBelowKnee AnteriorThighPain
        PosteriorThighPain MedialThighPain]
    // A sudden deficit is a weak or a numb leg.
    [SuddenNeurologicalDeficit implies_one_of LegWeakness LegNumbness SevereLegWeakness BilateralLegWeakness]
    // A recent change must be a change in one of these.
    [RecentNeurologicalChange implies_one_of LegNumbness LegTingling LegWeakness ProgressiveLegWeakness SevereLegWeakness
        BilateralLegWeakness SuddenNeurologicalDeficit UnsteadyWalking BilateralLegPain SaddleNumbness BladderDysfunction
        BowelDysfunction SexualDysfunction BandLikePain]

    // The person.
    [Pregnancy needs (female)]
    [RecentChildbirth needs (female)]
    [VaginalBleeding needs (female)]
    [TesticularPain needs (male)]
    // "More than a month".
    [NoImprovementAfterOneMonth needs (weeks >= 4)]
};

/// Pairs that can both be true, but seldom are, so it is worth asking again. The first is present, and the second holds.
pub(crate) static ODD: &[(Finding, Item)] = &[
    (finding!(Pregnancy), item!((age > 55))),
    (finding!(RecentChildbirth), item!((age > 55))),
    (finding!(Osteoporosis), item!((age < 30))),
    (finding!(HeightLossOver6Cm), item!((age < 40))),
    (finding!(TrainingLoadIncrease), item!((age > 75))),
    // A blow, a small fall and a serious accident are three answers to how it began.
    (finding!(MajorTrauma), item!(MinorTrauma)),
    (finding!(OnsetAfterLifting), item!(InsidiousOnset)),
    // The first time ever, and for years.
    (finding!(FirstEpisode), item!((weeks >= 520))),
];
