package sight

import (
	"math"
	"sort"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
)

// Name is a name that stands elsewhere than in the plan. Lengths are pt.
type Name struct {
	Owner  canvas.Owner
	Kind   owner.Kind
	Index  int // among the plan's phases, steps or lanes
	Head   canvas.Rect
	Seen   canvas.Rect // of its head
	Covers canvas.Rect // of the head: where the plan has it
	Text   Words
	Sub    Words // of a lane; no lines: none
	// Before and After say that a phase begins left of the window, and that it
	// ends right of it.
	Before, After bool
}

// Words is lines at their places.
type Words struct {
	Source string
	Lines  []canvas.Line
	Face   text.Face
}

// Box is the rectangle around the lines.
func (w Words) Box() (r canvas.Rect) {
	for _, l := range w.Lines {
		r = r.Union(canvas.Rect{X: l.At.X, Y: l.At.Y - text.Ascent(w.Face), W: l.Width, H: text.LineHeight(w.Face)})
	}
	return r
}

// Distances, in units.
const (
	edge  = 8.0  // beside the name of a step, both ends together
	white = 24.0 // beside the name of a phase, both ends together: the signs stand in it
	least = 2.0  // beside one that has no room for that
	most  = 40.0 // a part of a step that is narrower shows no name of its own
)

// finder is a plan under a window.
type finder struct {
	plan *layout.Plan
	view view.View
	seen canvas.Rect // of the picture, in the part that scrolls
}

// Names is the names of the heads that the window shows in part.
func Names(p *layout.Plan, v view.View) (out []Name) {
	f := finder{p, v, v.Visible()}
	if f.seen.Empty() {
		return nil
	}
	first := sort.Search(len(p.Phases), func(i int) bool { return p.Phases[i].Rect.Right() > f.seen.X })
	for i := first; i < len(p.Phases) && p.Phases[i].Rect.X < f.seen.Right(); i++ {
		if n, ok := f.phase(i, p.Phases[i]); ok {
			out = append(out, n)
		}
	}
	first = sort.Search(len(p.Steps), func(i int) bool { return p.Steps[i].Head.Right() > f.seen.X })
	for i := first; i < len(p.Steps) && p.Steps[i].Head.X < f.seen.Right(); i++ {
		if n, ok := f.step(i, p.Steps[i]); ok {
			out = append(out, n)
		}
	}
	for i, l := range p.Lanes {
		if n, ok := f.lane(i, l); ok {
			out = append(out, n)
		}
	}
	return out
}

// Of is the name of an owner, if it stands elsewhere than in the plan.
func Of(p *layout.Plan, v view.View, o canvas.Owner) (Name, bool) {
	for _, n := range Names(p, v) {
		if n.Owner == o {
			return n, true
		}
	}
	return Name{}, false
}

func (f finder) pt(units float64) float64 { return units / f.view.Scale() }

// across is what the window shows of a head from left to right, and whether
// that is a part of it only.
func (f finder) across(head canvas.Rect) (canvas.Rect, bool) {
	seen := head
	seen.X = max(head.X, f.seen.X)
	seen.W = min(head.Right(), f.seen.Right()) - seen.X
	const near = 0.01
	return seen, seen.W > 0 && seen.W < head.W-near
}

// phase is the name of a phase, in the middle of what is seen of it; where that
// is too narrow, at its left end, cut.
func (f finder) phase(i int, ph *layout.Phase) (Name, bool) {
	seen, part := f.across(ph.Rect)
	if !part || ph.Name.Empty() {
		return Name{}, false
	}
	n := Name{
		Owner: owner.Phase(ph.Phase.ID), Kind: owner.KindPhase, Index: i, Head: ph.Rect, Seen: seen,
		Before: ph.Rect.X < seen.X, After: ph.Rect.Right() > seen.Right(),
		Text: Words{Source: ph.Name.Source, Lines: ph.Name.Lines, Face: text.Face{Size: ph.NameSize, Weight: canvas.Bold}},
	}
	n.Covers = n.Text.Box()
	left, right := f.pt(white/2), f.pt(white/2)
	if !n.Before {
		left = max(left, layout.PhaseTip) // the notch of its left end
	}
	if seen.W < f.pt(2*white) {
		left, right = f.pt(least), f.pt(least) // no room for signs
		n.Before, n.After = false, false
	}
	n.Text.Lines = f.fitted(n.Text, canvas.Rect{X: seen.X + left, Y: seen.Y, W: seen.W - left - right, H: seen.H}, len(ph.Name.Lines))
	return n, len(n.Text.Lines) > 0
}

// step is the name of a step that is cut where the plan has it. A narrow part
// is left as it is: its column is about to go or to come.
func (f finder) step(i int, s *layout.Step) (Name, bool) {
	seen, part := f.across(s.Head)
	if !part || s.Name.Empty() {
		return Name{}, false
	}
	n := Name{
		Owner: owner.Step(s.Step.ID), Kind: owner.KindStep, Index: i, Head: s.Head, Seen: seen,
		Text: Words{Source: s.Name.Source, Lines: s.Name.Lines, Face: text.Face{Size: layout.SizeBody, Weight: canvas.Bold}},
	}
	n.Covers = n.Text.Box()
	if n.Covers.X >= seen.X && n.Covers.Right() <= seen.Right() || seen.W < f.pt(most) {
		return Name{}, false
	}
	room := canvas.Rect{X: seen.X + f.pt(edge/2), Y: n.Covers.Y, W: seen.W - f.pt(edge), H: n.Covers.H}
	n.Text.Lines = f.fitted(n.Text, room, len(s.Name.Lines))
	return n, true
}

// fitted sets words in the middle of a room, in as many lines as there are at
// most; too many of them become one line, cut, at the room's left end.
func (f finder) fitted(w Words, room canvas.Rect, most int) []canvas.Line {
	if room.W <= 0 {
		return nil
	}
	lines := text.Wrap(w.Source, w.Face, room.W)
	middle := room.Center()
	left := false
	for _, l := range lines {
		left = left || l.Width > room.W
	}
	if left = left || len(lines) > most; left {
		lines = []canvas.Line{text.Fit(w.Source, w.Face, room.W)}
	}
	top := middle.Y - float64(len(lines))*text.LineHeight(w.Face)/2
	for i := range lines {
		lines[i].At.X = middle.X - lines[i].Width/2
		if left {
			lines[i].At.X = room.X
		}
		lines[i].At.Y = top + float64(i)*text.LineHeight(w.Face) + text.Ascent(w.Face)
	}
	return lines
}

// lane is the name of a lane, in the middle of what is seen of its head; where
// that is too low, its first lines.
func (f finder) lane(i int, l *layout.Lane) (Name, bool) {
	seen := l.Head
	seen.Y = max(l.Head.Y, f.seen.Y)
	seen.H = min(l.Head.Bottom(), f.seen.Bottom()) - seen.Y
	const near = 0.01
	if l.Lane.Aside || l.Name.Empty() || seen.H <= 0 || seen.H >= l.Head.H-near || !f.headsShow() {
		return Name{}, false
	}
	n := Name{
		Owner: owner.Lane(l.Lane.ID), Kind: owner.KindLane, Index: i, Head: l.Head, Seen: seen,
		Text: Words{Source: l.Name.Source, Lines: l.Name.Lines, Face: text.Face{Size: layout.SizeHead, Weight: canvas.Bold}},
		Sub:  Words{Source: l.Sub.Source, Lines: l.Sub.Lines, Face: text.Face{Size: layout.SizeSmall}},
	}
	name := n.Text.Box()
	n.Covers = name.Union(n.Sub.Box())
	line := text.LineHeight(n.Text.Face)
	switch {
	case n.Covers.H <= seen.H:
		n.Text.Lines = shifted(n.Text.Lines, seen.Center().Y-n.Covers.Center().Y)
		n.Sub.Lines = shifted(n.Sub.Lines, seen.Center().Y-n.Covers.Center().Y)
	case name.H <= seen.H:
		n.Sub.Lines = nil
		n.Text.Lines = shifted(n.Text.Lines, seen.Center().Y-name.Center().Y)
	case line <= seen.H:
		n.Sub.Lines = nil
		n.Text.Lines = f.firstLines(n.Text, l, int(math.Floor(seen.H/line)), seen.Y+(seen.H-math.Floor(seen.H/line)*line)/2)
	default:
		return Name{}, false
	}
	return n, true
}

// headsShow reports whether the heads of lanes are in the window.
func (f finder) headsShow() bool {
	left, _ := f.view.Frozen()
	return left > 0 || f.view.At.X <= f.view.Heads.Left*f.view.Scale()
}

// firstLines is the first n lines of a lane's name from a height on, the last
// of them cut.
func (f finder) firstLines(w Words, l *layout.Lane, n int, top float64) []canvas.Line {
	lines := shifted(w.Lines[:n], top+text.Ascent(w.Face)-w.Lines[0].At.Y)
	rest := w.Source
	if n > 1 {
		rest = ""
		for _, r := range w.Lines[n-1].Runs {
			rest += r.Text
		}
		rest += "…"
	}
	at := lines[n-1].At
	lines[n-1] = text.Fit(rest, w.Face, l.Head.Right()-at.X-f.pt(edge/2))
	lines[n-1].At = at
	return lines
}

// shifted copies lines, moved down.
func shifted(lines []canvas.Line, dy float64) []canvas.Line {
	out := make([]canvas.Line, len(lines))
	for i, l := range lines {
		l.At.Y += dy
		out[i] = l
	}
	return out
}
