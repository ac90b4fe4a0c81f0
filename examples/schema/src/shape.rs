//! The parts of a schema, in a form that code generators read well: every object and every list of words has a name, and numbers,
//! texts and pairs of them stand where they are used.

use lumbago::Probability;
use serde_json::{Map, Value, json};

/// A name and what it stands for.
pub(crate) type Shape = (&'static str, Value);

/// Where the named shapes are.
pub(crate) const DEFINITIONS: &str = "#/$defs/";

/// An object with these properties and no others: the name of each, what it holds, and what it means. A name that ends in `?` is
/// that of a property which can be missing.
pub(crate) fn object<N: AsRef<str>, D: AsRef<str>>(
    description: &str,
    properties: impl IntoIterator<Item = (N, Value, D)>,
) -> Value {
    let mut required = Vec::new();
    let properties: Map<String, Value> = properties
        .into_iter()
        .map(|(name, value, description)| {
            let name = name.as_ref();
            let optional = name.strip_suffix('?');
            if optional.is_none() {
                required.push(name.to_owned());
            }
            (optional.unwrap_or(name).to_owned(), described(value, description.as_ref()))
        })
        .collect();
    let mut object = json!({"description": description, "type": "object", "properties": properties});
    if !required.is_empty() {
        object["required"] = required.into();
    }
    object["additionalProperties"] = false.into();
    object
}

/// One word of a list: the id of each, and what it means.
pub(crate) fn words<N: AsRef<str>, M: AsRef<str>>(
    description: &str,
    words: impl IntoIterator<Item = (N, M)>,
) -> Value {
    let (mut ids, mut description) = (Vec::new(), description.to_owned() + "\n");
    for (id, meaning) in words {
        description += &format!("\n- `{}`: {}", id.as_ref(), meaning.as_ref());
        ids.push(id.as_ref().to_owned());
    }
    json!({"description": description, "type": "string", "enum": ids})
}

/// One of these ids.
pub(crate) fn one_of(ids: impl IntoIterator<Item = &'static str>) -> Value {
    json!({"type": "string", "enum": ids.into_iter().collect::<Vec<_>>()})
}

/// Exactly one of these shapes.
pub(crate) fn either(description: &str, names: &[&str]) -> Value {
    json!({"description": description, "oneOf": names.iter().copied().map(of).collect::<Vec<_>>()})
}

/// What another name stands for.
pub(crate) fn of(name: &str) -> Value {
    json!({"$ref": format!("{DEFINITIONS}{name}")})
}

/// The same, or null.
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

pub(crate) fn pair(items: Value) -> Value {
    some(2, 2, items)
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
    pair(probability())
}

/// The ratio, and the low and the high end of its interval.
pub(crate) fn likelihood_ratio() -> Value {
    some(3, 3, json!({"type": "number", "exclusiveMinimum": 0}))
}

/// Sixteen hexadecimal digits.
pub(crate) fn digest() -> Value {
    json!({"type": "string", "pattern": "^[0-9a-f]{16}$"})
}

pub(crate) fn described(mut schema: Value, description: &str) -> Value {
    schema["description"] = description.into();
    schema
}
