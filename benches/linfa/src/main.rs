//! The same table in `linfa-bayes`, a general library: a Bernoulli naive Bayes classifier with one class per condition and two
//! features per finding, present and absent, fitted on patients drawn from the ratios.
//!
//! `cargo run --release --manifest-path benches/linfa/Cargo.toml` prints the time for one patient and for a batch, beside
//! the library. The classifier knows no groups, criteria, demographics or intervals, so it does less.

use std::hint::black_box;
use std::time::{Duration, Instant};

use linfa::Dataset;
use linfa::prelude::{Fit, Predict};
use linfa_bayes::BernoulliNb;
use lumbago::{Condition, Finding, Presence, Presentation, Setting, knowledge, score, score_each};
use ndarray::{Array1, Array2};

const FEATURES: usize = 2 * Finding::ALL.len();
const TRAINED_ON: usize = 16_000;
const COHORT: usize = 4_096;

fn main() {
    let mut random = Random(20_261_124);
    let (mut records, mut targets) = (Array2::zeros((TRAINED_ON, FEATURES)), Array1::zeros(TRAINED_ON));
    for row in 0..TRAINED_ON {
        let condition = row % Condition::ALL.len();
        targets[row] = condition;
        for (column, known) in
            features(&patient(Condition::ALL[condition], &mut random)).into_iter().enumerate()
        {
            records[[row, column]] = known;
        }
    }
    let model =
        BernoulliNb::params().fit(&Dataset::new(records, targets)).expect("the training set is sound");

    let cohort: Vec<_> =
        (0..COHORT).map(|at| patient(Condition::ALL[at % Condition::ALL.len()], &mut random)).collect();
    let rows: Vec<Array2<f64>> = cohort
        .iter()
        .map(|patient| Array2::from_shape_vec((1, FEATURES), features(patient).to_vec()).expect("one row"))
        .collect();
    let all = Array2::from_shape_fn((COHORT, FEATURES), |(row, column)| rows[row][[0, column]]);

    let single = best(|| {
        for row in &rows {
            black_box(model.predict(black_box(row)));
        }
    });
    let here = best(|| {
        for patient in &cohort {
            for ranked in score(black_box(patient)).ranking() {
                black_box((ranked.condition(), ranked.probability()));
            }
        }
    });
    let batch = best(|| {
        black_box(model.predict(black_box(&all)));
    });
    let batch_here = best(|| {
        for scores in score_each(black_box(&cohort)) {
            black_box(scores);
        }
    });

    println!("| what | lumbago | linfa-bayes | ratio |");
    println!("|---|---|---|---|");
    for (what, here, there) in
        [("one patient, ranked", here, single), ("one patient of a batch", batch_here, batch)]
    {
        println!("| {what} | {here:.0?} | {there:.0?} | {:.0} |", there.as_secs_f64() / here.as_secs_f64());
    }
    let agree = cohort.iter().zip(&rows).filter(|(patient, row)| {
        let leading = score(patient).ranking().next().map(|ranked| ranked.condition() as usize);
        leading == Some(model.predict(*row)[0])
    });
    println!("\nThe leading condition is the same for {} of {COHORT} patients.", agree.count());
}

/// The shortest of several runs, for one of the cohort.
fn best(mut work: impl FnMut()) -> Duration {
    let runs = (0..7).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    runs.min().unwrap_or_default() / u32::try_from(COHORT).unwrap_or(1)
}

/// A patient with a condition: three to forty findings, present as often as the ratios say.
fn patient(condition: Condition, random: &mut Random) -> Presentation {
    let mut patient = Presentation::new().setting(Setting::EqualPretest);
    let rows: Vec<_> = knowledge::profile(condition).rows().collect();
    for _ in 0..3 + random.below(38) {
        if random.below(4) == 0 {
            let finding = Finding::ALL[random.below(Finding::ALL.len())];
            patient = patient.with(finding, [Presence::Present, Presence::Absent][random.below(2)]);
        } else {
            let row = rows[random.below(rows.len())];
            let (present, absent) = (row.if_present().point(), row.if_absent().point());
            let without = if present > absent + 1e-9 { (1.0 - absent) / (present - absent) } else { 0.3 };
            let often = (without * present).clamp(0.05, 0.95);
            let presence = if random.next() < often { Presence::Present } else { Presence::Absent };
            patient = patient.with(row.finding(), presence);
        }
    }
    patient
}

fn features(patient: &Presentation) -> [f64; FEATURES] {
    let mut features = [0.0; FEATURES];
    for (at, finding) in Finding::ALL.iter().enumerate() {
        match patient.presence_of(*finding) {
            Some(Presence::Present) => features[2 * at] = 1.0,
            Some(Presence::Absent) => features[2 * at + 1] = 1.0,
            _ => {}
        }
    }
    features
}

/// A generator of numbers (splitmix64).
struct Random(u64);

impl Random {
    /// From nought to one.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(0)) / 2_f64.powi(32)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small"
    )]
    fn below(&mut self, limit: usize) -> usize {
        ((self.next() * limit as f64) as usize).min(limit - 1)
    }
}
