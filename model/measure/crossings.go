package measure

import (
	"strings"

	"touchline/model"
)

// Crossings is what crosses the lines of a blueprint, and what changes hands
// among those who serve.
type Crossings struct {
	Interaction int             `json:"interaction"` // links across the line of interaction
	Visibility  int             `json:"visibility"`
	Internal    int             `json:"internal"`
	Handovers   int             `json:"handovers"`
	Steps       []StepCrossings `json:"steps,omitempty"`
	Source      Source          `json:"source"`
}

// StepCrossings is that of the links that lead into one step.
type StepCrossings struct {
	Step        model.StepID `json:"step"`
	Name        string       `json:"name"`
	Interaction int          `json:"interaction"`
	Visibility  int          `json:"visibility"`
	Internal    int          `json:"internal"`
	Handovers   int          `json:"handovers"`
}

// depths is how many lines lie above a layer.
var depths = map[model.Role]int{model.RoleCustomer: 0, model.RoleFrontstage: 1, model.RoleBackstage: 2, model.RoleSupport: 3}

// crossings counts the links. A link from the customer to the back crosses
// two lines. A hand-over is a link between two of those who serve: other
// owners, or where those are not said other lanes.
func (s *subject) crossings() *Crossings {
	out := &Crossings{Source: Source{Rule: "crossings"}}
	steps := make([]StepCrossings, len(s.steps))
	for _, l := range s.LinkTable().All() {
		from, to := s.Card(l.From), s.Card(l.To)
		if from == nil || to == nil {
			continue
		}
		a, okA := s.depth(from)
		b, okB := s.depth(to)
		if !okA || !okB {
			continue
		}
		out.Source.N++
		at := &steps[s.column(to)]
		for line := min(a, b); line < max(a, b); line++ {
			*[...]*int{&at.Interaction, &at.Visibility, &at.Internal}[line]++
		}
		if a > 0 && b > 0 && s.otherHands(from, to) {
			at.Handovers++
		}
	}
	for i, at := range steps {
		if at == (StepCrossings{}) {
			continue
		}
		out.Interaction += at.Interaction
		out.Visibility += at.Visibility
		out.Internal += at.Internal
		out.Handovers += at.Handovers
		at.Step, at.Name = s.steps[i].ID, s.steps[i].Name
		out.Steps = append(out.Steps, at)
	}
	if out.Source.N == 0 {
		return nil
	}
	return out
}

func (s *subject) depth(c *model.Card) (int, bool) {
	l := s.Document.Lane(c.Lane)
	if l == nil {
		return 0, false
	}
	d, ok := depths[l.Role]
	return d, ok
}

func (s *subject) otherHands(a, b *model.Card) bool {
	one, two := owner(a), owner(b)
	if one != "" && two != "" {
		return one != two
	}
	return a.Lane != b.Lane
}

func owner(c *model.Card) string {
	if c.Touch == nil {
		return ""
	}
	return folded(c.Touch.Owner)
}

// folded is a name as it is compared.
func folded(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(model.PlainText(s)), " "))
}
