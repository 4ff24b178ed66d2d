//! Reads the arguments, and says in Dutch what is wrong with them.

use super::COULD_NOT_RUN;
use super::options::Options;
use crate::diagnostic::nearest;
use clap::Parser;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::process::ExitCode;

/// The options, or the exit status after help or a message was printed.
pub fn parse() -> Result<Options, ExitCode> {
    Options::try_parse().map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            ExitCode::from(COULD_NOT_RUN)
        }
        _ => {
            anstream::eprintln!("rapporteur: {}\nHulp staat in `rapporteur --help`.", message(&error));
            ExitCode::from(COULD_NOT_RUN)
        }
    })
}

fn message(error: &Error) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let guess = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(text)
        .find(|guess| !guess.is_empty())
        .and_then(|guesses| {
            let written = [&argument, &value, &text(ContextKind::InvalidSubcommand)].map(String::clone).concat();
            nearest(&written, guesses.split(", ")).map(|guess| format!(" Bedoelde u `{guess}`?"))
        })
        .unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => format!("`{argument}` is onbekend.{guess}"),
        ErrorKind::InvalidSubcommand => {
            format!("de opdracht `{}` bestaat niet.{guess}", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("achter `{argument}` ontbreekt een waarde."),
        ErrorKind::InvalidValue => {
            format!("`{value}` kan niet bij `{argument}`; mogelijk zijn: {}.{guess}", text(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation if argument.contains("--date") => {
            format!("`{value}` is geen datum; schrijf jaar, maand en dag: `--date 2026-03-01`.")
        }
        ErrorKind::ValueValidation => format!("`{value}` kan niet bij `{argument}`."),
        ErrorKind::MissingRequiredArgument => format!("er ontbreekt nog: {argument}."),
        ErrorKind::MissingSubcommand => "zeg ook wat er moet gebeuren, bijvoorbeeld `rapporteur check`.".to_owned(),
        ErrorKind::ArgumentConflict => {
            format!("`{argument}` gaat niet samen met `{}`.", text(ContextKind::PriorArg))
        }
        _ => format!("de opdracht kan zo niet ({}).", error.kind()),
    }
}
