//! The sentences for people: every variant is reached by some patient, and reads as it should.

use lumbago::criterion::Verdict;
use lumbago::knowledge::{self, Contradiction};
use lumbago::triage::MissingFact;
use lumbago::{
    Age, Condition, Criterion, Finding, Presentation, Probability, ProbabilityBand, Question, Respondent,
    RiskFactor, Setting, Sex, Sign, Symptom, SymptomDuration, Urgency, Weight, score, screening::Screen,
};

fn back() -> Presentation {
    Presentation::new().present(Symptom::LowBackPain)
}

fn aged(years: u32) -> Presentation {
    back().age(Age::years(years).unwrap())
}

/// Legs that hurt on both sides until the patient sits, at an age at which that is stenosis.
fn stenosis() -> Presentation {
    aged(75).present(Symptom::NoPainWhenSeated).present(Symptom::WorseStandingOrWalking)
}

/// Two conditions that are as likely.
fn level() -> Presentation {
    let [less, more] = [0.3, 0.5].map(|value| Probability::new(value).unwrap());
    back()
        .pretest(Condition::LumbarDiscHerniation, less)
        .pretest(Condition::MyofascialTriggerPoints, more)
        .present(Sign::SlumpTest)
}

#[test]
fn every_conclusion_is_a_sentence() {
    for (presentation, sentence) in [
        (stenosis().present(RiskFactor::Hypertension), "most likely: Lumbar spinal stenosis"),
        (level(), "nearly level: Lumbar disc herniation with radiculopathy and Myofascial trigger points"),
        (
            back().present(Symptom::NoPainWhenSeated),
            "having none of the sixteen conditions is more likely than having any one of them; the most likely of the sixteen is Lumbar spinal stenosis",
        ),
        (back(), "no condition stands out so far"),
        (
            back().present(Symptom::NoPainWhenSeated).present(Symptom::WorseSitting),
            "no condition is named: it depends on which of the contradictory answers is true",
        ),
        (aged(15), "no condition is named: this library covers people aged 16 and over"),
        (
            Presentation::new().absent(Symptom::LowBackPain),
            "no condition is named: low back pain is denied, and no other pain of back, hip or leg is stated",
        ),
    ] {
        let assessment = score(&presentation);
        assert_eq!(assessment.conclusion().to_string(), sentence);
        assert!(assessment.to_string().contains(&format!("\nConclusion: {sentence}.\n")), "{assessment}");
    }
}

/// What leads is said after the verdict, and never as if the urgent cause were already excluded.
#[test]
fn an_urgent_cause_comes_before_the_conclusion() {
    let two_legs = stenosis().present(Symptom::BilateralLegPain);
    let numb = two_legs.clone().present(Symptom::SaddleNumbness);
    for (presentation, urgency) in [(two_legs, Urgency::Urgent), (numb, Urgency::Emergency)] {
        let assessment = score(&presentation);
        assert_eq!(assessment.triage().urgency(), urgency);
        let text = assessment.to_string();
        let said = "\nIf the urgent cause is excluded: most likely: Lumbar spinal stenosis.\n";
        assert!(text.starts_with("Urgency") && text.contains(said), "{text}");
        assert!(!text.contains("Conclusion:"), "{text}");
        let comes_first = text.contains("\nThe urgency comes first. Nothing below changes it.\n");
        assert_eq!(comes_first, urgency == Urgency::Emergency, "{text}");
    }
}

#[test]
fn every_reason_is_said_with_the_question() {
    let inflammatory = back()
        .setting(Setting::EqualPretest)
        .present(Symptom::InsidiousOnset)
        .present(Symptom::ImprovesWithExercise)
        .present(Symptom::NoImprovementWithRest)
        .present(Symptom::EyePainOrRedness);
    let assessment = score(&inflammatory);
    for (finding, sentence) in [
        (Finding::from(Symptom::UnilateralLegPain), "Does the pain go down one leg only? (patient; safety)"),
        (
            Symptom::BilateralLegWeakness.into(),
            "In the last two weeks, have both legs become weaker, so that they buckle or stairs are hard? (patient; safety: \
             cauda equina syndrome)",
        ),
        (
            RiskFactor::RecentInfection.into(),
            "In the last month, have you had an infection that needed antibiotics? (patient; safety: spinal infection)",
        ),
        (
            Symptom::NightPainEasedByGettingUp.into(),
            "Does pain at night get better when you get up and move about? (patient; decides: Inflammatory back pain, ASAS \
             expert rule, 4 or more of 5)",
        ),
        (
            RiskFactor::HlaB27.into(),
            "Result: Blood test shows HLA-B27 (laboratory; tells Ankylosing spondylitis (axial spondyloarthritis) from \
             Lumbar facet joint pain; 0.332 bit)",
        ),
        (
            Sign::PelvicCompressionRelief.into(),
            "On examination: Pelvic compression relieves the lateral thigh symptoms (examiner; bears on Meralgia \
             paraesthetica; 0.110 bit)",
        ),
    ] {
        let question = assessment.next_questions().find(|question| question.finding() == finding).unwrap();
        assert_eq!(question.to_string(), sentence);
    }
}

#[test]
fn every_standing_is_said_in_the_ledger() {
    let stiff = back().present(Symptom::MorningStiffnessOver30Minutes);
    let nodule = back().present(Sign::TautBand).present(Sign::HypersensitiveNodule);
    let spondylitis = Condition::AnkylosingSpondylitis;
    for (condition, presentation, line) in [
        (
            spondylitis,
            stiff.clone(),
            "+0.18    1.2 (0.8 to 1.9)          Morning stiffness over 30 minutes: present [adapted, braun2011]",
        ),
        (
            spondylitis,
            stiff.present(Symptom::ImprovesWithExercise),
            "Morning stiffness over 30 minutes: present; already covered by Improves with exercise [",
        ),
        (
            Condition::MyofascialTriggerPoints,
            nodule,
            "Taut band: present; already covered by Consensus trigger point criteria: tender nodule, with a taut band or \
             referred pain [",
        ),
        (
            spondylitis,
            back().present(Symptom::WorseAfterActivity),
            "Worse after physical activity: present; says nothing either way [",
        ),
        (
            Condition::LumbarSpinalStenosis,
            back().present(Symptom::UnilateralLegPain).present(Symptom::BilateralLegPain),
            "Bilateral leg pain: present; contradicted by another statement [",
        ),
    ] {
        let ledger = score(&presentation).explain(condition).to_string();
        assert!(ledger.contains(line), "{line}\n{ledger}");
    }
}

/// No to whatever the screens ask, and to what is left over; what nobody could answer stays so.
fn otherwise_well(presentation: Presentation) -> Presentation {
    let mut patient = Screen::ALL.iter().fold(presentation, |patient, screen| patient.none_of_these(*screen));
    for _ in Finding::ALL {
        let assessment = score(&patient);
        let mut open = assessment.triage().safety_questions().filter(|question| !question.was_asked());
        let Some(left) = open.next() else { break };
        patient = patient.absent(left.finding());
    }
    assert!(score(&patient).triage().safety_questions().all(|question| question.was_asked()));
    patient
}

/// To an adult and to a child, at every level, before the safety questions are answered and after.
#[test]
#[expect(clippy::too_many_lines, reason = "one table of verdicts")]
fn the_verdict_says_what_to_do() {
    let weeks = |weeks| back().duration(SymptomDuration::weeks(weeks).unwrap());
    let numb = back().present(Symptom::SaddleNumbness);
    let fractured = aged(71).present(RiskFactor::CorticosteroidUse);
    for (presentation, sentences) in [
        (
            aged(15),
            &[
                "Urgency so far: soon, provisional. From what you have told us so far, see a clinician within two weeks. A child \
               with pain like this should be seen. ",
                " safety questions are still open. Please answer them.\n",
            ][..],
        ),
        (
            back(),
            &["Urgency so far: provisional. It is not yet clear whether you can look after this yourself. "],
        ),
        (
            weeks(6.0),
            &[
                "Urgency so far: routine, provisional. Book an ordinary appointment, unless what follows makes it more urgent. ",
            ],
        ),
        (
            fractured.clone(),
            &[
                "Urgency so far: soon, provisional. See a clinician within two weeks, unless what follows makes it more urgent. ",
                "\n  - Mention the weak bones or steroid tablets.\n    Rule out vertebral fracture (compiled, community_rf2023): \
                 Prolonged corticosteroid use; ",
                "\n  - Vertebral fracture should be ruled out.\n",
            ],
        ),
        (
            back().present(Symptom::Fever).present(Symptom::MidlineSpinalPain),
            &[
                "Urgency so far: urgent, provisional. See a clinician today, within 24 hours at most. If you cannot reach anyone \
                 today, use the out-of-hours service. ",
                "\n    Possible spinal infection (guideline, sheffield_nhs): Fever\n",
                "\n  - What you told us fits spinal infection well enough that it should be ruled \
                 out.\n",
            ],
        ),
        (
            numb.clone(),
            &[
                "Urgency: emergency. Go to an emergency department now, and let someone else drive.\n",
                "\n    Possible cauda equina syndrome (guideline, bmj_bp_ces): Neurological change within two weeks: not ruled \
                 out; Saddle numbness\n",
            ],
        ),
        (
            back()
                .present(Symptom::CollapseOrShock)
                .present(Symptom::AbdominalPain)
                .present(Symptom::SuddenOnset),
            &[
                "Urgency: emergency. Call an ambulance now.\n",
                "\n  - Less urgent (urgent): Possible serious disease, not further specified (compiled, ",
            ],
        ),
        (
            otherwise_well(aged(30)),
            &[
                "Urgency: self-care. From what you have told us so far, you can look after this yourself. Stay active as far as \
               the pain allows.\n",
            ],
        ),
        (
            otherwise_well(weeks(6.0).age(Age::years(30).unwrap())),
            &[
                "Urgency: routine. From what you have told us so far, book an ordinary appointment. Stay active as far as the \
               pain allows.\n",
            ],
        ),
        (
            otherwise_well(fractured.clone().sex(lumbago::Sex::Male)),
            &["Urgency: soon. See a clinician within two weeks.\n"],
        ),
        (
            otherwise_well(aged(30).unknown(Symptom::Fever)),
            &[
                "Urgency so far: provisional. It is not yet clear whether you can look after this yourself. Nobody \
               could answer one safety question. Have it checked by a clinician within a day or two.\n",
            ],
        ),
        (fractured, &["Sex not given. Knowing it could make this more urgent.\n"]),
        (
            Presentation::new().present(Symptom::SuddenOnset).present(Symptom::SeverePain),
            &[" Age not given. Knowing it could make this more urgent.\n"],
        ),
        (
            back().present(Symptom::BilateralLegPain),
            &[
                "\n  - Duration not given, so the pain counts as new. Knowing it could change how urgent this is.\n",
            ],
        ),
    ] {
        let assessment = score(&presentation);
        let verdict = assessment.triage().to_string();
        for sentence in sentences {
            assert!(verdict.contains(sentence), "{sentence}\n{verdict}");
        }
        let is_emergency = assessment.triage().urgency() == Urgency::Emergency;
        // Nothing is sooner than an emergency.
        let sooner =
            if is_emergency { "" } else { " If it gets worse or you are worried, seek care sooner." };
        let net = assessment.triage().safety_net();
        let end = format!("\n  {net}\n  This is information, not a diagnosis.{sooner}\n");
        assert!(verdict.ends_with(&end), "{verdict}");
        // In an emergency nothing is asked that could keep anybody.
        let is_asked = verdict.contains("\n  Open safety questions, the most pressing first (");
        let is_open = !assessment.triage().screening().is_complete();
        assert_eq!(is_asked, is_open && !is_emergency, "{verdict}");
    }
}

/// Below an emergency, and each sign by its name; in an emergency, what is for an ambulance.
#[test]
fn the_safety_net_names_what_to_look_out_for() {
    let presentation = back();
    let assessment = score(&presentation);
    for sign in [
        "numbness between the legs",
        "passing urine or stool",
        "a weak leg",
        "fever or shaking chills",
        "a swollen leg",
        "a leg that you cannot stand on",
        "sudden severe pain in the back or belly",
        "faint,",
        "chest pain",
        "trouble breathing",
        "a leg turns cold or pale",
    ] {
        assert!(assessment.triage().safety_net().english().contains(sign), "{sign}");
    }
    let numb = score(&back().present(Symptom::SaddleNumbness));
    let going = numb.triage().safety_net();
    assert!(
        going.english().starts_with("Call an ambulance after all if you get sudden severe pain"),
        "{going}"
    );
}

/// Each line is told with what it weighs on either side, and the end says what parts the two.
#[test]
fn a_comparison_shows_both_sides() {
    let presentation = back()
        .pretest(Condition::LumbarDiscHerniation, Probability::new(0.2).unwrap())
        .present(Sign::SlumpTest)
        .age(Age::years(40).unwrap());
    let assessment = score(&presentation);
    let (one, other) = (Condition::LumbarDiscHerniation, Condition::LumbarSpinalStenosis);
    let comparison = assessment.compare(one, other);
    assert_eq!((comparison.first().condition(), comparison.second().condition()), (one, other));
    let table = comparison.to_string();
    for (sign, condition) in [('A', one), ('B', other)] {
        let probability = assessment.get(condition).probability();
        assert!(table.contains(&format!("{sign}: {condition}, {probability}\n")), "{table}");
    }
    // A row for each line, one for the heads and one for the sum.
    let rows = table.lines().filter(|line| line.len() > 26 && line.starts_with(' ')).count();
    assert_eq!(rows, comparison.lines().count() + 2, "{table}");
    for row in ["  pretest\n", "  age\n", "  Slump test: present\n"] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    let best = comparison.best_next(Respondent::Laboratory).unwrap();
    assert!(table.contains(&format!("The finding that would best tell them apart: {best}.")), "{table}");
    // With itself, nothing is different.
    let same = assessment.compare(one, one).to_string();
    assert!(same.contains("No open finding would tell them apart."), "{same}");
    // Stated pretests do not vary, and one that is far behind is hardly ever ahead.
    let behind =
        back().pretest(one, Probability::new(0.001).unwrap()).pretest(other, Probability::new(0.5).unwrap());
    let behind = score(&behind).compare(one, other).to_string();
    assert!(behind.contains("A is ahead of B less than 1 time in 10."), "{behind}");
}

#[test]
fn every_subject_and_standing_has_words() {
    let stated = Probability::new(0.2).unwrap();
    let presentation = back()
        .age(Age::years(60).unwrap())
        .duration(SymptomDuration::weeks(1.0).unwrap())
        .pretest(Condition::AnkylosingSpondylitis, stated)
        .absent(Symptom::ImprovesWithExercise);
    let assessment = score(&presentation);
    let explanation = assessment.explain(Condition::AnkylosingSpondylitis);
    let subjects: Vec<_> = explanation.lines().map(|line| line.subject().to_string()).collect();
    assert!(subjects.contains(&format!("pretest {stated}, as stated")), "{subjects:?}");
    let not_met = assessment.criteria().find(|status| status.verdict() == Verdict::NotMet).unwrap();
    assert!(
        subjects.contains(&format!("{}: not met", not_met.criterion())),
        "{subjects:?}, and not met is {not_met}"
    );
    assert_eq!(lumbago::ledger::LineStatus::Counted.to_string(), "counted");
    for respondents in Respondent::ALL.iter().copied() {
        let ceiling = assessment.get(explanation.condition()).ceiling(respondents);
        assert_eq!(explanation.ceiling(respondents), ceiling);
    }
}

#[test]
fn a_criterion_says_what_is_known_of_it() {
    let criterion = Criterion::AsasInflammatoryBackPain;
    let open = score(&back()).criterion(criterion).to_string();
    assert_eq!(open, format!("{criterion}: {}", score(&back()).criterion(criterion).verdict()));
    let half = back().present(Symptom::ImprovesWithExercise).absent(Symptom::InsidiousOnset);
    let assessment = score(&half);
    let status = assessment.criterion(criterion);
    let text = status.to_string();
    assert!(text.contains("Improves with exercise: yes") && text.contains("Insidious onset: no"), "{text}");
    let (before, items) = text.split_once(" (").unwrap();
    assert_eq!(before, format!("{criterion}: {}", status.verdict()));
    assert!(items.strip_suffix(')').unwrap().split("; ").all(|item| item.contains(": ")), "{text}");
    assert_eq!(text.matches(": yes").count() + text.matches(": no").count(), 2, "{text}");
    assert!(text.ends_with(')'), "{text}");
}

#[test]
fn what_is_missing_is_said_with_what_it_could_change() {
    for (fact, id, sentence) in [
        (MissingFact::Age, "age", "Age not given. Knowing it could make this more urgent."),
        (MissingFact::Sex, "sex", "Sex not given. Knowing it could make this more urgent."),
        (
            MissingFact::Duration,
            "duration",
            "Duration not given, so the pain counts as new. Knowing it could change how urgent this is.",
        ),
    ] {
        assert_eq!((fact.as_str(), fact.to_string().as_str()), (id, sentence));
    }
}

/// And what could change nothing is not missed.
#[test]
fn a_fact_is_missing_if_it_could_change_the_urgency() {
    let sudden = Presentation::new().present(Symptom::SuddenOnset).present(Symptom::SeverePain);
    let fractured = aged(71).present(RiskFactor::CorticosteroidUse);
    let undated = back().present(Symptom::BilateralLegPain);
    for (patient, missing) in [
        (aged(30), &[][..]),
        (back(), &[MissingFact::Age]),
        (sudden, &[MissingFact::Age]),
        (fractured, &[MissingFact::Sex]),
        (undated, &[MissingFact::Duration]),
    ] {
        assert!(score(&patient).triage().missing_facts().eq(missing.iter().copied()), "{patient:?}");
    }
}

/// Only a rule that counts pain of unknown age as new says so.
#[test]
fn an_alarm_for_want_of_a_duration_says_so() {
    let undated = back().present(Symptom::BilateralLegPain);
    let dated = undated.clone().duration(SymptomDuration::weeks(1.0).unwrap());
    let rests = |presentation: &Presentation| {
        score(presentation).triage().fired().map(|flag| flag.rests_on_unstated_duration()).collect::<Vec<_>>()
    };
    assert_eq!(rests(&undated), [true]);
    assert!(rests(&dated).iter().all(|rests| !rests));
}

#[test]
fn every_conflict_is_a_sentence() {
    let of = |presentation: Presentation| {
        presentation.conflicts().map(|conflict| conflict.to_string()).collect::<Vec<_>>()
    };
    let deficits = [
        Symptom::LegWeakness,
        Symptom::LegNumbness,
        Symptom::SevereLegWeakness,
        Symptom::BilateralLegWeakness,
    ];
    let unfounded = back().present(Symptom::SuddenNeurologicalDeficit).absent_all(deficits);
    let [sentence] = &of(unfounded)[..] else { panic!("one conflict") };
    assert!(sentence.contains(" implies one of these, all said to be absent: Leg weakness, "), "{sentence}");
    let impossible = knowledge::contradictions().iter().find_map(|contradiction| match *contradiction {
        Contradiction::Needs(present, needs) => Some((present, needs)),
        _ => None,
    });
    let (present, needs) = impossible.unwrap();
    let sentence = format!("{present} is possible only with: {needs}");
    let tried = [
        aged(20).sex(Sex::Female),
        aged(20).sex(Sex::Male),
        aged(80).sex(Sex::Female),
        aged(80).sex(Sex::Male),
    ];
    assert!(tried.into_iter().any(|person| of(person.present(present)).contains(&sentence)), "{sentence}");
}

/// What a test prints when it fails.
#[test]
fn debug_shows_what_is_stated() {
    let presentation = aged(70)
        .sex(Sex::Female)
        .duration(SymptomDuration::weeks(2.0).unwrap())
        .absent(Symptom::Fever)
        .unknown(Symptom::NightSweats)
        .setting(Setting::SpineClinic)
        .pretest(Condition::SpinalInfection, Probability::new(0.25).unwrap());
    let shown = format!("{presentation:?}");
    for part in
        ["70", "Female", "SpineClinic", "LowBackPain", "Fever", "NightSweats", "SpinalInfection", "0.25"]
    {
        assert!(shown.contains(part), "{part}\n{shown}");
    }
    assert!(!shown.contains("LegWeakness"), "{shown}");
    let ratio = knowledge::profile(Condition::LumbarDiscHerniation).rows().next().unwrap().if_present();
    for (shown, part) in [
        (format!("{:?}", knowledge::DIGEST), knowledge::DIGEST.to_string()),
        (format!("{:?}", Weight::ZERO), "0 centinats".to_owned()),
        (format!("{ratio:?}"), ratio.to_string()),
        (format!("{:?}", Probability::new(0.5).unwrap()), "0.500000000".to_owned()),
        (format!("{:?}", Question::WORTH_ASKING), Question::WORTH_ASKING.to_string()),
    ] {
        assert!(shown.contains(&part), "{shown}");
    }
    assert_eq!(ProbabilityBand::VeryProbable.to_string(), "very probable");
    assert_eq!(lumbago::TriggerPointActivity::Latent.to_string(), "latent");
    assert_eq!(ProbabilityBand::Remote.to_string(), "remote");
    assert_eq!(Age::years(34).unwrap().to_string(), "34 years");
    for (days, text) in [(1, "1 day"), (13, "13 days"), (7, "1 week"), (14, "2 weeks"), (0, "0 weeks")] {
        assert_eq!(SymptomDuration::days(days).unwrap().to_string(), text);
    }
}

/// Rounded to the nearest whole number, until nobody needs it any more.
#[test]
fn strong_evidence_is_told_as_a_factor_of_the_odds() {
    let mut told = 0;
    for condition in Condition::ALL.iter().copied().filter(|condition| condition.is_serious()) {
        let mut patient = back();
        for row in knowledge::profile(condition).rows() {
            patient = patient.present(row.finding());
            let assessment = score(&patient);
            let mut strong = assessment.must_not_miss().filter(lumbago::MustNotMiss::is_strong);
            let Some(strong) = strong.find(|strong| strong.ranked().condition() == condition) else {
                continue;
            };
            let text = strong.to_string();
            let (_, factor) = text.split_once("the evidence makes its odds ").unwrap();
            let factor = factor.split_once(" times as large)").unwrap().0;
            let exact = (f64::from(strong.ranked().evidence().centinats()) / 100.0).exp();
            match factor.parse::<f64>() {
                Ok(factor) => assert!((factor - exact).abs() < 0.51, "{factor} {exact}"),
                Err(_) => assert!(factor == "more than 1000" && exact > 1000.0, "{factor} {exact}"),
            }
            told += 1;
        }
    }
    assert!(told > 20, "{told}");
}

/// One open question is told in the singular.
#[test]
fn one_open_question_is_one() {
    let mut patient = back().duration(SymptomDuration::weeks(8.0).unwrap());
    let mut was_one = false;
    for _ in Finding::ALL {
        let assessment = score(&patient);
        let open: Vec<_> = assessment.triage().safety_questions().collect();
        let sentence = match assessment.triage().screening().never_asked() {
            0 => break,
            1 => "One safety question is still open. Please answer it.".to_owned(),
            count => format!("{count} safety questions are still open. Please answer them."),
        };
        assert_eq!(usize::from(assessment.triage().screening().never_asked()), open.len());
        was_one |= open.len() == 1;
        let sentences: Vec<_> =
            assessment.triage().advice().sentences().map(|sentence| sentence.to_string()).collect();
        assert!(sentences.contains(&sentence), "{sentence}\n{sentences:?}");
        patient = patient.absent(open[0].finding());
    }
    assert!(was_one && score(&patient).triage().screening().is_complete());
}

/// Without a duration, pain counts as new. With one, it may turn out less urgent, or more.
#[test]
fn a_duration_that_is_missed_is_asked_for() {
    let lasting = aged(70).present(Symptom::SeverePain).present(Symptom::PainAtRest);
    let rises = "We do not know how long the pain has lasted. Knowing it could make this more urgent.";
    let changes =
        "Duration not given, so the pain counts as new. Knowing it could change how urgent this is.";
    for (patient, in_advice, as_point) in
        [(lasting, true, false), (back().present(Symptom::BilateralLegPain), false, true)]
    {
        let assessment = score(&patient);
        let triage = assessment.triage();
        assert!(triage.missing_facts().any(|fact| fact == MissingFact::Duration));
        assert_eq!(triage.advice().to_string().contains(rises), in_advice, "{triage}");
        assert_eq!(triage.to_string().contains(changes), as_point, "{triage}");
    }
}

/// Room for so many bytes and no more.
struct Room(usize);

impl std::fmt::Write for Room {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0 = self.0.checked_sub(text.len()).ok_or(std::fmt::Error)?;
        Ok(())
    }
}

#[track_caller]
fn is_whole_or_an_error(text: &dyn std::fmt::Display) {
    use std::fmt::Write as _;
    let length = text.to_string().len();
    for room in (0..length).step_by(1 + length / 100) {
        assert!(write!(Room(room), "{text}").is_err(), "{room} of {length} bytes: {text}");
    }
    assert!(write!(Room(length), "{text}").is_ok());
}

/// Wherever the room ends, who asked for the text is told, and no part is left out without a word.
#[test]
fn a_text_that_does_not_fit_is_an_error() {
    let contradicted = back().present(Symptom::NoPainWhenSeated).present(Symptom::WorseSitting);
    let feverish = back().present(Symptom::Fever).present(Symptom::MidlineSpinalPain);
    let numb = aged(40).present(Symptom::SaddleNumbness).present(Symptom::BilateralLegPain);
    let met = aged(30).present(Symptom::ImprovesWithExercise).present(Symptom::InsidiousOnset);
    let met = met.present(Symptom::NightPain).present(Symptom::NoImprovementWithRest);
    for patient in [back(), aged(15), stenosis(), level(), contradicted, feverish, numb, met] {
        let assessment = score(&patient);
        is_whole_or_an_error(&assessment);
        is_whole_or_an_error(&assessment.triage());
        let leading: Vec<_> = assessment.ranking().map(|ranked| ranked.condition()).take(2).collect();
        is_whole_or_an_error(&assessment.explain(leading[0]));
        is_whole_or_an_error(&assessment.compare(leading[0], leading[1]));
        for question in assessment.next_questions().take(3) {
            is_whole_or_an_error(&question);
        }
        for status in assessment.criteria() {
            is_whole_or_an_error(&status);
        }
        for conflict in patient.conflicts() {
            is_whole_or_an_error(&conflict);
        }
    }
    for flag in knowledge::red_flags() {
        is_whole_or_an_error(&flag.what_to_do());
        for item in flag.required().iter().chain(flag.counted()) {
            is_whole_or_an_error(item);
        }
    }
}
