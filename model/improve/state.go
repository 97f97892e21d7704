package improve

import "touchline/model"

// State is where an improvement stands, or the most urgent of several.
type State int

// The states, from what needs nothing to what is most urgent.
const (
	None State = iota
	Dropped
	Done
	Open
	Doing
	Overdue
)

// Key names a state among the texts: "doing".
func (s State) Key() string {
	return [...]string{"none", "dropped", "done", "open", "doing", "overdue"}[s]
}

// StateOf is the state of an improvement on a day.
func StateOf(i *model.Improvement, today model.Date) State {
	switch {
	case i.Overdue(today):
		return Overdue
	case i.Status == model.StatusDone:
		return Done
	case i.Status == model.StatusDropped:
		return Dropped
	case i.Status == model.StatusDoing:
		return Doing
	}
	return Open
}

// StateOfAll is the most urgent state of improvements on a day, and when the
// first that is not finished is due.
func StateOfAll(all []model.Improvement, today model.Date) (s State, due model.Date) {
	for i := range all {
		s = max(s, StateOf(&all[i], today))
		if d := all[i].Due; all[i].Unfinished() && d != "" && (due == "" || d < due) {
			due = d
		}
	}
	return s, due
}
