### Tables, the list of real figures, and what closes the page.

tables-title = Tables: { $tab }
tables-none = This view has no line through time. Tables by year belong to the other tabs.
tables-events = What happened, and who says so
tables-facts-note = Year ends of both runs, and the real figures of each year as their sources print them.
table-caption = { $chart }: { $quantity } ({ $unit })
table-scroll = { $caption }. Scrolls sideways
head-end-of = End of
head-yours = Your run
head-history = Model’s history
head-difference = Difference
head-real = Real figures
head-date = Date
head-event = Event
head-source = Source
figure-in-table = { $amount }, { $date }
figure-in-table-kind = { $amount }, { $date } ({ $kind })
sources-title = Sources: all { $count } real figures
sources-note = Every published number on this page, with its date, what it covers, its prices, how sure it is, and where it was read. Where sources differ, the range is given.
closing-title = How to read this
closing-how = How it works: every equation and constant, with your run
closing-corrections = Corrections to the record
