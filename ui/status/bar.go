package status

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/view"
	planning "touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/desk"
	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// Bar is the window's lower edge: how safe the document is, what is
// being done, said or selected, the problems, and the zoom.
type Bar struct {
	*frame.Frame
	Source
	Object       fyne.CanvasObject
	SafetyButton *widgets.FlatButton // nil on the start page
	Text         *widget.Label
	problems     *widgets.FlatButton
	zoom         *widgets.FlatButton
	undo         *widgets.FlatButton // beside what was deleted
	Wait         *fyne.Container
	StopButton   *widgets.Button
	moving       *widget.ProgressBarInfinite

	until     time.Time // a message stays at least as long
	following bool      // the safety is looked at again soon
	over      bool      // another bar is in its place
	concerns  []desk.Concern
}

// How long messages stay, whatever the pointer passes over.
const (
	messageStays = 4 * time.Second
	warningStays = 12 * time.Second
)

// Source is what the bar tells of.
type Source struct {
	Desk     *desk.Desk // nil on the start page
	Actions  *actions.Table
	View     func() view.View // where the window stands
	Problems func() Problems
}

// Problems is what is said of them.
type Problems struct {
	Text  string              // how many there are to look at, or that there are none
	Parts string              // how many of each sort
	Color fyne.ThemeColorName // of both
	Any   bool                // there are some
}

// New makes the bar.
func New(w *frame.Frame, of Source) *Bar {
	s := &Bar{Frame: w, Source: of, Text: widget.NewLabel("")}
	s.Text.Truncation = fyne.TextTruncateEllipsis
	s.moving = widget.NewProgressBarInfinite()
	s.moving.Stop()
	s.StopButton = widgets.NewButton(w, s.t("cancel"), theme.CancelIcon(), nil)
	s.StopButton.Importance = widget.LowImportance
	s.Wait = container.NewHBox(container.New(layout.NewCustomPaddedLayout(8, 8, 0, 0), widgets.Sized(s.moving, 120, 8)), s.StopButton)
	s.Wait.Hide()
	right := container.NewHBox(s.Wait)
	var left fyne.CanvasObject
	if of.Desk != nil {
		s.SafetyButton = widgets.NewFlatButton(w, "", nil, s.TellSafety)
		s.undo = s.small("undo", s.t("tool.undo"))
		s.undo.Hide()
		left = container.NewCenter(container.NewHBox(s.SafetyButton, s.undo))
		s.problems = widgets.NewFlatButton(s, "", widgets.Icon("problems"), func() { s.Actions.Do("panel.problems") })
		s.zoom = s.small("zoom.full", "")
		right.Add(s.problems)
		right.Add(container.NewHBox(s.small("zoom.out", "−"), widgets.Sized(s.zoom, 58, 0), s.small("zoom.in", "+"), s.small("zoom.fit", s.t("tool.zoom.fit"))))
	}
	s.Object = container.NewBorder(nil, nil, left, right, s.Text)
	return s
}

// small is a flat button of an action.
func (s *Bar) small(id, text string) *widgets.FlatButton {
	b := widgets.NewFlatButton(s, text, nil, func() { s.Actions.Do(id) })
	b.Tip = s.Actions.Tip(id)
	return b
}

// Busy says what is being done, with a way to stop it if there is one.
func (s *Bar) Busy(text string, cancel func()) {
	s.until = time.Time{}
	s.show(text, widget.MediumImportance)
	s.StopButton.OnTapped = cancel
	if cancel == nil {
		s.StopButton.Hide()
	} else {
		s.StopButton.Show()
	}
	s.Wait.Show()
	s.moving.Start()
}

// Idle says that it is done.
func (s *Bar) Idle() {
	s.moving.Stop()
	s.Wait.Hide()
	s.until = time.Time{}
	s.ShowCard()
}

// Say shows a sentence for a while.
func (s *Bar) Say(text string) { s.hold(text, widget.MediumImportance, messageStays) }

// Warn shows a sentence that should not be missed.
func (s *Bar) Warn(text string) { s.hold(text, widget.WarningImportance, warningStays) }

func (s *Bar) hold(text string, i widget.Importance, stays time.Duration) {
	until := time.Now().Add(stays)
	s.until = until
	s.show(text, i)
	time.AfterFunc(stays, func() {
		s.Later(func() {
			if s.until.Equal(until) {
				s.until = time.Time{}
				s.ShowCard()
			}
		})
	})
}

func (s *Bar) show(text string, i widget.Importance) {
	text = words.OneLine(words.Harmless(text))
	if s.Text.Text != text || s.Text.Importance != i {
		s.Text.Importance = i
		s.Text.SetText(text)
	}
}

func (s *Bar) ShowZoom() {
	if s.zoom != nil {
		s.zoom.SetText(words.Count(view.Percent(s.View().Zoom))+"%", "")
	}
}

// ShowCard says what the editor has to say, or what the pointer is on, or
// what is selected, or else what the document holds.
func (s *Bar) ShowCard() {
	if time.Now().Before(s.until) || s.Wait.Visible() {
		return
	}
	if s.Desk == nil {
		s.show(s.t("status.welcome"), widget.MediumImportance)
		return
	}
	ed := s.Desk.Editor()
	text := s.selected()
	if ed.Status().Key != "" {
		text = s.said()
	}
	s.show(text, widget.MediumImportance)
	s.offerUndo()
}

// said is what the editor has to say.
func (s *Bar) said() string {
	st := s.Desk.Editor().Status()
	if st.Key == event.KeyGone {
		return words.T(s.Language, st.Key, "what", gone(s.Language, st))
	}
	args := make([]any, len(st.Args))
	for i, a := range st.Args {
		args[i] = a
	}
	return words.T(s.Language, st.Key, args...)
}

// selected says what is selected: "2 cards", "Await the result · Review".
func (s *Bar) selected() string {
	ed := s.Desk.Editor()
	doc, sel := ed.Document(), ed.Selection()
	switch {
	case sel.Len() == 0:
		var counts []string
		for _, c := range []struct {
			what string
			n    int
		}{{"cards", doc.CardTable().Len()}, {"steps", len(doc.Steps())}, {"lanes", len(doc.Lanes)}} {
			counts = append(counts, words.N(s.Language, "ui.status."+c.what, c.n))
		}
		return strings.Join(counts, " · ")
	case sel.Len() > 1:
		kind := string(sel.Kind())
		if kind == "" {
			kind = "mixed"
		}
		return words.N(s.Language, "ui.status.selected."+kind, sel.Len())
	}
	kind, _ := owner.Split(sel.Sole())
	parts := []string{words.N(s.Language, "ui.status.selected."+string(kind), 1)}
	if text, ok := ed.Text(sel.Sole()); ok && text != "" {
		parts = append(parts, oneLine(text))
	}
	if kind == owner.KindCard {
		c := doc.Card(sel.Cards()[0])
		if step := doc.Step(c.Step); step != nil && step.Name != "" {
			parts = append(parts, oneLine(step.Name))
		}
		if lane := doc.Lane(c.Lane); lane != nil {
			parts = append(parts, oneLine(planning.LaneName(s.Language, lane)))
		}
	}
	return strings.Join(parts, "  ·  ")
}

// ShowProblems says how many problems there are.
func (s *Bar) ShowProblems() {
	if s.problems == nil {
		return
	}
	p := s.Problems()
	s.problems.Tip = s.Actions.Tip("panel.problems")
	if p.Any {
		s.problems.Tip = p.Parts + " — " + s.problems.Tip
	}
	s.problems.ShowSign(p.Any)
	s.problems.SetText(p.Text, p.Color)
	s.Object.Refresh()
}

// Retire has the bar tell nothing any more: another one is in its place.
func (s *Bar) Retire() { s.over = true }

// t is a text of the bar.
func (s *Bar) t(key string, args ...any) string { return words.T(s.Language, "ui."+key, args...) }

// explain is what went wrong as a sentence with its hint.
func (s *Bar) explain(err error) string {
	return words.Said(s.Language, err)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
