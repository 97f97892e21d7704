package input

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// keyboard is a user at a keyboard, an input method that is asked first or
// not, and a window that notes what reaches it.
type keyboard struct {
	*Keys
	clock time.Time
	held  fyne.KeyModifier
	got   []string
}

func newKeyboard() *keyboard {
	b := &keyboard{Keys: NewKeys(), clock: time.Unix(1000, 0)}
	b.Now = func() time.Time { return b.clock }
	b.Held = func() fyne.KeyModifier { return b.held }
	b.Deliver = func(e *fyne.KeyEvent) { b.key(e) }
	return b
}

// key is what a field does.
func (b *keyboard) key(e *fyne.KeyEvent) {
	if b.Key(e) && len(e.Name) > 1 && e.Name != fyne.KeySpace {
		b.got = append(b.got, string(e.Name))
	}
}

// codes is the places of some keys, as X counts them.
var codes = map[string]int{"dead": 21, "й": 24, "volume": 123, "Home7": 79}

// play plays what the window is told: "L" is the key L going down, "'l" the
// character l, "150" milliseconds that go by.
func (b *keyboard) play(script string) string {
	b.got = nil
	for _, w := range strings.Fields(script) {
		var ms int
		switch n, err := fmt.Sscanf(w, "%dms", &ms); {
		case n == 1 && err == nil:
			b.clock = b.clock.Add(time.Duration(ms) * time.Millisecond)
		case strings.HasPrefix(w, "'"):
			for _, r := range strings.ReplaceAll(w[1:], "_", " ") {
				b.Typed(r, func(r rune, _ Press) { b.got = append(b.got, string(r)) })
			}
		case w == "click":
			b.Clicked()
		case w == "away":
			b.Lost()
		case codes[w] != 0 && w == "Home7":
			b.tap("7", codes[w])
		case codes[w] != 0:
			b.tap(fyne.KeyUnknown, codes[w])
		case strings.HasPrefix(w, "Ctrl+"):
			b.held = fyne.KeyModifierControl
			b.tap(fyne.KeyName(w[5:]), 0)
			b.held = 0
		default:
			b.tap(fyne.KeyName(w), 0)
		}
	}
	return strings.Join(b.got, " ")
}

func (b *keyboard) tap(n fyne.KeyName, code int) {
	b.Down()
	b.key(&fyne.KeyEvent{Name: n, Physical: fyne.HardwareKey{ScanCode: code}})
}

func TestWhoseAKeyIs(t *testing.T) {
	for _, c := range []struct{ what, script, want string }{
		// No input method: a character comes with its key.
		{"letters", "A 'a B 'b Return", "a b Return"},
		{"a space and a key", "Space '_ Left BackSpace", "  Left BackSpace"},
		{"keys alone", "BackSpace Escape Left Left Tab F1", "BackSpace Escape Left Left Tab F1"},
		{"with Ctrl", "Ctrl+A BackSpace", "BackSpace"},
		{"a key of the volume", "volume BackSpace 500ms BackSpace", "BackSpace BackSpace"},
		{"the number pad, where it goes somewhere", "Home7 BackSpace 500ms BackSpace", "BackSpace BackSpace"},
		{"Russian", "й 'й BackSpace", "й BackSpace"},
		{"a sign of another layout", "1 '& BackSpace", "& BackSpace"},
		{"a letter with an accent", "2 'é BackSpace", "é BackSpace"},

		// A dead key composes, too: the next key of it is one character.
		{"a dead key", "dead 500ms A 'á BackSpace", "á BackSpace"},
		{"a dead key given up", "dead 500ms BackSpace BackSpace", "BackSpace"},
		{"a dead key and an arrow", "dead 500ms Left Left Left", "Left Left"},
		{"a dead key at once", "dead A 'á BackSpace", "á BackSpace"},

		// The input method is asked first, and has no use for the keys.
		{"late characters", "A 20ms 'a B 20ms 'b Return", "a b Return"},
		{"Enter does not overtake a word", "A B C Return 20ms 'a 20ms 'b 20ms 'c", "a b c Return"},
		{"each key behind its characters", "A Left B Left 'a 20ms 'b Down", "a Left b Left Down"},
		{"a double letter", "L L BackSpace 'l 20ms 'l", "l l BackSpace"},
		{"a space in between", "A Space B Return 'a 20ms '_ 20ms 'b", "a   b Return"},
		{"one behind the other, on a busy computer", "A B C Return 200ms 'a 200ms 'b 200ms 'c", "a b c Return"},
		{"a character that comes later than it should", "A 600ms B 500ms C D Return 'a 'b 20ms 'c 20ms 'd", "a b c d"},
		{"a character that comes very late", "A 600ms 'a BackSpace", "a BackSpace"},

		// It has, and composes.
		{"Backspace", "L 90ms I 90ms A 90ms BackSpace BackSpace 90ms Space '里", "里"},
		{"Backspace to the end, and one more", "L 500ms I BackSpace BackSpace BackSpace", "BackSpace"},
		{"the one after composing is the window's", "L 500ms BackSpace BackSpace", "BackSpace"},
		{"Escape", "L 240ms I 240ms Escape Escape", "Escape"},
		{"Enter writes the letters", "L 90ms I 90ms Return 'l 'i Return", "l i Return"},
		{"arrows, as many as one likes", "L 90ms I 90ms Down Down Down Left Right Tab Home F6 1 '里", "里"},
		{"Delete takes nothing", "L 90ms I 90ms Delete Delete Delete Delete", ""},
		{"Space, and then a key", "L 90ms I 90ms Space '里 BackSpace", "里 BackSpace"},
		{"the characters in one go", "L 90ms I 90ms A 90ms N 90ms Space '里面 Return", "里 面 Return"},
		{"fast: all within the patience", "L I Space '里 BackSpace", "里 BackSpace"},
		{"all of it seen at once", "V I P Return 16ms 'vip Return", "v i p Return"},
		{"fast, a key while it is open", "L I BackSpace 500ms N 90ms Space '里 Return", "里 Return"},
		{"word after word", "N 500ms I Space '你 H 90ms A 90ms O 90ms Space '好 BackSpace", "你 好 BackSpace"},
		{"a sign of the method's own", ", 20ms '， BackSpace", "， BackSpace"},
		{"Escape that goes back from converting", "K 500ms A Space Escape BackSpace BackSpace BackSpace", "BackSpace"},

		// What ends it that the window is not told of.
		{"another window", "L 500ms I away BackSpace", "BackSpace"},
		{"a click lets go somewhere, and take nothing away", "L 500ms I click Left Down Tab BackSpace Escape Escape", "Left Down Tab Escape"},
		{"a click, and as many keys that take away as went in", "L 500ms I click Delete Delete Delete", "Delete"},
		{"a minute", "L 500ms I 61000ms BackSpace", "BackSpace"},
		{"half a minute is no minute", "L 500ms I 30000ms BackSpace", ""},
	} {
		if got := newKeyboard().play(c.script); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

// Without an input method nothing is ever swallowed, however one types.
func TestWithoutAnInputMethodEveryKeyArrives(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newKeyboard()
		var want []string
		for range rapid.IntRange(1, 40).Draw(rt, "keys") {
			switch rapid.IntRange(0, 4).Draw(rt, "kind") {
			case 0:
				w := rapid.SampledFrom([]string{"BackSpace", "Return", "Left", "Escape", "Tab", "Delete", "F2"}).Draw(rt, "named")
				want = append(want, w)
				b.tap(fyne.KeyName(w), 0)
			case 1:
				b.clock = b.clock.Add(time.Duration(rapid.IntRange(0, 500).Draw(rt, "ms")) * time.Millisecond)
			case 2:
				b.Clicked()
			default:
				r := rapid.RuneFrom([]rune("abcXYZ 1!é")).Draw(rt, "rune")
				n := fyne.KeyName(string(unicode.ToUpper(r)))
				switch r {
				case ' ':
					n = fyne.KeySpace
				case '!':
					n = fyne.Key1
				case 'é':
					n = fyne.Key2
				}
				want = append(want, string(r))
				b.tap(n, 0)
				b.Typed(r, func(r rune, _ Press) { b.got = append(b.got, string(r)) })
			}
		}
		if got := strings.Join(b.got, " "); got != strings.Join(want, " ") {
			rt.Fatalf("%q, want %q", got, want)
		}
	})
}

// With an input method that has no use for them, all keys arrive in the order
// in which they were pressed, whatever their characters are late by.
func TestLateCharactersKeepTheOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newKeyboard()
		var want []string
		var late []rune
		flush := func(n int) {
			for ; n > 0 && len(late) > 0; n-- {
				b.clock = b.clock.Add(2 * oneGo)
				b.Typed(late[0], func(r rune, _ Press) { b.got = append(b.got, string(r)) })
				late = late[1:]
			}
		}
		for range rapid.IntRange(1, 40).Draw(rt, "keys") {
			if rapid.Bool().Draw(rt, "named") {
				w := rapid.SampledFrom([]string{"BackSpace", "Return", "Left"}).Draw(rt, "name")
				want = append(want, w)
				b.tap(fyne.KeyName(w), 0)
			} else {
				r := rapid.RuneFrom([]rune("abcdefgh")).Draw(rt, "rune")
				want = append(want, string(r))
				b.tap(fyne.KeyName(string(unicode.ToUpper(r))), 0)
				late = append(late, r)
			}
			flush(rapid.IntRange(0, 3).Draw(rt, "come"))
		}
		flush(len(late))
		if got := strings.Join(b.got, " "); got != strings.Join(want, " ") {
			rt.Fatalf("%s, want %s", got, strings.Join(want, " "))
		}
	})
}

// A key that waited is delivered with the modifiers that were held then.
func TestAKeyThatWaitedKeepsItsModifiers(t *testing.T) {
	b := newKeyboard()
	var got fyne.KeyModifier
	b.Deliver = func(e *fyne.KeyEvent) {
		if b.Key(e) {
			got = b.Mods()
		}
	}
	b.tap("A", 0)
	b.held = fyne.KeyModifierShift
	b.tap(fyne.KeyReturn, 0)
	b.held = 0
	b.Typed('a', func(rune, Press) {})
	if got != fyne.KeyModifierShift {
		t.Errorf("Shift+Enter arrives with %v", got)
	}
}

// The character of a key that was taken as such is for nobody; the next one
// is not lost.
func TestPass(t *testing.T) {
	for _, script := range []string{"'! 'a", "A '! 'a"} {
		b := newKeyboard()
		b.tap(fyne.Key1, 0)
		b.Pass()
		if got := b.play(script); got != "a" {
			t.Errorf("%s: %q", script, got)
		}
	}
	b := newKeyboard()
	b.tap(fyne.Key1, 0)
	b.Pass()
	if got := b.play("500ms Escape A 'a"); got != "Escape a" { // it did not come: the input method took it
		t.Errorf("%q", got)
	}
	for script, want := range map[string]string{
		"500ms Down '! A 'a":   "Down a", // it comes very late
		"500ms Down A '! 'a":   "Down a",
		"500ms Down A 'a '! B": "Down a",
		"4000ms '! A 'a":       "! a", // that is another one
	} {
		b := newKeyboard()
		b.tap(fyne.Key1, 0)
		b.Pass()
		if got := b.play(script); got != want {
			t.Errorf("%s: %q, want %q", script, got, want)
		}
	}
}

func TestShortcutsOfNamedKeysAreTheInputMethods(t *testing.T) {
	b := newKeyboard()
	word := &fyne.ShortcutCut{Secondary: true}
	if !b.Shortcut(word) {
		t.Error("Shift+Delete is nobody's")
	}
	b.play("L 500ms")
	if b.Shortcut(word) || !b.Shortcut(&fyne.ShortcutCut{}) || !b.Composing() {
		t.Error("while one composes, Shift+Delete cuts, or Ctrl+X does not")
	}
}

func TestLettersOfKeys(t *testing.T) {
	for _, c := range []struct {
		code int
		r    rune
		want rune
	}{
		{38, 'l', 'l'},
		{46, 'L', 'l'},
		{46, 'д', 'l'}, // Russian
		{54, 'с', 'c'},
		{57, 'т', 'n'},
		{25, 'ц', 'w'},
		{39, 'σ', 's'}, // Greek
		{39, '脸', 0},   // of an input method
		{34, 'ü', 0},   // of a German keyboard: a letter, and no command's
		{10, '1', 0},
		{0, 'д', 0},
	} {
		if got := (Press{Code: c.code}).Letter(c.r); got != c.want {
			t.Errorf("%q at %d is %q, want %q", c.r, c.code, got, c.want)
		}
	}
}

func TestANilKeysSaysYes(t *testing.T) {
	var k *Keys
	typed := false
	k.Typed('a', func(rune, Press) { typed = true })
	k.Down()
	k.Clicked()
	k.Lost()
	if !k.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) || !typed || k.Composing() || !k.Shortcut(&fyne.ShortcutCopy{}) {
		t.Error("it does not")
	}
}
