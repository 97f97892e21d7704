package deck

import (
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/buildup"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/part"
)

// least is the scale at which a card's text is as large as the least on a slide.
// What a map has in a smaller face is left out, or set larger: see enlarged.
const least = Least / layout.SizeBody

// mostScale is how large a map of few cards is drawn: its names then are those of
// a head.
const mostScale = 20 / layout.SizeBody

// mapped is a part of the map, laid out for an area.
type mapped struct {
	plan  *layout.Plan
	doc   *model.Document
	scale float64
	steps []model.StepID
	lanes []model.LaneID
}

// lay lays out steps and lanes so that they fill an area.
func (m *maker) lay(steps []model.StepID, lanes []model.LaneID, area canvas.Size) (*mapped, error) {
	d, err := m.plain.Of(part.Choice{Steps: steps, Lanes: lanes}, part.Options{Lang: m.Lang})
	if err != nil {
		return nil, err
	}
	return m.fill(&mapped{doc: untagged(d), steps: steps, lanes: lanes}, area), nil
}

// fill lays out what a map shows so that it fills an area.
func (m *maker) fill(mp *mapped, area canvas.Size) *mapped {
	mp.plan = layoutAgain(mp.doc, m.Lang, area)
	mp.scale = min(area.W/mp.plan.Size.W, area.H/mp.plan.Size.H, mostScale)
	return mp
}

// plain is a document without what is too small on a slide: details of cards,
// second names of lanes, names of phases, which stand in the title, and notes.
func plain(d *model.Document) *model.Document {
	p := d.Parts()
	p.Stickies = nil
	p.Phases = make([]*model.Phase, len(d.Phases))
	for i, ph := range d.Phases {
		bare := *ph
		bare.Name = ""
		p.Phases[i] = &bare
	}
	p.Lanes = make([]*model.Lane, len(d.Lanes))
	for i, l := range d.Lanes {
		bare := *l
		bare.Sub = ""
		p.Lanes[i] = &bare
	}
	p.Cards = slices.Clone(p.Cards)
	for i, c := range p.Cards {
		bare := *c
		bare.Detail, bare.Touch = "", nil // without a detail a card shows what its record says in short
		p.Cards[i] = &bare
	}
	return model.New(p)
}

// untagged is a part without the tags where links leave it, and their steps: a
// slide shows what is on it.
func untagged(d *model.Document) *model.Document {
	p := d.Parts()
	tagged := map[model.CardID]bool{}
	p.Cards = slices.DeleteFunc(slices.Clone(p.Cards), func(c *model.Card) bool {
		if c.Kind == model.KindTag {
			tagged[c.ID] = true
			return true
		}
		return false
	})
	if len(tagged) == 0 {
		return d
	}
	p.Links = slices.DeleteFunc(slices.Clone(p.Links), func(l *model.Link) bool { return tagged[l.From] || tagged[l.To] })
	p.Phases = slices.DeleteFunc(slices.Clone(d.Phases), func(ph *model.Phase) bool { return ph.Aside })
	p.Lanes = slices.DeleteFunc(slices.Clone(d.Lanes), func(l *model.Lane) bool { return l.Aside })
	return model.New(p)
}

// runs parts steps over as many maps as they need to be readable, as evenly as
// can be; where one step is too high, its lanes are parted too: see byLanes.
func (m *maker) runs(steps []model.StepID, lanes []model.LaneID, area canvas.Size) ([]*mapped, error) {
	for n := 1; n <= len(steps); n++ {
		var all []*mapped
		fits := true
		for i := range n {
			one, err := m.lay(steps[i*len(steps)/n:(i+1)*len(steps)/n], lanes, area)
			if err != nil {
				return nil, err
			}
			all = append(all, one)
			if fits = one.scale >= least; !fits {
				break
			}
		}
		if fits {
			return all, nil
		}
	}
	var out []*mapped
	for _, step := range steps {
		one, err := m.byLanes([]model.StepID{step}, lanes, area)
		if err != nil {
			return nil, err
		}
		out = append(out, one...)
	}
	return out, nil
}

// put places a map with its top left corner at a place, without the lanes that
// are still to come: they show where they will be.
func (m *maker) put(s *slide, mp *mapped, at canvas.Point, coming func(model.LaneID) bool) {
	scene := compose.Scene(mp.plan, m.Theme)
	var groups []*canvas.Group
	for _, g := range scene.Groups {
		switch kind, id, _ := strings.Cut(string(g.Owner), ":"); kind {
		case "card":
			if c := mp.doc.Card(model.CardID(id)); c != nil && coming(c.Lane) {
				continue
			}
		case "link":
			if l := mp.doc.Link(model.LinkID(id)); l != nil && (m.comes(mp, l.From, coming) || m.comes(mp, l.To, coming)) {
				continue
			}
			g = m.enlarged(g, mp.scale, false)
		case "lane":
			if coming(model.LaneID(id)) {
				g = buildup.Faded(g, m.inks.Ground)
			}
		case "line":
			g = m.enlarged(g, mp.scale, true)
			if coming(m.below(mp.doc, model.LaneID(id))) {
				g = buildup.Faded(g, m.inks.Ground)
			}
		}
		groups = append(groups, g)
	}
	scene.Groups = groups
	s.maps = append(s.maps, canvas.Placement{Scene: scene, Source: canvas.Rect{W: mp.plan.Size.W, H: mp.plan.Size.H}, At: at, Scale: mp.scale})
}

func (m *maker) comes(mp *mapped, id model.CardID, coming func(model.LaneID) bool) bool {
	c := mp.doc.Card(id)
	return c != nil && coming(c.Lane)
}

// below is the lane below a line, which is named after the one above it.
func (m *maker) below(d *model.Document, above model.LaneID) model.LaneID {
	for i, l := range d.Lanes {
		if l.ID == above && i+1 < len(d.Lanes) {
			return d.Lanes[i+1].ID
		}
	}
	return above
}

// enlarged is a group whose texts are at least as large as the least on a slide.
// The name of one of the three lines grows to the right, and what is left of the
// line begins behind it; a link's label grows about its middle.
func (m *maker) enlarged(g *canvas.Group, scale float64, line bool) *canvas.Group {
	size := Least / scale
	at := slices.IndexFunc(g.Items, func(it canvas.Item) bool {
		t, ok := it.(*canvas.Text)
		return ok && t.Size < size && len(t.Lines) > 0
	})
	if at < 0 {
		return g
	}
	old := g.Items[at].(*canvas.Text)
	f := text.Face{Size: size, Weight: old.Weight}
	width := 0.0
	for _, l := range old.Lines {
		width = max(width, l.Width)
	}
	width *= size / old.Size
	lines := text.Wrap(old.Source, f, width+1)
	area := canvas.ItemBounds(old)
	mid := area.Center()
	left := old.Lines[0].At.X
	if !line {
		left = mid.X - width/2
	}
	first := mid.Y - float64(len(lines))*text.LineHeight(f)/2
	for i := range lines {
		lines[i].At = lines[i].At.Add(canvas.Point{X: left, Y: first})
	}
	out := *g
	out.Items = slices.Clone(g.Items)
	out.Items[at] = &canvas.Text{Source: old.Source, Lines: lines, Size: size, Weight: old.Weight, Color: old.Color}
	for i, it := range g.Items {
		switch it := it.(type) {
		case *canvas.Box: // behind a link's label
			grown := canvas.Rect{X: left - 2, Y: first - 1, W: width + 4, H: float64(len(lines))*text.LineHeight(f) + 2}
			b := *it
			b.Rect = grown.Union(it.Rect)
			out.Items[i] = &b
			out.Bounds = out.Bounds.Union(b.Rect)
		case *canvas.Shape:
			if !line || len(it.Path.Points) != 2 || it.Path.Points[0].X < left {
				continue
			}
			var p canvas.Path
			p.Move(max(it.Path.Points[0].X, left+width+4), it.Path.Points[0].Y)
			p.Line(it.Path.Points[1].X, it.Path.Points[1].Y)
			out.Items[i] = &canvas.Shape{Path: p, Stroke: it.Stroke}
		}
	}
	out.Bounds = out.Bounds.Union(canvas.ItemBounds(out.Items[at]))
	return &out
}

// layoutAgain is the layout of a part that was changed.
func layoutAgain(d *model.Document, lang model.Lang, area canvas.Size) *layout.Plan {
	return layout.Make(d, layout.Options{Lang: lang, Area: area, Dense: true, Bare: true})
}
