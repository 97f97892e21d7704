package pair

import (
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
)

// Edges of what is signed, pt.
const (
	addedEdge   = 2.0
	movedEdge   = 1.4
	changedEdge = 1.6
	removedEdge = 1.1
	strike      = 0.8
	cardRadius  = 5.25
)

var dashed = []float64{3, 2.25}

// Scene composes a plan of the one document, or of a part of it, with the signs.
func (p *Pair) Scene(plan *layout.Plan, t *compose.Theme) *canvas.Scene {
	s := compose.Scene(plan, t)
	d := &drawing{Pair: p, plan: plan, theme: t, looks: looksOf(t)}
	out := &canvas.Scene{Size: s.Size, Ground: s.Ground}
	for _, g := range s.Groups {
		if g.Owner == "footer" { // sums of both together say nothing
			continue
		}
		out.Groups = append(out.Groups, d.group(g))
	}
	out.Groups = append(out.Groups, d.captions()...)
	out.Groups = append(out.Groups, d.linkSigns()...)
	return out
}

// drawing is a scene while its signs are drawn.
type drawing struct {
	*Pair
	plan  *layout.Plan
	theme *compose.Theme
	looks map[compare.Sign]canvas.Color
}

// looksOf is the colours of the signs; each has a shape beside.
func looksOf(t *compose.Theme) map[compare.Sign]canvas.Color {
	return map[compare.Sign]canvas.Color{
		compare.Added: t.Roles[model.RoleMetric].Text, compare.Removed: t.Muted, compare.Moved: t.Roles[model.RoleCustomer].Text, compare.Changed: t.Roles[model.RoleTime].Text,
	}
}

// group is a group of the scene with what is signed at it.
func (d *drawing) group(g *canvas.Group) *canvas.Group {
	kind, id, _ := strings.Cut(string(g.Owner), ":")
	if kind == "card" && strings.Contains(id, ghost) {
		return d.quiet(g)
	}
	item := d.signed[g.Owner]
	if item == nil {
		return g
	}
	next := *g
	next.Items = slices.Clone(g.Items)
	switch kind {
	case "card":
		if card := d.plan.Card(model.CardID(id)); card != nil {
			d.card(&next, card.Rect, item, strings.HasPrefix(id, above))
		}
	case "sticky":
		for _, s := range d.plan.Stickies {
			if string(s.Sticky.ID) == id {
				d.card(&next, s.Rect, item, strings.HasPrefix(id, above))
			}
		}
	case "link":
		d.link(&next, item)
	case "step", "lane", "phase":
		d.head(&next, item, kind)
	}
	next.Note = d.note(item)
	next.Bounds = canvas.Rect{}
	for _, it := range next.Items {
		next.Bounds = next.Bounds.Union(canvas.ItemBounds(it))
	}
	return &next
}

// note is what a reader of the picture is told that does not see the sign.
func (d *drawing) note(i *compare.Item) string {
	signs := ""
	for _, s := range compare.Signs {
		if i.Has(s) {
			signs += d.Sign(s) + " · "
		}
	}
	return signs + d.Name(i)
}

// quiet is a group whose words stand back.
func (d *drawing) quiet(g *canvas.Group) *canvas.Group {
	next := *g
	next.Items = slices.Clone(g.Items)
	for i, it := range next.Items {
		if t, ok := it.(*canvas.Text); ok {
			pale := *t
			pale.Color = d.theme.Muted
			next.Items[i] = &pale
		}
	}
	return &next
}

// card signs a card or a note: an edge, dashed where one stood that was moved, and
// a square in its upper left corner for each sign, beside the arrows that end at
// its left side.
func (d *drawing) card(g *canvas.Group, r canvas.Rect, i *compare.Item, before bool) {
	at := canvas.Point{X: r.X + signSide/2, Y: r.Y}
	for k, s := range d.at(i, before) {
		if k == 0 {
			d.edge(g, r, s, before)
		}
		d.square(g, s, at)
		at.X += signSide + 1
	}
}

// at is the signs of an item in one of the two: what was added is below and what
// was removed above, what was moved is signed in both, and what was changed
// where it is read as it shall be.
func (d *drawing) at(i *compare.Item, before bool) (out []compare.Sign) {
	for _, s := range compare.Signs {
		if i.Has(s) && !(s == compare.Changed && before) {
			out = append(out, s)
		}
	}
	return out
}

func (d *drawing) edge(g *canvas.Group, r canvas.Rect, s compare.Sign, before bool) {
	stroke := canvas.Stroke{Color: d.looks[s]}
	if s == compare.Removed {
		d.struck(g)
	}
	first := firstText(g)
	switch s {
	case compare.Added:
		stroke.Width = addedEdge
	case compare.Changed:
		stroke.Width = changedEdge
	case compare.Moved:
		stroke.Width = movedEdge
		if before {
			stroke.Dash = dashed
		}
	case compare.Removed:
		stroke.Width, stroke.Dash = removedEdge, dashed
	}
	if len(stroke.Dash) > 0 { // the usual edge would show between the dashes
		for k, it := range g.Items {
			if b, ok := it.(*canvas.Box); ok && b.Rect == r {
				bare := *b
				bare.Stroke = canvas.Stroke{}
				g.Items[k] = &bare
			}
		}
	}
	// Below its words and marks.
	below := slices.IndexFunc(g.Items, func(it canvas.Item) bool { return it == first })
	if below < 0 {
		below = len(g.Items)
	}
	g.Items = slices.Insert(g.Items, below, canvas.Item(&canvas.Box{Rect: r, Radius: cardRadius, Stroke: stroke}))
}

// firstText is the first of a group's words; nil without any.
func firstText(g *canvas.Group) canvas.Item {
	for _, it := range g.Items {
		if t, ok := it.(*canvas.Text); ok {
			return t
		}
	}
	return nil
}

// struck is words struck through: a line behind each of their lines.
func (d *drawing) struck(g *canvas.Group) {
	out := make([]canvas.Item, 0, len(g.Items)+4)
	for _, it := range g.Items {
		t, ok := it.(*canvas.Text)
		if !ok {
			out = append(out, it)
			continue
		}
		pale := *t
		pale.Color = d.theme.Muted
		for _, l := range t.Lines {
			out = append(out, &canvas.Box{Rect: canvas.Rect{X: l.At.X, Y: l.At.Y - 0.32*t.Size, W: l.Width, H: strike}, Fill: d.theme.Muted})
		}
		out = append(out, &pale)
	}
	g.Items = out
}

// link signs a link between cards that both have: with those that came or went
// their links did too, and that goes without saying.
func (d *drawing) link(g *canvas.Group, i *compare.Item) {
	if !d.toldOf(i) {
		return
	}
	for k, it := range g.Items {
		sh, ok := it.(*canvas.Shape)
		if !ok {
			continue
		}
		next := *sh
		if next.Fill.Visible() {
			next.Fill = d.looks[i.Sign()]
		}
		if next.Stroke.Visible() {
			next.Stroke.Color = d.looks[i.Sign()]
			if i.Removed {
				next.Stroke.Dash = dashed
			} else {
				next.Stroke.Width = changedEdge
			}
		}
		g.Items[k] = &next
	}
}

// toldOf reports whether a link is signed.
func (d *drawing) toldOf(i *compare.Item) bool {
	pairs := d.Result.Pairs
	switch {
	case i.Added:
		l := d.Result.After.Link(model.LinkID(i.ID))
		_, from := pairs.Cards.Before(l.From)
		_, to := pairs.Cards.Before(l.To)
		return from && to
	case i.Removed:
		l := d.Result.Before.Link(model.LinkID(i.ID))
		_, from := pairs.Cards.After(l.From)
		_, to := pairs.Cards.After(l.To)
		return from && to
	}
	return true
}

// linkSigns is a square on each signed link, above all else.
func (d *drawing) linkSigns() (out []*canvas.Group) {
	for _, l := range d.plan.Links() {
		o := canvas.Owner(l.Link.ID.Owner())
		i := d.signed[o]
		if i == nil || i.Kind != compare.Link || !d.toldOf(i) {
			continue
		}
		g := &canvas.Group{Owner: o}
		d.square(g, i.Sign(), middle(l))
		g.Bounds = canvas.ItemBounds(g.Items[0])
		out = append(out, g)
	}
	return out
}

// middle is the middle of the longest straight piece of a link.
func middle(l *layout.Link) canvas.Point {
	best, at := -1.0, l.Points[0]
	for k := 1; k < len(l.Points); k++ {
		a, b := l.Points[k-1], l.Points[k]
		c := canvas.Around(a, b)
		if size := c.W + c.H; size > best && !(l.LabelBox.W > 0 && c.Inset(-2).Overlaps(l.LabelBox)) {
			best, at = size, c.Center()
		}
	}
	return at
}

// head signs the name of a phase, a step or a lane, in the white before it.
func (d *drawing) head(g *canvas.Group, i *compare.Item, kind string) {
	for _, it := range g.Items {
		t, ok := it.(*canvas.Text)
		if !ok || len(t.Lines) == 0 {
			continue
		}
		left := t.Lines[0].At.X
		for _, l := range t.Lines {
			left = min(left, l.At.X)
		}
		at := canvas.Point{X: left - signSide/2 - 2, Y: t.Lines[0].At.Y - 0.36*t.Size}
		if kind == "lane" {
			at.X = left - signSide/2 - 0.5
		}
		d.square(g, i.Sign(), at)
		return
	}
}

// captions is the row above each of the two: what it is called, and beside the
// first what the signs mean and how often each stands there.
func (d *drawing) captions() (out []*canvas.Group) {
	for _, l := range d.plan.Lanes {
		g := &canvas.Group{Owner: canvas.Owner(l.Lane.ID)}
		switch l.Lane.ID {
		case caption(above):
			d.caption(g, l, d.Caption(false), false)
		case caption(below):
			d.caption(g, l, d.Caption(true), true)
		case caption(over):
			d.caption(g, l, d.Caption(false)+" → "+d.Caption(true), false)
		default:
			continue
		}
		for _, it := range g.Items {
			g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
		}
		out = append(out, g)
	}
	return out
}

func (d *drawing) caption(g *canvas.Group, l *layout.Lane, name string, after bool) {
	strong, small := text.Face{Size: layout.SizeHead, Weight: canvas.Bold}, text.Face{Size: layout.SizeSmall}
	baseline := l.Body.Bottom() - 7
	doc := d.Result.Before
	if after {
		doc = d.Result.After
		var p canvas.Path
		p.Move(0, l.Body.Y+2)
		p.Line(l.Body.Right(), l.Body.Y+2)
		g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: d.theme.Ink, Width: 1}})
	}
	// A link may run through the white above: its words have a ground.
	ground := &canvas.Box{Fill: d.theme.Ground}
	g.Items = append(g.Items, ground)
	x := say(g, canvas.Point{Y: baseline}, name, strong, d.theme.Ink) + 10
	about := words.N(d.Lang, "handout.steps.count", len(doc.Steps()))
	if doc.Head.Date != "" {
		about += " · " + string(doc.Head.Date)
	}
	x = say(g, canvas.Point{X: x, Y: baseline}, about, small, d.theme.Muted)
	ground.Rect = canvas.Rect{X: -1, Y: baseline - 10, W: x + 3, H: 13}
	x += 16
	if !after {
		d.legend(g, canvas.Point{X: l.Body.Right(), Y: baseline}, x, small)
	}
}

// legend says what the signs mean, so that it ends at a place.
func (d *drawing) legend(g *canvas.Group, end canvas.Point, least float64, f text.Face) {
	width, labels := 0.0, map[compare.Sign]string{}
	for _, s := range compare.Signs {
		labels[s] = d.Sign(s) + " " + words.Count(len(d.Result.Signed(s)))
		width += signSide + 4 + text.Width(labels[s], f) + 12
	}
	x := max(end.X-width+12, least)
	for _, s := range compare.Signs {
		d.square(g, s, canvas.Point{X: x + signSide/2, Y: end.Y - 3})
		x = say(g, canvas.Point{X: x + signSide + 4, Y: end.Y}, labels[s], f, d.theme.Ink) + 12
	}
}

// say sets a line and returns where it ends.
func say(g *canvas.Group, at canvas.Point, words string, f text.Face, c canvas.Color) float64 {
	line := text.Single(words, f)
	line.At = at
	g.Items = append(g.Items, &canvas.Text{Source: words, Lines: []canvas.Line{line}, Size: f.Size, Weight: f.Weight, Color: c})
	return at.X + line.Width
}
