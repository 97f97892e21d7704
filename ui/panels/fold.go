package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// foldHead is a line that unfolds what lies below it.
type foldHead struct {
	actor
	text string
	note string // in grey at its right: what is inside
	open bool
}

// foldHeight is in units.
const foldHeight = 26

func newFoldHead(text string, open bool, toggled func(bool)) *foldHead {
	h := &foldHead{text: text, open: open}
	h.act = func() {
		h.open = !h.open
		h.Refresh()
		toggled(h.open)
	}
	h.keys = func(k fyne.KeyName) bool {
		if k == fyne.KeyRight && !h.open || k == fyne.KeyLeft && h.open {
			h.act()
			return true
		}
		return false
	}
	h.of(h)
	return h
}

func (h *foldHead) say(text, note string) {
	if h.text != text || h.note != note {
		h.text, h.note = text, note
		h.Refresh()
	}
}

func (h *foldHead) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	arrow := canvas.NewImageFromResource(nil)
	arrow.FillMode = canvas.ImageFillContain
	text, note := boldLabel(h.text), caption(h.note)
	r := &plain{objects: []fyne.CanvasObject{box, arrow, text, note}, least: fyne.NewSize(60, foldHeight)}
	const signSize = 14
	r.layout = func(size fyne.Size) {
		box.Move(fyne.NewPos(-5, 1))
		box.Resize(fyne.NewSize(size.Width+10, size.Height-2))
		arrow.Resize(fyne.NewSquareSize(signSize))
		arrow.Move(fyne.NewPos(-2, (size.Height-signSize)/2))
		note.whole, text.whole = true, true
		n, m := note.MinSize(), text.MinSize()
		note.whole, text.whole = false, false
		const left = signSize + 3
		room := size.Width - left
		const gap = 8
		n.Width = min(n.Width, max(room-m.Width-gap, room*0.45))
		if n.Width > 0 {
			room -= n.Width + gap
		}
		m.Width = min(m.Width, max(0, room))
		text.Resize(m)
		text.Move(fyne.NewPos(left, (size.Height-m.Height)/2))
		note.Resize(n)
		note.Move(fyne.NewPos(size.Width-n.Width, (size.Height-n.Height)/2))
	}
	r.refresh = func() {
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		if h.hovered {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		h.look(box, 5)
		c := theme.Color(theme.ColorNamePlaceHolder)
		if arrow.Resource = rightSign(c); h.open {
			arrow.Resource = downSign(c)
		}
		text.text, note.text = h.text, h.note
		r.layout(h.Size())
		text.Refresh()
		note.Refresh()
		arrow.Refresh()
		box.Refresh()
	}
	r.refresh()
	return r
}
