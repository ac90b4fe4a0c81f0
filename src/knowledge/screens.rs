//! The safety questions for patients, screen by screen. A question with a `when` is a follow-up.

use super::rule::Item;
use super::rule::item;
use crate::vocabulary::Investigation::*;
use crate::vocabulary::PainQuality::*;
use crate::vocabulary::RiskFactor::*;
use crate::vocabulary::Sign::*;
use crate::vocabulary::Symptom::*;
use crate::vocabulary::{Finding, Screen};

/// A question of a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ScreenQuestion {
    screen: Screen,
    finding: Finding,
    trigger: Option<Item>,
}

impl ScreenQuestion {
    /// The screen it is on.
    #[must_use]
    pub const fn screen(&self) -> Screen {
        self.screen
    }

    /// The finding that it asks about.
    #[must_use]
    pub const fn finding(&self) -> Finding {
        self.finding
    }

    /// What must hold before it is asked; `None` if everybody is asked.
    #[must_use]
    pub const fn trigger(&self) -> Option<&Item> {
        self.trigger.as_ref()
    }
}

/// Declares the questions of each screen, in the order in which they are shown.
macro_rules! screens {
    ($($screen:ident { $($finding:ident $(when $($($part:tt)&+)|+)?;)+ })+) => {
        &[$($(ScreenQuestion {
            screen: Screen::$screen,
            finding: match $finding.as_item() {
                Item::Finding(finding) => finding,
                _ => panic!("a name is a finding"),
            },
            trigger: screens!(@trigger $($($($part)&+)|+)?),
        }),+),+]
    };
    (@trigger) => { None };
    (@trigger $($part:tt)+) => { Some(item!($($part)+)) };
}

/// Every question, screen by screen.
pub(crate) static ALL: &[ScreenQuestion] = screens! {
    Where {
        LowBackPain;
        ThoracicPain;
        ButtockPain;
        HipPain;
        GroinPain;
        AnteriorThighPain;
        AbdominalPain;
        FlankPain;
        LateralHipPain when HipPain | ButtockPain | GroinPain | AnteriorThighPain | MinorTrauma
            | MajorTrauma | BluntTrauma | (age <= 17);
        // Asked of everybody, whatever the age, but after the eight that are shown at once.
        MedialThighPain when (age >= 0);
        MidlineSpinalPain when LowBackPain | ThoracicPain | (age >= 60) | MajorTrauma | MinorTrauma;
        ColickyFlankPain when FlankPain | GroinPain | AbdominalPain | LowBackPain;
        TesticularPain when (male);
    }
    Danger {
        CollapseOrShock;
        ChestPain;
        SuddenOnset;
        SeverePain;
        ColdOrPaleLeg;
        LegSwelling;
        UnableToBearWeight;
        BandLikePain;
        Tearing when SuddenOnset;
    }
    Saddle {
        SaddleNumbness;
        BladderDysfunction;
        BowelDysfunction;
        SexualDysfunction;
    }
    Legs {
        BilateralLegPain;
        UnilateralLegPain;
        LegWeakness;
        SevereLegWeakness;
        BilateralLegWeakness;
        LegNumbness;
        UnsteadyWalking;
        ExertionalLegPain;
        ProgressiveLegWeakness when LegWeakness | SevereLegWeakness | BilateralLegWeakness
            | MyotomalWeakness;
        SuddenNeurologicalDeficit when LegWeakness | SevereLegWeakness | BilateralLegWeakness
            | LegNumbness | UnsteadyWalking | MyotomalWeakness;
        RecentNeurologicalChange when SaddleNumbness | BladderDysfunction | BowelDysfunction
            | SexualDysfunction | BilateralLegPain | LegWeakness | SevereLegWeakness
            | BilateralLegWeakness | ProgressiveLegWeakness | LegNumbness | UnsteadyWalking
            | MyotomalWeakness | DermatomalSensoryLoss | ReducedAnalTone | WideBasedGait
            | CaudaEquinaCompressionOnMri | VertebralFractureOnImaging | BandLikePain;
        LegTingling when HistoryOfCancer | BoneLesionOnImaging;
        PainBelowKnee when LegWeakness | MyotomalWeakness | AbsentPedalPulses | ColdOrPaleLeg;
        DermatomalLegPain when LegWeakness | MyotomalWeakness | LegTingling;
        PosteriorThighPain when AbsentPedalPulses | ColdOrPaleLeg;
        FootUlcerOrGangrene when ColdOrPaleLeg | ExertionalLegPain | AbsentPedalPulses | Diabetes
            | Smoking | (age >= 50);
    }
    Injury {
        MajorTrauma;
        MinorTrauma;
        Osteoporosis;
        CorticosteroidUse;
        KnownAnkylosingSpondylitis;
        TrainingLoadIncrease;
        NewSpinalDeformity;
        PainOnHipExtension;
        BluntTrauma when KnownAnkylosingSpondylitis | AnticoagulantUse | UnableToBearWeight
            | ContusionOverSpine | (age >= 65) | Osteoporosis | CorticosteroidUse;
        Limp when HipPain | GroinPain | LateralHipPain | AnteriorThighPain | MedialThighPain
            | FlankPain & Fever | FlankPain & Rigors | LowBackPain & Fever | LowBackPain & Rigors;
        WorseWeightBearing when HipPain | GroinPain | LateralHipPain | AnteriorThighPain
            | MedialThighPain;
        RestrictedMovement when HipPain | GroinPain | AnteriorThighPain | LateralHipPain
            | MedialThighPain;
        WorseAfterActivity when TrainingLoadIncrease;
        WorseStandingOrWalking when TrainingLoadIncrease | (age <= 17);
        UnableToLieFlat when (age >= 65) | Osteoporosis | CorticosteroidUse | MajorTrauma;
        HeightLossOver6Cm when Osteoporosis | CorticosteroidUse;
    }
    Ill {
        Fever;
        Rigors;
        NightSweats;
        UnexplainedWeightLoss;
        BlisteringRash;
        Breathlessness;
        Dysuria;
        Haematuria;
        Vomiting when AbdominalPain | FlankPain | ColickyFlankPain | TesticularPain | Dysuria | Haematuria
            | Fever | Rigors | SeverePain | SuddenOnset | Pregnancy;
        Fatigue when ThoracicPain | BandLikePain | NoImprovementWithRest;
        RecentChildbirth when Breathlessness;
    }
    Health {
        HistoryOfCancer;
        AnticoagulantUse;
        Immunosuppression;
        IntravenousDrugUse;
        DialysisOrIndwellingLine;
        RecentSpinalProcedure;
        RecentInfection;
        Diabetes;
        AlcoholMisuse when Fever | Rigors | HipPain | GroinPain | AnteriorThighPain | MedialThighPain
            | ConstantProgressivePain | NightSweats | SpinalPercussionTenderness
            | RaisedInflammatoryMarkers;
        Pregnancy when (female) & (age <= 55);
        VaginalBleeding when Pregnancy;
        KnownAorticAneurysm when (age >= 50);
        Smoking when (age >= 50);
        Hypertension when (age >= 50);
        FamilyHistoryOfAorticAneurysm when (age >= 50);
    }
    Pain {
        ConstantProgressivePain;
        WorseningPain;
        NoImprovementWithRest;
        NightPain;
        UnremittingNightPain;
        NoImprovementAfterOneMonth;
        FirstEpisode;
        PainAtRest;
        WakesSecondHalfOfNight when NightPain | NoImprovementWithRest | PainAtRest | HistoryOfCancer
            | ThoracicPain | BandLikePain | BoneLesionOnImaging;
        WorseCoughingSneezing when HistoryOfCancer;
    }
};
