//! What the editor can do, and how it is talked to.

use crate::editor::Encoding;
use lsp_server::{Message, Notification, Request, Response};
use serde::Serialize;
use serde_json::Value;
use std::io::stdout;

/// The editor.
pub struct Client {
    /// What it counts columns in.
    pub encoding: Encoding,
    /// Whether it shows the other places of a message.
    pub shows_related: bool,
    /// Whether it tells of files that change on the disk, when asked.
    pub can_watch: bool,
}

impl Client {
    /// Reads what an editor says of itself. What is not there, or is not what it should be, counts as no.
    pub fn new(params: &Value) -> Client {
        let can = |pointer: &str| params.pointer(pointer).and_then(Value::as_bool).unwrap_or(false);
        let encodings = params.pointer("/capabilities/general/positionEncodings").and_then(Value::as_array);
        let has_utf8 = encodings.is_some_and(|known| known.iter().any(|name| name == "utf-8"));
        Client {
            encoding: if has_utf8 { Encoding::Utf8 } else { Encoding::Utf16 },
            shows_related: can("/capabilities/textDocument/publishDiagnostics/relatedInformation"),
            can_watch: can("/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }

    /// Says something; an editor that has gone is noticed where it is listened to.
    pub fn say(&self, message: impl Into<Message>) {
        let _ = message.into().write(&mut stdout().lock());
    }

    /// Tells something.
    pub fn tell(&self, method: &str, params: impl Serialize) {
        self.say(Notification::new(method.to_owned(), params));
    }

    /// Asks something; the answer is not waited for.
    pub fn ask(&self, id: &str, method: &str, params: impl Serialize) {
        self.say(Request::new(id.to_owned().into(), method.to_owned(), params));
    }

    /// Says that something could not be read. There is no number of a question to answer to.
    pub fn say_malformed(&self) {
        let why = "rapporteur: een bericht van de tekstverwerker is niet te lezen";
        self.tell("window/logMessage", serde_json::json!({ "type": 2, "message": why }));
    }

    /// Answers a request that cannot be answered.
    pub fn refuse(&self, id: lsp_server::RequestId, code: lsp_server::ErrorCode, why: &str) {
        self.say(Response::new_err(id, code as i32, why.to_owned()));
    }
}
