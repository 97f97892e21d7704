package layout

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"touchline/model"
)

// told is what the cards of a lane that begin in a column say in sum.
type told struct {
	standard, most model.Duration // time
	feeling        float64        // the mean
	feelings       int            // how many say one
	quote          string         // the first
}

// tellOf sums up a cell.
func (b *builder) tellOf(lane model.LaneID, step model.StepID) (t told) {
	for _, id := range b.doc.Cell(lane, step) {
		p := b.doc.Card(id).Touch
		if p == nil {
			continue
		}
		t.standard += p.Time
		t.most += p.MaxTime
		if p.Feeling != nil {
			t.feeling += *p.Feeling
			t.feelings++
		}
		t.quote = cmp.Or(t.quote, brief(p.Quote))
	}
	if t.feelings > 0 {
		t.feeling /= float64(t.feelings)
	}
	return t
}

// keepTold takes over what the plan before knew of the lanes, but for the
// columns where something changed.
func (b *builder) keepTold() {
	b.told, b.texts = map[model.LaneID][]told{}, map[model.LaneID][]string{}
	if !b.diff.sameGrid {
		return
	}
	b.told = maps.Clone(b.old.told)
	if b.diff.sameHeads {
		b.texts = maps.Clone(b.old.texts)
	}
	if len(b.diff.columns) == 0 {
		return
	}
	for id, t := range b.told {
		t = slices.Clone(t)
		for _, i := range b.diff.columns {
			t[i] = b.tellOf(id, b.doc.Steps()[i].ID)
		}
		b.told[id] = t
	}
	for id, t := range b.texts {
		t = slices.Clone(t)
		l := b.doc.Lane(id)
		for _, i := range b.diff.columns {
			t[i] = b.textOf(l, b.doc.Steps()[i].ID)
		}
		b.texts[id] = t
	}
}

// toldOf is what the cards of a lane say, by column; of no lane, nothing.
func (b *builder) toldOf(lane *model.Lane) []told {
	if lane == nil {
		return make([]told, len(b.widths))
	}
	if t, ok := b.told[lane.ID]; ok {
		return t
	}
	t := make([]told, len(b.widths))
	for i, s := range b.doc.Steps() {
		t[i] = b.tellOf(lane.ID, s.ID)
	}
	b.told[lane.ID] = t
	return t
}

// textsOf is what a row of metrics or channels says, by column.
func (b *builder) textsOf(lane *model.Lane) []string {
	if t, ok := b.texts[lane.ID]; ok {
		return t
	}
	for _, twin := range b.doc.Lanes {
		if t, ok := b.texts[twin.ID]; ok && twin.Role == lane.Role && twin.Follows == lane.Follows {
			b.texts[lane.ID] = t
			return t
		}
	}
	t := make([]string, len(b.widths))
	for i, s := range b.doc.Steps() {
		t[i] = b.textOf(lane, s.ID)
	}
	b.texts[lane.ID] = t
	return t
}

// textOf is what a row of metrics or channels says of a step: of the cards of
// the lane that it follows or, if it follows none by name, of every service
// lane.
func (b *builder) textOf(l *model.Lane, step model.StepID) string {
	of := b.metrics
	if l.Role == model.RoleChannel {
		of = b.channels
	}
	var parts []string
	said := map[string]bool{}
	for _, other := range b.doc.Lanes {
		if l.Follows != "" && other.ID != l.Follows || !other.Role.Service() {
			continue
		}
		for _, t := range appendTouchpoints(nil, b.doc, other.ID, step) {
			for _, p := range of(t) {
				if !said[p] {
					said[p] = true
					parts = append(parts, p)
				}
			}
		}
	}
	return brief(strings.Join(parts, " · "))
}

// mostTold is how many characters of what cards say a derived row shows: many
// rows may say the same, and the cards say it whole.
const mostTold = 200

// brief cuts what a derived row shows.
func brief(s string) string {
	n := 0
	for i := range s {
		if n++; n > mostTold {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}
