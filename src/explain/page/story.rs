//! The causal story in six steps, each with its equations and its constants.

use std::error::Error;

use super::{escape, letter, output, table, wide};
use crate::explain::equations::{self, Equation, Step};
use crate::explain::expression::parse;
use crate::explain::mathml::MathMl;
use crate::explain::symbols::{Kind, Symbol, find};
use crate::explain::{symbols, typeset};
use crate::model::parameters::Constant;
use crate::model::{Lever, Levers, Parameters};
use crate::text;

/// How to read what follows.
const NOTATION: &str = "The model goes month by month from January 2002 to December 2016. The page \
    computes these equations and no others: a test runs the model by them alone. A minus above a \
    letter means a month earlier; a condition in square brackets counts 1 where it holds and 0 where it \
    does not; clamp keeps its first argument between the other two. Build, delivery and money are \
    worked out for each of five components (k), losses for each of four suppliers (j). EPR is the \
    acute record, SCR the Summary Care Record. C and F are the two levers, centralisation and local \
    flexibility, before the centre adapts; t is the month and Δt the step of one month; each x is a force \
    from outside, between its t_from and t_until. A letter may be worked out in a later step.";

/// The steps of the story: title and what the model makes of it.
pub(in crate::explain) const fn words(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Control => (
            "Control",
            "One centre ran the programme: a national Spine, and hospital systems bought by region \
             from a few large suppliers. Central control brings scale, pace and common standards, \
             and takes design away from those who will use it. A little common standard goes far; \
             the cost to fit comes late.",
        ),
        Step::Contracts => (
            "Contracts before clarity",
            "Contracts were signed by January 2004, before hospitals’ needs were known and before \
             there was a record system to deliver. Signature freezes what is known: what is built \
             is as good as that, faults surface late, changes are slow and dear, and some of what \
             is wrong stays. Suppliers are paid on delivery and leave when they lose too much.",
        ),
        Step::LocalReality => (
            "Local reality",
            "Hospitals differ in what they have, how they work and how ready they are. One design \
             fits the worse the more they differ; local room takes some of that away. A mandate \
             can install a poor fit, but sites tire of waiting and buy for themselves.",
        ),
        Step::GoLive => (
            "Go-live",
            "A site starts when something is ready, when it is willing and when suppliers have \
             hands free. Live is not yet used: a go-live takes activity away for months, as at the \
             Royal Free in 2008, and clinical use follows fit.",
        ),
        Step::Integration => (
            "Integration",
            "Each start needs interfaces between systems that were not made to meet, more of them \
             where variety is installed. Where the queue outgrows those who work it off, \
             deployments stretch and use suffers. The parts may be in use while the whole does not \
             join up.",
        ),
        Step::Governance => (
            "Governance apart from reality",
            "Those who decide see the shortfall late, the later the more is decided in one place. \
             Until then money is spent and confidence lost. The centre then gives way a little; \
             when it sees more than a government tolerates, the programme is dismantled.",
        ),
    }
}

/// All six steps.
pub(super) fn steps(symbols: &[Symbol], parameters: &Parameters) -> Result<String, Box<dyn Error>> {
    let levers: Vec<String> = [(Lever::Centralisation, "C"), (Lever::Flexibility, "F")]
        .into_iter()
        .map(|(lever, name)| {
            let value = text::in_words(&Levers::HISTORY, lever);
            let key = lever.key();
            format!("{} is now <output data-lever-value={key}>{value}</output>", letter(name))
        })
        .collect();
    let mut html = format!("<p>{NOTATION} {}.</p>\n", levers.join(" and "));
    let mut told: Vec<&str> = Vec::new();
    for (number, step) in (1..).zip(Step::ALL) {
        let (title, story) = words(step);
        html += &format!("<h2>{number}. {title}</h2><p>{story}</p>\n");
        let mut rows = String::new();
        let mut lines = String::new();
        for own in of_step(step) {
            lines += &line(symbols, own)?;
            for symbol in used(symbols, own)? {
                if let (Kind::Constant(constant), false) =
                    (symbol.kind, told.contains(&symbol.name))
                {
                    told.push(symbol.name);
                    rows += &row(symbol, constant, parameters);
                }
            }
        }
        html += &wide(&format!("Equations of step {number}"), &lines);
        let heads = ["letter", "constant", "value", "unit", "evidence", "source"];
        html += &table(&format!("Constants of step {number}"), &heads, &rows);
    }
    Ok(html)
}

fn of_step(step: Step) -> impl Iterator<Item = &'static Equation> {
    equations::groups().filter(move |group| group.step == step).flat_map(|group| group.equations)
}

/// What an equation refers to, its initial value included.
fn used<'a>(symbols: &'a [Symbol], own: &Equation) -> Result<Vec<&'a Symbol>, Box<dyn Error>> {
    let mut expressions = vec![own.expression()?];
    expressions.extend(own.initial.map(parse).transpose()?);
    let names = expressions.iter().flat_map(|expression| expression.names());
    Ok(names.filter_map(|name| find(symbols, name)).collect())
}

/// An equation with what it says.
fn line(symbols: &[Symbol], own: &Equation) -> Result<String, Box<dyn Error>> {
    let pieces = typeset::equation(&MathMl, symbols, own, &own.expression()?);
    let mut typeset: String = pieces.iter().map(|piece| format!("<math>{piece}</math> ")).collect();
    if let Some(initial) = own.initial {
        let initial = typeset::expression(&MathMl, symbols, &parse(initial)?);
        typeset += &format!("at first <math>{initial}</math>");
    }
    Ok(format!(
        "<p id={key} data-equation={key} tabindex=-1><small><b>{}</b>, {}. {}</small><span>{}</span></p>\n",
        escape(own.name),
        escape(own.unit),
        escape(own.says),
        typeset.trim_end(),
        key = own.key,
    ))
}

fn row(symbol: &Symbol, constant: &Constant, parameters: &Parameters) -> String {
    format!(
        "<tr id=c.{} tabindex=-1><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        symbol.name,
        letter(symbol.letter),
        escape(constant.meaning),
        output(parameters, symbol.name),
        escape(constant.unit),
        symbols::evidence(symbol).unwrap_or_default(),
        escape(symbols::source(symbol)),
    )
}

/// A meaning without its elaboration, which modellers find in their own document. What comes before a
/// comma is taken for a meaning only if it is long enough to be one.
pub(super) fn brief(meaning: &str) -> &str {
    let end = meaning.find([':', '.', '(']).unwrap_or(meaning.len());
    let comma = meaning[..end].find(',').filter(|&comma| comma >= SHORTEST);
    meaning[..comma.unwrap_or(end)].trim_end()
}

/// Bytes.
const SHORTEST: usize = 20;
