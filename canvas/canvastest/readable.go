package canvastest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Unreadable lists what keeps a reader from a text of a scene, in sentences: a
// text of which something is missing, that reaches past the picture, that lies
// under another item or another text, or that a line or a curve crosses; and the
// signs, such as marks, faces and arrow heads, that lie under another item. The
// rules hold for whatever is composed of the vocabulary of package canvas.
func Unreadable(s *canvas.Scene) []string {
	p := &proof{page: canvas.Rect{W: s.Size.W, H: s.Size.H}}
	for _, g := range s.Groups {
		for _, item := range g.Items {
			p.paint(g.Owner, item)
		}
	}
	for i := range p.words {
		p.judge(i)
	}
	for _, s := range p.signs {
		p.seen(s)
	}
	return p.faults
}

// Allowances, in pt.
const (
	grazing = 0.6  // what two inks may share before they count as overlapping
	past    = 0.25 // what a text may reach past the picture
	sign    = 16.0 // the widest and highest filled shape that is a sign and no ground
	hidden  = 0.25 // no pt: the part of a sign that may lie under another item, such as an arrow's tip under its card
)

// proof is a scene as it was painted: what was said, and over what.
type proof struct {
	page    canvas.Rect
	words   []word
	strokes []stroke
	covers  []cover
	signs   []cover
	next    int // order of painting
	faults  []string
}

// word is a line of text: the rectangle of its ink.
type word struct {
	order int
	text  string
	of    *canvas.Text
	ink   canvas.Rect
}

// stroke is a straight piece of a line, with half its width.
type stroke struct {
	order    int
	owner    canvas.Owner
	from, to canvas.Point
	half     float64
}

// cover is an opaque rectangle: it hides what was painted before.
type cover struct {
	order int
	owner canvas.Owner
	area  canvas.Rect
}

func (p *proof) paint(owner canvas.Owner, item canvas.Item) {
	p.next++
	switch it := item.(type) {
	case *canvas.Text:
		p.text(it)
	case *canvas.Box:
		if it.Fill.A == 255 {
			p.covers = append(p.covers, cover{p.next, owner, it.Rect})
		}
		p.outline(owner, canvas.RoundRect(it.Rect, it.Radius), it.Stroke)
	case *canvas.Shape:
		if r := it.Path.Bounds(); it.Fill.A > 0 && r.W <= sign && r.H <= sign {
			p.signs = append(p.signs, cover{p.next, owner, r})
		}
		p.outline(owner, it.Path, it.Stroke)
	case *canvas.Image:
		p.covers = append(p.covers, cover{p.next, owner, it.Rect})
	}
}

// text notes the lines of a text, and whether they say all that it says.
func (p *proof) text(t *canvas.Text) {
	said := ""
	for _, l := range t.Lines {
		line := ""
		for _, r := range l.Runs {
			line += r.Text
		}
		said += line
		if strings.TrimSpace(line) != "" {
			ink := canvas.Rect{X: l.At.X, Y: l.At.Y - 0.72*t.Size, W: l.Width, H: 0.9 * t.Size}
			p.words = append(p.words, word{p.next, line, t, ink})
		}
	}
	if got, want := letters(said), letters(t.Source); got != want {
		p.faults = append(p.faults, fmt.Sprintf("of %q only %q is said", t.Source, said))
	}
}

// letters is a text without what may be lost where lines end: spaces, and
// signs that only steer them or part two pieces. One with text from right to left
// is said in the order in which it is seen, so only its letters are compared.
func letters(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || r == '·' {
			return -1
		}
		return r
	}, s)
	if text.AnyFromRight(s) {
		all := slices.DeleteFunc([]rune(s), func(r rune) bool { return !unicode.IsLetter(r) })
		slices.Sort(all)
		return string(all)
	}
	return s
}

// outline notes the pieces of a stroked path.
func (p *proof) outline(owner canvas.Owner, path canvas.Path, s canvas.Stroke) {
	if !s.Visible() {
		return
	}
	add := func(a, b canvas.Point) {
		p.strokes = append(p.strokes, stroke{p.next, owner, a, b, s.Width / 2})
	}
	var begin, at canvas.Point
	pts := path.Points
	for _, op := range path.Ops {
		switch op {
		case canvas.MoveTo:
			begin, at, pts = pts[0], pts[0], pts[1:]
		case canvas.LineTo:
			add(at, pts[0])
			at, pts = pts[0], pts[1:]
		case canvas.CurveTo:
			const pieces = 24
			from := at
			for i := 1; i <= pieces; i++ {
				q := bezier(from, pts[0], pts[1], pts[2], float64(i)/pieces)
				add(at, q)
				at = q
			}
			pts = pts[3:]
		case canvas.Close:
			add(at, begin)
			at = begin
		}
	}
}

func bezier(a, b, c, d canvas.Point, t float64) canvas.Point {
	u := 1 - t
	f := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return canvas.Point{X: f(a.X, b.X, c.X, d.X), Y: f(a.Y, b.Y, c.Y, d.Y)}
}

// judge looks at what lies at a line of text.
func (p *proof) judge(i int) {
	w := &p.words[i]
	say := func(format string, args ...any) {
		p.faults = append(p.faults, fmt.Sprintf("%q ", w.text)+fmt.Sprintf(format, args...))
	}
	if in := p.page.Inset(-past); w.ink.X < in.X || w.ink.Y < in.Y || w.ink.Right() > in.Right() || w.ink.Bottom() > in.Bottom() {
		say("reaches past the picture: %v of %v", w.ink, p.page)
	}
	ground := 0 // what was painted before this does not show here
	for _, c := range p.covers {
		if c.order < w.order && contains(c.area, w.ink) {
			ground = c.order
		}
		if c.order > w.order && c.area.Inset(grazing).Overlaps(w.ink) {
			say("lies under %s", c.owner)
		}
	}
	for _, s := range p.strokes {
		if s.order > ground && crosses(w.ink.Inset(grazing-s.half), s.from, s.to) {
			say("is crossed by %s at %v", s.owner, s.from)
			break
		}
	}
	for _, o := range p.words[:i] {
		if shared := o.ink.Intersect(w.ink); o.order > ground && shared.W > grazing && shared.H > grazing {
			say("overlaps %q", o.text)
		}
	}
}

// seen looks whether something else was painted over a sign.
func (p *proof) seen(s cover) {
	for _, c := range p.covers {
		if shared := c.area.Intersect(s.area); c.order > s.order && c.owner != s.owner && shared.W*shared.H > hidden*s.area.W*s.area.H {
			p.faults = append(p.faults, fmt.Sprintf("a sign of %s at %v lies under %s", s.owner, s.area, c.owner))
		}
	}
}

func contains(r, s canvas.Rect) bool {
	return s.X >= r.X && s.Y >= r.Y && s.Right() <= r.Right() && s.Bottom() <= r.Bottom()
}

// crosses reports whether a straight line has a part inside a rectangle
// (Liang and Barsky 1984).
func crosses(r canvas.Rect, a, b canvas.Point) bool {
	if r.W <= 0 || r.H <= 0 {
		return false
	}
	from, to := 0.0, 1.0
	for _, e := range [4][2]float64{
		{a.X - b.X, a.X - r.X},
		{b.X - a.X, r.Right() - a.X},
		{a.Y - b.Y, a.Y - r.Y},
		{b.Y - a.Y, r.Bottom() - a.Y},
	} {
		switch toward, room := e[0], e[1]; {
		case toward == 0 && room < 0:
			return false
		case toward < 0:
			from = max(from, room/toward)
		case toward > 0:
			to = min(to, room/toward)
		}
	}
	return from < to
}
