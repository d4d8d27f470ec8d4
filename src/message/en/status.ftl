### What is said of links and files.

faults-more = { $count ->
    [one] One more setting of this link could not be used.
   *[other] { $count } more settings of this link could not be used.
}
fault-older-version = This link was made with version { $version } of the model; its levers run on version { $newest }, which gives other numbers.
fault-unknown-version = This link asks for version “{ $asked }” of the model, which is not here; its levers run on version { $newest }.
fault-unknown-key = This link sets “{ $key }”, which this page does not know; it was ignored.
fault-clamped = This link sets “{ $key }” beyond its range; the nearest value was taken.
fault-unreadable = This link’s value for “{ $key }” could not be read; it stays as it happened.
fault-pin-unreadable = Pinned run { $number } could not be read; it was left out.
fault-pin-adjusted = Part of pinned run { $number } is out of range or not known here; the rest was taken.
fault-pins-too-many = More than { $most } runs are pinned; the first { $most } were taken.
