//! Adds up the weights of evidence. No other module does.
//!
//! `ledger` defines the weight of one condition, line by line. `lanes` adds the same weights for all conditions at once, with the
//! tables that `layout` makes from the knowledge. `answers` says what one more answer would change, `ceiling` how high a
//! condition can still come, and `floor` what the floors of triage read.

mod answers;
mod ceiling;
mod floor;
mod lanes;
mod layout;
mod ledger;

pub(crate) use answers::{Answers, Moved};
pub(crate) use ceiling::{Ceilings, ceiling, ceilings};
pub(crate) use floor::{FloorEvidence, could_reach, evidence_for_floor};
pub(crate) use lanes::{ranked, weights, weights_of_stated};
pub use ledger::{Line, LineStatus, Subject};
pub(crate) use ledger::{Total, contested_lines, lines, prior, published_weight, total};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presentation::Presentation;
    use crate::vocabulary::{
        Age, Condition, Finding, FindingSet, Presence, Respondent, Sex, SymptomDuration,
    };

    /// Presentations of every size, from a generator with a fixed seed (splitmix64).
    fn presentations() -> impl Iterator<Item = Presentation> {
        let mut state = 20_261_124_u64;
        let mut draw = move |below: u64| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            (mixed ^ (mixed >> 31)) % below
        };
        (0..400).map(move |_| {
            let mut presentation = Presentation::new();
            if draw(4) > 0 {
                presentation = presentation.age(Age::years(u32::try_from(draw(100)).unwrap()).unwrap());
            }
            if draw(4) > 0 {
                let days = u32::try_from(draw(2000)).unwrap();
                presentation = presentation.duration(SymptomDuration::days(days).unwrap());
            }
            if draw(2) > 0 {
                presentation = presentation.sex(Sex::Female);
            }
            // Up to 160 answers, so that many criteria are decided or nearly decided.
            for _ in 0..draw(160) {
                let finding = Finding::ALL[usize::try_from(draw(Finding::ALL.len() as u64)).unwrap()];
                presentation = presentation.with(finding, Presence::ALL[usize::try_from(draw(3)).unwrap()]);
            }
            presentation
        })
    }

    /// More claims than can wait at once are settled on the way: from patients of whom everything is known.
    #[test]
    fn the_lanes_and_the_ledger_agree() {
        // Present in stretches of a length, and absent between.
        let known = (1..=Finding::ALL.len()).map(|length| {
            let presence = |at: usize| [Presence::Present, Presence::Absent][at / length % 2];
            (0..)
                .zip(Finding::ALL)
                .fold(Presentation::new(), |known, (at, finding)| known.with(*finding, presence(at)))
        });
        for presentation in presentations().chain(known) {
            let weights = weights(&presentation);
            for condition in Condition::ALL {
                assert_eq!(
                    *weights.of(*condition),
                    total(*condition, &presentation).weight,
                    "{condition}, {presentation:?}"
                );
            }
        }
    }

    #[test]
    fn what_an_answer_would_do_is_what_it_does() {
        let mut moved = 0;
        for presentation in presentations() {
            let (answers, now) = (Answers::to(&presentation), weights(&presentation));
            for finding in FindingSet::EVERY.minus(&presentation.closed()).iter() {
                let [mut if_present, mut if_absent] = [now, now];
                for about in answers.about(finding) {
                    *if_present.of_mut(about.condition) = about.if_present;
                    *if_absent.of_mut(about.condition) = about.if_absent;
                }
                for (presence, told) in [(Presence::Present, if_present), (Presence::Absent, if_absent)] {
                    let answered = presentation.clone().with(finding, presence);
                    for condition in Condition::ALL {
                        let weight = total(*condition, &answered).weight;
                        assert_eq!(*told.of(*condition), weight, "{condition}, {finding}, {answered:?}");
                        moved += usize::from(weight != *now.of(*condition));
                    }
                }
            }
        }
        assert!(moved > 10_000, "{moved}");
    }

    #[test]
    fn the_ceiling_of_one_condition_is_that_among_all() {
        for presentation in presentations() {
            let open = presentation.open_set();
            let all = ceilings(&presentation, &open);
            for condition in Condition::ALL {
                let alone = ceiling(*condition, &presentation, &open);
                for respondents in Respondent::ALL {
                    let of = |ceilings: &Ceilings| ceilings.of(*condition, *respondents);
                    assert_eq!(of(&alone), of(&all), "{condition}, {respondents:?}, {presentation:?}");
                }
            }
        }
    }

    /// Whatever a floor asks for: what a yes reaches was worth trying.
    #[test]
    fn every_yes_that_reaches_a_floor_is_tried() {
        let (mut tried, mut contradicting) = (0, 0);
        for presentation in presentations() {
            let (contested, implied) = (presentation.contested(), presentation.implied());
            let open = FindingSet::EVERY.minus(&presentation.known());
            for condition in Condition::ALL.iter().copied().filter(|condition| condition.is_serious()) {
                let now = evidence_for_floor(condition, &presentation, &contested);
                for finding in open.iter() {
                    let answered = presentation.clone().present(finding);
                    let then = evidence_for_floor(condition, &answered, &answered.contested());
                    let reaches = |evidence: &FloorEvidence| {
                        evidence.weight >= then.weight
                            && evidence.total >= then.total
                            && evidence.from_findings >= then.from_findings
                            && evidence.lines_in_favour >= then.lines_in_favour
                    };
                    if reaches(&now) {
                        continue;
                    }
                    let near = could_reach(condition, &presentation, now, open, &implied, reaches);
                    assert!(near.contains(finding), "{condition}, {finding}, {presentation:?}");
                    tried += 1;
                    contradicting += usize::from(answered.contested() != contested);
                }
            }
        }
        assert!(tried > 5000 && contradicting > 100, "{tried}, {contradicting}");
    }
}
