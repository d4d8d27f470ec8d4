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
