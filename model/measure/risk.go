package measure

import (
	"cmp"
	"slices"

	"touchline/model"
)

// The least score, of 25, of a high and of a medium risk.
const (
	HighRisk   = 15
	MediumRisk = 8
)

// RiskLevel is "high", "medium", "low", or "" for one that is not rated.
func RiskLevel(score int) string {
	switch {
	case score <= 0:
		return ""
	case score < MediumRisk:
		return "low"
	case score < HighRisk:
		return "medium"
	}
	return "high"
}

// Risk is the risks that are rated.
type Risk struct {
	High   int                                   `json:"high"`
	Medium int                                   `json:"medium"`
	Low    int                                   `json:"low"`
	Matrix [model.MaxRating][model.MaxRating]int `json:"matrix"` // by likelihood − 1 and impact − 1
	Cards  []RiskAt                              `json:"cards"`  // the highest first
	Source Source                                `json:"source"`
}

// RiskAt is the risk of a touchpoint.
type RiskAt struct {
	Place
	Likelihood int    `json:"likelihood"`
	Impact     int    `json:"impact"`
	Score      int    `json:"score"`
	Level      string `json:"level"`
	Mitigated  bool   `json:"mitigated"` // something is said to be done about it
}

func (s *subject) risk() *Risk {
	out := &Risk{Source: Source{Rule: "risk"}}
	for _, c := range s.touched {
		r := c.Touch.Risk
		level := RiskLevel(r.Score())
		if level == "" || r.Likelihood > model.MaxRating || r.Impact > model.MaxRating {
			continue
		}
		*map[string]*int{"high": &out.High, "medium": &out.Medium, "low": &out.Low}[level]++
		out.Matrix[r.Likelihood-1][r.Impact-1]++
		out.Cards = append(out.Cards, RiskAt{s.place(c), r.Likelihood, r.Impact, r.Score(), level, r.Mitigation != ""})
		out.Source.add(c)
	}
	if len(out.Cards) == 0 {
		return nil
	}
	slices.SortStableFunc(out.Cards, func(a, b RiskAt) int { return cmp.Compare(b.Score, a.Score) })
	return out
}
