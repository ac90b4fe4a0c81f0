//! The full answer, for the record.

use lumbago::knowledge::Basis;
use lumbago::{Condition, Respondent};
use serde_json::{Value, json};

use crate::shape::{
    Property, count, digest, interval, likelihood_ratio, list, of, one_of, or_null, probability, shapes,
    some, text, weight, yes_or_no,
};

const CENTINATS: &str = "What it weighs, in hundredths of a natural logarithm of the odds: 69 doubles the odds, and -69 halves them.";
const PRESENT: &str = "The finding that was said to be present.";
const SOURCE: &str = "The key of its source.";

shapes! {
    "Record", "An assessment in full, for the record: how soon to seek care, every condition ranked with its probability, interval and reasons, and what to ask next. It informs; it is not a diagnosis." => {
        "receipt": of("Receipt"), "What the result rests on.";
        "conclusion": of("Conclusion"), "What the ranking amounts to.";
        "ranking": list(of("Ranked")), "Every condition, the most probable first. Empty for someone outside the population.";
        "none_of_these": or_null(probability()), "The probability of having none of the sixteen conditions, as if they were independent. Null for someone outside the population.";
        "lead": or_null(probability()), "The chance that the first condition is truly ahead of the second, given the intervals. Null for someone outside the population.";
        "published_evidence": or_null(of("PublishedEvidence")), "The ranking again without estimated figures. Null for someone outside the population.";
        "must_not_miss": list(of("MustNotMiss")), "Serious conditions that must not be missed, even if they are improbable; the strongest evidence first.";
        "triage": of("Triage"), "How soon to seek care, and why. It never reads the ranking.";
        "criteria": list(of("CriterionStatus")), "Every published criterion.";
        "trigger_point_activity": or_null(of("TriggerPointActivity")), "Whether trigger points that were felt are active or latent; null if none was felt, or if it is not decided.";
        "conflicts": list(of("Conflict")), "Answers that cannot all be true. None of their findings counts in the ranking. How soon to seek care still heeds what was said to be present.";
        "oddities": list(of("Oddity")), "Answers that can both be true, but seldom are. Both count; ask again.";
        "explanations": list(of("Explanation")), "The ledgers of the leading conditions; three unless the caller chose otherwise. Empty for someone outside the population.";
        "next_questions": list(of("Question")), "What to ask next, the first question first; five unless the caller chose otherwise.";
    }

    "Conclusion", "What the ranking amounts to." => ["NamedConclusion", "UnnamedConclusion", "OutsideConclusion"]
    "NamedConclusion", "A condition is named: it leads and has enough evidence of its own (`leading`); two are nearly level, the first slightly ahead (`near_tie`); or one leads, but having none of the sixteen is more likely, which is to be said first (`none_more_likely`)." => {
        "kind": one_of(["leading", "near_tie", "none_more_likely"]), "The kind of conclusion.";
        "conditions": some(1, 2, of("Condition")), "The condition that is named; two in a near tie.";
        ..if_urgent_cause_excluded();
    }
    "UnnamedConclusion", "No condition is named: not enough is known (`insufficient`), or it depends on which of the contradictory answers is true (`conflicting`)." => {
        "kind": one_of(["insufficient", "conflicting"]), "The kind of conclusion.";
        ..if_urgent_cause_excluded();
    }
    "OutsideConclusion", "The knowledge does not cover this patient, and no condition is named." => {
        "kind": one_of(["outside_population"]), "The kind of conclusion.";
        "why": one_of(["child", "no_complaint"]), "Younger than 16 (`child`), or low back pain is denied, and no other pain of back, hip or leg is stated (`no_complaint`).";
        ..if_urgent_cause_excluded();
    }

    "Ranked", "A condition and how probable it is." => {
        "condition": of("Condition"), "The condition.";
        "probability": probability(), "How probable it is. Conditions are judged apart, so probabilities need not add up to one. Show the interval with it.";
        "interval": interval(), "The 95 % interval of the probability: low end, high end.";
        "weight": weight(), "The same as the natural logarithm of the odds, in hundredths.";
        "evidence": weight(), "The weight without the pretest: what is known of this patient, age and sex included.";
        "band": of("ProbabilityBand"), "The probability in words.";
    }
    "PublishedEvidence", "The ranking without figures that are estimated, disputed or from a lay article. Pretest probabilities stay as they are." => {
        "same_leader": yes_or_no(), "Whether the same condition leads. If not, the lead rests on estimates.";
        "leading": of("Condition"), "The condition that leads.";
        "ranking": of("ProbabilityByCondition"), "How probable each condition is then.";
    }
    "ProbabilityByCondition", "A probability for every condition. The library writes the most probable first, but few readers keep the order of properties." => (
        Condition::ALL.iter().map(|condition| (condition.as_str(), probability(), condition.label()))
    )
    "MustNotMiss", "A serious condition that must not be missed." => {
        "condition": of("Condition"), "The condition.";
        "probability": probability(), "How probable it is. Do not show a patient a small probability beside an alarm.";
        "evidence": weight(), "What is known of this patient weighs so much, without the pretest, in hundredths of a natural logarithm of the odds.";
        "because": list(one_of(["evidence", "red_flag"])), "Why it is here: the evidence is strong, a rule at urgent or above suspects it, or both.";
        "red_flag": or_null(of("RedFlag")), "The rule that suspects it, if one does.";
        "supporting": list(of("Line")), "What speaks for it, the strongest first.";
        "best_next": or_null(of("Finding")), "The open finding that would tell most about it, if there is one.";
    }

    "Triage", "How soon to seek care, and why." => {
        "urgency": of("Urgency"), "How soon to seek care.";
        "provisional": yes_or_no(), "Whether it may still become more urgent: a safety question is open, a fact about the person is missing, or answers contradict each other. Say so where you show the urgency. Never true in an emergency.";
        "ambulance": yes_or_no(), "Whether to call an ambulance.";
        "advice": text(), "What to do, how soon, and what is still uncertain: the sentences below, joined by spaces.";
        "advice_sentences": list(of("Sentence")), "The same, sentence by sentence, each with a key to translate it by.";
        "safety_net": of("Sentence"), "What to look out for. Show it at every urgency.";
        "screening": of("Screening"), "How many safety questions are open.";
        "fired": list(of("FiredFlag")), "The rules that fired, the most urgent first.";
        "floors": list(of("Floor")), "Serious conditions for which the evidence sets how soon to seek care.";
        "missing_facts": list(one_of(["age", "sex", "duration"])), "Facts about the person that were not stated, and that could change the urgency.";
        "escalating_questions": list(of("SafetyQuestion")), "The open safety questions of which a yes would by itself make it more urgent, in the order in which to ask them.";
        "screens": list(of("OpenScreen")), "The screens with questions that were never asked, in the order in which to ask them.";
    }
    "Screening", "How many safety questions are open." => {
        "state": one_of(["incomplete", "not_known", "complete"]), "Some were never asked (`incomplete`), all were asked but nobody could answer some (`not_known`), or every one was answered with yes or no (`complete`).";
        "never_asked": count(), "How many were never asked.";
        "not_known": count(), "How many were answered `unknown`.";
    }
    "FiredFlag", "A rule that fired." => {
        "red_flag": of("RedFlag"), "The rule.";
        "suspicion": of("Suspicion"), "The disease that it suspects.";
        "urgency": of("Urgency"), "How soon to seek care by this rule.";
        "ambulance": yes_or_no(), "Whether to call an ambulance by this rule.";
        "what_to_do": text(), "What to do, and why, in words for the patient.";
        "rests_on_undated_deficit": yes_or_no(), "Whether it fired because nobody said that a loss of strength, feeling or control is old. Ask when it began.";
        "findings": list(of("Finding")), "The present findings that made it fire.";
        "because": list(of("Item")), "Everything that made it fire, age, sex and duration included.";
        "basis": of("RuleBasis"), "How closely it follows its source.";
        "source": text(), SOURCE;
    }
    "Floor", "A serious condition for which the evidence by itself sets how soon to seek care." => {
        "condition": of("Condition"), "The condition.";
        "urgency": of("Urgency"), "How soon to seek care at least.";
        "what_to_do": text(), "What to do, and why, in words for the patient.";
    }
    "SafetyQuestion", "An open safety question of which a yes would by itself make it more urgent." => {
        "finding": of("Finding"), "The finding to ask about.";
        "question": text(), "The question.";
        "screen": of("Screen"), "The screen that it is on.";
        "was_asked": yes_or_no(), "Whether it was asked before, and answered `unknown`.";
        ..escalation();
    }
    "OpenScreen", "A screen with questions that were never asked." => {
        "screen": of("Screen"), "The screen.";
        "heading": text(), "Its heading.";
        "findings": list(of("Finding")), "The findings to ask about. Show at most eight at once, then assess again. Ask `recent_neurological_change` as a question of its own: leaving it unticked does not deny it.";
        "at_stake": or_null(of("Urgency")), "How urgent answers on this screen can still make it; null if they cannot make it more urgent.";
    }

    "CriterionStatus", "A published criterion for this patient." => ["DecidedCriterion", "UndecidedCriterion"]
    "DecidedCriterion", "A criterion that is met, or that can no longer be met." => {
        "verdict": one_of(["met", "not_met"]), "Whether it is met.";
        ..criterion();
    }
    "UndecidedCriterion", "A criterion that is not decided by what is known." => {
        "verdict": one_of(["undecided"]), "That it is undecided.";
        "to_meet": count(), "How many more items must turn out true to meet it.";
        "to_miss": count(), "How many items must turn out false before it can no longer be met.";
        ..criterion();
    }
    "ItemState", "An item of a criterion, and whether it holds." => {
        "key": text(), "A stable key, as in `Item`.";
        "text": text(), "The same as a phrase.";
        "holds": or_null(yes_or_no()), "Whether it holds; null if that is not known.";
    }

    "Conflict", "Answers that cannot all be true." => ["ExclusiveConflict", "ImpliedConflict", "UnfoundedConflict", "ImpossibleConflict"]
    "ExclusiveConflict", "Two findings were said to be present that exclude each other." => {
        "exclusive": some(2, 2, of("Finding")), "The two findings.";
    }
    "ImpliedConflict", "A finding was said to be present, and another that it implies was said to be absent." => {
        "present": of("Finding"), PRESENT;
        "implies": of("Finding"), "The finding that it implies.";
    }
    "UnfoundedConflict", "A finding was said to be present, and all others of which it implies at least one were said to be absent." => {
        "present": of("Finding"), PRESENT;
        "implies_one_of": list(of("Finding")), "The findings of which it implies at least one.";
    }
    "ImpossibleConflict", "A finding was said to be present that the age, the sex or the duration rules out." => {
        "present": of("Finding"), PRESENT;
        "needs": of("Item"), "What must hold for it to be possible.";
    }
    "Oddity", "Answers that can both be true, but seldom are." => {
        "finding": of("Finding"), PRESENT;
        "with": of("Item"), "What is unusual together with it.";
    }

    "Explanation", "The ledger of a condition: every piece of evidence, what it weighs, and what that rests on." => {
        "condition": of("Condition"), "The condition.";
        "probability": probability(), "How probable it is.";
        "interval": interval(), "The 95 % interval of the probability: low end, high end.";
        "weight": weight(), "The sum of the counted lines: the natural logarithm of the odds, in hundredths.";
        "limits": or_null(text()), "What cannot be known or confirmed about it; null if there is nothing special to say.";
        "ceiling": of("ProbabilityByRespondent"), "The highest probability that answers could still give, by who answers.";
        "by_basis": of("WeightByBasis"), "The weight, split by what it rests on.";
        "published_weight": weight(), "The weight without estimated figures.";
        "lines": list(of("Line")), "The pretest, then the lines that count from the strongest to the weakest, then those that do not count.";
        "open": list(of("OpenFinding")), "The open findings that bear on the condition, the most telling first.";
    }
    "ProbabilityByRespondent", "The highest probability that answers could still give. Each respondent also has the answers of those before." => (
        Respondent::ALL.iter().map(|respondent| (respondent.as_str(), probability(), respondent.label()))
    )
    "WeightByBasis", "A weight, split by what it rests on. The parts add up to it." => (by_basis())

    "Line", "A line of a ledger." => ["PretestLine", "StatedPretestLine", "DemographicLine", "FindingLine", "CriterionLine"]
    "PretestLine", "How probable the condition is in this setting before anything is known of the patient." => {
        "pretest": probability(), "The probability.";
        "setting": of("Setting"), "The setting.";
        "weight": weight(), CENTINATS;
        "basis?": of("Basis"), "What it rests on. Left out, like the source, where it is equal for all conditions.";
        "source?": text(), SOURCE;
        "counted": yes_or_no(), "Whether its weight is part of the sum, which it always is.";
    }
    "StatedPretestLine", "How probable the caller said that the condition is before anything is known of the patient." => {
        "stated_pretest": probability(), "The probability.";
        "weight": weight(), CENTINATS;
        "counted": yes_or_no(), "Whether its weight is part of the sum, which it always is.";
    }
    "DemographicLine", "What the age, the age at onset, the duration or the sex says." => {
        "demographic": of("DemographicRange"), "The range that the patient is in, or the sex.";
        "covered_by_criterion?": of("Criterion"), "A decided criterion that counts instead.";
        ..figure();
    }
    "FindingLine", "What the presence or the absence of a finding says." => {
        "finding": of("Finding"), "The finding.";
        "presence": one_of(["present", "absent"]), "Whether it is present or absent.";
        "covered_by_finding?": of("Finding"), "A stronger finding that tells the same story and counts instead.";
        "covered_by_criterion?": of("Criterion"), "A decided criterion that counts instead.";
        "contradicted?": yes_or_no(), "True if another answer contradicts it, so that neither counts; otherwise left out.";
        ..figure();
    }
    "CriterionLine", "What a decided criterion says." => {
        "criterion": of("Criterion"), "The criterion.";
        "met": yes_or_no(), "Whether it is met.";
        ..figure();
    }
    "DemographicRange", "A fact about the person." => ["NumberRange", "SexRange"]
    "NumberRange", "A range of ages or of durations. Both ends belong to it." => {
        "factor": one_of(["age", "age_at_onset", "duration_weeks"]), "What is in the range: the age or the age at onset of the present pain, in completed years, or its duration, in completed weeks.";
        "from": count(), "The low end.";
        "to": count(), "The high end.";
    }
    "SexRange", "The sex." => {
        "factor": one_of(["sex"]), "That it is about the sex.";
        "is": of("Sex"), "The sex.";
    }
    "OpenFinding", "A finding that is not known, and what each answer would change." => {
        "finding": of("Finding"), "The finding.";
        ..changes();
    }

    "Question", "A question worth asking, and why." => ["EscalatingQuestion", "ScreenQuestion", "CriterionQuestion", "ConditionQuestion"]
    "EscalatingQuestion", "A question of which a yes would by itself make it more urgent." => {
        "reason": one_of(["raises_urgency"]), "Why it is asked.";
        ..escalation().into_iter().chain(asked());
    }
    "ScreenQuestion", "A safety question: together with other answers it might make it more urgent." => {
        "reason": one_of(["screen"]), "Why it is asked.";
        "screen": of("Screen"), "The screen that it is on.";
        ..asked();
    }
    "CriterionQuestion", "A question of which one answer would decide a criterion (`decides`), or which is an item of one (`counts_towards`)." => {
        "reason": one_of(["decides", "counts_towards"]), "Why it is asked.";
        "criterion": of("Criterion"), "The criterion.";
        ..asked();
    }
    "ConditionQuestion", "A question that tells the two leading conditions apart (`separates`), or that says most about one (`bears_on`)." => {
        "reason": one_of(["separates", "bears_on"]), "Why it is asked.";
        "conditions": some(1, 2, of("Condition")), "The two conditions that it tells apart, or the one that it bears on.";
        ..asked();
    }
    "Effect", "What the answers to a question would change for one condition." => {
        "condition": of("Condition"), "The condition.";
        ..changes();
    }

    "Sentence", "A sentence for patients." => {
        "key": of("SentenceKey"), "Its key.";
        "text": text(), "Its wording.";
        "count?": count(), "The number in it, if it has one.";
    }
    "Item", "One fact that a rule reads." => {
        "key": text(), "A stable key such as `fever` or `age>=60`: ids of findings and numbers, with `?` for \"not denied\", `@` for a criterion, `&` for \"and\", and `|` for \"or\".";
        "text": text(), "The same as a phrase.";
    }
    "Receipt", "What a result rests on. Keep it with the result, and the presentation too: another presentation has the same digest by a chance of one in 2^64." => {
        "crate_version": text(), "The version of the library.";
        "knowledge_version": text(), "The month of the knowledge.";
        "knowledge_digest": digest(), "A digest of every word, figure and rule of the knowledge.";
        "presentation_digest": digest(), "A digest of what was known of the patient.";
    }
}

fn if_urgent_cause_excluded() -> [Property; 1] {
    [(
        "if_urgent_cause_excluded",
        yes_or_no(),
        "Whether the conclusion holds only if the urgent cause is excluded first. Say so where you show it.",
    )]
}

/// How urgent a yes would make it, and by what.
fn escalation() -> [Property; 3] {
    [
        ("raises_to", of("Urgency"), "How soon to seek care after a yes."),
        ("red_flag?", of("RedFlag"), "The rule that would fire. Either this or `floor` is there."),
        (
            "floor?",
            of("Condition"),
            "The serious condition for which the evidence would then be strong. Either this or `red_flag` is there.",
        ),
    ]
}

fn criterion() -> [Property; 7] {
    [
        ("criterion", of("Criterion"), "The criterion."),
        ("label", text(), "Its name."),
        ("condition", of("Condition"), "The condition that it is about."),
        ("threshold", count(), "How many of the counted items must hold."),
        ("required", list(of("ItemState")), "The items that must all hold."),
        ("counted", list(of("ItemState")), "The items that are counted."),
        ("source", text(), SOURCE),
    ]
}

fn figure() -> [Property; 5] {
    [
        ("weight", weight(), CENTINATS),
        (
            "likelihood_ratio",
            likelihood_ratio(),
            "By how much it multiplies the odds, with its 95 % interval: ratio, low end, high end.",
        ),
        ("basis", of("Basis"), "What the ratio rests on."),
        ("source", text(), SOURCE),
        (
            "counted",
            yes_or_no(),
            "Whether its weight is part of the sum. If not, another property says why; if none does, the weight is zero.",
        ),
    ]
}

fn by_basis() -> impl Iterator<Item = (&'static str, Value, String)> {
    let pretest = ("pretest", weight(), "The pretest probability.".to_owned());
    let bases = Basis::ALL
        .iter()
        .map(|basis| (basis.as_str(), weight(), format!("Figures of the basis `{}`.", basis.as_str())));
    std::iter::once(pretest).chain(bases)
}

/// What each answer would change.
fn changes() -> [Property; 2] {
    [
        ("if_present", weight(), "The change of the condition's weight if the finding turns out present."),
        ("if_absent", weight(), "The change of the condition's weight if the finding turns out absent."),
    ]
}

/// What every question has.
fn asked() -> [Property; 5] {
    [
        ("finding", of("Finding"), "The finding to ask about."),
        ("question", text(), "The question; for a sign or an investigation, a statement to confirm."),
        ("respondent", of("Respondent"), "Who can answer it."),
        (
            "bits",
            json!({"type": "number", "minimum": 0}),
            "The information that is expected of the answer, in bits. Serious conditions count three times.",
        ),
        (
            "effects",
            list(of("Effect")),
            "What the answers would change, for every condition that they would move.",
        ),
    ]
}
