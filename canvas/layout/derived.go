package layout

import (
	"cmp"
	"fmt"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// axisWidth is the room at the right of an emotion lane's head for −2 to +2.
const axisWidth = 18.0

// emotionPad is the distance of +2 and −2 from the row's edges.
const emotionPad = 14.0

type lanesIn struct {
	grid   *grid
	rows   *rows
	across *across
	totals *totals
}

// laneIn is what a lane is made of.
type laneIn struct {
	lang   model.Lang
	lane   *model.Lane
	body   canvas.Rect
	grid   *grid // nil, as what follows, for a lane that holds cards
	across *across
	totals *rowTotals
}

// makeLanes sets the lanes, with what some show of others.
func makeLanes(in lanesIn, last []*Lane) []*Lane {
	out := make([]*Lane, len(in.rows.lanes))
	for i, r := range in.rows.lanes {
		of := laneIn{lang: in.rows.lang, lane: in.rows.outline.lanes[i], body: r.body}
		if of.lane.Role.Derived() {
			of.grid, of.across, of.totals = in.grid, in.across, (*in.totals)[i]
		}
		var known *Lane
		if i < len(last) {
			known = last[i]
		}
		if known != nil && known.in == of {
			out[i] = known
			continue
		}
		out[i] = of.made(r.head, known)
	}
	return out
}

func (in laneIn) made(h laneHead, known *Lane) *Lane {
	l := &Lane{in: in, Lane: in.lane, Body: in.body, Head: canvas.Rect{Y: in.body.Y, W: headWidth, H: in.body.H}}
	by := canvas.Point{Y: in.body.Y + (in.body.H-h.height)/2}
	l.Name = Block{h.name.Source, moved(h.name.Lines, by)}
	l.Sub = Block{h.sub.Source, moved(h.sub.Lines, by)}
	texts := known.textsIn(in.grid)
	if in.grid != nil {
		l.texts = make([]paragraph, len(in.grid.steps))
	}
	switch in.lane.Role {
	case model.RoleTime:
		l.placeTimes(texts)
	case model.RoleEmotion:
		l.placeEmotion(texts)
	case model.RoleMetric, model.RoleChannel:
		l.Cells = make([]Cell, 0, len(in.totals.texts))
		for i, s := range in.totals.texts {
			l.Cells = append(l.Cells, l.cell(i, s, faceSmall, texts))
		}
	}
	return l
}

// textsIn is the texts that a lane has broken, by column of a grid.
func (l *Lane) textsIn(g *grid) []paragraph {
	if l == nil || l.in.grid == nil || g == nil {
		return nil
	}
	was := g.since(l.in.grid)
	if was == nil {
		return l.texts
	}
	out := make([]paragraph, len(g.steps))
	for i := range out {
		if k := was.of(i); k != nowhere && k < len(l.texts) {
			out[i] = l.texts[k]
		}
	}
	return out
}

// slowShare is the share of the whole time over which a step is where to look
// first; with fewer than slowSteps that take time, that says nothing.
const (
	slowShare = 0.5
	slowSteps = 3
)

func (l *Lane) placeTimes(texts []paragraph) {
	var total model.Duration
	steps := 0
	for _, t := range l.in.totals.totals {
		total += max(t.standard, t.most)
		if t.standard+t.most > 0 {
			steps++
		}
	}
	l.Cells = make([]Cell, 0, len(l.in.totals.totals))
	for i, t := range l.in.totals.totals {
		cell := l.cell(i, cmp.Or(words.Durations(l.in.lang, t.standard, t.most), "—"), faceStep, texts)
		if total > 0 {
			cell.Weight = float64(max(t.standard, t.most)) / float64(total)
		}
		cell.Warn = steps >= slowSteps && cell.Weight > slowShare
		l.Cells = append(l.Cells, cell)
	}
}

// cell is a text in the middle of a column; texts is those that were broken
// before.
func (l *Lane) cell(column int, s string, f text.Face, texts []paragraph) Cell {
	p := l.broken(column, s, f, l.in.across.gutter(column)-6, texts)
	return Cell{Text: p.Block, At: canvas.Point{X: l.in.across.middle(column), Y: l.Body.Center().Y}}
}

// broken breaks a text around the origin, unless it was broken before.
func (l *Lane) broken(column int, s string, f text.Face, width float64, texts []paragraph) paragraph {
	var p paragraph
	if column < len(texts) {
		p = texts[column]
	}
	if p.source != s || p.width != width {
		p = paragraph{source: s, width: width}
		p.Block = centred(s, f, 0, 0, width)
	}
	l.texts[column] = p
	return p
}

func (l *Lane) placeEmotion(texts []paragraph) {
	e := &Emotion{}
	y := func(v float64) float64 {
		half := l.Body.H/2 - emotionPad
		return l.Body.Center().Y - half*min(max(v, -2), 2)/2
	}
	for _, v := range []int{2, 0, -2} {
		s := strings.Replace(fmt.Sprintf("%+d", v), "-", "−", 1)
		if v == 0 {
			s = "0"
		}
		line := text.Single(s, faceSmall)
		line.At = canvas.Point{X: headWidth - 5 - line.Width, Y: y(float64(v)) - text.LineHeight(faceSmall)/2 + text.Ascent(faceSmall)}
		e.Axis = append(e.Axis, AxisLabel{Y: y(float64(v)), Value: v, Label: Block{s, []canvas.Line{line}}})
	}
	for i, t := range l.in.totals.totals {
		quote := ""
		if t.quote != "" {
			quote = words.T(l.in.lang, "map.quote", "text", t.quote)
		}
		p := l.broken(i, quote, faceSmall, cardWidth+gutterWidth-8, texts)
		if t.feelings == 0 {
			continue
		}
		at := canvas.Point{X: l.in.across.middle(i), Y: y(t.feeling)}
		e.Points = append(e.Points, Feeling{At: at, Value: t.feeling, Quote: p.Block, QuoteAt: l.quoteAt(at, t, p)})
	}
	l.Emotion = e
}

// quoteAt is where the middle of a quote goes: on the outer side of its point
// of the curve, away from the zero line, unless the row ends there.
func (l *Lane) quoteAt(at canvas.Point, t laneTotal, p paragraph) canvas.Point {
	const gap = 10.0 // from the face's centre to the words
	h := float64(len(p.Lines)) * text.LineHeight(faceSmall)
	above := t.feeling >= 0
	if above && at.Y-gap-h < l.Body.Y+1 {
		above = false
	} else if !above && at.Y+gap+h > l.Body.Bottom()-1 {
		above = true
	}
	if above {
		at.Y -= gap + h/2
	} else {
		at.Y += gap + h/2
	}
	return at
}
