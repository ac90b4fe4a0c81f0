//! The wire form: a presentation in, an assessment out.
//!
//! It is written with JSON in mind and works with any self-describing serde format. What is read is checked to the last
//! word: an unknown field or id, a repeated key or a value out of range is an error that says where, and `null` is
//! accepted only for a top-level field, where it means the same as leaving the field out.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, MustNotMiss, Ranked, Receipt};
use crate::citation::Basis;
use crate::comparison::{ComparedLine, Comparison};
use crate::conclusion::Conclusion;
use crate::conflict::{Conflict, Oddity};
use crate::criterion::{CriterionStatus, Verdict};
use crate::error::Error;
use crate::explanation::{Explanation, OpenFinding, SumByBasis};
use crate::inquiry::{Effect, Question, Reason};
use crate::knowledge::{self, DemographicRange, Item};
use crate::posterior::{Line, LineStatus, Subject};
use crate::presentation::Presentation;
use crate::screening::{Cause, Escalation, OpenScreen, SafetyQuestion, Screening};
use crate::triage::{FiredFlag, Floor, MissingFact, Triage};
use crate::trigger_point::TriggerPointActivity;
use crate::vocabulary::{Age, Condition, Finding, Presence, Respondent, SymptomDuration};
use crate::weight::{Interval, LikelihoodRatio, Probability, Weight};

// Reading.

/// How an error names a text where another type belongs. It does not repeat the text, which may be of any length.
const TEXT: Unexpected<'_> = Unexpected::Other("text");

/// The fields of a presentation, in canonical order.
const FIELDS: &[&str] = &["age", "sex", "duration_weeks", "setting", "findings", "pretest"];

#[derive(Clone, Copy)]
enum Field {
    Age,
    Sex,
    DurationWeeks,
    Setting,
    Findings,
    Pretest,
}

impl Field {
    fn from_id(id: &str) -> Result<Self, Error> {
        Ok(match id {
            "age" => Self::Age,
            "sex" => Self::Sex,
            "duration_weeks" => Self::DurationWeeks,
            "setting" => Self::Setting,
            "findings" => Self::Findings,
            "pretest" => Self::Pretest,
            _ => {
                return Err(Error::unknown_id(
                    "field",
                    id,
                    FIELDS,
                    FIELDS.iter().map(|field| (*field, *field)),
                ));
            }
        })
    }
}

impl<'de> Deserialize<'de> for Presentation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;

        impl<'de> Visitor<'de> for Fields {
            type Value = Presentation;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a presentation, which is an object")
            }

            fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<Presentation, E> {
                Err(E::invalid_type(TEXT, &self))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Presentation, A::Error> {
                let mut presentation = Presentation::new();
                let mut seen = [false; FIELDS.len()];
                while let Some(field) = map.next_key_seed(Key(Field::from_id))? {
                    if let Some((seen, name)) = seen.iter_mut().zip(FIELDS).nth(field as usize) {
                        if core::mem::replace(seen, true) {
                            return Err(A::Error::custom(format_args!("repeated field `{name}`")));
                        }
                    }
                    let stated = presentation.clone();
                    presentation = match field {
                        Field::Age => map.next_value::<Option<_>>()?.map(|age| stated.age(age)),
                        Field::Sex => map.next_value::<Option<_>>()?.map(|sex| stated.sex(sex)),
                        Field::DurationWeeks => {
                            map.next_value::<Option<_>>()?.map(|weeks| stated.duration(weeks))
                        }
                        Field::Setting => {
                            map.next_value::<Option<_>>()?.map(|setting| stated.setting(setting))
                        }
                        Field::Findings => map.next_value_seed(Entries::findings(stated))?,
                        Field::Pretest => map.next_value_seed(Entries::pretest(stated))?,
                    }
                    .unwrap_or(presentation);
                }
                Ok(presentation)
            }
        }

        deserializer.deserialize_any(Fields)
    }
}

/// Reads a key with a function from its text.
struct Key<T>(fn(&str) -> Result<T, Error>);

impl<'de, T> DeserializeSeed<'de> for Key<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T> Visitor<'_> for Key<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key, which is text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

/// Reads the entries of an object, or null, into a presentation.
struct Entries<K, V> {
    field: &'static str,
    presentation: Presentation,
    key: fn(&str) -> Result<K, Error>,
    id: fn(K) -> &'static str,
    is_stated: fn(&Presentation, K) -> bool,
    state: fn(&mut Presentation, K, V),
}

impl Entries<Finding, Presence> {
    fn findings(presentation: Presentation) -> Self {
        Self {
            field: "findings",
            presentation,
            key: Finding::from_id,
            id: Finding::as_str,
            is_stated: |presentation, finding| presentation.presence_of(finding).is_some(),
            state: Presentation::state,
        }
    }
}

impl Entries<Condition, Probability> {
    fn pretest(presentation: Presentation) -> Self {
        Self {
            field: "pretest",
            presentation,
            key: Condition::from_id,
            id: Condition::as_str,
            is_stated: |presentation, condition| presentation.stated_pretest(condition).is_some(),
            state: Presentation::state_pretest,
        }
    }
}

impl<'de, K: Copy, V: Deserialize<'de>> DeserializeSeed<'de> for Entries<K, V> {
    type Value = Option<Presentation>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, K: Copy, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
    type Value = Option<Presentation>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", self.field)
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<Self::Value, E> {
        Err(E::invalid_type(TEXT, &self))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        while let Some(key) = map.next_key_seed(Key(self.key))? {
            let (field, id) = (self.field, (self.id)(key));
            if (self.is_stated)(&self.presentation, key) {
                return Err(A::Error::custom(format_args!("{field}: repeated key `{id}`")));
            }
            let value =
                map.next_value().map_err(|error| A::Error::custom(format_args!("{field}.{id}: {error}")))?;
            (self.state)(&mut self.presentation, key, value);
        }
        Ok(Some(self.presentation))
    }
}

/// Reads a number with a function that checks it.
struct Number<T> {
    expected: &'static str,
    check: fn(f64) -> Result<T, Error>,
}

impl<T> Visitor<'_> for Number<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<T, E> {
        Err(E::invalid_type(TEXT, &self))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<T, E> {
        (self.check)(value).map_err(E::custom)
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers so large are out of every range")]
    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<T, E> {
        self.visit_f64(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers so large are out of every range")]
    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<T, E> {
        self.visit_f64(value as f64)
    }
}

impl<'de> Deserialize<'de> for Age {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number {
            expected: "a number for `age`, in whole years",
            check: Self::whole_years,
        })
    }
}

impl<'de> Deserialize<'de> for SymptomDuration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number { expected: "a number for `duration_weeks`", check: Self::weeks })
    }
}

impl<'de> Deserialize<'de> for Probability {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number { expected: "a number between 0 and 1", check: Self::new })
    }
}

// Writing.

impl Serialize for Age {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.as_years())
    }
}

impl Serialize for SymptomDuration {
    /// In weeks; without a fraction where they are whole.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.as_days() % 7 == 0 {
            serializer.serialize_u32(self.as_days() / 7)
        } else {
            serializer.serialize_f64(self.as_weeks())
        }
    }
}

impl Serialize for Probability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl Serialize for Weight {
    /// In centinats.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.centinats())
    }
}

impl Serialize for Interval {
    /// `[low, high]`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.low(), self.high()).serialize(serializer)
    }
}

impl Serialize for Presentation {
    /// In canonical order: fields as in the documentation, findings and conditions in catalogue order. What was not
    /// stated is left out, but for the setting.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(age) = self.stated_age() {
            map.serialize_entry("age", &age)?;
        }
        if let Some(sex) = self.stated_sex() {
            map.serialize_entry("sex", &sex)?;
        }
        if let Some(duration) = self.stated_duration() {
            map.serialize_entry("duration_weeks", &duration)?;
        }
        map.serialize_entry("setting", &self.stated_setting())?;
        if self.findings().next().is_some() {
            map.serialize_entry("findings", &Object(|| self.findings()))?;
        }
        let stated = |condition: &Condition| Some((*condition, self.stated_pretest(*condition)?));
        if Condition::ALL.iter().find_map(stated).is_some() {
            map.serialize_entry("pretest", &Object(|| Condition::ALL.iter().filter_map(stated)))?;
        }
        map.end()
    }
}

/// Writes what an iterator yields as an object.
struct Object<F>(F);

impl<F, I, K, V> Serialize for Object<F>
where
    F: Fn() -> I,
    I: Iterator<Item = (K, V)>,
    K: Serialize,
    V: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map((self.0)())
    }
}

/// Writes what an iterator yields as an array.
struct Array<F>(F);

impl<F, I, T> Serialize for Array<F>
where
    F: Fn() -> I,
    I: Iterator<Item = T>,
    T: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// How many of the leading conditions are explained in the JSON of an assessment.
const EXPLAINED: usize = 3;

/// How many of the next questions are in the JSON of an assessment.
const QUESTIONS: usize = 5;

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("receipt", &self.receipt())?;
        map.serialize_entry("conclusion", &Concluded(self))?;
        map.serialize_entry("ranking", &Array(|| self.ranking()))?;
        map.serialize_entry("none_of_these", &self.none_of_these())?;
        // Of someone outside the population no condition is named, by any means.
        let is_inside = !matches!(self.conclusion(), Conclusion::OutsidePopulation(_));
        map.serialize_entry("lead", &is_inside.then(|| self.lead()))?;
        map.serialize_entry("published_evidence", &is_inside.then_some(Published(self)))?;
        map.serialize_entry("must_not_miss", &Array(|| self.must_not_miss()))?;
        map.serialize_entry("triage", &self.triage())?;
        map.serialize_entry("criteria", &Array(|| self.criteria()))?;
        map.serialize_entry(
            "trigger_point_activity",
            &self.trigger_point_activity().map(TriggerPointActivity::as_str),
        )?;
        map.serialize_entry("conflicts", &Array(|| self.presentation().conflicts()))?;
        map.serialize_entry("oddities", &Array(|| self.presentation().oddities()))?;
        let leading = || self.ranking().take(EXPLAINED).map(|ranked| self.explain(ranked.condition()));
        map.serialize_entry("explanations", &Array(leading))?;
        let questions = || {
            let questions = self.next_questions().take(QUESTIONS);
            questions.map(|question| Asked { assessment: self, question })
        };
        map.serialize_entry("next_questions", &Array(questions))?;
        map.end()
    }
}

/// The answer of an assessment without estimates.
struct Published<'a>(&'a Assessment);

impl Serialize for Published<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scores = self.0.on_published_evidence();
        let leader = self.0.ranking().next().map(|ranked| ranked.condition());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("leading", &scores.leading())?;
        map.serialize_entry("same_leader", &(leader == Some(scores.leading())))?;
        let ranking = || scores.ranking().map(|condition| (condition, scores.probability(condition)));
        map.serialize_entry("ranking", &Object(ranking))?;
        map.end()
    }
}

impl Serialize for SumByBasis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("pretest", &self.pretest())?;
        for basis in Basis::ALL {
            map.serialize_entry(basis.as_str(), &self.of(*basis))?;
        }
        map.end()
    }
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("first", &self.first().condition())?;
        map.serialize_entry("second", &self.second().condition())?;
        map.serialize_entry("difference", &self.difference())?;
        map.serialize_entry("lead", &self.lead())?;
        map.serialize_entry("lines", &Array(|| self.lines()))?;
        map.serialize_entry("best_next", &self.best_next(Respondent::Laboratory))?;
        map.end()
    }
}

impl Serialize for ComparedLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("first", &self.first())?;
        map.serialize_entry("second", &self.second())?;
        map.serialize_entry("difference", &self.difference())?;
        map.end()
    }
}

/// A question with what its answers would do.
struct Asked<'a> {
    assessment: &'a Assessment,
    question: Question,
}

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.question.write(serializer, Some(self.assessment))
    }
}

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(serializer, None)
    }
}

impl Question {
    fn write<S: Serializer>(
        &self,
        serializer: S,
        assessment: Option<&Assessment>,
    ) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("question", self.finding().question())?;
        map.serialize_entry("respondent", &self.respondent())?;
        map.serialize_entry("bits", &self.information().bits())?;
        map.serialize_entry("reason", self.reason().as_str())?;
        match self.reason() {
            Reason::RaisesUrgency(raise) => {
                map.serialize_entry("raises_to", &raise.urgency())?;
                write_cause(&mut map, raise.cause())?;
            }
            Reason::Screen(screen) => map.serialize_entry("screen", &screen)?,
            Reason::Decides(criterion) | Reason::CountsTowards(criterion) => {
                map.serialize_entry("criterion", &criterion)?;
            }
            Reason::Separates(one, other) => map.serialize_entry("conditions", &[one, other])?,
            Reason::BearsOn(condition) => map.serialize_entry("conditions", &[condition])?,
        }
        if let Some(assessment) = assessment {
            map.serialize_entry("effects", &Array(|| assessment.effects_of(self.finding())))?;
        }
        map.end()
    }
}

impl Serialize for Effect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("if_present", &self.if_present())?;
        map.serialize_entry("if_absent", &self.if_absent())?;
        map.end()
    }
}

impl Serialize for Receipt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("crate_version", self.crate_version())?;
        map.serialize_entry("knowledge_version", self.knowledge_version())?;
        map.serialize_entry("knowledge_digest", &Text(&self.knowledge_digest()))?;
        map.serialize_entry("presentation_digest", &Text(&self.presentation_digest()))?;
        map.end()
    }
}

impl Serialize for Conclusion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write(&mut map)?;
        map.end()
    }
}

impl Conclusion {
    fn write<M: SerializeMap>(self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("kind", self.as_str())?;
        match self {
            Self::Leading(condition) | Self::NoneMoreLikely(condition) => {
                map.serialize_entry("conditions", &[condition])
            }
            Self::NearTie(first, second) => map.serialize_entry("conditions", &[first, second]),
            Self::OutsidePopulation(outside) => map.serialize_entry("why", outside.as_str()),
            Self::Insufficient | Self::Conflicting => Ok(()),
        }
    }
}

/// The conclusion of an assessment, with whether it holds only if an urgent cause is excluded.
struct Concluded<'a>(&'a Assessment);

impl Serialize for Concluded<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.conclusion().write(&mut map)?;
        map.serialize_entry("if_urgent_cause_excluded", &self.0.is_urgent_cause_first())?;
        map.end()
    }
}

impl Serialize for MustNotMiss<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let explanation = self.explanation();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("condition", &self.ranked().condition())?;
        map.serialize_entry("probability", &self.ranked().probability())?;
        map.serialize_entry("evidence", &self.ranked().evidence())?;
        let because = [(self.is_strong(), "evidence"), (self.suspected_by().is_some(), "red_flag")];
        let because = || because.iter().filter(|(holds, _)| *holds).map(|(_, id)| *id);
        map.serialize_entry("because", &Array(because))?;
        let red_flag = self.suspected_by().map(|flag| flag.red_flag().as_str());
        map.serialize_entry("red_flag", &red_flag)?;
        map.serialize_entry("supporting", &Array(|| explanation.supporting()))?;
        map.serialize_entry("best_next", &self.best_next(Respondent::Laboratory).map(|open| open.finding()))?;
        map.end()
    }
}

impl Serialize for Triage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("urgency", &self.urgency())?;
        map.serialize_entry("provisional", &self.is_provisional())?;
        map.serialize_entry("ambulance", &self.needs_ambulance())?;
        map.serialize_entry("advice", &Text(&self.advice()))?;
        map.serialize_entry("safety_net", &self.safety_net())?;
        map.serialize_entry("screening", &self.screening())?;
        map.serialize_entry("fired", &Array(|| self.fired()))?;
        map.serialize_entry("floors", &Array(|| self.floors()))?;
        map.serialize_entry("missing_facts", &Array(|| self.missing_facts().map(MissingFact::as_str)))?;
        let raising = || self.safety_questions().filter(|question| question.escalation().is_some());
        map.serialize_entry("unanswered", &Array(raising))?;
        map.serialize_entry("screens", &Array(|| self.screens()))?;
        map.end()
    }
}

impl Serialize for Screening {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("state", self.state().as_str())?;
        map.serialize_entry("never_asked", &self.never_asked())?;
        map.serialize_entry("not_known", &self.not_known())?;
        map.end()
    }
}

impl Serialize for Floor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("urgency", &self.urgency())?;
        map.serialize_entry("what_to_do", &Text(self))?;
        map.end()
    }
}

impl Serialize for OpenScreen<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("screen", &self.screen())?;
        map.serialize_entry("heading", self.screen().label())?;
        map.serialize_entry("findings", &Array(|| self.findings()))?;
        map.serialize_entry("at_stake", &self.at_stake())?;
        map.end()
    }
}

/// Writes what would raise the urgency.
fn write_cause<M: SerializeMap>(map: &mut M, cause: Cause) -> Result<(), M::Error> {
    match cause {
        Cause::RedFlag(flag) => map.serialize_entry("red_flag", flag.as_str()),
        Cause::Floor(condition) => map.serialize_entry("floor", &condition),
    }
}

impl Serialize for FiredFlag<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let flag = self.red_flag();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("red_flag", flag.as_str())?;
        map.serialize_entry("suspicion", &flag.suspicion())?;
        map.serialize_entry("urgency", &flag.urgency())?;
        map.serialize_entry("ambulance", &flag.needs_ambulance())?;
        map.serialize_entry("what_to_do", flag.what_to_do())?;
        map.serialize_entry("rests_on_undated_deficit", &self.rests_on_undated_deficit())?;
        map.serialize_entry("findings", &Array(|| self.findings()))?;
        map.serialize_entry("because", &Array(|| self.because().map(Text)))?;
        map.serialize_entry("basis", flag.basis().as_str())?;
        map.serialize_entry("source", flag.source().key())?;
        map.end()
    }
}

impl Serialize for SafetyQuestion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("question", self.finding().question())?;
        map.serialize_entry("screen", &self.screen())?;
        map.serialize_entry("was_asked", &self.was_asked())?;
        map.serialize_entry("raises_to", &self.escalation().map(|raise| raise.urgency()))?;
        if let Some(cause) = self.escalation().map(|raise: Escalation| raise.cause()) {
            write_cause(&mut map, cause)?;
        }
        map.end()
    }
}

impl Serialize for Ranked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("probability", &self.probability())?;
        map.serialize_entry("interval", &self.interval())?;
        map.serialize_entry("weight", &self.weight())?;
        map.serialize_entry("evidence", &self.evidence())?;
        map.serialize_entry("band", self.band().as_str())?;
        map.end()
    }
}

impl Serialize for CriterionStatus<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("criterion", &self.criterion())?;
        map.serialize_entry("label", self.criterion().label())?;
        map.serialize_entry("condition", &self.rule().condition())?;
        let verdict = self.verdict();
        map.serialize_entry("verdict", verdict.as_str())?;
        if let Verdict::Undecided { to_meet, to_miss } = verdict {
            map.serialize_entry("to_meet", &to_meet)?;
            map.serialize_entry("to_miss", &to_miss)?;
        }
        map.serialize_entry("threshold", &self.rule().threshold())?;
        map.serialize_entry("required", &Array(|| self.required().map(ItemState)))?;
        map.serialize_entry("counted", &Array(|| self.counted().map(ItemState)))?;
        map.serialize_entry("source", self.rule().grounds().source().key())?;
        map.end()
    }
}

/// An item of a rule in words, and whether it holds; null where that is not known.
struct ItemState((Item, Option<bool>));

impl Serialize for ItemState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self((item, holds)) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("item", &Text(item))?;
        map.serialize_entry("holds", holds)?;
        map.end()
    }
}

impl Serialize for Conflict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Exclusive(one, other) => map.serialize_entry("exclusive", &(one, other))?,
            Self::Implied { present, absent } => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("implies", absent)?;
            }
            Self::Unfounded { present, absent } => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("implies_one_of", absent)?;
            }
            Self::Impossible { present, needs } => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("needs", &Text(needs))?;
            }
        }
        map.end()
    }
}

impl Serialize for Oddity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("with", &Text(&self.with()))?;
        map.end()
    }
}

impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("weight", &self.weight())?;
        map.serialize_entry("limits", &knowledge::profile(self.condition()).limits())?;
        let ceilings = || Respondent::ALL.iter().map(|respondents| (respondents, self.ceiling(*respondents)));
        map.serialize_entry("ceiling", &Object(ceilings))?;
        map.serialize_entry("by_basis", &self.by_basis())?;
        map.serialize_entry("published_weight", &self.published_weight())?;
        map.serialize_entry("lines", &Array(|| self.lines()))?;
        map.serialize_entry("open", &Array(|| self.open()))?;
        map.end()
    }
}

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.subject() {
            Subject::Pretest(setting, probability) => {
                map.serialize_entry("pretest", &probability)?;
                map.serialize_entry("setting", &setting)?;
            }
            Subject::StatedPretest(probability) => map.serialize_entry("stated_pretest", &probability)?,
            Subject::Demographic(band) => map.serialize_entry("demographic", &band)?,
            Subject::Finding(finding, presence) => {
                map.serialize_entry("finding", &finding)?;
                map.serialize_entry("presence", &presence)?;
            }
            Subject::Criterion(criterion, met) => {
                map.serialize_entry("criterion", &criterion)?;
                map.serialize_entry("met", &met)?;
            }
        }
        map.serialize_entry("weight", &self.weight())?;
        if let Some(ratio) = self.likelihood_ratio() {
            map.serialize_entry("likelihood_ratio", &ratio)?;
        }
        if let Some(grounds) = self.grounds() {
            map.serialize_entry("basis", grounds.basis().as_str())?;
            map.serialize_entry("source", grounds.source().key())?;
        }
        map.serialize_entry("counted", &self.is_counted())?;
        match self.status() {
            LineStatus::CoveredByFinding(finding) => map.serialize_entry("covered_by_finding", &finding)?,
            LineStatus::CoveredByCriterion(criterion) => {
                map.serialize_entry("covered_by_criterion", &criterion)?;
            }
            LineStatus::Contradicted => map.serialize_entry("contradicted", &true)?,
            LineStatus::Counted | LineStatus::Neutral => {}
        }
        map.end()
    }
}

impl Serialize for DemographicRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("factor", self.factor().as_str())?;
        match self {
            Self::Age(from, to) | Self::AgeAtOnset(from, to) | Self::DurationWeeks(from, to) => {
                map.serialize_entry("from", from)?;
                map.serialize_entry("to", to)?;
            }
            Self::Sex(sex) => map.serialize_entry("is", sex)?,
        }
        map.end()
    }
}

impl Serialize for LikelihoodRatio {
    /// `[point, low, high]`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.point(), self.low(), self.high()).serialize(serializer)
    }
}

impl Serialize for OpenFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("if_present", &self.if_present())?;
        map.serialize_entry("if_absent", &self.if_absent())?;
        map.end()
    }
}

/// Writes a value as the text that people read.
struct Text<'a, T>(&'a T);

impl<T: fmt::Display> Serialize for Text<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}
