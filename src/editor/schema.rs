//! Looks a key up in a JSON Schema: what can stand there and what it means.

use super::yaml::Step;
use serde_json::Value;

/// A part of a schema.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    root: &'a Value,
    node: &'a Value,
}

/// A key that a map can have.
pub(super) struct KeyInfo<'a> {
    pub(super) name: &'a str,
    pub(super) description: &'a str,
    pub(super) is_required: bool,
    /// What the value is.
    pub(super) value: Part<'a>,
}

impl<'a> Part<'a> {
    /// The whole schema.
    pub(super) fn of(root: &'a Value) -> Part<'a> {
        Part { root, node: root }
    }

    /// What stands at the end of a path.
    pub(super) fn at(self, path: &[Step]) -> Option<Part<'a>> {
        path.iter().try_fold(self, |part, step| {
            part.shapes().into_iter().find_map(|shape| {
                let node = match step {
                    Step::Item => shape.node.get("items"),
                    Step::Key(key) => shape
                        .node
                        .get("properties")
                        .and_then(|known| known.get(key))
                        .or_else(|| shape.node.get("additionalProperties").filter(|node| node.is_object())),
                };
                Some(Part { root: part.root, node: node? })
            })
        })
    }

    /// The node itself or, where it names or lists others, those.
    fn shapes(self) -> Vec<Part<'a>> {
        let part = |node| Part { root: self.root, node };
        if let Some(name) = self.node.get("$ref").and_then(Value::as_str) {
            let found = name.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            return found.map(|node| part(node).shapes()).unwrap_or_default();
        }
        let more = ["anyOf", "oneOf", "allOf"].iter().filter_map(|key| self.node.get(*key)?.as_array()).flatten();
        let mut out = vec![self];
        out.extend(more.flat_map(|node| part(node).shapes()));
        out
    }

    /// The keys that can stand here, in the order of the format.
    pub(super) fn keys(self) -> Vec<KeyInfo<'a>> {
        let mut out = Vec::new();
        for shape in self.shapes() {
            let required = shape.node.get("required").and_then(Value::as_array);
            let Some(known) = shape.node.get("properties").and_then(Value::as_object) else { continue };
            for (name, node) in known {
                let value = Part { root: self.root, node };
                out.push(KeyInfo {
                    name,
                    description: value.description(),
                    is_required: required.is_some_and(|names| names.iter().any(|found| found == name)),
                    value,
                });
            }
        }
        out
    }

    /// The values that can stand here, each with what it means; none when any value can.
    pub(super) fn values(self) -> Vec<(String, &'a str)> {
        let mut out = Vec::new();
        for shape in self.shapes() {
            if let Some(value) = shape.node.get("const").and_then(Value::as_str) {
                out.push((value.to_owned(), shape.description()));
            }
            let listed = shape.node.get("enum").and_then(Value::as_array).into_iter().flatten();
            out.extend(listed.filter_map(Value::as_str).map(|value| (value.to_owned(), "")));
        }
        out
    }

    /// What it means.
    pub(super) fn description(self) -> &'a str {
        let own = |part: Part<'a>| part.node.get("description").and_then(Value::as_str);
        own(self).or_else(|| self.shapes().into_iter().find_map(own)).unwrap_or("")
    }

    /// Whether keys or a list follow, so that the value begins on a next line.
    pub(super) fn is_list(self) -> bool {
        self.shapes().iter().any(|shape| shape.node.get("items").is_some())
    }

    /// Whether a map stands here.
    pub(super) fn is_map(self) -> bool {
        self.shapes().iter().any(|shape| {
            shape.node.get("properties").is_some()
                || shape.node.get("additionalProperties").is_some_and(Value::is_object)
        })
    }
}
