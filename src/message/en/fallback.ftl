### The static figure: what the page shows before the instrument is alive, and where it never comes.

static-table = The record beside the model’s run of history
static-what = What
static-when = By
static-record = Record
static-model = Model
static-setting = { $name }: { $setting }. A run of a model, not a forecast.
