package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
	"touchline/model"
)

// typing opens the field of the first card.
func (d *rig) typing() (*Window, *model.Card) {
	d.t.Helper()
	w, _ := d.opened()
	ed := w.board.Editor()
	c := ed.Document().CardsInOrder()[0]
	ed.Select(owner.Card(c.ID))
	ed.EditText(owner.Card(c.ID))
	if !w.field.Edits() || w.Native().Canvas().Focused() != w.field.Entry {
		d.t.Fatal("no field over the card")
	}
	w.Keys().Held = func() fyne.KeyModifier { return 0 }
	if got := w.field.Entry.SelectedText(); got != c.Text {
		d.t.Errorf("%q is selected, want all of %q", got, c.Text)
	}
	for len(d.todo) > 0 {
		(<-d.todo)()
	}
	return w, c
}

func TestFieldKeepsOrRestores(t *testing.T) {
	for name, c := range map[string]struct {
		end  func(*Window)
		kept bool
	}{
		"enter":  {func(w *Window) { w.field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }, true},
		"tab":    {func(w *Window) { w.field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}) }, true},
		"focus":  {func(w *Window) { w.Native().Canvas().Unfocus() }, true},
		"escape": {func(w *Window) { w.field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }, false},
	} {
		d := newDesk(t, model.English)
		w, card := d.typing()
		ed := w.board.Editor()
		before := ed.Document()
		for _, r := range "新的 text" {
			w.field.Entry.TypedRune(r)
		}
		if got := ed.Document().Card(card.ID).Text; got != "新的 text" {
			t.Errorf("%s: while typing the picture says %q", name, got)
		}
		c.end(w)
		want := card.Text
		if c.kept {
			want = "新的 text"
		}
		if got := ed.Document().Card(card.ID).Text; got != want || w.field.Edits() {
			t.Errorf("%s: the text is %q, want %q; the field is over %q", name, got, want, w.field.Owner)
		}
		if name == "tab" && w.session.ed.Selection().Last() == owner.Card(card.ID) {
			t.Error("Tab does not go on")
		}
		if c.kept {
			if ed.Undo(); ed.Document() != before {
				t.Errorf("%s: one undo does not take the typing back", name)
			}
		}
	}
}

// Wherever the keyboard went from the field, a press on the canvas brings it
// there.
func TestThePressedCanvasHasTheKeyboard(t *testing.T) {
	for name, leave := range map[string]func(*Window){
		"to nothing": func(w *Window) { w.Native().Canvas().Unfocus() },
		"to a field": func(w *Window) { w.find.Object.Show(); w.Native().Canvas().Focus(w.find.Query) },
	} {
		d := newDesk(t, model.English)
		w, _ := d.typing()
		leave(w)
		w.board.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
		if f := w.Native().Canvas().Focused(); f != fyne.Focusable(w.board) {
			t.Errorf("left the field %s: after a press on the canvas %T has the keyboard", name, f)
		}
	}
}

func TestFieldBeginsLines(t *testing.T) {
	d := newDesk(t, model.Chinese)
	w, card := d.typing()
	e := w.field.Entry
	e.TypedRune('a')
	w.Keys().Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	e.TypedRune('b')
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierAlt})
	e.TypedRune('c')
	if got := w.board.Editor().Document().Card(card.ID).Text; got != "a\nb\nc" {
		t.Errorf("the text is %q", got)
	}
}

func TestFieldFollowsThePicture(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.typing()
	at, size := w.field.Object.Position(), w.field.Entry.MinSize().Height
	v := w.board.View()
	w.board.SetView(v.ZoomedAt(2*v.Zoom, v.Middle()))
	if now := w.field.Entry.MinSize().Height; now < 1.5*size || w.field.Object.Position() == at {
		t.Errorf("at twice the zoom the field is %v, was %v", now, size)
	}
	height := w.field.Object.Size().Height
	w.field.Entry.SetText(strings.Repeat("many words ", 12))
	if got := w.field.Object.Size().Height; got < 2*height {
		t.Errorf("with many words the field is %v high, was %v", got, height)
	}
	w.board.Editor().Undo()
	if w.field.Edits() {
		t.Error("the field stays when the text is undone under it")
	}
	if w.Native().Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("and the keyboard is nowhere")
	}
}

// While nothing has the keyboard, what is typed is for nobody; the commands of
// the window are done all the same, and Escape leads back to the canvas.
func TestLooseKeysGoNowhere(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ed := w.board.Editor()
	c := ed.Document().CardsInOrder()[0]
	ed.Select(owner.Card(c.ID))
	mustRun(t, ed, "mark.truth")
	d.fyne.Clipboard().SetContent("pasted")
	before := ed.Document()
	w.Native().Canvas().Unfocus()
	w.keyboard.looseRune('x')
	for _, n := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyDown, fyne.KeyTab} {
		w.keyboard.looseKey(&fyne.KeyEvent{Name: n})
	}
	for _, s := range []fyne.Shortcut{
		&fyne.ShortcutPaste{}, &fyne.ShortcutCut{}, &fyne.ShortcutSelectAll{},
		&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl},
	} {
		w.keyboard.looseShortcut(s)
	}
	if ed.Document() != before || ed.Selection().Sole() != owner.Card(c.ID) || w.field.Edits() {
		t.Error("loose keys reach the canvas")
	}
	if w.status.Text.Text != w.t("loose") {
		t.Errorf("the status says %q", w.status.Text.Text)
	}
	w.keyboard.looseShortcut(&fyne.ShortcutUndo{})
	if ed.Document() == before {
		t.Error("undo is not done")
	}
	w.Native().Canvas().Unfocus()
	w.keyboard.looseKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Native().Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("Escape does not lead to the canvas")
	}
}

func mustRun(t *testing.T, ed *editor.Editor, id string) event.Did {
	t.Helper()
	d, ok := ed.Run(id)
	if !ok {
		t.Fatalf("no command %s", id)
	}
	return d
}

// A menu that is open keeps shortcuts from the canvas; Escape closes one that
// lost the keyboard.
func TestAnOpenMenuTakesTheKeys(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ed := w.board.Editor()
	c := ed.Document().CardsInOrder()[0]
	ed.Select(owner.Card(c.ID))
	before := ed.Document()
	w.answerer.openContext(event.Menu{Owner: owner.Card(c.ID)})
	w.keyboard.looseShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierControl})
	w.keyboard.looseShortcut(&fyne.ShortcutPaste{})
	w.keyboard.looseShortcut(&fyne.ShortcutUndo{})
	if ed.Document() != before {
		t.Error("a shortcut works under a menu")
	}
	w.Native().Canvas().Unfocus()
	w.keyboard.looseKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Native().Canvas().Overlays().Top() != nil || w.Native().Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("Escape leaves the menu")
	}
}

// Undo in the field over a card is the document's, and leads back to the
// canvas: the text that typing replaced comes back.
func TestUndoInTheField(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ed := w.board.Editor()
	c := ed.Document().CardsInOrder()[0]
	ed.Select(owner.Card(c.ID))
	before := ed.Document()
	w.board.TypedRune('x')
	if !w.field.Edits() || ed.Document() == before {
		t.Fatal("typing does not replace the text")
	}
	w.field.Entry.TypedShortcut(&fyne.ShortcutUndo{})
	if ed.Document() != before || w.field.Edits() || w.Native().Canvas().Focused() != fyne.Focusable(w.board) {
		t.Errorf("after undo the card says %q", ed.Document().Card(c.ID).Text)
	}
	w.board.TypedShortcut(&fyne.ShortcutRedo{})
	if got := ed.Document().Card(c.ID).Text; got != "x" {
		t.Errorf("after redo it says %q", got)
	}
}
