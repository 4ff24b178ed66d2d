//! What the validator finds, in the words of the author.

use super::super::diags;
use crate::diagnostic::{Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::{Kind, Node, escape_pointer};
use jsonschema::error::{TypeKind, ValidationErrorKind as Error};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

/// One structural mistake.
pub(super) struct Fault {
    /// Where in the tree, as a JSON pointer.
    pointer: String,
    what: What,
}

enum What {
    UnknownKey { key: String, known: Vec<String> },
    MissingKey(String),
    Type(Vec<&'static str>),
    Choice(Vec<String>),
    Date,
    Moment,
    Pattern(String),
    Empty,
    Length { least: Option<u64>, most: Option<u64> },
    Number,
    Other(String),
}

/// Adds every mistake behind a validation error; a value that may be absent hides them one level deeper.
pub(super) fn faults(error: &ValidationError, schema: &Value, out: &mut Vec<Fault>) {
    let pointer = error.instance_path().as_str().to_owned();
    let what = match error.kind() {
        Error::AnyOf { context } => {
            let branch = context.iter().find(|branch| !branch.iter().all(is_null_type));
            for inner in branch.into_iter().flatten() {
                faults(inner, schema, out);
            }
            return;
        }
        Error::AdditionalProperties { unexpected } => {
            let known = known_keys(schema, error.schema_path().as_str());
            out.extend(unexpected.iter().map(|key| Fault {
                pointer: pointer.clone(),
                what: What::UnknownKey { key: key.clone(), known: known.clone() },
            }));
            return;
        }
        Error::Required { property } => What::MissingKey(property.as_str().unwrap_or_default().to_owned()),
        Error::Type { kind } => What::Type(type_words(kind)),
        Error::Enum { options } => What::Choice(choices(options)),
        Error::OneOfNotValid { .. } => What::Choice(one_of(schema, error.schema_path().as_str())),
        Error::Format { format } if format == "date" => What::Date,
        Error::Format { format } if format == "moment" => What::Moment,
        Error::Pattern { pattern } => What::Pattern(pattern.clone()),
        Error::MinLength { .. } => What::Empty,
        Error::MinItems { limit } => What::Length { least: Some(*limit), most: None },
        Error::MaxItems { limit } => What::Length { least: None, most: Some(*limit) },
        Error::Minimum { .. } | Error::Maximum { .. } | Error::ExclusiveMinimum { .. } => What::Number,
        _ => What::Other(error.to_string()),
    };
    out.push(Fault { pointer, what });
}

impl Fault {
    /// Whether it is about a node, or about a key of a node, that was reported before.
    pub(super) fn is_about(&self, silent: &[String]) -> bool {
        let path = match &self.what {
            What::MissingKey(key) => format!("{}/{}", self.pointer, escape_pointer(key)),
            _ => self.pointer.clone(),
        };
        silent.contains(&path)
    }

    /// The key that an unknown key was probably meant to be: its absence is the same mistake.
    pub(super) fn guess(&self) -> Option<String> {
        match &self.what {
            What::UnknownKey { key, known } => nearest(key, known.iter().map(String::as_str))
                .map(|guess| format!("{}/{}", self.pointer, escape_pointer(guess))),
            _ => None,
        }
    }

    /// What has to go before the rest can be read.
    pub(super) fn prune(&self) -> String {
        match &self.what {
            What::UnknownKey { key, .. } => format!("{}/{}", self.pointer, escape_pointer(key)),
            _ => self.pointer.clone(),
        }
    }

    /// Whether a key of the file itself is missing: the type may be able to do without.
    pub(super) fn is_missing_at_top(&self) -> bool {
        self.pointer.is_empty() && matches!(self.what, What::MissingKey(_))
    }

    /// The message.
    pub(super) fn diagnostic(&self, tree: &Node) -> Diagnostic {
        let (key, node) = tree.at_pointer(&self.pointer).unwrap_or((None, tree));
        let name = key.map(|key| key.text.as_str());
        let written = match &node.kind {
            Kind::Scalar { text, .. } => text.as_str(),
            _ => "",
        };
        match &self.what {
            What::UnknownKey { key, known } => {
                let span = key_span(node, key);
                let guess = nearest(key, known.iter().map(String::as_str));
                diags::unknown_key(span, key, guess, known)
            }
            What::MissingKey(missing) => diags::missing_key(first_line(node), missing, name),
            What::Type(expected) => diags::wrong_type(node, name, expected),
            What::Choice(options) => diags::wrong_choice(node.span, name, written, options),
            What::Date => diags::wrong_date(node.span, written),
            What::Moment => diags::wrong_moment(node.span, written),
            What::Pattern(pattern) => diags::wrong_pattern(node.span, name, written, pattern),
            What::Empty => diags::empty_value(node.span, name),
            What::Length { least, most } => diags::wrong_length(node.span, name, *least, *most),
            What::Number => diags::wrong_number(node.span, name, written),
            What::Other(text) => diags::misfit(node.span, text),
        }
    }
}

/// A missing key is shown at the first key beside which it belongs.
fn first_line(node: &Node) -> Span {
    match &node.kind {
        Kind::Map(entries) if !entries.is_empty() => entries[0].0.span,
        _ => node.span,
    }
}

fn key_span(node: &Node, key: &str) -> Span {
    match &node.kind {
        Kind::Map(entries) => {
            entries.iter().find(|(found, _)| found.text == key).map_or(node.span, |(found, _)| found.span)
        }
        _ => node.span,
    }
}

fn is_null_type(error: &ValidationError) -> bool {
    matches!(error.kind(), Error::Type { kind: TypeKind::Single(JsonType::Null) })
}

fn type_words(kind: &TypeKind) -> Vec<&'static str> {
    let all = [
        (JsonType::String, "tekst"),
        (JsonType::Integer, "een geheel getal"),
        (JsonType::Number, "een getal"),
        (JsonType::Array, "een lijst"),
        (JsonType::Object, "een blok met sleutels"),
        (JsonType::Boolean, "ja of nee"),
    ];
    let has = |wanted: JsonType| match kind {
        TypeKind::Single(one) => *one == wanted,
        TypeKind::Multiple(set) => set.contains(wanted),
    };
    let words: Vec<&str> = all.into_iter().filter(|(kind, _)| has(*kind)).map(|(_, word)| word).collect();
    // Text takes numbers and truth values too; the author need not know.
    if words.contains(&"tekst") {
        words.into_iter().filter(|word| matches!(*word, "tekst" | "een lijst")).collect()
    } else {
        words
    }
}

fn choices(options: &Value) -> Vec<String> {
    let words = options.as_array().map(Vec::as_slice).unwrap_or_default();
    words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect()
}

/// The words of an enum whose variants each have a description.
fn one_of(schema: &Value, path: &str) -> Vec<String> {
    let variants = schema.pointer(path).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    variants
        .iter()
        .flat_map(|variant| {
            let constant = variant.get("const").and_then(Value::as_str).map(str::to_owned);
            let listed = variant.get("enum").map(choices).unwrap_or_default();
            constant.into_iter().chain(listed)
        })
        .collect()
}

fn known_keys(schema: &Value, path: &str) -> Vec<String> {
    let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
    let keys = schema.pointer(parent).and_then(|parent| parent.get("properties")).and_then(Value::as_object);
    keys.map(|keys| keys.keys().cloned().collect()).unwrap_or_default()
}
