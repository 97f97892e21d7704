package board

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/side"
	"touchline/canvas/text"
)

// How a button of the pad says what it does: beside the pad, on the side away
// from the card. Lengths are units.
const (
	hintDelay  = 400 * time.Millisecond // the first; the next ones along the pad come at once
	hintSize   = 12.0                   // of the letters
	hintPad    = 7.0                    // between the letters and the edge
	hintHeight = 24.0
	hintGap    = 5.0 // to the pad
	hintRadius = 5.0
)

// point moves the pointer over the pad, or with "" off it.
func (b *Board) point(hot pad.Sign) {
	if hot == b.pad.hot {
		return
	}
	b.pad.hot = hot
	switch {
	case hot == "" || b.Words == nil:
		b.rest.stop()
		b.pad.hint = ""
	case b.pad.hint != "":
		b.pad.hint = b.Words("board.pad." + string(hot))
	default:
		b.rest.set(hintDelay, func() { b.later(b.showHint) })
	}
	b.redrawPad()
}

// showHint says what the button under the pointer does.
func (b *Board) showHint() {
	if b.pad.hot != "" && b.pad.down == "" {
		b.pad.hint = b.Words("board.pad." + string(b.pad.hot))
		b.redrawPad()
	}
}

func (b *Board) redrawPad() {
	b.pad.window = b.View().Window
	b.above.Pad = b.pad.groups(b.look)
	b.surface.Refresh()
}

// hintBox is what is drawn of the hint: beyond the pad, or where the window
// ends there, at the pad's end.
func (p *shownPad) hintBox(l Look) *canvas.Group {
	face := text.Face{Size: hintSize}
	line := text.Single(p.hint, face)
	r := canvas.Rect{W: line.Width + 2*hintPad, H: hintHeight, Y: p.Rect.Y - hintGap - hintHeight}
	for _, b := range p.Buttons {
		if b.Sign == p.hot {
			r.X = b.Rect.Center().X - r.W/2
		}
	}
	if p.Beak.Side == side.Top {
		r.Y = p.Rect.Bottom() + hintGap
	}
	if r.Y < 0 || r.Bottom() > p.window.H {
		r.X, r.Y = p.Rect.Right()+hintGap, p.Rect.Center().Y-hintHeight/2
		if r.Right() > p.window.W {
			r.X = p.Rect.X - hintGap - r.W
		}
	}
	r.X = max(2, min(r.X, p.window.W-r.W-2))
	line.At = canvas.Point{X: r.X + hintPad, Y: r.Center().Y - text.LineHeight(face)/2 + text.Ascent(face)}
	return &canvas.Group{Bounds: r.Inset(-2), Items: []canvas.Item{
		&canvas.Box{Rect: r, Radius: hintRadius, Fill: colorOf(l.Pad)},
		&canvas.Text{Source: p.hint, Lines: []canvas.Line{line}, Size: hintSize, Color: signInk},
	}}
}
