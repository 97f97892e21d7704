package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// tourHints is the hints for beginners: the keys of their texts.
var tourHints = []string{"select", "link", "grid", "panel", "safe"}

// tour is a hint that shows in a corner of the canvas, in nobody's way.
type tour struct {
	w      *Window
	at     int
	object *fyne.Container
}

// The size of a hint and how far it stands from the canvas's corner, in
// units.
const (
	hintWidth = 340
	hintInset = 16
)

// tour shows the hints to who opens a document for the first time.
func (w *Window) tourOnce() {
	if w.app.Memory.Toured || w.app.State == "" || w.touring != nil || w.session == nil {
		return
	}
	for _, other := range w.app.windows {
		if other.touring != nil {
			return
		}
	}
	w.startTour()
}

func (w *Window) startTour() {
	w.endTour()
	t := &tour{w: w, object: container.New(cornerLayout{})}
	w.touring = t
	w.hints.Add(t.object)
	t.show(0)
}

// show shows a hint; behind the last one the tour is over for good.
func (t *tour) show(i int) {
	w := t.w
	if i >= len(tourHints) {
		t.never()
		return
	}
	t.at = i
	key := "tour." + tourHints[i]
	count := widget.NewLabel(strconv.Itoa(i+1) + " / " + strconv.Itoa(len(tourHints)))
	count.Importance = widget.LowImportance
	never := widgets.NewButton(w, w.t("tour.never"), nil, t.never)
	never.Importance = widget.LowImportance
	next := widgets.NewButton(w, w.t("tour.next"), nil, func() { t.show(i + 1) })
	if i == len(tourHints)-1 {
		next.SetText(w.t("tour.done"))
	}
	next.Importance = widget.HighImportance
	text := widgets.Wrapped(w.t(key), widget.MediumImportance)
	text.Resize(fyne.NewSize(hintWidth-24, 1)) // what wraps knows its height only at its width
	body := container.NewVBox(widgets.Heading(w.t(key+".title")), text, container.NewHBox(count, layout.NewSpacer(), never, next))
	plate := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	plate.StrokeColor, plate.StrokeWidth, plate.CornerRadius = theme.Color(theme.ColorNamePrimary), 1.5, 8
	t.object.Objects = []fyne.CanvasObject{container.NewStack(plate, container.New(layout.NewCustomPaddedLayout(8, 10, 12, 12), body))}
	t.object.Refresh()
	w.Refocus()
}

// never ends the tour for good.
func (t *tour) never() {
	t.w.app.Memory.Change(func(m *memory.Content) { m.Toured = true })
	t.w.endTour()
}

func (w *Window) endTour() {
	if w.touring == nil {
		return
	}
	w.hints.Remove(w.touring.object)
	w.touring = nil
	w.Refocus()
}

// cornerLayout puts an object into the lower left corner.
type cornerLayout struct{}

func (cornerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(hintWidth, o.MinSize().Height))
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(hintWidth, h))
		o.Move(fyne.NewPos(hintInset, size.Height-h-hintInset))
	}
}

func (cornerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
