//! How everything is written: as objects, arrays and texts. Binary formats need their lengths in advance.

use core::fmt;

use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

/// Writes the pairs of an iterator as an object.
pub(super) struct Map<F>(pub(super) F);

impl<F, I, K, V> Serialize for Map<F>
where
    F: Fn() -> I,
    I: Iterator<Item = (K, V)>,
    K: Serialize,
    V: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some((self.0)().count()))?;
        (self.0)().try_for_each(|(key, value)| map.serialize_entry(&key, &value))?;
        map.end()
    }
}

/// Writes the items of an iterator as an array.
pub(super) struct Array<F>(pub(super) F);

impl<F, I, T> Serialize for Array<F>
where
    F: Fn() -> I,
    I: Iterator<Item = T>,
    T: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = if serializer.is_human_readable() { None } else { Some((self.0)().count()) };
        let mut array = serializer.serialize_seq(length)?;
        (self.0)().try_for_each(|value| array.serialize_element(&value))?;
        array.end()
    }
}

/// A type that is written as an object.
pub(super) trait Object {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Writes an object. Binary formats need the number of entries in advance, so the entries are counted first.
pub(super) fn object<S: Serializer>(object: &impl Object, serializer: S) -> Result<S::Ok, S::Error> {
    let length = if serializer.is_human_readable() { None } else { Some(Count::of(object)) };
    let mut map = serializer.serialize_map(length)?;
    object.write(&mut map)?;
    map.end()
}

/// Counts entries without writing them.
struct Count(usize);

impl Count {
    fn of(object: &impl Object) -> usize {
        let mut count = Self(0);
        // Counting cannot fail.
        let _ = object.write(&mut count);
        count.0
    }
}

impl SerializeMap for Count {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> fmt::Result {
        self.0 += 1;
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, _: &T) -> fmt::Result {
        Ok(())
    }

    fn end(self) -> fmt::Result {
        Ok(())
    }
}

/// Implements `Serialize` for types that are written as objects.
macro_rules! written_as_objects {
    ($($type:ty),+ $(,)?) => {
        $(
            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $crate::json::shapes::object(self, serializer)
                }
            }
        )+
    };
}

/// Implements `Serialize` for words that are written as their ids.
macro_rules! written_as_ids {
    ($($type:ty),+ $(,)?) => {
        $(
            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }
        )+
    };
}

pub(super) use {written_as_ids, written_as_objects};

/// Writes a value as its `Display` text.
pub(super) struct Text<T>(pub(super) T);

impl<T: fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
