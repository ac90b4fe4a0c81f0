//! The patient's questions as a `Questionnaire`: who the patient is, the screens of safety questions, and the other questions.

use lumbago::knowledge::{self, Bound, Item};
use lumbago::screening::Screen;
use lumbago::{Finding, Presence, Respondent, Sex};
use serde_json::{Value, json};

use super::{FINDING, PRESENCE, QUESTIONNAIRE};

/// The code system of the administrative gender.
pub const GENDER: &str = "http://hl7.org/fhir/administrative-gender";

/// The questionnaire. The `linkId` of a question is the field or the finding that it asks about.
#[must_use]
pub fn questionnaire() -> Value {
    let asked = knowledge::screen_questions();
    let is_on_screen = |finding: &Finding| asked.iter().any(|question| question.finding() == *finding);
    let for_patient = |finding: &Finding| finding.respondent() == Respondent::Patient;
    let screens = Screen::ALL.iter().map(|screen| {
        let questions = asked.iter().filter(|row| row.screen() == *screen && for_patient(&row.finding()));
        let questions = questions.map(|row| question(row.finding(), row.trigger()));
        group(screen.as_str(), screen.label(), &questions.collect::<Vec<_>>())
    });
    let others = Finding::ALL.iter().filter(|finding| for_patient(finding) && !is_on_screen(finding));
    let others: Vec<_> = others.map(|finding| question(*finding, None)).collect();
    let groups: Vec<_> = std::iter::once(person())
        .chain(screens)
        .chain([group("other", "These tell which cause is more likely.", &others)])
        .collect();
    json!({
        "resourceType": "Questionnaire",
        "url": QUESTIONNAIRE,
        "version": knowledge::VERSION,
        "name": "LumbagoPatientQuestions",
        "title": "Low back and upper leg pain: questions for the patient",
        // No clinician has reviewed the questions yet.
        "status": "draft",
        "subjectType": ["Patient"],
        "description": "Answer unknown where the patient is not sure. What is left open counts as never asked, never as absent.",
        "item": groups,
    })
}

fn group(id: &str, text: &str, items: &[Value]) -> Value {
    json!({ "linkId": id, "text": text, "type": "group", "item": items })
}

fn person() -> Value {
    let sexes = Sex::ALL
        .iter()
        .map(|sex| json!({ "valueCoding": { "system": GENDER, "code": sex, "display": sex.label() } }));
    let items = [
        json!({ "linkId": "age", "text": "How old are you, in years?", "type": "integer" }),
        json!({ "linkId": "sex", "text": "What is your sex?", "type": "choice", "answerOption": sexes.collect::<Value>() }),
        json!({ "linkId": "duration_weeks", "text": "For how many weeks have you had this pain?", "type": "decimal" }),
    ];
    group("person", "About you", &items)
}

fn question(finding: Finding, trigger: Option<&Item>) -> Value {
    let options = Presence::ALL.iter().map(|presence| {
        let display = match presence {
            Presence::Present => "yes",
            Presence::Absent => "no",
            Presence::Unknown => "not sure",
        };
        json!({ "valueCoding": { "system": PRESENCE, "code": presence, "display": display } })
    });
    let mut item = json!({
        "linkId": finding,
        "code": [{ "system": FINDING, "code": finding, "display": finding.label() }],
        "text": finding.question(),
        "type": "choice",
        "answerOption": options.collect::<Value>(),
    });
    let mut conditions = Vec::new();
    if trigger.is_some_and(|trigger| enable(trigger, &mut conditions)) && !conditions.is_empty() {
        if conditions.len() > 1 {
            item["enableBehavior"] = json!("any");
        }
        item["enableWhen"] = json!(conditions);
    }
    item
}

/// When a follow-up is shown: if any of these holds. It may be shown too often, never too seldom, so that a fact which is not
/// stated opens the question too. False if that cannot be said of the trigger; then the question is always shown.
fn enable(trigger: &Item, when: &mut Vec<Value>) -> bool {
    let mut add = |condition: Value| {
        if !when.contains(&condition) {
            when.push(condition);
        }
        true
    };
    let unstated = |field: &str| json!({ "question": field, "operator": "exists", "answerBoolean": false });
    match trigger {
        Item::Finding(finding) if finding.respondent() == Respondent::Patient => {
            let present = json!({ "system": PRESENCE, "code": Presence::Present });
            add(json!({ "question": finding, "operator": "=", "answerCoding": present }))
        }
        // An examiner's finding is not in this questionnaire.
        Item::Finding(_) => true,
        Item::Age(bound) => {
            let (operator, limit) = match bound {
                Bound::AtLeast(limit) => (">=", limit),
                Bound::AtMost(limit) => ("<=", limit),
                Bound::Below(limit) => ("<", limit),
                Bound::Above(limit) => (">", limit),
                _ => return false,
            };
            add(json!({ "question": "age", "operator": operator, "answerInteger": limit }))
                && add(unstated("age"))
        }
        Item::Sex(sex) => {
            let sex = json!({ "system": GENDER, "code": sex });
            add(json!({ "question": "sex", "operator": "=", "answerCoding": sex })) && add(unstated("sex"))
        }
        Item::Any(parts) => parts.iter().all(|part| enable(part, when)),
        // One of the parts that must all hold is enough to show it.
        Item::All([first, ..]) => enable(first, when),
        _ => false,
    }
}
