//! The page is good HTML, says what the library says, and puts the urgency first.
//!
//! Every sample is tried, some patients whom chance would not bring, and three hundred whom it brought.

mod dom;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dom::Element;
use lumbago::ledger::{Line, Subject};
use lumbago::{
    Age, Assessment, Conclusion, Condition, Explanation, Presentation, Probability, ProbabilityBand,
    Respondent, Setting, Symptom, Urgency, Weight, knowledge, score,
};
use lumbago_report::html;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

struct Patient {
    name: String,
    assessment: Assessment,
    html: String,
    page: Element,
}

impl Patient {
    fn new(name: impl Into<String>, presentation: &Presentation) -> Self {
        let html = html(presentation);
        Self { name: name.into(), assessment: score(presentation), page: Element::page(&html), html }
    }

    fn is_emergency(&self) -> bool {
        self.assessment.triage().urgency() == Urgency::Emergency
    }

    fn is_covered(&self) -> bool {
        !matches!(self.assessment.conclusion(), Conclusion::OutsidePopulation(_))
    }

    /// Those that must not be missed although they are not probable.
    fn alarming(&self) -> Vec<Condition> {
        let serious = self.assessment.must_not_miss().map(|serious| serious.ranked());
        let improbable = serious.filter(|ranked| ranked.band() < ProbabilityBand::Probable);
        improbable.map(|ranked| ranked.condition()).collect()
    }

    /// The ledgers on the page, each with what the library says of the condition in its heading.
    fn ledgers(&self) -> Vec<(&Element, Explanation)> {
        let sections = self.page.all("section").into_iter();
        let ledgers = sections.filter_map(|section| Some((section, section.all("h2").first()?.text.clone())));
        let ledgers = ledgers.filter_map(|(section, heading)| {
            let label = heading.strip_prefix("Why: ")?.strip_suffix(", step by step")?.to_owned();
            let condition = Condition::ALL.iter().find(|condition| condition.label() == label).unwrap();
            Some((section.all("table")[0], self.assessment.explain(*condition)))
        });
        ledgers.collect()
    }

    fn section(&self, heading: &str) -> Option<&Element> {
        let is_it = |section: &&Element| section.get("aria-labelledby") == heading;
        self.page.all("section").into_iter().find(is_it)
    }
}

/// The patient of a sample.
fn sample(name: &str) -> Presentation {
    let text = std::fs::read_to_string(format!("{ROOT}/examples/data/{name}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

static PATIENTS: LazyLock<Vec<Patient>> = LazyLock::new(|| {
    let with_pain = Presentation::new().present(Symptom::LowBackPain);
    let stated = Probability::new(0.3).unwrap();
    let mut patients = vec![
        Patient::new("nothing", &Presentation::new()),
        Patient::new("child", &with_pain.clone().age(Age::years(9).unwrap())),
        Patient::new(
            "pretest",
            &sample("lumbar_disc_herniation").pretest(Condition::LumbarDiscHerniation, stated),
        ),
        Patient::new("swollen", &with_pain.clone().present(Symptom::LegSwelling)),
        Patient::new("equal", &sample("piriformis_syndrome").setting(Setting::EqualPretest)),
    ];
    for entry in std::fs::read_dir(format!("{ROOT}/examples/data")).unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
        patients.push(Patient::new(&name, &sample(&name)));
    }
    let random = std::fs::read_to_string(format!("{ROOT}/tests/data/reference.jsonl")).unwrap();
    for (line, text) in random.lines().enumerate().step_by(10) {
        let mut case: serde_json::Value = serde_json::from_str(text).unwrap();
        let presentation: Presentation = serde_json::from_value(case["presentation"].take()).unwrap();
        patients.push(Patient::new(format!("random {line}"), &presentation));
    }
    patients
});

fn patient(name: &str) -> &'static Patient {
    PATIENTS.iter().find(|patient| patient.name == name).unwrap()
}

/// The patients among whom are enough with ledgers, without, in an emergency, and with an alarm.
#[test]
fn the_patients_differ() {
    let count = |is_it: fn(&Patient) -> bool| PATIENTS.iter().filter(|patient| is_it(patient)).count();
    assert!(count(|_| true) > 300);
    assert!(count(Patient::is_emergency) > 20);
    assert!(count(|patient| !patient.is_covered()) > 1);
    assert!(count(|patient| patient.ledgers().is_empty()) > 5);
    assert!(count(|patient| patient.ledgers().len() == 2) > 20);
    assert!(count(|patient| !patient.alarming().is_empty()) > 20);
    // Some alarms are about what is not ranked.
    let swollen = patient("swollen");
    assert_eq!(swollen.assessment.triage().urgency(), Urgency::Urgent);
    assert!(swollen.assessment.must_not_miss().next().is_none());
}

#[test]
fn the_same_patient_has_the_same_page() {
    for patient in PATIENTS.iter() {
        assert!(html(patient.assessment.presentation()) == patient.html, "{}", patient.name);
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    const NAMES: &str = "a b body caption circle defs desc div figcaption figure footer g h1 h2 h3 head html li line main \
                         meta p path pattern rect section span strong style svg table tbody td text tfoot th thead title \
                         tr ul";
    for patient in PATIENTS.iter() {
        for element in patient.page.every() {
            assert!(
                NAMES.split(' ').any(|name| name == element.name),
                "{}: <{}>",
                patient.name,
                element.name
            );
            for (name, value) in &element.attributes {
                assert!(
                    !name.starts_with("on") && name != "src" && name != "style",
                    "{}: {name}",
                    patient.name
                );
                if name == "href" {
                    let begins = ["#source-", "https://doi.org/10.", "https://pubmed.ncbi.nlm.nih.gov/"];
                    assert!(begins.iter().any(|begin| value.starts_with(begin)), "{}: {value}", patient.name);
                }
            }
        }
        let style = &patient.page.all("style")[0].text;
        assert!(
            !style.contains("@import") && style.matches("url(").count() == style.matches("url(#").count()
        );
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_picture_has_words() {
    for patient in PATIENTS.iter() {
        let (name, page) = (&patient.name, &patient.page);
        let ids: Vec<_> = page.every().iter().map(|it| it.get("id")).filter(|id| !id.is_empty()).collect();
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{name}: an id twice");
        for element in page.every() {
            for reference in ["aria-labelledby", "aria-describedby"].map(|attribute| element.get(attribute)) {
                assert!(reference.split_whitespace().all(|id| known.contains(id)), "{name}: {reference}");
            }
            if let Some(id) = element.get("href").strip_prefix('#') {
                assert!(known.contains(id), "{name}: {id}");
            }
            let is_named = !element.get("aria-labelledby").is_empty();
            match element.name.as_str() {
                "section" => assert!(is_named, "{name}"),
                // What the picture of a row shows stands in its row.
                "svg" => assert!(is_named || element.get("aria-hidden") == "true", "{name}"),
                "th" => assert!(["row", "col"].contains(&element.get("scope")), "{name}"),
                "table" => assert!(element.children[0].name == "caption", "{name}"),
                _ => {}
            }
        }
        let style = &page.all("style")[0].text;
        for (_, reference) in style.match_indices("url(#").map(|(at, begin)| style.split_at(at + begin.len()))
        {
            assert!(known.contains(reference.split_once(')').unwrap().0));
        }
        let headings = page.every().into_iter().filter(|it| ["h1", "h2", "h3"].contains(&it.name.as_str()));
        let levels: Vec<_> = headings.map(|heading| heading.name.as_bytes()[1]).collect();
        assert!(levels[0] == b'1' && !levels[1..].contains(&b'1'), "{name}");
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{name}: a level is left out");
    }
}

/// Text of the library with a mark of HTML in it, such as "<0.01 %", reads on the page as it is.
#[test]
fn a_text_is_escaped() {
    let patient = patient("lumbar_disc_herniation");
    assert!(patient.page.text.contains("<0.01 % to 0.05 %"));
    assert!(!patient.html.contains("<0"));
}

#[test]
fn the_urgency_comes_first_and_no_percentage_with_it() {
    for patient in PATIENTS.iter() {
        let (name, triage) = (&patient.name, patient.assessment.triage());
        let first = &patient.page.all("main")[0].children[0];
        assert!(first.has_class("urgency") && first.has_class(triage.urgency().as_str()), "{name}");
        assert_eq!(first.children[1].name, "h1", "{name}");
        let what_to_do = format!("{} {}", triage.advice(), triage.safety_net());
        let said = first.children[1..4].iter().map(|child| child.text.as_str()).collect::<Vec<_>>().join(" ");
        assert!(said.starts_with(&what_to_do), "{name}: {said}");
        assert!(!first.text.contains('%'), "{name}");
        let level = &first.children[0].text;
        assert_eq!(level.contains("provisional"), triage.is_provisional(), "{name}");
        let is_calm = triage.urgency() == Urgency::SelfCare && triage.is_provisional();
        assert_eq!(level.contains(&triage.urgency().to_string()), !is_calm, "{name}: {level}");
        for suspicion in triage.fired().map(|flag| flag.red_flag().suspicion()) {
            let of_it = triage.fired().filter(|flag| flag.red_flag().suspicion() == suspicion);
            let worst = of_it.max_by_key(|flag| flag.red_flag().urgency()).unwrap();
            assert!(first.text.contains(&worst.to_string()), "{name}: {worst}");
        }
        for serious in patient.assessment.must_not_miss() {
            let sentence = format!("Must not be missed: {}.", serious.ranked().condition());
            assert!(first.text.contains(&sentence), "{name}: {sentence}");
        }
        let asked =
            triage.safety_questions().filter(|question| first.text.contains(question.finding().question()));
        let expected = if patient.is_emergency() { 0 } else { triage.safety_questions().count().min(5) };
        assert!(asked.count() >= expected, "{name}");
    }
}

#[test]
fn an_emergency_is_short_and_asks_nothing() {
    for patient in PATIENTS.iter().filter(|patient| patient.is_emergency()) {
        let name = &patient.name;
        assert!(
            ["nomogram", "comparison", "questions"].iter().all(|id| patient.section(id).is_none()),
            "{name}"
        );
        let urgency = patient.page.of_class("urgency")[0];
        assert!(urgency.all("h2").is_empty(), "{name}");
        assert!(patient.page.text.contains("The urgency comes first. Nothing below changes it."), "{name}");
    }
}

#[test]
fn a_child_has_no_ranking() {
    for patient in PATIENTS.iter().filter(|patient| !patient.is_covered()) {
        let body = patient.page.all("body")[0];
        assert!(!body.text.contains('%') && body.all("table").is_empty(), "{}", patient.name);
    }
}

#[test]
fn everything_that_was_stated_is_on_the_page() {
    for patient in PATIENTS.iter() {
        let stated = &patient.section("stated").unwrap().text;
        for (finding, _) in patient.assessment.presentation().findings() {
            assert!(stated.contains(finding.label()), "{}: {finding}", patient.name);
        }
    }
}

/// A place or a length in the picture of a row, in per cent of its width.
fn place(element: &Element, attribute: &str) -> f64 {
    let value = element.get(attribute);
    value.strip_suffix('%').unwrap_or_else(|| panic!("{attribute}: {value:?}")).parse().unwrap()
}

fn log_odds(probability: f64) -> f64 {
    (probability / (1.0 - probability)).ln()
}

/// The axis at the head of a table, by what is written on it.
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn of(table: &Element) -> Self {
        let marks = table.of_class("axis")[0].all("text");
        let at = |mark: &Element| log_odds(mark.text.trim_end_matches(" %").parse::<f64>().unwrap() / 100.0);
        let axis = Self { low: at(marks[0]), high: at(marks[marks.len() - 1]) };
        for mark in marks {
            axis.holds(place(mark, "x"), at(mark));
        }
        axis
    }

    /// Whether something stands where its log odds put it. What is beyond the axis stands at its end.
    #[track_caller]
    fn holds(&self, place: f64, log_odds: f64) {
        let expected = (100.0 * (log_odds - self.low) / (self.high - self.low)).clamp(0.0, 100.0);
        // Log odds are in hundredths, and the shortest axis is two long.
        assert!((place - expected).abs() < 0.5, "at {place}, not {expected}");
    }

    #[track_caller]
    fn holds_probability(&self, place: f64, probability: Probability) {
        self.holds(place, log_odds(probability.value()));
    }

    /// Whether a row has an interval and a point where they belong.
    #[track_caller]
    fn holds_interval(&self, row: &Element, ends: (Probability, Probability), point: Probability) {
        let interval = row.of_class("interval")[0];
        self.holds_probability(place(interval, "x1"), ends.0);
        self.holds_probability(place(interval, "x2"), ends.1);
        self.holds_probability(place(row.all("circle")[0], "cx"), point);
    }
}

/// A weight as it reads on the page. A nought has a space where others have a sign.
fn written(weight: Weight) -> String {
    weight.to_string().trim().to_owned()
}

fn cells(row: &Element) -> Vec<&str> {
    row.children.iter().map(|cell| cell.text.as_str()).collect()
}

fn rows<'a>(table: &'a Element, part: &str) -> Vec<&'a Element> {
    table.all(part)[0].all("tr")
}

#[test]
fn the_ranking_is_that_of_the_library() {
    for patient in PATIENTS.iter().filter(|patient| patient.is_covered()) {
        let (name, alarming) = (&patient.name, patient.alarming());
        let table = patient.page.of_class("ranking")[0];
        let axis = Axis::of(table);
        let rows = rows(table, "tbody");
        let ranking = patient.assessment.ranking();
        let (on_top, shown): (Vec<_>, Vec<_>) =
            ranking.partition(|ranked| alarming.contains(&ranked.condition()));
        // Nor does "mostly ordinary back pain" stand beside an alarm.
        let is_alarming = patient.assessment.triage().urgency() >= Urgency::Urgent
            || patient.assessment.must_not_miss().next().is_some();
        let is_last = usize::from(!is_alarming);
        assert_eq!(rows.len(), on_top.len() + shown.len() + is_last, "{name}");
        for (row, ranked) in rows.iter().zip(&on_top) {
            assert_eq!(row.children[0].text, ranked.condition().label(), "{name}");
            assert!(
                row.text.contains("Must not be missed.") && !row.text.contains('%'),
                "{name}: {}",
                row.text
            );
        }
        for (row, ranked) in rows[on_top.len()..].iter().zip(&shown) {
            let (probability, interval) = (ranked.probability(), ranked.interval());
            let expected = [ranked.condition().label(), &probability.to_string(), &interval.to_string(), ""];
            assert_eq!(cells(row), expected, "{name}");
            axis.holds_interval(row, (interval.low(), interval.high()), probability);
        }
        let none = patient.assessment.none_of_these();
        for row in &rows[on_top.len() + shown.len()..] {
            assert_eq!(cells(row)[1], none.to_string(), "{name}");
            axis.holds_probability(place(row.all("circle")[0], "cx"), none);
        }
        assert_eq!(patient.page.text.contains("None of these"), !is_alarming, "{name}");
    }
}

/// The stated or tabulated pretest probability of a line, with its interval.
fn pretest(line: &Line, condition: Condition) -> (Probability, Option<(Probability, Probability)>) {
    match line.subject() {
        Subject::Pretest(setting, probability) => {
            let known = knowledge::profile(condition).pretest(setting);
            (probability, known.map(|pretest| (pretest.low(), pretest.high())))
        }
        Subject::StatedPretest(probability) => (probability, None),
        subject => panic!("{subject} is no pretest probability"),
    }
}

#[test]
fn a_ledger_is_that_of_the_library_and_its_bars_add_up() {
    for (patient, table, explanation) in
        PATIENTS.iter().flat_map(|it| it.ledgers().into_iter().map(move |(table, of)| (it, table, of)))
    {
        let name = format!("{}, {}", patient.name, explanation.condition());
        let ranked = patient.assessment.get(explanation.condition());
        let axis = Axis::of(table);
        let lines: Vec<_> = explanation.lines().filter(|line| line.is_counted()).collect();
        let rows = rows(table, "tbody");
        assert_eq!(rows.len(), lines.len(), "{name}");

        let (before, interval) = pretest(lines[0], explanation.condition());
        axis.holds_interval(rows[0], interval.unwrap_or((before, before)), before);
        let mut end = place(rows[0].all("circle")[0], "cx");
        let mut sum = 0.0;
        for (row, line) in rows.iter().zip(&lines) {
            let cells = cells(row);
            assert!(cells[0].starts_with(&line.subject().to_string()), "{name}: {}", cells[0]);
            assert_eq!(
                cells[1],
                line.likelihood_ratio().map_or(String::new(), |it| it.to_string()),
                "{name}"
            );
            assert_eq!(cells[2], written(line.weight()), "{name}");
            sum += cells[2].parse::<f64>().unwrap();
            if let Some(grounds) = line.grounds() {
                let expected = format!("{}, {}", grounds.basis(), grounds.source().key());
                assert!(cells[0].ends_with(&expected), "{name}: {}", cells[0]);
                let shapes =
                    row.every().into_iter().filter(|it| it.has_class(grounds.basis().as_str())).count();
                assert_eq!(shapes, 2, "{name}: the bar looks as its swatch does");
            }
            if let [bar] = row.of_class("bar")[..] {
                let (left, right) = (place(bar, "x"), place(bar, "x") + place(bar, "width"));
                let (from, to) = if line.weight() < Weight::ZERO { (right, left) } else { (left, right) };
                assert!((from - end).abs() < 0.015, "{name}: from {from}, not {end}");
                axis.holds(to, sum);
                end = to;
            }
        }
        let [sums] = self::rows(table, "tfoot")[..] else { panic!("{name}") };
        assert!((place(sums.all("circle")[0], "cx") - end).abs() < 0.015, "{name}");
        let of_sum = cells(sums);
        let interval = ranked.interval();
        assert_eq!(of_sum[0], format!("Sum, which is {} ({interval})", ranked.probability()), "{name}");
        assert_eq!(of_sum[2], written(explanation.weight()), "{name}");
        assert!((sum - of_sum[2].parse::<f64>().unwrap()).abs() < 1e-9, "{name}: {sum}");
        holds_ratio(of_sum[1], ranked.evidence());
        axis.holds_interval(sums, (interval.low(), interval.high()), ranked.probability());
    }
}

/// Whether a ratio is that of a weight, to two figures.
#[track_caller]
fn holds_ratio(written: &str, weight: Weight) {
    let exact = (f64::from(weight.centinats()) / 100.0).exp();
    match written.rsplit_once(' ') {
        Some(("more than", limit)) => assert!(exact > limit.parse().unwrap(), "{written}: {exact}"),
        Some(("less than", limit)) => assert!(exact < limit.parse().unwrap(), "{written}: {exact}"),
        _ => {
            let written: f64 = written.parse().unwrap();
            assert!((written - exact).abs() <= (0.05 * exact).max(0.0051), "{written}: {exact}");
        }
    }
}

#[test]
fn the_nomogram_has_a_line_for_each_ledger() {
    for patient in PATIENTS.iter() {
        let (name, ledgers) = (&patient.name, patient.ledgers());
        let Some(nomogram) = patient.section("nomogram") else {
            assert!(patient.is_emergency() || ledgers.is_empty(), "{name}");
            continue;
        };
        let picture = nomogram.all("figure")[0].children.iter().find(|it| it.name == "svg").unwrap();
        let lines = picture.of_class("through");
        let captions = nomogram.all("figcaption")[0].all("p");
        assert!(lines.len() == ledgers.len() && captions.len() == ledgers.len(), "{name}");
        for ((line, caption), (_, explanation)) in lines.iter().zip(captions).zip(&ledgers) {
            let condition = explanation.condition();
            let ranked = patient.assessment.get(condition);
            let (before, _) = pretest(explanation.lines().next().unwrap(), condition);
            let begin = format!("{condition}: {before}, by a combined ratio of ");
            let end = format!(", becomes {}.", ranked.probability());
            let ratio = caption.text.strip_prefix(&begin).and_then(|rest| rest.strip_suffix(&end));
            holds_ratio(ratio.unwrap_or_else(|| panic!("{name}: {}", caption.text)), ranked.evidence());
            // The smallest pretest probability is at the top, and the smallest posterior probability at the bottom.
            let height = |log_odds: f64| 160.0 - log_odds.clamp(-9.21, 9.21) / 9.21 * 130.0;
            let ends = [
                (line.get("y1"), -before.weight().centinats()),
                (line.get("y2"), ranked.weight().centinats()),
            ];
            for (written, centinats) in ends {
                let expected = height(f64::from(centinats) / 100.0);
                assert!(
                    (written.parse::<f64>().unwrap() - expected).abs() < 1.1,
                    "{name}: {written}, {expected}"
                );
            }
        }
    }
}

#[test]
fn the_comparison_is_that_of_the_library() {
    for patient in PATIENTS.iter() {
        let Some(section) = patient.section("comparison") else { continue };
        let first_two: Vec<_> =
            patient.assessment.ranking().take(2).map(|ranked| ranked.condition()).collect();
        let comparison = patient.assessment.compare(first_two[0], first_two[1]);
        let weight = |line: Option<&Line>| line.map_or(String::new(), |line| written(line.weight()));
        let rows = rows(section, "tbody");
        assert!(!rows.is_empty(), "{}", patient.name);
        for (row, line) in rows.iter().zip(comparison.lines()) {
            let expected = [weight(line.first()), weight(line.second()), written(line.difference())];
            assert_eq!(cells(row)[1..], expected, "{}", patient.name);
        }
        let sums = [comparison.first().weight(), comparison.second().weight(), comparison.difference()];
        assert_eq!(cells(self::rows(section, "tfoot")[0])[1..], sums.map(written), "{}", patient.name);
        if let Some(finding) = comparison.best_next(Respondent::Laboratory) {
            assert!(section.text.contains(&finding.to_string()), "{}", patient.name);
        }
    }
}

/// Two conditions at once are told apart by a pattern too.
#[test]
fn two_conditions_have_two_ledgers() {
    let patient = patient("two_conditions");
    let conditions: Vec<_> = patient.ledgers().iter().map(|(_, of)| of.condition()).collect();
    assert_eq!(conditions, [Condition::LumbarDiscHerniation, Condition::MyofascialTriggerPoints]);
    assert!(
        patient.page.all("style")[0].text.contains(".line-2 { stroke: var(--estimated); stroke-dasharray:")
    );
}

/// The colours of a scheme: the names and the values that stand after `begin` in the style sheet.
fn colours(style: &str, begin: &str) -> Vec<(String, f64)> {
    let (_, rest) = style.split_once(begin).unwrap();
    let (block, _) = rest.split_once('}').unwrap();
    let colour = |declaration: &str| {
        let (name, value) = declaration.trim().strip_prefix("--")?.split_once(": #")?;
        Some((name.to_owned(), luminance(value)))
    };
    block.split(';').filter_map(colour).collect()
}

/// The relative luminance of a colour, as WCAG 2 defines it.
fn luminance(hexadecimal: &str) -> f64 {
    let digit = |at: usize| f64::from(u8::from_str_radix(&hexadecimal[at..=at], 16).unwrap());
    let channel = |index: usize| match hexadecimal.len() {
        3 => 17.0 * digit(index),
        _ => 16.0 * digit(2 * index) + digit(2 * index + 1),
    };
    let linear = |index: usize| match channel(index) / 255.0 {
        value if value <= 0.040_45 => value / 12.92,
        value => ((value + 0.055) / 1.055).powf(2.4),
    };
    0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2)
}

/// WCAG 2, level AA: text at 4.5 to 1, and what must be seen of a picture at 3 to 1.
#[test]
fn every_text_and_every_bar_stands_out() {
    let style = include_str!("../templates/style.css");
    let schemes = [
        ":root {\n  color-scheme",
        "prefers-color-scheme: dark) {\n  :root {",
        "@page { size: A4; margin: 10mm 13mm; }\n  :root {",
    ];
    for scheme in schemes {
        let colours = colours(style, scheme);
        let of = |name: &str| {
            colours.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name}")).1
        };
        for (names, pages, least) in [
            (&["text", "note", "link", "alarm"][..], &["page", "alarm-page"][..], 4.5),
            (&["soon", "measured", "adapted", "estimated", "article"], &["page"], 3.0),
        ] {
            for (name, page) in names.iter().flat_map(|name| pages.iter().map(move |page| (name, page))) {
                let (one, other) = (of(name), of(page));
                let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                assert!(contrast >= least, "{name} on {page}: {contrast:.2}; {scheme}");
            }
        }
    }
}

/// What a bar rests on is seen without colours: no two of the bases look the same.
#[test]
fn every_basis_has_a_look_of_its_own() {
    let style = include_str!("../templates/style.css");
    let looks = ["measured", "adapted", "estimated", "source_article"].map(|basis| {
        let (_, rest) = style.split_once(&format!(".{basis} {{ fill: ")).unwrap();
        rest.split_once(';').unwrap().0.replace(basis, "")
    });
    assert_eq!(looks.iter().collect::<BTreeSet<_>>().len(), looks.len(), "{looks:?}");
}
