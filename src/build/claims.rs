//! Turns `data/claims.csv` into a table: claim, clock, how many sets share it, and of how many.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const FILE: &str = "data/claims.csv";

/// Writes `claims.rs` to the build folder.
pub(crate) fn generate() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FILE}");
    let mut rows = String::new();
    let mut count = 0;
    for (index, line) in fs::read_to_string(FILE)?.lines().enumerate().skip(1) {
        let bad = || format!("{FILE}: row {} is not claim,clock,agree,of", index + 1);
        let parts: Vec<&str> = line.split(',').collect();
        let [claim, clock, agree, of] = parts.as_slice() else { return Err(bad().into()) };
        let (agree, of): (usize, usize) =
            (agree.parse().map_err(|_| bad())?, of.parse().map_err(|_| bad())?);
        if agree > of || of == 0 {
            return Err(bad().into());
        }
        writeln!(rows, "    ({claim:?}, {clock:?}, {agree}, {of}),")?;
        count += 1;
    }
    let code = format!("static ROWS: [(&str, &str, usize, usize); {count}] = [\n{rows}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("claims.rs"), code)?;
    Ok(())
}
