package diagram

import (
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
)

// Graph is what a drawing shows.
type Graph struct {
	Title  reading.Text
	Lanes  []Lane
	Nodes  []*Node
	Edges  []Edge
	Notes  []Note
	Placed bool // nodes stand somewhere: X says when, Y orders those of a cell
	Lost   []reading.Loss
}

// Lane is a lane, from the top.
type Lane struct {
	Name, Sub string
	Role      model.Role // "" to be told by the name
	At        reading.Place
}

// Node is a shape. One without a text is no card: the arrows go through it.
type Node struct {
	ID, Text string
	Lane     int
	Kind     model.Kind // "" for what the lane's cards are
	X, Y     float64    // its middle
	Width    float64
	Feeling  *float64
	Actors   []string
	At       reading.Place
	with     string // the node whose step it shares
	step     int
}

// With makes a node stand in the step of another, whatever its place.
func (n *Node) With(other string) { n.with = other }

// Edge is an arrow.
type Edge struct {
	ID, From, To, Label string
	Kind                model.LinkKind
	Message             bool // one each way between two nodes is an exchange
	At                  reading.Place
}

// Note is a text beside the shapes, at a node or at a place.
type Note struct {
	Text, Node string
	Lane       int
	X          float64
	At         reading.Place
}

// Lose reports what has no place in a blueprint.
func (g *Graph) Lose(at reading.Place, text, key string, args ...string) {
	g.Lost = append(g.Lost, reading.Loss{At: at, Text: text, Key: key, Args: args})
}

// Reading makes a reading of a graph.
func (g *Graph) Reading() (*reading.Reading, error) {
	r := &reading.Reading{Title: g.Title, Phases: []reading.Text{{}}}
	g.through()
	steps := g.findSteps()
	if steps == 0 || len(g.Lanes) == 0 {
		return nil, model.NewFault("diagram.empty")
	}
	for range steps {
		r.Steps = append(r.Steps, reading.Step{})
	}
	for _, l := range g.Lanes {
		r.Lanes = append(r.Lanes, lane(l))
	}
	sheet.ProposeRoles(r)
	cards := map[string]int{}
	for _, n := range g.ordered() {
		cards[n.ID] = len(r.Cards)
		c := reading.Card{Lane: n.Lane, Step: n.step, Kind: n.Kind, Text: n.Text, At: n.At}
		if n.Feeling != nil || len(n.Actors) > 0 {
			c.Record.Touchpoint = &model.Touchpoint{Feeling: n.Feeling, Actors: n.Actors}
		}
		r.Cards = append(r.Cards, c)
	}
	g.link(r, cards)
	g.note(r, cards)
	for _, l := range g.Lost {
		r.Lose(l.At, l.Text, l.Key, l.Args...)
	}
	how := "flow"
	if g.Placed {
		how = "place"
	}
	r.Decide("columns", how, reading.Said)
	return r, nil
}

func lane(l Lane) reading.Lane {
	out := reading.Lane{Name: l.Name, Sub: l.Sub, Role: l.Role, Sure: reading.Said, At: l.At}
	if l.Role != "" {
		return out
	}
	out.Sure = reading.Proposed
	if role, sure := sheet.RoleOfName(l.Name); !role.Derived() {
		if out.Role = role; sure {
			out.Sure = reading.Said
		}
	}
	return out
}

// link makes links of the edges: two messages that join the same cards both
// ways are one exchange, an arrow back in time is a loop.
func (g *Graph) link(r *reading.Reading, cards map[string]int) {
	type pair struct {
		from, to int
		kind     model.LinkKind
	}
	at := map[pair]int{}
	messages := map[[2]int]int{}
	for _, e := range g.Edges {
		from, ok := cards[e.From]
		to, ok2 := cards[e.To]
		switch {
		case !ok || !ok2:
			r.Lose(e.At, e.Label, "diagram.loose-end")
			continue
		case from == to:
			r.Lose(e.At, e.Label, "diagram.self")
			continue
		}
		if back, both := messages[[2]int{to, from}]; e.Message && both {
			r.Links[back].Kind = model.LinkExchange
			r.Links[back].Loop = false
			r.Links[back].Label = joined(r.Links[back].Label, e.Label)
			continue
		}
		key := pair{from, to, e.Kind}
		if old, twice := at[key]; twice {
			r.Links[old].Label = joined(r.Links[old].Label, e.Label)
			continue
		}
		at[key] = len(r.Links)
		if e.Message {
			messages[[2]int{from, to}] = len(r.Links)
		}
		loop := e.Kind == model.LinkFlow && r.Cards[to].Step < r.Cards[from].Step
		r.Links = append(r.Links, reading.Link{From: from, To: to, Kind: e.Kind, Label: e.Label, Loop: loop, At: e.At})
	}
}

// joined is two labels as one.
func joined(a, b string) string {
	if a == b || b == "" {
		return a
	}
	return strings.TrimPrefix(a+" / "+b, " / ")
}

func (g *Graph) note(r *reading.Reading, cards map[string]int) {
	for _, n := range g.Notes {
		if i, ok := cards[n.Node]; ok {
			r.Notes = append(r.Notes, reading.Note{Lane: r.Cards[i].Lane, Step: r.Cards[i].Step, Text: n.Text, At: n.At})
			continue
		}
		if n.Lane < 0 || !g.Placed {
			r.Lose(n.At, n.Text, "diagram.note")
			continue
		}
		step, best := 0, -1.0
		for _, x := range g.Nodes {
			if d := abs(x.X - n.X); best < 0 || d < best {
				step, best = x.step, d
			}
		}
		r.Notes = append(r.Notes, reading.Note{Lane: n.Lane, Step: step, Text: n.Text, At: n.At})
	}
}

func abs(x float64) float64 { return max(x, -x) }
