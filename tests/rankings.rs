//! What a change of knowledge does: the rankings of the cases under the knowledge of the checked-in file and under
//! today's. `LUMBAGO_WRITE=1 cargo test --test rankings` accepts the new ones.

#![cfg(feature = "serde")]

use std::fmt::Write as _;

use lumbago::{Condition, Presentation, Weight, knowledge, score};
use serde_json::Value;

/// The weights of every case: a line with the digest of the knowledge, then a line a case.
fn weights() -> Vec<(String, Vec<Weight>)> {
    let cases = include_str!("data/cases.jsonl").lines().map(|line| {
        let mut case: Value = serde_json::from_str(line).unwrap();
        let presentation: Presentation = serde_json::from_value(case["presentation"].take()).unwrap();
        let assessment = score(&presentation);
        let weights = Condition::ALL.iter().map(|condition| assessment.get(*condition).weight()).collect();
        (case["id"].as_str().unwrap().to_owned(), weights)
    });
    cases.collect()
}

fn written(weights: &[(String, Vec<Weight>)]) -> String {
    let mut text = format!("{} {}\n", knowledge::VERSION, knowledge::DIGEST);
    for (id, weights) in weights {
        let weights: Vec<_> = weights.iter().map(|weight| weight.centinats().to_string()).collect();
        writeln!(text, "{id} {}", weights.join(" ")).unwrap();
    }
    text
}

fn read(text: &str) -> (String, Vec<(String, Vec<Weight>)>) {
    let mut lines = text.lines();
    let digest = lines.next().unwrap_or_default().to_owned();
    let cases = lines.map(|line| {
        let mut words = line.split(' ');
        let id = words.next().unwrap().to_owned();
        (id, words.map(|word| Weight::from_centinats(word.parse().unwrap())).collect())
    });
    (digest, cases.collect())
}

/// The rank of each condition, from one.
fn ranks(weights: &[Weight]) -> Vec<usize> {
    let above = |at: usize| {
        let ahead = |(other, weight): (usize, &Weight)| (*weight, at) > (weights[at], other);
        weights.iter().enumerate().filter(|(other, _)| *other != at).filter(|pair| ahead(*pair)).count()
    };
    (0..weights.len()).map(|at| 1 + above(at)).collect()
}

/// One line for each condition of a case whose rank or weight changed.
fn moves(id: &str, before: &[Weight], now: &[Weight]) -> String {
    let (ranks_before, ranks_now) = (ranks(before), ranks(now));
    let mut moves = String::new();
    for (at, condition) in Condition::ALL.iter().enumerate() {
        if before[at] != now[at] {
            writeln!(
                moves,
                "{id}: {} from rank {} ({}) to rank {} ({})",
                condition.as_str(),
                ranks_before[at],
                before[at].probability(),
                ranks_now[at],
                now[at].probability(),
            )
            .unwrap();
        }
    }
    moves
}

#[test]
fn the_rankings_are_as_they_were() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/rankings.txt");
    let now = weights();
    let (digest, before) = read(&std::fs::read_to_string(path).unwrap_or_default());
    let mut moved = String::new();
    for ((id, before), (_, now)) in before.iter().zip(&now) {
        moved.push_str(&moves(id, before, now));
    }
    let today = format!("{} {}", knowledge::VERSION, knowledge::DIGEST);
    let same = moved.is_empty() && digest == today && before.len() == now.len();
    if std::env::var_os("LUMBAGO_WRITE").is_some() && !same {
        std::fs::write(path, written(&now)).unwrap();
    }
    assert!(
        same,
        "under knowledge {digest} and under today's {today}, these moved:\n{moved}\
         review them, accept them with LUMBAGO_WRITE=1, and test again without it"
    );
}

#[test]
fn a_move_is_told_with_rank_and_probability() {
    let mut before = vec![Weight::ZERO; Condition::ALL.len()];
    before[1] = Weight::from_centinats(-10);
    let mut now = before.clone();
    now[1] = Weight::from_centinats(10);
    assert_eq!(
        moves("case", &before, &now),
        "case: myofascial_trigger_points from rank 16 (47.5 %) to rank 1 (52.5 %)\n"
    );
    assert_eq!(moves("case", &now, &now), "");
    // Of equals, the first in the catalogue comes first, as in the library.
    assert_eq!(ranks(&before)[..3], [1, 16, 2]);
}
