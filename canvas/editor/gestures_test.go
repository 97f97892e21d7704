package editor

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
)

// worn is the bank with all that a hand can take hold of: links with bends and with
// pins, several cards in a cell, feelings and times, a note.
func worn(t testing.TB) *model.Document {
	t.Helper()
	set := func(id model.CardID, x model.Touchpoint) edit.Edit {
		c := *bank().Card(id)
		c.Touch = &x
		return edit.SetCard{Card: &c}
	}
	glad, sad := 1.0, -1.0
	bg := *bank().Link("bg")
	bg.Pins = []model.Pin{{Lane: "time"}}
	d, err := edit.Apply(bank(), edit.Batch{
		set("a", model.Touchpoint{Time: 90, Feeling: &glad}), set("b", model.Touchpoint{Time: 30, Feeling: &sad}),
		edit.AddCard{Card: &model.Card{ID: "b2", Lane: "customer", Step: "s2", Rank: "W", Span: 1, Kind: model.KindAction, Text: "b2"}},
		edit.AddCard{Card: &model.Card{ID: "c2", Lane: "customer", Step: "s3", Rank: "W", Span: 1, Kind: model.KindAction, Text: "c2"}},
		edit.AddLink{Link: &model.Link{ID: "ai", From: "a", To: "i", Kind: model.LinkFlow}},
		edit.AddLane{Lane: &model.Lane{ID: "mood", Name: "mood", Role: model.RoleEmotion}, At: 4},
		edit.SetLink{Link: &bg},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// told writes down what a hand does and what it sees.
type told struct {
	strings.Builder
	h *hand
}

// sees is what is shown now: the state, the pointer, what is said, what lies above
// the picture, and the ghost.
func (b *told) sees() {
	e := b.h.e
	fmt.Fprintf(b, " %s, pointer %v", e.Doing(), e.Cursor())
	if s := e.Status(); s.Key != "" {
		fmt.Fprintf(b, ", says %s %v", s.Key, s.Args)
	}
	if g := e.Ghost(); g != nil {
		fmt.Fprintf(b, ", ghost by %.1f %.1f", g.By.X, g.By.Y)
	}
	b.WriteString(";")
	for _, g := range e.Overlay().Groups {
		r := g.Bounds
		fmt.Fprintf(b, " %s %.0f %.0f %.0f×%.0f", g.Owner, r.X, r.Y, r.W, r.H)
	}
	b.WriteString("\n")
}

// became is what a gesture made of the document, as the lines of its file that are
// others, and what is selected and asked then.
func (b *told) became(before *model.Document) {
	lines := func(d *model.Document) []string {
		all := strings.Split(string(file.Encode(d)), "\n")
		for i, l := range all {
			all[i] = strings.TrimSuffix(strings.TrimSpace(l), ",")
		}
		return all
	}
	was, is := lines(before), lines(b.h.e.Document())
	for _, l := range was {
		if !slices.Contains(is, l) {
			fmt.Fprintf(b, "  − %s\n", l)
		}
	}
	for _, l := range is {
		if !slices.Contains(was, l) {
			fmt.Fprintf(b, "  + %s\n", l)
		}
	}
	if now := b.h.e.Document(); now != before && slices.Equal(slices.Sorted(slices.Values(was)), slices.Sorted(slices.Values(is))) {
		fmt.Fprintf(b, "  = %s\n", dump(now)) // only their order is another
	}
	fmt.Fprintf(b, "  selected %v", b.h.e.Selection().Owners())
	if s := b.h.e.Status(); s.Key != "" {
		fmt.Fprintf(b, ", says %s %v", s.Key, s.Args)
	}
	for _, a := range b.h.e.Asks() {
		fmt.Fprintf(b, ", asks %T", a)
	}
	if at := b.h.e.View().At; at != b.h.e.View().Home().At {
		fmt.Fprintf(b, ", window at %.0f %.0f", at.X, at.Y)
	}
	b.WriteString("\n")
}

// drag takes hold of something, moves over places and lets go at the last.
func (b *told) drag(pick, way string, mods event.Mods) {
	h := newHand(b.h.t, worn(b.h.t))
	b.h = h
	h.wait(0)
	if pick != "" {
		h.click(strings.Fields(pick)[0])
		h.with(event.Shift, func() {
			for _, more := range strings.Fields(pick)[1:] {
				h.click(more)
			}
		})
		h.wait(2e9)
	}
	places := strings.Split(way, " → ")
	fmt.Fprintf(b, "%s%s%s\n", pick, map[bool]string{true: " picked, "}[pick != ""], way)
	if mods != 0 {
		fmt.Fprintf(b, " with %v\n", mods)
	}
	before := h.e.Document()
	h.with(mods, func() {
		h.to(places[0])
		h.press(places[0])
		b.sees()
		for _, p := range places[1:] {
			h.to(p)
			b.sees()
		}
		h.release()
	})
	b.became(before)
}

// TestWhatEachGestureShows is each of the things that a hand can take hold of: what
// is shown while it goes from place to place, and what comes of it. It protects what
// one sees during a drag, which no document tells.
func TestWhatEachGestureShows(t *testing.T) {
	b := &told{h: newHand(t, bank())}
	for _, g := range []struct {
		pick, way string
		mods      event.Mods
	}{
		{"", "a → b → s2/support", 0},
		{"", "a → s3/time", 0},
		{"", "a → bc", 0},
		{"", "a → s2|s3/front", 0},
		{"", "a → s2/support", event.Ctrl},
		{"a b n", "b → s3/support", 0},
		{"a b n", "b → s3/support", event.Ctrl},
		{"", "n → s4/support", 0},
		{"a", "a.right → s4/front → i", 0},
		{"a", "a.bottom → s2/support", 0},
		{"a", "a.right → a", 0},
		{"ab", "ab.end → s4/customer → g", 0},
		{"ab", "ab.begin → b", 0},
		{"ab", "ab.end → a", 0},
		{"bg", "bg.begin → f", 0},
		{"bg", "bg → s3|s4/front", 0},
		{"ai", "ai → s4/time", 0},
		{"f", "f.edge → s3/front → s4/front", 0},
		{"f", "f.edge → s1/front", 0},
		{"", "s1/support → h", 0},
		{"a", "s4/support → c", event.Shift},
		{"", "step:s1 → s3/front+60,0 → s4/front+90,0", 0},
		{"", "step:s3 → |s1/front", 0},
		{"step:s1 step:s2", "step:s2 → s4/front+100,0", 0},
		{"", "phase:two → s1/front", 0},
		{"", "lane:support → s1/customer", 0},
		{"", "lane:customer → s1/mood", 0},
		{"", "border:step:1 → border:step:1+50,0 → border:step:1+-200,0", 0},
		{"", "border:lane:1 → border:lane:1+0,60 → border:lane:1+0,-90", 0},
		{"", "border:phase:1 → border:phase:1+150,0", 0},
		{"", "border:phase:1 → border:phase:1+-150,0", 0},
	} {
		b.drag(g.pick, g.way, g.mods)
	}
	canvastest.Golden(t, "gestures.txt", b.String())
}

// TestADoubleClickMakesOneThing, whatever the first press of it made and whatever
// lies under the second one then.
func TestADoubleClickMakesOneThing(t *testing.T) {
	for _, where := range []string{"plus:step:1", "plus:step:4", "plus:phase:1", "plus:lane:2", "a.right", "a.bottom", "b.bottom", "s4/front"} {
		h := newHand(t, worn(t))
		if id, _, ok := strings.Cut(where, "."); ok {
			h.click(id)
			h.wait(2e9)
		}
		before := h.e.Document()
		h.doubleClick(where)
		after := h.e.Document()
		if made := len(after.Steps()) + len(after.Lanes) + after.CardTable().Len() - len(before.Steps()) - len(before.Lanes) - before.CardTable().Len(); made != 1 {
			t.Errorf("a double click on %s makes %d things", where, made)
		}
		h.wait(2e9)
		h.click(where) // and the next one is one again
		if h.e.Document() == after && strings.HasPrefix(where, "plus") {
			t.Errorf("after it a click on %s makes nothing", where)
		}
	}
}

// TestWhatEachClickDoes, single and double, on each sort of thing.
func TestWhatEachClickDoes(t *testing.T) {
	b := &told{h: newHand(t, bank())}
	for _, where := range []string{
		"a", "a.text", "n", "ab", "bg", "step:s1", "phase:two", "lane:front", "title", "s4/front", "s2/support+0,-30", "s1/time", "s2/time", "s3/time", "s4/time", "s1/mood", "s2/mood+0,-60", "s4/mood",
		"plus:step:1", "plus:phase:1", "plus:lane:2", "border:step:2", "|s1/customer",
	} {
		for _, twice := range []bool{false, true} {
			h := newHand(t, worn(t))
			b.h = h
			before := h.e.Document()
			h.to(where)
			fmt.Fprintf(b, "%s, clicked", where)
			if twice {
				b.WriteString(" twice")
			} else {
				b.WriteString(", before:")
				b.sees()
			}
			if twice {
				h.doubleClick(where)
				b.WriteString("\n")
			} else {
				h.click(where)
			}
			b.WriteString(" ")
			b.sees()
			b.became(before)
		}
	}
	canvastest.Golden(t, "clicks.txt", b.String())
}

// TestAHandleLightsUpUnderThePointer, that one alone, and so does the end of a link:
// who aims sees what a press would take.
func TestAHandleLightsUpUnderThePointer(t *testing.T) {
	lit := func(h *hand, of canvas.Owner) (n int) {
		var fills []canvas.Color
		for _, g := range h.e.Overlay().Groups {
			if g.Owner == of {
				fills = append(fills, g.Items[0].(*canvas.Box).Fill)
			}
		}
		for _, f := range fills {
			if f == h.e.on.Accent || f == fillOfHot(h) {
				n++
			}
		}
		return n
	}
	h := newHand(t, worn(t))
	h.click("a")
	h.wait(2e9)
	for where, want := range map[string]int{"a.right": 1, "a.bottom": 1, "a": 0, "g": 0, "step:s1": 0, "b": 0, "ab": 0} {
		if h.to(where); lit(h, "handle") != want {
			t.Errorf("over %s %d handles are lit", where, lit(h, "handle"))
		}
	}
	h = newHand(t, worn(t))
	h.click("ab")
	h.wait(2e9)
	for where, want := range map[string]int{"ab.begin": 1, "ab.end": 1, "ab": 0, "g": 0, "step:s2": 0, "a": 0} {
		if h.to(where); lit(h, "end") != want {
			t.Errorf("over %s %d ends are lit", where, lit(h, "end"))
		}
	}
}

// fillOfHot is the colour of a handle under the pointer: that of what is selected.
func fillOfHot(h *hand) canvas.Color {
	return overlay.New(canvas.Size{}, h.e.View(), compose.Themes()[0], canvas.Color{}).Accent
}
