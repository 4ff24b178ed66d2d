//! `serve`: the site in a browser while one writes, with what is wrong at its place.
//!
//! One thread watches the folders and has the [`Workshop`] make what changed; this one answers requests.

mod browser;
mod inputs;
mod watch;
mod workshop;

use super::check::{print_report, total};
use super::options::{Format, Options, Serve};
use super::{Failure, dag};
use crate::diagnostic::{Diagnostic, Position, Report};
use crate::server::{self, Ended, Hosts, Shown};
use jiff::Zoned;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch::{Sender, channel};
use watch::Watch;
use workshop::{Snapshot, Workshop};

/// The port that is tried first.
const PORT: u16 = 1111;
/// How many ports are tried.
const PORTS: u16 = 100;
/// How often is looked whether a folder is back, or a new day has begun.
const PATIENCE: Duration = Duration::from_secs(1);

pub fn run(options: &Options, arguments: &Serve) -> Result<ExitCode, Failure> {
    let listener = listen(arguments)?;
    let address = url(&listener, arguments);
    let (send, shown) = channel(Arc::new(Shown::nothing()));
    let (work, open) = (options.clone(), arguments.open);
    let worker = std::thread::spawn(move || follow(&work, open, &address, &send));
    // It ends when it is asked to, however much there is to do, or when there is nothing to follow.
    let failed = |error| Failure::Message(format!("de server is gestopt: {error}"));
    if server::run(listener, Hosts::new(arguments.host.as_deref()), shown).map_err(failed)? == Ended::Left {
        return worker.join().map_or(Ok(ExitCode::FAILURE), |ended| ended.map(|()| ExitCode::SUCCESS));
    }
    if !options.quiet {
        anstream::eprintln!("Gestopt.");
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes the site, and makes it again after every change, until the program ends.
fn follow(options: &Options, open: bool, address: &str, send: &Sender<Arc<Shown>>) -> Result<(), Failure> {
    let mut start = Instant::now();
    // Before anything is read, so that no change is missed.
    let mut watch = Watch::new(inputs::folders(options));
    let (is_slow, has_news) = (watch.is_slow(), watch.news());
    let mut workshop = Workshop::new(options.clone())?;
    let is_told = Cell::new(false);
    // The pages can be seen before all is said that there is to say of them.
    let early = |shown| {
        send.send_replace(shown);
        if !is_told.replace(true) {
            begin(options, open, address, is_slow);
        }
    };
    let mut last: Option<Arc<Snapshot>> = None;
    let mut changed = Vec::new();
    // What changed since all was said last.
    let mut unsaid: Vec<PathBuf> = Vec::new();
    loop {
        // A change that comes meanwhile is shown before the rest is said of this one.
        let now = workshop.update(&changed, &early, &has_news);
        let is_cut = now.is_none();
        if let Some(now) = now.filter(|now| !last.as_ref().is_some_and(|last| Arc::ptr_eq(now, last))) {
            send.send_replace(Arc::clone(&now.shown));
            print_new(options, &now, last.as_deref());
            if !options.quiet {
                say(options, &now, last.as_ref().map(|_| unsaid.as_slice()), start);
                if last.is_none() && is_told.get() && !now.report.entries.is_empty() {
                    anstream::eprintln!("Bekijk de site: {address}");
                }
            }
            if !is_told.replace(true) {
                begin(options, open, address, is_slow);
            }
            last = Some(now);
        }
        if !is_cut {
            unsaid.clear();
        }
        changed = watch.wait(if is_cut { Duration::ZERO } else { PATIENCE });
        while changed.is_empty() && !is_cut && last.as_ref().is_some_and(|last| last.dag == dag(options)) {
            changed = watch.wait(PATIENCE);
        }
        if unsaid.is_empty() {
            start = Instant::now();
        }
        unsaid.extend(changed.iter().filter(|path| !unsaid.contains(path)).cloned().collect::<Vec<_>>());
    }
}

/// Says what there is to see, after which changes, and how long it took.
fn say(options: &Options, now: &Snapshot, changed: Option<&[PathBuf]>, start: Instant) {
    let what = changed.map_or_else(String::new, |changed| {
        let clock = Zoned::now().strftime("%H:%M:%S");
        format!("{clock} {}: ", what_changed(changed, &options.content))
    });
    anstream::eprintln!("{what}{} ({})", summary(now), took(start));
}

/// Says where the site is to be seen, and opens a browser when that was asked for.
fn begin(options: &Options, open: bool, address: &str, is_slow: bool) {
    if !options.quiet {
        anstream::eprintln!("Bekijk de site: {address} (stoppen: Ctrl-C)");
        if options.concept {
            anstream::eprintln!("Let op: u ziet ook concepten.");
        }
        if is_slow {
            anstream::eprintln!("Dit systeem zegt niet wanneer een bestand verandert. Er wordt elke seconde gekeken.");
        }
    }
    if open && !browser::open(address) {
        anstream::eprintln!("De browser kon niet gestart worden. Open zelf {address}");
    }
}

/// Prints the messages that were not there before: the others are known by now.
fn print_new(options: &Options, now: &Snapshot, before: Option<&Snapshot>) {
    if let Some(failure) = &now.failure {
        anstream::eprintln!("rapporteur: {failure}");
    }
    type Entry = (Position, Diagnostic);
    fn key((at, found): &Entry) -> (&str, &str, &str) {
        (&at.path, found.code.name(), &found.message)
    }
    let known: BTreeSet<_> = before.iter().flat_map(|before| &before.report.entries).map(key).collect();
    let is_new = |entry: &&Entry| options.format != Format::Human || !known.contains(&key(entry));
    let entries: Vec<_> = now.report.entries.iter().filter(is_new).cloned().collect();
    if !entries.is_empty() || options.format != Format::Human {
        print_report(options, &Report { entries, silenced: Vec::new() }, &now.sources);
    }
}

/// What there is to see, in one line.
fn summary(now: &Snapshot) -> String {
    let total = total(&now.report, &now.sources);
    match (&now.failure, now.shown.is_current, &now.shown.pages) {
        (Some(_), _, Some(_)) => "De pagina's blijven zoals ze waren.".to_owned(),
        (Some(_), _, None) => "Er is nog geen site te zien.".to_owned(),
        (None, true, _) => total,
        (None, false, Some(_)) => format!("{total} De pagina's blijven zoals ze waren."),
        (None, false, None) => format!("{total} Er is nog geen site te zien."),
    }
}

/// The file that changed, and how many more. What an editor put there for a moment is gone by now.
fn what_changed(changed: &[PathBuf], content: &Path) -> String {
    let content = std::path::absolute(content).unwrap_or_else(|_| content.to_owned());
    let name = |path: &PathBuf| path.strip_prefix(&content).unwrap_or(path).display().to_string();
    let there: Vec<&PathBuf> = changed.iter().filter(|path| path.exists()).collect();
    match (there.as_slice(), changed) {
        (_, []) => "een nieuwe dag".to_owned(),
        ([], [one, ..]) => format!("{} is weg", name(one)),
        ([one], _) if name(one).is_empty() => "alles opnieuw gelezen".to_owned(),
        ([one], _) => name(one),
        ([first, rest @ ..], _) => format!("{} en {} meer", name(first), rest.len()),
    }
}

fn took(start: Instant) -> String {
    let time = start.elapsed();
    match time.as_millis() {
        milliseconds @ 0..1000 => format!("{milliseconds} ms"),
        _ => format!("{:.1} s", time.as_secs_f64()).replace('.', ","),
    }
}

/// Takes the port that was asked for, or the next one that is free.
fn listen(arguments: &Serve) -> Result<TcpListener, Failure> {
    let host = arguments.host.as_deref();
    let ip = match host {
        None => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(host) => {
            let found = (host, 0).to_socket_addrs().ok().and_then(|mut found| found.next());
            let unknown =
                || Failure::Message(format!("`{host}` is geen adres van deze computer; kies een ander bij `--host`"));
            found.ok_or_else(unknown)?.ip()
        }
    };
    let wanted = arguments.port.unwrap_or(PORT);
    let mut failure = None;
    for port in (wanted..=u16::MAX).take(usize::from(PORTS)) {
        match TcpListener::bind(SocketAddr::new(ip, port)) {
            Ok(listener) => {
                if port != wanted && arguments.port.is_some() {
                    anstream::eprintln!("Poort {wanted} is bezet. Het wordt poort {port}.");
                }
                return Ok(listener);
            }
            Err(error) => {
                let is_taken = error.kind() == std::io::ErrorKind::AddrInUse;
                failure.get_or_insert(error);
                if !is_taken {
                    break;
                }
            }
        }
    }
    let why = failure.map_or_else(String::new, |error| format!(": {error}"));
    Err(Failure::Message(format!("op `{ip}` kan poort {wanted} niet open{why}; kies een andere met `--port`")))
}

/// The address to open in a browser.
fn url(listener: &TcpListener, arguments: &Serve) -> String {
    let port = listener.local_addr().map_or(PORT, |address| address.port());
    match arguments.host.as_deref() {
        Some(host) if host.parse::<IpAddr>().is_ok_and(|ip| ip.is_unspecified()) => format!("http://localhost:{port}/"),
        Some(host) if host.contains(':') => format!("http://[{host}]:{port}/"),
        Some(host) => format!("http://{host}:{port}/"),
        None => format!("http://127.0.0.1:{port}/"),
    }
}
