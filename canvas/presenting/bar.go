package presenting

import (
	"math"
	"strconv"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// Dressing is in what the line below the map is drawn.
type Dressing struct {
	Theme  *compose.Theme
	Lang   model.Lang
	Legend string // what is laid over the map, in words; "" for nothing
}

// Below is what stands below the map and over everything, in units: the line, the
// pointer, the sheet of keys.
func (s *Show) Below(now time.Time, in Dressing) []*canvas.Group {
	out := []*canvas.Group{s.barOf(s.Caption(now, in.Lang), in)}
	if in.Legend != "" {
		out = append(out, s.legend(in))
	}
	out = append(out, s.pointer()...)
	if s.help {
		out = append(out, s.sheet(in))
	}
	return out
}

// setter puts words from the left and from the right into a line.
type setter struct {
	group       *canvas.Group
	left, right float64 // what is free, units
	middle      float64
	high        float64 // of the line
}

// put sets words at the left end; cut where there is no room for them, and left out
// where there is hardly any: what matters less does not take their place then.
func (p *setter) put(s string, share float64, w canvas.Weight, c canvas.Color) {
	face := text.Face{Size: p.high * share, Weight: w}
	gap := p.high * 0.35
	if s == "" {
		return
	}
	if p.right-p.left < 3*face.Size {
		p.left = p.right
		return
	}
	l := text.Fit(s, face, p.right-p.left)
	l.At = canvas.Point{X: p.left, Y: p.middle - text.LineHeight(face)/2 + text.Ascent(face)}
	p.group.Items = append(p.group.Items, &canvas.Text{Source: s, Lines: []canvas.Line{l}, Size: face.Size, Weight: w, Color: c})
	p.left += l.Width + gap
}

// putRight sets words at the right end.
func (p *setter) putRight(s string, share float64, w canvas.Weight, c canvas.Color) {
	face := text.Face{Size: p.high * share, Weight: w}
	width := text.Width(s, face)
	if s == "" || width > p.right-p.left {
		return
	}
	l := text.Single(s, face)
	l.At = canvas.Point{X: p.right - width, Y: p.middle - text.LineHeight(face)/2 + text.Ascent(face)}
	p.group.Items = append(p.group.Items, &canvas.Text{Source: s, Lines: []canvas.Line{l}, Size: face.Size, Weight: w, Color: c})
	p.right -= width + p.high*0.35
}

// Sizes of the texts in the line, as a part of its height. The smallest is 14 pt
// in a room.
const (
	nameShare  = 0.44
	timeShare  = 0.38
	quoteShare = 0.35
)

// barOf is the line below the map: name, time, what the customer says; at the
// right how far one is.
func (s *Show) barOf(c Caption, in Dressing) *canvas.Group {
	t, high := in.Theme, s.Bar()
	top := s.window.H - high
	all := canvas.Rect{Y: top, W: s.window.W, H: high}
	p := &setter{group: &canvas.Group{Bounds: all}, left: high * 0.6, right: s.window.W - high*0.6, middle: top + high/2, high: high}
	p.group.Items = append(p.group.Items, &canvas.Box{Rect: all, Fill: t.Ground}, &canvas.Box{Rect: canvas.Rect{Y: top, W: s.window.W, H: 1}, Fill: t.Hairline})
	switch {
	case s.number.n > 0:
		p.putRight("→ "+strconv.Itoa(s.number.n)+"…", nameShare, canvas.Bold, t.PhaseFrom)
	case c.Of > 0 && c.At > 0:
		p.putRight(strconv.Itoa(c.At)+" / "+strconv.Itoa(c.Of), timeShare, canvas.Regular, t.Muted)
	}
	s.progress(p, t)
	p.putRight(c.Sum, timeShare, canvas.Bold, t.Ink)
	if c.Feeling != nil {
		at := canvas.Point{X: p.left + high*0.2, Y: p.middle}
		p.group.Items = append(p.group.Items, grown(compose.Face(t, *c.Feeling, canvas.Point{}), at, high*0.032)...)
		p.left += high * 0.6
	}
	p.put(c.Name, nameShare, canvas.Bold, t.Ink)
	ink := t.Ink
	if c.Slow {
		ink = t.Warn
	}
	p.put(c.Time, timeShare, canvas.Bold, ink)
	if c.Quote != "" {
		p.put(words.T(in.Lang, "present.quote", "quote", c.Quote), quoteShare, canvas.Regular, t.Muted)
	}
	return p.group
}

// legend says what is laid over the map, on a plate above the line.
func (s *Show) legend(in Dressing) *canvas.Group {
	high := s.Bar()
	face := text.Face{Size: high * quoteShare}
	pad := high * 0.25
	l := text.Fit(in.Legend, face, s.window.W-high*1.2-2*pad)
	plate := canvas.Rect{X: high * 0.6, W: l.Width + 2*pad, H: text.LineHeight(face) + pad}
	plate.Y = s.window.H - high - plate.H - high*0.2
	l.At = canvas.Point{X: plate.X + pad, Y: plate.Y + pad/2 + text.Ascent(face)}
	return grouped(
		&canvas.Box{Rect: plate, Radius: pad, Fill: in.Theme.Ground, Stroke: canvas.Stroke{Color: in.Theme.Edge, Width: 1.2}},
		&canvas.Text{Source: in.Legend, Lines: []canvas.Line{l}, Size: face.Size, Color: in.Theme.Ink},
	)
}

// Of the dots, as a part of the line's height: from one to the next, their radius,
// that of the one where one is.
const (
	dotPitch = 0.34
	dotSmall = 0.09
	dotLarge = 0.13
)

// dots is where the dots of the steps stand, in units: the middle of the first and
// how far it is to the next. Where there is no room for them there are none.
func (s *Show) dots() (first canvas.Point, pitch float64, ok bool) {
	high, n := s.Bar(), s.most()
	pitch = high * dotPitch
	width := float64(n-1) * pitch
	if n < 1 || width > s.window.W*0.3 {
		return canvas.Point{}, 0, false
	}
	right := s.window.W - high*0.6 - text.Width("000 / 000", text.Face{Size: high * timeShare}) - high*0.35
	return canvas.Point{X: right - width, Y: s.window.H - high/2}, pitch, right-width > s.window.W/2
}

// dotAt is the step whose dot lies at a place, from 0.
func (s *Show) dotAt(at canvas.Point) (int, bool) {
	first, pitch, ok := s.dots()
	if !ok {
		return 0, false
	}
	n := int(math.Round((at.X - first.X) / pitch))
	return n, n >= 0 && n < s.most() && abs(at.X-first.X-float64(n)*pitch) <= pitch/2
}

// progress is a dot for each step, filled up to where one is; where they have no
// room, a bar.
func (s *Show) progress(p *setter, t *compose.Theme) {
	at, of, here := s.progressed()
	if of == 0 {
		return
	}
	first, pitch, ok := s.dots()
	if !ok {
		width := min(s.window.W*0.16, p.right-p.left)
		r := canvas.Rect{X: p.right - width, Y: p.middle - p.high*0.05, W: width, H: p.high * 0.1}
		done := r
		done.W *= float64(at) / float64(of)
		p.group.Items = append(p.group.Items, &canvas.Box{Rect: r, Radius: r.H / 2, Fill: t.Hairline}, &canvas.Box{Rect: done, Radius: min(r.H, done.W) / 2, Fill: t.PhaseFrom})
		p.right = r.X - p.high*0.35
		return
	}
	for i := range of {
		c := canvas.Point{X: first.X + float64(i)*pitch, Y: first.Y}
		dot := &canvas.Shape{Path: canvas.Circle(c, p.high*dotSmall), Fill: t.PhaseFrom}
		switch {
		case i+1 == at && here == 1:
			dot.Path = canvas.Circle(c, p.high*dotLarge)
		case i+1 > at || i+1 > at-here && here > 1:
			dot.Fill = t.Edge
		}
		if here > 1 && i+1 > at-here && i+1 <= at {
			dot.Fill = t.Ground
			dot.Stroke = canvas.Stroke{Color: t.PhaseFrom, Width: p.high * 0.035}
		}
		p.group.Items = append(p.group.Items, dot)
	}
	p.right = first.X - p.high*0.5
}

// progressed is the last step, or on the walk card, where one is, from 1; of how
// many; and how many there are where one is: at a phase all of its steps.
func (s *Show) progressed() (at, of, here int) {
	switch {
	case s.walking:
		return s.walked + 1, len(s.stops.walk), 1
	case s.stop.Level == AtPhase:
		ph, _ := s.plan.Doc.Phase(s.stop.Phase)
		at, of = s.placeOf(ph.Steps[len(ph.Steps)-1].ID)
		return at, of, len(ph.Steps)
	case s.stop.Level == Overview:
		return 0, len(s.stops.order), 1
	}
	at, of = s.placeOf(s.stop.Step)
	return at, of, 1
}

// grown is items that are drawn around the origin, larger by a factor, at a place.
func grown(items []canvas.Item, at canvas.Point, k float64) []canvas.Item {
	out := make([]canvas.Item, 0, len(items))
	for _, it := range items {
		switch x := it.(type) {
		case *canvas.Shape:
			y := *x
			y.Path = canvas.Path{Ops: x.Path.Ops, Points: make([]canvas.Point, len(x.Path.Points))}
			for i, p := range x.Path.Points {
				y.Path.Points[i] = canvas.Point{X: p.X*k + at.X, Y: p.Y*k + at.Y}
			}
			y.Stroke.Width *= k
			out = append(out, &y)
		case *canvas.Box:
			y := *x
			y.Rect = canvas.Rect{X: x.Rect.X*k + at.X, Y: x.Rect.Y*k + at.Y, W: x.Rect.W * k, H: x.Rect.H * k}
			y.Radius, y.Stroke.Width = x.Radius*k, x.Stroke.Width*k
			out = append(out, &y)
		}
	}
	return out
}
