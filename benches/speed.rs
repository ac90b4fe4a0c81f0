//! How fast the library is, beside the same computation written naively, in the same run.
//!
//! `cargo bench` prints a table of both with their ratio. Ratios say more than times: they depend less on the machine. With `--test`
//! it only makes sure that both come to the same.

#[path = "support/naive.rs"]
mod naive;

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use criterion::Criterion;
use lumbago::{
    Age, Condition, Finding, Presence, Presentation, Setting, Sex, SymptomDuration, score, score_each,
};

/// A cohort with 3 to 40 findings each, by a generator with a fixed seed: two in four present, one absent, and of the rest
/// half unknown; symptoms are asked more often than results.
fn cohort(size: usize) -> Vec<Presentation> {
    let mut state = 20_261_124_u64;
    let mut draw = move |below: usize| {
        // Knuth's linear congruential generator; the high bits are the random ones.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % below
    };
    let ages: Vec<_> = (16..95).map(|years| Age::years(years).unwrap()).collect();
    let durations: Vec<_> =
        [3, 10, 28, 60, 90, 200, 800].map(|days| SymptomDuration::days(days).unwrap()).into();
    let mut cohort = Vec::with_capacity(size);
    for _ in 0..size {
        let mut presentation = Presentation::new()
            .age(ages[draw(ages.len())])
            .sex(Sex::ALL[draw(Sex::ALL.len())])
            .duration(durations[draw(durations.len())])
            .setting(Setting::ALL[draw(3)]);
        for _ in 0..3 + draw(38) {
            let among = if draw(3) == 0 { Finding::ALL.len() } else { 80 };
            let presence = match draw(4) {
                0 | 1 => Presence::Present,
                2 => Presence::Absent,
                _ => [Presence::Absent, Presence::Unknown][draw(2)],
            };
            presentation = presentation.with(Finding::ALL[draw(among)], presence);
        }
        cohort.push(presentation);
    }
    cohort
}

/// How many patients the single measurements go through: so many that a processor cannot learn by heart which way each of
/// their branches goes, as it does with a thousand, and is then twice as fast as on patients it has not met.
const PATIENTS: usize = 1 << 14;

/// A row of the table: what was measured, and the time for one here and naively.
struct Row {
    name: &'static str,
    here: Duration,
    naive: Duration,
}

/// Times something over the cohort with the harness, and gives the harness's own estimate for one presentation.
fn time(
    criterion: &mut Criterion,
    name: &str,
    cohort: &[Presentation],
    mut work: impl FnMut(&Presentation),
) -> Duration {
    let mut at = 0;
    criterion.bench_function(name, |bencher| {
        bencher.iter(|| {
            at = (at + 1) % cohort.len();
            work(black_box(&cohort[at]));
        });
    });
    let estimates =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("criterion").join(name).join("new/estimates.json");
    let text = std::fs::read_to_string(&estimates).unwrap();
    let estimates: serde_json::Value = serde_json::from_str(&text).unwrap();
    Duration::from_secs_f64(estimates["median"]["point_estimate"].as_f64().unwrap() / 1e9)
}

fn main() {
    for argument in std::env::args() {
        match argument.as_str() {
            "--test" => return check(),
            "--cold" => {
                return cold(|patient| score(patient).get(Condition::SpinalInfection).probability().value());
            }
            "--cold-naive" => {
                return cold(|patient| naive::ranking(patient, &naive::given(patient))[0].probability);
            }
            _ => {}
        }
    }
    let mut criterion = Criterion::default()
        .without_plots()
        .output_directory(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("criterion"))
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    let cohort = cohort(PATIENTS);
    check();
    let given: Vec<_> = cohort.iter().map(naive::given).collect();
    let mut rows = Vec::new();
    let mut measure = |name: &'static str, here: &dyn Fn(&Presentation), naive: &dyn Fn(usize)| {
        let here = time(&mut criterion, name, &cohort, here);
        let mut at = 0;
        let naive = time(&mut criterion, &format!("{name}, naive"), &cohort, |_| {
            at = (at + 1) % PATIENTS;
            naive(at);
        });
        rows.push(Row { name, here, naive });
    };
    let naive_ranking = |at: usize| naive::ranking(&cohort[at], &given[at]);

    measure(
        "score",
        &|patient| {
            black_box(score(patient));
        },
        &|at| {
            black_box(naive_ranking(at));
        },
    );
    measure(
        "score and rank, sixteen probabilities",
        &|patient| {
            for ranked in score(patient).ranking() {
                black_box((ranked.condition(), ranked.probability()));
            }
        },
        &|at| {
            for ranked in naive_ranking(at) {
                black_box((ranked.condition, ranked.probability));
            }
        },
    );
    measure(
        "explain the leading condition",
        &|patient| {
            let assessment = score(patient);
            let leading = assessment.ranking().next().unwrap().condition();
            black_box(assessment.explain(leading).lines().count());
        },
        &|at| {
            let leading = naive_ranking(at)[0].condition;
            let lines = naive::explain(leading, &cohort[at], &given[at]);
            black_box(lines.iter().map(|line| line.what.len()).sum::<usize>());
        },
    );
    measure(
        "next questions",
        &|patient| {
            black_box(score(patient).next_questions().count());
        },
        &|at| {
            black_box(naive::next_questions(&cohort[at], &given[at]));
        },
    );

    rows.extend(json(&mut criterion, &cohort, &given));
    rows.push(batch(&given, &cohort));
    let (here, naive) = (first_call("--cold"), first_call("--cold-naive"));
    rows.push(Row { name: "cold first call, in a new process", here, naive });
    print(&rows);
}

/// From a document to a document.
fn json(criterion: &mut Criterion, cohort: &[Presentation], given: &[naive::Given]) -> [Row; 2] {
    let documents: Vec<String> =
        cohort.iter().map(|patient| serde_json::to_string(patient).unwrap()).collect();
    let read = |at: usize| serde_json::from_str::<Presentation>(&documents[at]).unwrap();
    let mut at = 0;
    let here = time(criterion, "JSON to JSON", cohort, |_| {
        at = (at + 1) % PATIENTS;
        let scores = score(&read(at));
        let ranking: Vec<_> = scores.ranking().collect();
        black_box(serde_json::to_string(&ranking).unwrap());
    });
    let mut at = 0;
    let naive = time(criterion, "JSON to JSON, naive", cohort, |_| {
        at = (at + 1) % PATIENTS;
        black_box(naive::json_of_ranking(&naive::ranking(&read(at), &given[at])));
    });
    let ranking = Row { name: "JSON to JSON, the ranking", here, naive };

    let mut at = 0;
    let here = time(criterion, "JSON to JSON, whole", cohort, |_| {
        at = (at + 1) % PATIENTS;
        black_box(serde_json::to_string(&score(&read(at))).unwrap());
    });
    let mut at = 0;
    let naive = time(criterion, "JSON to JSON, whole, naive", cohort, |_| {
        at = (at + 1) % PATIENTS;
        black_box(naive::json_of_assessment(&read(at), &given[at]));
    });
    [ranking, Row { name: "JSON to JSON, the whole assessment", here, naive }]
}

/// Stops unless the naive version gives every patient the weights that the library gives.
fn check() {
    for patient in cohort(PATIENTS) {
        naive::is_the_same(&patient, &naive::given(&patient));
    }
}

/// A million presentations, the memory they take included.
fn batch(given: &[naive::Given], small: &[Presentation]) -> Row {
    const MILLION: u32 = 1_000_000;
    let cohort = cohort(MILLION as usize);
    let best = (0..3)
        .map(|_| {
            let start = Instant::now();
            for scores in score_each(black_box(&cohort)) {
                black_box(scores);
            }
            start.elapsed()
        })
        .min()
        .unwrap();
    let start = Instant::now();
    for (patient, given) in small.iter().zip(given) {
        black_box(naive::ranking(patient, given));
    }
    let naive = start.elapsed() / u32::try_from(small.len()).unwrap();
    Row { name: "one of a batch of a million, one core", here: best / MILLION, naive }
}

/// The median of the first call in each of several new processes.
fn first_call(which: &str) -> Duration {
    let program = std::env::current_exe().unwrap();
    let mut times: Vec<u64> = (0..21)
        .map(|_| {
            let output = Command::new(&program).arg(which).output().unwrap();
            String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
        })
        .collect();
    times.sort_unstable();
    Duration::from_nanos(times[times.len() / 2])
}

fn cold(first: impl Fn(&Presentation) -> f64) {
    let patient = cohort(1).pop().unwrap();
    let start = Instant::now();
    black_box(first(black_box(&patient)));
    println!("{}", start.elapsed().as_nanos());
}

fn print(rows: &[Row]) {
    let machine = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let machine =
        machine.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown processor");
    println!("\n{}, one core, portable build\n", machine.trim_start_matches([' ', '\t', ':']));
    println!("| what | lumbago | naive | ratio |");
    println!("|---|---|---|---|");
    for Row { name, here, naive } in rows {
        let ratio = naive.as_secs_f64() / here.as_secs_f64();
        println!("| {name} | {here:.2?} | {naive:.2?} | {ratio:.0} |");
    }
}
