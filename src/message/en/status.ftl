### What could not be taken from a link or a file as it stands: one sentence each.

status-older-version = This link was made with version { $version } of the model; its levers run on version { $newest }, which gives other numbers.
status-unknown-version = This link asks for version “{ $version }” of the model, which is not here; its levers run on version { $newest }.
status-unknown-key = “{ $key }” is not known here and was ignored.
status-clamped = “{ $key }” was out of range; the nearest value was taken.
status-unreadable = The value of “{ $key }” could not be read; it stays as it was.
status-pin-unreadable = Pinned run { $number } could not be read and was left out.
status-pin-adjusted = Part of pinned run { $number } could not be used; the rest was taken.
status-pin-too-many = Only { $most } runs can be pinned; the others were left out.
status-no-keys = Nothing was set: it takes an object of keys and values, or a saved setting.
status-no-chart = There is no such chart to export; there are { $charts }.
status-no-format = There is no such format to export; there are csv, svg and png.
status-more = { $count ->
    [one] { $count } more part could not be taken as it stands.
   *[other] { $count } more parts could not be taken as they stand.
}
