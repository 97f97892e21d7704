package overlays

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	picture "touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/raster"
	"touchline/model/overlay"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// Bar is the strip.
type Bar struct {
	*frame.Frame
	Source
	Object *fyne.Container

	which   *widgets.Choice
	classes *fyne.Container
	all     *widgets.Pill
	without *widgets.Label

	scheme *overlay.Scheme // whose classes are shown
	dark   bool
	pills  []*widgets.Pill // by class
	listen bool            // a choice comes from the hand
}

// Source is what the bar shows.
type Source struct {
	Editor  func() *editor.Editor
	Actions *actions.Table
	Theme   func() *compose.Theme // of the picture
	OnMap   func() bool           // the picture shows, and nothing in its place
	Say     func(string)          // for a while, in the status
	Changed func()                // the bar came or went: what it stands in is laid out anew
}

// New makes the bar.
func New(w *frame.Frame, of Source) *Bar {
	b := &Bar{Frame: w, Source: of}
	var names []string
	for _, o := range overlay.All() {
		names = append(names, o.Name(w.Lang()))
	}
	b.which = widgets.NewChoice(w, names, -1, func(at int) {
		if b.listen && at >= 0 {
			b.Editor().LayOver(overlay.All()[at].ID)
			b.FocusBoard()
		}
	})
	b.classes = container.New(inRow{})
	b.without = widgets.NewLabel("", theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
	b.without.Whole = true
	done := widgets.NewButton(w, "", theme.CancelIcon(), func() { b.Actions.Do("overlay") })
	done.Importance, done.Tip = widget.LowImportance, b.Actions.Tip("overlay")
	p := theme.Padding()
	// What is too wide for the window scrolls.
	row := container.NewBorder(nil, nil, widgets.Sized(b.which, choiceWidth, 0), done, widgets.Sideways(b.classes))
	strip := widgets.Quietly(widgets.Ground(container.New(layout.NewCustomPaddedLayout(p, p, 2*p, p), row)), func() { w.Later(w.Refocus) })
	b.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), strip, widgets.Hairline())
	b.Object.Hide()
	return b
}

// choiceWidth is that of the choice of an overlay, in units.
const choiceWidth = 168

// Follow brings the bar to what the editor has laid over the picture. Beside a
// table or a board it would explain nothing that is there.
func (b *Bar) Follow() {
	l := b.Editor().Laid()
	if on := l.Overlay != nil && b.OnMap(); on != b.Object.Visible() {
		if b.Object.Hidden = !on; !on {
			b.scheme = nil
		}
		b.Changed()
	}
	if l.Overlay == nil {
		return
	}
	b.listen = false
	for i, o := range overlay.All() {
		if o == l.Overlay.Overlay && b.which.SelectedIndex() != i {
			b.which.SetSelectedIndex(i)
		}
	}
	b.listen = true
	b.make(l)
	for i, p := range b.pills {
		n := l.Overlay.Counts[i]
		p.Say(b.text("count", "name", l.Overlay.Scheme.Classes[i].Name, "n", n))
		p.Turn(l.Only != 0 && l.Only.Has(i), false)
		p.Hidden = n == 0 && (l.Only == 0 || !l.Only.Has(i))
	}
	b.all.Turn(l.Only == 0, false)
	b.without.Text = b.text("without", "n", l.Overlay.Without)
	b.without.Hidden = l.Overlay.Without == 0
	if l.Overlay.Nothing() {
		b.without.Text, b.without.Hidden = b.text("nothing"), false
	}
	b.all.Hidden = l.Overlay.Nothing()
	b.without.Refresh()
	b.classes.Refresh()
}

// make makes a pill for each class, where those that are there are of others.
func (b *Bar) make(l compose.Look) {
	t := b.Theme()
	if b.scheme == l.Overlay.Scheme && b.dark == t.Screen {
		return
	}
	b.scheme, b.dark, b.pills = l.Overlay.Scheme, t.Screen, nil
	b.classes.RemoveAll()
	b.all = b.pill(b.text("all"), func() { b.Editor().ShowAllClasses() })
	b.classes.Add(b.all)
	for i, class := range l.Overlay.Scheme.Classes {
		p := b.pill("", func() { b.Editor().ShowClass(i) })
		p.Picture, p.PictureSize = swatch(t, class)
		b.pills = append(b.pills, p)
		b.classes.Add(p)
	}
	b.classes.Add(b.without)
}

// swatch is a field as it is on the cards, and its size in units. It is fine
// enough for screens of any density.
func swatch(t *compose.Theme, class overlay.Class) (image.Image, fyne.Size) {
	const fine, unit = 4.0, 4.0 / 3 // px, and units, for a pt
	s := compose.Swatch(t, class)
	img := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(s.Size.W*fine)), int(math.Ceil(s.Size.H*fine))))
	raster.NewPainter(picture.InParts(s), nil).Paint(img, fine)
	return img, fyne.NewSize(float32(s.Size.W*unit), float32(s.Size.H*unit))
}

func (b *Bar) pill(text string, do func()) *widgets.Pill {
	p := widgets.NewPill(text, widgets.ThemeColor(theme.ColorNamePrimary), nil)
	p.Back = b.FocusBoard
	p.Act = func() {
		do()
		b.FocusBoard()
	}
	return p
}

// text is a text of the bar.
func (b *Bar) text(key string, args ...any) string {
	return words.T(b.Lang(), "overlay.legend."+key, args...)
}

// inRow puts what shows beside each other, each as high as it asks for.
type inRow struct{}

const rowGap = 6 // units

func (inRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		x += m.Width + rowGap
	}
}

func (inRow) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size.Width += m.Width + rowGap
			size.Height = max(size.Height, m.Height)
		}
	}
	return size
}
