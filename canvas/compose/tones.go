package compose

import (
	"touchline/canvas"
	"touchline/model"
	"touchline/model/overlay"
)

// pattern is what fills a field beside its colour: it tells classes apart in
// grey and to those who see colours otherwise.
type pattern uint8

const (
	solid pattern = iota
	rising
	falling
	dots
	level
	upright
	crossed
	squares
	band
)

// toneLook is how the cards of a class look.
type toneLook struct {
	fill, sign  canvas.Color // of the field, and of its pattern
	tile, words canvas.Color // what the value stands on, and the value
	edge        canvas.Color // of the card
	width       float64      // of that edge, pt
	pattern     pattern
}

// tones is what a tone looks like: whose colour it has, how strong, and by
// which pattern it is known.
var tones = map[overlay.Tone]struct {
	hue     func(*Theme) canvas.Color
	strong  bool
	width   float64
	pattern pattern
}{
	overlay.Plain:  {func(t *Theme) canvas.Color { return t.Muted }, false, 0.75, solid},
	overlay.Bad:    {func(t *Theme) canvas.Color { return t.Warn }, true, 1.5, rising},
	overlay.Notice: {func(t *Theme) canvas.Color { return t.Wait }, false, 1.15, dots},
	overlay.Good:   {func(t *Theme) canvas.Color { return t.Roles[model.RoleMetric].Accent }, false, 1, level},
	overlay.Best:   {func(t *Theme) canvas.Color { return t.Roles[model.RoleMetric].Accent }, true, 1.15, squares},
	overlay.Name1:  {accented(model.AccentBlue), false, 1, rising},
	overlay.Name2:  {accented(model.AccentTeal), false, 1, dots},
	overlay.Name3:  {accented(model.AccentViolet), false, 1, level},
	overlay.Name4:  {accented(model.AccentAmber), false, 1, upright},
	overlay.Name5:  {accented(model.AccentRose), false, 1, crossed},
	overlay.Name6:  {accented(model.AccentSlate), false, 1, falling},
	overlay.Name7:  {accented(model.AccentBrown), false, 1, squares},
	overlay.Name8:  {accented(model.AccentGreen), false, 1, band},
}

func accented(a model.Accent) func(*Theme) canvas.Color {
	return func(t *Theme) canvas.Color { return t.Accents[a] }
}

// tone is how a class looks in the theme.
func (t *Theme) tone(of overlay.Tone) toneLook {
	k := tones[of]
	hue := k.hue(t)
	l := toneLook{edge: hue, width: k.width, pattern: k.pattern}
	if k.strong {
		hue = Mix(hue, t.Ink, 0.1) // for the value on it
		l.fill, l.sign, l.tile = hue, Mix(hue, t.Card, 0.45), hue
		l.words = t.Card
		if t.Screen && lightness(hue) > 0.5 {
			l.words = t.Ground
		}
		return l
	}
	l.fill, l.sign, l.tile, l.words = Mix(t.Card, hue, 0.16), Mix(t.Card, hue, 0.62), Mix(t.Card, hue, 0.07), t.Ink
	if l.pattern == solid {
		l.tile = l.fill
	}
	return l
}

// lightness is how light a colour is, 0 to 1.
func lightness(c canvas.Color) float64 {
	return (0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)) / 255
}

// paint fills a field: its ground, and its pattern within it.
func (l toneLook) paint(g *canvas.Group, area canvas.Path, r canvas.Rect) {
	g.Items = append(g.Items, &canvas.Shape{Path: area, Fill: l.fill})
	in := r.Inset(1.4)
	if in.W <= 0 || in.H <= 0 {
		return
	}
	line := func(p canvas.Path, width float64) {
		if len(p.Points) > 0 {
			g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: l.sign, Width: width}})
		}
	}
	switch l.pattern {
	case rising:
		line(slanted(in, 4, false), 0.8)
	case falling:
		line(slanted(in, 4, true), 0.8)
	case crossed:
		line(slanted(in, 5.5, false), 0.6)
		line(slanted(in, 5.5, true), 0.6)
	case level:
		line(parallel(in, 3.2, true), 0.8)
	case upright:
		line(parallel(in, 3.2, false), 0.8)
	case squares:
		line(parallel(in, 5, true), 0.6)
		line(parallel(in, 5, false), 0.6)
	case dots:
		g.Items = append(g.Items, &canvas.Shape{Path: dotted(in, 4), Fill: l.sign})
	case band:
		g.Items = append(g.Items, &canvas.Box{Rect: canvas.Rect{X: in.X, Y: in.Y, W: 4, H: in.H}, Fill: l.sign})
	}
}

// slanted is lines at 45° within a rectangle.
func slanted(r canvas.Rect, pitch float64, down bool) canvas.Path {
	var p canvas.Path
	const least = 0.1 // pt: a shorter line at the end is a dot
	for x := r.X - r.H + pitch/2; x < r.Right()-least; x += pitch {
		x0, y0, x1, y1 := x, r.Bottom(), x+r.H, r.Y
		if x0 < r.X {
			y0, x0 = y0-(r.X-x0), r.X
		}
		if x1 > r.Right() {
			y1, x1 = y1+(x1-r.Right()), r.Right()
		}
		if down {
			y0, y1 = r.Y+r.Bottom()-y0, r.Y+r.Bottom()-y1
		}
		p.Move(x0, y0)
		p.Line(x1, y1)
	}
	return p
}

// parallel is lines along an axis within a rectangle.
func parallel(r canvas.Rect, pitch float64, across bool) canvas.Path {
	var p canvas.Path
	if across {
		for y := r.Y + pitch/2; y < r.Bottom(); y += pitch {
			p.Move(r.X, y)
			p.Line(r.Right(), y)
		}
		return p
	}
	for x := r.X + pitch/2; x < r.Right(); x += pitch {
		p.Move(x, r.Y)
		p.Line(x, r.Bottom())
	}
	return p
}

// dotted is dots within a rectangle, every second row shifted.
func dotted(r canvas.Rect, pitch float64) canvas.Path {
	var p canvas.Path
	const half = 0.65
	for i, y := 0, r.Y+pitch/2; y < r.Bottom()-half; i, y = i+1, y+pitch/2 {
		for x := r.X + pitch/2 - float64(i%2)*pitch/2 + half; x < r.Right()-half; x += pitch {
			p.Move(x, y-half)
			p.Line(x+half, y)
			p.Line(x, y+half)
			p.Line(x-half, y)
			p.Close()
		}
	}
	return p
}

// faded is a theme most of which is the ground: what it draws is still there,
// and out of the way.
func (t *Theme) faded() *Theme {
	f := *t
	f.Shadow = 0
	for _, c := range []*canvas.Color{
		&f.Ink, &f.Muted, &f.Hairline, &f.Edge, &f.Note, &f.Fold, &f.Link, &f.Truth, &f.Fail, &f.Wait, &f.OnMark, &f.Warn, &f.Good, &f.Fair, &f.Poor, &f.Sticky,
	} {
		*c = Mix(*c, t.Ground, veil)
	}
	f.Card = Mix(t.Card, t.Ground, veil)
	f.Roles = make(map[model.Role]Tint, len(t.Roles))
	for r, tint := range t.Roles {
		f.Roles[r] = Tint{Mix(tint.Accent, t.Ground, veil), tint.Ground, Mix(tint.Text, t.Ground, veil)}
	}
	f.Accents = make(map[model.Accent]canvas.Color, len(t.Accents))
	for a, c := range t.Accents {
		f.Accents[a] = Mix(c, t.Ground, veil)
	}
	return &f
}

// veil is the share of the ground in what is out of the way.
const veil = 0.66
