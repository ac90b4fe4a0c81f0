//! The parts of a schema, in a form that code generators read well: every object and every list of words has a name; numbers,
//! texts and pairs of them stand where they are used.

use lumbago::Probability;
use serde_json::{Map, Value, json};

/// A name and what it stands for.
pub(crate) type Shape = (&'static str, Value);

/// A name, what it holds and what it means. A name that ends in `?` is that of a property which can be missing.
pub(crate) type Property = (&'static str, Value, &'static str);

/// Where the named shapes are.
pub(crate) const DEFINITIONS: &str = "#/$defs/";

/// Makes the list of shapes. One is an object, with properties and at the end those that it shares with others, or with an iterator
/// of properties; or it is exactly one of several shapes.
macro_rules! shapes {
    ($($name:literal, $description:expr => $body:tt)+) => {
        pub(crate) fn shapes() -> Vec<$crate::shape::Shape> {
            vec![$(($name, shapes!(@ $description, $body))),+]
        }
    };
    (@ $description:expr, {$($property:literal: $value:expr, $meaning:expr;)* $(..$shared:expr;)?}) => {{
        let properties: Vec<$crate::shape::Property> = vec![$(($property, $value, $meaning)),*];
        $(let properties = properties.into_iter().chain($shared);)?
        $crate::shape::object($description, properties)
    }};
    (@ $description:expr, ($properties:expr)) => {
        $crate::shape::object($description, $properties)
    };
    (@ $description:expr, [$($one:literal),+]) => {
        serde_json::json!({"description": $description, "oneOf": [$($crate::shape::of($one)),+]})
    };
}

pub(crate) use shapes;

/// An object with these properties and no others.
pub(crate) fn object(
    description: &str,
    properties: impl IntoIterator<Item = (impl AsRef<str>, Value, impl AsRef<str>)>,
) -> Value {
    let (mut required, mut held) = (Vec::new(), Map::new());
    for (name, value, meaning) in properties {
        let name = name.as_ref();
        let name = name.strip_suffix('?').unwrap_or_else(|| {
            required.push(name.to_owned());
            name
        });
        held.insert(name.to_owned(), described(value, meaning.as_ref()));
    }
    let mut object = json!({"description": description, "type": "object", "properties": held});
    if !required.is_empty() {
        object["required"] = required.into();
    }
    object["additionalProperties"] = false.into();
    object
}

/// One of these words: the id of each and what it means.
pub(crate) fn words(
    description: &str,
    words: impl IntoIterator<Item = (&'static str, impl AsRef<str>)>,
) -> Value {
    let (mut ids, mut description) = (Vec::new(), description.to_owned() + "\n");
    for (id, meaning) in words {
        description.extend(["\n- `", id, "`: ", meaning.as_ref()]);
        ids.push(id);
    }
    described(one_of(ids), &description)
}

/// One of these ids.
pub(crate) fn one_of(ids: impl IntoIterator<Item = &'static str>) -> Value {
    json!({"type": "string", "enum": ids.into_iter().collect::<Vec<_>>()})
}

pub(crate) fn described(mut schema: Value, description: &str) -> Value {
    schema["description"] = description.into();
    schema
}

/// What another name stands for.
pub(crate) fn of(name: &str) -> Value {
    json!({"$ref": format!("{DEFINITIONS}{name}")})
}

/// The same, or null. A list of words needs a name for that.
pub(crate) fn or_null(mut schema: Value) -> Value {
    match schema.get("type") {
        Some(one) => {
            schema["type"] = json!([one, "null"]);
            schema
        }
        None => json!({"anyOf": [schema, {"type": "null"}]}),
    }
}

pub(crate) fn list(items: Value) -> Value {
    json!({"type": "array", "items": items})
}

/// A list of at least and at most so many.
pub(crate) fn some(least: usize, most: usize, items: Value) -> Value {
    json!({"type": "array", "items": items, "minItems": least, "maxItems": most})
}

pub(crate) fn text() -> Value {
    json!({"type": "string"})
}

pub(crate) fn yes_or_no() -> Value {
    json!({"type": "boolean"})
}

pub(crate) fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}

/// In hundredths of a natural logarithm.
pub(crate) fn weight() -> Value {
    json!({"type": "integer"})
}

pub(crate) fn probability() -> Value {
    json!({"type": "number", "minimum": Probability::MIN, "maximum": Probability::MAX})
}

/// The low and the high end.
pub(crate) fn interval() -> Value {
    some(2, 2, probability())
}

/// The ratio, and the low and the high end of its interval.
pub(crate) fn likelihood_ratio() -> Value {
    some(3, 3, json!({"type": "number", "exclusiveMinimum": 0}))
}

/// Sixteen hexadecimal digits.
pub(crate) fn digest() -> Value {
    json!({"type": "string", "pattern": "^[0-9a-f]{16}$"})
}
