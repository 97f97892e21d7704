package ui

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
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/ui/input"
	"touchline/ui/look"
)

// textField edits a text where it stands in the picture. It is a real entry
// of the toolkit: only there an input method can write Chinese. What is typed
// is seen in the picture at once; Enter keeps it, Escape puts the old text
// back, and the keyboard going elsewhere keeps it too.
type textField struct {
	w      *Window
	owner  canvas.Owner // "" while nothing is edited
	entry  *fieldEntry
	look   *fieldTheme
	object *container.ThemeOverride
	fresh  bool // the click that opened it is not over
}

func newTextField(w *Window) *textField { return &textField{w: w} }

// open shows the field that the editor asks for.
func (f *textField) open(r event.EditText) {
	f.close()
	f.owner, f.fresh = r.Owner, true
	f.entry = newFieldEntry(f)
	f.entry.Text = r.Text
	f.entry.MultiLine = r.Lines
	f.entry.TextStyle.Bold = r.Weight == canvas.Bold
	f.entry.Wrapping = fyne.TextWrapOff
	if r.Lines {
		f.entry.Wrap()
	}
	f.entry.Scroll = fyne.ScrollNone
	f.entry.SetMinRowsVisible(1)
	f.entry.OnChanged = func(s string) {
		if f.entry.MultiLine {
			f.entry.Wrap()
		}
		if f.owner != "" {
			b := f.w.board
			b.Did(b.Editor().SetText(f.owner, s))
		}
	}
	f.look = &fieldTheme{Theme: f.w.app.theme, paper: look.ThemeNamed(f.w.app.pictureTheme()), size: f.size(r)}
	f.object = container.NewThemeOverride(f.entry, f.look)
	f.place(r)
	f.focus()
	// The keyboard must be here before the next key comes, and the toolkit
	// takes it away again when the click that asked for the field ends.
	f.w.app.later(func() {
		if f.fresh = false; f.owner == r.Owner {
			f.focus()
		}
	})
	if r.All {
		f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	} else {
		f.entry.Act(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		f.entry.Act(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

func (f *textField) focus() { f.w.win.Canvas().Focus(f.entry) }

// follow moves the field with the picture, and closes it when its text is
// gone or is no longer edited.
func (f *textField) follow(d event.Did) {
	if f.owner == "" || d&(event.Moved|event.Edited|event.Picked) == 0 {
		return
	}
	ed := f.w.board.Editor()
	if ed != nil && ed.Typing() == f.owner {
		if r, ok := ed.Field(f.owner); ok {
			f.place(r)
			return
		}
	}
	f.close()
	f.w.focusBoard()
}

// fieldPad is the room around the text in the field, and fieldSlack what the
// toolkit's letters are wider, all in units.
const (
	fieldPad   = 3
	fieldSlack = 6
)

// place puts the field so that its text lies over the picture's.
func (f *textField) place(r event.EditText) {
	b := f.w.board
	scale := b.View().Scale()
	at := b.Window(r.Rect)
	if size := f.size(r); size != f.look.size {
		f.look.size = size
		f.object.Refresh()
	}
	face := text.Face{Size: r.Size, Weight: r.Weight}
	lines := 1 + strings.Count(f.entry.Text, "\n")
	if r.Lines {
		lines = max(1, len(text.Wrap(f.entry.Text, face, r.Rect.W)))
	}
	// A line of the toolkit is a little higher than one of the picture.
	line := float64(fyne.MeasureText("字", f.look.size, f.entry.TextStyle).Height)
	height := float64(lines)*line + 2*fieldPad
	top := at.Y + at.H/2 - height/2
	if y, ok := f.textTop(); ok {
		first := canvas.Rect{X: r.Rect.X, Y: y, W: r.Rect.W, H: text.LineHeight(face)}
		top = b.Window(first).Center().Y - line/2 - fieldPad
	}
	if r.Middle {
		width := max(at.W, text.Width(f.entry.Text, face)*scale+4*fieldPad)
		at.X, at.W = at.X-(width-at.W)/2, width
	}
	b.Lay(f.object, canvas.Rect{X: at.X - fieldPad, Y: top, W: at.W + 2*fieldPad + fieldSlack, H: height})
}

// size is that of the text on the screen, in units. The toolkit breaks no
// lines of letters that have no size.
func (f *textField) size(r event.EditText) float32 {
	return float32(max(1, r.Size*f.w.board.View().Scale()))
}

// textTop is where the text of a card begins in the picture, in pt.
func (f *textField) textTop() (y float64, ok bool) {
	kind, id := owner.Split(f.owner)
	c := f.w.board.Editor().Plan().Card(model.CardID(id))
	if kind != owner.KindCard || c == nil || c.Text.Empty() {
		return 0, false
	}
	return c.Text.Lines[0].At.Y - text.Ascent(text.Face{Size: layout.SizeBody}), true
}

// end ends the editing: keep says whether the text stays as typed.
func (f *textField) end(keep bool) {
	if f.owner == "" {
		return
	}
	f.close()
	b := f.w.board
	b.Did(b.Editor().EndText(keep))
	f.w.focusBoard()
}

// tab keeps the text and goes on: to the next head from a head, else to the
// next card; by is −1 for the one before.
func (f *textField) tab(by int) {
	if f.owner == "" {
		return
	}
	f.close()
	b := f.w.board
	b.Did(b.Editor().TabText(by))
	f.w.focusBoard()
}

// close takes the field away.
func (f *textField) close() {
	if f.owner == "" {
		return
	}
	f.owner = ""
	f.w.board.Unlay(f.object)
}

// fieldEntry is the field's entry, with its own meaning of some keys.
type fieldEntry struct {
	input.Entry
	f *textField
}

func newFieldEntry(f *textField) *fieldEntry {
	e := &fieldEntry{f: f}
	e.Keys = f.w.keys
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
		e.f.end(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.Keys.Mods()&fyne.KeyModifierShift != 0 {
			e.newLine()
			return
		}
		e.f.end(true)
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
		e.f.w.Undo()
		return
	case *fyne.ShortcutRedo:
		e.f.w.Redo()
		return
	case *desktop.CustomShortcut:
		if k.KeyName == fyne.KeyZ && k.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
			e.f.w.Redo()
			return
		}
	}
	if k, ok := s.(*desktop.CustomShortcut); ok && (k.KeyName == fyne.KeyReturn || k.KeyName == fyne.KeyEnter) {
		if k.Modifier&fyne.KeyModifierAlt != 0 {
			e.newLine()
			return
		}
		e.f.end(true)
		e.f.w.board.TypedShortcut(s)
		return
	}
	e.Entry.TypedShortcut(s)
}

func (e *fieldEntry) newLine() {
	if e.MultiLine {
		e.Insert("\n")
	} else {
		e.f.end(true)
	}
}

// FocusLost keeps the text.
func (e *fieldEntry) FocusLost() {
	e.Entry.FocusLost()
	if !e.f.fresh {
		e.f.end(true)
	}
}

// fieldTheme makes an entry look like the text below it.
type fieldTheme struct {
	fyne.Theme
	paper *compose.Theme
	size  float32 // of the text, units
}

// Size is tight: the field has no more room than the text in the picture.
func (t *fieldTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return t.size
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
