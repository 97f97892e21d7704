package pair

import (
	"cmp"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/telling"
	"touchline/model/words"
)

// What the ids of the two documents begin with in the one of both. No document
// has such ids, for a point is in none: see [model.ValidID].
const (
	above = "a."
	below = "b."
	ghost = "ghost." // after one of those: the place of a step that is not there
)

// captionHeight is the height of the row above each of the two, pt.
const captionHeight = 24

// Pair is two blueprints as one document, and what is signed in it.
type Pair struct {
	Doc    *model.Document
	Result *compare.Result
	telling.Teller

	signed map[canvas.Owner]*compare.Item // by what is drawn of an item
}

// Of makes one document of two that were compared.
func Of(r *compare.Result, lang model.Lang) *Pair {
	p := &Pair{Result: r, Teller: telling.Teller{Lang: langOf(r, lang), Result: r}, signed: map[canvas.Owner]*compare.Item{}}
	m := &merging{Pair: p}
	m.columns()
	m.side(r.Before, above, func(id model.StepID) model.StepID {
		if to, ok := r.Pairs.Steps.After(id); ok {
			return to
		}
		return above + id
	})
	m.side(r.After, below, func(id model.StepID) model.StepID { return id })
	m.parts.Head = p.head()
	p.Doc = model.New(m.parts)
	p.sign()
	return p
}

func langOf(r *compare.Result, lang model.Lang) model.Lang {
	return cmp.Or(lang, r.After.Head.Language, model.English)
}

// head is what the picture says of itself.
func (p *Pair) head() *model.Head {
	a, b := p.Result.Before.Head, p.Result.After.Head
	h := &model.Head{Title: b.Title, Service: b.Service, Language: p.Lang, Shows: b.Shows, Owner: b.Owner, Keywords: b.Keywords}
	if a.Title != b.Title && a.Title != "" && b.Title != "" {
		h.Title = a.Title + " → " + b.Title
	}
	return h
}

// merging is the parts of the one document while they are gathered.
type merging struct {
	*Pair
	parts  model.Parts
	column map[model.StepID]int // of the one document
}

// merged is a step of the one document, and the phase that it belongs to.
type merged struct {
	step  *model.Step
	phase *model.Phase
}

// columns puts the steps of both in one order: that of the document after, and
// each that is in the other alone behind the one that it came after.
func (m *merging) columns() {
	a, b, pairs := m.Result.Before, m.Result.After, m.Result.Pairs
	behind := map[model.StepID][]merged{} // "" is before all
	var last model.StepID
	for i, s := range a.Steps() {
		if to, ok := pairs.Steps.After(s.ID); ok {
			last = to
			continue
		}
		phase := a.Phases[a.PhaseAt(i)]
		if to, ok := pairs.Phases.After(phase.ID); ok {
			phase, _ = b.Phase(to)
		}
		gone := *s
		gone.ID = above + s.ID
		behind[last] = append(behind[last], merged{&gone, phase})
	}
	all := behind[""]
	for i, s := range b.Steps() {
		all = append(all, merged{s, b.Phases[b.PhaseAt(i)]})
		all = append(all, behind[s.ID]...)
	}
	m.column = make(map[model.StepID]int, len(all))
	times := map[model.PhaseID]int{}
	var of *model.Phase
	for i, s := range all {
		if s.phase != of {
			of = s.phase
			next := *of
			next.Steps = nil
			if n := times[of.ID]; n > 0 { // parted by steps of another
				next.ID = model.PhaseID(strings.Repeat(".", n)) + of.ID
			}
			times[of.ID]++
			m.parts.Phases = append(m.parts.Phases, &next)
		}
		in := m.parts.Phases[len(m.parts.Phases)-1]
		in.Steps = append(in.Steps, s.step)
		m.column[s.step.ID] = i
	}
}

// side adds the lanes, cards, links and notes of one document; step is what the
// one document calls its steps.
func (m *merging) side(d *model.Document, mark string, step func(model.StepID) model.StepID) {
	lane := func(id model.LaneID) model.LaneID { return model.LaneID(mark) + id }
	m.parts.Lanes = append(m.parts.Lanes, &model.Lane{ID: caption(mark), Role: model.RoleText, Aside: true, Height: captionHeight})
	for _, l := range d.Lanes {
		next := *l
		next.ID, next.Follows = lane(l.ID), follows(d, l, mark)
		m.parts.Lanes = append(m.parts.Lanes, &next)
	}
	covered := m.contents(d, side{
		mark: mark, lane: lane, step: step,
		card: func(*model.Card) bool { return true }, link: func(*model.Link) bool { return true }, sticky: func(*model.Sticky) bool { return true },
	})
	m.ghosts(d, mark, step, covered)
}

// follows is what a lane follows in the one document.
func follows(d *model.Document, l *model.Lane, mark string) model.LaneID {
	switch of := d.Followed(l); {
	case !l.Role.Derived():
		return l.Follows
	case l.Follows == "" && !l.Role.Path():
		return model.LaneID(mark) // all lanes of its own document: see [derived.NewRow]
	case of != nil:
		return model.LaneID(mark) + of.ID
	}
	return "." // nobody, not the first customer of both
}

// caption is the row above one of the two.
func caption(mark string) model.LaneID { return model.LaneID(mark + "caption.") }

// ghosts keeps the place of each step that a document lacks, in the row of its
// customer.
func (m *merging) ghosts(d *model.Document, mark string, step func(model.StepID) model.StepID, covered map[[2]string]bool) {
	row := firstRow(d)
	if row == nil {
		return
	}
	has := map[model.StepID]bool{}
	for _, s := range d.Steps() {
		has[step(s.ID)] = true
	}
	for _, p := range m.parts.Phases {
		for _, s := range p.Steps {
			lane := model.LaneID(mark) + row.ID
			if has[s.ID] || covered[[2]string{string(lane), strconv.Itoa(m.column[s.ID])}] {
				continue
			}
			m.parts.Cards = append(m.parts.Cards, &model.Card{
				ID: model.CardID(mark + ghost + string(s.ID)), Lane: lane, Step: s.ID, Span: 1, Kind: model.KindNote, Text: m.gone(s.ID, mark),
			})
		}
	}
}

// firstRow is the row in which one looks first for what happens in a step.
func firstRow(d *model.Document) *model.Lane {
	var first *model.Lane
	for _, l := range d.Lanes {
		if l.Role == model.RoleCustomer {
			return l
		}
		if first == nil && l.Role.Service() {
			first = l
		}
	}
	return first
}

// gone says where a step is that one of the two lacks: of one that was taken
// out where its cards went.
func (m *merging) gone(id model.StepID, mark string) string {
	if mark == above {
		return words.T(m.Lang, "compare.new-step")
	}
	d, pairs := m.Result.Before, m.Result.Pairs
	was := model.StepID(strings.TrimPrefix(string(id), above))
	for _, l := range d.Lanes {
		for _, c := range d.Cell(l.ID, was) {
			to, ok := pairs.Cards.After(c)
			if !ok {
				continue
			}
			if now := m.Result.After.Card(to); now != nil {
				return words.T(m.Lang, "compare.now-in", "step", m.Step(m.Result.After, now.Step))
			}
		}
	}
	return words.T(m.Lang, "compare.left-out")
}

// sign notes which drawn part belongs to which item.
func (p *Pair) sign() {
	for _, i := range p.Result.Items {
		for _, o := range p.Owners(i) {
			p.signed[o] = i
		}
	}
}

// Owners is what is drawn of an item: of one in both, above and below.
func (p *Pair) Owners(i *compare.Item) (out []canvas.Owner) {
	kind := string(i.Kind)
	switch i.Kind {
	case compare.Head:
		return nil
	case compare.Phase, compare.Step:
		if i.Removed {
			if i.Kind == compare.Step {
				return []canvas.Owner{canvas.Owner(model.OwnerOf(kind, above+i.ID))}
			}
			return []canvas.Owner{canvas.Owner(model.OwnerOf(kind, i.ID))}
		}
		return []canvas.Owner{canvas.Owner(model.OwnerOf(kind, i.ID))}
	}
	before := i.Was
	if i.Removed {
		before = i.ID
	}
	if !i.Added {
		out = append(out, canvas.Owner(model.OwnerOf(kind, above+before)))
	}
	if !i.Removed {
		out = append(out, canvas.Owner(model.OwnerOf(kind, below+i.ID)))
	}
	return out
}

// Twin is the same row in the other of the two; "" where that lacks it.
func (p *Pair) Twin(id model.LaneID) model.LaneID {
	if was, ok := strings.CutPrefix(string(id), above); ok {
		if to, there := p.Result.Pairs.Lanes.After(model.LaneID(was)); there {
			return below + to
		}
		return ""
	}
	if from, there := p.Result.Pairs.Lanes.Before(model.LaneID(strings.TrimPrefix(string(id), below))); there {
		return above + from
	}
	return ""
}

// Item is what is signed at a drawn part, or nil.
func (p *Pair) Item(o canvas.Owner) *compare.Item { return p.signed[o] }

// StepOf is the column in which an item stands, of the one document: of what was
// moved that to which it went. ok is false for what stands in none.
func (p *Pair) StepOf(i *compare.Item) (id model.StepID, ok bool) {
	d, mark := p.Result.After, ""
	if i.Removed {
		d = p.Result.Before
	}
	switch i.Kind {
	case compare.Card:
		if c := d.Card(model.CardID(i.ID)); c != nil {
			id, ok = c.Step, true
		}
	case compare.Link:
		if l := d.Link(model.LinkID(i.ID)); l != nil && d.Card(l.From) != nil {
			id, ok = d.Card(l.From).Step, true
		}
	case compare.Sticky:
		if s := d.Sticky(model.StickyID(i.ID)); s != nil {
			id, ok = s.Step, true
		}
	case compare.Step:
		id, ok = model.StepID(i.ID), true
	}
	if !ok || !i.Removed {
		return id, ok
	}
	if to, there := p.Result.Pairs.Steps.After(id); there {
		return to, true
	}
	mark = above
	return model.StepID(mark) + id, true
}

// Caption is what one of the two is called: "As-is · v1.3".
func (p *Pair) Caption(after bool) string {
	h, key := p.Result.Before.Head, "before"
	if after {
		h, key = p.Result.After.Head, "after"
	}
	name := words.T(p.Lang, "compare."+key)
	if h.State != model.StateUnset && p.Result.Before.Head.State != p.Result.After.Head.State {
		name = words.T(p.Lang, "map.state."+string(h.State))
	}
	if h.Version != "" {
		name += " " + h.Version
	}
	return name
}
