//! Numbers that stand together agree, in every outcome, wherever the levers stand.

use anyhow::{Result, ensure};

use super::{Case, case};
use crate::hooks::{CLOCK, outcome};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("numbers: a difference agrees with the numbers beside it", |page| {
            Box::pin(agree(page))
        }),
        case("numbers: the clock changes when outcomes are read", |page| Box::pin(clock(page))),
    ]
}

/// Where levers are put for the check: corners, ends, and tenths of a per cent.
const SETTINGS: [&str; 8] = [
    "centralisation=0&signing=2002-09&flexibility=0",
    "centralisation=100&signing=2008-01&flexibility=100",
    "centralisation=99.7&signing=2004-01&flexibility=15",
    "centralisation=35&signing=2005-05&flexibility=70",
    "centralisation=90&signing=2007-01&flexibility=15",
    "centralisation=65&signing=2006-09&flexibility=45",
    "centralisation=5&signing=2004-01&flexibility=95",
    "centralisation=89&signing=2004-02&flexibility=16",
];

/// The number of each outcome minus its number in history is the difference printed beside it.
async fn agree(page: &mut Page) -> Result<()> {
    const KEYS: [&str; 5] = ["spend", "benefits", "trusts", "parts", "suppliers"];
    page.open("").await?;
    let mut history = Vec::new();
    for key in KEYS {
        history.push(number(&page.text(&format!("{} b", outcome(key))).await?));
    }
    for setting in SETTINGS {
        page.open(&format!("#v=3&{setting}")).await?;
        for (key, was) in KEYS.into_iter().zip(&history) {
            let own = number(&page.text(&format!("{} b", outcome(key))).await?);
            let card = page.text(&outcome(key)).await?;
            let difference = page.text(&format!("{} .npfit-difference", outcome(key))).await?;
            let (Some(own), Some(was)) = (own, was) else { continue };
            let gap = own - was;
            match signed(&difference) {
                Some(printed) => ensure!(
                    (printed - gap).abs() < 1e-6,
                    "At {setting} the outcome {key} is {own} against {was}, and says {difference:?}: {card:?}."
                ),
                None => ensure!(
                    gap.abs() < 1e-6,
                    "At {setting} the outcome {key} is {own} against {was}, without a difference: {card:?}."
                ),
            }
        }
    }
    Ok(())
}

/// The first number in a text: "£9.3bn" is 9.3.
fn number(text: &str) -> Option<f64> {
    let text = text.replace(',', "");
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = &text[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// A printed difference with its sign: "−£1.6bn" is -1.6.
fn signed(text: &str) -> Option<f64> {
    let size = number(text)?;
    if text.starts_with('\u{2212}') || text.starts_with('-') {
        Some(-size)
    } else {
        text.starts_with('+').then_some(size)
    }
}

async fn clock(page: &mut Page) -> Result<()> {
    page.open("#v=3&signing=2007-01").await?;
    let ten_years = page.snapshot().await?;
    input::press(page, CLOCK).await?;
    let december = page.until("other outcomes", |now| now.outcomes != ten_years.outcomes).await?;
    ensure!(december.positions() == ten_years.positions(), "The clock moved a lever.");
    input::press(page, CLOCK).await?;
    page.until("the outcomes again", |now| now.outcomes == ten_years.outcomes).await?;
    page.open("#v=3&signing=2007-01&clock=2016").await?;
    let linked = page.snapshot().await?;
    ensure!(linked.outcomes["spend"] == december.outcomes["spend"], "The link has another clock.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_words() {
        assert_eq!(number("£9.3bn"), Some(9.3));
        assert_eq!(number("18,000"), Some(18_000.0));
        assert_eq!(number("none"), None);
        assert_eq!(signed("−£1.6bn"), Some(-1.6));
        assert_eq!(signed("+4 points"), Some(4.0));
        assert_eq!(signed("as in history"), None);
    }
}
