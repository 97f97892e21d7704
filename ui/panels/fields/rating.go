package fields

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/ui/widgets"
)

// ratingColors is how a rating of 1 to 5 looks: from quiet to loud.
var ratingColors = [model.MaxRating + 1]color.Color{
	color.Transparent,
	color.NRGBA{0x7c, 0xb5, 0x18, 0xff},
	color.NRGBA{0xe9, 0xb9, 0x0b, 0xff},
	color.NRGBA{0xf5, 0xa5, 0x0b, 0xff},
	color.NRGBA{0xf7, 0x90, 0x09, 0xff},
	color.NRGBA{0xd9, 0x2d, 0x20, 0xff},
}

// rating is a row of five blocks. A press on the last full one empties it;
// with the keyboard the arrows count, 1 to 5 set and 0 or Delete empties it.
type rating struct {
	widgets.Actor
	v     int // 0: not rated, or mixed
	mixed bool
	set   func(int)
}

func newRating(set func(int)) *rating {
	r := &rating{set: set}
	r.ActAt = func(p fyne.Position) {
		i := min(model.MaxRating, int(p.X/r.Size().Width*model.MaxRating)+1)
		if i == r.v {
			i = 0
		}
		r.set(i)
	}
	r.Keys = r.key
	r.Of(r)
	return r
}

func (r *rating) show(v int, mixed bool) {
	if r.v != v || r.mixed != mixed {
		r.v, r.mixed = v, mixed
		r.Refresh()
	}
}

func (r *rating) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft:
		r.set(max(0, r.v-1))
	case fyne.KeyRight:
		r.set(min(model.MaxRating, r.v+1))
	case fyne.KeyDelete, fyne.KeyBackspace:
		r.set(0)
	default:
		n, err := strconv.Atoi(string(k))
		if err != nil || n > model.MaxRating || n < 0 {
			return false
		}
		r.set(n)
	}
	return true
}

func (r *rating) CreateRenderer() fyne.WidgetRenderer {
	p := &widgets.Drawing{Least: fyne.NewSize(90, 20)}
	focus := canvas.NewRectangle(color.Transparent)
	p.Parts = append(p.Parts, focus)
	blocks := make([]*canvas.Rectangle, model.MaxRating)
	for i := range blocks {
		blocks[i] = canvas.NewRectangle(color.Transparent)
		p.Parts = append(p.Parts, blocks[i])
	}
	p.Place = func(size fyne.Size) {
		const gap, height = 4, 11
		w := (size.Width - 4*gap) / model.MaxRating
		for i, b := range blocks {
			b.Move(fyne.NewPos(float32(i)*(w+gap), (size.Height-height)/2))
			b.Resize(fyne.NewSize(w, height))
		}
		focus.Move(fyne.NewPos(-3, 0))
		focus.Resize(size.AddWidthHeight(6, 0))
	}
	p.Paint = func() {
		focus.StrokeWidth = 0
		r.Look(focus, 5)
		focus.Refresh()
		for i, b := range blocks {
			b.CornerRadius = 3
			b.StrokeWidth = 0
			switch {
			case r.mixed:
				b.FillColor = color.Transparent
				b.StrokeColor, b.StrokeWidth = theme.Color(theme.ColorNamePlaceHolder), 1
			case i < r.v:
				b.FillColor = ratingColors[min(r.v, model.MaxRating)]
			default:
				b.FillColor = widgets.Blend(theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNamePlaceHolder), 0.22)
			}
			b.Refresh()
		}
	}
	p.Paint()
	return p
}

// RatingField is a rating of the records.
type RatingField struct {
	b   Bind[int]
	Row *rating
}

// Rating is a field of a rating.
func Rating(b Bind[int]) *RatingField {
	f := &RatingField{b, newRating(func(v int) { _ = b.Set(v, false) })}
	f.Row.Back = b.sheet.Escape
	return f
}

func (f *RatingField) Object() fyne.CanvasObject { return f.Row }

func (f *RatingField) Allow(on bool) { f.Row.Allow(on) }

func (f *RatingField) Load() { f.Row.show(f.b.Get()) }
