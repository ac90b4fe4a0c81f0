//! The words: what they are called, asked as and known by must not change unnoticed.

#[path = "support/frozen.rs"]
mod frozen;

use std::fmt::Write as _;

use lumbago::{
    Conclusion, Condition, Criterion, Finding, Presence, Presentation, Respondent, Setting, Sex, Symptom,
    Urgency, conclusion::ExclusionReason, score, screening::Screen, triage::Suspicion,
};

/// Whether a patient without low back pain is within the population because of it.
fn is_complaint(finding: Finding) -> bool {
    let patient = Presentation::new().absent(Symptom::LowBackPain).present(finding);
    score(&patient).conclusion() != Conclusion::OutsidePopulation(ExclusionReason::NoComplaint)
}

/// One line for every word: its kind, its id, its label, and what else belongs to it.
fn listing() -> String {
    let mut listing = String::new();
    let mut line = |words: &[&str]| writeln!(listing, "{}", words.join(" | ")).unwrap();
    for word in Condition::ALL {
        let synonyms = word.synonyms().join("; ");
        let seriousness = if word.is_serious() { "serious" } else { "not serious" };
        line(&["condition", word.as_str(), word.label(), word.lay_label(), &synonyms, seriousness]);
    }
    for word in Finding::ALL {
        let kind = match word {
            Finding::Symptom(_) => "symptom",
            Finding::PainQuality(_) => "pain quality",
            Finding::RiskFactor(_) => "risk factor",
            Finding::Sign(_) => "sign",
            _ => "investigation",
        };
        let complaint = if is_complaint(*word) { "a complaint" } else { "no complaint" };
        line(&[kind, word.as_str(), word.label(), word.respondent().as_str(), word.question(), complaint]);
    }
    for word in Suspicion::ALL {
        let condition = word.condition().map_or("not ranked", Condition::as_str);
        line(&["suspicion", word.as_str(), word.label(), condition]);
    }
    for word in Urgency::ALL {
        line(&["urgency", word.as_str(), word.label()]);
    }
    for word in Screen::ALL {
        line(&["screen", word.as_str(), word.label()]);
    }
    for word in Criterion::ALL {
        line(&["criterion", word.as_str(), word.label()]);
    }
    for word in Presence::ALL {
        line(&["presence", word.as_str(), word.label()]);
    }
    for word in Respondent::ALL {
        line(&["respondent", word.as_str(), word.label()]);
    }
    for word in Setting::ALL {
        line(&["setting", word.as_str(), word.label()]);
    }
    for word in Sex::ALL {
        line(&["sex", word.as_str(), word.label()]);
    }
    listing
}

/// A change of words shows as a short diff of the listing. `LUMBAGO_WRITE=1 cargo test` rewrites it.
#[test]
fn the_words_are_as_they_were() {
    frozen::frozen("vocabulary.txt", &listing());
}
