//! Simulated patients, who complain of low back pain and answer truthfully: the interview must find out what they have,
//! in few questions.

use interview::{End, Interview};
use lumbago::{AskedOf, Condition, Finding, Presence, Presentation, Symptom, Urgency};

/// Which answers a patient gives: what the sample says; else no to what a patient can tell, and unknown for the rest.
fn truth(sample: &Presentation, finding: Finding) -> Presence {
    sample.presence_of(finding).unwrap_or(match finding.asked_of() {
        AskedOf::Patient => Presence::Absent,
        _ => Presence::Unknown,
    })
}

fn sample(json: &str) -> Presentation {
    serde_json::from_str(json).unwrap()
}

/// The person of a sample, of whom nothing is known but that the low back hurts.
fn complaint(sample: &Presentation) -> Presentation {
    let mut complaint = Presentation::new().setting(sample.stated_setting()).present(Symptom::LowBackPain);
    if let Some(age) = sample.stated_age() {
        complaint = complaint.age(age);
    }
    if let Some(sex) = sample.stated_sex() {
        complaint = complaint.sex(sex);
    }
    if let Some(duration) = sample.stated_duration() {
        complaint = complaint.duration(duration);
    }
    complaint
}

/// Interviews, an examiner being there, until the end or an emergency.
fn interview(sample: &Presentation) -> (Interview, Result<End, Urgency>) {
    let mut interview = Interview::new(complaint(sample), AskedOf::Examiner, 100);
    loop {
        match interview.next() {
            Err(end) => return (interview, Ok(end)),
            Ok(question) => {
                let risen = interview.answer(question.finding(), truth(sample, question.finding()));
                if risen == Some(Urgency::Emergency) {
                    return (interview, Err(Urgency::Emergency));
                }
            }
        }
    }
}

#[track_caller]
fn finds(json: &str, condition: Condition, within: usize) {
    let (interview, end) = interview(&sample(json));
    assert!(end.is_ok(), "{end:?}");
    let assessment = interview.assessment();
    println!("{condition}: {} questions, {end:?}", interview.answered());
    assert_eq!(assessment.ranking().next().unwrap().condition(), condition, "{assessment}");
    assert!(interview.answered() <= within, "{} questions", interview.answered());
}

#[test]
fn a_herniation() {
    finds(include_str!("../../data/lumbar_disc_herniation.json"), Condition::LumbarDiscHerniation, 24);
}

#[test]
fn trigger_points() {
    finds(include_str!("../../data/myofascial_trigger_points.json"), Condition::MyofascialTriggerPoints, 20);
}

#[test]
fn ankylosing_spondylitis() {
    finds(include_str!("../../data/ankylosing_spondylitis.json"), Condition::AnkylosingSpondylitis, 24);
}

#[test]
fn cauda_equina_syndrome_by_the_safety_questions() {
    let (interview, end) = interview(&sample(include_str!("../../data/cauda_equina_syndrome.json")));
    println!("cauda equina syndrome: {} questions", interview.answered());
    assert_eq!(end, Err(Urgency::Emergency));
    assert!(interview.answered() <= 8, "{} questions", interview.answered());
}
