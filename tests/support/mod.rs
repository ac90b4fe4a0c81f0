//! What several tests need: presentations at random.

use lumbago::{Age, Condition, Finding, Presence, Presentation, Probability, Setting, Sex, SymptomDuration};
use proptest::prelude::*;
use proptest::sample::select;

/// A finding and what is said about it, present twice as often as absent or unknown.
pub(crate) fn statement() -> impl Strategy<Value = (Finding, Presence)> {
    let presence = vec![Presence::Present, Presence::Present, Presence::Absent, Presence::Unknown];
    (select(Finding::ALL), select(presence))
}

/// A value or none, three times in four a value.
fn stated<T: std::fmt::Debug>(values: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    (0..4_u8, values).prop_map(|(choice, value)| (choice > 0).then_some(value))
}

/// Any presentation, with up to forty findings.
pub(crate) fn presentation() -> impl Strategy<Value = Presentation> {
    let person =
        (stated(0..=130_u32), stated(select(Sex::ALL)), stated(0..=36_400_u32), select(Setting::ALL));
    let findings = proptest::collection::vec(statement(), 0..40);
    let pretest = proptest::collection::vec((select(Condition::ALL), 0.000_001..0.999_999_f64), 0..3);
    (person, findings, pretest).prop_map(|((age, sex, days, setting), findings, pretest)| {
        let mut presentation = Presentation::new().setting(setting);
        if let Some(years) = age {
            presentation = presentation.age(Age::years(years).unwrap());
        }
        if let Some(sex) = sex {
            presentation = presentation.sex(sex);
        }
        if let Some(days) = days {
            presentation = presentation.duration(SymptomDuration::days(days).unwrap());
        }
        for (finding, presence) in findings {
            presentation = presentation.with(finding, presence);
        }
        for (condition, probability) in pretest {
            presentation = presentation.pretest(condition, Probability::new(probability).unwrap());
        }
        presentation
    })
}
