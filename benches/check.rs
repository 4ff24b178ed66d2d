//! What `rapporteur check` takes on a made-up site on disk, as a process and by stage: `cargo bench --bench check`.
//!
//! After `--`: how many reports of 30 files (1,000), how often (5), and a new folder to leave the site in. Times are
//! medians.

mod generate;

use rapporteur::corpus::{Openbaarheid, resolve};
use rapporteur::diagnostic::Sink;
use rapporteur::draft::{Schemas, read_all};
use rapporteur::rules::{View, check_all};
use rapporteur::site::{Extent, Ground, Making, Theme, render};
use rapporteur::source::{Sources, load};
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo itself adds `--bench`.
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let mut number = |default| args.next().map_or(Ok(default), |arg| arg.parse::<usize>());
    let (reports, times) = (number(1000)?, number(5)?.max(1));
    let temporary = tempfile::tempdir()?;
    let folder = args.next().map_or(temporary.path().join("content"), PathBuf::from);
    let site = generate::site(reports);
    write(&site, &folder)?;
    println!("{reports} reports, {} files, median of {times}", site.len());
    let process = |command: &str| -> Result<Duration, Box<dyn Error>> {
        median(times, || {
            // A folder of its own each time: a build of the same into the same folder writes nothing.
            let place = tempfile::tempdir_in(temporary.path())?;
            let mut run = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
            run.args([command, "--quiet", "--date", "2026-01-01", "--content"]).arg(&folder);
            run.arg("--output").arg(place.path().join("site"));
            let output = run.output()?;
            if output.status.success() { Ok(place) } else { Err(String::from_utf8_lossy(&output.stderr).into()) }
        })
    };
    println!("check    {:>9.1?}", process("check")?);
    println!("build    {:>9.1?}", process("build")?);
    stages(&folder, times)
}

/// The stages one by one, in this process.
fn stages(folder: &Path, times: usize) -> Result<(), Box<dyn Error>> {
    let (schemas, dag) = (Schemas::default(), "2026-01-01".parse()?);
    let sources = load(folder, "")?;
    println!("- load   {:>9.1?}", median(times, || load(folder, "").map_err(Into::into))?);
    let draft = read_all(&sources, &schemas, &mut Sink::new());
    println!("- read   {:>9.1?}", median(times, || Ok(read_all(&sources, &schemas, &mut Sink::new())))?);
    let nothing = Openbaarheid::default();
    let mut drafts: Vec<_> = (0..times).map(|_| draft.clone()).collect();
    let resolved = median(times, || {
        let draft = drafts.pop().ok_or("one draft for each time")?;
        Ok(resolve(draft, &sources, &nothing, &mut Sink::new()))
    })?;
    println!("- resolve{resolved:>9.1?}");
    let corpus = resolve(draft, &sources, &nothing, &mut Sink::new());
    let rules = || {
        let mut sink = Sink::new();
        check_all(&View::new(&corpus, &sources, &[], dag), &mut sink);
        Ok(sink)
    };
    println!("- rules  {:>9.1?}", median(times, rules)?);
    let theme = Theme::load(&sources, None, &mut Sink::new()).ok_or("the built-in theme")?;
    let ground =
        Ground { corpus: &corpus, sources: &sources, dag, concept: false, hidden: &nothing, voor: None, version: "0" };
    let making = Making { progress: &(), take: &|_: &str, _| (), extent: Extent::Pages };
    println!("- render {:>9.1?}", median(times, || Ok(render(&ground, &theme, &mut Sink::new(), &making)))?);
    Ok(())
}

/// The middle of the times that something takes.
fn median<T>(times: usize, mut run: impl FnMut() -> Result<T, Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let mut taken = Vec::new();
    for _ in 0..times {
        let start = Instant::now();
        let made = black_box(run()?);
        taken.push(start.elapsed());
        drop(made);
    }
    taken.sort();
    Ok(taken[taken.len() / 2])
}

fn write(site: &Sources, folder: &Path) -> Result<(), Box<dyn Error>> {
    for (_, source) in site.files() {
        let path = folder.join(&source.path);
        fs::create_dir_all(path.parent().ok_or("a file is in a folder")?)?;
        fs::write(path, source.text().unwrap_or_default())?;
    }
    Ok(())
}
