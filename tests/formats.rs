//! Formats other than JSON: those that do not describe themselves, and one that does.

#![cfg(feature = "serde")]

mod support;

use lumbago::{Age, Condition, Digest, Presence, Presentation, Probability, Setting, Sex, SymptomDuration};
use lumbago::{PainQuality, RiskFactor, Symptom, score};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn through_postcard<T: Serialize + DeserializeOwned>(value: &T) -> T {
    postcard::from_bytes(&postcard::to_allocvec(value).unwrap()).unwrap()
}

fn through_bincode<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let config = bincode::config::standard();
    let bytes = bincode::serde::encode_to_vec(value, config).unwrap();
    bincode::serde::decode_from_slice(&bytes, config).unwrap().0
}

fn through_cbor<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(&bytes[..]).unwrap()
}

fn survives<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(through_postcard(value), *value);
    assert_eq!(through_bincode(value), *value);
    assert_eq!(through_cbor(value), *value);
}

#[test]
fn words_and_numbers_survive() {
    survives(&Age::years(34).unwrap());
    survives(&SymptomDuration::days(3).unwrap());
    survives(&SymptomDuration::days(14).unwrap());
    survives(&Probability::new(0.05).unwrap());
    survives(&Condition::SpinalInfection);
    survives(&lumbago::Finding::from(PainQuality::Dull));
    survives(&Presence::Unknown);
    survives(&(Sex::Male, Setting::SpineClinic, RiskFactor::Smoking));
    survives::<Digest>(&lumbago::knowledge::DIGEST);
}

proptest! {
    #[test]
    fn presentations_survive(presentation in support::presentation()) {
        survives(&presentation);
    }

    /// Binary formats are told how long everything is before it comes; a wrong length would be an error.
    #[test]
    fn assessments_are_written(presentation in support::presentation()) {
        let assessment = score(&presentation);
        prop_assert!(!postcard::to_allocvec(&assessment).unwrap().is_empty());
        let mut bytes = Vec::new();
        ciborium::into_writer(&assessment, &mut bytes).unwrap();
        // A reader that knows nothing of the library finds in it what stands in the JSON.
        let value: ciborium::Value = ciborium::from_reader(&bytes[..]).unwrap();
        prop_assert_eq!(json(&value), serde_json::to_value(&assessment).unwrap());
    }
}

fn json(value: &ciborium::Value) -> serde_json::Value {
    use ciborium::Value;
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(is) => (*is).into(),
        Value::Integer(number) => i64::try_from(*number).unwrap().into(),
        Value::Float(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Array(values) => values.iter().map(json).collect(),
        Value::Map(entries) => {
            entries.iter().map(|(key, value)| (key.as_text().unwrap().to_owned(), json(value))).collect()
        }
        other => panic!("{other:?} is not JSON"),
    }
}

#[test]
fn what_a_binary_document_gets_wrong_is_an_error_too() {
    let mut bytes = Vec::new();
    ciborium::into_writer(
        &[("age", 131)].into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        &mut bytes,
    )
    .unwrap();
    let error = ciborium::from_reader::<Presentation, _>(&bytes[..]).unwrap_err().to_string();
    assert!(error.contains("age: 131 is out of range; expected whole years from 0 to 130"), "{error}");
    let present = Presentation::new().present(Symptom::Fever);
    let whole = postcard::to_allocvec(&present).unwrap();
    for end in 0..whole.len() {
        assert!(postcard::from_bytes::<Presentation>(&whole[..end]).is_err());
    }
}

/// A value that a text format calls none.
struct Nothing;

impl<'de> serde::Deserializer<'de> for Nothing {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What JSON has no notation for: bytes, keys that are no text, and a value that a format calls none.
#[test]
fn what_json_cannot_say_is_refused_or_means_nothing_stated() {
    use ciborium::Value;
    let read = |document: Value| {
        let mut bytes = Vec::new();
        ciborium::into_writer(&document, &mut bytes).unwrap();
        ciborium::from_reader::<Presentation, _>(&bytes[..]).map_err(|error| error.to_string())
    };
    let field = |key: Value, value: Value| read(Value::Map(vec![(key, value)]));
    let error = field("age".into(), Value::Bytes(vec![34])).unwrap_err();
    assert!(error.contains("bytes"), "{error}");
    let error = field(34.into(), 34.into()).unwrap_err();
    assert!(error.contains("integer"), "{error}");
    assert_eq!(field("age".into(), Value::Null), Ok(Presentation::new()));
    let error = field("findings".into(), Value::Map(vec![("fever".into(), Value::Null)])).unwrap_err();
    assert!(error.contains("null"), "{error}");
    let error = <Presentation as serde::Deserialize>::deserialize(Nothing).unwrap_err().to_string();
    assert_eq!(error, "expected a presentation, which is an object, found null");
    // A text format that has bytes.
    let bytes = serde::de::value::BytesDeserializer::<serde::de::value::Error>::new(b"34");
    let error = <Age as serde::Deserialize>::deserialize(bytes).unwrap_err().to_string();
    assert!(error.contains("bytes"), "{error}");
    // What such a format has and nobody expects is said beside what was expected.
    let large = serde::de::value::U128Deserializer::<serde::de::value::Error>::new(1 << 100);
    for (error, expected) in [
        (<Age as serde::Deserialize>::deserialize(large).unwrap_err(), "a whole number of years"),
        (<Sex as serde::Deserialize>::deserialize(large).unwrap_err(), "the id of a sex"),
    ] {
        assert!(error.to_string().contains(expected), "{error}");
    }
    let keys =
        serde::de::value::MapDeserializer::<_, serde::de::value::Error>::new([(34_u8, 34_u8)].into_iter());
    let error = <Presentation as serde::Deserialize>::deserialize(keys).unwrap_err().to_string();
    assert!(error.contains("a key, which is text"), "{error}");
}
