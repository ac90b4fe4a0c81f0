//! What the example `knowledge` writes: the tables give back everything that is compiled in, and the evidence book is up to date.

#[path = "../examples/knowledge/book.rs"]
mod book;
#[path = "../examples/knowledge/csv.rs"]
mod csv;
#[path = "support/frozen.rs"]
mod frozen;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lumbago::knowledge::{self, Bound, Code, CodeSystem, DemographicRange, Item, Profile};
use lumbago::{
    Condition, Criterion, Finding, LikelihoodRatio, Setting,
    knowledge::{Grounds, Reading},
    screening::Screen,
};

// The tables

/// The fields of a table, row by row.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut field)),
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ => field.push(letter),
        }
    }
    assert!(!is_quoted && row.is_empty() && field.is_empty(), "the table ends in the middle of a row");
    rows
}

/// A row in the reading, from its first field to its last.
struct Record<'a> {
    fields: std::iter::Zip<std::slice::Iter<'a, String>, std::slice::Iter<'a, String>>,
}

impl Record<'_> {
    /// The next field, which must be of this column.
    fn next(&mut self, column: &str) -> Result<&str, String> {
        match self.fields.next() {
            Some((head, field)) if head == column => Ok(field),
            other => Err(format!("{column}: {other:?}")),
        }
    }

    fn text(&mut self, column: &str, expected: &str) -> Result<(), String> {
        let field = self.next(column)?;
        if field == expected { Ok(()) } else { Err(format!("{column}: {field}, and not {expected}")) }
    }

    fn maybe(&mut self, column: &str, expected: Option<&str>) -> Result<(), String> {
        self.text(column, expected.unwrap_or_default())
    }

    fn number(&mut self, column: &str, expected: f64) -> Result<(), String> {
        let field = self.next(column)?;
        match field.parse::<f64>() {
            Ok(number) if number.to_bits() == expected.to_bits() => Ok(()),
            _ => Err(format!("{column}: {field}, and not {expected}")),
        }
    }

    fn ratio(&mut self, columns: [&str; 3], expected: Option<LikelihoodRatio>) -> Result<(), String> {
        let figures = [LikelihoodRatio::point, LikelihoodRatio::low, LikelihoodRatio::high];
        for (column, figure) in columns.into_iter().zip(figures) {
            match expected {
                Some(ratio) => self.number(column, figure(ratio))?,
                None => self.text(column, "")?,
            }
        }
        Ok(())
    }

    fn footing(&mut self, grounds: &Grounds) -> Result<(), String> {
        self.text("basis", grounds.basis().as_str())?;
        self.text("source_key", grounds.source().key())?;
        self.text("from_memory", "")
    }

    fn items(&mut self, required: &[Item], counted: &[Item]) -> Result<(), String> {
        let field = self.next("items")?;
        let mut items = field.split(';');
        let required = required.iter().all(|item| {
            items.next().and_then(|text| text.strip_prefix('+')).is_some_and(|text| reads_as(text, item))
        });
        let counted = counted.iter().all(|item| items.next().is_some_and(|text| reads_as(text, item)));
        if required && counted && items.next().is_none() { Ok(()) } else { Err(format!("items: {field}")) }
    }
}

/// Whether a text means an item, by the grammar of the tables.
fn reads_as(text: &str, item: &Item) -> bool {
    let all = |sign: char, parts: &[Item]| {
        let texts: Vec<_> = text.split(sign).collect();
        texts.len() == parts.len() && texts.iter().zip(parts).all(|(text, part)| reads_as(text, part))
    };
    match item {
        Item::Any(parts) => all('|', parts),
        Item::All(parts) => !text.contains('|') && all('&', parts),
        Item::Finding(finding) => text == finding.as_str(),
        Item::NotDenied(finding) => text.strip_prefix('?') == Some(finding.as_str()),
        Item::Criterion(criterion) => text.strip_prefix('@') == Some(criterion.as_str()),
        Item::Sex(sex) => text.strip_prefix("sex=") == Some(sex.as_str()),
        Item::DurationUnstated => text == "duration_unknown",
        Item::Age(limit) => bound(text, "age") == Some(*limit),
        Item::AgeAtOnset(limit) => bound(text, "age_at_onset") == Some(*limit),
        Item::DurationWeeks(limit) => bound(text, "duration_weeks") == Some(*limit),
        other => panic!("{other:?} is not tested"),
    }
}

fn bound(text: &str, value: &str) -> Option<Bound> {
    let comparison = text.strip_prefix(value)?;
    let digits = comparison.trim_start_matches(['<', '>', '=']);
    let limit = digits.parse().ok()?;
    match comparison.strip_suffix(digits)? {
        ">=" => Some(Bound::AtLeast(limit)),
        "<=" => Some(Bound::AtMost(limit)),
        "<" => Some(Bound::Below(limit)),
        ">" => Some(Bound::Above(limit)),
        _ => None,
    }
}

/// Reads every row of a table as one of these, in this order.
fn read_rows<T>(
    table: &[Vec<String>],
    expected: impl IntoIterator<Item = T>,
    mut read: impl FnMut(&mut Record<'_>, T) -> Result<(), String>,
) -> Result<(), String> {
    let [heads, rows @ ..] = table else { return Err("no heads".to_owned()) };
    let mut rows = rows.iter().enumerate();
    for expected in expected {
        let (at, row) = rows.next().ok_or("a row is missing")?;
        if row.len() != heads.len() {
            return Err(format!("row {}: {} fields", at + 1, row.len()));
        }
        let mut record = Record { fields: heads.iter().zip(row) };
        read(&mut record, expected).map_err(|error| format!("row {}: {error}", at + 1))?;
        if let Some((column, _)) = record.fields.next() {
            return Err(format!("{column} is not read"));
        }
    }
    match rows.next() {
        None => Ok(()),
        Some((at, _)) => Err(format!("row {} is too many", at + 1)),
    }
}

/// Reads a table, and fails wherever it is not what is compiled in.
fn read(file: &str, table: &[Vec<String>]) -> Result<(), String> {
    match file {
        "conditions.csv" | "findings.csv" => read_words(file, table),
        "weights.csv" | "demographics.csv" | "pretest.csv" => read_figures(file, table),
        _ => read_rules(file, table),
    }
}

fn profiles() -> impl Iterator<Item = &'static Profile> {
    Condition::ALL.iter().map(|condition| knowledge::profile(*condition))
}

fn read_words(file: &str, table: &[Vec<String>]) -> Result<(), String> {
    match file {
        "conditions.csv" => read_rows(table, profiles(), |record, profile| {
            let condition = profile.condition();
            record.text("id", condition.as_str())?;
            record.text("label", condition.label())?;
            record.text("lay_label", condition.lay_label())?;
            record.text("synonyms", &condition.synonyms().join(";"))?;
            record.text("mechanism", profile.mechanism())?;
            record.text("usual_course_and_conservative_care", profile.usual_course())?;
            record.text("serious", if condition.is_serious() { "yes" } else { "no" })?;
            let codes = [
                ("icd10", CodeSystem::Icd10Who2019),
                ("icd10cm", CodeSystem::Icd10Cm202604),
                ("icd11", CodeSystem::Icd11Mms),
                ("hpo", CodeSystem::HumanPhenotypeOntology),
            ]
            .map(|(column, system)| (column, profile.codes().iter().find(|code| code.system() == system)));
            for (column, code) in codes {
                record.maybe(column, code.map(Code::code))?;
            }
            for (column, code) in codes {
                let fit = code.map(|code| code.fit().to_string());
                record.maybe(&format!("{column}_fit"), fit.as_deref())?;
            }
            record.maybe("limits", profile.limits())
        }),
        "findings.csv" => read_rows(table, Finding::ALL, |record, finding| {
            record.text("id", finding.as_str())?;
            let kind = record.next("kind")?;
            let is_of_kind = match finding {
                Finding::Symptom(_) => kind == "symptom",
                Finding::PainQuality(_) => kind == "pain_quality",
                Finding::RiskFactor(_) => kind == "risk_factor",
                Finding::Sign(_) => kind == "sign",
                Finding::Investigation(_) => kind == "investigation",
                other => panic!("{other:?} is not tested"),
            };
            if !is_of_kind {
                return Err(format!("kind: {kind}"));
            }
            record.text("label", finding.label())?;
            record.text("lay_question", finding.question())?;
            record.text("respondent", finding.respondent().as_str())
        }),
        _ => panic!("{file} is not tested"),
    }
}

fn read_figures(file: &str, table: &[Vec<String>]) -> Result<(), String> {
    match file {
        "weights.csv" => {
            let groups =
                profiles().flat_map(|profile| profile.groups().iter().map(move |group| (profile, group)));
            let rows =
                groups.flat_map(|(profile, group)| group.rows().iter().map(move |row| (profile, group, row)));
            read_rows(table, rows, |record, (profile, group, row)| {
                record.text("condition", profile.condition().as_str())?;
                record.text("finding", row.finding().as_str())?;
                record.ratio(["lr_present", "present_lo", "present_hi"], Some(row.if_present()))?;
                record.ratio(["lr_absent", "absent_lo", "absent_hi"], Some(row.if_absent()))?;
                record.text("group", group.name())?;
                record.footing(row.grounds())?;
                record.maybe("published", row.grounds().published())?;
                record.text("rationale", row.grounds().rationale())
            })
        }
        "demographics.csv" => {
            let rows =
                profiles().flat_map(|profile| profile.demographics().iter().map(move |row| (profile, row)));
            read_rows(table, rows, |record, (profile, row)| {
                record.text("condition", profile.condition().as_str())?;
                let (factor, from, to) = match row.range() {
                    DemographicRange::Age(from, to) => ("age", from, to),
                    DemographicRange::AgeAtOnset(from, to) => ("age_at_onset", from, to),
                    DemographicRange::DurationWeeks(from, to) => ("duration_weeks", from, to),
                    DemographicRange::Sex(_) => ("sex", 0, 0),
                    other => panic!("{other:?} is not tested"),
                };
                record.text("factor", factor)?;
                if let DemographicRange::Sex(sex) = row.range() {
                    record.text("from", sex.as_str())?;
                    record.text("to", "")?;
                } else {
                    record.number("from", f64::from(from))?;
                    record.number("to", f64::from(to))?;
                }
                record.ratio(["lr", "lo", "hi"], Some(row.likelihood_ratio()))?;
                record.footing(row.grounds())?;
                record.text("rationale", row.grounds().rationale())
            })
        }
        "pretest.csv" => {
            let rows = profiles().flat_map(|profile| {
                let pretest = move |setting| Some((profile, setting, profile.pretest(setting)?));
                Setting::ALL.iter().copied().filter_map(pretest)
            });
            read_rows(table, rows, |record, (profile, setting, pretest)| {
                record.text("condition", profile.condition().as_str())?;
                record.text("setting", setting.as_str())?;
                record.number("probability", pretest.probability().value())?;
                record.number("lo", pretest.low().value())?;
                record.number("hi", pretest.high().value())?;
                record.footing(pretest.grounds())?;
                record.text("rationale", pretest.grounds().rationale())
            })
        }
        _ => panic!("{file} is not tested"),
    }
}

fn read_rules(file: &str, table: &[Vec<String>]) -> Result<(), String> {
    match file {
        "criteria.csv" => read_rows(table, Criterion::ALL, |record, criterion| {
            let rule = knowledge::criterion(*criterion);
            record.text("id", criterion.as_str())?;
            record.text("name", criterion.label())?;
            record.text("condition", rule.condition().as_str())?;
            record.items(rule.required(), rule.counted())?;
            record.number("threshold", f64::from(rule.threshold()))?;
            record.ratio(["lr_met", "met_lo", "met_hi"], rule.if_met())?;
            record.ratio(["lr_not_met", "notmet_lo", "notmet_hi"], rule.if_not_met())?;
            let field = record.next("replaces_group")?;
            let replaced: BTreeSet<_> = field.split(';').filter(|name| !name.is_empty()).collect();
            if replaced != rule.replaces().collect() {
                return Err(format!("replaces_group: {field}"));
            }
            record.footing(rule.grounds())?;
            record.text("rationale", rule.grounds().rationale())
        }),
        "triage.csv" => read_rows(table, knowledge::red_flags(), |record, flag| {
            record.text("id", flag.as_str())?;
            record.text("suspected", flag.suspicion().as_str())?;
            record.text("urgency", flag.urgency().as_str())?;
            record.items(flag.required(), flag.counted())?;
            record.number("threshold", f64::from(flag.threshold()))?;
            match flag.priority() {
                Some(priority) => record.number("unanswered_question_priority", f64::from(priority))?,
                None => record.text("unanswered_question_priority", "")?,
            }
            record.text("basis", flag.basis().as_str())?;
            record.text("source_key", flag.source().key())?;
            record.text("what_to_do", &flag.what_to_do().to_string())?;
            record.text("rationale", flag.rationale())?;
            record.text("ambulance", if flag.needs_ambulance() { "yes" } else { "no" })
        }),
        "screens.csv" => {
            let mut places = BTreeMap::<Screen, u32>::new();
            read_rows(table, knowledge::screen_questions(), |record, question| {
                let place = places.entry(question.screen()).or_default();
                *place += 1;
                record.text("screen_id", question.screen().as_str())?;
                record.number("order", f64::from(*place))?;
                record.text("heading", question.screen().label())?;
                record.text("finding", question.finding().as_str())?;
                match (record.next("trigger")?, question.trigger()) {
                    ("", None) => Ok(()),
                    (field, Some(trigger)) if reads_as(field, trigger) => Ok(()),
                    (field, _) => Err(format!("trigger: {field}")),
                }
            })
        }
        "sources.csv" => read_rows(table, knowledge::sources(), |record, source| {
            record.text("source_key", source.key())?;
            record.text("authors", source.authors())?;
            match source.year() {
                Some(year) => record.number("year", f64::from(year))?,
                None => record.text("year", "")?,
            }
            record.text("title", source.title())?;
            record.maybe("journal", source.journal())?;
            record.maybe("doi", source.doi())?;
            record.maybe("pmid", source.pmid())?;
            record.text("design", source.design())?;
            let seen = match record.next("verified")? {
                "yes" => Reading::Text,
                "abstract" => Reading::Abstract,
                "secondary" => Reading::Restated,
                "estimate" => Reading::OwnEstimate,
                other => return Err(format!("verified: {other}")),
            };
            if seen == source.reading() { Ok(()) } else { Err("verified".to_owned()) }
        }),
        _ => panic!("{file} is not tested"),
    }
}

#[test]
fn the_tables_give_everything_back() {
    let tables = csv::tables().unwrap();
    assert_eq!(tables.len(), 9);
    for table in tables {
        read(table.file, &parsed(&table.text)).unwrap_or_else(|error| panic!("{}: {error}", table.file));
    }
}

/// Any one field that is not what it should be is seen, and so is a row too few, a row too many, and two in the wrong order.
#[test]
fn nothing_wrong_in_a_table_is_overlooked() {
    for table in csv::tables().unwrap() {
        let mut rows = parsed(&table.text);
        for at in 0..rows.len() {
            for column in 0..rows[at].len() {
                let right = rows[at][column].clone();
                rows[at][column] = match right.parse::<f64>() {
                    Ok(number) => (number + 0.0001).to_string(),
                    Err(_) => format!("{right}x"),
                };
                assert!(read(table.file, &rows).is_err(), "{}, row {at}: {}", table.file, rows[at][column]);
                rows[at][column] = right;
            }
        }
        assert_eq!(read(table.file, &rows), Ok(()));
        rows.swap(1, 2);
        assert!(read(table.file, &rows).is_err(), "{}", table.file);
        rows.swap(1, 2);
        let last = rows.pop().unwrap();
        assert!(read(table.file, &rows).is_err(), "{}", table.file);
        rows.extend([last.clone(), last]);
        assert!(read(table.file, &rows).is_err(), "{}", table.file);
    }
}

#[test]
fn quoted_fields_are_read_as_they_were() {
    let rows = parsed("a,\"b, \"\"c\"\"\nd\",\n,e,f\n");
    assert_eq!(rows, [["a", "b, \"c\"\nd", ""], ["", "e", "f"]]);
}

// The evidence book

/// A change of knowledge changes the book. `LUMBAGO_WRITE=1 cargo test --test export` rewrites it.
#[test]
fn the_evidence_book_is_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // The book is for the web and not in what cargo packages, to which, and only to which, cargo adds this file.
    if root.join("Cargo.toml.orig").exists() {
        return;
    }
    let pages = book::pages();
    let texts: Vec<_> = pages.iter().map(|page| (page.file.as_str(), page.text.as_str())).collect();
    frozen::frozen_in("docs/evidence", &texts);
    for entry in std::fs::read_dir(root.join("docs/evidence")).unwrap() {
        let name = entry.unwrap().file_name();
        assert!(pages.iter().any(|page| name == page.file.as_str()), "{name:?} is no page of the book");
    }
}

/// The address that GitHub gives a heading.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

/// The addresses within a page.
fn addresses(text: &str) -> Vec<String> {
    let mut addresses: Vec<_> = text
        .match_indices("<a id=\"")
        .map(|(at, tag)| text[at + tag.len()..].split('"').next().unwrap().to_owned())
        .collect();
    for line in text.lines().filter(|line| line.starts_with('#') && !line.contains("<a ")) {
        addresses.push(slug(line.trim_start_matches('#').trim_start()));
    }
    addresses
}

#[test]
fn every_link_of_the_book_leads_somewhere() {
    let pages = book::pages();
    let mut known = BTreeMap::new();
    for page in &pages {
        let list = addresses(&page.text);
        let set: BTreeSet<_> = list.iter().cloned().collect();
        assert_eq!(list.len(), set.len(), "{}: an address stands for two places", page.file);
        known.insert(page.file.as_str(), set);
    }
    let mut links = 0;
    for page in &pages {
        for (at, sign) in page.text.match_indices("](") {
            let link = page.text[at + sign.len()..].split(')').next().unwrap();
            if link.starts_with("https://") {
                assert!(!link.contains([' ', '<', '>', '|', '(']), "{link}");
                continue;
            }
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let file = if file.is_empty() { page.file.as_str() } else { file };
            let places = known.get(file).unwrap_or_else(|| panic!("{}: {link}", page.file));
            assert!(place.is_empty() || places.contains(place), "{}: {link}", page.file);
            links += 1;
        }
    }
    assert!(links > 4000, "only {links} links were seen");
}

/// As many cells in each row as in its head, nothing after a line's end, and one line's end at the end.
#[test]
fn the_book_is_well_formed() {
    let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
    for page in book::pages() {
        let mut in_head = None;
        for (at, line) in page.text.lines().enumerate() {
            let place = format!("{}, line {}", page.file, at + 1);
            assert_eq!(line, line.trim_end(), "{place}");
            in_head = line.starts_with('|').then(|| in_head.unwrap_or(cells(line)));
            if let Some(count) = in_head {
                assert_eq!(cells(line), count, "{place}");
            }
        }
        assert!(page.text.ends_with('\n') && !page.text.ends_with("\n\n"), "{}", page.file);
        assert!(!page.text.contains("\n\n\n"), "{}", page.file);
    }
}

/// The row about a finding shows both ratios as they are written everywhere, the basis and the source.
#[test]
fn every_row_stands_on_the_page_of_its_condition() {
    let pages = book::pages();
    for condition in Condition::ALL {
        let file = format!("{}.md", condition.as_str());
        let page = pages.iter().find(|page| page.file == file).unwrap();
        for row in knowledge::profile(*condition).rows() {
            let anchor = format!("| <a id=\"{}\"></a>", row.finding().as_str());
            let line = page.text.lines().find(|line| line.starts_with(&anchor)).unwrap();
            for ratio in [row.if_present(), row.if_absent()] {
                let is_one = ratio.to_string() == "1.0 (1.0 to 1.0)";
                let figures = if is_one { "says nothing".to_owned() } else { ratio.to_string() };
                assert!(line.contains(&format!("| {figures} |")), "{condition}: {line}");
            }
            assert!(line.contains(&format!("| {} |", row.grounds().basis())), "{condition}: {line}");
            assert!(line.contains(&format!("sources.md#{})", row.grounds().source().key())), "{condition}");
        }
    }
}

#[test]
fn every_figure_is_counted_under_its_basis() {
    for (name, count) in book::counts() {
        assert_eq!(count.by_basis.iter().sum::<usize>(), count.all, "{name}");
    }
}
