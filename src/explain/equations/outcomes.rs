//! Sections 8 to 10: who pays for what, when a supplier walks away, and what it comes to.

use super::{CONDITION, Equation, Group, Scope, Step};

pub(super) const GROUPS: &[Group] = &[
    Group { section: 8, scope: Scope::Component, step: Step::Contracts, equations: CHANGES },
    Group { section: 8, scope: Scope::Component, step: Step::GoLive, equations: AT_SITES },
    Group { section: 9, scope: Scope::Programme, step: Step::GoLive, equations: DIP },
    Group { section: 9, scope: Scope::Supplier, step: Step::Contracts, equations: SUPPLIERS },
    Group { section: 10, scope: Scope::Programme, step: Step::Governance, equations: SPEND },
    Group { section: 10, scope: Scope::Programme, step: Step::Integration, equations: WHOLE },
    Group { section: 10, scope: Scope::Programme, step: Step::Governance, equations: BENEFITS },
    Group { section: 10, scope: Scope::Component, step: Step::Governance, equations: PLANNED },
    Group { section: 10, scope: Scope::Programme, step: Step::Governance, equations: LOOKING_ON },
];

const CHANGES: &[Equation] = &[
    Equation::new(
        "build_value",
        "β",
        ("Value of the build", "GBP million"),
        "A share of the contract.",
        "build_value_share * sites * price_per_site_gbp_million",
    ),
    Equation::new(
        "change",
        "ξ",
        ("Cost of changes", "GBP million"),
        "Rework and tailoring, at the price of a change.",
        "(reworked * build_value + tailoring_share * misfit * before.deploying / deployment_months \
         * price_per_site_gbp_million * step) * change_cost_multiplier * \
         (1 - change_price_of_flexibility * flexibility)",
    ),
    Equation::new(
        "supplier_change",
        "ξ_sup",
        ("Changes that suppliers bear", "GBP million"),
        "Until the centre sees the trouble, they pay their part.",
        "supplier_share_of_change * (1 - shortfall_seen) * change",
    ),
    Equation::new(
        "payment",
        "ω",
        ("Payment", "GBP million"),
        "Paid on delivery, and for service month by month.",
        "if(signed, (go_lives * price_at_go_live + live * (1 - price_at_go_live) / service_months \
         * \
         (1 + upgrade_uplift_of_flexibility * flexibility * heterogeneity) * step) * \
         price_per_site_gbp_million, 0)",
    ),
    Equation::new(
        "supplier_loss",
        "ℓ_k",
        ("Suppliers' loss on a component", "GBP million"),
        "Build, changes, go-lives, service and a standing team, less what they are paid.",
        "if(regional_contract and signed, build * build_value + supplier_change + \
         go_lives * price_per_site_gbp_million * supplier_go_live_cost + \
         live * price_per_site_gbp_million * supplier_service_cost / service_months * step + \
         supplier_team_cost_per_month * sites * price_per_site_gbp_million * step - payment, 0)",
    ),
];

const AT_SITES: &[Equation] = &[
    Equation::new(
        "local_cost",
        "ω_loc",
        ("Local cost of go-lives", "GBP million"),
        "Borne where the system arrives; configuration adds to it.",
        "go_lives * price_per_site_gbp_million * local_deployment_cost * \
         (1 + local_configuration_uplift * flexibility * heterogeneity)",
    ),
    Equation::new(
        "outside_cost",
        "ω_out",
        ("Cost of going one's own way", "GBP million"),
        "Bought alone, outside the programme.",
        "opting_out * price_per_site_gbp_million * outside_price * price_scale",
    ),
    Equation::new(
        "value",
        "υ",
        ("Value of use", "GBP million/month"),
        "Only what is used is worth anything.",
        "(in_use + local_value * local_in_use) * full_benefit_gbp_million_per_year / (12 * sites)",
    ),
];

const DIP: &[Equation] = &[Equation::new(
    "go_live_dip",
    "H",
    ("Activity being lost", "sites"),
    "Each go-live takes activity away, more and for longer where the fit is poor.",
    "before.go_live_dip + acute_epr.go_lives * constant.go_live_dip * acute_epr.workflow_coupling \
     * \
     (1 + dip_misfit * (1 - acute_epr.fit)) - before.go_live_dip / (dip_recovery_months * \
     (1 + recovery_misfit * (1 - acute_epr.fit))) * step",
)];

const SUPPLIERS: &[Equation] = &[
    Equation::new(
        "contract",
        "w_j",
        ("A supplier's contracts", "GBP million"),
        "Its share of all regional contracts.",
        "share * sum(component, if(regional_contract, sites * price_per_site_gbp_million, 0))",
    ),
    Equation::new(
        "loss_money",
        "Λ",
        ("A supplier's loss so far", "GBP million"),
        "It bears its share of what is lost until it is gone.",
        "if(before.left_month > 0, before.loss_money, before.loss_money + share * burden * \
         sum(component, supplier_loss))",
    ),
    Equation::new(
        "loss",
        "ℓ",
        ("The same, of its contracts", "share"),
        "What its patience is measured in.",
        "loss_money / contract",
    ),
    Equation::new(
        "leaves",
        "leaves",
        ("A supplier leaves", CONDITION),
        "Its loss passes what it tolerates.",
        "before.left_month == 0 and loss > tolerance_share",
    ),
    Equation::new(
        "left_month",
        "t_left",
        ("Month in which it left", "month index"),
        "Nought while it stays.",
        "if(leaves, month, before.left_month)",
    ),
];

const SPEND: &[Equation] = &[
    Equation::new(
        "overhead",
        "ω_cen",
        ("Cost of the centre", "GBP million/month"),
        "From launch on, larger the more it does.",
        "if(month >= launch_month, central_overhead_gbp_million_per_month * \
         (overhead_floor + (1 - overhead_floor) * centralisation), 0)",
    ),
    Equation::new(
        "spend_central",
        "S_cen",
        ("Spent by the centre", "GBP million"),
        "Payments, its part of changes, replacing suppliers, and itself.",
        "before.spend_central + sum(component, payment) * price_scale + sum(component, change) - \
         sum(component, supplier_change) + sum(supplier, if(leaves, exit_premium * contract, 0)) + \
         overhead * step",
    ),
    Equation::new(
        "spend_local",
        "S_loc",
        ("Spent locally", "GBP million"),
        "Go-lives, lost activity, interfaces, and old systems kept alive.",
        "before.spend_local + sum(component, local_cost) + \
         (go_live_dip * acute_epr.price_per_site_gbp_million * dip_cost_share + \
         interface_cost_gbp_million_per_month * acute_epr.interface_backlog + \
         acute_epr.waiting * legacy_cost_gbp_million_per_month) * step",
    ),
    Equation::new(
        "spend",
        "S",
        ("Spend", "GBP million"),
        "Central and local together.",
        "spend_central + spend_local",
    ),
    Equation::new(
        "spend_outside",
        "S_out",
        ("Spent outside the programme", "GBP million"),
        "By sites that went their own way.",
        "before.spend_outside + sum(component, outside_cost)",
    ),
    Equation::new(
        "change_cost",
        "X",
        ("Cost of changes so far", "GBP million"),
        "Whoever bore it.",
        "before.change_cost + sum(component, change)",
    ),
];

const WHOLE: &[Equation] = &[
    Equation::new(
        "reach",
        "j",
        ("Reach of the record", "share"),
        "Systems that are unlike count for less.",
        "(acute_epr.in_use + (1 - diversity) * acute_epr.local_in_use) / acute_epr.sites * \
         (1 - incompatibility_penalty * diversity)",
    ),
    Equation::new(
        "joined_up",
        "J",
        ("The whole", "share"),
        "A record joins up where both ends use one, and across places only with the Spine.",
        "square(reach) * (1 - spine_weight + \
         spine_weight * summary_care_record.in_use / summary_care_record.sites)",
    ),
    Equation::new(
        "parts",
        "Π",
        ("The parts", "share"),
        "Mean use of the five components, the programme's or local.",
        "sum(component, (in_use + local_in_use) / sites) / 5",
    ),
];

const BENEFITS: &[Equation] = &[
    Equation::new(
        "benefit_flow",
        "v",
        ("Benefits felt in a month", "GBP million/month"),
        "Use is felt with a delay.",
        "before.benefit_flow + (sum(component, value) - before.benefit_flow) / \
         benefit_delay_months * step",
    ),
    Equation::new(
        "benefits",
        "V",
        ("Benefits", "GBP million"),
        "What is felt, and what a record that joins up is worth.",
        "before.benefits + benefit_flow * step + \
         joined_up_benefit_gbp_million_per_year / 12 * joined_up * step",
    ),
    Equation::new(
        "months_left",
        "τ_left",
        ("Months that contracts have left", "months"),
        "Counted down from signature.",
        "max(0, contract_months - age)",
    ),
];

const PLANNED: &[Equation] = &[
    Equation::new(
        "planned",
        "n_plan",
        ("Sites planned for", "sites"),
        "All that have not gone their own way.",
        "max(0, sites - opted_out)",
    ),
    Equation::new(
        "to_come",
        "ω_next",
        ("Still to come", "GBP million"),
        "Deployments and service until the contracts end.",
        "(max(0, planned - live) * (price_at_go_live * price_scale + local_deployment_cost) + \
         planned * (1 - price_at_go_live) / service_months * months_left * price_scale) * \
         price_per_site_gbp_million",
    ),
];

const LOOKING_ON: &[Equation] = &[
    Equation::new(
        "whole_life",
        "W",
        ("Whole-life estimate", "GBP million"),
        "Spent, still to come with an allowance for changes, and the centre until then.",
        "if(signed, spend + if(months_left > 0, (1 + contingency_share) * \
         sum(component, to_come), 0) + overhead * months_left, 0)",
    ),
    Equation::new(
        "clinical_weight",
        "χ_all",
        ("Clinical work touched", "share"),
        "Over components that reach it.",
        "sum(component, if(workflow_coupling > workflow_heavy, workflow_coupling, 0))",
    ),
    Equation::new(
        "clinical_fit",
        "Φ_clin",
        ("Fit that clinicians meet", "share"),
        "Weighted by how deep a component goes.",
        "if(clinical_weight > 0, sum(component, if(workflow_coupling > workflow_heavy, \
         fit * workflow_coupling, 0)) / clinical_weight, engagement)",
    ),
    Equation::new(
        "confidence_aim",
        "G_aim",
        ("Confidence deserved", "share"),
        "Engagement and fit.",
        "if(signed, min(1, (1 - confidence_weight_of_fit) * engagement + \
         confidence_weight_of_fit * clinical_fit), initial_confidence)",
    ),
    Equation::new(
        "confidence",
        "G",
        ("Clinicians' confidence", "share"),
        "Follows within a year or so.",
        "before.confidence + (confidence_aim - before.confidence) / confidence_months * step",
    )
    .starting_at("initial_confidence"),
];
