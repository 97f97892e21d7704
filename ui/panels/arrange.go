package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Distances within a panel, in units.
const (
	edge      = 12 // from the panel's border
	rowGap    = 7  // between rows of fields
	columnGap = 8  // between two fields in a row
	labelGap  = 2  // from a label to its field
)

// stacked puts objects below one another.
func stacked(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// padded keeps an object away from a panel's border.
func padded(top, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, edge, edge), o)
}

// blankSpace is nothing, so wide and high.
func blankSpace(width, height float32) fyne.CanvasObject {
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

func beside(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columns{gap: columnGap}, objects...)
}

func besideBy(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
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

func row(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
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
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if i == l.grow {
			s.Width = max(0, left)
		}
		o.Resize(s)
		o.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		x += s.Width + l.gap
	}
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

// leastSize gives an object a least size.
type leastSize struct{ fyne.Size }

func sized(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(leastSize{fyne.NewSize(width, height)}, o)
}

func (l leastSize) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (l leastSize) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := l.Size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
