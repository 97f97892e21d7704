package pptx

import (
	"math"
	"slices"
	"strings"

	"touchline/canvas"
)

// kind is what a shape is written as.
type kind uint8

const (
	aBox kind = iota
	aPath
	someWords
	aPicture
	aLink
	aTable
	aChart
	aTitle
	aNumber
	aSubtitle
	aFoot
)

// shape is one of a slide, at its place.
type shape struct {
	id     int
	kind   kind
	rect   canvas.Rect
	called string // what it is where it says nothing

	radius float64
	path   canvas.Path
	fill   canvas.Color
	stroke canvas.Stroke
	texts  []*canvas.Text // that stand in it
	bitmap *canvas.Bitmap
	link   *canvas.Connection
	table  *canvas.Grid
	chart  *canvas.Chart
}

// weight is how much a shape is the one that a group is about.
func (s *shape) weight() float64 {
	w := s.rect.W * s.rect.H
	if s.kind != aBox && s.kind != aPath {
		w = 0
	}
	return w
}

// moved is how a drawing stands on the slide: scaled by k, and then moved.
type moved struct {
	k  float64
	by canvas.Point
}

func (t moved) point(p canvas.Point) canvas.Point {
	return canvas.Point{X: p.X*t.k + t.by.X, Y: p.Y*t.k + t.by.Y}
}

func (t moved) rect(r canvas.Rect) canvas.Rect {
	p := t.point(canvas.Point{X: r.X, Y: r.Y})
	return canvas.Rect{X: p.X, Y: p.Y, W: r.W * t.k, H: r.H * t.k}
}

func (t moved) points(all []canvas.Point) []canvas.Point {
	out := make([]canvas.Point, len(all))
	for i, p := range all {
		out[i] = t.point(p)
	}
	return out
}

func (t moved) stroke(s canvas.Stroke) canvas.Stroke {
	s.Width *= t.k
	s.Dash = slices.Clone(s.Dash)
	for i := range s.Dash {
		s.Dash[i] *= t.k
	}
	return s
}

func (t moved) text(x *canvas.Text) *canvas.Text {
	out := *x
	out.Size *= t.k
	out.Lines = make([]canvas.Line, len(x.Lines))
	for i, l := range x.Lines {
		out.Lines[i] = canvas.Line{At: t.point(l.At), Width: l.Width * t.k, Runs: l.Runs}
	}
	return &out
}

// shapes makes shapes of the items of a group. A text that stands in a box or in
// a closed path is that one's.
func (t moved) shapes(g *canvas.Group, id func() int) (out []*shape) {
	for i, it := range g.Items {
		switch it := it.(type) {
		case *canvas.Box:
			if !it.Fill.Visible() && !it.Stroke.Visible() || shadow(g.Items, i) {
				continue
			}
			out = append(out, &shape{id: id(), kind: aBox, called: "box", rect: t.rect(it.Rect), radius: it.Radius * t.k, fill: it.Fill, stroke: t.stroke(it.Stroke)})
		case *canvas.Shape:
			p := canvas.Path{Ops: it.Path.Ops, Points: t.points(it.Path.Points)}
			if len(p.Points) > 0 {
				out = append(out, &shape{id: id(), kind: aPath, called: "line", rect: p.Bounds(), path: p, fill: it.Fill, stroke: t.stroke(it.Stroke)})
			}
		case *canvas.Image:
			out = append(out, &shape{id: id(), kind: aPicture, called: "picture", rect: t.rect(it.Rect), bitmap: it.Bitmap})
		case *canvas.Text:
			if len(it.Lines) == 0 || strings.TrimSpace(it.Source) == "" {
				continue
			}
			words := t.text(it)
			if in := around(out, words); in != nil {
				in.texts = append(in.texts, words)
			} else {
				out = append(out, &shape{id: id(), kind: someWords, rect: extent(words), texts: []*canvas.Text{words}})
			}
		}
	}
	return out
}

// shadow reports whether a box is the shadow of the next one: slides are without.
func shadow(items []canvas.Item, i int) bool {
	const most = 1.5 // pt
	b := items[i].(*canvas.Box)
	if i+1 == len(items) || b.Stroke.Visible() {
		return false
	}
	n, ok := items[i+1].(*canvas.Box)
	return ok && n.Rect.W == b.Rect.W && n.Rect.H == b.Rect.H && n.Fill.Visible() &&
		math.Abs(n.Rect.X-b.Rect.X) <= most && math.Abs(n.Rect.Y-b.Rect.Y) <= most
}

// extent is what the line boxes of a text cover.
func extent(t *canvas.Text) canvas.Rect {
	left, right := math.Inf(1), math.Inf(-1)
	for _, l := range t.Lines {
		left, right = min(left, l.At.X), max(right, l.At.X+l.Width)
	}
	return canvas.Rect{X: left, Y: top(t), W: right - left, H: bottom(t) - top(t)}
}

// hair is what may be lost in reckoning, pt.
const hair = 0.5

// around is the smallest shape that a text stands in, below the texts that
// stand there already and on the same left edge; nil if there is none.
func around(shapes []*shape, t *canvas.Text) *shape {
	var in *shape
	e := extent(t)
	for _, s := range shapes {
		closed := s.kind == aBox || s.kind == aPath && slices.Contains(s.path.Ops, canvas.Close)
		if !closed || e.X < s.rect.X-hair || e.Right() > s.rect.Right()+hair || e.Y < s.rect.Y-2 || e.Bottom() > s.rect.Bottom()+2 {
			continue
		}
		if n := len(s.texts); n > 0 {
			last := extent(s.texts[n-1])
			if e.Y < last.Bottom()-hair || math.Abs(e.X-last.X) > 2 || s.texts[n-1].Align != t.Align {
				continue
			}
		}
		if in == nil || s.weight() <= in.weight() {
			in = s
		}
	}
	return in
}

// write writes a shape with its properties.
func (s *shape) write(on *slide, b *strings.Builder, named string) {
	switch s.kind {
	case aLink:
		s.writeLink(on, b, named)
	case aPicture:
		s.writePicture(on, b, named)
	case aTable, aChart:
		s.writeFrame(on, b, named)
	default:
		s.writeSP(on, b, named)
	}
}

// writeSP writes a shape that can hold text.
func (s *shape) writeSP(on *slide, b *strings.Builder, named string) {
	if held, place := s.held(on); held != "" {
		b.WriteString("<p:sp><p:nvSpPr>" + named + `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` + held + "</p:nvSpPr><p:spPr>" + place + "</p:spPr>" + s.heldText(on) + "</p:sp>")
		return
	}
	extra, holder := "", "<p:nvPr/>"
	switch s.kind {
	case someWords, aSubtitle, aFoot:
		extra = ` txBox="1"`
	case aTitle:
		holder = `<p:nvPr><p:ph type="title"/></p:nvPr>`
	case aNumber:
		holder = `<p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr>`
	}
	b.WriteString("<p:sp><p:nvSpPr>" + named + "<p:cNvSpPr" + extra + "/>" + holder + "</p:nvSpPr><p:spPr>" + xfrm("a:xfrm", "", s.frame()))
	switch s.kind {
	case aBox:
		b.WriteString(s.preset() + on.fill(s.fill) + on.line(s.stroke, ""))
	case aPath:
		b.WriteString(custom(s.path, s.rect, s.fill.Visible()) + on.fill(s.fill) + on.line(s.stroke, ""))
	default:
		b.WriteString(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`)
	}
	b.WriteString("</p:spPr>" + s.body(on) + "</p:sp>")
}

// preset is the geometry of a box: a rectangle, a rounded one, or an ellipse.
func (s *shape) preset() string {
	side := min(s.rect.W, s.rect.H)
	switch {
	case s.radius <= 0 || side <= 0:
		return `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
	case s.radius >= side/2-0.01 && math.Abs(s.rect.W-s.rect.H) < 0.01:
		return `<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`
	}
	return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ` + share(min(s.radius, side/2), side) + `"/></a:avLst></a:prstGeom>`
}

// custom is the geometry of a path, with sites for links in the middle of each
// side, numbered as those of a rectangle.
func custom(p canvas.Path, r canvas.Rect, filled bool) string {
	var b strings.Builder
	b.WriteString(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>` +
		`<a:cxn ang="16200000"><a:pos x="hc" y="t"/></a:cxn><a:cxn ang="10800000"><a:pos x="l" y="vc"/></a:cxn>` +
		`<a:cxn ang="5400000"><a:pos x="hc" y="b"/></a:cxn><a:cxn ang="0"><a:pos x="r" y="vc"/></a:cxn></a:cxnLst>` +
		`<a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="` + num(emu(r.W)) + `" h="` + num(emu(r.H)) + `"`)
	if !filled {
		b.WriteString(` fill="none"`)
	}
	b.WriteString(">")
	pt := func(q canvas.Point) {
		b.WriteString(`<a:pt x="` + num(emu(q.X-r.X)) + `" y="` + num(emu(q.Y-r.Y)) + `"/>`)
	}
	at, open := 0, false
	for _, op := range p.Ops {
		switch op {
		case canvas.MoveTo:
			b.WriteString("<a:moveTo>")
			pt(p.Points[at])
			b.WriteString("</a:moveTo>")
			at, open = at+1, true
		case canvas.LineTo:
			b.WriteString("<a:lnTo>")
			pt(p.Points[at])
			b.WriteString("</a:lnTo>")
			at++
		case canvas.CurveTo:
			b.WriteString("<a:cubicBezTo>")
			for _, q := range p.Points[at : at+3] {
				pt(q)
			}
			b.WriteString("</a:cubicBezTo>")
			at += 3
		case canvas.Close:
			if open {
				b.WriteString("<a:close/>")
			}
			open = false
		}
	}
	b.WriteString("</a:path></a:pathLst></a:custGeom>")
	return b.String()
}

// frame is where a shape stands. Text in a placeholder or beside everything has
// room to be a little wider in another font.
func (s *shape) frame() canvas.Rect {
	if s.kind != someWords && s.kind != aTitle {
		return s.rect
	}
	r, t := s.rect, s.texts[0]
	if len(t.Lines) < 2 && s.kind == someWords {
		return r
	}
	more := r.W*0.04 + 2
	switch alignment(t, nil) {
	case canvas.AlignCentre:
		r.X -= more / 2
	case canvas.AlignRight:
		r.X -= more
	}
	r.W += more
	return r
}
