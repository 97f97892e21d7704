package measure

import (
	"math"

	"touchline/model"
)

// Progress is how a figure went from where it was to where it should be.
type Progress struct {
	Unit      string          `json:"unit,omitempty"`
	Direction model.Direction `json:"direction,omitempty"`
	Baseline  *float64        `json:"baseline,omitempty"`
	Target    *float64        `json:"target,omitempty"`
	Measured  *float64        `json:"measured,omitempty"`

	Change        *float64 `json:"change,omitempty"`        // measured − baseline, in points of the unit
	ChangePercent *float64 `json:"changePercent,omitempty"` // of the baseline
	ToTarget      *float64 `json:"toTarget,omitempty"`      // target − measured
	WayPercent    *float64 `json:"wayPercent,omitempty"`    // of the way from baseline to target that was gone
	Reached       *bool    `json:"reached,omitempty"`       // the target, in the direction
	Worse         *bool    `json:"worse,omitempty"`         // than the baseline, in the direction
}

// Metric is a metric of a touchpoint.
type Metric struct {
	Place
	Name string `json:"name"`
	Progress
	Date      model.Date `json:"date,omitempty"`
	N         int        `json:"n,omitempty"` // how many were asked
	Deviation *float64   `json:"deviation,omitempty"`
	From      string     `json:"source,omitempty"`
}

// progress reckons. Where no direction is said, it is that from baseline to
// target.
func progress(unit string, direction model.Direction, baseline, target, measured *float64) Progress {
	p := Progress{Unit: unit, Direction: direction, Baseline: baseline, Target: target, Measured: measured}
	if direction == model.DirectionUnset && baseline != nil && target != nil && *baseline != *target {
		direction = model.Higher
		if *target < *baseline {
			direction = model.Lower
		}
	}
	sign := map[model.Direction]float64{model.Higher: 1, model.Lower: -1}[direction]
	if baseline != nil && measured != nil {
		p.Change = ptr(*measured - *baseline)
		if *baseline != 0 {
			p.ChangePercent = ptr(100 * *p.Change / math.Abs(*baseline))
		}
		if sign != 0 {
			p.Worse = ptr(sign**p.Change < 0)
		}
	}
	if target != nil && measured != nil {
		p.ToTarget = ptr(*target - *measured)
		if sign != 0 {
			p.Reached = ptr(sign**p.ToTarget <= 0)
		}
	}
	if p.Change != nil && target != nil && *target != *baseline {
		p.WayPercent = ptr(100 * *p.Change / (*target - *baseline))
	}
	return p
}

// MetricProgress is how far a metric has come.
func MetricProgress(m *model.Metric) Progress {
	return progress(m.Unit, m.Direction, m.Baseline, m.Target, m.Measured)
}

func (s *subject) metrics() (all []Metric) {
	for _, c := range s.touched {
		for _, m := range c.Touch.Metrics {
			if m.Baseline == nil && m.Target == nil && m.Measured == nil {
				continue
			}
			all = append(all, Metric{
				s.place(c), m.Name, MetricProgress(&m),
				m.Date, m.Sample, m.Deviation, m.Source,
			})
		}
	}
	return all
}
