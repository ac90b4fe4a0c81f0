//! The shape of the public interface.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use lumbago::triage::Floor;
use lumbago::{
    Age, Assessment, Condition, Conflict, Criterion, Digest, Error, Explanation, Finding, Interval,
    Investigation, LikelihoodRatio, PainQuality, Presence, Presentation, Probability, Receipt, Respondent,
    RiskFactor, Setting, Sex, Sign, Symptom, SymptomDuration, Urgency, Weight,
    conflict::Oddity,
    knowledge::Source,
    score,
    screening::{Screen, Screening},
    triage::Suspicion,
};

fn is_send_and_sync<T: Send + Sync + Unpin>() {}
fn is_a_value<T: Clone + Debug + Eq + Hash>() {}
fn is_a_word<T: Copy + Debug + Display + Eq + FromStr<Err = Error> + Hash + Ord + 'static>() {}

#[test]
fn every_type_can_cross_threads() {
    is_send_and_sync::<Presentation>();
    is_send_and_sync::<Assessment>();
    is_send_and_sync::<Explanation>();
    is_send_and_sync::<Error>();
    is_send_and_sync::<Source>();
    is_send_and_sync::<lumbago::Triage<'_>>();
    is_send_and_sync::<lumbago::screening::OpenScreen>();
    is_send_and_sync::<lumbago::screening::SafetyQuestion>();
    is_send_and_sync::<lumbago::Ranked<'_>>();
    is_send_and_sync::<lumbago::knowledge::Profile>();
}

#[test]
fn values_compare_and_hash() {
    is_a_value::<Presentation>();
    is_a_value::<Assessment>();
    is_a_value::<Receipt>();
    is_a_value::<Age>();
    is_a_value::<SymptomDuration>();
    is_a_value::<Probability>();
    is_a_value::<Weight>();
    is_a_value::<Interval>();
    is_a_value::<LikelihoodRatio>();
    is_a_value::<Digest>();
    is_a_value::<Screening>();
    is_a_value::<Conflict>();
    is_a_value::<Oddity>();
    is_a_value::<Floor>();
}

#[test]
fn words_are_ordered_shown_and_parsed() {
    is_a_word::<Condition>();
    is_a_word::<Criterion>();
    is_a_word::<Symptom>();
    is_a_word::<PainQuality>();
    is_a_word::<RiskFactor>();
    is_a_word::<Sign>();
    is_a_word::<Investigation>();
    is_a_word::<Finding>();
    is_a_word::<Presence>();
    is_a_word::<Respondent>();
    is_a_word::<Screen>();
    is_a_word::<Setting>();
    is_a_word::<Sex>();
    is_a_word::<Urgency>();
    is_a_word::<Suspicion>();
}

#[test]
fn an_error_is_a_standard_error() {
    let error: Box<dyn std::error::Error + Send + Sync> = Age::years(131).unwrap_err().into();
    assert_eq!(error.to_string(), "age 131 is out of range; expected whole years from 0 to 130");
}

/// Id and label parse, in any letter case, to the value itself; no two words share either.
fn check_words<T: Copy + Debug + FromStr<Err = Error> + PartialEq>(
    all: &[T],
    id: fn(T) -> &'static str,
    label: fn(T) -> &'static str,
) {
    let mut names = BTreeSet::new();
    for word in all {
        let own: BTreeSet<_> = [id(*word), label(*word)].iter().map(|name| name.to_lowercase()).collect();
        for name in own {
            assert!(names.insert(name.clone()), "`{name}` is used twice");
            assert_eq!(name.parse::<T>().unwrap(), *word);
            assert_eq!(name.to_uppercase().parse::<T>().unwrap(), *word);
        }
        let id = id(*word);
        let snake =
            id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
        assert!(snake, "`{id}` is not a snake_case id");
    }
    let error = "nonsense".parse::<T>().unwrap_err();
    assert!(error.to_string().contains("`nonsense`"), "{error}");
    assert_eq!(error.nearest(), None);
}

#[test]
fn every_word_parses_from_its_id_and_its_label() {
    check_words(Condition::ALL, Condition::as_str, Condition::label);
    check_words(Criterion::ALL, Criterion::as_str, Criterion::label);
    check_words(Finding::ALL, Finding::as_str, Finding::label);
    check_words(Symptom::ALL, Symptom::as_str, Symptom::label);
    check_words(PainQuality::ALL, PainQuality::as_str, PainQuality::label);
    check_words(RiskFactor::ALL, RiskFactor::as_str, RiskFactor::label);
    check_words(Sign::ALL, Sign::as_str, Sign::label);
    check_words(Investigation::ALL, Investigation::as_str, Investigation::label);
    check_words(Presence::ALL, Presence::as_str, Presence::label);
    check_words(Respondent::ALL, Respondent::as_str, Respondent::label);
    check_words(Screen::ALL, Screen::as_str, Screen::label);
    check_words(Setting::ALL, Setting::as_str, Setting::label);
    check_words(Sex::ALL, Sex::as_str, Sex::label);
    check_words(Urgency::ALL, Urgency::as_str, Urgency::label);
    check_words(Suspicion::ALL, Suspicion::as_str, Suspicion::label);
}

#[test]
fn the_catalogue_is_the_five_kinds_end_to_end() {
    let kinds = Symptom::ALL.len()
        + PainQuality::ALL.len()
        + RiskFactor::ALL.len()
        + Sign::ALL.len()
        + Investigation::ALL.len();
    assert_eq!((Finding::ALL.len(), kinds), (207, 207));
    assert_eq!(Condition::ALL.len(), 16);
    assert!(Finding::ALL.is_sorted());
    assert!(Finding::ALL.iter().all(|finding| !finding.question().is_empty()));
}

#[test]
fn a_condition_parses_from_each_of_its_synonyms() {
    for condition in Condition::ALL {
        assert!(!condition.synonyms().is_empty());
        assert_eq!(condition.lay_label().parse::<Condition>().unwrap(), *condition);
        let words = condition.as_str().replace('_', " ");
        assert_eq!(words.parse::<Condition>().unwrap(), *condition, "{words}");
        for synonym in condition.synonyms() {
            assert_eq!(synonym.parse::<Condition>().unwrap(), *condition, "{synonym}");
        }
    }
    assert_eq!("rheumatoid spondylitis".parse::<Condition>().unwrap(), Condition::AnkylosingSpondylitis);
    assert_eq!("AAA".parse::<Condition>().unwrap(), Condition::AbdominalAorticAneurysm);
}

#[test]
fn urgency_is_ordered() {
    use Urgency::{Emergency, Routine, SelfCare, Soon, Urgent};
    assert!(Emergency > Urgent && Urgent > Soon && Soon > Routine && Routine > SelfCare);
}

#[test]
fn nothing_known_is_no_cause_for_alarm_and_none_for_calm() {
    let presentation = Presentation::new();
    let assessment = score(&presentation);
    assert_eq!(assessment.triage().urgency(), Urgency::SelfCare);
    assert!(!assessment.triage().screening().is_complete());
    assert!(!assessment.triage().needs_ambulance());
    assert_eq!(assessment.triage().floors().count(), 0);
    assert_eq!(assessment.conclusion(), lumbago::Conclusion::Insufficient);
    assert_eq!(assessment.must_not_miss().count(), 0);
    for ranked in assessment.ranking() {
        assert_eq!(ranked.evidence(), Weight::ZERO);
    }
}

/// What is taken back is as if it had never been said, and nothing else is touched.
#[test]
fn what_is_said_can_be_taken_back() {
    let probability = Probability::new(0.3).unwrap();
    let base = Presentation::new().setting(Setting::SpineClinic).present(Symptom::LowBackPain);
    let (age, duration) = (Age::years(40).unwrap(), SymptomDuration::days(10).unwrap());
    let condition = Condition::SpinalInfection;
    assert_eq!(base.clone().age(age).without_age(), base);
    assert_eq!(base.clone().sex(Sex::Male).without_sex(), base);
    assert_eq!(base.clone().duration(duration).without_duration(), base);
    assert_eq!(base.clone().pretest(condition, probability).without_pretest(condition), base);
    assert_eq!(base.clone().present(Symptom::Fever).without(Symptom::Fever), base);
    let other = base.clone().pretest(Condition::PiriformisSyndrome, probability);
    assert_eq!(other.clone().pretest(condition, probability).without_pretest(condition), other);
    let all = [Symptom::Fever, Symptom::NightSweats];
    assert_eq!(base.clone().absent_all(all), base.clone().absent(all[0]).absent(all[1]));
    assert_eq!(base.clone().present_all(all), base.present(all[0]).present(all[1]));
}

#[test]
fn values_convert() {
    assert_eq!(Age::try_from(34).map(u32::from), Ok(34));
    assert!(Age::try_from(131).is_err());
    assert_eq!(Probability::try_from(0.25).map(f64::from), Ok(0.25));
    assert!(Probability::try_from(1.5).is_err());
    assert_eq!(Finding::try_from("fever"), Ok(Symptom::Fever.into()));
    assert_eq!(Symptom::try_from("fever"), Ok(Symptom::Fever));
    assert!(Condition::try_from("fever").is_err());
}
