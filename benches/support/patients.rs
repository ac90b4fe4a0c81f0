//! Random patients, from generators with fixed seeds.

use lumbago::{Age, Condition, Finding, Presence, Presentation, Setting, Sex, SymptomDuration, knowledge};

/// A random number generator (splitmix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number from 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(0)) / 2_f64.powi(32)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small"
    )]
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        ((self.next() * limit as f64) as usize).min(limit - 1)
    }
}

/// A cohort with 3 to 40 findings for each patient. Half of the findings are present, three in eight absent and one in eight
/// unknown. Symptoms are more frequent than test results.
pub(crate) fn cohort(size: usize) -> Vec<Presentation> {
    let mut random = Random(20_261_124);
    (0..size)
        .map(|_| {
            let findings = 3 + random.below(38);
            asked(&mut random, findings)
        })
        .collect()
}

/// A patient who was asked about `findings` findings. Some may be the same.
fn asked(random: &mut Random, findings: usize) -> Presentation {
    let mut presentation = person(random);
    for _ in 0..findings {
        let among = if random.below(3) == 0 { Finding::ALL.len() } else { 80 };
        let presence = match random.below(4) {
            0 | 1 => Presence::Present,
            2 => Presence::Absent,
            _ => [Presence::Absent, Presence::Unknown][random.below(2)],
        };
        presentation = presentation.with(Finding::ALL[random.below(among)], presence);
    }
    presentation
}

/// Patients with `findings` different known findings, half of them present.
pub(crate) fn known(size: usize, findings: usize) -> Vec<Presentation> {
    let mut random = Random(20_261_125);
    let patient = |_| {
        let mut presentation = person(&mut random);
        while presentation.findings().count() < findings {
            let presence = [Presence::Present, Presence::Absent][random.below(2)];
            presentation = presentation.with(Finding::ALL[random.below(Finding::ALL.len())], presence);
        }
        presentation
    };
    (0..size).map(patient).collect()
}

fn person(random: &mut Random) -> Presentation {
    let years = u32::try_from(16 + random.below(79)).unwrap_or(16);
    let days = [3, 10, 28, 60, 90, 200, 800][random.below(7)];
    Presentation::new()
        .age(Age::years(years).unwrap_or(Age::ADULT_FROM))
        .sex(Sex::ALL[random.below(Sex::ALL.len())])
        .duration(SymptomDuration::days(days).expect("a duration in range"))
        .setting(Setting::ALL[random.below(3)])
}

/// A patient with a condition, and 3 to 40 findings that are present as often as the ratios say.
pub(crate) fn with(condition: Condition, random: &mut Random) -> Presentation {
    let mut patient = Presentation::new().setting(Setting::EqualPretest);
    let rows: Vec<_> = knowledge::profile(condition).rows().collect();
    for _ in 0..3 + random.below(38) {
        if random.below(4) == 0 {
            let finding = Finding::ALL[random.below(Finding::ALL.len())];
            patient = patient.with(finding, [Presence::Present, Presence::Absent][random.below(2)]);
        } else {
            let row = rows[random.below(rows.len())];
            let (present, absent) = (row.if_present().point(), row.if_absent().point());
            let without = if present > absent + 1e-9 { (1.0 - absent) / (present - absent) } else { 0.3 };
            let often = (without * present).clamp(0.05, 0.95);
            let presence = if random.next() < often { Presence::Present } else { Presence::Absent };
            patient = patient.with(row.finding(), presence);
        }
    }
    patient
}
