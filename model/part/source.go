package part

import "touchline/model"

// Source is a document with its cards by their columns, so that what is taken
// out of it costs as much as the part and not as the whole: a handout takes a
// part for each of its pages. It may be used by several goroutines at once.
type Source struct {
	doc      *model.Document
	stickies []*model.Sticky
	cards    []*model.Card // in reading order, without those in no step or lane
	begin    []int         // for each column, the first of its cards; one more for the end
	reach    []int         // for each column, the first column with a card that reaches it
}

// From makes a source of a document.
func From(d *model.Document) *Source {
	n := len(d.Steps())
	s := &Source{doc: d, stickies: d.Stickies(), begin: make([]int, n+1), reach: make([]int, n)}
	for i := range s.reach {
		s.reach[i] = i
	}
	column := 0 // the columns before it have their begin
	far := 0    // so far the cards reach
	for _, c := range d.CardsInOrder() {
		at, ok := d.Column(c.Step)
		if _, in := d.Row(c.Lane); !ok || !in {
			continue
		}
		for ; column <= at; column++ {
			s.begin[column] = len(s.cards)
		}
		s.cards = append(s.cards, c)
		// They come by column: what reaches a column first is the first that does.
		for i := max(far, at) + 1; i < n && i < at+c.Span; i++ {
			s.reach[i], far = at, i
		}
	}
	for ; column <= n; column++ {
		s.begin[column] = len(s.cards)
	}
	return s
}

// reaching is the cards that may stand in columns, in reading order: those that
// begin in them, and those before them from the first that reaches into them.
func (s *Source) reaching(first, last int) []*model.Card {
	if first > last || last >= len(s.reach) {
		return nil
	}
	return s.cards[s.begin[s.reach[first]]:s.begin[last+1]]
}
