//! `explain`: the long text of one message.

use super::options::Explain;
use super::{Failure, print_data};
use crate::diagnostic::{ALL_CODES, Code, nearest};
use std::process::ExitCode;

pub fn run(arguments: &Explain) -> Result<ExitCode, Failure> {
    let Some(name) = &arguments.code else {
        let lines: Vec<String> = ALL_CODES.iter().map(|code| format!("{code}\n")).collect();
        print_data(&lines.concat());
        return Ok(ExitCode::SUCCESS);
    };
    match Code::find(name) {
        Some(code) => {
            print_data(code.explanation());
            Ok(ExitCode::SUCCESS)
        }
        None => {
            let guess = nearest(name, ALL_CODES.iter().map(|code| code.name()));
            let guess = guess.map(|guess| format!(" Bedoelde u `{guess}`?")).unwrap_or_default();
            Err(Failure::Message(format!(
                "een melding `{name}` bestaat niet.{guess} Alle namen staan in `rapporteur explain`."
            )))
        }
    }
}
