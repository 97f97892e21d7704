package editor

import (
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
)

// A letter is a command only where no other follows at typing speed.
func TestALetterIsACommandAndAWordIsNot(t *testing.T) {
	for _, c := range []struct {
		from, keys, want string
	}{
		{"", "c wait x Enter", "s1=a+x"},
		{"", "n wait x Enter", "x@customer,s1"},
		{"", "s wait x Enter", "two[s3 s4 x]"},
		{"", "w wait x Enter", "support: s4=i / x:"},
		{"", "c Down", "s1=a+_"}, // the key that follows is no letter
		{"", "c", "="},           // nobody knows yet
		{"", "c Escape wait", "="},
		{"", "c Space wait", "="},
		{"", "c a n wait", "="},
		{"", "x c wait", "="},
		{"", "s w n c v wait", "="},
		{"", "held:c held:c held:c wait", "="},
		{"card:a", "c a n Enter", "s1=can"},
		{"card:a", "l a n e Enter", "s1=lane"},
		{"card:a", "l Space x Enter", "s1=l x"},
		{"card:a", "l wait i Enter", "a→i"},
		{"card:a", "l Down Enter", "a→f"},
		{"lane:front", "x wait", "="},
		{"lane:front", "x wait y wait z wait", "="},
		{"lane:front", "c wait", "="},
		{"lane:front", "x y Enter", "xy:"},
		{"step:s1", "l wait", "="},
		{"sticky:n", "c Enter", "c@front"},
	} {
		y := newTypist(t, bank())
		if c.from != "" {
			y.e.Select(canvas.Owner(c.from))
		}
		before := y.e.Document()
		y.keys(c.keys)
		switch {
		case c.want != "=":
			y.shows(c.want)
		case y.e.Document() != before:
			t.Errorf("%s %s: changed to\n%s", c.from, c.keys, dump(y.e.Document()))
		}
	}
}

func TestWhatALetterSays(t *testing.T) {
	y := newTypist(t, bank())
	y.keys("c a")
	y.says("keys.nothing-to-type")
	y.e.Select("lane:front")
	y.keys("x wait")
	y.says("keys.named")
	y.e.Select("card:a")
	y.keys("l").doing("linking")
	y.keys("i") // it was a word
	y.doing("resting")
	if y.field != "card:a" || y.text != "li" {
		t.Errorf("the field over %q says %q", y.field, y.text)
	}
}

// What is typed over a text replaces it, and says so while it does: one Escape
// brings it back, and so does undo.
func TestReplacingATextIsPlain(t *testing.T) {
	for name, back := range map[string]func(y *typist){
		"Escape":           func(y *typist) { y.keys("Escape") },
		"undo":             func(y *typist) { y.e.Undo() },
		"undo after Enter": func(y *typist) { y.keys("Enter Ctrl+z") },
		"Escape after pauses": func(y *typist) {
			y.wait(3 * time.Second)
			y.write("more")
			y.wait(3 * time.Second)
			y.write("!").keys("Escape")
		},
	} {
		y := newTypist(t, bank())
		y.e.Select("card:a")
		before := y.e.Document()
		y.write("x")
		y.says("keys.replaces")
		if s := y.e.Status(); len(s.Args) != 2 || s.Args[1] != "a" {
			t.Errorf("it says %v", s.Args)
		}
		y.write("yz")
		back(y)
		if y.e.Document() != before {
			t.Errorf("%s: the document is\n%s", name, dump(y.e.Document()))
		}
		y.says("")
	}
	y := newTypist(t, bank())
	y.e.Select("link:bc") // has no label yet
	y.write("new")
	y.says("")
	if s, _ := y.e.Text("link:bc"); s != "new" {
		t.Errorf("the link says %q", s)
	}
}

// With Caps Lock, or on a keyboard of another script, the key is what counts;
// with Shift, the text.
func TestLettersOfOtherKeyboards(t *testing.T) {
	for _, c := range []struct {
		k       event.KeyEvent
		command bool
	}{
		{event.KeyEvent{Rune: 'l'}, true},
		{event.KeyEvent{Rune: 'L', Letter: 'l'}, true},
		{event.KeyEvent{Rune: 'д', Letter: 'l'}, true},
		{event.KeyEvent{Rune: 'L', Mods: event.Shift}, false},
		{event.KeyEvent{Rune: 'l', Letter: 'l', Mods: event.Shift}, false}, // Caps Lock and Shift
		{event.KeyEvent{Rune: 'L'}, false},
		{event.KeyEvent{Rune: '脸'}, false},
	} {
		y := newTypist(t, bank())
		y.e.Select("card:a")
		y.press1(c.k)
		if aims := y.e.Doing() == "linking"; aims != c.command {
			t.Errorf("%+v aims a link: %v", c.k, aims)
		}
		y = newTypist(t, bank())
		before := y.e.Document()
		c.k.Rune = map[bool]rune{true: c.k.Rune, false: 'C'}[c.k.Letter == 0]
		if c.k.Letter != 0 {
			c.k.Letter = 'c'
		}
		y.press1(c.k)
		y.keys("wait")
		if made := y.e.Document() != before; c.k.Letter != 0 && made != c.command {
			t.Errorf("%+v makes a card: %v", c.k, made)
		}
	}
}

// The editor asks to be told when a letter has waited long enough, and does
// its command once.
func TestALetterWaitsForItsTick(t *testing.T) {
	h := newHand(t, bank())
	h.rune('c')
	d, ok := h.e.NextTick(h.clock)
	if !ok || d != typingPause {
		t.Fatalf("the next tick is in %v, %v", d, ok)
	}
	h.e.Tick(h.clock.Add(typingPause - time.Millisecond))
	if h.e.Typing() != "" {
		t.Error("too early")
	}
	h.clock = h.clock.Add(typingPause)
	h.e.Tick(h.clock)
	n := h.e.Document().CardTable().Len()
	h.e.Tick(h.clock.Add(time.Second))
	if h.e.Typing() == "" || h.e.Document().CardTable().Len() != n {
		t.Errorf("typing %q, %d cards", h.e.Typing(), n)
	}
	if _, ok := h.e.NextTick(h.clock); ok {
		t.Error("a tick is wanted still")
	}
	for name, end := range map[string]func(){
		"a press":      func() { h.press("s2/support"); h.release() },
		"a lost focus": func() { h.e.Cancel() },
	} {
		h = newHand(t, bank())
		before := h.e.Document()
		h.rune('c')
		end()
		h.wait(time.Second)
		if h.e.Document() != before {
			t.Errorf("%s leaves the letter waiting", name)
		}
	}
}
