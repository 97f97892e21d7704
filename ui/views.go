package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/guide"
	"touchline/model/words"
	"touchline/ui/dashboard"
	"touchline/ui/improvements"
	"touchline/ui/inventory"
	"touchline/ui/panes"
	"touchline/ui/views"
)

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
