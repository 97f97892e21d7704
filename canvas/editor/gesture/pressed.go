package gesture

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/selection"
)

// pressed is a press of the primary button, and what it hit.
type pressed struct {
	press   event.Press
	hit     hit.Hit
	already bool // what was hit was selected before the press
	before  selection.Set
}
