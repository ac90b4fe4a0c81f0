//! Asking by expected information against asking in catalogue order, with patients drawn from the model itself.

use lumbago::{
    Age, Assessment, Conclusion, Condition, Finding, Presence, Presentation, Question, Respondent,
    RiskFactor, Setting, Sex, Symptom, SymptomDuration, Urgency,
    inquiry::{Reason, Stop},
    knowledge, score,
};

const SEED: u64 = 20_261_124;
const PATIENTS: usize = 100;

/// A generator of numbers from nought to one (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // A float holds 53 bits, so the high 32 are exact.
        f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(0)) / 2_f64.powi(32)
    }
}

/// How often a finding is present with a condition, and without it, by the two ratios of its row.
fn frequencies(condition: Condition, finding: Finding) -> Option<(f64, f64)> {
    let row = knowledge::profile(condition).rows().find(|row| row.finding() == finding)?;
    let (present, absent) = (row.if_present().point(), row.if_absent().point());
    let without = if (present - absent).abs() > 1e-9 { (1.0 - absent) / (present - absent) } else { 0.2 };
    let without = without.clamp(0.01, 0.95);
    Some(((without * present).clamp(0.01, 0.99), without))
}

/// What is true of a patient with a condition: every finding a patient or an examiner can answer.
fn truth(condition: Condition, random: &mut Random) -> Presentation {
    let mut truth = Presentation::new().setting(Setting::EqualPretest).present(Symptom::LowBackPain);
    for finding in Finding::ALL.iter().copied().filter(|finding| finding.respondent() <= Respondent::Examiner)
    {
        if finding == Symptom::LowBackPain.into() {
            continue;
        }
        let others = Condition::ALL.iter().filter_map(|other| Some(frequencies(*other, finding)?.1));
        let (sum, count) = others.fold((0.0, 0.0), |(sum, count), often| (sum + often, count + 1.0));
        let usual = if count > 0.0 { sum / count } else { 0.05 };
        let often = frequencies(condition, finding).map_or(usual, |(with, _)| with);
        truth = if random.next() < often { truth.present(finding) } else { truth.absent(finding) };
    }
    truth
}

fn is_about_safety(question: &Question) -> bool {
    matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_))
}

/// How many questions it takes, asked in some order, until the conclusion is the one that all the answers give. Where an
/// order ends before, the catalogue goes on.
fn questions(truth: &Presentation, next: impl Fn(&Assessment) -> Option<Finding>) -> usize {
    let goal = score(truth).conclusion();
    let mut known = Presentation::new().setting(Setting::EqualPretest).present(Symptom::LowBackPain);
    for asked in 0.. {
        let assessment = score(&known);
        let finding = next(&assessment).or_else(|| by_catalogue(&assessment));
        let Some(finding) = finding.filter(|_| assessment.conclusion() != goal) else {
            assert_eq!(assessment.conclusion(), goal);
            return asked;
        };
        assert_eq!(known.presence_of(finding), None, "asked twice: {finding}");
        known = known.with(finding, truth.presence_of(finding).unwrap_or(Presence::Unknown));
    }
    unreachable!()
}

fn by_information(assessment: &Assessment) -> Option<Finding> {
    let can_answer = |question: &lumbago::Question| question.respondent() <= Respondent::Examiner;
    // Safety questions come first for another reason than information, so they take their turn by it here.
    let most = assessment.next_questions().filter(can_answer).max_by_key(lumbago::Question::information)?;
    Some(most.finding())
}

fn by_catalogue(assessment: &Assessment) -> Option<Finding> {
    let open = |finding: &&Finding| {
        finding.respondent() <= Respondent::Examiner
            && assessment.presentation().presence_of(**finding).is_none()
    };
    Finding::ALL.iter().find(open).copied()
}

#[test]
fn asking_by_information_needs_clearly_fewer_questions_than_the_catalogue() {
    let mut random = Random(SEED);
    let (mut informed, mut listed, mut patients) = (0, 0, 0);
    for tried in 0.. {
        assert!(tried < 100 * PATIENTS, "hardly anybody has a conclusion to reach");
        let condition = Condition::ALL[patients % Condition::ALL.len()];
        let truth = truth(condition, &mut random);
        // Only patients of whom a single condition is concluded in the end have a conclusion to reach.
        if truth.conflicts().next().is_some() || !matches!(score(&truth).conclusion(), Conclusion::Leading(_))
        {
            continue;
        }
        informed += questions(&truth, by_information);
        listed += questions(&truth, by_catalogue);
        patients += 1;
        if patients == PATIENTS {
            break;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "small counts")]
    let mean = |total: usize| total as f64 / PATIENTS as f64;
    println!(
        "seed {SEED}, {PATIENTS} patients: {:.1} questions by expected information, {:.1} in catalogue order",
        mean(informed),
        mean(listed)
    );
    assert!(2 * informed < listed, "{informed} against {listed}");
}

#[test]
fn safety_comes_first_and_the_rest_falls_in_information() {
    let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    let questions: Vec<_> = assessment.next_questions().collect();
    let safety = questions.iter().take_while(|question| is_about_safety(question)).count();
    assert!(safety >= 10, "{safety}");
    let first: Vec<_> = questions.iter().take(safety).map(lumbago::Question::finding).collect();
    for finding in [Symptom::SaddleNumbness, Symptom::BladderDysfunction, Symptom::ChestPain, Symptom::Fever]
    {
        assert!(first.contains(&finding.into()), "{finding}");
    }
    assert_eq!(assessment.stop(Respondent::Laboratory), None);
}

#[test]
fn what_other_answers_tell_is_not_asked() {
    let asked = |presentation: &Presentation, finding: Symptom| {
        score(presentation).next_questions().any(|question| question.finding() == finding.into())
    };
    let back = Presentation::new().present(Symptom::LowBackPain);
    // A screen of safety questions is shown whole all the same.
    assert!(asked(&back.clone().present(Symptom::UnilateralLegPain), Symptom::BilateralLegPain));
    let man = back.clone().sex(lumbago::Sex::Female);
    assert!(asked(&back, Symptom::TesticularPain) && !asked(&man, Symptom::TesticularPain));
    assert!(asked(&back, Symptom::RelievedBySitting));
    assert!(!asked(&back.clone().present(Symptom::NoPainWhenSeated), Symptom::RelievedBySitting));
    assert!(asked(&back, Symptom::NoPainWhenSeated));
    assert!(!asked(&back.clone().absent(Symptom::RelievedBySitting), Symptom::NoPainWhenSeated));
    assert!(!asked(&back.unknown(Symptom::NoPainWhenSeated), Symptom::NoPainWhenSeated));
}

#[test]
fn a_criterion_one_answer_short_gives_its_name_as_the_reason() {
    // Three of the five items of inflammatory back pain, in a patient whose leading condition is spondylitis.
    let presentation = Presentation::new()
        .setting(Setting::EqualPretest)
        .age(Age::years(28).unwrap())
        .present(Symptom::InsidiousOnset)
        .present(Symptom::ImprovesWithExercise)
        .present(Symptom::NoImprovementWithRest)
        .present(Symptom::EyePainOrRedness);
    let assessment = score(&presentation);
    let question = assessment
        .next_questions()
        .find(|question| question.finding() == Symptom::NightPainEasedByGettingUp.into())
        .unwrap();
    assert!(
        matches!(question.reason(), Reason::Decides(lumbago::Criterion::AsasInflammatoryBackPain)),
        "{:?}",
        question.reason()
    );
}

#[test]
fn asking_stops_when_no_answer_would_change_the_conclusion() {
    let settled = Presentation::new()
        .age(Age::years(27).unwrap())
        .duration(SymptomDuration::weeks(104.0).unwrap())
        .present(Symptom::LowBackPain)
        .present(Symptom::EyePainOrRedness)
        .present(Symptom::PeripheralJointSwelling)
        .present(lumbago::RiskFactor::HlaB27)
        .present(lumbago::Investigation::SacroiliitisOnMri);
    let mut known = settled;
    // All that comes first is answered, and so are the hallmarks of the leader.
    for _ in Finding::ALL {
        let assessment = score(&known);
        let question = assessment.next_questions().find(|question| {
            let is_hallmark = matches!(question.reason(), Reason::Decides(_));
            is_about_safety(question) || is_hallmark || hallmarks().contains(&question.finding())
        });
        let Some(question) = question else { break };
        let is_hallmark = hallmarks().contains(&question.finding());
        known =
            if is_hallmark { known.present(question.finding()) } else { known.absent(question.finding()) };
    }
    let assessment = score(&known);
    assert_eq!(assessment.conclusion(), Conclusion::Leading(Condition::AnkylosingSpondylitis));
    assert_eq!(assessment.stop(Respondent::Laboratory), Some(Stop::Decided));
    assert_eq!(assessment.counterfactuals().count(), 0);
}

/// What the published rule that weighs for spondylitis asks about.
fn hallmarks() -> Vec<Finding> {
    let rule = knowledge::criterion(lumbago::Criterion::AsasInflammatoryBackPain);
    let findings = rule.counted().iter().filter_map(|item| match item {
        knowledge::Item::Finding(finding) => Some(*finding),
        _ => None,
    });
    findings.collect()
}

/// The presentation with every open safety question denied, but for one finding.
fn without_safety_questions(mut known: Presentation, but: Finding) -> Presentation {
    for _ in Finding::ALL {
        let assessment = score(&known);
        let question = assessment
            .next_questions()
            .find(|question| is_about_safety(question) && question.finding() != but);
        let Some(question) = question else { break };
        known = known.absent(question.finding());
    }
    let is_left = |question: &Question| is_about_safety(question) && question.finding() != but;
    assert!(!score(&known).next_questions().any(|question| is_left(&question)), "asked for ever");
    known
}

/// A conclusion is not settled while a published rule that weighs for the leader can still be decided by those who are asked.
#[test]
fn the_hallmarks_of_the_leader_are_asked_before_it_is_settled() {
    let known = Presentation::new()
        .age(Age::years(27).unwrap())
        .sex(lumbago::Sex::Male)
        .duration(SymptomDuration::weeks(104.0).unwrap())
        .present(Symptom::LowBackPain)
        .present(Symptom::GoodResponseToNsaids)
        .present(Symptom::PeripheralJointSwelling)
        .present(Symptom::Dactylitis)
        .present(lumbago::RiskFactor::FamilyHistoryOfSpondyloarthritis);
    let known = without_safety_questions(known, Symptom::NoImprovementWithRest.into());
    let assessment = score(&known);
    assert_eq!(assessment.ranking().next().unwrap().condition(), Condition::AnkylosingSpondylitis);
    assert_eq!(assessment.stop(Respondent::Patient), None);
    let asked: Vec<_> = assessment.next_questions().map(|question| question.finding()).collect();
    let open = hallmarks().into_iter().filter(|finding| known.presence_of(*finding).is_none());
    assert!(open.clone().count() >= 3);
    for hallmark in open {
        assert!(asked.contains(&hallmark), "{hallmark}");
    }
}

#[test]
fn counterfactuals_are_the_answers_that_change_the_leader() {
    let presentation = Presentation::new().present(Symptom::LowBackPain).unknown(Symptom::DermatomalLegPain);
    let assessment = score(&presentation);
    let leader = assessment.ranking().next().unwrap().condition();
    let counterfactuals: Vec<_> = assessment.counterfactuals().collect();
    assert!(counterfactuals.iter().any(|answer| answer.finding() == Symptom::DermatomalLegPain.into()));
    for answer in counterfactuals {
        let answered = presentation.clone().with(answer.finding(), answer.presence());
        let now = score(&answered).ranking().next().unwrap().condition();
        assert_eq!(now, answer.leading());
        assert_ne!(now, leader);
    }
}

#[test]
fn safety_rules_say_what_would_raise_and_what_would_clear_them() {
    let presentation = Presentation::new().present(Symptom::LowBackPain).present(Symptom::SaddleNumbness);
    let assessment = score(&presentation);
    let triage = assessment.triage();
    // Nothing is above an emergency.
    assert_eq!(triage.escalations().count(), 0);
    for flag in triage.fired() {
        assert!(flag.cleared_by().eq([Finding::from(Symptom::SaddleNumbness)]), "{flag}");
    }
    let back = Presentation::new().present(Symptom::LowBackPain);
    let assessment = score(&back);
    let raised: Vec<_> = assessment.triage().escalations().collect();
    assert!(!raised.is_empty());
    for raise in raised {
        let answered = score(&back.clone().present(raise.finding()));
        assert_eq!(answered.triage().urgency(), raise.urgency());
        assert!(raise.urgency() > assessment.triage().urgency());
    }
    // Rule by rule: what would make it fire does, and what does not, would not.
    for flag in lumbago::knowledge::red_flags() {
        let would_fire_by: Vec<_> = assessment.triage().would_fire_by(flag).collect();
        for finding in Finding::ALL.iter().copied().filter(|finding| *finding != Symptom::LowBackPain.into())
        {
            let answered = score(&back.clone().present(finding));
            let fires = answered.triage().fired().any(|fired| fired.red_flag().as_str() == flag.as_str());
            assert_eq!(fires, would_fire_by.contains(&finding), "{}, {finding}", flag.as_str());
        }
    }
}

/// The patient's own safety questions come first, in the order of the screens; none is left out that would raise the urgency.
#[test]
fn the_safety_questions_come_first_and_are_all_there() {
    for patient in [
        Presentation::new().present(Symptom::LowBackPain),
        Presentation::new().present(Symptom::LowBackPain).duration(SymptomDuration::weeks(26.0).unwrap()),
        Presentation::new().present(Symptom::ButtockPain).age(Age::years(72).unwrap()),
        Presentation::new().present(Symptom::BilateralLegPain).duration(SymptomDuration::weeks(3.0).unwrap()),
    ] {
        let assessment = score(&patient);
        let triage = assessment.triage();
        assert!(triage.urgency() < Urgency::Emergency);
        let all: Vec<_> = assessment.next_questions().filter(is_about_safety).collect();
        let own: Vec<_> =
            assessment.next_questions().take_while(is_about_safety).map(|one| one.finding()).collect();
        let screens: Vec<_> = triage.screens().flat_map(|open| open.findings()).collect();
        assert_eq!(own[..screens.len()], screens);
        for raise in triage.escalations().filter(|raise| raise.finding().respondent() == Respondent::Patient)
        {
            assert!(own.contains(&raise.finding()), "{}", raise.finding());
        }
        // What others could find comes last, the most urgent first; results that nobody has by chance are left aside.
        let raised =
            |question: &&Question| score(&patient.clone().present(question.finding())).triage().urgency();
        let others: Vec<_> =
            all.iter().filter(|question| question.respondent() > Respondent::Patient).collect();
        assert!(others.is_sorted_by(|one, other| raised(one) >= raised(other)));
        let mass = lumbago::Sign::PulsatileAbdominalMass.into();
        assert!(assessment.next_questions().any(|question| question.finding() == mass));
        assert!(
            !others.iter().any(|question| question.finding() == lumbago::Investigation::DiscitisOnMri.into())
        );
    }
}

/// The rule that a question names is the most urgent that a yes would fire: an emergency, where another rule would only say urgent
/// (found by reading: four rules hold a finding among their requirements and their counted items).
#[test]
fn a_question_names_the_most_urgent_rule() {
    let known = [
        (
            Presentation::new()
                .duration(SymptomDuration::weeks(14.0).unwrap())
                .present(Symptom::LowBackPain)
                .present(Symptom::SeverePain)
                .present(Symptom::ColdOrPaleLeg),
            Symptom::SuddenOnset,
        ),
        (
            Presentation::new()
                .duration(SymptomDuration::weeks(14.0).unwrap())
                .present(Symptom::LowBackPain)
                .present(RiskFactor::IntravenousDrugUse),
            Symptom::ProgressiveLegWeakness,
        ),
    ];
    for (patient, finding) in known {
        let assessment = score(&patient);
        let question =
            assessment.triage().safety_questions().find(|question| question.finding() == finding.into());
        let raise = question.unwrap().escalation().unwrap();
        assert_eq!(raise.urgency(), Urgency::Emergency, "{finding}");
        let lumbago::screening::Cause::RedFlag(flag) = raise.cause() else { panic!("{raise:?}") };
        let answered = score(&patient.present(finding));
        let fired = answered.triage().fired().map(|fired| fired.red_flag());
        assert_eq!(fired.into_iter().find(|fired| fired.urgency() == Urgency::Emergency), Some(flag));
    }
}

/// An interview does not end before the patient has denied whatever would by itself make the pain more urgent. Where one yes fills
/// two places of a rule, it once did.
#[test]
fn asking_does_not_stop_before_safety() {
    let back = |weeks| {
        Presentation::new().duration(SymptomDuration::weeks(weeks).unwrap()).present(Symptom::LowBackPain)
    };
    let aged = |years, presentation: Presentation| presentation.age(Age::years(years).unwrap());
    for (mut known, asked) in [
        (aged(45, back(1.0)), Symptom::SuddenOnset),
        (aged(45, back(3.0)), Symptom::SuddenOnset),
        (aged(45, back(26.0)), Symptom::SuddenOnset),
        (back(14.0).present(Symptom::SeverePain).present(Symptom::ColdOrPaleLeg), Symptom::SuddenOnset),
        (back(14.3).present(RiskFactor::IntravenousDrugUse), Symptom::ProgressiveLegWeakness),
        (aged(65, back(3.0)).present(RiskFactor::MinorTrauma), Symptom::GroinPain),
        (aged(50, back(3.0)).sex(Sex::Female).present(Symptom::ThoracicPain), Symptom::NightSweats),
    ] {
        for _ in Finding::ALL {
            let assessment = score(&known);
            if assessment.stop(Respondent::Patient).is_some() {
                break;
            }
            let question = assessment
                .next_questions()
                .find(|question| question.respondent() == Respondent::Patient)
                .unwrap();
            known = known.absent(question.finding());
        }
        let assessment = score(&known);
        assert_eq!(known.presence_of(asked), Some(Presence::Absent), "{known:?}");
        assert_eq!(assessment.triage().safety_questions().count(), 0);
        assert!(assessment.triage().screening().is_complete());
        assert!(
            !assessment
                .triage()
                .escalations()
                .any(|raise| raise.finding().respondent() == Respondent::Patient)
        );
    }
}

/// Pain in both legs is not among what is open once it is on one side, and an age that would make a rule fire is asked for.
#[test]
fn what_is_not_stated_of_the_person_is_named_when_it_matters() {
    let unstated = |presentation: &Presentation| {
        score(presentation)
            .triage()
            .missing_facts()
            .map(lumbago::triage::MissingFact::as_str)
            .collect::<Vec<_>>()
    };
    let sudden = Presentation::new().present(Symptom::SuddenOnset).present(Symptom::SeverePain);
    assert_eq!(unstated(&sudden), ["age"]);
    assert_eq!(unstated(&sudden.clone().age(Age::years(30).unwrap())), [""; 0]);
    // Both legs hurt: as long as nobody says since when, it counts as new.
    let both = Presentation::new().present(Symptom::BilateralLegPain);
    assert_eq!(unstated(&both), ["duration"]);
    assert_eq!(score(&both).triage().urgency(), Urgency::Urgent);
    let old = both.age(Age::years(30).unwrap()).duration(SymptomDuration::weeks(520.0).unwrap());
    assert_eq!(unstated(&old), [""; 0]);
    assert!(score(&old).triage().urgency() < Urgency::Urgent);
    // These rules do not ask how long: the age of the deficit counts, and whatever its age, fever with it is an emergency.
    let numb = Presentation::new().present(Symptom::SaddleNumbness);
    assert_eq!(unstated(&numb), [""; 0]);
    let feverish = Presentation::new().present(Symptom::Fever).present(RiskFactor::IntravenousDrugUse);
    assert_eq!(unstated(&feverish), [""; 0]);
}

fn findings_of(item: &knowledge::Item) -> Vec<Finding> {
    match item {
        knowledge::Item::Finding(finding) => vec![*finding],
        knowledge::Item::Any(parts) | knowledge::Item::All(parts) => {
            parts.iter().flat_map(findings_of).collect()
        }
        _ => Vec::new(),
    }
}

/// Why `stop` asks on, by its documentation: for safety or for want of a conclusion, because the interval is wide, because a rule of
/// the leader is undecided, and because an answer could change the conclusion. `None` if nobody is
/// left to ask.
fn reasons_to_ask(assessment: &Assessment, respondents: Respondent) -> Option<[bool; 4]> {
    let can_answer = |question: &lumbago::Question| question.respondent() <= respondents;
    let questions: Vec<_> = assessment.next_questions().filter(can_answer).collect();
    let first = questions.first()?;
    let is_for_safety = is_about_safety(first) && first.respondent() == Respondent::Patient;
    let conclusion = assessment.conclusion();
    let after = |question: &lumbago::Question, presence| {
        score(&assessment.presentation().clone().with(question.finding(), presence)).conclusion()
    };
    let (Conclusion::Leading(leader) | Conclusion::NearTie(leader, _)) = conclusion else {
        return Some([true; 4]);
    };
    let interval = assessment.get(leader).interval();
    let is_wide = interval.high().value() - interval.low().value() > 0.6;
    let is_undecided = knowledge::profile(leader).criteria().iter().any(|criterion| {
        let status = assessment.criterion(*criterion);
        let items = status.required().chain(status.counted()).map(|(item, _)| item);
        let findings: Vec<_> = items.flat_map(|item| findings_of(&item)).collect();
        status.verdict().decided().is_none()
            && questions.iter().any(|question| findings.contains(&question.finding()))
    });
    let is_open = questions.iter().any(|question| {
        [Presence::Present, Presence::Absent].map(|presence| after(question, presence)) != [conclusion; 2]
    });
    Some([is_for_safety, is_wide, is_undecided, is_open])
}

/// What `stop` says by its documentation.
fn stops(assessment: &Assessment, respondents: Respondent) -> Option<Stop> {
    let Some(reasons) = reasons_to_ask(assessment, respondents) else { return Some(Stop::NothingToGain) };
    (reasons == [false; 4]).then_some(Stop::Decided)
}

/// The patients here are known in everything but what a published rule of the leader asks.
#[test]
fn a_rule_of_the_leader_is_decided_before_asking_stops() {
    let mut random = Random(SEED);
    let mut only_for_the_rule = 0;
    for condition in Condition::ALL.repeat(10) {
        for criterion in knowledge::profile(condition).criteria() {
            let rule = knowledge::criterion(*criterion);
            let likely = lumbago::Probability::new(0.9).unwrap();
            let mut known = truth(condition, &mut random).pretest(condition, likely);
            for finding in rule.required().iter().chain(rule.counted()).flat_map(findings_of) {
                known = known.without(finding);
            }
            let assessment = score(&known);
            for respondents in Respondent::ALL.iter().copied() {
                let stop = assessment.stop(respondents);
                assert_eq!(stop, stops(&assessment, respondents), "{respondents}: {assessment}");
                let reasons = reasons_to_ask(&assessment, respondents);
                only_for_the_rule += u32::from(reasons == Some([false, false, true, false]));
            }
        }
    }
    assert!(only_for_the_rule >= 5, "{only_for_the_rule}");
}

/// Safety questions are those that a patient can answer. A sign that would raise the urgency is on the list, but asking may stop.
#[test]
fn a_sign_that_would_raise_the_urgency_does_not_keep_asking_open() {
    let mut random = Random(SEED);
    let is_such_a_sign = |question: &Question| {
        matches!(question.reason(), Reason::RaisesUrgency(_)) && question.respondent() > Respondent::Patient
    };
    let mut decided = 0;
    for condition in Condition::ALL.repeat(3) {
        let likely = lumbago::Probability::new(0.9).unwrap();
        let mut known = truth(condition, &mut random).pretest(condition, likely);
        for finding in Finding::ALL.iter().filter(|finding| finding.respondent() > Respondent::Patient) {
            known = known.without(*finding);
        }
        let next = |known: &Presentation| {
            let mut questions = score(known).next_questions();
            questions
                .find(|question| question.respondent() <= Respondent::Examiner && !is_such_a_sign(question))
        };
        while let Some(question) = next(&known) {
            known = known.absent(question.finding());
        }
        let assessment = score(&known);
        let stop = assessment.stop(Respondent::Examiner);
        assert_eq!(stop, stops(&assessment, Respondent::Examiner), "{assessment}");
        decided += u32::from(stop == Some(Stop::Decided));
    }
    assert!(decided > 0);
}

#[test]
fn the_least_information_is_as_documented() {
    assert_eq!((Question::WORTH_ASKING.bits(), Question::ITEM_COUNTS_AS.bits()), (0.005, 0.02));
}

/// Patients of whom more or less is known, every other one with two conditions that are level.
#[test]
fn asking_stops_when_it_says_it_does() {
    let mut random = Random(SEED);
    let (mut nothing, mut leading, mut level, mut open) = (0, 0, 0, 0);
    for at in 0..240 {
        let mut known = truth(Condition::ALL[at % Condition::ALL.len()], &mut random);
        if at % 2 == 0 {
            let assessment = score(&known);
            let [first, second] = [0, 1].map(|place| assessment.ranking().nth(place).unwrap());
            let prior = first.weight() - second.evidence();
            known = known.clone().pretest(second.condition(), prior.probability());
        }
        let kept = [0.97, 0.8, 0.3][at % 3];
        // Of some, whatever a screen asks is known.
        let is_kept = |finding: Finding| {
            at % 4 < 2 && knowledge::screen_questions().iter().any(|question| question.finding() == finding)
        };
        for finding in Finding::ALL.iter().copied().filter(|_| random.next() > kept) {
            known = if is_kept(finding) { known } else { known.without(finding) };
        }
        let assessment = score(&known);
        for respondents in Respondent::ALL.iter().copied() {
            let stop = assessment.stop(respondents);
            assert_eq!(stop, stops(&assessment, respondents), "{respondents}: {assessment}");
            match (stop, assessment.conclusion()) {
                (Some(Stop::NothingToGain), _) => nothing += 1,
                (Some(_), Conclusion::NearTie(..)) => level += 1,
                (Some(_), _) => leading += 1,
                (None, _) => open += 1,
            }
        }
    }
    assert!(nothing.min(leading).min(open) >= 5, "{nothing}, {leading}, {level}, {open}");
}

/// From the evidence on with which a condition can be named, and not before.
#[test]
fn the_items_of_a_rule_are_asked_from_the_least_evidence_on() {
    let (mut exactly, mut below) = (0, 0);
    for condition in Condition::ALL.iter().copied() {
        let profile = knowledge::profile(condition);
        let items: Vec<_> = profile
            .criteria()
            .iter()
            .map(|criterion| knowledge::criterion(*criterion))
            .flat_map(|rule| rule.required().iter().chain(rule.counted()).flat_map(findings_of))
            .collect();
        let others: Vec<_> =
            profile.rows().map(knowledge::Row::finding).filter(|finding| !items.contains(finding)).collect();
        for (at, one) in others.iter().enumerate() {
            for other in &others[at..] {
                let patient = Presentation::new().age(Age::years(45).unwrap()).present(*one).present(*other);
                let assessment = score(&patient);
                let ranked = assessment.get(condition);
                if assessment.ranking().next().unwrap().condition() == condition {
                    continue;
                }
                let is_enough = ranked.evidence() >= Conclusion::MIN_EVIDENCE;
                for question in assessment.next_questions() {
                    if let Reason::CountsTowards(criterion) = question.reason() {
                        let is_of_condition = knowledge::criterion(criterion).condition() == condition;
                        assert!(!is_of_condition || is_enough, "{condition}, {one}, {other}: {question}");
                        let is_border = ranked.evidence() == Conclusion::MIN_EVIDENCE;
                        exactly += u32::from(is_of_condition && is_border);
                    }
                }
                below += u32::from(!is_enough && !items.is_empty());
            }
        }
    }
    assert!(exactly > 0 && below > 100, "{exactly}, {below}");
}

/// The items of a published rule are asked for a condition in second place too, and not for one that cannot be named any more.
#[test]
fn the_hallmarks_of_what_cannot_be_named_are_not_chased() {
    let known = Presentation::new()
        .age(Age::years(27).unwrap())
        .sex(lumbago::Sex::Male)
        .duration(SymptomDuration::weeks(104.0).unwrap())
        .present(Symptom::LowBackPain)
        .present(Symptom::WakesSecondHalfOfNight)
        .present(Symptom::GoodResponseToNsaids);
    let counts = |known: &Presentation| {
        let rule = lumbago::Criterion::AsasInflammatoryBackPain;
        score(known).next_questions().any(|question| question.reason() == Reason::CountsTowards(rule))
    };
    let spondylitis = Condition::AnkylosingSpondylitis;
    let [second, hopeless] = [4e-3, 1e-9]
        .map(|pretest| known.clone().pretest(spondylitis, lumbago::Probability::new(pretest).unwrap()));
    for patient in [&second, &hopeless] {
        let assessment = score(patient);
        assert_ne!(assessment.ranking().next().unwrap().condition(), spondylitis);
        assert!(assessment.get(spondylitis).evidence() >= lumbago::Conclusion::MIN_EVIDENCE);
    }
    let mut asked = score(&second).next_questions();
    assert!(asked.any(|question| question.finding() == Symptom::ImprovesWithExercise.into()));
    assert!(!counts(&hopeless));
}
