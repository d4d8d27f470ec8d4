//! The build script: messages, the record and the ensemble become typed code.

mod ensemble;
mod messages;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/build");
    messages::generate()?;
    ensemble::generate()
}
