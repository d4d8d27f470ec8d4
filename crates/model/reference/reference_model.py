#!/usr/bin/env python3
"""Version 3 of the model of England's National Programme for IT: the reference.

Pure standard library. Only + - * /, min, max and one square root per place where it says sqrt, in the
order in which they stand, all in IEEE double precision: a port that keeps the order gives the same bits.
Months count from January 2002 = 0; a row is the state at the end of its month.

    python3 reference_model.py [centralisation 0..1] [signing YYYY-MM] [flexibility 0..1] > run.csv

The units of the five components are shares (0..1) of their sites; SITES turns shares into counts.
No equation knows a component by its name: they differ in attributes (three grades, a price, a number of
sites) only. Dated inputs name the component on which they act; they are data and can be switched off.
"""
import csv
import json
import os
import sys
from math import sqrt

MONTHS = 204                      # January 2002 to December 2018: ten years and 11 months after any signing
FIRST_SIGNING, LAST_SIGNING = 8, 72   # September 2002, January 2008
HISTORY = (0.90, 24, 0.15)        # centralisation, signing (January 2004), flexibility

COMPONENTS = ["n3", "pacs", "choose_and_book", "summary_care_record", "acute_epr"]

# What is a judgement about a component: four graded attributes' places on one scale.
#                       needs unclear  places differ  depth in the work
GRADES = {
    "n3":                  ("slight",   "slight",   "slight"),
    "pacs":                ("low",      "low",      "low"),
    "choose_and_book":     ("low",      "middling", "low"),
    "summary_care_record": ("middling", "low",      "middling"),
    "acute_epr":           ("high",     "high",     "full"),      # the record is the unit of depth
}

# Numbers of sites turn shares into the units of the record; no equation uses them.
SITES = {"n3": 18000, "pacs": 127, "choose_and_book": 100, "summary_care_record": None, "acute_epr": 170}  # sites, trusts, % of referrals, patients, trusts
REGISTERED = [(0, 52.0), (78, 53.9), (102, 54.6), (114, 55.2), (126, 55.9), (138, 56.1), (150, 56.5), (162, 56.9), (203, 58.5)]  # patients registered, million; before 2008 and after 2015 ours


def in_units(component, share, t):
    """A share in the units of the record (Summary Care Record: million patients)."""
    if SITES[component] is not None:
        return share * SITES[component]
    for (a, b), (c, d) in zip(REGISTERED, REGISTERED[1:]):
        if t <= c:
            return share * (b + (d - b) * (t - a) / (c - a))
    return share * REGISTERED[-1][1]


SUPPLIERS = 4                     # equal shares; they differ in how much loss they bear (a ladder)


def load_parameters(path=None):
    """name -> value, from parameters.json beside this file."""
    path = path or os.path.join(os.path.dirname(os.path.abspath(__file__)), "parameters.json")
    with open(path) as f:
        return {k: v["value"] for k, v in json.load(f).items()}


def attributes(p):
    """Numbers for the grades: list of (unclear, differ, depth) in the order of COMPONENTS."""
    scale = {"slight": p["grade_slight"], "low": p["grade_low"], "middling": p["grade_middling"],
             "high": p["grade_high"], "full": 1.0}
    return [tuple(scale[g] for g in GRADES[c]) for c in COMPONENTS]


def fade(t, until, months):
    """1 before `until`, then down to 0 over `months` (a straight line)."""
    return 1.0 if t < until else max(0.0, 1.0 - (t - until + 1) / (months + 1.0))


# Dated inputs from outside the levers. Dates are published; strengths and fades are constants.
LAUNCH = 5                        # June 2002
CONSENT_UNTIL = 87                # April 2009: the consent model of the Summary Care Record is settled, then practice by practice
PAYMENT_FROM, PAYMENT_UNTIL = 51, 98   # April 2006 to February 2010: practices are paid for booking


def dated_inputs(component, t, age, p):
    """(factor on roll-out, addition to use) by what happened outside the levers; the only place that knows a name."""
    brake, paid = 1.0, 0.0
    if component == "summary_care_record":
        brake = 1.0 - fade(t, CONSENT_UNTIL, p["consent_fade"])
    if component == "choose_and_book" and t >= PAYMENT_FROM:
        paid = p["payment"] * fade(t, PAYMENT_UNTIL, p["payment_fade"])
    if component == "pacs":                        # imaging joined the regional contracts later
        brake = max(0.0, min(1.0, age - p["imaging_lag"]))
    return brake, paid


def run(C, signing, F, params=None, attrs=None, inputs=True, no_integration=False, no_resistance=False,
        no_rigidity=False, months=MONTHS):
    """One run. C, F in 0..1, signing a month index. Returns a list of rows (dicts).

    attrs: (unclear, differ, depth) per component instead of the grades. The last three switches are the
    knock-outs of the gates: interfaces cost nothing; confidence does not matter; changes need no closeness."""
    p = params if params is not None else load_parameters()
    att = attrs if attrs is not None else attributes(p)
    n = len(COMPONENTS)
    a = [x[0] for x in att]
    h = [x[1] for x in att]
    w = [x[2] for x in att]
    price = [p["price_" + c] for c in COMPONENTS]
    record = 0                                     # the record: the component deepest in the work
    for k in range(n):
        if w[k] > w[record]:
            record = k
    depth_sum = 0.0                                # weights: depth squared
    exposed = 0.0                                  # what suppliers have at stake
    for k in range(n):
        depth_sum += w[k] * w[k]
        exposed += w[k] * price[k]
    tolerance = [p["tolerance_first"]]
    for j in range(1, SUPPLIERS):
        tolerance.append(tolerance[j - 1] * p["tolerance_ratio"])

    # --- stocks, per component
    unknown = list(a)                  # share of the need not known
    unknown_signed = list(a)           # the same, frozen into the contract at signature
    right = [0.0] * n                  # built and right, share of the whole need
    wrong = [0.0] * n                  # built wrong, not noticed
    waiting_change = [0.0] * n         # known to be wrong, waits for a change of contract
    live = [0.0] * n                   # sites live, share
    connected = [0.0] * n              # sites live whose interfaces are built
    in_use = [0.0] * n                 # sites in clinical use
    own_way = [0.0] * n                # sites that bought for themselves
    own_in_use = [0.0] * n             # of these, in use
    # --- stocks, programme
    standards = 0.0                    # common standards in force
    confidence = p["confidence_start"]
    perceived = 0.0                    # shortfall as the centre sees it
    dismantled = 0.0                   # how far the programme is dismantled, 0..1
    loss = 0.0                         # suppliers' loss, share of the contracts at stake
    staying = [1.0] * SUPPLIERS        # how far a supplier is still there
    taken_over = 0.0                   # share of the work that others have taken over
    dip = 0.0                          # activity being lost, share of all hospitals' activity
    spend = outside = change_total = flow = benefits = 0.0
    # one design for all places: the misfit follows from the levers
    misfit = [h[k] * C * C * (1.0 - p["misfit_removed"] * F) for k in range(n)]

    rows = []
    for t in range(months):
        signed = t >= signing
        age = float(t - signing)
        left = max(0.0, 1.0 - age / p["contract_months"]) if signed else 0.0
        launched = t >= LAUNCH

        # 1 signature freezes what is known; the market already sells what is clear
        if t == signing:
            for k in range(n):
                unknown_signed[k] = unknown[k]
                right[k] = (1.0 - a[k]) * (1.0 - unknown[k])
                wrong[k] = (1.0 - a[k]) * unknown[k]

        # 2 governance: promise, shortfall, what is seen of it, how close deciders are to users
        plan = min(1.0, age / p["plan_months"]) if signed else 0.0
        used = 0.0
        for k in range(n):
            used += w[k] * w[k] * (in_use[k] + own_in_use[k])
        used /= depth_sum
        shortfall = max(0.0, C * (2.0 - C) * plan * (1.0 - p["goal_erosion"] * perceived) - used)
        room = F + (1.0 - F) * min(1.0, p["listening"] * perceived)
        closeness = (p["closeness_floor"] + (1.0 - p["closeness_floor"]) * (1.0 - C * (1.0 - room))) if signed else p["closeness_pilot"]
        limit = (p["limit"] + p["sunk_cost"] * left) * (1.0 + room)
        d_dismantled = (1.0 - dismantled) * min(1.0, p["reaction"] * max(0.0, perceived / limit - 1.0)) if signed and left > 0.0 else 0.0
        d_perceived = (shortfall - perceived) * closeness / p["perception_months"] if signed else 0.0

        # 3 common standards, variety
        standards_aim = C * (2.0 - C) * (1.0 - p["standards_undone"] * F * F)
        variety = 1.0 - standards
        work_factor = 1.0 + variety                # an interface to an unlike system is twice the work

        # 4 suppliers: strain, leaving, take-over
        present = 0.0
        for j in range(SUPPLIERS):
            present += staying[j]
        present = present / SUPPLIERS
        supply = min(1.0, present + taken_over)
        d_taken_over = (1.0 - present - taken_over) / p["takeover_months"]
        d_staying = [0.0] * SUPPLIERS
        if signed:
            for j in range(SUPPLIERS):
                beyond = max(0.0, loss / tolerance[j] - 1.0)
                d_staying[j] = -staying[j] * min(1.0, p["reaction"] * C * (beyond * beyond / (1.0 + beyond)))

        payments = changes = local = outside_now = d_loss = dip_in = use_sum = fit_seen = to_go = known = 0.0
        fit = [0.0] * n
        usable = [0.0] * n
        d = []
        for k in range(n):
            load = p["base_load"] + w[k] * w[k]
            grip = C * (1.0 - (dismantled if signed else 1.0) * w[k])     # what the centre can order of this component
            brake, paid = dated_inputs(COMPONENTS[k], t, age, p) if inputs else (1.0, 0.0)

            # 5 learning; the build and its rework
            d_unknown = -unknown[k] * closeness / p["learning_months"] if launched else 0.0
            built = right[k] + wrong[k] + waiting_change[k]
            build = min(1.0 - built, 1.0 / (p["build_months"] * load)) if signed else 0.0
            found = wrong[k] / p["discovery_months"]
            changed = waiting_change[k] * (1.0 if no_rigidity else closeness) * (1.0 - dismantled * w[k]) / p["change_months"]
            built_unknown = unknown_signed[k] - room * (unknown_signed[k] - unknown[k])
            d_right = build * (1.0 - built_unknown) + changed * (1.0 - unknown[k])
            d_wrong = build * built_unknown + changed * unknown[k] - found
            d_waiting = found - changed

            # 6 fit, trust, roll-out
            fit[k] = (1.0 - misfit[k]) * right[k]
            trust = 1.0 if no_resistance else 1.0 - w[k] * (1.0 - min(1.0, confidence / p["confidence_start"]))
            usable[k] = fit[k] * trust
            order = p["mandate"] * grip
            willing = order + (1.0 - order) * usable[k]
            free = max(0.0, 1.0 - live[k] - own_way[k])
            capacity = grip * (2.0 - grip) * (1.0 - w[k] * (1.0 - supply))
            go_live = min(min(free, p["fastest"]), p["rollout_rate"] / load * capacity * willing * (p["seed"] + live[k]) * sqrt(free)) * brake if signed else 0.0

            # 7 interfaces, clinical use, sites that go their own way
            backlog = live[k] + go_live - connected[k]
            work = w[k] * w[k] * work_factor
            connect = backlog
            if not no_integration and work > 0.0:
                able = p["integration_rate"] * closeness * capacity / work
                connect = backlog * able / (backlog + able) if backlog + able > 0.0 else 0.0
            d_in_use = (connected[k] * min(1.0, usable[k] * (1.0 + paid)) - in_use[k]) / p["use_months"]
            d_own = (free - go_live) * p["own_way_rate"] / load * (1.0 - grip) * (1.0 - grip * fit[k]) * (p["seed"] + own_way[k]) if launched else 0.0
            d_own_in_use = (own_way[k] * (1.0 - unknown[k]) - own_in_use[k]) / p["use_months"]

            # 8 money of this component, GBP million a month
            pay = price[k] * (p["paid_at_golive"] * go_live + (1.0 - p["paid_at_golive"]) * live[k] / p["contract_months"])
            payments += pay
            change = p["change_price"] / (1.0 + room) * price[k] * (C * changed + misfit[k] * go_live)
            changes += change
            local += p["local_share"] * price[k] * connect * work_factor
            outside_now += price[k] * ((p["paid_at_golive"] + p["local_share"] * work_factor) * d_own + (1.0 - p["paid_at_golive"]) * own_way[k] / p["contract_months"])
            d_loss += w[k] * (price[k] * p["build_share"] * build * C + (1.0 - perceived) * change - p["supplier_margin"] * price[k] * p["paid_at_golive"] * go_live)
            dip_in += go_live * w[k] * w[k] * p["dip_depth"]
            use_sum += in_use[k] + own_in_use[k]
            fit_seen += w[k] * w[k] * fit[k]
            planned = free * (1.0 - dismantled * w[k])
            to_go += price[k] * (planned * p["paid_at_golive"] + (live[k] - connected[k] + planned) * p["local_share"] * work_factor + (live[k] + planned) * (1.0 - p["paid_at_golive"]) * left)
            known += p["change_price"] * price[k] * C * waiting_change[k]
            d.append((d_unknown, d_right, d_wrong, d_waiting, go_live, connect, d_in_use, d_own, d_own_in_use, change))
        fit_seen /= depth_sum
        d_loss /= exposed

        # 9 the centre's cost, the dip, benefits, confidence
        overhead = p["overhead"] * C * (1.0 - dismantled) if signed and left > 0.0 else 0.0
        months_to_stable = p["recovery_months"] * (2.0 - fit[record])
        d_dip = dip_in - dip / months_to_stable
        borne = 1.0 - perceived                    # suppliers bear a change until the centre has seen the trouble
        d_spend = payments + (1.0 - borne) * changes + local + overhead + p["dip_cost"] * dip
        reach = standards * (in_use[record] + F * own_in_use[record])
        d_flow = (p["benefit"] / 12.0 * use_sum + p["joined_benefit"] / 12.0 * (reach * reach) - flow) / p["benefit_months"]
        confidence_aim = sqrt(closeness * fit_seen) if signed and age > 0.0 else p["confidence_start"]
        d_confidence = (confidence_aim - confidence) / p["confidence_months"]

        # --- all stocks move together
        for k in range(n):
            x = d[k]
            unknown[k] += x[0]
            right[k] += x[1]
            wrong[k] += x[2]
            waiting_change[k] += x[3]
            live[k] += x[4]
            connected[k] += x[5]
            in_use[k] += x[6]
            own_way[k] += x[7]
            own_in_use[k] += x[8]
        if launched:
            standards += (standards_aim - standards) / p["inertia_months"]
        perceived += d_perceived
        dismantled += d_dismantled
        loss += d_loss
        for j in range(SUPPLIERS):
            staying[j] += d_staying[j]
        taken_over += d_taken_over
        dip += d_dip
        spend += d_spend
        outside += outside_now
        change_total += changes
        flow += d_flow
        benefits += flow
        confidence += d_confidence

        # --- what is read off
        reach = standards * (in_use[record] + F * own_in_use[record])
        parts = 0.0
        for k in range(n):
            parts += in_use[k] + own_in_use[k]
        parts /= n
        row = {
            "month": t, "calendar": "%d-%02d" % (2002 + t // 12, t % 12 + 1),
            "spend_programme": spend, "spend_outside": outside, "spend_total": spend + outside,
            "benefits": benefits, "net": benefits - spend - outside, "benefit_flow": flow,
            "change_cost": change_total, "change_cost_month": changes,
            "whole_life": spend + to_go + known + overhead * left * p["contract_months"] if signed else 0.0,
            "core_contracts": price[0] + price[1] + price[2] + price[3] + price[4],
            "whole": reach * reach, "parts": parts, "standards": standards, "variety": variety,
            "confidence": confidence, "closeness": closeness, "room": room,
            "promise": C * (2.0 - C) * plan * (1.0 - p["goal_erosion"] * perceived), "plan": plan,
            "shortfall": shortfall, "perceived": perceived, "limit": limit, "dismantled": dismantled,
            "supplier_loss": loss, "suppliers_lost": sum(1 for s in staying if s < 0.5),
            "supplier_strain": SUPPLIERS - (staying[0] + staying[1] + staying[2] + staying[3]), "supply": supply,
            "lost_activity": dip, "months_to_stable": months_to_stable, "overhead_month": overhead,
        }
        for j in range(SUPPLIERS):
            row["supplier_%d_staying" % (j + 1)] = staying[j]
            row["supplier_%d_tolerance" % (j + 1)] = tolerance[j]
        for k in range(n):
            c = COMPONENTS[k] + ":"
            row[c + "knowledge"] = 1.0 - unknown[k]
            row[c + "knowledge_at_signing"] = 1.0 - unknown_signed[k] if signed else 0.0
            row[c + "needs_found_since_signing"] = unknown_signed[k] - unknown[k] if signed else 0.0
            row[c + "right"] = right[k]
            row[c + "wrong"] = wrong[k]
            row[c + "waiting_change"] = waiting_change[k]
            row[c + "misfit"] = misfit[k]
            row[c + "fit"] = fit[k]
            row[c + "usable"] = usable[k]
            row[c + "live"] = live[k]
            row[c + "connected"] = connected[k]
            row[c + "in_use"] = in_use[k]
            row[c + "workarounds"] = live[k] - in_use[k]
            row[c + "interface_backlog"] = (live[k] - connected[k]) * w[k] * w[k] * work_factor
            row[c + "own_way"] = own_way[k]
            row[c + "own_in_use"] = own_in_use[k]
            row[c + "go_lives"] = d[k][4]
        rows.append(row)
    return rows


def at_age(rows, signing, months=120):
    """The row so many months after signing (ten years)."""
    return rows[min(len(rows) - 1, signing + months)]


def write_csv(rows, out):
    names = list(rows[0])
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([v if isinstance(v, (int, str)) else repr(v) for v in (row[x] for x in names)])


if __name__ == "__main__":
    c, s, f = (sys.argv[1:] + ["0.90", "2004-01", "0.15"][len(sys.argv) - 1:])[:3]
    year, month = s.split("-")
    write_csv(run(float(c), (int(year) - 2002) * 12 + int(month) - 1, float(f)), sys.stdout)
