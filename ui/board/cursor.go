package board

import (
	"image"

	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/raster"
)

// Cursor is the pointer's look.
func (b *Board) Cursor() desktop.Cursor {
	if b.editor == nil {
		return desktop.DefaultCursor
	}
	if b.pad.hot != "" {
		return desktop.PointerCursor
	}
	switch b.editor.Cursor() {
	case event.CursorHand:
		return desktop.PointerCursor
	case event.CursorMove:
		if b.editor.Busy() {
			return moveCursor
		}
		return desktop.PointerCursor
	case event.CursorGrab:
		return moveCursor
	case event.CursorText:
		return desktop.TextCursor
	case event.CursorColumn:
		return desktop.HResizeCursor
	case event.CursorRow:
		return desktop.VResizeCursor
	case event.CursorCross:
		return desktop.CrosshairCursor
	case event.CursorCopy:
		return copyCursor
	case event.CursorNo:
		return noCursor
	}
	return desktop.DefaultCursor
}

// drawn is a cursor that the toolkit lacks.
type drawn struct {
	img image.Image
	hot image.Point
}

// Image is the toolkit's way to the cursor's pixels and its hot spot.
func (d *drawn) Image() (image.Image, int, int) { return d.img, d.hot.X, d.hot.Y }

// The toolkit has no cursors for these. They are 24 px, as usual ones.
var (
	moveCursor = draw(image.Pt(12, 12), moveSign)
	copyCursor = draw(image.Pt(3, 2), arrowSign, plusSign)
	noCursor   = draw(image.Pt(12, 12), noSign)
)

const cursorSize = 24

// draw paints signs: first a light edge around each, which shows on dark
// ground, then the sign.
func draw(hot image.Point, signs ...func(p *canvas.Path) (fill bool)) *drawn {
	g := &canvas.Group{Bounds: canvas.Rect{W: cursorSize, H: cursorSize}}
	for _, sign := range signs {
		var p canvas.Path
		fill := sign(&p)
		ink := canvas.RGB(0x1c2430)
		inner := &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: ink, Width: 1.8, Cap: canvas.CapRound, Join: canvas.JoinRound}}
		if fill {
			inner.Fill, inner.Stroke.Width = ink, 0
		}
		g.Items = append(g.Items,
			&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: canvas.RGB(0xffffff), Width: 4, Cap: canvas.CapRound, Join: canvas.JoinRound}},
			inner)
	}
	img := image.NewRGBA(image.Rect(0, 0, cursorSize, cursorSize))
	raster.NewPainter(canvas.InParts(&canvas.Scene{Size: canvas.Size{W: cursorSize, H: cursorSize}, Groups: []*canvas.Group{g}}), nil).Paint(img, 1)
	return &drawn{img, hot}
}

// moveSign is arrows in four directions.
func moveSign(p *canvas.Path) bool {
	const c, far, tip = 12, 8.5, 3
	for _, d := range []canvas.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
		p.Move(c, c)
		p.Line(c+far*d.X, c+far*d.Y)
		p.Move(c+(far-tip)*d.X+tip*d.Y, c+(far-tip)*d.Y+tip*d.X)
		p.Line(c+far*d.X, c+far*d.Y)
		p.Line(c+(far-tip)*d.X-tip*d.Y, c+(far-tip)*d.Y-tip*d.X)
	}
	return false
}

// arrowSign is the usual pointer.
func arrowSign(p *canvas.Path) bool {
	for i, q := range []canvas.Point{{X: 3, Y: 2}, {X: 3, Y: 15}, {X: 6.2, Y: 12.2}, {X: 8.4, Y: 17}, {X: 10.6, Y: 16}, {X: 8.4, Y: 11.4}, {X: 12.6, Y: 11.2}} {
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	p.Close()
	return true
}

func plusSign(p *canvas.Path) bool {
	p.Move(13.5, 18)
	p.Line(20.5, 18)
	p.Move(17, 14.5)
	p.Line(17, 21.5)
	return false
}

// noSign is a circle with a bar.
func noSign(p *canvas.Path) bool {
	const c, r, k = 12, 7.5, 7.5 * 0.5523
	p.Move(c+r, c)
	p.Curve(c+r, c+k, c+k, c+r, c, c+r)
	p.Curve(c-k, c+r, c-r, c+k, c-r, c)
	p.Curve(c-r, c-k, c-k, c-r, c, c-r)
	p.Curve(c+k, c-r, c+r, c-k, c+r, c)
	p.Close()
	const d = r * 0.7071
	p.Move(c-d, c-d)
	p.Line(c+d, c+d)
	return false
}
