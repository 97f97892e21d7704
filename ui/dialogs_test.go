package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model/words"
)

// TestEveryDialogFitsASmallWindow: what a screen of 1366 × 768 px has at twice
// the size. No button is out of reach.
func TestEveryDialogFitsASmallWindow(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		size := fyne.NewSize(683, 360)
		w.Native().Resize(size)
		for _, id := range []string{"export", "handout", "palette", "keys", "about", "open", "import", "save.as", "survey", "copy.picture"} {
			w.actions.Do(id)
			m := w.Dialogs().Top()
			if m == nil {
				t.Errorf("%s: %s opens no dialog", lang, id)
				continue
			}
			for _, o := range m.Row.Objects {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
				if end := at.AddXY(o.Size().Width, o.Size().Height); at.X < 0 || at.Y < 0 || end.X > size.Width || end.Y > size.Height {
					t.Errorf("%s: %s: a button stands at %v, %v large, in a window of %v", lang, id, at, o.Size(), size)
				}
			}
			w.Dialogs().CloseAll()
		}
	}
}
