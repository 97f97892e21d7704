package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/widgets"
)

// rendered is the objects of a widget.
func rendered(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }

// textsOf is what the labels of a dialog say.
func textsOf(o fyne.CanvasObject) []string {
	var all []string
	each(o, func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Label); ok {
			all = append(all, l.Text)
		}
	})
	return all
}

// pressIn presses the first button of a dialog that says something.
func pressIn(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	var found *widgets.Button
	each(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Text == text && found == nil {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("no button says %q", text)
	}
	found.OnTapped()
}

func TestFindGoesThroughWhatIsFoundAndBack(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	view := w.board.View()
	w.actions.Do("find")
	query, ok := w.Native().Canvas().Focused().(*widgets.Entry)
	if !ok || !w.find.Open() {
		t.Fatal("no bar to search in")
	}
	query.SetText("face")
	found, at := w.session.ed.Found()
	if len(found) < 2 || at < 0 {
		t.Fatalf("found %v, at %d", found, at)
	}
	first := w.session.ed.Selection().Sole()
	query.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	if now := w.session.ed.Selection().Sole(); now == first || now == "" {
		t.Error("F3 does not go to the next")
	}
	found, at = w.session.ed.Found()
	query.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.find.Open() || w.session.ed.Selection().Sole() != found[at] {
		t.Errorf("Escape leaves %v selected, and %s was found", w.session.ed.Selection().Owners(), found[at])
	}
	w.session.ed.Select()
	view = w.board.View()
	w.actions.Do("find")
	query.SetText("face")
	query.SetText("nothing of that kind")
	query.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.find.Open() || w.session.ed.Selection().Len() != 0 || w.board.View().At != view.At {
		t.Error("nothing was found, and Escape does not return to where the search began")
	}
}

// TestF3GoesOnAfterTheBarIsClosed, from what is selected, and both ways.
func TestF3GoesOnAfterTheBarIsClosed(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	w.actions.Do("find.next")
	query, ok := w.Native().Canvas().Focused().(*widgets.Entry)
	if !ok || !w.find.Open() {
		t.Fatal("with nothing searched yet, F3 does not open the bar")
	}
	query.SetText("face")
	found, _ := w.session.ed.Found()
	if len(found) < 3 {
		t.Fatalf("found %v", found)
	}
	at := slices.Index(found, w.session.ed.Selection().Sole())
	query.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	for _, step := range []struct {
		id string
		by int
	}{{"find.next", 1}, {"find.next", 1}, {"find.previous", -1}} {
		w.actions.Do(step.id)
		at = (at + step.by + len(found)) % len(found)
		if got := w.session.ed.Selection().Sole(); got != found[at] || !w.find.Open() {
			t.Errorf("%s goes to %s, not to %s; the bar is open: %v", step.id, got, found[at], w.find.Open())
		}
		query.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

func TestReplaceAllIsOneStepOfUndo(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	before := w.session.doc()
	w.actions.Do("replace")
	w.find.Query.SetText("face")
	w.find.With.SetText("FACE")
	w.find.ReplaceAll()
	if w.session.doc() == before {
		t.Fatal("nothing was replaced")
	}
	w.actions.Do("undo")
	if w.session.doc() != before {
		t.Error("one undo does not take it back")
	}
}
