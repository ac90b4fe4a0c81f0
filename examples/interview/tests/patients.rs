//! Simulated patients: the interview must find out what they have in at most eight screens and twelve single questions.

mod support;

use interview::{End, Interview, Step};
use lumbago::screening::OpenScreen;
use lumbago::{
    Age, Conclusion, Finding, Presence, Presentation, Respondent, Sex, Symptom, SymptomDuration, Urgency,
    inquiry::Reason,
    score,
    screening::{Screen, ScreeningState},
};
use support::{Goal, PATIENTS, presence, told};

/// What an interview came to, in spite of every alarm.
struct Course {
    interview: Interview,
    end: End,
    /// Every step but the alarms.
    steps: Vec<Step>,
    /// How many screens were answered when it first was an emergency.
    emergency: Option<usize>,
}

fn interview(truth: &Presentation, respondents: Respondent, answer: impl Fn(Finding) -> Presence) -> Course {
    let mut interview = Interview::new(Presentation::new(), respondents, 12);
    let (mut steps, mut emergency) = (Vec::new(), None);
    loop {
        match interview.next() {
            Err(end) => return Course { interview, end, steps, emergency },
            Ok(Step::Alarm) => {
                if interview.alarms().iter().any(|alarm| alarm.urgency() == Urgency::Emergency) {
                    emergency = emergency.or(Some(interview.screens()));
                }
                interview.heed();
            }
            Ok(step) => {
                interview.go_on(told(truth, &answer, &step, interview.presentation().clone()));
                steps.push(step);
            }
        }
        assert!(steps.len() < 100, "no end in sight");
    }
}

#[test]
fn every_patient_is_found_out_in_eight_screens_and_twelve_questions() {
    for patient in &PATIENTS {
        let truth = patient.truth();
        let course = interview(&truth, patient.respondents, |finding| presence(&truth, finding));
        let (screens, singles) = (course.interview.screens(), course.interview.singles());
        let assessment = course.interview.assessment();
        let (name, leader) = (patient.name, assessment.ranking().next().unwrap());
        println!(
            "{name} ({}): {screens} screens, {singles} questions, {:?}; {leader}",
            patient.respondents, course.end
        );
        assert!(screens <= 8 && singles <= 12, "{name}: {screens} screens, {singles} questions");
        match patient.goal {
            Goal::Names(condition) => {
                assert_eq!(assessment.conclusion(), Conclusion::Leading(condition), "{name}: {assessment}");
                assert!(course.emergency.is_none(), "{name}: {assessment}");
                assert!(assessment.triage().screening().is_complete(), "{name}: {assessment}");
            }
            Goal::Emergency => {
                println!("  an emergency at screen {:?}", course.emergency);
                assert_eq!(assessment.triage().urgency(), Urgency::Emergency, "{name}: {assessment}");
                assert!(course.emergency.is_some_and(|screens| screens <= 3), "{name}");
                // Whoever takes over has the rest.
                assert_eq!(course.end, End::HandedOver, "{name}");
                assert_eq!(assessment.triage().screens().count(), 0, "{name}");
            }
        }
    }
}

#[test]
fn whoever_is_sure_of_nothing_is_never_reassured() {
    for respondents in [Respondent::Patient, Respondent::Examiner] {
        for patient in &PATIENTS {
            let course = interview(&patient.truth(), respondents, |_| Presence::Unknown);
            let assessment = course.interview.assessment();
            let triage = assessment.triage();
            assert_eq!(triage.screening().state(), ScreeningState::NotKnown, "{}", patient.name);
            assert!(triage.urgency() >= Urgency::Soon, "{}", patient.name);
            assert!(!matches!(assessment.conclusion(), Conclusion::Leading(_)), "{assessment}");
        }
    }
}

#[test]
fn whoever_denies_everything_has_answered_every_safety_question() {
    for sex in [Sex::Female, Sex::Male] {
        for patient in &PATIENTS {
            let truth = patient.truth().sex(sex);
            let back = |finding| match finding {
                Finding::Symptom(Symptom::LowBackPain) => Presence::Present,
                _ => Presence::Absent,
            };
            let course = interview(&truth, Respondent::Patient, back);
            assert!(course.interview.assessment().triage().screening().is_complete());
            assert_eq!(course.interview.screens(), Screen::ALL.len());
        }
    }
}

#[test]
fn lists_are_short_numbered_and_never_ask_for_a_date() {
    for patient in &PATIENTS {
        let truth = patient.truth();
        // Everything at once opens every follow-up.
        for answer in [Presence::Present, Presence::Absent, Presence::Unknown] {
            let course = interview(&truth, Respondent::Patient, |_| answer);
            let mut last = 0;
            for step in &course.steps {
                let Step::Sheet(sheet) = step else { continue };
                assert!((1..=OpenScreen::MAX_SHOWN).contains(&sheet.findings().len()));
                assert!(
                    sheet
                        .findings()
                        .iter()
                        .all(|finding| *finding != Symptom::RecentNeurologicalChange.into())
                );
                if !sheet.is_further() {
                    assert_eq!(sheet.number(), last + 1, "{:?}", sheet.screen());
                    last = sheet.number();
                }
            }
            assert_eq!(last, Screen::ALL.len());
            let dates = course.steps.iter().filter(|step| **step == Step::DateOfChange).count();
            assert_eq!(dates, usize::from(answer == Presence::Present));
        }
    }
}

#[test]
fn a_date_is_asked_for_once_its_screens_are_done() {
    let numb = |finding| match finding {
        Finding::Symptom(Symptom::LowBackPain | Symptom::LegNumbness) => Presence::Present,
        _ => Presence::Absent,
    };
    let course = interview(&Presentation::new(), Respondent::Patient, numb);
    let place = course.steps.iter().position(|step| *step == Step::DateOfChange).unwrap();
    let is_of = |step: &Step, screens: &[Screen]| matches!(step, Step::Sheet(sheet) if screens.contains(&sheet.screen()));
    assert!(course.steps.iter().skip(place).all(|step| !is_of(step, &[Screen::Saddle, Screen::Legs])));
    assert!(is_of(&course.steps[place - 1], &[Screen::Legs]));
    // Denied by itself it is denied.
    assert_eq!(
        course.interview.presentation().presence_of(Symptom::RecentNeurologicalChange),
        Some(Presence::Absent)
    );
}

#[test]
fn follow_ups_come_at_once_and_a_leg_in_pain_puts_the_nerves_first() {
    let leg = |finding| match finding {
        Finding::Symptom(Symptom::LowBackPain | Symptom::AnteriorThighPain | Symptom::LegWeakness) => {
            Presence::Present
        }
        _ => Presence::Absent,
    };
    let course = interview(&Presentation::new(), Respondent::Patient, leg);
    let sheets = course.steps.iter().filter_map(|step| match step {
        Step::Sheet(sheet) => Some((sheet.screen(), sheet.is_further())),
        _ => None,
    });
    let first: Vec<_> = sheets.take(6).collect();
    let expected = [
        (Screen::Where, false),
        (Screen::Where, true),
        (Screen::Saddle, false),
        (Screen::Legs, false),
        (Screen::Legs, true),
        (Screen::Danger, false),
    ];
    assert_eq!(first, expected);
}

#[test]
fn of_a_child_an_examiner_is_asked_about_safety_and_nothing_else() {
    let child = Presentation::new().age(Age::years(9).unwrap());
    let back = |finding| match finding {
        Finding::Symptom(Symptom::LowBackPain) => Presence::Present,
        _ => Presence::Absent,
    };
    let course = interview(&child, Respondent::Examiner, back);
    let questions = course.steps.iter().filter_map(|step| match step {
        Step::Question(question) => Some(question),
        _ => None,
    });
    let mut count = 0;
    for question in questions {
        assert!(matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_)), "{question}");
        count += usize::from(question.respondent() == Respondent::Examiner);
    }
    assert!(count > 0);
    assert!(matches!(course.end, End::Child | End::Enough), "{:?}", course.end);
}

#[test]
fn safety_questions_are_asked_however_few_there_may_be() {
    let truth = Presentation::new();
    let answer = |finding| match finding {
        Finding::Symptom(Symptom::LowBackPain) => Presence::Present,
        _ => Presence::Absent,
    };
    let mut interview = Interview::new(truth.clone(), Respondent::Patient, 0);
    let mut singles = 0;
    let end = loop {
        match interview.next() {
            Err(end) => break end,
            Ok(Step::Alarm) => interview.heed(),
            Ok(step) => {
                if let Step::Question(question) = &step {
                    assert!(matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_)));
                    singles += 1;
                }
                interview.go_on(told(&truth, answer, &step, interview.presentation().clone()));
            }
        }
    };
    assert_eq!((end, singles), (End::Enough, interview.singles()));
    assert!(interview.assessment().triage().screening().is_complete());
}

#[test]
fn every_answer_can_be_taken_back() {
    let truth = PATIENTS[3].truth();
    let mut interview = Interview::new(Presentation::new(), Respondent::Patient, 12);
    let mut before = Vec::new();
    while let Ok(step) = interview.next() {
        if step == Step::Alarm {
            interview.heed();
            continue;
        }
        before.push((step.clone(), interview.screens(), interview.presentation().clone()));
        interview.go_on(told(
            &truth,
            |finding| presence(&truth, finding),
            &step,
            interview.presentation().clone(),
        ));
    }
    for (step, screens, presentation) in before.into_iter().rev() {
        assert!(interview.back());
        assert_eq!((interview.next(), interview.screens()), (Ok(step), screens));
        assert_eq!(*interview.presentation(), presentation);
    }
    assert!(!interview.back());
}

#[test]
fn an_alarm_interrupts_for_what_is_as_urgent_as_anything_before() {
    let known = Presentation::new().age(Age::years(70).unwrap()).duration(SymptomDuration::days(7).unwrap());
    let known = known.present(Symptom::LowBackPain).present(Symptom::SaddleNumbness);
    let mut interview = Interview::new(known, Respondent::Patient, 12);
    assert_eq!(interview.next(), Ok(Step::Alarm));
    assert_eq!(score(interview.presentation()).triage().urgency(), Urgency::Emergency);
    interview.heed();
    assert_ne!(interview.next(), Ok(Step::Alarm));
    interview.go_on(interview.presentation().clone().present(Symptom::CollapseOrShock));
    assert_eq!(interview.next(), Ok(Step::Alarm));
    assert!(interview.alarms().iter().all(|alarm| alarm.urgency() == Urgency::Emergency));
}
