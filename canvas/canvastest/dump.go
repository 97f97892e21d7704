package canvastest

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"touchline/canvas"
)

// Dump writes a scene as text, a line an item, lengths rounded to 0.01 pt: for
// golden files that one can read, and whose differences say what moved.
func Dump(s *canvas.Scene) string {
	var d dump
	d.line("scene %s × %s", num(s.Size.W), num(s.Size.H))
	if s.Ground.Visible() {
		d.line("ground %s", paint(s.Ground))
	}
	for _, g := range s.Groups {
		d.group(g)
	}
	return d.b.String()
}

type dump struct{ b strings.Builder }

func (d *dump) line(format string, args ...any) {
	fmt.Fprintf(&d.b, format, args...)
	d.b.WriteByte('\n')
}

func (d *dump) group(g *canvas.Group) {
	if g == nil {
		d.line("group nil")
		return
	}
	d.line("group %q %s", g.Owner, rect(g.Bounds))
	if g.URL != "" {
		d.line("  url %s", g.URL)
	}
	if g.Page != 0 {
		d.line("  page %d", g.Page)
	}
	if g.Note != "" {
		d.line("  note %q", g.Note)
	}
	for _, item := range g.Items {
		d.item(item)
	}
}

func (d *dump) item(item canvas.Item) {
	switch x := item.(type) {
	case *canvas.Box:
		d.line("  box %s%s%s%s", rect(x.Rect), also(" radius ", x.Radius), filled(x.Fill), stroked(x.Stroke))
	case *canvas.Shape:
		d.line("  path %s%s%s", Path(x.Path), filled(x.Fill), stroked(x.Stroke))
	case *canvas.Text:
		weight := ""
		if x.Weight == canvas.Bold {
			weight = " bold"
		}
		d.line("  text %q %s%s %s", x.Source, num(x.Size), weight, paint(x.Color))
		for _, l := range x.Lines {
			d.line("    %s %s wide %s%s", num(l.At.X), num(l.At.Y), num(l.Width), runs(l.Runs))
		}
	case *canvas.Image:
		if x.Bitmap == nil {
			d.line("  image %s nil", rect(x.Rect))
			return
		}
		b := x.Bitmap
		d.line("  image %s %s %s %d × %d px", rect(x.Rect), b.ID, b.Type, b.Width, b.Height)
	default:
		d.line("  unknown %T", item)
	}
}

// runs lists the runs of a line. The place of a run is said where the one
// before does not end there.
func runs(list []canvas.Run) string {
	var b strings.Builder
	end := 0.0
	for _, r := range list {
		fmt.Fprintf(&b, " %q", r.Text)
		if r.Missing {
			fmt.Fprintf(&b, " missing %s", num(r.Width))
		}
		if math.Abs(r.X-end) > 0.005 {
			fmt.Fprintf(&b, " at %s", num(r.X))
		}
		end = r.X + r.Width
	}
	return b.String()
}

// Path writes a path in the way of SVG: "M 0 0 L 10 0 Z".
func Path(p canvas.Path) string {
	var words []string
	pts := p.Points
	take := func(n int) {
		for range min(n, len(pts)) {
			words = append(words, num(pts[0].X), num(pts[0].Y))
			pts = pts[1:]
		}
	}
	for _, op := range p.Ops {
		switch op {
		case canvas.MoveTo:
			words = append(words, "M")
			take(1)
		case canvas.LineTo:
			words = append(words, "L")
			take(1)
		case canvas.CurveTo:
			words = append(words, "C")
			take(3)
		case canvas.Close:
			words = append(words, "Z")
		}
	}
	return strings.Join(words, " ")
}

func num(v float64) string {
	v = math.Round(v*100) / 100
	if v == 0 {
		v = 0 // not −0
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func rect(r canvas.Rect) string {
	return fmt.Sprintf("%s %s %s×%s", num(r.X), num(r.Y), num(r.W), num(r.H))
}

func also(name string, v float64) string {
	if v == 0 {
		return ""
	}
	return name + num(v)
}

func paint(c canvas.Color) string {
	s := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	if c.A != 255 {
		s += fmt.Sprintf("/%d", c.A)
	}
	return s
}

func filled(c canvas.Color) string {
	if !c.Visible() {
		return ""
	}
	return " fill " + paint(c)
}

func stroked(s canvas.Stroke) string {
	if !s.Visible() {
		return ""
	}
	out := " stroke " + paint(s.Color) + " " + num(s.Width)
	if len(s.Dash) > 0 {
		var parts []string
		for _, d := range s.Dash {
			parts = append(parts, num(d))
		}
		out += " dash " + strings.Join(parts, ",")
	}
	if s.Cap == canvas.CapRound {
		out += " round cap"
	}
	if s.Join == canvas.JoinRound {
		out += " round join"
	}
	return out
}
