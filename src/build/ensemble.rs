//! Turns `data/ensemble.csv` into a table: one row a set, one column a constant that the ensemble varies.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const FILE: &str = "data/ensemble.csv";

/// Writes `ensemble.rs` to the build folder.
pub(crate) fn generate() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FILE}");
    let text = fs::read_to_string(FILE)?;
    let mut lines = text.lines();
    let header = lines.next().ok_or(format!("{FILE} is empty"))?;
    let names: Vec<&str> = header.split(',').skip(1).collect();
    let mut rows = String::new();
    let mut count = 0;
    for (index, line) in lines.enumerate() {
        let values: Vec<&str> = line.split(',').skip(1).collect();
        if values.len() != names.len() || values.iter().any(|value| value.parse::<f32>().is_err()) {
            return Err(
                format!("{FILE}: row {} has not a number for each column", index + 2).into()
            );
        }
        let values: Vec<String> = values.iter().map(|value| format!("{value}_f32")).collect();
        writeln!(rows, "    [{}],", values.join(", "))?;
        count += 1;
    }
    let code = format!(
        "static NAMES: [&str; {}] = {names:?};\n// A fitted value may look like a constant of mathematics.\n#[allow(clippy::approx_constant)]\nstatic SETS: [[f32; {}]; {count}] = [\n{rows}];\n",
        names.len(),
        names.len()
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("ensemble.rs"), code)?;
    Ok(())
}
