//! All that the library says of many patients, as one number, which is the same on every machine or shows that something is not.

use std::fmt::Write;

use lumbago::{Condition, Presentation, Respondent, score, score_each};
use serde_json::Value;

/// The sample patients.
const SAMPLES: &[&str] = &[
    include_str!("../../../examples/data/abdominal_aortic_aneurysm.json"),
    include_str!("../../../examples/data/ankylosing_spondylitis.json"),
    include_str!("../../../examples/data/article_herniation.json"),
    include_str!("../../../examples/data/article_spondylitis.json"),
    include_str!("../../../examples/data/article_trigger_point.json"),
    include_str!("../../../examples/data/cauda_equina_syndrome.json"),
    include_str!("../../../examples/data/facet_joint_pain.json"),
    include_str!("../../../examples/data/greater_trochanteric_pain_syndrome.json"),
    include_str!("../../../examples/data/hip_osteoarthritis.json"),
    include_str!("../../../examples/data/low_back_pain_only.json"),
    include_str!("../../../examples/data/lumbar_disc_herniation.json"),
    include_str!("../../../examples/data/lumbar_spinal_stenosis.json"),
    include_str!("../../../examples/data/lumbar_spondylolisthesis.json"),
    include_str!("../../../examples/data/meralgia_paresthetica.json"),
    include_str!("../../../examples/data/myofascial_trigger_points.json"),
    include_str!("../../../examples/data/piriformis_syndrome.json"),
    include_str!("../../../examples/data/sacroiliac_joint_pain.json"),
    include_str!("../../../examples/data/saddle_numbness.json"),
    include_str!("../../../examples/data/spinal_infection.json"),
    include_str!("../../../examples/data/spinal_malignancy.json"),
    include_str!("../../../examples/data/two_conditions.json"),
    include_str!("../../../examples/data/vertebral_fracture.json"),
];

/// Patients who were published, and 3000 random ones.
const CASES: &[&str] = &[
    include_str!("../../data/cases.jsonl"),
    include_str!("../../data/diagnostic-cases.jsonl"),
    include_str!("../../data/safety-cases.jsonl"),
    include_str!("../../data/reference.jsonl"),
];

/// The 64-bit FNV-1a digest of all answers.
///
/// # Panics
///
/// If a patient cannot be read.
#[unsafe(no_mangle)]
pub extern "C" fn digest() -> u64 {
    let mut answers = Answers(0xcbf2_9ce4_8422_2325);
    let samples = SAMPLES.iter().map(|sample| serde_json::from_str(sample).unwrap());
    let cases = CASES.iter().flat_map(|file| file.lines()).map(|line| {
        let mut case: Value = serde_json::from_str(line).unwrap();
        serde_json::from_value(case["presentation"].take()).unwrap()
    });
    let patients: Vec<Presentation> = samples.chain(cases).collect();
    for patient in &patients {
        answers.add(patient).unwrap();
    }
    for scores in score_each(&patients) {
        writeln!(answers, "{scores:?}").unwrap();
    }
    answers.0
}

/// What is written into it is not kept, but for its digest.
struct Answers(u64);

impl Answers {
    /// Adds what is said of one patient, in JSON and in words.
    fn add(&mut self, patient: &Presentation) -> std::fmt::Result {
        let assessment = score(patient);
        writeln!(self, "{}", serde_json::to_string(patient).unwrap())?;
        writeln!(self, "{}", serde_json::to_string(&assessment).unwrap())?;
        writeln!(self, "{}", serde_json::to_string(&assessment.summary()).unwrap())?;
        writeln!(self, "{assessment}\n{}", assessment.conclusion_in_full())?;
        writeln!(self, "{:?}", assessment.receipt())?;
        for condition in Condition::ALL {
            let ranked = assessment.get(*condition);
            writeln!(self, "{}", ranked.explain())?;
            // Every bit of a float, and not only those that are printed.
            let (low, high) = (ranked.interval().low(), ranked.interval().high());
            for probability in [ranked.probability(), low, high, ranked.ceiling(Respondent::Laboratory)] {
                writeln!(self, "{:x}", probability.value().to_bits())?;
            }
        }
        Ok(())
    }
}

impl Write for Answers {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Ok(())
    }
}
