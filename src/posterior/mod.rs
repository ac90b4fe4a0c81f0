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

pub(crate) use answers::for_each_answer;
pub(crate) use ceiling::{Ceilings, ceilings};
pub(crate) use floor::{FloorEvidence, could_reach, evidence_for_floor};
pub(crate) use lanes::{ranked, weights, weights_of_stated};
pub use ledger::{Line, LineStatus, Subject};
pub(crate) use ledger::{Total, contested_lines, lines, prior, published_weight, total};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presentation::Presentation;
    use crate::vocabulary::{Age, Condition, Finding, FindingSet, Presence, Sex, SymptomDuration};

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

    #[test]
    fn the_lanes_and_the_ledger_agree() {
        for presentation in presentations() {
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
            let closed = presentation.closed();
            for condition in Condition::ALL {
                let now = total(*condition, &presentation).weight;
                let mut seen = FindingSet::EMPTY;
                for_each_answer(*condition, &presentation, &closed, now, |finding, if_present, if_absent| {
                    let answered =
                        |presence| total(*condition, &presentation.clone().with(finding, presence)).weight;
                    assert_eq!(
                        if_present,
                        answered(Presence::Present),
                        "{condition}, {finding}, {presentation:?}"
                    );
                    assert_eq!(
                        if_absent,
                        answered(Presence::Absent),
                        "{condition}, {finding}, {presentation:?}"
                    );
                    assert!(!closed.contains(finding) && !seen.contains(finding));
                    seen.insert(finding);
                });
                // A finding that `take` was not called with moves nothing.
                for finding in Finding::ALL.iter().filter(|finding| !closed.contains(**finding)) {
                    let yes = total(*condition, &presentation.clone().present(*finding)).weight;
                    assert!(
                        seen.contains(*finding) || yes == now,
                        "{condition}, {finding}, {presentation:?}"
                    );
                    moved += usize::from(yes != now);
                }
            }
        }
        assert!(moved > 10_000, "{moved}");
    }
}
