### The static figure: what the page shows before the instrument is alive, and where it never comes.

static-table = The record beside the model’s run of history
static-what = What
static-when = By
static-record = Record
static-model = Model’s history
static-setting = { $name }: { $setting }. A run of a model, not a forecast.
static-run = This run
static-table-run = The record beside the model’s run of history and this run
static-live = Open it and move the levers yourself
static-short-name = NHS records
card-note = { $unit }. { $simulation }
