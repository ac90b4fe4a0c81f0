//! The knowledge as nine tables of comma-separated values, so that another implementation can run on exactly the same knowledge.
//! The columns are those of the tables from which the knowledge was compiled.
//!
//! A field with a comma, a quotation mark or a line break is quoted. Items of rules are written as
//!
//! ```text
//! item        = ["+"] alternative { "|" alternative }       + is a requirement, which is not counted
//! alternative = part { "&" part }                           & binds tighter than |
//! part        = ["?"] test                                  ?x: x is not stated to be absent
//! test        = a finding id | "@" the id of a criterion | sex=female | sex=male | duration_unknown
//!             | age | age_at_onset | duration_weeks with >= <= < > and a whole number
//! ```
//!
//! The column `from_memory` is always empty; it is kept for programs that read it. Further codes of conditions and findings are
//! left out, and so are the labels of codes.

use std::fmt::Display;

use lumbago::knowledge::{self, Code, CodeSystem, DemographicRange, Item};
use lumbago::{
    Condition, Criterion, Finding, LikelihoodRatio, Setting,
    knowledge::{Grounds, Reading},
    screening::Screen,
};

/// A file name and its text.
pub(crate) struct Table {
    pub(crate) file: &'static str,
    pub(crate) text: String,
}

/// Every table.
///
/// # Errors
///
/// A sentence, if the knowledge has something that these tables cannot express.
pub(crate) fn tables() -> Result<Vec<Table>, String> {
    Ok(vec![
        conditions(),
        findings()?,
        weights(),
        demographics()?,
        pretest(),
        criteria()?,
        triage()?,
        screens()?,
        sources()?,
    ])
}

/// A table with as many fields in each row as there are columns.
fn table<const N: usize>(
    file: &'static str,
    columns: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Table {
    let mut text = columns.join(",") + "\n";
    for row in rows {
        text += &row.map(|field| quoted(&field)).join(",");
        text.push('\n');
    }
    Table { file, text }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

fn conditions() -> Table {
    let columns = [
        "id",
        "label",
        "lay_label",
        "synonyms",
        "mechanism",
        "usual_course_and_conservative_care",
        "serious",
        "icd10",
        "icd10cm",
        "icd11",
        "hpo",
        "icd10_fit",
        "icd10cm_fit",
        "icd11_fit",
        "hpo_fit",
        "limits",
    ];
    let systems = [
        CodeSystem::Icd10Who2019,
        CodeSystem::Icd10Cm202604,
        CodeSystem::Icd11Mms,
        CodeSystem::HumanPhenotypeOntology,
    ];
    let rows = Condition::ALL.iter().map(|condition| {
        let profile = knowledge::profile(*condition);
        let code = |system| profile.codes().iter().find(|code| code.system() == system);
        let [icd10, icd10cm, icd11, hpo] = systems.map(|system| text(code(system).map(Code::code)));
        let [icd10_fit, icd10cm_fit, icd11_fit, hpo_fit] =
            systems.map(|system| text(code(system).map(Code::fit)));
        [
            condition.as_str().into(),
            condition.label().into(),
            condition.lay_label().into(),
            condition.synonyms().join(";"),
            profile.mechanism().into(),
            profile.usual_course().into(),
            yes(condition.is_serious()),
            icd10,
            icd10cm,
            icd11,
            hpo,
            icd10_fit,
            icd10cm_fit,
            icd11_fit,
            hpo_fit,
            text(profile.limits()),
        ]
    });
    table("conditions.csv", columns, rows)
}

fn findings() -> Result<Table, String> {
    let columns = ["id", "kind", "label", "lay_question", "respondent"];
    let mut rows = Vec::new();
    for finding in Finding::ALL {
        let kind = match finding {
            Finding::Symptom(_) => "symptom",
            Finding::PainQuality(_) => "pain_quality",
            Finding::RiskFactor(_) => "risk_factor",
            Finding::Sign(_) => "sign",
            Finding::Investigation(_) => "investigation",
            other => return Err(formless(other)),
        };
        rows.push([
            finding.as_str().into(),
            kind.into(),
            finding.label().into(),
            finding.question().into(),
            finding.respondent().as_str().into(),
        ]);
    }
    Ok(table("findings.csv", columns, rows))
}

fn weights() -> Table {
    let columns = [
        "condition",
        "finding",
        "lr_present",
        "present_lo",
        "present_hi",
        "lr_absent",
        "absent_lo",
        "absent_hi",
        "group",
        "basis",
        "source_key",
        "from_memory",
        "published",
        "rationale",
    ];
    let mut rows = Vec::new();
    for condition in Condition::ALL {
        for group in knowledge::profile(*condition).groups() {
            for row in group.rows() {
                let [present, present_low, present_high] = figures(Some(row.if_present()));
                let [absent, absent_low, absent_high] = figures(Some(row.if_absent()));
                let [basis, source, memory] = footing(row.grounds());
                rows.push([
                    condition.as_str().into(),
                    row.finding().as_str().into(),
                    present,
                    present_low,
                    present_high,
                    absent,
                    absent_low,
                    absent_high,
                    group.name().into(),
                    basis,
                    source,
                    memory,
                    text(row.grounds().published()),
                    row.grounds().rationale().into(),
                ]);
            }
        }
    }
    table("weights.csv", columns, rows)
}

fn demographics() -> Result<Table, String> {
    let columns = [
        "condition",
        "factor",
        "from",
        "to",
        "lr",
        "lo",
        "hi",
        "basis",
        "source_key",
        "from_memory",
        "rationale",
    ];
    let mut rows = Vec::new();
    for condition in Condition::ALL {
        for demographic in knowledge::profile(*condition).demographics() {
            let (factor, from, to) = match demographic.range() {
                DemographicRange::Age(from, to) => ("age", from.to_string(), to.to_string()),
                DemographicRange::AgeAtOnset(from, to) => ("age_at_onset", from.to_string(), to.to_string()),
                DemographicRange::DurationWeeks(from, to) => {
                    ("duration_weeks", from.to_string(), to.to_string())
                }
                DemographicRange::Sex(sex) => ("sex", sex.as_str().into(), String::new()),
                other => return Err(formless(other)),
            };
            let [ratio, low, high] = figures(Some(demographic.likelihood_ratio()));
            let [basis, source, memory] = footing(demographic.grounds());
            let rationale = demographic.grounds().rationale().into();
            rows.push([
                condition.as_str().into(),
                factor.into(),
                from,
                to,
                ratio,
                low,
                high,
                basis,
                source,
                memory,
                rationale,
            ]);
        }
    }
    Ok(table("demographics.csv", columns, rows))
}

fn pretest() -> Table {
    let columns = [
        "condition",
        "setting",
        "probability",
        "lo",
        "hi",
        "basis",
        "source_key",
        "from_memory",
        "rationale",
    ];
    let mut rows = Vec::new();
    for condition in Condition::ALL {
        for setting in Setting::ALL {
            let Some(pretest) = knowledge::profile(*condition).pretest(*setting) else { continue };
            let [basis, source, memory] = footing(pretest.grounds());
            rows.push([
                condition.as_str().into(),
                setting.as_str().into(),
                pretest.probability().value().to_string(),
                pretest.low().value().to_string(),
                pretest.high().value().to_string(),
                basis,
                source,
                memory,
                pretest.grounds().rationale().into(),
            ]);
        }
    }
    table("pretest.csv", columns, rows)
}

fn criteria() -> Result<Table, String> {
    let columns = [
        "id",
        "name",
        "condition",
        "items",
        "threshold",
        "lr_met",
        "met_lo",
        "met_hi",
        "lr_not_met",
        "notmet_lo",
        "notmet_hi",
        "replaces_group",
        "basis",
        "source_key",
        "from_memory",
        "rationale",
    ];
    let mut rows = Vec::new();
    for criterion in Criterion::ALL {
        let rule = knowledge::criterion(*criterion);
        let [met, met_low, met_high] = figures(rule.if_met());
        let [not_met, not_met_low, not_met_high] = figures(rule.if_not_met());
        // Demographic factors stand before groups of findings.
        let groups = knowledge::profile(rule.condition()).groups();
        let (groups, mut replaced): (Vec<_>, Vec<_>) =
            rule.replaces().partition(|name| groups.iter().any(|group| group.name() == *name));
        replaced.extend(groups);
        let [basis, source, memory] = footing(rule.grounds());
        rows.push([
            criterion.as_str().into(),
            criterion.label().into(),
            rule.condition().as_str().into(),
            items(rule.required(), rule.counted())?,
            rule.threshold().to_string(),
            met,
            met_low,
            met_high,
            not_met,
            not_met_low,
            not_met_high,
            replaced.join(";"),
            basis,
            source,
            memory,
            rule.grounds().rationale().into(),
        ]);
    }
    Ok(table("criteria.csv", columns, rows))
}

fn triage() -> Result<Table, String> {
    let columns = [
        "id",
        "suspected",
        "urgency",
        "items",
        "threshold",
        "unanswered_question_priority",
        "basis",
        "source_key",
        "what_to_do",
        "rationale",
        "ambulance",
    ];
    let mut rows = Vec::new();
    for flag in knowledge::red_flags() {
        rows.push([
            flag.as_str().into(),
            flag.suspicion().as_str().into(),
            flag.urgency().as_str().into(),
            items(flag.required(), flag.counted())?,
            flag.threshold().to_string(),
            text(flag.priority()),
            flag.basis().as_str().into(),
            flag.source().key().into(),
            flag.what_to_do().to_string(),
            flag.rationale().into(),
            yes(flag.needs_ambulance()),
        ]);
    }
    Ok(table("triage.csv", columns, rows))
}

fn screens() -> Result<Table, String> {
    let columns = ["screen_id", "order", "heading", "finding", "trigger"];
    let mut rows = Vec::new();
    for screen in Screen::ALL {
        let questions = knowledge::screen_questions().iter().filter(|question| question.screen() == *screen);
        for (place, question) in questions.enumerate() {
            rows.push([
                screen.as_str().into(),
                (place + 1).to_string(),
                screen.label().into(),
                question.finding().as_str().into(),
                question.trigger().map(item).transpose()?.unwrap_or_default(),
            ]);
        }
    }
    Ok(table("screens.csv", columns, rows))
}

fn sources() -> Result<Table, String> {
    let columns = ["source_key", "authors", "year", "title", "journal", "doi", "pmid", "design", "verified"];
    let mut rows = Vec::new();
    for source in knowledge::sources() {
        let verified = match source.reading() {
            Reading::Text => "yes",
            Reading::Abstract => "abstract",
            Reading::Restated => "secondary",
            Reading::OwnEstimate => "estimate",
            other => return Err(formless(other)),
        };
        rows.push([
            source.key().into(),
            source.authors().into(),
            text(source.year()),
            source.title().into(),
            text(source.journal()),
            text(source.doi()),
            text(source.pmid()),
            source.design().into(),
            verified.into(),
        ]);
    }
    Ok(table("sources.csv", columns, rows))
}

/// The point estimate and both ends of the interval. Three empty fields if there is no ratio.
fn figures(ratio: Option<LikelihoodRatio>) -> [String; 3] {
    [LikelihoodRatio::point, LikelihoodRatio::low, LikelihoodRatio::high]
        .map(|figure| text(ratio.map(figure)))
}

/// The basis, the source, and the empty column `from_memory`.
fn footing(grounds: &Grounds) -> [String; 3] {
    [grounds.basis().as_str().into(), grounds.source().key().into(), String::new()]
}

/// A field that may be empty.
fn text(field: Option<impl Display>) -> String {
    field.map(|field| field.to_string()).unwrap_or_default()
}

fn yes(is_so: bool) -> String {
    if is_so { "yes".into() } else { "no".into() }
}

/// The items of a rule, requirements first.
fn items(required: &[Item], counted: &[Item]) -> Result<String, String> {
    let required = required.iter().map(|required| Ok(format!("+{}", item(required)?)));
    let all: Result<Vec<_>, String> = required.chain(counted.iter().map(item)).collect();
    Ok(all?.join(";"))
}

fn item(item: &Item) -> Result<String, String> {
    let key = item.key().to_string();
    // The tables have no brackets, so an "or" inside an "and" would be misread.
    if key.contains('(') { Err(formless(item)) } else { Ok(key) }
}

fn formless(word: impl std::fmt::Debug) -> String {
    format!("the tables cannot express {word:?}")
}
