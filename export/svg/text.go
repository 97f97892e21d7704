package svg

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
)

// text writes a paragraph as one element, a tspan a line at its place, so
// that it can be selected and copied as a whole.
func (p *printer) text(t *canvas.Text) {
	if len(t.Lines) == 0 || !t.Color.Visible() || t.Size <= 0 {
		return
	}
	var spans []span
	spaced := false
	for _, l := range t.Lines {
		for _, r := range l.Runs {
			if p.joined(t, l.At, r) || p.own(t, l.At, &r) {
				continue
			}
			spans = appendSpans(spans, r, l.At, text.Face{Size: t.Size, Weight: t.Weight})
			spaced = spaced || needsSpaces(r.Text)
		}
	}
	if len(spans) == 0 {
		return
	}
	p.put("<text")
	if len(spans) == 1 {
		p.place(spans[0].at)
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
	for _, s := range spans {
		if len(spans) == 1 && !s.latin {
			p.escaped(s.text)
			continue
		}
		p.put("<tspan")
		if len(spans) > 1 {
			p.place(s.at)
		}
		if s.latin {
			p.attr("font-family", latinFonts)
		}
		p.put(">")
		p.escaped(s.text)
		p.put("</tspan>")
	}
	p.put("</text>")
}

// joined draws a word that runs from right to left, and whatever else the
// program's own fonts draw as a whole, as its outline: in a text element each
// viewer would put such words in an order of its own.
func (p *printer) joined(t *canvas.Text, line canvas.Point, r canvas.Run) bool {
	if !r.Missing {
		return false
	}
	var own *text.System // a machine without fonts
	g, ok := own.Glyph(r.Text, t.Weight)
	if !ok {
		return false
	}
	scale, at := g.Inside(line.X+r.X, line.Y, r.Width, t.Size)
	path := canvas.Path{Ops: g.Outline.Ops, Points: make([]canvas.Point, len(g.Outline.Points))}
	for i, q := range g.Outline.Points {
		path.Points[i] = canvas.Point{X: at.X + q.X*scale, Y: at.Y + q.Y*scale}
	}
	p.put("<path")
	p.attr("aria-label", r.Text)
	p.put(` d="`)
	p.path(path)
	p.put(`"`)
	p.fill(t.Color)
	p.put("/>")
	return true
}

// own draws a run in a font of one's own as its outlines: who looks at the file does
// not have the font.
func (p *printer) own(t *canvas.Text, line canvas.Point, r *canvas.Run) bool {
	if t.Font == nil || r.Missing {
		return false
	}
	narrow := text.Narrowed(t.Font, t.Weight, r, t.Size)
	x := line.X + r.X
	var all canvas.Path
	for _, c := range r.Text {
		if r.Latin {
			c = text.LatinForm(c)
		}
		path, advance := text.GlyphIn(t.Font, t.Weight, c)
		all.Ops = append(all.Ops, path.Ops...)
		for _, q := range path.Points {
			all.Points = append(all.Points, canvas.Point{X: x + q.X*t.Size*narrow, Y: line.Y + q.Y*t.Size})
		}
		x += advance * t.Size * narrow
	}
	if len(all.Ops) == 0 {
		return true
	}
	p.put("<path")
	p.attr("aria-label", r.Text)
	p.put(` d="`)
	p.path(all)
	p.put(`"`)
	p.fill(t.Color)
	p.put("/>")
	return true
}

// span is a piece of a line that is set in one font from its place on.
type span struct {
	text  string
	at    canvas.Point
	latin bool
}

// latinFonts is the family for marks in their form for Latin: the one for
// Chinese has them as wide as its characters.
const latinFonts = `'Source Sans 3','Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif`

// appendSpans appends a run, with its marks in their form for Latin as spans of
// their own.
func appendSpans(out []span, r canvas.Run, line canvas.Point, f text.Face) []span {
	x, begin := line.X+r.X, 0
	if !r.Latin {
		return append(out, span{r.Text, canvas.Point{X: x, Y: line.Y}, false})
	}
	for i, c := range r.Text {
		if text.LatinForm(c) == c {
			continue
		}
		if i > begin {
			out = append(out, span{r.Text[begin:i], canvas.Point{X: x, Y: line.Y}, false})
			x += text.Width(r.Text[begin:i], f)
		}
		end := i + len(string(c))
		out = append(out, span{r.Text[i:end], canvas.Point{X: x, Y: line.Y}, true})
		x += text.Advance(f.Weight, text.LatinForm(c)) * f.Size
		begin = end
	}
	if begin < len(r.Text) {
		out = append(out, span{r.Text[begin:], canvas.Point{X: x, Y: line.Y}, false})
	}
	return out
}

func (p *printer) place(at canvas.Point) {
	p.num(` x="`, at.X, `"`)
	p.num(` y="`, at.Y, `"`)
}

// needsSpaces reports whether a viewer would drop some of the run's spaces.
func needsSpaces(s string) bool {
	return strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") ||
		strings.Contains(s, "  ") || strings.ContainsAny(s, "\t\r\n")
}
