package tour

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/frame"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// Hint is what a hint for beginners is about.
type Hint string

// The hints, in their order; their texts are "ui.tour.HINT".
const (
	Begin  Hint = "begin" // in place of the first one, in a document that nobody has begun
	Cards  Hint = "select"
	Links  Hint = "link"
	Heads  Hint = "grid"
	Panel  Hint = "panel"
	Safety Hint = "safe"
)

var hints = []Hint{Cards, Links, Heads, Panel, Safety}

// Area is a part of the window, in units of it.
type Area struct {
	At   fyne.Position
	Size fyne.Size
}

// Window is what the hints know of what they lie on.
type Window struct {
	Of    func(Hint) (Area, bool) // where what one speaks of is to be seen
	Blank func() bool             // nobody has begun the document
	Keep  func() []Area           // what a hint leaves free, if it can
}

// Tour is the hints of a window; one of them shows, beside what it speaks of.
type Tour struct {
	*frame.Frame
	at      int
	shown   Hint
	window  Window
	object  *fyne.Container // nil: none shows
	pointer *pointer
	Object  *fyne.Container // over the canvas, for it
}

// New makes the hints of a window; none shows.
func New(f *frame.Frame, w Window) *Tour {
	return &Tour{Frame: f, window: w, Object: container.NewStack()}
}

// On reports whether a hint shows.
func (t *Tour) On() bool { return t.object != nil }

// Begin shows the first hint.
func (t *Tour) Begin() {
	t.End()
	t.pointer = newPointer()
	t.object = container.New(t)
	t.Object.Add(t.object)
	t.show(0)
}

// End takes the hint away.
func (t *Tour) End() {
	if !t.On() {
		return
	}
	t.Object.Remove(t.object)
	t.object = nil
	t.Refocus()
}

// Follow brings the hint beside what it speaks of, which may have moved.
func (t *Tour) Follow() {
	if t.On() {
		t.Layout(nil, t.object.Size())
		t.object.Refresh()
	}
}

// t is a text of the hints.
func (t *Tour) t(key string) string { return words.T(t.Language, "ui."+key) }

// show shows a hint; behind the last one the tour is over for good.
func (t *Tour) show(i int) {
	if i >= len(hints) {
		t.never()
		return
	}
	t.at, t.shown = i, hints[i]
	if i == 0 && t.window.Blank() {
		t.shown = Begin
	}
	key := "tour." + string(t.shown)
	count := widget.NewLabel(strconv.Itoa(i+1) + " / " + strconv.Itoa(len(hints)))
	count.Importance = widget.LowImportance
	skip := widgets.NewButton(t, t.t("tour.skip"), nil, t.never)
	skip.Importance = widget.LowImportance
	back := widgets.NewButton(t, t.t("tour.back"), nil, func() { t.show(i - 1) })
	if i == 0 {
		back.Disable()
	}
	next := widgets.NewButton(t, t.t("tour.next"), nil, func() { t.show(i + 1) })
	if i == len(hints)-1 {
		next.SetText(t.t("tour.done"))
	}
	next.Importance = widget.HighImportance
	text := widgets.Wrapped(t.t(key), widget.MediumImportance)
	text.Resize(fyne.NewSize(bubbleWidth-24, 1)) // what wraps knows its height only at its width
	body := container.NewVBox(widgets.Heading(t.t(key+".title")), text, container.NewHBox(skip, layout.NewSpacer(), count, back, next))
	plate := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	plate.StrokeColor, plate.StrokeWidth, plate.CornerRadius = theme.Color(theme.ColorNamePrimary), 1.5, 8
	inside := widgets.Quietly(container.New(layout.NewCustomPaddedLayout(8, 10, 12, 12), body), func() { t.Later(t.Refocus) })
	t.object.Objects = append(t.pointer.objects(), container.NewStack(plate, inside))
	t.Follow()
	t.Refocus()
}

// never ends the tour for good.
func (t *Tour) never() {
	t.Memory.Change(func(m *memory.Content) { m.Toured = true })
	t.End()
}
