package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor/event"
	"touchline/ui/dialogs"
	"touchline/ui/status"
	"touchline/ui/views"
	"touchline/ui/widgets"
)

// requested does what the editor asks of its window.
func (w answerer) requested(r event.Request) {
	switch r := r.(type) {
	case event.Menu:
		w.openContext(r)
	case event.AskDelete:
		w.askDelete(r)
	case event.ChoosePicture:
		w.panels.ChoosePicture(r.Card)
	case event.WantFind:
		if w.views.Now() == "inventory" && !r.Replace {
			w.inventory.Search()
			return
		}
		w.find.Show(r.Replace)
	case event.WantSub:
		w.askSub(r)
	case event.WantField:
		w.toField(r.Key)
	case event.CopyOut:
		w.copyOut(r)
	case event.WantPaste:
		w.paste(r)
	default:
		w.asked(r)
	}
}

// openContext opens the context menu. On the ground it is about the cell
// under the pointer.
func (w answerer) openContext(r event.Menu) {
	if r.Owner == "" && r.Lane != "" && r.Step != "" {
		w.session.ed.SetCell(r.Lane, r.Step)
	}
	w.LetGo() // the menu is told what goes up
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)
	w.actions.ShowContext(r.Owner, at.AddXY(float32(r.At.X), float32(r.At.Y)), w.board.PressBeside)
}

// askDelete asks whether cards may go along.
func (w answerer) askDelete(r event.AskDelete) {
	w.Dialogs().Ask(w.t("delete.title"), w.t("delete.ask", "what", status.Gone(w.app.Language, r.Gone)), w.t("delete.hint"), nil,
		dialogs.Answer{Text: w.t("cancel")},
		dialogs.Answer{Text: w.t("delete.accept"), Main: true, Do: func() { w.session.ed.Confirm(r) }})
}

// askSub asks for the second name of a lane.
func (w answerer) askSub(r event.WantSub) {
	lane := w.session.ed.Document().Lane(r.Lane)
	if lane == nil {
		return
	}
	field := widgets.NewEntry(w, lane.Sub)
	no := widgets.NewButton(w, w.t("cancel"), nil, nil)
	yes := widgets.NewButton(w, w.t("ok"), nil, nil)
	yes.Importance = widget.HighImportance
	m := w.Dialogs().Show(w.t("sub.title"), field, no, yes)
	no.OnTapped = m.Close
	m.Accept = func() {
		m.Close()
		w.session.ed.SetSub(r.Lane, field.Text)
	}
	yes.OnTapped, field.OnSubmitted = m.Accept, func(string) { m.Accept() }
	m.Resize(380, 130)
	w.Native().Canvas().Focus(field)
}

// asked does what the editor asks of the canvas: a field for a text.
func (w answerer) asked(r event.Request) {
	if r, ok := r.(event.EditText); ok {
		if !w.views.OnMap() { // a text is edited where it stands
			w.views.Choose(views.Map)
			w.overlays.Follow()
			w.panes.Set(w.paneSizes())
		}
		w.field.Open(r)
	}
}
