package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// FoldHead is a line that unfolds what lies below it.
type FoldHead struct {
	Actor
	Text string
	Note string // in grey at its right: what is inside
	Open bool
}

// foldHeight is in units.
const foldHeight = 26

func NewFoldHead(text string, open bool, toggled func(bool)) *FoldHead {
	h := &FoldHead{Text: text, Open: open}
	h.Act = func() {
		h.Open = !h.Open
		h.Refresh()
		toggled(h.Open)
	}
	h.Keys = func(k fyne.KeyName) bool {
		if k == fyne.KeyRight && !h.Open || k == fyne.KeyLeft && h.Open {
			h.Act()
			return true
		}
		return false
	}
	h.Of(h)
	return h
}

func (h *FoldHead) Say(text, note string) {
	if h.Text != text || h.Note != note {
		h.Text, h.Note = text, note
		h.Refresh()
	}
}

func (h *FoldHead) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	arrow := canvas.NewImageFromResource(nil)
	arrow.FillMode = canvas.ImageFillContain
	text, note := BoldLabel(h.Text), Caption(h.Note)
	r := &Drawing{Parts: []fyne.CanvasObject{box, arrow, text, note}, Least: fyne.NewSize(60, foldHeight)}
	const signSize = 14
	r.Place = func(size fyne.Size) {
		box.Move(fyne.NewPos(-5, 1))
		box.Resize(fyne.NewSize(size.Width+10, size.Height-2))
		arrow.Resize(fyne.NewSquareSize(signSize))
		arrow.Move(fyne.NewPos(-2, (size.Height-signSize)/2))
		note.Whole, text.Whole = true, true
		n, m := note.MinSize(), text.MinSize()
		note.Whole, text.Whole = false, false
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
	r.Paint = func() {
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		if h.Hovered {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		h.Look(box, 5)
		c := theme.Color(theme.ColorNamePlaceHolder)
		if arrow.Resource = RightSign(c); h.Open {
			arrow.Resource = DownSign(c)
		}
		text.Text, note.Text = h.Text, h.Note
		r.Place(h.Size())
		text.Refresh()
		note.Refresh()
		arrow.Refresh()
		box.Refresh()
	}
	r.Paint()
	return r
}
