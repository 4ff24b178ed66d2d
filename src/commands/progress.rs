//! A progress bar: only on a terminal, only when the work takes longer than half a second.

use crate::site::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Shorter work than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// The bar of one run.
pub struct Bar {
    bar: ProgressBar,
    start: Instant,
    is_shown: AtomicBool,
    quiet: bool,
}

impl Bar {
    pub fn new(quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("Pagina's maken {bar:40} {pos} van {len}")
            .expect("the template of the bar is correct");
        bar.set_style(style);
        Bar { bar, start: Instant::now(), is_shown: AtomicBool::new(quiet), quiet }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if !self.quiet {
            self.bar.finish_and_clear();
        }
    }
}

impl Progress for Bar {
    fn start(&self, pages: usize) {
        self.bar.set_length(pages as u64);
    }

    fn step(&self) {
        self.bar.inc(1);
        if self.start.elapsed() > PATIENCE && !self.is_shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}
