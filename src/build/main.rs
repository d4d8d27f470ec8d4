//! The build script: messages become typed code. Cargo runs it before it compiles the library.

mod messages;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/build");
    messages::generate()
}
