package sheet

import (
	"unicode"

	"touchline/model"
)

// linkActions links the first customer lane's cards in the order of time.
func (b *builder) linkActions() {
	lane := b.first(model.RoleCustomer)
	var last *model.Card
	for column := range b.steps {
		for _, card := range b.cells[cell{lane, column}] {
			if last != nil {
				b.links = append(b.links, &model.Link{ID: id[model.LinkID](b, model.LinkPrefix), From: last.ID, To: card.ID, Kind: model.LinkFlow})
			}
			last = card
		}
	}
}

// first is the topmost lane of a role, or nil.
func (b *builder) first(role model.Role) *model.Lane {
	for _, l := range b.lanes {
		if l.Role == role {
			return l
		}
	}
	return nil
}

func (b *builder) document() *model.Document {
	head := &model.Head{Language: model.English}
	if b.chinese() {
		head.Language = model.Chinese
	}
	return model.New(model.Parts{Head: head, Phases: b.phases, Lanes: b.lanes, Cards: b.cards, Links: b.links})
}

// chinese reports whether most letters of the table's names and cards are
// Chinese: a character counts as two letters, since it says more.
func (b *builder) chinese() bool {
	balance := 0
	count := func(s string) {
		for _, r := range s {
			switch {
			case unicode.Is(unicode.Han, r):
				balance += 2
			case unicode.IsLetter(r):
				balance--
			}
		}
	}
	for _, s := range b.steps {
		count(s.Name)
	}
	for _, c := range b.cards {
		count(c.Text)
	}
	return balance > 0
}
