package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/compose"
	"touchline/model"
	"touchline/ui/actions"
	"touchline/ui/find"
	"touchline/ui/guides"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/overlays"
	"touchline/ui/panels/inspector"
	"touchline/ui/panels/outline"
	"touchline/ui/panels/palette"
	"touchline/ui/panels/problems"
	"touchline/ui/panes"
	"touchline/ui/start"
	"touchline/ui/status"
	"touchline/ui/tour"
	"touchline/ui/widgets"
)

// build makes all that the window shows in the App's language, around the
// board that it has. A dialog that is open stays: drafts may be offered before
// the file is read.
func (w *Window) build() {
	w.Tips().Doze()
	if w.status != nil {
		w.status.Retire()
	}
	w.status = status.New(w.Frame, w.statusSource())
	w.deskside.showBusy()
	middle := w.middle()
	w.rebuildMenu()
	w.Native().SetTitle(w.title())
	bottom := container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Hairline(), w.quietly(w.status.Object))
	w.Native().SetContent(container.New(&fitting{changed: w.resized}, widgets.Flush(w.toolbar(), bottom, nil, middle), w.Tips().Object))
	w.keyboard.listen()
	w.followAll()
	w.status.ShowCard()
	w.FocusBoard()
}

// resized is told when the window has another size: what lies on it is to be
// within it.
func (w *Window) resized() { w.app.Later(w.Dialogs().Fit) }

// fitting lays what a window shows over one another, each as large as the
// window, and says when that changes.
type fitting struct {
	size    fyne.Size
	changed func()
}

// Layout is the toolkit's way to say how large the window is.
func (l *fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if l.size != size {
		l.size = size
		l.changed()
	}
}

// MinSize is that of the largest.
func (l *fitting) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

// middle is what stands between the bars: the document, or the start page. Of
// a document that is on its way nothing is known yet; the start page would be
// made, with its pictures, to be thrown away.
func (w *Window) middle() fyne.CanvasObject {
	w.panes, w.rails, w.find, w.page, w.overlays, w.slices = nil, nil, nil, nil, nil, nil
	switch {
	case w.session != nil:
		return w.workshop()
	case !w.desk.Free():
		return canvas.NewRectangle(theme.Color(theme.ColorNameBackground))
	default:
		w.page = start.NewPage(w.Frame, start.Source{
			Actions: w.actions, Recent: w.app.recent(), OpenFile: w.opener.openFile, OpenTemplate: w.opener.openTemplate,
		})
		return w.page.Object
	}
}

// workshop is the board with what stands around it.
func (w *Window) workshop() fyne.CanvasObject {
	w.inspector = inspector.New(w.panels)
	w.outline = outline.New(w.panels)
	w.palette = palette.New(w.panels)
	w.problems = problems.New(w.panels)
	w.problems.OnChanged(func() { w.status.ShowProblems() })
	w.find = find.New(w.Frame, find.Source{Editor: w.Editor, Actions: w.actions, Changed: w.panesChanged})
	left := container.NewBorder(nil, w.palette.Object(), nil, nil, w.outline.Object())
	w.tour = tour.New(w.Frame, tour.Window{Of: w.spokenOf, Blank: w.isBlank, Keep: w.keptFree})
	w.makeViews()
	w.guides = guides.New(w.Frame, guides.Source{
		Document: func() *model.Document { return w.session.doc() }, Lead: w.lead,
	}, w.inspector.Object(), w.guides.Now())
	over := overlays.Source{
		Editor: w.Editor, Actions: w.actions, Theme: func() *compose.Theme { return look.ThemeNamed(w.app.pictureTheme()) }, Changed: w.panesChanged, Say: w.Say,
		OnMap: func() bool { return w.views.OnMap() },
	}
	w.overlays, w.slices = overlays.New(w.Frame, over), overlays.NewSlices(w.Frame, over)
	above := container.New(layout.NewCustomPaddedVBoxLayout(0), w.overlays.Object, w.slices.Object, w.find.Object)
	middle := widgets.Flush(above, nil, w.dashboards.Side, w.views.Stack)
	released := func() { w.app.Later(w.Refocus) }
	w.rails = []*actions.Rail{
		w.actions.NewRail(true, []actions.RailTool{{ID: "panel.left", Sign: "outline"}, {ID: "find", Sign: "find"}}, released),
		w.actions.NewRail(false, []actions.RailTool{{ID: "panel.right", Sign: "properties"}, {ID: "panel.problems", Sign: "problems"}}, released),
	}
	w.panes = panes.New(w.paneSizes(), panes.Parts{
		Left: widgets.Ground(left), Middle: middle, Right: widgets.Ground(w.guides.Object), Bottom: widgets.Ground(w.problems.Object()),
		RailLeft: w.rails[0].Object, RailRight: w.rails[1].Object,
		Dragged: func(m panes.Sizes) {
			w.app.Memory.Change(func(all *memory.Content) {
				if !w.views.OnMap() { // what is hidden there is so for the table's sake
					m.HideLeft, m.HideRight = all.Panels.HideLeft, all.Panels.HideRight
				}
				all.Panels = m
			})
			w.Refocus()
		},
		Folded: w.panelsFolded,
	})
	return w.panes.Object
}

// toolbar is nil on the start page: there is nothing to draw on.
func (w *Window) toolbar() fyne.CanvasObject {
	w.tools = nil
	if w.session == nil {
		return nil
	}
	w.tools = w.actions.NewToolbar(w.views.Row, func() { w.app.Later(w.Refocus) })
	return w.tools.Object
}

// quietly puts a bar on a ground that gives the keyboard back to the canvas,
// once the toolkit is done with the click.
func (w *Window) quietly(bar fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Quietly(bar, func() { w.app.Later(w.Refocus) })
}

// foundProblems is what the status bar says of the problems.
func (w *Window) foundProblems() status.Problems {
	if w.showsPanel(panes.AtBottom) {
		w.problems.Look()
	}
	s := w.problems.Summary()
	return status.Problems{Text: s.Text, Parts: s.Parts, Color: s.Color, Any: s.Any}
}

// Source is what the status bar tells of.
func (w *Window) statusSource() status.Source {
	of := status.Source{Actions: w.actions, View: w.board.View, Problems: w.foundProblems}
	if w.session != nil {
		of.Desk = w.desk
	}
	return of
}
