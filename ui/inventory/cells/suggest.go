package cells

import (
	"cmp"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/search"
	"touchline/ui/panels/values"
)

// Offers is at most so many texts that would do in a cell of a column in which
// something is typed, with how often each is used: the choices there are, or
// what the blueprint calls things of the kind. In a list what is typed last
// counts.
func (t *Table) Offers(c *Column, typed string, most int) []Use {
	last := lastPart(c, typed)
	all := t.vocabulary(c)
	if len(all) == 0 {
		return nil
	}
	want := search.Fold(strings.TrimSpace(last))
	find := func(q search.Query) []Use {
		var out []Use
		for _, u := range all {
			if f := search.Fold(u.Text); f != want && (q.Empty() || q.In(f)) {
				out = append(out, u)
			}
		}
		return out
	}
	fits := search.Look(last, find)
	if want == "" {
		fits = find(search.Query{})
	}
	begins := func(u Use) int {
		if strings.HasPrefix(search.Fold(u.Text), want) {
			return 0
		}
		return 1
	}
	fits = slices.Clone(fits)
	slices.SortStableFunc(fits, func(a, b Use) int { return cmp.Compare(begins(a), begins(b)) })
	return fits[:min(len(fits), most)]
}

// Completed is what stands in a cell after an offer was taken.
func (t *Table) Completed(c *Column, typed, offer string) string {
	if !c.List {
		return offer
	}
	all := values.ReadList(strings.TrimSuffix(typed, lastPart(c, typed)))
	return values.ShowList(t.lang, append(all, offer))
}

// lastPart is what is typed last in a cell with a list, or all of it.
func lastPart(c *Column, typed string) string {
	if at := strings.LastIndexAny(typed, values.Separators); c.List && at >= 0 {
		return values.CutSeparator(typed[at:])
	}
	return typed
}

// vocabulary is what can stand in a column, the most used first.
func (t *Table) vocabulary(c *Column) []Use {
	count := map[string]int{}
	var all []string
	add := func(s string, n int) {
		if _, ok := count[s]; !ok && s != "" {
			all = append(all, s)
		}
		count[s] += n
	}
	switch {
	case c.Choices != nil:
		for _, s := range c.Choices {
			add(s, 0)
		}
		for _, r := range t.all {
			for _, s := range values.ReadList(c.Text(r)) {
				if _, ok := count[s]; ok {
					count[s]++
				}
			}
		}
	case c.Names != model.NoVocabulary:
		for _, r := range t.all {
			r.Card.Touch.Texts(func(s *string, v model.Vocabulary) {
				if v == c.Names {
					add(t.called(v, *s), 1)
				}
			})
		}
		if c.Names == model.ChannelNames {
			for _, s := range model.Channels {
				add(t.called(c.Names, s), 0)
			}
		}
	case c.Key == "tags":
		for _, r := range t.all {
			for _, s := range r.Card.Tags {
				add(s, 1)
			}
		}
	}
	out := make([]Use, len(all))
	for i, s := range all {
		out[i] = Use{s, count[s]}
	}
	if c.Choices == nil {
		slices.SortStableFunc(out, func(a, b Use) int { return cmp.Compare(b.N, a.N) })
	}
	return out
}

func (t *Table) called(v model.Vocabulary, s string) string {
	if v == model.ChannelNames {
		return channelName(t.lang, s)
	}
	return s
}
