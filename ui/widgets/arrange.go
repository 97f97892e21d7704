package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Distances within a panel, in units.
const (
	Edge      = 12 // from the panel's border
	RowGap    = 7  // between rows of fields
	columnGap = 8  // between two fields in a row
	LabelGap  = 2  // from a label to its field
)

// Stacked puts objects below one another.
func Stacked(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// Padded keeps an object away from a panel's border.
func Padded(top, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, Edge, Edge), o)
}

// BlankSpace is nothing, so wide and high.
func BlankSpace(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

// columns puts what is visible side by side, by the shares given, all alike
// where there are none.
type columns struct {
	gap    float32
	shares []float32
}

func Beside(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columns{gap: columnGap}, objects...)
}

func BesideBy(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columns{gap, shares}, objects...)
}

func (l columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	total := float32(0)
	for i := range objects {
		total += l.share(i)
	}
	x, room := float32(0), size.Width-l.gap*float32(len(objects)-1)
	for i, o := range objects {
		w := room * l.share(i) / total
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + l.gap
	}
}

func (l columns) share(i int) float32 {
	if i < len(l.shares) {
		return l.shares[i]
	}
	return 1
}

func (l columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(l.gap*float32(len(objects)-1), 0)
	for _, o := range objects {
		s := o.MinSize()
		least.Width += s.Width
		least.Height = max(least.Height, s.Height)
	}
	return least
}

// centredRow puts objects side by side, each as wide as it needs, in the
// middle of the row's height; what is after the gapAt-th stands at the right.
type centredRow struct {
	gap  float32
	grow int // the object that takes what room is left
}

func Row(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(centredRow{gap, grow}, objects...)
}

func (l centredRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Width
	for i, o := range objects {
		if o.Visible() {
			if i != l.grow {
				left -= o.MinSize().Width
			}
			left -= l.gap
		}
	}
	left += l.gap
	widest := l.widest(objects)
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if i == l.grow {
			s.Width = max(0, left)
		} else if i == widest && left < 0 {
			s.Width = max(leastInRow, s.Width+left)
		}
		o.Resize(s)
		o.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		x += s.Width + l.gap
	}
}

// leastInRow is how narrow the widest object becomes in a row that is too narrow
// for all: it gives what is missing, so that none goes past the row's end.
const leastInRow = 72

// widest is the object that takes most room of those that do not grow.
func (l centredRow) widest(objects []fyne.CanvasObject) int {
	at, most := -1, float32(0)
	for i, o := range objects {
		if w := o.MinSize().Width; o.Visible() && i != l.grow && w > most {
			at, most = i, w
		}
	}
	return at
}

func (l centredRow) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		least.Width += s.Width + l.gap
		least.Height = max(least.Height, s.Height)
	}
	least.Width -= l.gap
	return least
}

// TopLayout puts all but the last object below one another, and gives the
// last what room is left.
type TopLayout struct{}

func (*TopLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		h := o.MinSize().Height
		if i == len(objects)-1 {
			h = max(0, size.Height-y)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		if again := o.MinSize().Height; i < len(objects)-1 && again != h {
			h = again // what wraps knows its height only at its width
			o.Resize(fyne.NewSize(size.Width, h))
		}
		y += h
	}
}

func (*TopLayout) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		s := o.MinSize()
		least.Width = max(least.Width, s.Width)
		least.Height += s.Height
	}
	return least
}

// The records of each kind that are selected.
