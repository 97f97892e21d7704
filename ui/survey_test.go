package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/canvas/owner"
	"touchline/model"
)

// A file with answers becomes measurements of the selected touchpoint, and
// one undo takes them back.
func TestSurveyResults(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	path := filepath.Join(t.TempDir(), "answers.csv")
	if err := os.WriteFile(path, []byte("id,Reliability (E),Reliability (P),NPS\nR-0001,7,5,10\nR-0002,6,5,9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ed := w.session.ed
	all := ed.Document().CardsInOrder()
	card := all[slices.IndexFunc(all, func(c *model.Card) bool { return c.Touch != nil })]
	ed.Select(owner.Card(card.ID))
	before := ed.Document()

	w.actions.Do("survey")
	d.until("it asks for a file", func() bool { return w.Dialogs().Any() })
	w.Dialogs().Top().Close()
	w.surveys.Read(path)
	d.until("the answers are reckoned", func() bool { return w.surveys.Preview != nil && w.surveys.Preview.Results != nil })
	if w.surveys.Preview.Card != card.ID {
		t.Errorf("the results go to %s", w.surveys.Preview.Card)
	}
	w.Dialogs().Key(fyne.KeyReturn)
	touch := ed.Document().Card(card.ID).Touch
	if i := len(touch.Quality) - 1; i < 0 || touch.Quality[i].Dimension != model.Reliability || touch.Quality[i].Sample != 2 {
		t.Errorf("stored %+v", touch.Quality)
	}
	if !w.session.Unsaved() {
		t.Error("the document counts as saved")
	}
	w.actions.Do("undo")
	if ed.Document() != before {
		t.Error("one undo does not take the results back")
	}
}
