package widgets

import "fyne.io/fyne/v2"

// Drawing is the renderer of a widget that says how by functions.
type Drawing struct {
	Parts []fyne.CanvasObject
	Least fyne.Size
	min   func() fyne.Size // nil: least
	Place func(fyne.Size)
	Paint func()
}

func (r *Drawing) Layout(size fyne.Size) { r.Place(size) }

func (r *Drawing) Refresh() { r.Paint() }

func (r *Drawing) Objects() []fyne.CanvasObject { return r.Parts }

func (r *Drawing) Destroy() {}

func (r *Drawing) MinSize() fyne.Size {
	if r.min != nil {
		return r.min()
	}
	return r.Least
}
