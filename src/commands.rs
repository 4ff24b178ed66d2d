//! The commands: the only code that prints, reads the clock or looks at the environment.

mod build;
mod check;
mod explain;
mod lsp;
mod new;
mod options;
mod progress;
mod publish;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod status;
mod usage;
mod wederhoor;
mod woordenboek;

use options::{Command, Options};
use std::process::ExitCode;

/// The content has errors.
const HAS_ERRORS: u8 = 1;
/// The program could not run: disk, port, arguments.
const COULD_NOT_RUN: u8 = 2;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    match usage::parse() {
        Err(code) => code,
        Ok(options) => {
            options.color.apply();
            match run(&options) {
                Ok(code) => code,
                Err(failure) => {
                    anstream::eprintln!("rapporteur: {failure}");
                    ExitCode::from(COULD_NOT_RUN)
                }
            }
        }
    }
}

fn run(options: &Options) -> Result<ExitCode, Failure> {
    match &options.command {
        Command::Build(arguments) => match &arguments.voor {
            Some(naam) => build::voor::run(options, naam),
            None => build::run(options),
        },
        Command::Check(arguments) => check::run(options, arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Lsp => lsp::run(options),
        Command::New(arguments) => new::run(options, arguments),
        Command::Publish(arguments) => publish::run(options, arguments),
        Command::Schema => schema::run(options),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => serve::run(options, arguments),
        Command::Status(arguments) => status::run(options, arguments),
        Command::Wederhoor(arguments) => wederhoor::run(options, arguments),
    }
}

/// Why a command could not run, in words for the author.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Load(#[from] crate::source::LoadError),
    #[error(transparent)]
    Output(#[from] crate::output::OutputError),
    #[error(transparent)]
    Publish(#[from] crate::publish::PublishError),
    #[error(transparent)]
    Search(#[from] crate::site::ZoekFout),
    #[error("kan `{path}` niet schrijven: {error}")]
    Write { path: std::path::PathBuf, error: std::io::Error },
    #[error("{0}")]
    Message(String),
}

/// What counts as today.
fn dag(options: &Options) -> jiff::civil::Date {
    options.date.unwrap_or_else(|| jiff::Zoned::now().date())
}

/// Writes data to stdout; a reader that has gone away is no failure.
fn print_data(text: &str) {
    use std::io::Write;
    let _ = anstream::stdout().write_all(text.as_bytes());
}
