package survey

import (
	"cmp"
	"slices"

	"touchline/model"
)

// servqual fills in what expectations and perceptions come to.
func (m *Mapping) servqual(t *Table, pairs []pair, r *Results) *scored {
	es, ps := sides(pairs)
	all := slices.Concat(es, ps)
	s := m.score(t, all, 1, m.Points)
	r.Points = int(s.high)
	both := len(es) > 0 && len(ps) > 0
	var e, p Scale
	if len(es) > 0 {
		e = s.scale(t, es, all)
		e.Name, e.Use = cmp.Or(m.Names[0], string(UseExpectation)), UseExpectation
		r.Scales = append(r.Scales, e)
	}
	if len(ps) > 0 {
		p = s.scale(t, ps, all)
		p.Name, p.Use = cmp.Or(m.Names[1], string(UsePerception)), UsePerception
		if both {
			p.Gap = difference(p.Mean, e.Mean)
		}
		r.Scales = append(r.Scales, p)
	}
	r.Gap = p.Gap
	for _, d := range model.Dimensions {
		if of, ok := m.dimension(t, s, pairs, d); ok {
			r.Scales = append(r.Scales, of)
		}
	}
	if both {
		r.Items = m.items(t, s, pairs)
	}
	if all := complete(t, []*scored{s}); all*2 < t.Rows {
		m.note("incomplete", "n", model.FormatNumber(float64(all), 0), "of", model.FormatNumber(float64(t.Rows), 0))
	}
	return s
}

func sides(pairs []pair) (es, ps []int) {
	for _, p := range pairs {
		if p.expectation >= 0 {
			es = append(es, p.expectation)
		}
		if p.perception >= 0 {
			ps = append(ps, p.perception)
		}
	}
	return es, ps
}

func difference(p, e *float64) *float64 {
	if p == nil || e == nil {
		return nil
	}
	v := *p - *e
	return &v
}

// dimension is what the items of one dimension come to.
func (m *Mapping) dimension(t *Table, s *scored, pairs []pair, d model.Dimension) (Scale, bool) {
	var of []pair
	for _, p := range pairs {
		if p.dimension == d {
			of = append(of, p)
		}
	}
	es, ps := sides(of)
	if len(es)+len(ps) == 0 {
		return Scale{}, false
	}
	all := slices.Concat(es, ps)
	if len(ps) == 0 {
		out := s.scale(t, es, all)
		out.Name, out.Dimension, out.Use = string(d), d, UseExpectation
		return out, true
	}
	out := s.scale(t, ps, all)
	out.Name, out.Dimension = string(d), d
	if len(es) == 0 {
		out.Use = UsePerception
		return out, true
	}
	side := s.gather(t, es, all).side()
	out.Expectation, out.Gap = &side, difference(out.Mean, side.Mean)
	return out, true
}

// items is the gap of each item.
func (m *Mapping) items(t *Table, s *scored, pairs []pair) []Item {
	var out []Item
	for _, p := range pairs {
		if p.expectation < 0 || p.perception < 0 {
			continue
		}
		columns := []int{p.expectation, p.perception}
		g := s.gather(t, columns, columns)
		i := Item{Item: p.item, Name: t.Name(p.perception), Dimension: p.dimension, N: g.n}
		if i.Item == 0 {
			i.Item = len(out) + 1
		}
		if g.n > 0 {
			e, q := g.mean(0), g.mean(1)
			gap := q - e
			i.Expectation, i.Perception, i.Gap = &e, &q, &gap
		}
		out = append(out, i)
	}
	return out
}
