package measure

import (
	"math"

	"touchline/model"
)

// Emotion is how the customer fares.
type Emotion struct {
	Lane   model.LaneID `json:"lane,omitempty"` // "" where cards of any lane say it
	Mean   float64      `json:"mean"`
	Peak   Feeling      `json:"peak"`
	Valley Feeling      `json:"valley"`
	End    Feeling      `json:"end"`
	// PeakEnd is what is remembered: the mean of the strongest feeling, good
	// or bad, and the last (Kahneman).
	PeakEnd float64   `json:"peakEnd"`
	Points  []Feeling `json:"points"`
	Source  Source    `json:"source"`
}

// Feeling is what the customer feels at a card, −2 to +2.
type Feeling struct {
	Place
	Value float64 `json:"value"`
}

// emotion is the feelings of the cards that the first emotion row follows; of
// all cards where those say none.
func (s *subject) emotion() *Emotion {
	e := &Emotion{Source: Source{Rule: "feelings"}}
	cards := s.touched
	if l := s.lane(model.RoleEmotion); l != nil {
		row, _ := s.Row(l.ID)
		for _, c := range s.rows[row] {
			if c.Touch.Feeling != nil {
				e.Lane, cards = l.ID, s.rows[row]
				break
			}
		}
	}
	var strongest Feeling
	for _, c := range cards {
		if c.Touch.Feeling == nil {
			continue
		}
		f := Feeling{s.place(c), *c.Touch.Feeling}
		first := len(e.Points) == 0
		if first || f.Value > e.Peak.Value {
			e.Peak = f
		}
		if first || f.Value < e.Valley.Value {
			e.Valley = f
		}
		if first || math.Abs(f.Value) > math.Abs(strongest.Value) {
			strongest = f
		}
		e.End = f
		e.Mean += f.Value
		e.Points = append(e.Points, f)
		e.Source.add(c)
	}
	if len(e.Points) == 0 {
		return nil
	}
	e.Mean /= float64(len(e.Points))
	e.PeakEnd = (strongest.Value + e.End.Value) / 2
	return e
}
