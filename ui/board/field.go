package board

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/canvas/text"
	"touchline/ui/input"
)

// Field edits a text where it stands in the picture. It is a real entry
// of the toolkit: only there an input method can write Chinese. What is typed
// is seen in the picture at once; Enter keeps it, Escape puts the old text
// back, and the keyboard going elsewhere keeps it too.
type Field struct {
	board  *Board
	host   FieldHost
	Owner  canvas.Owner // "" while nothing is edited
	Entry  *fieldEntry
	look   *fieldTheme
	Object *container.ThemeOverride
	fresh  bool // the click that opened it is not over
}

// FieldHost is the window that the field stands in.
type FieldHost interface {
	Canvas() fyne.Canvas
	WindowTheme() fyne.Theme // of what stands around the picture
	Theme() *compose.Theme   // of the picture
	FocusBoard()
	Undo()
	Redo()
}

// NewField makes the field of a board; it is not open.
func NewField(b *Board, host FieldHost) *Field { return &Field{board: b, host: host} }

// Edits reports whether a text is being edited.
func (f *Field) Edits() bool { return f.Owner != "" }

// Open shows the field that the editor asks for.
func (f *Field) Open(r event.EditText) {
	f.close()
	f.Owner, f.fresh = r.Owner, true
	f.Entry = newFieldEntry(f)
	f.Entry.Text = r.Text
	f.Entry.MultiLine = r.Lines
	f.Entry.TextStyle.Bold = r.Weight == canvas.Bold
	f.Entry.Wrapping = fyne.TextWrapOff
	if r.Lines {
		f.Entry.Wrap()
	}
	f.Entry.Scroll = fyne.ScrollNone
	f.Entry.SetMinRowsVisible(1)
	f.Entry.OnChanged = func(s string) {
		if f.Entry.MultiLine {
			f.Entry.Wrap()
		}
		if f.Owner != "" {
			b := f.board
			b.Editor().SetText(f.Owner, s)
		}
	}
	f.look = &fieldTheme{Theme: f.host.WindowTheme(), paper: f.host.Theme(), textSize: f.size(r)}
	f.Object = container.NewThemeOverride(f.Entry, f.look)
	f.place(r)
	f.focus()
	// The keyboard must be here before the next key comes, and the toolkit
	// takes it away again when the click that asked for the field ends.
	f.board.later(func() {
		if f.fresh = false; f.Owner == r.Owner {
			f.focus()
		}
	})
	if r.All {
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	} else {
		f.Entry.Act(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		f.Entry.Act(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

func (f *Field) focus() { f.host.Canvas().Focus(f.Entry) }

// Follow moves the field with the picture, and closes it when its text is
// gone or is no longer edited.
func (f *Field) Follow() {
	if f.Owner == "" {
		return
	}
	ed := f.board.Editor()
	if ed != nil && ed.Typing() == f.Owner {
		if r, ok := ed.Field(f.Owner); ok {
			f.place(r)
			return
		}
	}
	f.close()
	f.host.FocusBoard()
}

// fieldPad is the room around the text in the field, and fieldSlack what the
// toolkit's letters are wider, all in units.
const (
	fieldPad   = 3
	fieldSlack = 6
	leastField = 48 // the narrowest one over words in the middle of something
)

// place puts the field so that its text lies over the picture's.
func (f *Field) place(r event.EditText) {
	b := f.board
	scale := b.View().Scale()
	at := b.Window(r.Rect)
	if size := f.size(r); size != f.look.textSize {
		f.look.textSize = size
		f.Object.Refresh()
	}
	face := text.Face{Size: r.Size, Weight: r.Weight}
	lines := 1 + strings.Count(f.Entry.Text, "\n")
	if r.Lines {
		lines = max(1, len(text.Wrap(f.Entry.Text, face, r.Rect.W)))
	}
	// A line of the toolkit is a little higher than one of the picture.
	line := float64(fyne.MeasureText("字", f.look.textSize, f.Entry.TextStyle).Height)
	height := float64(lines)*line + 2*fieldPad
	top := at.Y + at.H/2 - height/2
	if !r.Words.Empty() {
		words := b.Window(r.Words)
		switch {
		case r.Lines: // the first line over the first
			top = words.Y + text.LineHeight(face)*scale/2 - line/2 - fieldPad
		default:
			top = words.Center().Y - height/2
		}
	}
	if r.Middle {
		// As wide as its text, which so stays in the middle while one types.
		width := max(leastField, text.Width(f.Entry.Text, face)*scale)
		at.X, at.W = at.Center().X-width/2, width
	}
	b.Lay(f.Object, canvas.Rect{X: at.X - fieldPad, Y: top, W: at.W + 2*fieldPad + fieldSlack, H: height})
}

// size is that of the text on the screen, in units. The toolkit breaks no
// lines of letters that have no size.
func (f *Field) size(r event.EditText) float32 {
	return float32(max(1, r.Size*f.board.View().Scale()))
}

// End ends the editing: keep says whether the text stays as typed.
func (f *Field) End(keep bool) {
	if f.Owner == "" {
		return
	}
	f.close()
	b := f.board
	b.Editor().EndText(keep)
	f.host.FocusBoard()
}

// tab keeps the text and goes on: to the next head from a head, else to the
// next card; by is −1 for the one before.
func (f *Field) tab(by int) {
	if f.Owner == "" {
		return
	}
	f.close()
	b := f.board
	b.Editor().TabText(by)
	f.host.FocusBoard()
}

// close takes the field away.
func (f *Field) close() {
	if f.Owner == "" {
		return
	}
	f.Owner = ""
	f.board.Unlay(f.Object)
}

// fieldEntry is the field's entry, with its own meaning of some keys.
type fieldEntry struct {
	input.Entry
	f *Field
}

func newFieldEntry(f *Field) *fieldEntry {
	e := &fieldEntry{f: f}
	e.Keys = f.board.Keys
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab has Tab end the field.
func (e *fieldEntry) AcceptsTab() bool { return true }

// TypedKey ends the field with Enter, Tab and Escape.
func (e *fieldEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.Keys.Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape:
		e.f.End(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.Keys.Mods()&fyne.KeyModifierShift != 0 {
			e.newLine()
			return
		}
		e.f.End(true)
	case fyne.KeyTab:
		by := 1
		if e.Keys.Mods()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		e.f.tab(by)
	default:
		e.Act(k)
	}
}

// TypedShortcut begins a line with Alt+Enter; Ctrl+Enter keeps the text and
// then does what it does on the canvas. Undo is the document's: the text that
// was there before comes back by it.
func (e *fieldEntry) TypedShortcut(s fyne.Shortcut) {
	if !e.Keys.Shortcut(s) {
		return
	}
	switch k := s.(type) {
	case *fyne.ShortcutUndo:
		e.f.host.Undo()
		return
	case *fyne.ShortcutRedo:
		e.f.host.Redo()
		return
	case *desktop.CustomShortcut:
		if k.KeyName == fyne.KeyZ && k.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
			e.f.host.Redo()
			return
		}
	}
	if k, ok := s.(*desktop.CustomShortcut); ok && (k.KeyName == fyne.KeyReturn || k.KeyName == fyne.KeyEnter) {
		if k.Modifier&fyne.KeyModifierAlt != 0 {
			e.newLine()
			return
		}
		e.f.End(true)
		e.f.board.TypedShortcut(s)
		return
	}
	e.Entry.TypedShortcut(s)
}

func (e *fieldEntry) newLine() {
	if e.MultiLine {
		e.Insert("\n")
	} else {
		e.f.End(true)
	}
}

// FocusLost keeps the text.
func (e *fieldEntry) FocusLost() {
	e.Entry.FocusLost()
	if !e.f.fresh {
		e.f.End(true)
	}
}

// fieldTheme makes an entry look like the text below it.
type fieldTheme struct {
	fyne.Theme
	paper    *compose.Theme
	textSize float32 // of the text, units
}

// Size is tight: the field has no more room than the text in the picture.
func (t *fieldTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return t.textSize
	case theme.SizeNameInnerPadding:
		return fieldPad
	case theme.SizeNameInputBorder:
		return 1
	case theme.SizeNameInputRadius:
		return 3
	case theme.SizeNameLineSpacing:
		return 0
	}
	return t.Theme.Size(n)
}

// Color is that of the cards.
func (t *fieldTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case theme.ColorNameInputBackground:
		return opaque(t.paper.Card)
	case theme.ColorNameForeground:
		return opaque(t.paper.Ink)
	case theme.ColorNameInputBorder:
		return t.Theme.Color(theme.ColorNamePrimary, v)
	}
	return t.Theme.Color(n, v)
}

func opaque(c canvas.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, 0xff} }
