//! `lsp`: a language server. An editor starts it and talks to it over stdin and stdout.
//!
//! The answers come from [`crate::editor`]; here is only the conversation. One thread reads what the editor says, one
//! looks at the content; this one keeps the texts and answers, so that an answer never waits for a check.

mod answer;
mod client;
mod convert;
mod documents;
mod folder;
mod publish;
mod server;
mod uri;
mod worker;

use super::options::Options;
use super::{Failure, check};
use lsp_server::Message;
use server::Server;
use std::io::{ErrorKind, stdin};
use std::process::ExitCode;
use std::sync::mpsc::{Sender, channel};

/// What happens.
enum Event {
    /// The editor says something.
    Message(Message),
    /// The editor says something that is no message.
    Malformed,
    /// The editor has gone.
    Gone,
    /// The content has been looked at.
    Looked(worker::Outcome),
}

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let names = check::names(options)?;
    let content = std::path::absolute(&options.content)
        .map_err(|error| Failure::Message(format!("kan `{}` niet vinden: {error}", options.content.display())))?;
    let (send, events) = channel();
    let jobs = worker::start(send.clone());
    std::thread::spawn(move || listen(&send));
    let info = worker::Ground { date: options.date, concept: options.concept, names };
    Ok(Server::new(content, info, jobs).run(&events))
}

/// Passes on what the editor says. What cannot be read is passed over: the next message begins behind it.
fn listen(events: &Sender<Event>) {
    let mut input = stdin().lock();
    loop {
        let event = match Message::read(&mut input) {
            Ok(Some(message)) => Event::Message(message),
            Err(error) if error.kind() == ErrorKind::InvalidData => Event::Malformed,
            Ok(None) | Err(_) => Event::Gone,
        };
        let is_last = matches!(event, Event::Gone);
        if events.send(event).is_err() || is_last {
            return;
        }
    }
}
