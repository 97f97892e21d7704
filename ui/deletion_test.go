package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/widgets"
)

// TestADeletionSaysWhatWentAndOffersUndo: with a phase go its steps, cards, notes
// and links. The question lists them, the bar says them afterwards, and its
// button brings all of it back.
func TestADeletionSaysWhatWentAndOffersUndo(t *testing.T) {
	for lang, want := range map[model.Lang][]string{
		model.English: {"1 phase", "steps", "cards", "links"},
		model.Chinese: {"1 个阶段", "个步骤", "张卡片", "条连线"},
	} {
		d := newDesk(t, lang)
		w, _ := d.opened()
		before := w.session.doc()
		w.session.ed.Select(owner.Phase(before.Phases[0].ID))
		w.actions.Do("delete")
		if !w.Dialogs().Any() {
			t.Fatal("nothing is asked")
		}
		asks := w.Dialogs().Top().Popup.Content
		question := strings.Join(textsOf(asks), " ")
		for _, part := range want {
			if !strings.Contains(question, part) {
				t.Errorf("%s: the question %q does not say %q", lang, question, part)
			}
		}
		pressIn(t, asks, w.t("delete.accept"))
		if len(w.session.doc().Phases) != len(before.Phases)-1 {
			t.Fatal("the phase is still there")
		}
		for _, part := range want {
			if !strings.Contains(w.status.Text.Text, part) {
				t.Errorf("%s: the bar says %q, without %q", lang, w.status.Text.Text, part)
			}
		}
		var undo *widgets.FlatButton
		each(w.status.Object, func(o fyne.CanvasObject) {
			if b, ok := o.(*widgets.FlatButton); ok && b.Visible() && b.Text == w.t("tool.undo") {
				undo = b
			}
		})
		if undo == nil {
			t.Fatal("undo is not offered")
		}
		undo.Tapped(&fyne.PointEvent{})
		if w.session.doc() != before {
			t.Error("one press does not bring it back")
		}
		if strings.Contains(w.status.Text.Text, want[0]) {
			t.Errorf("afterwards it still says %q", w.status.Text.Text)
		}
	}
}
