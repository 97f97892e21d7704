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
		var before *Lane
		if i < len(last) {
			before = last[i]
		}
		out[i] = of.made(r.head, before)
	}
	return out
}

// made sets a lane. What it shows is taken over from the one that was there
// before, cell by cell, where it is the same.
func (in laneIn) made(h laneHead, before *Lane) *Lane {
	l := &Lane{in: in, Lane: in.lane, Body: in.body, Head: canvas.Rect{Y: in.body.Y, W: in.body.X, H: in.body.H}}
	by := canvas.Point{Y: in.body.Y + (in.body.H-h.height)/2}
	l.Name = Block{h.name.Source, moved(h.name.Lines, by)}
	l.Sub = Block{h.sub.Source, moved(h.sub.Lines, by)}
	switch {
	case in.values == nil:
	case in.lane.Role == model.RoleEmotion:
		l.placeEmotion(in.values)
	default:
		l.placeCells(in.values, before)
		l.placeSums(in.values)
	}
	return l
}

// placeCells sets what a row says in the middle of the columns, above the sums.
func (l *Lane) placeCells(v *rowValues, before *Lane) {
	l.Cells = make([]*Cell, len(v.texts))
	y := l.in.inner.Center().Y - v.foot/2
	for i, t := range v.texts {
		c := Cell{Text: t.Block, More: t.more, Gauges: t.gauges, Class: t.class, Warn: i == v.slow, At: canvas.Point{X: v.across.middle(i), Y: y}, set: t}
		if before != nil && i < len(before.Cells) && before.Cells[i].same(&c) {
			l.Cells[i] = before.Cells[i]
			continue
		}
		l.Cells[i] = &c
	}
}

func (c *Cell) same(o *Cell) bool { return c.set == o.set && c.At == o.At && c.Warn == o.Warn }

// Area is around what a cell says, in the drawing.
func (c *Cell) Area(size float64) (r canvas.Rect) {
	r = c.Text.area(size).Union(c.More.area(SizeSmall))
	for _, g := range c.Gauges {
		r = r.Union(canvas.Rect{X: -g.Width / 2, Y: g.Y - GaugeHeight/2, W: g.Width, H: GaugeHeight}.Inset(-0.5))
	}
	if r.Empty() {
		return r
	}
	if c.Class != "" {
		r = r.Inset(-TileInset)
	}
	return r.Move(c.At)
}

// TileInset is how far the tile of a class reaches past the words on it, pt.
const TileInset = 3.0

// Tile is what the words of a cell that has a class stand on, in the drawing.
func (c *Cell) Tile() canvas.Rect {
	r := c.Text.area(SizeBody).Inset(-TileInset)
	r.X, r.W = r.X-1, r.W+2
	return r.Move(c.At)
}

// placeSums sets what the phases come to along the lower edge of a row of times.
func (l *Lane) placeSums(v *rowValues) {
	top := l.in.inner.Bottom() - v.foot
	for _, s := range v.sums {
		left, right := v.across.left[s.from], v.across.right[s.to-1]
		l.Sums = append(l.Sums, Sum{
			Y: top + sumGap/2, Left: left, Right: right,
			Text: Block{s.Source, centredLines(s.Lines, (left+right)/2, top+sumGap)},
		})
	}
}
