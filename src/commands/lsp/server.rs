//! The conversation with an editor: what it says, and when the content is looked at.

use super::client::Client;
use super::documents::{Document, place};
use super::folder::Folder;
use super::publish::{Open, publish};
use super::worker::{Ground, Job, Outcome};
use super::{Event, answer, uri};
use crate::draft::Schemas;
use crate::editor::Encoding;
use gen_lsp_types as lsp;
use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How long nobody types before the content is looked at.
const PAUSE: Duration = Duration::from_millis(150);

/// How far the conversation is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    Open,
    Closing,
}

/// The state of the conversation.
pub struct Server {
    /// The folder of `--content`.
    content: PathBuf,
    ground: Ground,
    jobs: Sender<Job>,
    stage: Stage,
    pub(super) client: Client,
    pub(super) schemas: Schemas,
    /// What is open, by path.
    pub(super) documents: BTreeMap<PathBuf, Document>,
    /// Content folders.
    pub(super) folders: BTreeMap<PathBuf, Folder>,
}

impl Server {
    pub fn new(content: PathBuf, ground: Ground, jobs: Sender<Job>) -> Server {
        Server {
            content,
            ground,
            jobs,
            stage: Stage::New,
            client: Client { encoding: Encoding::Utf16, shows_related: false, can_watch: false },
            schemas: Schemas::default(),
            documents: BTreeMap::new(),
            folders: BTreeMap::new(),
        }
    }

    /// Talks until the editor says goodbye, or has gone.
    pub fn run(mut self, events: &Receiver<Event>) -> ExitCode {
        loop {
            let wait = self.folders.values().filter(|folder| !folder.is_busy).filter_map(|folder| folder.due).min();
            let wait = wait.map_or(Duration::from_secs(3600), |due| due.saturating_duration_since(Instant::now()));
            match events.recv_timeout(wait) {
                Ok(Event::Message(Message::Notification(said))) if said.method == "exit" => break,
                Ok(Event::Message(Message::Notification(said))) => self.notice(said),
                Ok(Event::Message(Message::Request(asked))) => self.reply(asked),
                Ok(Event::Message(Message::Response(_))) => {}
                Ok(Event::Malformed) => self.client.say_malformed(),
                Ok(Event::Looked(outcome)) => self.looked(outcome),
                Ok(Event::Gone) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.look_where_due();
        }
        if self.stage == Stage::Closing { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn reply(&mut self, asked: Request) {
        let Request { id, method, params } = asked;
        match (self.stage, method.as_str()) {
            (Stage::New, "initialize") => {
                self.client = Client::new(&params);
                self.stage = Stage::Open;
                self.client.say(Response::new_ok(id, answer::capabilities(self.client.encoding)));
            }
            (Stage::New, _) => self.client.refuse(id, ErrorCode::ServerNotInitialized, "eerst `initialize`"),
            (Stage::Open, "shutdown") => {
                self.stage = Stage::Closing;
                self.client.say(Response::new_ok(id, Value::Null));
            }
            (Stage::Open, "initialize") | (Stage::Closing, _) => {
                self.client.refuse(id, ErrorCode::InvalidRequest, "dat kan nu niet");
            }
            // A mistake in this program may cost one answer, not the conversation.
            (Stage::Open, method) => match catch_unwind(AssertUnwindSafe(|| answer::answer(self, method, params))) {
                Ok(Ok(found)) => self.client.say(Response::new_ok(id, found)),
                Ok(Err((code, why))) => self.client.refuse(id, code, &why),
                Err(_) => self.client.refuse(id, ErrorCode::InternalError, "een fout in rapporteur zelf"),
            },
        }
    }

    fn notice(&mut self, said: Notification) {
        if self.stage != Stage::Open {
            return;
        }
        let Notification { method, params } = said;
        match method.as_str() {
            "initialized" => self.watch(),
            "textDocument/didOpen" => with(params, |params| self.open(params)),
            "textDocument/didChange" => with(params, |params| self.change(params)),
            "textDocument/didClose" => with(params, |params: lsp::DidCloseTextDocumentParams| {
                let document = uri::to_path(&params.text_document.uri.0).and_then(|path| self.documents.remove(&path));
                self.disk_changed(document.and_then(|document| Some(document.place?.0)));
            }),
            "textDocument/didSave" => with(params, |params: lsp::DidSaveTextDocumentParams| {
                self.find_places();
                let path = uri::to_path(&params.text_document.uri.0);
                let document = path.and_then(|path| self.documents.get(&path));
                self.disk_changed(document.and_then(|document| Some(document.place.clone()?.0)));
            }),
            "workspace/didChangeWatchedFiles" => with(params, |params: lsp::DidChangeWatchedFilesParams| {
                let changed: Vec<PathBuf> = params.changes.iter().filter_map(|it| uri::to_path(&it.uri.0)).collect();
                let holds = |root: &&PathBuf| changed.iter().any(|path| path.starts_with(root));
                let roots: Vec<PathBuf> = self.folders.keys().filter(holds).cloned().collect();
                roots.into_iter().for_each(|root| self.disk_changed(Some(root)));
            }),
            _ => {}
        }
    }

    fn open(&mut self, params: lsp::DidOpenTextDocumentParams) {
        let item = params.text_document;
        let Some(path) = uri::to_path(&item.uri.0) else { return };
        let document = Document { uri: item.uri, text: item.text, version: item.version, place: None };
        self.documents.insert(path, document);
        self.find_places();
    }

    /// Finds out of which content folder each text is that was of none so far: there may be a `site.yaml` now.
    fn find_places(&mut self) {
        let lost = self.documents.iter().filter(|(_, document)| document.place.is_none());
        let found: Vec<_> = lost
            .filter_map(|(path, _)| {
                let place = place(path, &self.content, |site| self.documents.contains_key(site))?;
                Some((path.clone(), place))
            })
            .collect();
        for (path, place) in found {
            self.disk_changed(Some(place.0.clone()));
            if let Some(document) = self.documents.get_mut(&path) {
                document.place = Some(place);
            }
        }
    }

    fn change(&mut self, params: lsp::DidChangeTextDocumentParams) {
        let of = params.text_document;
        let path = uri::to_path(&of.text_document_identifier.uri.0);
        let Some(document) = path.and_then(|path| self.documents.get_mut(&path)) else { return };
        document.change(params.content_changes, self.client.encoding);
        document.version = of.version;
        if let Some((root, _)) = &document.place
            && let Some(folder) = self.folders.get_mut(root)
        {
            folder.due = Some(Instant::now() + PAUSE);
        }
    }

    /// Asks the editor to tell of changes on the disk.
    fn watch(&self) {
        if self.client.can_watch {
            let watchers = json!([{ "globPattern": "**/*" }]);
            let registration = json!({
                "id": "bestanden",
                "method": "workspace/didChangeWatchedFiles",
                "registerOptions": { "watchers": watchers },
            });
            self.client.ask("bestanden", "client/registerCapability", json!({ "registrations": [registration] }));
        }
    }

    /// Looks at a folder again, the disk included.
    fn disk_changed(&mut self, root: Option<PathBuf>) {
        if let Some(root) = root {
            let folder = self.folders.entry(root).or_default();
            folder.is_stale = true;
            folder.due = Some(Instant::now() + PAUSE / 3);
        }
    }

    fn look_where_due(&mut self) {
        let now = Instant::now();
        for (root, folder) in &mut self.folders {
            if folder.is_busy || folder.due.is_none_or(|due| due > now) {
                continue;
            }
            let open = self.documents.values().filter_map(|document| {
                let (of, path) = document.place.as_ref()?;
                (of == root).then(|| (path.clone(), document.text.clone()))
            });
            let job =
                Job { root: root.clone(), reload: folder.is_stale, open: open.collect(), info: self.ground.now() };
            folder.is_busy = self.jobs.send(job).is_ok();
            (folder.due, folder.is_stale) = (None, false);
        }
    }

    fn looked(&mut self, outcome: Outcome) {
        let Outcome { root, found } = outcome;
        let Some(folder) = self.folders.get_mut(&root) else { return };
        folder.is_busy = false;
        match found {
            Ok(snapshot) => {
                folder.snapshot = snapshot;
                let open = open_in(&root, &self.documents);
                publish(&self.client, &root, folder, &open);
            }
            Err(why) => {
                let message = format!("rapporteur: {why}");
                let params = lsp::ShowMessageParams { kind: lsp::MessageType::Error, message };
                self.client.tell("window/showMessage", params);
            }
        }
    }
}

fn open_in<'a>(root: &Path, documents: &'a BTreeMap<PathBuf, Document>) -> Open<'a> {
    let open = documents.values().filter_map(|document| {
        let (of, path) = document.place.as_ref()?;
        (of == root).then_some((path.as_str(), (&document.uri, document.text.as_str(), document.version)))
    });
    open.collect()
}

/// Does something with what the editor says; what cannot be understood is passed over.
fn with<T: DeserializeOwned>(params: Value, act: impl FnOnce(T)) {
    if let Ok(params) = serde_json::from_value(params) {
        act(params);
    }
}
