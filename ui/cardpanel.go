package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	planning "touchline/canvas/layout"
	"touchline/model"
	"touchline/model/words"
)

// panelWidth is in units.
const panelWidth = 280

// cardPanel is what a picked card says, to read. Without a picked card it is
// not there.
type cardPanel struct {
	w      *Window
	object *fyne.Container
	rows   *fyne.Container
	around fyne.CanvasObject // what holds the panel and the board
}

func newCardPanel(w *Window) *cardPanel {
	p := &cardPanel{w: w, rows: container.NewVBox()}
	pad := theme.Padding()
	body := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(2*pad, 2*pad, 2*pad, 3*pad), p.rows))
	p.object = container.NewBorder(nil, nil, hairline(), nil, sized(body, panelWidth, 0))
	p.object.Hide()
	return p
}

// show shows a card, or with "" none.
func (p *cardPanel) show(o canvas.Owner) {
	c := p.w.shown.card(string(o))
	if c == nil {
		p.setVisible(false)
		return
	}
	title := widget.NewLabelWithStyle(c.Text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	title.SizeName = theme.SizeNameSubHeadingText
	p.rows.Objects = []fyne.CanvasObject{title}
	for _, f := range p.w.cardFacts(c) {
		name := widget.NewLabel(f.name)
		name.Importance = widget.LowImportance
		name.SizeName = theme.SizeNameCaptionText
		value := widget.NewLabel(f.value)
		value.Wrapping = fyne.TextWrapWord
		p.rows.Add(container.New(layout.NewCustomPaddedVBoxLayout(-2*theme.InnerPadding()), name, value))
	}
	p.rows.Refresh()
	p.setVisible(true)
}

// setVisible shows or hides the panel; the board takes or leaves its room.
func (p *cardPanel) setVisible(on bool) {
	if on == p.object.Visible() {
		return
	}
	if on {
		p.object.Show()
	} else {
		p.object.Hide()
	}
	if p.around != nil {
		p.around.Refresh()
	}
}

// fact is a line of the panel.
type fact struct{ name, value string }

// cardFacts is what there is to say of a card; what is empty is left out.
func (w *Window) cardFacts(c *model.Card) []fact {
	var facts []fact
	add := func(key, value string) {
		if value != "" {
			facts = append(facts, fact{w.t("card." + key), value})
		}
	}
	if step := w.shown.doc.Step(c.Step); step != nil {
		add("step", oneLine(step.Name))
	}
	add("lane", w.laneName(c))
	add("detail", planning.Detail(w.app.lang, c))
	add("marks", w.markNames(c.Marks))
	if t := c.Touch; t != nil {
		add("channel", planning.ChannelName(w.app.lang, t.Channel))
		add("owner", t.Owner)
		add("standard", t.Standard)
		add("time", words.Durations(w.app.lang, t.Time, t.MaxTime))
		add("wait", words.Durations(w.app.lang, t.ExpectedWait, t.MaxWait))
		add("promise", t.Promise)
		add("inputs", t.Inputs)
		add("outputs", t.Outputs)
		add("resources", t.Resources)
		add("policy", t.Policy)
		add("expectation", t.Expectation)
		add("pain", t.PainPoint)
		add("quote", t.Quote)
		add("feedback", t.Feedback)
		add("cause", t.Fail.Cause)
		add("effect", t.Fail.Effect)
		add("recovery", t.Fail.Recovery)
		add("mitigation", t.Risk.Mitigation)
		add("source", t.Source)
	}
	return facts
}

func (w *Window) laneName(c *model.Card) string {
	if lane := w.shown.doc.Lane(c.Lane); lane != nil {
		return oneLine(planning.LaneName(w.app.lang, lane))
	}
	return ""
}

func (w *Window) markNames(m model.Marks) string {
	names := ""
	for _, mark := range []struct {
		mark model.Marks
		key  string
	}{{model.MarkTruth, "map.mark.truth"}, {model.MarkFail, "map.mark.fail"}, {model.MarkWait, "map.mark.wait"}} {
		if m.Has(mark.mark) {
			if names != "" {
				names += " · "
			}
			names += words.T(w.app.lang, mark.key)
		}
	}
	return names
}
