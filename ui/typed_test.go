//go:build linux && cgo && !race

package ui

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// textsOnACard is sentences of which the toolkit's own field loses or moves
// spaces where they wrap on a card at 100 %.
const textsOnACard = "testdata/wrapping.txt"

// TestTypedTextArrives types sentences on a card and into a panel.
func TestTypedTextArrives(t *testing.T) {
	data, err := os.ReadFile(filepath.FromSlash(textsOnACard))
	if err != nil {
		t.Fatal(err)
	}
	s := newScreen(t)
	s.remember(s.home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"en\", \"panels\": {\"hideLeft\": true}}")
	a := newArtist(s)
	a.blank()
	a.doubleClick("cell 1 1")
	a.name("first")
	card := a.doc().CardsInOrder()[0].ID
	text := func() string { return a.doc().Card(card).Text }
	a.keys("ctrl+0")
	for _, want := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		a.do("type", "--delay", "4", want)
		a.until("the card says what was typed: "+text(), func() bool { return text() == want })
		a.keys("BackSpace", "BackSpace", "space", "End", "x", "Return")
		want = want[:len(want)-2] + " x"
		a.until("the card says what was changed: "+text(), func() bool { return text() == want })
		a.becomes("drawing")

		a.click("entry 0")
		a.keys("ctrl+a")
		a.do("type", "--delay", "4", want+" and more")
		a.until("the panel says what was typed: "+text(), func() bool { return text() == want+" and more" })
		a.keys("Escape")
		a.becomes("drawing")
	}
}

// TestClicksBesideThings does what a hand does that is not sure of its aim.
func TestClicksBesideThings(t *testing.T) {
	s := newScreen(t)
	s.remember(s.home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"en\", \"panels\": {\"hideLeft\": true}}")
	a := newArtist(s, template(t, "bank"))
	a.until("there is a document", func() bool { return a.ask("doc") != "none" })
	a.keys("shift+1")
	a.becomes("fitted")
	cards := a.doc().CardsInOrder()
	one, two := "id:"+string(cards[3].ID), "id:"+string(cards[8].ID)
	away := "id:" + string(cards[len(cards)-1].ID) // where no menu reaches
	picks := func(id string) func() bool {
		return func() bool { return a.ask("picked") == "[card:"+strings.TrimPrefix(id, "id:")+"]" }
	}
	before := a.document()
	unchanged := func(what string) {
		t.Helper()
		a.settled()
		if a.document() != before {
			t.Fatalf("%s changed the document", what)
		}
	}

	// A right click, and a menu that is left.
	for _, leave := range []func(){
		func() { a.keys("Escape") },
		func() { // to the menu of another
			a.move("card " + away)
			a.do("click", "3")
			a.until("the menu is that of what was clicked: "+a.ask("picked"), picks(away))
			a.until("a menu is open: "+a.ask("keyboard"), func() bool { return strings.Contains(a.ask("keyboard"), "PopUpMenu") })
			a.keys("Escape")
		},
		func() { a.click("card " + away) },
	} {
		a.move("card " + one)
		a.do("click", "3")
		a.until("a menu is open: "+a.ask("keyboard"), func() bool { return strings.Contains(a.ask("keyboard"), "PopUpMenu") })
		a.keys("ctrl+v", "ctrl+d") // of no use in a menu
		leave()
		a.becomes("drawing")
		a.click("card " + two)
		a.until("a click selects: "+a.ask("picked"), picks(two))
		unchanged("a right click")
	}
	a.do("mousedown", "3")
	a.move("card " + one)
	a.do("mouseup", "3")
	a.keys("Escape")
	a.becomes("drawing")
	a.click("card " + one)
	a.until("a click selects: "+a.ask("picked"), picks(one))

	// Beside a field of the panel.
	for _, first := range []string{"entry 0", "beside 0"} {
		a.click(first)
		a.click("beside 0")
		a.keyboardIs(func(k string) bool { return k == "nothing" }, "nothing")
		a.do("type", "--delay", "12", "meant for a field")
		a.keys("Delete", "BackSpace", "Return", "Down", "ctrl+v", "ctrl+x", "ctrl+a", "shift+Delete")
		unchanged("typing beside a field")
		if !picks(one)() {
			t.Fatalf("%s is selected", a.ask("picked"))
		}
		a.keys("Escape")
		a.becomes("drawing")
	}

	// A choice that is open.
	a.click("text —")
	a.until("the choice is open: "+a.ask("keyboard"), func() bool { return strings.Contains(a.ask("keyboard"), "PopUpMenu") })
	a.keys("ctrl+v", "ctrl+x", "ctrl+d", "Delete", "BackSpace")
	unchanged("keys in a choice that is open")
	a.keys("Escape", "Escape")
	a.becomes("drawing")

	// A key that went astray over a lane, and a card.
	a.click("lane 1")
	a.keys("x")
	a.settled()
	unchanged("one key over a lane")
	a.click("card " + two)
	a.keys("x")
	a.becomes("typing")
	a.keys("Escape")
	a.becomes("drawing")
	unchanged("a key over a card, and Escape,")
	a.keys("x")
	a.becomes("typing")
	a.keys("ctrl+z")
	a.becomes("drawing")
	unchanged("a key over a card, and undo,")

	// A word over nothing.
	a.keys("Escape")
	a.until("nothing is selected", func() bool { return a.ask("picked") == "[]" })
	a.do("type", "--delay", "60", "cows can swim now very well")
	unchanged("a word over nothing")
}

// TestNewRecordsAreTypedInto adds records in the panel and types at once.
func TestNewRecordsAreTypedInto(t *testing.T) {
	s := newScreen(t)
	s.remember(s.home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"en\", \"panels\": {\"hideLeft\": true}}")
	a := newArtist(s, template(t, "bank"))
	a.until("there is a document", func() bool { return a.ask("doc") != "none" })
	a.keys("shift+1")
	a.becomes("fitted")
	card := a.doc().CardsInOrder()[3]
	a.click("card id:" + string(card.ID))
	for _, c := range []struct{ tab, add string }{{"Plan", "Add_an_improvement"}, {"Quality", "Add_a_metric"}} {
		a.until("the panel is there", func() bool { return a.ask("at text", c.tab) != "none" })
		a.click("text " + c.tab)
		a.until("it can be added to", func() bool { return a.ask("at text", c.add) != "none" })
		a.click("text " + c.add)
		a.keyboardIs(func(k string) bool { return k == `entry ""` }, "the first field of the record")
		a.do("type", "--delay", "12", "Shorter wait at the desk")
		a.says("Shorter wait at the desk")
	}
	now := a.doc().Card(card.ID)
	if now.Text != card.Text {
		t.Errorf("the card says %q", now.Text)
	}
	touch := now.Touch
	if touch == nil || len(touch.Improvements) == 0 || touch.Improvements[len(touch.Improvements)-1].What != "Shorter wait at the desk" ||
		len(touch.Metrics) == 0 || touch.Metrics[len(touch.Metrics)-1].Name != "Shorter wait at the desk" {
		t.Errorf("the records are %+v", touch)
	}
}

// layout changes the keyboard.
func (a *artist) layout(name string) {
	a.t.Helper()
	c := exec.Command("setxkbmap", name)
	c.Env = a.env
	if out, err := c.CombinedOutput(); err != nil {
		a.t.Skipf("there is no keyboard %s: %v\n%s", name, err, out)
	}
}

// TestLettersAndNames: commands by a letter alone, also with Caps Lock and on
// a Russian keyboard, and steps named one after the other.
func TestLettersAndNames(t *testing.T) {
	a := newArtist(newScreen(t))
	a.blank()
	a.keys("Escape")
	const keyC = "54" // where C is on an American keyboard, and С on a Russian one
	for i, c := range []struct{ begin, end func() }{
		{func() {}, func() {}},
		{func() { a.do("key", "Caps_Lock") }, func() { a.do("key", "Caps_Lock") }},
		{func() { a.layout("ru") }, func() { a.layout("us") }},
	} {
		a.keys("Escape", "Escape")
		a.until("nothing is selected", func() bool { return a.ask("picked") == "[]" })
		c.begin()
		a.do("key", keyC)
		a.becomes("typing")
		c.end()
		a.write("card")
		a.has("cards", i+1)
	}

	a.keys("Escape", "Escape") // the pad lies over the heads
	a.doubleClick("step 0")
	for _, name := range []string{"Look", "Ask at the desk", "Pay", "Leave", "Come again"} {
		a.becomes("typing")
		a.do("type", "--delay", "6", name)
		a.keys("Tab")
	}
	a.becomes("drawing")
	var got []string
	for _, s := range a.doc().Steps() {
		got = append(got, s.Name)
	}
	if strings.Join(got, "|") != "Look|Ask at the desk|Pay|Leave|Come again" {
		t.Errorf("the steps are %q", got)
	}
	a.has("cards", 3)
}
