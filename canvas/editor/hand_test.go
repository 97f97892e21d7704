package editor

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/side"
	"touchline/canvas/owner"
	"touchline/model"
)

// hand is a user at the mouse and the keyboard: it drives an editor as a
// window would, and says what it expects to see.
type hand struct {
	t testing.TB
	e *Editor

	at    canvas.Point // units
	clock time.Time
	mods  event.Mods
}

// counting gives ids in order, the same in every run.
func counting() model.Bits {
	n := uint64(0)
	return func() uint64 { n++; return n }
}

// newHand opens a document at 100 % in a window of 1,280 × 800.
func newHand(t testing.TB, doc *model.Document) *hand {
	h := &hand{t: t, clock: time.UnixMilli(1_000_000)}
	h.e = New(doc, Options{Bits: counting(), Now: func() time.Time { return h.clock }})
	h.e.Resize(canvas.Size{W: 1280, H: 800})
	h.e.Show(h.e.View().Home())
	return h
}

// place is where something is in the window, in units: "a" is the middle of
// the card a, "a.right" its right handle, "a.edge" its right edge, "ab" the
// middle of a link, "ab.end" its end, "step:s1" the middle of a head, "s1|s2"
// the white between two columns, in the lane given after a space, "s2/front"
// the ground of a cell, "border:step:1" and "plus:step:1" what is at borders,
// "+10,-5" behind any of them moves it by units.
func (h *hand) place(where string) canvas.Point {
	h.t.Helper()
	where, by, moved := strings.Cut(where, "+")
	p, ok := h.find(where)
	if !ok {
		h.t.Fatalf("there is no place %q", where)
	}
	at := h.units(p)
	if moved {
		var dx, dy float64
		if _, err := fmt.Sscanf(by, "%g,%g", &dx, &dy); err != nil {
			h.t.Fatalf("%q: %v", by, err)
		}
		at = at.Add(canvas.Point{X: dx, Y: dy})
	}
	return at
}

// units is a point of the picture in the window, frozen heads not counted.
func (h *hand) units(p canvas.Point) canvas.Point {
	r := h.e.View().ToWindow(canvas.Rect{X: p.X, Y: p.Y})
	return canvas.Point{X: r.X, Y: r.Y}
}

func (h *hand) find(where string) (canvas.Point, bool) {
	p := h.e.Plan()
	first, rest, _ := strings.Cut(where, ".")
	if c := p.Card(model.CardID(first)); c != nil {
		switch rest {
		case "right":
			return h.e.on.Places().Handle(c, side.Right), true
		case "left":
			return h.e.on.Places().Handle(c, side.Left), true
		case "top":
			return h.e.on.Places().Handle(c, side.Top), true
		case "bottom":
			return h.e.on.Places().Handle(c, side.Bottom), true
		case "edge":
			return canvas.Point{X: c.Rect.Right(), Y: c.Rect.Y + 3}, true
		case "corner": // not on the text
			return canvas.Point{X: c.Rect.Right() - 3, Y: c.Rect.Bottom() - 3}, true
		case "text":
			l := c.Text.Lines[0]
			return canvas.Point{X: l.At.X + 2, Y: l.At.Y - 2}, true
		}
		return c.Rect.Center(), true
	}
	if l := p.Link(model.LinkID(first)); l != nil {
		switch rest {
		case "begin":
			return l.Points[0], true
		case "end":
			return l.Points[len(l.Points)-1], true
		}
		return canvas.Around(l.Points[0], l.Points[1]).Center(), true
	}
	if s := h.e.on.Places().Note(model.StickyID(first)); s != nil {
		return s.Rect.Center(), true
	}
	if kind, i, ok := indexed(where, "border:"); ok {
		bar := h.e.on.Places().Bar(kind, i)
		switch kind {
		case owner.KindLane:
			return canvas.Point{X: bar.X + 60, Y: bar.Y}, true
		case owner.KindStep:
			return canvas.Point{X: bar.X, Y: h.e.on.Places().StepTop() + 5}, true
		}
		return canvas.Point{X: bar.X, Y: h.e.on.Places().StepTop() - 4}, true
	}
	if kind, i, ok := indexed(where, "plus:"); ok {
		return h.e.on.Places().Plus(kind, i), true
	}
	if steps, lane, ok := strings.Cut(where, "/"); ok {
		return h.cell(steps, lane)
	}
	if r, ok := h.e.Box(canvas.Owner(where)); ok {
		return r.Center(), true
	}
	return canvas.Point{}, false
}

// cell is the lower left of a cell's ground, or for "s1|s2" the white between
// two columns.
func (h *hand) cell(steps, lane string) (canvas.Point, bool) {
	p := h.e.Plan()
	row, ok := p.Doc.Row(model.LaneID(lane))
	if !ok {
		return canvas.Point{}, false
	}
	body := p.Lanes[row].Body
	y := body.Bottom() - 4
	if left, _, ok := strings.Cut(steps, "|"); ok {
		if left == "" {
			return canvas.Point{X: p.Steps[0].Left - 2, Y: y}, true
		}
		i, _ := p.Doc.Column(model.StepID(left))
		return canvas.Point{X: p.Steps[i].Right + 4, Y: y}, true
	}
	i, ok := p.Doc.Column(model.StepID(steps))
	if !ok {
		return canvas.Point{}, false
	}
	return canvas.Point{X: p.Steps[i].Left + 30, Y: y}, true
}

func indexed(where, prefix string) (owner.Kind, int, bool) {
	rest, ok := strings.CutPrefix(where, prefix)
	if !ok {
		return "", 0, false
	}
	kind, number, _ := strings.Cut(rest, ":")
	i := 0
	_, err := fmt.Sscan(number, &i)
	return owner.Kind(kind), i, err == nil
}

func (h *hand) press(where string) event.Did {
	h.at = h.place(where)
	return h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Mods: h.mods, Clicks: 1})
}

// to moves in a few moves to a place.
func (h *hand) to(where string) event.Did {
	from, at := h.at, h.place(where)
	var did event.Did
	for i := 1.0; i <= 4; i++ {
		h.at = canvas.Point{X: from.X + (at.X-from.X)*i/4, Y: from.Y + (at.Y-from.Y)*i/4}
		did |= h.e.Move(event.Move{At: h.at, Mods: h.mods})
	}
	return did
}

func (h *hand) release() event.Did { return h.e.Release(event.Release{At: h.at, Mods: h.mods}) }

func (h *hand) drag(from, to string) event.Did {
	h.to(from)
	return h.press(from) | h.to(to) | h.release()
}

func (h *hand) click(where string) event.Did {
	h.to(where)
	return h.press(where) | h.release()
}

func (h *hand) doubleClick(where string) event.Did {
	d := h.click(where)
	h.at = h.place(where)
	d |= h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Mods: h.mods, Clicks: 2})
	return d | h.release()
}

// with holds modifiers while f goes on.
func (h *hand) with(m event.Mods, f func()) {
	h.mods = m
	f()
	h.mods = 0
}

// wait lets time go by, with a tick for each frame that the editor wants.
func (h *hand) wait(d time.Duration) event.Did {
	var did event.Did
	for end := h.clock.Add(d); h.clock.Before(end); {
		next, ok := h.e.NextTick(h.clock)
		if !ok || h.clock.Add(next).After(end) {
			h.clock = end
			break
		}
		h.clock = h.clock.Add(max(next, time.Millisecond))
		did |= h.e.Tick(h.clock)
	}
	return did
}

func (h *hand) key(k event.Key) bool {
	_, ok := h.e.Key(event.KeyEvent{Key: k, Mods: h.mods})
	return ok
}

func (h *hand) rune(r rune) bool {
	_, ok := h.e.Key(event.KeyEvent{Rune: r, Mods: h.mods})
	return ok
}

// doing expects a state.
func (h *hand) doing(want string) {
	h.t.Helper()
	if got := h.e.Doing(); got != want {
		h.t.Fatalf("%s, want %s", got, want)
	}
}

// picked expects a selection.
func (h *hand) picked(want ...canvas.Owner) {
	h.t.Helper()
	if got := h.e.Selection().Owners(); !slices.Equal(got, want) {
		h.t.Fatalf("%v is selected, want %v", got, want)
	}
}

// shows expects parts of the document's dump.
func (h *hand) shows(want ...string) {
	h.t.Helper()
	got := dump(h.e.Document())
	for _, w := range want {
		if !strings.Contains(got, w) {
			h.t.Fatalf("the document is\n%s\nwithout %q", got, w)
		}
	}
}

// overlay expects what the overlay shows: the owners of its groups, in order.
func (h *hand) overlay(want string) {
	h.t.Helper()
	var got []string
	for _, g := range h.e.Overlay().Groups {
		if n := len(got); n == 0 || got[n-1] != string(g.Owner) {
			got = append(got, string(g.Owner))
		}
	}
	if s := strings.Join(got, " "); s != want {
		h.t.Fatalf("the overlay shows %q, want %q", s, want)
	}
}

// says expects the key of the status.
func (h *hand) says(want string) {
	h.t.Helper()
	if got := h.e.Status().Key; got != want {
		h.t.Fatalf("the status says %q, want %q", got, want)
	}
}

// asked expects one request and returns it.
func asked[R event.Request](h *hand) R {
	h.t.Helper()
	all := h.e.Asks()
	if len(all) == 1 {
		if r, ok := all[0].(R); ok {
			return r
		}
	}
	h.t.Fatalf("the window was asked %#v", all)
	panic("not reached")
}

// once expects a gesture to be one step of undo, that takes it back entirely,
// and that redo brings back.
func (h *hand) once(gesture func()) {
	h.t.Helper()
	before, picked := h.e.Document(), h.e.Selection()
	gesture()
	h.doing("resting")
	after := h.e.Document()
	if after == before {
		h.t.Fatal("nothing changed")
	}
	if found := after.Check(); len(found) > 0 {
		h.t.Fatalf("broken: %+v", found)
	}
	h.e.Undo()
	if h.e.Document() != before {
		h.t.Fatalf("after one undo the document is\n%s", dump(h.e.Document()))
	}
	_ = picked
	h.e.Redo()
	if h.e.Document() != after {
		h.t.Fatal("redo brought something else back")
	}
}

// nothing expects a gesture to change nothing in the document.
func (h *hand) nothing(gesture func()) {
	h.t.Helper()
	before := h.e.Document()
	gesture()
	h.doing("resting")
	if h.e.Document() != before {
		h.t.Fatalf("the document is now\n%s", dump(h.e.Document()))
	}
	if h.e.Ghost() != nil {
		h.t.Fatal("a ghost stays behind")
	}
}

// aimed is the link that is being drawn without a button: where it begins, where
// it would end ("" while that is open), and whether there is one.
func (h *hand) aimed() (from, to model.CardID, on bool) {
	return gesture.Aimed(&h.e.on)
}
