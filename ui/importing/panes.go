package importing

import "fyne.io/fyne/v2"

// panes lays a preview out: what can be said of the whole above; the table at
// the left with what is told below it, the blueprint at the right. In a low
// window the table keeps what height there is.
type panes struct{}

// The heights of its strips, in units, and the share of the left side.
const (
	settingsHeight = 50
	linkHeight     = 28
	toldShare      = 0.30 // of the height of the left side
	mostTold       = 240
	leftShare      = 0.5
	paneGap        = 10
	lowWindow      = 330 // of the body: there is no room for the links, nor for the list of what is told
	lowTold        = 26
)

// MinSize is small: the parts take what there is.
func (*panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 180) }

// Layout places the settings, the links, the table, what is told, the blueprint
// and the hint.
func (*panes) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	place(o[0], 0, 0, size.Width, settingsHeight)
	top := float32(settingsHeight + 6)
	half := size.Width*leftShare - paneGap/2
	low := size.Height < lowWindow
	show(o[1], !low)
	show(o[5], !low)
	if !low {
		links := o[1].MinSize().Width
		place(o[1], 0, top, links, linkHeight)
		place(o[5], half+paneGap, top, half, linkHeight)
		top += linkHeight + 4
	}
	told := min((size.Height-top)*toldShare, mostTold)
	if low { // how much is told, and no more
		told = lowTold
	}
	place(o[2], 0, top, half, size.Height-top-told)
	place(o[3], 0, size.Height-told+4, half, told-4)
	place(o[4], half+paneGap, top, half, size.Height-top)
}

// settingsRow puts what can be said of the whole side by side.
type settingsRow struct{}

const settingGap = 12

// MinSize is that of all side by side.
func (settingsRow) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		s := o.MinSize()
		least.Width += s.Width + settingGap
		least.Height = max(least.Height, s.Height)
	}
	return least
}

// Layout places them.
func (settingsRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		w := o.MinSize().Width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + settingGap
	}
}
