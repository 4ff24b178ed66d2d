//! `build`: what `check` does, and then the site is written.

use super::check::{compile_all, print_report, status, total};
use super::options::{Format, Options};
use super::{Failure, HAS_ERRORS};
use crate::output;
use std::process::ExitCode;
use std::time::Instant;

pub fn run(options: &Options) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let (sources, compiled) = compile_all(options)?;
    print_report(options, &compiled.report, &sources);
    let says = !options.quiet && options.format == Format::Human;
    let Some(site) = compiled.site else {
        if says {
            anstream::eprintln!("{} Er is niets geschreven.", total(&compiled.report, &sources));
        }
        return Ok(ExitCode::from(HAS_ERRORS));
    };
    let folder = options.site_folder();
    output::write(&site, &folder)?;
    if says {
        let seconds = format!("{:.1}", start.elapsed().as_secs_f64()).replace('.', ",");
        anstream::eprintln!("{}", total(&compiled.report, &sources));
        anstream::eprintln!("{} bestanden geschreven in `{}`, in {seconds} s.", site.len(), folder.display());
        anstream::eprintln!("Bekijk de site: open `{}`.", folder.join("index.html").display());
    }
    Ok(status(&compiled.report))
}
