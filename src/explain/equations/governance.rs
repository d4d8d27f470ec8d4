//! Clock, dated inputs, and equations 1 to 14: governance, standards, suppliers.

use super::{Equation, Scope, Section};

pub(super) const EQUATIONS: &[Equation] = &[
    Equation {
        number: 0,
        key: "signed",
        name: "Where a month stands to launch and signature",
        unit: "yes or no",
        says: "The programme is launched in June 2002 (month 5). Contracts are signed in the month of the \
               lever; from then on they have an age and a part still to run.",
        scope: Scope::Programme,
        section: Section::Clock,
        statements: &[
            "launched = month >= 5",
            "signed = month >= signing_month",
            "age = month - signing_month",
            "left = if(signed, max(0, 1 - age / contract_months), 0)",
        ],
    },
    Equation {
        number: 0,
        key: "release",
        name: "What holds roll-out back from outside",
        unit: "share",
        says: "The Summary Care Record waits for its consent model until April 2009 (month 87) and is then \
               released practice by practice. Imaging is ordered some months after signature. Everything \
               else is free to go.",
        scope: Scope::Component,
        section: Section::Clock,
        statements: &[
            "release = if(waits_for_consent, 1 - if(month < 87, 1, max(0, 1 - (month - 86) / \
             (consent_fade + 1))), if(is_ordered_late, clamp(age - imaging_lag, 0, 1), 1))",
        ],
    },
    Equation {
        number: 0,
        key: "paid",
        name: "Payment for use from outside",
        unit: "share",
        says: "Practices are paid for booking from April 2006 (month 51) until February 2010 (month 98); the \
               effect then fades.",
        scope: Scope::Component,
        section: Section::Clock,
        statements: &[
            "paid = if(is_paid_for and month >= 51, payment * if(month < 98, 1, max(0, 1 - (month - 97) / \
             (payment_fade + 1))), 0)",
        ],
    },
    Equation {
        number: 1,
        key: "plan",
        name: "Plan",
        unit: "share",
        says: "What was to be in use by now, by the plan at signature: a straight line to everything.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &["plan = if(signed, min(1, age / plan_months), 0)"],
    },
    Equation {
        number: 2,
        key: "used",
        name: "What is used",
        unit: "share",
        says: "Clinical use of all components, the programme’s and places’ own. The deeper a component is in \
               the work, the more it counts.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &[
            "used = sum(component, square(depth) * (in_use + own_in_use)) / sum(component, square(depth))",
        ],
    },
    Equation {
        number: 3,
        key: "promise",
        name: "Promise",
        unit: "share",
        says: "What the centre commands, it promises. Goals are re-planned down by what is seen.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &[
            "promise = centralisation * (2 - centralisation) * plan * (1 - goal_erosion * perceived)",
        ],
    },
    Equation {
        number: 4,
        key: "shortfall",
        name: "Shortfall",
        unit: "share",
        says: "The promise less what is used.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &["shortfall = max(0, promise - used)"],
    },
    Equation {
        number: 5,
        key: "room",
        name: "Room of places",
        unit: "share",
        says: "Local flexibility, and what the centre gives besides as it sees trouble: it listens.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &["room = flexibility + (1 - flexibility) * min(1, listening * perceived)"],
    },
    Equation {
        number: 6,
        key: "closeness",
        name: "Closeness of deciders to users",
        unit: "share",
        says: "Control takes it away, room gives it back. It sets the speed of learning, of changes, of \
               integration and of perception. Before signature there are pilots and consultation.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &[
            "closeness = if(signed, closeness_floor + (1 - closeness_floor) * (1 - centralisation * (1 - room)), \
             closeness_pilot)",
        ],
    },
    Equation {
        number: 7,
        key: "perceived",
        name: "Shortfall as the centre sees it",
        unit: "share",
        says: "It follows the real one; the more distant the centre, the later.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &[
            "d perceived = if(signed, (shortfall - perceived) * closeness / perception_months, 0)",
        ],
    },
    Equation {
        number: 8,
        key: "limit",
        name: "What the centre bears",
        unit: "share",
        says: "A young contract is not given up: the limit falls as the contracts run out. Where places have \
               room, more is borne: trouble that is answered is not yet a reason to end it.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &["limit_now = (limit + sunk_cost * left) * (1 + room)"],
    },
    Equation {
        number: 9,
        key: "dismantled",
        name: "Dismantling",
        unit: "share",
        says: "While the contracts run, shortfall seen beyond the limit takes the programme apart. It is \
               reported as an event when it passes one half.",
        scope: Scope::Programme,
        section: Section::Governance,
        statements: &[
            "d dismantled = if(left > 0, (1 - dismantled) * min(1, reaction * max(0, perceived / limit_now - 1)), 0)",
        ],
    },
    Equation {
        number: 10,
        key: "standards",
        name: "Common standards in force",
        unit: "share",
        says: "A little common standard goes far; full local flexibility undoes most of it. Both take years.",
        scope: Scope::Programme,
        section: Section::Standards,
        statements: &[
            "d standards = if(launched, (centralisation * (2 - centralisation) * (1 - standards_undone * \
             square(flexibility)) - standards) / inertia_months, 0)",
        ],
    },
    Equation {
        number: 11,
        key: "variety",
        name: "Variety, and the work of an interface",
        unit: "share",
        says: "What no standard covers is unlike. An interface to an unlike system is twice the work.",
        scope: Scope::Programme,
        section: Section::Standards,
        statements: &["variety = 1 - standards", "work_factor = 1 + variety"],
    },
    Equation {
        number: 12,
        key: "staying",
        name: "A supplier stays",
        unit: "share",
        says: "Four suppliers hold equal shares and differ in the loss that they bear. One whose tolerance is \
               passed withdraws over months, hardly at first; it counts as lost when it is more gone than there.",
        scope: Scope::Supplier,
        section: Section::Suppliers,
        statements: &[
            "tolerance = tolerance_first * power(tolerance_ratio, rank)",
            "beyond = max(0, loss / tolerance - 1)",
            "d staying = if(signed, -staying * min(1, reaction * centralisation * square(beyond) / (1 + beyond)), 0)",
        ],
    },
    Equation {
        number: 13,
        key: "supply",
        name: "Suppliers’ capacity",
        unit: "share",
        says: "Those present, and the work that others have taken over.",
        scope: Scope::Programme,
        section: Section::Suppliers,
        statements: &[
            "present = sum(supplier, staying) / 4",
            "supply = min(1, present + taken_over)",
            "d taken_over = (1 - present - taken_over) / takeover_months",
        ],
    },
    Equation {
        number: 14,
        key: "loss",
        name: "Suppliers’ loss",
        unit: "share of the contracts at stake",
        says: "Building costs money, and so do the changes that the centre has not yet seen; go-lives pay. The \
               deeper a component, the more of its price is at stake.",
        scope: Scope::Programme,
        section: Section::Suppliers,
        statements: &[
            "d loss = sum(component, depth * (price * build_share * build * centralisation + (1 - perceived) * \
             change - supplier_margin * price * paid_at_golive * go_live)) / sum(component, depth * price)",
        ],
    },
];
