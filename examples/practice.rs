//! A simulated ordinary practice: how many patients *without* serious disease are called urgent, and why.
//!
//! `cargo run --release --example practice` draws patients with benign pain who answer every question carefully, and counts their
//! triage results. There are two mixes of patients: acute pain, and a general practice. Nobody is examined. **Nearly every rate
//! below is an estimate.** Answers are drawn independently, except that nerve trouble goes with leg pain. So the shares are
//! orders of magnitude, not a measurement.

#[path = "support/mean.rs"]
mod mean;
#[path = "support/terminal.rs"]
mod terminal;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fmt::{self, Write};
use std::process::ExitCode;

use lumbago::{
    Age, Finding, Presence, Presentation, Sex, Symptom, SymptomDuration, Triage, Urgency, knowledge, score,
};
use mean::Mean;

const USAGE: &str = "usage: practice [PATIENTS] [--seed N] [--old-words] [--recorded] [--clustered] [--half]

  PATIENTS     how many for each mix; the default is 20000
  --seed N     another draw of the same practice; the default is 7
  --old-words  questions as they were worded in the first edition
  --recorded   only as many findings as clinicians record
  --clustered  some patients say yes to many rare questions and most to few, at the same rates
  --half       every rate below 10 % is halved";

const LOW_BACK_PAIN: Finding = Finding::Symptom(Symptom::LowBackPain);

/// How many of the patients that a row is about say yes, in per cent.
struct Rate {
    id: &'static str,
    /// Whether the row is about a patient. At most one row of a finding is about any patient.
    about: fn(&Patient) -> bool,
    /// A factor for the rate, at the age that the row is about.
    times: f64,
    /// The rate with the wording of the first edition; `None` if that did not ask.
    old: Option<f64>,
    new: f64,
    /// The rate that clinicians record.
    recorded: f64,
    /// Whether the rate does not depend on how a question is worded, or how carefully it is answered.
    is_steady: bool,
    /// The key of a source of the knowledge, or "estimate".
    source: &'static str,
}

/// A rate that depends on the wording of the question.
const fn asked(
    id: &'static str,
    about: fn(&Patient) -> bool,
    times: f64,
    [old, new, recorded]: [f64; 3],
    source: &'static str,
) -> Rate {
    Rate { id, about, times, old: Some(old), new, recorded, is_steady: false, source }
}

/// A rate of a question that the first edition did not ask.
const fn added(id: &'static str, about: fn(&Patient) -> bool, times: f64, new: f64) -> Rate {
    Rate { id, about, times, old: None, new, recorded: ALL, is_steady: false, source: "estimate" }
}

/// A rate that is the same with either wording.
const fn steady(id: &'static str, about: fn(&Patient) -> bool, rate: f64) -> Rate {
    Rate {
        id,
        about,
        times: 1.0,
        old: Some(rate),
        new: rate,
        recorded: ALL,
        is_steady: true,
        source: "estimate",
    }
}

/// Clinicians record everybody who says yes.
const ALL: f64 = 100.0;

const fn all(_: &Patient) -> bool {
    true
}

/// Rates of yes, in per cent, among patients without serious disease who answer carefully. They are in the order in which they
/// are drawn, so that a row can use answers that were drawn before it. A patient that no row of a finding is about says no to it.
#[rustfmt::skip]
const RATES: &[Rate] = &[
    // Where it hurts.
    steady("low_back_pain",                    all,                                    95.0),
    steady("buttock_pain",                     |p| !p.has(LOW_BACK_PAIN),              100.0),
    // finding                             of whom                                 times old    new    recorded  source; and what
    // else is known
    asked( "bilateral_leg_pain",               |p| p.leg,                              1.0, [20.0,  13.0,  ALL  ], "estimate"), // aching legs no longer count
    steady("unilateral_leg_pain",              |p| p.leg && !p.both_legs(),            100.0),
    steady("pain_below_knee",                  |p| p.leg,                              50.0),
    // Nerves.
    steady("leg_numbness",                     |p| p.leg,                              35.0),
    steady("leg_numbness",                     |p| !p.leg,                             2.0),
    steady("leg_tingling",                     |p| p.leg,                              45.0),
    steady("leg_tingling",                     |p| !p.leg,                             4.0),
    asked( "leg_weakness",                     |p| p.leg,                              1.0, [25.0,  20.0,  12.5 ], "estimate"),
    asked( "leg_weakness",                     |p| !p.leg,                             1.0, [3.0,   2.0,   1.5  ], "estimate"),
    asked( "severe_leg_weakness",              |p| p.leg,                              1.0, [4.0,   2.0,   2.0  ], "estimate"), // "gives way" no longer counts
    asked( "severe_leg_weakness",              |p| !p.leg,                             1.0, [0.5,   0.2,   0.25 ], "estimate"),
    asked( "progressive_leg_weakness",         |p| p.leg,                              1.0, [4.0,   2.0,   2.0  ], "estimate"), // now against a week ago
    asked( "progressive_leg_weakness",         |p| !p.leg,                             1.0, [0.4,   0.2,   0.2  ], "estimate"),
    asked( "bilateral_leg_weakness",           Patient::both_legs,                     1.0, [5.0,   3.0,   2.5  ], "estimate"),
    asked( "bilateral_leg_weakness",           |p| !p.both_legs(),                     1.0, [1.0,   0.4,   0.5  ], "estimate"), // now of the last two weeks
    asked( "saddle_numbness",                  |p| p.leg,                              1.0, [2.0,   1.5,   0.7  ], "estimate"), // sbpr2013: 26 % tick a vaguer item
    asked( "saddle_numbness",                  |p| !p.leg,                             1.0, [0.6,   0.4,   0.2  ], "estimate"),
    asked( "bladder_dysfunction",              |p| p.leg && p.age <= 60,               1.0, [4.0,   2.0,   1.4  ], "estimate"), // greenhalgh2016: 28 %, openly asked
    asked( "bladder_dysfunction",              |p| p.leg && p.age > 60,                1.6, [4.0,   2.0,   1.4  ], "estimate"),
    asked( "bladder_dysfunction",              |p| !p.leg && p.age <= 60,              1.0, [2.5,   1.0,   0.9  ], "estimate"),
    asked( "bladder_dysfunction",              |p| !p.leg && p.age > 60,               1.6, [2.5,   1.0,   0.9  ], "estimate"),
    asked( "bowel_dysfunction",                all,                                    1.0, [0.8,   0.3,   0.3  ], "estimate"), // constipation no longer counts
    asked( "sexual_dysfunction",               all,                                    1.0, [2.0,   0.8,   0.7  ], "estimate"), // less desire or pain no longer counts
    asked( "recent_neurological_change",       |p| p.nerve() && p.weeks <= 2.0,        1.0, [60.0,  85.0,  ALL  ], "estimate"),
    asked( "recent_neurological_change",       |p| p.nerve() && p.weeks > 2.0 && p.weeks <= 3.0, 1.0, [60.0,  45.0,  ALL  ], "estimate"),
    asked( "recent_neurological_change",       |p| p.nerve() && p.weeks > 3.0 && p.weeks <= 5.0, 1.0, [15.0,  45.0,  ALL  ], "estimate"),
    asked( "recent_neurological_change",       |p| p.nerve() && p.weeks > 5.0,         1.0, [15.0,  12.0,  ALL  ], "estimate"),
    added( "sudden_neurological_deficit",      Patient::leg_deficit,                   1.0, 3.0),
    added( "unsteady_walking",                 |p| p.age < 65,                         1.0, 1.2),
    added( "unsteady_walking",                 |p| p.age >= 65,                        2.5, 1.2),
    // What the pain does.
    added( "unremitting_night_pain",           all,                                    1.0, 6.0),
    added( "worsening_pain",                   |p| p.weeks < 6.0,                      1.0, 12.0),
    added( "worsening_pain",                   |p| p.weeks >= 6.0,                     0.6, 12.0),
    added( "first_episode",                    |p| p.age < 60,                         1.0, 25.0),
    added( "first_episode",                    |p| p.age >= 60,                        0.5, 25.0),
    added( "band_like_pain",                   all,                                    1.0, 0.8),
    added( "breathlessness",                   all,                                    1.0, 3.0),
    added( "haematuria",                       all,                                    1.0, 0.4),
    added( "new_spinal_deformity",             all,                                    1.0, 1.2),
    added( "limp",                             all,                                    1.0, 10.0),
    added( "pain_on_hip_extension",            all,                                    1.0, 2.0),
    added( "dialysis_or_indwelling_line",      all,                                    1.0, 0.2),
    added( "known_aortic_aneurysm",            |p| p.age >= 50,                        1.0, 0.2),
    added( "foot_ulcer_or_gangrene",           all,                                    1.0, 0.3),
    added( "testicular_pain",                  |p| p.sex == Sex::Male,                 1.0, 0.6),
    added( "flank_pain",                       all,                                    1.0, 5.0),
    added( "vomiting",                         all,                                    1.0, 1.5),
    added( "dysuria",                          all,                                    1.0, 2.0),
    added( "rigors",                           all,                                    1.0, 0.4),
    added( "anticoagulant_use",                |p| p.age < 65,                         1.0, 1.5),
    Rate { old: None, ..steady("anticoagulant_use", |p| p.age >= 65, 9.0) },
    added( "training_load_increase",           |p| p.age < 60,                         1.0, 3.0),
    Rate { old: None, ..steady("training_load_increase", |p| p.age >= 60, 0.5) },
    added( "known_ankylosing_spondylitis",     all,                                    1.0, 0.3),
    // General health.
    asked( "fever",                            all,                                    1.0, [1.2,   0.8,   0.5  ], "estimate"), // 38 degrees, last two days
    asked( "night_sweats",                     all,                                    1.0, [6.0,   3.0,   2.4  ], "estimate"), // now changes nightclothes
    steady("fatigue",                          all,                                    25.0),
    asked( "unexplained_weight_loss",          all,                                    1.0, [3.0,   1.2,   0.3  ], "estimate"), // henschke2009: 0.3 % recorded; deyo_diehl1988: 6 %
    asked( "history_of_cancer",                |p| p.age < 50,                         0.4, [5.0,   3.5,   3.5  ], "estimate"), // henschke2009: 4 % recorded, skin cancer counted
    asked( "history_of_cancer",                |p| (50..65).contains(&p.age),          1.0, [5.0,   3.5,   3.5  ], "estimate"),
    asked( "history_of_cancer",                |p| p.age >= 65,                        2.2, [5.0,   3.5,   3.5  ], "estimate"),
    asked( "corticosteroid_use",               all,                                    1.0, [1.5,   1.0,   0.5  ], "estimate"), // three months or more
    steady("osteoporosis",                     |p| p.age < 55,                         1.0),
    steady("osteoporosis",                     |p| p.age >= 55 && p.sex == Sex::Female,12.0),
    steady("osteoporosis",                     |p| p.age >= 55 && p.sex == Sex::Male,  3.0),
    asked( "major_trauma",                     all,                                    1.0, [3.0,   1.2,   1.5  ], "estimate"), // now within days of it
    asked( "minor_trauma",                     all,                                    1.0, [7.0,   7.0,   ALL  ], "estimate"),
    asked( "intravenous_drug_use",             all,                                    1.0, [0.3,   0.2,   ALL  ], "estimate"), // now of the last year
    asked( "immunosuppression",                all,                                    1.0, [2.0,   2.0,   ALL  ], "estimate"),
    asked( "recent_infection",                 all,                                    1.0, [7.0,   4.0,   ALL  ], "estimate"), // that needed antibiotics
    asked( "recent_spinal_procedure",          all,                                    1.0, [1.0,   0.6,   ALL  ], "estimate"), // three months
    steady("diabetes",                         |p| p.age < 50,                         3.0),
    steady("diabetes",                         |p| p.age >= 50,                        13.0),
    steady("hypertension",                     |p| p.age < 50,                         8.0),
    steady("hypertension",                     |p| p.age >= 50,                        40.0),
    steady("smoking",                          all,                                    18.0),
    asked( "alcohol_misuse",                   all,                                    1.0, [5.0,   3.0,   ALL  ], "estimate"), // now an amount
    steady("pregnancy",                        |p| p.sex == Sex::Female && p.age < 43, 6.0),
    steady("obesity",                          all,                                    28.0),
    steady("family_history_of_aortic_aneurysm",all,                                    2.0),
    // What the pain does: questions that the first edition also asked.
    asked( "night_pain",                       all,                                    1.0, [44.0,  44.0,  20.0 ], "harding2005"),
    steady("wakes_second_half_of_night",       |p| p.has(Symptom::NightPain),          15.0),
    steady("wakes_second_half_of_night",       |p| !p.has(Symptom::NightPain),         1.0),
    asked( "no_improvement_with_rest",         all,                                    1.0, [40.0,  30.0,  20.0 ], "estimate"), // now "just as bad when you lie still"
    asked( "constant_progressive_pain",        all,                                    1.0, [8.0,   6.0,   4.0  ], "estimate"),
    steady("pain_at_rest",                     all,                                    35.0),
    steady("no_improvement_after_one_month",   |p| p.is_acute && p.weeks >= 5.0,       30.0),
    steady("no_improvement_after_one_month",   |p| !p.is_acute && p.weeks >= 5.0,      50.0),
    asked( "sudden_onset",                     all,                                    1.0, [35.0,  15.0,  ALL  ], "estimate"), // now worst within minutes
    steady("insidious_onset",                  |p| !p.has(Symptom::SuddenOnset),       100.0),
    asked( "severe_pain",                      |p| p.weeks < 3.0,                      1.0, [30.0,  30.0,  ALL  ], "estimate"),
    steady("severe_pain",                      |p| p.weeks >= 3.0,                     20.0),
    steady("thoracic_pain",                    all,                                    10.0),
    steady("tearing",                          all,                                    1.0),
    steady("unable_to_lie_flat",               all,                                    5.0),
    // Chest, belly and leg.
    asked( "chest_pain",                       all,                                    1.0, [3.0,   1.0,   0.5  ], "estimate"), // now of the last day
    steady("abdominal_pain",                   all,                                    7.0),
    asked( "collapse_or_shock",                all,                                    1.0, [1.0,   0.8,   0.2  ], "estimate"),
    asked( "colicky_flank_pain",               all,                                    1.0, [2.0,   0.8,   0.5  ], "estimate"), // strong, cannot keep still
    asked( "blistering_rash",                  all,                                    1.0, [0.3,   0.2,   ALL  ], "estimate"), // within a week
    asked( "leg_swelling",                     all,                                    1.0, [3.0,   0.8,   ALL  ], "estimate"), // one leg, clearly
    asked( "cold_or_pale_leg",                 all,                                    1.0, [1.5,   0.7,   ALL  ], "estimate"),
    asked( "exertional_leg_pain",              all,                                    1.0, [3.0,   3.0,   ALL  ], "estimate"),
    asked( "unable_to_bear_weight",            all,                                    1.0, [1.5,   1.0,   ALL  ], "estimate"), // four steps, even holding on
    steady("worse_weight_bearing",             all,                                    8.0),
    steady("hip_pain",                         all,                                    10.0),
    steady("groin_pain",                       all,                                    4.0),
    steady("lateral_hip_pain",                 all,                                    5.0),
    steady("anterior_thigh_pain",              all,                                    5.0),
    steady("medial_thigh_pain",                all,                                    2.0),
    steady("posterior_thigh_pain",             all,                                    12.0),
    steady("worse_coughing_sneezing",          all,                                    20.0),
    steady("restricted_movement",              all,                                    40.0),
];

/// Findings that are left unanswered if no row is about a patient: buttock pain in patients with back pain, and no improvement
/// after a month before the month is over.
const LEFT_OPEN: [Finding; 2] =
    [Finding::Symptom(Symptom::ButtockPain), Finding::Symptom(Symptom::NoImprovementAfterOneMonth)];

/// The share who also have pain in a leg. An estimate.
const LEG_PAIN: f64 = 0.33;

/// One kind of practice: who comes, and how long they have had the pain. All of these are estimates.
struct Mix {
    name: &'static str,
    is_acute: bool,
    mean_age: f64,
    deviation: f64,
    women: f64,
    /// Weeks of pain, each with its relative frequency.
    weeks: &'static [(f64, u32)],
}

const MIXES: [Mix; 2] = [
    Mix {
        name: "acute pain",
        is_acute: true,
        mean_age: 44.0,
        deviation: 15.0,
        women: 0.47,
        weeks: &[(0.3, 1), (0.5, 1), (1.0, 2), (1.5, 1), (2.0, 1), (3.0, 1), (4.0, 1), (5.0, 1)],
    },
    Mix {
        name: "general practice",
        is_acute: false,
        mean_age: 53.0,
        deviation: 17.0,
        women: 0.57,
        weeks: &[
            (0.5, 12),
            (1.0, 12),
            (2.0, 11),
            (3.0, 13),
            (5.0, 12),
            (9.0, 12),
            (20.0, 10),
            (52.0, 9),
            (156.0, 9),
        ],
    },
];

/// A patient without serious disease, as far as drawn.
struct Patient {
    is_acute: bool,
    age: u32,
    sex: Sex,
    weeks: f64,
    leg: bool,
    said: Presentation,
}

impl Patient {
    fn has(&self, finding: impl Into<Finding>) -> bool {
        self.said.presence_of(finding) == Some(Presence::Present)
    }

    fn both_legs(&self) -> bool {
        self.has(Symptom::BilateralLegPain)
    }

    fn leg_deficit(&self) -> bool {
        let deficits = [
            Symptom::LegNumbness,
            Symptom::LegWeakness,
            Symptom::SevereLegWeakness,
            Symptom::BilateralLegWeakness,
        ];
        deficits.iter().any(|deficit| self.has(*deficit))
    }

    /// Whether the patient has a deficit that is asked about when it began.
    fn nerve(&self) -> bool {
        let sphincters = [
            Symptom::SaddleNumbness,
            Symptom::BladderDysfunction,
            Symptom::BowelDysfunction,
            Symptom::SexualDysfunction,
        ];
        self.leg_deficit() || self.both_legs() || sphincters.iter().any(|change| self.has(*change))
    }
}

/// The wording of the questions.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Wording {
    /// The wording of the first edition.
    Old,
    #[default]
    New,
}

#[derive(Clone, Copy, Default)]
struct Options {
    wording: Wording,
    recorded: bool,
    clustered: bool,
    half: bool,
}

impl Rate {
    /// The share of the patients that the row is about who say yes, from 0 to 1; `None` if the wording does not ask. `multiplier`
    /// is how many rare questions the patient says yes to, relative to the average.
    fn share(&self, options: Options, multiplier: f64) -> Option<f64> {
        let asked = if options.wording == Wording::Old { self.old? } else { self.new };
        let said = if options.recorded { asked.min(self.recorded) } else { asked };
        let mut share = said / 100.0;
        if share < 0.1 && !self.is_steady {
            share *= if options.half { 0.5 } else { 1.0 };
            share = if options.clustered { (share * multiplier).min(0.5) } else { share };
        }
        Some(self.times * share)
    }
}

fn draw(
    random: &mut Random,
    mix: &Mix,
    rates: &[(Finding, &Rate)],
    options: Options,
) -> Result<Presentation, lumbago::Error> {
    let multiplier = if options.clustered { random.gamma(0.6) / 0.6 } else { 1.0 };
    let age = random.age(mix.mean_age, mix.deviation);
    let sex = if random.chance(mix.women) { Sex::Female } else { Sex::Male };
    let weeks = random.pick(mix.weeks);
    let leg = random.chance(LEG_PAIN);
    let said = Presentation::new().age(Age::years(age)?).sex(sex).duration(SymptomDuration::weeks(weeks)?);
    let mut patient = Patient { is_acute: mix.is_acute, age, sex, weeks, leg, said };
    for (finding, rate) in rates {
        let Some(share) = rate.share(options, multiplier) else { continue };
        if (rate.about)(&patient) {
            let presence = if random.chance(share) { Presence::Present } else { Presence::Absent };
            patient.said = patient.said.with(*finding, presence);
        }
    }
    let is_asked = |rate: &Rate| options.wording == Wording::New || rate.old.is_some();
    for (finding, _) in rates.iter().filter(|(finding, rate)| is_asked(rate) && !LEFT_OPEN.contains(finding))
    {
        if patient.said.presence_of(*finding).is_none() {
            patient.said = patient.said.absent(*finding);
        }
    }
    Ok(patient.said)
}

/// Random numbers by `SplitMix64`. The same seed gives the same numbers on every platform.
struct Random(u64);

impl Random {
    /// A uniform number from 0 to below 1.
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        f64::from(u32::try_from(mixed >> 32).unwrap_or(u32::MAX)) / 4_294_967_296.0
    }

    fn chance(&mut self, share: f64) -> bool {
        self.uniform() < share
    }

    /// One of several values, each with its relative frequency.
    fn pick(&mut self, among: &[(f64, u32)]) -> f64 {
        let all: u32 = among.iter().map(|(_, share)| share).sum();
        let mut left = self.uniform() * f64::from(all);
        let mut picked = 0.0;
        for (value, share) in among {
            picked = *value;
            left -= f64::from(*share);
            if left < 0.0 {
                break;
            }
        }
        picked
    }

    /// A standard normal number, by Box and Muller.
    fn normal(&mut self) -> f64 {
        let (radius, angle) = (1.0 - self.uniform(), self.uniform());
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
    }

    /// A gamma number of this shape and scale 1, by Marsaglia and Tsang. A number of shape + 1 is drawn and then scaled down, so
    /// the shape may be below one.
    fn gamma(&mut self, shape: f64) -> f64 {
        let d = shape + 1.0 - 1.0 / 3.0;
        let above = loop {
            let (normal, uniform) = (self.normal(), 1.0 - self.uniform());
            let v = (1.0 + normal / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && uniform.ln() < 0.5 * normal * normal + d * (1.0 - v + v.ln()) {
                break d * v;
            }
        };
        above * (1.0 - self.uniform()).powf(1.0 / shape)
    }

    /// A normally distributed age in years, drawn again if it is below 18 or above 92.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 18 to below 93")]
    fn age(&mut self, mean: f64, deviation: f64) -> u32 {
        loop {
            let age = mean + deviation * self.normal();
            if (18.0..93.0).contains(&age) {
                break age as u32;
            }
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    terminal::finish(run(&arguments))
}

fn run(arguments: &[OsString]) -> Result<String, String> {
    let (mut options, mut patients, mut seed) = (Options::default(), None, 7);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.to_str().ok_or(USAGE)? {
            "--help" | "-h" => return Ok(USAGE.to_owned()),
            "--old-words" => options.wording = Wording::Old,
            "--recorded" => options.recorded = true,
            "--clustered" => options.clustered = true,
            "--half" => options.half = true,
            "--seed" => {
                let number = arguments.next().and_then(|number| number.to_str()?.parse().ok());
                seed = number.ok_or("--seed: expected a whole number")?;
            }
            number if patients.is_none() => {
                patients = Some(number.parse().ok().filter(|patients| *patients > 0).ok_or(USAGE)?);
            }
            _ => return Err(USAGE.to_owned()),
        }
    }
    report(patients.unwrap_or(20_000), seed, options)
}

fn report(patients: u32, seed: u64, options: Options) -> Result<String, String> {
    let rates = RATES.iter().map(|rate| Ok((rate.id.parse()?, rate))).collect::<Result<Vec<_>, _>>();
    let rates: Vec<(Finding, &Rate)> = rates.map_err(|error: lumbago::Error| error.to_string())?;
    let estimates = RATES.iter().filter(|rate| rate.source == "estimate").count();
    let mut read = String::new();
    for rate in RATES.iter().filter(|rate| rate.source != "estimate") {
        let source = knowledge::sources().iter().find(|source| source.key() == rate.source);
        let source = source.ok_or_else(|| format!("{}: there is no source {}", rate.id, rate.source))?;
        read.extend(["\nFrom a source: ", rate.id, ", ", &source.to_string(), "."]);
    }
    let mut out = format!(
        "Simulated patients without serious disease, {patients} of each mix, seed {seed}.\n\
         Of {} rates, {estimates} are estimates, and so are the mixes of age, sex and duration.{read}\n\
         These are orders of magnitude, not a measurement. Brackets are 95 % intervals of the random draw alone.\n",
        RATES.len()
    );
    let how = [
        (options.wording == Wording::Old, "questions as worded in the first edition"),
        (options.recorded, "rates as clinicians record them"),
        (options.clustered, "rare answers clustered in some patients"),
        (options.half, "rates below 10 % halved"),
    ];
    for (_, what) in how.iter().filter(|(is_on, _)| *is_on) {
        out.extend(["With ", what, ".\n"]);
    }
    for mix in &MIXES {
        let mut random = Random(seed);
        let mut counts = Counts::default();
        for _ in 0..patients {
            let patient = draw(&mut random, mix, &rates, options).map_err(|error| error.to_string())?;
            counts.add(&score(&patient).triage());
        }
        counts.print(&mut out, mix.name).map_err(|error| error.to_string())?;
    }
    Ok(out)
}

/// The triage results of the patients of a mix, and the reasons.
#[derive(Default)]
struct Counts {
    patients: u32,
    levels: BTreeMap<Urgency, u32>,
    /// For each urgency and each rule or floor of that urgency: how many patients at that urgency it applies to, and for how many
    /// of them it is the only one at urgent or above.
    behind: BTreeMap<(Urgency, String), (u32, u32)>,
    /// The suspicions of the rules and floors at urgent or above, with their number of patients.
    suspected: BTreeMap<&'static str, u32>,
}

impl Counts {
    fn add(&mut self, triage: &Triage<'_>) {
        let urgency = triage.urgency();
        self.patients += 1;
        *self.levels.entry(urgency).or_default() += 1;
        if urgency < Urgency::Soon {
            return;
        }
        let rules =
            triage.fired().map(|flag| (flag.red_flag().urgency(), flag.red_flag().as_str().to_owned()));
        let floors = triage
            .floors()
            .map(|floor| (floor.urgency(), format!("floor of {}", floor.condition().as_str())));
        let behind: Vec<_> = rules.chain(floors).collect();
        let pressing = behind.iter().filter(|(level, _)| *level >= Urgency::Urgent).count();
        let rules = triage.fired().filter(|flag| flag.red_flag().urgency() >= Urgency::Urgent);
        let floors = triage.floors().filter(|floor| floor.urgency() >= Urgency::Urgent);
        let suspected: BTreeSet<_> = rules
            .map(|flag| flag.red_flag().suspicion().label())
            .chain(floors.map(|floor| floor.condition().label()))
            .collect();
        for what in suspected {
            *self.suspected.entry(what).or_default() += 1;
        }
        for (level, what) in behind.into_iter().filter(|(level, _)| *level == urgency) {
            let (times, alone) = self.behind.entry((level, what)).or_default();
            *times += 1;
            *alone += u32::from(pressing == 1);
        }
    }

    fn print(&self, out: &mut String, name: &str) -> fmt::Result {
        /// A rule that is rarer than this is left out of the list, in per cent.
        const MIN_SHOWN: f64 = 0.08;
        let share = |count: u32| 100.0 * f64::from(count) / f64::from(self.patients);
        let interval = |count: u32| {
            let [share, low, high] = Mean::of(count, self.patients).scaled(100.0);
            format!("{share:5.1} % ({low:.1}-{high:.1})")
        };
        writeln!(out, "\n{}", name.to_uppercase())?;
        let count_of = |urgency: &Urgency| self.levels.get(urgency).copied().unwrap_or_default();
        for urgency in Urgency::ALL {
            writeln!(out, "  {urgency:16}{}", interval(count_of(urgency)))?;
        }
        let urgent = count_of(&Urgency::Urgent) + count_of(&Urgency::Emergency);
        writeln!(out, "  {:16}{}", "urgent or more", interval(urgent))?;
        writeln!(
            out,
            "  suspected at urgent or more, in % of all patients (a patient can count several times):"
        )?;
        let mut suspected: Vec<_> = self.suspected.iter().collect();
        suspected.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        for (what, count) in suspected.into_iter().filter(|(_, count)| share(**count) >= MIN_SHOWN) {
            writeln!(out, "    {:5.2}  {what}", share(*count))?;
        }
        for urgency in Urgency::ALL.iter().rev().filter(|urgency| **urgency >= Urgency::Soon) {
            let alone =
                if *urgency > Urgency::Soon { ", and as the only reason at urgent or more" } else { "" };
            writeln!(out, "  behind {urgency}, in % of all patients{alone}:")?;
            let mut behind: Vec<_> = self.behind.iter().filter(|((level, _), _)| level == urgency).collect();
            behind.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
            for ((_, what), (count, alone)) in behind {
                if share(*count) < MIN_SHOWN {
                    continue;
                }
                write!(out, "    {:5.2} ", share(*count))?;
                if *urgency > Urgency::Soon {
                    write!(out, " {:5.2} ", share(*alone))?;
                }
                writeln!(out, " {what}")?;
            }
        }
        Ok(())
    }
}
