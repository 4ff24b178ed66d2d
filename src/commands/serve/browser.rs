//! Opens an address in the browser of the author.

use std::process::{Command, Stdio};

/// Starts the browser; `false` when that cannot be done.
pub fn open(address: &str) -> bool {
    let mut command = opener();
    let started = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else { return false };
    // Some systems keep a program that has ended until somebody asks how it went.
    std::thread::spawn(move || child.wait());
    true
}

#[cfg(target_os = "macos")]
fn opener() -> Command {
    Command::new("open")
}

#[cfg(windows)]
fn opener() -> Command {
    let mut command = Command::new("rundll32");
    command.arg("url.dll,FileProtocolHandler");
    command
}

#[cfg(not(any(target_os = "macos", windows)))]
fn opener() -> Command {
    Command::new("xdg-open")
}
