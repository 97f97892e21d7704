package ui

import (
	"touchline/ui/hub"
	"touchline/ui/memory"
	"touchline/ui/panes"
)

// showsPanel reports whether a panel is to be seen.
func (w *Window) showsPanel(s panes.Side) bool { return w.panes != nil && w.panes.Shows(s) }

// togglePanel shows or hides a panel; in a narrow window, where it is folded,
// it opens over the canvas or closes, and that is this window's alone.
func (w *Window) togglePanel(s panes.Side, change func(*panes.Sizes)) {
	if w.panes.Folds(s) {
		w.panes.Toggle(s)
		return
	}
	if !w.views.OnMap() {
		w.views.TogglePanel(s == panes.AtLeft)
		w.panes.Set(w.paneSizes())
		w.rebuildMenu()
		w.FocusBoard()
		return
	}
	w.setPanels(change)
}

// setPanels shows and hides panels, in every window.
func (w *Window) setPanels(change func(*panes.Sizes)) {
	w.Memory.Change(func(m *memory.Content) { change(&m.Panels) })
	for _, other := range w.app.windows {
		other.hub.Tell(hub.Remembered)
	}
	w.FocusBoard()
}

// walkProblems goes to the next problem, or back, with the list in sight.
func (w *Window) walkProblems(by int) {
	if !w.app.Memory.Panels.ShowBottom {
		w.setPanels(func(m *panes.Sizes) { m.ShowBottom = true })
	}
	w.problems.Walk(by)
}

// toRight shows the panel at the right.
func (w *Window) toRight() {
	if w.panes.Folds(panes.AtRight) {
		if !w.panes.Shows(panes.AtRight) {
			w.panes.Toggle(panes.AtRight)
		}
		return
	}
	if w.views.OnMap() {
		w.setPanels(func(m *panes.Sizes) { m.HideRight = false })
		return
	}
	w.views.ShowRight = true
	w.panes.Set(w.paneSizes())
}

// toRecord shows the properties of what is selected.
func (w *Window) toRecord() {
	w.guides.Properties()
	w.toRight()
}

// toField shows a field of the record of the cards that are selected.
func (w *Window) toField(key string) {
	w.toRecord()
	w.inspector.Open(key)
}

// paneSizes is which panels show, and how wide: beside a table those that were
// asked for there.
func (w *Window) paneSizes() panes.Sizes {
	m := w.app.Memory.Panels
	if !w.views.OnMap() {
		m.HideLeft, m.HideRight = !w.views.ShowLeft, !w.views.ShowRight
	}
	return m
}

// panesChanged lays the middle out anew after something above the canvas came
// or went.
func (w *Window) panesChanged() {
	w.panes.Object.Refresh()
	w.panes.Middle.Refresh()
}

// panelsFolded has the menus and the rails show which panels do, once the
// toolkit is done with what folded them.
func (w *Window) panelsFolded() {
	w.app.Later(func() {
		if w.panes == nil {
			return
		}
		w.rebuildMenu()
		w.followRails()
		w.Refocus()
	})
}

// updatePanels brings the panels to the document.
func (w *Window) updatePanels() {
	if w.panes == nil {
		return
	}
	w.inspector.Update()
	w.outline.Update()
	w.palette.Update()
	w.dashboards.Update()
	w.problems.Update()
	w.views.Update()
	w.guides.Update()
}
