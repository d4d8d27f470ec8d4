//! What the model cannot tell, in plain words.

use crate::model::parameters::{COMPONENT_ATTRIBUTES, Evidence, GROUPS};
use crate::model::{Component, Supplier};

use super::link;

/// Constants by kind of evidence: how many are judgement, of how many. Attributes count once for each
/// component or supplier that has one.
pub(in crate::explain) fn judgement_count() -> (usize, usize) {
    let programme = GROUPS.iter().flat_map(|group| group.iter()).map(|c| (c.evidence, 1));
    let components = COMPONENT_ATTRIBUTES.iter().map(|(_, e)| (*e, Component::COUNT));
    let suppliers = crate::explain::symbols::of_suppliers().map(|symbol| match symbol.kind {
        crate::explain::symbols::Kind::OfSupplier(evidence) => (evidence, Supplier::COUNT),
        _ => (Evidence::Judgement, 0),
    });
    programme.chain(components).chain(suppliers).fold((0, 0), |(own, all), (evidence, count)| {
        (own + if evidence == Evidence::Judgement { count } else { 0 }, all + count)
    })
}

/// The limits, each as a heading word and a sentence or two.
pub(in crate::explain) fn limits() -> Vec<(&'static str, String)> {
    let (judgement, all) = judgement_count();
    vec![
        (
            "One case.",
            "Made to reproduce one programme, it says little about any other.".to_owned(),
        ),
        (
            "Many models fit.",
            "Other constants, and no doubt other equations, fit the record as well: what moves an \
             outcome here need not be what moved history."
                .to_owned(),
        ),
        (
            "What did not happen cannot be checked.",
            "There is no record of the programme signed later or with more local room; the fit tests \
             history only."
                .to_owned(),
        ),
        (
            "Benefits are as claimed.",
            "The department scored its own, and the model is fitted to its figures.".to_owned(),
        ),
        (
            "Much is judgement.",
            format!(
                "Of {all} constants, {judgement} ({} %) are judgements: nobody has measured them.",
                (100 * judgement + all / 2) / all.max(1)
            ),
        ),
        (
            "No named hospital.",
            "Sites are counted, not told apart: no single go-live, such as the Royal Free’s, is \
             simulated."
                .to_owned(),
        ),
    ]
}

/// The challenge that the project owes its readers: address, title, authors and year, what they say.
pub(in crate::explain) const CHALLENGE: (&str, &str, &str, &str) = (
    "https://doi.org/10.1111/j.1468-0009.2011.00642.x",
    "Why national eHealth programs need dead philosophers",
    "Greenhalgh, Russell, Ashcroft and Parsons (Milbank Quarterly, 2011)",
    "hold that such programmes are learnt from through detailed accounts of single cases, “portrayals \
     rather than models”, which generalise neither by statistics nor by theory but make clearer what \
     is going on. That speaks against pages like this one. The most we can answer: it is meant as a \
     portrayal that runs, open to be argued with, and it forecasts nothing.",
);

/// The limits as a list, and where modellers read on.
pub(super) fn list() -> String {
    let items: String =
        limits().iter().map(|(head, rest)| format!("<li><b>{head}</b> {rest}</li>\n")).collect();
    let (url, title, who, says) = CHALLENGE;
    format!(
        "<h2>What it cannot tell</h2><ul>\n{items}<li><b>A challenge to all of it.</b> {who}, in {}, {says}\
         </li>\n</ul><p>Load-bearing constants are those that the conclusions rest on. The whole model, \
         written for modellers, is docs/model.md in the project’s source.</p>\n",
        link(url, title)
    )
}
