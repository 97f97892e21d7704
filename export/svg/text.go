package svg

import (
	"strings"

	"touchline/canvas"
)

// text writes a paragraph as one element, a tspan a line at its place, so
// that it can be selected and copied as a whole.
func (p *printer) text(t *canvas.Text) {
	spans := 0
	spaced := false
	for _, l := range t.Lines {
		spans += len(l.Runs)
		for _, r := range l.Runs {
			spaced = spaced || needsSpaces(r.Text)
		}
	}
	if spans == 0 || !t.Color.Visible() || t.Size <= 0 {
		return
	}
	p.put("<text")
	if spans == 1 {
		p.place(single(t))
	}
	p.num(` font-size="`, t.Size, `"`)
	if t.Weight == canvas.Bold {
		p.put(` font-weight="700"`)
	}
	p.fill(t.Color)
	if spaced {
		p.put(` xml:space="preserve"`)
	}
	p.put(">")
	for _, l := range t.Lines {
		for _, r := range l.Runs {
			if spans == 1 {
				p.escaped(r.Text)
				continue
			}
			p.put("<tspan")
			p.place(canvas.Point{X: l.At.X + r.X, Y: l.At.Y})
			p.put(">")
			p.escaped(r.Text)
			p.put("</tspan>")
		}
	}
	p.put("</text>")
}

func (p *printer) place(at canvas.Point) {
	p.num(` x="`, at.X, `"`)
	p.num(` y="`, at.Y, `"`)
}

// single is where the only run of a paragraph begins.
func single(t *canvas.Text) canvas.Point {
	for _, l := range t.Lines {
		for _, r := range l.Runs {
			return canvas.Point{X: l.At.X + r.X, Y: l.At.Y}
		}
	}
	return canvas.Point{}
}

// needsSpaces reports whether a viewer would drop some of the run's spaces.
func needsSpaces(s string) bool {
	return strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") ||
		strings.Contains(s, "  ") || strings.ContainsAny(s, "\t\r\n")
}
