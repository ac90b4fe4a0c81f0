//! One self-contained HTML page about a patient: what to do first, what is likely, why, and what that rests on.
//!
//! ```
//! use lumbago::{Presentation, Symptom};
//!
//! let page = lumbago_report::html(&Presentation::new().present(Symptom::SaddleNumbness));
//! assert!(page.contains("<h1>Go to an emergency department now, and let someone else drive.</h1>"));
//! ```

mod ledger;
mod nomogram;
mod scale;

use std::collections::BTreeSet;

use askama::Template;
use lumbago::knowledge::{Grounds, Source};
use lumbago::ledger::Line;
use lumbago::screening::SafetyQuestion;
use lumbago::triage::{FiredFlag, Floor};
use lumbago::{
    Assessment, Comparison, Conclusion, Condition, Presence, Presentation, ProbabilityBand, Question, Ranked,
    Respondent, Triage, Urgency, inquiry::Reason, score,
};

use ledger::Ledger;
use nomogram::Nomogram;
use scale::Scale;

/// How many entries of a list are shown, and how many lines of a comparison.
const LISTED: usize = 5;
const COMPARED: usize = 8;

/// The page about a patient. It depends on the presentation alone.
///
/// # Panics
///
/// Never: only a `Display` that fails could make it, and none of the library does.
#[must_use]
pub fn html(presentation: &Presentation) -> String {
    let assessment = score(presentation);
    Page::of(&assessment).render().expect("no text of the library fails to be written")
}

/// What the template reads.
#[derive(Template)]
#[template(path = "report.html", whitespace = "minimize")]
struct Page<'a> {
    assessment: &'a Assessment,
    triage: Triage<'a>,
    is_emergency: bool,
    is_covered: bool,
    ledgers: Vec<Ledger>,
    nomogram: Option<Nomogram>,
    comparison: Option<Comparison>,
}

impl<'a> Page<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let triage = assessment.triage();
        let is_emergency = triage.urgency() == Urgency::Emergency;
        let conclusion = assessment.conclusion();
        let mut leading = match conclusion {
            Conclusion::Leading(leader) | Conclusion::NoneMoreLikely(leader) => vec![leader],
            Conclusion::NearTie(first, second) => vec![first, second],
            _ => Vec::new(),
        };
        if let Conclusion::Leading(leader) = conclusion {
            let others = assessment.ranking().filter(|ranked| ranked.condition() != leader);
            let probable = others.filter(|ranked| ranked.band() >= ProbabilityBand::Probable);
            leading.extend(probable.take(1).map(|ranked| ranked.condition()));
        }
        let ledgers: Vec<_> =
            leading.iter().filter_map(|condition| Ledger::of(assessment.explain(*condition))).collect();
        let comparison = (!is_emergency && !ledgers.is_empty()).then(|| {
            let mut ranking = assessment.ranking().map(|ranked| ranked.condition());
            ranking.next().zip(ranking.next()).map(|(first, second)| assessment.compare(first, second))
        });
        Self {
            assessment,
            triage,
            is_emergency,
            is_covered: !matches!(conclusion, Conclusion::OutsidePopulation(_)),
            nomogram: Nomogram::of(&ledgers),
            ledgers,
            comparison: comparison.flatten(),
        }
    }

    /// How urgent it is, in a word. "Self-care" would reassure while the verdict is provisional.
    fn level(&self) -> String {
        match self.triage.urgency() {
            urgency if !self.triage.is_provisional() => format!("Urgency: {urgency}"),
            Urgency::SelfCare => "Urgency so far: provisional".to_owned(),
            urgency => format!("Urgency so far: {urgency}, provisional"),
        }
    }

    /// The first sentence of the advice, and the others.
    fn advice(&self) -> (String, Vec<String>) {
        let mut sentences = self.triage.advice().sentences().map(|sentence| sentence.to_string());
        let first = sentences.next().unwrap_or_default();
        let (first, rest) = first
            .split_once(". ")
            .map_or((first.as_str(), None), |(first, rest)| (first, Some(rest.to_owned())));
        (format!("{}.", first.trim_end_matches('.')), rest.into_iter().chain(sentences).collect())
    }

    fn patient(&self) -> String {
        let patient = self.assessment.presentation();
        let stated = |what: Option<String>, unstated: &str| what.unwrap_or_else(|| unstated.to_owned());
        [
            stated(patient.stated_age().map(|age| age.to_string()), "age not stated"),
            stated(patient.stated_sex().map(|sex| sex.to_string()), "sex not stated"),
            stated(patient.stated_duration().map(|pain| format!("pain for {pain}")), "duration not stated"),
            patient.stated_setting().to_string(),
        ]
        .join(", ")
    }

    /// What was stated: a heading and the findings under it.
    fn stated(&self) -> Vec<(&'static str, String)> {
        let headings =
            [("Present", Presence::Present), ("Absent", Presence::Absent), ("Not known", Presence::Unknown)];
        let listed = headings.map(|(heading, presence)| {
            let findings = self.assessment.presentation().findings().filter(|(_, said)| *said == presence);
            (heading, findings.map(|(finding, _)| finding.label()).collect::<Vec<_>>().join("; "))
        });
        listed.into_iter().filter(|(_, findings)| !findings.is_empty()).collect()
    }

    fn fired(&self) -> impl Iterator<Item = FiredFlag<'a>> {
        let urgency = self.triage.urgency();
        self.triage.fired().filter(move |flag| flag.red_flag().urgency() == urgency)
    }

    /// The rules of a lower urgency, save those whose suspicion a more urgent one has named.
    fn less_urgent(&self) -> impl Iterator<Item = FiredFlag<'a>> {
        let triage = self.triage;
        let is_said = move |flag: &FiredFlag<'_>| {
            let (suspicion, urgency) = (flag.red_flag().suspicion(), flag.red_flag().urgency());
            triage.fired().any(|other| {
                other.red_flag().suspicion() == suspicion && other.red_flag().urgency() > urgency
            })
        };
        let below = self.triage.fired().filter(move |flag| flag.red_flag().urgency() < triage.urgency());
        below.filter(move |flag| !is_said(flag))
    }

    fn floors(&self) -> impl Iterator<Item = Floor> {
        let urgency = self.triage.urgency();
        self.triage.floors().filter(move |floor| floor.urgency() == urgency)
    }

    /// What is missing of the person, save what the advice has said.
    fn missing(&self) -> Vec<String> {
        let said: Vec<_> = self.triage.advice().sentences().map(|sentence| sentence.key()).collect();
        let is_said = |fact: &str| said.contains(&format!("advice.{fact}_not_given").as_str());
        self.triage
            .missing_facts()
            .filter(|fact| !is_said(fact.as_str()))
            .map(|fact| fact.to_string())
            .collect()
    }

    /// The open safety questions, those first whose yes would raise the urgency most.
    fn safety_questions(&self) -> Vec<SafetyQuestion> {
        let mut questions: Vec<_> = self.triage.safety_questions().collect();
        questions
            .sort_by_key(|question| std::cmp::Reverse(question.escalation().map(|raise| raise.urgency())));
        questions
    }

    /// The serious conditions that must not be missed and that are not probable. A small percentage would reassure.
    fn alarming(&self) -> Vec<Condition> {
        let serious = self.assessment.must_not_miss().map(|serious| serious.ranked());
        let improbable = serious.filter(|ranked| ranked.band() < ProbabilityBand::Probable);
        improbable.map(|ranked| ranked.condition()).collect()
    }

    fn ranking(&self) -> Vec<Bar> {
        let alarming = self.alarming();
        self.assessment
            .ranking()
            .map(|ranked| Bar::of(&ranked, alarming.contains(&ranked.condition())))
            .collect()
    }

    fn conclusion(&self) -> Vec<String> {
        self.assessment.conclusion_in_full().to_string().lines().map(str::to_owned).collect()
    }

    fn none(&self) -> scale::Place {
        Scale::WHOLE.of(self.assessment.none_of_these())
    }

    /// What to ask next, by who can answer.
    fn questions(&self) -> Vec<(&'static str, Vec<Question>)> {
        if self.is_emergency || !self.is_covered {
            return Vec::new();
        }
        let is_for_safety =
            |question: &Question| matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_));
        let of = |respondent| {
            let questions = self.assessment.next_questions();
            let of =
                questions.filter(|question| question.respondent() == respondent && !is_for_safety(question));
            of.take(3).collect::<Vec<_>>()
        };
        let lists = [
            ("Ask, after the safety questions", of(Respondent::Patient)),
            ("Examine", of(Respondent::Examiner)),
            ("Tests, if there is a reason to test or a result is already there", of(Respondent::Laboratory)),
        ];
        lists.into_iter().filter(|(_, questions)| !questions.is_empty()).collect()
    }

    /// The works cited on the page, each once.
    fn sources(&self) -> Vec<&'static Source> {
        let of_rules = self.fired().chain(self.less_urgent()).map(|flag| flag.red_flag().source());
        let lines = self.ledgers.iter().flat_map(|ledger| ledger.explanation.lines());
        let of_lines = lines.filter(|line| line.is_counted()).filter_map(Line::grounds).map(Grounds::source);
        let mut seen = BTreeSet::new();
        of_rules.chain(of_lines).filter(|source| seen.insert(source.key())).collect()
    }
}

/// A condition in the ranking.
struct Bar {
    condition: Condition,
    /// The probability and its interval in words, and their places; `None` if a percentage would reassure.
    shown: Option<(String, String, [scale::Place; 3])>,
}

impl Bar {
    fn of(ranked: &Ranked<'_>, is_alarming: bool) -> Self {
        let (probability, interval) = (ranked.probability(), ranked.interval());
        let places = [interval.low(), probability, interval.high()].map(|end| Scale::WHOLE.of(end));
        let shown = (!is_alarming).then(|| (probability.to_string(), interval.to_string(), places));
        Self { condition: ranked.condition(), shown }
    }
}

/// The address of a work, where known.
fn link(source: &Source) -> Option<String> {
    match (source.doi(), source.pmid()) {
        (Some(doi), _) => Some(format!("https://doi.org/{doi}")),
        (None, Some(pmid)) => Some(format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")),
        (None, None) => None,
    }
}
