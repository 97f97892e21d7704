package telling

import (
	"cmp"
	"strings"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
)

// Teller says a result in a language.
type Teller struct {
	Lang   model.Lang
	Result *compare.Result
}

func (t Teller) text(key string, args ...any) string { return words.T(t.Lang, key, args...) }

// Sign is what a sign is called: "new".
func (t Teller) Sign(s compare.Sign) string { return t.text("compare.sign." + string(s)) }

// Kind is what a kind is called: "card".
func (t Teller) Kind(k compare.Kind) string { return t.text("compare.kind." + string(k)) }

// most is how much of a text names a record, in characters.
const most = 60

// short is a text in one line, cut at most.
func short(s string, most int) string {
	runes := []rune(words.OneLine(strings.Join(strings.Fields(s), " ")))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most-1]) + "…"
}

// side is the document that an item is named by: after, and before for what was
// removed.
func (t Teller) side(i *compare.Item) *model.Document {
	if i.Removed {
		return t.Result.Before
	}
	return t.Result.After
}

// Name is what the record of an item is called.
func (t Teller) Name(i *compare.Item) string {
	d := t.side(i)
	switch i.Kind {
	case compare.Phase:
		return t.phase(d, model.PhaseID(i.ID))
	case compare.Step:
		return t.Step(d, model.StepID(i.ID))
	case compare.Lane:
		return t.lane(d, model.LaneID(i.ID))
	case compare.Card:
		return t.card(d, model.CardID(i.ID))
	case compare.Link:
		if l := d.Link(model.LinkID(i.ID)); l != nil {
			return t.text("compare.link", "from", t.card(d, l.From), "to", t.card(d, l.To))
		}
	case compare.Sticky:
		if s := d.Sticky(model.StickyID(i.ID)); s != nil {
			return cmp.Or(short(s.Text, most), t.Kind(i.Kind))
		}
	}
	return t.Kind(i.Kind)
}

func (t Teller) card(d *model.Document, id model.CardID) string {
	if c := d.Card(id); c != nil {
		return cmp.Or(short(c.Text, most), t.text("compare.unnamed"))
	}
	return t.text("compare.unnamed")
}

// Step is what a step of a document is called.
func (t Teller) Step(d *model.Document, id model.StepID) string {
	s := d.Step(id)
	if s == nil {
		return t.text("compare.unnamed")
	}
	i, _ := d.Column(id)
	return cmp.Or(short(s.Name, most), t.text("panel.step.number", "n", i+1))
}

func (t Teller) lane(d *model.Document, id model.LaneID) string {
	l := d.Lane(id)
	if l == nil {
		return t.text("compare.unnamed")
	}
	return cmp.Or(short(l.Name, most), t.text("map.lane."+string(l.Role)))
}

func (t Teller) phase(d *model.Document, id model.PhaseID) string {
	p, i := d.Phase(id)
	if p == nil {
		return t.text("compare.unnamed")
	}
	return cmp.Or(short(p.Name, most), t.text("panel.phase.number", "n", i+1))
}

// LaneOf is the lane that an item is told under: that of a card or a note, of
// the document after where it has it. ok is false for what stands in no lane.
func (t Teller) LaneOf(i *compare.Item) (name string, ok bool) {
	d := t.side(i)
	var lane model.LaneID
	switch i.Kind {
	case compare.Card:
		if c := d.Card(model.CardID(i.ID)); c != nil {
			lane = c.Lane
		}
	case compare.Sticky:
		if s := d.Sticky(model.StickyID(i.ID)); s != nil {
			lane = s.Lane
		}
	}
	if lane == "" {
		return "", false
	}
	if i.Removed {
		if to, there := t.Result.Pairs.Lanes.After(lane); there {
			return t.lane(t.Result.After, to), true
		}
	}
	return t.lane(d, lane), true
}

// Where is where the record of an item stands: "Customer · Pay". "" for what
// stands nowhere in particular.
func (t Teller) Where(i *compare.Item) string {
	d := t.side(i)
	switch i.Kind {
	case compare.Card:
		if c := d.Card(model.CardID(i.ID)); c != nil {
			return t.lane(d, c.Lane) + " · " + t.Step(d, c.Step)
		}
	case compare.Sticky:
		if s := d.Sticky(model.StickyID(i.ID)); s != nil {
			return t.lane(d, s.Lane) + " · " + t.Step(d, s.Step)
		}
	case compare.Step:
		if column, ok := d.Column(model.StepID(i.ID)); ok {
			return t.phase(d, d.Phases[d.PhaseAt(column)].ID)
		}
	}
	return ""
}

// Went says where what was moved went: "to “Register”, 5 steps earlier".
func (t Teller) Went(i *compare.Item) string {
	if i.To == nil {
		return ""
	}
	switch i.Kind {
	case compare.Card, compare.Sticky:
		return t.wentIn(i)
	case compare.Step:
		if to, _ := t.Result.Pairs.Phases.After(i.From.Phase); to != i.To.Phase {
			return t.text("compare.to", "where", t.phase(t.Result.After, i.To.Phase))
		}
	}
	return t.text("compare.to-place", "from", i.From.Order+1, "to", i.To.Order+1)
}

// wentIn says where a card or a note went in the grid.
func (t Teller) wentIn(i *compare.Item) string {
	pairs, after := t.Result.Pairs, t.Result.After
	var parts []string
	if lane, ok := pairs.Lanes.After(i.From.Lane); !ok || lane != i.To.Lane {
		parts = append(parts, t.text("compare.to", "where", t.lane(after, i.To.Lane)))
	}
	if step, ok := pairs.Steps.After(i.From.Step); !ok || step != i.To.Step {
		where := t.text("compare.to", "where", t.Step(after, i.To.Step))
		if n, ok := t.steps(i); ok && n != 0 {
			key := "compare.later"
			if n < 0 {
				n, key = -n, "compare.earlier"
			}
			where = t.text("compare.by", "where", where, "how", words.N(t.Lang, key, n))
		}
		parts = append(parts, where)
	}
	switch {
	case len(parts) > 0:
		return strings.Join(parts, " · ")
	case i.Kind == compare.Card:
		return t.text("compare.in-cell", "from", i.From.Order+1, "to", i.To.Order+1)
	}
	return t.text("compare.shifted")
}

// steps is how many steps later something stands: of the document before, if
// its place is a step of it, else of that after. ok is false where neither has
// both steps.
func (t Teller) steps(i *compare.Item) (n int, ok bool) {
	before, after, pairs := t.Result.Before, t.Result.After, t.Result.Pairs.Steps
	if to, there := pairs.Before(i.To.Step); there {
		was, here := before.Column(i.From.Step)
		is, _ := before.Column(to)
		return is - was, here
	}
	if from, there := pairs.After(i.From.Step); there {
		was, _ := after.Column(from)
		is, here := after.Column(i.To.Step)
		return is - was, here
	}
	return 0, false
}

// Short says in a line what became of an item.
func (t Teller) Short(i *compare.Item) string {
	if i.Added || i.Removed {
		return t.Where(i)
	}
	went := t.Went(i)
	lines := t.Lines(i)
	switch {
	case len(lines) == 0:
		return went
	case went == "" && len(lines) == 1:
		l := lines[0]
		return t.text("compare.field", "name", l.Name, "before", cmp.Or(short(l.Before, 28), t.text("compare.none")), "after", cmp.Or(short(l.After, 28), t.text("compare.none")))
	}
	var names []string
	const few = 4
	for _, l := range lines[:min(few, len(lines))] {
		names = append(names, l.Name)
	}
	all := strings.Join(names, " · ")
	if n := len(lines) - few; n > 0 {
		all = words.N(t.Lang, "compare.and-more", n, "names", all)
	}
	if went != "" {
		all = went + " · " + all
	}
	return all
}
