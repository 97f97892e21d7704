package measure

import (
	"cmp"
	"slices"

	"touchline/model"
)

// Touchpoints is how many touchpoints there are of which kind.
type Touchpoints struct {
	N         int     `json:"n"`
	ByClass   *Counts `json:"byClass,omitempty"`
	ByChannel *Counts `json:"byChannel,omitempty"`
	ByOwner   *Counts `json:"byOwner,omitempty"`
	ByMedium  *Counts `json:"byMedium,omitempty"`
	ByContact *Counts `json:"byContact,omitempty"` // near or far
	Pairs     *Pairs  `json:"pairs,omitempty"`
}

// Counts is how often each value is said.
type Counts struct {
	Values []Count `json:"values"`
	Source Source  `json:"source"`
}

// Count is one value.
type Count struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}

// Pairs is who serves whom: two by two.
type Pairs struct {
	Values []Pair `json:"values"`
	Source Source `json:"source"`
}

// Pair is a provider and a receiver. The text "measure.key.PROVIDER-RECEIVER"
// says what makes such a touchpoint succeed.
type Pair struct {
	Provider model.Party `json:"provider"`
	Receiver model.Party `json:"receiver"`
	N        int         `json:"n"`
}

func (s *subject) touchpoints() *Touchpoints {
	if len(s.touched) == 0 {
		return nil
	}
	t := &Touchpoints{N: len(s.touched)}
	one := func(of func(*model.Touchpoint) string) func(*model.Touchpoint) []string {
		return func(t *model.Touchpoint) []string { return []string{of(t)} }
	}
	t.ByClass = s.count("class", one(func(t *model.Touchpoint) string { return string(t.Class) }))
	t.ByChannel = s.count("channel", func(t *model.Touchpoint) []string { return append([]string{t.Channel}, t.MoreChannels...) })
	t.ByOwner = s.count("owner", one(func(t *model.Touchpoint) string { return t.Owner }))
	t.ByMedium = s.count("medium", one(func(t *model.Touchpoint) string { return string(t.Medium) }))
	t.ByContact = s.count("contact", one(func(t *model.Touchpoint) string { return string(t.Contact) }))
	t.Pairs = s.pairs()
	return t
}

// count counts values, the most frequent first.
func (s *subject) count(rule string, of func(*model.Touchpoint) []string) *Counts {
	out := &Counts{Source: Source{Rule: rule}}
	at := map[string]int{}
	for _, c := range s.touched {
		for _, v := range of(c.Touch) {
			name := folded(v)
			if name == "" {
				continue
			}
			i, ok := at[name]
			if !ok {
				i = len(out.Values)
				at[name] = i
				out.Values = append(out.Values, Count{Name: v})
			}
			out.Values[i].N++
			out.Source.add(c)
		}
	}
	if len(out.Values) == 0 {
		return nil
	}
	slices.SortStableFunc(out.Values, func(a, b Count) int { return cmp.Compare(b.N, a.N) })
	return out
}

func (s *subject) pairs() *Pairs {
	out := &Pairs{Source: Source{Rule: "pairs"}}
	for _, provider := range []model.Party{model.PartyHuman, model.PartyMachine} {
		for _, receiver := range []model.Party{model.PartyHuman, model.PartyMachine} {
			out.Values = append(out.Values, Pair{Provider: provider, Receiver: receiver})
		}
	}
	for _, c := range s.touched {
		for i := range out.Values {
			if v := &out.Values[i]; v.Provider == c.Touch.Provider && v.Receiver == c.Touch.Receiver {
				v.N++
				out.Source.add(c)
			}
		}
	}
	if out.Source.N == 0 {
		return nil
	}
	return out
}
