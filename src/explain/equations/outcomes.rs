//! Equations 36 to 48: money, go-live losses, the whole, benefits, confidence, the estimate, the parts.

use super::{Equation, Scope, Section};

const MONEY: &str = "GBP million a month";

pub(super) const EQUATIONS: &[Equation] = &[
    Equation {
        number: 36,
        key: "payments",
        name: "Payments by contract",
        unit: MONEY,
        says: "Part of the price is paid at go-live, the rest as service over the contract.",
        scope: Scope::Component,
        section: Section::Money,
        statements: &[
            "payments = price * (paid_at_golive * go_live + (1 - paid_at_golive) * live / contract_months)",
        ],
    },
    Equation {
        number: 37,
        key: "change",
        name: "Price of changes",
        unit: MONEY,
        says: "Rework by contract, and tailoring where one design meets a place. It is dearer where places have \
               no room. The stock adds up all changes, whoever bears them.",
        scope: Scope::Component,
        section: Section::Money,
        statements: &[
            "change = change_price / (1 + room) * price * (centralisation * changed + misfit * go_live)",
            "programme d change_cost = sum(component, change)",
        ],
    },
    Equation {
        number: 38,
        key: "local",
        name: "Local cost of connecting",
        unit: MONEY,
        says: "Each site that is connected costs its place money, more where systems are unlike.",
        scope: Scope::Component,
        section: Section::Money,
        statements: &["local = local_share * price * connect * work_factor"],
    },
    Equation {
        number: 39,
        key: "outside",
        name: "Spend outside the programme",
        unit: MONEY,
        says: "What places buy for themselves, at the programme’s prices: the record points both ways.",
        scope: Scope::Component,
        section: Section::Money,
        statements: &[
            "outside = price * ((paid_at_golive + local_share * work_factor) * buying + (1 - paid_at_golive) * \
             own_way / contract_months)",
            "programme d spend_outside = sum(component, outside)",
        ],
    },
    Equation {
        number: 40,
        key: "overhead",
        name: "Cost of the centre",
        unit: MONEY,
        says: "While the contracts run, as large as central control and what is left of the programme.",
        scope: Scope::Programme,
        section: Section::Money,
        statements: &["centre = if(left > 0, overhead * centralisation * (1 - dismantled), 0)"],
    },
    Equation {
        number: 41,
        key: "spend",
        name: "Spend",
        unit: MONEY,
        says: "Payments, the changes that the centre has seen and so pays for, local cost, the centre, and what \
               lost activity costs. Total public spend adds what places spend outside: one boundary with \
               benefits.",
        scope: Scope::Programme,
        section: Section::Money,
        statements: &[
            "d spend_programme = sum(component, payments) + perceived * sum(component, change) + sum(component, \
             local) + centre + dip_cost * lost_activity",
            "spend_total = end.spend_programme + end.spend_outside",
        ],
    },
    Equation {
        number: 42,
        key: "dip",
        name: "Activity lost to go-lives",
        unit: "share of all hospitals’ activity",
        says: "A go-live takes activity away for months; the worse the record fits, the longer.",
        scope: Scope::Programme,
        section: Section::Outcomes,
        statements: &[
            "months_to_stable = recovery_months * (2 - record.fit)",
            "d lost_activity = sum(component, go_live * square(depth) * dip_depth) - lost_activity / \
             months_to_stable",
        ],
    },
    Equation {
        number: 43,
        key: "whole",
        name: "The whole",
        unit: "share of pairs of acute hospitals",
        says: "Pairs of hospitals that could exchange a record: both use one in clinical work, its interfaces \
               are built, both keep to common standards. A hospital with its own system counts as far as the \
               rules leave it room.",
        scope: Scope::Programme,
        section: Section::Outcomes,
        statements: &[
            "reach = standards * (record.in_use + flexibility * record.own_in_use)",
            "whole = square(end.standards * (end.record.in_use + flexibility * end.record.own_in_use))",
        ],
    },
    Equation {
        number: 44,
        key: "benefit_flow",
        name: "Benefits a month",
        unit: MONEY,
        says: "Use of each component counts alike, and hospitals that exchange records add to it. It takes \
               months until use is felt.",
        scope: Scope::Programme,
        section: Section::Outcomes,
        statements: &[
            "d benefit_flow = (benefit / 12 * sum(component, in_use + own_in_use) + joined_benefit / 12 * \
             square(reach) - benefit_flow) / benefit_months",
        ],
    },
    Equation {
        number: 45,
        key: "benefits",
        name: "Benefits",
        unit: "GBP million",
        says: "They add up, at the month’s new flow.",
        scope: Scope::Programme,
        section: Section::Outcomes,
        statements: &["d benefits = end.benefit_flow"],
    },
    Equation {
        number: 46,
        key: "confidence",
        name: "Clinicians’ confidence",
        unit: "share",
        says: "It follows what clinicians meet: how close deciders are, and how well what goes deep fits.",
        scope: Scope::Programme,
        section: Section::Outcomes,
        statements: &[
            "deep_fit = sum(component, square(depth) * fit) / sum(component, square(depth))",
            "d confidence = (if(age > 0, sqrt(closeness * deep_fit), confidence_start) - confidence) / \
             confidence_months",
        ],
    },
    Equation {
        number: 47,
        key: "whole_life",
        name: "Whole-life estimate",
        unit: "GBP million",
        says: "As a planner would make it: spent, still planned (go-lives, connecting, service to the end of the \
               contracts), changes that are known, and the centre’s months to come.",
        scope: Scope::Component,
        section: Section::Outcomes,
        statements: &[
            "planned = free * (1 - dismantled * depth)",
            "to_come = price * (planned * paid_at_golive + (live - connected + planned) * local_share * \
             work_factor + (live + planned) * (1 - paid_at_golive) * left)",
            "known = change_price * price * centralisation * waiting_change",
            "programme whole_life = if(signed, end.spend_programme + sum(component, to_come + known) + centre * \
             left * contract_months, 0)",
        ],
    },
    Equation {
        number: 48,
        key: "parts",
        name: "The parts",
        unit: "share",
        says: "Mean use of the five components, the programme’s and places’ own.",
        scope: Scope::Programme,
        section: Section::Outcomes,
        statements: &["parts = sum(component, end.in_use + end.own_in_use) / 5"],
    },
];
