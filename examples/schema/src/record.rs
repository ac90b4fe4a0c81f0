//! The full answer, for the record.

use lumbago::knowledge::Basis;
use lumbago::{Condition, Presentation, Respondent, Symptom, score};
use serde_json::{Value, json};

use crate::shape::{
    Shape, count, digest, either, interval, likelihood_ratio, list, object, of, one_of, or_null, pair,
    probability, some, text, weight, yes_or_no,
};

pub(crate) fn shapes() -> Vec<Shape> {
    let mut shapes = vec![
        ("Record", record()),
        (
            "Conclusion",
            either(
                "What the ranking amounts to.",
                &["NamedConclusion", "UnnamedConclusion", "OutsideConclusion"],
            ),
        ),
        ("NamedConclusion", named_conclusion()),
        ("UnnamedConclusion", unnamed_conclusion()),
        ("OutsideConclusion", outside_conclusion()),
        ("Ranked", ranked()),
        ("PublishedEvidence", published_evidence()),
        ("ProbabilityByCondition", probability_by_condition()),
        ("MustNotMiss", must_not_miss()),
        ("Triage", triage()),
        ("Screening", screening()),
        ("FiredFlag", fired_flag()),
        ("Floor", floor()),
        ("SafetyQuestion", safety_question()),
        ("OpenScreen", open_screen()),
        (
            "CriterionStatus",
            either("A published criterion for this patient.", &["DecidedCriterion", "UndecidedCriterion"]),
        ),
        ("DecidedCriterion", decided_criterion()),
        ("UndecidedCriterion", undecided_criterion()),
        ("ItemState", item_state()),
        ("Conflict", conflict()),
        ("ExclusiveConflict", exclusive_conflict()),
        ("ImpliedConflict", implied_conflict()),
        ("UnfoundedConflict", unfounded_conflict()),
        ("ImpossibleConflict", impossible_conflict()),
        ("Oddity", oddity()),
        ("Explanation", explanation()),
        ("ProbabilityByRespondent", probability_by_respondent()),
        ("WeightByBasis", weight_by_basis()),
        ("Line", line()),
        ("PretestLine", pretest_line()),
        ("StatedPretestLine", stated_pretest_line()),
        ("DemographicLine", demographic_line()),
        ("FindingLine", finding_line()),
        ("CriterionLine", criterion_line()),
        ("DemographicRange", either("A fact about the person.", &["NumberRange", "SexRange"])),
        ("NumberRange", number_range()),
        ("SexRange", sex_range()),
        ("OpenFinding", open_finding()),
        ("Question", question()),
        ("EscalatingQuestion", escalating_question()),
        ("ScreenQuestion", screen_question()),
        ("CriterionQuestion", criterion_question()),
        ("ConditionQuestion", condition_question()),
        ("Effect", effect()),
        ("Sentence", sentence()),
        ("Item", item()),
        ("Receipt", receipt()),
    ];
    // A record is too long for an example. Its parts are not.
    let feverish = Presentation::new().present_all([Symptom::LowBackPain, Symptom::Fever]);
    let record = json!(score(&feverish));
    for (name, place) in EXAMPLES {
        let (_, shape) = shapes.iter_mut().find(|(known, _)| known == name).expect("one of the shapes");
        shape["examples"] = json!([record.pointer(place).expect("a place in the record")]);
    }
    shapes
}

/// Parts of a record that are examples of their shapes.
const EXAMPLES: &[(&str, &str)] = &[
    ("Ranked", "/ranking/0"),
    ("FiredFlag", "/triage/fired/0"),
    ("SafetyQuestion", "/triage/escalating_questions/0"),
    ("UndecidedCriterion", "/criteria/0"),
    ("FindingLine", "/must_not_miss/0/supporting/0"),
    ("ScreenQuestion", "/next_questions/0"),
    ("Receipt", "/receipt"),
];

const WEIGHT: &str = "Its weight, in hundredths of a natural logarithm: the odds are multiplied by e to the power of a hundredth of it, so 69 doubles them and -69 halves them.";
const SOURCE: &str = "The key of its source.";

fn record() -> Value {
    object(
        "An assessment in full, for the record: how soon to seek care, every condition ranked with its probability, interval and \
         reasons, and what to ask next. It informs; it is not a diagnosis.",
        [
            ("receipt", of("Receipt"), "What the result rests on."),
            ("conclusion", of("Conclusion"), "What the ranking amounts to."),
            ("ranking", list(of("Ranked")), "Every condition, the most probable first."),
            (
                "none_of_these",
                probability(),
                "The probability of having none of the sixteen conditions, as if they were independent.",
            ),
            (
                "lead",
                or_null(probability()),
                "The chance that the first condition is truly ahead of the second, given the intervals. Null for someone outside the population.",
            ),
            (
                "published_evidence",
                or_null(of("PublishedEvidence")),
                "The ranking again without estimated figures. Null for someone outside the population.",
            ),
            (
                "must_not_miss",
                list(of("MustNotMiss")),
                "Serious conditions that must not be missed, even if they are improbable; the strongest evidence first.",
            ),
            ("triage", of("Triage"), "How soon to seek care, and why. It never reads the ranking."),
            ("criteria", list(of("CriterionStatus")), "Every published criterion."),
            (
                "trigger_point_activity",
                or_null(of("TriggerPointActivity")),
                "Whether trigger points that were felt are active or latent; null if none was felt, or if it is not decided.",
            ),
            (
                "conflicts",
                list(of("Conflict")),
                "Answers that cannot all be true. None of their findings counts in the ranking; how soon to seek care still heeds what is present.",
            ),
            (
                "oddities",
                list(of("Oddity")),
                "Answers that can both be true, but seldom are. Both count; ask again.",
            ),
            (
                "explanations",
                list(of("Explanation")),
                "The ledgers of the leading conditions; three unless the caller chose otherwise.",
            ),
            (
                "next_questions",
                list(of("Question")),
                "What to ask next, the first question first; five unless the caller chose otherwise.",
            ),
        ],
    )
}

type Property = (&'static str, Value, &'static str);

fn conclusion_is(kinds: &[&'static str], description: &str, more: &[Property]) -> Value {
    let kind = ("kind", one_of(kinds.iter().copied()), "The kind of conclusion.");
    let condition = (
        "if_urgent_cause_excluded",
        yes_or_no(),
        "Whether the conclusion holds only if the urgent cause is excluded first. Say so where you show it.",
    );
    object(description, [&[kind], more, &[condition]].concat())
}

fn named_conclusion() -> Value {
    let conditions = (
        "conditions",
        some(1, 2, of("Condition")),
        "The condition that is named; two, the first slightly ahead, in a near tie.",
    );
    conclusion_is(
        &["leading", "near_tie", "none_more_likely"],
        "A condition is named: it leads and has enough evidence of its own (`leading`), two are nearly level (`near_tie`), or one \
         leads but having none of the sixteen is more likely, which is to be said first (`none_more_likely`).",
        &[conditions],
    )
}

fn unnamed_conclusion() -> Value {
    conclusion_is(
        &["insufficient", "conflicting"],
        "No condition is named: not enough is known (`insufficient`), or it depends on which of the contradictory answers is true \
         (`conflicting`).",
        &[],
    )
}

fn outside_conclusion() -> Value {
    conclusion_is(
        &["outside_population"],
        "The knowledge does not cover this patient, and no condition is named.",
        &[(
            "why",
            one_of(["child", "no_complaint"]),
            "Younger than 16 (`child`), or without pain of the back, buttock, hip or leg (`no_complaint`).",
        )],
    )
}

fn ranked() -> Value {
    object(
        "A condition and how probable it is.",
        [
            ("condition", of("Condition"), "The condition."),
            (
                "probability",
                probability(),
                "How probable it is. Conditions are judged apart, so probabilities need not add up to one. Show the interval with it.",
            ),
            ("interval", interval(), "The 95 % interval of the probability: low end, high end."),
            (
                "weight",
                weight(),
                "The logarithm of the odds of the probability, in hundredths of a natural logarithm.",
            ),
            (
                "evidence",
                weight(),
                "The weight without the pretest: what is known of this patient, age and sex included.",
            ),
            ("band", of("ProbabilityBand"), "The probability in words."),
        ],
    )
}

fn published_evidence() -> Value {
    object(
        "The ranking without figures that are estimated, disputed or from a lay article. Pretest probabilities stay as they are.",
        [
            (
                "same_leader",
                yes_or_no(),
                "Whether the same condition leads. If not, the lead rests on estimates.",
            ),
            ("leading", of("Condition"), "The condition that leads."),
            ("ranking", of("ProbabilityByCondition"), "How probable each condition is then."),
        ],
    )
}

fn probability_by_condition() -> Value {
    let conditions =
        Condition::ALL.iter().map(|condition| (condition.as_str(), probability(), condition.label()));
    object(
        "A probability for every condition. The library writes the most probable first, but do not rely on the order of properties.",
        conditions,
    )
}

fn must_not_miss() -> Value {
    object(
        "A serious condition that must not be missed.",
        [
            ("condition", of("Condition"), "The condition."),
            (
                "probability",
                probability(),
                "How probable it is. Do not show a small probability beside an alarm to a patient.",
            ),
            (
                "evidence",
                weight(),
                "What is known of this patient weighs so much, without the pretest, in hundredths of a natural logarithm.",
            ),
            (
                "because",
                list(one_of(["evidence", "red_flag"])),
                "Why it is here: the evidence is strong, a rule at urgent or above suspects it, or both.",
            ),
            ("red_flag", or_null(of("RedFlag")), "The rule that suspects it, if one does."),
            ("supporting", list(of("Line")), "What speaks for it, the strongest first."),
            (
                "best_next",
                or_null(of("Finding")),
                "The open finding that would tell most about it, if there is one.",
            ),
        ],
    )
}

fn triage() -> Value {
    object(
        "How soon to seek care, and why.",
        [
            ("urgency", of("Urgency"), "How soon to seek care."),
            (
                "provisional",
                yes_or_no(),
                "Whether it may still become more urgent: a safety question is open, a fact about the person is missing, or answers contradict each other. Say so where you show the urgency. Never true in an emergency.",
            ),
            ("ambulance", yes_or_no(), "Whether to call an ambulance."),
            (
                "advice",
                text(),
                "What to do, how soon, and what is still uncertain: the sentences below, joined by spaces.",
            ),
            (
                "advice_sentences",
                list(of("Sentence")),
                "The same, sentence by sentence, each with a key to translate it by.",
            ),
            ("safety_net", of("Sentence"), "What to look out for. Show it at every urgency."),
            ("screening", of("Screening"), "How many safety questions are open."),
            ("fired", list(of("FiredFlag")), "The rules that fired, the most urgent first."),
            (
                "floors",
                list(of("Floor")),
                "Serious conditions for which the evidence sets how soon to seek care.",
            ),
            (
                "missing_facts",
                list(one_of(["age", "sex", "duration"])),
                "Facts about the person that were not stated, and that could make it more urgent.",
            ),
            (
                "escalating_questions",
                list(of("SafetyQuestion")),
                "The open safety questions of which a yes would by itself make it more urgent, in the order in which to ask them.",
            ),
            (
                "screens",
                list(of("OpenScreen")),
                "The screens with questions that were never asked, in the order in which to ask them.",
            ),
        ],
    )
}

fn screening() -> Value {
    object(
        "How many safety questions are open.",
        [
            (
                "state",
                one_of(["incomplete", "not_known", "complete"]),
                "Some were never asked (`incomplete`), all were asked but some nobody could answer (`not_known`), or every one was answered with yes or no (`complete`).",
            ),
            ("never_asked", count(), "How many were never asked."),
            ("not_known", count(), "How many were answered `unknown`."),
        ],
    )
}

fn fired_flag() -> Value {
    object(
        "A rule that fired.",
        [
            ("red_flag", of("RedFlag"), "The rule."),
            ("suspicion", of("Suspicion"), "The disease that it suspects."),
            ("urgency", of("Urgency"), "How soon to seek care by this rule."),
            ("ambulance", yes_or_no(), "Whether to call an ambulance by this rule."),
            ("what_to_do", text(), "What to do, and why, in words for the patient."),
            (
                "rests_on_undated_deficit",
                yes_or_no(),
                "Whether it fired because nobody said that a loss of strength, feeling or control is old. Ask for its date.",
            ),
            ("findings", list(of("Finding")), "The present findings that made it fire."),
            ("because", list(of("Item")), "Everything that made it fire, age, sex and duration included."),
            ("basis", of("RuleBasis"), "How closely it follows its source."),
            ("source", text(), SOURCE),
        ],
    )
}

fn floor() -> Value {
    object(
        "A serious condition for which the evidence by itself sets how soon to seek care.",
        [
            ("condition", of("Condition"), "The condition."),
            ("urgency", of("Urgency"), "How soon to seek care at least."),
            ("what_to_do", text(), "What to do, and why, in words for the patient."),
        ],
    )
}

/// What a yes would raise the urgency to, and by what.
fn escalation() -> [Property; 3] {
    [
        ("raises_to", of("Urgency"), "How soon to seek care after a yes."),
        ("red_flag?", of("RedFlag"), "The rule that would fire. Either this or `floor` is there."),
        (
            "floor?",
            of("Condition"),
            "The serious condition for which the evidence would be strong. Either this or `red_flag` is there.",
        ),
    ]
}

fn safety_question() -> Value {
    let question = [
        ("finding", of("Finding"), "The finding to ask about."),
        ("question", text(), "The question."),
        ("screen", of("Screen"), "The screen that it is on."),
        ("was_asked", yes_or_no(), "Whether it was asked before, and answered `unknown`."),
    ];
    object(
        "An open safety question of which a yes would by itself make it more urgent.",
        question.into_iter().chain(escalation()),
    )
}

fn open_screen() -> Value {
    object(
        "A screen with questions that were never asked.",
        [
            ("screen", of("Screen"), "The screen."),
            ("heading", text(), "Its heading."),
            (
                "findings",
                list(of("Finding")),
                "The findings to ask about. Show at most eight at once, then assess again. Ask `recent_neurological_change` as a question of its own: leaving it unticked does not deny it.",
            ),
            (
                "at_stake",
                or_null(of("Urgency")),
                "The most urgent that answers on this screen can still make it; null if they cannot make it more urgent.",
            ),
        ],
    )
}

fn criterion_is(verdicts: &[&'static str], description: &str, more: &[Property]) -> Value {
    let first = [
        ("criterion", of("Criterion"), "The criterion."),
        ("label", text(), "Its name."),
        ("condition", of("Condition"), "The condition that it is about."),
        ("verdict", one_of(verdicts.iter().copied()), "Whether it is met."),
    ];
    let last = [
        ("threshold", count(), "How many of the counted items must hold."),
        ("required", list(of("ItemState")), "The items that must all hold."),
        ("counted", list(of("ItemState")), "The items that are counted."),
        ("source", text(), SOURCE),
    ];
    object(description, [&first, more, &last].concat())
}

fn decided_criterion() -> Value {
    criterion_is(&["met", "not_met"], "A criterion that is met, or that can no longer be met.", &[])
}

fn undecided_criterion() -> Value {
    let more = [
        ("to_meet", count(), "How many more items must turn out true to meet it."),
        ("to_miss", count(), "How many items must turn out false before it can no longer be met."),
    ];
    criterion_is(&["undecided"], "A criterion that is not decided by what is known.", &more)
}

fn item_state() -> Value {
    object(
        "An item of a criterion, and whether it holds.",
        [
            ("key", text(), "A stable key, as in `Item`."),
            ("text", text(), "The same as a phrase."),
            ("holds", or_null(yes_or_no()), "Whether it holds; null if that is not known."),
        ],
    )
}

fn conflict() -> Value {
    either(
        "Answers that cannot all be true.",
        &["ExclusiveConflict", "ImpliedConflict", "UnfoundedConflict", "ImpossibleConflict"],
    )
}

const PRESENT: &str = "The finding that was said to be present.";

fn exclusive_conflict() -> Value {
    let both = [("exclusive", pair(of("Finding")), "The two findings.")];
    object("Two findings were said to be present, and they exclude each other.", both)
}

fn implied_conflict() -> Value {
    let implied = ("implies", of("Finding"), "The finding that it implies, said to be absent.");
    object(
        "One finding was said to be present and another absent, but the first implies the second.",
        [("present", of("Finding"), PRESENT), implied],
    )
}

fn unfounded_conflict() -> Value {
    let implied = (
        "implies_one_of",
        list(of("Finding")),
        "The findings of which it implies at least one, all said to be absent.",
    );
    object(
        "A finding was said to be present that needs at least one of several others, and all of these absent.",
        [("present", of("Finding"), PRESENT), implied],
    )
}

fn impossible_conflict() -> Value {
    let needs = ("needs", of("Item"), "What must hold for it to be possible.");
    object(
        "A finding was said to be present that the age, sex or duration rules out.",
        [("present", of("Finding"), PRESENT), needs],
    )
}

fn oddity() -> Value {
    object(
        "Answers that can both be true, but seldom are.",
        [("finding", of("Finding"), PRESENT), ("with", of("Item"), "What is unusual together with it.")],
    )
}

fn explanation() -> Value {
    object(
        "The ledger of a condition: every piece of evidence, with what it weighs and what that rests on.",
        [
            ("condition", of("Condition"), "The condition."),
            ("probability", probability(), "How probable it is."),
            ("interval", interval(), "The 95 % interval of the probability: low end, high end."),
            (
                "weight",
                weight(),
                "The sum of the counted lines: the logarithm of the odds, in hundredths of a natural logarithm.",
            ),
            (
                "limits",
                or_null(text()),
                "What cannot be known or confirmed about it; null if there is nothing special to say.",
            ),
            (
                "ceiling",
                of("ProbabilityByRespondent"),
                "The highest probability that answers could still give, by who answers.",
            ),
            ("by_basis", of("WeightByBasis"), "The weight, split by what it rests on."),
            ("published_weight", weight(), "The weight without estimated figures."),
            (
                "lines",
                list(of("Line")),
                "The pretest, then the lines that count from the strongest to the weakest, then those that do not count.",
            ),
            (
                "open",
                list(of("OpenFinding")),
                "The open findings that bear on the condition, the most telling first.",
            ),
        ],
    )
}

fn probability_by_respondent() -> Value {
    let description =
        "The highest probability that answers could still give. Each also has the answers of those before.";
    let respondents =
        Respondent::ALL.iter().map(|respondent| (respondent.as_str(), probability(), respondent.label()));
    object(description, respondents)
}

fn weight_by_basis() -> Value {
    let pretest = std::iter::once(("pretest", weight(), "The pretest probability.".to_owned()));
    let bases = Basis::ALL
        .iter()
        .map(|basis| (basis.as_str(), weight(), format!("Figures whose basis is `{}`.", basis.as_str())));
    object(
        "A weight, split by what it rests on, in hundredths of a natural logarithm. The parts add up to it.",
        pretest.chain(bases),
    )
}

fn line() -> Value {
    either(
        "A line of a ledger.",
        &["PretestLine", "StatedPretestLine", "DemographicLine", "FindingLine", "CriterionLine"],
    )
}

const COUNTED: &str = "Whether its weight is part of the sum.";

fn pretest_line() -> Value {
    object(
        "How probable the condition is in this setting before anything is known of the patient.",
        [
            ("pretest", probability(), "The probability."),
            ("setting", of("Setting"), "The setting."),
            ("weight", weight(), WEIGHT),
            (
                "basis?",
                of("Basis"),
                "What it rests on. Left out, with the source, where it is equal for all conditions.",
            ),
            ("source?", text(), SOURCE),
            ("counted", yes_or_no(), COUNTED),
        ],
    )
}

fn stated_pretest_line() -> Value {
    object(
        "How probable the caller said that the condition is before anything is known of the patient.",
        [
            ("stated_pretest", probability(), "The probability."),
            ("weight", weight(), WEIGHT),
            ("counted", yes_or_no(), COUNTED),
        ],
    )
}

fn evidence_line(description: &str, subject: &[Property], status: &[Property]) -> Value {
    let figure = [
        ("weight", weight(), WEIGHT),
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
            "Whether its weight is part of the sum. If not, a property below says why; if none does, it says nothing either way.",
        ),
    ];
    object(description, [subject, &figure, status].concat())
}

fn covered_by_finding() -> Property {
    ("covered_by_finding?", of("Finding"), "A stronger finding of the same kind that counts instead.")
}

fn covered_by_criterion() -> Property {
    ("covered_by_criterion?", of("Criterion"), "A decided criterion that counts instead.")
}

fn contradicted() -> Property {
    (
        "contradicted?",
        yes_or_no(),
        "True if another answer contradicts it, so that neither counts; otherwise left out.",
    )
}

fn demographic_line() -> Value {
    let subject = [(
        "demographic",
        of("DemographicRange"),
        "The range of age, age at onset or duration that the patient is in, or the sex.",
    )];
    evidence_line(
        "What the age, the age at onset, the duration or the sex says.",
        &subject,
        &[covered_by_criterion()],
    )
}

fn finding_line() -> Value {
    let subject = [
        ("finding", of("Finding"), "The finding."),
        ("presence", one_of(["present", "absent"]), "Whether it is present or absent."),
    ];
    let status = [covered_by_finding(), covered_by_criterion(), contradicted()];
    evidence_line("What the presence or absence of a finding says.", &subject, &status)
}

fn criterion_line() -> Value {
    let subject =
        [("criterion", of("Criterion"), "The criterion."), ("met", yes_or_no(), "Whether it is met.")];
    evidence_line("What a decided criterion says.", &subject, &[])
}

fn number_range() -> Value {
    object(
        "A range of numbers. Both ends belong to it.",
        [
            (
                "factor",
                one_of(["age", "age_at_onset", "duration_weeks"]),
                "What is in the range: the age or the age at onset of the present pain, in completed years, or its duration, in completed weeks.",
            ),
            ("from", count(), "The low end."),
            ("to", count(), "The high end."),
        ],
    )
}

fn sex_range() -> Value {
    object(
        "The sex.",
        [("factor", one_of(["sex"]), "That it is about the sex."), ("is", of("Sex"), "The sex.")],
    )
}

/// What each answer would change.
fn changes() -> [Property; 2] {
    [
        ("if_present", weight(), "The change of the condition's weight if the finding turns out present."),
        ("if_absent", weight(), "The change of the condition's weight if the finding turns out absent."),
    ]
}

fn open_finding() -> Value {
    let finding = [("finding", of("Finding"), "The finding.")];
    object(
        "A finding that is not known, and what each answer would change.",
        finding.into_iter().chain(changes()),
    )
}

fn effect() -> Value {
    let condition = [("condition", of("Condition"), "The condition.")];
    object(
        "What the answers to a question would change for one condition.",
        condition.into_iter().chain(changes()),
    )
}

fn question() -> Value {
    let kinds = &["EscalatingQuestion", "ScreenQuestion", "CriterionQuestion", "ConditionQuestion"];
    either("A question worth asking, and why.", kinds)
}

fn question_because(reasons: &[&'static str], description: &str, more: &[Property]) -> Value {
    let first = [
        ("finding", of("Finding"), "The finding to ask about."),
        ("question", text(), "The question; for a sign or an investigation, a statement to confirm."),
        ("respondent", of("Respondent"), "Who can answer it."),
        (
            "bits",
            json!({"type": "number", "minimum": 0}),
            "The information that is expected of the answer, in bits. Serious conditions count three times.",
        ),
        ("reason", one_of(reasons.iter().copied()), "Why it is asked."),
    ];
    let last = [(
        "effects",
        list(of("Effect")),
        "What the answers would change, for every condition that they would move.",
    )];
    object(description, [&first, more, &last].concat())
}

fn escalating_question() -> Value {
    question_because(
        &["raises_urgency"],
        "It is asked because a yes would by itself make it more urgent.",
        &escalation(),
    )
}

fn screen_question() -> Value {
    let screen = [("screen", of("Screen"), "The screen that it is on.")];
    question_because(
        &["screen"],
        "It is a safety question: together with other answers it might make it more urgent.",
        &screen,
    )
}

fn criterion_question() -> Value {
    let criterion = [("criterion", of("Criterion"), "The criterion.")];
    let description =
        "One answer would decide a criterion (`decides`), or it is an item of one (`counts_towards`).";
    question_because(&["decides", "counts_towards"], description, &criterion)
}

fn condition_question() -> Value {
    let conditions = [(
        "conditions",
        some(1, 2, of("Condition")),
        "The two conditions that it tells apart, or the one that it bears on.",
    )];
    let description = "It tells the two leading conditions apart (`separates`), or says most about one condition (`bears_on`).";
    question_because(&["separates", "bears_on"], description, &conditions)
}

fn sentence() -> Value {
    object(
        "A sentence for patients.",
        [
            ("key", of("SentenceKey"), "Its key."),
            ("text", text(), "Its wording."),
            ("count?", count(), "The number in it, if it has one."),
        ],
    )
}

fn item() -> Value {
    let mut item = object(
        "One fact that a rule reads.",
        [
            (
                "key",
                text(),
                "A stable key: ids of findings and numbers, with `?` for \"not denied\", `@` for a criterion, `&` for \"and\", and `|` for \"or\".",
            ),
            ("text", text(), "The same as a phrase."),
        ],
    );
    item["examples"] = json!([{"key": "age>=60", "text": "age 60 or more"}]);
    item
}

fn receipt() -> Value {
    object(
        "What a result rests on. Keep it with the result: the same receipt means the same result.",
        [
            ("crate_version", text(), "The version of the library."),
            ("knowledge_version", text(), "The month of the knowledge."),
            ("knowledge_digest", digest(), "A digest of every word, figure and rule of the knowledge."),
            ("presentation_digest", digest(), "A digest of what was known of the patient."),
        ],
    )
}
