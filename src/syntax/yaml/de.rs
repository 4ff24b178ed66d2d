//! Lets serde read a tree, with the span of a value for whoever asks for [`Spanned`].

use super::{Kind, Node};
use crate::source::{FileId, Span, Spanned};
use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use std::fmt;
use std::marker::PhantomData;

/// The name under which [`Spanned`] asks for a value with its place.
const SPANNED: &str = "$rapporteur::Spanned";

/// Why a tree does not fit a type; the schema has said it better before.
#[derive(Debug)]
pub struct Misfit(String);

impl fmt::Display for Misfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Misfit(message.to_string())
    }
}

impl Node {
    /// Reads the tree as a `T`.
    pub fn typed<'de, T: Deserialize<'de>>(&'de self) -> Result<T, Misfit> {
        T::deserialize(self)
    }

    fn parsed<T: std::str::FromStr>(&self, expected: &str) -> Result<T, Misfit> {
        match &self.kind {
            Kind::Scalar { text, .. } => text.parse().map_err(|_| Misfit(format!("verwacht {expected}"))),
            _ => Err(Misfit(format!("verwacht {expected}"))),
        }
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.kind {
            Kind::Null => visitor.visit_unit(),
            Kind::Scalar { text, .. } => visitor.visit_borrowed_str(text),
            Kind::List(items) => visitor.visit_seq(SeqDeserializer::new(items.iter())),
            Kind::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (KeyOf(&key.text, key.span), value));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.kind {
            Kind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_u64(self.parsed("een geheel getal")?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_u32(self.parsed("een geheel getal")?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_f64(self.parsed("een getal")?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_bool(self.parsed("true of false")?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        if name == SPANNED {
            visitor.visit_seq(WithSpan { span: self.span, value: Some(self), step: 0 })
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match &self.kind {
            Kind::Scalar { text, .. } => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(Misfit("verwacht een woord".into())),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct
        map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Misfit> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A key, which may be asked for with its span too.
struct KeyOf<'de>(&'de str, Span);

impl<'de> IntoDeserializer<'de, Misfit> for KeyOf<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for KeyOf<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_borrowed_str(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        if name == SPANNED {
            let value: StrDeserializer<'de, Misfit> = self.0.into_deserializer();
            visitor.visit_seq(WithSpan { span: self.1, value: Some(value), step: 0 })
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Gives file, start, end and then the value itself.
struct WithSpan<D> {
    span: Span,
    value: Option<D>,
    step: usize,
}

impl<'de, D: Deserializer<'de, Error = Misfit>> SeqAccess<'de> for WithSpan<D> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let number = match self.step {
            0 => self.span.file().index(),
            1 => self.span.start(),
            2 => self.span.end(),
            _ => return self.value.take().map(|value| seed.deserialize(value)).transpose(),
        };
        self.step += 1;
        let number: de::value::U64Deserializer<Misfit> = (number as u64).into_deserializer();
        seed.deserialize(number).map(Some)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(SPANNED, Parts(PhantomData))
    }
}

struct Parts<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
    type Value = Spanned<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("een waarde met haar plaats")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Spanned<T>, A::Error> {
        let mut number = || -> Result<usize, A::Error> {
            let number: Option<u64> = parts.next_element()?;
            number.and_then(|number| usize::try_from(number).ok()).ok_or_else(|| de::Error::custom("geen plaats"))
        };
        let (file, start, end) = (number()?, number()?, number()?);
        let value = parts.next_element()?.ok_or_else(|| de::Error::custom("geen waarde"))?;
        Ok(Spanned { value, span: Span::new(FileId::from_index(file), start, end) })
    }
}
