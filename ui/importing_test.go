package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"touchline/model"
)

const aTable = "role,lane,Ask,Answer\ncustomer,Guest,Where?,\nfrontstage,Clerk,,There\n,,,see page 2\n"

// TestImportAndUndo: a table that is dropped shows its preview; in the open
// document it is one step, that one undo takes back; Cancel leaves nothing.
func TestImportAndUndo(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	path := filepath.Join(t.TempDir(), "t.csv")
	put(t, path, aTable)
	before := w.session.doc()

	w.opener.dropped(fyne.NewPos(10, 10), []fyne.URI{storage.NewFileURI(path)})
	d.until("the preview shows", func() bool { return w.imports.View != nil })
	w.Dialogs().Key(fyne.KeyEscape)
	if w.session.doc() != before || len(d.windows) != 1 || w.imports.View != nil {
		t.Fatal("Cancel leaves something")
	}

	d.fyne.Clipboard().SetContent(strings.ReplaceAll(aTable, ",", "\t"))
	w.FocusBoard()
	w.actions.Do("paste")
	d.until("the preview shows", func() bool { return w.imports.View != nil })
	w.Dialogs().Key(fyne.KeyReturn)
	got := w.session.doc()
	if n := got.CardTable().Len() - before.CardTable().Len(); n != 2 {
		t.Errorf("%d cards came", n)
	}
	if a, b := len(got.Phases), len(before.Phases); a != b+1 {
		t.Errorf("%d phases, and %d before", a, b)
	}
	w.actions.Do("undo")
	if w.session.doc() != before {
		t.Error("one undo does not take it back")
	}
	w.actions.Do("redo")
	if w.session.doc() != got {
		t.Error("redo does not bring it again")
	}
}

// TestWorkbookBackInTheWindow: the workbook of the open document, edited, shows
// what it changes; that is one step.
func TestWorkbookBackInTheWindow(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	all := w.session.doc().CardsInOrder()
	card := all[0]
	path := filepath.Join(t.TempDir(), "back.csv")
	put(t, path, "touchline id,Phase,Step,Lane,Touchpoint,Owner,Channel\n"+string(card.ID)+",,x,y,Other words,Wu,app\n")
	before := w.session.doc()
	w.imports.File(path)
	d.until("the preview shows", func() bool { return w.imports.View != nil })
	w.Dialogs().Key(fyne.KeyReturn)
	if now := w.session.doc().Card(card.ID); now.Text != "Other words" || now.Touch == nil || now.Touch.Owner != "Wu" {
		t.Errorf("the card is %+v", now)
	}
	w.actions.Do("undo")
	if w.session.doc() != before {
		t.Error("one undo does not take it back")
	}
}
