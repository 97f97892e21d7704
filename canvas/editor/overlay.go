package editor

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
)

// Overlay is what lies above the picture: rings, handles, bars, the rubber
// band. It is in pt like the picture, on a transparent ground, and its lines
// and handles have the same size on the screen at every zoom. It shows only
// what is in the window, and is the same scene as long as nothing of it
// changed.
func (e *Editor) Overlay() *canvas.Scene {
	p := e.Plan()
	e.hovering()
	if e.overlayCache != nil {
		return e.overlayCache
	}
	o := &overlay{e: e, seen: e.seen(), scene: &canvas.Scene{Size: p.Size}}
	o.hovered()
	o.selected()
	o.keyboard()
	if e.state != nil {
		e.state.draw(o)
	}
	e.overlayCache = o.scene
	return e.overlayCache
}

// overlay is an overlay in the making.
type overlay struct {
	e     *Editor
	seen  canvas.Rect // what shows of the picture, pt
	scene *canvas.Scene
}

// seen is the part of the picture in the window and a little more.
func (e *Editor) seen() canvas.Rect {
	v := e.view
	s := v.Scale()
	return canvas.Rect{X: v.At.X / s, Y: v.At.Y / s, W: v.Window.W / s, H: v.Window.H / s}.Inset(-e.pt(handleHit * 2))
}

// accentColor is the colour of what is selected and of targets.
func (e *Editor) accentColor() canvas.Color {
	switch {
	case e.accent.Visible():
		return e.accent
	case e.theme.Screen:
		return canvas.RGB(0x6FA0FF)
	}
	return canvas.RGB(0x2563EB)
}

// group adds a group of items.
func (o *overlay) group(owner canvas.Owner, items ...canvas.Item) {
	g := &canvas.Group{Owner: owner, Items: items}
	for _, it := range items {
		switch it := it.(type) {
		case *canvas.Box:
			g.Bounds = g.Bounds.Union(it.Rect.Inset(-it.Stroke.Width))
		case *canvas.Shape:
			// Points of a straight line have no extent of their own.
			g.Bounds = g.Bounds.Union(it.Path.Bounds().Inset(-it.Stroke.Width - 0.01))
		}
	}
	o.scene.Groups = append(o.scene.Groups, g)
}

// ring outlines a rectangle, so many units outside it.
func (o *overlay) ring(owner canvas.Owner, r canvas.Rect, width, gap float64, alpha uint8) {
	pt := o.e.pt
	o.group(owner, &canvas.Box{
		Rect: r.Inset(-pt(gap + width/2)), Radius: pt(gap) + 5,
		Stroke: canvas.Stroke{Color: o.e.accentColor().Alpha(alpha), Width: pt(width)},
	})
}

// wash tints a rectangle.
func (o *overlay) wash(owner canvas.Owner, r canvas.Rect, alpha uint8) {
	o.group(owner, &canvas.Box{Rect: r, Fill: o.e.accentColor().Alpha(alpha)})
}

// bar is a thick line with round ends: where something will land.
func (o *overlay) bar(owner canvas.Owner, r canvas.Rect) {
	t := o.e.pt(barThickness)
	c := r.Center()
	if r.W >= r.H {
		r = canvas.Rect{X: r.X, Y: c.Y - t/2, W: r.W, H: t}
	} else {
		r = canvas.Rect{X: c.X - t/2, Y: r.Y, W: t, H: r.H}
	}
	o.group(owner, &canvas.Box{Rect: r, Radius: t / 2, Fill: o.e.accentColor()})
}

// path draws a way of straight stretches.
func (o *overlay) path(owner canvas.Owner, pts []canvas.Point, width float64, alpha uint8, dash bool) {
	if len(pts) < 2 {
		return
	}
	var p canvas.Path
	p.Move(pts[0].X, pts[0].Y)
	for _, q := range pts[1:] {
		p.Line(q.X, q.Y)
	}
	s := canvas.Stroke{Color: o.e.accentColor().Alpha(alpha), Width: o.e.pt(width), Cap: canvas.CapRound, Join: canvas.JoinRound}
	if dash {
		s.Dash = []float64{o.e.pt(5), o.e.pt(4)}
	}
	o.group(owner, &canvas.Shape{Path: p, Stroke: s})
}

// tip is an arrow's head at the end of a way.
func (o *overlay) tip(owner canvas.Owner, at, from canvas.Point) {
	d := at.Sub(from)
	n := math.Hypot(d.X, d.Y)
	if n == 0 {
		return
	}
	k := o.e.pt(9) / n
	u := canvas.Point{X: d.X * k, Y: d.Y * k}
	var p canvas.Path
	p.Move(at.X, at.Y)
	p.Line(at.X-u.X-u.Y/2, at.Y-u.Y+u.X/2)
	p.Line(at.X-u.X+u.Y/2, at.Y-u.Y-u.X/2)
	p.Close()
	o.group(owner, &canvas.Shape{Path: p, Fill: o.e.accentColor()})
}

// knob is a handle: a filled circle with a light edge.
func (o *overlay) knob(owner canvas.Owner, at canvas.Point, hot bool) {
	pt := o.e.pt
	fill, edge := o.e.theme.Card, o.e.accentColor()
	if hot {
		fill, edge = edge, fill
	}
	r := pt(handleDrawn / 2)
	o.group(owner, &canvas.Box{Rect: square(at, 2*r), Radius: r, Fill: fill, Stroke: canvas.Stroke{Color: edge, Width: pt(1.5)}})
}

// plus is the sign that inserts between two heads.
func (o *overlay) plus(at canvas.Point) {
	pt := o.e.pt
	r, arm := pt(plusDrawn/2), pt(4)
	var p canvas.Path
	p.Move(at.X-arm, at.Y)
	p.Line(at.X+arm, at.Y)
	p.Move(at.X, at.Y-arm)
	p.Line(at.X, at.Y+arm)
	o.group("plus",
		&canvas.Box{Rect: square(at, 2*r), Radius: r, Fill: o.e.accentColor()},
		&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: o.e.theme.OnMark, Width: pt(1.75), Cap: canvas.CapRound}},
	)
}

// hovered shows what the resting pointer is on.
func (o *overlay) hovered() {
	e := o.e
	if e.state != nil || !e.inside {
		return
	}
	h := e.hover.hit
	switch h.part {
	case onCard, onSticky, onLink, onLabel, onHandle, onHead:
		if !e.Selection().Has(h.owner) {
			o.outline("hover", h.owner, 1.5, 110)
		}
	case onPlus:
		o.bar("bar", e.borderBar(h.kind, h.index))
		o.plus(e.plus(h.kind, h.index))
	case onBorder:
		o.bar("bar", e.borderBar(h.kind, h.index))
		o.plus(e.plus(h.kind, h.index))
	}
	if e.readOnly {
		return
	}
	for _, c := range e.handled() {
		for s := side.Right; s <= side.Top; s++ {
			hot := h.part == onHandle && h.owner == OfCard(c.Card.ID) && h.index == int(s)
			o.knob("handle", e.handle(c.Rect, s), hot)
		}
	}
}

// selected shows what is selected.
func (o *overlay) selected() {
	e := o.e
	for _, owner := range e.Selection().Owners() {
		o.outline("selected", owner, 2, 255)
	}
	if l := e.soleLink(); l != nil && e.state == nil && !e.readOnly {
		o.pins(l)
		o.knob("end", l.Points[0], e.hover.hit.part == onEnd && e.hover.hit.index == 0)
		o.knob("end", l.Points[len(l.Points)-1], e.hover.hit.part == onEnd && e.hover.hit.index == 1)
	}
	if c := e.soleCard(); c != nil && e.state != nil && e.Doing() == "pointing" {
		for s := side.Right; s <= side.Top; s++ {
			o.knob("handle", e.handle(c.Rect, s), false)
		}
	}
}

// pins shows which stretches of a link the user has led through a gutter.
func (o *overlay) pins(l *layout.Link) {
	for i, s := range o.e.Plan().Segments(l) {
		if s.Pin >= 0 {
			o.group("pin", &canvas.Box{Rect: square(canvas.Around(l.Points[i], l.Points[i+1]).Center(), o.e.pt(pinDrawn)), Fill: o.e.accentColor()})
		}
	}
}

// outline draws a ring around what an owner owns, if it shows.
func (o *overlay) outline(as, owner canvas.Owner, width float64, alpha uint8) {
	e := o.e
	p := e.Plan()
	kind, id := Split(owner)
	const gap = 1.5
	switch kind {
	case KindCard:
		if c := p.Card(model.CardID(id)); c != nil && c.Rect.Overlaps(o.seen) {
			o.ring(as, c.Rect, width, gap, alpha)
		}
	case KindSticky:
		if s := e.notePlace(model.StickyID(id)); s != nil {
			o.ring(as, s.Rect, width, gap, alpha)
		}
	case KindLink:
		if l := p.Link(model.LinkID(id)); l != nil {
			o.path(as, l.Points, 2*width, alpha/2, false)
		}
	default:
		if head, body, ok := e.stretch(owner); ok {
			o.wash(as, body, alpha/16)
			o.group(as, &canvas.Box{Rect: head, Stroke: canvas.Stroke{Color: e.accentColor().Alpha(alpha), Width: e.pt(width)}})
		}
	}
}

// stretch is the head and the body of a step, a phase or a lane.
func (e *Editor) stretch(owner canvas.Owner) (head, body canvas.Rect, ok bool) {
	p, x := e.Plan(), e.index()
	bottom := headsOf(p).End
	kind, id := Split(owner)
	columns := func(from, to int, top, end float64) (canvas.Rect, canvas.Rect, bool) {
		l, r := x.Bounds[from], x.Bounds[to]
		return canvas.Rect{X: l, Y: top, W: r - l, H: end - top}, canvas.Rect{X: l, Y: p.Frozen.Y, W: r - l, H: bottom - p.Frozen.Y}, true
	}
	switch kind {
	case KindStep:
		if i, ok := p.Doc.Column(model.StepID(id)); ok {
			return columns(i, i+1, e.stepTop(), p.Frozen.Y)
		}
	case KindPhase:
		if from, to, ok := grid.Columns(e.Document(), model.PhaseID(id)); ok {
			return columns(from, to, e.bandTop(), e.stepTop())
		}
	case KindLane:
		if i, ok := p.Doc.Row(model.LaneID(id)); ok {
			l := p.Lanes[i]
			return l.Head, l.Body, true
		}
	}
	return head, body, false
}
