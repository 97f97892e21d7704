package guides

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model/guide"
	"touchline/model/words"
	"touchline/ui/painted"
)

// The sizes of the list, in units.
const (
	headHeight = 44
	side       = 16
	stepGap    = 12
	signWidth  = 34
	buttonHigh = 28
	wayHeight  = 22 // of the blocks that say how far a step is
)

// list is the steps of the guide that is open.
type list struct {
	painted.Pane
	of    *Guides
	y     float64 // what is scrolled away
	high  float64 // of all
	zones []zone
	hover int // of the zones; −1: none
}

// zone is a place that one can press.
type zone struct {
	at  canvas.Rect
	act func()
}

func newList(g *Guides) *list {
	l := &list{of: g, hover: -1}
	l.Draw = l.draw
	l.Placed = func() { l.scroll(0) }
	l.Of(l, g.System)
	return l
}

// draw sets the guide on a sheet, and notes what can be pressed.
func (l *list) draw(s *typeset.Sheet) {
	g := l.of
	l.zones = l.zones[:0]
	d := drawing{s, l}
	ticked, current := guide.Ticked(g.steps)
	y := headHeight + stepGap - l.y
	for i, step := range g.steps {
		y = d.step(i, step, i == current, y) + stepGap
	}
	s.Rule(side, y, s.Scene.Size.W-2*side, 1, s.Inks.Hairline)
	y += 10
	text := func(key string) {
		y += s.Text(canvas.Point{X: side, Y: y}, s.Scene.Size.W-2*side, g.t(key), typeset.Regular(painted.Beside), s.Inks.Muted) + 6
	}
	if current == len(g.steps) {
		text("again")
	}
	text("ticks")
	text("foot." + string(g.id))
	other := guide.Touchpoints
	if g.id == guide.Touchpoints {
		other = guide.Drawing
	}
	d.link(canvas.Rect{X: side, Y: y + 4, W: s.Scene.Size.W - 2*side, H: 22}, g.t("other."+string(other)), func() { g.open(other) })
	l.high = y + 40 + l.y
	d.head(ticked)
}

// drawing is one frame of the list.
type drawing struct {
	*typeset.Sheet
	l *list
}

// head draws what the guide is called, how many steps are done, and the cross.
func (d drawing) head(ticked int) {
	g, w := d.l.of, d.Scene.Size.W
	d.Fill(canvas.Rect{W: w, H: headHeight}, 0, d.Inks.Ground)
	cross := canvas.Rect{X: w - side - 20, Y: headHeight/2 - 12, W: 24, H: 24}
	d.zone(cross, g.close)
	c := cross.Center()
	d.Path(func(p *canvas.Path) {
		p.Move(c.X-4, c.Y-4)
		p.Line(c.X+4, c.Y+4)
		p.Move(c.X+4, c.Y-4)
		p.Line(c.X-4, c.Y+4)
	}, canvas.Stroke{Color: d.Inks.Muted, Width: 1.4, Cap: canvas.CapRound})
	count := g.t("of", "n", words.Count(ticked), "of", words.Count(len(g.steps)))
	line := canvas.Rect{X: side, Y: 0, W: cross.X - side - 8, H: headHeight}
	line.W -= painted.Fit(d.Sheet, line, count, typeset.Regular(painted.Beside), d.Inks.Muted, painted.Right) + 8
	painted.Fit(d.Sheet, line, g.t("title."+string(g.id)), typeset.Bold(14), d.Inks.Ink, painted.Left)
	d.Fill(canvas.Rect{Y: headHeight - 3, W: w, H: 3}, 0, d.Inks.Hairline)
	d.Fill(canvas.Rect{Y: headHeight - 3, W: w * float64(ticked) / float64(max(1, len(g.steps))), H: 3}, 0, d.Inks.Good)
}

// zone notes a place that can be pressed, and lights it up under the pointer.
func (d drawing) zone(at canvas.Rect, act func()) (hot bool) {
	hot = d.l.hover == len(d.l.zones)
	d.l.zones = append(d.l.zones, zone{at, act})
	if hot {
		d.Fill(at, 5, painted.Blend(d.Inks.Ground, d.Inks.Ink, 0.06))
	}
	return hot
}

func (d drawing) link(at canvas.Rect, text string, act func()) {
	f := typeset.Regular(painted.Beside)
	at.W = min(at.W, typeset.Width(typeset.Span{Text: text, Face: f})+8)
	d.zone(at, act)
	painted.Fit(d.Sheet, canvas.Rect{X: at.X + 4, Y: at.Y, W: at.W - 4, H: at.H}, text, f, d.Inks.Accent, painted.Left)
}

// step draws a step, and returns where it ends.
func (d drawing) step(i int, s guide.Step, current bool, y float64) float64 {
	g := d.l.of
	name, saying := g.t("step."+string(g.id)+"."+s.Key), g.t("step."+string(g.id)+"."+s.Key+".about")
	small := typeset.Regular(painted.Beside)
	width := d.Scene.Size.W - 2*side - signWidth
	about := typeset.TextHeight(width, saying, small)
	high := 20 + about
	if current {
		high += wayHeight + buttonHigh + 14
		d.Fill(canvas.Rect{X: side / 2, Y: y - 8, W: d.Scene.Size.W - side, H: high + 14}, 6, painted.Blend(d.Inks.Ground, d.Inks.Accent, 0.08))
		d.Frame(canvas.Rect{X: side / 2, Y: y - 8, W: d.Scene.Size.W - side, H: high + 14}, 6, canvas.Stroke{Color: painted.Blend(d.Inks.Ground, d.Inks.Accent, 0.4), Width: 1})
	}
	if !s.Ticked() && !current {
		d.zone(canvas.Rect{X: side / 2, Y: y - 6, W: d.Scene.Size.W - side, H: high + 10}, func() { g.lead(i) })
	}
	d.sign(i, s.Ticked(), current, canvas.Point{X: side + 10, Y: y + 11})
	x := side + signWidth
	ink := d.Inks.Ink
	if s.Ticked() {
		ink = d.Inks.Muted
	}
	painted.Fit(d.Sheet, canvas.Rect{X: float64(x), Y: y, W: width, H: 20}, name, typeset.Bold(painted.Text), ink, painted.Left)
	if !s.Ticked() && s.Of > 1 && !current {
		painted.Fit(d.Sheet, canvas.Rect{X: float64(x), Y: y, W: width, H: 20}, g.t("of", "n", words.Count(s.Done), "of", words.Count(s.Of)), small, d.Inks.Muted, painted.Right)
	}
	d.Text(canvas.Point{X: float64(x), Y: y + 20}, width, saying, small, d.Inks.Muted)
	if current {
		at := canvas.Rect{X: float64(x), Y: y + 20 + about + 4, W: width, H: wayHeight}
		d.way(s, at)
		d.button(canvas.Rect{X: at.X, Y: at.Bottom() + 4, W: width, H: buttonHigh}, g.t("where"), func() { g.lead(i) })
	}
	return y + high
}

// sign draws a tick, or the number of the step.
func (d drawing) sign(i int, ticked, current bool, at canvas.Point) {
	const r = 10
	if ticked {
		d.Add(&canvas.Shape{Path: canvas.Circle(at, r), Fill: d.Inks.Good})
		d.Path(func(p *canvas.Path) {
			p.Move(at.X-4.4, at.Y+0.2)
			p.Line(at.X-1.2, at.Y+3.4)
			p.Line(at.X+4.6, at.Y-3.2)
		}, canvas.Stroke{Color: canvas.RGB(0xffffff), Width: 2, Cap: canvas.CapRound, Join: canvas.JoinRound})
		return
	}
	color, face := d.Inks.Muted, typeset.Regular(painted.Beside)
	if current {
		color, face = d.Inks.Accent, typeset.Bold(painted.Beside)
	}
	d.Add(&canvas.Shape{Path: canvas.Circle(at, r-0.7), Stroke: canvas.Stroke{Color: color, Width: 1.4}})
	painted.Fit(d.Sheet, canvas.Rect{X: at.X - r, Y: at.Y - r, W: 2 * r, H: 2 * r}, strconv.Itoa(i+1), face, color, painted.Middle)
}

// mostBlocks is how many blocks are told apart; more are one bar.
const mostBlocks = 12

// way draws how far a step is: a block for each part of it.
func (d drawing) way(s guide.Step, at canvas.Rect) {
	count := d.l.of.t("of", "n", words.Count(s.Done), "of", words.Count(s.Of))
	w := at.W - painted.Fit(d.Sheet, at, count, typeset.Regular(painted.Beside), d.Inks.Muted, painted.Right) - 10
	idle := painted.Blend(d.Inks.Ground, d.Inks.Accent, 0.22)
	y := at.Y + at.H/2 - 3
	if s.Of > mostBlocks {
		d.Fill(canvas.Rect{X: at.X, Y: y, W: w, H: 6}, 3, idle)
		if s.Done > 0 {
			d.Fill(canvas.Rect{X: at.X, Y: y, W: max(6, w*float64(s.Done)/float64(s.Of)), H: 6}, 3, d.Inks.Good)
		}
		return
	}
	const between = 4
	each := (w - between*float64(s.Of-1)) / float64(s.Of)
	for i := range s.Of {
		color := idle
		if i < s.Done {
			color = d.Inks.Good
		}
		d.Fill(canvas.Rect{X: at.X + float64(i)*(each+between), Y: y, W: each, H: 6}, 3, color)
	}
}

// button draws a button that stands out.
func (d drawing) button(at canvas.Rect, text string, act func()) {
	f := typeset.Bold(painted.Beside)
	at.W = min(at.W, typeset.Width(typeset.Span{Text: text, Face: f})+24)
	ground := painted.Color(theme.ColorNamePrimary)
	if d.zone(at, act) {
		ground = painted.Blend(ground, d.Inks.Ink, 0.15)
	}
	d.Fill(at, 5, ground)
	painted.Fit(d.Sheet, at, text, f, painted.Color(theme.ColorNameForegroundOnPrimary), painted.Middle)
}

// zoneAt is what can be pressed at a place, or −1. What lies under the head
// cannot; the cross is the last.
func (l *list) zoneAt(p fyne.Position) int {
	at := canvas.Point{X: float64(p.X), Y: float64(p.Y)}
	for i := len(l.zones) - 1; i >= 0; i-- {
		if l.zones[i].at.Contains(at) && (at.Y > headHeight || i == len(l.zones)-1) {
			return i
		}
	}
	return -1
}

var (
	_ desktop.Mouseable  = (*list)(nil)
	_ desktop.Hoverable  = (*list)(nil)
	_ desktop.Cursorable = (*list)(nil)
	_ fyne.Scrollable    = (*list)(nil)
)

// MouseDown keeps the press from what lies below; MouseUp acts.
func (l *list) MouseDown(*desktop.MouseEvent) {}

// MouseUp does what is pressed.
func (l *list) MouseUp(e *desktop.MouseEvent) {
	if i := l.zoneAt(e.Position); i >= 0 {
		l.of.Tips().Hide()
		l.zones[i].act()
	}
}

// MouseIn, MouseMoved and MouseOut light up what can be pressed.
func (l *list) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved: see MouseIn.
func (l *list) MouseMoved(e *desktop.MouseEvent) {
	if i := l.zoneAt(e.Position); i != l.hover {
		l.hover = i
		l.Repaint()
	}
}

// MouseOut: see MouseIn.
func (l *list) MouseOut() {
	l.hover = -1
	l.Repaint()
}

// Cursor is a hand over what can be pressed.
func (l *list) Cursor() desktop.Cursor {
	if l.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Scrolled is the wheel.
func (l *list) Scrolled(e *fyne.ScrollEvent) { l.scroll(-float64(e.Scrolled.DY)) }

func (l *list) scroll(by float64) {
	l.y = max(0, min(l.y+by, l.high-float64(l.Size().Height)))
	l.Repaint()
}
