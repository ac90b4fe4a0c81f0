//! A short result to show on a screen: labels and sentences, with nothing to look up.

use serde::ser::SerializeMap;

use super::shapes::{Array, Object, Text, written_as_objects};
use crate::assessment::{Assessment, Ranked};
use crate::citation::Source;
use crate::conclusion::Conclusion;
use crate::inquiry::Question;
use crate::knowledge;
use crate::posterior::{Line, Subject};
use crate::triage::{FiredFlag, Floor, Triage};
use crate::vocabulary::Urgency;

/// A short form of an assessment for a screen: how soon to seek care and why, the leading conditions with the reasons for and
/// against them, and what to ask next. It has labels, sentences and citations.
///
/// The [record](Assessment::record) is the full form, with every number.
///
/// ```
/// use lumbago::{Presentation, Sign, Symptom, score};
///
/// let patient = Presentation::new().present(Symptom::PainBelowKnee).present(Sign::StraightLegRaise);
/// let assessment = score(&patient);
/// let summary = serde_json::to_value(assessment.summary().conditions(1))?;
/// let first = &summary["conditions"][0];
/// assert_eq!(first["label"], "Lumbar disc herniation with radiculopathy");
/// assert_eq!(first["for"][0]["text"], "Straight leg raise: present");
/// assert_eq!(first["for"][1]["source"], "hill2011");
/// assert!(first["for"][1]["citation"].as_str().unwrap().ends_with("PMID 21358478"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Summary<'a> {
    assessment: &'a Assessment,
    conditions: usize,
    questions: usize,
}

impl Assessment {
    /// The short form, for a screen.
    #[must_use]
    pub fn summary(&self) -> Summary<'_> {
        Summary { assessment: self, conditions: 5, questions: 5 }
    }
}

impl Summary<'_> {
    /// Sets how many of the leading conditions to write. The default is five.
    #[must_use]
    pub fn conditions(self, conditions: usize) -> Self {
        Self { conditions, ..self }
    }

    /// Sets how many of the next questions to write. The default is five.
    #[must_use]
    pub fn questions(self, questions: usize) -> Self {
        Self { questions, ..self }
    }
}

written_as_objects! {
    Summary<'_>, HowSoon<'_>, Rule<'_>, ByEvidence, OneCondition<'_>, ReasonLine<'_>, NextQuestion,
}

impl Object for Summary<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let assessment = self.assessment;
        map.serialize_entry("triage", &HowSoon(assessment.triage()))?;
        map.serialize_entry("conclusion", assessment.conclusion().as_str())?;
        map.serialize_entry("conclusion_text", &Text(&assessment.conclusion()))?;
        map.serialize_entry("if_urgent_cause_excluded", &assessment.is_urgent_cause_first())?;
        // Of someone outside the population no condition is named.
        let is_inside = !matches!(assessment.conclusion(), Conclusion::OutsidePopulation(_));
        let shown = if is_inside { self.conditions } else { 0 };
        let conditions = || assessment.ranking().take(shown).map(OneCondition);
        map.serialize_entry("conditions", &Array(conditions))?;
        map.serialize_entry("none_of_these", &is_inside.then(|| assessment.none_of_these()))?;
        let serious = || assessment.must_not_miss().map(|serious| serious.ranked().condition().label());
        map.serialize_entry("must_not_miss", &Array(serious))?;
        map.serialize_entry("conflicts", &Array(|| assessment.presentation().conflicts().map(Text)))?;
        let questions = || assessment.next_questions().take(self.questions).map(NextQuestion);
        map.serialize_entry("next_questions", &Array(questions))?;
        map.serialize_entry("receipt", &assessment.receipt())
    }
}

struct HowSoon<'a>(Triage<'a>);

impl Object for HowSoon<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let triage = &self.0;
        let survey = triage.survey();
        let advice = triage.advice_by(&survey);
        map.serialize_entry("urgency", &triage.urgency())?;
        map.serialize_entry("provisional", &survey.is_provisional())?;
        map.serialize_entry("ambulance", &triage.needs_ambulance())?;
        map.serialize_entry("advice", &Text(&advice))?;
        map.serialize_entry("advice_sentences", &Array(|| advice.sentences()))?;
        map.serialize_entry("safety_net", &triage.safety_net())?;
        let at_level = |urgency: Urgency| urgency == triage.urgency();
        let rules = || triage.fired().filter(|fired| at_level(fired.red_flag().urgency())).map(Rule);
        map.serialize_entry("fired", &Array(rules))?;
        let floors = || triage.floors().filter(|floor| at_level(floor.urgency())).map(ByEvidence);
        map.serialize_entry("floors", &Array(floors))?;
        map.serialize_entry("open_safety_questions", &survey.questions().count())
    }
}

/// A rule that fired, with a text for the patient and the citation for a clinician.
struct Rule<'a>(FiredFlag<'a>);

impl Object for Rule<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let flag = self.0.red_flag();
        map.serialize_entry("red_flag", flag.as_str())?;
        map.serialize_entry("text", flag.detail())?;
        map.serialize_entry("suspicion", flag.suspicion().label())?;
        map.serialize_entry("because", &Array(|| self.0.because()))?;
        map.serialize_entry("basis", &flag.basis())?;
        write_citation(map, flag.source())
    }
}

struct ByEvidence(Floor);

impl Object for ByEvidence {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("condition", &self.0.condition())?;
        map.serialize_entry("text", &Text(&self.0.detail()))
    }
}

struct OneCondition<'a>(Ranked<'a>);

impl Object for OneCondition<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let (ranked, condition) = (&self.0, self.0.condition());
        let explanation = ranked.explain();
        map.serialize_entry("condition", &condition)?;
        map.serialize_entry("label", condition.label())?;
        map.serialize_entry("lay_label", condition.lay_label())?;
        map.serialize_entry("probability", &ranked.probability())?;
        map.serialize_entry("interval", &ranked.interval())?;
        map.serialize_entry("band", &ranked.band())?;
        map.serialize_entry("probability_text", &Text(&ranked.probability()))?;
        map.serialize_entry("for", &Array(|| explanation.supporting().map(ReasonLine)))?;
        map.serialize_entry("against", &Array(|| explanation.opposing().map(ReasonLine)))?;
        map.serialize_entry("limits", &knowledge::profile(condition).limits())
    }
}

/// A reason for or against a condition.
struct ReasonLine<'a>(&'a Line);

impl Object for ReasonLine<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let key = match self.0.subject() {
            Subject::Finding(finding, _) => finding.as_str(),
            Subject::Criterion(criterion, _) => criterion.as_str(),
            Subject::Demographic(range) => range.factor().as_str(),
            Subject::Pretest(..) | Subject::StatedPretest(_) => "pretest",
        };
        map.serialize_entry("key", key)?;
        map.serialize_entry("text", &Text(&self.0.subject()))?;
        map.serialize_entry("likelihood_ratio", &self.0.likelihood_ratio())?;
        if let Some(grounds) = self.0.grounds() {
            map.serialize_entry("basis", &grounds.basis())?;
            write_citation(map, grounds.source())?;
        }
        Ok(())
    }
}

fn write_citation<M: SerializeMap>(map: &mut M, source: &'static Source) -> Result<(), M::Error> {
    map.serialize_entry("source", source.key())?;
    map.serialize_entry("citation", &Text(source))
}

struct NextQuestion(Question);

impl Object for NextQuestion {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let question = &self.0;
        map.serialize_entry("finding", &question.finding())?;
        map.serialize_entry("question", question.finding().question())?;
        map.serialize_entry("respondent", &question.respondent())?;
        map.serialize_entry("reason", question.reason().as_str())?;
        map.serialize_entry("reason_text", &Text(&question.reason()))
    }
}
