//! Reading a presentation. An unknown field or id, a repeated key, or a value out of range is an error that says where it is.
//! `null` is accepted only for a top-level field, where it means the same as leaving the field out.

use core::fmt;
use core::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::digest::Digest;
use crate::error::Error;
use crate::presentation::Presentation;
use crate::vocabulary::{Age, Condition, Finding, Presence, Setting, Sex, SymptomDuration};
use crate::weight::Probability;

/// The fields of a presentation, in canonical order.
pub(super) const FIELDS: &[&str] = &["age", "sex", "duration_weeks", "setting", "findings", "pretest"];

/// A document that was read to the end, with every fault in it.
///
/// Reading a [`Presentation`] stops at the first fault. Reading a `Validation` goes on, so that a form or a record can be
/// corrected in one go. In JSON it fails only if the document is not well-formed. It is at most 4 kB, on the stack.
///
/// ```
/// use lumbago::json::Validation;
///
/// let document = r#"{"age": 340, "findings": {"fevr": "present", "limp": "yes", "chest_pain": "absent"}}"#;
/// let validation: Validation = serde_json::from_str(document)?;
/// let faults: Vec<_> = validation.faults().map(ToString::to_string).collect();
/// assert_eq!(faults, [
///     "age: 340 is out of range; expected whole years from 0 to 130",
///     "findings: unknown finding `fevr`; the nearest valid id is `fever`",
///     "findings.limp: unknown presence `yes`; expected `present`, `absent` or `unknown`",
/// ]);
/// assert!(validation.presentation().is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Validation {
    presentation: Presentation,
    faults: [Option<Error>; Validation::MAX_FAULTS],
    count: usize,
}

impl Validation {
    /// The most faults that are kept. Further faults are only counted.
    pub const MAX_FAULTS: usize = 32;

    /// The faults in the order of the document, at most [`MAX_FAULTS`](Self::MAX_FAULTS).
    pub fn faults(&self) -> impl Iterator<Item = &Error> {
        self.faults.iter().flatten()
    }

    /// How many faults there are, including those that were not kept.
    #[must_use]
    pub const fn fault_count(&self) -> usize {
        self.count
    }

    /// The presentation, if the document has no fault.
    ///
    /// # Errors
    ///
    /// The first fault.
    pub fn presentation(&self) -> Result<&Presentation, &Error> {
        self.faults().next().map_or(Ok(&self.presentation), Err)
    }
}

impl<'de> Deserialize<'de> for Validation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut all = All { faults: [const { None }; Self::MAX_FAULTS], count: 0 };
        let presentation = Reader(Document(&mut all)).deserialize(deserializer)?.unwrap_or_default();
        Ok(Self { presentation, faults: all.faults, count: all.count })
    }
}

impl<'de> Deserialize<'de> for Presentation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reader(Document(&mut First)).deserialize(deserializer).map(Option::unwrap_or_default)
    }
}

/// What to do with a fault.
trait Faults {
    fn take<E: serde::de::Error>(&mut self, fault: Error) -> Result<(), E>;
}

/// Stops at the first fault.
struct First;

impl Faults for First {
    fn take<E: serde::de::Error>(&mut self, fault: Error) -> Result<(), E> {
        Err(E::custom(fault))
    }
}

/// Keeps faults, and reads on.
struct All {
    faults: [Option<Error>; Validation::MAX_FAULTS],
    count: usize,
}

impl Faults for All {
    fn take<E: serde::de::Error>(&mut self, fault: Error) -> Result<(), E> {
        if let Some(place) = self.faults.get_mut(self.count) {
            *place = Some(fault);
        }
        self.count += 1;
        Ok(())
    }
}

/// A thing to read, and the types of value that it accepts. Every other type is a fault, and gives `None`.
trait Read<'de>: Sized {
    type Value;

    /// What is expected here, for the sentence of an error.
    const EXPECTED: &'static str;

    /// How it is written in binary formats.
    const FORM: Form;

    fn fault<E: serde::de::Error>(self, fault: Error) -> Result<(), E>;

    /// Whether null is accepted, and means the same as leaving it out.
    fn is_optional(&self) -> bool {
        false
    }

    fn wrong<E: serde::de::Error>(self, found: &'static str) -> Result<Option<Self::Value>, E> {
        self.fault(Error::wrong_type(Self::EXPECTED, found)).map(|()| None)
    }

    fn text<E: serde::de::Error>(self, _: &str) -> Result<Option<Self::Value>, E> {
        self.wrong("text")
    }

    fn number<E: serde::de::Error>(self, _: f64) -> Result<Option<Self::Value>, E> {
        self.wrong("a number")
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<Self::Value>, A::Error> {
        let nothing = self.wrong("an object")?;
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(nothing)
    }
}

enum Form {
    Text,
    Whole,
    Number,
    Object,
}

/// Reads any type of value in text formats, and the [`Form`] in binary ones.
struct Reader<R>(R);

impl<R> Reader<R> {
    /// Reads a value that is not null.
    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<R::Value>, D::Error>
    where
        R: Read<'de>,
    {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(self);
        }
        match R::FORM {
            Form::Text => deserializer.deserialize_str(self),
            Form::Whole => deserializer.deserialize_u32(self),
            Form::Number => deserializer.deserialize_f64(self),
            Form::Object => deserializer.deserialize_map(self),
        }
    }
}

impl<'de, R: Read<'de>> DeserializeSeed<'de> for Reader<R> {
    type Value = Option<R::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.0.is_optional() && !deserializer.is_human_readable() {
            deserializer.deserialize_option(self)
        } else {
            self.read(deserializer)
        }
    }
}

impl<'de, R: Read<'de>> Visitor<'de> for Reader<R> {
    type Value = Option<R::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(R::EXPECTED)
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Self::Value, E> {
        self.0.wrong("true or false")
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Self::Value, E> {
        self.0.wrong("bytes")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        self.0.text(text)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Self::Value, E> {
        self.0.number(number)
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers so large are out of every range")]
    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Self::Value, E> {
        self.0.number(number as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers so large are out of every range")]
    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Self::Value, E> {
        self.0.number(number as f64)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        if self.0.is_optional() { Ok(None) } else { self.0.wrong("null") }
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.read(deserializer)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        self.0.object(map)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let nothing = self.0.wrong("a list")?;
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(nothing)
    }
}

/// Reads a key with a function from its text.
struct Key<T>(fn(&str) -> Result<T, Error>);

impl<'de, T> DeserializeSeed<'de> for Key<T> {
    type Value = Result<T, Error>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T> Visitor<'_> for Key<T> {
    type Value = Result<T, Error>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key, which is text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok((self.0)(text))
    }
}

/// A whole document.
struct Document<'f, F>(&'f mut F);

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
                let names = FIELDS.iter().map(|field| (*field, *field));
                return Err(Error::unknown_name("field", id, FIELDS, names));
            }
        })
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Sex => "sex",
            Self::DurationWeeks => "duration_weeks",
            Self::Setting => "setting",
            Self::Findings => "findings",
            Self::Pretest => "pretest",
        }
    }
}

impl<'de, F: Faults> Read<'de> for Document<'_, F> {
    type Value = Presentation;
    const EXPECTED: &'static str = "a presentation, which is an object";
    const FORM: Form = Form::Object;

    fn fault<E: serde::de::Error>(self, fault: Error) -> Result<(), E> {
        self.0.take(fault)
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<Presentation>, A::Error> {
        let mut presentation = Presentation::new();
        let mut seen = [false; FIELDS.len()];
        while let Some(field) = map.next_key_seed(Key(Field::from_id))? {
            let field = field.and_then(|field| {
                let is_again =
                    seen.get_mut(field as usize).is_some_and(|seen| core::mem::replace(seen, true));
                if is_again { Err(Error::repeated("field", field.as_str())) } else { Ok(field) }
            });
            match field {
                Ok(Field::Age) => {
                    if let Some(age) = map.next_value_seed(field_of(Field::Age, self.0))? {
                        presentation = presentation.age(age);
                    }
                }
                Ok(Field::Sex) => {
                    if let Some(sex) = map.next_value_seed(field_of(Field::Sex, self.0))? {
                        presentation = presentation.sex(sex);
                    }
                }
                Ok(Field::DurationWeeks) => {
                    if let Some(duration) = map.next_value_seed(field_of(Field::DurationWeeks, self.0))? {
                        presentation = presentation.duration(duration);
                    }
                }
                Ok(Field::Setting) => {
                    if let Some(setting) = map.next_value_seed(field_of(Field::Setting, self.0))? {
                        presentation = presentation.setting(setting);
                    }
                }
                Ok(Field::Findings) => {
                    map.next_value_seed(Reader(Entries::findings(&mut presentation, self.0)))?;
                }
                Ok(Field::Pretest) => {
                    map.next_value_seed(Reader(Entries::pretest(&mut presentation, self.0)))?;
                }
                Err(fault) => {
                    self.0.take(fault)?;
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Some(presentation))
    }
}

/// The entries of an object, which are added to a presentation.
struct Entries<'p, 'f, F, K, V> {
    field: &'static str,
    presentation: &'p mut Presentation,
    faults: &'f mut F,
    key: fn(&str) -> Result<K, Error>,
    id: fn(K) -> &'static str,
    place: fn(K) -> usize,
    state: fn(&mut Presentation, K, V),
}

impl<'p, 'f, F> Entries<'p, 'f, F, Finding, Presence> {
    fn findings(presentation: &'p mut Presentation, faults: &'f mut F) -> Self {
        Self {
            field: "findings",
            presentation,
            faults,
            key: Finding::from_id,
            id: Finding::as_str,
            place: |finding| usize::from(finding.index()),
            state: |presentation, finding, presence| presentation.set(finding, presence),
        }
    }
}

impl<'p, 'f, F> Entries<'p, 'f, F, Condition, Probability> {
    fn pretest(presentation: &'p mut Presentation, faults: &'f mut F) -> Self {
        Self {
            field: "pretest",
            presentation,
            faults,
            key: Condition::from_id,
            id: Condition::as_str,
            place: |condition| condition as usize,
            state: |presentation, condition, probability| presentation.set_pretest(condition, probability),
        }
    }
}

impl<'de, F: Faults, K: Copy, V: Scalar> Read<'de> for Entries<'_, '_, F, K, V> {
    type Value = ();
    const EXPECTED: &'static str = "an object";
    const FORM: Form = Form::Object;

    fn is_optional(&self) -> bool {
        true
    }

    fn fault<E: serde::de::Error>(self, fault: Error) -> Result<(), E> {
        self.faults.take(fault.in_field(self.field))
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<()>, A::Error> {
        let mut seen = [false; Finding::ALL.len()];
        while let Some(key) = map.next_key_seed(Key(self.key))? {
            let key = key.and_then(|key| {
                let is_again =
                    seen.get_mut((self.place)(key)).is_some_and(|seen| core::mem::replace(seen, true));
                if is_again { Err(Error::repeated("key", (self.id)(key))) } else { Ok(key) }
            });
            match key {
                Ok(key) => {
                    let place = Some((self.field, Some((self.id)(key))));
                    if let Some(value) = map.next_value_seed(Reader(Value::new(place, self.faults)))? {
                        (self.state)(self.presentation, key, value);
                    }
                }
                Err(fault) => {
                    self.faults.take(fault.in_field(self.field))?;
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Some(()))
    }
}

/// A value that is one word or one number.
trait Scalar: Sized {
    const EXPECTED: &'static str;
    const FORM: Form;

    /// The value of a text; `None` if it is not written as text.
    fn of_text(_: &str) -> Option<Result<Self, Error>> {
        None
    }

    /// The value of a number; `None` if it is not written as a number.
    fn of_number(_: f64) -> Option<Result<Self, Error>> {
        None
    }
}

macro_rules! scalars {
    ($($type:ty: $form:ident, $expected:literal, $of:ident, $argument:ty, $parse:path;)+) => {
        $(
            impl Scalar for $type {
                const EXPECTED: &'static str = $expected;
                const FORM: Form = Form::$form;

                fn $of(value: $argument) -> Option<Result<Self, Error>> {
                    Some($parse(value))
                }
            }
        )+
    };
}

scalars! {
    Age: Whole, "a whole number of years", of_number, f64, Age::whole_years;
    SymptomDuration: Number, "a number of weeks", of_number, f64, SymptomDuration::weeks;
    Probability: Number, "a number between 0 and 1", of_number, f64, Probability::new;
    Presence: Text, "`present`, `absent` or `unknown`", of_text, &str, Presence::from_id;
    Sex: Text, "`female` or `male`", of_text, &str, Sex::from_id;
    Setting: Text, "the id of a setting", of_text, &str, Setting::from_id;
    Digest: Text, "sixteen hexadecimal digits", of_text, &str, str::parse;
}

/// A scalar in its place: a field, or a key of a field.
struct Value<'f, F, T> {
    place: Option<(&'static str, Option<&'static str>)>,
    faults: &'f mut F,
    of: PhantomData<T>,
}

impl<'f, F, T> Value<'f, F, T> {
    fn new(place: Option<(&'static str, Option<&'static str>)>, faults: &'f mut F) -> Self {
        Self { place, faults, of: PhantomData }
    }
}

fn field_of<F, T>(field: Field, faults: &mut F) -> Reader<Value<'_, F, T>> {
    Reader(Value::new(Some((field.as_str(), None)), faults))
}

impl<F: Faults, T: Scalar> Value<'_, F, T> {
    fn checked<E: serde::de::Error>(self, value: Result<T, Error>) -> Result<Option<T>, E> {
        match value {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Read::fault(self, fault).map(|()| None),
        }
    }
}

impl<F: Faults, T: Scalar> Read<'_> for Value<'_, F, T> {
    type Value = T;
    const EXPECTED: &'static str = T::EXPECTED;
    const FORM: Form = T::FORM;

    /// Only a field may be null.
    fn is_optional(&self) -> bool {
        matches!(self.place, Some((_, None)))
    }

    fn fault<E: serde::de::Error>(self, fault: Error) -> Result<(), E> {
        self.faults.take(match self.place {
            Some((field, Some(key))) => fault.under_key(field, key),
            Some((field, None)) => fault.in_field(field),
            None => fault,
        })
    }

    fn text<E: serde::de::Error>(self, text: &str) -> Result<Option<T>, E> {
        match T::of_text(text) {
            Some(value) => self.checked(value),
            None => self.wrong("text"),
        }
    }

    fn number<E: serde::de::Error>(self, number: f64) -> Result<Option<T>, E> {
        match T::of_number(number) {
            Some(value) => self.checked(value),
            None => self.wrong("a number"),
        }
    }
}

macro_rules! deserialize_scalars {
    ($($type:ty),+) => {
        $(
            impl<'de> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let value = Reader(Value::new(None, &mut First)).deserialize(deserializer)?;
                    // A fault has already been returned as an error, so there is a value.
                    value.ok_or_else(|| serde::de::Error::custom(<$type as Scalar>::EXPECTED))
                }
            }
        )+
    };
}

deserialize_scalars!(Age, SymptomDuration, Probability, Digest);
