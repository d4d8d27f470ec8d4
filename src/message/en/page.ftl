### Header, sentence and outcomes.

kicker = England’s National Programme for IT, 2002–2013
title = Run the NHS records programme again
invitations = Ways in
invite-guess = Guess first
invite-story = The story in six steps
invite-custom = Your own programme
invite-share = Share · Embed · Save

headline-history = With the levers as they were, the model’s programme has spent { $spend } by { $month }, where { $record } was spent ({ $prices }). It loses { $lost } of four suppliers, as in reality.
headline = Signed in { $signing }, { $central } central, { $local } local: { $when } { $clauses }.
headline-alone = Signed in { $signing }, { $central } central, { $local } local: { $when } in this one run { $clauses }.
open-suppliers = suppliers lost
headline-same = Signed in { $signing }, { $central } central, { $local } local: { $when } the model ends much as in its run of history.
headline-unsure = Signed in { $signing }, { $central } central, { $local } local: { $when } the sets of constants agree on no difference from history.
when-ten-years = ten years on,
when-2016 = by December 2016,
clause-trusts = { $own } acute trusts use a record instead of { $was }
clause-pairs = { $own } hospital pairs can exchange records instead of { $was }
clause-pairs-none = no two hospitals can exchange a record
clause-suppliers = the model loses { $own } of four suppliers instead of { $was }
clause-spend = total spend is { $own } instead of { $was } (2004–05 prices)
clause-benefits = benefits are { $own } instead of { $was }
headline-open = { $headline } Open: { $list }.

outcomes = Outcomes
outcomes-ten-years = Ten years after signing ({ $month }), at 2004–05 prices
outcomes-2016 = By December 2016, at 2004–05 prices
clock-show-2016 = Show December 2016
clock-show-ten-years = Show ten years after signing
outcome-spend = total public spend
outcome-benefits = benefits
outcome-trusts = of 170 trusts use a record
outcome-pairs = hospital pairs can exchange records
outcome-parts = use of the five systems
outcome-suppliers = of four suppliers lost
outcome-spend-short = spend
outcome-benefits-short = benefits
outcome-trusts-short = trusts
outcome-pairs-short = pairs meet
outcome-parts-short = in use
outcome-suppliers-short = lost
outcome-same = as in history
outcome-was = was { $was }
agree-all = all { $whole } agree
agree = { $count } of { $whole } agree
open = open: { $count } of { $whole }
uncertainty-note = { $whole } sets of constants miss the record by at most one and a half times as much as the published one. “Agree” counts the sets that move the same way from their own history. Below 85% the answer is open.

caveat = One case and one model, fitted to what happened. It shows how the pieces push on each other; it is no forecast. About four in ten of its constants are judgement.
caveat-lines = Dots were counted, lines are the model, shading is where eight in ten sets lie, dashes were planned or forecast at the time.
whole = Open the whole instrument: reasons, tables, sources and assumptions
waiting = The levers need WebAssembly. Until it is here, this is the model’s run of history beside the record.

announce = { $spend } total spend, { $trusts } trusts use a record, { $pairs } pairs of hospitals can exchange one, { $suppliers }.
announce-suppliers = { $count ->
    [0] no suppliers lost
    [one] one supplier lost
    [2] two suppliers lost
    [3] three suppliers lost
    [4] four suppliers lost
   *[other] { $count } suppliers lost
}
