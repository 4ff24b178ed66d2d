//! An editor: starts the program and speaks the language server protocol with it.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use tempfile::TempDir;

pub struct Editor {
    folder: TempDir,
    program: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    next: i64,
    /// Number of the text, by path.
    versions: BTreeMap<String, i64>,
    /// What was told about a file and not asked for yet, by address.
    told: BTreeMap<String, Vec<Value>>,
}

impl Editor {
    /// Starts the program in a folder, and greets it.
    pub fn start(folder: TempDir, encodings: &[&str]) -> Editor {
        let mut program = Command::new(assert_cmd::cargo::cargo_bin("rapporteur"))
            .args(["lsp", "--date=2026-01-01"])
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let input = program.stdin.take();
        let output = BufReader::new(program.stdout.take().expect("a pipe"));
        let (versions, told) = (BTreeMap::new(), BTreeMap::new());
        let mut editor = Editor { folder, program, input, output, next: 0, versions, told };
        let capabilities = json!({ "general": { "positionEncodings": encodings } });
        let found =
            editor.request("initialize", json!({ "processId": null, "rootUri": null, "capabilities": capabilities }));
        assert_eq!(found["result"]["capabilities"]["positionEncoding"], encodings[0]);
        editor.tell("initialized", json!({}));
        editor
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn uri(&self, path: &str) -> String {
        format!("file://{}", self.path(path).display())
    }

    /// Opens a file with this text, which is not on the disk.
    pub fn open(&mut self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().expect("a folder")).expect("a folder");
        self.versions.insert(path.to_owned(), 1);
        let item = json!({ "uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// Types over what stands from one place up to another.
    pub fn replace(&mut self, path: &str, from: (u32, u32), to: (u32, u32), text: &str) {
        let version = self.versions.get_mut(path).expect("open");
        *version += 1;
        let document =
            json!({ "uri": format!("file://{}", self.folder.path().join(path).display()), "version": version });
        let change = json!({ "range": { "start": place(from), "end": place(to) }, "text": text });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    }

    /// What the program says next about a file.
    pub fn told(&mut self, path: &str) -> Vec<Value> {
        let uri = self.uri(path);
        loop {
            if let Some(found) = self.told.remove(&uri) {
                return found;
            }
            let message = self.read();
            assert!(message.get("id").is_none(), "not asked: {message}");
            self.keep(message);
        }
    }

    /// The answer to a question about a place.
    pub fn ask(&mut self, method: &str, path: &str, at: (u32, u32)) -> Value {
        let params = json!({ "textDocument": { "uri": self.uri(path) }, "position": place(at) });
        self.request(method, params)["result"].clone()
    }

    pub fn actions(&mut self, path: &str, from: (u32, u32), to: (u32, u32)) -> Vec<Value> {
        let range = json!({ "start": place(from), "end": place(to) });
        let params =
            json!({ "textDocument": { "uri": self.uri(path) }, "range": range, "context": { "diagnostics": [] } });
        self.request("textDocument/codeAction", params)["result"].as_array().expect("a list").clone()
    }

    /// The refusal of a question.
    pub fn refused(&mut self, method: &str, params: Value) -> Value {
        self.request(method, params)["error"].clone()
    }

    /// Says goodbye; the exit status.
    pub fn stop(&mut self) -> i32 {
        assert_eq!(self.request("shutdown", Value::Null)["result"], Value::Null);
        assert_eq!(self.refused("textDocument/hover", json!({}))["code"], -32600);
        self.tell("exit", Value::Null);
        self.exit_status()
    }

    pub fn exit_status(&mut self) -> i32 {
        self.program.wait().expect("the program ends").code().expect("a status")
    }

    /// Goes without a word.
    pub fn hang_up(&mut self) {
        self.input = None;
    }

    pub fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn request(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params }));
        loop {
            let message = self.read();
            if message.get("id") == Some(&json!(self.next)) {
                return message;
            }
            self.keep(message);
        }
    }

    fn keep(&mut self, message: Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let uri = message["params"]["uri"].as_str().expect("an address").to_owned();
            self.told.insert(uri, message["params"]["diagnostics"].as_array().expect("a list").clone());
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.send_raw(&format!("Content-Length: {}\r\n\r\n{text}", text.len()));
    }

    pub fn send_raw(&mut self, text: &str) {
        let input = self.input.as_mut().expect("not hung up");
        input.write_all(text.as_bytes()).and_then(|()| input.flush()).expect("the program listens");
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).expect("readable") > 0, "the program has gone");
            match line.trim_end() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").map_or(length, |n| n.parse().expect("a number")),
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).expect("a whole message");
        serde_json::from_slice(&bytes).expect("JSON")
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn place((line, character): (u32, u32)) -> Value {
    json!({ "line": line, "character": character })
}
