package measure

import "touchline/model"

// Improvements is the improvements, and where they stand.
type Improvements struct {
	ByStage  []Count       `json:"byStage,omitempty"`
	ByStatus []Count       `json:"byStatus,omitempty"`
	Items    []Improvement `json:"items"`
	Source   Source        `json:"source"`
}

// Improvement is one of them.
type Improvement struct {
	Place
	What   string       `json:"what"`
	Stage  model.Stage  `json:"stage,omitempty"`
	Status model.Status `json:"status,omitempty"`
	Owner  string       `json:"owner,omitempty"`
	Due    model.Date   `json:"due,omitempty"`
	Metric string       `json:"metric,omitempty"`
	Progress
}

func (s *subject) improvements() *Improvements {
	out := &Improvements{Source: Source{Rule: "improvements"}}
	stages, statuses := map[model.Stage]int{}, map[model.Status]int{}
	for _, c := range s.touched {
		for _, i := range c.Touch.Improvements {
			out.Items = append(out.Items, Improvement{
				s.place(c), i.What, i.Stage, i.Status, i.Owner, i.Due, i.Metric,
				ProgressOf(c.Touch, &i),
			})
			stages[i.Stage]++
			statuses[i.Status]++
			out.Source.add(c)
		}
	}
	if len(out.Items) == 0 {
		return nil
	}
	for _, v := range model.Stages {
		if n := stages[v]; n > 0 && v != model.StageUnset {
			out.ByStage = append(out.ByStage, Count{string(v), n})
		}
	}
	for _, v := range model.Statuses {
		if n := statuses[v]; n > 0 && v != model.StatusUnset {
			out.ByStatus = append(out.ByStatus, Count{string(v), n})
		}
	}
	return out
}

// direction is that of the metric of a name at the same touchpoint.
func direction(t *model.Touchpoint, metric string) model.Direction {
	for _, m := range t.Metrics {
		if metric != "" && folded(m.Name) == folded(metric) {
			return m.Direction
		}
	}
	return model.DirectionUnset
}

// ProgressOf is how far an improvement of a touchpoint is.
func ProgressOf(t *model.Touchpoint, i *model.Improvement) Progress {
	return progress(i.Unit, direction(t, i.Metric), i.Baseline, i.Target, i.Measured)
}
