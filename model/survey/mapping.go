package survey

import (
	"cmp"
	"slices"

	"touchline/model"
)

// Uses is every use, in the order of menus.
var Uses = []Use{UseNone, UseExpectation, UsePerception, UseNPS, UseCSAT, UseCES, UseScale}

// Use is what a column is for.
type Use string

const (
	UseNone        Use = ""
	UseExpectation Use = "expectation" // SERVQUAL: what customers expect
	UsePerception  Use = "perception"  // what they found
	UseScale       Use = "scale"       // an item of a scale with a name
	UseNPS         Use = "nps"
	UseCSAT        Use = "csat"
	UseCES         Use = "ces"
)

// Question says what one column is for.
type Question struct {
	Use       Use
	Item      int             // of SERVQUAL: expectation and perception of one number belong together; 0: by order
	Dimension model.Dimension // of SERVQUAL
	Scale     string          // the name of a scale
	Card      model.CardID    // the touchpoint that is asked about; "" is the one that the others are stored in
}

// Mapping says what the columns of a table are for.
type Mapping struct {
	Questions []Question      // by column
	Points    int             // of the scales: 5, 7, 10 or 100; 0: as the answers say
	Effort    model.Direction // which way a CES is good

	Names [2]string // how expectation and perception are called in results, "" as their use
	Notes []Note    // what was assumed
}

// Note is something to say of a file: the text "survey.note.KEY".
type Note struct {
	Key  string
	Args []string
}

func (m *Mapping) note(key string, args ...string) {
	m.Notes = append(m.Notes, Note{key, args})
}

// columns is the columns of a use, in order.
func (m *Mapping) columns(use Use) (all []int) {
	for i, q := range m.Questions {
		if q.Use == use {
			all = append(all, i)
		}
	}
	return all
}

// pair is the columns of one item of SERVQUAL; −1 is none.
type pair struct {
	item                    int
	dimension               model.Dimension
	expectation, perception int
}

// pairs puts the columns of expectation and perception together: by their
// numbers, if each side has each number once, else by order. Where the sides
// have different lengths, or their order would put two dimensions together, only
// columns of one number, or without one of one dimension, are.
func (m *Mapping) pairs() []pair {
	es, ps := m.columns(UseExpectation), m.columns(UsePerception)
	if !m.numbered(es) || !m.numbered(ps) || !m.overlap(es, ps) {
		if all, ok := m.inOrder(es, ps); ok {
			return all
		}
	}
	var out []pair
	for _, c := range es {
		out = append(out, pair{m.Questions[c].Item, m.Questions[c].Dimension, c, -1})
	}
	for _, c := range ps {
		q := m.Questions[c]
		at := slices.IndexFunc(out, func(p pair) bool { return p.perception < 0 && p.fits(q) })
		if at < 0 {
			out = append(out, pair{q.Item, q.Dimension, -1, c})
			continue
		}
		out[at].perception = c
		out[at].dimension = cmp.Or(out[at].dimension, q.Dimension)
	}
	return out
}

// numbered reports whether each column has a number of its own.
func (m *Mapping) numbered(columns []int) bool {
	seen := map[int]bool{}
	for _, c := range columns {
		n := m.Questions[c].Item
		if n == 0 || seen[n] {
			return false
		}
		seen[n] = true
	}
	return true
}

func (m *Mapping) overlap(es, ps []int) bool {
	for _, e := range es {
		if slices.ContainsFunc(ps, func(p int) bool { return m.Questions[p].Item == m.Questions[e].Item }) {
			return true
		}
	}
	return false
}

// inOrder puts the columns of two sides together as they stand, if that can be.
func (m *Mapping) inOrder(es, ps []int) ([]pair, bool) {
	if len(es) != len(ps) {
		return nil, false
	}
	out := make([]pair, len(es))
	for i := range es {
		e, p := m.Questions[es[i]], m.Questions[ps[i]]
		if e.Dimension != "" && p.Dimension != "" && e.Dimension != p.Dimension {
			return nil, false
		}
		out[i] = pair{cmp.Or(e.Item, p.Item), cmp.Or(e.Dimension, p.Dimension), es[i], ps[i]}
	}
	return out, true
}

// fits reports whether a perception is of the item of an expectation: what is said
// of both is the same.
func (p pair) fits(q Question) bool {
	if p.dimension != "" && q.Dimension != "" && p.dimension != q.Dimension || p.item != q.Item {
		return false
	}
	return q.Item > 0 || q.Dimension != "" && p.dimension == q.Dimension
}

// SERVQUAL has 22 items, of which each dimension has a run.
const servqualItems = 22

// dimensionOf is the dimension of an item of SERVQUAL, from 1.
func dimensionOf(item int) model.Dimension {
	for _, d := range []struct {
		last int
		of   model.Dimension
	}{{4, model.Tangibles}, {9, model.Reliability}, {13, model.Responsiveness}, {17, model.Assurance}, {servqualItems, model.Empathy}} {
		if item >= 1 && item <= d.last {
			return d.of
		}
	}
	return ""
}

// number gives the columns of the uses of SERVQUAL that have no dimension the
// one of their number, if the items are the 22 of SERVQUAL.
func (m *Mapping) number() {
	for _, use := range []Use{UseExpectation, UsePerception} {
		all := m.columns(use)
		if len(all) != servqualItems || slices.ContainsFunc(all, func(c int) bool { return m.Questions[c].Dimension != "" }) {
			continue
		}
		whole := m.numbered(all) && !slices.ContainsFunc(all, func(c int) bool { return m.Questions[c].Item > servqualItems })
		for i, c := range all {
			if !whole {
				m.Questions[c].Item = i + 1
			}
			m.Questions[c].Dimension = dimensionOf(m.Questions[c].Item)
		}
	}
}
