package editor

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/view"
)

// search is a find bar that is open.
type search struct {
	view   view.View // when it was opened, to return to
	picked Selection
	query  string
	found  []canvas.Owner
	at     int // which of them is selected; -1: none
}

// StartFind opens the search: EndFind can return to what is shown now.
func (e *Editor) StartFind() Did {
	e.cancel()
	if e.keys.search == nil {
		e.keys.search = &search{view: e.View(), picked: e.Selection(), at: -1}
		if e.keys.finder == nil {
			e.keys.finder = &find.Finder{}
		}
		e.keys.finder.Read(e.Document()) // so that the first key does not wait for it
	}
	return e.Take()
}

// Finding reports whether the search is open.
func (e *Editor) Finding() bool { return e.keys.search != nil }

// Find looks for a query while it is typed, and selects the first that is
// found at or behind where the search began; see [find.Finder].
func (e *Editor) Find(query string) Did {
	e.StartFind()
	s := e.keys.search
	s.query = query
	e.look()
	if len(s.found) == 0 {
		s.at = -1
		e.pick(s.picked)
		e.say("")
		if len(find.Words(query)) > 0 {
			e.say("keys.find.none", "text", query)
		}
		return e.Take()
	}
	s.at = e.firstFrom(s)
	e.showFound()
	return e.Take()
}

// Found is what the search found, and which of it is selected; -1 for none.
func (e *Editor) Found() (owners []canvas.Owner, at int) {
	if e.keys.search == nil {
		return nil, -1
	}
	e.look()
	return e.keys.search.found, e.keys.search.at
}

// FindNext selects the next that was found, or with by −1 the one before;
// behind the last comes the first.
func (e *Editor) FindNext(by int) Did {
	s := e.keys.search
	if s == nil {
		return e.Take()
	}
	e.look()
	if n := len(s.found); n > 0 {
		if s.at < 0 && by < 0 {
			s.at = 0
		}
		s.at = ((s.at+by)%n + n) % n
		e.showFound()
	}
	return e.Take()
}

// EndFind closes the search. keep leaves the window and the selection with
// what was found; else they return to where they were.
func (e *Editor) EndFind(keep bool) Did {
	s := e.keys.search
	e.keys.search, e.keys.finder = nil, nil
	if s == nil {
		return e.Take()
	}
	e.say("")
	if !keep {
		e.pick(s.picked)
		e.show(s.view.Resized(e.View().Window))
	}
	return e.Take()
}

// ReplaceOne replaces in what is found and selected, and goes on to the next.
// It reports how many occurrences were replaced.
func (e *Editor) ReplaceOne(with string) (Did, int) {
	s := e.keys.search
	if s == nil {
		return e.Take(), 0
	}
	e.look()
	if s.at < 0 || s.at >= len(s.found) {
		return e.Take(), 0
	}
	o := s.found[s.at]
	x, n := find.Replacement(e.Document(), o, s.query, with)
	if n > 0 && e.do(x, e.Selection()) != nil {
		return e.Take(), 0
	}
	e.look()
	switch count := len(s.found); {
	case count == 0:
		s.at = -1
	case s.at < count && s.found[s.at] == o:
		s.at = (s.at + 1) % count
		e.showFound()
	default:
		s.at %= count
		e.showFound()
	}
	return e.Take(), n
}

// ReplaceAll replaces in all that is found, as one step of undo, and reports
// how many occurrences there were.
func (e *Editor) ReplaceAll(with string) (Did, int) {
	s := e.keys.search
	if s == nil {
		return e.Take(), 0
	}
	e.look()
	batch, all := find.Replacements(e.Document(), s.found, s.query, with)
	if len(batch) == 0 {
		e.say("keys.replaced.none", "text", s.query)
		return e.Take(), 0
	}
	if e.do(batch, e.Selection()) != nil {
		return e.Take(), 0
	}
	e.look()
	s.at = -1
	e.say("keys.replaced", "n", strconv.Itoa(all))
	return e.Take(), all
}

// look finds anew where the document or the query changed.
func (e *Editor) look() {
	s := e.keys.search
	s.found = e.keys.finder.Find(e.Document(), s.query)
	s.at = min(s.at, len(s.found)-1)
}

// firstFrom is the first that was found in the window or, where that shows
// none of it, the first of all.
func (e *Editor) firstFrom(s *search) int {
	for i, o := range s.found {
		if s.picked.Has(o) {
			return i
		}
	}
	room := s.view.Visible() // what lies under frozen heads is not seen
	for i, o := range s.found {
		if r, ok := e.Box(o); ok && encloses(room, r) {
			return i
		}
	}
	return 0
}

func (e *Editor) showFound() {
	s := e.keys.search
	o := s.found[s.at]
	e.pick(SelectionOf(o))
	if kind, _ := Split(o); kind != KindTitle {
		e.reveal(o)
	}
	e.say("keys.find.at", "at", strconv.Itoa(s.at+1), "n", strconv.Itoa(len(s.found)))
}
