//! Tests of the program as a whole.

mod bytes;
mod golden;
mod uitleg;
