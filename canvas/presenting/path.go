package presenting

import (
	"touchline/model"
)

// path is the customer's cards in the order in which the customer goes through
// them: from each to the one that a link leads to, over cards of other lanes too;
// where none leads on, to the next that is read. A link back is not followed:
// whoever walks has been there.
func path(d *model.Document) (all []model.CardID) {
	var own []*model.Card
	lane := customer(d)
	at := map[model.CardID]int{} // in reading order
	for _, c := range d.CardsInOrder() {
		if c.Lane == lane && c.Kind != model.KindTag {
			at[c.ID] = len(own)
			own = append(own, c)
		}
	}
	been := make([]bool, len(own))
	rest := 0 // before it the customer has been everywhere
	f := finder{doc: d, at: at, been: been, seen: map[model.CardID]int{}}
	for len(all) < len(own) {
		for been[rest] {
			rest++
		}
		for i := rest; i >= 0; i = f.next(own[i]) {
			been[i] = true
			all = append(all, own[i].ID)
		}
	}
	return all
}

// customer is the lane that the walk goes along: the first of the customer's.
func customer(d *model.Document) model.LaneID {
	for _, l := range d.Lanes {
		if l.Role == model.RoleCustomer {
			return l.ID
		}
	}
	return ""
}

// finder looks for the card that the customer comes to next.
type finder struct {
	doc  *model.Document
	at   map[model.CardID]int
	been []bool
	seen map[model.CardID]int // in which search a card was looked at last
	turn int
}

// reach is how many cards a search looks at: what leads on leads on soon.
const reach = 64

// next is the nearest of the customer's cards that the links of a card lead to,
// of equally near ones the one read first; −1 if they lead to none that is new.
func (f *finder) next(from *model.Card) int {
	f.turn++
	f.seen[from.ID] = f.turn
	edge := []model.CardID{from.ID}
	for looked := 0; len(edge) > 0 && looked < reach; {
		best := -1
		var further []model.CardID
		for _, id := range edge {
			for _, k := range f.doc.LinksAt(id) {
				l := f.doc.Link(k)
				if looked >= reach || l.From != id || l.Loop || f.seen[l.To] == f.turn {
					continue
				}
				looked++
				f.seen[l.To] = f.turn
				i, own := f.at[l.To]
				switch {
				case own && !f.been[i] && (best < 0 || i < best):
					best = i
				case !own:
					further = append(further, l.To)
				}
			}
		}
		if best >= 0 {
			return best
		}
		edge = further
	}
	return -1
}
