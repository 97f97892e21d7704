package book

import (
	"image"
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// film is the pages around the one that is shown, as small pictures: a click
// turns there.
type film struct {
	widgets.Actor
	d      *Dialog
	images [filmPages]*canvas.Image
	from   int // the page of the first picture
	n      int
}

// The film strip: how many pages it shows, and how large, in units.
const (
	filmPages = 7
	filmWide  = 54
	filmHigh  = 38
	filmGap   = 12
	filmText  = 16
)

func newFilm(d *Dialog) *film {
	f := &film{d: d}
	for i := range f.images {
		f.images[i] = canvas.NewImageFromImage(nil)
		f.images[i].FillMode, f.images[i].ScaleMode = canvas.ImageFillContain, canvas.ImageScaleFastest
	}
	f.ActAt = func(p fyne.Position) {
		for i := range f.n {
			if x := f.left(i); p.X >= x-filmGap/2 && p.X < x+filmWide+filmGap/2 {
				d.Turn(f.from + i)
				return
			}
		}
	}
	f.Keys = func(k fyne.KeyName) bool { return d.preview.sheet.key(k) }
	f.Back = func() { d.Modal.Close() }
	f.Of(f)
	return f
}

// first is the first page of the strip around a page.
func (f *film) first(at, of int) int {
	n := f.room()
	return max(min(at-n/2, of-n), 0)
}

// room is how many pages the strip has room for.
func (f *film) room() int {
	return min(max(int((f.Size().Width+filmGap-8)/(filmWide+filmGap)), 1), filmPages)
}

// set shows pictures of pages, from one on.
func (f *film) set(pictures []image.Image, from int) {
	f.from, f.n = from, len(pictures)
	for i, o := range f.images {
		o.Image = nil
		if i < len(pictures) {
			o.Image = pictures[i]
		}
		o.Refresh()
	}
	f.Refresh()
}

// left is where a picture begins.
func (f *film) left(i int) float32 {
	all := float32(f.n)*(filmWide+filmGap) - filmGap
	return (f.Size().Width-all)/2 + float32(i)*(filmWide+filmGap)
}

// CreateRenderer is the toolkit's way to the strip's objects.
func (f *film) CreateRenderer() fyne.WidgetRenderer {
	focus := canvas.NewRectangle(color.Transparent)
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{focus}, Least: fyne.NewSize(120, filmHigh+filmText+12)}
	var frames [filmPages]*canvas.Rectangle
	var numbers [filmPages]*canvas.Text
	for i := range filmPages {
		frames[i], numbers[i] = canvas.NewRectangle(color.Transparent), canvas.NewText("", color.Transparent)
		numbers[i].Alignment = fyne.TextAlignCenter
		p.Parts = append(p.Parts, frames[i], f.images[i], numbers[i])
	}
	p.Place = func(size fyne.Size) {
		place(focus, 2, 0, size.Width-4, size.Height)
		for i := range filmPages {
			x := f.left(i)
			seen := i < f.n
			for _, o := range []fyne.CanvasObject{frames[i], f.images[i], numbers[i]} {
				show(o, seen)
			}
			placePage(frames[i], f.images[i], fyne.NewPos(x, 6), fyne.NewSize(filmWide, filmHigh), 2)
			place(numbers[i], x, filmHigh+9, filmWide, filmText)
		}
	}
	p.Paint = func() {
		focus.StrokeWidth = 0
		f.Look(focus, 5)
		focus.Refresh()
		for i := range filmPages {
			here := f.from+i == f.d.Page
			frames[i].FillColor, frames[i].StrokeColor, frames[i].StrokeWidth = color.White, theme.Color(theme.ColorNameSeparator), 1
			frames[i].CornerRadius = 3
			numbers[i].Text, numbers[i].Color, numbers[i].TextSize = strconv.Itoa(f.from+i+1), theme.Color(theme.ColorNamePlaceHolder), theme.CaptionTextSize()
			numbers[i].TextStyle.Bold = here
			if here {
				frames[i].StrokeColor, frames[i].StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
				numbers[i].Color = theme.Color(theme.ColorNameHyperlink)
			}
		}
		p.Place(f.Size())
		for i := range filmPages {
			frames[i].Refresh()
			numbers[i].Refresh()
		}
	}
	p.Paint()
	return p
}

// verdict is the line that says how small the smallest text is.
type verdict struct {
	widget.BaseWidget
	text, right string
	color       fyne.ThemeColorName
}

func newVerdict() *verdict {
	v := &verdict{}
	v.ExtendBaseWidget(v)
	return v
}

// say says something in a colour, and something in grey at the right.
func (v *verdict) say(c fyne.ThemeColorName, text, right string) {
	v.color, v.text, v.right = c, text, right
	v.Refresh()
}

// CreateRenderer is the toolkit's way to the line's objects.
func (v *verdict) CreateRenderer() fyne.WidgetRenderer {
	box, dot := canvas.NewRectangle(color.Transparent), canvas.NewImageFromResource(nil)
	text, right := widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground), widgets.Caption("")
	right.Right = true
	const high, sign = 34, 16
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{box, dot, text, right}, Least: fyne.NewSize(160, high+8)}
	p.Place = func(size fyne.Size) {
		place(box, 8, 0, size.Width-16, high)
		place(dot, 18, (high-sign)/2, sign, sign)
		right.Whole = true
		w := right.MinSize().Width
		right.Whole = false
		h := text.MinSize().Height
		place(text, 42, (high-h)/2, size.Width-42-w-30, h)
		place(right, size.Width-w-20, (high-right.MinSize().Height)/2, w, right.MinSize().Height)
	}
	p.Paint = func() {
		box.FillColor, box.StrokeColor, box.StrokeWidth, box.CornerRadius = theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNameSeparator), 1, 5
		text.Text, right.Text = v.text, v.right
		text.Color = theme.ColorNameForeground
		switch v.color {
		case theme.ColorNameSuccess:
			dot.Resource = theme.NewSuccessThemedResource(theme.ConfirmIcon())
		case theme.ColorNameError:
			dot.Resource = theme.NewErrorThemedResource(theme.ErrorIcon())
			text.Color = theme.ColorNameError
		case theme.ColorNameWarning:
			dot.Resource = theme.NewWarningThemedResource(theme.WarningIcon())
		default:
			dot.Resource = theme.NewThemedResource(theme.InfoIcon())
			text.Color = theme.ColorNamePlaceHolder
		}
		p.Place(v.Size())
		for _, o := range p.Parts {
			o.Refresh()
		}
	}
	p.Paint()
	return p
}
