//! The sentences for people: every variant is reached by some patient, and reads as it should.

use lumbago::{
    Age, Condition, Finding, Presentation, Probability, RiskFactor, Setting, Sign, Symptom, SymptomDuration,
    Urgency, score, screening::Screen,
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

#[test]
fn every_conclusion_is_a_sentence() {
    let [less, more] = [0.3, 0.5].map(|value| Probability::new(value).unwrap());
    let level = back()
        .pretest(Condition::LumbarDiscHerniation, less)
        .pretest(Condition::MyofascialTriggerPoints, more)
        .present(Sign::SlumpTest);
    for (presentation, sentence) in [
        (stenosis().present(RiskFactor::Hypertension), "most likely: Lumbar spinal stenosis"),
        (level, "nearly level: Lumbar disc herniation with radiculopathy and Myofascial trigger points"),
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
            "no condition is named: there is no pain of the back, buttock, hip or leg",
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
    while let Some(left) = score(&patient).triage().safety_questions().find(|question| !question.was_asked())
    {
        patient = patient.absent(left.finding());
    }
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
                "Urgency so far: soon, provisional. See a clinician within two weeks. ",
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
            otherwise_well(back()),
            &[
                "Urgency: self-care. From what you have told us so far, you can look after this yourself. Stay active as far as \
               the pain allows.\n",
            ],
        ),
        (
            otherwise_well(weeks(6.0)),
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
            otherwise_well(back().unknown(Symptom::Fever)),
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
                "\n  - Duration not given, so the pain counts as new. Knowing it could make this less urgent.\n",
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
