//! What holds for every presentation. Here it is tried on random ones, and in `fuzz/` on what a fuzzer makes of bytes.

#[macro_use]
#[path = "support/law.rs"]
mod law;
mod support;

use lumbago::knowledge::{self, Contradiction, Item, RedFlag};
use lumbago::screening::Cause;
use lumbago::triage::MissingFact;
use lumbago::{
    Age, Assessment, Conclusion, Condition, Finding, Presence, Presentation, Probability, Question,
    Respondent, Sex, Symptom, Triage, Urgency, Weight, inquiry::Reason, ledger::Subject, score,
    screening::Screen,
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

/// What is true of a patient if some findings are: what they imply is true too, and of what excludes each other, the first.
fn consistent(truth: &Presentation) -> Presentation {
    let mut truth = truth.clone();
    for _ in 0..3 {
        for contradiction in knowledge::contradictions() {
            match *contradiction {
                Contradiction::Implies(one, other) if has(&truth, one) => truth = truth.present(other),
                Contradiction::ImpliesOneOf(one, others)
                    if has(&truth, one) && !others.iter().any(|other| has(&truth, *other)) =>
                {
                    truth = truth.present(others[0]);
                }
                _ => {}
            }
        }
    }
    for contradiction in knowledge::contradictions() {
        if let Contradiction::Exclusive(one, other) = *contradiction {
            if has(&truth, one) && has(&truth, other) {
                truth = truth.absent(other);
            }
        }
    }
    truth
}

/// The same, and nobody has said how long.
fn undated(presentation: &Presentation) -> Presentation {
    let mut undated: Presentation = presentation.findings().collect();
    undated = undated.setting(presentation.stated_setting());
    if let Some(age) = presentation.stated_age() {
        undated = undated.age(age);
    }
    if let Some(sex) = presentation.stated_sex() {
        undated = undated.sex(sex);
    }
    undated
}

fn has(presentation: &Presentation, finding: Finding) -> bool {
    presentation.presence_of(finding) == Some(Presence::Present)
}

/// The expected information of a question about one condition, in bits, serious ones counted several times: the entropy now,
/// less the entropy after either answer, by the chance of each.
fn information(assessment: &Assessment, question: &Question, condition: Condition) -> f64 {
    // What could not be named however it was answered is not chased.
    let ranked = assessment.get(condition);
    let can_be_named = ranked.weight() >= Conclusion::MIN_WEIGHT
        || ranked.ceiling(question.respondent()).weight() >= Conclusion::MIN_WEIGHT;
    if !condition.is_serious() && !can_be_named {
        return 0.0;
    }
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
    let factor = if condition.is_serious() { f64::from(Question::SERIOUS_FACTOR) } else { 1.0 };
    // Where both answers are the same, the chance is no number, and the greater of that and nought is nought.
    (factor * (entropy(now) - chance * entropy(yes) - (1.0 - chance) * entropy(no))).max(0.0)
}

/// The findings that an item asks about.
fn findings_of(item: &Item) -> Vec<Finding> {
    match item {
        Item::Finding(finding) | Item::NotDenied(finding) => vec![*finding],
        Item::All(parts) | Item::Any(parts) => parts.iter().flat_map(findings_of).collect(),
        Item::Criterion(criterion) => {
            let rule = knowledge::criterion(*criterion);
            rule.required().iter().chain(rule.counted()).flat_map(findings_of).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a floor that sets the urgency counts the denial of a finding as evidence for its condition.
fn rests_on_denial(triage: &Triage<'_>, presentation: &Presentation, finding: Finding) -> bool {
    triage.floors().filter(|floor| floor.urgency() == triage.urgency()).any(|floor| {
        let explanation = score(presentation).explain(floor.condition());
        explanation.lines().any(|line| {
            line.subject() == Subject::Finding(finding, Presence::Absent) && line.weight() > Weight::ZERO
        })
    })
}

/// Whether a published rule is undecided and asks about a finding.
fn asks_about(assessment: &Assessment, criterion: lumbago::Criterion, finding: Finding) -> bool {
    let status = assessment.criterion(criterion);
    let mut items = status.required().chain(status.counted());
    status.verdict().decided().is_none() && items.any(|(item, _)| findings_of(&item).contains(&finding))
}

/// Whether such a rule weighs for the leader, or for a condition with evidence enough to be named.
fn is_item(assessment: &Assessment, finding: Finding) -> bool {
    let leader = assessment.ranking().next().unwrap().condition();
    let may_be_named = |ranked: &lumbago::Ranked<'_>| {
        ranked.condition() == leader
            || ranked.evidence() >= lumbago::Conclusion::MIN_EVIDENCE
                && ranked.ceiling(finding.respondent()).weight() >= lumbago::Conclusion::MIN_WEIGHT
    };
    let rules = assessment
        .ranking()
        .filter(may_be_named)
        .flat_map(|ranked| knowledge::profile(ranked.condition()).criteria());
    rules.copied().any(|criterion| asks_about(assessment, criterion, finding))
}

laws! {
    fn the_order_of_statements_never_matters(presentation in presentation()) {
        let again = reordered(&presentation);
        prop_assert_eq!(&again, &presentation);
        let of_findings: Presentation = presentation.findings().collect();
        prop_assert!(of_findings.findings().eq(presentation.findings()));
        prop_assert_eq!(score(&again), score(&presentation));
        prop_assert_eq!(score(&again).receipt(), score(&presentation).receipt());
    }

    fn an_unknown_finding_never_changes_a_score(presentation in presentation(), finding in select(Finding::ALL)) {
        let never_asked = presentation.without(finding);
        let asked = never_asked.clone().unknown(finding);
        prop_assert_eq!(weights(&asked), weights(&never_asked));
        // Where nobody could answer a whole screen, that alone asks for a clinician.
        prop_assert!(score(&asked).triage().urgency() >= score(&never_asked).triage().urgency());
    }

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

    fn the_ledger_sums_to_the_weight(presentation in presentation()) {
        let assessment = score(&presentation);
        for ranked in assessment.ranking() {
            let explanation = assessment.explain(ranked.condition());
            let counted = || explanation.lines().filter(|line| line.is_counted());
            prop_assert_eq!(counted().map(lumbago::ledger::Line::weight).sum::<Weight>(), ranked.weight());
            prop_assert_eq!(counted().skip(1).map(lumbago::ledger::Line::weight).sum::<Weight>(), ranked.evidence());
            prop_assert_eq!(explanation.weight(), ranked.weight());
            let sides = explanation.supporting().chain(explanation.opposing()).count();
            prop_assert_eq!(sides + 1, counted().count());
        }
    }

    fn every_finding_that_bears_on_a_condition_is_in_its_ledger_once(presentation in presentation()) {
        let assessment = score(&presentation);
        for condition in Condition::ALL {
            let explanation = assessment.explain(*condition);
            for row in knowledge::profile(*condition).rows() {
                let lines = explanation.lines().filter(
                    |line| matches!(line.subject(), lumbago::ledger::Subject::Finding(finding, _) if finding == row.finding()),
                );
                let is_known = matches!(presentation.presence_of(row.finding()), Some(Presence::Present | Presence::Absent));
                let open = explanation.open().filter(|open| open.finding() == row.finding());
                prop_assert_eq!(lines.count(), usize::from(is_known));
                // Open is what may yet turn out either way, if the two answers differ.
                let weight = |presence| score(&presentation.clone().with(row.finding(), presence)).get(*condition).weight();
                let differs = weight(Presence::Present) != weight(Presence::Absent);
                let is_open = is_open(&presentation, row.finding()) && differs;
                prop_assert_eq!(open.count(), usize::from(is_open));
            }
        }
    }

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

    fn one_more_finding_said_to_be_present_never_lowers_the_urgency(
        presentation in presentation(),
        finding in select(Finding::ALL),
    ) {
        // A denial is evidence, and may itself have spoken for something serious.
        let is_denied = presentation.presence_of(finding) == Some(Presence::Absent);
        let presentation = if is_denied { presentation.without(finding) } else { presentation };
        let (more, less) = (score(&presentation.clone().present(finding)), score(&presentation));
        prop_assert!(more.triage().urgency() >= less.triage().urgency());
        // Nor does it take anything off the list of what must not be missed for the strength of its evidence.
        for serious in less.must_not_miss().filter(lumbago::MustNotMiss::is_strong) {
            let is_there = |still: lumbago::MustNotMiss<'_>| still.ranked().condition() == serious.ranked().condition();
            prop_assert!(more.must_not_miss().any(is_there), "{} with {}", serious, finding);
        }
    }

    fn saddle_numbness_with_bladder_change_is_an_emergency_whatever_else_is_said(presentation in presentation()) {
        let patient = presentation
            .present(lumbago::Symptom::SaddleNumbness)
            .present(lumbago::Symptom::BladderDysfunction);
        prop_assert_eq!(score(&patient).triage().urgency(), lumbago::Urgency::Emergency);
    }

    fn findings_that_contradict_each_other_weigh_as_if_never_said(presentation in presentation()) {
        let mut settled = presentation.clone();
        for conflict in presentation.conflicts() {
            settled = conflict.findings().fold(settled, Presentation::without);
        }
        prop_assert_eq!(weights(&settled), weights(&presentation));
    }

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
        // The patient's own safety questions first, screen by screen; then by information; then what others could find.
        let is_safety = |question: &Question| matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_));
        let is_own = |question: &Question| is_safety(question) && question.respondent() == Respondent::Patient;
        let own: Vec<_> = questions.iter().filter(|question| is_own(question)).map(Question::finding).collect();
        let rest: Vec<_> = questions.iter().filter(|question| !is_safety(question)).collect();
        prop_assert!(questions.iter().take(own.len()).all(is_own));
        prop_assert!(questions.iter().skip(own.len() + rest.len()).all(is_safety));
        let safety = assessment.triage().safety_questions().filter(|question| !question.was_asked());
        if assessment.triage().urgency() < Urgency::Emergency {
            prop_assert_eq!(own, safety.map(|question| question.finding()).collect::<Vec<_>>());
        } else {
            prop_assert_eq!(rest.len(), questions.len());
        }
        let counts_as = |question: &Question| match question.reason() {
            Reason::Decides(_) | Reason::CountsTowards(_) => question.information().max(lumbago::Question::ITEM_COUNTS_AS),
            _ => question.information(),
        };
        prop_assert!(rest.is_sorted_by(|one, other| counts_as(one) >= counts_as(other)));
        for question in rest {
            prop_assert!(question.information() >= lumbago::Question::WORTH_ASKING || is_item(&assessment, question.finding()));
        }
    }

    /// By the formula, in floats: nothing where no answer moves any weight, and never more than the entropy that is there.
    fn a_question_promises_the_information_that_its_effects_give(presentation in presentation()) {
        let assessment = score(&presentation);
        for question in assessment.next_questions() {
            let by_effects: f64 = Condition::ALL.iter().map(|condition| information(&assessment, &question, *condition)).sum();
            // Of what other answers tell already, nothing is promised, though a screen may ask for it again.
            let is_open = is_open(&presentation, question.finding());
            let by_effects = if is_open { by_effects } else { 0.0 };
            let promised = question.information().bits();
            prop_assert!((promised - by_effects).abs() < 1e-4, "{}: {}, not {}", question, promised, by_effects);
        }
    }

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
                Reason::RaisesUrgency(raise) => {
                    prop_assert_eq!(raise.finding(), finding);
                    prop_assert!(raise.urgency() > assessment.triage().urgency());
                    prop_assert_eq!(raise.urgency(), yes.triage().urgency());
                }
                Reason::Screen(screen) => {
                    prop_assert!(knowledge::screen_questions().iter().any(|row| (row.screen(), row.finding()) == (screen, finding)));
                    prop_assert_eq!(yes.triage().urgency(), assessment.triage().urgency(), "{}", question);
                }
                Reason::Decides(criterion) => prop_assert_eq!(Some(criterion), decided),
                Reason::Separates(one, other) => {
                    prop_assert!(decided.is_none() && is_apart, "{}", question);
                    prop_assert_eq!([one, other], &leaders[..]);
                }
                Reason::CountsTowards(criterion) => {
                    prop_assert!(decided.is_none() && question.information() < lumbago::Question::ITEM_COUNTS_AS, "{}", question);
                    prop_assert!(asks_about(&assessment, criterion, finding), "{}", question);
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

    /// What was asked and is not known is still open here: it may yet be found out.
    fn what_would_raise_or_clear_an_alarm_does(presentation in presentation()) {
        let fired = |presentation: &Presentation| -> Vec<&'static RedFlag> {
            score(presentation).triage().fired().map(|fired| fired.red_flag()).collect()
        };
        let (assessment, before) = (score(&presentation), fired(&presentation));
        let triage = assessment.triage();
        let escalations: Vec<_> = triage.escalations().collect();
        let would_fire_by: Vec<Vec<_>> =
            knowledge::red_flags().iter().map(|flag| triage.would_fire_by(flag).collect()).collect();
        for finding in Finding::ALL.iter().copied() {
            let answered = score(&presentation.clone().present(finding));
            let mut more = fired(&presentation.clone().present(finding));
            more.retain(|flag| is_open(&presentation, finding) && !before.contains(flag));
            let foretold = knowledge::red_flags().iter().zip(&would_fire_by).filter(|(_, by)| by.contains(&finding));
            prop_assert_eq!(foretold.map(|(flag, _)| flag).collect::<Vec<_>>(), more.clone(), "{}", finding);
            // Every answer that raises the urgency is known to, with the level that it raises it to, and the most urgent cause.
            let raise = escalations.iter().find(|raise| raise.finding() == finding);
            let raised = Some(answered.triage().urgency()).filter(|raised| is_open(&presentation, finding) && *raised > triage.urgency());
            prop_assert_eq!(raise.map(lumbago::screening::Escalation::urgency), raised, "{}", finding);
            match raise.map(|raise| (raise.cause(), raise.urgency())) {
                Some((Cause::RedFlag(flag), urgency)) => {
                    prop_assert_eq!(more.iter().find(|flag| flag.urgency() == urgency), Some(&flag));
                }
                Some((Cause::Floor(condition), urgency)) => {
                    let floor = answered.triage().floors().find(|floor| floor.condition() == condition);
                    prop_assert_eq!(floor.map(|floor| floor.urgency()), Some(urgency));
                }
                _ => {}
            }
        }
        for flag in triage.fired() {
            for finding in flag.findings() {
                let is_cleared = !fired(&presentation.clone().absent(finding)).contains(&flag.red_flag());
                prop_assert_eq!(flag.cleared_by().any(|by| by == finding), is_cleared, "{}", flag);
            }
        }
    }

    /// What is said of a yes to a safety question is what comes of judging the whole patient again with that yes, also where other
    /// answers told it and the yes contradicts them.
    fn a_yes_to_a_safety_question_does_what_is_said_of_it(presentation in presentation()) {
        let assessment = score(&presentation);
        let triage = assessment.triage();
        for question in triage.safety_questions() {
            let answered = score(&presentation.clone().present(question.finding()));
            let urgency = Some(answered.triage().urgency()).filter(|urgency| *urgency > triage.urgency());
            prop_assert_eq!(question.escalation().map(|raise| raise.urgency()), urgency, "{}", question.finding());
            let fired = answered.triage().fired().map(|fired| fired.red_flag()).find(|flag| Some(flag.urgency()) == urgency);
            match question.escalation().map(|raise| raise.cause()) {
                Some(Cause::RedFlag(flag)) => prop_assert_eq!(Some(flag), fired),
                Some(Cause::Floor(condition)) => {
                    prop_assert_eq!(fired, None);
                    let floor = answered.triage().floors().find(|floor| Some(floor.urgency()) == urgency);
                    prop_assert_eq!(floor.map(|floor| floor.condition()), Some(condition));
                }
                _ => {}
            }
        }
    }

    /// The screening counts the open safety questions, although it is found in another way.
    fn the_screening_counts_the_safety_questions(presentation in presentation()) {
        let assessment = score(&presentation);
        let (triage, screening) = (assessment.triage(), assessment.triage().screening());
        let not_known = triage.safety_questions().filter(lumbago::screening::SafetyQuestion::was_asked).count();
        prop_assert_eq!(usize::from(screening.not_known()), not_known);
        prop_assert_eq!(usize::from(screening.never_asked()), triage.safety_questions().count() - not_known);
    }

    /// No screen is complete, and no verdict final, while an answer that a patient could give would raise the urgency by itself.
    fn a_complete_screening_leaves_nothing_open_that_would_raise_the_urgency(presentation in presentation()) {
        let mut known = presentation;
        while let Some(question) = score(&known).triage().safety_questions().find(|question| !question.was_asked()) {
            prop_assert!(!score(&known).triage().screening().is_complete());
            prop_assert_eq!(known.presence_of(question.finding()), None);
            known = known.absent(question.finding());
        }
        let assessment = score(&known);
        prop_assert_eq!(assessment.triage().screens().count(), 0);
        prop_assert_eq!(assessment.triage().screening().never_asked(), 0);
        for raise in assessment.triage().escalations().filter(|raise| raise.finding().respondent() == Respondent::Patient) {
            prop_assert_eq!(known.presence_of(raise.finding()), Some(Presence::Unknown), "{}", raise.finding());
            prop_assert!(!assessment.triage().screening().is_complete());
        }
    }

    /// Whoever answers the safety questions has been asked whatever would be more urgent, by whatever combination of answers: the
    /// verdict is that of the whole truth.
    fn the_safety_questions_ask_all_that_the_rules_read(truth in presentation()) {
        let truth = consistent(&truth);
        prop_assume!(truth.conflicts().count() + truth.oddities().count() == 0);
        let answer = |known: Presentation, finding: Finding| {
            if has(&truth, finding) { known.present(finding) } else { known.absent(finding) }
        };
        // What an examiner or a laboratory found is known from the start.
        let (mut whole, mut known) = (truth.clone(), truth.clone());
        for finding in Finding::ALL.iter().copied().filter(|finding| finding.respondent() == Respondent::Patient) {
            whole = answer(whole, finding);
            known = known.without(finding);
        }
        // Every round asks something new.
        for _ in Finding::ALL {
            let assessment = score(&known);
            let asked: Vec<_> = assessment.triage().safety_questions().map(|question| question.finding()).collect();
            if asked.is_empty() {
                break;
            }
            known = asked.into_iter().fold(known, answer);
        }
        prop_assert_eq!(score(&known).triage().safety_questions().count(), 0);
        // A rule that is no more urgent than what is known already may be left unasked.
        let (assessment, whole) = (score(&known), score(&whole));
        for flag in whole.triage().fired().map(|fired| fired.red_flag()) {
            let has_fired = assessment.triage().fired().any(|fired| fired.red_flag() == flag);
            let is_no_news = flag.urgency() <= assessment.triage().urgency();
            prop_assert!(has_fired || is_no_news, "{}", flag.as_str());
        }
        prop_assert!(assessment.triage().fired().all(|fired| whole.triage().fired().any(|other| fired.red_flag() == other.red_flag())));
        prop_assert_eq!(assessment.triage().screening().not_known(), 0);
    }

    /// "None of these" denies what the screen asks, and nothing else; the date of a change it leaves open.
    fn none_of_these_denies_what_the_screen_asks(presentation in presentation(), screen in select(Screen::ALL)) {
        let change = Finding::from(Symptom::RecentNeurologicalChange);
        let assessment = score(&presentation);
        let open = assessment.triage().screens().find(|open| open.screen() == screen);
        let asked: Vec<_> = open.iter().flat_map(lumbago::screening::OpenScreen::findings).filter(|finding| *finding != change).collect();
        let denied = presentation.clone().none_of_these(screen);
        prop_assert_eq!(asked.into_iter().fold(presentation, Presentation::absent), denied);
    }

    /// "Don't know" in place of "no" never makes a verdict read safer: no rule is lost, and the verdict is provisional. Only a floor that
    /// counts the denial itself as evidence can go.
    fn an_unknown_answer_never_reads_safer_than_a_denial(presentation in presentation(), row in select(knowledge::screen_questions())) {
        let finding = row.finding();
        let (denied, unknown) = (presentation.clone().absent(finding), presentation.unknown(finding));
        let (no, dont_know) = (score(&denied), score(&unknown));
        let (no, dont_know) = (no.triage(), dont_know.triage());
        for flag in no.fired() {
            prop_assert!(dont_know.fired().any(|fired| fired.red_flag() == flag.red_flag()), "{}", flag);
        }
        if !rests_on_denial(&no, &denied, finding) {
            prop_assert!(dont_know.urgency() >= no.urgency());
        }
        prop_assert!(dont_know.screening().not_known() >= no.screening().not_known());
        if dont_know.safety_questions().any(|question| question.finding() == finding) {
            prop_assert!(!dont_know.screening().is_complete());
            let advice = dont_know.advice().to_string();
            prop_assert!(dont_know.urgency() == Urgency::Emergency || advice.contains("safety question"), "{}", advice);
        }
    }

    /// To deny something never fires a rule and never raises the urgency, but for a floor that counts the denial as evidence.
    fn a_denial_never_raises_anything(presentation in presentation(), finding in select(Finding::ALL)) {
        let never_asked = presentation.without(finding);
        let denied = never_asked.clone().absent(finding);
        let (before, after) = (score(&never_asked), score(&denied));
        let (before, after) = (before.triage(), after.triage());
        for flag in after.fired() {
            prop_assert!(before.fired().any(|fired| fired.red_flag() == flag.red_flag()), "{}", flag);
        }
        if !rests_on_denial(&after, &denied, finding) {
            prop_assert!(after.urgency() <= before.urgency());
        }
    }

    /// What is strong, probable and named, or suspected by an urgent rule is never sent home.
    fn floors_hold(presentation in presentation()) {
        let assessment = score(&presentation);
        let triage = assessment.triage();
        prop_assert!(triage.floors().all(|floor| floor.urgency() <= triage.urgency()));
        for serious in assessment.must_not_miss() {
            let condition = serious.ranked().condition();
            prop_assert!(condition.is_serious() && (serious.is_strong() || serious.suspected_by().is_some()));
            for respondents in Respondent::ALL {
                let next = serious.best_next(*respondents).map(|open| open.finding().respondent());
                prop_assert!(next.is_none_or(|respondent| respondent <= *respondents));
            }
            prop_assert!(triage.urgency() >= Urgency::Soon, "{}", serious);
            if serious.is_strong() {
                let floor = triage.floors().find(|floor| floor.condition() == condition);
                prop_assert!(floor.is_some(), "{}", serious);
                let is_new = presentation.stated_duration().is_none_or(|duration| duration.as_days() <= 14);
                if condition == Condition::AbdominalAorticAneurysm && is_new {
                    prop_assert!(triage.urgency() >= Urgency::Urgent);
                }
            }
        }
        for flag in triage.fired().filter(|flag| flag.red_flag().urgency() >= Urgency::Urgent) {
            if let Some(condition) = flag.red_flag().suspicion().condition().filter(|condition| condition.is_serious()) {
                prop_assert!(assessment.must_not_miss().any(|serious| serious.ranked().condition() == condition));
            }
        }
        if let Conclusion::Leading(leader) | Conclusion::NoneMoreLikely(leader) | Conclusion::NearTie(leader, _) = assessment.conclusion() {
            prop_assert!(!leader.is_serious() || triage.urgency() >= Urgency::Soon, "{}", assessment);
        }
        prop_assert!(!triage.needs_ambulance() || triage.urgency() == Urgency::Emergency);
        // The conclusion waits for the urgent cause, unless it is what the conclusion names.
        if assessment.is_urgent_cause_first() {
            prop_assert!(triage.urgency() >= Urgency::Urgent);
        } else if triage.urgency() >= Urgency::Urgent {
            let named = match assessment.conclusion() {
                Conclusion::Leading(leader) | Conclusion::NoneMoreLikely(leader) | Conclusion::NearTie(leader, _) => Some(leader),
                _ => None,
            };
            prop_assert!(assessment.must_not_miss().any(|serious| Some(serious.ranked().condition()) == named));
        }
    }

    /// Where nothing that is stated rests on an estimate, the answer on published evidence alone is the answer.
    fn without_an_estimate_in_play_published_evidence_says_the_same(presentation in presentation()) {
        let assessment = score(&presentation);
        let published = assessment.on_published_evidence();
        for condition in Condition::ALL.iter().copied() {
            let explanation = assessment.explain(condition);
            prop_assert_eq!(explanation.published_weight(), published.weight(condition));
            let rests_on_guess = explanation.lines().skip(1).any(|line| {
                line.grounds().is_some_and(|grounds| !grounds.basis().is_published())
            });
            if !rests_on_guess {
                prop_assert_eq!(published.weight(condition), assessment.get(condition).weight());
            }
            // The parts are the whole.
            let parts = explanation.by_basis();
            let by_basis: Weight = lumbago::knowledge::Basis::ALL.iter().map(|basis| parts.of(*basis)).sum();
            prop_assert_eq!(parts.pretest() + by_basis, explanation.weight());
            prop_assert_eq!(parts.of(lumbago::knowledge::Basis::Disputed), Weight::ZERO);
        }
    }

    /// Two ledgers against each other: the differences sum exactly, and turned round they are the same the other way.
    fn a_comparison_sums_to_the_difference(presentation in presentation(), one in select(Condition::ALL), other in select(Condition::ALL)) {
        let assessment = score(&presentation);
        let (there, back) = (assessment.compare(one, other), assessment.compare(other, one));
        let sum: Weight = there.lines().map(lumbago::ledger::ComparedLine::difference).sum();
        prop_assert_eq!(sum, there.difference());
        prop_assert_eq!(there.difference(), assessment.get(one).weight() - assessment.get(other).weight());
        let turned = back.lines().map(|line| (line.second(), line.first()));
        prop_assert!(there.lines().map(|line| (line.first(), line.second())).eq(turned));
        let magnitude = |line: &lumbago::ledger::ComparedLine| line.difference().centinats().abs();
        prop_assert!(there.lines().is_sorted_by(|one, other| magnitude(one) >= magnitude(other)));
        // Nothing is counted twice, and all that counts is there.
        let counted = |condition| assessment.explain(condition).lines().filter(|line| line.is_counted()).count();
        prop_assert_eq!(there.lines().filter(|line| line.first().is_some()).count(), counted(one));
        prop_assert_eq!(there.lines().filter(|line| line.second().is_some()).count(), counted(other));
        // The lead of the one is what the other is behind.
        let (ahead, behind) = (there.lead().value(), back.lead().value());
        prop_assert!((ahead + behind - 1.0).abs() < 1e-8, "{} and {}", ahead, behind);
        prop_assert_eq!(ahead > 0.5, there.lead().value() > 0.5 && there.difference() > Weight::ZERO);
        // What is said to tell them apart best does so best, of what those who are asked can tell.
        let apart = |finding: Finding| {
            let [yes, no] = [Presence::Present, Presence::Absent].map(|presence| {
                let answered = score(&presentation.clone().with(finding, presence));
                answered.get(one).weight() - answered.get(other).weight()
            });
            (yes - no).centinats().abs()
        };
        for respondents in Respondent::ALL {
            let can_tell = |finding: &Finding| finding.respondent() <= *respondents && is_open(&presentation, *finding);
            let most = Finding::ALL.iter().copied().filter(can_tell).map(apart).max().unwrap_or(0);
            let best = there.best_next(*respondents);
            prop_assert_eq!(best.map_or(0, apart), most);
            prop_assert!(best.is_none_or(|finding| finding.respondent() <= *respondents));
        }
    }

    /// In words, and the others that are probable too.
    fn a_leader_is_said_to_be_probable_exactly_if_it_is(presentation in presentation()) {
        let assessment = score(&presentation);
        let said = assessment.conclusion_in_full().to_string();
        let is_probable = |condition| assessment.get(condition).probability().value() >= 0.5;
        let leading = match assessment.conclusion() {
            Conclusion::Leading(leader) => Some(leader),
            _ => None,
        };
        let doubt = said.contains(", it is still more likely not to be the cause.");
        prop_assert_eq!(doubt, leading.is_some_and(|leader| !is_probable(leader)), "{}", said);
        for condition in Condition::ALL.iter().copied() {
            let is_second = is_probable(condition) && leading.is_some_and(|leader| leader != condition && is_probable(leader));
            let sentence = format!("Also probable, perhaps at the same time: {condition}.");
            prop_assert_eq!(said.contains(&sentence), is_second, "{}", said);
        }
    }

    /// However the open questions are answered, no condition comes above its ceiling.
    fn no_answer_lifts_a_condition_above_its_ceiling(
        presentation in presentation(),
        answers in proptest::collection::vec((select(Finding::ALL), prop::bool::ANY), 0..80),
        years in 16..=130_u32,
        sex in select(Sex::ALL),
    ) {
        for respondents in Respondent::ALL.iter().copied() {
            let mut answered = presentation.clone();
            if answered.stated_age().is_none() {
                answered = answered.age(Age::years(years).unwrap());
            }
            if answered.stated_sex().is_none() {
                answered = answered.sex(sex);
            }
            for (finding, yes) in &answers {
                if finding.respondent() <= respondents && is_open(&presentation, *finding) {
                    let presence = if *yes { Presence::Present } else { Presence::Absent };
                    answered = answered.with(*finding, presence);
                }
            }
            // A contradiction takes evidence against a condition away too.
            if answered.conflicts().count() > 0 {
                continue;
            }
            for condition in Condition::ALL.iter().copied() {
                let ceiling = score(&presentation).get(condition).ceiling(respondents);
                let reached = score(&answered).get(condition).probability();
                prop_assert!(reached <= ceiling, "{}: {} above {}", condition, reached, ceiling);
            }
        }
    }

    /// The serious conditions are in the order of the evidence; of equals, in their own.
    fn what_must_not_be_missed_is_in_the_order_of_the_evidence(presentation in presentation()) {
        let assessment = score(&presentation);
        let order = assessment.must_not_miss().map(|serious| (serious.ranked().evidence(), serious.ranked().condition()));
        let order: Vec<_> = order.map(|(evidence, condition)| (std::cmp::Reverse(evidence), condition)).collect();
        prop_assert!(order.is_sorted());
    }

    fn a_condition_is_named_only_where_it_is_likelier_than_none(presentation in presentation()) {
        let assessment = score(&presentation);
        let first = assessment.ranking().next().unwrap().probability();
        match assessment.conclusion() {
            Conclusion::Leading(_) | Conclusion::NearTie(..) => prop_assert!(first >= assessment.none_of_these()),
            Conclusion::NoneMoreLikely(_) => prop_assert!(first < assessment.none_of_these()),
            _ => {}
        }
    }

    fn an_age_or_a_sex_is_missed_exactly_when_it_would_raise_the_urgency(presentation in presentation()) {
        let assessment = score(&presentation);
        let triage = assessment.triage();
        let raises = |stated: Presentation| score(&stated).triage().urgency() > triage.urgency();
        let mut ages = (0..=130).map(|years| presentation.clone().age(Age::years(years).unwrap()));
        let mut sexes = Sex::ALL.iter().map(|sex| presentation.clone().sex(*sex));
        let age = presentation.stated_age().is_none() && ages.any(raises);
        let sex = presentation.stated_sex().is_none() && sexes.any(raises);
        prop_assert_eq!(triage.missing_facts().any(|unstated| unstated == MissingFact::Age), age);
        prop_assert_eq!(triage.missing_facts().any(|unstated| unstated == MissingFact::Sex), sex);
    }

    /// Of every week of ten years, and of what is between two weeks.
    fn a_duration_is_missed_exactly_when_it_would_change_the_urgency(presentation in presentation()) {
        let undated = undated(&presentation);
        let assessment = score(&undated);
        let now = assessment.triage().urgency();
        let days = (0..120).chain((120..3650).step_by(7));
        let changes = |days: u32| {
            let then = score(&undated.clone().duration(lumbago::SymptomDuration::days(days).unwrap())).triage().urgency();
            then < now || then > now && then >= Urgency::Soon
        };
        let is_missed = assessment.triage().missing_facts().any(|unstated| unstated == MissingFact::Duration);
        prop_assert_eq!(is_missed, days.clone().any(changes));
    }

    /// A screen is asked once, as a whole.
    fn the_safety_questions_come_screen_by_screen(presentation in presentation()) {
        let assessment = score(&presentation);
        let mut screens: Vec<_> = assessment.triage().safety_questions().map(|question| question.screen()).collect();
        screens.dedup();
        let each: std::collections::BTreeSet<_> = screens.iter().collect();
        prop_assert_eq!(each.len(), screens.len(), "{:?}", screens);
    }

    /// What a yes on a screen would do by itself is at stake there.
    fn a_screen_knows_what_is_at_stake(presentation in presentation()) {
        let assessment = score(&presentation);
        for open in assessment.triage().screens() {
            let questions = assessment.triage().safety_questions();
            let raises = questions.filter(|question| question.screen() == open.screen() && !question.was_asked());
            let most = raises.filter_map(|question| question.escalation()).map(|raise| raise.urgency()).max();
            prop_assert!(open.at_stake() >= most, "{}", open.screen());
            prop_assert!(open.at_stake().is_none_or(|urgency| urgency > assessment.triage().urgency()));
        }
    }

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

    fn the_receipt_tells_presentations_apart(presentation in presentation(), (finding, presence) in statement()) {
        let other = presentation.clone().with(finding, presence);
        let same = score(&other).receipt() == score(&presentation).receipt();
        prop_assert_eq!(same, other == presentation);
    }

    fn a_verdict_says_truly_how_far_it_is_from_decided(presentation in presentation()) {
        let assessment = score(&presentation);
        for criterion in assessment.criteria() {
            let states: Vec<_> = criterion.required().chain(criterion.counted()).map(|(_, state)| state).collect();
            let open = states.iter().filter(|state| state.is_none()).count();
            match criterion.verdict() {
                lumbago::criterion::Verdict::Undecided { to_meet, to_miss } => {
                    prop_assert!(to_meet >= 1 && to_miss >= 1);
                    prop_assert!(usize::from(to_meet) <= open && usize::from(to_miss) <= open);
                }
                lumbago::criterion::Verdict::Met => {
                    prop_assert!(criterion.required().all(|(_, state)| state == Some(true)));
                    let yes = criterion.counted().filter(|(_, state)| *state == Some(true)).count();
                    prop_assert!(yes >= usize::from(criterion.rule().threshold()));
                }
                lumbago::criterion::Verdict::NotMet => {
                    let possible = criterion.counted().filter(|(_, state)| *state != Some(false)).count();
                    let missing = criterion.required().any(|(_, state)| state == Some(false));
                    prop_assert!(missing || possible < usize::from(criterion.rule().threshold()));
                }
            }
        }
    }
}

#[cfg(feature = "serde")]
pub(crate) mod json {
    use super::*;

    laws! {
        fn what_is_written_reads_back_equal(presentation in presentation()) {
            let text = serde_json::to_string(&presentation).unwrap();
            prop_assert_eq!(serde_json::from_str::<Presentation>(&text).unwrap(), presentation);
        }

        fn any_bytes_give_a_value_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = serde_json::from_slice::<Presentation>(&bytes);
        }

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

        fn every_assessment_can_be_written(presentation in presentation()) {
            prop_assert!(serde_json::to_string(&score(&presentation)).is_ok());
        }
    }
}
