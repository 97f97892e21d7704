package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor/view"
	planning "touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/widgets"
)

// statusBar is the window's lower edge: how safe the document is, what is
// being done, said or selected, the problems, and the zoom.
type statusBar struct {
	w        *Window
	object   fyne.CanvasObject
	safety   *widgets.FlatButton // nil on the start page
	text     *widget.Label
	problems *widgets.FlatButton
	zoom     *widgets.FlatButton
	wait     *fyne.Container
	stop     *widgets.Button
	moving   *widget.ProgressBarInfinite

	until     time.Time // a message stays at least as long
	following bool      // the safety is looked at again soon
	concerns  []desk.Concern
}

// How long messages stay, whatever the pointer passes over.
const (
	messageStays = 4 * time.Second
	warningStays = 12 * time.Second
)

func newStatusBar(w *Window) *statusBar {
	s := &statusBar{w: w, text: widget.NewLabel("")}
	s.text.Truncation = fyne.TextTruncateEllipsis
	s.moving = widget.NewProgressBarInfinite()
	s.moving.Stop()
	s.stop = widgets.NewButton(w, w.t("cancel"), theme.CancelIcon(), nil)
	s.stop.Importance = widget.LowImportance
	s.wait = container.NewHBox(container.New(layout.NewCustomPaddedLayout(8, 8, 0, 0), widgets.Sized(s.moving, 120, 8)), s.stop)
	s.wait.Hide()
	right := container.NewHBox(s.wait)
	var left fyne.CanvasObject
	if w.session != nil {
		s.safety = widgets.NewFlatButton(w, "", nil, w.tellSafety)
		left = container.NewCenter(s.safety)
		s.problems = s.small("panel.problems", "")
		s.zoom = s.small("zoom.full", "")
		right.Add(s.problems)
		right.Add(container.NewHBox(s.small("zoom.out", "−"), widgets.Sized(s.zoom, 58, 0), s.small("zoom.in", "+"), s.small("zoom.fit", w.t("tool.zoom.fit"))))
	}
	s.object = container.NewBorder(nil, nil, left, right, s.text)
	return s
}

// small is a flat button of an action.
func (s *statusBar) small(id, text string) *widgets.FlatButton {
	b := widgets.NewFlatButton(s.w, text, nil, func() { s.w.actions.Do(id) })
	b.Tip = s.w.actions.Tip(id)
	return b
}

// busy says what is being done, with a way to stop it if there is one.
func (s *statusBar) busy(text string, cancel func()) {
	s.until = time.Time{}
	s.show(text, widget.MediumImportance)
	s.stop.OnTapped = cancel
	if cancel == nil {
		s.stop.Hide()
	} else {
		s.stop.Show()
	}
	s.wait.Show()
	s.moving.Start()
}

// idle says that it is done.
func (s *statusBar) idle() {
	s.moving.Stop()
	s.wait.Hide()
	s.until = time.Time{}
	s.showCard()
}

// say shows a sentence for a while.
func (s *statusBar) say(text string) { s.hold(text, widget.MediumImportance, messageStays) }

// warn shows a sentence that should not be missed.
func (s *statusBar) warn(text string) { s.hold(text, widget.WarningImportance, warningStays) }

func (s *statusBar) hold(text string, i widget.Importance, stays time.Duration) {
	until := time.Now().Add(stays)
	s.until = until
	s.show(text, i)
	time.AfterFunc(stays, func() {
		s.w.app.later(func() {
			if s.until.Equal(until) {
				s.until = time.Time{}
				s.showCard()
			}
		})
	})
}

func (s *statusBar) show(text string, i widget.Importance) {
	text = words.Harmless(text)
	if s.text.Text != text || s.text.Importance != i {
		s.text.Importance = i
		s.text.SetText(text)
	}
}

func (s *statusBar) showZoom() {
	if s.zoom != nil {
		s.zoom.SetText(words.WithUnit(words.Count(view.Percent(s.w.board.View().Zoom)), "%"), "")
	}
}

// showCard says what the editor has to say, or what the pointer is on, or
// what is selected, or else what the document holds.
func (s *statusBar) showCard() {
	w := s.w
	if time.Now().Before(s.until) || s.wait.Visible() {
		return
	}
	if w.session == nil {
		s.show(w.t("status.welcome"), widget.MediumImportance)
		return
	}
	ed := w.session.ed
	if st := ed.Status(); st.Key != "" {
		args := make([]any, len(st.Args))
		for i, a := range st.Args {
			args[i] = a
		}
		s.show(words.T(w.app.lang, st.Key, args...), widget.MediumImportance)
		return
	}
	s.show(w.selected(), widget.MediumImportance)
}

// selected says what is selected: "2 cards", "Await the result · Review".
func (w *Window) selected() string {
	ed := w.session.ed
	doc, sel := ed.Document(), ed.Selection()
	switch {
	case sel.Len() == 0:
		return w.t("status.document", "cards", doc.CardTable().Len(), "steps", len(doc.Steps()), "lanes", len(doc.Lanes))
	case sel.Len() > 1:
		kind := string(sel.Kind())
		if kind == "" {
			kind = "mixed"
		}
		return words.N(w.app.lang, "ui.status.selected."+kind, sel.Len())
	}
	kind, _ := owner.Split(sel.Sole())
	parts := []string{words.N(w.app.lang, "ui.status.selected."+string(kind), 1)}
	if text, ok := ed.Text(sel.Sole()); ok && text != "" {
		parts = append(parts, oneLine(text))
	}
	if kind == owner.KindCard {
		c := doc.Card(sel.Cards()[0])
		if step := doc.Step(c.Step); step != nil && step.Name != "" {
			parts = append(parts, oneLine(step.Name))
		}
		if lane := doc.Lane(c.Lane); lane != nil {
			parts = append(parts, oneLine(planning.LaneName(w.app.lang, lane)))
		}
	}
	return strings.Join(parts, "  ·  ")
}

// showProblems says how many problems there are.
func (s *statusBar) showProblems() {
	if s.problems == nil || s.w.problems == nil {
		return
	}
	text, errors := s.w.problems.Summary()
	color := theme.ColorNamePlaceHolder
	switch {
	case text == "":
		text = s.w.t("status.problems.none")
	case errors:
		color = theme.ColorNameError
	default:
		color = theme.ColorNameWarning
	}
	s.problems.SetText(text, color)
	s.object.Refresh()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
