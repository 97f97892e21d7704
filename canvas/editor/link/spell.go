package link

import (
	"cmp"
	"slices"
	"strings"

	"touchline/canvas/editor/find"
	"touchline/canvas/layout"
	"touchline/model"
)

// Spelled is the cards whose text has all the words typed, for a link from one
// to choose from: those that begin with the first word before the others, and
// then the nearest first.
func Spelled(p *layout.Plan, id model.CardID, words []string) []model.CardID {
	from := p.Card(id)
	far := func(c *layout.Card) int {
		return 2*abs(c.Column-from.Column) + abs(c.Row-from.Row)
	}
	var cards []*layout.Card
	for _, c := range p.Cards() {
		if c != from && find.HasAll(find.Fold(c.Card.Text), words) {
			cards = append(cards, c)
		}
	}
	begins := func(c *layout.Card) int {
		if strings.HasPrefix(find.Fold(c.Card.Text), words[0]) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(cards, func(a, b *layout.Card) int {
		return cmp.Or(cmp.Compare(begins(a), begins(b)), cmp.Compare(far(a), far(b)))
	})
	var ids []model.CardID
	for _, c := range cards {
		ids = append(ids, c.Card.ID)
	}
	return ids
}

func abs(x int) int { return max(x, -x) }
