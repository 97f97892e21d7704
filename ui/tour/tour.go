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

// hints is the hints for beginners: the keys of their texts.
var hints = []string{"select", "link", "grid", "panel", "safe"}

// Tour is the hints of a window; one of them shows in a corner of the canvas, in
// nobody's way.
type Tour struct {
	*frame.Frame
	at     int
	object *fyne.Container // nil: none shows
	Object *fyne.Container // over the canvas, for it
}

// The size of a hint and how far it stands from the canvas's corner, in
// units.
const (
	hintWidth = 340
	hintInset = 16
)

// New makes the hints of a window; none shows.
func New(f *frame.Frame) *Tour { return &Tour{Frame: f, Object: container.NewStack()} }

// On reports whether a hint shows.
func (t *Tour) On() bool { return t.object != nil }

// Begin shows the first hint.
func (t *Tour) Begin() {
	t.End()
	t.object = container.New(cornerLayout{})
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

// t is a text of the hints.
func (t *Tour) t(key string) string { return words.T(t.Language, "ui."+key) }

// show shows a hint; behind the last one the tour is over for good.
func (t *Tour) show(i int) {
	if i >= len(hints) {
		t.never()
		return
	}
	t.at = i
	key := "tour." + hints[i]
	count := widget.NewLabel(strconv.Itoa(i+1) + " / " + strconv.Itoa(len(hints)))
	count.Importance = widget.LowImportance
	never := widgets.NewButton(t, t.t("tour.never"), nil, t.never)
	never.Importance = widget.LowImportance
	next := widgets.NewButton(t, t.t("tour.next"), nil, func() { t.show(i + 1) })
	if i == len(hints)-1 {
		next.SetText(t.t("tour.done"))
	}
	next.Importance = widget.HighImportance
	text := widgets.Wrapped(t.t(key), widget.MediumImportance)
	text.Resize(fyne.NewSize(hintWidth-24, 1)) // what wraps knows its height only at its width
	body := container.NewVBox(widgets.Heading(t.t(key+".title")), text, container.NewHBox(count, layout.NewSpacer(), never, next))
	plate := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	plate.StrokeColor, plate.StrokeWidth, plate.CornerRadius = theme.Color(theme.ColorNamePrimary), 1.5, 8
	t.object.Objects = []fyne.CanvasObject{container.NewStack(plate, container.New(layout.NewCustomPaddedLayout(8, 10, 12, 12), body))}
	t.object.Refresh()
	t.Refocus()
}

// never ends the tour for good.
func (t *Tour) never() {
	t.Memory.Change(func(m *memory.Content) { m.Toured = true })
	t.End()
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
