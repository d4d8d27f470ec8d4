### What could not be taken from a link or a file as it stands: one sentence, whatever there is.

## Where there is one thing

status-older-version = This link was made with version { $version } of the model; its levers run on version { $newest }, which gives other numbers.
status-unknown-version = This link asks for version “{ $version }” of the model, which is not here; its levers run on version { $newest }.
status-unknown-key = “{ $key }” is not known here and was ignored.
status-clamped = “{ $key }” was out of range; the nearest value was taken.
status-unreadable = The value of “{ $key }” could not be read; it stays as it was.
status-no-link = “{ $text }” is no link to a setting of this page and changed nothing.
status-pin-unreadable = Pinned run { $number } could not be read and was left out.
status-pin-adjusted = Part of pinned run { $number } could not be used; the rest was taken.
status-pin-too-many = Only { $most } runs can be pinned; the others were left out.
status-no-keys = Nothing was set: it takes an object of keys and values, or a saved setting.
status-no-chart = There is no such chart to export; there are { $charts }.
status-no-format = There is no such format to export; there are csv, svg and png.

## Where there are several: a clause for each kind

status-several = Of this setting, { $clauses }; the rest is as it says.
status-quoted = “{ $name }”
status-some-older-version = version { $version } of the model was asked for and version { $newest } runs, which gives other numbers
status-some-unknown-version = version “{ $version }” of the model is not here, so version { $newest } runs
status-some-unknown = { $count ->
    [one] { $names } is not known here
   *[other] { $names } are not known here
}
status-some-clamped = { $count ->
    [one] { $names } was out of range and has the nearest value
   *[other] { $names } were out of range and have the nearest values
}
status-some-unreadable = { $count ->
    [one] { $names } could not be read and stays as it was
   *[other] { $names } could not be read and stay as they were
}
status-some-no-link = { $names } is no link to a setting of this page
status-some-pins-unreadable = { $count ->
    [one] pinned run { $names } could not be read
   *[other] pinned runs { $names } could not be read
}
status-some-pins-adjusted = { $count ->
    [one] part of pinned run { $names } could not be used
   *[other] parts of pinned runs { $names } could not be used
}
status-some-pins-too-many = only { $most } runs can be pinned
status-and = { $first } and { $last }
status-more = { $count } more
