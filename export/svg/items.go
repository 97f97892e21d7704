package svg

import (
	"net/url"
	"strconv"
	"strings"

	"touchline/canvas"
)

// group writes what one owner shows. The owner's kind becomes the class, for
// whoever styles or searches the file.
func (p *printer) group(g *canvas.Group) {
	if len(g.Items) == 0 {
		return
	}
	link := safeLink(g.URL)
	if link != "" {
		p.put("<a")
		p.attr("xlink:href", link)
		p.put(">")
	}
	p.put("<g")
	if kind, _, ok := strings.Cut(string(g.Owner), ":"); ok && kind != "" {
		p.attr("class", kind)
	}
	p.put(">")
	if g.Note != "" {
		p.element("title", g.Note)
	}
	for _, item := range g.Items {
		switch i := item.(type) {
		case *canvas.Box:
			p.box(i)
		case *canvas.Shape:
			p.shape(i)
		case *canvas.Text:
			p.text(i)
		case *canvas.Image:
			p.image(i)
		}
	}
	p.put("</g>")
	if link != "" {
		p.put("</a>")
	}
	p.put("\n")
}

// safeLink lets through the links that a reader can trust to open a page or
// a letter, and nothing that runs.
func safeLink(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host != "" {
			return u.String()
		}
	case "mailto":
		if u.Opaque != "" {
			return u.String()
		}
	}
	return ""
}

func (p *printer) box(b *canvas.Box) {
	if !b.Fill.Visible() && !b.Stroke.Visible() {
		return
	}
	p.rect("rect", b.Rect)
	if b.Radius > 0 {
		p.num(` rx="`, min(b.Radius, b.Rect.W/2, b.Rect.H/2), `"`)
	}
	p.fill(b.Fill)
	p.stroke(b.Stroke)
	p.put("/>")
}

func (p *printer) shape(s *canvas.Shape) {
	if len(s.Path.Ops) == 0 || !s.Fill.Visible() && !s.Stroke.Visible() {
		return
	}
	p.put(`<path d="`)
	p.path(s.Path)
	p.put(`"`)
	p.fill(s.Fill)
	p.stroke(s.Stroke)
	p.put("/>")
}

// rect opens an element with the place of a rectangle.
func (p *printer) rect(name string, r canvas.Rect) {
	p.put("<" + name)
	if r.X != 0 {
		p.num(` x="`, r.X, `"`)
	}
	if r.Y != 0 {
		p.num(` y="`, r.Y, `"`)
	}
	p.num(` width="`, r.W, `"`)
	p.num(` height="`, r.H, `"`)
}

func (p *printer) stroke(s canvas.Stroke) {
	if !s.Visible() {
		return
	}
	p.color("stroke", s.Color)
	if s.Width != 1 {
		p.num(` stroke-width="`, s.Width, `"`)
	}
	if len(s.Dash) > 0 {
		for i, d := range s.Dash {
			before := " "
			if i == 0 {
				before = ` stroke-dasharray="`
			}
			p.num(before, d, "")
		}
		p.put(`"`)
	}
	if s.Cap == canvas.CapRound {
		p.put(` stroke-linecap="round"`)
	}
	if s.Join == canvas.JoinRound {
		p.put(` stroke-linejoin="round"`)
	}
}

const hex = "0123456789abcdef"

// color writes a paint as #rgb or #rrggbb, and its alpha apart: renderers of
// SVG 1.1 know no other way.
func (p *printer) color(name string, c canvas.Color) {
	b := append(append(append(p.w.buf, ' '), name...), '=', '"', '#')
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		b = append(b, hex[v>>4])
		if c.R%17 != 0 || c.G%17 != 0 || c.B%17 != 0 {
			b = append(b, hex[v&15])
		}
	}
	b = append(b, '"')
	if c.A < 255 {
		b = append(append(append(b, ' '), name...), `-opacity="`...)
		b = strconv.AppendFloat(b, float64(c.A)/255, 'f', 3, 64)
		b = append(b, '"')
	}
	p.w.buf = b
}
