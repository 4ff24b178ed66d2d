//! Tests of the program as a whole.

mod figuren;
mod golden;
