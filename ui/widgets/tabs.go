package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// TabBar is a row of names, one of them chosen and underlined. It takes one
// stop of Tab; left and right choose.
type TabBar struct {
	Actor
	names  []string
	Chosen int
	choose func(int)
}

// tabHeight is in units.
const tabHeight = 34

func NewTabBar(names []string, choose func(int)) *TabBar {
	b := &TabBar{names: names, choose: choose}
	b.ActAt = func(p fyne.Position) { b.tap(p) }
	b.Keys = b.key
	b.Of(b)
	return b
}

// Set chooses a tab.
func (b *TabBar) Set(i int) {
	if i = max(0, min(i, len(b.names)-1)); i != b.Chosen {
		b.Chosen = i
		b.Refresh()
		b.choose(i)
	}
}

func (b *TabBar) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft:
		b.Set(b.Chosen - 1)
	case fyne.KeyRight:
		b.Set(b.Chosen + 1)
	case fyne.KeyHome:
		b.Set(0)
	case fyne.KeyEnd:
		b.Set(len(b.names) - 1)
	default:
		return false
	}
	return true
}

// Places is where the names begin and how wide they are: as far apart as
// there is room, and in a smaller size where there is none.
func (b *TabBar) Places(width float32) (x, w []float32, size float32) {
	const gap, least = 14, 8 // units, and of the text
	for size = theme.TextSize(); size > least; size -= 0.5 {
		x, w = x[:0], w[:0]
		at := float32(Edge)
		for _, n := range b.names {
			x = append(x, at)
			w = append(w, fyne.MeasureText(n, size, fyne.TextStyle{Bold: true}).Width)
			at += w[len(w)-1] + gap
		}
		over := at - gap + Edge - width
		if over <= 0 {
			return x, w, size
		}
		if closer := over / float32(len(b.names)-1); closer <= gap-7 {
			for i := range x {
				x[i] -= float32(i) * closer
			}
			return x, w, size
		}
	}
	return x, w, size
}

func (b *TabBar) tap(p fyne.Position) {
	x, w, _ := b.Places(b.Size().Width)
	for i := range x {
		if p.X >= x[i]-5 && p.X < x[i]+w[i]+5 {
			b.Set(i)
			return
		}
	}
}

func (b *TabBar) CreateRenderer() fyne.WidgetRenderer {
	r := &Drawing{Least: fyne.NewSize(120, tabHeight)}
	line := canvas.NewRectangle(color.Transparent)
	under := canvas.NewRectangle(color.Transparent)
	focus := canvas.NewRectangle(color.Transparent)
	r.Parts = []fyne.CanvasObject{line, under, focus}
	texts := make([]*canvas.Text, len(b.names))
	for i, n := range b.names {
		texts[i] = canvas.NewText(n, color.Transparent)
		r.Parts = append(r.Parts, texts[i])
	}
	place := func(width float32) {
		x, w, size := b.Places(width)
		for i, t := range texts {
			t.TextSize = size
			h := fyne.MeasureText(t.Text, size, t.TextStyle).Height
			t.Move(fyne.NewPos(x[i], (tabHeight-h)/2))
			t.Resize(fyne.NewSize(w[i], h))
			if i == b.Chosen {
				under.Move(fyne.NewPos(x[i]-2, tabHeight-2))
				under.Resize(fyne.NewSize(w[i]+4, 2))
				focus.Move(fyne.NewPos(x[i]-5, 5))
				focus.Resize(fyne.NewSize(w[i]+10, tabHeight-11))
			}
		}
		line.Move(fyne.NewPos(0, tabHeight-1))
		line.Resize(fyne.NewSize(width, 1))
	}
	r.Place = func(size fyne.Size) { place(size.Width) }
	r.Paint = func() {
		line.FillColor = theme.Color(theme.ColorNameSeparator)
		under.FillColor = theme.Color(theme.ColorNamePrimary)
		focus.StrokeColor, focus.CornerRadius, focus.StrokeWidth = theme.Color(theme.ColorNamePrimary), 4, 0
		if b.focused {
			focus.StrokeWidth = 1.5
		}
		for i, t := range texts {
			t.TextStyle.Bold = i == b.Chosen
			t.Color = theme.Color(theme.ColorNamePlaceHolder)
			if i == b.Chosen {
				t.Color = theme.Color(theme.ColorNameHyperlink)
			}
		}
		place(b.Size().Width)
		for _, o := range r.Parts {
			o.Refresh()
		}
	}
	r.Paint()
	return r
}
