//! The same task in `linfa-bayes`, a general library: a Bernoulli naive Bayes classifier with one class per condition and two
//! features per finding, present and absent. It is fitted on patients drawn from the ratios.
//!
//! It has no groups, criteria, demographics or intervals, so it does less.

use linfa::Dataset;
use linfa::prelude::{Fit, Predict};
use linfa_bayes::BernoulliNb;
use lumbago::{Condition, Finding, Presence, Presentation};
use ndarray::{Array1, Array2};

use crate::patients::{self, Random};

const FEATURES: usize = 2 * Finding::ALL.len();
const TRAINED_ON: usize = 16_000;

pub(crate) struct Classifier(BernoulliNb<f64, usize>);

impl Classifier {
    pub(crate) fn new(random: &mut Random) -> Self {
        let (mut records, mut targets) = (Array2::zeros((TRAINED_ON, FEATURES)), Array1::zeros(TRAINED_ON));
        for row in 0..TRAINED_ON {
            let condition = row % Condition::ALL.len();
            targets[row] = condition;
            let patient = patients::with(Condition::ALL[condition], random);
            for (column, known) in features(&patient).into_iter().enumerate() {
                records[[row, column]] = known;
            }
        }
        let model = BernoulliNb::params().fit(&Dataset::new(records, targets));
        Self(model.expect("the training set is sound"))
    }

    /// The leading condition of each patient.
    pub(crate) fn leading(&self, rows: &Array2<f64>) -> Array1<usize> {
        self.0.predict(rows)
    }
}

/// Patients as the classifier reads them.
pub(crate) fn rows(patients: &[Presentation]) -> Array2<f64> {
    let known: Vec<f64> = patients.iter().flat_map(features).collect();
    Array2::from_shape_vec((patients.len(), FEATURES), known).expect("a row for each patient")
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
