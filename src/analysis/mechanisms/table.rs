//! The mechanisms: each a cause, an effect, the sense of the one on the other, and the equation that says so.
//!
//! They are read off the equations (`docs/model.md`), not fitted. How much of a cause a large effect takes is
//! judgement; it only decides which of several causes is named.

use super::Factor;
use crate::analysis::Equation;

/// A cause and its effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mechanism {
    /// What changes first.
    pub cause: Factor,
    /// What changes with it.
    pub effect: Factor,
    /// By how much the cause must change for the effect to change by its scale; negative where more of the
    /// one makes less of the other. Judgement.
    pub per: f64,
    /// The equation that says so.
    pub equation: Equation,
}

const fn of(cause: Factor, effect: Factor, per: f64, equation: u8) -> Mechanism {
    Mechanism { cause, effect, per, equation: Equation(equation) }
}

/// Every mechanism, by its effect.
#[rustfmt::skip]
pub const MECHANISMS: [Mechanism; 49] = {
    use Factor::*;
    [
        // Learning needs closeness, and time before the contract freezes what is known.
        of(Signing, Known, 14.0, 18),
        // One design misfits with the square of central control; local room takes some of it away.
        of(Centralisation, Misfit, 0.12, 17),
        of(Flexibility, Misfit, -0.4, 17),
        of(Centralisation, Closeness, -0.4, 6),
        of(Flexibility, Closeness, 0.4, 5),
        // What is not known is built wrong; changes wait the longer, the farther deciders are.
        of(Known, Wrong, -0.15, 24),
        of(Closeness, Wrong, -0.25, 22),
        of(Misfit, Fit, -0.15, 26),
        of(Wrong, Fit, -0.12, 26),
        of(Fit, Confidence, 0.2, 46),
        of(Closeness, Confidence, 0.2, 46),
        of(Centralisation, Standards, 0.5, 10),
        of(Flexibility, Standards, -0.5, 10),
        // Sites take what they are ordered and what fits, as far as suppliers are there.
        of(Centralisation, Live, 0.4, 30),
        of(Fit, Live, 0.25, 29),
        of(Suppliers, Live, -1.2, 13),
        of(OwnTrusts, Live, -20.0, 31),
        of(Live, Connected, 25.0, 32),
        of(Closeness, Connected, 0.25, 32),
        of(Standards, Connected, 0.4, 11),
        of(Fit, ProgrammeTrusts, 0.2, 33),
        of(Confidence, ProgrammeTrusts, 0.2, 27),
        of(Connected, ProgrammeTrusts, 20.0, 33),
        // Where the centre orders nothing, or nothing yet, places buy for themselves.
        of(Centralisation, OwnTrusts, -0.25, 34),
        of(Signing, OwnTrusts, 24.0, 34),
        of(Live, OwnTrusts, -30.0, 34),
        of(ProgrammeTrusts, Trusts, 20.0, 2),
        of(OwnTrusts, Trusts, 20.0, 2),
        // Two hospitals meet where both use a record and both keep to common standards.
        of(Standards, Pairs, 0.3, 43),
        of(ProgrammeTrusts, Pairs, 6.0, 43),
        // Changes are paid for, more without room; one design is tailored where it meets a place.
        of(Wrong, ChangeCost, 0.08, 37),
        of(Misfit, ChangeCost, 0.2, 37),
        of(Centralisation, ChangeCost, 0.4, 37),
        of(Flexibility, ChangeCost, -0.6, 37),
        // Suppliers pay for changes until the centre sees the trouble, and earn by go-lives.
        of(ChangeCost, Loss, 800.0, 14),
        of(Live, Loss, -50.0, 14),
        of(Centralisation, Loss, 0.4, 14),
        of(Loss, Suppliers, 0.08, 12),
        of(ChangeCost, Spend, 1_200.0, 41),
        of(Live, Spend, 30.0, 36),
        of(OwnTrusts, Spend, 20.0, 39),
        of(Centralisation, Spend, 0.9, 40),
        of(Trusts, Parts, 35.0, 48),
        of(Fit, Parts, 0.25, 33),
        of(Parts, Benefits, 0.15, 44),
        of(Pairs, Benefits, 0.05, 44),
        of(Signing, Benefits, -30.0, 45),
        of(Signing, Network, -14.0, 31),
        of(Centralisation, Network, 0.5, 30),
    ]
};
