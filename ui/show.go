package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/guide"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/ui/board"
	"touchline/ui/dashboard"
	"touchline/ui/desk"
	"touchline/ui/improvements"
	"touchline/ui/inventory"
	"touchline/ui/look"
	"touchline/ui/panes"
	"touchline/ui/tour"
	"touchline/ui/views"
)

// show shows the document that the desk opened.
func (w *Window) show(r desk.Show) {
	w.app.Parts.Done("document read, laid out")
	w.session = &session{w.desk, w.desk.Editor()}
	s := w.session
	w.app.seen(s.Path())
	w.build()
	w.board.Open(s.ed)
	w.board.Framed = w.framed
	s.ed.Listen(w.hub.Editor)
	if v, ok := w.app.Memory.View(s.Path()); ok {
		w.board.Return(board.Place{Zoom: v.Zoom, X: v.X, Y: v.Y})
	}
	w.followAll()
	w.FocusBoard()
	table, _ := r.Note.(*reading.Reading)
	what := "open.partly"
	if table != nil {
		what = "open.imported"
	}
	if text := w.opener.warnings(r.Report, table); text != "" {
		w.Dialogs().Tell(w.t(what, "file", s.Name()), text, "")
	}
	w.recompose() // the look may have changed while the file was read
	w.tourOnce()
	if w.app.State != "" && s.Path() == "" && s.doc().CardTable().Len() == 0 {
		w.guides.Welcome()
	}
	w.app.Parts.Done("panels, board")
}

// framed is told in the middle of the first frame with the document. What then
// waits for the toolkit's goroutine comes when that is on the screen.
func (w *Window) framed() {
	go w.app.Later(func() { w.app.Parts.Done("first frame") })
}

// recompose brings the picture to the windows' look.
func (w *Window) recompose() {
	if w.session != nil {
		w.session.ed.SetTheme(look.ThemeNamed(w.app.pictureTheme()))
	}
}

// tourOnce shows the hints to who opens a document for the first time.
func (w *Window) tourOnce() {
	if w.app.Memory.Toured || w.app.State == "" || w.session == nil || w.tour.On() {
		return
	}
	for _, other := range w.app.windows {
		if other.session != nil && other.tour.On() {
			return
		}
	}
	w.tour.Begin()
}

// makeViews makes the map and what can show in its place.
func (w *Window) makeViews() {
	w.inventory = inventory.New(w.Frame, inventory.Source{
		Editor: w.Editor, Theme: w.panels.Theme, WindowTheme: w.panels.WindowTheme, Today: today,
		ToMap: w.toMap, ToRecord: w.toRecord, Undo: w.panels.Undo, Redo: w.panels.Redo, Shortcut: w.keyboard.boardShortcut,
	})
	view := func(id string, o fyne.CanvasObject) views.View {
		return views.View{ID: id, Name: w.t("view." + id), Tip: w.actions.Tip("view." + id), Object: o}
	}
	drawing := view(views.Map, container.NewStack(w.board, w.tour.Object))
	drawing.Focus = func() { w.Native().Canvas().Focus(w.board) }
	drawing.Shortcut = w.board.TypedShortcut
	table := view("inventory", w.inventory.Object)
	table.Show, table.Hide, table.Update = w.inventory.Show, w.inventory.Hide, w.inventory.Update
	table.Focus, table.Shortcut = w.inventory.Grid.Focus, w.inventory.Grid.TypedShortcut
	w.plan = improvements.New(w.Frame, improvements.Source{
		Editor: w.Editor, Theme: w.panels.Theme, Today: today, ToMap: w.toMap, ToRecord: func() { w.toField("improvements") },
		Undo: w.panels.Undo, Redo: w.panels.Redo, Shortcut: w.keyboard.boardShortcut,
	})
	plan := view("improvements", w.plan.Object)
	plan.Show, plan.Hide, plan.Update = w.plan.Show, w.plan.Hide, w.plan.Update
	plan.Focus, plan.Shortcut = w.plan.Board.Focus, w.plan.Board.TypedShortcut
	w.dashboards = dashboard.New(w.Frame, dashboard.Source{
		Doc: w.document, Theme: w.panels.Theme, Look: w.app.boardLook, Goto: w.toCards, Back: w.toMap,
	})
	figures := view("dashboard", w.dashboards.Page)
	figures.Show, figures.Hide, figures.Update = w.dashboards.ShowPage, w.dashboards.HidePage, w.dashboards.Update
	figures.Focus = func() { w.Native().Canvas().Focus(w.dashboards.Page) }
	figures.Shortcut = w.keyboard.boardShortcut
	w.views = views.New(w.Frame, w.views.Now(), w.showView, drawing, table, figures, plan)
	w.views.Open()
}

// showView shows the map, or what shows in its place.
func (w *Window) showView(id string) {
	w.LetGo()
	w.session.ed.EndText(true)
	w.views.Choose(id)
	w.overlays.Follow()
	w.panes.Set(w.paneSizes())
	w.rebuildMenu()
	w.FocusBoard()
}

// toggleView shows something in place of the map, or the map again.
func (w *Window) toggleView(id string) {
	if w.views.Now() == id {
		w.toMap()
		return
	}
	w.showView(id)
}

// document is what the window shows; nil for none.
func (w *Window) document() *model.Document {
	if w.session == nil {
		return nil
	}
	return w.session.doc()
}

// toCards shows the map, and there some cards, selected.
func (w *Window) toCards(ids []model.CardID) {
	owners := make([]canvas.Owner, len(ids))
	for i, id := range ids {
		owners[i] = canvas.Owner(id.Owner())
	}
	w.session.ed.Select(owners...)
	w.toMap()
}

// toggleDashboard shows the dashboard beside the map, or takes it away.
func (w *Window) toggleDashboard() {
	w.dashboards.ToggleSide()
	w.panesChanged()
	w.rebuildMenu()
}

// toMap shows the map, and there what is selected.
func (w *Window) toMap() {
	w.showView(views.Map)
	if o := w.session.ed.Selection().Last(); o != "" {
		w.panels.Reveal(o)
	}
}

// openGuide shows a guide, where the properties are.
func (w *Window) openGuide(id guide.ID) {
	w.guides.Open(id)
	if !w.showsPanel(panes.AtRight) {
		w.toRight()
	}
	w.rebuildMenu()
}

// lead goes where a step of a guide goes on, and says what to do there.
func (w *Window) lead(id guide.ID, s guide.Step) {
	ed, say := w.session.ed, "card"
	switch {
	case s.Card != "":
		w.showView(views.Map)
		ed.Select(owner.Card(s.Card))
		w.panels.Reveal(owner.Card(s.Card))
	case s.Step != "" && s.Lane != "":
		w.showView(views.Map)
		w.panels.Reveal(owner.Step(s.Step))
		ed.SetCell(s.Lane, s.Step)
		say = "cell"
	case s.Key == "scope", s.Key == "whose":
		ed.Select()
		if say = "scope"; id == guide.Touchpoints {
			say = "segment"
		}
	default:
		say = "none"
	}
	w.Say(words.T(w.app.Language, "guide.say."+say))
	w.FocusBoard()
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

// paneSizes is which panels show, and how wide: beside a table those that were
// asked for there.
func (w *Window) paneSizes() panes.Sizes {
	m := w.app.Memory.Panels
	if !w.views.OnMap() {
		m.HideLeft, m.HideRight = !w.views.ShowLeft, !w.views.ShowRight
	}
	return m
}

// spokenOf is where in the window is what a hint for beginners speaks of.
func (w *Window) spokenOf(h tour.Hint) (tour.Area, bool) {
	if w.session == nil || !w.views.OnMap() {
		return tour.Area{}, false
	}
	ed := w.session.ed
	switch h {
	case tour.Panel:
		if w.showsPanel(panes.AtRight) {
			return areaOf(w.panes.Right), true
		}
		return areaOf(w.panes.RailRight), w.panes.RailRight.Visible()
	case tour.Safety:
		return areaOf(w.status.SafetyButton), true
	case tour.Heads:
		for _, s := range ed.Document().Steps() {
			if a, ok := w.seenOf(owner.Step(s.ID)); ok {
				return a, true
			}
		}
		return tour.Area{}, false
	}
	if first, _, ok := ed.Blank(); ok && h == tour.Begin {
		return w.seenAt(first)
	}
	if a, ok := w.seenOf(ed.Selection().Sole()); ok {
		return a, true
	}
	const looked = 500 // cards; a larger picture shows one of them, or none
	for i, c := range ed.Document().CardsInOrder() {
		if a, ok := w.seenOf(owner.Card(c.ID)); ok {
			return a, true
		}
		if i == looked {
			break
		}
	}
	return tour.Area{}, false
}

// areaOf is where an object is in the window.
func areaOf(o fyne.CanvasObject) tour.Area {
	return tour.Area{At: fyne.CurrentApp().Driver().AbsolutePositionForObject(o), Size: o.Size()}
}

// seenOf is where what an owner owns is in the window, if all of it is to be
// seen there.
func (w *Window) seenOf(o canvas.Owner) (tour.Area, bool) {
	box, ok := w.session.ed.Box(o)
	if !ok {
		return tour.Area{}, false
	}
	return w.seenAt(box)
}

// isBlank reports whether nobody has begun the document.
func (w *Window) isBlank() bool {
	if w.session == nil {
		return false
	}
	_, _, blank := w.session.ed.Blank()
	return blank
}

// keptFree is what a hint for beginners does not cover, where it can stand
// elsewhere: cards, and in a document that nobody has begun its title, the heads
// of the lanes, and the cells that say what belongs there.
func (w *Window) keptFree() (all []tour.Area) {
	if w.session == nil || !w.views.OnMap() {
		return nil
	}
	ed, board := w.session.ed, areaOf(w.board)
	keep := func(box canvas.Rect) {
		r := w.board.View().InWindow(box)
		all = append(all, tour.Area{At: board.At.AddXY(float32(r.X), float32(r.Y)), Size: fyne.NewSize(float32(r.W), float32(r.H))})
	}
	if first, others, ok := ed.Blank(); ok {
		for _, c := range append(others, first) {
			keep(c)
		}
		if title, ok := ed.Box(owner.Title); ok {
			keep(title)
		}
		for _, l := range ed.Plan().Lanes {
			keep(l.Head)
		}
	}
	for _, c := range ed.Plan().Cards() {
		if w.board.View().InWindow(c.Rect).Overlaps(canvas.Rect{W: float64(board.Size.Width), H: float64(board.Size.Height)}) {
			keep(c.Rect)
		}
	}
	return all
}

// seenAt is where a part of the picture is in the window, if all of it is to be
// seen there.
func (w *Window) seenAt(box canvas.Rect) (tour.Area, bool) {
	r, board := w.board.View().InWindow(box), areaOf(w.board)
	if r.X < 0 || r.Y < 0 || r.X+r.W > float64(board.Size.Width) || r.Y+r.H > float64(board.Size.Height) {
		return tour.Area{}, false
	}
	return tour.Area{At: board.At.AddXY(float32(r.X), float32(r.Y)), Size: fyne.NewSize(float32(r.W), float32(r.H))}, true
}
