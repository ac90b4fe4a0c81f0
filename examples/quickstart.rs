//! The code of the README: a patient, the leading condition, why, and how soon to seek care.

use lumbago::{Age, PainQuality, Presentation, RiskFactor, Sex, Symptom, score};

fn main() -> Result<(), lumbago::Error> {
    let presentation = Presentation::new()
        .age(Age::years(34)?)
        .sex(Sex::Female)
        .present(Symptom::PainBelowKnee)
        .present(Symptom::WorseCoughingSneezing)
        .present(PainQuality::ElectricShock)
        .present(RiskFactor::Smoking)
        .absent(Symptom::MorningStiffnessOver30Minutes);

    let assessment = score(&presentation);

    for ranked in assessment.ranking().take(3) {
        println!("{}: {} ({})", ranked.condition(), ranked.probability(), ranked.interval());
    }
    if let Some(leading) = assessment.ranking().next() {
        println!("\n{}", assessment.explain(leading.condition()));
    }
    println!("{}", assessment.triage());
    Ok(())
}
