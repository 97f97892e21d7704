package fields

import (
	"cmp"
	"slices"

	"touchline/model"
)

// uses is what the document used, by group, when a field was entered.
type uses struct{ groups map[string]use }

type use struct {
	visit int
	texts []string
}

func newUses() *uses { return &uses{map[string]use{}} }

// at is what a document uses, counted once a visit.
func (u *uses) at(visit int, group string, d *model.Document, of func(*model.Card, func(string))) []string {
	x, ok := u.groups[group]
	if !ok || x.visit != visit {
		x = use{visit, used(d, of)}
		u.groups[group] = x
	}
	return x.texts
}

// used is the texts that the cards of a document use, the most used first,
// those used alike by name.
func used(d *model.Document, of func(*model.Card, func(string))) []string {
	if d == nil {
		return nil
	}
	count := map[string]int{}
	for _, c := range d.CardTable().All() {
		of(c, func(s string) {
			if s != "" {
				count[s]++
			}
		})
	}
	all := make([]string, 0, len(count))
	for s := range count {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return all
}

// OfTouch is used for what touchpoints say of a vocabulary: owners are of one
// kind wherever they are named.
func OfTouch(names model.Vocabulary) func(*model.Card, func(string)) {
	return func(c *model.Card, add func(string)) {
		if c.Touch == nil {
			return
		}
		c.Touch.Texts(func(s *string, v model.Vocabulary) {
			if v == names {
				add(*s)
			}
		})
	}
}

func Tags(c *model.Card, add func(string)) {
	for _, s := range c.Tags {
		add(s)
	}
}
