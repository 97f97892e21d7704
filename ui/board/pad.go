package board

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
)

// shownPad is the row of buttons beside the selection, as it is shown.
type shownPad struct {
	shown bool
	pad.Pad
	hot    pad.Sign    // under the pointer; "" for none
	down   pad.Sign    // pressed; "" for none
	window canvas.Size // units
	hint   string      // what the button under the pointer does, once it says so
}

// set takes what an editor shows.
func (p *shownPad) set(e *editor.Editor) {
	p.Pad, p.shown = e.Pad()
	if !p.shown {
		p.hot, p.down, p.hint = "", "", ""
	}
}

// on reports whether a point of the window, in units, is on the pad.
func (p *shownPad) on(at canvas.Point) bool { return p.shown && p.Rect.Contains(at) }

// button is the button at a point of the window, or "".
func (p *shownPad) button(at canvas.Point) pad.Sign {
	if p.shown {
		for _, b := range p.Buttons {
			if b.Rect.Contains(at) {
				return b.Sign
			}
		}
	}
	return ""
}

// Lengths of the pad, in units.
const (
	padRadius = 7.0
	hotInset  = 1.5
	hotRadius = 5.0
	signLine  = 1.6
)

// groups is what is drawn of the pad, in units of the window.
func (p *shownPad) groups(l Look) []*canvas.Group {
	if !p.shown {
		return nil
	}
	plate := p.Rect
	shade := func(dy float64, a uint8) *canvas.Box {
		return &canvas.Box{Rect: plate.Inset(-1).Move(canvas.Point{Y: dy}), Radius: padRadius + 1, Fill: canvas.Color{A: a}}
	}
	g := &canvas.Group{Bounds: plate.Inset(-tolerance.PadGap), Items: []canvas.Item{
		shade(2.5, 16), shade(1.5, 22),
		&canvas.Box{Rect: plate, Radius: padRadius, Fill: colorOf(l.Pad)},
	}}
	if p.Beak != (pad.Beak{}) {
		g.Items = append(g.Items, beak(p.Beak.At, p.Beak.Side, colorOf(l.Pad)))
	}
	for _, b := range p.Buttons {
		if b.Sign == p.hot || b.Sign == p.down {
			alpha := uint8(36)
			if b.Sign == p.down {
				alpha = 64
			}
			g.Items = append(g.Items, &canvas.Box{Rect: b.Rect.Inset(hotInset), Radius: hotRadius, Fill: canvas.RGB(0xffffff).Alpha(alpha)})
		}
		g.Items = append(g.Items, sign(b)...)
	}
	groups := []*canvas.Group{g}
	if p.hint != "" {
		groups = append(groups, p.hintBox(l))
	}
	return groups
}

// beak is the tip of a plate that points at something; side is the plate's.
func beak(at canvas.Point, of side.Side, fill canvas.Color) canvas.Item {
	const long, half = tolerance.PadBeak + 1, tolerance.PadBeak // 1 unit lies under the plate
	v := of.Vector()
	base := canvas.Point{X: at.X - v.X*long, Y: at.Y - v.Y*long}
	var path canvas.Path
	path.Move(at.X, at.Y)
	path.Line(base.X+v.Y*half, base.Y+v.X*half)
	path.Line(base.X-v.Y*half, base.Y-v.X*half)
	path.Close()
	return &canvas.Shape{Path: path, Fill: fill}
}

// The colours of signs that are on, as the marks on the cards.
var (
	signInk = canvas.RGB(0xf3f5f8)
	signOn  = map[pad.Sign]canvas.Color{
		pad.Truth: canvas.RGB(0xffc233),
		pad.Fail:  canvas.RGB(0xff6b5e),
		pad.Wait:  canvas.RGB(0xffb14a),
	}
)

// sign is the picture of a button. Signs are drawn as paths: no font has all
// of them.
func sign(b pad.Button) []canvas.Item {
	c := b.Rect.Center()
	ink := signInk
	if on, ok := signOn[b.Sign]; ok && b.On {
		ink = on
	}
	var p canvas.Path
	line := canvas.Stroke{Color: ink, Width: signLine, Cap: canvas.CapRound, Join: canvas.JoinRound}
	to := func(x, y float64) { p.Line(c.X+x, c.Y+y) }
	from := func(x, y float64) { p.Move(c.X+x, c.Y+y) }
	switch b.Sign {
	case pad.Append:
		from(-5.5, 0)
		to(5.5, 0)
		from(0, -5.5)
		to(0, 5.5)
	case pad.Link:
		from(-7, 0)
		to(6, 0)
		from(2.5, -3.5)
		to(6.5, 0)
		to(2.5, 3.5)
		from(-7, -2.5)
		to(-7, 2.5)
	case pad.Truth:
		star(&p, c, 7)
		s := &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: ink, Width: 1.3, Join: canvas.JoinRound}}
		if b.On {
			s.Fill = ink
		}
		return []canvas.Item{s}
	case pad.Fail:
		from(-2.75, 5.5)
		to(-2.75, -5.5)
		to(4, -5.5)
		from(-2.75, 0)
		to(2.75, 0)
		line.Width = 2
	case pad.Wait:
		from(0, -3.75)
		to(0, 0.25)
		to(2.75, 1.75)
		return []canvas.Item{
			&canvas.Box{Rect: canvas.Rect{X: c.X - 6.5, Y: c.Y - 6.5, W: 13, H: 13}, Radius: 6.5, Stroke: line},
			&canvas.Shape{Path: p, Stroke: line},
		}
	case pad.Delete:
		from(-4.5, -4.5)
		to(4.5, 4.5)
		from(4.5, -4.5)
		to(-4.5, 4.5)
	case pad.More:
		dots := make([]canvas.Item, 3)
		for i := range dots {
			at := canvas.Point{X: c.X + float64(i-1)*5, Y: c.Y}
			dots[i] = &canvas.Box{Rect: canvas.Rect{X: at.X - 1.4, Y: at.Y - 1.4, W: 2.8, H: 2.8}, Radius: 1.4, Fill: ink}
		}
		return dots
	}
	return []canvas.Item{&canvas.Shape{Path: p, Stroke: line}}
}

// star draws the star of a moment of truth: five points, the first upward.
func star(p *canvas.Path, c canvas.Point, r float64) {
	for i := range 10 {
		out := r
		if i%2 == 1 {
			out = r * 0.45
		}
		sin, cos := math.Sincos(float64(i)*math.Pi/5 - math.Pi/2)
		if q := (canvas.Point{X: c.X + out*cos, Y: c.Y + 0.6 + out*sin}); i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	p.Close()
}
