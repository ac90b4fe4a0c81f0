//! Times how a presentation gets its findings: by value, as a document is built, and in place, as columns are read.
//!
//! `cargo run --release --manifest-path examples/cohort/Cargo.toml --example fill`

use std::hint::black_box;
use std::time::{Duration, Instant};

use lumbago::{Finding, Presence, Presentation};

const ROWS: usize = 1_000_000;
const FINDINGS: usize = 20;

/// The time of a million rows. Every row has other findings, and the same ones each time.
fn time(fill: impl Fn(&mut dyn Iterator<Item = (Finding, Presence)>) -> Presentation) -> Duration {
    let start = Instant::now();
    for row in 0..ROWS {
        let mut statements = (0..FINDINGS).map(|place| {
            let finding = Finding::ALL[(row * 7 + place * 11) % Finding::ALL.len()];
            (finding, if (row + place) % 3 == 0 { Presence::Present } else { Presence::Absent })
        });
        black_box(fill(&mut statements));
    }
    start.elapsed()
}

fn by_value(statements: &mut dyn Iterator<Item = (Finding, Presence)>) -> Presentation {
    statements.fold(Presentation::new(), |patient, (finding, presence)| match presence {
        Presence::Present => patient.present(finding),
        Presence::Absent => patient.absent(finding),
        Presence::Unknown => patient.unknown(finding),
    })
}

fn in_place(statements: &mut dyn Iterator<Item = (Finding, Presence)>) -> Presentation {
    let mut patient = Presentation::new();
    statements.for_each(|(finding, presence)| patient.set(finding, presence));
    patient
}

fn main() {
    let nothing = |statements: &mut dyn Iterator<Item = (Finding, Presence)>| {
        statements.for_each(|statement| {
            black_box(statement);
        });
        Presentation::new()
    };
    // In turns, so that whatever else the machine does falls on all alike. The shortest time counts.
    let rounds = (0..5).map(|_| [time(nothing), time(by_value), time(in_place)]);
    let least = rounds.reduce(|one, other| [0, 1, 2].map(|way| one[way].min(other[way]))).unwrap_or_default();
    for (way, time) in
        ["only the statements", "present(…), absent(…) by value", "set(…) in place"].iter().zip(least)
    {
        println!("{way:32} {:6.1} ms for {ROWS} rows of {FINDINGS} findings", time.as_secs_f64() * 1e3);
    }
}
