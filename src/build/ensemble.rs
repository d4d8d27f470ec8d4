//! Turns `data/ensemble.csv` on its side: one line a constant that the ensemble varies, its name first, then its value in
//! each set. Values of one constant look alike, so the page compresses them better than rows of sets, or numbers.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const FILE: &str = "data/ensemble.csv";

/// Writes `ensemble.rs` to the build folder.
pub(crate) fn generate() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FILE}");
    let text = fs::read_to_string(FILE)?;
    let mut lines = text.lines();
    let header = lines.next().ok_or(format!("{FILE} is empty"))?;
    // The first column is the misfit of a set.
    let mut columns: Vec<String> = header.split(',').skip(1).map(str::to_owned).collect();
    let mut count = 0;
    for (index, line) in lines.enumerate() {
        let values: Vec<&str> = line.split(',').skip(1).collect();
        if values.len() != columns.len() || values.iter().any(|value| value.parse::<f64>().is_err())
        {
            return Err(
                format!("{FILE}: row {} has not a number for each column", index + 2).into()
            );
        }
        for (column, value) in columns.iter_mut().zip(values) {
            *column += ",";
            *column += value;
        }
        count += 1;
    }
    let columns = columns.join("\n");
    let code =
        format!("const FITTED_COUNT: usize = {count};\nstatic COLUMNS: &str = {columns:?};\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("ensemble.rs"), code)?;
    Ok(())
}
