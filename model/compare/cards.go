package compare

import (
	"cmp"
	"slices"
	"strings"

	"touchline/model"
)

func cardID(c *model.Card) model.CardID       { return c.ID }
func linkID(l *model.Link) model.LinkID       { return l.ID }
func stickyID(s *model.Sticky) model.StickyID { return s.ID }

// cell names a cell of the document after; ok is false for one that it lacks.
func (al *aligning) cell(l model.LaneID, s model.StepID) (string, bool) {
	lane, here := al.Lanes.After(l)
	step, there := al.Steps.After(s)
	return string(lane) + "\x00" + string(step), here && there
}

// cards pairs by id; then in one cell what says the same, or nearly the same;
// then what says the same elsewhere, and what nearly does in the same step.
func (al *aligning) cards() {
	for id := range al.a.CardTable().All() {
		if al.b.Card(id) != nil {
			al.Cards.pair(id, id)
		}
	}
	if len(al.Cards.after) == al.a.CardTable().Len() || len(al.Cards.before) == al.b.CardTable().Len() {
		return
	}
	a := left(al.a.CardsInOrder(), cardID, al.Cards.after)
	b := left(al.b.CardsInOrder(), cardID, al.Cards.before)
	cellA := func(c *model.Card) string {
		if k, ok := al.cell(c.Lane, c.Step); ok {
			return k
		}
		return ""
	}
	cellB := func(c *model.Card) string { return string(c.Lane) + "\x00" + string(c.Step) }
	in := func(cell func(*model.Card) string) func(*model.Card) string {
		return func(c *model.Card) string {
			k := cell(c)
			if said := sayingOf(c); k != "" && said != "" {
				return k + "\x00" + said
			}
			return ""
		}
	}
	byKey(al.Cards, a, b, cardID, in(cellA), in(cellB))
	al.nearly(a, b, cellA, cellB)
	byKey(al.Cards, a, b, cardID, sayingOf, sayingOf)
	al.nearly(a, b, func(c *model.Card) string {
		s, _ := al.Steps.After(c.Step)
		return string(s)
	}, func(c *model.Card) string { return string(c.Step) })
}

// sayingOf is what a card says, as it is compared; a picture says what it shows.
func sayingOf(c *model.Card) string {
	return strings.Trim(plain(c.Text)+"\x00"+string(c.Picture), "\x00")
}

// nearly pairs what is alike among those with the same key, the most alike
// first.
func (al *aligning) nearly(a, b []*model.Card, keyA, keyB func(*model.Card) string) {
	inB := map[string][]*model.Card{}
	for _, c := range left(b, cardID, al.Cards.before) {
		inB[keyB(c)] = append(inB[keyB(c)], c)
	}
	inA := map[string][]*model.Card{}
	var keys []string
	for _, c := range left(a, cardID, al.Cards.after) {
		k := keyA(c)
		if k == "" || len(inB[k]) == 0 {
			continue
		}
		if inA[k] == nil {
			keys = append(keys, k)
		}
		inA[k] = append(inA[k], c)
	}
	for _, k := range keys {
		al.nearest(inA[k], inB[k])
	}
}

// held is two cards and how alike they are.
type held struct {
	a, b     *model.Card
	likeness float64
}

func (al *aligning) nearest(a, b []*model.Card) {
	if len(a)*len(b) > mostHeld {
		return
	}
	var all []held
	for _, x := range a {
		for _, y := range b {
			if s := al.shapes.likeness(x.Text, y.Text); s >= alike {
				all = append(all, held{x, y, s})
			}
		}
	}
	// What is equally alike is ordered by its texts whichever comes first, so
	// that the other way round pairs the same.
	slices.SortStableFunc(all, func(x, y held) int {
		return cmp.Or(cmp.Compare(y.likeness, x.likeness),
			cmp.Compare(min(x.a.Text, x.b.Text), min(y.a.Text, y.b.Text)), cmp.Compare(max(x.a.Text, x.b.Text), max(y.a.Text, y.b.Text)))
	})
	for _, h := range all {
		_, gone := al.Cards.After(h.a.ID)
		_, taken := al.Cards.Before(h.b.ID)
		if !gone && !taken {
			al.Cards.pair(h.a.ID, h.b.ID)
		}
	}
}

// links pairs by id, by ends and kind, and by ends.
func (al *aligning) links() {
	for id := range al.a.LinkTable().All() {
		if al.b.Link(id) != nil {
			al.Links.pair(id, id)
		}
	}
	if len(al.Links.after) == al.a.LinkTable().Len() || len(al.Links.before) == al.b.LinkTable().Len() {
		return
	}
	a := left(al.a.LinksInOrder(), linkID, al.Links.after)
	b := left(al.b.LinksInOrder(), linkID, al.Links.before)
	for _, kinds := range []bool{true, false} {
		key := func(from, to model.CardID, k model.LinkKind) string {
			s := string(from) + "\x00" + string(to)
			if kinds {
				s += "\x00" + string(k)
			}
			return s
		}
		byKey(al.Links, a, b, linkID, func(l *model.Link) string {
			from, here := al.Cards.After(l.From)
			to, there := al.Cards.After(l.To)
			if !here || !there {
				return ""
			}
			return key(from, to, l.Kind)
		}, func(l *model.Link) string { return key(l.From, l.To, l.Kind) })
	}
}

// stickies pairs by id, by cell and text, and by text.
func (al *aligning) stickies() {
	for id := range al.a.StickyTable().All() {
		if al.b.Sticky(id) != nil {
			al.Stickies.pair(id, id)
		}
	}
	a, b := al.a.Stickies(), al.b.Stickies()
	byKey(al.Stickies, a, b, stickyID, func(s *model.Sticky) string {
		if k, ok := al.cell(s.Lane, s.Step); ok {
			return named(s.Text, k)
		}
		return ""
	}, func(s *model.Sticky) string { return named(s.Text, string(s.Lane)+"\x00"+string(s.Step)) })
	text := func(s *model.Sticky) string { return plain(s.Text) }
	byKey(al.Stickies, a, b, stickyID, text, text)
}
