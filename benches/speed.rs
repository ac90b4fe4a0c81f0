//! Measures the library, a naive version of the same computation, and a general library, in the same run.
//!
//! `cargo bench --manifest-path benches/Cargo.toml` prints the tables. Ratios depend less on the machine than times do. With
//! `--test` it only checks that the naive version gives the same results. `--count WHAT ITEMS` repeats one task, for the script
//! `benches/instructions`.

#[path = "support/clock.rs"]
mod clock;
#[path = "support/general.rs"]
mod general;
#[path = "support/naive.rs"]
mod naive;
#[path = "support/patients.rs"]
mod patients;

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use lumbago::{Condition, Presentation, score, score_each};

/// How many different patients the single measurements use. With only a thousand, the branch predictor learns all of their
/// branches, and the library is twice as fast as on new patients.
const PATIENTS: usize = 1 << 14;

/// How many patients are enough for tasks that take longer than a microsecond.
const FEWER: usize = 1 << 11;

const CHUNK: usize = 256;
const ROUNDS: usize = 9;

/// A row of a table: what was measured, and the time for one patient in the library and in the other implementation.
struct Row {
    name: &'static str,
    here: Duration,
    there: Duration,
}

fn main() {
    let arguments: Vec<_> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "--test", ..] | [_, _, "--test", ..] => check(),
        [_, "--count", what, items, ..] => count(what, items.parse().expect("a number of items")),
        [_, "--cold", ..] => {
            cold(|patient| score(patient).get(Condition::SpinalInfection).probability().value());
        }
        [_, "--cold-naive", ..] => {
            cold(|patient| naive::ranking(patient, &naive::given(patient))[0].probability);
        }
        _ => measure(),
    }
}

fn measure() {
    let cohort = patients::cohort(PATIENTS);
    check();
    let given: Vec<_> = cohort.iter().map(naive::given).collect();
    let mut rows = single(&cohort, &given);
    rows.extend(json(&cohort, &given));
    rows.push(batch(&cohort, &given));
    let (here, there) = (first_call("--cold"), first_call("--cold-naive"));
    rows.push(Row { name: "cold first call, in a new process", here, there });
    let machine = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let machine =
        machine.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown processor");
    println!("\n{}, one core, portable build", machine.trim_start_matches([' ', '\t', ':']));
    print("naive", &rows);
    print("linfa-bayes", &beside_a_general_library());
    by_findings();
}

fn single(cohort: &[Presentation], given: &[naive::Given]) -> Vec<Row> {
    let naive_ranking = |at: usize| naive::ranking(&cohort[at], &given[at]);
    let row = |name, items, here: &mut dyn FnMut(usize), there: &mut dyn FnMut(usize)| {
        let [here, there] = clock::compare([here, there], items, CHUNK, ROUNDS);
        Row { name, here, there }
    };
    vec![
        row(
            "score",
            PATIENTS,
            &mut |at| {
                black_box(score(black_box(&cohort[at])));
            },
            &mut |at| {
                black_box(naive_ranking(at));
            },
        ),
        row("score and rank, sixteen probabilities", PATIENTS, &mut |at| rank(&cohort[at]), &mut |at| {
            for ranked in naive_ranking(at) {
                black_box((ranked.condition, ranked.probability));
            }
        }),
        row(
            "explain the leading condition",
            FEWER,
            &mut |at| {
                explain(&cohort[at]);
            },
            &mut |at| {
                let leading = naive_ranking(at)[0].condition;
                let lines = naive::explain(leading, &cohort[at], &given[at]);
                black_box(lines.iter().map(|line| line.what.len()).sum::<usize>());
            },
        ),
        row(
            "next questions",
            FEWER / 8,
            &mut |at| {
                black_box(score(black_box(&cohort[at])).next_questions().count());
            },
            &mut |at| {
                black_box(naive::next_questions(&cohort[at], &given[at]));
            },
        ),
    ]
}

fn rank(patient: &Presentation) {
    for ranked in score(black_box(patient)).ranking() {
        black_box((ranked.condition(), ranked.probability()));
    }
}

fn explain(patient: &Presentation) {
    let assessment = score(black_box(patient));
    if let Some(leading) = assessment.ranking().next() {
        black_box(leading.explain().lines().count());
    }
}

/// From one JSON document to another.
fn json(cohort: &[Presentation], given: &[naive::Given]) -> [Row; 3] {
    let documents: Vec<String> = cohort
        .iter()
        .map(|patient| serde_json::to_string(patient).expect("a patient can be written"))
        .collect();
    let read =
        |at: usize| serde_json::from_str::<Presentation>(&documents[at]).expect("a document can be read");
    let [here, there] = clock::compare(
        [
            &mut |at| {
                let scores = score(&read(at));
                let ranking: Vec<_> = scores.ranking().collect();
                black_box(serde_json::to_string(&ranking).expect("a ranking can be written"));
            },
            &mut |at| {
                black_box(naive::json_of_ranking(&naive::ranking(&read(at), &given[at])));
            },
        ],
        FEWER,
        CHUNK,
        ROUNDS,
    );
    let ranking = Row { name: "JSON to JSON, the ranking", here, there };
    let [short, whole, there] = clock::compare(
        [
            &mut |at| {
                black_box(serde_json::to_string(&score(&read(at)).summary()).expect("it can be written"));
            },
            &mut |at| {
                black_box(serde_json::to_string(&score(&read(at))).expect("it can be written"));
            },
            &mut |at| {
                black_box(naive::json_of_assessment(&read(at), &given[at]));
            },
        ],
        FEWER / 8,
        CHUNK / 8,
        ROUNDS,
    );
    [
        ranking,
        Row { name: "JSON to JSON, the summary", here: short, there },
        Row { name: "JSON to JSON, the whole record", here: whole, there },
    ]
}

/// Many different presentations one after the other, so that they come from memory and not from a cache.
fn batch(small: &[Presentation], given: &[naive::Given]) -> Row {
    const MANY: usize = 1 << 19;
    let cohort = patients::cohort(MANY);
    let slices: Vec<_> = cohort.chunks(1 << 12).collect();
    let [here] = clock::compare(
        [&mut |at| {
            for scores in score_each(black_box(slices[at])) {
                black_box(scores);
            }
        }],
        slices.len(),
        1,
        ROUNDS,
    );
    let [there] = clock::compare(
        [&mut |at| {
            black_box(naive::ranking(&small[at], &given[at]));
        }],
        FEWER,
        CHUNK,
        ROUNDS,
    );
    Row { name: "one of a batch of half a million", here: here / (1 << 12), there }
}

/// Measures on patients drawn from the ratios. Each has a condition, as a classifier expects.
fn beside_a_general_library() -> [Row; 2] {
    let mut random = patients::Random(20_261_124);
    let classifier = general::Classifier::new(&mut random);
    let conditions = Condition::ALL.iter().cycle();
    let cohort: Vec<_> =
        conditions.take(FEWER).map(|condition| patients::with(*condition, &mut random)).collect();
    let rows: Vec<_> = cohort.chunks(1).map(general::rows).collect();
    let all: Vec<_> = cohort.chunks(CHUNK).map(general::rows).collect();
    let agree = cohort.iter().zip(&rows).filter(|(patient, row)| {
        let leading = score(patient).ranking().next().map(|ranked| ranked.condition() as usize);
        leading == Some(classifier.leading(row)[0])
    });
    println!("\nlinfa-bayes names the same leading condition for {} of {FEWER} patients.", agree.count());
    let [here, there] = clock::compare(
        [&mut |at| rank(&cohort[at]), &mut |at| {
            black_box(classifier.leading(black_box(&rows[at])));
        }],
        FEWER,
        CHUNK,
        ROUNDS,
    );
    let one = Row { name: "one patient, ranked", here, there };
    let slices: Vec<_> = cohort.chunks(CHUNK).collect();
    let [here, there] = clock::compare(
        [
            &mut |at| {
                for scores in score_each(black_box(slices[at])) {
                    black_box(scores);
                }
            },
            &mut |at| {
                black_box(classifier.leading(black_box(&all[at])));
            },
        ],
        slices.len(),
        1,
        ROUNDS,
    );
    let each = u32::try_from(CHUNK).unwrap_or(1);
    [one, Row { name: "one of a batch", here: here / each, there: there / each }]
}

/// The time by number of known findings.
fn by_findings() {
    println!("\n| known findings | score and rank |\n|---|---|");
    for findings in [3, 10, 20, 40, 80] {
        let cohort = patients::known(PATIENTS / 4, findings);
        let [time] = clock::compare([&mut |at| rank(&cohort[at])], cohort.len(), CHUNK, ROUNDS);
        println!("| {findings} | {time:.0?} |");
    }
}

/// Panics unless the naive version and the library give every patient the same weights.
fn check() {
    for patient in patients::cohort(PATIENTS) {
        naive::is_the_same(&patient, &naive::given(&patient));
    }
}

/// Repeats a task, once for each of some number of patients.
fn count(what: &str, items: usize) {
    let cohort = patients::cohort(items);
    match what {
        // To draw the patients alone.
        "nothing" => {
            black_box(&cohort);
        }
        "batch" => score_each(black_box(&cohort)).for_each(|scores| {
            black_box(scores);
        }),
        "rank" => cohort.iter().for_each(rank),
        "explain" => cohort.iter().for_each(explain),
        "questions" => cohort.iter().for_each(|patient| {
            black_box(score(patient).next_questions().count());
        }),
        "record" => cohort.iter().for_each(|patient| {
            black_box(serde_json::to_string(&score(patient)).expect("it can be written"));
        }),
        _ => panic!("expected nothing, batch, rank, explain, questions or record"),
    }
}

/// The median of the first call in each of several new processes.
fn first_call(which: &str) -> Duration {
    let program = std::env::current_exe().expect("a running program has a path");
    let mut times: Vec<u64> = (0..21)
        .map(|_| {
            let output = Command::new(&program).arg(which).output().expect("it runs again");
            String::from_utf8_lossy(&output.stdout).trim().parse().expect("it prints a number")
        })
        .collect();
    times.sort_unstable();
    Duration::from_nanos(times[times.len() / 2])
}

fn cold(first: impl Fn(&Presentation) -> f64) {
    let patient = patients::cohort(1).pop().expect("one patient");
    let start = Instant::now();
    black_box(first(black_box(&patient)));
    println!("{}", start.elapsed().as_nanos());
}

fn print(other: &str, rows: &[Row]) {
    println!("\n| what | lumbago | {other} | ratio |");
    println!("|---|---|---|---|");
    for Row { name, here, there } in rows {
        let ratio = there.as_secs_f64() / here.as_secs_f64();
        println!("| {name} | {here:.2?} | {there:.2?} | {ratio:.0} |");
    }
}
