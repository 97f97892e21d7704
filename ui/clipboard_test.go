package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/model"
	"touchline/ui/widgets"
)

// TestFormulasComeBackAsTyped: the clipboard has them guarded, for whatever
// program they are pasted into; a field of ours gets what was typed, and of
// other programs' texts nothing is taken away.
func TestFormulasComeBackAsTyped(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	const formula = "=1+1 for all"
	id := w.session.doc().CardsInOrder()[0].ID
	w.session.ed.SetText(canvas.Owner("card:"+string(id)), formula)
	w.session.ed.Select(canvas.Owner("card:" + string(id)))
	w.actions.Do("copy")
	c := d.fyne.Clipboard()
	if got := c.Content(); got != "'"+formula {
		t.Fatalf("the clipboard has %q", got)
	}
	paste := func() string {
		e := widgets.NewEntry(w, "")
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: c})
		return e.Text
	}
	if got := paste(); got != formula {
		t.Errorf("a field gets %q", got)
	}
	c.SetContent("'=theirs")
	if got := paste(); got != "'=theirs" {
		t.Errorf("of another program's text a field gets %q", got)
	}
}
