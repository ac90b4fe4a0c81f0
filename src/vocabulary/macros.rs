//! Macros that make each enum from one table. A row gives the variant, its stable id and its label; the rest is derived from it.

/// Declares a vocabulary: a fieldless enum with `ALL`, `as_str`, `label`, `FromStr`, `Display` and serde.
///
/// A row is `Variant = "stable_id", "Label";`. It may go on with `, also "another name", …`, and with `, read "a text"`, which
/// also parses but is not listed as a name.
macro_rules! vocabulary {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident, $kind:literal {
            $($(#[$note:meta])* $variant:ident = $id:literal, $label:literal $(, also $($also:literal),+)? $(, read $read:literal)?;)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, strum::Display)]
        pub enum $name {
            $(
                #[doc = concat!($label, ", `", $id, "`.")]
                $(#[$note])*
                #[strum(to_string = $label)]
                $variant,
            )+
        }

        impl $name {
            #[doc = concat!("Every ", $kind, " in catalogue order, which is also the order of `Ord`.")]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable ids in the order of [`Self::ALL`].
            pub(crate) const IDS: &'static [&'static str] = &[$($id),+];

            /// The stable `snake_case` id, which serde and JSON use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $id),+
                }
            }

            /// The label: the standard clinical term.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label),+
                }
            }

            /// Other names of the value; they also parse.
            #[allow(dead_code, reason = "most words have no other name")]
            pub(crate) const fn also(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($($also),+)?]),+
                }
            }

            /// Every name that parses as the value.
            fn names(self) -> impl Iterator<Item = &'static str> + Clone {
                let read: &[&'static str] = match self {
                    $(Self::$variant => &[$id, $label, $($($also,)+)? $($read)?]),+
                };
                read.iter().copied()
            }

            /// The value with exactly this id, which documents must use. `FromStr` is more lenient.
            #[cfg(feature = "serde")]
            pub(crate) fn from_id(id: &str) -> Result<Self, $crate::error::Error> {
                let position = Self::IDS.iter().position(|known| *known == id);
                position.and_then(|at| Self::ALL.get(at)).copied().ok_or_else(|| match id.parse::<Self>() {
                    Ok(meant) => $crate::error::Error::not_an_id($kind, id, meant.as_str()),
                    Err(unknown) => unknown,
                })
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::error::Error;

            /// Accepts the id, the label and every other name. Letter case is ignored; spaces, hyphens and underscores are the
            /// same.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::name::find(Self::ALL, text, Self::names).ok_or_else(|| {
                    let names = Self::ALL.iter().flat_map(|value| value.names().map(|name| (name, value.as_str())));
                    $crate::error::Error::unknown_name($kind, text, Self::IDS, names)
                })
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::error::Error;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        $crate::vocabulary::macros::serde_as_id!($name, $kind);
    };
}

/// Declares a vocabulary of findings: each row also has the question to ask.
///
/// A row is `Variant = "stable_id", "Label", "Question?";`. It may go on with `, also "another name", …`.
macro_rules! evidence {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident, $kind:literal {
            $($variant:ident = $id:literal, $label:literal, $question:literal $(, also $($also:literal),+)?;)+
        }
    ) => {
        $crate::vocabulary::macros::vocabulary! {
            $(#[$attribute])*
            #[non_exhaustive]
            pub enum $name, $kind {
                $(#[doc = ""] #[doc = $question] $variant = $id, $label $(, also $($also),+)?;)+
            }
        }

        impl $name {
            /// The question in plain words. For signs and investigations, it is a statement to confirm.
            #[must_use]
            pub const fn question(self) -> &'static str {
                match self {
                    $(Self::$variant => $question),+
                }
            }
        }
    };
}

/// Writes a value as its id and reads it by its exact id.
macro_rules! serde_as_id {
    ($name:ident, $kind:literal) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Id;

                impl serde::de::Visitor<'_> for Id {
                    type Value = $name;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str(concat!("the id of a ", $kind))
                    }

                    fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<$name, E> {
                        $name::from_id(id).map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(Id)
            }
        }
    };
}

pub(crate) use {evidence, serde_as_id, vocabulary};
