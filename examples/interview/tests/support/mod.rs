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
        truth: r#"{"age": 41, "sex": "male", "duration_weeks": 5, "findings": {
            "low_back_pain": "present", "buttock_pain": "present", "posterior_thigh_pain": "present",
            "unilateral_leg_pain": "present", "pain_below_knee": "present", "dermatomal_leg_pain": "present",
            "leg_pain_worse_than_back_pain": "present", "leg_tingling": "present", "worse_coughing_sneezing": "present",
            "worse_sitting": "present", "worse_bending_forward": "present", "shooting": "present",
            "electric_shock": "present", "smoking": "present", "heavy_physical_work": "present"}}"#,
        respondents: Respondent::Patient,
        goal: Goal::Names(Condition::LumbarDiscHerniation),
    },
    Patient {
        name: "ankylosing spondylitis",
        truth: r#"{"age": 27, "sex": "male", "duration_weeks": 104, "findings": {
            "low_back_pain": "present", "buttock_pain": "present", "alternating_buttock_pain": "present",
            "morning_stiffness_over_30_minutes": "present", "improves_with_exercise": "present",
            "no_improvement_with_rest": "present", "night_pain": "present", "wakes_second_half_of_night": "present",
            "good_response_to_nsaids": "present", "insidious_onset": "present", "worse_in_morning": "present",
            "enthesis_pain": "present", "eye_pain_or_redness": "present"}}"#,
        respondents: Respondent::Patient,
        goal: Goal::Names(Condition::AnkylosingSpondylitis),
    },
    Patient {
        name: "trigger points",
        truth: r#"{"age": 36, "sex": "female", "duration_weeks": 10, "findings": {
            "low_back_pain": "present", "buttock_pain": "present", "pain_at_rest": "present",
            "relieved_by_heat_or_stretching": "present", "dull": "present", "aching": "present",
            "repetitive_strain": "present", "muscle_overload": "present", "taut_band": "present",
            "hypersensitive_nodule": "present", "familiar_pain_on_palpation": "present",
            "referred_pain_on_palpation": "present"}}"#,
        respondents: Respondent::Examiner,
        goal: Goal::Names(Condition::MyofascialTriggerPoints),
    },
    Patient {
        name: "cauda equina syndrome",
        truth: r#"{"age": 45, "sex": "female", "duration_weeks": 0.4, "findings": {
            "low_back_pain": "present", "bilateral_leg_pain": "present", "saddle_numbness": "present",
            "bladder_dysfunction": "present", "recent_neurological_change": "present"}}"#,
        respondents: Respondent::Patient,
        goal: Goal::Emergency,
    },
    // Complains of the back; belly pain and risk factors come out only when asked for.
    Patient {
        name: "aortic aneurysm",
        truth: r#"{"age": 74, "sex": "male", "duration_weeks": 0.3, "findings": {
            "low_back_pain": "present", "abdominal_pain": "present", "severe_pain": "present", "smoking": "present",
            "hypertension": "present", "family_history_of_aortic_aneurysm": "present"}}"#,
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
