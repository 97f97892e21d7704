package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/overlay"
)

// valueFace is how a row's values are set.
func valueFace(r model.Role) (size float64, weight canvas.Weight) {
	switch r {
	case model.RoleTime, model.RoleRisk, model.RoleGap:
		return layout.SizeBody, canvas.Bold
	}
	return layout.SizeSmall, canvas.Regular
}

// values draws what the columns of a row come to.
func (c *composer) values(l *layout.Lane) {
	size, _ := valueFace(l.Lane.Role)
	for cells := range slices.Chunk(l.Cells, columnsPerPart) {
		of := valuesOf{lane: l.Lane}
		var area canvas.Rect
		for i, cell := range cells {
			of.cells[i] = cell
			area = area.Union(cell.Area(size).Inset(-textReach))
		}
		c.piece(of, area, func() []*canvas.Group {
			g := &canvas.Group{Owner: laneOwner(l)}
			for _, cell := range cells {
				c.under().cell(g, l.Lane.Role, cell)
			}
			return one(g)
		})
	}
	c.sums(l)
}

// valuesOf is what a part of a row's values is composed of.
type valuesOf struct {
	lane  *model.Lane
	cells [columnsPerPart]*layout.Cell
}

// cell draws what a row says of a column. What belongs to a class stands on a
// tile that has its pattern at both ends, as the class has it where it is laid
// over the map.
func (c *composer) cell(g *canvas.Group, r model.Role, cell *layout.Cell) {
	size, weight := valueFace(r)
	color := c.theme.Roles[r].Text
	if cell.Warn {
		color = c.theme.Warn
	}
	if cell.Class != "" && !cell.Text.Empty() {
		color = c.tile(g, classTones[r][cell.Class], cell.Tile())
	}
	putAt(g, cell.Text, cell.At, size, weight, color)
	putAt(g, cell.More, cell.At, layout.SizeSmall, canvas.Regular, c.theme.Muted)
	for _, gauge := range cell.Gauges {
		c.gauge(g, gauge, cell.At)
	}
}

// classTones is what the classes of risks and gaps mean.
var classTones = map[model.Role]map[string]overlay.Tone{
	model.RoleRisk: {"high": overlay.Bad, "medium": overlay.Notice, "low": overlay.Plain},
	model.RoleGap:  {"wide": overlay.Bad, "short": overlay.Notice, "met": overlay.Good},
}

// tileEnd is how much of a tile shows its pattern, at each end, pt.
const tileEnd = 7.0

// tile draws a tile around words, and says their colour.
func (c *composer) tile(g *canvas.Group, tone overlay.Tone, r canvas.Rect) canvas.Color {
	look := c.theme.tone(tone)
	wide := r
	wide.X, wide.W = r.X-tileEnd, r.W+2*tileEnd
	look.paint(g, canvas.RoundRect(wide, flatRadius), wide)
	g.Items = append(g.Items,
		&canvas.Box{Rect: r, Fill: look.tile},
		&canvas.Box{Rect: wide, Radius: flatRadius, Stroke: canvas.Stroke{Color: look.edge, Width: look.width}})
	return look.words
}

// Sizes of a gauge, pt.
const (
	trackHeight = 2.2
	trackDot    = 2.2  // radius
	trackOver   = 0.08 // how far past its ends a gauge shows, in parts of it
)

// gauge draws how far a metric has come: a hollow dot where it was, a filled one
// where it is, and a tick at the target.
func (c *composer) gauge(g *canvas.Group, of layout.Gauge, at canvas.Point) {
	left, right, y := at.X-of.Width/2+trackDot, at.X+of.Width/2-trackDot, at.Y+of.Y
	span := (right - left) / (1 + 2*trackOver)
	from, to := left+trackOver*span, left+(1+trackOver)*span
	now := left + (trackOver+min(max(of.Way, -trackOver), 1+trackOver))*span
	ink := c.theme.Roles[model.RoleMetric].Accent
	if of.Way < 0 {
		ink = c.theme.Warn
	}
	bar := func(a, b float64, color canvas.Color) {
		g.Items = append(g.Items, &canvas.Box{Rect: canvas.Rect{X: min(a, b), Y: y - trackHeight/2, W: max(a, b) - min(a, b), H: trackHeight}, Radius: trackHeight / 2, Fill: color})
	}
	bar(left, right, Mix(c.theme.Roles[model.RoleMetric].Ground, c.theme.Ink, 0.16))
	bar(from, now, ink)
	tick := canvas.Rect{X: to - 0.75, Y: y - layout.GaugeHeight/2, W: 1.5, H: layout.GaugeHeight}
	g.Items = append(g.Items, &canvas.Box{Rect: tick, Fill: c.theme.Ink})
	dot := func(x float64, fill canvas.Color) {
		g.Items = append(g.Items, &canvas.Box{
			Rect: canvas.Rect{X: x - trackDot, Y: y - trackDot, W: 2 * trackDot, H: 2 * trackDot}, Radius: trackDot,
			Fill: fill, Stroke: canvas.Stroke{Color: ink, Width: 0.9},
		})
	}
	dot(from, c.theme.Card)
	fill := ink
	if of.Way != 0 || of.Reached {
		dot(now, fill)
	}
}

// sums draws what the phases come to, each below a line from its first step to
// its last.
func (c *composer) sums(l *layout.Lane) {
	first := 0
	for sums := range slices.Chunk(l.Sums, columnsPerPart) {
		var area canvas.Rect
		for _, s := range sums {
			area = area.Union(canvas.Rect{X: s.Left, Y: s.Y - sumReach, W: s.Right - s.Left, H: sumReach}.Inset(-1)).Union(textArea(s.Text, canvas.Point{}, layout.SizeSmall))
		}
		c.piece(sumsOf{l, first}, area, func() []*canvas.Group {
			g, tint := &canvas.Group{Owner: laneOwner(l)}, c.under().theme.Roles[l.Lane.Role]
			for _, s := range sums {
				var p canvas.Path
				p.Move(s.Left, s.Y-sumReach)
				p.Line(s.Left, s.Y)
				p.Line(s.Right, s.Y)
				p.Line(s.Right, s.Y-sumReach)
				g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: Mix(tint.Ground, tint.Accent, 0.7), Width: 0.75}})
				put(g, s.Text, layout.SizeSmall, canvas.Regular, tint.Text)
			}
			return one(g)
		})
		first += len(sums)
	}
}

// valuesEnd is where what a lane says of single columns ends: above the sums of
// several.
func valuesEnd(l *layout.Lane) float64 {
	if len(l.Sums) > 0 {
		return l.Sums[0].Y - sumReach
	}
	return l.Body.Bottom()
}

// sumReach is how far the ends of the line over a sum turn up, pt.
const sumReach = 2.5

// sumsOf is what a part of the sums is composed of.
type sumsOf struct {
	*layout.Lane
	first int
}
