//! The kinds of values that YAML keys take, each with its JSON Schema.

use crate::source::{Span, Spanned};
use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Text; a number or `true` is taken as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tekst(pub String);

/// An identifier: lower case letters, digits, `.` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Naam(pub String);

/// A day that exists, written as `2025-03-04`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Datum(pub Date);

/// A day that exists, or a month of which the day is not known: `2025-03-04` or `2025-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A day.
    Dag(Date),
    /// A month, by its first day.
    Maand(Date),
}

impl std::str::FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.len() {
            7 => format!("{text}-01").parse().map(Moment::Maand),
            _ => text.parse().map(Moment::Dag),
        }
    }
}

/// When something came in: a day, or `nog niet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ontvangst {
    /// It is waited for.
    NogNiet,
    /// It came in on this day.
    Op(Date),
}

/// `ja` or `nee`, `true` or `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JaNee(pub bool);

/// An address that begins with `https://` or `http://`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webadres(pub String);

/// One text, or a list of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EenOfMeer(pub Vec<(Tekst, Option<Span>)>);

/// Keys chosen by the author with their values, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Woordenboek<V>(pub Vec<(Spanned<String>, V)>);

impl<V> Default for Woordenboek<V> {
    fn default() -> Self {
        Woordenboek(Vec::new())
    }
}

/// A valid identifier?
pub(super) fn is_naam(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'))
}

macro_rules! from_text {
    ($type:ident, $text:ident => $make:expr) => {
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let $text = String::deserialize(deserializer)?;
                $make
            }
        }
    };
}

from_text!(Tekst, text => Ok(Tekst(text)));
from_text!(Naam, text => Ok(Naam(text)));
from_text!(Webadres, text => Ok(Webadres(text)));
from_text!(Datum, text => text.parse().map(Datum).map_err(de::Error::custom));
from_text!(Moment, text => text.parse().map_err(de::Error::custom));
from_text!(Ontvangst, text => match text.as_str() {
    "nog niet" => Ok(Ontvangst::NogNiet),
    day => day.parse().map(Ontvangst::Op).map_err(de::Error::custom),
});
from_text!(JaNee, text => Ok(JaNee(matches!(text.as_str(), "ja" | "true"))));

macro_rules! schema {
    ($type:ident, $name:literal, $schema:tt) => {
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

schema!(Tekst, "Tekst", { "type": ["string", "number", "boolean"], "minLength": 1 });
schema!(Naam, "Naam", { "type": ["string", "number"], "pattern": "^[a-z0-9][a-z0-9.-]*$" });
schema!(Datum, "Datum", { "type": "string", "format": "date" });
schema!(Moment, "Moment", { "type": "string", "format": "moment" });
schema!(Ontvangst, "Ontvangst", { "anyOf": [{ "type": "string", "format": "date" }, { "const": "nog niet" }] });
schema!(JaNee, "JaNee", { "enum": ["ja", "nee", true, false] });
schema!(Webadres, "Webadres", { "type": "string", "pattern": "^https?://[^\\s/]+\\S*$" });

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<V: JsonSchema> JsonSchema for Woordenboek<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Woordenboek_{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let values = generator.subschema_for::<V>();
        json_schema!({ "type": "object", "additionalProperties": values })
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Woordenboek<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<V>(std::marker::PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
            type Value = Woordenboek<V>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("sleutels met waarden")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Woordenboek(entries))
            }
        }

        deserializer.deserialize_map(Entries(std::marker::PhantomData))
    }
}

impl JsonSchema for EenOfMeer {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "EenOfMeer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "array"], "items": { "type": "string" }, "minItems": 1 })
    }
}

impl<'de> Deserialize<'de> for EenOfMeer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMore;

        impl<'de> Visitor<'de> for OneOrMore {
            type Value = EenOfMeer;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("tekst of een lijst van teksten")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<EenOfMeer, E> {
                Ok(EenOfMeer(vec![(Tekst(text.to_owned()), None)]))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<EenOfMeer, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = seq.next_element::<Spanned<Tekst>>()? {
                    texts.push((text.value, Some(text.span)));
                }
                Ok(EenOfMeer(texts))
            }
        }

        deserializer.deserialize_any(OneOrMore)
    }
}
