//! The short answer, for a screen.

use crate::shape::{
    count, interval, likelihood_ratio, list, of, or_null, probability, shapes, text, yes_or_no,
};

shapes! {
    "Summary", "The short answer, for a screen: how soon to seek care and why, the leading conditions with the reasons for and against them, and what to ask next. Show the triage first. It informs; it is not a diagnosis." => {
        "triage": of("SummaryTriage"), "How soon to seek care, and why. It never reads the ranking.";
        "conclusion": of("ConclusionKind"), "What the ranking amounts to.";
        "conclusion_text": text(), "The conclusion as a phrase.";
        "if_urgent_cause_excluded": yes_or_no(), "Whether the conclusion holds only if the urgent cause is excluded first. Say so where you show it.";
        "conditions": list(of("SummaryCondition")), "The leading conditions, the most probable first; five unless the caller chose otherwise. None for someone outside the population.";
        "none_of_these": or_null(probability()), "The probability of having none of the sixteen conditions, as if they were independent. Null for someone outside the population.";
        "must_not_miss": list(text()), "The labels of the serious conditions that must not be missed, even if they are improbable.";
        "conflicts": list(text()), "Sentences about answers that contradict each other. Ask again.";
        "next_questions": list(of("SummaryQuestion")), "What to ask next, the first question first; five unless the caller chose otherwise.";
        "receipt": of("Receipt"), "What the result rests on.";
    }
    "SummaryTriage", "How soon to seek care, and why." => {
        "urgency": of("Urgency"), "How soon to seek care.";
        "provisional": yes_or_no(), "Whether it may still become more urgent: a safety question is open, a fact about the person is missing, or answers contradict each other. Say so where you show the urgency. Never true in an emergency.";
        "ambulance": yes_or_no(), "Whether to call an ambulance.";
        "advice": text(), "What to do, how soon, and what is still uncertain: the sentences below, joined by spaces.";
        "advice_sentences": list(of("Sentence")), "The same, sentence by sentence, each with a key to translate it by.";
        "safety_net": of("Sentence"), "What to look out for. Show it at every urgency.";
        "fired": list(of("SummaryRedFlag")), "The rules that give this urgency.";
        "floors": list(of("SummaryFloor")), "The serious conditions for which the evidence gives this urgency.";
        "open_safety_questions": count(), "How many safety questions are not answered with yes or no.";
    }
    "SummaryRedFlag", "A rule that fired." => {
        "red_flag": of("RedFlag"), "The rule.";
        "text": text(), "What it means, in words for the patient.";
        "suspicion": text(), "The label of the disease that it suspects.";
        "because": list(of("Item")), "What made it fire.";
        "basis": of("RuleBasis"), "How closely it follows its source.";
        "source": text(), "The key of its source.";
        "citation": text(), "Its source as a reference.";
    }
    "SummaryFloor", "A serious condition for which the evidence by itself sets how soon to seek care." => {
        "condition": of("Condition"), "The condition.";
        "text": text(), "What should be ruled out, in words for the patient.";
    }
    "SummaryCondition", "A condition, how probable it is, and why." => {
        "condition": of("Condition"), "The condition.";
        "label": text(), "The clinical term.";
        "lay_label": text(), "The name in plain words.";
        "probability": probability(), "How probable it is. Conditions are judged apart, so probabilities need not add up to one. Show the interval with it.";
        "interval": interval(), "The 95 % interval of the probability: low end, high end.";
        "band": of("ProbabilityBand"), "The probability in words.";
        "probability_text": text(), "The probability in per cent.";
        "for": list(of("SummaryReason")), "What speaks for it, the strongest first.";
        "against": list(of("SummaryReason")), "What speaks against it, the strongest first.";
        "limits": or_null(text()), "What cannot be known or confirmed about it; null if there is nothing special to say.";
    }
    "SummaryReason", "A reason for or against a condition." => {
        "key": text(), "What it is about: the id of a finding or of a criterion, or `age`, `age_at_onset`, `duration_weeks` or `sex`.";
        "text": text(), "The same as a phrase.";
        "likelihood_ratio": likelihood_ratio(), "By how much it multiplies the odds, with its 95 % interval: ratio, low end, high end.";
        "basis": of("Basis"), "What the ratio rests on.";
        "source": text(), "The key of its source.";
        "citation": text(), "Its source as a reference.";
    }
    "SummaryQuestion", "A question worth asking." => {
        "finding": of("Finding"), "The finding to ask about.";
        "question": text(), "The question; for a sign or an investigation, a statement to confirm.";
        "respondent": of("Respondent"), "Who can answer it.";
        "reason": of("ReasonKind"), "Why it is asked.";
        "reason_text": text(), "The same as a phrase.";
    }
}
