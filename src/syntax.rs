//! The notations that authors use: YAML, front matter, Markdown and CSV, each read with spans.
//!
//! Nothing here knows what an inspection is; what the text means is left to `draft`.

mod csv;
mod diags;
mod front_matter;
mod markdown;
mod permit;
mod verborgen;
mod yaml;

pub use csv::{Cell, Csv, read_csv};
pub use front_matter::{Parts, split};
pub use markdown::{Fence, Offsets, RawBody, RawLink, read_markdown};
pub use verborgen::report_hidden;
pub use yaml::{Key, Kind, Node, Yaml, escape_pointer, read_yaml};
