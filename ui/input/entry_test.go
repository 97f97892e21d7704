package input

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// field is an entry of several lines in a window, beside what it should say.
type field struct {
	*Entry
	told  []string // what its owner was told
	win   fyne.Window
	shift bool
}

func newField(t testing.TB, width float32, wrap fyne.TextWrap) *field {
	f := &field{Entry: &Entry{Keys: NewKeys()}}
	f.Keys.Held = func() fyne.KeyModifier {
		if f.shift {
			return fyne.KeyModifierShift
		}
		return 0
	}
	f.MultiLine = true
	f.Wrapping = wrap
	f.Scroll = fyne.ScrollNone
	f.ExtendBaseWidget(f.Entry)
	f.OnChanged = func(s string) { f.told = append(f.told, s) }
	f.win = test.NewWindow(f.Entry)
	t.Cleanup(f.close)
	f.Resize(fyne.NewSize(width, 400))
	return f
}

func (f *field) close() {
	if f.win != nil {
		f.win.Close()
	}
	f.win = nil
}

func (f *field) write(s string) {
	for _, r := range s {
		if r == '\n' {
			f.tap(fyne.KeyReturn)
		} else {
			f.TypedRune(r)
		}
	}
}

func (f *field) tap(names ...fyne.KeyName) {
	for _, n := range names {
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// with holds Shift.
func (f *field) with(names ...fyne.KeyName) {
	f.shift = true
	f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.tap(names...)
	f.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.shift = false
}

var sentences = []string{
	"Check the book out at the desk",
	"Check this book out at the desk",
	"Checking the book out at the desk",
	"Give the reader a book or two books",
	"Look at the shelf for the book",
	"Ask the staff about the new loan",
	"Return the book to the same shelf",
	"Walk to the desk with the book in hand",
	"Bring the card and the book to desk",
	"Take the book home for three weeks",
	"two  spaces   and    more     here",
	"a trailing space \nand a line  \n\nand another ",
	"在柜台办理借书手续，出示 VIP 卡 与 身份证 件",
	"incomprehensibilities unexplainable words",
}

// What is typed arrives as typed, wherever lines break, and the caret is
// behind it.
func TestTypedAtEveryWidth(t *testing.T) {
	test.NewTempApp(t)
	for _, wrap := range []fyne.TextWrap{fyne.TextWrapWord, fyne.TextWrapBreak} {
		for width := float32(70); width < 300; width += 7 {
			for _, s := range sentences {
				f := newField(t, width, wrap)
				f.write(s)
				if f.Text != s || f.told[len(f.told)-1] != s {
					t.Fatalf("%v wide, wrapping %d: %q becomes %q", width, wrap, s, f.Text)
				}
				if at, n := f.offset(), len([]rune(s)); at != n {
					t.Fatalf("%v wide, wrapping %d: behind %q the caret is at %d of %d", width, wrap, s, at, n)
				}
				for range []rune(s) {
					f.tap(fyne.KeyBackspace)
				}
				if f.Text != "" {
					t.Fatalf("%v wide: as many Backspaces leave %q of %q", width, f.Text, s)
				}
				f.close()
			}
		}
	}
}

// The caret goes through a text by single steps, there and back, wherever
// lines break.
func TestTheCaretStepsThroughEveryPlace(t *testing.T) {
	test.NewTempApp(t)
	for width := float32(70); width < 260; width += 7 {
		for _, s := range sentences {
			f := newField(t, width, fyne.TextWrapWord)
			f.write(s)
			n := len([]rune(s))
			for at := n - 1; at >= 0; at-- {
				if f.tap(fyne.KeyLeft); f.offset() != at {
					t.Fatalf("%v wide, %q: Left leads to %d, want %d", width, s, f.offset(), at)
				}
			}
			for at := 1; at <= n; at++ {
				if f.tap(fyne.KeyRight); f.offset() != at {
					t.Fatalf("%v wide, %q: Right leads to %d, want %d", width, s, f.offset(), at)
				}
			}
			f.close()
		}
	}
}

// pages is a text and a caret as anyone would expect them to be.
type pages struct {
	text []rune
	at   int
	all  bool // everything is selected
}

func (p *pages) put(s string) {
	if p.all {
		p.text, p.at, p.all = nil, 0, false
	}
	p.text = []rune(string(p.text[:p.at]) + s + string(p.text[p.at:]))
	p.at += len([]rune(s))
}

func (p *pages) drop(from, to int) {
	if p.all {
		p.put("")
		return
	}
	if from = max(0, from); from < to && to <= len(p.text) {
		p.text = []rune(string(p.text[:from]) + string(p.text[to:]))
		p.at = from
	}
}

type clip string

func (c *clip) Content() string     { return string(*c) }
func (c *clip) SetContent(s string) { *c = clip(s) }

// Whatever one does in a field, its text is what a plain text would be after
// the same.
// Rows and columns are other letters after a field got another width: what was
// typed then replaced a part of the text that nobody had selected.
func TestWhatIsSelectedAsAWholeStaysSoInAnotherWidth(t *testing.T) {
	test.NewTempApp(t)
	f := newField(t, 61.5, fyne.TextWrapWord)
	defer f.close()
	f.write("aaathe ")
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.Resize(fyne.NewSize(60, 400))
	f.write("b")
	if f.Text != "b" {
		t.Errorf("typed over everything: %q", f.Text)
	}
}

func TestAFieldIsAPlainText(t *testing.T) {
	test.NewTempApp(t)
	word := func(f *field, n fyne.KeyName) {
		f.TypedShortcut(&desktop.CustomShortcut{KeyName: n, Modifier: wordModifier})
	}
	rapid.Check(t, func(rt *rapid.T) {
		wrap := rapid.SampledFrom([]fyne.TextWrap{fyne.TextWrapWord, fyne.TextWrapBreak}).Draw(rt, "wrap")
		f := newField(t, rapid.Float32Range(60, 280).Draw(rt, "width"), wrap)
		defer f.close()
		p := &pages{}
		move := func(n fyne.KeyName, by int) {
			f.tap(n)
			if p.all {
				p.all = false
				p.at = f.offset() // either end
				return
			}
			p.at = min(max(0, p.at+by), len(p.text))
		}
		for i := range rapid.IntRange(1, 60).Draw(rt, "acts") {
			act := rapid.SampledFrom([]string{"word", "word", "word", "space", "line", "left", "left", "right", "back", "delete", "all", "paste", "cut", "resize", "wordback", "worddelete"}).Draw(rt, "act")
			switch act {
			case "word":
				s := rapid.SampledFrom([]string{"a", "book", "Incomprehensible", "the ", "书", " x", "in the "}).Draw(rt, "text")
				f.write(s)
				p.put(s)
			case "space":
				f.write(" ")
				p.put(" ")
			case "line":
				f.tap(fyne.KeyReturn)
				p.put("\n")
			case "left":
				move(fyne.KeyLeft, -1)
			case "right":
				move(fyne.KeyRight, 1)
			case "back":
				f.tap(fyne.KeyBackspace)
				p.drop(p.at-1, p.at)
			case "delete":
				f.tap(fyne.KeyDelete)
				p.drop(p.at, p.at+1)
			case "all":
				if f.TypedShortcut(&fyne.ShortcutSelectAll{}); len(p.text) > 0 && f.SelectedText() != "" {
					p.all = true
				}
			case "paste":
				c := clip(rapid.SampledFrom([]string{"pasted text ", " ", "two\nlines ", "", "end of "}).Draw(rt, "pasted"))
				if f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: &c}); c != "" {
					p.put(string(c))
				}
			case "cut":
				var c clip
				if f.TypedShortcut(&fyne.ShortcutCut{Clipboard: &c}); p.all {
					p.put("")
				}
			case "resize":
				f.Resize(fyne.NewSize(rapid.Float32Range(60, 280).Draw(rt, "width"), 400))
			case "wordback":
				from, to := wordBefore(p.text, p.at)
				word(f, fyne.KeyBackspace)
				p.drop(from, to)
			case "worddelete":
				from, to := wordBehind(p.text, p.at)
				word(f, fyne.KeyDelete)
				p.drop(from, to)
			}
			if f.Text != string(p.text) || !p.all && f.offset() != p.at {
				rt.Fatalf("after act %d, %s: %q with the caret at %d, want %q at %d", i, act, f.Text, f.offset(), string(p.text), p.at)
			}
			if n := len(f.told); n > 0 && f.told[n-1] != f.Text || n == 0 && f.Text != "" {
				rt.Fatalf("after act %d, %s: told of %q, it says %q", i, act, f.told, f.Text)
			}
		}
	})
}

// What is selected by Shift and arrows is what is replaced.
func TestReplacingASelection(t *testing.T) {
	test.NewTempApp(t)
	for width := float32(70); width < 220; width += 5 {
		f := newField(t, width, fyne.TextWrapWord)
		f.write("abab abab abab abab ")
		for range 6 {
			f.tap(fyne.KeyLeft)
		}
		at := f.offset()
		f.with(fyne.KeyLeft, fyne.KeyLeft)
		f.write("X")
		if want := "abab abab abX abab "; at != 14 || f.Text != want || f.offset() != 13 {
			t.Fatalf("%v wide: from %d, %q with the caret at %d, want %q at 13", width, at, f.Text, f.offset(), want)
		}
		f.with(fyne.KeyRight, fyne.KeyRight)
		f.write("Y")
		if want := "abab abab abXYbab "; f.Text != want {
			t.Fatalf("%v wide: %q, want %q", width, f.Text, want)
		}
		f.close()
	}
}

// While an input method composes, nothing happens in a field but what it
// writes.
func TestComposingInAField(t *testing.T) {
	test.NewTempApp(t)
	f := newField(t, 200, fyne.TextWrapWord)
	b := newKeyboard()
	f.Keys = b.Keys
	f.write("there already ")
	b.Deliver = func(e *fyne.KeyEvent) { f.TypedKey(e) }
	b.clock = b.clock.Add(charPatience)
	for _, r := range "lians" {
		f.tap(fyne.KeyName(strings.ToUpper(string(r))))
		b.clock = b.clock.Add(charPatience)
	}
	if !f.AcceptsTab() {
		t.Error("Tab leaves the field")
	}
	f.tap(fyne.KeyBackspace, fyne.KeyLeft, fyne.KeyHome, fyne.KeyDelete, fyne.KeyUp)
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: wordModifier})
	f.tap(fyne.KeySpace)
	f.write("恋")
	if f.Text != "there already 恋" || f.AcceptsTab() {
		t.Errorf("%q", f.Text)
	}
	f.tap(fyne.KeyBackspace)
	if f.Text != "there already " {
		t.Errorf("afterwards Backspace leaves %q", f.Text)
	}
}

func TestALineWithHanBreaksAnywhere(t *testing.T) {
	test.NewTempApp(t)
	f := newField(t, 120, fyne.TextWrapWord)
	f.OnChanged = func(string) { f.Wrap() }
	s := "the desk of the library 在图书馆的前台办理借书 at the desk "
	for i, r := range []rune(s) {
		f.TypedRune(r)
		if want := string([]rune(s)[:i+1]); f.Text != want || f.offset() != i+1 {
			t.Fatalf("%q with the caret at %d, want %q", f.Text, f.offset(), want)
		}
		han := strings.ContainsFunc(f.Text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
		if (f.Wrapping == fyne.TextWrapBreak) != han {
			t.Fatalf("%q wraps by %d", f.Text, f.Wrapping)
		}
	}
}

func ExampleEntry() {
	e := &Entry{Keys: NewKeys()}
	e.ExtendBaseWidget(e)
	e.Insert("Check the book out ")
	fmt.Printf("%q", e.Text)
	// Output: "Check the book out "
}

// A letter typed at the end of a text of 2,000 letters, and in the toolkit's
// own field.
func BenchmarkTyping(b *testing.B) {
	test.NewTempApp(b)
	text := strings.Repeat(sentences[0]+" ", 65)
	for name, act := range map[string]func(*field){
		"ours": func(f *field) { f.TypedRune('x'); f.Act(&fyne.KeyEvent{Name: fyne.KeyBackspace}) },
		"toolkit": func(f *field) {
			f.Entry.Entry.TypedRune('x')
			f.Entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		},
	} {
		b.Run(name, func(b *testing.B) {
			f := newField(b, 240, fyne.TextWrapWord)
			f.Insert(text)
			for b.Loop() {
				act(f)
			}
		})
	}
}
