package editor

import (
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
)

func TestWhatEditsAText(t *testing.T) {
	for name, c := range map[string]struct {
		do    func(h *hand)
		owner canvas.Owner
		text  string
		all   bool
	}{
		"double click": {func(h *hand) { h.doubleClick("a.corner") }, "card:a", "a", true},
		"second click": {func(h *hand) { h.click("a.text"); h.click("a.text") }, "card:a", "a", true},
		"Enter":        {func(h *hand) { h.click("a"); h.key(event.KeyEnter) }, "card:a", "a", true},
		"F2":           {func(h *hand) { h.click("step:s2"); h.key(event.KeyF2) }, "step:s2", "s2", true},
		"typing":       {func(h *hand) { h.click("a"); h.rune('x') }, "card:a", "x", false},
		"a label":      {func(h *hand) { h.doubleClick("bc") }, "link:bc", "", true},
		"a phase":      {func(h *hand) { h.doubleClick("phase:two") }, "phase:two", "two", true},
		"a lane":       {func(h *hand) { h.doubleClick("lane:time") }, "lane:time", "time", true},
		"a note":       {func(h *hand) { h.doubleClick("n") }, "sticky:n", "note", true},
		"the title":    {func(h *hand) { h.e.EditText(owner.Title) }, "title", "Bank", true},
	} {
		h := newHand(t, bank())
		c.do(h)
		r := asked[event.EditText](h)
		if r.Owner != c.owner || r.Text != c.text || r.All != c.all || r.Rect.W < 20 || r.Rect.H < 10 || r.Size == 0 {
			t.Errorf("%s: %+v", name, r)
		}
		if h.e.Typing() != c.owner {
			t.Errorf("%s: typing %q", name, h.e.Typing())
		}
	}
}

func TestAClickBesideTheTextEditsNothing(t *testing.T) {
	h := newHand(t, bank())
	h.click("a")
	h.click("a.corner")
	if all := h.e.Asks(); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}

func TestTypingIsLiveAndOneUndoAPause(t *testing.T) {
	h := newHand(t, bank())
	start := h.e.Document()
	h.click("a")
	h.rune('x')
	h.shows("s1=x")
	for _, s := range []string{"xy", "xyz"} {
		h.wait(300 * time.Millisecond)
		if did := h.e.SetText("card:a", s); !did.Has(event.Edited) {
			t.Fatalf("%b", did)
		}
		h.shows("s1=" + s)
	}
	h.wait(2 * time.Second)
	h.e.SetText("card:a", "xyz!")
	h.e.EndText(true)
	h.e.Undo()
	h.shows("s1=xyz ")
	h.e.Undo()
	if h.e.Document() != start {
		t.Errorf("%s", dump(h.e.Document()))
	}
}

func TestTwoTextsAreTwoSteps(t *testing.T) {
	h := newHand(t, bank())
	h.click("a")
	h.rune('x')
	h.e.EndText(true)
	h.click("a.corner")
	h.rune('y')
	h.e.EndText(true)
	h.e.Undo()
	h.shows("s1=x")
}

func TestGivingUpATextRestoresIt(t *testing.T) {
	h := newHand(t, bank())
	start := h.e.Document()
	h.doubleClick("a")
	h.e.SetText("card:a", "b")
	h.wait(3 * time.Second)
	h.e.SetText("card:a", "bb")
	if did := h.e.EndText(false); !did.Has(event.Edited) {
		t.Errorf("%b", did)
	}
	if h.e.Document() != start {
		t.Errorf("%s", dump(h.e.Document()))
	}
	h.doubleClick("b")
	h.e.EndText(false)
	if h.e.Document() != start {
		t.Error("giving up a text that was not changed undid something")
	}
}

func TestAllTexts(t *testing.T) {
	h := newHand(t, bank())
	for _, o := range []canvas.Owner{"card:a", "link:ab", "step:s1", "phase:one", "lane:front", "sticky:n", "title"} {
		h.once(func() { h.e.EditText(o); h.e.SetText(o, "new"); h.e.EndText(true) })
		if s, _ := h.e.Text(o); s != "new" {
			t.Errorf("%s says %q", o, s)
		}
	}
	h.nothing(func() { h.e.SetText("card:nobody", "x") })
}

func TestDoubleClickOnTheGroundMakesACard(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() { h.doubleClick("s1/support+0,-30") })
	h.shows("support: s1=_ s4=i")
	asked[event.EditText](h)
}

// Tab while something is named goes on to the next of its kind, and names it.
func TestTabWhileNaming(t *testing.T) {
	for _, c := range []struct {
		from canvas.Owner
		by   int
		to   canvas.Owner // is edited
	}{
		{"step:s1", 1, "step:s2"},
		{"step:s2", 1, "step:s3"}, // over the end of a phase
		{"step:s2", -1, "step:s1"},
		{"phase:one", 1, "phase:two"},
		{"phase:two", -1, "phase:one"},
		{"lane:customer", 1, "lane:time"},
		{"lane:front", -1, "lane:time"},
	} {
		h := newHand(t, bank())
		h.doubleClick(string(c.from))
		h.e.Asks()
		h.e.SetText(c.from, "named")
		h.e.TabText(c.by)
		if r := asked[event.EditText](h); r.Owner != c.to || !r.All || h.e.Typing() != c.to {
			t.Errorf("%s: %+v", c.from, r)
		}
		h.picked(c.to)
		if s, _ := h.e.Text(c.from); s != "named" {
			t.Errorf("%s says %q", c.from, s)
		}
	}
	h := newHand(t, bank())
	h.doubleClick("step:s4")
	h.e.Asks()
	h.e.TabText(1)
	h.picked("step:s4")
	h.says("keys.edge")
	h.doubleClick("a")
	h.e.Asks()
	h.e.SetText("card:a", "new")
	h.e.TabText(1)
	h.picked("card:f")
	if h.e.Typing() != "" || len(h.e.Asks()) != 0 {
		t.Error("from a card Tab edits the next one")
	}
	h.shows("s1=new")
	h.nothing(func() { h.e.TabText(1) })
}
