//! The words: ids that never change, with what they mean.

use lumbago::advice::Sentence;
use lumbago::knowledge::{self, Basis, RedFlag, RuleBasis};
use lumbago::screening::Screen;
use lumbago::triage::Suspicion;
use lumbago::{
    Condition, Criterion, Finding, Presence, ProbabilityBand, Respondent, Setting, Sex, TriggerPointActivity,
    Urgency,
};
use serde_json::Value;

use crate::shape::{Shape, described, one_of, words};

pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        ("Presence", presence()),
        ("Sex", sex()),
        ("Setting", setting()),
        ("Condition", condition()),
        ("Finding", finding()),
        ("Respondent", respondent()),
        ("Urgency", urgency()),
        ("Screen", screen()),
        ("Suspicion", suspicion()),
        ("RedFlag", red_flag()),
        ("Criterion", criterion()),
        ("Basis", basis()),
        ("RuleBasis", rule_basis()),
        ("ProbabilityBand", band()),
        ("ConclusionKind", conclusion_kind()),
        ("ReasonKind", reason_kind()),
        ("TriggerPointActivity", trigger_point_activity()),
        ("SentenceKey", sentence_key()),
    ]
}

fn presence() -> Value {
    let meaning = |presence: &Presence| match presence {
        Presence::Present => "it is there",
        Presence::Absent => "it was looked for or asked about, and is not there",
        Presence::Unknown => {
            "it was asked about, but nobody could tell; it weighs nothing, never reassures, and is not asked again"
        }
    };
    let description = "What is known of a finding. Of one that was never asked about, say nothing.";
    words(description, Presence::ALL.iter().map(|presence| (presence.as_str(), meaning(presence))))
}

fn sex() -> Value {
    let description = "The sex, as the studies behind the knowledge recorded it.";
    words(description, Sex::ALL.iter().map(|sex| (sex.as_str(), sex.label())))
}

fn setting() -> Value {
    let meaning = |setting: &Setting| match setting {
        Setting::EqualPretest => {
            "one in sixteen for every condition, for teaching cases and second opinions, where the base rates of a practice do not hold"
        }
        setting => setting.label(),
    };
    let description =
        "Where the patient is seen. It decides how probable each condition is before anything is known.";
    words(description, Setting::ALL.iter().map(|setting| (setting.as_str(), meaning(setting))))
}

fn condition() -> Value {
    let meaning = |condition: &Condition| {
        let serious = if condition.is_serious() { "; serious" } else { "" };
        format!("{} (in plain words: {}){serious}", condition.label(), condition.lay_label())
    };
    let description = "One of the sixteen conditions that are ranked.";
    words(description, Condition::ALL.iter().map(|condition| (condition.as_str(), meaning(condition))))
}

fn finding() -> Value {
    let description = "The id of a finding. The schema of the presentation has its label and its question, under `Findings`.";
    described(one_of(Finding::ALL.iter().map(|finding| finding.as_str())), description)
}

fn respondent() -> Value {
    let meaning = |respondent: &Respondent| match respondent {
        Respondent::Patient => "the patient",
        Respondent::Examiner => "whoever examines the patient",
        Respondent::Laboratory => "whoever has the result of a laboratory test, a scan or a procedure",
        other => other.label(),
    };
    let all = Respondent::ALL.iter();
    words("Who can answer a question.", all.map(|respondent| (respondent.as_str(), meaning(respondent))))
}

fn urgency() -> Value {
    let meaning = |urgency: &Urgency| match urgency {
        Urgency::SelfCare => "looking after oneself, with advice on when to seek help",
        Urgency::Routine => "an ordinary appointment",
        Urgency::Soon => "a clinician within two weeks",
        Urgency::Urgent => "a clinician today, within 24 hours at most",
        Urgency::Emergency => "an emergency department or an ambulance, now",
    };
    let description = "How soon to seek care, from the least urgent to the most urgent.";
    words(description, Urgency::ALL.iter().map(|urgency| (urgency.as_str(), meaning(urgency))))
}

fn screen() -> Value {
    let description = "A screen of safety questions. Each is given with its heading.";
    words(description, Screen::ALL.iter().map(|screen| (screen.as_str(), screen.label())))
}

fn suspicion() -> Value {
    let description = "A disease that a rule suspects. It can be one that is not ranked.";
    words(description, Suspicion::ALL.iter().map(|suspicion| (suspicion.as_str(), suspicion.label())))
}

fn red_flag() -> Value {
    let description = "The id of a rule that says how soon to seek care.";
    described(one_of(knowledge::red_flags().iter().map(RedFlag::as_str)), description)
}

fn criterion() -> Value {
    let description = "A published rule of the kind \"at least so many of these items\".";
    words(description, Criterion::ALL.iter().map(|criterion| (criterion.as_str(), criterion.label())))
}

fn basis() -> Value {
    let meaning = |basis: &Basis| match basis {
        Basis::Measured => {
            "published for patients close enough to other consulting adults, and used as printed"
        }
        Basis::Adapted => {
            "published, then adapted to these patients, shrunk, or converted from another measure"
        }
        Basis::Estimated => "the library's own estimate, because no figure was found",
        Basis::Disputed => "sources contradict each other, so it weighs nothing",
        Basis::SourceArticle => {
            "stated only in a lay article, without figures; the small weight is estimated"
        }
        other => other.as_str(),
    };
    let all = Basis::ALL.iter();
    words("What a figure rests on.", all.map(|basis| (basis.as_str(), meaning(basis))))
}

fn rule_basis() -> Value {
    let all = [
        (RuleBasis::Guideline, "a guideline gives both the trigger and the urgency"),
        (RuleBasis::Study, "a study gives both the trigger and the urgency"),
        (
            RuleBasis::Compiled,
            "the source gives the trigger; the library sets the urgency, a threshold or some of the items",
        ),
    ];
    words("How closely a rule follows its source.", all.map(|(basis, meaning)| (basis.as_str(), meaning)))
}

fn band() -> Value {
    let all = [
        (ProbabilityBand::Remote, "below 1 %"),
        (ProbabilityBand::Unlikely, "from 1 % to below 10 %"),
        (ProbabilityBand::Possible, "from 10 % to below 50 %"),
        (ProbabilityBand::Probable, "from 50 % to below 90 %"),
        (ProbabilityBand::VeryProbable, "90 % or more"),
    ];
    words("A probability in words.", all.map(|(band, meaning)| (band.as_str(), meaning)))
}

fn conclusion_kind() -> Value {
    let all = [
        ("leading", "one condition leads, and has enough evidence of its own"),
        (
            "near_tie",
            "two conditions are nearly level, the first slightly ahead; both may be present at once",
        ),
        (
            "none_more_likely",
            "one condition leads and has evidence, but having none of the sixteen is more likely; say this first",
        ),
        ("insufficient", "what is known is not enough to name a condition"),
        (
            "conflicting",
            "answers contradict each other, and the condition to name depends on which of them is true",
        ),
        ("outside_population", "the knowledge does not cover this patient, and no condition is named"),
    ];
    words("What the ranking amounts to.", all)
}

fn reason_kind() -> Value {
    let all = [
        ("raises_urgency", "a yes would by itself make it more urgent"),
        ("screen", "it is a safety question: together with other answers it might make it more urgent"),
        ("decides", "one answer would decide a published criterion"),
        ("counts_towards", "it is an item of a criterion, which one answer alone would not decide"),
        ("separates", "it tells the two leading conditions apart"),
        ("bears_on", "it is expected to tell more about one condition than about any other"),
    ];
    words("Why a question is asked.", all)
}

fn trigger_point_activity() -> Value {
    let meaning = |activity: &TriggerPointActivity| match activity {
        TriggerPointActivity::Active => "it hurts at rest, or pressing it brings on the familiar pain",
        TriggerPointActivity::Latent => {
            "it does not hurt at rest, but may restrict movement and weaken the muscle"
        }
    };
    let all = [TriggerPointActivity::Active, TriggerPointActivity::Latent];
    let all = all.iter().map(|activity| (activity.as_str(), meaning(activity)));
    words("Whether trigger points that were felt are active or latent.", all)
}

fn sentence_key() -> Value {
    let description =
        "The key of a sentence for patients, by which it can be translated. `{}` stands for the count.";
    words(description, Sentence::ALL.iter().map(|sentence| (sentence.key(), sentence.english())))
}
