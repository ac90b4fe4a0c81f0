//! One self-contained HTML page about a patient: what to do, then why, what is likely, and what that rests on.
//!
//! ```
//! use lumbago::{Presentation, Symptom};
//!
//! let page = lumbago_report::html(&Presentation::new().present(Symptom::SaddleNumbness));
//! assert!(page.contains(">Go to an emergency department now, and let someone else drive.</h1>"));
//! ```

mod ledger;
mod nomogram;
mod scale;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use askama::Template;
use lumbago::knowledge::{Grounds, Source};
use lumbago::ledger::{Line, Subject};
use lumbago::screening::SafetyQuestion;
use lumbago::triage::FiredFlag;
use lumbago::{
    Assessment, Comparison, Conclusion, Condition, Presence, Presentation, Probability, ProbabilityBand,
    Question, Ranked, Respondent, Triage, Urgency, inquiry::Reason, score,
};

use ledger::Ledger;
use nomogram::Nomogram;
use scale::{Place, Scale};

/// How many safety questions are shown, how many other questions for each who can answer, and how many lines of a comparison.
const SAFETY_QUESTIONS: usize = 5;
const QUESTIONS: usize = 3;
const COMPARED: usize = 6;

/// The page about a patient. It depends on the presentation alone.
///
/// # Panics
///
/// Never. It would if a text of the library failed to be written into a string, and none does.
#[must_use]
pub fn html(presentation: &Presentation) -> String {
    let assessment = score(presentation);
    let page = Page::of(&assessment).render().expect("every text of the library can be written");
    // A number and its per cent sign stay on one line.
    page.replace(" %", "\u{a0}%")
}

/// What the template reads.
#[derive(Template)]
#[template(path = "report.html", whitespace = "minimize")]
struct Page<'a> {
    assessment: &'a Assessment,
    triage: Triage<'a>,
    is_emergency: bool,
    /// Whether the knowledge covers the patient.
    is_covered: bool,
    /// The conditions that the conclusion names, or that are probable beside the one that it names; at most two.
    ledgers: Vec<Ledger>,
    /// The nomogram, and the first two compared. Left out in an emergency, in which a page should be short.
    pair: Option<(Nomogram, Comparison)>,
}

impl<'a> Page<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let triage = assessment.triage();
        let is_emergency = triage.urgency() == Urgency::Emergency;
        let conclusion = assessment.conclusion();
        let is_named = |ranked: &Ranked<'_>| match conclusion {
            Conclusion::Leading(leader) => {
                ranked.condition() == leader || ranked.band() >= ProbabilityBand::Probable
            }
            Conclusion::NearTie(first, second) => [first, second].contains(&ranked.condition()),
            Conclusion::NoneMoreLikely(first) => ranked.condition() == first,
            _ => false,
        };
        let named = assessment.ranking().filter(is_named).take(2);
        let ledgers: Vec<_> = named.filter_map(|ranked| Ledger::of(ranked.explain())).collect();
        let mut ranking = assessment.ranking().map(|ranked| ranked.condition());
        let first_two = ranking.next().zip(ranking.next());
        let pair = first_two
            .filter(|_| !is_emergency && !ledgers.is_empty())
            .map(|(first, second)| (Nomogram::of(&ledgers), assessment.compare(first, second)));
        Self {
            assessment,
            triage,
            is_emergency,
            is_covered: !matches!(conclusion, Conclusion::OutsidePopulation(_)),
            ledgers,
            pair,
        }
    }

    /// The advice: its first sentence, which is the headline, and the rest.
    fn advice(&self) -> (String, String) {
        let advice = self.triage.advice().to_string();
        match advice.split_once(". ") {
            Some((first, rest)) => (format!("{first}."), rest.to_owned()),
            None => (advice, String::new()),
        }
    }

    /// Why: what a patient should know of it, and what a clinician should.
    fn reasons(&self) -> Vec<(String, String)> {
        let (urgency, mut reasons) = (self.triage.urgency(), Vec::new());
        for flag in self.fired().filter(|flag| flag.red_flag().urgency() == urgency) {
            reasons.push((flag.red_flag().detail().to_owned(), format!("Tell them: {flag}.")));
        }
        for floor in self.triage.floors().filter(|floor| floor.urgency() == urgency) {
            reasons.push((floor.detail().to_string(), String::new()));
        }
        for serious in self.assessment.must_not_miss() {
            let check = serious.best_next(Respondent::Laboratory);
            let check = check.map_or(String::new(), |next| format!(" Check next: {}.", next.finding()));
            let condition = serious.ranked().condition();
            reasons.push((String::new(), format!("Must not be missed: {condition}.{check}")));
        }
        for flag in self.fired().filter(|flag| flag.red_flag().urgency() < urgency) {
            reasons.push((String::new(), format!("Less urgent ({}): {flag}.", flag.red_flag().urgency())));
        }
        let advice = self.triage.advice();
        let left = self.triage.missing_facts().filter(|fact| !advice.names(*fact));
        reasons.extend(left.map(|fact| (String::new(), fact.to_string())));
        reasons
    }

    /// The rules that fired, save those whose suspicion a more urgent one has named.
    fn fired(&self) -> impl Iterator<Item = FiredFlag<'a>> {
        let triage = self.triage;
        triage.fired().filter(move |fired| {
            let flag = fired.red_flag();
            let mut others = triage.fired().map(|other| other.red_flag());
            !others.any(|other| other.suspicion() == flag.suspicion() && other.urgency() > flag.urgency())
        })
    }

    /// The open safety questions, those first whose yes would raise the urgency most.
    fn safety_questions(&self) -> Vec<SafetyQuestion> {
        let mut questions: Vec<_> = self.triage.safety_questions().collect();
        questions.sort_by_key(|question| Reverse(question.escalation().map(|raise| raise.urgency())));
        questions
    }

    /// The patient, and everything that was stated, under headings.
    fn stated(&self) -> Vec<(&'static str, String)> {
        let patient = self.assessment.presentation();
        let (age, sex, duration) = (patient.stated_age(), patient.stated_sex(), patient.stated_duration());
        let person = [
            age.map_or("age not stated".to_owned(), |age| age.to_string()),
            sex.map_or("sex not stated".to_owned(), |sex| sex.to_string()),
            duration.map_or("duration not stated".to_owned(), |pain| format!("pain for {pain}")),
            patient.stated_setting().to_string(),
        ];
        let with = |presence| {
            let findings = patient.findings().filter(move |(_, said)| *said == presence);
            joined(findings.map(|(finding, _)| finding.label().to_owned()))
        };
        let pretests = Condition::ALL
            .iter()
            .filter_map(|condition| Some(format!("{condition} {}", patient.stated_pretest(*condition)?)));
        let mut stated = vec![
            ("Patient", person.join(", ")),
            ("Present", with(Presence::Present)),
            ("Absent", with(Presence::Absent)),
            ("Not known", with(Presence::Unknown)),
            ("Pretest as stated", joined(pretests)),
            (
                "Contradictions: neither side weighs; for the urgency, what is present counts",
                joined(patient.conflicts().map(|it| it.to_string())),
            ),
            ("Unusual together, so ask again", joined(patient.oddities().map(|it| it.to_string()))),
        ];
        stated.retain(|(_, text)| !text.is_empty());
        stated
    }

    /// The conclusion: its first sentence, which a heading introduces, and the rest.
    fn conclusion(&self) -> (String, String) {
        let conclusion = self.assessment.conclusion_in_full().to_string();
        let (first, rest) = conclusion.split_once('\n').unwrap_or((&conclusion, ""));
        (first.trim_start_matches("Conclusion: ").to_owned(), rest.trim_end().replace('\n', " "))
    }

    /// The names of the leading conditions in plain words.
    fn in_plain_words(&self) -> String {
        joined(self.ledgers.iter().map(|ledger| ledger.explanation.condition().lay_label().to_owned()))
    }

    /// The ranking, with those on top that must not be missed although they are not probable.
    fn ranking(&self) -> Vec<Bar> {
        let serious: Vec<_> = self.assessment.must_not_miss().map(|serious| serious.ranked()).collect();
        let mut bars: Vec<_> = self
            .assessment
            .ranking()
            .map(|ranked| {
                let is_alarming = serious.contains(&ranked) && ranked.band() < ProbabilityBand::Probable;
                Bar::of(&ranked, is_alarming)
            })
            .collect();
        bars.sort_by_key(|bar| bar.shown.is_some());
        bars
    }

    /// The probability of having none of the conditions, and its place. Beside an alarm it would reassure.
    fn none(&self) -> Option<(Probability, Place)> {
        let is_alarming = self.assessment.triage().urgency() >= Urgency::Urgent
            || self.assessment.must_not_miss().next().is_some();
        let none = self.assessment.none_of_these();
        (!is_alarming).then(|| (none, Scale::WHOLE.of(none)))
    }

    /// What to ask next, by who can answer. In an emergency, care must not wait for answers.
    fn questions(&self) -> Vec<(&'static str, Vec<Question>)> {
        if self.is_emergency || !self.is_covered {
            return Vec::new();
        }
        let is_for_safety =
            |question: &Question| matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_));
        let all: Vec<_> =
            self.assessment.next_questions().filter(|question| !is_for_safety(question)).collect();
        let by = |respondent| {
            let questions = all.iter().filter(|question| question.respondent() == respondent);
            questions.take(QUESTIONS).copied().collect::<Vec<_>>()
        };
        let mut lists = vec![
            ("Ask, after the safety questions", by(Respondent::Patient)),
            ("Examine", by(Respondent::Examiner)),
            // The test that would tell most is seldom the one to do first.
            ("Tests, if there is a reason or a result", by(Respondent::Laboratory)),
        ];
        lists.retain(|(_, questions)| !questions.is_empty());
        lists
    }

    /// The works cited on the page, each once.
    fn sources(&self) -> Vec<&'static Source> {
        let of_rules = self.fired().map(|flag| flag.red_flag().source());
        let lines = self.ledgers.iter().flat_map(|ledger| ledger.explanation.lines());
        let counted = lines.filter(|line| line.is_counted());
        let of_lines = counted.filter_map(Line::grounds).map(Grounds::source);
        let mut seen = BTreeSet::new();
        of_rules.chain(of_lines).filter(|source| seen.insert(source.key())).collect()
    }
}

/// A condition in the ranking.
struct Bar {
    condition: Condition,
    /// The probability, its interval, and the places of the low end, the point and the high end. `None` beside an alarm, where
    /// a percentage would reassure.
    shown: Option<(String, String, [Place; 3])>,
}

impl Bar {
    fn of(ranked: &Ranked<'_>, is_alarming: bool) -> Self {
        let (probability, interval) = (ranked.probability(), ranked.interval());
        let places = [interval.low(), probability, interval.high()].map(|end| Scale::WHOLE.of(end));
        let shown = (!is_alarming).then(|| (probability.to_string(), interval.to_string(), places));
        Self { condition: ranked.condition(), shown }
    }
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}

/// The address of a work, where known.
fn link(source: &Source) -> Option<String> {
    let by_doi = source.doi().map(|doi| format!("https://doi.org/{doi}"));
    by_doi.or_else(|| source.pmid().map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")))
}
