//! The program as a browser talks to it.

use crate::program::basis;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tempfile::TempDir;

/// Long enough for a busy machine; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// `rapporteur serve` on the small valid site.
pub struct Server {
    folder: TempDir,
    child: Child,
    /// What it says, a line at a time.
    says: Receiver<String>,
    pub port: u16,
}

/// The answer to a request.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

/// What a page is told.
pub struct Events(BufReader<TcpStream>);

impl Server {
    /// Starts it on any free port, in a folder that `prepare` may change first.
    pub fn start(prepare: impl FnOnce(&TempDir)) -> Server {
        Server::with(prepare, &["--port", "0"])
    }

    pub fn with(prepare: impl FnOnce(&TempDir), arguments: &[&str]) -> Server {
        let mut server = Server::begin(prepare, arguments);
        let line = server.hear("Bekijk de site: http://127.0.0.1:");
        let port = line.rsplit_once("127.0.0.1:").and_then(|(_, rest)| rest.split('/').next());
        server.port = port.and_then(|port| port.parse().ok()).expect("a port");
        server
    }

    /// Starts it, and does not wait until there is anything to see.
    pub fn begin(prepare: impl FnOnce(&TempDir), arguments: &[&str]) -> Server {
        let folder = basis();
        prepare(&folder);
        let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .current_dir(folder.path())
            .args(["serve", "--date=2026-01-01"])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let errors = child.stderr.take().expect("a pipe");
        let (send, says) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(errors).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        Server { folder, child, says, port: 0 }
    }

    /// Waits until somebody listens at the port.
    pub fn until_it_answers(&self) {
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until it says this.
    pub fn hear(&self, part: &str) -> String {
        loop {
            let line = self.says.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("it never said `{part}`"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// What it has said and nobody waited for.
    pub fn rest(&self) -> Vec<String> {
        self.says.try_iter().collect()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("readable")
    }

    pub fn write(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).expect("written");
    }

    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} holds no `{old}`");
        self.write(path, &text.replace(old, new));
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        stream.write_all(request.as_bytes()).expect("sent");
        stream
    }

    /// Asks with the first line and the host as given.
    pub fn ask(&self, line: &str, host: &str) -> Answer {
        let mut stream = self.connect(&format!("{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path}"), "localhost")
    }

    /// Listens as the page at this path does.
    pub fn listen(&self, path: &str) -> Events {
        let request = format!("GET /.rapporteur/events?page={path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Events(BufReader::new(self.connect(&request)))
    }

    /// Asks it to end, and gives the exit status.
    pub fn end(mut self, signal: &str) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().expect("kill").success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Events {
    /// The next thing that is told.
    pub fn next(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("in time") > 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).expect("JSON");
            }
        }
    }

    /// The first thing told that is so.
    pub fn until(&mut self, is_so: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        loop {
            let told = self.next();
            if is_so(&told) {
                return told;
            }
        }
    }
}
