### The record: what each published figure counts, and what a reader should know of each event. In a `fact-`
### message the variable `f366` is the figure F366 of data/figures.csv, printed with its unit.

## Words about a figure

usd-million = ${ $number }m
usd-billion = ${ $number }bn
value-sites = { $count } sites
value-trusts = { $count } trusts
value-million-patients = { $count }m patients
value-percent-of-trusts = { $count }% of hospital trusts
value-percent-of-referrals = { $count }% of referrals
value-years = { $count } years
value-months = { $count } months
value-times = { $count } times
value-staff = { $count } staff
value-breach-notices = { $count } breach notices
value-range = { $low } to { $high }
kind-actual = actual
kind-plan = plan
kind-estimate = estimate
kind-forecast = forecast
kind-event = event
confidence-low = low confidence
confidence-medium = medium confidence
confidence-high = high confidence
scope-draft-strategy = additional spending on IT, 2003 to 2009, in a draft
scope-central-three-years = three years of central funding
scope-core-contracts = core contracts
scope-care-records = detailed care records systems
scope-one-contract = one supplier’s contracts
scope-one-hospital = one hospital trust
scope-supplier-loss = one supplier’s loss
scope-savings = expected saving
scope-programme-to-date = whole programme with local costs
scope-to-end-of-contracts = whole programme with local costs, to the end of contracts
scope-to-end-of-life = whole programme with local costs, to the end of life, without future Lorenzo and the
    settlement with Fujitsu
scope-benefits-claimed = benefits as the department counted them
prices-2004 = 2004–05 prices
prices-cash = cash
prices-contract = contract prices
prices-not-stated = price basis not stated
source-line = { $title }, { $publisher }, { $date }
source-undated = undated
source-date-inferred = { $date } (date inferred)
disputed = Sources differ: { $range }

## Series

series-spend = Spent so far
series-benefits = Benefits claimed so far
series-gps-priority = GPs: an important priority
series-other-doctors-priority = Other doctors: an important priority
series-n3 = N3 sites connected
series-imaging = Trusts with the programme’s PACS
series-referrals = Referrals through Choose and Book
series-summaries = Patients with a Summary Care Record
series-patient-systems = Acute trusts with a programme patient system

## What each published figure counts

figure-spent = Spent on the whole programme, local costs included
figure-spent-agency = Spent on the programme’s projects and other work; local costs not said to be included
figure-draft-strategy = Additional spending on IT, 2003 to 2009, in a leaked draft of the strategy
figure-funding = Central funding for three years, as announced
figure-core-contracts = The core contracts, seven to ten years
figure-to-end-of-contracts = The whole programme to the end of contracts
figure-to-end-of-life = The whole programme to the end of its life, without future Lorenzo and the settlement with Fujitsu
figure-to-end-of-life-foi = The whole programme to the end of its life, in a copy released under the Freedom of Information Act
figure-benefits-to-date = Benefits to date, as the department counted them
figure-benefits-to-date-foi = Benefits to date, in a copy released under the Freedom of Information Act
figure-benefits-to-end-of-life = Benefits to the end of life, as the department forecast them
figure-benefits-to-end-of-life-foi = Benefits to the end of life, in a copy released under the Freedom of Information Act
figure-benefits-to-come = Share of the expected benefits of three parts of the programme still to come
figure-care-records-spent = Spent on detailed care records systems
figure-care-records-to-come = Still to be spent on detailed care records systems
figure-local-savings = Expected to be saved by moving decisions on IT to local organisations
figure-patient-systems = Acute trusts with a programme patient system, mostly patient administration
figure-patient-systems-forecast = Acute trusts with a programme patient system, forecast in December 2009
figure-patient-systems-plan = Almost all acute trusts to have a programme patient administration system
figure-clinical-record-plan = The patient clinical record in full form, as planned in 2006
figure-care-records-everywhere = Care records fully deployed in every trust, as expected in 2008
figure-care-records-late = By how much care records were later than planned
figure-millennium = Acute trusts with Cerner’s Millennium
figure-acute-trusts = Acute trusts in England, as the Committee counted them
figure-imaging-before = Acute trusts with PACS before the programme
figure-imaging-trusts = Trusts with the programme’s digital imaging (PACS)
figure-imaging-deployments = Digital imaging (PACS) deployments of the programme
figure-imaging-installations = Digital imaging (PACS) installations of the programme
figure-imaging-users = Hospital trusts that use digital imaging (PACS), the programme’s or their own
figure-imaging-everywhere = Digital imaging (PACS) in every acute trust
figure-n3-commissioned = N3 sites commissioned
figure-n3-sites = N3 sites connected
figure-n3-contract = N3 sites to be connected under the contract
figure-referrals-gp = GP referrals made through Choose and Book
figure-referrals-first = First outpatient referrals made through Choose and Book
figure-referrals = Referrals made through Choose and Book
figure-referrals-peak = Referrals made through Choose and Book, the highest share in the press
figure-referrals-agency = Referrals made through Choose and Book, as the agency counted them
figure-referrals-plan = GP referrals to be made through Choose and Book
figure-summaries = Patients with a Summary Care Record
figure-summaries-everywhere = A Summary Care Record for every patient who wants one
figure-registered = Patients registered with GPs in England
figure-gps-priority = GPs who call the programme an important NHS priority
figure-others-priority = Doctors other than GPs who call the programme an important NHS priority
figure-contract-london = London, ten years (BT)
figure-contract-north-east = North East, ten years (Accenture)
figure-contract-east = East (Accenture)
figure-contract-north-west = North West and West Midlands (CSC)
figure-contract-south = The South, to 2013 (Fujitsu)
figure-loss-accenture = Accenture’s provision for losses on its two contracts
figure-loss-fujitsu = Fujitsu’s loss on its contract, as it was understood
figure-loss-bt = BT’s write-down on two contracts, one of them London’s
figure-loss-csc = CSC’s write-off of its investment in its contracts
figure-accenture-contracts = Accenture’s contracts as CSC took them over
figure-accenture-paid = Paid to Accenture when it withdrew
figure-fujitsu-claim = Fujitsu’s claim for the end of its contract
figure-fujitsu-paid = Paid to Fujitsu under its contract
figure-fujitsu-legal = The department’s legal costs in the case with Fujitsu
figure-fujitsu-notices = Notices of breach of contract to Fujitsu
figure-bt-south = Added to BT’s contract for the South
figure-csc-contracts = CSC’s contracts, with the two taken over from Accenture
figure-csc-renegotiated = CSC’s contracts, renegotiated: likely final cost
figure-royal-free-cost = Royal Free: what going live cost by February 2009, extra spending and lost revenue
figure-royal-free-months = Royal Free: from go-live to stable, derived from two dates
figure-royal-free-staff = Royal Free: administrative staff added
figure-royal-free-booking = Royal Free: time to book an outpatient, as a multiple of before
figure-strategy = The strategy is published
figure-last-contract = The last regional contract is awarded (Fujitsu, the South)
figure-spine = The Spine’s first elements and the Choose and Book software go live
figure-nuffield = Nuffield Orthopaedic Centre goes live
figure-first-audit = First report of the National Audit Office
figure-accenture = Accenture announces that it withdraws; CSC is to take over the North East and East
figure-accenture-handover = Accenture’s handover to CSC is complete
figure-committee-2007 = The Committee of Public Accounts reports
figure-second-audit = Second report of the National Audit Office
figure-fujitsu = Fujitsu’s contract for the South is terminated
figure-royal-free = Royal Free goes live with Cerner’s Millennium
figure-london-halted = Installations in London are suspended
figure-bt-takes-over = BT takes over the live sites of the South
figure-morecambe-bay = Morecambe Bay goes live with Lorenzo
figure-local-announced = The government announces that NHS IT will be led locally
figure-third-audit = Third report of the National Audit Office
figure-dismantling = The government announces that the dismantling is accelerated
figure-csc-agreement = CSC signs an interim agreement with the government
figure-benefits-review = The National Audit Office reviews the final benefits statement
figure-committee-2013 = The Committee of Public Accounts reports on the dismantled programme
figure-fujitsu-settlement = A settlement with Fujitsu is reported

## Labels of events, short enough for a chart

event-strategy = Strategy
event-contracts = signed
event-spine = Spine live
event-nuffield = Nuffield live
event-first-audit = First audit
event-accenture = Accenture to go
event-n3 = N3 complete
event-committee-2007 = Committee 2007
event-gps = GPs’ support down
event-imaging = Last trust’s PACS
event-second-audit = Second audit
event-fujitsu = Fujitsu out
event-royal-free = Royal Free live
event-london-halted = London suspended
event-bt-loss = BT’s write-down
event-bt-takes-over = BT takes the South
event-morecambe-bay = First Lorenzo
event-local-announced = IT to be led locally
event-third-audit = Third audit
event-dismantling = dismantling
event-csc-loss = CSC’s write-off
event-csc-agreement = CSC agreement
event-benefits-review = Benefits reviewed
event-committee-2013 = Committee 2013
event-fujitsu-settlement = Fujitsu settlement

## Labels of events whose figure counts something

label-n3 = N3 reaches the contract’s number of sites
label-gps = GPs’ support has fallen
label-imaging = The last trust receives PACS from the programme

## What a reader should know of each event: one sentence, from the source that data/events.csv names

fact-strategy = A draft that was leaked a month before put additional spending on IT at { $f001 }; the { $f003 } announced
    in January 2003 was three years’ central funding.
fact-contracts = The core contracts, of seven to ten years, were worth { $f007 } at contract prices, before any local
    cost.
fact-spine = The Spine first went live as scheduled, but later milestones for what it could do were delayed.
fact-nuffield = It was the first trust in the South to go live with Cerner’s Millennium.
fact-first-audit = Ministers took the report, which put the cost at { $f015 }, as a vindication; earlier drafts,
    released later, were more critical.
fact-accenture = Accenture had set aside { $f578 } against future losses and had been paid { $f366 }; CSC took on contracts
    worth { $f365 }, with the handover complete on { $f415_date }.
fact-n3 = BT passed the contract’s { $f242 } towards the end of January 2007, two months ahead of the deadline.
fact-committee-2007 = The Committee found the patient clinical record two years behind schedule and clinical software
    “scarcely begun”; { $f148 } had a programme patient administration system, where almost all acute trusts should have
    had one.
fact-gps = GPs who called the programme an important priority fell from { $f477 } at first, and { $f479 } in { $f479_date },
    to { $f497 } in { $f497_date }; of other doctors, { $f576 } still said so a year earlier.
fact-imaging = Leeds was the last of { $f566 } to receive PACS from the programme; about { $f223 } had it before.
fact-second-audit = The whole was put at { $f025 } (2004–05 prices), and full deployment was expected by { $f350_date },
    { $f345 } later than planned.
fact-fujitsu = Talks about new terms failed, which Fujitsu said it could not afford, and the department terminated the
    contract after { $f424 }; Fujitsu’s loss was put at about { $f579 }, and it claimed { $f373 }.
fact-royal-free = Going live with Cerner’s Millennium had cost the trust { $f462 } by { $f462_date }, its chief
    executive said: bookings took { $f461 } as long, { $f458 } were added and fewer patients were seen; the trust reported the
    system stable after changes in November and December 2008.
fact-london-halted = BT and NHS London suspended every further installation in the capital until February 2009, after the
    trouble at the Royal Free and at Barts.
fact-bt-loss = BT wrote down { $f379 } on two contracts, one of them London’s; the share of each was not published.
fact-bt-takes-over = BT took over the sites that Fujitsu had left live, and the lifetime value of its contract
    rose by { $f383 }; Fujitsu had been paid { $f377 }.
fact-morecambe-bay = It was the first acute hospital with Lorenzo, a system that most English hospitals were to use by
    the end of 2007.
fact-local-announced = A national approach was “no longer appropriate”, the government said: local organisations would
    decide, which was to save { $f581 }, and contracts would be honoured.
fact-third-audit = The { $f074 } spent on care records was not value for money, the auditors found, and they had no grounds
    for confidence in the { $f027 } still to be spent.
fact-dismantling = A review found that the programme could not deliver what was intended; services that work, such as
    Choose and Book, had taken most of the { $f077 } spent.
fact-csc-loss = CSC wrote off { $f580 }, or about { $f394 }, that it had invested in its contracts.
fact-csc-agreement = CSC’s contracts of { $f353 } were renegotiated to a likely { $f395 }; the department was in a weak
    position, as it could not make enough trusts available for Lorenzo.
fact-benefits-review = The department counted benefits of { $f102 } against { $f082 } spent (2004–05 prices), and forecast
    { $f103 } against { $f031 } to the end of the programme’s life.
fact-committee-2013 = Of the benefits expected of three of its parts, { $f101 } were still to come, the
    Committee found; Richard Bacon, one of its members, called the programme “one of the worst and most expensive
    contracting fiascos in the history of the public sector”.
fact-fujitsu-settlement = Terms were agreed in principle, for “hundreds of millions of pounds”; the department’s legal
    costs had reached { $f397 } by { $f397_date }.
