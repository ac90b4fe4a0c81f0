//! The sentences for people: every variant is reached by some patient, and reads as it should.

use lumbago::{
    Age, Condition, Presentation, Probability, RiskFactor, Setting, Sign, Symptom, SymptomDuration, score,
};

fn back() -> Presentation {
    Presentation::new().present(Symptom::LowBackPain)
}

fn aged(years: u32) -> Presentation {
    back().age(Age::years(years).unwrap())
}

#[test]
fn every_conclusion_is_a_sentence() {
    let [less, more] = [0.3, 0.5].map(|value| Probability::new(value).unwrap());
    let level = back()
        .pretest(Condition::LumbarDiscHerniation, less)
        .pretest(Condition::MyofascialTriggerPoints, more)
        .present(Sign::SlumpTest);
    for (presentation, sentence) in [
        (back().present(Symptom::NoPainWhenSeated), "most likely: Lumbar spinal stenosis"),
        (level, "nearly level: Lumbar disc herniation with radiculopathy, and Myofascial trigger points"),
        (back(), "no condition stands out by what is known"),
        (
            back().present(Symptom::NoPainWhenSeated).present(Symptom::WorseSitting),
            "no condition is named, because it depends on which of the contradictory statements is true",
        ),
        (aged(15), "no condition is named: this is made for people of 16 years and over"),
        (
            Presentation::new().absent(Symptom::LowBackPain),
            "no condition is named: no pain of the back, buttock, hip or leg is complained of",
        ),
    ] {
        let assessment = score(&presentation);
        assert_eq!(assessment.conclusion().to_string(), sentence);
        assert!(assessment.to_string().contains(&format!("\nConclusion: {sentence}.\n")), "{assessment}");
    }
}

#[test]
fn every_reason_is_said_with_the_question() {
    let inflammatory = back()
        .setting(Setting::EqualPretest)
        .present(Symptom::InsidiousOnset)
        .present(Symptom::ImprovesWithExercise)
        .present(Symptom::NightPain)
        .present(Symptom::EyePainOrRedness);
    let assessment = score(&inflammatory);
    for (kind, sentence) in [
        ("safety", "Have both legs become weak? (patient; safety: cauda equina syndrome)"),
        (
            "decides",
            "Does rest fail to help? (patient; decides: Inflammatory back pain, expert rule, 4 or more of 5; 0.090 bit)",
        ),
        (
            "separates",
            "Find out whether this is so: MRI shows active sacroiliitis (laboratory; tells Ankylosing spondylitis \
             (axial spondyloarthritis) from Lumbar facet joint pain; 0.526 bit)",
        ),
        (
            "bears_on",
            "Find out whether this is so: MRI or CT shows compression of the cauda equina (laboratory; bears on \
             Cauda equina syndrome; 0.689 bit)",
        ),
    ] {
        let question =
            assessment.next_questions().find(|question| question.reason().as_str() == kind).unwrap();
        assert_eq!(question.to_string(), sentence);
    }
}

#[test]
fn every_standing_is_said_in_the_ledger() {
    let stiff = back().present(Symptom::NightPain);
    let nodule = back().present(Sign::TautBand).present(Sign::HypersensitiveNodule);
    let spondylitis = Condition::AnkylosingSpondylitis;
    for (condition, presentation, line) in [
        (
            spondylitis,
            stiff.clone(),
            "+0.18    1.20 (0.60 to 2.40)       Night pain: present [estimated, sieper2009]",
        ),
        (
            spondylitis,
            stiff.present(Symptom::ImprovesWithExercise),
            "Night pain: present; already covered by Improves with exercise [",
        ),
        (
            Condition::MyofascialTriggerPoints,
            nodule,
            "Taut band: present; already covered by Consensus trigger point criteria, 2 or more of 3 [",
        ),
        (
            spondylitis,
            back().present(Symptom::WorseAfterActivity),
            "Worse after physical activity: present; says nothing either way [",
        ),
        (
            Condition::LumbarSpinalStenosis,
            back().present(Symptom::UnilateralLegPain).present(Symptom::BilateralLegPain),
            "Pain in both legs: present; contradicted by another statement [",
        ),
    ] {
        let ledger = score(&presentation).explain(condition).to_string();
        assert!(ledger.contains(line), "{line}\n{ledger}");
    }
}

/// To an adult and to a child, in an emergency and before it, and what to state for more.
#[test]
fn the_verdict_says_what_to_do() {
    let numb = back().present(Symptom::SaddleNumbness);
    let brittle = aged(71).present(RiskFactor::CorticosteroidUse);
    let sudden = Presentation::new().present(Symptom::SuddenOnset).present(Symptom::SeverePain);
    let look_out = "\n  Go to an emergency department at once if you notice numbness between the legs or around the back passage, \
                    a new change in passing urine or stool, a loss of sexual feeling, or weakness in both legs.\n";
    for (presentation, sentences, is_to_look_out) in [
        (
            aged(15),
            &[
                "Urgency: soon. A child with such pain should be seen by a clinician within two weeks, and today if unwell, \
                 limping or woken by it.",
            ][..],
            true,
        ),
        (
            aged(71).present(RiskFactor::CorticosteroidUse),
            &["Urgency: soon. Arrange to see a clinician within two weeks.\n"],
            true,
        ),
        (
            numb.clone().age(Age::years(15).unwrap()),
            &["Urgency: emergency. Go to an emergency department or call an ambulance now."],
            false,
        ),
        (
            numb,
            &[
                "because of: duration not stated; Saddle numbness [",
                "\n  - How long it has lasted is not stated, so it counts as new; it may be less urgent.\n",
            ],
            false,
        ),
        (brittle, &["\n  - The sex is not stated; with it, it could be more urgent.\n"], true),
        (sudden, &["\n  - The age is not stated; with it, it could be more urgent.\n"], true),
        (
            back().duration(SymptomDuration::weeks(6.0).unwrap()),
            &["the answer to all is no: book an ordinary appointment.\n"],
            true,
        ),
    ] {
        let verdict = score(&presentation).triage().to_string();
        for sentence in sentences {
            assert!(verdict.contains(sentence), "{sentence}\n{verdict}");
        }
        assert_eq!(verdict.contains(look_out), is_to_look_out, "{verdict}");
        assert_eq!(score(&presentation).triage().safety_net().is_some(), is_to_look_out);
        assert!(verdict.ends_with(
            "  This is information, not a diagnosis. If it gets worse or you are worried, seek care sooner.\n"
        ));
    }
}
