//! A finding: any one of the symptoms, pain qualities, risk factors, signs and investigations.

use core::fmt;
use core::str::FromStr;

use super::macros::serde_as_id;
use super::{Condition, Investigation, PainQuality, Respondent, RiskFactor, Sign, Symptom};
use crate::error::Error;
use crate::name;

/// A finding: a symptom, a quality of the pain, a risk factor, a sign or an investigation.
///
/// ```
/// use lumbago::{Respondent, Finding, Sign};
///
/// let finding: Finding = "straight_leg_raise".parse()?;
/// assert_eq!(finding, Sign::StraightLegRaise.into());
/// assert_eq!(finding.respondent(), Respondent::Examiner);
/// # Ok::<(), lumbago::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Finding {
    /// What the patient feels or has noticed.
    Symptom(Symptom),
    /// What the pain feels like.
    PainQuality(PainQuality),
    /// What makes a condition more likely before any complaint.
    RiskFactor(RiskFactor),
    /// What an examiner finds.
    Sign(Sign),
    /// What a laboratory test, a scan or a procedure showed.
    Investigation(Investigation),
}

/// Where the findings of each kind begin in catalogue order.
const PAIN_QUALITIES: usize = Symptom::ALL.len();
const RISK_FACTORS: usize = PAIN_QUALITIES + PainQuality::ALL.len();
const SIGNS: usize = RISK_FACTORS + RiskFactor::ALL.len();
const INVESTIGATIONS: usize = SIGNS + Sign::ALL.len();
const COUNT: usize = INVESTIGATIONS + Investigation::ALL.len();

/// All five enums end to end, with their ids.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const CATALOGUE: ([Finding; COUNT], [&str; COUNT]) = {
    let mut findings = [Finding::Symptom(Symptom::LowBackPain); COUNT];
    let mut ids = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        findings[at] = if at < PAIN_QUALITIES {
            Finding::Symptom(Symptom::ALL[at])
        } else if at < RISK_FACTORS {
            Finding::PainQuality(PainQuality::ALL[at - PAIN_QUALITIES])
        } else if at < SIGNS {
            Finding::RiskFactor(RiskFactor::ALL[at - RISK_FACTORS])
        } else if at < INVESTIGATIONS {
            Finding::Sign(Sign::ALL[at - SIGNS])
        } else {
            Finding::Investigation(Investigation::ALL[at - INVESTIGATIONS])
        };
        ids[at] = findings[at].as_str();
        at += 1;
    }
    (findings, ids)
};

impl Finding {
    /// Every finding in catalogue order, which is also the order of `Ord`.
    pub const ALL: &'static [Self] = &CATALOGUE.0;

    const IDS: &'static [&'static str] = &CATALOGUE.1;

    /// The stable `snake_case` id, which serde and JSON use. Ids are unique across all five kinds.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Symptom(symptom) => symptom.as_str(),
            Self::PainQuality(quality) => quality.as_str(),
            Self::RiskFactor(factor) => factor.as_str(),
            Self::Sign(sign) => sign.as_str(),
            Self::Investigation(investigation) => investigation.as_str(),
        }
    }

    /// The label: the standard clinical term.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Symptom(symptom) => symptom.label(),
            Self::PainQuality(quality) => quality.label(),
            Self::RiskFactor(factor) => factor.label(),
            Self::Sign(sign) => sign.label(),
            Self::Investigation(investigation) => investigation.label(),
        }
    }

    /// Every name that parses as the finding.
    fn names(self) -> impl Iterator<Item = &'static str> + Clone {
        let also = match self {
            Self::Symptom(symptom) => symptom.also(),
            Self::PainQuality(quality) => quality.also(),
            Self::RiskFactor(factor) => factor.also(),
            Self::Sign(sign) => sign.also(),
            Self::Investigation(investigation) => investigation.also(),
        };
        [self.as_str(), self.label()].into_iter().chain(also.iter().copied())
    }

    /// The question in plain words. For signs and investigations, it is a statement to confirm.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Symptom(symptom) => symptom.question(),
            Self::PainQuality(quality) => quality.question(),
            Self::RiskFactor(factor) => factor.question(),
            Self::Sign(sign) => sign.question(),
            Self::Investigation(investigation) => investigation.question(),
        }
    }

    /// Who can answer the question.
    #[must_use]
    pub const fn respondent(self) -> Respondent {
        match self {
            Self::RiskFactor(RiskFactor::HlaB27) | Self::Investigation(_) => Respondent::Laboratory,
            Self::Sign(_) => Respondent::Examiner,
            Self::Symptom(_) | Self::PainQuality(_) | Self::RiskFactor(_) => Respondent::Patient,
        }
    }

    /// The index in [`Self::ALL`].
    #[expect(clippy::cast_possible_truncation, reason = "an assertion below keeps the catalogue under 256")]
    pub(crate) const fn index(self) -> u8 {
        let index = match self {
            Self::Symptom(symptom) => symptom as usize,
            Self::PainQuality(quality) => PAIN_QUALITIES + quality as usize,
            Self::RiskFactor(factor) => RISK_FACTORS + factor as usize,
            Self::Sign(sign) => SIGNS + sign as usize,
            Self::Investigation(investigation) => INVESTIGATIONS + investigation as usize,
        };
        index as u8
    }

    #[cfg(feature = "serde")]
    pub(crate) fn from_id(id: &str) -> Result<Self, Error> {
        match BY_ID.binary_search_by_key(&(id.len(), id), |(known, _)| (known.len(), *known)) {
            Ok(at) => BY_ID.get(at).map(|(_, finding)| *finding),
            Err(_) => None,
        }
        .ok_or_else(|| match id.parse::<Self>() {
            Ok(meant) => Error::not_an_id("finding", id, meant.as_str()),
            Err(unknown) => unknown,
        })
    }
}

/// Clinical words that are refused because they are not precise enough: they could mean several findings, or they mean one only
/// under the conditions in its question.
const AMBIGUOUS: &[(&str, &[&str])] = &[
    ("incontinence", &["bladder_dysfunction", "bowel_dysfunction"]),
    ("urinary incontinence", &["bladder_dysfunction"]),
    ("faecal incontinence", &["bowel_dysfunction"]),
    ("fecal incontinence", &["bowel_dysfunction"]),
    ("bowel incontinence", &["bowel_dysfunction"]),
    ("bilateral sciatica", &["bilateral_leg_pain"]),
    ("pain at night", &["night_pain", "unremitting_night_pain"]),
    ("collapse", &["collapse_or_shock", "vertebral_fracture_on_imaging"]),
    ("fainting", &["collapse_or_shock"]),
    ("syncope", &["collapse_or_shock"]),
    ("percussion tenderness", &["spinal_percussion_tenderness"]),
    ("sphincter disturbance", &["bladder_dysfunction", "bowel_dysfunction", "reduced_anal_tone"]),
    ("retention", &["bladder_dysfunction", "post_void_residual_over_200_ml"]),
    ("urinary retention", &["bladder_dysfunction", "post_void_residual_over_200_ml"]),
    (
        "sciatica",
        &["dermatomal_leg_pain", "pain_below_knee", "unilateral_leg_pain", "leg_pain_worse_than_back_pain"],
    ),
    ("radicular pain", &["dermatomal_leg_pain", "pain_below_knee", "leg_pain_worse_than_back_pain"]),
    ("leg pain", &["unilateral_leg_pain", "bilateral_leg_pain", "pain_below_knee", "dermatomal_leg_pain"]),
    ("claudication", &["exertional_leg_pain", "worse_standing_or_walking"]),
    (
        "neurogenic claudication",
        &["worse_standing_or_walking", "relieved_by_sitting", "relieved_by_bending_forward"],
    ),
    ("weight loss", &["unexplained_weight_loss"]),
    ("dyspnoea", &["breathlessness"]),
    ("shortness of breath", &["breathlessness"]),
    ("post-void residual", &["post_void_residual_over_200_ml"]),
    ("nsaids", &["good_response_to_nsaids"]),
    ("steroids", &["corticosteroid_use"]),
    ("steroid use", &["corticosteroid_use"]),
    ("cancer", &["history_of_cancer"]),
    ("trauma", &["major_trauma", "minor_trauma", "blunt_trauma"]),
    ("fall", &["minor_trauma", "major_trauma"]),
    (
        "numbness",
        &["leg_numbness", "saddle_numbness", "lateral_thigh_dysesthesia", "dermatomal_sensory_loss"],
    ),
    ("weakness", &["leg_weakness", "severe_leg_weakness", "progressive_leg_weakness", "myotomal_weakness"]),
    ("stiffness", &["morning_stiffness_over_30_minutes", "restricted_movement"]),
    ("morning stiffness", &["morning_stiffness_over_30_minutes", "worse_in_morning"]),
    (
        "tenderness",
        &[
            "spinal_percussion_tenderness",
            "trochanteric_tenderness",
            "sacroiliac_tenderness",
            "sciatic_notch_tenderness",
        ],
    ),
    ("fracture", &["vertebral_fracture_on_imaging", "osteoporosis"]),
    ("sacroiliitis", &["sacroiliitis_on_mri", "sacroiliitis_on_radiograph"]),
    ("aneurysm", &["known_aortic_aneurysm", "aortic_dilatation_on_ultrasound", "pulsatile_abdominal_mass"]),
    (
        "family history",
        &[
            "family_history_of_spondyloarthritis",
            "family_history_of_disc_herniation",
            "family_history_of_aortic_aneurysm",
        ],
    ),
];

/// Every finding, sorted by the length of its id, then alphabetically. Most comparisons then end at the length.
#[cfg(feature = "serde")]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
static BY_ID: [(&str, Finding); COUNT] = {
    let mut sorted = [("", Finding::Symptom(Symptom::LowBackPain)); COUNT];
    let mut at = 0;
    while at < COUNT {
        let mut place = at;
        while place > 0 && comes_before(CATALOGUE.1[at], sorted[place - 1].0) {
            sorted[place] = sorted[place - 1];
            place -= 1;
        }
        sorted[place] = (CATALOGUE.1[at], CATALOGUE.0[at]);
        at += 1;
    }
    sorted
};

/// Whether one text comes before another, by length, then byte by byte.
#[cfg(feature = "serde")]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn comes_before(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while one.len() == other.len() && at < one.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

const _: () = assert!(COUNT <= 256, "the place of a finding in the catalogue is a byte");

impl fmt::Display for Finding {
    /// The label.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}

impl FromStr for Finding {
    type Err = Error;

    /// Accepts the id, the label and every other name. Letter case is ignored; spaces, hyphens and underscores are the same.
    fn from_str(text: &str) -> Result<Self, Error> {
        name::find(Self::ALL, text, Self::names).ok_or_else(|| {
            if let Some((_, ids)) = AMBIGUOUS.iter().find(|(word, _)| name::is_same(word, text)) {
                return Error::ambiguous_name("finding", text, ids);
            }
            // "No night sweats" is not nearly "night sweats".
            let is_negation = |text: &str| {
                let word = text.split([' ', '_', '-']).next();
                word.is_some_and(|word| word.eq_ignore_ascii_case("no") || word.eq_ignore_ascii_case("not"))
            };
            let is_negated = is_negation(text);
            let names = Self::ALL
                .iter()
                .flat_map(|finding| finding.names().map(|name| (name, finding.as_str())))
                .filter(move |(name, _)| is_negation(name) == is_negated);
            let unknown = Error::unknown_name("finding", text, Self::IDS, names);
            match text.parse::<Condition>() {
                Ok(condition) if unknown.nearest().is_none() => {
                    Error::condition_for_finding(text, condition.as_str())
                }
                _ => unknown,
            }
        })
    }
}

impl TryFrom<&str> for Finding {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self, Error> {
        text.parse()
    }
}

macro_rules! finding_from {
    ($($kind:ident),+) => {
        $(
            impl From<$kind> for Finding {
                fn from(value: $kind) -> Self {
                    Self::$kind(value)
                }
            }
        )+
    };
}

finding_from!(Symptom, PainQuality, RiskFactor, Sign, Investigation);

serde_as_id!(Finding, "finding");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ambiguous_word_is_no_name_and_its_candidates_are_ids() {
        for (word, ids) in AMBIGUOUS {
            assert!(
                Finding::ALL.iter().all(|finding| finding.names().all(|name| !name::is_same(name, word))),
                "{word}"
            );
            assert!(ids.iter().all(|id| Finding::IDS.contains(id)), "{word}");
        }
    }

    #[test]
    fn no_two_findings_share_a_name() {
        for (place, finding) in Finding::ALL.iter().enumerate() {
            for other in Finding::ALL.iter().skip(place + 1) {
                for name in finding.names() {
                    assert!(other.names().all(|others| !name::is_same(name, others)), "{name}");
                }
            }
        }
    }

    #[test]
    fn the_index_is_the_place_in_the_catalogue() {
        for (place, finding) in Finding::ALL.iter().enumerate() {
            assert_eq!(usize::from(finding.index()), place);
        }
    }
}
