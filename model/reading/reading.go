package reading

import (
	"touchline/model"
)

// Reading is what a file says, as it was understood. Steps, lanes and cards
// are named by their index.
type Reading struct {
	Title   Text       `json:"title"`
	Phases  []Text     `json:"phases"`
	Steps   []Step     `json:"steps"`
	Lanes   []Lane     `json:"lanes"`
	Cards   []Card     `json:"cards"`
	Links   []Link     `json:"links,omitempty"`
	Notes   []Note     `json:"notes,omitempty"`
	Values  []Value    `json:"values,omitempty"`
	Decided []Decision `json:"decided"`
	Lost    []Loss     `json:"lost,omitempty"`
	More    int        `json:"more,omitempty"` // losses that the list has no room for
	Seen    *Seen      `json:"-"`              // the table that it came from; nil for a drawing
}

// Text is a text and where it stands.
type Text struct {
	Text string `json:"text"`
	At   Place  `json:"at,omitzero"`
}

// Step is a column. Phase is the index of its phase; steps of a phase stand
// side by side.
type Step struct {
	Name  string `json:"name,omitempty"`
	Phase int    `json:"phase"`
	At    Place  `json:"at,omitzero"`
}

// Certainty is how sure a reader is of what it decided.
type Certainty string

const (
	Said     Certainty = "said"     // the file, or who asked, says so
	Proposed Certainty = "proposed" // it is likely; whoever imports should look
)

// Lane is a row. Of a derived one, Values say what goes where.
type Lane struct {
	Name string     `json:"name"`
	Sub  string     `json:"sub,omitempty"`
	Role model.Role `json:"role"`
	Sure Certainty  `json:"sure"` // of the role
	At   Place      `json:"at,omitzero"`

	ID model.LaneID `json:"-"` // of the blueprint's lane, when Document made one of it
}

// Card is a card in a lane and a step.
type Card struct {
	Lane   int         `json:"lane"`
	Step   int         `json:"step"`
	Span   int         `json:"span,omitempty"` // steps that it covers; 0 is 1
	Kind   model.Kind  `json:"kind,omitempty"` // "" is what the lane's cards are
	Text   string      `json:"text"`
	Marks  model.Marks `json:"marks,omitempty"`
	Record Record      `json:"record,omitzero"`
	At     Place       `json:"at,omitzero"`
	ID     string      `json:"id,omitempty"` // of a card of ours that came back
}

// Link joins two cards.
type Link struct {
	From  int            `json:"from"`
	To    int            `json:"to"`
	Kind  model.LinkKind `json:"kind"`
	Label string         `json:"label,omitempty"`
	Loop  bool           `json:"loop,omitempty"`
	At    Place          `json:"at,omitzero"`
}

// Note is a sticky note at a cell.
type Note struct {
	Lane int    `json:"lane"`
	Step int    `json:"step"`
	Text string `json:"text"`
	At   Place  `json:"at,omitzero"`
}

// Value is what a row says of the cards of a step: a time, a feeling, an
// owner. Row groups the values of one row; Lane is the derived lane that shows
// them, or -1.
type Value struct {
	Row    int    `json:"row"`
	Lane   int    `json:"lane"`
	Above  int    `json:"above"` // how many lanes stand above the row
	Step   int    `json:"step"`
	Nth    int    `json:"nth,omitempty"` // which of the cell's values it is
	Text   string `json:"text"`
	Record Record `json:"record"`
	At     Place  `json:"at,omitzero"`
}

// Record is a part of a touchpoint's record.
type Record struct{ *model.Touchpoint }

// Decision is what a reader settled, such as the layout, and how sure it is.
// What names a text "reading.decided.WHAT"; Value is a name of the program
// ("lanes-across"), or a text of the file.
type Decision struct {
	What  string    `json:"what"`
	Value string    `json:"value"`
	Sure  Certainty `json:"sure"`
}

// Loss is a text of the file that the blueprint has not, or not where the file
// has it, and why. Key names its sentence in model/words, which may use
// {place}, {text} and Args.
type Loss struct {
	At   Place    `json:"at,omitzero"`
	Text string   `json:"text"`
	Key  string   `json:"why"`
	Args []string `json:"args,omitempty"` // name, value, …
	Kept bool     `json:"kept,omitempty"` // it is in the blueprint, but elsewhere or as something else
}

// maxLost bounds the report.
const maxLost = 1000

// Lose reports a text that has no place.
func (r *Reading) Lose(at Place, text, key string, args ...string) {
	r.report(Loss{At: at, Text: text, Key: key, Args: args})
}

// Shift reports a text that was taken, but not where or as what it stands.
func (r *Reading) Shift(at Place, text, key string, args ...string) {
	r.report(Loss{At: at, Text: text, Key: key, Args: args, Kept: true})
}

func (r *Reading) report(l Loss) {
	if len(r.Lost) >= maxLost {
		r.More++
		return
	}
	r.Lost = append(r.Lost, l)
}

// Decide notes what was settled; the first word on a thing counts.
func (r *Reading) Decide(what, value string, sure Certainty) {
	for _, d := range r.Decided {
		if d.What == what {
			return
		}
	}
	r.Decided = append(r.Decided, Decision{what, value, sure})
}

// InOrder links the cards of the first customer lane one to the next: the
// customer's actions stand in the order of time by definition.
func (r *Reading) InOrder() {
	lane := r.first(model.RoleCustomer)
	if lane < 0 {
		return
	}
	last := -1
	for _, i := range r.inOrder(lane) {
		if last >= 0 {
			r.Links = append(r.Links, Link{From: last, To: i, Kind: model.LinkFlow})
		}
		last = i
	}
}

// inOrder is the cards of a lane, step by step.
func (r *Reading) inOrder(lane int) []int {
	at := make([][]int, len(r.Steps))
	for i, c := range r.Cards {
		if c.Lane == lane {
			at[c.Step] = append(at[c.Step], i)
		}
	}
	var all []int
	for _, cell := range at {
		all = append(all, cell...)
	}
	return all
}

// first is the topmost lane of a role, or -1.
func (r *Reading) first(role model.Role) int {
	for i, l := range r.Lanes {
		if l.Role == role {
			return i
		}
	}
	return -1
}

// LeftOut is how many texts of the file are not in the blueprint at all.
func (r *Reading) LeftOut() int {
	n := r.More
	for _, l := range r.Lost {
		if !l.Kept {
			n++
		}
	}
	return n
}
