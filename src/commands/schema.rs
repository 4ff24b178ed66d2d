//! `schema`: the JSON Schemas for editors.

use super::options::Options;
use super::{Failure, print_data};
use crate::draft::schema_files;
use serde_json::{Map, Value};
use std::fs;
use std::process::ExitCode;

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let files = schema_files();
    let text = |json: &Value| serde_json::to_string_pretty(json).expect("a JSON value always serialises") + "\n";
    let Some(folder) = &options.output else {
        let all: Map<String, Value> = files.into_iter().map(|file| (file.name, file.json)).collect();
        print_data(&text(&Value::Object(all)));
        return Ok(ExitCode::SUCCESS);
    };
    fs::create_dir_all(folder).map_err(|error| Failure::Write { path: folder.clone(), error })?;
    for file in &files {
        let path = folder.join(&file.name);
        fs::write(&path, text(&file.json)).map_err(|error| Failure::Write { path: path.clone(), error })?;
        if !options.quiet {
            anstream::eprintln!("{} (voor {})", path.display(), file.files);
        }
    }
    Ok(ExitCode::SUCCESS)
}
