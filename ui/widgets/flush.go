package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flush puts parts of a window around a middle with no gap between them: the
// toolkit's border layout leaves one, which would show as a white stripe
// beside the desk. A nil part is left out.
func Flush(top, bottom, right, middle fyne.CanvasObject) fyne.CanvasObject {
	l := flushLayout{top, bottom, right, middle}
	c := container.New(l)
	for _, o := range []fyne.CanvasObject{middle, right, bottom, top} {
		if o != nil {
			c.Add(o)
		}
	}
	return c
}

type flushLayout struct{ top, bottom, right, middle fyne.CanvasObject }

// least is the room that a part takes; none if it is hidden.
func least(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func (l flushLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t, b, r := least(l.top).Height, least(l.bottom).Height, least(l.right).Width
	set := func(o fyne.CanvasObject, x, y, w, h float32) {
		if o != nil {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, h))
		}
	}
	set(l.top, 0, 0, size.Width, t)
	set(l.bottom, 0, size.Height-b, size.Width, b)
	set(l.right, size.Width-r, t, r, size.Height-t-b)
	set(l.middle, 0, t, size.Width-r, size.Height-t-b)
}

func (l flushLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	t, b, r, m := least(l.top), least(l.bottom), least(l.right), least(l.middle)
	return fyne.NewSize(max(t.Width, b.Width, m.Width+r.Width), t.Height+b.Height+max(m.Height, r.Height))
}
