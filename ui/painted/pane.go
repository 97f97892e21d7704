package painted

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/raster"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/ui/device"
)

// Pane shows what Draw sets on a sheet as large as the pane, in units. It
// draws anew when it is refreshed.
type Pane struct {
	widget.BaseWidget
	Draw   func(*typeset.Sheet)
	Placed func() // after its size changed; nil: nothing

	whole   fyne.Widget
	surface *fynecanvas.Raster
	painter *raster.Painter
	frame   *image.RGBA
	laid    []fyne.CanvasObject
}

// Of makes a pane the core of a widget. sys is the machine's fonts.
func (p *Pane) Of(whole fyne.Widget, sys *text.System) {
	p.whole = whole
	p.painter = raster.NewPainter(canvas.InParts(&canvas.Scene{}), sys)
	p.surface = fynecanvas.NewRaster(p.compose)
	p.surface.ScaleMode = fynecanvas.ImageScalePixels
	p.ExtendBaseWidget(whole)
}

// compose hands the toolkit the pane's pixels.
func (p *Pane) compose(w, h int) image.Image {
	density := device.Density(p.surface, w)
	w, h = device.Size(p.surface, w, h)
	if p.frame == nil || p.frame.Rect.Dx() != w || p.frame.Rect.Dy() != h {
		p.frame = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	p.Paint(p.frame, density)
	return p.frame
}

// Paint paints what the pane shows, at so many px a unit.
func (p *Pane) Paint(dst *image.RGBA, density float64) {
	inks := Inks()
	size := p.Size()
	s := typeset.NewSheet(canvas.Size{W: float64(size.Width), H: float64(size.Height)}, typeset.Style{}, inks)
	p.Draw(s)
	g := s.Scene.Ground
	draw.Draw(dst, dst.Rect, image.NewUniform(color.RGBA{g.R, g.G, g.B, 0xff}), image.Point{}, draw.Src)
	p.painter.Over(dst, density, s.Scene.Groups)
}

// Inks is the colours of the window as they are now.
func Inks() typeset.Inks {
	return typeset.Inks{
		Ground: Color(theme.ColorNameBackground), Ink: Color(theme.ColorNameForeground), Muted: Color(theme.ColorNamePlaceHolder),
		Hairline: Color(theme.ColorNameSeparator), Quiet: Color(theme.ColorNameHeaderBackground), Accent: Color(theme.ColorNameHyperlink),
		Bad: Color(theme.ColorNameError), Good: Color(theme.ColorNameSuccess),
	}
}

// Color is a colour of the window as it is now.
func Color(n fyne.ThemeColorName) canvas.Color {
	c := color.NRGBAModel.Convert(theme.Color(n)).(color.NRGBA)
	return canvas.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}

// Lay puts an object of the toolkit above what is painted; called again, it
// moves it.
func (p *Pane) Lay(o fyne.CanvasObject, at canvas.Rect) {
	o.Move(fyne.NewPos(float32(at.X), float32(at.Y)))
	o.Resize(fyne.NewSize(float32(at.W), float32(at.H)))
	if !slices.Contains(p.laid, o) {
		p.laid = append(p.laid, o)
	}
	fynecanvas.Refresh(p.whole)
}

// Unlay takes it away again.
func (p *Pane) Unlay(o fyne.CanvasObject) {
	if i := slices.Index(p.laid, o); i >= 0 {
		p.laid = slices.Delete(p.laid, i, i+1)
		fynecanvas.Refresh(p.whole)
	}
}

// Repaint draws anew.
func (p *Pane) Repaint() { p.surface.Refresh() }

// CreateRenderer is the toolkit's way to the pane's objects.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return paneRenderer{p} }

type paneRenderer struct{ p *Pane }

func (r paneRenderer) Layout(size fyne.Size) {
	r.p.surface.Resize(size)
	if r.p.Placed != nil {
		r.p.Placed()
	}
}

// leastPane is wide and high enough for a heading and a row, in units.
const leastPane = 80

func (paneRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(leastPane) }

func (r paneRenderer) Refresh() { r.p.surface.Refresh() }

func (r paneRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.p.surface}, r.p.laid...)
}

func (paneRenderer) Destroy() {}
