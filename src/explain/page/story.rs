//! What the model is, in a page; and its loops.

use npfit_model::{CONSTANTS, Evidence, Lever, Levers, Parameters};

use super::{equation_link, escape};
use crate::explain::equations;
use crate::explain::story::{LOOPS, WHOLE};
use crate::message::Language;
use crate::text;

pub(super) const LEAD: &str = "The model behind the page: what pushes on what, every equation and every constant \
    with its evidence, how well it fits the record, how sure it is, and where it is wrong.";

/// The model in a few paragraphs.
pub(super) fn summary() -> String {
    let english = Language::english();
    let lever = |lever: Lever| {
        let value = text::lever_value(&english, &Levers::HISTORY, lever);
        format!("<output data-lever-value={}>{value}</output>", lever.key())
    };
    let judgement = CONSTANTS.iter().filter(|own| own.evidence == Evidence::Judgement).count();
    format!(
        "<p>A small model runs the programme month by month, from January 2002 to December 2018. The same {equations} \
         equations hold for all settings. Three levers go in: how central the programme is ({central}), when contracts \
         are signed ({signing}), and how far a place may change what it is given ({local}).</p>\n\
         <p>Five components share the equations: the N3 network, digital imaging (PACS), Choose and Book, the Summary Care \
         Record, and the records of acute hospitals. What tells them apart is how unclear the need is, how far places \
         differ, and how deep a system goes into daily work. No rule makes one of them fail by name. Given the record’s \
         grades, imaging fails as the record does.</p>\n\
         <p>Out come money, roll-out, clinical use, suppliers’ losses, and two measures of success: the parts (use of the \
         five components) and the whole. {WHOLE}</p>\n\
         <p>The model has {constants} constants. For {judgement} of them there is no evidence but judgement. It is fitted to \
         52 dated figures and three events of the record; what a lever does is no part of the fit. Its equations and its \
         judgements were chosen with results in sight, so its lessons are arguments, not findings. It shows how the pieces \
         push on each other in one case, and forecasts nothing.</p>\n",
        equations = equations::all().filter(|own| own.number > 0).count(),
        central = lever(Lever::Centralisation),
        signing = lever(Lever::Signing),
        local = lever(Lever::Flexibility),
        constants = Parameters::COUNT,
    )
}

/// The loops, each with the equations that close it.
pub(super) fn loops() -> String {
    let items: String = LOOPS
        .iter()
        .map(|own| {
            let name = match own.of.name() {
                "" => String::new(),
                name => format!("<b class=loop>{name}</b> "),
            };
            let links: Vec<String> = own.equations.iter().map(|key| equation_link(key)).collect();
            format!(
                "<li><h3>{name}{}</h3><p>{}</p><p class=uses>{}</p></li>\n",
                own.title(),
                escape(own.says),
                links.join(" · ")
            )
        })
        .collect();
    format!(
        "<p>Loops drive the model. A reinforcing loop (R) feeds itself; a balancing loop (B) works against what set it off. \
         Below each stand the equations that close it.</p>\n<ul class=loops>\n{items}</ul>\n"
    )
}
