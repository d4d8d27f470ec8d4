//! The build script: messages, the record and the ensemble become typed code. Cargo runs it before it
//! compiles the library.

mod claims;
#[allow(dead_code, unreachable_pub)] // The library uses and exports all of it.
#[path = "../evidence/date.rs"]
mod date;
mod ensemble;
mod messages;
mod reader;
mod record;

use std::error::Error;

fn main() {
    println!("cargo::rerun-if-changed=src/build");
    if let Err(error) = generate() {
        println!("cargo::error={error}");
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    let messages = messages::generate()?;
    record::generate(&messages)?;
    ensemble::generate()?;
    claims::generate()
}
