package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/board"
	"touchline/ui/book"
	"touchline/ui/compare"
	"touchline/ui/exports"
	"touchline/ui/find"
	"touchline/ui/frame"
	"touchline/ui/guides"
	"touchline/ui/importing"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/overlays"
	"touchline/ui/panels/inspector"
	"touchline/ui/panels/outline"
	"touchline/ui/panels/palette"
	"touchline/ui/panels/problems"
	"touchline/ui/panes"
	"touchline/ui/placing"
	"touchline/ui/presenting"
	"touchline/ui/start"
	"touchline/ui/status"
	"touchline/ui/surveys"
	"touchline/ui/tour"
	"touchline/ui/widgets"
)

// newWindow opens a window with a file, or, for "", with the start page.
func (a *App) newWindow(file string) *Window {
	life, end := context.WithCancel(a.Life)
	w := &Window{app: a, board: board.New(a.Later, a.System)}
	w.Frame = frame.New(a.Program, a.fyne.NewWindow("Touchline"), w, life)
	a.Parts.Done("program, toolkit")
	w.keyboard, w.opener, w.answerer, w.pictures, w.panels = keyboard{w}, opener{w}, answerer{w}, pictures{w}, panelHost{w}
	w.deskside = &deskside{Window: w}
	w.desk = a.newDesk(w)
	w.Keys().Deliver = w.keyboard.deliver
	w.board.Keys = w.Keys()
	w.Keys().Pasted = a.inField
	w.actions = actions.NewTable(w, w.settled(w.ownActions()))
	w.surveys = surveys.New(w.Frame, w.opener.surveyTarget, today)
	w.imports = importing.New(w.Frame, w.opener.importTarget, w.opener.askImport)
	w.exports = exports.New(w.Frame, w.exportSource, a.exports, &a.files.Pending)
	w.compares = compare.New(w.Frame, w.exports, w.compared)
	w.books = book.New(w.Frame, w.exports, w.exportSource)
	w.books.SaveHandout = func(h model.Handout) error { return w.Editor().SaveHandout(h) }
	w.books.Selected = func() ([]model.CardID, []model.LaneID) {
		s := w.Editor().Selection()
		return s.Cards(), s.Lanes()
	}
	w.books.RemoveHandout = func(name string) error { return w.Editor().RemoveHandout(name) }
	w.presenting = presenting.New(w.Frame, presenting.Source{
		Editor: w.Editor, Theme: func() *compose.Theme { return look.ThemeNamed(a.pictureTheme()) }, Desktop: a.desktop, New: a.fyne.NewWindow,
	})
	w.subscribe()
	w.board.SetLook(a.boardLook())
	w.field = board.NewField(w.board, w.panels)
	w.board.Words = func(key string) string { return words.T(a.Language, key) }
	w.board.SetMap(a.Memory.Minimap)
	w.board.Mapped = func(open bool) { a.Memory.Change(func(m *memory.Content) { m.Minimap = open }) }
	w.board.Key = w.keyboard.boardKey
	w.board.Escape = w.keyboard.overBoard
	w.board.Rune = w.Rune
	w.board.Shortcut = w.keyboard.boardShortcut
	a.windows = append(a.windows, w)
	w.Native().SetPadded(false)
	w.Native().SetCloseIntercept(func() {
		w.settle()
		w.presenting.End()
		w.deskside.askClose()
	})
	w.Native().SetOnClosed(func() {
		end()
		w.presenting.End()
		if w.session != nil { // closed without having been asked
			a.orphans = append(a.orphans, w.desk)
		}
		a.forget(w)
	})
	w.Native().SetOnDropped(w.opener.dropped)
	a.Parts.Done("actions")
	// The system makes its window, and the graphics wake, while the file is read.
	// The toolkit's fonts are parsed here, by the first text that is measured: its
	// shaper is for one goroutine, and parsing them aside ended the program now and
	// then, when something of the window measured a text meanwhile.
	if file != "" && !foreign(file) {
		w.opener.openPath(file)
	}
	w.Native().SetContent(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)))
	placing.Open(w.Native(), a.desktop, a.Memory, len(a.windows) > 1, float32(a.ownScale)*float32(a.Memory.Scale)/100)
	a.Parts.Done("window, graphics")
	w.build()
	if file != "" && foreign(file) {
		w.opener.openFile(file)
	}
	a.Parts.Done("bars")
	return w
}

// rebuildAll makes all that the windows show anew, in another language or look.
func (a *App) rebuildAll() {
	for _, w := range a.windows {
		w.Dialogs().CloseAll()
		w.build()
	}
}

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

// panesChanged lays the middle out anew after something above the canvas came
// or went.
func (w *Window) panesChanged() {
	w.panes.Object.Refresh()
	w.panes.Middle.Refresh()
}
