package ui

import (
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/ui/look"
	"touchline/ui/panes"
)

func TestTheNextRunRemembers(t *testing.T) {
	state := t.TempDir()
	path := template(t, "bank")
	d := newDeskIn(t, model.English, state)
	d.Start([]string{path})
	w := d.windows[0]
	d.until("the file is shown", func() bool { return w.session != nil })
	w.actions.Do("panel.right")
	w.actions.Do("panel.problems")
	w.actions.Do("look.dark")
	w.board.ZoomTo(2)
	if w.board.View().Mapped {
		t.Error("the minimap is open from the begin")
	}
	w.actions.Do("map.toggle")
	place, _ := w.board.Place()
	w.deskside.askClose()
	d.settle()

	again := newDeskIn(t, model.English, state)
	if again.chosenAppearance() != look.Dark {
		t.Error("the look is forgotten")
	}
	again.Start([]string{path})
	w = again.windows[0]
	again.until("the file is shown", func() bool { return w.session != nil })
	if p := w.panes.Sizes; !p.HideRight || p.HideLeft || !p.ShowBottom {
		t.Errorf("panels: %+v", p)
	}
	if !w.board.View().Mapped {
		t.Error("the minimap is folded again")
	}
	if now, _ := w.board.Place(); now != place {
		t.Errorf("the window stands at %+v, it was at %+v", now, place)
	}
}

// Copy and paste go from window to window, with all that a card holds.
func TestCopyAndPasteBetweenWindows(t *testing.T) {
	d := newDesk(t, model.English)
	from, _ := d.opened()
	to := d.newWindow("")
	to.opener.openBlank()
	d.until("the second window shows a document", func() bool { return to.session != nil })
	from.actions.Do("select.all")
	from.actions.Do("copy")
	to.actions.Do("paste")
	want, got := from.session.doc(), to.session.doc()
	if got.CardTable().Len() != want.CardTable().Len() || got.LinkTable().Len() != want.LinkTable().Len() {
		t.Errorf("%d cards and %d links arrive, of %d and %d", got.CardTable().Len(), got.LinkTable().Len(), want.CardTable().Len(), want.LinkTable().Len())
	}
	before := to.session.doc().CardTable().Len()
	d.fyne.Clipboard().SetContent("one\ttwo\nthree\tfour\n")
	to.actions.Do("paste")
	if n := to.session.doc().CardTable().Len() - before; n != 4 {
		t.Errorf("four cells of a spreadsheet become %d cards", n)
	}
}

// TestCopyAndPasteBetweenRunningCopies: the clipboard brings another program
// the text alone; the state folder brings this one what it stands for, when
// the user comes over.
func TestCopyAndPasteBetweenRunningCopies(t *testing.T) {
	state := t.TempDir()
	first := newDeskIn(t, model.English, state)
	from, _ := first.opened()
	second := newDeskIn(t, model.English, state)
	second.Start(nil)
	to := second.windows[0]
	to.opener.openBlank()
	second.until("the second program shows a document", func() bool { return to.session != nil })

	from.actions.Do("select.all")
	from.actions.Do("copy")
	first.Jobs.Wait()
	text := first.fyne.Clipboard().Content()
	second.lookForClip()
	second.until("what was copied is read", func() bool { return len(second.foreign.Data) > 0 })
	second.fyne.Clipboard().SetContent(strings.ReplaceAll(text, "\n", "\r\n"))
	to.actions.Do("paste")
	want, got := from.session.doc(), to.session.doc()
	if got.LinkTable().Len() != want.LinkTable().Len() || len(got.Phases) != len(want.Phases) {
		t.Errorf("%d links and %d phases arrive, of %d and %d", got.LinkTable().Len(), len(got.Phases), want.LinkTable().Len(), len(want.Phases))
	}
	roles := func(d *model.Document) map[model.Role]int {
		n := map[model.Role]int{}
		for _, c := range d.CardsInOrder() {
			n[d.Lane(c.Lane).Role]++
		}
		return n
	}
	if got, want := roles(got), roles(want); !maps.Equal(got, want) {
		t.Errorf("cards by role: %v, not %v", got, want)
	}
	for i, s := range want.Steps() {
		if got.Steps()[i].Name != s.Name {
			t.Errorf("step %d is called %q, not %q", i, got.Steps()[i].Name, s.Name)
		}
	}
	to.actions.Do("undo")
	if n := to.session.doc().CardTable().Len(); n != 0 {
		t.Errorf("after one undo %d cards are left", n)
	}
}

// A border that is dragged is where it was left in the next run too.
func TestPanelsCanBeResized(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	before := w.panes.Left.Size().Width
	for _, o := range w.panes.Object.Objects {
		if b, ok := o.(fyne.Draggable); ok && o.Position().X < before+20 && o.Size().Height > o.Size().Width {
			b.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 40}})
			b.DragEnd()
		}
	}
	if now := d.Memory.Panels.Left; now != before+40 || w.panes.Left.Size().Width != now {
		t.Errorf("left: %v, it was %v", now, before)
	}
}

// TestPanelsOpenOverANarrowWindow: the key of a folded panel opens it over the
// canvas in this window alone, Escape closes it and nothing else, and the rail
// shows what is open.
func TestPanelsOpenOverANarrowWindow(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	w.Native().Resize(fyne.NewSize(900, 600))
	remembered := d.Memory.Panels
	if w.showsPanel(panes.AtLeft) || w.showsPanel(panes.AtRight) {
		t.Fatal("in a narrow window the panels show")
	}
	w.session.ed.Run("select.all")
	n := w.session.ed.Selection().Len()
	w.actions.Do("panel.right")
	if !w.showsPanel(panes.AtRight) || d.Memory.Panels != remembered {
		t.Errorf("F7 opens it: %v; remembered is %+v", w.showsPanel(panes.AtRight), d.Memory.Panels)
	}
	w.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.showsPanel(panes.AtRight) || w.session.ed.Selection().Len() != n {
		t.Errorf("after Escape the panel shows: %v; %d of %d are selected", w.showsPanel(panes.AtRight), w.session.ed.Selection().Len(), n)
	}
	w.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.session.ed.Selection().Len() != 0 {
		t.Error("the next Escape does not reach the editor")
	}
	w.Native().Resize(fyne.NewSize(1400, 800))
	if !w.showsPanel(panes.AtLeft) || !w.showsPanel(panes.AtRight) {
		t.Error("in a wide window they do not come back")
	}
}
