package fields

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// feelings is a row of five faces from −2 to +2 with half steps between them.
// A press on the chosen one takes it back.
type feelings struct {
	widgets.Actor
	v     values.Number
	mixed bool
	set   func(values.Number)
}

// Halves is how many half steps a feeling has from end to end.
const Halves = 2*(model.MaxFeeling-model.MinFeeling) + 1

func newFeelings(set func(values.Number)) *feelings {
	f := &feelings{set: set}
	f.ActAt = func(p fyne.Position) {
		i := int(p.X / f.Size().Width * Halves)
		f.choose(float64(min(Halves-1, max(0, i)))/2 + model.MinFeeling)
	}
	f.Keys = f.key
	f.Of(f)
	return f
}

func (f *feelings) choose(v float64) {
	next := values.Given(v)
	if next == f.v {
		next = values.Number{}
	}
	f.set(next)
}

func (f *feelings) show(v values.Number, mixed bool) {
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
		f.set(values.Number{})
		return true
	default:
		return false
	}
	if !f.v.OK {
		f.set(values.Given(0))
		return true
	}
	f.set(values.Given(min(model.MaxFeeling, max(model.MinFeeling, f.v.V+step))))
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
	p := &widgets.Drawing{Least: fyne.NewSize(Halves*20, 32)}
	focus := canvas.NewRectangle(color.Transparent)
	p.Parts = append(p.Parts, focus)
	signs := make([]*canvas.Image, Halves)
	for i := range signs {
		signs[i] = canvas.NewImageFromResource(nil)
		signs[i].FillMode = canvas.ImageFillContain
		p.Parts = append(p.Parts, signs[i])
	}
	value := func(i int) float64 { return float64(i)/2 + model.MinFeeling }
	p.Place = func(size fyne.Size) {
		w := size.Width / Halves
		for i, s := range signs {
			d := float32(12)
			if i%2 == 0 {
				d = 25
			}
			if f.v.OK && f.v.V == value(i) {
				d += 4
			}
			s.Resize(fyne.NewSquareSize(d))
			s.Move(fyne.NewPos((float32(i)+0.5)*w-d/2, (size.Height-d)/2))
		}
		focus.Resize(size)
	}
	p.Paint = func() {
		focus.StrokeWidth = 0
		f.Look(focus, 6)
		focus.Refresh()
		ground, quiet := theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNamePlaceHolder)
		for i, s := range signs {
			v := value(i)
			line, fill := widgets.Blend(ground, quiet, 0.75), ground
			if f.v.OK && f.v.V == v {
				line, fill = feelingColor(v), widgets.Blend(ground, feelingColor(v), 0.18)
			}
			s.Resource = widgets.Face(v, line, fill)
			s.Refresh()
		}
		p.Place(f.Size())
	}
	p.Paint()
	return p
}

// FeelingName is the word for a feeling: that of the nearest whole one.
func FeelingName(v float64) string {
	switch {
	case v <= -1.5:
		return "feeling.awful"
	case v <= -0.5:
		return "feeling.bad"
	case v < 0.5:
		return "feeling.even"
	case v < 1.5:
		return "feeling.good"
	}
	return "feeling.great"
}

type FeelingField struct {
	b   Bind[values.Number]
	Row *feelings
}

// Feeling is a field of a feeling.
func Feeling(b Bind[values.Number]) *FeelingField {
	f := &FeelingField{b, newFeelings(func(v values.Number) { _ = b.Set(v, false) })}
	f.Row.Back = b.sheet.Escape
	return f
}

func (f *FeelingField) Object() fyne.CanvasObject { return f.Row }

func (f *FeelingField) Allow(on bool) { f.Row.Allow(on) }

func (f *FeelingField) Load() { f.Row.show(f.b.Get()) }
