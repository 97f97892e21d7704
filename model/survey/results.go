package survey

import (
	"slices"

	"touchline/model"
)

// Results is what the answers come to. A nil figure is not known: nobody
// answered, or too few.
type Results struct {
	Answers  int      `json:"answers"`  // rows
	Complete int      `json:"complete"` // of them, those that answered every item of SERVQUAL or of the scales
	Points   int      `json:"points,omitempty"`
	Gap      *float64 `json:"gap,omitempty"` // perception − expectation, over all items
	Scales   []Scale  `json:"scales"`
	Items    []Item   `json:"items,omitempty"` // of SERVQUAL
	NPS      *NPS     `json:"nps,omitempty"`
	CSAT     *Rating  `json:"csat,omitempty"`
	CES      *Rating  `json:"ces,omitempty"`
	Notes    []Note   `json:"-"`
}

// Scale is some items and what they come to over the people who answered all
// of them.
type Scale struct {
	Name      string          `json:"name"`
	Dimension model.Dimension `json:"dimension,omitempty"`
	Use       Use             `json:"use,omitempty"` // expectation or perception; "" for a dimension with both, or another scale
	Items     int             `json:"items"`
	Columns   []string        `json:"columns"`
	Low       float64         `json:"low"`
	High      float64         `json:"high"`
	N         int             `json:"n"`
	Mean      *float64        `json:"mean,omitempty"` // of a dimension, that of the perceptions
	SD        *float64        `json:"sd,omitempty"`   // of the people's scores, n − 1
	Gap       *float64        `json:"gap,omitempty"`

	AlphaRaw          *float64 `json:"alphaRaw,omitempty"`          // from covariances, n − 1
	AlphaStandardised *float64 `json:"alphaStandardised,omitempty"` // from correlations

	Expectation *Side `json:"expectation,omitempty"` // of a dimension, what was expected
}

// Side is the expectations of a dimension.
type Side struct {
	Mean              *float64 `json:"mean,omitempty"`
	SD                *float64 `json:"sd,omitempty"`
	AlphaRaw          *float64 `json:"alphaRaw,omitempty"`
	AlphaStandardised *float64 `json:"alphaStandardised,omitempty"`
}

// Item is one item of SERVQUAL, over the people who answered both sides.
type Item struct {
	Item        int             `json:"item"`
	Name        string          `json:"name"`
	Dimension   model.Dimension `json:"dimension,omitempty"`
	N           int             `json:"n"`
	Expectation *float64        `json:"expectation,omitempty"`
	Perception  *float64        `json:"perception,omitempty"`
	Gap         *float64        `json:"gap,omitempty"`
}

// NPS is how many would recommend a service: 9 and 10 are promoters, 7 and 8
// passives, others detractors. The score is promoters − detractors, in per
// cent of all.
type NPS struct {
	Column     string   `json:"column"`
	N          int      `json:"n"`
	Promoters  int      `json:"promoters"`
	Passives   int      `json:"passives"`
	Detractors int      `json:"detractors"`
	Score      *float64 `json:"score,omitempty"`
	Mean       *float64 `json:"mean,omitempty"`
	SD         *float64 `json:"sd,omitempty"`
}

// Rating is a question with a scale by itself: satisfaction or effort.
type Rating struct {
	Column    string          `json:"column"`
	Low       float64         `json:"low"`
	High      float64         `json:"high"`
	Direction model.Direction `json:"direction,omitempty"`
	N         int             `json:"n"`
	Mean      *float64        `json:"mean,omitempty"`
	SD        *float64        `json:"sd,omitempty"`
	Good      *float64        `json:"good,omitempty"` // per cent on the best places of the scale: see bestPlaces
}

// Useful reports whether there is anything to store.
func (r *Results) Useful() bool {
	return len(r.Scales) > 0 || r.NPS != nil || r.CSAT != nil || r.CES != nil
}

// Compute reckons. It does not change the mapping: what there is to say of
// the answers comes out in the results.
func Compute(t *Table, m *Mapping) *Results {
	w := *m
	w.Notes, w.Questions = slices.Clone(m.Notes), slices.Clone(m.Questions)
	r := &Results{Answers: t.Rows, Scales: []Scale{}}
	w.withoutOpen(t)
	if t.Left > 0 {
		w.note("totals", "n", model.FormatNumber(float64(t.Left), 0))
	}
	var whole []*scored
	if pairs := w.pairs(); len(pairs) > 0 {
		s := w.servqual(t, pairs, r)
		whole = append(whole, s)
	}
	for _, name := range w.scaleNames() {
		columns := w.scaleColumns(name)
		s := w.score(t, columns, 1, w.Points)
		whole = append(whole, s)
		made := s.scale(t, columns, columns)
		made.Name = name
		r.Scales = append(r.Scales, made)
	}
	for _, use := range []Use{UseNPS, UseCSAT, UseCES} {
		if all := w.columns(use); len(all) > 1 {
			w.noteSeveral(t, use, all[0], len(all))
		}
	}
	var single []*scored
	for _, of := range []*scored{r.addNPS(t, &w), r.addCSAT(t, &w), r.addCES(t, &w)} {
		if of != nil {
			single = append(single, of)
		}
	}
	if len(whole) == 0 {
		whole = single
	}
	r.Complete = complete(t, whole)
	r.Notes = w.Notes
	return r
}

// complete counts the rows that have every value.
func complete(t *Table, all []*scored) (n int) {
	var columns []*Column
	var values [][]float64
	for _, s := range all {
		for c, v := range s.values {
			columns, values = append(columns, &t.Columns[c]), append(values, v)
		}
	}
	if len(columns) == 0 {
		return 0
	}
row:
	for i := range t.Rows {
		for k, c := range columns {
			if v := values[k][c.codes[i]]; v != v { // NaN
				continue row
			}
		}
		n++
	}
	return n
}

func (m *Mapping) scaleNames() (names []string) {
	for _, q := range m.Questions {
		if q.Use == UseScale && !slices.Contains(names, q.Scale) {
			names = append(names, q.Scale)
		}
	}
	return names
}

func (m *Mapping) scaleColumns(name string) (all []int) {
	for i, q := range m.Questions {
		if q.Use == UseScale && q.Scale == name {
			all = append(all, i)
		}
	}
	return all
}

// gather counts the answers to some columns of the people who answered all of
// others, which hold those.
func (s *scored) gather(t *Table, columns, all []int) *moments {
	m := newMoments(len(columns), (s.low+s.high)/2)
	row := make([]float64, len(columns))
	type source struct {
		codes  []uint16
		values []float64
	}
	sources := make([]source, 0, len(all))
	for _, c := range slices.Concat(columns, without(all, columns)) {
		sources = append(sources, source{t.Columns[c].codes, s.values[c]})
	}
people:
	for i := range t.Rows {
		for k, from := range sources {
			v := from.values[from.codes[i]]
			if v != v { // NaN
				continue people
			}
			if k < len(row) {
				row[k] = v
			}
		}
		m.add(row)
	}
	return m
}

func without(all, some []int) (rest []int) {
	for _, c := range all {
		if !slices.Contains(some, c) {
			rest = append(rest, c)
		}
	}
	return rest
}

// scale is what some columns come to over the people who answered all.
func (s *scored) scale(t *Table, columns, all []int) Scale {
	g := s.gather(t, columns, all)
	out := Scale{Items: len(columns), Low: s.low, High: s.high, N: g.n}
	for _, c := range columns {
		out.Columns = append(out.Columns, t.Name(c))
	}
	side := g.side()
	out.Mean, out.SD, out.AlphaRaw, out.AlphaStandardised = side.Mean, side.SD, side.AlphaRaw, side.AlphaStandardised
	return out
}

func (m *moments) side() (s Side) {
	if v, ok := m.scaleMean(); ok {
		s.Mean = &v
	}
	if v, ok := m.deviation(); ok {
		s.SD = &v
	}
	raw, standardised, okRaw, okStandardised := m.alpha()
	if okRaw {
		s.AlphaRaw = &raw
	}
	if okStandardised {
		s.AlphaStandardised = &standardised
	}
	return s
}

// withoutOpen takes out the columns whose answers are not kept.
func (m *Mapping) withoutOpen(t *Table) {
	for i := range m.Questions {
		if q := &m.Questions[i]; q.Use != UseNone && t.Columns[i].Open {
			*q = Question{}
			m.note("open", "column", t.Name(i))
		}
	}
}

func (r *Results) addNPS(t *Table, m *Mapping) *scored {
	all := m.columns(UseNPS)
	if len(all) == 0 {
		return nil
	}
	s := m.score(t, all[:1], 0, 10)
	c := &t.Columns[all[0]]
	out := &NPS{Column: t.Name(all[0])}
	for code, v := range s.values[all[0]] {
		switch n := c.counts[code]; {
		case v >= 9:
			out.Promoters += n
		case v >= 7:
			out.Passives += n
		case v >= 0:
			out.Detractors += n
		}
	}
	out.N = out.Promoters + out.Passives + out.Detractors
	if out.N > 0 {
		v := 100 * float64(out.Promoters-out.Detractors) / float64(out.N)
		out.Score = &v
	}
	side := s.gather(t, all[:1], nil).side()
	out.Mean, out.SD = side.Mean, side.SD
	r.NPS = out
	return s
}

func (r *Results) addCSAT(t *Table, m *Mapping) (s *scored) {
	r.CSAT, s = m.rating(t, UseCSAT, model.Higher)
	return s
}

func (r *Results) addCES(t *Table, m *Mapping) (s *scored) {
	r.CES, s = m.rating(t, UseCES, m.Effort)
	return s
}

func (m *Mapping) rating(t *Table, use Use, direction model.Direction) (*Rating, *scored) {
	all := m.columns(use)
	if len(all) == 0 {
		return nil, nil
	}
	at := all[0]
	s := m.score(t, all[:1], 1, 0)
	g := s.gather(t, all[:1], nil)
	side := g.side()
	out := &Rating{Column: t.Name(at), Low: s.low, High: s.high, Direction: direction, N: g.n, Mean: side.Mean, SD: side.SD}
	if direction == model.DirectionUnset {
		m.note("direction", "column", out.Column)
	}
	if best := bestPlaces(use, s.high); best > 0 && g.n > 0 && direction != model.DirectionUnset {
		good := 0
		for code, v := range s.values[at] {
			if direction == model.Higher && v > s.high-best || direction == model.Lower && v < s.low+best {
				good += t.Columns[at].counts[code]
			}
		}
		share := 100 * float64(good) / float64(g.n)
		out.Good = &share
	}
	return out, s
}

// bestPlaces is how many places of a scale count as good, 0 where that is not
// agreed: satisfied is 4 and 5 of 5; easy is 5 to 7 of 7, "somewhat agree" on.
func bestPlaces(use Use, high float64) float64 {
	switch {
	case high == 10, high == 7 && use == UseCES:
		return 3
	case high <= 7:
		return 2
	}
	return 0
}
