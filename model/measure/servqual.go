package measure

import "touchline/model"

// Servqual is the measurements of SERVQUAL together.
type Servqual struct {
	Dimensions  []Dimension `json:"dimensions"`
	Touchpoints []CardGap   `json:"touchpoints"`
	Expectation float64     `json:"expectation"` // over the dimensions, weighted
	Perception  float64     `json:"perception"`
	Gap         float64     `json:"gap"`
	Weighted    bool        `json:"weighted"` // by the document's weights; else all dimensions count alike
	Source      Source      `json:"source"`
}

// Dimension is one dimension over all touchpoints: the mean of what they say,
// weighted by how many answered where all say that.
type Dimension struct {
	Name        model.Dimension `json:"name"`
	Expectation float64         `json:"expectation"`
	Perception  float64         `json:"perception"`
	Gap         float64         `json:"gap"`
	N           int             `json:"n,omitempty"`      // answers; 0 is not said
	Weight      float64         `json:"weight,omitempty"` // of 100
	Source      Source          `json:"source"`
}

// CardGap is the mean gap of a touchpoint's dimensions.
type CardGap struct {
	Place
	Gap    float64 `json:"gap"`
	Values int     `json:"values"` // dimensions
}

func (s *subject) servqual() *Servqual {
	out := &Servqual{Source: Source{Rule: "servqual"}}
	of := map[model.Dimension][]model.Quality{}
	sources := map[model.Dimension]*Source{}
	for _, c := range s.touched {
		for _, q := range c.Touch.Quality {
			if !q.Whole() {
				continue
			}
			of[q.Dimension] = append(of[q.Dimension], q)
			if sources[q.Dimension] == nil {
				sources[q.Dimension] = &Source{Rule: "dimension"}
			}
			sources[q.Dimension].add(c)
			out.Source.add(c)
		}
		if gap, n := Gap(c.Touch); n > 0 {
			out.Touchpoints = append(out.Touchpoints, CardGap{s.place(c), gap, n})
		}
	}
	for _, d := range model.Dimensions {
		if len(of[d]) > 0 {
			out.Dimensions = append(out.Dimensions, dimension(d, of[d], *sources[d]))
		}
	}
	if len(out.Dimensions) == 0 {
		return nil
	}
	out.weigh(s.Head.Weights)
	return out
}

// Gap is the mean gap of the dimensions that a touchpoint says, and how many
// these are.
func Gap(t *model.Touchpoint) (gap float64, n int) {
	for _, q := range t.Quality {
		if q.Whole() {
			gap += q.Gap()
			n++
		}
	}
	return gap / float64(max(n, 1)), n
}

// GapClass is "wide" for a gap of a point and more, "short" for a smaller one,
// "met" for none.
func GapClass(gap float64) string {
	switch {
	case gap <= -1:
		return "wide"
	case gap < 0:
		return "short"
	}
	return "met"
}

func dimension(d model.Dimension, all []model.Quality, source Source) Dimension {
	out := Dimension{Name: d, Source: source}
	sampled := true
	for _, q := range all {
		out.N += q.Sample
		sampled = sampled && q.Sample > 0
	}
	total := 0.0
	for _, q := range all {
		w := 1.0
		if sampled {
			w = float64(q.Sample)
		}
		out.Expectation += w * q.Expectation
		out.Perception += w * q.Perception
		total += w
	}
	out.Expectation /= total
	out.Perception /= total
	out.Gap = out.Perception - out.Expectation
	return out
}

// weigh sums the dimensions up, by the weights that the document states. They
// count among the dimensions that were measured.
func (s *Servqual) weigh(weights []model.Weight) {
	points := map[model.Dimension]float64{}
	for _, w := range weights {
		points[w.Dimension] = w.Points
	}
	total := 0.0
	for i := range s.Dimensions {
		d := &s.Dimensions[i]
		d.Weight = points[d.Name]
		total += d.Weight
	}
	s.Weighted = total > 0
	for i := range s.Dimensions {
		d := s.Dimensions[i]
		share := 1 / float64(len(s.Dimensions))
		if s.Weighted {
			share = d.Weight / total
		}
		s.Expectation += share * d.Expectation
		s.Perception += share * d.Perception
	}
	s.Gap = s.Perception - s.Expectation
}
