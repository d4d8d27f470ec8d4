//! What is said in sentences.

use crate::analysis::ensemble::Ensemble;
use crate::explain::page::limits::{self, CHALLENGE};
use crate::explain::symbols;
use crate::model::parameters::names;
use crate::model::{self, Component, LAST_MONTH, MONTHS, Supplier};

pub(super) const NOTATION: &str = "\
A minus above a letter is the value at the end of the month before. A condition in square brackets is 1 \
where it holds and 0 where it does not; a condition used as a number likewise. $`\\text{clamp}(x, a, b)`$ \
is $`\\max(a, \\min(b, x))`$. Sums over $`k`$ run over the components, over $`j`$ over the suppliers; \
inside them, attributes and quantities are of the member. A quantity that another member has carries \
that member's name (EPR: acute record, SCR: Summary Care Record). Every stock starts at nought unless \
its initial value is given. Equations are evaluated in the order in which they stand in \
`src/explain/equations/`, which is that of the sections but for what the later need of the earlier.\n";

pub(super) fn objectives() -> String {
    format!(
        "# The model, for modellers\n\n\
         Written by `explain::document` from the library itself; `tests/docs.rs` holds this file to it \
         (`UPDATE_GOLDEN=1 cargo test --test docs` writes it anew). It follows the STRESS-SD checklist \
         (Monks et al. 2019, doi 10.1080/17477778.2018.1442155) and gives what Rahmandad and Sterman \
         (2012, doi 10.1002/sdr.1481) ask for: every equation, unit, source and initial value, step, \
         method, software and versions. Model version {}, library version {}.\n\n\
         ## 1. Objectives\n\n\
         **Purpose.** To let a reader of an article ask what a different degree of central control, \
         another moment of signing, or more local room would have changed in England's National \
         Programme for IT, and why. It is one case, fitted to its record: a portrayal that runs, not a \
         forecast.\n\n\
         **Outputs.** By month: spend, benefits as the department counted its own, the whole-life \
         estimate as planners would make it, sites live and in effective use for five components, fit, \
         clinicians' confidence, suppliers' losses and exits, the parts (mean use of the components) and \
         the whole (how far the record joins up). There is no single score, and no optimum is claimed.\n\n\
         **Experiments.** Three levers, moved by the reader: centralisation (0 to 100 %), the month in \
         which contracts are signed, local flexibility (0 to 100 %). Constants can be changed by a link, \
         within their ranges; five attributes of a component (how much of the need is unknown, how far places \
         differ, how deep in the work, how much exists, how many sites) over the whole of their scale, so that \
         a reader can put a programme of their own in its place (`own=NAME`, `src/own.rs`).\n",
        model::VERSION,
        env!("CARGO_PKG_VERSION"),
    )
}

pub(super) fn logic() -> String {
    format!(
        "## 2. Logic\n\n\
         **Base model.** Stocks and flows in {} numbered sections (below): requirements knowledge; \
         signature, which freezes it; structural misfit of one design to many places; a rework cycle \
         whose found faults wait for a contract change or are locked in; roll-out by readiness, \
         willingness, Bass-type interest and capacity; an interface backlog that slows go-lives and \
         hinders use; opting out and local alternatives; money; suppliers that leave when their loss \
         passes what they tolerate; governance that sees the shortfall late, adapts a little, and \
         dismantles. {} components share every equation and differ in attributes only; {} suppliers \
         likewise. The acute record is also the yardstick: shortfall, go-live dip and joined-up record are \
         defined on it.\n\n\
         **Feedback.** Balancing: learning in use raises knowledge; capacity is practised by going live; \
         shortfall seen leads to adaptation and dismantling. Reinforcing: use brings interest; poor fit \
         lowers confidence, and that willingness; unknown needs bring changes, losses, an exit, and less \
         capacity.\n\n\
         **Scenario logic.** A run depends on the levers, the constants and the dated inputs (below) and on \
         nothing else. There is no randomness in it.\n",
        super::SECTIONS.len(),
        Component::COUNT,
        Supplier::COUNT,
    )
}

pub(super) fn data() -> String {
    let (judgement, all) = limits::judgement_count();
    format!(
        "## 3. Data\n\n\
         **Sources.** The record is `src/evidence/`: figures with date, scope, kind, confidence and source, \
         selected from `tests/data/figures.csv`. The targets of the fit are `tests/data/targets.csv` and \
         `tests/data/targets-2.csv`. Money is GBP million at 2004-05 prices.\n\n\
         **Kinds of evidence.** *Published*: a number about this programme or this very quantity. \
         *Neighbouring*: a number about something comparable. *Judgement*: nobody has measured it. \
         *Fitted*: only the fit speaks for it. Of {all} constants (attributes counted once for each \
         member), {judgement} are judgement. *Load-bearing* are those that the conclusions rest on. {} \
         of them can be changed by a link (`p.NAME=VALUE`).\n\n\
         **Initial conditions.** January 2002, before anything has happened: stocks at nought but for those \
         given with their equations.\n",
        names().count(),
    )
}

pub(super) fn experimentation() -> String {
    let sets = Ensemble::shipped().sets().len();
    format!(
        "## 4. Experimentation\n\n\
         **Initialisation and run length.** No warm-up. {MONTHS} months, January 2002 to {}; outcomes are \
         read at the end. The step is one month.\n\n\
         **Calibration.** `cargo xtask calibrate` fits the free constants inside their ranges by covariance \
         matrix adaptation from several starts, each with its own fixed seed (`SEED` in \
         `xtask/calibrate/src/fit.rs`), to the targets, with a weak prior and a cost for constants at a bound; \
         the objective is `xtask/calibrate/src/problem.rs`. Misfit is the sum of squared residuals in \
         tolerances, each capped at {} tolerances, events apart. The result is `docs/calibration.md`, \
         `src/model/parameters/` and the ensemble; the same machine gives the same files, bit for bit.\n\n\
         **Ensemble.** {sets} sets of constants, from further searches with fixed seeds (`SEED` in \
         `xtask/calibrate/src/ensemble.rs`), that reproduce the record about as well as the best fit; the \
         cut is stated in `docs/calibration.md` and tested in `tests/fit.rs`. Bands hold the middle eight of \
         ten.\n",
        LAST_MONTH.in_words(),
        crate::explain::targets::CAP,
    )
}

pub(super) fn limits() -> String {
    let items: String =
        limits::limits().iter().map(|(lead, rest)| format!("- **{lead}** {rest}\n")).collect();
    let (url, title, who, says) = CHALLENGE;
    format!(
        "### Limits\n\n{items}- **A challenge to all of it.** {who}, in [{title}]({url}), {says}\n- **A \
         single stock of wrong work** understates the tail of rework: few tasks that cycle again and again \
         are not told apart.\n"
    )
}

pub(super) fn implementation() -> String {
    format!(
        "## 5. Implementation\n\n\
         **Software.** Rust (edition and least version in `Cargo.toml`), compiled natively and to \
         WebAssembly; no other simulation software. Arithmetic is IEEE 754 double precision with `+ - * /` and \
         one square root, so that native code and wasm agree to the last bit, which a browser test checks.\n\n\
         **Method.** Explicit Euler, one step a month, stocks updated together from the values of the month \
         before; `run_in_parts` takes each month in several steps to show what the answer owes to the \
         step.\n\n\
         **Random sampling.** None in a run. Seeds of calibration and ensemble are constants of their files.\n\n\
         **Verification.** `tests/equations.rs` runs the model by the {} equations above alone and requires \
         agreement with the code in every stock of every month to a billionth; `tests/golden_runs.rs` holds \
         version 1 to runs of a reference in another language; `tests/lever_cube.rs` and \
         `tests/continuity.rs` hold properties over the levers.\n\n\
         **Time.** A run takes well under a millisecond; `cargo bench` measures it.\n",
        crate::explain::equations::all().count(),
    )
}

pub(super) fn code() -> String {
    "## 6. Code access\n\n\
     The repository is the model: `src/model/` runs it, `src/explain/` says it. Licensed under MIT or Apache \
     2.0. To run it: `cargo run --example run -- --centralisation 70 --signing 2006-12 --flexibility 40` \
     writes a run as CSV.\n"
        .to_owned()
}

/// What a symbol's evidence and source come to in one cell each.
pub(super) fn evidence(symbol: &symbols::Symbol) -> (String, &'static str) {
    (symbols::evidence(symbol).unwrap_or_default(), symbol.source)
}
