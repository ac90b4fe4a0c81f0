//! A patient who says one thing after another, and may take it back: three bytes a statement. Each is scored again after every
//! statement, and what costs little to look at must hold.

#![no_main]

use std::io::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

use libfuzzer_sys::fuzz_target;
use lumbago::{
    Age, Assessment, Condition, Finding, Presence, Presentation, Probability, Setting, Sex, Symptom,
    SymptomDuration, Urgency, score, score_each,
};

static SCORED: AtomicU64 = AtomicU64::new(0);

fuzz_target!(|bytes: &[u8]| {
    let mut patient = Presentation::new();
    let mut patients = vec![patient.clone()];
    let mut before = score(&patient);
    for statement in bytes.chunks_exact(3) {
        let said = say(&mut patient, statement.try_into().unwrap());
        let after = score(&patient);
        holds_by_itself(&after);
        holds_of_a_step(said, &before, &after);
        patients.push(patient.clone());
        before = after;
    }
    for (scores, patient) in score_each(&patients).zip(&patients).skip(patients.len().saturating_sub(16)) {
        let assessment = score(patient);
        assert!(scores.ranking().eq(assessment.ranking().map(|ranked| ranked.condition())));
        for condition in Condition::ALL {
            assert_eq!(scores.weight(*condition), assessment.get(*condition).weight());
        }
    }
    let scored = SCORED.fetch_add(patients.len() as u64, Ordering::Relaxed) + patients.len() as u64;
    if scored >> 20 > (scored - patients.len() as u64) >> 20 {
        // Whether anybody reads this is no law.
        let _ = writeln!(std::io::stderr(), "{scored} patients scored");
    }
});

/// Adds a statement, and gives the finding that it is about.
fn say(patient: &mut Presentation, [what, low, high]: [u8; 3]) -> Option<Finding> {
    let number = u16::from_le_bytes([low, high]);
    let one_of = |count: usize| usize::from(number) % count;
    let presence = match what % 16 {
        0..6 => Some(Presence::Present),
        6..9 => Some(Presence::Absent),
        9..11 => Some(Presence::Unknown),
        11 => None,
        12 => {
            // Beyond the oldest there is none.
            patient.set_age(Age::years(u32::from(low) % 140).ok());
            return None;
        }
        13 => {
            patient.set_sex(Sex::ALL.get(one_of(Sex::ALL.len() + 1)).copied());
            return None;
        }
        14 => {
            // Short ones more often, and none.
            let days = u32::from(number) >> (low % 16);
            patient.set_duration(SymptomDuration::days(days).ok().filter(|_| days > 0));
            return None;
        }
        _ => {
            if what & 16 == 0 {
                patient.set_setting(Setting::ALL[one_of(Setting::ALL.len())]);
            } else {
                let condition = Condition::ALL[usize::from(low) % Condition::ALL.len()];
                patient.set_pretest(condition, Probability::new(f64::from(high) / 256.0).ok());
            }
            return None;
        }
    };
    let finding = Finding::ALL[one_of(Finding::ALL.len())];
    patient.set(finding, presence);
    Some(finding)
}

fn holds_by_itself(assessment: &Assessment) {
    let patient = assessment.presentation();
    let mut last = None;
    for ranked in assessment.ranking() {
        let (weight, probability) = (ranked.weight(), ranked.probability());
        assert!(last.is_none_or(|last| last >= weight));
        assert!((0.0..1.0).contains(&probability.value()) && ranked.interval().contains(probability));
        assert!(assessment.none_of_these().value() <= 1.0 - probability.value() + 2e-9);
        last = Some(weight);
    }
    let leader = assessment.ranking().next().unwrap();
    let counted =
        leader.explain().lines().filter(|line| line.is_counted()).map(lumbago::ledger::Line::weight).sum();
    assert_eq!(leader.weight(), counted);

    let triage = assessment.triage();
    let urgency = triage.urgency();
    assert!(triage.fired().all(|fired| fired.red_flag().urgency() <= urgency));
    assert!(triage.floors().all(|floor| floor.urgency() <= urgency));
    let saddle = [Symptom::SaddleNumbness, Symptom::BladderDysfunction];
    if saddle.iter().all(|symptom| patient.presence_of(*symptom) == Some(Presence::Present)) {
        assert_eq!(urgency, Urgency::Emergency);
    }
}

/// What a statement about a finding may not do, and what no statement may.
fn holds_of_a_step(said: Option<Finding>, before: &Assessment, after: &Assessment) {
    let is_same = before.presentation() == after.presentation();
    assert_eq!(before.receipt() == after.receipt(), is_same);
    let Some(finding) = said else { return };
    let weights = |assessment: &Assessment| {
        Condition::ALL.iter().map(|it| assessment.get(*it).weight()).collect::<Vec<_>>()
    };
    let is_no_safer = before.triage().urgency() <= after.triage().urgency();
    match (before.presentation().presence_of(finding), after.presentation().presence_of(finding)) {
        (None, Some(Presence::Unknown)) => assert!(is_no_safer && weights(before) == weights(after)),
        // A denial may itself have spoken for something serious.
        (None | Some(Presence::Unknown), Some(Presence::Present)) => assert!(is_no_safer),
        _ => {}
    }
}
