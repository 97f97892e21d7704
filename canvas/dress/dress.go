package dress

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Pages is pages in a font of one's own; nil leaves them as they are. The pages
// that come in are not changed.
func Pages(pages []canvas.Page, font *text.Own) []canvas.Page {
	if font == nil {
		return pages
	}
	known := map[*canvas.Scene]*canvas.Scene{}
	out := make([]canvas.Page, len(pages))
	for i, p := range pages {
		placed := make([]canvas.Placement, len(p.Placed))
		for k, pl := range p.Placed {
			if known[pl.Scene] == nil {
				known[pl.Scene] = sceneIn(pl.Scene, font)
			}
			placed[k] = pl
			placed[k].Scene = known[pl.Scene]
		}
		p.Placed = placed
		out[i] = p
	}
	return out
}

// sceneIn is a scene in a font.
func sceneIn(s *canvas.Scene, font *text.Own) *canvas.Scene {
	out := *s
	out.Groups = make([]*canvas.Group, len(s.Groups))
	for i, g := range s.Groups {
		out.Groups[i] = groupIn(g, font)
	}
	return &out
}

func groupIn(g *canvas.Group, font *text.Own) *canvas.Group {
	out := *g
	out.Items = make([]canvas.Item, len(g.Items))
	for i, item := range g.Items {
		if t, ok := item.(*canvas.Text); ok {
			item = Text(t, font, centred(g.Owner))
		}
		out.Items[i] = item
	}
	return &out
}

// centred reports whether the words of a thing on a map stand in its middle: they do
// in heads and on links, line by line.
func centred(o canvas.Owner) bool {
	for _, kind := range []string{"phase:", "step:", "link:"} {
		if strings.HasPrefix(string(o), kind) {
			return true
		}
	}
	return false
}

// Text is a text in a font of one's own, on the lines that it has; middle says that
// each keeps its middle where it was.
func Text(t *canvas.Text, font *text.Own, middle bool) *canvas.Text {
	out := *t
	out.Font = font
	out.Lines = make([]canvas.Line, len(t.Lines))
	for i, l := range t.Lines {
		out.Lines[i] = line(&out, l, middle)
	}
	return &out
}

// line is a line in the font of a text. White between runs, and where marks that meet
// stand closer, stays in proportion.
func line(t *canvas.Text, l canvas.Line, middle bool) canvas.Line {
	runs := make([]canvas.Run, len(l.Runs))
	copy(runs, l.Runs)
	x, before := 0.0, 0.0 // where the last run ends, now and before
	for i := range runs {
		r := &runs[i]
		old := *r
		if w := text.Natural(t.Font, t.Weight, r) * t.Size; w > 0 {
			r.Width = w
		}
		r.X = x + (old.X - before)
		x, before = r.X+r.Width, old.X+old.Width
	}
	out := l
	out.Runs, out.Width = runs, l.Width+x-before
	if len(runs) == 0 {
		return l
	}
	if out.Width > l.Width {
		k := l.Width / out.Width
		for i := range runs {
			runs[i].X, runs[i].Width = runs[i].X*k, runs[i].Width*k
		}
		out.Width = l.Width
		return out
	}
	switch {
	case middle || t.Align == canvas.AlignCentre:
		out.At.X += (l.Width - out.Width) / 2
	case t.Align == canvas.AlignRight:
		out.At.X += l.Width - out.Width
	}
	return out
}
