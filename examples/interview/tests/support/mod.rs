//! Five patients who answer truthfully what they are asked, and nothing else.

use interview::Step;
use lumbago::{Condition, Finding, Presence, Presentation, Respondent};

/// What an interview must come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    /// It names this condition first.
    Names(Condition),
    /// It is an emergency.
    Emergency,
}

/// Somebody with a disease.
pub struct Patient {
    pub name: &'static str,
    /// What is true of them, as JSON. What is not stated is not so; of results nothing is known.
    truth: &'static str,
    /// Who is there to answer.
    pub respondents: Respondent,
    pub goal: Goal,
}

/// What the history tells is asked of the patient alone. Trigger points are felt by a hand, so an examiner is there too.
pub const PATIENTS: [Patient; 5] = [
    Patient {
        name: "disc herniation",
        truth: include_str!("herniation.json"),
        respondents: Respondent::Patient,
        goal: Goal::Names(Condition::LumbarDiscHerniation),
    },
    Patient {
        name: "ankylosing spondylitis",
        truth: include_str!("spondylitis.json"),
        respondents: Respondent::Patient,
        goal: Goal::Names(Condition::AnkylosingSpondylitis),
    },
    Patient {
        name: "trigger points",
        truth: include_str!("trigger_points.json"),
        respondents: Respondent::Examiner,
        goal: Goal::Names(Condition::MyofascialTriggerPoints),
    },
    Patient {
        name: "cauda equina syndrome",
        truth: include_str!("cauda_equina.json"),
        respondents: Respondent::Patient,
        goal: Goal::Emergency,
    },
    // Complains of the back; belly pain and risk factors come out only when asked for.
    Patient {
        name: "aortic aneurysm",
        truth: include_str!("aneurysm.json"),
        respondents: Respondent::Patient,
        goal: Goal::Emergency,
    },
];

impl Patient {
    pub fn truth(&self) -> Presentation {
        serde_json::from_str(self.truth).unwrap()
    }
}

/// What is true of a finding.
pub fn presence(truth: &Presentation, finding: Finding) -> Presence {
    truth.presence_of(finding).unwrap_or(match finding.respondent() {
        Respondent::Laboratory => Presence::Unknown,
        _ => Presence::Absent,
    })
}

/// What is known after somebody has answered a step, findings as this function says.
pub fn told(
    truth: &Presentation,
    presence: impl Fn(Finding) -> Presence,
    step: &Step,
    known: Presentation,
) -> Presentation {
    let unsaid = known.clone();
    let said = match step {
        Step::Age => truth.stated_age().map(|age| known.age(age)),
        Step::Sex => truth.stated_sex().map(|sex| known.sex(sex)),
        Step::Duration => truth.stated_duration().map(|duration| known.duration(duration)),
        Step::Sheet(sheet) => {
            let findings = sheet.findings().iter().copied();
            Some(findings.fold(known, |known, finding| known.with(finding, presence(finding))))
        }
        _ => step.finding().map(|finding| known.with(finding, presence(finding))),
    };
    said.unwrap_or(unsaid)
}
