### Numbers, dates and the joints of sentences.

## Numbers and dates

gbp-billion = £{ $number }bn
gbp-million = £{ $number }m
per-cent = { $number }%
million = { $number }m
one-in = 1 in { $number }
odds-none = none
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
none-of = none
nothing = –
list-comma = { $first }, { $second }
list-semicolon = { $first }; { $second }
list-and = { $first }, and { $second }
titled = { $title }: { $text }
sentence = { $text }.
two-words = { $first } { $second }
in-brackets = { $text } ({ $more })

