package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
)

// feelings is a row of five faces from −2 to +2 with half steps between them.
// A press on the chosen one takes it back.
type feelings struct {
	actor
	v     figure
	mixed bool
	set   func(figure)
}

// halves is how many half steps a feeling has from end to end.
const halves = 2*(model.MaxFeeling-model.MinFeeling) + 1

func newFeelings(set func(figure)) *feelings {
	f := &feelings{set: set}
	f.at = func(p fyne.Position) {
		i := int(p.X / f.Size().Width * halves)
		f.choose(float64(min(halves-1, max(0, i)))/2 + model.MinFeeling)
	}
	f.keys = f.key
	f.of(f)
	return f
}

func (f *feelings) choose(v float64) {
	next := figure{v, true}
	if next == f.v {
		next = figure{}
	}
	f.set(next)
}

func (f *feelings) show(v figure, mixed bool) {
	if f.v != v || f.mixed != mixed {
		f.v, f.mixed = v, mixed
		f.Refresh()
	}
}

func (f *feelings) key(k fyne.KeyName) bool {
	step := 0.0
	switch k {
	case fyne.KeyLeft, fyne.KeyMinus:
		step = -0.5
	case fyne.KeyRight, fyne.KeyPlus:
		step = 0.5
	case fyne.KeyDelete, fyne.KeyBackspace:
		f.set(figure{})
		return true
	default:
		return false
	}
	if !f.v.ok {
		f.set(figure{0, true})
		return true
	}
	f.set(figure{min(model.MaxFeeling, max(model.MinFeeling, f.v.v+step)), true})
	return true
}

// feelingColor is how a feeling looks.
func feelingColor(v float64) color.Color {
	switch {
	case v <= -1:
		return color.NRGBA{0xd9, 0x2d, 0x20, 0xff}
	case v < 1:
		return color.NRGBA{0xe3, 0xa0, 0x08, 0xff}
	}
	return color.NRGBA{0x12, 0xa1, 0x5e, 0xff}
}

func (f *feelings) CreateRenderer() fyne.WidgetRenderer {
	p := &plain{least: fyne.NewSize(halves*20, 32)}
	focus := canvas.NewRectangle(color.Transparent)
	p.objects = append(p.objects, focus)
	signs := make([]*canvas.Image, halves)
	for i := range signs {
		signs[i] = canvas.NewImageFromResource(nil)
		signs[i].FillMode = canvas.ImageFillContain
		p.objects = append(p.objects, signs[i])
	}
	value := func(i int) float64 { return float64(i)/2 + model.MinFeeling }
	p.layout = func(size fyne.Size) {
		w := size.Width / halves
		for i, s := range signs {
			d := float32(12)
			if i%2 == 0 {
				d = 25
			}
			if f.v.ok && f.v.v == value(i) {
				d += 4
			}
			s.Resize(fyne.NewSquareSize(d))
			s.Move(fyne.NewPos((float32(i)+0.5)*w-d/2, (size.Height-d)/2))
		}
		focus.Resize(size)
	}
	p.refresh = func() {
		focus.StrokeWidth = 0
		f.look(focus, 6)
		focus.Refresh()
		ground, quiet := theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNamePlaceHolder)
		for i, s := range signs {
			v := value(i)
			line, fill := blend(ground, quiet, 0.75), ground
			if f.v.ok && f.v.v == v {
				line, fill = feelingColor(v), blend(ground, feelingColor(v), 0.18)
			}
			s.Resource = face(v, line, fill)
			s.Refresh()
		}
		p.layout(f.Size())
	}
	p.refresh()
	return p
}
