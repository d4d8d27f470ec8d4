### The constants as controls.

assumptions-heading = Assumptions: { $free } of { $count } constants can be changed
assumptions-changed = { $changed ->
    [0] none changed
    [one] one changed
   *[other] { $changed } changed
}
assumptions-note = Every number inside the model, with its range and the evidence for it. A change holds in your run and in every set of the ensemble; the model’s history stays as published.
assumptions-reset-all = Reset all assumptions
assumption-reset = Reset
assumption-reset-name = Reset { $name } to { $value }
assumption-changed = In your run, { $name } is { $value }; published { $was }.
assumption-was = published { $value }
assumption-fixed = fixed: part of the structure
assumption-input = Switched off in your run: { $name }.
assumption-input-on = Switched on again: { $name }.
evidence-qualified = { $evidence }, { $qualifier }
evidence-derived = derived
evidence-direction-only = direction only
evidence-with-fit = { $evidence }; fitted inside its range
group-grades = Grades of needs, places and depth
group-prices = Prices and contracts
group-learning = Learning and build
group-roll-out = Roll-out
group-interfaces = Interfaces and standards
group-use = Use
group-confidence = Confidence
group-money = Money and benefits
group-suppliers = Suppliers
group-governance = Governance
group-dated = Dated inputs
input-consent = The Summary Care Record waits for its consent model until April 2009
input-payment = Practices are paid for booking from April 2006 to February 2010
input-imaging-lag = Imaging joins the contracts some months after signing
