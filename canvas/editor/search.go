package editor

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
)

// StartFind opens the search: EndFind can return to what is shown now.
func (e *Editor) StartFind() event.Did {
	e.on.Cancel()
	if e.search == nil {
		e.search = &search{view: e.on.View(), picked: e.on.Selection(), at: -1}
		if e.finder == nil {
			e.finder = &find.Finder{}
		}
		e.finder.Read(e.on.Document()) // so that the first key does not wait for it
	}
	return e.done()
}

// Find looks for a query while it is typed, and selects the first that is
// found at or behind where the search began; see [find.Finder].
func (e *Editor) Find(query string) event.Did {
	e.StartFind()
	s := e.search
	s.query = query
	e.look()
	e.on.Redraw()
	if len(s.found) == 0 {
		s.at = -1
		e.on.Pick(s.picked)
		e.on.Say("")
		if len(find.Words(query)) > 0 {
			e.on.Say("keys.find.none", "text", query)
		}
		return e.done()
	}
	s.at = e.firstFrom(s)
	e.showFound()
	return e.done()
}

// Found is what the search found, and which of it is selected; -1 for none.
func (e *Editor) Found() (owners []canvas.Owner, at int) {
	if e.search == nil {
		return nil, -1
	}
	e.look()
	return e.search.found, e.search.at
}

// FindNext selects the next that was found, or with by −1 the one before;
// behind the last comes the first.
func (e *Editor) FindNext(by int) event.Did {
	s := e.search
	if s == nil {
		return e.done()
	}
	e.look()
	if n := len(s.found); n > 0 {
		if s.at < 0 && by < 0 {
			s.at = 0
		}
		s.at = ((s.at+by)%n + n) % n
		e.showFound()
	}
	return e.done()
}

// EndFind closes the search. keep leaves the window and the selection with
// what was found; else they return to where they were.
func (e *Editor) EndFind(keep bool) event.Did {
	s := e.search
	e.search, e.finder = nil, nil
	if s == nil {
		return e.done()
	}
	e.on.Redraw()
	e.on.Say("")
	if !keep {
		e.on.Pick(s.picked)
		e.on.Scroll(s.view.Resized(e.on.View().Window))
	}
	return e.done()
}

// ReplaceOne replaces in what is found and selected, and goes on to the next.
// It reports how many occurrences were replaced.
func (e *Editor) ReplaceOne(with string) (event.Did, int) {
	s := e.search
	if s == nil {
		return e.done(), 0
	}
	e.look()
	if s.at < 0 || s.at >= len(s.found) {
		return e.done(), 0
	}
	o := s.found[s.at]
	x, n := find.Replacement(e.on.Document(), o, s.query, with)
	if n > 0 && e.on.Apply(x, e.on.Selection()) != nil {
		return e.done(), 0
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
	return e.done(), n
}

// ReplaceAll replaces in all that is found, as one step of undo, and reports
// how many occurrences there were.
func (e *Editor) ReplaceAll(with string) (event.Did, int) {
	s := e.search
	if s == nil {
		return e.done(), 0
	}
	e.look()
	batch, all := find.Replacements(e.on.Document(), s.found, s.query, with)
	if len(batch) == 0 {
		e.on.Say("keys.replaced.none", "text", s.query)
		return e.done(), 0
	}
	if e.on.Apply(batch, e.on.Selection()) != nil {
		return e.done(), 0
	}
	e.look()
	s.at = -1
	e.on.Say("keys.replaced", "n", strconv.Itoa(all))
	return e.done(), all
}

// look finds anew where the document or the query changed.
func (e *Editor) look() {
	s := e.search
	if s.in == e.on.Document() && s.asked == s.query {
		return
	}
	s.in, s.asked, s.litOn = e.on.Document(), s.query, nil
	s.found = e.finder.Find(s.in, s.query)
	s.at = min(s.at, len(s.found)-1)
}

// drawFound lights what was found, as far as it shows; what is selected has its
// ring besides.
func (e *Editor) drawFound(o *overlay.Sheet) {
	s := e.search
	if s == nil {
		return
	}
	e.look()
	if p := e.on.Plan(); s.litOn != p {
		s.lit, s.litOn = s.lit[:0], p
		for _, of := range s.found {
			s.lit = append(s.lit, e.foundAt(of))
		}
	}
	for _, r := range s.lit {
		if !r.Empty() && r.Overlaps(o.Seen) {
			o.Lit(r)
		}
	}
}

// foundAt is where what was found is written: of a link its label.
func (e *Editor) foundAt(of canvas.Owner) canvas.Rect {
	if kind, id := owner.Split(of); kind == owner.KindLink {
		if l := e.on.Plan().Link(model.LinkID(id)); l != nil {
			return l.LabelBox
		}
	}
	r, _ := e.on.Places().Box(of)
	return r
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
		if r, ok := e.on.Places().Box(o); ok && place.Encloses(room, r) {
			return i
		}
	}
	return 0
}

func (e *Editor) showFound() {
	s := e.search
	o := s.found[s.at]
	e.on.Pick(selection.Of(o))
	e.on.Reveal(o)
	e.on.Say("keys.find.at", "at", strconv.Itoa(s.at+1), "n", strconv.Itoa(len(s.found)))
}
