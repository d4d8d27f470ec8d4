### Pinned runs.

pins = Pinned runs
pins-full = Four runs are pinned already. Remove one to pin this.
pinned-as = Pinned as { $letter }.
pinned-already = This run is pinned already, as { $letter }.
pin-other-assumptions = { $setting }, other assumptions
pin-field = Name of pinned run { $letter }
pin-go = Show
pin-remove = Remove
pin-go-name = Show pinned run { $letter }
pin-remove-name = Remove pinned run { $letter }
pins-own = Your run
pins-history = Model’s history
pins-outcome = Outcome
pins-hint = Pin a run to compare it with others here. Four have room.
pins-note = Outcomes { $when }. Differences are against the model’s history.
pins-run = Run
pins-removed = Pinned run { $letter } is removed. Undo brings it back.
pins-shown = Your run is now pinned run { $letter }.
pins-scroll = Pinned runs, as a table
