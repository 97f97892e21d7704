package typeset

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Sheet is one page while it is set. Its origin is the top left corner.
type Sheet struct {
	Scene *canvas.Scene
	Style Style
	Inks  Inks

	tag    canvas.Tag // of the text that was set last: see Role
	tables int        // that were set

	group *canvas.Group // that items go to
	of    canvas.Native // what groups are part of: see As
	to    int           // the page that a click leads to: see To
}

// NewSheet is an empty page.
func NewSheet(size canvas.Size, style Style, inks Inks) *Sheet {
	return &Sheet{Scene: &canvas.Scene{Size: size, Ground: inks.Ground}, Style: style, Inks: inks}
}

// Under gives all that f sets an owner, by which links and readers know what it
// is of.
func (s *Sheet) Under(owner canvas.Owner, f func()) {
	outer := s.group
	s.group = &canvas.Group{Owner: owner, Page: s.to, As: s.of}
	f()
	if len(s.group.Items) > 0 {
		s.Scene.Groups = append(s.Scene.Groups, s.group)
	}
	s.group = outer
}

// To makes all that f sets lead to a page, by its number; 0 leads nowhere.
func (s *Sheet) To(page int, f func()) {
	outer := s.to
	s.to = page
	s.Under("", f)
	s.to = outer
}

// As says what all that f sets is in files that have such things. What f sets
// outside groups of its own stands below those.
func (s *Sheet) As(what canvas.Native, f func()) {
	outer, of := s.group, s.of
	s.group, s.of = &canvas.Group{Page: s.to, As: what}, canvas.Covered{}
	s.Scene.Groups = append(s.Scene.Groups, s.group)
	f()
	s.group, s.of = outer, of
}

// Role says what all texts that f sets are on the page.
func (s *Sheet) Role(role canvas.Role, f func()) {
	outer := s.tag.Role
	s.tag.Role = role
	f()
	s.tag.Role = outer
}

// inCell gives all texts that f sets a place in the table that is set now.
func (s *Sheet) inCell(role canvas.Role, row, cell int, f func()) {
	outer := s.tag
	s.tag.Role, s.tag.Table, s.tag.Row, s.tag.Cell = role, s.tables, row, cell
	f()
	outer.Order = s.tag.Order
	s.tag = outer
}

// Add puts items on the page, above what is there.
func (s *Sheet) Add(items ...canvas.Item) {
	g := s.group
	if g == nil {
		g = &canvas.Group{}
		s.Scene.Groups = append(s.Scene.Groups, g)
	}
	g.Items = append(g.Items, items...)
	for _, it := range items {
		if t, ok := it.(*canvas.Text); ok && t.Tag == nil {
			s.tag.Order++
			tag := s.tag
			t.Tag = &tag
		}
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
}

// Text sets a paragraph with its top left corner at a place, broken at a width,
// and returns its height.
func (s *Sheet) Text(at canvas.Point, width float64, words string, f text.Face, c canvas.Color) float64 {
	words = strings.TrimSpace(words)
	if words == "" {
		return 0
	}
	lines := text.Wrap(words, f, width)
	for i := range lines {
		lines[i].At = lines[i].At.Add(at)
	}
	s.Add(&canvas.Text{Source: words, Lines: lines, Size: f.Size, Weight: f.Weight, Color: c})
	return float64(len(lines)) * text.LineHeight(f)
}

// TextHeight is the height of a paragraph.
func TextHeight(width float64, words string, f text.Face) float64 {
	words = strings.TrimSpace(words)
	if words == "" {
		return 0
	}
	return float64(text.Count(words, f, width)) * text.LineHeight(f)
}

// Centred sets a paragraph whose lines are centred on x, from y down, and
// returns its height.
func (s *Sheet) Centred(x, y, width float64, words string, f text.Face, c canvas.Color) float64 {
	return s.aligned(x, y, width, words, f, c, 0.5)
}

// ToRight sets a paragraph whose lines end at x, from y down.
func (s *Sheet) ToRight(x, y, width float64, words string, f text.Face, c canvas.Color) float64 {
	return s.aligned(x, y, width, words, f, c, 1)
}

func (s *Sheet) aligned(x, y, width float64, words string, f text.Face, c canvas.Color, share float64) float64 {
	words = strings.TrimSpace(words)
	if words == "" {
		return 0
	}
	lines := text.Wrap(words, f, width)
	for i := range lines {
		lines[i].At.X += x - lines[i].Width*share
		lines[i].At.Y += y
	}
	align := canvas.AlignCentre
	if share == 1 {
		align = canvas.AlignRight
	}
	s.Add(&canvas.Text{Source: words, Lines: lines, Size: f.Size, Weight: f.Weight, Color: c, Align: align})
	return float64(len(lines)) * text.LineHeight(f)
}

// Line sets spans one after another on a baseline, from x on, and returns where
// they end. What does not fit is the caller's to know: see [Width].
func (s *Sheet) Line(x, baseline float64, spans ...Span) float64 {
	for _, p := range spans {
		if p.Text == "" {
			continue
		}
		line := text.Single(p.Text, p.Face)
		line.At = canvas.Point{X: x, Y: baseline}
		if strings.TrimSpace(p.Text) != "" {
			s.Add(&canvas.Text{Source: p.Text, Lines: []canvas.Line{line}, Size: p.Face.Size, Weight: p.Face.Weight, Color: p.Color})
		}
		x += text.Width(p.Text, p.Face)
	}
	return x
}

// LineToRight sets spans on a baseline so that they end at x.
func (s *Sheet) LineToRight(x, baseline float64, spans ...Span) {
	s.Line(x-Width(spans...), baseline, spans...)
}

// Width is how wide spans are on one line.
func Width(spans ...Span) float64 {
	w := 0.0
	for _, p := range spans {
		w += text.Width(p.Text, p.Face)
	}
	return w
}

// Rule draws a line from left to right.
func (s *Sheet) Rule(x, y, width, weight float64, c canvas.Color) {
	s.Path(func(p *canvas.Path) { p.Move(x, y); p.Line(x+width, y) }, canvas.Stroke{Color: c, Width: weight})
}

// Path strokes a path.
func (s *Sheet) Path(draw func(p *canvas.Path), stroke canvas.Stroke) {
	var p canvas.Path
	draw(&p)
	s.Add(&canvas.Shape{Path: p, Stroke: stroke})
}

// Fill fills a rectangle, with round corners if radius is over 0.
func (s *Sheet) Fill(r canvas.Rect, radius float64, c canvas.Color) {
	s.Add(&canvas.Box{Rect: r, Radius: radius, Fill: c})
}

// Frame draws a rectangle's edge.
func (s *Sheet) Frame(r canvas.Rect, radius float64, stroke canvas.Stroke) {
	s.Add(&canvas.Box{Rect: r, Radius: radius, Stroke: stroke})
}
