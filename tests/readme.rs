//! What the README shows is what there is.

#[path = "support/frozen.rs"]
mod frozen;
#[path = "../examples/picture.rs"]
#[allow(dead_code, reason = "its main is not run here")]
mod picture;

use lumbago::knowledge::{self, Basis, Reading};
use lumbago::{Condition, Setting, score};

/// The block of the README that is in a language and begins with a text.
fn block(language: &str, beginning: &str) -> &'static str {
    let blocks = include_str!("../README.md").split("```").skip(1).step_by(2);
    let mut texts = blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n'));
    texts.find(|text| text.starts_with(beginning)).unwrap()
}

#[test]
fn the_code_is_that_of_the_example() {
    assert!(include_str!("../examples/quickstart.rs").ends_with(block("rust", "use lumbago")));
}

#[test]
fn the_ledger_is_what_the_example_prints() {
    let assessment = score(&picture::patient().unwrap());
    let leading = assessment.ranking().next().unwrap().condition();
    let printed = assessment.explain(leading).to_string();
    let shown = block("text", "Lumbar disc herniation with radiculopathy:");
    // What stands below the sum is left out.
    assert!(printed.starts_with(shown), "the README shows\n{shown}\nand it prints\n{printed}");
}

#[test]
fn the_picture_is_what_the_example_draws() {
    let drawn = picture::picture(&score(&picture::patient().unwrap()));
    frozen::frozen_in("docs", &[("answer.svg", &drawn)]);
}

#[test]
fn the_shares_of_guesses_are_those_of_the_tables() {
    let rows: Vec<_> =
        Condition::ALL.iter().flat_map(|condition| knowledge::profile(*condition).rows()).collect();
    let number = |basis| rows.iter().filter(|row| row.grounds().basis() == basis).count();
    let estimated = number(Basis::Estimated);
    let sentence = format!(
        "Of {} rows, most with one likelihood ratio for presence and one for absence, {} is measured, {} are adapted, {estimated} ({} \
         %) are estimated, {} are from the lay article that the project began with, and {} are disputed.",
        rows.len(),
        number(Basis::Measured),
        number(Basis::Adapted),
        (100 * estimated + rows.len() / 2) / rows.len(),
        number(Basis::SourceArticle),
        number(Basis::Disputed),
    );
    let rules = format!("{} [red-flag rules](docs/evidence/red-flags.md)", knowledge::red_flags().len());
    let pretests: Vec<_> = Condition::ALL
        .iter()
        .flat_map(|condition| {
            Setting::ALL.iter().filter_map(|setting| knowledge::profile(*condition).pretest(*setting))
        })
        .collect();
    let ours = pretests.iter().filter(|pretest| pretest.grounds().basis() == Basis::Estimated).count();
    let pretests = format!("Of {} pretest probabilities, {ours} are estimated.", pretests.len());
    let of_condition = |condition: Condition| {
        let rows: Vec<_> = knowledge::profile(condition).rows().collect();
        let estimated = rows.iter().filter(|row| row.grounds().basis() == Basis::Estimated).count();
        format!("({estimated} of {}", rows.len())
    };
    let conditions = [
        Condition::MyofascialTriggerPoints,
        Condition::MeralgiaParesthetica,
        Condition::SpinalInfection,
        Condition::PiriformisSyndrome,
        Condition::LumbarSpondylolisthesis,
    ];
    let works = |reading| knowledge::sources().iter().filter(|source| source.reading() == reading).count();
    let [text, summary, restated] = [Reading::Text, Reading::Abstract, Reading::Restated].map(works);
    let works = format!(
        "{text} of the {} were read in the text or a table, {summary} only in the abstract, and {restated} as others quote them.",
        text + summary + restated
    );
    let readme = include_str!("../README.md").replace('\n', " ");
    for sentence in [sentence, rules, pretests, works].into_iter().chain(conditions.map(of_condition)) {
        assert!(readme.contains(&sentence), "the README does not say: {sentence}");
    }
    let safety = include_str!("../SAFETY.md");
    for figure in
        [format!("({estimated} of {})", rows.len()), format!("{} rules", knowledge::red_flags().len())]
    {
        assert!(safety.contains(&figure), "SAFETY.md does not say: {figure}");
    }
}
