package layout

import (
	"touchline/canvas"
	"touchline/model"
)

// axisWidth is the room at the right of an emotion lane's head for −2 to +2.
const axisWidth = 18.0

type lanesIn struct {
	rows   *rows
	values *values
}

// laneIn is what a lane is made of.
type laneIn struct {
	lang   model.Lang
	lane   *model.Lane
	body   canvas.Rect
	inner  canvas.Rect
	values *rowValues // nil for a lane that holds cards
}

// makeLanes sets the lanes, with what some show of others.
func makeLanes(in lanesIn, last []*Lane) []*Lane {
	out := make([]*Lane, len(in.rows.lanes))
	for i, r := range in.rows.lanes {
		of := laneIn{in.rows.lang, in.rows.outline.lanes[i], r.body, r.inner, (*in.values)[i]}
		if i < len(last) && last[i].in == of {
			out[i] = last[i]
			continue
		}
		out[i] = of.made(r.head)
	}
	return out
}

func (in laneIn) made(h laneHead) *Lane {
	l := &Lane{in: in, Lane: in.lane, Body: in.body, Head: canvas.Rect{Y: in.body.Y, W: headWidth, H: in.body.H}}
	by := canvas.Point{Y: in.body.Y + (in.body.H-h.height)/2}
	l.Name = Block{h.name.Source, moved(h.name.Lines, by)}
	l.Sub = Block{h.sub.Source, moved(h.sub.Lines, by)}
	switch {
	case in.values == nil:
	case in.lane.Role == model.RoleEmotion:
		l.placeEmotion(in.values)
	default:
		l.placeCells(in.values)
	}
	return l
}

// placeCells sets what a row says in the middle of the columns.
func (l *Lane) placeCells(v *rowValues) {
	l.Cells = make([]Cell, len(v.texts))
	for i := range v.texts {
		l.Cells[i] = Cell{Text: v.texts[i].Block, At: canvas.Point{X: v.across.middle(i), Y: l.in.inner.Center().Y}}
	}
	if v.role == model.RoleTime {
		l.weigh(v.totals)
	}
}

// slowShare is the share of the whole time over which a step is where to look
// first; with fewer than slowSteps that take time, that says nothing.
const (
	slowShare = 0.5
	slowSteps = 3
)

// weigh works out which columns take much of the whole time.
func (l *Lane) weigh(r *rowTotals) {
	var total model.Duration
	steps := 0
	for _, t := range r.totals {
		total += t.time.Most
		if t.time.Most > 0 {
			steps++
		}
	}
	for i, t := range r.totals {
		if total > 0 {
			l.Cells[i].Weight = float64(t.time.Most) / float64(total)
		}
		l.Cells[i].Warn = steps >= slowSteps && l.Cells[i].Weight > slowShare
	}
}
