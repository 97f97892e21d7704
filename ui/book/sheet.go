package book

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/widgets"
)

// sheet is the page that is shown. Keys and the wheel turn it.
type sheet struct {
	widgets.Actor
	p     *preview
	size  fyne.Size // of the page
	image *canvas.Image
	wheel float32
	room  fyne.Size
}

func newSheet(p *preview) *sheet {
	s := &sheet{p: p, image: canvas.NewImageFromImage(nil)}
	s.image.ScaleMode = canvas.ImageScaleFastest
	s.image.FillMode = canvas.ImageFillStretch
	s.Keys = s.key
	s.Back = func() { p.d.Modal.Close() }
	s.Act = func() { p.d.export() }
	s.ActAt = func(fyne.Position) {}
	s.Of(s)
	return s
}

// set shows a picture of the page; nil shows none.
func (s *sheet) set(img image.Image) {
	s.image.Image = img
	s.image.Refresh()
}

// key turns the page.
func (s *sheet) key(k fyne.KeyName) bool {
	d := s.p.d
	last := 0
	if d.Made != nil {
		last = len(d.Made.pages) - 1
	}
	switch k {
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp:
		d.Turn(d.Page - 1)
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace:
		d.Turn(d.Page + 1)
	case fyne.KeyHome:
		d.Turn(0)
	case fyne.KeyEnd:
		d.Turn(last)
	case fyne.KeyDelete:
		d.leaveOut()
	default:
		return false
	}
	return true
}

// Scrolled turns the page; in actual size it moves the page about.
func (s *sheet) Scrolled(e *fyne.ScrollEvent) {
	if s.p.large {
		s.p.scroll.Scrolled(e)
		return
	}
	const notch = 10 // units
	s.wheel += e.Scrolled.DY
	switch {
	case s.wheel <= -notch:
		s.wheel = 0
		s.p.d.Turn(s.p.d.Page + 1)
	case s.wheel >= notch:
		s.wheel = 0
		s.p.d.Turn(s.p.d.Page - 1)
	}
}

// CreateRenderer is the toolkit's way to the sheet's objects.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	shadow, ground := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.White)
	focus := canvas.NewRectangle(color.Transparent)
	r := &sheetRenderer{Drawing: &widgets.Drawing{Parts: []fyne.CanvasObject{shadow, ground, s.image, focus}}, s: s}
	r.Place = func(size fyne.Size) {
		x, y := max((size.Width-s.size.Width)/2, 0), max((size.Height-s.size.Height)/2, 0)
		place(ground, x, y, s.size.Width, s.size.Height)
		place(shadow, x+1, y+2, s.size.Width, s.size.Height)
		place(s.image, x, y, s.size.Width, s.size.Height)
		place(focus, x-1, y-1, s.size.Width+2, s.size.Height+2)
		if room := s.p.scroll.Size(); room != s.room {
			s.room = room
			if s.p.d.Made != nil {
				s.p.d.w.Later(s.p.d.show)
			}
		}
	}
	r.Paint = func() {
		shadow.FillColor = theme.Color(theme.ColorNameShadow)
		focus.StrokeWidth = 0
		s.Look(focus, 0)
		r.Place(s.Size())
		for _, o := range []fyne.CanvasObject{shadow, ground, focus} {
			o.Refresh()
		}
	}
	r.Paint()
	return r
}

// sheetRenderer is as small as its page needs.
type sheetRenderer struct {
	*widgets.Drawing
	s *sheet
}

// MinSize is that of the page in actual size; else it takes what there is.
func (r *sheetRenderer) MinSize() fyne.Size {
	if r.s.p.large {
		return r.s.size.AddWidthHeight(12, 12)
	}
	return fyne.NewSize(10, 10)
}
