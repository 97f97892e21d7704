package input

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a text field. What embeds it asks Keys in its own TypedKey and
// hands on by Act; everything else comes by itself.
type Entry struct {
	widget.Entry
	Keys *Keys

	whole   fyne.CanvasObject // that this is the core of
	pressed bool              // a button went down in it, and not up yet
	past    bool              // the caret is behind the space at the end of its row: see caret.go
	heard   bool              // the toolkit knows what is selected
}

// ExtendBaseWidget says what embeds the field.
func (e *Entry) ExtendBaseWidget(whole fyne.Widget) {
	e.whole = whole
	e.Entry.ExtendBaseWidget(whole)
}

// Wrap has an entry of several lines break its lines as fits its text. The
// toolkit takes a run of Chinese for one word, and would put it onto a line of
// its own.
func (e *Entry) Wrap() {
	want := fyne.TextWrapWord
	if strings.ContainsFunc(e.Text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		want = fyne.TextWrapBreak
	}
	if e.Wrapping == want {
		return
	}
	e.reflow(func() {
		e.Wrapping = want
		e.Refresh()
	})
}

// Resize breaks the lines anew; the caret stays in the text where it is.
func (e *Entry) Resize(size fyne.Size) {
	if size == e.Size() || !e.wraps() {
		e.Entry.Resize(size)
		return
	}
	e.reflow(func() { e.Entry.Resize(size) })
}

// reflow breaks the lines anew. The toolkit keeps both ends of a selection as
// rows and columns, which are other letters then: what was selected as a whole
// is selected again, a part is not selected any more.
func (e *Entry) reflow(breakLines func()) {
	at, selected := e.offset(), e.selected()
	breakLines()
	switch {
	case selected == "":
		e.place(at)
	case strings.TrimRightFunc(selected, unicode.IsSpace) == strings.TrimRightFunc(e.Text, unicode.IsSpace):
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	default:
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		e.place(at)
	}
}

// wraps reports whether the text breaks into rows.
func (e *Entry) wraps() bool {
	return e.MultiLine && (e.Wrapping == fyne.TextWrapWord || e.Wrapping == fyne.TextWrapBreak)
}

// AcceptsTab is true while an input method composes: then Tab is for it.
func (e *Entry) AcceptsTab() bool { return e.Keys.Composing() }

// KeyDown is a key going down.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	e.Keys.Down()
	e.Entry.KeyDown(k)
}

// FocusGained brings the field into sight.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	if !e.pressed {
		e.inSight()
	}
}

// FocusLost is the keyboard going elsewhere.
func (e *Entry) FocusLost() {
	e.pressed = false
	e.Entry.FocusLost()
}

func (e *Entry) inSight() {
	if e.whole != nil {
		InSight(e.whole)
	}
}

// MouseDown puts the caret where the pointer is. The field stays in its place
// until the button goes up: where it then scrolled from under the pointer, the
// toolkit would take the keyboard away again.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.Keys.Clicked()
	e.pressed, e.past = true, false
	e.Entry.MouseDown(m)
	e.moved()
}

// MouseUp brings all of the field into sight.
func (e *Entry) MouseUp(m *desktop.MouseEvent) {
	was := e.pressed
	e.pressed = false
	e.Entry.MouseUp(m)
	if was {
		e.inSight()
	}
}

// Dragged selects.
func (e *Entry) Dragged(d *fyne.DragEvent) {
	e.past = false
	e.Entry.Dragged(d)
}

// DoubleTapped selects a word.
func (e *Entry) DoubleTapped(p *fyne.PointEvent) {
	e.past = false
	e.Entry.DoubleTapped(p)
}

// SetText replaces the text, as from outside.
func (e *Entry) SetText(s string) {
	e.past = false
	e.Entry.SetText(s)
}

// TypedRune is a character.
func (e *Entry) TypedRune(r rune) {
	e.Keys.Typed(r, func(r rune, _ Press) { e.Insert(string(r)) })
}

// Insert puts a text in the place of what is selected, or at the caret.
func (e *Entry) Insert(s string) {
	switch {
	case e.Disabled():
	case e.wraps():
		e.replace(s)
	default:
		for _, r := range s {
			e.Entry.TypedRune(r)
		}
	}
}

// TypedKey is a key with a name, if it is not an input method's.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.Keys.Key(k) {
		e.Act(k)
	}
}

// Act does what a key is for in a text.
func (e *Entry) Act(k *fyne.KeyEvent) {
	if e.Disabled() || !e.wraps() {
		e.Entry.TypedKey(k)
		return
	}
	switch k.Name {
	case fyne.KeyBackspace:
		e.remove(func(t []rune, at int) (int, int) { return max(0, at-1), at })
	case fyne.KeyDelete:
		e.remove(func(t []rune, at int) (int, int) { return at, min(len(t), at+1) })
	case fyne.KeyReturn, fyne.KeyEnter:
		e.Insert("\n")
	case fyne.KeyLeft:
		e.step(k, -1)
	case fyne.KeyRight:
		e.step(k, 1)
	default:
		e.travel(k)
	}
}

// TypedShortcut is a key with Ctrl, or one of the usual commands.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if !e.Keys.Shortcut(s) {
		return
	}
	if p, ok := s.(*fyne.ShortcutPaste); ok {
		s = e.Keys.pasting(p)
	}
	if e.Disabled() || !e.wraps() {
		e.Entry.TypedShortcut(s)
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		if text := strings.ReplaceAll(s.Clipboard.Content(), "\r\n", "\n"); text != "" {
			e.Insert(text)
		}
	case *fyne.ShortcutCut:
		if text := e.selected(); text != "" {
			s.Clipboard.SetContent(text)
			e.replace("")
		}
	case *desktop.CustomShortcut:
		switch {
		case s.Modifier == wordModifier && s.KeyName == fyne.KeyBackspace:
			e.remove(wordBefore)
		case s.Modifier == wordModifier && s.KeyName == fyne.KeyDelete:
			e.remove(wordBehind)
		default:
			e.past = false
			e.Entry.TypedShortcut(s)
			e.moved()
		}
	default:
		e.past = false
		e.Entry.TypedShortcut(s)
	}
}

// wordBefore is the word that ends at a place of a text, with the spaces
// behind it; wordBehind the one that begins there.
func wordBefore(t []rune, at int) (int, int) {
	from := at
	for from > 0 && unicode.IsSpace(t[from-1]) {
		from--
	}
	for from > 0 && !unicode.IsSpace(t[from-1]) {
		from--
	}
	return from, at
}

func wordBehind(t []rune, at int) (int, int) {
	to := at
	for to < len(t) && unicode.IsSpace(t[to]) {
		to++
	}
	for to < len(t) && !unicode.IsSpace(t[to]) {
		to++
	}
	return at, to
}
