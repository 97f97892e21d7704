package editor

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/tolerance"
	"touchline/model"
	"touchline/model/edit"
)

// recordedDocument is one card with a long record and one without, far apart.
func recordedDocument() *model.Document {
	p := model.Parts{
		Head:  &model.Head{Title: "t", Language: model.English},
		Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			{ID: "a", Lane: "l", Step: "s0", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Wait", Touch: &model.Touchpoint{Owner: "Ops", MaxTime: model.Hour, PainPoint: strings.Repeat("nobody says where it is stuck ", 200)}},
			{ID: "b", Lane: "l", Step: "s4", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Go"},
			{ID: "c", Lane: "l", Step: "s6", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Pay", Touch: &model.Touchpoint{Owner: "Till"}},
		},
	}
	ph := &model.Phase{ID: "p", Name: "P"}
	for _, s := range []model.StepID{"s0", "s1", "s2", "s3", "s4", "s5", "s6"} {
		ph.Steps = append(ph.Steps, &model.Step{ID: s, Name: string(s)})
	}
	p.Phases = []*model.Phase{ph}
	return model.New(p)
}

// group is the items of an owner in the overlay, and around what they are.
func (h *hand) group(of canvas.Owner) (all []*canvas.Group) {
	for _, g := range h.e.Overlay().Groups {
		if g.Owner == of {
			all = append(all, g)
		}
	}
	return all
}

// sheetText is what the sheet says.
func (h *hand) sheetText() string {
	text := ""
	for _, g := range h.group("record") {
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok {
				text += t.Source + "\n"
			}
		}
	}
	return text
}

// TestTheRecordShowsWhereThePointerRests: after a while, beside its card and
// within the window, and not over a card that is selected or says nothing.
func TestTheRecordShowsWhereThePointerRests(t *testing.T) {
	h := newHand(t, recordedDocument())
	h.to("a")
	h.wait(tolerance.SheetDelay - 1)
	if len(h.group("record")) != 0 {
		t.Error("the sheet shows at once")
	}
	h.wait(1)
	text := h.sheetText()
	for _, want := range []string{"Wait", "Owner", "Ops", "Longest time", "1 h", "more line"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet lacks %q: %q", want, text)
		}
	}
	r, card, v := h.group("record")[0].Bounds, h.e.Plan().Card("a").Rect, h.e.View()
	if r.Overlaps(card) || r.X < card.Right() {
		t.Errorf("the sheet %v lies over its card %v", r, card)
	}
	if window := v.ToWindow(r); window.Y < -3 || window.Y+window.H > v.Window.H+3 || window.X+window.W > v.Window.W+3 {
		t.Errorf("the sheet %v leaves the window %v", window, v.Window)
	}
	h.to("b")
	h.wait(tolerance.SheetDelay)
	if len(h.group("record")) != 0 {
		t.Error("a card without a record has a sheet")
	}
	h.to("a")
	h.click("a")
	h.wait(tolerance.SheetDelay)
	if len(h.group("record")) != 0 {
		t.Error("a card whose record is in the panel has a sheet")
	}
}

// TestTheSheetWaitsForAPointerThatRests: not while it moves on the card, not
// where the picture came under it, and not after a key, until it is moved.
func TestTheSheetWaitsForAPointerThatRests(t *testing.T) {
	h := newHand(t, recordedDocument())
	shows := func() bool { return len(h.group("record")) != 0 }
	for range 3 {
		h.to("a")
		h.wait(tolerance.SheetDelay / 2)
		h.to("a+30,8")
		h.wait(tolerance.SheetDelay / 2)
	}
	if shows() {
		t.Error("it shows while the pointer moves")
	}
	h.wait(tolerance.SheetDelay)
	if !shows() {
		t.Fatal("the pointer rests, and it does not show")
	}
	h.e.Move(event.Move{At: h.at.Add(canvas.Point{X: tolerance.Rest})})
	if !shows() {
		t.Error("it goes while the hand trembles")
	}
	h.key(event.KeyF2)
	h.e.Cancel()
	h.wait(tolerance.SheetDelay)
	if shows() {
		t.Error("it shows over what is typed")
	}
	for name, scroll := range map[string]func(d canvas.Point){
		"wheel":   func(d canvas.Point) { h.e.Wheel(event.Wheel{At: h.at, DX: d.X, DY: d.Y}) },
		"outline": func(d canvas.Point) { h.e.Show(h.e.View().Panned(d.X, d.Y)) },
	} {
		h.e.Resize(canvas.Size{W: 500, H: 360})
		h.e.Show(h.e.View().Home())
		v := h.e.View()
		h.to("b")
		scroll(h.place("c").Sub(h.at))
		if h.e.On() != "card:c" {
			t.Fatalf("%s: the pointer is on %q", name, h.e.On())
		}
		h.wait(tolerance.SheetDelay)
		if shows() {
			t.Errorf("%s: it shows where the picture came under the pointer", name)
		}
		h.e.Show(v)
	}
}

// TestTheSheetGoesToTheSideWithRoom: at the window's right edge it stands left
// of its card.
func TestTheSheetGoesToTheSideWithRoom(t *testing.T) {
	h := newHand(t, recordedDocument())
	h.to("c")
	h.wait(tolerance.SheetDelay)
	all := h.group("record")
	if len(all) != 1 {
		t.Fatal("no sheet")
	}
	if card := h.e.Plan().Card("c").Rect; all[0].Bounds.Right() > card.X {
		t.Errorf("the sheet %v is not left of %v", all[0].Bounds, card)
	}
}

// TestTheSheetStaysInANarrowWindow, above or below its card.
func TestTheSheetStaysInANarrowWindow(t *testing.T) {
	for _, window := range []canvas.Size{{W: 500, H: 700}, {W: 620, H: 360}} {
		for _, id := range []model.CardID{"a", "c"} {
			h := newHand(t, recordedDocument())
			h.e.Resize(window)
			h.e.Show(h.e.View().CenteredOn(h.e.Plan().Card(id).Rect.Center()))
			h.to(string(id))
			h.wait(tolerance.SheetDelay)
			all := h.group("record")
			if len(all) != 1 {
				t.Fatal("no sheet")
			}
			r := h.e.View().ToWindow(all[0].Bounds.Inset(3))
			if r.X < 0 || r.Y < -3 || r.Right() > window.W || r.Bottom() > window.H+3 {
				t.Errorf("in %v the sheet of %s is at %v", window, id, r)
			}
			if card := h.e.Plan().Card(id).Rect; all[0].Bounds.Inset(3).Overlaps(card) {
				t.Errorf("in %v the sheet of %s lies over it", window, id)
			}
		}
	}
}

// TestTheSheetLeavesTheMapInSight: whatever a card's record says, and at every
// zoom, the sheet takes no more than a part of the window.
func TestTheSheetLeavesTheMapInSight(t *testing.T) {
	doc := recordedDocument()
	c := *doc.Card("a")
	c.Touch = &model.Touchpoint{
		Owner: "Ops", MaxTime: model.Hour, Standard: "s", Promise: "p", Inputs: "i", Outputs: "o", Resources: "r", Feedback: "f", Quote: "q",
		PainPoint: strings.Repeat("nobody says where it is ", 20), Expectation: "e", Policy: "y", Time: model.Minute, ExpectedWait: model.Minute, MaxWait: model.Hour, Channel: "app", PerceivedOwner: "Bank", Class: model.ClassFront,
	}
	for _, zoom := range []float64{0.7, 1, 1.6} {
		h := newHand(t, doc)
		if err := h.e.Do(edit.SetCard{Card: &c}); err != nil {
			t.Fatal(err)
		}
		h.e.Resize(canvas.Size{W: 1600, H: 1200})
		h.e.Show(h.e.View().ZoomedAt(zoom, canvas.Point{}))
		h.to("a")
		h.wait(tolerance.SheetDelay)
		all := h.group("record")
		if len(all) != 1 {
			t.Fatal("no sheet")
		}
		if r := h.e.View().ToWindow(all[0].Bounds); r.H > 380 {
			t.Errorf("at %v the sheet is %.0f high", zoom, r.H)
		}
		if !strings.Contains(h.sheetText(), "more line") {
			t.Errorf("at %v it does not say that there is more: %q", zoom, h.sheetText())
		}
	}
}

// TestASignSaysThatThereIsMore: on cards with a record, while they are large
// enough to read.
func TestASignSaysThatThereIsMore(t *testing.T) {
	h := newHand(t, recordedDocument())
	if n := len(h.group("more")); n != 2 {
		t.Errorf("%d signs for two records", n)
	}
	card := h.e.Plan().Card("a").Rect
	if g := h.group("more")[0]; g.Bounds.X < card.X || g.Bounds.Right() > card.Right() || g.Bounds.Bottom() > card.Bottom() {
		t.Errorf("the sign %v is not on its card %v", g.Bounds, card)
	}
	v := h.e.View()
	v.Zoom = leastMore / 2
	h.e.Show(v)
	if n := len(h.group("more")); n != 0 {
		t.Errorf("%d signs on cards too small to read", n)
	}
}
