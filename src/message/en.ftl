### Every sentence, label and number that a reader sees, in English.
###
### Project Fluent's syntax; `build.rs` beside this file says what of it is used. A simulated event
### names a role, never a firm or a hospital; names are left to the record.

## Numbers and dates

gbp-billion = £{ $number }bn
per-cent = { $number }{"\u00A0"}%
points = { $number } points
year-short = ’{ $year }
month-of-year = { $month } { $year }
day-of-month = { $day } { $month } { $year }
count-in-words = { $count ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
   *[other] { $count }
}
nothing = –
list-comma = { $first }, { $second }
list-semicolon = { $first }; { $second }
list-and = { $first }, and { $second }
titled = { $title }: { $text }
sentence = { $text }.
two-words = { $first } { $second }
in-brackets = { $text } ({ $more })

## The page

caveat = One case and one model, made to reproduce what happened and to show how the pieces push on each
    other. It is an illustration, not a forecast: nobody can know what would have happened. About half of
    its constants are judgements, and other sets would fit as well.
misses = It misses, too. In the model imaging runs ahead of the record in 2007 (95 trusts by April, where 84
    had it), and the Summary Care Record reaches 79 % of patients by March 2014 and 90 % by January 2015,
    where the record has 70 % and 98 %.
waiting = The levers come alive where the browser runs WebAssembly; until then, this is the model’s run of
    what happened beside the record.
as-it-happened = as it happened
reset = Back to what happened
undo = Undo
redo = Redo
presets-heading = Settings that stand for a decision
levers-heading = The three decisions
outcomes-heading = By December 2016, beside the model’s own run of history
sources = Every real figure on this page, with its source

## Levers

lever-centralisation = Centralisation
lever-signing = Contract signing
lever-flexibility = Local flexibility
question-centralisation = Who designs the systems: each hospital, or one centre?
question-signing = When are the contracts signed, and the needs frozen?
question-flexibility = How far may a hospital change what it is given?
centralisation-low = local choice
centralisation-high = one design for all
flexibility-low = as delivered
flexibility-high = build your own
value-centralisation = { $percent } central
value-flexibility = { $percent } local
reset-one = { $lever }, back to what happened: { $value }
was = was { $value }
meaning = { $question } From { $low } to { $high }.
controls = Type a value, or lock a lever
per-cent-sign = %
field-per-cent = { $lever }, in per cent
field-month = { $lever }, year and month
lock = Lock
locked = Locked
spoken-locked = { $value }, locked
refused-per-cent = “{ $typed }” was not taken: { $lever } goes from { $low } to { $high } (per cent).
refused-month = “{ $typed }” was not taken: { $lever } goes from { $low } to { $high } (a year and a month).
stays = { $lever } is locked and stays where it is.

## Presets

preset-as-it-happened = As it happened
preset-contracts-after-clarity = Contracts after clarity
preset-middle-out = Standards in the middle, choice at the edge
preset-thousand-systems = Let a thousand systems bloom
preset-command-and-control = Command and control
preset-day-one = Sign on day one
reason-as-it-happened = Regional contracts signed by January 2004 (Hansard); the two shares are judgement.
reason-contracts-after-clarity = The same programme, signed three years later, when more of the need is known.
    Judgement.
reason-middle-out = A centre that sets standards and leaves systems to those who use them: Coiera, “Building a
    national health IT system from the middle out”, JAMIA 2009; the numbers are judgement.
reason-thousand-systems = Every place buys its own, almost no centre. Judgement.
reason-command-and-control = One design for all, and nothing local. Judgement.
reason-day-one = Signed three months after launch, before anyone has been asked. Judgement.

## The sentence, and what is said of a link

headline-setting = Signed in { $signing }, { $central } central, { $local } local
headline-same = { $setting }: the model comes out much as in its own run of history.
headline = { $setting }: the model { $clauses }.
clause-spend = spends { $own } instead of { $was } by 2016
clause-whole = joins up { $own } instead of { $was } of patients’ records
clause-trusts = has the programme’s record in use in { $own } instead of { $was } acute trusts
clause-suppliers = loses { $own } instead of { $was } regional suppliers
headline-history = With the levers as they were, the model spends { $spend } by { $month }, where { $spent }
    was really spent; it gains { $benefits }, where the department counted { $claimed }; and it loses
    { $lost } of its four regional suppliers, as the programme lost { $really }.
run-events = In your run: { $events }.
run-signed-long = contracts signed
run-supplier-leaves-long = the { $supplier } drops out
run-dismantled-long = the programme is dismantled
notices-more = { $count ->
    [one] One more setting of this link could not be used.
   *[other] { $count } more settings of this link could not be used.
}
notice-version = This link asks for version “{ $asked }” of the model, which is not here; version { $newest }
    ran instead.
notice-unknown = This link sets “{ $key }”, which this page does not know; it was ignored.
notice-clamped = This link sets “{ $key }” beyond its range; it was moved to the nearest value.
notice-unreadable = This link’s value for “{ $key }” could not be read; it was left as it happened.
notice-garbage = This link’s address could not be read; what it did not say is as it happened.
changed-count = · { $count } changed
older-version = This link was made with version { $version } of the model and runs it; the newest, with bands
    and agreement, is version { $newest }.
changed-constant = { $name } is { $value } (calibrated: { $calibrated })
changed-constants = Assumptions changed: { $list }.

## Outcomes

outcome-spend = spent by 2016
outcome-benefits = benefits by 2016
outcome-parts = the parts: mean use of the five systems
outcome-whole = the whole: patients’ records that join up
outcome-acute-epr = acute trusts using the programme’s record
outcome-suppliers = regional suppliers lost
of-count = { $part } of { $whole }
same = no change
in-reality-by = in reality { $value } by { $month }
as-claimed = { $text }, as claimed
in-reality = in reality { $value }
dock-spend = spent
dock-benefits = benefits
dock-acute-epr = trusts
dock-whole = joined up
doubt-note = 48 other sets of constants reproduce the record about as well. “46 of 48 agree”: so many of them
    move the same way from their own history; where fewer than nine in ten do, the answer is open. Shaded:
    where eight in ten of them lie; the best fit, which is nearer to the record than any of them, may lie
    outside.
open-agree = open: { $count } of { $whole } agree
agree = { $count } of { $whole } agree
eight-in-ten-at = eight in ten: { $value }
eight-in-ten = eight in ten: { $low } to { $high }

## Charts

money-title = Spend and benefits, running total
money-unit = £ billion, local costs included; lines at 2004–05 prices
delivery-title = What arrived, and when
delivery-unit = share live, or in use
closer-title = Look closer
suppliers-title = What each supplier loses, and bears
suppliers-unit = loss so far, as a share of the contract
tab-suppliers = Suppliers
fit-title = Fit and confidence
fit-unit = fit of the acute record to the work it meets; clinicians’ confidence in the programme
parts-title = The parts against the whole
tab-parts = Parts and whole
parts-unit = mean use of the five systems; patients’ records that join up
place-north-east-and-east = North East and East
place-south = The South
place-north-west-and-west-midlands = North West and West Midlands
place-london = London
supplier-north-east-and-east = supplier of the North East and East
supplier-south = supplier of the South
supplier-north-west-and-west-midlands = supplier of the North West and West Midlands
supplier-london = supplier of London
panel-n3 = N3 network
panel-pacs = PACS, digital imaging
panel-choose-and-book = Choose and Book
panel-summary-care-record = Summary Care Record
panel-acute-epr = Acute patient records
unit-n3 = of { $whole } sites, connected
unit-pacs = of { $whole } trusts, live
unit-choose-and-book = of GP referrals, in use
unit-summary-care-record = of about 51 million patients
unit-acute-epr = of { $whole } acute trusts, live
our-count = { $unit } (our count)
money-note = ● spent so far (March 2008 as auditors estimated it), ■ benefits as the department counted its
    own. The short bars are what it was said to cost, at the time. They are different things, in the prices
    that each source gives or leaves open, and cannot be compared with each other:
suppliers-note = A supplier leaves the model (×) when its loss passes what it bears (dashed). The losses are
    the model’s; what is known of reality is who left, and when (●).
fit-note = ● GPs who called the programme an important NHS priority, in surveys by Medix: the nearest thing to
    confidence that was measured. Nobody measured fit.
parts-note = There is no record of either: nobody counted use across the five systems, or whether a patient’s
    records met. Both lines are the model’s alone.

## Lines and marks

your-spend = Your spend
your-benefits = Your benefits
as-it-happened-spend = Model’s history
as-it-happened-benefits = its benefits
key-yours = your run
key-baseline = the model’s run of history
key-record = real figures
key-benefits-claimed = benefits claimed
key-year-only = dated to the year only
key-forecast = a forecast of the time
key-plan = the original plan
plan = plan
strip-record = What happened
strip-record-short = Real
strip-run = In your run
strip-run-short = Yours
contracts-signed = contracts signed
contracts-signed-short = signed
first-exit = Accenture leaves
first-exit-short = Accenture out
second-exit = Fujitsu terminated
second-exit-short = Fujitsu out
dismantling = dismantling announced
dismantling-short = dismantling
run-signed = contracts signed
run-signed-short = signed
run-supplier-leaves = a supplier drops out
run-supplier-leaves-short = supplier out
run-dismantled = dismantled
run-dismantled-short = dismantled
estimate-central = { $sum } central, three years
estimate-core = { $sum } core contracts
estimate-to-contracts = { $sum } to end of contracts
estimate-to-life = { $sum } to end of life
sum-in-year = { $sum } in { $year }
history-label = history: { $name } { $value }
tolerance = bears { $share }

## Quantities

quantity-spend = Spend
quantity-benefits = Benefits
quantity-whole-life = Whole-life estimate
quantity-live = Live
quantity-in-use = In use
quantity-fit = Fit
quantity-confidence = Confidence
quantity-loss = Loss
quantity-parts = Parts
quantity-whole = Whole
quantity-spend-inside = spend
quantity-benefits-inside = benefits
quantity-whole-life-inside = whole-life estimate
quantity-live-inside = live
quantity-in-use-inside = in use
quantity-fit-inside = fit
quantity-confidence-inside = confidence
quantity-loss-inside = loss
quantity-parts-inside = parts
quantity-whole-inside = whole

## Charts in words

supplier-stays = stays
supplier-leaves = leaves { $month }
supplier-stayed = stayed
as-in-history = { $own }, as in the model’s history
beside-history = { $own }; model’s history: { $was }
really = { $model }. Really: { $what }
really-dated = { $model }. Really: { $what }, { $date }
now-same = { $own } by 2016, as in the model’s history
now = { $own } by 2016; model’s history { $was }
reached = { $quantity } { $first } by December 2008 and { $last } by December 2016
point-in = { $value } in { $date }
point-by = { $value } by { $date }
no-real-figures = No real figures.
real-figures = Real figures: { $list }.
chart-in-words = { $title }: in your run { $reached }. { $record }
money-in-words = Line chart of running totals, January 2002 to December 2016. Your run ends at { $spend } spent
    and { $benefits } of benefits; the model’s run of history at { $spent } and { $gained }. Real figures of
    spend: { $points }.

## Reading a chart

readout-hint = To read the chart, point at it or tap it; a click holds the place, and lets it go. With the
    keyboard: arrow keys by month, page keys by year, up and down from one real figure to the next.
explain = How is this computed?
table = Table
reader-name = { $chart }, month by month
reading-same = yours { $own }, as in the model’s history
reading-different = yours { $own }; model’s history { $was }; difference { $difference }
reading-band = { $reading }; 8 in 10 versions { $low } to { $high }
reading-next = { $reading }. { $quantity }: { $value }
reading-figure = { $reading }. Real figure: { $point }, { $what }; { $source }; { $publisher }
head-end-of = End of
head-your-run = Your run
head-history = Model’s history
head-difference = Difference
head-real = Real figures
kind-and-scope = { $point } ({ $kind }: { $scope })

## The record

value-sites = { $count } sites
value-trusts = { $count } trusts
value-records = { $count } records
kind-actual = actual
kind-plan = plan
kind-estimate = estimate
kind-forecast = forecast
kind-event = event
confidence-low = low confidence
confidence-medium = medium confidence
confidence-high = high confidence
scope-central-three-years = three years of central funding
scope-core-contracts = core contracts
scope-one-contract = one contract
scope-programme-to-date = whole programme with local costs
scope-to-end-of-contracts = whole programme with local costs, to the end of contracts
scope-to-end-of-life = whole programme with local costs, to the end of life, without future Lorenzo and any
    Fujitsu settlement
scope-benefits-claimed = benefits as the department counted them
prices-2004 = 2004–05 prices
prices-cash = cash
prices-contract = contract prices
prices-not-stated = price basis not stated in what was read
ours-imaging = our count of the trusts that were to have it; sources say every trust
ours-patients = our round number of registered patients
own-count = { $whole } ({ $what }): { $reason }.

## What each published figure counts

figure-acute-system = Acute trusts with a programme patient system
figure-acute-system-forecast = Acute trusts with a programme patient system, forecast in December 2009
figure-care-records-everywhere = Care records systems delivered across the NHS
figure-acute-trusts = Acute trusts in England, as the committee counted them
figure-benefits-to-date = Benefits to date, as the department counted them
figure-benefits-to-end-of-life = Benefits to the end of life, as the department forecast them
figure-contract-london = London, ten years (BT)
figure-contract-north-east = North East, ten years (Accenture)
figure-contract-east = East (Accenture)
figure-contract-north-west = North West and West Midlands (CSC)
figure-contract-south = The South, to 2013 (Fujitsu)
figure-gps-priority = GPs who call the programme an important NHS priority
figure-strategy = The strategy is published
figure-last-contract = The last regional contract is signed (Fujitsu, the South)
figure-spine = The Spine's first elements and the Choose and Book software go live
figure-nuffield = Nuffield Orthopaedic Centre goes live
figure-first-audit = First report of the National Audit Office
figure-accenture = Accenture withdraws; CSC takes over the North East and East
figure-second-audit = Second report of the National Audit Office
figure-fujitsu = Fujitsu's contract for the South is terminated
figure-royal-free = Royal Free goes live
figure-morecambe-bay = Morecambe Bay goes live with Lorenzo
figure-third-audit = Third report of the National Audit Office
figure-dismantling = The government announces the dismantling
figure-benefits-review = The National Audit Office reviews the final benefits statement
figure-imaging-trusts = Trusts with the programme's digital imaging (PACS)
figure-imaging-deployments = Digital imaging (PACS) deployments
figure-imaging-installations = Digital imaging (PACS) installations
figure-imaging-users = Hospital trusts that use digital imaging (PACS)
figure-imaging-everywhere = Digital imaging (PACS) in every acute trust
figure-n3-commissioned = N3 sites commissioned
figure-n3-sites = N3 sites
figure-n3-contract = N3 sites to be connected under the contract
figure-referrals-gp = GP referrals made through Choose and Book
figure-referrals-first = First outpatient referrals made through Choose and Book
figure-referrals = Referrals made through Choose and Book
figure-referrals-peak = Referrals made through Choose and Book, the peak
figure-referrals-plan = GP referrals to be made through Choose and Book
figure-spent = Spent on the whole programme, local costs included
figure-funding = Central funding for three years, as announced
figure-core-contracts = The core contracts, ten years
figure-to-end-of-contracts = The whole programme to the end of contracts
figure-to-end-of-life = The whole programme to the end of its life, without future Lorenzo and any Fujitsu settlement
figure-summaries = Summary Care Records created
figure-summaries-everywhere = A Summary Care Record for every patient who wants one

## Pinned runs

pin = Pin this run
pins-heading = Pinned runs
pin-go = Go there
pin-remove = Remove
pin-removed = A pinned run is gone; Undo brings it back.
pins-full = Four runs are pinned already: remove one to pin this.
pins-caption = By December 2016; money at 2004–05 prices, local costs included. Small: the difference from your
    run.
pin-same = same
pin-a = A
pin-b = B
pin-c = C
pin-d = D
pin-other-assumptions = { $setting }, other assumptions
pin-field = Name of pinned run { $letter }
pin-button = { $says }: pinned run { $letter }
pinned-as = Pinned as { $letter }.
pinned-already = This run is pinned already, as { $letter }.
short-spend = Spent
short-benefits = Benefits
short-parts = Parts: use of the five
short-whole = Whole: records joined up
short-acute-epr = Acute trusts using the record
short-suppliers = Suppliers lost
pin-unreadable = Pinned run { $number } could not be read; it was left out.
pin-adjusted = Pinned run { $number } asks for what is out of range or not known here; it was taken as far as it
    can be.
pins-too-many = More than { $most } runs are pinned; the first { $most } were taken.

## Why it moved

why-explain = How?
why-hint = Move a lever, and this says what it changed most, and why.
why-not-moved = { $lever } stands as it happened. Move it, and this says what it changed most, and why.
why-nothing = Beside the same run with { $lever } as it happened ({ $was }), nothing differs as printed.
why-heading = What { $lever } changed most in the model, by our judgement of much, beside the same run with it as
    it happened ({ $was }):
why-because = { $difference }, because { $cause } ({ $own }, not { $was }).
why-more = { $size } more
why-fewer = { $size } fewer
why-higher = { $size } higher
why-lower = { $size } lower
inside-centralisation = centralisation
inside-signing = contract signing
inside-flexibility = local flexibility
effect-change-cost = Cost of changes
effect-fit = Fit of the acute record, end of 2010
effect-opted-out = Acute trusts going their own way
effect-live = Acute trusts live
effect-in-use = Acute trusts using the programme’s record
effect-backlog = Interfaces waiting, at most
effect-whole = The whole: records that join up
effect-benefits = Benefits
effect-loss = The hardest-hit supplier’s loss
effect-lost = Regional suppliers lost
effect-confidence = Clinicians’ confidence, end of 2010
effect-spend = Spend
less-signing = contracts were signed earlier
more-signing = contracts were signed later
less-centralisation = less was decided at the centre
more-centralisation = more was decided at the centre
less-flexibility = places could change less
more-flexibility = places could change more
less-known = less of the need was known at signing
more-known = more of the need was known at signing
less-misfit = one design suited many places better: misfit by 2010 was less
more-misfit = one design suited many places worse: misfit by 2010 was more
less-fit = it fitted the work worse by 2010
more-fit = it fitted the work better by 2010
less-change-cost = changes cost less
more-change-cost = changes cost more
less-opted-out = fewer trusts went their own way
more-opted-out = more trusts went their own way
less-live = fewer acute trusts went live
more-live = more acute trusts went live
less-in-use = fewer trusts used the programme’s record
more-in-use = more trusts used the programme’s record
less-backlog = fewer interfaces waited, at most
more-backlog = more interfaces waited, at most
less-variety = systems were more alike: variety was less
more-variety = systems were less alike: variety was more
less-spine = fewer summary records were in use
more-spine = more summary records were in use
less-use = the five systems were used less over the years
more-use = the five systems were used more over the years
less-whole = fewer records joined up
more-whole = more records joined up
less-loss = the hardest-hit supplier lost less of its contracts
more-loss = the hardest-hit supplier lost more of its contracts
less-lost = fewer suppliers dropped out
more-lost = more suppliers dropped out

## The lever map, and what matters most

tab-map = Lever map
map-title = The model over two levers
measure-spend = Spend by 2016
measure-benefits = Benefits by 2016
measure-parts = The parts: mean use of the five systems
measure-whole = The whole: patients’ records that join up
measure-acute-epr = Acute trusts using the programme’s record
measure-suppliers = Regional suppliers lost
measure-change-cost = Cost of changes by 2016
measure-fit = Fit of the acute record
choose-outcome = Outcome
choose-levers = Levers
map-pair = { $across } × { $up }
map-up = ↑ { $lever }
map-across = { $lever } →
map-you = you are here
map-history = as it happened
map-both = you are here, as it happened
map-updating = The map is being updated.
map-name = Lever map. Arrow keys go to the next cell, page keys four cells up or down, Home and End to the sides
map-note = One run of the model for each of 41 × 41 settings, with the third lever and all constants as they stand.
    It is the model’s picture, an illustration. Click or tap to go there, or use the arrow keys.
map-place = { $across }, { $up }
map-here = { $place }: { $value }
map-said = You are at { $place }: { $value }. Highest on the map: { $highest }, at { $top }; lowest: { $lowest }, at
    { $bottom }.
map-in-words = { $measure }, as a map of the model. { $said }
map-table = { $measure }, for each setting of two levers
map-corner = { $up } (down), { $across } (across)

tab-matters = What matters most
matters-title = What matters most here
matters-levers = The levers, each from end to end
matters-constants = The constants that move it most, each over its range
matters-now = With everything as it stands: { $value } (the line).
matters-ends = { $at-low } at { $low }; { $at-high } at { $high }
matters-note = For each bar the model has run twice at the levers as they stand: with one lever or one constant at
    its lowest and at its highest, and all else as it is. It says what the model rests on here; elsewhere among
    the levers it may rest on others. Press a constant to see it where it is explained.
matters-nothing = No constant moves it here.

## What a run gives, as a screen reader says it: no signs that read badly

spoken-summary = The model spends { $spend } billion pounds by 2016; { $spend-was } in its own run of history.
    It joins up { $whole } per cent of patients’ records, in history { $whole-was }, and loses { $lost } of
    four regional suppliers.

## Guess first

guess-title = First, a guess
guess-trusts = By { $month }, how many of England’s { $count } or so acute hospital trusts had a patient
    system from the programme? Draw the line.
guess-draw-here = draw from here
guess-draw-on = draw on, to the right edge
guess-keys = By keyboard: Tab goes from year to year, the arrow keys move the line there.
guess-cost = What had the whole programme cost by { $month }, local costs included?
guess-cost-first = It was first put at { $sum }, for three years of central funding:
guess-show = Show what happened
guess-skip = Skip
guess-year = Trusts in { $month }
guess-not-drawn = not drawn yet
guess-yours = you drew { $value }
guess-record = it was { $value }
guess-model = model: { $value }
guess-too-high = { $by } too high
guess-too-low = { $by } too low
guess-right = which is right
guess-answer-title = What happened
guess-said = You said { $value }, { $off }.
guess-unsaid = You drew no line.
guess-short = Your line ends before { $month }.
guess-unset = You left the sum where it was.
guess-trusts-was = In { $month }, { $value } acute trusts had one.
guess-cost-was = By { $month } the programme had cost { $value }.
guess-model-has = The model’s run of history has { $value }, { $off }.
guess-why = Why so few, for so much?
guess-play = Try the three decisions

# End of: Guess first

## The story

story-entry = The story in six steps
story-heading = { $step } of { $steps } · { $title }
story-title-one = Control
story-title-two = Contracts before clarity
story-title-three = Local reality
story-title-four = Going live
story-title-five = Integration, not software
story-title-six = Governance apart from reality
story-text-one = The strategy was published in { $strategy }: one programme for the whole health service in
    England. Its core contracts were put at { $core } over ten years. One design for all buys scale and
    uniformity. It also takes choices away from the people who are to work with it.
story-text-two = The last regional contract was signed on { $signed }. One regional supplier withdrew on
    { $first }; the contract of another was terminated on { $second }. In the model, what is signed before
    it is understood is frozen, and every later change costs.
story-text-three = Hospitals differ in their old systems, their ways of working and their readiness. Care
    records were to be everywhere by { $plan }. On { $when }, { $live } acute trusts had a patient system of
    the programme, of about { $all }.
story-text-four = At the Royal Free the new record went live on { $live }. By { $told } its head put the cost at
    { $cost }; until it was stable it took about { $months }. The model knows no single hospital: in it every go-live
    takes work away, more and for longer where the record fits badly, and clinicians’ confidence follows the fit.
story-text-five = By { $imaging } every hospital trust used digital imaging: one clear use, few things to
    connect. A patient’s record has to meet many systems, and every system that a hospital builds its own way
    is one more to connect.
story-text-six = Auditors reported on { $first } and again on { $second }. The dismantling was announced on { $end }.
    In the model, too, those who decide learn late. None of the levers is about that: it is taken as it was.
story-ask-least = Move { $lever } to { $value } or more, and watch { $what }.
story-ask-most = Move { $lever } to { $value } or less, and watch { $what }.
story-ask-later = Move { $lever } to { $value } or later, and watch { $what }.
story-ask-earlier = Move { $lever } to { $value } or earlier, and watch { $what }.
story-watch-one = fit, which is how well the hospital record suits the work
story-watch-two = spend and benefits
story-watch-three = how many acute trusts are live with the record
story-watch-four = clinicians’ confidence
story-watch-five = the parts, and the whole
story-watch-six = when the run is dismantled, in the strip over the money
story-answer-one = By 2016 fit is { $own }, against { $was } as it happened. Of patients’ records, { $joined } join up,
    against { $joined-was }.
story-answer-two = In its first { $years } years a contract’s changes cost { $own }, against { $was } as it happened.
    Benefits by 2016 are { $late }, against { $late-was }; regional suppliers lost, { $lost } against { $lost-was }.
story-answer-three = By 2016, { $own } acute trusts use the record, against { $was } as it happened.
story-answer-four = At its lowest, confidence is { $own }, against { $was } as it happened.
story-answer-five = The parts come to { $parts }, against { $parts-was } as it happened. The whole comes to { $whole },
    against { $whole-was }.
story-answer-six = The run is dismantled { $own }, against { $was }. That is { $months } months after signing, against
    { $months-was }.
story-point-one = Less centre, better fit; but with little of it, little joins up.
story-point-two = Waiting makes changes cheaper and benefits late, and does not keep the suppliers.
story-point-three = With room to adapt it, more hospitals use the record.
story-point-four = Where the record fits better, confidence falls less.
story-point-five = The parts gain, and the whole loses.
story-point-six = The end moves with the start, and takes about as long to come.
story-sure = { $point } With { $lever } alone at { $value }, { $count } of { $all } plausible versions of the model say so.
story-wait = What comes of it will stand here.
story-to-lever = Go to the lever
story-to-chart = Show the chart
story-back = Back
story-next = Next
story-leave = Leave the story
story-open = Try the three decisions
story-steps = Steps of the story
story-board = Three questions for a board
story-question-one = Does the shape of our programme match what it has to change: what must be the same everywhere,
    and what must not?
story-question-two = What are we about to sign for at scale that we do not understand yet, and what will it cost to
    change?
story-question-three = Do those who decide hear in time from those who operate, and may those who operate decide?
gbp-million = £{ $number }m
value-months = { $count } months
scope-one-hospital = one hospital
figure-royal-free-cost = Royal Free: what going live cost by early 2009, extra spending and lost income
figure-royal-free-months = Royal Free: from go-live to stable, derived from two dates

# End of: The story

## Your own programme

own-shown = This is a programme of your own in the place of England’s { $component }: where the page says
    { $component }, it means yours. Yours has no record, and this is no forecast of it.
tab-own = Your own programme
own-intro = Answer five questions about a programme of your own. It takes the place of one of England’s five systems
    and runs under the levers above. Start from the one that is most like it:
own-start = { $component }: { $unknown } of the need unknown, places { $different } different, { $deep } deep in the
    work, { $exists } of it exists, { $sites } sites
own-leave = Back to England’s programme
own-needs = How clear are the needs?
own-needs-value = { $share } unknown
own-needs-low = all known
own-needs-high = nothing known
own-places = How different are the places?
own-places-value = { $share } different
own-places-low = all alike
own-places-high = no two alike
own-depth = How deep in the work is it?
own-depth-value = { $share } deep
own-depth-low = beside the work
own-depth-high = at the heart of it
own-maturity = How mature is the product?
own-maturity-value = { $share } exists at signing
own-maturity-low = yet to be built
own-maturity-high = on the shelf
own-sites = How many sites?
own-sites-value = { $count } sites
own-nearest = By these answers it is most like { $component }: your answers lie { $points } points of 100 from its own on
    average, each weighed alike, which is our judgement. All else about it (price, time to build, sites that can begin in a
    month) is that of { $start }, which it started from.
own-start-over = Start from { $component } instead, with these answers
own-results = What the model gives for it
own-yours = Yours
own-was = { $component } in the model, as it was
own-joined = Use that joins up
own-in-use = Sites using it by 2016
own-fit = Fit to the work by 2016
own-away = Sites gone their own way
own-half = Half of the sites live
own-half-months = { $months } months after signing
own-half-never = not by 2016
own-known = Need known at signing
own-locked = Built wrong for good
own-map = Where consistency and flexibility meet
own-said = You are at { $place }: { $value }. { $best }
own-best = Best on the map: { $highest } at { $top }. Inside the strong line, { $share } of the map, it is within two
    points of that: from { $across-low } to { $across-high }, and from { $up-low } to { $up-high }.
own-flat = So much of it is nearly as good that these two levers hardly decide it here.
own-edge = The best lies at an edge of the map: the model says which way, not how far.
own-note = One case, England’s, and no forecast. The band in its panel above is where eight of ten plausible versions
    of the model lie; the map is of one. The five answers are scales of judgement, not measurements. The other
    four systems and the programme’s fate stay England’s. What came from outside in England (product failures,
    payments, consent, local ownership) is switched off for yours; under Assumptions it can be switched on. Use that
    joins up is the share of sites using it, less what systems that are unlike lose: the model’s reach of a record.
own-questions = What to ask next
own-ask-known = What would have to be known before we sign, and who will know it?
own-why-known = Signing freezes what is known that month.
own-ask-change = When something turns out wrong after signing, who can change it, and at whose cost?
own-why-change = What is found late is locked in, or waits for the contract.
own-ask-same = What must be the same everywhere, and what may a place change without asking?
own-why-same = One design for places that differ fits each the worse.
own-ask-standards = Which few standards hold everywhere, so that what places choose still joins up?
own-why-standards = Systems that are unlike join up less.
own-ask-used = How shall we know that it is used, and not only installed?
own-why-used = A strong centre installs what does not fit; use follows fit.
own-ask-people = Whose work does it change, and when do they try it before it is final?
own-why-people = Deep in the work, confidence and fit decide on use.
own-ask-exists = Where does it run already, at what size, and may we go and see?
own-why-exists = What does not exist yet is built as well as the need is known.
own-ask-pace = How many sites can begin in a month, and who has done that before?
own-why-pace = Only so many can begin at a time, and early ones teach.
own-ask-heard = How many weeks until the centre hears of trouble at a site?
own-why-heard = The more is central, the later trouble is seen.
own-ask-stop = What would we have to see to stop, and by when?
own-why-stop = What is seen late is given up late.
own-panel = { $component } (yours)
own-panel-unit = of { $count } sites

# End of: Your own programme

## Taking it away

take-heading = Take it away
take-chart = Chart
take-png = PNG
take-svg = SVG
take-listen = Listen
take-listening = Stop
take-csv = This run as CSV
take-file = This state as a file
take-open = Open a file
take-print = Print
take-files-note = The file opens exactly this state again, here or on another machine: press the button, or drag
    it onto this page.
take-link = Link
take-citation = Citation
take-bibtex = BibTeX
take-copy = Copy
take-copy-name = Copy: { $what }
take-copied = Copied: { $what }.
take-selected = { $what } is selected: copy it with your browser’s own command.
take-saved = { $name } is made and handed to your browser.
take-no-picture = Your browser made no picture.
take-opened = { $name } is open; Undo goes back.
take-refused = “{ $name }” was not opened, as it is not a saved state of this page; nothing has changed.
take-too-large = “{ $name }” was not opened, as it is larger than any saved state; nothing has changed.
take-no-sound = Your browser makes no sound here.
take-playing = Higher is more. You hear { $first }, 2002 to 2016.
take-playing-both = Higher is more. You hear { $first }, then { $second }, each 2002 to 2016.
take-drop = Let go to open the file
take-panel = { $title }: { $panel }
take-run = Your run: { $levers }.
take-pin = { $letter }: { $name }
take-pins = Pinned: { $list }.
take-simulation = A simulation by one model of one case (version { $version }), not a forecast: nobody can know what
    would have happened.
take-sources = Sources of the real figures: { $list }.
take-address = This state: { $address }
take-csv-title = npfit-scenario, model version { $version }: a simulated run, not a record and not a forecast
take-csv-units = One row a month, at its end. Money: £ million at 2004–05 prices, running totals, local costs in
    “spend”. All else: shares from 0 to 1, but for counts that their names say
take-work = Run the NHS records programme again: England’s National Programme for IT, 2002–2013
take-note = Simulation, model version { $version }; levers: { $levers }
take-cited = npfit-scenario. { $work }. { $note }. { $address } [date of access].
take-accessed = { $note }. Accessed [date of access]
take-real = In reality

# End of: Taking it away
