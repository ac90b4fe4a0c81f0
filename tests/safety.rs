//! What keeps a patient safe, case by case.

use lumbago::knowledge::{self, Bound, Contradiction, Item};
use lumbago::triage::{Floor, MissingFact};
use lumbago::{
    Age, Conclusion, Condition, Conflict, Finding, Investigation, Presence, Presentation, Probability,
    Respondent, RiskFactor, Setting, Sex, Sign, Symptom, SymptomDuration, Urgency, Weight,
    conclusion::ExclusionReason,
    criterion::Verdict,
    ledger::LineStatus,
    score,
    screening::{Screen, ScreeningState},
};

fn back() -> Presentation {
    Presentation::new().present(Symptom::LowBackPain)
}

/// Seen in the conclusion as the first of the sixteen, whether or not it is likelier than none of them.
fn named(presentation: &Presentation) -> Option<Condition> {
    match score(presentation).conclusion() {
        Conclusion::Leading(condition) | Conclusion::NoneMoreLikely(condition) => Some(condition),
        _ => None,
    }
}

fn urgency(presentation: &Presentation) -> Urgency {
    score(presentation).triage().urgency()
}

fn weeks(presentation: Presentation, weeks: f64) -> Presentation {
    presentation.duration(SymptomDuration::weeks(weeks).unwrap())
}

/// Weakness that grows is weakness, so denying the latter contradicts it. Neither weighs; the red flag still counts.
#[test]
fn a_contradiction_never_silences_triage() {
    let plain = weeks(back(), 1.0).present(Symptom::ProgressiveLegWeakness);
    let contradicted = plain.clone().absent(Symptom::LegWeakness);
    assert_eq!(contradicted.conflicts().count(), 1);
    for presentation in [plain, contradicted] {
        assert_eq!(score(&presentation).triage().urgency(), Urgency::Urgent);
    }
}

/// A contradiction is the conclusion when it decides what leads, and is only shown beside it when it does not.
#[test]
fn a_contradiction_that_decides_what_leads_is_the_conclusion() {
    let herniation = Presentation::new()
        .present(Symptom::PainBelowKnee)
        .present(Symptom::LegTingling)
        .present(Sign::StraightLegRaise)
        .present(Symptom::WorseCoughingSneezing);
    let leads = Conclusion::Leading(Condition::LumbarDiscHerniation);
    assert_eq!(score(&herniation).conclusion(), leads);
    // On one side or on both, it is a herniation.
    let sides = herniation.present(Symptom::UnilateralLegPain).present(Symptom::BilateralLegPain);
    assert_eq!(sides.conflicts().count(), 1);
    assert_eq!(score(&sides).conclusion(), leads);

    // Better or worse for sitting is what this patient's stenosis stands or falls by.
    let stenosis = back().setting(Setting::SpineClinic).present(Symptom::NoPainWhenSeated);
    assert_eq!(score(&stenosis).conclusion(), Conclusion::Leading(Condition::LumbarSpinalStenosis));
    let sitting = stenosis.present(Symptom::WorseSitting);
    assert_eq!(score(&sitting).conclusion(), Conclusion::Conflicting, "{}", score(&sitting));
    let without = sitting.without(Symptom::NoPainWhenSeated);
    assert_ne!(score(&without).conclusion(), Conclusion::Leading(Condition::LumbarSpinalStenosis));
}

#[test]
fn who_is_outside_the_population_is_told_so() {
    let child = back().age(Age::years(15).unwrap());
    assert_eq!(score(&child).conclusion(), Conclusion::OutsidePopulation(ExclusionReason::Child));
    // No child is sent home with advice that was made for adults.
    assert_eq!(score(&child).triage().urgency(), Urgency::Soon);
    let advice = score(&child).triage().advice().to_string();
    assert!(
        advice.contains("see a clinician within two weeks. A child with pain like this should be seen."),
        "{advice}"
    );
    let adult = back().age(Age::years(16).unwrap());
    assert_eq!(score(&adult).conclusion(), Conclusion::Insufficient);
    assert_eq!(score(&adult).triage().urgency(), Urgency::SelfCare);
    let denied = Presentation::new().absent(Symptom::LowBackPain);
    assert_eq!(score(&denied).conclusion(), Conclusion::OutsidePopulation(ExclusionReason::NoComplaint));
    let elsewhere = denied.present(Symptom::ThoracicPain);
    assert_eq!(score(&elsewhere).conclusion(), Conclusion::Insufficient);
    // Not asked is not denied.
    assert_eq!(score(&Presentation::new()).conclusion(), Conclusion::Insufficient);
    // Safety does not ask who is outside.
    let numb_child = child.present(Symptom::SaddleNumbness).present(Symptom::BladderDysfunction);
    assert_eq!(score(&numb_child).triage().urgency(), Urgency::Emergency);
    assert!(!score(&numb_child).triage().is_provisional());
}

#[test]
fn two_conditions_within_a_factor_of_one_and_a_half_are_nearly_level() {
    // Above the knee and reproduced by pressing: muscle; with tingling and on coughing: a root.
    let tie = Presentation::new()
        .setting(Setting::EqualPretest)
        .present(Sign::FamiliarPainOnPalpation)
        .present(Sign::HypersensitiveNodule)
        .present(Sign::TautBand)
        .present(Symptom::RelievedByHeatOrStretching)
        .present(Sign::SlumpTest)
        .present(Symptom::LegTingling)
        .present(Symptom::WorseCoughingSneezing)
        .present(Symptom::UnilateralLegPain);
    let assessment = score(&tie);
    let mut ranking = assessment.ranking();
    let (first, second) = (ranking.next().unwrap(), ranking.next().unwrap());
    let apart = first.weight() - second.weight();
    let level = Conclusion::NearTie(first.condition(), second.condition());
    let expected = if apart <= Conclusion::NEAR_TIE { level } else { Conclusion::Leading(first.condition()) };
    assert_eq!(assessment.conclusion(), expected, "{assessment}");
    // Move the pretest of the second to just within and just beyond the border.
    for (change, near) in [(41, true), (42, false)] {
        let weight = first.weight() - second.evidence() - Weight::from_centinats(change);
        let moved = tie.clone().pretest(second.condition(), weight.probability());
        let assessment = score(&moved);
        let apart = first.weight() - assessment.get(second.condition()).weight();
        assert_eq!(apart.centinats(), change);
        assert_eq!(matches!(assessment.conclusion(), Conclusion::NearTie(..)), near, "{assessment}");
    }
}

/// One of two that are nearly level can stand there by being common, whichever of them it is.
#[test]
fn of_two_that_are_level_one_must_have_evidence() {
    let pretests = |herniation: f64, trigger_points: f64| {
        let probability = |value| Probability::new(value).unwrap();
        Presentation::new()
            .pretest(Condition::LumbarDiscHerniation, probability(herniation))
            .pretest(Condition::MyofascialTriggerPoints, probability(trigger_points))
    };
    let (herniation, trigger) = (Condition::LumbarDiscHerniation, Condition::MyofascialTriggerPoints);
    // The slump test speaks for a herniation, and for trigger points little either way.
    let tested = |presentation: Presentation| score(&presentation.present(Sign::SlumpTest)).conclusion();
    assert_eq!(tested(pretests(0.3, 0.5)), Conclusion::NearTie(herniation, trigger));
    assert_eq!(tested(pretests(0.24, 0.5)), Conclusion::NearTie(trigger, herniation));
    assert_eq!(score(&pretests(0.5, 0.5)).conclusion(), Conclusion::Insufficient);
    assert_eq!(tested(pretests(0.6, 0.5)), Conclusion::Leading(herniation));
    // If none of the sixteen is likelier still, a condition without evidence is not named alone.
    let likely_none = pretests(0.113, 0.28).present(Sign::SlumpTest);
    let assessment = score(&likely_none);
    let (first, second) = (assessment.get(trigger), assessment.get(herniation));
    assert!(first.evidence() < Conclusion::MIN_EVIDENCE && second.evidence() >= Conclusion::MIN_EVIDENCE);
    assert!(first.weight() > second.weight() && second.weight() >= Conclusion::MIN_WEIGHT, "{assessment}");
    assert!(first.weight() - second.weight() <= Conclusion::NEAR_TIE);
    assert!(assessment.none_of_these() > first.probability(), "{assessment}");
    assert_eq!(assessment.conclusion(), Conclusion::Insufficient);
}

/// Neither little evidence nor a small probability names a condition.
#[test]
fn a_condition_is_named_from_doubled_odds_and_one_in_four_on() {
    let condition = Condition::AnkylosingSpondylitis;
    let with_pretest = |pretest: f64, presentation: Presentation| {
        named(&presentation.pretest(condition, Probability::new(pretest).unwrap()))
    };
    // Less than doubled odds are not enough, however probable it was before.
    let weak = Presentation::new().present(Symptom::NightPain);
    assert!(score(&weak).get(condition).evidence() < Conclusion::MIN_EVIDENCE);
    assert_eq!(with_pretest(0.9, weak.clone()), None);
    let strong = weak.present(Symptom::PeripheralJointSwelling).present(RiskFactor::Psoriasis);
    assert!(score(&strong).get(condition).evidence() >= Conclusion::MIN_EVIDENCE);
    assert_eq!(with_pretest(0.9, strong.clone()), Some(condition));
    // A probability below one in four is not enough, however strong the evidence.
    let evidence = score(&strong).get(condition).evidence();
    for (weight, expected) in [(-111, None), (-110, Some(condition))] {
        let prior = Weight::from_centinats(weight) - evidence;
        assert_eq!(with_pretest(prior.probability().value(), strong.clone()), expected, "{weight}");
    }
}

/// Three in a hundred cases named a leader that was less probable than none of the sixteen. It has a conclusion of its own.
#[test]
fn a_leader_that_is_less_likely_than_none_is_said_to_be() {
    let strong = Presentation::new().present(Symptom::PeripheralJointSwelling).present(RiskFactor::Psoriasis);
    let with_pretest = |pretest: f64| {
        strong.clone().pretest(Condition::AnkylosingSpondylitis, Probability::new(pretest).unwrap())
    };
    let (little, much) = (score(&with_pretest(0.06)), score(&with_pretest(0.3)));
    assert_eq!(little.conclusion(), Conclusion::NoneMoreLikely(Condition::AnkylosingSpondylitis));
    assert!(little.ranking().next().unwrap().probability() < little.none_of_these());
    assert_eq!(much.conclusion(), Conclusion::Leading(Condition::AnkylosingSpondylitis));
}

/// What the thresholds are said to be: odds doubled, one in four, odds of three to two, and odds ten times as large.
#[test]
fn the_thresholds_are_what_they_are_said_to_be() {
    for (threshold, probability) in [
        (Conclusion::MIN_EVIDENCE, 2.0 / 3.0),
        (Conclusion::MIN_WEIGHT, 0.25),
        (Conclusion::NEAR_TIE, 3.0 / 5.0),
        (Floor::STRONG, 10.0 / 11.0),
        (Floor::PROBABLE, 0.25),
    ] {
        assert_eq!(threshold, Probability::new(probability).unwrap().weight());
    }
}

/// One answer alone, of every row, in a patient of whom a condition is probable beforehand. A ratio of exactly two is enough.
#[test]
fn a_condition_is_named_exactly_when_its_evidence_reaches_the_threshold() {
    let probable = Probability::new(0.9).unwrap();
    let (mut enough, mut exactly) = (0, 0);
    for condition in Condition::ALL {
        let rows = lumbago::knowledge::profile(*condition).rows();
        for row in rows.filter(|row| row.finding() != Symptom::LowBackPain.into()) {
            for presence in [Presence::Present, Presence::Absent] {
                let answered = back().with(row.finding(), presence).pretest(*condition, probable);
                let assessment = score(&answered);
                let evidence = assessment.get(*condition).evidence();
                let is_enough = evidence >= Conclusion::MIN_EVIDENCE;
                let expected = is_enough.then_some(*condition);
                assert_eq!(named(&answered), expected, "{condition}, {}: {presence}", row.finding());
                enough += usize::from(is_enough);
                exactly += usize::from(evidence == Conclusion::MIN_EVIDENCE);
            }
        }
    }
    assert!(enough > 50 && exactly > 3, "{enough}, {exactly}");
}

#[test]
fn what_must_not_be_missed_is_serious_and_stands_on_evidence() {
    // Past cancer alone is not strong, and its rule asks for a clinician within two weeks.
    let cancer = weeks(back(), 8.0).present(RiskFactor::HistoryOfCancer).age(Age::years(40).unwrap());
    assert!(score(&cancer).must_not_miss().all(|serious| serious.is_strong()));
    let numb = back().present(Symptom::SaddleNumbness).present(Symptom::BladderDysfunction);
    let assessment = score(&numb);
    let serious: Vec<_> = assessment.must_not_miss().collect();
    assert_eq!(serious.len(), 1);
    assert_eq!(serious[0].ranked().condition(), Condition::CaudaEquinaSyndrome);
    assert!(serious[0].is_strong() && serious[0].ranked().evidence() >= Floor::STRONG);
    assert!(serious[0].explain().supporting().count() >= 2);
    // What is not serious is never among them, however strong the evidence.
    let herniation =
        Presentation::new().present(Symptom::PainBelowKnee).present(Sign::CrossedStraightLegRaise);
    let evidence = score(&herniation.clone().present(Sign::MyotomalWeakness))
        .get(Condition::LumbarDiscHerniation)
        .evidence();
    assert!(evidence >= Floor::STRONG);
    assert_eq!(score(&herniation.present(Sign::MyotomalWeakness)).must_not_miss().count(), 0);
}

/// Self-care until six weeks, an ordinary appointment from then on, where no rule fires.
#[test]
fn the_default_is_by_duration() {
    assert_eq!(score(&back()).triage().urgency(), Urgency::SelfCare);
    assert_eq!(score(&weeks(back(), 5.9)).triage().urgency(), Urgency::SelfCare);
    assert_eq!(score(&weeks(back(), 6.0)).triage().urgency(), Urgency::Routine);
}

/// Weak single flags never fire alone.
#[test]
fn weak_single_flags_are_silent() {
    for presentation in [
        back().present(Symptom::NightPain),
        back().present(Symptom::UnilateralLegPain),
        back().present(Symptom::LegNumbness),
        back().present(Symptom::LegTingling),
        back().present(Symptom::LegWeakness),
        back().age(Age::years(80).unwrap()),
        back().age(Age::years(80).unwrap()).sex(Sex::Female),
        back().present(RiskFactor::Smoking),
    ] {
        let assessment = score(&presentation);
        assert_eq!(assessment.triage().urgency(), Urgency::SelfCare, "{presentation:?}");
        assert_eq!(assessment.triage().fired().count(), 0, "{presentation:?}");
    }
}

#[test]
fn a_fired_rule_says_what_to_do_and_by_what_it_fired() {
    let presentation = weeks(back(), 1.0).present(Symptom::Fever).present(RiskFactor::IntravenousDrugUse);
    let assessment = score(&presentation);
    let triage = assessment.triage();
    let flag = triage.fired().next().unwrap();
    assert_eq!(flag.red_flag().as_str(), "spinal_infection_fever_and_risk");
    assert!(flag.findings().eq([Symptom::Fever.into(), RiskFactor::IntravenousDrugUse.into()]));
    assert_eq!(
        flag.to_string(),
        "Possible spinal infection (compiled, community_rf2023): Fever; Intravenous drug use"
    );
    let text = triage.to_string();
    let why = "\n    Possible spinal infection (compiled, community_rf2023): Fever; Intravenous drug use\n";
    // The head line says what to do first, and the rule says why.
    assert!(
        text.starts_with(
            "Urgency: emergency. Go to an emergency department now, and let someone else drive.\n"
        )
    );
    assert!(
        text.contains(&format!(
            "  - Fever with a raised risk of infection needs blood tests and a scan today.{why}"
        )),
        "{text}"
    );
    // What is less urgent is not told to wait, only named, and only if it is another disease.
    assert_eq!(text.matches("within").count(), 0, "{text}");
    assert!(text.contains("This is information, not a diagnosis."), "{text}");
    // Once it is an emergency, no further yes can raise the urgency; what is open is for whoever takes over.
    assert_eq!(triage.escalations().count(), 0);
    assert!(triage.screens().count() > 0);
}

/// Nobody is told that all is well before the safety questions are answered, nor left without what to look out for.
#[test]
fn reassurance_is_earned() {
    let reassuring = "you can look after this yourself. Stay active";
    let fresh = score(&back());
    let text = fresh.triage().to_string();
    assert!(text.starts_with("Urgency so far: provisional. It is not yet clear"), "{text}");
    assert!(!text.contains(reassuring), "{text}");
    assert!(text.contains("Go to an emergency department at once if any of these starts or gets worse: numbness between the legs"));
    assert_eq!(fresh.triage().screening().state(), ScreeningState::Incomplete);

    let answered = answer_all(back().age(Age::years(30).unwrap()), Presentation::absent);
    let text = score(&answered).triage().to_string();
    assert!(
        text.starts_with("Urgency: self-care. From what you have told us so far, you can look after"),
        "{text}"
    );
    assert!(
        text.contains(reassuring) && text.contains("Call an ambulance if you now get sudden severe pain"),
        "{text}"
    );
    assert!(score(&answered).triage().screening().is_complete());
}

/// Answers whatever safety question is open, until none is.
fn answer_all(mut known: Presentation, answer: fn(Presentation, Finding) -> Presentation) -> Presentation {
    for _ in Finding::ALL {
        let assessment = score(&known);
        let mut open = assessment.triage().safety_questions().filter(|question| !question.was_asked());
        let Some(open) = open.next() else { break };
        known = answer(known, open.finding());
    }
    assert!(score(&known).triage().safety_questions().all(|question| question.was_asked()), "asked for ever");
    known
}

/// "Don't know" to every safety question is no reassurance, for no reader and no program: a clinician has to look.
#[test]
fn nobody_is_reassured_by_not_knowing() {
    let unknown = Finding::ALL.iter().fold(Presentation::new(), |unknown, finding| unknown.unknown(*finding));
    let each = answer_all(back(), Presentation::unknown);
    for presentation in [unknown, each] {
        let assessment = score(&presentation);
        let (triage, screening) = (assessment.triage(), assessment.triage().screening());
        assert_eq!(triage.urgency(), Urgency::Soon);
        assert_eq!(screening.state(), ScreeningState::NotKnown);
        assert!(screening.not_known() > 50 && screening.never_asked() == 0, "{screening:?}");
        let advice = triage.advice().to_string();
        assert!(
            advice.contains("Nobody could answer") && advice.contains("checked by a clinician"),
            "{advice}"
        );
        assert!(!triage.to_string().contains("look after this yourself"), "{triage}");
    }
    // A single answer that nobody has is enough to make the verdict provisional.
    let denied = answer_all(back().age(Age::years(30).unwrap()), Presentation::absent);
    let one = score(&denied.clone().unknown(Symptom::SaddleNumbness));
    assert_eq!(one.triage().screening().state(), ScreeningState::NotKnown);
    assert_eq!(
        one.triage().advice().to_string(),
        "It is not yet clear whether you can look after this yourself. Nobody could answer one safety question. Have it \
         checked by a clinician within a day or two."
    );
    // The time to wait is said once: whoever is seen today says then what nobody could answer.
    let swollen = denied.clone().present(Symptom::LegSwelling).unknown(Symptom::SaddleNumbness);
    assert_eq!(
        score(&swollen).triage().advice().to_string(),
        "See a clinician today, within 24 hours at most. If you cannot reach anyone today, use the out-of-hours service. \
         Nobody could answer one safety question. Say so when you are seen."
    );
    assert_eq!(
        score(&swollen.unknown(Symptom::Fever)).triage().advice().sentences().last().unwrap().to_string(),
        "Nobody could answer 2 safety questions. Say so when you are seen."
    );
    let brittle = back().age(Age::years(71).unwrap()).sex(Sex::Male).present(RiskFactor::CorticosteroidUse);
    let brittle = answer_all(brittle, Presentation::absent).unknown(Symptom::SaddleNumbness);
    let advice = score(&brittle).triage().advice().to_string();
    assert!(
        advice.starts_with("See a clinician within two weeks, unless what follows makes it more urgent. "),
        "{advice}"
    );
}

#[cfg(feature = "serde")]
#[test]
fn a_program_can_tell_a_provisional_verdict() {
    let document = |presentation: &Presentation| serde_json::to_value(score(presentation)).unwrap();
    let unknown = document(&answer_all(back(), Presentation::unknown));
    assert_eq!(unknown["triage"]["provisional"], true);
    assert_eq!(unknown["triage"]["screening"]["state"], "not_known");
    assert_ne!(unknown["triage"]["urgency"], "self_care");
    let denied = document(&answer_all(back().age(Age::years(30).unwrap()), Presentation::absent));
    assert_eq!(denied["triage"]["provisional"], false);
    assert_eq!(denied["triage"]["screening"]["state"], "complete");
    assert_eq!(denied["triage"]["urgency"], "self_care");
    let fresh = document(&back());
    assert_eq!(fresh["triage"]["screening"]["state"], "incomplete");
    assert!(fresh["triage"]["screens"].as_array().unwrap().len() >= 7);
}

/// The age of the deficit counts, not that of the pain: a deficit is new unless it is said to be old (`bmj_bp_ces`, `lothian_lumbar`).
#[test]
fn a_deficit_is_new_unless_it_is_said_to_be_old() {
    for deficit in [Symptom::SaddleNumbness, Symptom::BladderDysfunction, Symptom::SevereLegWeakness] {
        let patient = weeks(back(), 8.0).present(deficit);
        assert_eq!(urgency(&patient), Urgency::Emergency, "{deficit}");
        let undated = patient.clone().unknown(Symptom::RecentNeurologicalChange);
        assert_eq!(urgency(&undated), Urgency::Emergency, "{deficit}");
        let assessment = score(&undated);
        assert!(assessment.triage().fired().any(|flag| flag.rests_on_undated_deficit()));
        let old = patient.absent(Symptom::RecentNeurologicalChange);
        assert!(urgency(&old) < Urgency::Emergency && urgency(&old) >= Urgency::Soon, "{deficit}");
    }
}

/// Patients whom the rules used to send home or to keep waiting, each with the source of what should be done.
#[test]
fn emergencies_that_were_sent_home() {
    let aged = |years| Age::years(years).unwrap();
    for (what, source, patient, least) in [
        (
            "a man of 70 with high blood pressure and sudden severe back pain: a rupturing aneurysm until shown otherwise",
            "nice_ng156",
            back()
                .age(aged(70))
                .sex(Sex::Male)
                .present(RiskFactor::Hypertension)
                .present(Symptom::SuddenOnset)
                .present(Symptom::SeverePain),
            Urgency::Emergency,
        ),
        (
            "back pain and a leg that suddenly turned cold: a blocked artery",
            "highland_vascular",
            back().present(Symptom::ColdOrPaleLeg).present(Symptom::SuddenOnset),
            Urgency::Emergency,
        ),
        (
            "back pain and a leg that cannot be stood on: a broken hip, or worse",
            "exeter_hip",
            back().present(Symptom::UnableToBearWeight),
            Urgency::Urgent,
        ),
        (
            "a swollen leg with back pain: a clot",
            "nice_ng158",
            back().present(Symptom::LegSwelling),
            Urgency::Urgent,
        ),
        (
            "a blood thinner and new weakness: a bleed into the spine",
            "tidsskriftet2020",
            back().present(RiskFactor::AnticoagulantUse).present(Symptom::LegWeakness),
            Urgency::Emergency,
        ),
        (
            "a limping boy of 13 with groin pain: a slipped epiphysis",
            "rch_sufe",
            Presentation::new().age(aged(13)).present(Symptom::GroinPain).present(Symptom::Limp),
            Urgency::Emergency,
        ),
    ] {
        let assessment = score(&patient);
        assert!(assessment.triage().urgency() >= least, "{what} ({source}): {}", assessment.triage());
        let sources = assessment.triage().fired().filter(|flag| flag.red_flag().urgency() >= least);
        assert!(sources.into_iter().any(|flag| flag.red_flag().source().key() == source), "{what}: {source}");
    }
}

/// Every rule from `soon` on, met in every smallest way, by people of several ages and of both sexes who answer truthfully what they
/// are asked and nothing else: the verdict is that of the whole truth.
#[test]
fn whoever_answers_the_safety_questions_gets_the_verdict_of_the_whole_truth() {
    let mut people = 0;
    for flag in knowledge::red_flags().iter().filter(|flag| flag.urgency() >= Urgency::Soon) {
        for way in ways(flag.required(), flag.counted(), flag.threshold()) {
            for years in [25, 58, 72] {
                for sex in Sex::ALL.iter().copied() {
                    let person = back().age(Age::years(years).unwrap()).sex(sex);
                    let Some(truth) = person_who(person, &way) else { continue };
                    if truth.conflicts().count() + truth.oddities().count() > 0 {
                        continue;
                    }
                    let present = |finding: Finding| truth.presence_of(finding) == Some(Presence::Present);
                    let patients = || {
                        Finding::ALL
                            .iter()
                            .copied()
                            .filter(|finding| finding.respondent() == Respondent::Patient)
                    };
                    let mut known = patients().fold(truth.clone(), Presentation::without);
                    for _ in Finding::ALL {
                        let Some(question) = score(&known).triage().safety_questions().next() else { break };
                        let finding = question.finding();
                        known = if present(finding) { known.present(finding) } else { known.absent(finding) };
                    }
                    assert_eq!(score(&known).triage().safety_questions().count(), 0);
                    let denied = patients()
                        .filter(|finding| !present(*finding))
                        .fold(truth.clone(), Presentation::absent);
                    assert!(urgency(&known) >= urgency(&denied), "{}: {truth:?}", flag.as_str());
                    people += 1;
                }
            }
        }
    }
    assert!(people > 5000, "{people}");
}

/// The smallest sets of leaves that meet a rule.
fn ways(required: &[Item], counted: &[Item], threshold: u8) -> Vec<Vec<Item>> {
    let mut ways = vec![(0, Vec::new())];
    for item in required {
        ways = ways
            .iter()
            .flat_map(|(met, way)| {
                ways_of(item).into_iter().map(move |more| (*met, [way.clone(), more].concat()))
            })
            .collect();
    }
    for item in counted {
        let with: Vec<_> = ways
            .iter()
            .filter(|(met, _)| *met < threshold)
            .flat_map(|(met, way)| {
                ways_of(item).into_iter().map(move |more| (met + 1, [way.clone(), more].concat()))
            })
            .collect();
        ways.extend(with);
    }
    ways.into_iter().filter(|(met, _)| *met == threshold).map(|(_, way)| way).collect()
}

fn ways_of(item: &Item) -> Vec<Vec<Item>> {
    match item {
        Item::Any(alternatives) => alternatives.iter().flat_map(ways_of).collect(),
        Item::All(parts) => ways(parts, &[], 0),
        Item::Criterion(criterion) => {
            let rule = knowledge::criterion(*criterion);
            ways(rule.required(), rule.counted(), rule.threshold())
        }
        leaf => vec![vec![*leaf]],
    }
}

/// The person of whom all leaves are true, with what they imply, and of whom nothing else is known; `None` where a leaf is false.
fn person_who(mut person: Presentation, leaves: &[Item]) -> Option<Presentation> {
    for leaf in leaves {
        match *leaf {
            Item::Finding(finding) => person = person.present(finding),
            Item::Sex(sex) if person.stated_sex() != Some(sex) => return None,
            Item::Age(bound) => {
                let years = person.stated_age()?.as_years();
                let holds = match bound {
                    Bound::AtLeast(limit) => years >= limit,
                    Bound::AtMost(limit) => years <= limit,
                    Bound::Below(limit) => years < limit,
                    Bound::Above(limit) => years > limit,
                    _ => return None,
                };
                if !holds {
                    return None;
                }
            }
            Item::DurationWeeks(bound) => {
                let limit = match bound {
                    Bound::AtLeast(limit) | Bound::AtMost(limit) => limit,
                    Bound::Below(limit) => limit - 1,
                    Bound::Above(limit) => limit + 1,
                    _ => return None,
                };
                person = weeks(person, f64::from(limit));
            }
            _ => {}
        }
    }
    for _ in 0..3 {
        for contradiction in knowledge::contradictions() {
            let has = |person: &Presentation, finding| person.presence_of(finding) == Some(Presence::Present);
            match *contradiction {
                Contradiction::Implies(one, other) if has(&person, one) => person = person.present(other),
                Contradiction::ImpliesOneOf(one, others)
                    if has(&person, one) && !others.iter().any(|other| has(&person, *other)) =>
                {
                    person = person.present(others[0]);
                }
                _ => {}
            }
        }
    }
    Some(person)
}

/// What a fever, a scan or a test shows is not asked of a patient, and never comes before what a patient can tell.
#[test]
fn a_patient_is_asked_only_what_a_patient_can_tell() {
    for patient in [
        back(),
        back().age(Age::years(27).unwrap()).sex(Sex::Male),
        weeks(back(), 30.0).present(Symptom::PainBelowKnee).present(RiskFactor::HistoryOfCancer),
    ] {
        let assessment = score(&patient);
        let triage = assessment.triage();
        assert!(
            triage.safety_questions().all(|question| question.finding().respondent() == Respondent::Patient)
        );
        let first =
            assessment.next_questions().take_while(|question| question.respondent() == Respondent::Patient);
        assert!(first.count() >= triage.screening().never_asked().into());
    }
}

/// In sciatica the questions about saddle, bladder and bowel come first, as on the cards that patients are given (`bmj_bp_ces`).
#[test]
fn the_screens_come_in_the_order_of_the_complaint() {
    let order = |patient: &Presentation| {
        score(patient).triage().screens().map(|open| open.screen()).collect::<Vec<_>>()
    };
    assert_eq!(order(&back()), Screen::ALL);
    let sciatica = back().present(Symptom::PainBelowKnee);
    assert_eq!(order(&sciatica)[..4], [Screen::Where, Screen::Saddle, Screen::Legs, Screen::Danger]);
}

/// To deny the date of a deficit makes it old, so "none of these" never does.
#[test]
fn none_of_these_never_dates_a_deficit() {
    let numb = weeks(back(), 20.0).present(Symptom::SaddleNumbness);
    let denied = Screen::ALL.iter().fold(numb, |denied, screen| denied.none_of_these(*screen));
    assert_eq!(denied.presence_of(Symptom::RecentNeurologicalChange), None);
    assert_eq!(urgency(&denied), Urgency::Emergency);
}

/// An aneurysm that leads is never beside "stay active".
#[test]
fn what_leads_and_is_serious_is_never_sent_home() {
    let patient = weeks(back(), 1.0)
        .age(Age::years(72).unwrap())
        .sex(Sex::Male)
        .present(RiskFactor::Smoking)
        .present(RiskFactor::FamilyHistoryOfAorticAneurysm)
        .present(Symptom::AbdominalPain)
        .absent(Symptom::WorseBendingForward);
    let assessment = score(&patient);
    let serious = assessment.must_not_miss().next().unwrap();
    assert_eq!(serious.ranked().condition(), Condition::AbdominalAorticAneurysm);
    assert!(serious.is_strong());
    assert!(assessment.triage().urgency() >= Urgency::Urgent);
    assert!(
        assessment.triage().floors().any(|floor| floor.condition() == Condition::AbdominalAorticAneurysm)
    );
    // The verdict comes first, and the conclusion holds only if it is excluded.
    let text = assessment.to_string();
    assert!(text.contains("\nIf the urgent cause is excluded: "), "{text}");
    assert!(text.find("Urgency").unwrap() < text.find("If the urgent cause").unwrap());
}

/// A rule that fires names its suspicion among what must not be missed, even where the evidence by itself is weak.
#[test]
fn what_an_urgent_rule_suspects_must_not_be_missed() {
    let scan = weeks(back(), 1.0)
        .present(Investigation::CaudaEquinaCompressionOnMri)
        .absent(Symptom::SaddleNumbness);
    let bladder =
        weeks(back(), 10.0).present(Symptom::BladderDysfunction).absent(Symptom::RecentNeurologicalChange);
    for patient in [scan, bladder] {
        let assessment = score(&patient);
        let serious: Vec<_> = assessment.must_not_miss().collect();
        let syndrome =
            serious.iter().find(|one| one.ranked().condition() == Condition::CaudaEquinaSyndrome).unwrap();
        assert!(syndrome.suspected_by().unwrap().red_flag().urgency() >= Urgency::Urgent);
    }
}

#[test]
fn an_ambulance_is_meant_where_the_rule_says_so() {
    let artery = back().age(Age::years(71).unwrap()).present(Symptom::CollapseOrShock);
    assert!(score(&artery).triage().needs_ambulance());
    assert!(score(&artery).triage().to_string().starts_with("Urgency: emergency. Call an ambulance now."));
    let nerves = back().present(Symptom::SaddleNumbness);
    assert!(!score(&nerves).triage().needs_ambulance());
    let text = score(&nerves).triage().to_string();
    assert!(
        text.starts_with(
            "Urgency: emergency. Go to an emergency department now, and let someone else drive."
        ),
        "{text}"
    );
    assert!(text.contains("Call an ambulance after all if you get sudden"), "{text}");
    assert!(score(&artery).triage().to_string().contains("While you wait: call again if it gets worse"));
}

/// What is contradictory is set aside, also between a finding and the person or the duration; what is only odd is left to weigh.
#[test]
fn contradictions_are_caught_and_oddities_are_only_named() {
    let male = |finding: Finding| Presentation::new().sex(Sex::Male).present(finding);
    for (what, presentation) in [
        ("a leg pain in no leg", {
            let denied = back().absent(Symptom::UnilateralLegPain).absent(Symptom::BilateralLegPain);
            denied.present(Symptom::PainBelowKnee)
        }),
        (
            "the side of a hip without the hip",
            back().present(Symptom::LateralHipPain).absent(Symptom::HipPain),
        ),
        ("no gain in a month of a week", weeks(back(), 1.0).present(Symptom::NoImprovementAfterOneMonth)),
        ("a pregnant man", male(RiskFactor::Pregnancy.into())),
        (
            "sleepless nights without night pain",
            back().present(Symptom::UnremittingNightPain).absent(Symptom::NightPain),
        ),
        ("a change of nothing", {
            let change = back().present(Symptom::RecentNeurologicalChange);
            let ways = knowledge::contradictions().iter().find_map(|contradiction| match contradiction {
                Contradiction::ImpliesOneOf(one, others)
                    if *one == Symptom::RecentNeurologicalChange.into() =>
                {
                    Some(*others)
                }
                _ => None,
            });
            ways.unwrap().iter().fold(change, |change, finding| change.absent(*finding))
        }),
    ] {
        assert!(presentation.conflicts().next().is_some(), "{what}");
    }
    let exclusive = back().present(Symptom::UnilateralLegPain).present(Symptom::BilateralLegPain);
    let pair = Conflict::Exclusive(Symptom::UnilateralLegPain.into(), Symptom::BilateralLegPain.into());
    assert!(exclusive.conflicts().eq([pair]));

    let twice = back().present(RiskFactor::MajorTrauma).present(RiskFactor::MinorTrauma);
    assert_eq!((twice.conflicts().count(), twice.oddities().count()), (0, 1));
    assert!(
        score(&twice)
            .to_string()
            .contains("Unusual together, so ask again:\n  - Major trauma with Minor trauma")
    );
}

/// What contradicts itself weighs nothing anywhere but in triage: not in criteria, and not in telling trigger points.
#[test]
fn a_contradiction_weighs_nowhere() {
    let items = back()
        .present(Symptom::InsidiousOnset)
        .present(Symptom::ImprovesWithExercise)
        .present(Symptom::NoImprovementWithRest)
        .present(Symptom::NightPainEasedByGettingUp);
    let verdict = |presentation: &Presentation| {
        score(presentation).criterion(lumbago::Criterion::AsasInflammatoryBackPain).verdict()
    };
    assert_eq!(verdict(&items), Verdict::Met);
    let contradicted = items.present(Symptom::SuddenOnset);
    assert_eq!(verdict(&contradicted), Verdict::Undecided { to_meet: 1, to_miss: 2 });
    let listed = score(&contradicted);
    let listed =
        listed.criteria().find(|status| status.criterion() == lumbago::Criterion::AsasInflammatoryBackPain);
    assert_eq!(listed.unwrap().verdict(), verdict(&contradicted));
    let explanation = score(&contradicted).explain(Condition::AnkylosingSpondylitis);
    let shown = explanation.lines().filter(|line| line.status() == LineStatus::Contradicted).count();
    assert_eq!(shown, 1);

    let felt = Presentation::new().present(Sign::HypersensitiveNodule).present(Symptom::PainAtRest);
    assert!(score(&felt).trigger_point_activity().is_some());
    assert_eq!(score(&felt.absent(Sign::TautBand)).trigger_point_activity(), None);
}

/// By the strength of the evidence, not by probability: the fracture is likelier here, and second.
#[test]
fn what_must_not_be_missed_is_in_the_order_of_the_evidence() {
    let presentation = back()
        .present(Symptom::SaddleNumbness)
        .present(Symptom::BladderDysfunction)
        .present(Symptom::UnableToLieFlat)
        .present(Symptom::ThoracicPain);
    let assessment = score(&presentation);
    let serious: Vec<_> = assessment.must_not_miss().map(|serious| serious.ranked().condition()).collect();
    assert_eq!(serious, [Condition::CaudaEquinaSyndrome, Condition::VertebralFracture], "{assessment}");
    let weight = |condition| assessment.get(condition).weight();
    assert!(weight(Condition::VertebralFracture) > weight(Condition::CaudaEquinaSyndrome));
}

/// Every safety question answered, and nothing is final while an age, a sex or a duration that is not stated could make it worse.
#[test]
fn what_is_unstated_of_the_person_does_not_reassure() {
    let pain = weeks(back().present(Symptom::SuddenOnset).present(Symptom::SeverePain), 1.0);
    let unstated = answer_all(pain.clone(), Presentation::absent);
    let assessment = score(&unstated);
    let triage = assessment.triage();
    assert!(triage.screening().is_complete() && triage.is_provisional());
    let advice = triage.advice().to_string();
    assert!(advice.ends_with("Age not given. Knowing it could make this more urgent."), "{advice}");
    assert!(!advice.contains("you can look after this yourself. Stay active"), "{advice}");
    // At thirty the same is final.
    let young = answer_all(pain.age(Age::years(30).unwrap()), Presentation::absent);
    assert!(!score(&young).triage().is_provisional());
    // Whose age nobody gives may be a child, who is not sent home however mild the pain is.
    let mild = weeks(back(), 1.0);
    let ageless = answer_all(mild.clone(), Presentation::absent);
    assert_eq!(score(&ageless).triage().urgency(), Urgency::SelfCare);
    assert!(score(&ageless).triage().missing_facts().eq([MissingFact::Age]));
    let advice = score(&ageless).triage().advice().to_string();
    assert!(advice.starts_with("It is not yet clear whether you can look after this yourself."), "{advice}");
    let adult = answer_all(mild.age(Age::years(16).unwrap()), Presentation::absent);
    assert!(!score(&adult).triage().is_provisional());
}

/// Of answers that contradict each other one must be wrong, and nothing is final until it is known which.
#[test]
fn a_contradiction_does_not_reassure() {
    let patient = weeks(back().age(Age::years(45).unwrap()), 1.5)
        .present(Symptom::RecentNeurologicalChange)
        .absent(Symptom::LegTingling);
    let denied = answer_all(patient, Presentation::absent);
    assert_eq!(denied.conflicts().count(), 1);
    let assessment = score(&denied);
    assert!(assessment.triage().screening().is_complete() && assessment.triage().is_provisional());
    let advice = assessment.triage().advice().to_string();
    assert!(advice.ends_with("Some answers contradict each other. Please check them."), "{advice}");
    // What no red flag reads may contradict itself.
    let patient = weeks(back().age(Age::years(30).unwrap()), 1.5);
    let sitting = patient.present(Symptom::WorseSitting).present(Symptom::RelievedBySitting);
    let denied = answer_all(sitting, Presentation::absent);
    assert_eq!(denied.conflicts().count(), 1);
    assert!(!score(&denied).triage().is_provisional());
}

/// A bladder or bowel change "since this pain began" cannot be older than the pain, whatever is said of its date.
#[test]
fn a_change_since_a_new_pain_began_is_new() {
    for change in [Symptom::BladderDysfunction, Symptom::BowelDysfunction] {
        let patient = back().present(change).absent(Symptom::RecentNeurologicalChange);
        assert_eq!(score(&weeks(patient.clone(), 1.0)).triage().urgency(), Urgency::Emergency);
        assert_eq!(score(&weeks(patient, 8.0)).triage().urgency(), Urgency::Urgent);
    }
}

/// Severe belly pain at any age (`nhs_stomach_ache`), sudden severe upper-back pain (`bnssg_dissection`), sudden pain with a risk of the
/// arteries (`nice_ng156`), strong new pain in pregnancy (`snee_maternity`), fainting with severe pain: none is sent home.
#[test]
fn acute_pain_that_is_not_of_the_back_is_not_sent_home() {
    let aged = |years| weeks(back().age(Age::years(years).unwrap()), 0.5);
    let (sudden, severe) = (Symptom::SuddenOnset, Symptom::SeverePain);
    let belly = aged(45).present(Symptom::AbdominalPain).present(severe);
    let upper = |years| aged(years).present(Symptom::ThoracicPain).present(sudden).present(severe);
    for (patient, urgency) in [
        (belly.clone(), Urgency::Urgent),
        (belly.clone().present(Symptom::Vomiting), Urgency::Emergency),
        (belly.present(sudden), Urgency::Emergency),
        (upper(58), Urgency::Emergency),
        (upper(36), Urgency::Urgent),
        (aged(74).present(sudden).present(lumbago::RiskFactor::Smoking), Urgency::Urgent),
        (
            aged(52).present(sudden).present(severe).present(lumbago::RiskFactor::Hypertension),
            Urgency::Urgent,
        ),
        (aged(30).present(lumbago::RiskFactor::Pregnancy).present(severe), Urgency::Urgent),
        (aged(45).present(Symptom::CollapseOrShock).present(severe), Urgency::Emergency),
        (aged(82).present(Symptom::UnableToLieFlat), Urgency::Soon),
    ] {
        assert_eq!(score(&patient).triage().urgency(), urgency, "{patient:?}");
    }
}

/// What is known of adults is not said of a child, by any means.
#[test]
fn a_child_is_asked_about_safety_alone() {
    let child = score(&back().age(Age::years(5).unwrap()));
    assert!(child.next_questions().all(|question| {
        matches!(
            question.reason(),
            lumbago::inquiry::Reason::RaisesUrgency(_) | lumbago::inquiry::Reason::Screen(_)
        )
    }));
}

/// Nobody could tell about the saddle, bladder and bowel: not for self-care, whatever was said of what one may rather not say.
#[test]
fn an_unknown_saddle_is_not_sent_home() {
    let patient = weeks(back().age(Age::years(30).unwrap()), 1.0)
        .unknown(Symptom::SaddleNumbness)
        .unknown(Symptom::BladderDysfunction)
        .unknown(Symptom::BowelDysfunction);
    for patient in [
        patient.clone(),
        patient.clone().unknown(Symptom::SexualDysfunction),
        patient.clone().absent(Symptom::SexualDysfunction),
    ] {
        assert_eq!(score(&patient).triage().urgency(), Urgency::Soon);
    }
    let one_is_known = patient.absent(Symptom::BowelDysfunction);
    assert_eq!(score(&one_is_known).triage().urgency(), Urgency::SelfCare);
}

/// What can no longer happen is not at stake: with chest pain, breathlessness and fainting denied, a swollen leg means a clot in the leg
/// and not in the lung.
#[test]
fn only_what_can_still_fire_is_at_stake() {
    let swollen = Finding::from(Symptom::LegSwelling);
    let mut known = weeks(back().age(Age::years(30).unwrap()), 1.0);
    for _ in Finding::ALL {
        let assessment = score(&known);
        let mut others = assessment.triage().safety_questions().map(|question| question.finding());
        let Some(other) = others.find(|finding| *finding != swollen) else { break };
        known = known.absent(other);
    }
    let assessment = score(&known);
    let open: Vec<_> = assessment.triage().screens().collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].findings().collect::<Vec<_>>(), [swollen]);
    assert_eq!(open[0].at_stake(), Some(Urgency::Urgent));
}
