//! What holds for every presentation.

mod support;

use lumbago::knowledge::{self, RedFlag};
use lumbago::{
    ADULT_FROM_YEARS, Age, Assessment, Condition, Finding, Presence, Presentation, Probability, Question,
    Reason, SERIOUS_FACTOR, Sex, Unstated, Weight, score,
};
use proptest::prelude::*;
use proptest::sample::select;
use support::{presentation, statement};

/// The presentation built anew from its own statements in another order.
fn reordered(presentation: &Presentation) -> Presentation {
    let mut again = Presentation::new().setting(presentation.stated_setting());
    let mut findings: Vec<_> = presentation.findings().collect();
    findings.reverse();
    for (finding, presence) in findings {
        again = again.with(finding, presence);
    }
    for condition in Condition::ALL {
        if let Some(probability) = presentation.stated_pretest(*condition) {
            again = again.pretest(*condition, probability);
        }
    }
    if let Some(duration) = presentation.stated_duration() {
        again = again.duration(duration);
    }
    if let Some(sex) = presentation.stated_sex() {
        again = again.sex(sex);
    }
    if let Some(age) = presentation.stated_age() {
        again = again.age(age);
    }
    again
}

fn weights(presentation: &Presentation) -> Vec<Weight> {
    let assessment = score(presentation);
    Condition::ALL.iter().map(|condition| assessment.get(*condition).weight()).collect()
}

/// Whether a finding may yet turn out present or absent: not known, nor told by other answers, which a yes or a no would
/// then contradict.
fn is_open(presentation: &Presentation, finding: Finding) -> bool {
    let is_known = matches!(presentation.presence_of(finding), Some(Presence::Present | Presence::Absent));
    !is_known
        && [Presence::Present, Presence::Absent].iter().all(|presence| {
            let answered = presentation.clone().with(finding, *presence);
            answered.conflicts().count() <= presentation.conflicts().count()
        })
}

/// The expected information of a question about one condition, in bits, serious ones counted several times: the entropy now,
/// less the entropy after either answer, by the chance of each.
fn information(assessment: &Assessment, question: &Question, condition: Condition) -> f64 {
    let Some(effect) =
        assessment.effects_of(question.finding()).find(|effect| effect.condition() == condition)
    else {
        return 0.0;
    };
    let now = assessment.get(condition).weight();
    let [now, yes, no] = [Weight::ZERO, effect.if_present(), effect.if_absent()]
        .map(|change| (now + change).probability().value());
    let entropy = |p: f64| -(p * p.log2() + (1.0 - p) * (1.0 - p).log2());
    // Where both answers move it the same way, the likelier answer is certain.
    let chance = ((now - no) / (yes - no)).clamp(0.0, 1.0);
    let factor = if condition.is_serious() { f64::from(SERIOUS_FACTOR) } else { 1.0 };
    // Where both answers are the same, the chance is no number, and the greater of that and nought is nought.
    (factor * (entropy(now) - chance * entropy(yes) - (1.0 - chance) * entropy(no))).max(0.0)
}

proptest! {
    #[test]
    fn the_order_of_statements_never_matters(presentation in presentation()) {
        let again = reordered(&presentation);
        prop_assert_eq!(&again, &presentation);
        let of_findings: Presentation = presentation.findings().collect();
        prop_assert!(of_findings.findings().eq(presentation.findings()));
        prop_assert_eq!(score(&again), score(&presentation));
        prop_assert_eq!(score(&again).receipt(), score(&presentation).receipt());
    }

    #[test]
    fn an_unknown_finding_never_changes_a_score(presentation in presentation(), finding in select(Finding::ALL)) {
        let never_asked = presentation.without(finding);
        let asked = never_asked.clone().unknown(finding);
        prop_assert_eq!(weights(&asked), weights(&never_asked));
        prop_assert_eq!(score(&asked).triage().urgency(), score(&never_asked).triage().urgency());
    }

    #[test]
    fn a_finding_that_supports_a_condition_never_lowers_it(
        presentation in presentation(),
        condition in select(Condition::ALL),
        row in any::<prop::sample::Index>(),
    ) {
        let rows: Vec<_> = knowledge::profile(condition).rows().collect();
        let row = row.get(&rows);
        let presence = match (row.if_present().weight(), row.if_absent().weight()) {
            (present, _) if present > Weight::ZERO => Presence::Present,
            (_, absent) if absent > Weight::ZERO => Presence::Absent,
            _ => return Ok(()),
        };
        let before = presentation.without(row.finding());
        let after = before.clone().with(row.finding(), presence);
        // A contradiction takes both of its sides out of the sum; that is another law.
        let contradicts = after.conflicts().count() != before.conflicts().count();
        prop_assert!(contradicts || score(&after).get(condition).weight() >= score(&before).get(condition).weight());
    }

    #[test]
    fn the_ledger_sums_to_the_weight(presentation in presentation()) {
        let assessment = score(&presentation);
        for ranked in assessment.ranking() {
            let explanation = assessment.explain(ranked.condition());
            let counted = || explanation.lines().filter(|line| line.is_counted());
            prop_assert_eq!(counted().map(lumbago::Line::weight).sum::<Weight>(), ranked.weight());
            prop_assert_eq!(counted().skip(1).map(lumbago::Line::weight).sum::<Weight>(), ranked.evidence());
            prop_assert_eq!(explanation.weight(), ranked.weight());
            let sides = explanation.supporting().chain(explanation.opposing()).count();
            prop_assert_eq!(sides + 1, counted().count());
        }
    }

    #[test]
    fn every_finding_that_bears_on_a_condition_is_in_its_ledger_once(presentation in presentation()) {
        let assessment = score(&presentation);
        for condition in Condition::ALL {
            let explanation = assessment.explain(*condition);
            for row in knowledge::profile(*condition).rows() {
                let lines = explanation.lines().filter(
                    |line| matches!(line.evidence(), lumbago::Evidence::Finding(finding, _) if finding == row.finding()),
                );
                let is_known = matches!(presentation.presence_of(row.finding()), Some(Presence::Present | Presence::Absent));
                let open = explanation.open().filter(|open| open.finding() == row.finding());
                prop_assert_eq!(lines.count(), usize::from(is_known));
                prop_assert_eq!(open.count(), usize::from(is_open(&presentation, row.finding())));
            }
        }
    }

    #[test]
    fn probabilities_lie_between_nought_and_one_and_in_their_interval(presentation in presentation()) {
        let assessment = score(&presentation);
        for ranked in assessment.ranking() {
            let value = ranked.probability().value();
            prop_assert!(0.0 < value && value < 1.0);
            prop_assert!(ranked.interval().contains(ranked.probability()));
            prop_assert!(assessment.none_of_these().value() <= 1.0 - value + 2e-9);
        }
        prop_assert!(assessment.none_of_these().value() > 0.0);
    }

    #[test]
    fn the_ranking_holds_every_condition_once_and_falls(presentation in presentation()) {
        let assessment = score(&presentation);
        let ranking: Vec<_> = assessment.ranking().map(|ranked| (ranked.weight(), ranked.condition())).collect();
        let mut conditions: Vec<_> = ranking.iter().map(|(_, condition)| *condition).collect();
        conditions.sort_unstable();
        prop_assert_eq!(&conditions[..], Condition::ALL);
        for pair in ranking.windows(2) {
            let [(higher, first), (lower, second)] = [pair[0], pair[1]];
            prop_assert!(higher > lower || (higher == lower && first < second));
        }
    }

    #[test]
    fn one_more_finding_said_to_be_present_never_lowers_the_urgency(
        presentation in presentation(),
        finding in select(Finding::ALL),
    ) {
        let more = presentation.clone().present(finding);
        prop_assert!(score(&more).triage().urgency() >= score(&presentation).triage().urgency());
    }

    #[test]
    fn saddle_numbness_with_bladder_change_is_an_emergency_whatever_else_is_said(presentation in presentation()) {
        let patient = presentation
            .present(lumbago::Symptom::SaddleNumbness)
            .present(lumbago::Symptom::BladderDysfunction);
        prop_assert_eq!(score(&patient).triage().urgency(), lumbago::Urgency::Emergency);
    }

    #[test]
    fn findings_that_contradict_each_other_weigh_as_if_never_said(presentation in presentation()) {
        let mut settled = presentation.clone();
        for conflict in presentation.conflicts() {
            let (one, other) = conflict.findings();
            settled = settled.without(one).without(other);
        }
        prop_assert_eq!(weights(&settled), weights(&presentation));
    }

    #[test]
    fn a_stated_pretest_moves_its_condition_and_no_other(
        presentation in presentation(),
        condition in select(Condition::ALL),
        probability in 0.001..0.999_f64,
    ) {
        let probability = Probability::new(probability).unwrap();
        let stated = presentation.clone().pretest(condition, probability);
        for other in Condition::ALL.iter().filter(|other| **other != condition) {
            prop_assert_eq!(score(&stated).get(*other).weight(), score(&presentation).get(*other).weight());
        }
        prop_assert_eq!(score(&stated).get(condition).evidence(), score(&presentation).get(condition).evidence());
        let prior = score(&stated).get(condition).weight() - score(&stated).get(condition).evidence();
        prop_assert_eq!(prior, probability.weight());
    }

    #[test]
    fn a_batch_scores_as_one_by_one(cohort in proptest::collection::vec(presentation(), 0..5)) {
        let each: Vec<_> = lumbago::score_each(&cohort).collect();
        prop_assert_eq!(each.len(), cohort.len());
        for (scores, presentation) in each.iter().zip(&cohort) {
            let assessment = score(presentation);
            prop_assert!(scores.ranking().eq(assessment.ranking().map(|ranked| ranked.condition())));
            prop_assert_eq!(Some(scores.leading()), scores.ranking().next());
            for condition in Condition::ALL {
                prop_assert_eq!(scores.weight(*condition), assessment.get(*condition).weight());
                prop_assert_eq!(scores.probability(*condition), assessment.get(*condition).probability());
            }
        }
    }

    #[test]
    fn a_question_is_new_and_comes_in_its_turn(presentation in presentation()) {
        let assessment = score(&presentation);
        let questions: Vec<_> = assessment.next_questions().collect();
        let mut asked: Vec<_> = questions.iter().map(Question::finding).collect();
        asked.sort_unstable();
        asked.dedup();
        prop_assert_eq!(asked.len(), questions.len());
        for question in &questions {
            prop_assert_eq!(presentation.presence_of(question.finding()), None);
        }
        // Safety first, then by information.
        let is_safety = |question: &Question| matches!(question.reason(), Reason::Safety(_));
        let rest: Vec<_> = questions.iter().skip_while(|question| is_safety(question)).collect();
        prop_assert!(!rest.iter().any(|question| is_safety(question)));
        prop_assert!(rest.is_sorted_by(|one, other| one.information() >= other.information()));
        prop_assert!(rest.iter().all(|question| question.information() >= lumbago::WORTH_ASKING));
    }

    /// By the formula, in floats: nothing where no answer moves any weight, and never more than the entropy that is there.
    #[test]
    fn a_question_promises_the_information_that_its_effects_give(presentation in presentation()) {
        let assessment = score(&presentation);
        for question in assessment.next_questions() {
            let by_effects: f64 = Condition::ALL.iter().map(|condition| information(&assessment, &question, *condition)).sum();
            let promised = question.information().bits();
            prop_assert!((promised - by_effects).abs() < 1e-4, "{}: {}, not {}", question, promised, by_effects);
        }
    }

    #[test]
    fn a_question_is_asked_for_the_reason_it_gives(presentation in presentation()) {
        let assessment = score(&presentation);
        let leaders: Vec<_> = assessment.ranking().take(2).map(|ranked| ranked.condition()).collect();
        let criteria = || leaders.iter().flat_map(|leader| knowledge::profile(*leader).criteria()).copied();
        for question in assessment.next_questions() {
            let finding = question.finding();
            let answered = [Presence::Present, Presence::Absent]
                .map(|presence| score(&presentation.clone().with(finding, presence)));
            let is_decided = |assessment: &Assessment, criterion| assessment.criterion(criterion).verdict().decided().is_some();
            let decided = criteria().find(|criterion| {
                !is_decided(&assessment, *criterion) && answered.iter().any(|answered| is_decided(answered, *criterion))
            });
            let [yes, _] = &answered;
            let on_yes = |condition| yes.get(condition).weight() - assessment.get(condition).weight();
            let is_apart = (on_yes(leaders[0]) - on_yes(leaders[1])).centinats().abs() >= 41;
            match question.reason() {
                Reason::Safety(flag) => {
                    prop_assert!(flag.urgency() > assessment.triage().urgency());
                    prop_assert!(yes.triage().fired().any(|fired| fired.red_flag() == flag));
                }
                Reason::Decides(criterion) => prop_assert_eq!(Some(criterion), decided),
                Reason::Separates(one, other) => {
                    prop_assert!(decided.is_none() && is_apart, "{}", question);
                    prop_assert_eq!([one, other], &leaders[..]);
                }
                Reason::BearsOn(condition) => {
                    prop_assert!(decided.is_none() && !is_apart, "{}", question);
                    let told = |condition: &Condition| information(&assessment, &question, *condition);
                    // Of conditions about which it tells as much, the first.
                    let most = Condition::ALL.iter().rev().max_by(|one, other| told(one).total_cmp(&told(other))).unwrap();
                    let less = told(most) - told(&condition);
                    prop_assert!(condition == *most || (0.0 < less && less < 1e-5), "{} and not {}", question, most);
                }
                reason => prop_assert!(false, "{}", reason),
            }
        }
    }

    #[test]
    fn a_safety_question_is_new_and_contradicts_nothing(presentation in presentation()) {
        let assessment = score(&presentation);
        for question in assessment.triage().unanswered() {
            prop_assert_eq!(presentation.presence_of(question.finding()), None);
            prop_assert!(question.red_flag().urgency() > assessment.triage().urgency());
            let yes = presentation.clone().present(question.finding());
            prop_assert_eq!(yes.conflicts().count(), presentation.conflicts().count());
        }
    }

    /// What was asked in vain is still open here: it may yet be found out.
    #[test]
    fn what_would_raise_or_clear_an_alarm_does(presentation in presentation()) {
        let fired = |presentation: &Presentation| -> Vec<&'static RedFlag> {
            score(presentation).triage().fired().map(|fired| fired.red_flag()).collect()
        };
        let (assessment, before) = (score(&presentation), fired(&presentation));
        let triage = assessment.triage();
        let raised_by: Vec<_> = triage.raised_by().collect();
        let fires_by: Vec<Vec<_>> =
            knowledge::red_flags().iter().map(|flag| triage.fires_by(flag).collect()).collect();
        for finding in Finding::ALL.iter().copied() {
            let mut more = fired(&presentation.clone().present(finding));
            more.retain(|flag| is_open(&presentation, finding) && !before.contains(flag));
            let foretold = knowledge::red_flags().iter().zip(&fires_by).filter(|(_, by)| by.contains(&finding));
            prop_assert_eq!(foretold.map(|(flag, _)| flag).collect::<Vec<_>>(), more.clone(), "{}", finding);
            let raise = raised_by.iter().find(|raise| raise.finding() == finding);
            let raised = more.iter().map(|flag| flag.urgency()).max().filter(|raised| *raised > triage.urgency());
            prop_assert_eq!(raise.map(|raise| raise.red_flag().urgency()), raised, "{}", finding);
        }
        for flag in triage.fired() {
            for finding in flag.findings() {
                let is_cleared = !fired(&presentation.clone().absent(finding)).contains(&flag.red_flag());
                prop_assert_eq!(flag.cleared_by().any(|by| by == finding), is_cleared, "{}", flag);
            }
        }
    }

    #[test]
    fn an_age_or_a_sex_is_missed_exactly_when_it_would_raise_the_urgency(presentation in presentation()) {
        let assessment = score(&presentation);
        let triage = assessment.triage();
        let raises = |stated: Presentation| score(&stated).triage().urgency() > triage.urgency();
        let mut ages = (ADULT_FROM_YEARS..=130).map(|years| presentation.clone().age(Age::years(years).unwrap()));
        let mut sexes = Sex::ALL.iter().map(|sex| presentation.clone().sex(*sex));
        let age = presentation.stated_age().is_none() && ages.any(raises);
        let sex = presentation.stated_sex().is_none() && sexes.any(raises);
        prop_assert_eq!(triage.unstated().any(|unstated| unstated == Unstated::Age), age);
        prop_assert_eq!(triage.unstated().any(|unstated| unstated == Unstated::Sex), sex);
    }

    #[test]
    fn what_is_foretold_of_an_answer_is_what_it_does(
        presentation in presentation(),
        finding in select(Finding::ALL),
    ) {
        let assessment = score(&presentation);
        let (yes, no) = (presentation.clone().present(finding), presentation.clone().absent(finding));
        let (yes, no) = (score(&yes), score(&no));
        for condition in Condition::ALL {
            let weight = assessment.get(*condition).weight();
            let effect = assessment.effects_of(finding).find(|effect| effect.condition() == *condition);
            let (if_present, if_absent) =
                effect.map_or((Weight::ZERO, Weight::ZERO), |effect| (effect.if_present(), effect.if_absent()));
            prop_assert_eq!(yes.get(*condition).weight(), weight + if_present);
            prop_assert_eq!(no.get(*condition).weight(), weight + if_absent);
            // The ledger foretells the same, of what is open.
            if let Some(open) = assessment.explain(*condition).open().find(|open| open.finding() == finding) {
                prop_assert_eq!((open.if_present(), open.if_absent()), (if_present, if_absent));
            }
        }
        // All answers that change the leader are told, and no others.
        let leader = |assessment: &Assessment| assessment.ranking().next().unwrap().condition();
        for (presence, answered) in [(Presence::Present, &yes), (Presence::Absent, &no)] {
            let mut counterfactuals = assessment.counterfactuals();
            let foretold = counterfactuals.find(|answer| (answer.finding(), answer.presence()) == (finding, presence));
            let changes = is_open(&presentation, finding) && leader(answered) != leader(&assessment);
            prop_assert_eq!(foretold.map(|answer| answer.leading()), changes.then_some(leader(answered)));
        }
    }

    #[test]
    fn the_receipt_tells_presentations_apart(presentation in presentation(), (finding, presence) in statement()) {
        let other = presentation.clone().with(finding, presence);
        let same = score(&other).receipt() == score(&presentation).receipt();
        prop_assert_eq!(same, other == presentation);
    }

    #[test]
    fn a_verdict_says_truly_how_far_it_is_from_decided(presentation in presentation()) {
        let assessment = score(&presentation);
        for criterion in assessment.criteria() {
            let states: Vec<_> = criterion.required().chain(criterion.counted()).map(|(_, state)| state).collect();
            let open = states.iter().filter(|state| state.is_none()).count();
            match criterion.verdict() {
                lumbago::Verdict::Undecided { to_meet, to_miss } => {
                    prop_assert!(to_meet >= 1 && to_miss >= 1);
                    prop_assert!(usize::from(to_meet) <= open && usize::from(to_miss) <= open);
                }
                lumbago::Verdict::Met => {
                    prop_assert!(criterion.required().all(|(_, state)| state == Some(true)));
                    let yes = criterion.counted().filter(|(_, state)| *state == Some(true)).count();
                    prop_assert!(yes >= usize::from(criterion.rule().threshold()));
                }
                lumbago::Verdict::NotMet => {
                    let possible = criterion.counted().filter(|(_, state)| *state != Some(false)).count();
                    let missing = criterion.required().any(|(_, state)| state == Some(false));
                    prop_assert!(missing || possible < usize::from(criterion.rule().threshold()));
                }
            }
        }
    }
}

#[cfg(feature = "serde")]
mod json {
    use super::*;

    proptest! {
        #[test]
        fn what_is_written_reads_back_equal(presentation in presentation()) {
            let text = serde_json::to_string(&presentation).unwrap();
            prop_assert_eq!(serde_json::from_str::<Presentation>(&text).unwrap(), presentation);
        }

        #[test]
        fn any_bytes_give_a_value_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = serde_json::from_slice::<Presentation>(&bytes);
        }

        #[test]
        fn a_damaged_document_gives_a_value_or_an_error(
            presentation in presentation(),
            at in any::<prop::sample::Index>(),
            byte in any::<u8>(),
        ) {
            let mut bytes = serde_json::to_vec(&presentation).unwrap();
            let place = at.index(bytes.len());
            bytes[place] = byte;
            let _ = serde_json::from_slice::<Presentation>(&bytes);
            bytes.truncate(place);
            prop_assert!(serde_json::from_slice::<Presentation>(&bytes).is_err());
        }

        #[test]
        fn every_assessment_can_be_written(presentation in presentation()) {
            prop_assert!(serde_json::to_string(&score(&presentation)).is_ok());
        }
    }
}
