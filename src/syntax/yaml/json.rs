//! A tree as JSON, for the schema; and the way back from a JSON pointer to a node.

use super::{Key, Kind, Node};
use serde_json::{Map, Number, Value};

impl Node {
    /// The tree as a JSON value; a plain number or `true` is what it looks like.
    pub fn to_json(&self) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Scalar { text, plain: true } => plain(text),
            Kind::Scalar { text, .. } => Value::String(text.clone()),
            Kind::List(items) => Value::Array(items.iter().map(Node::to_json).collect()),
            Kind::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (key.text.clone(), value.to_json()));
                Value::Object(entries.collect::<Map<_, _>>())
            }
        }
    }

    /// The node that a JSON pointer names, with its key when it is the value of one.
    pub fn at_pointer(&self, pointer: &str) -> Option<(Option<&Key>, &Node)> {
        let mut found = (None, self);
        for step in steps(pointer) {
            found = match &found.1.kind {
                Kind::List(items) => (None, items.get(step.parse::<usize>().ok()?)?),
                Kind::Map(entries) => {
                    let (key, value) = entries.iter().find(|(key, _)| key.text == step)?;
                    (Some(key), value)
                }
                _ => return None,
            };
        }
        Some(found)
    }

    /// The tree without the nodes that these JSON pointers name.
    pub fn without(&self, pointers: &[String]) -> Node {
        self.prune(String::new(), pointers)
    }

    fn prune(&self, here: String, pointers: &[String]) -> Node {
        let keep = |child: &str| !pointers.iter().any(|pointer| pointer == child);
        let kind = match &self.kind {
            Kind::List(items) => Kind::List(
                items
                    .iter()
                    .enumerate()
                    .map(|(nr, item)| (format!("{here}/{nr}"), item))
                    .filter(|(path, _)| keep(path))
                    .map(|(path, item)| item.prune(path, pointers))
                    .collect(),
            ),
            Kind::Map(entries) => Kind::Map(
                entries
                    .iter()
                    .map(|(key, value)| (format!("{here}/{}", escape_pointer(&key.text)), key, value))
                    .filter(|(path, ..)| keep(path))
                    .map(|(path, key, value)| (key.clone(), value.prune(path, pointers)))
                    .collect(),
            ),
            other => other.clone(),
        };
        Node { span: self.span, kind }
    }
}

fn steps(pointer: &str) -> impl Iterator<Item = String> + '_ {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
}

/// A key as one step of a JSON pointer (RFC 6901).
pub fn escape_pointer(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn plain(text: &str) -> Value {
    match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

/// A number in the notation of JSON; `010`, `1_000`, `5.0` and what is too large to count are text.
fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_zero = whole.len() > 1 && whole.starts_with('0');
    let is_whole_with_point = text.contains('.') && fraction.trim_matches('0').is_empty();
    if !all_digits(whole) || !all_digits(fraction) || has_zero || is_whole_with_point || digits.len() > 15 {
        return None;
    }
    match text.parse::<i64>() {
        Ok(whole) => (whole <= u32::MAX.into()).then(|| whole.into()),
        Err(_) => Number::from_f64(text.parse().ok()?),
    }
}
