package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// felt is the bank with a row of feelings, where a feels +1 and c −2.
func felt(t *testing.T) *hand {
	t.Helper()
	parts := bank().Parts()
	parts.Lanes = append(parts.Lanes, &model.Lane{ID: "mood", Name: "mood", Role: model.RoleEmotion})
	for i, c := range parts.Cards {
		if value, ok := map[model.CardID]float64{"a": 1, "c": -2}[c.ID]; ok {
			next := *c
			next.Touch = &model.Touchpoint{Feeling: &value}
			parts.Cards[i] = &next
		}
	}
	h := newHand(t, model.New(parts))
	h.e.Resize(canvas.Size{W: 1280, H: 1100})
	return h
}

// at is a place in the column of a step, at the height of a feeling.
func (h *hand) mood(step model.StepID, value float64) canvas.Point {
	p := h.e.Plan()
	l := p.Lanes[len(p.Lanes)-1]
	i, _ := p.Doc.Column(step)
	return h.units(canvas.Point{X: (p.Steps[i].Left + p.Steps[i].Right) / 2, Y: l.Emotion.YOf(value)})
}

func (h *hand) feeling(id model.CardID) float64 {
	h.t.Helper()
	c := h.e.Document().Card(id)
	if c.Touch == nil || c.Touch.Feeling == nil {
		h.t.Fatalf("%s says no feeling", id)
	}
	return *c.Touch.Feeling
}

// pull drags from one point to another one, in units.
func (h *hand) pull(from, to canvas.Point) {
	h.e.Move(event.Move{At: from})
	h.e.Press(event.Press{At: from, Button: event.ButtonPrimary, Clicks: 1})
	mid := canvas.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	h.e.Move(event.Move{At: mid})
	h.e.Move(event.Move{At: to})
	h.e.Release(event.Release{At: to})
}

// TestAFaceIsDragged to a whole feeling, as one step of undo; past the ends of
// the scale it stays at them.
func TestAFaceIsDragged(t *testing.T) {
	for _, c := range []struct{ to, want float64 }{{-1, -1}, {0.3, 0}, {1.6, 2}, {9, 2}, {-9, -2}, {-1.4, -1}} {
		h := felt(t)
		h.once(func() { h.pull(h.mood("s1", 1), h.mood("s1", c.to)) })
		if got := h.feeling("a"); got != c.want {
			t.Errorf("dragged to %g it is %g, not %g", c.to, got, c.want)
		}
		h.picked("card:a")
		if h.feeling("c") != -2 {
			t.Error("another one changed")
		}
	}
	h := felt(t)
	h.nothing(func() { h.pull(h.mood("s1", 1), h.mood("s1", 1).Add(canvas.Point{X: 30, Y: 3})) })
	h.e.Move(event.Move{At: h.mood("s3", -2)})
	if h.e.Cursor() != event.CursorRow || h.e.On() != "card:c" {
		t.Errorf("over a face: cursor %v, on %s", h.e.Cursor(), h.e.On())
	}
	h.e.Press(event.Press{At: h.mood("s3", -2), Button: event.ButtonPrimary, Clicks: 1})
	h.e.Release(event.Release{At: h.mood("s3", -2)})
	h.picked("card:c")
	h.says("canvas.hint.face")

	h.e.Press(event.Press{At: h.mood("s3", -2), Button: event.ButtonPrimary, Clicks: 1})
	h.e.Move(event.Move{At: h.mood("s3", 1)})
	h.doing("feeling")
	h.nothing(func() { h.key(event.KeyEscape) })
	h.e.SetReadOnly(true)
	h.nothing(func() { h.pull(h.mood("s1", 1), h.mood("s1", -1)) })
}

// TestSeveralCardsOfAFaceKeepTheirDistance.
func TestSeveralCardsOfAFaceKeepTheirDistance(t *testing.T) {
	h := felt(t)
	two := 0.0
	x := &model.Card{ID: "x", Lane: "customer", Step: "s1", Rank: "k", Span: 1, Kind: model.KindAction, Touch: &model.Touchpoint{Feeling: &two}}
	if err := h.e.Do(edit.AddCard{Card: x}); err != nil {
		t.Fatal(err)
	}
	h.once(func() { h.pull(h.mood("s1", 0.5), h.mood("s1", -1)) })
	if h.feeling("a") != -0.5 || h.feeling("x") != -1.5 {
		t.Errorf("%g and %g", h.feeling("a"), h.feeling("x"))
	}
}

// doubleAt is a double click at a point of the window.
func (h *hand) doubleAt(at canvas.Point) {
	for clicks := 1; clicks <= 2; clicks++ {
		h.e.Press(event.Press{At: at, Button: event.ButtonPrimary, Clicks: clicks})
		h.e.Release(event.Release{At: at})
	}
}

// TestADoubleClickEntersAFeeling at its height; without a card to feel it, it
// says so.
func TestADoubleClickEntersAFeeling(t *testing.T) {
	h := felt(t)
	h.once(func() { h.doubleAt(h.mood("s2", 1.8)) })
	if h.feeling("b") != 2 {
		t.Errorf("%g", h.feeling("b"))
	}
	h.nothing(func() { h.doubleAt(h.mood("s4", 0)) })
	h.says("canvas.value.no-card")
}

// TestADoubleClickEntersATime: in a field over the cell, what is usual and what
// is longest, as one step of undo.
func TestADoubleClickEntersATime(t *testing.T) {
	h := newHand(t, bank())
	cell := func(step string) canvas.Point { return h.place(step + "/time") }
	before := h.e.Document()
	h.doubleAt(cell("s1"))
	ask := asked[event.EditText](h)
	if ask.Owner != owner.Time("a") || ask.Text != "" || ask.Rect.Empty() {
		t.Fatalf("%+v", ask)
	}
	h.picked("card:a")
	for _, s := range []string{"3", "3 m", "3 min", "3 min /", "3 min / 1 h"} {
		h.e.SetText(ask.Owner, s)
	}
	h.e.EndText(true)
	touch := h.e.Document().Card("a").Touch
	if touch == nil || touch.Time != 3*model.Minute || touch.MaxTime != model.Hour {
		t.Fatalf("%+v", touch)
	}
	if text, _ := h.e.Text(ask.Owner); text != "3 min / 1 h" {
		t.Errorf("it shows %q", text)
	}
	h.e.Undo()
	if h.e.Document() != before {
		t.Error("that is more than one step")
	}
	h.e.Redo()

	h.doubleAt(cell("s1"))
	h.e.Asks()
	h.e.SetText(ask.Owner, "soon")
	h.says("canvas.value.no-time")
	if h.e.Document().Card("a").Touch.Time != 3*model.Minute {
		t.Error("a word that is no time takes the time away")
	}
	h.e.SetText(ask.Owner, "")
	h.e.EndText(true)
	if x := h.e.Document().Card("a").Touch; x.Time != 0 || x.MaxTime != 0 {
		t.Errorf("%+v after it was cleared", x)
	}
	h.nothing(func() { h.doubleAt(cell("s4")) })
	h.says("canvas.value.no-card")
}

// TestATimeOfSeveralCardsIsEnteredAtEach, unless one of them alone has one.
func TestATimeOfSeveralCardsIsEnteredAtEach(t *testing.T) {
	h := newHand(t, bank())
	x := &model.Card{ID: "x", Lane: "customer", Step: "s1", Rank: "k", Span: 1, Kind: model.KindAction}
	if err := h.e.Do(edit.AddCard{Card: x}); err != nil {
		t.Fatal(err)
	}
	h.nothing(func() { h.doubleAt(h.place("s1/time")) })
	h.says("canvas.value.several")
	h.picked("card:x", "card:a")
	timed := *h.e.Document().Card("x")
	timed.Touch = &model.Touchpoint{Time: model.Minute}
	if err := h.e.Do(edit.SetCard{Card: &timed}); err != nil {
		t.Fatal(err)
	}
	h.doubleAt(h.place("s1/time"))
	if ask := asked[event.EditText](h); ask.Owner != owner.Time("x") || ask.Text != "1 min" {
		t.Errorf("%+v", ask)
	}
}
