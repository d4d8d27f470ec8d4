### Why outcomes moved, what moves them most, the lever map, and how sure the model is.

## Outcomes that are compared

measure-spend = Total public spend
measure-benefits = Benefits
measure-trusts = Acute trusts that use a record
measure-pairs = Pairs of hospitals that can exchange a record
measure-parts = Use of the five systems
measure-suppliers = Strain on suppliers, 1.0 for each that leaves
measure-change-cost = Cost of changes
measure-fit = Fit of the record
measure-confidence = Clinicians’ confidence
measure-programme-spend = Programme spend

## Why it moved

why-title = Why it moved
why-hint = Move a lever to see what it changed most, and why.
why-not-moved = { $lever } stands as it happened. Move it to see what it changes, and why.
why-nothing = { $lever } makes no large difference here: the same run with it as it happened ({ $was }) ends much alike.
why-heading = What { $lever } changed most, against the same run with it as it happened ({ $was })
why-note = Chains are read off the model’s equations. What counts as much is judgement.
why-instead = { $own } instead of { $was }
why-step = { $cause } ({ $own }, not { $was })
why-because = because { $cause }
why-so = so { $cause }
why-sentence = { $effect }: { $change }, { $chain }.
why-open = Open, the sets disagree: { $reason }
why-equation = Equation { $number }
why-equation-name = { $step }: equation { $number }

effect-trusts = Trusts that use a record
effect-pairs = Pairs of hospitals that can exchange a record
effect-suppliers = Strain on suppliers, 1.0 for each that leaves
effect-change-cost = Cost of changes (2004–05 prices)
effect-spend = Total public spend (2004–05 prices)
effect-benefits = Benefits
effect-network = Network sites by January 2007

less-centralisation = less was decided at the centre
more-centralisation = more was decided at the centre
less-signing = contracts were signed earlier
more-signing = contracts were signed later
less-flexibility = places could change less
more-flexibility = places could change more
less-known = less of the need was known at signing
more-known = more of the need was known at signing
less-misfit = one design suited many places better: less misfit
more-misfit = one design suited many places worse: more misfit
less-closeness = deciders were further from users
more-closeness = deciders were closer to users
less-wrong = less was built wrong or waited for a change
more-wrong = more was built wrong or waited for a change
less-fit = the record fitted the work worse
more-fit = the record fitted the work better
less-confidence = clinicians had less confidence
more-confidence = clinicians had more confidence
less-standards = fewer common standards were in force
more-standards = more common standards were in force
less-live = fewer trusts went live
more-live = more trusts went live
less-connected = fewer trusts were connected
more-connected = more trusts were connected
less-programme-trusts = fewer trusts used the programme’s record
more-programme-trusts = more trusts used the programme’s record
less-own-trusts = fewer trusts used a system of their own
more-own-trusts = more trusts used a system of their own
less-loss = suppliers lost less of what was at stake
more-loss = suppliers lost more of what was at stake
less-parts = the five systems were used less
more-parts = the five systems were used more
less-change-cost = changes cost less
more-change-cost = changes cost more
less-trusts = fewer trusts used a record
more-trusts = more trusts used a record
less-pairs = fewer pairs of hospitals could exchange a record
more-pairs = more pairs of hospitals could exchange a record
less-suppliers = fewer suppliers left
more-suppliers = more suppliers left
less-other = it was less
more-other = it was more

## What moves it most

sensitivity-title = What moves it most: { $measure }
sensitivity-levers = The levers, each from end to end
sensitivity-constants = The constants that move it most, each over its range
sensitivity-now = With everything as it stands: { $value } (the line).
sensitivity-ends = { $at-low } at { $low }; { $at-high } at { $high }
sensitivity-note = For each bar the model runs twice, with one lever or one constant at either end and all else as it stands, { $when }.
sensitivity-nothing = No constant moves it here.
evidence-published = published
evidence-neighbouring = published about something comparable
evidence-judgement = judgement
evidence-fitted = fitted to the record

## Lever map

custom-use = Use of your programme
custom-map-fit = Fit of your programme
custom-pairs = Pairs of places that can exchange in your programme

map-title = { $measure }, over two levers
map-pair = { $across } × { $up }
map-across = { $lever } →
map-up = ↑ { $lever }
map-you = you are here
map-history = as it happened
map-history-of-two = these two as it happened
map-updating = The map is being updated.
map-name = Lever map. Arrow keys move by a cell, page keys by four, Home and End to the sides
map-note = One run of the model for each of { $side } × { $side } settings, with the third lever and all constants as they stand, { $when }.
map-place = { $across }, { $up }
map-here = { $place }: { $value }
map-summary = You are at { $place }: { $value }. Highest on the map: { $highest }, at { $top }; lowest: { $lowest }, at { $bottom }.
map-region = { $share } of the map is nearly as good as its best cell.
map-description = { $measure }, as a map of the model. { $summary }
map-table = { $measure }, for some settings of two levers
map-corner = { $up } (down), { $across } (across)

## How sure the model is

sets-agree = { $agree } of { $of } sets agree
sets-open = open: { $agree } of { $of } sets agree
eight-in-ten = eight in ten sets: { $low } to { $high }
eight-in-ten-at = eight in ten sets: { $value }
claim-robust = { $claim } ({ $agreement })
claim-open = Open, the sets disagree: { $claim } ({ $agreement })

claim-later-cheaper-changes = Signed three years later, changes cost less.
claim-later-better-fit = Signed three years later, the record fits the work better.
claim-later-more-use = Signed three years later, more trusts use a record.
claim-later-fewer-suppliers-lost = Signed three years later, no more suppliers are lost.
claim-later-fewer-benefits-by-2016 = Signed three years later, there are fewer benefits by December 2016.
claim-later-better-net = Signed three years later, benefits less spend are higher.
claim-day-one-dearer = Signed in September 2002, changes cost more and suppliers are strained more.
claim-half-centre-more-use = With half the centre the record fits better and more trusts use one.
claim-half-centre-slower-network = With half the centre the network comes later.
claim-half-centre-lower-spend = With half the centre total spend is lower.
claim-no-centre-no-whole = Without a centre hardly any two hospitals can exchange a record.
claim-whole-best-between-centres = Hospital pairs that can exchange records peak somewhere between no centre and full centre.
claim-whole-best-between-flexibilities = Hospital pairs that can exchange records peak somewhere between no and full local flexibility.
claim-more-flexibility-helps = With 50% local flexibility the record fits better, more trusts use one, and more pairs can exchange it.
claim-full-flexibility-splits = With full local flexibility the parts gain, and far fewer pairs can exchange a record than at best.
claim-middle-larger-whole = In the middle at least 2.5 times as many pairs can exchange a record as in history.
claim-middle-fewer-suppliers-lost = In the middle fewer suppliers are lost than in history.
claim-middle-more-use = In the middle more trusts use a record than in history.
claim-middle-never-dismantled = In the middle the programme is never dismantled.
claim-thousand-more-use = With a thousand systems more trusts use a record than in history.
claim-thousand-no-whole = With a thousand systems hardly any two hospitals can exchange a record.
claim-command-less = Under command and control fewer trusts use a record and fewer pairs can exchange one than in history.
claim-imaging-not-records = In history imaging gets into use and records do not.
claim-resistance-binds = Without resistance at least 10% more trusts would use the programme’s record.
claim-integration-binds = If interfaces were no work, at least 10% more trusts would use the programme’s record.
claim-seeing-earlier-helps = If trouble were seen in half the time, more pairs could exchange a record.
why-how = How?
