//! Simulated patients, who complain of low back pain and answer truthfully: the interview must find out what they have,
//! in few questions.

use interview::{End, Interview, Step};
use lumbago::{AskedOf, Conclusion, Condition, Finding, Presence, Presentation, Symptom, Urgency};

/// Which answers a patient gives: that the low back hurts; what the sample says; else no to what a patient can tell, and
/// unknown for the rest.
fn truth(sample: &Presentation, finding: Finding) -> Presence {
    if finding == Symptom::LowBackPain.into() {
        return Presence::Present;
    }
    sample.presence_of(finding).unwrap_or(match finding.asked_of() {
        AskedOf::Patient => Presence::Absent,
        _ => Presence::Unknown,
    })
}

/// What is known after a step.
fn told(sample: &Presentation, step: Step, known: Presentation) -> Presentation {
    let unsaid = known.clone();
    let said = match step {
        Step::Age => sample.stated_age().map(|age| known.age(age)),
        Step::Sex => sample.stated_sex().map(|sex| known.sex(sex)),
        Step::Duration => sample.stated_duration().map(|duration| known.duration(duration)),
        _ => step.finding().map(|finding| known.with(finding, truth(sample, finding))),
    };
    said.unwrap_or(unsaid)
}

/// Interviews until the end or an emergency.
fn interview(json: &str, respondents: AskedOf) -> (Interview, Result<End, Urgency>) {
    let sample: Presentation = serde_json::from_str(json).unwrap();
    let nothing = Presentation::new().setting(sample.stated_setting());
    let mut interview = Interview::new(nothing, respondents, 100);
    loop {
        match interview.next() {
            Err(end) => return (interview, Ok(end)),
            Ok(Step::Alarm) => match interview.alarms().iter().map(|flag| flag.urgency()).max() {
                Some(Urgency::Emergency) => return (interview, Err(Urgency::Emergency)),
                _ => interview.heed(),
            },
            Ok(step) => interview.go_on(told(&sample, step, interview.presentation().clone())),
        }
    }
}

/// With an examiner there, and by what the patient alone can tell.
#[track_caller]
fn finds(json: &str, condition: Condition, within: usize) {
    for respondents in [AskedOf::Examiner, AskedOf::Patient] {
        let (interview, end) = interview(json, respondents);
        assert!(end.is_ok(), "{end:?}");
        println!("{condition}, {respondents}: {} questions, {end:?}", interview.answered());
        let assessment = interview.assessment();
        assert_eq!(assessment.conclusion(), Conclusion::Leading(condition), "{assessment}");
        assert!(interview.answered() <= within, "{} questions", interview.answered());
    }
}

#[test]
fn a_herniation() {
    finds(include_str!("../../data/lumbar_disc_herniation.json"), Condition::LumbarDiscHerniation, 32);
}

#[test]
fn trigger_points() {
    finds(include_str!("../../data/myofascial_trigger_points.json"), Condition::MyofascialTriggerPoints, 32);
}

#[test]
fn ankylosing_spondylitis() {
    finds(include_str!("../../data/ankylosing_spondylitis.json"), Condition::AnkylosingSpondylitis, 32);
}

#[test]
fn cauda_equina_syndrome_by_the_safety_questions() {
    let (interview, end) = interview(include_str!("../../data/cauda_equina_syndrome.json"), AskedOf::Patient);
    println!("cauda equina syndrome: {} questions", interview.answered());
    assert_eq!(end, Err(Urgency::Emergency));
    assert!(interview.answered() <= 10, "{} questions", interview.answered());
}
