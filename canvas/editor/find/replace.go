package find

import (
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/search"
)

// Replacement is the edit that puts a text in the place of every occurrence
// of a phrase in what an owner says, and how often it occurs; no edit for
// none. What counts as one is said by [search.Places]. Web addresses and the head's fields
// beside the title and what is said to pages stay: whoever renames a step does
// not mean them.
func Replacement(d *model.Document, o canvas.Owner, phrase, with string) (edit.Edit, int) {
	r := replacer{Fold(phrase), with, 0}
	if r.phrase == "" || !owner.Exists(d, o) {
		return nil, 0
	}
	x := r.owner(d, o)
	if r.n == 0 {
		return nil, 0
	}
	return x, r.n
}

// Replacements is the edits of [Replacement] for several owners, and how often
// the phrase occurs in all. Edits of one kind stand together, so that they are
// made together.
func Replacements(d *model.Document, owners []canvas.Owner, phrase, with string) (edit.Batch, int) {
	var grid, cards, links, notes edit.Batch
	all := 0
	for _, o := range owners {
		x, n := Replacement(d, o, phrase, with)
		if n == 0 {
			continue
		}
		all += n
		switch x.(type) {
		case edit.SetCard:
			cards = append(cards, x)
		case edit.SetLink:
			links = append(links, x)
		case edit.SetSticky:
			notes = append(notes, x)
		default:
			grid = append(grid, x)
		}
	}
	return slices.Concat(grid, cards, links, notes), all
}

// replacer counts what it replaces.
type replacer struct {
	phrase string // folded
	with   string
	n      int
}

func (r *replacer) owner(d *model.Document, o canvas.Owner) edit.Edit {
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindCard:
		return edit.SetCard{Card: r.card(d.Card(model.CardID(id)))}
	case owner.KindLink:
		l := *d.Link(model.LinkID(id))
		r.in(&l.Label)
		return edit.SetLink{Link: &l}
	case owner.KindStep:
		s := *d.Step(model.StepID(id))
		r.in(&s.Name, &s.Notes)
		return edit.SetStep{Step: &s}
	case owner.KindPhase:
		p, _ := d.Phase(model.PhaseID(id))
		next := *p
		r.in(&next.Name, &next.Notes)
		return edit.SetPhase{Phase: &next}
	case owner.KindLane:
		l := *d.Lane(model.LaneID(id))
		r.in(&l.Name, &l.Sub)
		return edit.SetLane{Lane: &l}
	case owner.KindSticky:
		s := *d.Sticky(model.StickyID(id))
		r.in(&s.Text)
		return edit.SetSticky{Sticky: &s}
	}
	h := *d.Head
	r.in(&h.Title)
	h.PageNotes = slices.Clone(h.PageNotes)
	for i := range h.PageNotes {
		r.in(&h.PageNotes[i].Text)
	}
	return edit.SetHead{Head: &h}
}

func (r *replacer) card(old *model.Card) *model.Card {
	c := *old
	r.in(&c.Text, &c.Detail, &c.Notes)
	c.Tags = slices.Clone(c.Tags)
	for i := range c.Tags {
		r.in(&c.Tags[i])
	}
	if c.Touch != nil {
		c.Touch = c.Touch.Clone()
		c.Touch.Texts(func(s *string, _ model.Vocabulary) { r.in(s) })
	}
	return &c
}

// in replaces in some texts.
func (r *replacer) in(texts ...*string) {
	for _, s := range texts {
		var n int
		*s, n = replace(*s, r.phrase, r.with)
		r.n += n
	}
}

// replace puts with in the place of every occurrence of a folded phrase.
func replace(s, phrase, with string) (string, int) {
	places := search.Places(s, phrase)
	if len(places) == 0 {
		return s, 0
	}
	var out strings.Builder
	done := 0 // up to here in s
	for _, p := range places {
		out.WriteString(s[done:p[0]])
		out.WriteString(with)
		done = p[1]
	}
	out.WriteString(s[done:])
	return out.String(), len(places)
}
