//! Draws an assessment as a picture: the leading conditions with their intervals, and the ledger of the leader step by step.
//!
//! `cargo run --example picture` prints the SVG at the top of the README.

#[path = "support/terminal.rs"]
mod terminal;

use std::fmt::Write as _;
use std::process::ExitCode;

use lumbago::knowledge::Basis;
use lumbago::ledger::{Line, Subject};
use lumbago::{
    Age, Assessment, PainQuality, Presentation, Probability, RiskFactor, Sex, Symptom, Weight, score,
};

fn main() -> ExitCode {
    terminal::finish(patient().map(|patient| picture(&score(&patient))).map_err(|error| error.to_string()))
}

/// The patient of the README.
pub(crate) fn patient() -> Result<Presentation, lumbago::Error> {
    Ok(Presentation::new()
        .age(Age::years(34)?)
        .sex(Sex::Female)
        .present_all([Symptom::PainBelowKnee, Symptom::WorseCoughingSneezing])
        .present(PainQuality::ElectricShock)
        .present(RiskFactor::Smoking)
        .absent(Symptom::MorningStiffnessOver30Minutes))
}

/// Positions, in pixels.
const WIDTH: i32 = 840;
const LEFT: i32 = 330;
const RIGHT: i32 = 690;
const ROW: i32 = 24;
/// How many conditions are drawn.
const CONDITIONS: usize = 6;

/// Log odds from 1 in 1000 to 9 in 10, in centinats.
const AXIS: (i32, i32) = (-691, 220);
const TICKS: [(f64, &str); 5] =
    [(0.001, "0.1 %"), (0.01, "1 %"), (0.1, "10 %"), (0.5, "50 %"), (0.9, "90 %")];

/// The position of a weight on the axis of log odds.
fn place(weight: Weight) -> i32 {
    let (low, high) = AXIS;
    LEFT + (weight.centinats().clamp(low, high) - low) * (RIGHT - LEFT) / (high - low)
}

fn place_of(probability: Probability) -> i32 {
    place(probability.weight())
}

/// Text, escaped for SVG.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

pub(crate) fn picture(assessment: &Assessment) -> String {
    let mut svg = String::new();
    // Writing to a string cannot fail.
    let _ = draw(&mut svg, assessment);
    svg
}

fn draw(svg: &mut String, assessment: &Assessment) -> std::fmt::Result {
    let Some(leader) = assessment.ranking().next() else { return Ok(()) };
    let explanation = leader.explain();
    let lines: Vec<_> = explanation.lines().filter(|line| line.is_counted()).collect();
    let conditions = i32::try_from(CONDITIONS).unwrap_or(0);
    let ledger_top = 96 + conditions * ROW + 62;
    let height = ledger_top + (i32::try_from(lines.len()).unwrap_or(0) + 2) * ROW + 44;

    writeln!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" aria-labelledby="title">"#
    )?;
    writeln!(
        svg,
        r#"<title id="title">A ranked answer with intervals, and the ledger of {}</title>"#,
        escaped(leader.condition().label())
    )?;
    svg.push_str(STYLE);
    writeln!(svg, r#"<rect class="page" width="{WIDTH}" height="{height}" rx="8"/>"#)?;

    writeln!(svg, r#"<text class="head" x="24" y="34">What is likely, with 95 % intervals</text>"#)?;
    writeln!(
        svg,
        r#"<text class="note" x="24" y="54">Woman of 34: pain below the knee, like electric shocks, worse on coughing; smokes</text>"#
    )?;
    let bottom = 84 + conditions * ROW;
    for (value, label) in TICKS {
        let Ok(probability) = Probability::new(value) else { continue };
        let x = place_of(probability);
        writeln!(svg, r#"<line class="grid" x1="{x}" y1="76" x2="{x}" y2="{bottom}"/>"#)?;
        writeln!(svg, r#"<text class="tick" x="{x}" y="{}">{label}</text>"#, bottom + 16)?;
    }
    for (row, ranked) in (0..).zip(assessment.ranking().take(CONDITIONS)) {
        let y = 92 + row * ROW;
        let interval = ranked.interval();
        let class = if row == 0 { "leader" } else { "other" };
        writeln!(
            svg,
            r#"<text class="label" x="24" y="{}">{}</text>"#,
            y + 5,
            escaped(ranked.condition().label())
        )?;
        writeln!(
            svg,
            r#"<line class="{class}" x1="{}" y1="{y}" x2="{}" y2="{y}"/><circle class="{class}" cx="{}" cy="{y}" r="5"/>"#,
            place_of(interval.low()),
            place_of(interval.high()),
            place_of(ranked.probability())
        )?;
        writeln!(
            svg,
            r#"<text class="value" x="{}" y="{}">{}</text>"#,
            WIDTH - 24,
            y + 5,
            escaped(&ranked.probability().to_string())
        )?;
    }

    writeln!(
        svg,
        r#"<text class="head" x="24" y="{}">Why {}: every step</text>"#,
        ledger_top - 8,
        escaped(&leader.condition().lay_label().to_lowercase())
    )?;
    let mut sum = Weight::ZERO;
    for (row, line) in (0..).zip(&lines) {
        let y = ledger_top + 18 + row * ROW;
        step(svg, y, sum, line)?;
        sum = sum + line.weight();
    }
    let y = ledger_top + 18 + i32::try_from(lines.len()).unwrap_or(0) * ROW;
    writeln!(
        svg,
        r#"<text class="label strong" x="24" y="{}">Sum: logarithm of the odds</text><line class="sum" x1="{}" y1="{}" x2="{}" y2="{}"/><text class="value strong" x="{}" y="{}">{}, which is {}</text>"#,
        y + 5,
        place(sum),
        ledger_top + 8,
        place(sum),
        y + 10,
        WIDTH - 24,
        y + 5,
        sum,
        explanation.weight().probability()
    )?;
    let y = y + ROW + 12;
    let keys =
        [("pretest", "pretest probability"), ("adapted", "published, adapted"), ("estimated", "estimated")];
    for (at, (class, label)) in (0..).zip(keys) {
        let x = 24 + at * 190;
        writeln!(
            svg,
            r#"<rect class="{class}" x="{x}" y="{}" width="14" height="12"/><text class="note" x="{}" y="{y}">{label}</text>"#,
            y - 10,
            x + 20
        )?;
    }
    svg.push_str("</svg>\n");
    Ok(())
}

/// One line of the ledger: a bar from the sum before it to the sum after it.
fn step(svg: &mut String, y: i32, before: Weight, line: &Line) -> std::fmt::Result {
    let is_pretest = matches!(line.subject(), Subject::Pretest(..) | Subject::StatedPretest(_));
    let after = before + line.weight();
    // The pretest begins at even odds, and every other line where the one before it ends.
    let from = place(before);
    let (low, high) = (from.min(place(after)), from.max(place(after)));
    let class = match line.grounds().map(lumbago::knowledge::Grounds::basis) {
        _ if is_pretest => "pretest",
        Some(Basis::Measured | Basis::Adapted) => "adapted",
        _ => "estimated",
    };
    let ratio = line.likelihood_ratio().map_or(String::new(), |ratio| {
        format!("×{}", ratio.to_string().split(' ').next().unwrap_or_default())
    });
    writeln!(
        svg,
        r#"<text class="label" x="24" y="{}">{}</text><rect class="{class}" x="{low}" y="{}" width="{}" height="14"/><text class="value" x="{}" y="{}">{ratio}</text><text class="value" x="{}" y="{}">{}</text>"#,
        y + 5,
        escaped(&line.subject().to_string()),
        y - 7,
        (high - low).max(2),
        WIDTH - 90,
        y + 5,
        WIDTH - 24,
        y + 5,
        line.weight()
    )
}

/// Colours that people with red-green colour blindness can tell apart, in light and dark mode.
const STYLE: &str = "<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.page { fill: #ffffff }
.head { font-size: 16px; font-weight: 600 }
.strong { font-weight: 600 }
.note, .tick { font-size: 12px; fill: #59636e }
.tick { text-anchor: middle }
.value { text-anchor: end; font-variant-numeric: tabular-nums }
.grid { stroke: #d1d9e0 }
.leader, .other { stroke-width: 3; stroke-linecap: round }
.leader { stroke: #0969da; fill: #0969da }
.other { stroke: #818b98; fill: #818b98 }
.sum { stroke: #1f2328; stroke-dasharray: 3 3 }
.pretest { fill: #818b98 }
.adapted { fill: #0969da }
.estimated { fill: #e8a33d }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc } .page { fill: #0d1117 } .note, .tick { fill: #9198a1 } .grid { stroke: #3d444d } .sum { stroke: #f0f6fc }
.leader, .adapted { stroke: #4493f8; fill: #4493f8 } .adapted { stroke: none }
}
</style>
";
