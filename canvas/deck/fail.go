package deck

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// fail is a slide of a fail point: where it is on the map, and below why it
// fails, what that does, how it is made good and who sees to it.
func (m *maker) fail(c *model.Card) error {
	s := m.add(name(c), words.Pointed(words.T(m.Lang, "map.mark.fail"), m.facts(c)), model.MarkFail, 0)
	m.mark(name(c), 1)
	s.say(c.Notes, c.Detail)
	chain := m.chain(c)
	high := m.chainHeight(chain)
	area := canvas.Size{W: m.size.W - 2*m.side, H: m.bodyEnd - m.bodyTop - high}
	mp, err := m.around(c, area)
	if err != nil {
		return err
	}
	at := canvas.Point{X: m.side, Y: m.bodyTop + 10}
	if mp != nil {
		m.put(s, mp, at, func(model.LaneID) bool { return false })
		m.ring(s, mp, at, c)
	}
	m.setChain(s, chain, m.bodyEnd-high+14)
	return nil
}

// links of a chain: a name and what is said.
type chained struct{ key, says string }

// chain is what is known of a failure; empty if nothing is.
func (m *maker) chain(c *model.Card) (out []chained) {
	if c.Touch == nil {
		return nil
	}
	f := c.Touch.Fail
	for _, l := range []chained{
		{"cause", f.Cause}, {"effect", cmp.Or(f.Effect, c.Touch.PainPoint)}, {"recovery", cmp.Or(f.Recovery, c.Touch.Risk.Mitigation)}, {"owner", cmp.Or(f.Owner, c.Touch.Owner)},
	} {
		if l.says != "" {
			out = append(out, l)
		}
	}
	return out
}

const chainGap = 24.0

func (m *maker) chainWidth(n int) float64 {
	return (m.size.W - 2*m.side - chainGap*float64(max(n-1, 0))) / float64(max(n, 1))
}

// chainHeight is the room for a chain at the foot of the slide.
func (m *maker) chainHeight(chain []chained) float64 {
	if len(chain) == 0 {
		return 0
	}
	h, w := 0.0, m.chainWidth(len(chain))
	for _, l := range chain {
		h = max(h, typeset.TextHeight(w, m.t("chain."+l.key), typeset.Regular(Least))+typeset.TextHeight(w, l.says, m.chainFace(l)))
	}
	return h + 26
}

// chainFace sets cause and effect in bold: they are what the slide is about.
func (m *maker) chainFace(l chained) text.Face {
	if l.key == "cause" || l.key == "effect" {
		return typeset.Bold(typeset.Slide.Head)
	}
	return typeset.Regular(typeset.Slide.Head)
}

func (m *maker) setChain(s *slide, chain []chained, y float64) {
	w := m.chainWidth(len(chain))
	for i, l := range chain {
		x := m.side + (w+chainGap)*float64(i)
		rule := m.inks.Ink
		if l.key == "cause" || l.key == "effect" {
			rule = m.Theme.Fail
		}
		s.sheet.Under("", func() {
			s.sheet.Rule(x, y, w, 2, rule)
			h := s.sheet.Text(canvas.Point{X: x, Y: y + 6}, w, m.t("chain."+l.key), typeset.Regular(Least), m.inks.Muted)
			s.sheet.Text(canvas.Point{X: x, Y: y + 6 + h}, w, l.says, m.chainFace(l), m.inks.Ink)
		})
	}
}

// around is the map beside a card: its step and those next to it, its lane, the
// customer's and those that it is linked to, as much of it as is readable; nil if
// nothing is.
func (m *maker) around(c *model.Card, area canvas.Size) (*mapped, error) {
	at, ok := m.doc.Column(c.Step)
	if !ok {
		return nil, nil
	}
	all := m.doc.Steps()
	wanted := map[model.LaneID]bool{c.Lane: true}
	for _, id := range m.doc.LinksAt(c.ID) {
		l := m.doc.Link(id)
		wanted[m.laneOf(l.From)], wanted[m.laneOf(l.To)] = true, true
	}
	for _, l := range m.doc.Lanes {
		wanted[l.ID] = wanted[l.ID] || l.Role == model.RoleCustomer
	}
	var lanes, own []model.LaneID
	for _, l := range m.doc.Lanes {
		if wanted[l.ID] && !l.Role.Derived() {
			lanes = append(lanes, l.ID)
		}
		if l.ID == c.Lane {
			own = append(own, l.ID)
		}
	}
	for _, try := range []struct {
		before, after int
		lanes         []model.LaneID
	}{{1, 1, lanes}, {0, 1, lanes}, {0, 0, lanes}, {1, 1, own}, {0, 0, own}} {
		var steps []model.StepID
		for i := max(at-try.before, 0); i <= min(at+try.after, len(all)-1); i++ {
			steps = append(steps, all[i].ID)
		}
		mp, err := m.lay(steps, try.lanes, area)
		if err != nil {
			return nil, err
		}
		if mp.scale >= least {
			return mp, nil
		}
	}
	return nil, nil
}

func (m *maker) laneOf(id model.CardID) model.LaneID {
	if c := m.doc.Card(id); c != nil {
		return c.Lane
	}
	return ""
}

// ring frames a card on a map.
func (m *maker) ring(s *slide, mp *mapped, at canvas.Point, c *model.Card) {
	i := slices.IndexFunc(mp.plan.Cards(), func(p *layout.Card) bool { return p.Card.ID == c.ID })
	if i < 0 {
		return
	}
	r := mp.plan.Cards()[i].Rect
	over := typeset.NewSheet(m.size, typeset.Slide, m.inks)
	over.Scene.Ground = canvas.Color{}
	over.Frame(canvas.Rect{X: at.X + r.X*mp.scale, Y: at.Y + r.Y*mp.scale, W: r.W * mp.scale, H: r.H * mp.scale}.Inset(-5), 11, canvas.Stroke{Color: m.Theme.Fail, Width: 2.4})
	s.maps = append(s.maps, canvas.Placement{Scene: over.Scene, Source: canvas.Rect{W: m.size.W, H: m.size.H}, Scale: 1})
}
