package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
)

// statusBar is the window's lower edge: what is being done or what the
// pointer is on, and the zoom.
type statusBar struct {
	w      *Window
	object fyne.CanvasObject
	text   *widget.Label
	zoom   *widget.Label
	wait   *fyne.Container
	stop   *button
	moving *widget.ProgressBarInfinite
}

func newStatusBar(w *Window) *statusBar {
	s := &statusBar{w: w, text: widget.NewLabel(""), zoom: widget.NewLabel("")}
	s.text.Truncation = fyne.TextTruncateEllipsis
	s.zoom.Alignment = fyne.TextAlignCenter
	s.moving = widget.NewProgressBarInfinite()
	s.moving.Stop()
	s.stop = newButton(w, w.t("cancel"), theme.CancelIcon(), nil)
	s.stop.Importance = widget.LowImportance
	s.wait = container.NewHBox(container.New(layout.NewCustomPaddedLayout(8, 8, 0, 0), sized(s.moving, 120, 8)), s.stop)
	s.wait.Hide()

	var zoom fyne.CanvasObject = layout.NewSpacer()
	if w.shown != nil {
		small := func(id, text string) fyne.CanvasObject {
			a := actionNamed(id)
			b := newButton(w, text, nil, func() { w.do(a) })
			b.Importance = widget.LowImportance
			return b
		}
		zoom = container.NewHBox(small("zoom.out", "−"), sized(s.zoom, 64, 0), small("zoom.in", "+"), small("zoom.fit", w.t("tool.zoom.fit")))
	}
	s.object = container.NewBorder(nil, nil, nil, container.NewHBox(s.wait, zoom), s.text)
	s.showCard()
	return s
}

// sized gives an object a least size.
func sized(o fyne.CanvasObject, width, height float32) fyne.CanvasObject {
	return container.New(leastLayout{fyne.NewSize(width, height)}, o)
}

type leastLayout struct{ least fyne.Size }

func (l leastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (l leastLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := l.least
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

// busy says what is being done, with a way to stop it.
func (s *statusBar) busy(text string, cancel func()) {
	s.text.SetText(text)
	s.stop.OnTapped = cancel
	s.wait.Show()
	s.moving.Start()
}

// idle says that it is done.
func (s *statusBar) idle() {
	s.moving.Stop()
	s.wait.Hide()
	s.showCard()
}

// say shows a sentence until something else happens.
func (s *statusBar) say(text string) { s.text.SetText(text) }

func (s *statusBar) showZoom() {
	if s.w.shown != nil {
		s.zoom.SetText(strconv.Itoa(editor.Percent(s.w.board.View().Zoom)) + " %")
	}
}

// showCard says what the pointer is on, or else what is picked, or else what
// the document holds.
func (s *statusBar) showCard() {
	w := s.w
	if w.shown == nil {
		s.text.SetText(w.t("status.welcome"))
		return
	}
	on := w.board.On()
	if on == "" {
		on = w.board.Picked()
	}
	c := w.shown.card(string(on))
	if c == nil {
		d := w.shown.doc
		s.text.SetText(w.t("status.document", "cards", d.CardTable().Len(), "steps", len(d.Steps()), "lanes", len(d.Lanes)))
		return
	}
	parts := []string{oneLine(c.Text)}
	if step := w.shown.doc.Step(c.Step); step != nil && step.Name != "" {
		parts = append(parts, oneLine(step.Name))
	}
	if name := w.laneName(c); name != "" {
		parts = append(parts, name)
	}
	s.text.SetText(strings.Join(parts, "  ·  "))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
