//! What the model cannot tell, in plain words; where corrections go; how to cite.

use npfit_model::{CONSTANTS, Evidence, VERSION};

use super::link;

/// The challenge that the project owes its readers: address, title, who, and what they say.
const CHALLENGE: (&str, &str, &str, &str) = (
    "https://doi.org/10.1111/j.1468-0009.2011.00642.x",
    "Why national eHealth programs need dead philosophers",
    "Greenhalgh, Russell, Ashcroft and Parsons (Milbank Quarterly, 2011)",
    "hold that such programmes are learnt from through detailed accounts of single cases, “portrayals rather than models”. \
     That speaks against pages like this one. The most we can answer: it is meant as a portrayal that runs, open to be \
     argued with, and it forecasts nothing.",
);

/// The limits as a list.
pub(super) fn limits() -> String {
    let judgement = CONSTANTS.iter().filter(|own| own.evidence == Evidence::Judgement).count();
    let all = CONSTANTS.len();
    let share = (100 * judgement + all / 2) / all;
    let (url, title, who, says) = CHALLENGE;
    format!(
        "<ul>\n<li><b>One case.</b> Made to reproduce one programme, it says little about any other.</li>\n\
         <li><b>Many models fit.</b> Other constants, and no doubt other equations, fit the record as well. What moves an \
         outcome here need not be what moved history.</li>\n\
         <li><b>What did not happen cannot be checked.</b> There is no record of the programme signed later or with more local \
         room.</li>\n\
         <li><b>No skill in forecasting.</b> Given the record up to March 2008 alone, the model foretells what came later about \
         as badly as somebody who knows only the last two numbers of a series.</li>\n\
         <li><b>Benefits are as claimed.</b> The department scored its own, and the model is fitted to its figures.</li>\n\
         <li><b>Much is judgement.</b> Of {all} constants, {judgement} ({share}%) are judgement: nobody has measured \
         them. So are the grades of the components.</li>\n\
         <li><b>No named hospital or firm.</b> Sites are counted, suppliers are told apart by the loss they bear. No single \
         go-live, such as the Royal Free’s, is simulated.</li>\n\
         <li><b>A challenge to all of it.</b> {who}, in {}, {says}</li>\n</ul>\n",
        link(url, title)
    )
}

/// Where corrections go, and how to cite.
pub(super) fn cite() -> String {
    format!(
        "<p>Is a figure wrong, or does a sentence claim too much? <a href=corrections.html>How figures are checked and \
         corrected</a> says how to report it and lists every correction. Name a figure by its number (F082) and an equation \
         by its name.</p>\n\
         <p>The whole model, written so that you can build it again, is <code>docs/model.md</code> in the project’s source; the \
         fit can be run again with <code>cargo xtask calibrate</code>.</p>\n\
         <p>To cite the model: <cite>Run the NHS records programme again</cite>, npfit-scenario {}, model version {VERSION}, with \
         the address of the run and the day you read it. “Share” in the widget gives the text and BibTeX for the run that \
         you see.</p>\n",
        env!("CARGO_PKG_VERSION"),
    )
}
