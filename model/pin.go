package model

import "strings"

// Pin is a gutter of the grid that a link is pinned to: the column gutter
// before a step, the row gutter above a lane, or the last gutter of either
// kind. Exactly one of the fields is set. It names steps and lanes and no
// places, so that it means the same when those are moved.
type Pin struct {
	Step StepID // the gutter before this step
	Lane LaneID // the gutter above this lane
	End  End    // the gutter behind all steps, or below all lanes
}

// End is a gutter that no step or lane comes after.
type End string

const (
	AfterSteps End = "after"
	BelowLanes End = "below"
)

// The words before an id in a Pin's text.
const (
	beforeStep = "before:"
	aboveLane  = "above:"
)

// String is the pin as files write it: "before:STEP", "above:LANE", "after"
// or "below".
func (v Pin) String() string {
	switch {
	case v.Step != "":
		return beforeStep + string(v.Step)
	case v.Lane != "":
		return aboveLane + string(v.Lane)
	}
	return string(v.End)
}

// ParsePin reads what String writes. The id may be any text.
func ParsePin(s string) (Pin, bool) {
	if id, ok := strings.CutPrefix(s, beforeStep); ok && id != "" {
		return Pin{Step: StepID(id)}, true
	}
	if id, ok := strings.CutPrefix(s, aboveLane); ok && id != "" {
		return Pin{Lane: LaneID(id)}, true
	}
	if e := End(s); e == AfterSteps || e == BelowLanes {
		return Pin{End: e}, true
	}
	return Pin{}, false
}

// whole reports whether exactly one field is set, to something that is known.
func (v Pin) whole() bool {
	switch v.End {
	case "":
		return (v.Step == "") != (v.Lane == "")
	case AfterSteps, BelowLanes:
		return v.Step == "" && v.Lane == ""
	}
	return false
}

// Gutter is a pin's place in the grid: of a column gutter, which is upright,
// how many steps stand before it, of a row gutter, how many lanes stand above
// it. It reports false for a pin that means nothing in the document.
func (d *Document) Gutter(v Pin) (index int, upright, ok bool) {
	switch {
	case !v.whole():
		return 0, false, false
	case v.Step != "":
		index, ok = d.Column(v.Step)
		return index, true, ok
	case v.Lane != "":
		index, ok = d.Row(v.Lane)
		return index, false, ok
	case v.End == AfterSteps:
		return len(d.Steps()), true, true
	}
	return len(d.Lanes), false, true
}

// PinAt is the gutter at a place: what Gutter tells the place of. An index
// beyond the grid is the last one.
func (d *Document) PinAt(index int, upright bool) Pin {
	index = max(index, 0)
	switch {
	case upright && index < len(d.Steps()):
		return Pin{Step: d.Steps()[index].ID}
	case upright:
		return Pin{End: AfterSteps}
	case index < len(d.Lanes):
		return Pin{Lane: d.Lanes[index].ID}
	}
	return Pin{End: BelowLanes}
}
