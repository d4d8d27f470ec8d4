//! Section 0: the rules in force, and how trouble changes them.

use super::{CONDITION, Equation, Group, Scope, Step};

pub(super) const GROUPS: &[Group] = &[
    Group { section: 0, scope: Scope::Input, step: Step::Governance, equations: OUTSIDE },
    Group { section: 0, scope: Scope::Programme, step: Step::Contracts, equations: SIGNATURE },
    Group { section: 0, scope: Scope::Programme, step: Step::Governance, equations: GOVERNANCE },
    Group { section: 0, scope: Scope::Programme, step: Step::Control, equations: CONTROL },
];

const OUTSIDE: &[Equation] = &[Equation::new(
    "activity",
    "x",
    ("Activity of an input from outside", "share"),
    "Acts fully between its dates, then fades.",
    "if(month < from, 0, if(month < until, 1, max(0, 1 - (month - until + 1) / (fade_months + \
     1))))",
)];

const SIGNATURE: &[Equation] = &[
    Equation::new(
        "signed",
        "signed",
        ("Contracts are signed", CONDITION),
        "From the month of the lever on.",
        "month >= signing_month",
    ),
    Equation::new(
        "signing",
        "signing",
        ("Contracts are being signed", CONDITION),
        "In that very month.",
        "month == signing_month",
    ),
    Equation::new(
        "age",
        "τ",
        ("Age of the contracts", "months"),
        "Counts from signature.",
        "month - signing_month",
    ),
];

const GOVERNANCE: &[Equation] = &[
    Equation::new(
        "shortfall",
        "q",
        ("Shortfall", "share"),
        "How far use of any acute record lags behind the plan, which rises in a straight line.",
        "max(0, clamp((age - plan_start_months) / plan_span_months, 0, 1) - \
         (before.acute_epr.in_use + before.acute_epr.local_in_use) / acute_epr.sites)",
    ),
    Equation::new(
        "shortfall_seen",
        "Q",
        ("Shortfall as the centre sees it", "share"),
        "Follows the real one; the more is centralised, the later.",
        "if(signed, before.shortfall_seen + (shortfall - before.shortfall_seen) / \
         (feedback_months_local + feedback_months_central * lever_centralisation) * step, \
         before.shortfall_seen)",
    ),
    Equation::new(
        "regime_pull",
        "z",
        ("Pull towards dismantling", "share"),
        "Rises as what is seen passes what a government tolerates.",
        "clamp((shortfall_seen - dismantling_shortfall) / dismantling_band + 0.5, 0, 1)",
    ),
    Equation::new(
        "regime",
        "ρ",
        ("Regime", "0 the programme, 1 dismantled"),
        "Follows that pull smoothly.",
        "before.regime + (square(regime_pull) * (3 - 2 * regime_pull) - before.regime) / \
         regime_months * step",
    ),
    Equation::new(
        "dismantled",
        "dismantled",
        ("The programme is being dismantled", CONDITION),
        "Reported once the change of regime is half-way.",
        "before.regime > 0.5",
    ),
    Equation::new(
        "adapted",
        "α",
        ("Adaptation", "share"),
        "The centre gives way as far as it sees the shortfall.",
        "adaptation * shortfall_seen",
    ),
];

const CONTROL: &[Equation] = &[
    Equation::new(
        "adapted_centralisation",
        "C_α",
        ("Central control after adaptation", "share"),
        "The lever, less what the centre gives up.",
        "lever_centralisation * (1 - adapted)",
    ),
    Equation::new(
        "adapted_flexibility",
        "F_α",
        ("Local flexibility after adaptation", "share"),
        "The lever, and what an adapting centre and local ownership add.",
        "min(1, lever_flexibility + max(0, adaptive_flexibility - lever_flexibility) * adapted + \
         ownership_flexibility * flexibility_active)",
    ),
    Equation::new(
        "centralisation",
        "c",
        ("Central control in force", "share"),
        "Falls to what is left once the programme is dismantled.",
        "adapted_centralisation + regime * (min(adapted_centralisation, dismantled_centralisation) \
         - adapted_centralisation)",
    ),
    Equation::new(
        "flexibility",
        "f",
        ("Local flexibility in force", "share"),
        "Rises to what dismantling allows.",
        "adapted_flexibility + regime * (max(adapted_flexibility, dismantled_flexibility) - \
         adapted_flexibility)",
    ),
    Equation::new(
        "diversity_aim",
        "d_aim",
        ("Variety under the rules", "share"),
        "A little common standard goes far; flexibility undoes part of it.",
        "1 - centralisation * (2 - centralisation) * \
         (1 - diversity_from_flexibility * square(flexibility))",
    ),
    Equation::new(
        "diversity",
        "d",
        ("Installed variety", "share"),
        "What is installed follows the rules slowly.",
        "if(month == 0, diversity_aim, before.diversity + (diversity_aim - before.diversity) / \
         diversity_inertia_months * step)",
    ),
    Equation::new(
        "engagement",
        "e",
        ("Engagement", "share"),
        "Local room invites those who will use the systems, central control does not; before \
         signature, pilots do.",
        "max(engagement_floor + 0.5 * (1 - engagement_floor) * (flexibility + 1 - centralisation), \
         (1 - signed) * pilot_engagement)",
    ),
    Equation::new(
        "supplier_capacity",
        "κ_sup",
        ("Suppliers' capacity at work", "share"),
        "What a departed supplier did is missing for a while.",
        "1 - sum(supplier, if(before.left_month > 0 and month - before.left_month < \
         exit_hiatus_months, \
         share, 0))",
    ),
    Equation::new(
        "price_scale",
        "π",
        ("Price, relative to buying together", "x"),
        "Buying apart is dearer.",
        "1 + loss_of_bulk_buying * (1 - centralisation)",
    ),
];
