//! What the document says in sentences.

use npfit_model::{CONSTANTS, MONTHS_COUNT, Parameters, VERSION};

use crate::explain::equations;
use crate::explain::evidence;
use crate::explain::story::{LOOPS, MISSES, WHOLE};

pub(super) fn head() -> String {
    format!(
        "# The model\n\n\
         Version {VERSION}. This file is written by the library (`explain::document`); `tests/docs.rs` holds it to the code \
         (`UPDATE_GOLDEN=1 cargo test --test docs` writes it anew). It is meant to be enough to build the model again.\n\n\
         ## 1. What it is for\n\n\
         It lets a reader ask what a different degree of central control, another moment of signing, or more local room \
         would have changed in England’s National Programme for IT, and why. It is one case, fitted to its record. It is no \
         forecast, and it gives no single score.\n\n\
         It is deterministic: {} equations, {} constants, {MONTHS_COUNT} months. A run depends on three levers, the \
         constants, five sets of grades, three dated inputs, and nothing else. Evidence of the constants: {}. {} of them \
         were moved by the fit inside their ranges.\n",
        equations::all().filter(|own| own.number > 0).count(),
        Parameters::COUNT,
        evidence::counts(),
        CONSTANTS.iter().filter(|constant| constant.is_fitted).count(),
    )
}

pub(super) fn story() -> String {
    let loops: String = LOOPS
        .iter()
        .map(|own| {
            let name = match own.of.name() {
                "" => String::new(),
                name => format!("{name}: "),
            };
            let keys: Vec<String> = own.equations.iter().map(|key| format!("`{key}`")).collect();
            format!("- **{name}{}.** {} ({})\n", own.title(), own.says, keys.join(", "))
        })
        .collect();
    format!(
        "## 2. The causal story\n\n\
         B is a balancing loop, R a reinforcing one. In brackets stand the keys of the equations that close it.\n\n\
         {loops}\n**The whole.** {WHOLE}\n"
    )
}

pub(super) fn conventions() -> String {
    format!(
        "## 3. Conventions\n\n\
         - **Time.** Months count from January 2002 = 0 to December 2018 = {}. Every signing has ten years and eleven months. \
         A row is the state at the end of its month.\n\
         - **Step.** One month, explicit Euler: all stocks move together, from the values of the month before.\n\
         - **Units.** Shares are 0 to 1. Money is GBP million at 2004-05 prices. Rates are per month.\n\
         - **Stocks** start at 0 before January 2002, but for those whose equation gives another value.\n\
         - **No names.** The five components share every equation and differ in three grades, a price and a number of sites. \
         A dated input acts on one component, which is data. The record is the component deepest in the work.\n",
        MONTHS_COUNT - 1
    )
}

pub(super) fn events() -> String {
    "## 11. Events\n\n\
     - **Signed**: in the month of the lever.\n\
     - **A supplier leaves**: in the first month at whose end its `staying` is below 0.5.\n\
     - **Dismantled**: in the first month at whose end `dismantled` is above 0.5.\n\n\
     No event changes an equation: they are read off.\n"
        .to_owned()
}

pub(super) fn misses() -> String {
    let misses: String = MISSES.iter().map(|miss| format!("- {miss}\n")).collect();
    format!("## 18. Known misses\n\n{misses}")
}

pub(super) fn step() -> String {
    "## 19. The step\n\n\
     On the reference, with 2, 4 and 16 steps a month, money moves by at most 0.4%, use by 1.3%, the whole by 2.4%, and \
     events by half a month. All shares stay within 0 and 1, `live + own_way` is at most 1, and `in_use`, `connected` and \
     `live` keep that order, over all levers and for 300 random sets of constants.\n"
        .to_owned()
}

pub(super) fn implementation() -> String {
    "## 20. Implementation\n\n\
     - **The model** is the crate `crates/model` (`npfit-model`), without dependencies. Native code and WebAssembly agree to \
     the last bit.\n\
     - **Verification.** `tests/equations.rs` runs the statements above alone and requires every column of every month to \
     agree with the code to 1e-9, over the corners of the levers, constants at both ends of their ranges, other grades, no \
     dated inputs, and each mechanism removed. `crates/model/tests/golden` holds runs of the reference.\n\
     - **To run it**: `cargo run --example run -- --centralisation 70 --signing 2006-12 --flexibility 40` writes a run as CSV \
     (`0.70 2006-12 0.40` on the reference).\n\
     - **Licence**: MIT or Apache-2.0.\n"
        .to_owned()
}
