package editor

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
	"touchline/model"
)

// TestKeysGo walks over the test's grid: see bank.
func TestKeysGo(t *testing.T) {
	for _, c := range []struct{ from, keys, to string }{
		{"", "Right", "card:a"},
		{"", "Tab", "card:a"},
		{"", "Shift+Tab", "card:i"},
		{"card:a", "Right", "card:b"},
		{"card:a", "Left", "lane:customer"},
		{"card:a", "Down", "card:f"}, // past the derived row
		{"card:a", "Up", "step:s1"},
		{"card:a", "Up Up", "phase:one"},
		{"card:a", "Up Up Up", "title"},
		{"card:a", "Up Up Up Up", "title"},
		{"card:c", "Up Up Up Down", "phase:two"}, // where it came from
		{"card:b", "Up Up Down", "step:s2"},
		{"card:c", "Right", "customer/s4"},
		{"card:c", "Right Right", "customer/s4"},
		{"card:c", "Right Left", "card:c"},
		{"card:c", "Right Down", "front/s4"},
		{"card:c", "Right Down Down", "card:i"},
		{"card:c", "Down", "card:g"},
		{"card:c", "Down Down", "card:h"},
		{"card:c", "Down Down Down", "support/s3"},
		{"card:c", "Down Down Down Up", "card:h"},
		{"card:c", "Down Left", "card:f"}, // a wide card, from its end
		{"card:f", "Right", "card:g"},
		{"card:f", "Left", "lane:front"},
		{"card:b", "Down", "card:f"}, // through the wide card in its second column
		{"card:b", "Down Down", "support/s2"},
		{"card:b", "Down Up", "card:b"},
		{"step:s1", "Left", "step:s1"},
		{"step:s1", "Right", "step:s2"},
		{"step:s2", "Right", "step:s3"},
		{"phase:one", "Right", "phase:two"},
		{"phase:two", "Left", "phase:one"},
		{"phase:two", "Right", "phase:two"},
		{"lane:customer", "Up", "title"},
		{"lane:customer", "Down", "lane:time"},
		{"lane:time", "Right", "lane:time"},
		{"lane:front", "Right", "card:f"},
		{"lane:support", "Down", "lane:support"},
		{"card:a", "Home", "card:a"},
		{"card:a", "End", "customer/s4"},
		{"card:c", "Right Home", "card:a"},
		{"step:s1", "End", "step:s4"},
		{"card:a", "PageDown", "card:c"},
		{"card:a", "PageDown PageDown", "card:c"},
		{"card:c", "PageUp", "card:a"},
		{"card:c", "Right PageUp", "card:c"},
		{"card:g", "Ctrl+Home", "card:a"},
		{"card:a", "Ctrl+End", "card:i"},
		{"card:a", "Tab", "card:f"},
		{"card:f", "Tab", "card:b"},
		{"card:i", "Tab", "card:i"},
		{"card:b", "Shift+Tab", "card:f"},
		{"card:c", "Right Tab", "card:i"},
		{"card:c", "Right Shift+Tab", "card:h"},
		{"card:a", "Alt+Right", "card:b"},
		{"card:b", "Alt+Left", "card:a"},
		{"card:b", "Alt+Down", "card:g"},
		{"card:b", "Alt+Up", "card:b"},
		{"card:g", "Alt+Up", "card:b"},
		{"link:ab", "Right", "card:b"},
		{"link:ab", "Left", "card:a"},
		{"link:ab", "Alt+Left", "card:a"},
		{"card:b", "Ctrl+l", "link:ab"},
		{"card:b", "Ctrl+l Ctrl+l Ctrl+l", "link:bg"},
		{"card:b", "Ctrl+l Ctrl+l Ctrl+l Ctrl+l", "card:b"},
		{"card:b", "Ctrl+Shift+l", "link:bg"},
		{"card:b", "Ctrl+l Escape", "card:b"},
		{"card:b", "Ctrl+l Escape Escape", ""},
		{"card:f", "Ctrl+l", "card:f"},
		{"card:c", "Right Escape", ""},
	} {
		y := newTypist(t, bank())
		if c.from != "" {
			y.e.Select(canvas.Owner(c.from))
		}
		before := y.e.Document()
		y.keys(c.keys)
		got := string(y.e.Selection().Sole())
		if l, s, ok := y.e.Cell(); ok {
			got = string(l) + "/" + string(s)
		}
		if got != c.to {
			t.Errorf("%s %s: on %q, want %q", c.from, c.keys, got, c.to)
		}
		if y.e.Document() != before || y.e.CanUndo() {
			t.Errorf("%s %s changed the document", c.from, c.keys)
		}
	}
}

func TestKeysExtendTheSelection(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Select("card:a")
	y.keys("Shift+Right Shift+Right").picked("card:a", "card:b", "card:c")
	y.keys("Shift+Right").picked("card:a", "card:b", "card:c")
	y.keys("Shift+Down").picked("card:a", "card:b", "card:c", "card:g")
	y.keys("Shift+Left").picked("card:a", "card:b", "card:c", "card:g", "card:f")
	y.keys("Shift+Up").picked("card:a", "card:c", "card:g", "card:f", "card:b")
	y.keys("Right").picked("card:c")
}

// TestTheKeyboardIsSeen: what is selected is always in the window, and the
// empty cell has a ring.
func TestTheKeyboardIsSeen(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Resize(canvas.Size{W: 420, H: 420})
	y.e.Show(y.e.View().ZoomedAt(1.5, canvas.Point{}).Home())
	for _, k := range strings.Fields("Right Right Right Right Down Down Down Left Left Left Up Up Up End Home PageDown Ctrl+End Tab Up Up") {
		y.keys(k)
		o := y.e.Selection().Sole()
		r, ok := y.e.Box(o)
		if _, _, empty := y.e.Cell(); empty {
			p, _ := y.e.on.Stand().Empty()
			r, ok = y.e.on.Walk().Rect(p)
		}
		if kind, _ := owner.Split(o); !ok || kind == owner.KindLane || kind == owner.KindTitle {
			continue
		}
		v := y.e.View()
		left, top := v.Frozen()
		box := v.ToWindow(r)
		if kind, _ := owner.Split(o); kind == owner.KindStep || kind == owner.KindPhase {
			box.Y, top = 0, 0
		}
		if box.X < left-1 || box.Y < top-1 || box.X > v.Window.W-20 || box.Y > v.Window.H-20 {
			t.Errorf("after %s, %s is out of sight: %v in %v", k, o, box, v.Window)
		}
	}
	y = newTypist(t, bank())
	y.e.Select("card:c")
	y.keys("Right").overlay("cell")
}

// TestTypingBeginsText: letters replace what is selected, make a card in an
// empty cell, and are left to the window where they can do neither.
func TestTypingBeginsText(t *testing.T) {
	y := newTypist(t, bank())
	if y.rune('x') {
		t.Error("a letter over nothing was taken")
	}
	for owner, want := range map[canvas.Owner]string{
		"card:a": "s1=x y", "step:s1": "one[x y s2]", "phase:one": "x y[s1 s2]", "lane:front": "x y:", "sticky:n": "x y@front",
	} {
		y := newTypist(t, bank())
		y.e.Select(owner)
		y.once(func() { y.write("x y").keys("Enter").shows(want) })
		y.picked(owner)
		y.write("zz").keys("Escape")
		y.shows(want)
	}
	y = newTypist(t, bank())
	y.e.Select("card:c")
	y.keys("Right")
	y.once(func() { y.write("lobby").keys("Enter").shows("customer: s1=a s2=b s3=c s4=lobby") })
	before := y.e.Document()
	y.keys("Down").write("no").keys("Escape")
	if y.e.Document() != before {
		t.Error("Escape keeps the card that was begun")
	}
	y.on("front/s4")
}

func TestEnterAndInsert(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Select("card:a")
	y.once(func() { y.keys("Enter").write("A").keys("Enter").shows("s1=A ") })
	y.once(func() { y.keys("Insert").write("n1").keys("Enter").shows("s1=A+n1 ") })
	y.keys("Up Shift+Enter").write("n0").keys("Enter").shows("s1=A+n0+n1 ")
	y.e.Select("card:c")
	y.keys("Right Enter").write("n2").keys("Enter").shows("s4=n2")
	y.e.Select("step:s2")
	y.keys("Insert").write("n3").keys("Enter").shows("s2=b+n3")
	y.e.Select("lane:support")
	y.keys("Insert").write("n4").keys("Enter").shows("support: s1=n4")
	y.e.Select("lane:time")
	y.nothing(func() { y.keys("Insert").says("keys.derived") })
	empty := newTypist(t, model.New(model.Parts{}))
	empty.once(func() { empty.keys("Insert").write("first").keys("Enter") })
	empty.shows("_[_] / _: #0=first")
	if d := empty.e.Document(); d.Lanes[0].Role != model.RoleCustomer {
		t.Error(d.Lanes[0].Role)
	}
}

// TestTextsThatBeginWithL: a small l over a card begins a link, so a text that
// begins with one needs Enter first; a capital one does not.
func TestTextsThatBeginWithL(t *testing.T) {
	for _, k := range []event.KeyEvent{{Rune: 'L', Mods: event.Shift}, {Rune: 'L'}} {
		y := newTypist(t, bank())
		y.e.Select("card:a")
		y.press1(k)
		y.write("ist").keys("Enter").shows("s1=List")
	}
	y := newTypist(t, bank())
	y.e.Select("card:a")
	y.keys("Enter").write("list").keys("Enter").shows("s1=list")
	y.keys("l").doing("linking")
	if from, to, on := y.aimed(); !on || from != "a" || to != "" {
		t.Error(from, to, on)
	}
	y.keys("Ctrl+z").doing("linking") // no command in the middle of a link
	y.keys("Down")
	if _, to, _ := y.aimed(); to != "f" {
		t.Error(to)
	}
	y.keys("Escape").doing("resting")
	y.shows("s1=list", "b→c b→g")
}
