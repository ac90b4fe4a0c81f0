//! Writing the knowledge: conditions, rows, rules and sources.

use serde::ser::SerializeMap;

use super::shapes::{Array, Map, Object, Text, written_as_objects};
use crate::citation::{Grounds, Source};
use crate::knowledge::{
    Code, Contradiction, CriterionRule, Demographic, Group, Pretest, Profile, RedFlag, Row, ScreenQuestion,
};
use crate::vocabulary::Setting;

written_as_objects! {
    Code, Contradiction, CriterionRule, Demographic, Grounds, Group, Pretest, Profile, RedFlag, Row, ScreenQuestion, Source,
}

impl Object for Source {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("key", self.key())?;
        map.serialize_entry("authors", self.authors())?;
        map.serialize_entry("year", &self.year())?;
        map.serialize_entry("title", self.title())?;
        map.serialize_entry("journal", &self.journal())?;
        map.serialize_entry("doi", &self.doi())?;
        map.serialize_entry("pmid", &self.pmid())?;
        map.serialize_entry("design", self.design())?;
        map.serialize_entry("reading", &self.reading())
    }
}

impl Object for Grounds {
    /// Writes the source as its key.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("basis", &self.basis())?;
        map.serialize_entry("source", self.source().key())?;
        map.serialize_entry("published", &self.published())?;
        map.serialize_entry("rationale", self.rationale())
    }
}

impl Object for Code {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("system", &self.system())?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("label", self.label())?;
        map.serialize_entry("fit", &self.fit())
    }
}

impl Object for Profile {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("label", self.condition().label())?;
        map.serialize_entry("lay_label", self.condition().lay_label())?;
        map.serialize_entry("serious", &self.condition().is_serious())?;
        map.serialize_entry("mechanism", self.mechanism())?;
        map.serialize_entry("usual_course", self.usual_course())?;
        map.serialize_entry("limits", &self.limits())?;
        map.serialize_entry("codes", self.codes())?;
        let pretests = || Setting::ALL.iter().filter_map(|setting| Some((setting, self.pretest(*setting)?)));
        map.serialize_entry("pretest", &Map(pretests))?;
        map.serialize_entry("demographics", self.demographics())?;
        map.serialize_entry("criteria", self.criteria())?;
        map.serialize_entry("groups", self.groups())
    }
}

impl Object for Pretest {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("probability", &self.probability())?;
        map.serialize_entry("low", &self.low())?;
        map.serialize_entry("high", &self.high())?;
        map.serialize_entry("grounds", self.grounds())
    }
}

impl Object for Demographic {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("range", &self.range())?;
        map.serialize_entry("likelihood_ratio", &self.likelihood_ratio())?;
        map.serialize_entry("grounds", self.grounds())
    }
}

impl Object for Group {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("name", self.name())?;
        map.serialize_entry("rows", self.rows())
    }
}

impl Object for Row {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("if_present", &self.if_present())?;
        map.serialize_entry("if_absent", &self.if_absent())?;
        map.serialize_entry("grounds", self.grounds())
    }
}

impl Object for CriterionRule {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("criterion", &self.criterion())?;
        map.serialize_entry("label", self.criterion().label())?;
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("required", self.required())?;
        map.serialize_entry("counted", self.counted())?;
        map.serialize_entry("threshold", &self.threshold())?;
        map.serialize_entry("if_met", &self.if_met())?;
        map.serialize_entry("if_not_met", &self.if_not_met())?;
        map.serialize_entry("replaces", &Array(|| self.replaces()))?;
        map.serialize_entry("grounds", self.grounds())
    }
}

impl Object for RedFlag {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("red_flag", self.as_str())?;
        map.serialize_entry("suspicion", &self.suspicion())?;
        map.serialize_entry("urgency", &self.urgency())?;
        map.serialize_entry("ambulance", &self.needs_ambulance())?;
        map.serialize_entry("required", self.required())?;
        map.serialize_entry("counted", self.counted())?;
        map.serialize_entry("threshold", &self.threshold())?;
        map.serialize_entry("priority", &self.priority())?;
        map.serialize_entry("what_to_do", &Text(&self.what_to_do()))?;
        map.serialize_entry("rationale", self.rationale())?;
        map.serialize_entry("basis", &self.basis())?;
        map.serialize_entry("source", self.source().key())
    }
}

impl Object for ScreenQuestion {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("screen", &self.screen())?;
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("trigger", &self.trigger())
    }
}

impl Object for Contradiction {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Exclusive(one, other) => map.serialize_entry("exclusive", &(one, other)),
            Self::Implies(present, implied) => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("implies", implied)
            }
            Self::ImpliesOneOf(present, implied) => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("implies_one_of", implied)
            }
            Self::Needs(present, needs) => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("needs", needs)
            }
        }
    }
}
