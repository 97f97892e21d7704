package ui

import (
	"time"

	"touchline/ui/desk"
	"touchline/ui/hub"
)

// subscribe has the parts of the window follow what they show. What the editor
// is asked to do may come from anywhere; here is all that happens when it did.
// The board listens to its editor itself, and is up to date before.
func (w *Window) subscribe() {
	w.hub.Subscribe(hub.Asked, func(hub.Change) {
		for _, r := range w.session.ed.Asks() {
			w.answerer.requested(r)
		}
	})
	w.hub.Subscribe(hub.Edited, func(hub.Change) { w.edited = time.Now() })
	w.hub.Subscribe(hub.Edited, func(hub.Change) { w.presenting.Follow() })
	w.hub.Subscribe(hub.OfEditor, func(hub.Change) { w.deskside.happens(desk.Edited{}) }) // the draft; a hand that rests counts too
	w.hub.Subscribe(hub.Moved, func(hub.Change) { w.status.ShowZoom() })
	w.hub.Subscribe(hub.Edited|hub.Picked, func(hub.Change) {
		w.updatePanels()
		if w.tools != nil {
			w.tools.Enable()
		}
		w.followRails()
	})
	w.hub.Subscribe(hub.Moved|hub.Edited|hub.Picked|hub.Remembered, func(hub.Change) {
		if w.tour != nil {
			w.tour.Follow()
		}
	})
	rows := ""
	w.hub.Subscribe(hub.Edited, func(hub.Change) { // the menu has a tick at the rows that show
		if ed := w.Editor(); ed != nil && ed.ShownRows() != rows {
			rows = ed.ShownRows()
			w.rebuildMenu()
		}
	})
	w.hub.Subscribe(hub.Laid, func(hub.Change) {
		w.rebuildMenu()
		if w.tools != nil {
			w.tools.Enable()
		}
	})
	w.hub.Subscribe(hub.Laid|hub.Edited, func(hub.Change) {
		if w.overlays != nil {
			w.overlays.Follow()
			w.slices.Follow()
		}
	})
	w.hub.Subscribe(hub.Overlaid, func(hub.Change) {
		if w.tools != nil {
			w.tools.Follow()
		}
	})
	w.hub.Subscribe(hub.Pointed|hub.Picked|hub.Edited|hub.Said, func(hub.Change) { w.status.ShowCard() })
	w.hub.Subscribe(hub.Moved|hub.Edited|hub.Picked, func(hub.Change) { w.field.Follow() })

	w.hub.Subscribe(hub.Kept, func(hub.Change) {
		w.retitle()
		w.status.Follow()
	})
	w.hub.Subscribe(hub.Remembered, func(hub.Change) {
		if w.panes != nil {
			w.panes.Set(w.paneSizes())
			w.status.ShowProblems() // somebody may see them now
		}
		if w.page != nil {
			w.page.Follow(w.app.gone)
		}
		w.rebuildMenu()
		w.followRails()
	})
}
